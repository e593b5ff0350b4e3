"""One run: a fresh stack, journeys at full concurrency while the monkey works, the checker, and all stopped again.

Beside the cases, while something is killed, stories of other ends and turns are told, unless STORIES is 0: each of them
to its end at least once.
"""

from __future__ import annotations

import asyncio
import itertools
import random
import signal
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from typing import Any

from deploy.local import say, tasks
from deploy.local.demo.client import Repeats, StepFailed
from deploy.local.home import Home
from deploy.local.ports import SERVICES, Ports
from tests.chaos.checker.check import Outcome, Place, check
from tests.chaos.ledger import Ledger
from tests.chaos.logs import errors_in
from tests.chaos.monkey import Monkey, Stalled
from tests.chaos.rebuilding import rebuild
from tests.chaos.stack import ChaosStack
from tests.chaos.stories import STORIES, Told, tell
from tests.journey.every.crew import Crew, Story
from tests.journey.play import Played, play_cases
from tests.journey.report import Report
from tests.journey.stack import Stack as Running

CONCURRENCY = 8
BESIDE = 4
"""Cases at a time where stories are told beside them: with the tellers, about as many people as without."""
AFTERWARDS = 300.0
"""For so many seconds after the monkey's work a story that nobody has told yet is still begun."""
FEW = 4
"""Cases that are played when nothing is killed."""


