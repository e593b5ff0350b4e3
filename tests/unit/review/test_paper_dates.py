"""The day until which the printed form is to be delivered: a reminder before it, and what follows when it passes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from kernel.log.kit import Spec
from services.review.domain import ReviewCase, Status
from services.review.domain.paper import (
    ExpectPaper,
    LookAtPaper,
    PaperDefect,
    PaperExpected,
    PaperLate,
    PaperReceipt,
    PaperReminded,
    paper_id,
)
from services.review.published import PaperCutOffMissed, PaperCutOffNear
from services.review.reactions import PAPER_TIMERS
from tests.unit.payment.memory import MemoryKernel
from tests.unit.review.samples import AT, CASE, ORGS, PERSON, PLAN, STRANGER, WHOLE_WAY, checker
from tests.unit.review.test_paper import FORM, GOOD, RULES, expect, receive, received

spec = Spec(PaperReceipt)
SECOND = timedelta(seconds=1)
# 15 days after the 1st of March: the last second of the 16th in Shanghai.
UNTIL = datetime(2026, 3, 16, 15, 59, 59, tzinfo=UTC)
REMIND = UNTIL - timedelta(days=3)
dated = expect.model_copy(update={"rules": RULES.model_copy(update={"days": 15})})
expected = PaperExpected(**dict(dated))
reminded = PaperReminded(declaration_id=CASE, until=UNTIL, at=REMIND)
late = PaperLate(declaration_id=CASE, until=UNTIL, at=UNTIL + SECOND)
short = received(GOOD.model_copy(update={"copies": 2}), PaperDefect(code="guide-2.7-copies", text="x"))
ABOUT: dict[str, Any] = {
    "document_id": FORM,
    "declaration_id": CASE,
    "submission": 1,
    "person_id": PERSON,
    "plan_id": PLAN,
    "plan_version": 1,
    "office_id": ORGS["office"],
    "until": UNTIL,
}


def look(at: datetime, status: Status = Status.PASSED) -> LookAtPaper:
    return LookAtPaper(status=status, at=at)


def test_three_days_before_the_day_the_applicant_is_reminded_once() -> None:
    spec.given(expected).when(look(REMIND - SECOND)).then()
    spec.given(expected).when(look(REMIND)).then(reminded).then_publishes(PaperCutOffNear(**ABOUT))
    spec.given(expected, reminded).when(look(REMIND + SECOND)).then()
    spec.given(expected, short).when(look(REMIND)).then(reminded)


def test_the_last_second_of_the_day_in_shanghai_is_still_in_time() -> None:
    spec.given(expected, reminded).when(look(UNTIL)).then()
    after = spec.given(expected, reminded).when(look(UNTIL + SECOND))
    after.then(late).then_publishes(PaperCutOffMissed(**ABOUT))
    spec.given(expected, reminded, late).when(look(UNTIL + 2 * SECOND)).then()
    spec.given(expected, reminded, short).when(look(UNTIL + SECOND)).then(late)


def test_paper_that_is_complete_is_neither_reminded_of_nor_late() -> None:
    for at in (REMIND, UNTIL, UNTIL + SECOND):
        spec.given(expected, received()).when(look(at)).then()


def test_a_lapse_ends_nothing_and_what_is_brought_later_is_received() -> None:
    spec.given(expected, reminded, late).when(receive()).then(received())


def test_a_short_time_is_reminded_of_in_its_second_half() -> None:
    rules = RULES.model_copy(update={"days": 1})
    soon = spec.given(expected.model_copy(update={"rules": rules})).state
    assert soon.until is not None
    assert soon.remind_at == AT + (soon.until - AT) / 2


def test_a_plan_without_a_day_or_without_paper_reminds_of_nothing() -> None:
    for rules in (RULES, RULES.model_copy(update={"days": 15, "copies": 0})):
        asked = expected.model_copy(update={"rules": rules})
        spec.given(asked).when(look(REMIND)).then()
        spec.given(asked).when(look(UNTIL + SECOND)).then()
    spec.given().when(look(UNTIL)).then()


def test_another_form_has_a_day_of_its_own() -> None:
    later = AT + timedelta(days=10)
    other = expected.model_copy(update={"document_id": STRANGER, "submission": 2, "at": later})
    spec.given(expected, reminded, late, other).when(look(UNTIL + SECOND)).then()
    state = spec.given(expected, reminded, late, other).state
    assert (state.until, state.late_at, state.reminded_at) == (UNTIL + timedelta(days=10), None, None)


@pytest.mark.parametrize("status", [Status.WITHDRAWN, Status.REFUSED, Status.LAPSED])
def test_nobody_is_reminded_of_the_paper_of_a_case_that_is_over(status: Status) -> None:
    spec.given(expected).when(look(REMIND, status)).then()
    spec.given(expected).when(look(UNTIL + SECOND, status)).then()


def test_a_withdrawal_that_is_only_asked_for_puts_no_day_off() -> None:
    spec.given(expected).when(look(REMIND, Status.WITHDRAWING)).then(reminded)
    spec.given(expected).when(look(UNTIL + SECOND, Status.WITHDRAWING)).then(late)


class Story:
    """A case whose form was issued, and time."""

    def __init__(self) -> None:
        self.kernel = MemoryKernel(AT, ReviewCase, PaperReceipt)
        self.kernel.streams[CASE] = list(WHOLE_WAY)

    async def issue(self, command: ExpectPaper = dated) -> None:
        await self.kernel.do(PaperReceipt, paper_id(CASE), command)

    async def until(self, end: datetime) -> list[str]:
        await self.kernel.run_until(end, PAPER_TIMERS)
        return [type(told).__name__ for told in self.kernel.published]


async def test_the_clock_reminds_and_tells_that_the_day_has_passed() -> None:
    story = Story()
    await story.issue()
    assert await story.until(REMIND - SECOND) == []
    assert await story.until(UNTIL) == ["PaperCutOffNear"]
    assert await story.until(UNTIL + SECOND) == ["PaperCutOffNear", "PaperCutOffMissed"]
    assert story.kernel.names(paper_id(CASE)) == ["PaperExpected", "PaperReminded", "PaperLate"]


async def test_the_clock_leaves_in_peace_who_brought_it_all() -> None:
    story = Story()
    await story.issue()
    await story.kernel.do(PaperReceipt, paper_id(CASE), receive(asker=checker("office")))
    assert await story.until(UNTIL + timedelta(days=9)) == []


async def test_a_plan_without_a_day_arms_nothing() -> None:
    story = Story()
    await story.issue(expect)
    assert story.kernel.timers == []
