"""What the outside parties have on their books against the log: one SMS an occasion, one paid order a case."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from tests.chaos.checker.found import Finding, Kind
from tests.chaos.checker.history import History, firsts

OCCASIONS = {
    "EmployerAuthorized": "letter-accepted",
    "PhoneCodeRequested": "phone-code",
    "ProfileApproved": "profile-approved",
    "ArchiveReturned": "archive-returned",
    "ReviewReturned": "review-returned",
    "FeeRequested": "fee-requested",
    "FeePaid": "fee-paid",
    "FeeExpired": "fee-expired",
    "LetterReturned": "letter-returned",
    "OfficerRevoked": "officer-revoked",
    "DeclarationMoved": "declaration-moved",
    "CertificateRevoked": "exam-certificate-revoked",
    "PaperDefective": "paper-defective",
    "PaperCutOffNear": "paper-reminder",
    "PaperCutOffMissed": "paper-overdue",
    "WindowClosing": "window-reminder",
    "EmployerUrged": "employer-urged",
    "ArchiveUrged": "employer-urged",
}
"""The published events that somebody hears of by SMS: a person, or the one officer that an employer of ours has."""

Entry = Mapping[str, Any]


def check_messages(history: History, sent: Sequence[Entry]) -> Iterator[Finding]:
    """Occasions on the topics, messages in notify's log, and the carrier's ledger tell of the same SMS."""
    requested = [e.content for e in history.events["notify"] if e.type == "MessageRequested"]
    asked: Counter[tuple[str, str]] = Counter((data["cause_event_id"], data["occasion"]) for data in requested)
    wanted: Counter[tuple[str, str]] = Counter(
        (record.header("ce_id"), OCCASIONS[record.name])
        for topic, found in history.records.items()
        if topic.endswith(".v1")
        for record in firsts(found)
        if record.name in OCCASIONS and record.data.get("letter_accepted", True)
    )
    for (cause, occasion), count in ((wanted | asked) - (wanted & asked)).items():
        kind: Kind = "lost" if asked[cause, occasion] < wanted[cause, occasion] else "doubled"
        yield Finding(kind, f"notify: {occasion} of event {cause}: {count} message(s) too many or too few")
    # After a crash the carrier may say at once that it arrived, and never that it was accepted.
    accepted = {e.stream for e in history.events["notify"] if e.type in {"SendingAccepted", "MessageArrived"}}
    by_message = Counter(str(entry["reference"])[:36] for entry in sent)  # a later round is the same message
    for data in requested:
        message, count = data["message_id"], by_message.pop(data["message_id"], 0)
        if count > 1:
            yield Finding("doubled", f"SMS: the carrier sent {message} {count} times")
        elif count == 0 and message in accepted:
            yield Finding("lost", f"SMS: the carrier knows nothing of {message}, which the log says it took")
        elif message not in accepted:
            yield Finding("unsettled", f"SMS: {message} was not accepted by the carrier yet")
    for message in by_message:
        yield Finding("lost", f"SMS: the carrier sent {message}, of which the log knows nothing")


def check_fees(history: History, orders: Sequence[Entry]) -> Iterator[Finding]:
    """One order for each case that passed, settled once if it was paid, with the number that the platform gave it."""
    events = history.events["payment"]
    ordered = Counter(e.content["declaration_id"] for e in events if e.type == "FeeOrdered")
    passed = {r.data["declaration_id"] for r in history.records["zhiping.review.v1"] if r.name == "ReviewPassed"}
    for case in passed | ordered.keys():
        if ordered[case] != 1 or case not in passed:
            yield Finding("doubled" if ordered[case] else "lost", f"payment: case {case} has {ordered[case]} orders")
    paid = _once(orders)
    settled: dict[str, list[str]] = defaultdict(list)
    for event in events:
        if event.type == "FeeSettled":
            settled[event.stream.replace("-", "")].append(event.content["channel_number"])
        elif event.type == "PaymentDisputed":
            yield Finding("doubled", f"payment: {event}, which no journey calls for")
    for order in settled.keys() | paid.keys():
        ours, theirs = settled.get(order, []), paid.get(order, [])
        if len(ours) > 1 or len(theirs) > 1:
            yield Finding("doubled", f"fee {order}: settled {len(ours)} times, paid {len(theirs)} times")
        elif ours != theirs:
            yield Finding("lost", f"fee {order}: settled {len(ours)} times, paid {len(theirs)} times by the platform")


def _once(orders: Iterable[Entry]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for order in orders:
        if order["state"] == "SUCCESS":
            found[order["out_trade_no"]].append(order["transaction_id"])
    return found
