"""The paper of a case that was withdrawn: nobody awaits it, and whoever has the case next never hears of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest

from kernel.log.changes import Changes
from kernel.log.decider import Event, NotFound
from kernel.log.kit import Spec
from kernel.log.record import Record, log_topic
from services.review.api.afterwards import get_paper
from services.review.domain import Asker, Case, CaseResubmitted, ReviewCase, Submission, WithdrawalAsked
from services.review.domain.events import WithdrawalGranted
from services.review.domain.paper import PaperDefect, PaperReceipt, paper_id
from services.review.views.paper import papers
from tests.unit.review.samples import APPLICANT, AT, CASE, ORGS, PERSON, WHOLE_WAY, checker, submission
from tests.unit.review.test_paper import FORM, GOOD, expected, received

DAY = timedelta(days=1)
OTHER_EMPLOYER, OTHER_FORM = UUID(int=301), UUID(int=72)
ANEW = AT + 10 * DAY
OFFICER = Asker(roles=("employer",), org_id=OTHER_EMPLOYER)
POOR = received(GOOD, PaperDefect(code="other", text="第3页缺照片"))


def elsewhere(number: int) -> Submission:
    """The next submission, at another employer."""
    handed = submission(number)
    first, *others = handed.chain
    moved = first.model_copy(update={"org_id": OTHER_EMPLOYER})
    return handed.model_copy(update={"employer_id": OTHER_EMPLOYER, "chain": (moved, *others)})


asked = WithdrawalAsked(person_id=PERSON, submission=1, holder=submission().chain[-1].holder(), at=AT + DAY)
granted = WithdrawalGranted(
    person_id=PERSON,
    submission=1,
    stage="final",
    role="office",
    org_id=ORGS["office"],
    plan_version=1,
    rule_set_version="7",
    readiness_digest="digest-1",
    at=AT + DAY,
)
begun_anew = CaseResubmitted(person_id=PERSON, submission=elsewhere(2), at=ANEW)
again = expected.model_copy(update={"submission": 2, "document_id": OTHER_FORM, "at": ANEW + DAY})


def case(*events: Event) -> Case:
    found: Case = Spec(ReviewCase).given(*WHOLE_WAY, *events).state
    return found


class Papers:
    """What `kernel.load` answers for the paper of a case: as it was at an instant."""

    def __init__(self, *events: Any) -> None:
        self.events = events

    async def load(self, decider: Any, stream_id: UUID, *, at: datetime | None = None) -> Any:
        assert (decider, stream_id) == (PaperReceipt, paper_id(CASE))
        state = None
        for event in self.events:
            state = decider.evolve(state, event) if at is None or event.at <= at else state
        return SimpleNamespace(state=state)


async def paper(of: Case, asker: Asker, as_of: datetime | None = None, *more: Any) -> tuple[UUID | None, int]:
    kernel: Any = Papers(expected, POOR, *more)
    shown = await get_paper(of, asker, kernel, as_of)
    return shown.document_id, len(shown.receipts)


async def test_the_next_employer_is_shown_nothing_of_the_paper_that_was_withdrawn() -> None:
    now = case(asked, granted, begun_anew)
    for asker in (OFFICER, APPLICANT, checker("office")):
        assert await paper(now, asker) == (None, 0)
        assert await paper(now, asker, ANEW) == (None, 0)


async def test_as_of_an_instant_before_it_was_begun_anew_it_is_the_applicants_alone() -> None:
    now = case(asked, granted, begun_anew)
    before = ANEW - timedelta(seconds=1)
    assert await paper(now, APPLICANT, before) == (FORM, 1)
    for asker in (OFFICER, checker("office")):
        with pytest.raises(NotFound):
            await paper(now, asker, before)


async def test_the_paper_of_the_submission_that_stands_is_shown() -> None:
    now = case(asked, granted, begun_anew)
    assert await paper(now, OFFICER, None, again) == (OTHER_FORM, 0)
    assert await paper(now, OFFICER, ANEW + DAY, again) == (OTHER_FORM, 0)


async def test_until_it_is_begun_anew_those_who_had_it_see_what_was_recorded() -> None:
    for now in (case(), case(asked, granted)):
        assert await paper(now, checker("office")) == (FORM, 1)
        assert await paper(now, checker("office"), AT) == (FORM, 1)


class Table(Changes):
    """What the view writes, in a database of its own."""

    def __init__(self) -> None:
        self.db = sqlite3.connect(":memory:")
        for statement in papers.ddl:
            self.db.executescript(statement)

    def of(self, record: Record) -> None: ...

    async def execute(self, statement: str, *arguments: Any) -> None:
        values = {str(n): _plain(value) for n, value in enumerate(arguments, 1)}
        self.db.execute(statement, values)

    def rows(self) -> list[tuple[int, str]]:
        return list(self.db.execute(f"SELECT submission, status FROM {papers.table('papers')}"))


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, int | bytes) else str(value)


def record(stream_id: UUID, n: int, event: Event) -> Record:
    return Record(
        source=log_topic("review"),
        partition=0,
        offset=n,
        stream_id=stream_id,
        sequence=n + 1,
        event_id=UUID(int=n),
        type=type(event).__name__,
        schema_version=event.schema_version,
        time=AT,
        value=event.model_dump_json().encode(),
        headers=(),
    )


async def shown(*told: Record) -> list[tuple[int, str]]:
    table = Table()
    for one in told:
        await papers.apply(table, one)
    return table.rows()


OF_PAPER = tuple(record(paper_id(CASE), n, event) for n, event in enumerate((expected, POOR, again)))
OF_CASE = record(CASE, 7, granted)


def interleaved(of_paper: tuple[Record, ...]) -> Iterator[tuple[Record, ...]]:
    for place in range(len(of_paper) + 1):
        yield (*of_paper[:place], OF_CASE, *of_paper[place:])


async def test_paper_that_was_withdrawn_is_in_no_list_whatever_is_heard_first() -> None:
    assert await shown(*OF_PAPER[:1]) == [(1, "awaited")]
    for count in (1, 2):
        for told in interleaved(OF_PAPER[:count]):
            assert await shown(*told) == []


async def test_that_of_the_next_submission_is_awaited_whatever_is_heard_first() -> None:
    for told in interleaved(OF_PAPER):
        assert await shown(*told) == [(2, "awaited")]
