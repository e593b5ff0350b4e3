"""A stack of chaos's own for the tests in this folder, and cases that were played on it without harm."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.chaos.run import Chaos, fresh_stack
from tests.chaos.stack import place_of

SEED = 20260325


@pytest.fixture(scope="session")
def chaos() -> Iterator[Chaos]:
    """A fresh stack, stopped at the end; nothing has happened on it but the demo."""
    home, ports = place_of()
    with fresh_stack(home, ports, SEED) as stack:
        found = Chaos(stack, SEED, stories=os.environ.get("STORIES") != "0")
        yield found
        found.ledger.close()


@pytest.fixture(scope="session")
def known() -> set[str]:
    """What the checker has found so far, of faults that can't be put back."""
    return set()
