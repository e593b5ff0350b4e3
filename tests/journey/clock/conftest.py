"""A stack of their own for the tests that move the clock: time never goes back, so it is removed afterwards."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from deploy.local.home import ROOT, Home
from tests.journey.clock.scenes import Time
from tests.journey.stack import Stack, own

OWN_HOME, OWN_PORTS = Home(ROOT / ".local-clock"), 9200


@pytest.fixture(scope="session")
def stack() -> Iterator[Stack]:
    """Never the one that ZHIPING_HOME names: a developer's stack keeps its time."""
    with own(OWN_HOME, OWN_PORTS) as stack:
        yield stack


@pytest.fixture
def time(stack: Stack) -> Time:
    """What time it is in the stack."""
    return Time(stack.home.clock)
