"""What the chaos checker makes of other ends than being passed: withdrawn, refused, handed over, paid back."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

import pytest

from tests.chaos.checker.folds import fold_afterwards, fold_cases
from tests.chaos.checker.history import History, Stored
from tests.chaos.checker.outside import check_fees, check_messages, check_refunds
from tests.journey.topics import Seen
from tests.unit.chaos.test_checker import PERSON, STREAM, event

ORDER, OTHER = STREAM, PERSON
CASE = "00000000-0000-0000-0000-000000000009"
AT, LATER = "2026-03-01T00:00:00+00:00", "2026-03-02T00:00:00+00:00"


def told(topic: str, name: str, *, key: str = CASE, sequence: int = 1, **data: Any) -> Seen:
    """An event on a topic."""
    headers = {"ce_type": f"{topic.rpartition('.')[0]}.{name}.v1", "ce_id": f"{name} {sequence}"}
    headers |= {"ce_sequence": str(sequence), "ce_time": AT}
    encoded = tuple((header, said.encode()) for header, said in headers.items())
    return Seen(topic, 0, sequence, key.encode(), json.dumps(data).encode(), encoded)


def a_history(payment: list[Stored] | None = None, *records: Seen) -> History:
    """Of payment's log, and of what was published."""
    topics: dict[str, list[Seen]] = {f"zhiping.{name}.v1": [] for name in ("review", "payment", "declaration")}
    for record in records:
        topics[record.topic].append(record)
    return History([], {"payment": payment or [], "notify": []}, {}, topics)


def of(stream: str, *events: Stored) -> list[Stored]:
    """These, of another stream."""
    return [replace(one, stream=stream) for one in events]


# -- fees ---


def passed(case: str, submission: int, sequence: int = 1) -> Seen:
    return told("zhiping.review.v1", "ReviewPassed", sequence=sequence, declaration_id=case, submission=submission)


def fee(stream: str, case: str = CASE, submission: int = 1, **settled: Any) -> list[Stored]:
    """An order of 430 yuan, settled where it is said how."""
    ordered = event(None, "FeeOrdered", declaration_id=case, submission=submission, amount_fen=43000)
    return of(stream, ordered, *([event(ordered, "FeeSettled", **settled)] if settled else []))


def paid(trade: str, amount: int = 43000, *, number: str = "4200", state: str = "SUCCESS") -> dict[str, Any]:
    return {"out_trade_no": trade, "state": state, "transaction_id": number, "amount_fen": amount}


def test_a_case_that_was_handed_in_again_after_a_withdrawal_has_an_order_for_each_pass() -> None:
    orders = [*fee(ORDER, submission=1), *fee(OTHER, submission=2)]
    assert not list(check_fees(a_history(orders, passed(CASE, 1), passed(CASE, 2, 2)), []))
    twice = [*fee(ORDER, submission=1), *fee(OTHER, submission=1)]
    assert [f.kind for f in check_fees(a_history(twice, passed(CASE, 1)), [])] == ["doubled"]
    assert [f.kind for f in check_fees(a_history([], passed(CASE, 1)), [])] == ["lost"]


BATCH: dict[str, Any] = {"channel_number": "4200", "trade_no": "b1"}


@pytest.mark.parametrize(
    ("books", "kinds"),
    [
        ([paid("b1", 86000)], []),
        ([paid("b1", 86000, state="REFUND")], []),
        ([paid("b1", 86000), paid("b1", 86000, number="4201")], ["doubled"]),
        ([paid("b1", 86000), paid(ORDER.replace("-", ""))], ["lost"]),
        ([paid("b1", 129000)], ["lost"]),
        ([paid("b1", 86000, number="4201")], ["lost"]),
        ([paid("b1", 86000, state="CLOSED")], ["lost"]),
        ([], ["lost"]),
    ],
)
def test_what_an_employer_pays_for_several_settles_each_of_them(books: list[dict[str, Any]], kinds: list[str]) -> None:
    orders = [*fee(ORDER, "one", **BATCH), *fee(OTHER, "two", **BATCH)]
    history = a_history(orders, passed("one", 1, 1), passed("two", 1, 2))
    assert [f.kind for f in check_fees(history, books)] == kinds


