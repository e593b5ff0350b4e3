"""The checker's own fold of three views, one of each kind, from what lies on Kafka.

`items` and `handed_in` are fed by their own context's `.log`, `approved_items` by another context's `.v1`; `cases`,
`afterwards` and `told` join three contexts. Rows are what `to_jsonb` makes of a table's; sealed values are hex of
their JSON, as tables keep them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from pydantic_core import to_json

from tests.chaos.checker.history import firsts
from tests.journey.topics import Seen

Row = dict[str, Any]
Rows = dict[str, Row]


def in_order(records: Iterable[Seen]) -> list[Seen]:
    """The first occurrence of each event, stream by stream: what comes before its turn takes effect in its turn."""
    return sorted(firsts(records), key=lambda record: (record.topic, record.key, record.sequence))


def fold_items(records: Iterable[Seen]) -> Rows:
    """Archive's `items`, by item."""
    rows: Rows = {}
    for record in in_order(records):
        item, data, at = record.key.decode(), record.data, record.header("ce_time")
        match record.name:
            case "ItemDrafted":
                content = data["content"]
                fresh = {"item_id": item, "person_id": data["person_id"], "submitted_at": None, "urged_at": None}
                row = rows.setdefault(item, {**fresh, "status": "draft", "version": 0, "approved_version": None})
                row["status"] = "draft" if row["status"] == "withdrawn" else row["status"]
                row |= {"kind": content["kind"], "level": content["level"], "title": _bytes(content["title"])}
            case "ItemSubmitted":
                row = rows[item]
                row |= {"status": "submitted", "version": data["item_version"]}
                row |= {"submitted_at": _instant(at), "urged_at": None}
            case "ItemUrged":
                rows[item]["urged_at"] = _instant(data["at"])
                continue
            case "ItemApproved":
                rows[item] |= {"status": "approved", "approved_version": data["item_version"]}
            case "ItemRevised":
                rows[item]["status"] = "draft"
            case "ItemWithdrawn":
                rows[item] |= {"status": "withdrawn", "approved_version": None}
            case "ItemReturned":
                rows[item]["status"] = "returned"
            case _:
                continue
        rows[item]["changed_at"] = _instant(at)
    return rows


def fold_handed_in(records: Iterable[Seen]) -> Rows:
    """Archive's `handed_in`, by item: `items` as of the last handing in, and what its employer made of it."""
    rows: Rows = {}
    now: Rows = {}
    for record in in_order(records):
        item, data = record.key.decode(), record.data
        match record.name:
            case "ItemDrafted":
                content = data["content"]
                row = now.setdefault(item, {"item_id": item, "person_id": data["person_id"], "approved_version": None})
                row |= {"kind": content["kind"], "level": content["level"], "title": _bytes(content["title"])}
            case "ItemSubmitted":
                told = {"employer_id": data["employer_id"], "version": data["item_version"], "status": "submitted"}
                rows[item] = {**now[item], **told, "urged_at": None, "submitted_at": _instant(record.header("ce_time"))}
            case "ItemUrged":
                rows[item]["urged_at"] = _instant(data["at"])
            case "ItemApproved":
                now[item]["approved_version"] = data["item_version"]
                rows[item] |= {"status": "approved", "approved_version": data["item_version"]}
            case "ItemReturned":
                rows[item]["status"] = "returned"
            case "ItemWithdrawn":
                now[item]["approved_version"] = None
                rows.pop(item, None)
    return rows


def fold_approved_items(records: Iterable[Seen]) -> Rows:
    """Declaration's `approved_items`, by item."""
    kept = ("item_id", "item_version", "person_id", "employer_id", "kind", "level", "gained_on")
    rows: Rows = {}
    for record in in_order(records):
        if record.name == "ArchiveApproved":
            rows[record.data["item_id"]] = {name: record.data[name] for name in kept}
        elif record.name == "ArchiveWithdrawn":
            rows.pop(record.data["item_id"], None)
    return rows


def fold_cases(records: Iterable[Seen]) -> Rows:
    """Review's `cases`, by declaration."""
    rows: Rows = {}
    for record in in_order(records):
        case, data = record.key.decode(), record.data
        match record.name:
            case "CaseOpened" | "CaseResubmitted":
                handed = data["submission"]
                kept = ("plan_id", "plan_title", "mode")
                rows[case] = {
                    **(rows.get(case) or {"declaration_id": case, "person_id": data["person_id"]}),
                    **{name: handed[name] for name in kept},
                    "submission": handed["number"],
                    "applicant_name": _bytes(handed["applicant_name"]),
                    "chain": _bytes(handed["chain"]),
                    "status": "checking",
                    **_at(handed["chain"][0], data["at"]),
                }
            case "CheckPassed" if data["next_stage"] is None:
                rows[case] |= _over("passed", data["at"])
            case "CheckPassed" | "SentBack" | "HandedOver" | "NoticeClosed":
                rows[case] |= {"status": "checking", **_held(data)}
            case "NoticePosted":
                rows[case] |= {"status": "posted", **_held(data)}
            case "WithdrawalAsked":
                rows[case] |= {"status": "withdrawing", **_held(data)}
            case "Escalated" | "GivenBack":
                rows[case] |= _held(data)
            case "WithdrawalDeclined" | "TimeExtended":
                rows[case] |= (
                    {"status": data["status"], **_held(data)} if data["holder"] else _over(data["status"], data["at"])
                )
            case "CaseRefused" | "WithdrawalGranted" | "CaseLapsed":
                rows[case] |= _over(ENDED[record.name], data["at"])
            case "CheckReturned":
                due, since = _instant(data["resubmit_by"]), _instant(data["at"])
                rows[case] |= {"status": "returned", "actor": "applicant", **_NOBODY, "due_at": due, "since": since}
    return rows


