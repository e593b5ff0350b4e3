"""A return whose time is over without proof of notice and reminder: no lapse counts, the office sees to it, and what is
handed in late is taken (DOMAIN: its lapse counts only when notice, reminder and instant are proven)."""

from __future__ import annotations

from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest

from kernel.log.kit import Spec
from services.review.api import needs
from services.review.domain import (
    Act,
    Case,
    CaseLapsed,
    CaseWatch,
    Duty,
    DutyBegan,
    DutyMissed,
    DutyPutOff,
    ReturnLapsed,
    ReviewCase,
    Status,
    Watch,
    end_of_day_after,
    watch_id_of,
)
from services.review.views import Afterwards, Whereabouts, listed_of, whereabouts_of
from tests.unit.review.acts import WHOLE, after, outcome_of
from tests.unit.review.samples import APPLICANT, AT, CASE, FOUR, ORGS, PLAN, hand_in
from tests.unit.review.stories import Story
from tests.unit.review.test_watch import BEGAN, CHECK, MEND

UNTIL = end_of_day_after(AT, 5)
SECOND, LATE = timedelta(seconds=1), UNTIL + timedelta(days=2)
duty = MEND.model_copy(update={"until": UNTIL})
missed = DutyMissed(unproven=("reminder",), at=UNTIL + timedelta(minutes=11))


def watch(*events: Any, of: Duty = duty) -> Watch:
    found: Watch = Spec(CaseWatch).given(BEGAN, DutyBegan(duty=of, case_version=1, at=AT), *events).state
    return found


def returned() -> Case:
    return Story(FOUR).does(Act.RETURN, "employer").case


def lapsed() -> Case:
    told = {"noticed_at": AT, "reminded_at": UNTIL - timedelta(days=1), "at": UNTIL + SECOND}
    return after(returned(), CaseLapsed(person_id=APPLICANT.person_id or CASE, submission=1, until=UNTIL, **told))


def where(over: Watch | None, case: Case | None = None) -> Whereabouts:
    return whereabouts_of(case or returned(), Afterwards(), APPLICANT, LATE, over)


def test_the_office_is_next_and_the_applicant_may_hand_in() -> None:
    shown = where(watch(missed))
    assert shown.next is not None
    assert (shown.next.role, shown.next.org_id, shown.next.org_name) == ("office", ORGS["office"], "office单位")
    assert (shown.next.station, shown.next.until, shown.next.overdue) == ("declaration", None, False)
    assert "不作逾期处理" in shown.why
    assert next(act for act in shown.acts if act.act is Act.RESUBMIT).open


@pytest.mark.parametrize(
    "over",
    [
        None,
        watch(),
        watch(missed, DutyPutOff(until=LATE, case_version=2, at=LATE)),  # there is time again
        watch(DutyMissed(unproven=(), at=LATE), of=CHECK),  # of a checker's turn, which is over
    ],
    ids=["unknown", "still-time", "put-off", "a-checkers"],
)
def test_else_it_is_the_applicants_turn(over: Watch | None) -> None:
    shown = where(over)
    assert shown.next is not None
    assert (shown.next.role, shown.next.until) == ("applicant", UNTIL)
    assert "逾期" not in shown.why


def test_of_a_case_that_was_handed_in_again_it_says_nothing() -> None:
    again = after(returned(), *outcome_of(hand_in(2, at=LATE), returned()))
    shown = where(watch(missed), again)
    assert shown.next is not None
    assert (shown.status, shown.next.role) == (Status.CHECKING, "employer")


def test_ones_own_list_says_the_same() -> None:
    row: dict[str, Any] = dict.fromkeys(("org_id", "org_name", "order_id", "ordered_for", "issued_for"))
    row |= {"declaration_id": CASE, "plan_id": PLAN, "plan_title": "评审计划", "mode": "normal", "submission": 1}
    row |= {"status": "returned", "since": AT, "actor": "applicant", "stage": "unit", "stage_name": "unit环节"}
    row["due_at"] = UNTIL
    mine, theirs = listed_of(row, LATE).next, listed_of(row, LATE, ORGS["office"]).next
    assert mine is not None
    assert theirs is not None
    assert (mine.role, mine.overdue) == ("applicant", True)
    assert (theirs.role, theirs.org_id, theirs.station, theirs.until) == ("office", ORGS["office"], "declaration", None)


@pytest.mark.parametrize("as_of", [None, LATE])
async def test_the_watch_is_looked_at_where_the_case_waits_for_its_applicant(
    monkeypatch: pytest.MonkeyPatch, as_of: datetime | None
) -> None:
    case, over = returned(), watch(missed)

    async def afterwards_of(*_: Any) -> Afterwards:
        return Afterwards()

    async def load(decider: Any, stream_id: UUID, *, at: datetime | None = None) -> Any:
        assert at == as_of
        if decider is CaseWatch:
            assert stream_id == watch_id_of(CASE)
            return SimpleNamespace(state=over)
        assert decider is ReviewCase
        return SimpleNamespace(state=case)

    monkeypatch.setattr(needs, "afterwards_of", afterwards_of)
    kernel: Any = SimpleNamespace(pool=None, load=load)
    found = await needs._seen(case, APPLICANT, kernel, LATE, as_of)
    assert (found.watch, found.at) == (over, LATE)
    case = after(case, *outcome_of(hand_in(2, at=LATE), case))
    assert (await needs._seen(case, APPLICANT, kernel, LATE, as_of)).watch is None


def test_what_is_handed_in_late_is_taken_as_long_as_no_lapse_is_on_record() -> None:
    events = outcome_of(hand_in(2, at=LATE), returned())
    assert [type(event).__name__ for event in events] == ["CaseResubmitted"]


def test_what_declaration_took_before_it_heard_of_the_lapse_is_taken_here_too() -> None:
    events = outcome_of(hand_in(2, at=UNTIL + timedelta(minutes=12)), lapsed())
    again = after(lapsed(), *events)
    assert (again.status, again.ended, again.submission.number) == (Status.CHECKING, None, 2)
    assert again.holder is not None
    assert again.holder.org_id == ORGS["employer"]
    # To the applicant it is over: in declaration nothing can be handed in any more.
    shown = where(None, lapsed())
    act = next(act for act in shown.acts if act.act is Act.RESUBMIT)
    assert not act.open


def test_the_lapse_that_is_proven_ends_it_as_ever() -> None:
    assert ReturnLapsed in CaseWatch.events
    assert lapsed().status is Status.LAPSED
    assert outcome_of(hand_in(3, WHOLE, LATE), lapsed()) == []
