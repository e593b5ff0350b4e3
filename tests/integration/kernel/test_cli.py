"""The event log's own command line, as an operator uses it."""

from __future__ import annotations

import argparse
from uuid import uuid4

import pytest

from kernel.log.cli import COMMANDS
from kernel.log.kernel import Kernel
from tests.integration.conftest import Place
from tests.integration.kernel.loans import Borrow, LoanDecider, by, loans_view


async def test_consumers_tells_where_each_consumer_stands(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    at = await place.service("cli")
    async with Kernel(at, deciders=[LoanDecider], views=[loans_view(at.context)]) as kernel:
        now = kernel.clock.now()
        borrow = Borrow(reader_id=uuid4(), reader="Li", book="b", due=now.replace(year=2100))
        receipt = await kernel.handle(LoanDecider, uuid4(), borrow, by(now))
        assert await kernel.wait_for("loans", receipt.sequence, 20)
        assert await COMMANDS["consumers"].run(kernel, argparse.Namespace()) == 0
    told = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    stands = [line[2:] for line in told if line[1].startswith("zhiping.")]
    assert sorted(stands) == [["0", "behind 0"], ["1", "behind 0"]]
    assert ["loans.v1", "held 0", "parked 0"] in told
