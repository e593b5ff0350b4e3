"""Commands and the writer against a list: whatever is sent at once, repeated, cancelled, lost or overtaken."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from kernel.log.decider import Command, Decider, Event, Rejected, Release, Take, Violation, reject
from kernel.log.errors import Conflict, KeyReused, OutcomeUnknown
from kernel.log.kernel import By, Receipt
from kernel.log.store import GENESIS, Row, chain
from tests.unit.kernel.memory import FAULTS, Memory, kernel_in, turn

NOW = datetime(2026, 3, 1, tzinfo=UTC)
FULL = 12
STREAMS = [UUID(int=n) for n in range(1, 4)]


class Add(Command):
    amounts: tuple[int, ...]


class Call(Command):
    name: str


class Added(Event):
    amount: int


class Called(Event):
    name: str


class Rival(Event):
    pass


@dataclass(frozen=True)
class Tally:
    total: int = 0
    name: str = ""


def decide(command: Command, tally: Tally | None) -> Sequence[Event]:
    tally = tally or Tally()
    match command:
        case Add():
            if tally.total + sum(command.amounts) > FULL:
                raise reject("full", "满", "full")
            return [Added(amount=amount) for amount in command.amounts]
        case Call():
            return [] if command.name == tally.name else [Called(name=command.name)]
    raise TypeError(command)


def evolve(tally: Tally | None, event: Event) -> Tally:
    tally = tally or Tally()
    match event:
        case Added():
            return replace(tally, total=tally.total + event.amount)
        case Called():
            return replace(tally, name=event.name)
    return tally


def claims(event: Event, before: Tally | None) -> Sequence[Take | Release]:
    if not isinstance(event, Called):
        return ()
    given_up = [Release("name", before.name)] if before and before.name else []
    return [*given_up, Take("name", event.name, Violation("taken", "", ""))]


TALLY: Decider[Tally] = Decider("Tally", (Added, Called, Rival), decide, evolve, claims=claims)

commands = st.one_of(
    st.builds(Add, amounts=st.lists(st.integers(0, 4), max_size=3).map(tuple)),
    st.builds(Call, name=st.sampled_from("ab")),
)
wishes = st.lists(st.tuples(st.integers(1, 8), st.sampled_from(STREAMS), commands), min_size=1, max_size=6)
befallen = st.lists(st.sampled_from(FAULTS), max_size=4)
Wish = tuple[int, UUID, Command]


class LogAgainstAList(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        self.memory = Memory()
        self.kernel = kernel_in(self.memory, TALLY)
        self.runner = asyncio.Runner()
        self.receipts: dict[int, tuple[bytes, Receipt]] = {}
        self.unsettled: dict[tuple[int, bytes], Wish] = {}

        async def start() -> None:
            self.kernel._writer.start()

        self.runner.run(start())

    def teardown(self) -> None:
        if hasattr(self, "runner"):
            self.runner.run(self.kernel._writer.close())
            self.runner.close()

    @rule(
        sent=wishes, faults=st.lists(st.sampled_from(FAULTS), max_size=4), gone=st.sets(st.integers(0, 5), max_size=2)
    )
    def send_at_once(self, sent: list[Wish], faults: list[str], gone: set[int]) -> None:
        self.memory.faults.extend(faults)
        self.runner.run(self._send(sent, gone))
        self.memory.faults.clear()

    @rule()
    def repeat_what_is_not_known(self) -> None:
        for wish in list(self.unsettled.values()):
            self.runner.run(self._send([wish], set()))

    async def _send(self, sent: list[Wish], gone: set[int]) -> None:
        tasks = [asyncio.create_task(self.kernel.handle(TALLY, s, c, self._by(k, s, c))) for k, s, c in sent]
        for n in sorted(gone & set(range(len(tasks)))):
            await turn()
            await turn()
            tasks[n].cancel()
        # In memory all of it takes milliseconds: whoever isn't answered by then never will be.
        _, unanswered = await asyncio.wait(tasks, timeout=5)
        assert not unanswered
        for wish, task in zip(sent, tasks, strict=True):
            self._note(wish, asyncio.CancelledError() if task.cancelled() else task.exception() or task.result())

    def _by(self, key: int, stream: UUID, command: Command) -> By:
        body = f"{stream} {command!r}".encode()
        return By(actor="a", role="r", command_id=UUID(int=key), now=NOW, body_digest=body)

    def _note(self, wish: Wish, outcome: Receipt | BaseException) -> None:
        key, _, command = wish
        body = self._by(*wish).body_digest
        if isinstance(outcome, OutcomeUnknown | asyncio.CancelledError):
            self.unsettled[key, body] = wish
            return
        self.unsettled.pop((key, body), None)
        if isinstance(outcome, Receipt):
            # One answer a key, whatever else came between.
            assert self.receipts.setdefault(key, (body, outcome)) == (body, outcome)
        elif isinstance(outcome, KeyReused):
            assert self.memory.inbox[UUID(int=key)]["body_digest"] != body
        elif isinstance(outcome, Rejected):
            assert UUID(int=key) not in self.memory.inbox or self.receipts.get(key, (b"",))[0] != body
            codes = {v.code for v in outcome.violations}
            assert codes == ({"taken"} if isinstance(command, Call) else {"full"})
        else:
            assert isinstance(outcome, Conflict), repr(outcome)

    @invariant()
    def the_log_is_what_was_acknowledged(self) -> None:
        if not hasattr(self, "memory"):
            return
        by_command: dict[str, list[tuple[UUID, dict[str, Any]]]] = {}
        for stream, events in self.memory.events.items():
            assert [e["version"] for e in events] == list(range(1, len(events) + 1))
            self._chained(stream, events)
            for event in events:
                by_command.setdefault(json.loads(event["meta"])["command_id"], []).append((stream, event))
        by_command.pop("", None)
        for key, (_, receipt) in self.receipts.items():
            found = by_command.get(str(UUID(int=key)), [])
            assert [e["type"] for _, e in found] == receipt.events
            assert {s for s, _ in found} <= {receipt.id}
            if found:
                versions = [e["version"] for _, e in found]
                assert receipt.sequence == f"{receipt.id}@{versions[-1]}"
                assert versions == list(range(versions[0], versions[-1] + 1))
        # Nothing else is there but what nobody was told the outcome of.
        told = {str(UUID(int=key)) for key in self.receipts}
        assert set(by_command) - told <= {str(UUID(int=key)) for key, _ in self.unsettled}

    @invariant()
    def a_name_belongs_to_the_tally_that_bears_it(self) -> None:
        if not hasattr(self, "memory"):
            return
        borne = {}
        for stream, events in self.memory.events.items():
            names = [json.loads(e["data"])["name"] for e in events if e["type"] == "Called"]
            if names:
                assert names[-1] not in borne
                borne[names[-1]] = stream
        assert {self.kernel.vault.blind("name", n): s for n, s in borne.items()} == {
            keyed: s for (_, keyed), s in self.memory.claims.items()
        }

    def _chained(self, stream: UUID, events: list[dict[str, Any]]) -> None:
        before = GENESIS
        for event in events:
            if event["type"] != "Rival":
                assert event["digest"] == chain(before, stream, "Tally", Row(**event))
            before = event["digest"]


TestLogAgainstAList = LogAgainstAList.TestCase
TestLogAgainstAList.settings = settings(
    max_examples=60, stateful_step_count=12, deadline=None, report_multiple_bugs=False
)
