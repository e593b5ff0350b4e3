"""The whole comparison: read everything once, compare, and tell the figures and what is wrong."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import asyncpg
import httpx

from tests.chaos.checker.commands import check_commands
from tests.chaos.checker.folds import FOLDS
from tests.chaos.checker.found import Finding
from tests.chaos.checker.history import Acknowledged, History, answers, stored
from tests.chaos.checker.outside import PAID, check_fees, check_messages, check_refunds
from tests.chaos.checker.settle import settle
from tests.chaos.checker.streams import check_streams
from tests.chaos.checker.topics import check_topics, repeats
from tests.chaos.checker.views import VIEWS, Shown, check_rebuilt, check_views, rows_of, shown
from tests.journey.topics import read_all

Rebuild = Callable[[str, str], Awaitable[None]]
"""Rebuilds a context's view in place. Raises RuntimeError when that fails."""


@dataclass(frozen=True)
class Place:
    """What there is to look at: the broker, a database a context, the sandbox of outside parties."""

    kafka: str
    postgres: Mapping[str, str]
    sandbox: str


@dataclass
class Outcome:
    """What the checker saw. `figures` in the order they are to be told."""

    findings: list[Finding] = field(default_factory=list)
    figures: dict[str, str] = field(default_factory=dict)

    @property
    def kinds(self) -> list[str]:
        """The kinds of what is wrong, the first found first."""
        return list(dict.fromkeys(finding.kind for finding in self.findings))


async def check(
    place: Place,
    acknowledged: Sequence[Acknowledged],
    *,
    since: datetime | None = None,
    rebuild: Rebuild,
    rebuilt: Collection[str],
    within: float = 120,
) -> Outcome:
    """Compare all there is. `since` as for `check_commands`; `rebuilt`: the contexts whose views are made anew;
    `within` bounds the wait until nothing moves."""
    outcome = Outcome()
    outcome.findings += await settle(place.kafka, place.postgres, within)
    history, views, refused = await _read(place, list(acknowledged))
    async with httpx.AsyncClient(base_url=place.sandbox, trust_env=False, timeout=30) as sandbox:
        sent = (await sandbox.get("/sms/messages")).raise_for_status().json()
        orders = (await sandbox.get("/wechat/ledger")).raise_for_status().json()
        refunds = (await sandbox.get("/wechat/refunds")).raise_for_status().json()
    outcome.findings += check_streams(history)
    outcome.findings += check_topics(history)
    outcome.findings += check_commands(history, since)
    outcome.findings += check_views(views, history.records)
    outcome.findings += check_messages(history, sent)
    outcome.findings += check_fees(history, orders)
    outcome.findings += check_refunds(history, refunds)
    events = [e for found in history.events.values() for e in found]
    records = [r for found in history.records.values() for r in found]
    outcome.figures = {
        "commands acknowledged, each found in the log": f"{len(acknowledged)}",
        "events in seven databases": f"{len(events)} in {len({(e.context, e.stream) for e in events})} streams",
        "digests recomputed": f"{len(events)}",
        "records on Kafka (.log and .v1)": f"{len(records)}, {repeats(history)} of them repeats",
        "consumers that applied all": f"{sum(len(view.applied) for view in views.values())} (consumer, topic) pairs",
        "rows of own folds": ", ".join(f"{t} {len(views[c].tables[t])}" for c, t in FOLDS),
        "SMS by the carrier's ledger": f"{len(sent)} for {_count(history, 'MessageRequested')} occasions",
        "fees by the platform's ledger": f"{sum(o['state'] in PAID for o in orders)} paid, "
        f"{_count(history, 'FeeSettled')} settled in the log; {len(refunds)} refunds, "
        f"{_count(history, 'RefundSettled')} settled",
        "commands of reactions that were refused": f"{refused}",
    }
    await compare_rebuilt(place, rebuild, rebuilt, views, outcome)
    return outcome


def _count(history: History, type_: str) -> int:
    return sum(e.type == type_ for found in history.events.values() for e in found)


async def _read(place: Place, acknowledged: list[Acknowledged]) -> tuple[History, dict[str, Shown], int]:
    history = History(acknowledged, {}, {}, {})
    views: dict[str, Shown] = {}
    refused = 0
    for context, url in place.postgres.items():
        db = await asyncpg.connect(url)
        try:
            history.events[context] = await stored(db, context)
            history.inbox[context] = await answers(db)
            views[context] = await shown(db, context)
            refused += await db.fetchval("SELECT count(*) FROM refused")
        finally:
            await db.close()
    topics = [f"zhiping.{context}.{kind}" for context in place.postgres for kind in ("log", "v1")]
    history.records = {topic: [] for topic in topics}
    for record in await read_all(place.kafka, topics, within=120):
        history.records[record.topic].append(record)
    return history, views, refused


async def compare_rebuilt(
    place: Place, rebuild: Rebuild, rebuilt: Collection[str], views: Mapping[str, Shown], outcome: Outcome
) -> None:
    """Make these contexts' views anew, and compare; one that can't be made anew is a finding."""
    rows, done = 0, 0
    for context in [context for context in place.postgres if context in rebuilt]:
        for view, tables in VIEWS[context].items():
            try:
                await rebuild(context, view)
            except (RuntimeError, TimeoutError) as failed:
                outcome.findings.append(Finding("not-rebuilt", f"{context} {view}: {str(failed) or 'took too long'}"))
                continue
            done += 1
            db = await asyncpg.connect(place.postgres[context])
            try:
                for table in tables:
                    before, after = views[context].tables[table], await rows_of(db, table)
                    rows += len(after)
                    outcome.findings += check_rebuilt(context, table, before, after)
            finally:
                await db.close()
    others = [context for context in place.postgres if context not in rebuilt]
    not_asked = f"; not asked for: {', '.join(others)}" if others else ""
    outcome.figures["views against a fresh rebuild"] = f"{done} views, {rows} rows{not_asked}"
