"""What the outside parties have on their books against the log: one SMS an occasion, one paid order a submission that
passed, and what was paid back, back once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from tests.chaos.checker.found import Finding, Kind
from tests.chaos.checker.history import History, Stored, firsts
from tests.journey.topics import Seen

OCCASIONS = {
    "EmployerAuthorized": "letter-accepted",
    "PhoneCodeRequested": "phone-code",
    "ProfileApproved": "profile-approved",
    "ArchiveReturned": "archive-returned",
    "ReviewReturned": "review-returned",
    "FeeRequested": "fee-requested",
    "FeePaid": "fee-paid",
    "FeeReminded": "fee-reminder",
    "FeeExpired": "fee-expired",
    "FeeRefunded": "fee-refunded",
    "WithdrawalConfirmed": "withdrawal-confirmed",
    "WithdrawalRefused": "withdrawal-declined",
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
    "CheckUrged": "check-urged",
    "ResubmissionLapsed": "resubmission-lapsed",
}
"""The published events that somebody hears of by SMS: a person, or each officer of an organisation."""
OF_DUTY: Mapping[str, tuple[str | None, str]] = {
    "CutOffNear": ("resubmission-reminder", "check-reminder"),
    "CutOffMoved": (None, "check-deadline-extended"),
}
"""What is said of whose turn it is: to the applicant, and to a checker."""
ENDS = {"inadmissible": "review-inadmissible", "failed": "review-failed"}
"""What is said of a ReviewRefused, by its kind."""
PAID = frozenset({"SUCCESS", "REFUND"})
"""The states of an order that was paid; REFUND once anything of it went back."""

Entry = Mapping[str, Any]


def check_messages(history: History, sent: Sequence[Entry]) -> Iterator[Finding]:
    """Occasions on the topics, messages in notify's log, and the carrier's ledger tell of the same SMS."""
    requested = [e.content for e in history.events["notify"] if e.type == "MessageRequested"]
    asked = _asked(requested)
    wanted: Counter[tuple[str, str]] = Counter(
        (record.header("ce_id"), occasion)
        for topic, found in history.records.items()
        if topic.endswith(".v1")
        for record in firsts(found)
        if (occasion := _occasion(record)) is not None
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


def _asked(requested: Iterable[Entry]) -> Counter[tuple[str, str]]:
    """How many messages an event led to, on each occasion: of an organisation's officers each is told for themselves,
    and whoever of them was told most often counts."""
    found: Counter[tuple[str, str]] = Counter()
    each = Counter((data["cause_event_id"], data["occasion"], data.get("officer_id")) for data in requested)
    for (cause, occasion, _), times in each.items():
        found[cause, occasion] = max(times, found[cause, occasion])
    return found


def _occasion(record: Seen) -> str | None:
    """What somebody is told by SMS about this event."""
    match record.name:
        case "CutOffNear" | "CutOffMoved":
            return OF_DUTY[record.name][record.data["role"] != "applicant"]
        case "DeadlineExtended" if record.data["person_id"] is None:
            return None  # of all: it is told of each that it concerns
        case "DeadlineExtended":
            return "stage-extended" if record.data["stage"] else "deadline-extended"
        case "ReviewRefused":
            return ENDS[record.data["kind"]]
        case "FeeRequested" if record.data.get("window", 1) > 1:
            return "fee-reopened"
        case "EmployerAuthorized" if not record.data.get("letter_accepted", True):
            return None
    return OCCASIONS.get(record.name)


def check_fees(history: History, orders: Sequence[Entry]) -> Iterator[Finding]:
    """One order for each submission that passed, settled once if it was paid, with the number that the platform gave
    it. What an employer pays for several is one order on the platform's books, and settles each of them."""
    events = history.events["payment"]
    ordered = Counter(_submission(e.content) for e in events if e.type == "FeeOrdered")
    passed = {_submission(r.data) for r in history.records["zhiping.review.v1"] if r.name == "ReviewPassed"}
    for case in passed | ordered.keys():
        if ordered[case] != 1 or case not in passed:
            yield Finding("doubled" if ordered[case] else "lost", f"payment: case {case[0]} has {ordered[case]} orders")
    for event in events:
        if event.type in {"PaymentDisputed", "BatchDisputed"}:
            yield Finding("doubled", f"payment: {event}, which no journey calls for")
    settled = [e for e in events if e.type == "FeeSettled"]
    for order, times in Counter(e.stream for e in settled).items():
        if times > 1:
            yield Finding("doubled", f"fee {order}: settled {times} times")
    amounts = {e.stream: e.content["amount_fen"] for e in events if e.type == "FeeOrdered"}
    shares: dict[str, dict[str, Stored]] = defaultdict(dict)
    for event in settled:
        shares[event.content.get("trade_no") or event.stream.replace("-", "")][event.stream] = event
    paid = _paid(orders)
    for trade in shares.keys() | paid.keys():
        yield from _trade(trade, shares.get(trade, {}), paid.get(trade, []), amounts)


