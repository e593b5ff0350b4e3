"""A case as of an instant: the basis of an appeal."""

from __future__ import annotations

from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest

from kernel.log.changes import Changes
from kernel.log.decider import Event, NotFound, Published
from kernel.log.kit import Spec
from kernel.log.record import Record
from services.certificate.published import ReviewFormIssued
from services.payment.published import FeeExpired, FeePaid, FeeRefunded, FeeRequested
from services.review.api import needs
from services.review.api.afterwards import get_paper
from services.review.domain import ReviewCase
from services.review.domain.deadlines import end_of_day_after
from services.review.domain.paper import PaperDefect, PaperReceipt, paper_id
from services.review.views import Afterwards, cases, whereabouts_of
from services.review.views.shown import Whereabouts
from tests.unit.review.samples import APPLICANT, AT, ORGS, PERSON, PLAN, WHOLE_WAY
from tests.unit.review.test_paper import FORM, GOOD, RULES, expected, received

ORDER = UUID(int=70)
DAY, MINUTE, SECOND = timedelta(days=1), timedelta(minutes=1), timedelta(seconds=1)
CASE = Spec(ReviewCase).given(*WHOLE_WAY).state
OF_THE_ORDER = {"order_id": ORDER, "declaration_id": CASE.declaration_id, "submission": 1, "person_id": PERSON}
OF_THE_ORDER |= {"plan_id": PLAN, "plan_version": 1}
BY_EMPLOYER = {**OF_THE_ORDER, "employer_id": ORGS["employer"], "amount_fen": 43_000, "channel": "wechat"}
DATED = expected.model_copy(update={"rules": RULES.model_copy(update={"days": 15}), "at": AT + 22 * DAY})

# What was told of the case, and when: the fee lapses, is opened again, is paid; the paper has a defect at first.
REQUESTED, LAPSED, REOPENED, PAID, ISSUED, POOR, GOOD_AT, REFUNDED = (
    AT + n * DAY for n in (1, 8, 10, 20, 22, 25, 30, 40)
)
FIRST, SECOND_END = AT + 7 * DAY, AT + 15 * DAY
FEE = FeeRequested(**OF_THE_ORDER, amount_fen=43_000, pay_before=FIRST)
TOLD: list[tuple[datetime, Event | Published]] = [
    (REQUESTED, FEE),
    (LAPSED, FeeExpired(**OF_THE_ORDER, pay_before=FIRST, window=1, reopenings_left=1)),
    (REOPENED, FEE.model_copy(update={"pay_before": SECOND_END, "window": 2})),
    (PAID, FeePaid(**BY_EMPLOYER, paid_at=PAID - SECOND)),
    (
        ISSUED,
        ReviewFormIssued(
            document_id=FORM,
            declaration_id=CASE.declaration_id,
            submission=1,
            person_id=PERSON,
            plan_id=PLAN,
            plan_version=1,
        ),
    ),
    (ISSUED, DATED),
    (POOR, received(GOOD, PaperDefect(code="other", text="第3页缺照片"))),
    (GOOD_AT, received(GOOD)),
    (REFUNDED, FeeRefunded(**BY_EMPLOYER, refunded_at=REFUNDED - SECOND)),
]


class Kept(Changes):
    """What a view writes, as far as it is a history of what was told; and the pool it is read from."""

    def __init__(self) -> None:
        self.rows: list[tuple[Any, ...]] = []

    def of(self, record: Record) -> None: ...

    async def execute(self, statement: str, *arguments: Any) -> None:
        if f"INTO {cases.table('told')} " in statement:
            self.rows.append(arguments)

    async def fetch(self, query: str, *arguments: Any) -> Any:
        assert f"FROM {cases.table('told')} " in query
        declaration_id, until = arguments
        return [{"told": told} for of, at, _, _, told in sorted(self.rows) if of == declaration_id and at <= until]

    async def fetchrow(self, query: str, *arguments: Any) -> Any:
        raise AssertionError("the row of today says nothing of an instant")


