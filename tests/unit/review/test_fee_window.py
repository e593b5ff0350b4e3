"""The office opens a lapsed fee again: by decision, with a reason, as often as the plan lets it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from kernel.log.kit import Spec
from services.review.domain.fee_window import (
    FeeLapseNoted,
    FeeReopening,
    FeeReopeningDecided,
    NoteLapse,
    ReopenFee,
    fee_window_id,
)
from services.review.domain.submission import Asker, Status
from services.review.published import FeeReopened
from tests.unit.review.samples import CASE, ORGS, PERSON, PLAN, STRANGER, checker

spec = Spec(FeeReopening)
ORDER, DECISION = UUID(int=70), UUID(int=71)
LAPSED = datetime(2026, 5, 1, 15, 59, 59, tzinfo=UTC)
AT = LAPSED + timedelta(hours=10)  # 2 May, 09:59:59 in Shanghai
note = NoteLapse(
    declaration_id=CASE,
    submission=1,
    person_id=PERSON,
    employer_id=ORGS["employer"],
    plan_id=PLAN,
    plan_version=1,
    office_id=ORGS["office"],
    order_id=ORDER,
    window=1,
    pay_before=LAPSED,
    reopenings_left=1,
    at=LAPSED,
)
lapsed = FeeLapseNoted(**note.model_dump())
reopen = ReopenFee(
    asker=checker("office"),
    status=Status.PASSED,
    submission=1,
    decision_id=DECISION,
    window=1,
    days=5,
    reason="住院期间无法缴费",
    at=AT,
)
decided = FeeReopeningDecided(
    decision_id=DECISION,
    person_id=PERSON,
    org_id=ORGS["office"],
    window=2,
    days=5,
    pay_before=datetime(2026, 5, 7, 15, 59, 59, tzinfo=UTC),
    reason="住院期间无法缴费",
    at=AT,
)


def test_a_lapse_is_noted_once() -> None:
    spec.given().when(note).then(lapsed)
    spec.given(lapsed).when(note).then()
    spec.given(lapsed, decided).when(note).then()


def test_the_fee_of_a_case_handed_in_again_after_a_withdrawal_lapses_and_is_opened_by_itself() -> None:
    other = {"order_id": UUID(int=72), "submission": 2}
    again = note.model_copy(update=other)
    told = lapsed.model_copy(update=other)
    spec.given(lapsed, decided).when(again).then(told)
    spec.given(lapsed, decided, told).when(again).then()
    spec.given(lapsed, decided, told).when(reopen.model_copy(update={"submission": 2})).then(decided)
    reopened = FeeReopening.publish(decided, spec.given(lapsed, decided, told).state)
    assert isinstance(reopened, FeeReopened)
    assert (reopened.order_id, reopened.window) == (other["order_id"], 2)


def test_a_lapse_of_a_submission_that_was_withdrawn_is_not_opened_again() -> None:
    spec.given(lapsed).when(reopen.model_copy(update={"submission": 2})).then_rejected("window-moved-on")


def test_the_office_opens_it_until_the_end_of_the_last_day_and_payment_hears_of_it_without_the_reason() -> None:
    outcome = spec.given(lapsed).when(reopen).then(decided)
    outcome.then_publishes(
        FeeReopened(
            decision_id=DECISION,
            order_id=ORDER,
            declaration_id=CASE,
            submission=1,
            person_id=PERSON,
            employer_id=ORGS["employer"],
            plan_id=PLAN,
            plan_version=1,
            window=2,
            pay_before=decided.pay_before,
        )
    )
    assert "住院" not in outcome.decider.publish(decided, spec.given(lapsed).state).model_dump_json()  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("status", "code"), [(Status.WITHDRAWN, "case-withdrawn"), (Status.WITHDRAWING, "withdrawal-asked")]
)
def test_a_fee_that_is_not_due_any_more_is_not_opened_again(status: Status, code: str) -> None:
    spec.given(lapsed).when(reopen.model_copy(update={"status": status})).then_rejected(code)


def test_handed_in_again_after_a_withdrawal_a_case_has_another_order_with_windows_of_its_own() -> None:
    second = note.model_copy(update={"order_id": UUID(int=72), "submission": 2})
    (noted,) = spec.given(lapsed, decided).when(second).events
    again = reopen.model_copy(update={"decision_id": UUID(int=73), "submission": 2})
    (opened,) = spec.given(lapsed, decided, noted).when(again).events
    assert isinstance(opened, FeeReopeningDecided)
    assert opened.window == 2


def test_nobody_but_the_cases_office_decides_it() -> None:
    for asker in (
        checker("employer"),
        checker("midlevel"),
        Asker(roles=("applicant",), person_id=PERSON),
        Asker(roles=("office",), org_id=STRANGER),
        Asker(roles=("employer",), org_id=ORGS["office"]),
    ):
        spec.given(lapsed).when(reopen.model_copy(update={"asker": asker})).then_not_found()
    spec.given().when(reopen).then_not_found()


def test_a_second_click_decides_nothing_new_and_a_window_that_is_open_is_not_opened() -> None:
    again = reopen.model_copy(update={"decision_id": STRANGER})
    spec.given(lapsed, decided).when(again).then()
    spec.given(lapsed, decided).when(again.model_copy(update={"days": 6})).then_rejected("fee-not-expired")


def test_the_plan_says_how_often_and_a_decision_names_the_window_it_is_about() -> None:
    second = lapsed.model_copy(update={"window": 2, "reopenings_left": 0})
    spec.given(lapsed, decided, second).when(reopen).then_rejected("window-moved-on")
    last = reopen.model_copy(update={"window": 2})
    spec.given(lapsed, decided, second).when(last).then_rejected("reopenings-used-up")
    more = second.model_copy(update={"reopenings_left": 1})
    (event,) = spec.given(lapsed, decided, more).when(last).events
    assert isinstance(event, FeeReopeningDecided)
    assert event.window == 3


def test_each_case_has_a_stream_of_its_own() -> None:
    assert fee_window_id(CASE) != fee_window_id(PLAN)


def test_nobody_opens_their_own_fee_again_or_a_relatives() -> None:
    own = checker("office").model_copy(update={"person_id": PERSON})
    spec.given(lapsed).when(reopen.model_copy(update={"asker": own})).then_rejected("own-case")
    cousin = checker("office").model_copy(update={"account_id": STRANGER})
    as_cousin = reopen.model_copy(update={"asker": cousin, "kin": frozenset({STRANGER})})
    spec.given(lapsed).when(as_cousin).then_rejected("relatives-case")
    colleague = checker("office").model_copy(update={"account_id": ORDER, "person_id": ORDER})
    spec.given(lapsed).when(as_cousin.model_copy(update={"asker": colleague})).then(decided)
