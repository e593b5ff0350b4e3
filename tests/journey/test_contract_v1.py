"""The published topics, read as a partner would: a Kafka client, JSON, and what is promised of them."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import datetime
from uuid import UUID

import asyncpg
import pytest

from tests.eventually import eventually
from tests.journey.play import Played
from tests.journey.stack import Stack
from tests.journey.topics import Seen, read_all

pytestmark = [pytest.mark.stack, pytest.mark.timeout(600)]

CONTEXTS = ("identity", "archive", "declaration", "review", "payment", "notify", "certificate")
ID = "uuid"
EVENTS: dict[str, dict[str, object]] = {
    "archive.ArchiveApproved": {
        "item_id": ID, "item_version": int, "person_id": ID, "employer_id": ID, "kind": str, "level": str,
        "gained_on": "date",
    },
    "declaration.DeclarationSubmitted": {
        "declaration_id": ID, "submission": int, "person_id": ID, "employer_id": ID, "plan_id": ID,
        "plan_version": int, "rule_set_version": str, "readiness_digest": "digest", "mode": str, "route": str,
        "stations": list,
    },
    "review.ReviewPassed": {
        "declaration_id": ID, "submission": int, "person_id": ID, "employer_id": ID, "plan_id": ID,
        "plan_version": int, "rule_set_version": str, "readiness_digest": "digest", "mode": str,
    },
    "payment.FeePaid": {
        "order_id": ID, "declaration_id": ID, "submission": int, "person_id": ID, "employer_id": ID, "plan_id": ID,
        "plan_version": int, "amount_fen": int, "paid_at": "instant", "channel": str,
    },
}  # fmt: skip
"""The four events, and what their readers rely on. More fields may come: a version is additive."""
VERSIONS = {"declaration.DeclarationSubmitted": 2}
"""Those that a second version has taken the place of; the first stands on old topics for ever."""


def kind_of(value: object) -> object:
    """Which of the words in EVENTS describes a JSON value."""
    if not isinstance(value, str):
        return type(value)
    if re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", value):
        return ID
    if re.fullmatch(r"[0-9a-f]{64}", value):
        return "digest"
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return "date"
    if re.fullmatch(r"\d{4}-\d\d-\d\dT.+(Z|[+-]\d\d:\d\d)", value):
        return "instant"
    return str


def faults_of(records: list[Seen]) -> list[str]:
    """What must never be seen in one reading of a topic: a gap, a step back, a repeat with other bytes."""
    found = []
    first: dict[tuple[bytes, int], Seen] = {}
    last: dict[bytes, int] = defaultdict(int)
    places: dict[bytes, int] = {}
    for record in records:
        if places.setdefault(record.key, record.partition) != record.partition:
            found.append(f"{record.key.decode()} lies on two partitions")
        known = first.get((record.key, record.sequence))
        if known is not None:
            if (known.value, known.headers) != (record.value, record.headers):
                found.append(f"{record.key.decode()} #{record.sequence} repeated with other bytes")
            continue
        if record.sequence != last[record.key] + 1:
            found.append(f"{record.key.decode()}: #{record.sequence} first seen after #{last[record.key]}")
        first[record.key, record.sequence] = record
        last[record.key] = record.sequence
    return found


async def events_of(stack: Stack, name: str) -> list[Seen]:
    context, event = name.split(".")
    records = await read_all(stack.kafka, [f"zhiping.{context}.v1"])
    return [r for r in records if r.type == f"zhiping.{context}.{event}.v{VERSIONS.get(name, 1)}"]


@pytest.mark.parametrize("name", EVENTS)
async def test_an_event_reads_as_the_architecture_describes_it(stack: Stack, played: Played, name: str) -> None:
    records = await events_of(stack, name)
    context, _, _ = name.partition(".")
    people = {case.applicant.person_id for case in played.cases}
    assert people <= {record.data["person_id"] for record in records}
    for record in records:
        assert record.header("ce_specversion") == "1.0"
        assert record.header("ce_source") == f"/zhiping/{context}"
        assert str(UUID(record.header("ce_id"))) == record.header("ce_id")
        assert record.header("ce_subject") == record.key.decode() == str(UUID(record.key.decode()))
        assert datetime.fromisoformat(record.header("ce_time")).tzinfo is not None
        assert record.header("content-type") == "application/json"
        assert re.fullmatch(r"00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}", record.header("traceparent"))
        assert record.sequence >= 1
        kinds = {field: kind_of(record.data[field]) for field in EVENTS[name]}
        assert kinds == EVENTS[name]


HEADERS = (
    *("ce_specversion", "ce_id", "ce_source", "ce_subject", "ce_time", "content-type", "traceparent"),
    *("ce_correlationid", "ce_type", "ce_sequence"),
)


@pytest.mark.parametrize("context", CONTEXTS)
async def test_every_published_event_has_the_same_headers(stack: Stack, played: Played, context: str) -> None:
    """Also what a timer led to: a message that arrived, a form that was typeset, a payment found by asking."""
    for record in await read_all(stack.kafka, [f"zhiping.{context}.v1"]):
        assert tuple(name for name, _ in record.headers) == HEADERS, record.type
        assert re.fullmatch(rf"zhiping\.{context}\.[A-Z][A-Za-z]+\.v[12]", record.type)


async def test_the_stations_of_a_submission_are_stages_with_the_ids_of_who_acts(stack: Stack, played: Played) -> None:
    walked = {case.applicant.declaration_id for case in played.cases}
    found = [
        r for r in await events_of(stack, "declaration.DeclarationSubmitted") if r.data["declaration_id"] in walked
    ]
    assert found
    for record in found:
        stations = record.data["stations"]
        assert [station["actor"] for station in stations] == ["employer", "acceptance", "midlevel", "office"]
        assert {kind_of(station["org_id"]) for station in stations} == {ID}
        assert stations[0]["org_id"] == record.data["employer_id"]


async def test_a_consumer_can_follow_a_case_from_submission_to_payment_by_ids_alone(
    stack: Stack, played: Played
) -> None:
    declared = {r.data["declaration_id"]: r for r in await events_of(stack, "declaration.DeclarationSubmitted")}
    passed = {r.data["declaration_id"]: r for r in await events_of(stack, "review.ReviewPassed")}
    paid = {r.data["declaration_id"]: r for r in await events_of(stack, "payment.FeePaid")}
    shared = ("submission", "person_id", "employer_id", "plan_id", "plan_version")
    for case in played.cases:
        at = case.applicant.declaration_id
        told = [{name: found[at].data[name] for name in shared} for found in (declared, passed, paid)]
        assert told[0] == told[1] == told[2]
        assert told[0]["submission"] == case.submission
        assert passed[at].data["mode"] == declared[at].data["mode"] == case.mode
        assert paid[at].data["amount_fen"] == 43000


@pytest.mark.parametrize("context", CONTEXTS)
async def test_each_streams_first_occurrences_count_from_one_without_a_gap(
    stack: Stack, played: Played, context: str
) -> None:
    records = await read_all(stack.kafka, [f"zhiping.{context}.v1"])
    assert records
    assert faults_of(records) == []


async def test_a_repeat_is_byte_identical(stack: Stack, played: Played) -> None:
    topic = "zhiping.review.v1"
    before = await read_all(stack.kafka, [topic])
    again = next(r for r in before if r.name == "ReviewPassed")
    # What a relay leaves behind that died after its broker's acknowledgement and before it noted so.
    db = await asyncpg.connect(stack.postgres["review"])
    try:
        await db.execute(
            "INSERT INTO outbox SELECT position FROM events WHERE event_id = $1", UUID(again.header("ce_id"))
        )
    finally:
        await db.close()

    async def repeated() -> list[Seen] | None:
        records = await read_all(stack.kafka, [topic])
        same = [r for r in records if (r.key, r.sequence) == (again.key, again.sequence)]
        return records if len(same) > 1 else None

    assert faults_of(await eventually(repeated, within=30, every=0.5)) == []


def _record(sequence: int, value: bytes = b"{}", partition: int = 0) -> Seen:
    return Seen("zhiping.review.v1", partition, 0, b"stream", value, (("ce_sequence", str(sequence).encode()),))


@pytest.mark.parametrize(
    ("records", "fault"),
    [
        ([_record(1), _record(3)], "first seen after"),
        ([_record(2)], "first seen after"),
        ([_record(1), _record(2), _record(1, b'{"other": 1}')], "other bytes"),
        ([_record(1), _record(2, partition=1)], "two partitions"),
    ],
)
def test_the_reading_would_notice(records: list[Seen], fault: str) -> None:
    assert any(fault in told for told in faults_of(records))