class History:
    """What `kernel.load` does: of the case an event a minute from AT on, of its paper what was told by then."""

    def __init__(self, pool: Kept) -> None:
        self.pool = pool

    async def load(self, decider: Any, stream_id: UUID, *, at: datetime | None = None) -> Any:
        assert at is not None
        paper = [(told_at, event) for told_at, event in TOLD if type(event) in PaperReceipt.events]
        case = [(AT + n * MINUTE, event) for n, event in enumerate(WHOLE_WAY)]
        if decider is PaperReceipt:
            assert stream_id == paper_id(CASE.declaration_id)
        state = None
        for told_at, event in paper if decider is PaperReceipt else case:
            state = decider.evolve(state, event) if told_at <= at else state
        return SimpleNamespace(state=state)


def record_of(event: Event | Published, at: datetime, n: int) -> Record:
    return Record(
        source="zhiping.review.log" if isinstance(event, Event) else "zhiping.payment.v1",
        partition=0,
        offset=n,
        stream_id=CASE.declaration_id,
        sequence=n + 1,
        event_id=UUID(int=900 + n),
        type=event.type_name if isinstance(event, Published) else type(event).__name__,
        schema_version=event.schema_version,
        time=at,
        value=event.model_dump_json().encode(),
        headers=(),
    )


async def seen(as_of: datetime, told: list[tuple[datetime, Event | Published]] | None = None) -> needs.Seen:
    kept = Kept()
    for n, (at, event) in enumerate(told or TOLD):
        await cases.apply(kept, record_of(event, at, n))
    history: Any = History(kept)
    return await needs._seen(CASE, APPLICANT, history, AT + 90 * DAY, as_of)


async def where_at(as_of: datetime) -> Whereabouts:
    found = await seen(as_of)
    return whereabouts_of(found.case, found.after, APPLICANT, found.at)


async def test_without_an_instant_it_is_the_case_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    today = Afterwards(order_id=ORDER, issued_at=ISSUED, paper="awaited")

    async def afterwards_of(_pool: Any, _declaration_id: UUID, as_of: datetime | None) -> Afterwards:
        assert as_of is None
        return today

    async def load(_decider: Any, _stream_id: UUID, *, at: datetime | None = None) -> Any:
        assert at is None
        return SimpleNamespace(state=Spec(PaperReceipt).given(DATED).state)

    monkeypatch.setattr(needs, "afterwards_of", afterwards_of)
    now, kernel = AT + 90 * DAY, SimpleNamespace(pool=None, load=load)
    found = await needs._seen(CASE, None, kernel, now, None)  # type: ignore[arg-type] # as much of it as is asked
    assert (found.case, found.at, found.after.order_id) == (CASE, now, ORDER)
    assert (found.after.seals, found.after.deliver_until) == (("所在单位", "中评委"), end_of_day_after(ISSUED, 15))


async def test_each_station_is_shown_as_it_stood() -> None:
    for minutes, station in ((0, "unit"), (1, "accept"), (2, "middle"), (3, "final")):
        where = await where_at(AT + minutes * MINUTE)
        assert [s.id for s in where.stations if s.status == "current"] == [station]
        assert (where.fee, where.form, where.paper) == (None, None, None)


async def test_before_it_was_opened_there_is_no_case() -> None:
    with pytest.raises(NotFound):
        await seen(AT - SECOND)


