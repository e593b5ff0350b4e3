"""One sandbox for each module of tests."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contract.sandbox.stand import Sandbox


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    """A running one, shared by the module: each test uses references and order numbers of its own."""
    yield from _running(Sandbox(tmp_path_factory.mktemp("sandbox")))


@pytest.fixture
def own_sandbox(tmp_path: Path) -> Iterator[Sandbox]:
    """A running one that the test may kill."""
    yield from _running(Sandbox(tmp_path, backoff="0.05,0.05,0.1,0.2"))


def _running(sandbox: Sandbox) -> Iterator[Sandbox]:
    sandbox.start()
    asyncio.run(sandbox.ready())
    try:
        yield sandbox
    finally:
        assert sandbox.process is not None
        if sandbox.process.poll() is None:
            sandbox.stop()