def fold_afterwards(records: Iterable[Seen]) -> Rows:
    """What came after a case passed, from payment's and certificate's topics and review's own log, by declaration.

    Topics have no order between them; no two of them tell of the same column.
    """
    rows: Rows = {}
    blank = (
        *("order_id", "amount_fen", "pay_before", "paid_at", "refunded_at", "ordered_for", "window", "reopenings_left"),
        *("document_id", "issued_at", "issued_for", "paper", "paper_defects"),
    )
    for record in in_order(records):
        if told := _told(record):
            case = record.data["declaration_id"]
            row = rows.setdefault(case, {"declaration_id": case, **dict.fromkeys(blank), "expired": False})
            known: int = row["ordered_for"] or 0
            number: int = told.get("ordered_for") or known
            if number < known:
                continue  # of an order that a later one has replaced
            row |= ({**dict.fromkeys(_OF_ORDER), "expired": False} if number > known else {}) | told
    return rows


def fold_told(records: Iterable[Seen]) -> Rows:
    """What was told of that, one after the other, by event."""
    rows: Rows = {}
    for record in in_order(records):
        if told := _told(record):
            event_id = record.header("ce_id")
            rows[event_id] = {"declaration_id": record.data["declaration_id"], "event_id": event_id}
            rows[event_id] |= {"at": _instant(record.header("ce_time")), "sequence": record.sequence}
            rows[event_id]["told"] = "\\x" + to_json(told).hex()
    return rows


def _told(record: Seen) -> Row | None:
    """The columns that an event tells of, in the order in which it does."""
    data = record.data
    told: Row
    match record.name:
        case "FeeRequested":
            told = _order(data) | {"amount_fen": data["amount_fen"], "pay_before": _instant(data["pay_before"])}
            return told | {"paid_at": None, "refunded_at": None, "expired": False}
        case "FeePaid":
            told = _order(data) | {"amount_fen": data["amount_fen"], "paid_at": _instant(data["paid_at"])}
            return told | {"refunded_at": None}
        case "FeeExpired":
            left = {"window": data.get("window", 1), "reopenings_left": data.get("reopenings_left", 1)}
            return _order(data) | {"expired": True, **left}
        case "FeeRefunded":
            return _order(data) | {"amount_fen": data["amount_fen"], "refunded_at": _instant(data["refunded_at"])}
        case "ReviewFormIssued":
            told = {"document_id": data["document_id"], "issued_at": _instant(record.header("ce_time"))}
            return told | {"issued_for": data["submission"]}
        case "PaperExpected":
            return {"paper": "awaited" if data["rules"]["copies"] else "not-asked", "paper_defects": 0}
        case "PaperReceived":
            count = len(data["defects"])
            return {"paper": "incomplete" if count else "complete", "paper_defects": count}
    return None


def _order(data: Row) -> Row:
    return {"ordered_for": data["submission"], "order_id": data["order_id"]}


_OF_ORDER = ("order_id", "amount_fen", "pay_before", "paid_at", "window", "reopenings_left", "refunded_at")
_AFTER = ("zhiping.payment.v1", "zhiping.certificate.v1", "zhiping.review.log")
FOLDS: dict[tuple[str, str], tuple[str, tuple[str, ...], Callable[[Iterable[Seen]], Rows]]] = {
    ("archive", "items"): ("item_id", ("zhiping.archive.log",), fold_items),
    ("archive", "handed_in"): ("item_id", ("zhiping.archive.log",), fold_handed_in),
    ("declaration", "approved_items"): ("item_id", ("zhiping.archive.v1",), fold_approved_items),
    ("review", "cases"): ("declaration_id", ("zhiping.review.log",), fold_cases),
    ("review", "afterwards"): ("declaration_id", _AFTER, fold_afterwards),
    ("review", "told"): ("event_id", _AFTER, fold_told),
}
"""By context and table: the key of its rows, the topics that feed it, and the fold."""

ENDED = {"CaseRefused": "refused", "WithdrawalGranted": "withdrawn", "CaseLapsed": "lapsed"}
"""How a case stands after each of these."""
_NOBODY: Row = {"org_id": None, "org_name": None, "due_at": None}


def _at(station: Row, at: str) -> Row:
    names = {"stage": "id", "stage_name": "name", "actor": "actor", "org_id": "org_id", "org_name": "org_name"}
    told = {ours: station[theirs] for ours, theirs in names.items()}
    return {**told, "due_at": _instant(station["due_at"]) if station["due_at"] else None, "since": _instant(at)}


def _held(data: Row) -> Row:
    """Whose turn it is now."""
    held = data["holder"]
    return _at({**held, "id": held["stage"], "name": held["stage_name"]}, data["at"])


def _over(status: str, at: str) -> Row:
    """Nobody's turn."""
    return {"status": status, "actor": None, "since": _instant(at), **_NOBODY}


def _bytes(value: Any) -> str:
    """JSON as a `bytea` column shows it: compact, keys as they came, characters as they are."""
    return "\\x" + json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode().hex()


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text)


def same(expected: Row, found: Row) -> list[str]:
    """The columns in which two rows differ; instants are compared as instants."""

    def plain(row: Row, name: str) -> object:
        value = row.get(name)
        other = expected.get(name) if row is found else value
        return datetime.fromisoformat(value) if isinstance(other, datetime) and isinstance(value, str) else value

    return [n for n in sorted(expected.keys() | found.keys()) if plain(expected, n) != plain(found, n)]
