"""A fault on a link that is called off is over: what is sent then arrives."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from deploy.local.ports import free_ports
from tests.chaos.proxy import HOST, Link


@pytest.fixture
async def link() -> AsyncIterator[Link]:
    async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(await reader.readline())
        await writer.drain()
        writer.close()

    at, to = free_ports(2)
    server = await asyncio.start_server(echo, HOST, to)
    found = Link(at, to)
    await found.open()
    yield found
    await found.close()
    server.close()


@pytest.mark.parametrize("fault", ["delay", "silence", "swallow"])
async def test_a_fault_that_is_called_off_has_ended(link: Link, fault: str) -> None:
    faults = {
        "delay": lambda: link.delay(60, 60),
        "silence": lambda: link.silence(60),
        "swallow": lambda: link.swallow(60),
    }
    under_way = asyncio.create_task(faults[fault]())
    await asyncio.wait({under_way}, timeout=0.01)
    under_way.cancel()
    await asyncio.wait({under_way})
    reader, writer = await asyncio.open_connection(HOST, link.port)
    writer.write(b"heard\n")
    assert await asyncio.wait_for(reader.readline(), 5) == b"heard\n"
    writer.close()