def test_an_order_that_is_settled_twice_is_found() -> None:
    first = fee(ORDER, **BATCH)
    again = [*first, *of(ORDER, event(first[-1], "FeeSettled", **BATCH))]
    assert [f.kind for f in check_fees(a_history(again, passed(CASE, 1)), [paid("b1")])] == ["doubled"]


# -- refunds ---


def refund(*, settled: bool = True, times: int = 1) -> list[Stored]:
    started = event(None, "RefundStarted", refund_no="r1", refund_fen=43000)
    ended = event(started, "RefundSettled", channel_refund_number="5030")
    return [*[started] * times, *([ended] if settled else [])]


def gone_back(**other: Any) -> dict[str, Any]:
    return {"out_refund_no": "r1", "refund_id": "5030", "refund_fen": 43000, "state": "SUCCESS", **other}


@pytest.mark.parametrize(
    ("log", "books", "kinds"),
    [
        (refund(), [gone_back()], []),
        (refund(), [], ["lost"]),
        ([], [gone_back()], ["lost"]),
        (refund(), [gone_back(refund_fen=42999)], ["lost"]),
        (refund(), [gone_back(refund_id="5031")], ["lost"]),
        (refund(), [gone_back(), gone_back(refund_id="5031")], ["doubled"]),
        (refund(times=2), [gone_back()], ["doubled"]),
        (refund(settled=False), [gone_back()], ["unsettled"]),
        (refund(), [gone_back(state="PROCESSING")], ["unsettled"]),
        ([event(None, "RefundStuck", code="NOT_ENOUGH")], [], ["unsettled"]),
    ],
)
def test_what_was_paid_goes_back_once(log: list[Stored], books: list[dict[str, Any]], kinds: list[str]) -> None:
    assert [f.kind for f in check_refunds(a_history(log), books)] == kinds


# -- messages ---


@pytest.mark.parametrize(
    ("topic", "name", "data", "occasion"),
    [
        ("zhiping.review.v1", "ReviewRefused", {"kind": "inadmissible"}, "review-inadmissible"),
        ("zhiping.review.v1", "ReviewRefused", {"kind": "failed"}, "review-failed"),
        ("zhiping.review.v1", "WithdrawalConfirmed", {}, "withdrawal-confirmed"),
        ("zhiping.review.v1", "WithdrawalRefused", {}, "withdrawal-declined"),
        ("zhiping.payment.v1", "FeeRefunded", {}, "fee-refunded"),
        ("zhiping.payment.v1", "FeeRequested", {"window": 1}, "fee-requested"),
        ("zhiping.payment.v1", "FeeRequested", {"window": 2}, "fee-reopened"),
        ("zhiping.review.v1", "CheckUrged", {"role": "employer"}, "check-urged"),
        ("zhiping.review.v1", "CutOffMoved", {"role": "office"}, "check-deadline-extended"),
        ("zhiping.review.v1", "CutOffNear", {"role": "office"}, "check-reminder"),
        ("zhiping.review.v1", "CutOffNear", {"role": "applicant"}, "resubmission-reminder"),
        ("zhiping.declaration.v1", "DeadlineExtended", {"person_id": PERSON, "stage": None}, "deadline-extended"),
        ("zhiping.declaration.v1", "DeadlineExtended", {"person_id": PERSON, "stage": "office"}, "stage-extended"),
    ],
)
def test_every_end_is_told_by_sms_once(topic: str, name: str, data: dict[str, Any], occasion: str) -> None:
    history = a_history([], told(topic, name, **data))
    assert [f.kind for f in check_messages(history, [])] == ["lost"]
    asked = {"message_id": STREAM, "cause_event_id": f"{name} 1", "occasion": occasion}
    requested = event(None, "MessageRequested", **asked)
    history.events["notify"] = [requested, event(requested, "SendingAccepted")]
    assert not list(check_messages(history, [{"reference": STREAM}]))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("zhiping.declaration.v1 DeadlineExtended", {"person_id": None, "stage": None}),
        ("zhiping.review.v1 CutOffMoved", {"role": "applicant"}),
    ],
)
def test_what_is_told_of_another_event_is_not_told_of_this_one(name: str, data: dict[str, Any]) -> None:
    assert not list(check_messages(a_history([], told(*name.split(), **data)), []))


