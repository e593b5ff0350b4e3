"""A running stack for the tests in this folder, and cases that were played on it."""

from __future__ import annotations

import asyncio
import os
import secrets
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from deploy.local.demo.people import Cast, Person
from deploy.local.home import ROOT, Home
from tests.journey.bad_input import Begun, World, begin
from tests.journey.heard import Heard
from tests.journey.play import Played, play_cases
from tests.journey.report import Report
from tests.journey.stack import Stack, own

OWN_HOME, OWN_PORTS = Home(ROOT / ".local-journey"), 8500
CLOCK = Path(__file__).parent / "clock"


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "stack: needs a running stack; one is started where ZHIPING_HOME names none")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Last and alone those that move the clock, on a stack of their own."""
    items.sort(key=lambda item: CLOCK in item.path.parents)


@pytest.fixture(scope="session", autouse=True)
def heard() -> Iterator[Heard]:
    """What was answered to anybody, from the first test on."""
    with Heard.listening() as heard:
        yield heard


@pytest.fixture(scope="session")
def stack() -> Iterator[Stack]:
    """The stack that ZHIPING_HOME names, if it runs; else one of our own, which is removed afterwards."""
    found = Stack.read(Home.from_environ()) if os.environ.get("ZHIPING_HOME") else None
    if found is not None:
        yield found
        return
    with own(OWN_HOME, OWN_PORTS) as fresh:
        yield fresh


@pytest.fixture(scope="session")
def planted() -> Person:
    """Somebody whose name, numbers and words are found in no text by chance."""
    token = secrets.token_hex(4)
    person = Cast(f"planted/{secrets.token_hex(8)}").person()
    first, *others = person.projects
    return replace(
        person,
        name="诸葛𬬻䶮",
        statement=f"{person.statement}本人编号述职{token}。",
        projects=(replace(first, title=f"{first.title}{token}工程"), *others),
    )


@pytest.fixture(scope="session")
def played(stack: Stack, planted: Person) -> Played:
    """Two cases that went the whole way, the first of them the planted person's."""
    found = asyncio.run(play_cases(stack, Report(quiet=True), 2, 2, {1: planted}))
    assert found.ok, found.failure and found.failure.explain()
    return found


@pytest.fixture(scope="session")
def begun(stack: Stack) -> Begun:
    """Somebody who has just begun a declaration."""
    return asyncio.run(begin(stack))


@pytest.fixture
async def world(stack: Stack, begun: Begun) -> AsyncIterator[World]:
    """The stack as seen by the one who has begun a declaration."""
    async with World.open(stack, begun) as world:
        yield world