def _submission(data: Entry) -> tuple[str, int | None]:
    """Withdrawn and handed in again, a case is passed again, and has another order."""
    return data["declaration_id"], data.get("submission")


def _trade(
    trade: str, shares: Mapping[str, Stored], books: Sequence[Entry], amounts: Mapping[str, int]
) -> Iterator[Finding]:
    """An order on the platform's books, and the fees that it settled: one, or those of a batch."""
    ours = {e.content["channel_number"] for e in shares.values()}
    theirs = [row["transaction_id"] for row in books]
    if len(theirs) > 1 or len(ours) > 1:
        yield Finding("doubled", f"fee {trade}: settled as {len(ours)} payments, paid {len(theirs)} times")
    elif ours != set(theirs):
        told = f"settled {len(shares)} times, paid {len(theirs)} times by the platform"
        yield Finding("lost", f"fee {trade}: {told}")
    elif books[0]["amount_fen"] != (sum_ := sum(amounts.get(order, 0) for order in shares)):
        yield Finding("lost", f"fee {trade}: {books[0]['amount_fen']} fen paid, settled with {sum_} fen of fees")


def check_refunds(history: History, refunds: Sequence[Entry]) -> Iterator[Finding]:
    """What the log began to pay back went back once, to the last fen, and is settled; and nothing else went back."""
    books: dict[str, list[Entry]] = defaultdict(list)
    for row in refunds:
        books[row["out_refund_no"]].append(row)
    begun: dict[str, list[Stored]] = defaultdict(list)
    settled: dict[str, list[str]] = defaultdict(list)
    for event in history.events["payment"]:
        match event.type:
            case "RefundStarted":
                begun[event.stream].append(event)
            case "RefundSettled":
                settled[event.stream].append(event.content["channel_refund_number"])
            case "RefundStuck":
                yield Finding("unsettled", f"refund: {event}, which no journey calls for")
    for order in begun.keys() | settled.keys():
        starts, ends = begun.get(order, []), settled.get(order, [])
        theirs = [row for start in starts for row in books.pop(start.content["refund_no"], [])]
        if len(starts) > 1 or len(ends) > 1 or len(theirs) > 1:
            told = f"begun {len(starts)} times, settled {len(ends)} times, paid back {len(theirs)} times"
            yield Finding("doubled", f"refund of {order}: {told}")
        elif not starts or not theirs:
            yield Finding("lost", f"refund of {order}: begun {len(starts)} times, paid back {len(theirs)} times")
        elif not ends or theirs[0]["state"] != "SUCCESS":
            yield Finding("unsettled", f"refund of {order}: {theirs[0]['state']} by the platform, settled {len(ends)}")
        elif (theirs[0]["refund_id"], theirs[0]["refund_fen"]) != (ends[0], starts[0].content["refund_fen"]):
            yield Finding("lost", f"refund of {order}: number or sum is not the platform's")
    for refund_no in books:
        yield Finding("lost", f"refund {refund_no}: paid back by the platform, and the log knows nothing of it")


def _paid(orders: Iterable[Entry]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for order in orders:
        if order["state"] in PAID:
            found[order["out_trade_no"]].append(order)
    return found
