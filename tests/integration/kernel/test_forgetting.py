"""How long an answer is remembered."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from kernel.log import forgetting
from kernel.log.clock import Clock
from kernel.log.kernel import Kernel
from kernel.web.dependencies import KEYS_KEPT
from tests.eventually import eventually
from tests.integration.conftest import Place
from tests.integration.kernel.loans import Borrow, LoanDecider, Renew, by

NOW = datetime(2026, 3, 1, tzinfo=UTC)


async def test_an_answer_over_http_is_forgotten_after_its_time_and_a_reactions_never(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forgetting, "EVERY", 0.05)
    clock, stream = Clock(), uuid4()
    command = Borrow(reader_id=uuid4(), reader="读者", book="b", due=NOW + timedelta(days=36500))
    async with Kernel(await place.service("loans"), deciders=[LoanDecider], clock=clock) as kernel:

        async def known() -> set[object]:
            return {row["command_id"] for row in await kernel.pool.fetch("SELECT command_id FROM inbox")}

        reactions = by(clock.now())
        early, late = (by(clock.now() + timedelta(days=d), keep_for=KEYS_KEPT) for d in (0, 2))
        await kernel.handle(LoanDecider, stream, command, reactions)
        await kernel.handle(LoanDecider, stream, Renew(), early)
        await kernel.handle(LoanDecider, stream, Renew(), late)
        clock.advance(KEYS_KEPT - timedelta(hours=1))
        assert await known() == {reactions.command_id, early.command_id, late.command_id}
        clock.advance(timedelta(hours=2))
        left = {reactions.command_id, late.command_id}

        async def forgotten() -> bool:
            return await known() == left

        await eventually(forgotten)
        clock.advance(timedelta(days=3650))
        left = {reactions.command_id}
        await eventually(forgotten)
