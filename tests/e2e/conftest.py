"""What the browser tests stand on: a running stack, a browser, and somebody's case brought along over HTTP."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from playwright.async_api import Browser

from deploy.local.demo.client import Http
from deploy.local.home import Home
from tests.e2e.browser import Screens, Visitor, chromium, launched, visitor
from tests.e2e.cases import Scene
from tests.journey.stack import Account, Stack

Enter = Callable[[Account | None], Awaitable[Visitor]]


@pytest.fixture(scope="session")
def stack() -> Stack:
    """The stack of ZHIPING_HOME; `make e2e` starts one."""
    found = Stack.read(Home.from_environ())
    if found is None:
        pytest.fail("no stack runs: `make e2e` starts one for these tests")
    return found


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """Chromium, where there is one."""
    executable = chromium()
    if executable is None:
        pytest.skip("NO CHROMIUM ON THIS MACHINE: the browser story was not walked (apt-get install chromium)")
    async with launched(executable) as found:
        yield found


@pytest.fixture
def screens(stack: Stack) -> Screens:
    """Where pictures are kept."""
    return Screens(stack.home)


@pytest.fixture
async def enter(browser: Browser, stack: Stack) -> AsyncIterator[Enter]:
    """Let somebody in, each in a window of their own; at the end no page may have had a fault."""
    inside: list[Visitor] = []

    async def enter(account: Account | None) -> Visitor:
        found = await visitor(browser, stack, account)
        inside.append(found)
        return found

    yield enter
    faults = [fault for one in inside for fault in one.faults]
    assert not faults, "\n".join(faults)


@pytest.fixture
async def scene(stack: Stack) -> AsyncIterator[Scene]:
    """An employer and an applicant of this test's own."""
    gateway, outside = Http(stack.gateway), Http(stack.sandbox)
    yield Scene(stack, gateway, outside, secrets.token_hex(6))
    await gateway.aclose()
    await outside.aclose()