@pytest.mark.parametrize(
    ("officers", "kinds"), [(("one",), []), (("one", "another"), []), (("one", "another", "one"), ["doubled"])]
)
def test_each_officer_of_an_organisation_is_told_once(officers: tuple[str, ...], kinds: list[str]) -> None:
    history = a_history([], told("zhiping.review.v1", "CheckUrged", role="office"))
    books = []
    for number, officer in enumerate(officers):
        message = str(UUID(int=900 + number))
        asked = {"message_id": message, "cause_event_id": "CheckUrged 1", "occasion": "check-urged"}
        requested = event(None, "MessageRequested", **asked, officer_id=officer)
        history.events["notify"] += of(message, requested, event(requested, "SendingAccepted"))
        books.append({"reference": message})
    assert [finding.kind for finding in check_messages(history, books)] == kinds


# -- the case as a row ---

LOG = "zhiping.review.log"
HERE = {"org_id": PERSON, "org_name": "杭州市水利局", "actor": "acceptance", "due_at": LATER}
THERE = {"stage": "acceptance", "stage_name": "受理点审核", **HERE, "org_id": STREAM, "org_name": "宁波市水利局"}
OPENED = told(
    LOG,
    "CaseOpened",
    person_id=PERSON,
    at=AT,
    submission={
        "plan_id": STREAM,
        "plan_title": "计划",
        "mode": "normal",
        "number": 1,
        "applicant_name": "王",
        "chain": [{"id": "acceptance", "name": "受理点审核", **HERE}],
    },
)


@pytest.mark.parametrize(
    ("name", "data", "status", "holder"),
    [
        ("HandedOver", {"holder": THERE}, "checking", THERE),
        ("SentBack", {"holder": THERE}, "checking", THERE),
        ("NoticePosted", {"holder": THERE}, "posted", THERE),
        ("NoticeClosed", {"holder": THERE}, "checking", THERE),
        ("WithdrawalAsked", {"holder": {**THERE, "due_at": None}}, "withdrawing", {**THERE, "due_at": None}),
        ("WithdrawalDeclined", {"holder": THERE, "status": "posted"}, "posted", THERE),
        ("WithdrawalDeclined", {"holder": None, "status": "passed"}, "passed", None),
        ("Escalated", {"holder": THERE}, "checking", THERE),
        ("TimeExtended", {"holder": THERE, "status": "checking"}, "checking", THERE),
        ("WithdrawalGranted", {}, "withdrawn", None),
        ("CaseRefused", {}, "refused", None),
        ("CaseLapsed", {}, "lapsed", None),
    ],
)
def test_whose_turn_it_is_after_each_turn_of_a_case(
    name: str, data: dict[str, Any], status: str, holder: dict[str, Any] | None
) -> None:
    row = fold_cases([OPENED, told(LOG, name, sequence=2, at=LATER, **data)])[CASE]
    assert (row["status"], row["since"]) == (status, datetime.fromisoformat(LATER))
    names = ("actor", "org_id", "org_name")
    assert [row[n] for n in names] == [holder[n] if holder else None for n in names]
    due = holder["due_at"] if holder else None
    assert row["due_at"] == (datetime.fromisoformat(due) if due else None)


def test_what_went_back_stands_beside_what_was_paid() -> None:
    order = {"declaration_id": CASE, "order_id": ORDER, "amount_fen": 43000}
    topic = "zhiping.payment.v1"
    records = [
        told(topic, "FeeRequested", key=ORDER, sequence=1, **order, pay_before=LATER, submission=1),
        told(topic, "FeePaid", key=ORDER, sequence=2, **order, paid_at=AT, submission=1),
        told(topic, "FeeRefunded", key=ORDER, sequence=3, **order, refunded_at=LATER, submission=1),
    ]
    row = fold_afterwards(records)[CASE]
    assert (row["paid_at"], row["refunded_at"]) == (datetime.fromisoformat(AT), datetime.fromisoformat(LATER))
