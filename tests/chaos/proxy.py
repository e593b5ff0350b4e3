"""A TCP proxy between the services and PostgreSQL and Kafka, whose connections can be cut, delayed and silenced."""

from __future__ import annotations

import asyncio
import contextlib
import random
import socket
import struct
import threading
from collections.abc import Coroutine, Mapping
from typing import Any

HOST = "127.0.0.1"
CHUNK = 65536


class Link:
    """One way in, to one server. Everything here runs in the proxy's own loop."""

    def __init__(self, port: int, to: int) -> None:
        self.port = port
        self._to = to
        self._delay = 0.0
        self._answers = True
        self._flowing = asyncio.Event()
        self._flowing.set()
        self._connections: set[asyncio.StreamWriter] = set()
        self._server: asyncio.Server | None = None

    async def open(self) -> None:
        """Take connections."""
        self._server = await asyncio.start_server(self._serve, HOST, self.port)

    async def close(self) -> None:
        """Take no more, and end those there are."""
        if self._server is not None:
            self._server.close()
        self.reset()

    def reset(self) -> None:
        """Cut every connection, as a router that forgets them does: without a goodbye."""
        for writer in list(self._connections):
            with contextlib.suppress(OSError, AttributeError):
                found = writer.get_extra_info("socket")
                found.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            writer.transport.abort()

    async def delay(self, by: float, seconds: float) -> None:
        """Let everything arrive later, for some seconds."""
        self._delay = by
        try:
            await asyncio.sleep(seconds)  # noqa: TID251 (how long a fault lasts)
        finally:  # a fault that is called off has ended, too
            self._delay = 0.0

    async def silence(self, seconds: float) -> None:
        """Let nothing pass either way, for some seconds, then cut what has hung."""
        self._flowing.clear()
        try:
            await asyncio.sleep(seconds)  # noqa: TID251 (how long a fault lasts)
        finally:
            self.reset()
            self._flowing.set()

    async def swallow(self, seconds: float) -> None:
        """Deliver what is asked and lose every answer, then cut: what was committed is not told."""
        self._answers = False
        try:
            await asyncio.sleep(seconds)  # noqa: TID251 (how long a fault lasts)
        finally:
            self.reset()
            self._answers = True

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._connections.add(writer)
        try:
            to_reader, to_writer = await asyncio.open_connection(HOST, self._to)
        except OSError:
            self._connections.discard(writer)
            writer.transport.abort()
            return
        self._connections.add(to_writer)
        pumps = [
            asyncio.ensure_future(self._pump(reader, to_writer, answers=False)),
            asyncio.ensure_future(self._pump(to_reader, writer, answers=True)),
        ]
        try:
            await asyncio.wait(pumps, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for pump in pumps:
                pump.cancel()
            for side in (writer, to_writer):
                self._connections.discard(side)
                side.close()

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, answers: bool) -> None:
        with contextlib.suppress(OSError):
            while data := await reader.read(CHUNK):
                await self._flowing.wait()
                if self._delay:
                    await asyncio.sleep(self._delay * random.uniform(0.5, 1.5))  # noqa: TID251 (the fault itself)
                if answers and not self._answers:
                    continue
                writer.write(data)
                await writer.drain()


class Proxy:
    """All links, in a thread with a loop of its own, so that neither the clients nor the monkey slow them down."""

    def __init__(self, links: Mapping[str, tuple[int, int]]) -> None:
        self._wanted = dict(links)
        self._loop: asyncio.AbstractEventLoop
        self._thread: threading.Thread
        self.links: dict[str, Link] = {}

    def start(self) -> None:
        """Listen on every link's port."""
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="proxy", daemon=True)
        self._thread.start()
        self._do(self._open())

    def stop(self) -> None:
        """End every connection and the thread."""
        self._do(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()

    async def act(self, what: Coroutine[Any, Any, None]) -> None:
        """Carry out a link's fault in the proxy's loop, and wait for it in the caller's."""
        await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(what, self._loop))

    async def cut(self, name: str) -> None:
        """Cut a link's connections."""
        link = self.links[name]

        async def reset() -> None:
            link.reset()

        await self.act(reset())

    def _do(self, what: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(what, self._loop).result(10)

    async def _open(self) -> None:
        for name, (port, to) in self._wanted.items():
            self.links[name] = Link(port, to)
            await self.links[name].open()

    async def _close(self) -> None:
        for link in self.links.values():
            await link.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        if others:
            await asyncio.wait(others, timeout=2)