@pytest.mark.parametrize(
    ("at", "fee", "pay_before"),
    [
        (REQUESTED, "requested", FIRST),
        (LAPSED - SECOND, "requested", FIRST),
        (LAPSED, "expired", FIRST),
        (REOPENED - SECOND, "expired", FIRST),
        (REOPENED, "requested", SECOND_END),
        (PAID - SECOND, "requested", SECOND_END),
        (PAID, "paid", SECOND_END),
        (REFUNDED - SECOND, "paid", SECOND_END),
        (REFUNDED, "refunded", SECOND_END),
    ],
)
async def test_the_fee_is_that_of_then_whatever_lapsed_was_opened_again_or_went_back_since(
    at: datetime, fee: str, pay_before: datetime
) -> None:
    shown = (await where_at(at)).fee
    assert shown is not None
    assert (shown.order_id, shown.status, shown.pay_before) == (ORDER, fee, pay_before)
    assert shown.reopenings_left == (1 if at >= LAPSED else 0)


async def test_what_went_back_unasked_is_no_end_of_a_fee_that_lapsed_or_is_paid_later() -> None:
    back = FeeRefunded(**BY_EMPLOYER, refunded_at=PAID)
    lapsed = [*TOLD[:2], (PAID, back)]  # it came after the window, and didn't count
    paid = [*TOLD[:3], (PAID, back), (PAID + DAY, FeePaid(**BY_EMPLOYER, paid_at=PAID - DAY))]
    for at, told, status in ((PAID, lapsed, "expired"), (PAID + DAY, paid, "paid")):
        found = await seen(at, told)
        assert whereabouts_of(found.case, found.after, APPLICANT, at).fee.status == status  # type: ignore[union-attr]


async def test_before_the_fee_was_asked_for_there_is_none() -> None:
    where = await where_at(REQUESTED - SECOND)
    assert (where.fee, where.why) == (None, "材料审核通过，正在生成缴费单")


async def test_of_an_order_for_a_later_submission_an_earlier_instant_knows_nothing() -> None:
    later = FEE.model_copy(update={"order_id": UUID(int=72), "submission": 2})
    shown = (await seen(REFUNDED, [*TOLD, (REFUNDED + DAY, later)])).after
    assert (shown.order_id, shown.refunded_at, shown.document_id) == (ORDER, REFUNDED - SECOND, FORM)
    assert (await seen(REFUNDED + DAY, [*TOLD, (REFUNDED + DAY, later)])).after.order_id == later.order_id


@pytest.mark.parametrize(
    ("at", "paper", "why"),
    [
        (ISSUED - SECOND, None, "缴费成功，正在生成评审表"),
        (ISSUED, ("awaited", 0), "评审表已生成，请导出打印，经所在单位、中评委审核盖章后，报送评委会办公室"),
        (POOR - SECOND, ("awaited", 0), "评审表已生成，请导出打印，经所在单位、中评委审核盖章后，报送评委会办公室"),
        (POOR, ("incomplete", 1), "已收到评审表，有 1 项问题，请补正后报送评委会办公室"),
        (GOOD_AT - SECOND, ("incomplete", 1), "已收到评审表，有 1 项问题，请补正后报送评委会办公室"),
        (GOOD_AT, ("complete", 0), "评审表已收齐，等待评委会办公室组织评审"),
    ],
)
async def test_the_paper_is_where_it_was_then(at: datetime, paper: tuple[str, int] | None, why: str) -> None:
    where = await where_at(at)
    assert (where.form is not None) == (paper is not None)
    assert ((where.paper.status, where.paper.defects) if where.paper else None) == paper
    assert where.why == why
    until = where.next.until if where.next else None
    assert until == (end_of_day_after(ISSUED, 15) if paper and paper[0] != "complete" else None)


@pytest.mark.parametrize(
    ("at", "status", "receipts"),
    [(ISSUED - SECOND, None, 0), (ISSUED, "awaited", 0), (POOR, "incomplete", 1), (GOOD_AT, "complete", 2)],
)
async def test_what_the_office_had_recorded_of_the_paper_can_be_asked_for(
    at: datetime, status: str | None, receipts: int
) -> None:
    kernel: Any = History(Kept())
    shown = await get_paper(CASE, APPLICANT, kernel, at)
    assert (shown.status, len(shown.receipts)) == (status, receipts)
