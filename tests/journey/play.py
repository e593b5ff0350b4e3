"""Playing many cases at once: all to their end, or none further than the first that goes wrong."""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import dataclass, field
from typing import Any

from deploy.local.demo.client import Http, Repeats, StepFailed
from deploy.local.demo.people import Employer, Person
from tests.journey.events import Watcher
from tests.journey.report import Report
from tests.journey.stack import Stack
from tests.journey.walk import Case, Play


@dataclass
class Played:
    """What came of it. `urls`: every address the roles asked the gateway for."""

    cases: list[Case] = field(default_factory=list)
    employers: list[Employer] = field(default_factory=list)
    failure: StepFailed | None = None
    summary: dict[str, Any] = field(default_factory=dict)
    urls: set[str] = field(default_factory=set)

    @property
    def ok(self) -> bool:
        """Whether all went well."""
        return self.failure is None


async def play_cases(
    stack: Stack, report: Report, cases: int, concurrency: int, people: dict[int, Person] | None = None
) -> Played:
    """Play `cases` cases, `concurrency` of them at a time; `people` says who some of them are about."""
    watcher = Watcher(stack.kafka)
    repeats = Repeats()
    gateway, outside = Http(stack.gateway, repeats=repeats), Http(stack.sandbox, repeats=repeats)
    report.repeats.append(repeats)
    play = Play(stack, report, watcher, secrets.token_hex(8), gateway, outside)
    played = Played([Case.of(play, n, (people or {}).get(n)) for n in range(1, cases + 1)])
    try:
        await watcher.start()
        await _walk_all(played.cases, concurrency)
        for case in played.cases:  # nothing came twice while the others went on
            await case.check_ledgers()
        if watcher.wrong:
            raise StepFailed("events on Kafka", "each stream's in order, repeats byte-identical", watcher.wrong[0])
    except StepFailed as failure:
        played.failure = failure
        report.failed(failure)
    finally:
        for task in play.employers.values():
            if task.done() and not task.cancelled() and task.exception() is None:
                played.employers.append(task.result().employer)
            task.cancel()
        await watcher.stop()
        await gateway.aclose()
        await outside.aclose()
    played.urls = gateway.urls.union(*(case.http.urls for case in played.cases))
    played.summary = report.summary(
        cases=cases, concurrency=concurrency, outcome="ok" if played.ok else "FAILED", kafka_repeats=watcher.repeats
    )
    return played


async def _walk_all(cases: list[Case], concurrency: int) -> None:
    """Raises the first StepFailed; the other cases are left where they are then."""
    turn = asyncio.Semaphore(concurrency)

    async def walk(case: Case) -> None:
        async with turn:
            await case.walk()

    try:
        async with asyncio.TaskGroup() as group:
            for case in cases:
                group.create_task(walk(case))
    except ExceptionGroup as failures:
        first = failures.exceptions[0]
        raise first from None
