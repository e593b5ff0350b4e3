"""The chaos checker on small histories: a good one passes, and each thing done to it is found by its name."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from tests.chaos.checker import commands
from tests.chaos.checker.check import Outcome, Place, compare_rebuilt
from tests.chaos.checker.commands import check_commands
from tests.chaos.checker.folds import fold_approved_items, fold_handed_in, fold_items
from tests.chaos.checker.found import Finding
from tests.chaos.checker.history import Acknowledged, History, Stored
from tests.chaos.checker.outside import check_fees, check_messages
from tests.chaos.checker.streams import check_streams, digest_of
from tests.chaos.checker.topics import check_topics
from tests.chaos.checker.views import Shown, check_rebuilt, check_views
from tests.journey.topics import Seen

AT = datetime(2026, 3, 1, tzinfo=UTC)
STREAM, PERSON, EMPLOYER = (str(UUID(int=n)) for n in (1, 2, 3))
LOG, V1 = "zhiping.archive.log", "zhiping.archive.v1"
CONTENT = {"kind": "project", "level": "province", "title": {"$sealed": "c2VhbGVk", "subject": PERSON, "of": "标题"}}


def event(before: Stored | None, type_: str, published: str | None = None, **data: object) -> Stored:
    """The next event of the one stream, by a command of its own."""
    version = before.version + 1 if before else 1
    facts = {"command_id": str(uuid4()), "role": "applicant", "occurred_at": AT.isoformat(), "accepted": True}
    fresh = Stored(
        "archive",
        STREAM,
        "item",
        version,
        str(UUID(int=100 + version)),
        type_,
        1,
        json.dumps(data, separators=(",", ":")).encode(),
        json.dumps(facts).encode(),
        json.dumps(data).encode() if published else None,
        f"zhiping.archive.{published}.v1" if published else None,
        1 if published else None,
        b"",
        AT,
    )
    return replace(fresh, digest=digest_of(before.digest if before else bytes(32), fresh))


def record(e: Stored, offset: int, topic: str = LOG) -> Seen:
    """As the relay sends it."""
    told = {
        "ce_id": e.event_id,
        "ce_source": "/zhiping/archive",
        "ce_subject": e.stream,
        "ce_time": AT.isoformat(),
        "ce_type": f"zhiping.archive.{e.type}.v1" if topic == LOG else str(e.published_type),
        "ce_sequence": str(e.version if topic == LOG else e.published_sequence),
        "zp_stream_type": e.stream_type,
    }
    headers = [(name, content.encode()) for name, content in told.items()]
    if topic == LOG:
        headers += [("zp_meta", e.meta), ("zp_digest", e.digest)]
        headers += [("zp_published", e.published)] if e.published else []
    value = e.data if topic == LOG else e.published or b""
    return Seen(topic, 0, offset, e.stream.encode(), value, tuple(headers))


@pytest.fixture
def history() -> History:
    """An item drafted, submitted and approved: acknowledged, stored, relayed."""
    drafted = event(None, "ItemDrafted", person_id=PERSON, content=CONTENT)
    submitted = event(drafted, "ItemSubmitted", item_version=1, employer_id=EMPLOYER)
    ids = {"item_id": STREAM, "item_version": 1, "person_id": PERSON, "employer_id": EMPLOYER}
    more = {"kind": "project", "level": "province", "gained_on": "2020-05-01"}
    approved = event(submitted, "ItemApproved", "ArchiveApproved", **ids, **more)
    events = [drafted, submitted, approved]
    told = [
        Acknowledged("archive", "/x", f"key {e.version}", STREAM, f"{STREAM}@{e.version}", (e.type,)) for e in events
    ]
    answers = {e.command_id: json.dumps({"id": STREAM, "sequence": f"{STREAM}@{e.version}"}).encode() for e in events}
    log = [record(e, n) for n, e in enumerate(events)]
    found: dict[str, list[Stored]] = {"notify": [], "payment": []}
    return History(
        told,
        {"archive": events, **found},
        {"archive": answers, "notify": {}, "payment": {}},
        {LOG: log, V1: [record(approved, 0, V1)], "zhiping.review.v1": []},
    )


def everything(history: History) -> list[Finding]:
    """What is wrong among commands, events and topics."""
    since = AT - timedelta(days=1)
    return [*check_streams(history), *check_topics(history), *check_commands(history, since)]


def test_a_good_history_passes(history: History) -> None:
    assert everything(history) == []


def _forget_last_event(h: History) -> None:
    h.events["archive"].pop()


def _leave_off(h: History) -> None:
    h.records[LOG].pop(1)


def _swap(h: History) -> None:
    one, two, _ = h.records[LOG]
    h.records[LOG][:2] = [replace(two, offset=0), replace(one, offset=1)]


def _change_byte(h: History) -> None:
    first = h.events["archive"][0]
    h.events["archive"][0] = replace(first, data=first.data.replace(b"province", b"provinces"))


def _change_both(h: History) -> None:
    _change_byte(h)
    h.records[LOG][0] = replace(h.records[LOG][0], value=h.events["archive"][0].data)


def _other_repeat(h: History) -> None:
    h.records[LOG].append(replace(h.records[LOG][0], offset=9, value=b"{}"))


def _swap_published(h: History) -> None:
    last = h.events["archive"][-1]
    again = event(last, "ItemApproved", "ArchiveApproved", item_version=2)
    again = replace(again, published_sequence=2, digest=b"")
    again = replace(again, digest=digest_of(last.digest, again))
    h.events["archive"].append(again)
    h.records[LOG].append(record(again, 9))
    h.records[V1] = [record(again, 0, V1), replace(h.records[V1][0], offset=1)]


def _change_on_the_way(h: History) -> None:
    h.records[V1][0] = replace(h.records[V1][0], value=h.records[V1][0].value.replace(b"province", b"provinces"))


def _twice(h: History) -> None:
    first, last = h.events["archive"][0], h.events["archive"][-1]
    again = replace(first, version=last.version + 1, event_id=str(uuid4()))
    h.events["archive"].append(replace(again, digest=digest_of(last.digest, again)))
    h.records[LOG].append(record(h.events["archive"][-1], 9))


def _untold(h: History) -> None:
    h.acknowledged.pop(0)
    h.acknowledged.append(replace(h.acknowledged[0], events=("ItemDrafted",), stream="", sequence="@0"))


def _forgotten_answer(h: History) -> None:
    h.inbox["archive"].clear()


def _told_to_two(h: History) -> None:
    h.acknowledged.append(replace(h.acknowledged[0], key="another"))


@pytest.mark.parametrize(
    ("harm", "kind"),
    [
        (_forget_last_event, "lost"),
        (_leave_off, "lost"),
        (_forgotten_answer, "lost"),
        (_swap, "reordered"),
        (_swap_published, "reordered"),
        (_change_byte, "tampered-event"),
        (_change_on_the_way, "tampered-event"),
        (_change_both, "tampered-event"),
        (_other_repeat, "tampered-event"),
        (_twice, "doubled"),
        (_untold, "doubled"),
        (_told_to_two, "doubled"),
    ],
)
def test_harm_is_named(history: History, harm: Callable[[History], None], kind: str) -> None:
    harm(history)
    found = everything(history)
    assert kind in {finding.kind for finding in found}, found


def test_the_first_of_two_commands_of_a_request_is_told_by_the_second(
    history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    _untold(history)
    assert "doubled" in {finding.kind for finding in everything(history)}
    monkeypatch.setattr(commands, "FIRST_OF_TWO", frozenset({"ItemDrafted"}))
    assert "doubled" not in {finding.kind for finding in everything(history)}


def test_an_identical_repeat_is_harmless(history: History) -> None:
    history.records[LOG].append(replace(history.records[LOG][0], offset=9))
    assert everything(history) == []


def test_a_refusal_on_record_may_be_recorded_at_each_try(history: History) -> None:
    first, last = history.events["archive"][0], history.events["archive"][-1]
    facts = json.dumps(first.facts | {"accepted": False, "command_id": "refused"}).encode()
    for n in (1, 2):
        again = replace(first, version=last.version + n, event_id=str(uuid4()), meta=facts)
        before = history.events["archive"][-1].digest
        history.events["archive"].append(replace(again, digest=digest_of(before, again)))
        history.records[LOG].append(record(history.events["archive"][-1], 10 + n))
    assert everything(history) == []


# -- views ----------------------------------------------------------------------------------------------------------


def _shown(history: History) -> Shown:
    row = {"item_id": STREAM, "person_id": PERSON, "kind": "project", "level": "province"}
    title = "\\x" + json.dumps(CONTENT["title"], ensure_ascii=False, separators=(",", ":")).encode().hex()
    stands = {"status": "approved", "version": 1, "approved_version": 1}
    at = "2026-03-01T08:00:00+08:00"
    both = {**row, **stands, "title": title, "submitted_at": at}
    tables = {"items": [{**both, "changed_at": at}], "handed_in": [{**both, "employer_id": EMPLOYER}]}
    return Shown("archive", tables, {("items.v1", LOG): {STREAM: 3}})


def test_a_view_that_shows_what_the_topic_says_passes(history: History) -> None:
    assert list(check_views({"archive": _shown(history)}, history.records)) == []


def test_a_changed_a_missing_and_an_unknown_row_are_found(history: History) -> None:
    for table, harm in (("items", {"level": "nation"}), ("items", {"item_id": PERSON}), ("handed_in", {"version": 2})):
        view = _shown(history)
        view.tables[table][0] |= harm
        assert {f.kind for f in check_views({"archive": view}, history.records)} == {"tampered-view"}


def test_an_event_that_a_consumer_did_not_apply_is_found(history: History) -> None:
    view = _shown(history)
    view.applied["items.v1", LOG] = {STREAM: 2}
    assert [f.kind for f in check_views({"archive": view}, history.records)] == ["lost"]


def test_what_is_written_after_it_was_handed_in_is_no_row_of_the_employers(history: History) -> None:
    log, events = history.records[LOG], history.events["archive"]
    before = fold_handed_in(log)
    revised = event(events[-1], "ItemRevised", item_version=1)
    newer = event(revised, "ItemDrafted", person_id=PERSON, content={**CONTENT, "level": "nation"})
    more = [record(newer, 11), record(revised, 10)]
    assert fold_items([*log, *more])[STREAM]["level"] == "nation"
    assert fold_handed_in([*log, *more]) == before
    gone = event(newer, "ItemWithdrawn", item_version=1)
    assert fold_handed_in([*log, *more, record(gone, 12)]) == {}


def test_folds_pass_over_repeats(history: History) -> None:
    log, published = history.records[LOG], history.records[V1]
    again = replace(log[0], offset=9)
    assert fold_items([*log, again]) == fold_items(log)
    assert fold_approved_items([*published, *published])[STREAM]["item_version"] == 1


def test_a_rebuild_that_comes_out_differently_is_found() -> None:
    assert not list(check_rebuilt("archive", "items", [{"a": 1}, {"b": 2}], [{"b": 2}, {"a": 1}]))
    assert [f.kind for f in check_rebuilt("archive", "items", [{"a": 1}, {"a": 1}], [{"a": 1}])] == ["tampered-view"]


async def test_a_view_that_cannot_be_rebuilt_is_found_and_one_that_nobody_asked_for_is_told() -> None:
    outcome, place = Outcome(), Place("", {"archive": "", "payment": ""}, "")

    async def fails(context: str, view: str) -> None:
        raise RuntimeError(f"invalid choice: {view}")

    await compare_rebuilt(place, fails, {"archive"}, {}, outcome)
    assert {str(finding) for finding in outcome.findings} == {
        f"not-rebuilt: archive {view}: invalid choice: {view}" for view in ("items", "grants")
    }
    assert list(outcome.figures.values()) == ["0 views, 0 rows; not asked for: payment"]


# -- outside parties -----------------------------------------------------------------------------------------------


def _message(history: History, outcome: str = "SendingAccepted") -> str:
    cause = history.events["archive"][0].event_id
    returned = replace(history.records[V1][0], topic="zhiping.review.v1")
    headers = {"ce_type": b"zhiping.review.ReviewReturned.v1", "ce_id": cause.encode(), "ce_sequence": b"1"}
    history.records["zhiping.review.v1"] = [replace(returned, headers=tuple(headers.items()))]
    asked = {"message_id": STREAM, "cause_event_id": cause, "occasion": "review-returned"}
    requested = event(None, "MessageRequested", **asked)
    history.events["notify"] = [requested, event(requested, outcome)]
    return STREAM


@pytest.mark.parametrize(("times", "kinds"), [(1, []), (2, ["doubled"]), (0, ["lost"])])
def test_one_sms_an_occasion(history: History, times: int, kinds: list[str]) -> None:
    sent = [{"reference": _message(history)}] * times
    assert [f.kind for f in check_messages(history, sent)] == kinds


def test_an_sms_that_nobody_heard_of_but_by_asking_is_one_that_went_out(history: History) -> None:
    assert not list(check_messages(history, [{"reference": _message(history, "MessageArrived")}]))
    sent = [{"reference": _message(history, "AnswerAwaited")}]
    assert [f.kind for f in check_messages(history, sent)] == ["unsettled"]


def test_an_occasion_without_a_message_and_an_sms_out_of_nowhere_are_found(history: History) -> None:
    _message(history)
    history.events["notify"] = []
    assert [f.kind for f in check_messages(history, [])] == ["lost"]
    history.records["zhiping.review.v1"] = []
    assert [f.kind for f in check_messages(history, [{"reference": str(uuid4())}])] == ["lost"]


@pytest.mark.parametrize(("times", "kinds"), [(1, []), (2, ["doubled"]), (0, ["lost"])])
def test_one_paid_order_a_case(history: History, times: int, kinds: list[str]) -> None:
    passed = replace(history.records[V1][0], value=json.dumps({"declaration_id": PERSON}).encode())
    headers = (("ce_type", b"zhiping.review.ReviewPassed.v1"), ("ce_sequence", b"1"))
    history.records["zhiping.review.v1"] = [replace(passed, headers=headers)]
    ordered = event(None, "FeeOrdered", declaration_id=PERSON, amount_fen=43000)
    history.events["payment"] = [ordered, event(ordered, "FeeSettled", channel_number="4200")]
    paid = {"out_trade_no": STREAM.replace("-", ""), "state": "SUCCESS", "transaction_id": "4200", "amount_fen": 43000}
    assert [f.kind for f in check_fees(history, [paid] * times)] == kinds
