"""A case as of an instant: the basis of an appeal."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest

from kernel.log.decider import NotFound
from kernel.log.kit import Spec
from services.review.api import needs
from services.review.domain import ReviewCase
from services.review.domain.paper import PaperReceipt, paper_id
from services.review.views import Afterwards, whereabouts_of
from tests.unit.review.samples import APPLICANT, AT, WHOLE_WAY
from tests.unit.review.test_paper import expected

ORDER, DOCUMENT = UUID(int=70), UUID(int=71)
PAY_BEFORE, PAID_AT, ISSUED_AT = AT + timedelta(days=7), AT + timedelta(days=2), AT + timedelta(days=3)
ALL = Afterwards(
    order_id=ORDER,
    amount_fen=43_000,
    pay_before=PAY_BEFORE,
    paid_at=PAID_AT,
    document_id=DOCUMENT,
    issued_at=ISSUED_AT,
)
MINUTE = timedelta(minutes=1)
CASE = Spec(ReviewCase).given(*WHOLE_WAY).state


class History:
    """What `kernel.load` does: one event a minute from AT on, folded as far as the instant asked for; and its paper."""

    pool = None

    async def load(self, decider: Any, stream_id: UUID, *, at: datetime | None = None) -> Any:
        if decider is PaperReceipt:
            assert stream_id == paper_id(CASE.declaration_id)
            return SimpleNamespace(state=Spec(PaperReceipt).given(expected).state)
        assert at is not None
        state = None
        for n, event in enumerate(WHOLE_WAY):
            if AT + n * MINUTE <= at:
                state = decider.evolve(state, event)
        return SimpleNamespace(state=state)


async def seen(monkeypatch: pytest.MonkeyPatch, as_of: datetime | None) -> needs.Seen:
    async def afterwards_of(_pool: Any, _declaration_id: UUID) -> Afterwards:
        return ALL

    monkeypatch.setattr(needs, "afterwards_of", afterwards_of)
    history: Any = History()
    return await needs._seen(CASE, APPLICANT, history, AT + timedelta(days=30), as_of)


async def test_without_an_instant_it_is_the_case_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    found = await seen(monkeypatch, None)
    stamped = replace(ALL, seals=("所在单位", "中评委"))
    assert (found.case, found.after, found.at) == (CASE, stamped, AT + timedelta(days=30))


async def test_each_station_is_shown_as_it_stood(monkeypatch: pytest.MonkeyPatch) -> None:
    for minutes, station in ((0, "unit"), (1, "accept"), (2, "middle"), (3, "final")):
        found = await seen(monkeypatch, AT + minutes * MINUTE)
        where = whereabouts_of(found.case, found.after, APPLICANT, found.at)
        assert [s.id for s in where.stations if s.status == "current"] == [station]
        assert (where.fee, where.form) == (None, None)


async def test_before_it_was_opened_there_is_no_case(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NotFound):
        await seen(monkeypatch, AT - timedelta(seconds=1))


@pytest.mark.parametrize(
    ("at", "paid", "form"),
    [
        (PAID_AT - timedelta(seconds=1), False, False),
        (PAID_AT, True, False),
        (ISSUED_AT - timedelta(seconds=1), True, False),
        (ISSUED_AT, True, True),
    ],
)
async def test_fee_and_form_are_those_of_then(
    monkeypatch: pytest.MonkeyPatch, at: datetime, paid: bool, form: bool
) -> None:
    after = (await seen(monkeypatch, at)).after
    assert after.order_id == ORDER
    assert (after.paid_at is not None, after.document_id is not None) == (paid, form)


def test_a_fee_lapses_after_its_last_second() -> None:
    lapsed = Afterwards(order_id=ORDER, amount_fen=43_000, pay_before=PAY_BEFORE, expired=True)
    assert not lapsed.by(PAY_BEFORE, passed=True).expired
    assert lapsed.by(PAY_BEFORE + timedelta(seconds=1), passed=True).expired
    assert lapsed.by(PAY_BEFORE + timedelta(days=1), passed=False).order_id is None
