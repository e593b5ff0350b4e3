"""Playing many cases at once: all to their end, or none further than the first that goes wrong."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from deploy.local.demo.client import Http, Repeats, StepFailed, Witness
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


async def play_cases(  # noqa: PLR0917
    stack: Stack,
    report: Report,
    cases: int | Iterable[int],
    concurrency: int,
    people: dict[int, Person] | None = None,
    witness: Witness | None = None,
) -> Played:
    """Play `cases` cases, `concurrency` of them at a time; `people` says who some of them are about.

    As an iterable `cases` gives their numbers from 1 on, each when there is room for it, for as long as it has more.
    `witness` is told of every answer of the gateway.
    """
    numbers = range(1, cases + 1) if isinstance(cases, int) else cases
    watcher = Watcher(stack.kafka)
    repeats = Repeats()
    gateway = Http(stack.gateway, repeats=repeats, witness=witness)
    outside = Http(stack.sandbox, repeats=repeats)
    report.repeats.append(repeats)
    play = Play(stack, report, watcher, secrets.token_hex(8), gateway, outside)
    played = Played()

    def begun() -> Iterator[Case]:
        for number in numbers:
            case = Case.of(play, number, (people or {}).get(number))
            played.cases.append(case)
            yield case

    try:
        await watcher.start()
        await _walk_all(begun(), concurrency)
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
        cases=len(played.cases),
        concurrency=concurrency,
        outcome="ok" if played.ok else "FAILED",
        kafka_repeats=watcher.repeats,
    )
    return played


async def _walk_all(cases: Iterator[Case], concurrency: int) -> None:
    """Raises the first StepFailed; the other cases are left where they are then."""

    async def one_after_another() -> None:
        for case in cases:
            await case.walk()

    try:
        async with asyncio.TaskGroup() as group:
            for _ in range(concurrency):
                group.create_task(one_after_another())
    except ExceptionGroup as failures:
        first = failures.exceptions[0]
        raise first from None