@contextmanager
def fresh_stack(home: Home, ports: Ports, seed: int) -> Iterator[ChaosStack]:
    """A stack without a past, which is stopped again whatever happens."""
    doubled = random.Random(seed).choice(SERVICES)
    old = ChaosStack(home, ports, doubled)
    with old.only_one():
        old.down()
        old.reset()
    stack = ChaosStack(Home(home.path), ports, doubled)
    stack.proxy.start()
    try:
        with stack.only_one():
            stack.up()
        yield stack
    except BaseException:
        tasks.cancel()
        raise
    finally:
        # A second Ctrl-C would leave half of it running; every wait in here has an end.
        before = {each: signal.signal(each, signal.SIG_IGN) for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
        with stack.only_one():
            stack.down()
        stack.proxy.stop()
        for each, handler in before.items():
            signal.signal(each, handler)


class Chaos:
    """What is done to one stack, and what came of it."""

    def __init__(self, stack: ChaosStack, seed: int, *, stories: bool = True) -> None:
        self.stack = stack
        self.seed = seed
        self.stories = stories
        running = Running.read(stack.home)
        assert running is not None, "the stack's gateway doesn't answer"
        self.running = running
        self.ledger = Ledger(stack.acknowledged)
        self.began = datetime.now(UTC)
        self.monkey = Monkey(stack, seed, lambda: self.ledger.commands, say.put)
        self.told = Told(kills=self.monkey.kills.total)

    async def play(self, kills: int) -> Played:
        """Journeys and stories until the monkey has done its work and each story was told; those under way to their
        end. Raises Stalled."""
        report = Report(quiet=True)
        if not kills:
            return await play_cases(self.running, report, FEW, FEW, witness=self.ledger.witness)
        if not self.stories:
            return await self._play(kills, report, None)
        repeats = Repeats()
        report.repeats.append(repeats)
        # Before anything is harmed: a consumer that can't reach its broker doesn't start.
        async with Crew.open(self.running, witness=self.ledger.witness, repeats=repeats, calm=False) as crew:
            return await self._play(kills, report, crew)

    async def _play(self, kills: int, report: Report, crew: Crew | None) -> Played:
        done = asyncio.Event()
        numbers = itertools.takewhile(lambda _: not done.is_set(), itertools.count(1))
        playing = asyncio.create_task(
            play_cases(self.running, report, numbers, BESIDE if crew else CONCURRENCY, witness=self.ledger.witness)
        )
        telling = [asyncio.create_task(tell(crew, _turns(done), self.told))] if crew else []
        # Kills are spread over the stories: none is told in peace because the others took the harm.
        working = asyncio.create_task(self.monkey.work(kills, self._told_so_far if crew else lambda: 1.0))
        try:
            await asyncio.wait({playing, working, *telling}, return_when=asyncio.FIRST_COMPLETED)
            if not working.done():  # a case or a story went wrong: no more harm, so that one can look
                working.cancel()
                await asyncio.wait({working})
            else:
                working.result()
            done.set()
            await asyncio.gather(*telling)
            return await playing
        finally:
            for task in (playing, working, *telling):
                task.cancel()
            await asyncio.wait({playing, working, *telling})
            self.monkey.let_go()

    def _told_so_far(self) -> float:
        return len(self.told.ended) / len(STORIES)

    def never_told(self) -> list[str]:
        """What goes without proof, as the stories that are about it didn't come to an end."""
        return [f"never told: {name}" for name in STORIES if not self.told.ended[name]]

    async def check(self, *, whole: bool, rebuilt: Collection[str] = SERVICES, within: float = 120) -> Outcome:
        """Compare everything. `whole`: every client got its last answer. `rebuilt`: whose views are made anew."""

        place = Place(self.running.kafka, self.running.postgres, self.running.sandbox)
        return await check(
            place,
            self.ledger.read(),
            since=self.began if whole else None,
            rebuild=partial(rebuild, self.stack),
            rebuilt=rebuilt,
            within=within,
        )

    async def run(self, kills: int, rebuilt: Collection[str] = SERVICES) -> tuple[Outcome, list[str]]:
        """Play, harm, compare (`rebuilt` as for `check`); the outcome, and what else went wrong."""
        wrong: list[str] = []
        played: Played | None = None
        try:
            played = await self.play(kills)
            if played.failure is not None:
                wrong.append(f"a journey failed: {played.failure.explain()}")
        except (Stalled, StepFailed) as failed:
            wrong.append(f"stalled: {failed}")
        wrong += self.told.wrong
        outcome = await self.check(whole=not wrong, rebuilt=rebuilt)
        if kills and self.stories:
            wrong += self.never_told()
        errors = errors_in(self.stack.home.log(part) for part in [*SERVICES, *self.stack.workers])
        wrong += [f"an error in a service's log, {count} ×: {told}" for told, count in errors.items()]
        outcome.figures = self._figures(played) | outcome.figures
        outcome.figures["errors in the services' logs"] = f"{errors.total()}"
        return outcome, wrong

    def _figures(self, played: Played | None) -> dict[str, str]:
        summary: dict[str, Any] = played.summary if played else {}
        repeated = ", ".join(f"{n} × {reason}" for reason, n in summary.get("repeated", {}).items())
        monkey = self.monkey
        told = {
            "seed": f"{self.seed}",
            "two workers": self.stack.doubled,
            "kills": ", ".join(f"{target} {n}" for target, n in sorted(monkey.kills.items())) or "none",
            "kills in all": f"{monkey.kills.total()}",
            "between kills": ", ".join(f"{kind} {n}" for kind, n in sorted(monkey.acts.items())) or "nothing",
            "cases": f"{len(played.cases) if played else 0} in {summary.get('seconds', 0)} s",
            "stories (kills meanwhile)": ", ".join(
                f"{name} {n} ({self.told.harmed[name]})" for name, n in self.told.ended.items()
            )
            or "none",
            "requests repeated by clients": repeated or "none",
        }
        if monkey.fewest is not None:
            told["fewest commands between two kills"] = f"{monkey.fewest}"
        return told


def _turns(done: asyncio.Event) -> Iterator[tuple[str, Story]]:
    """The stories over and over until the monkey has done its work; then those whose turn hasn't come yet."""
    left = dict(STORIES)
    while not done.is_set():
        for name, story in itertools.takewhile(lambda _: not done.is_set(), STORIES.items()):
            left.pop(name, None)
            yield name, story
    end = time.monotonic() + AFTERWARDS
    yield from itertools.takewhile(lambda _: time.monotonic() < end, left.items())
