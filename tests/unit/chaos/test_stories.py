"""The stories that are told beside the cases: in turn, while there is time, and none after one that went wrong."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from deploy.local.demo.client import Http, StepFailed
from deploy.local.home import Home
from tests.chaos import monkey as monkeys
from tests.chaos import run
from tests.chaos.monkey import Monkey as RealMonkey
from tests.chaos.stories import STORIES, TELLERS, Told, tell
from tests.journey.every.crew import Crew
from tests.journey.play import Played
from tests.journey.stack import Stack

pytestmark = pytest.mark.timeout(30)


class Watching:
    """A watcher that saw this."""

    def __init__(self, *wrong: str) -> None:
        self.wrong = list(wrong)


def a_crew(*wrong: str) -> Crew:
    """Without a stack."""
    stack = Stack(Home(Path("home")), "http://gateway", "", "http://sandbox", {}, {}, ())
    return Crew(stack, Http(stack.gateway), Http(stack.sandbox), cast("Any", Watching(*wrong)), calm=False)


async def test_stories_are_told_in_turn_until_there_are_no_more_each_by_a_crew_of_its_own() -> None:
    seeds: list[str] = []

    async def story(crew: Crew) -> None:
        assert not crew.calm
        seeds.append(crew.seed)

    crew, told = a_crew(), Told()
    await tell(crew, itertools.islice(itertools.cycle({"one": story, "two": story}.items()), 5), told)
    assert (told.ended, told.wrong) == ({"one": 3, "two": 2}, [])
    assert len({crew.seed, *seeds}) == 6


async def test_the_kills_that_fall_into_a_story_are_counted() -> None:
    kills = 0

    async def story(crew: Crew) -> None:
        nonlocal kills
        kills += 2

    told = Told(kills=lambda: kills)
    await tell(a_crew(), [("one", story)], told)
    assert told.harmed == {"one": 2}


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (AssertionError(), "AssertionError"),
        (StepFailed("the case", "passed", "nothing"), "the case"),
        (KeyError("x"), "KeyError"),
    ],
)
async def test_after_one_that_went_wrong_none_is_begun(error: Exception, said: str) -> None:
    async def fails(crew: Crew) -> None:
        raise error

    told = Told()
    await tell(a_crew(), itertools.cycle({"one": fails}.items()), told)
    assert 1 <= len(told.wrong) <= TELLERS
    assert told.wrong[0].startswith(f"a story failed, one: {said}")
    assert not told.ended


async def test_what_a_consumer_must_never_see_is_told() -> None:
    told = Told()
    await tell(a_crew("#3 came after #1"), [], told)
    assert told.wrong == ["events on Kafka, as the stories saw them: #3 came after #1"]


def test_what_is_told_goes_beyond_the_ordinary_chain() -> None:
    assert {
        *("a refund", "a hand-over", "an employer pays for several", "8(1)", "8(2), by an uploaded letter"),
        *("a vote that recommends nobody", "a second declaration", "a notice objected to, and a withdrawal"),
        *("an exam record", "a claim, an urge, several passed at once", "a plan composed by commands, put off"),
        *("a corrected name", "a return, under the other plan", "a successor and a deputy"),
    } < set(STORIES)


# -- beside the cases ---


class Monkey:
    """Has its work done once `enough` is set."""

    def __init__(self) -> None:
        self.enough, self.over = asyncio.Event(), asyncio.Event()
        self.finished = False

    async def work(self, kills: int, told: Callable[[], float]) -> None:
        try:
            await self.enough.wait()
            self.finished = True
        finally:
            self.over.set()

    def let_go(self) -> None:
        pass


def a_chaos(monkeypatch: pytest.MonkeyPatch, story: Any) -> run.Chaos:
    """Without a stack: cases go on until the monkey is done, and this is the only story."""
    chaos: Any = object.__new__(run.Chaos)
    chaos.running, chaos.ledger = None, SimpleNamespace(witness=None)
    chaos.stories, chaos.told, chaos.monkey = True, Told(), Monkey()

    @asynccontextmanager
    async def opened(*_: Any, **__: Any) -> AsyncIterator[Crew]:
        yield a_crew()

    async def play_cases(*_: Any, **__: Any) -> Played:
        await chaos.monkey.over.wait()
        return Played()

    monkeypatch.setattr(run, "play_cases", play_cases)
    monkeypatch.setattr(Crew, "open", opened)
    monkeypatch.setattr(run, "STORIES", {"one": story})
    found: run.Chaos = chaos
    return found


async def test_stories_are_told_until_the_monkey_is_done_and_those_under_way_to_their_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkey: Any = None

    async def story(crew: Crew) -> None:
        if chaos.told.ended["one"] >= 3:
            monkey.enough.set()
            await asyncio.create_task(monkey.over.wait())  # a task: everybody else has a turn, as with a request

    chaos = a_chaos(monkeypatch, story)
    monkey = chaos.monkey
    await chaos.play(1)
    assert monkey.finished
    assert not chaos.told.wrong
    assert chaos.told.ended["one"] >= 3 + TELLERS


def test_what_had_no_turn_when_the_monkey_is_done_has_it_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "STORIES", dict.fromkeys("abc"))
    done = asyncio.Event()
    turns = run._turns(done)
    assert [next(turns)[0] for _ in range(2)] == ["a", "b"]
    done.set()
    assert [name for name, _ in turns] == ["c"]


def test_once_each_had_its_turn_there_is_none_after_the_monkeys_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "STORIES", dict.fromkeys("abc"))
    done = asyncio.Event()
    turns = run._turns(done)
    assert [next(turns)[0] for _ in range(5)] == ["a", "b", "c", "a", "b"]
    done.set()
    assert not list(turns)


async def test_what_was_never_told_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(crew: Crew) -> None:
        cast("Any", chaos.monkey).enough.set()
        await asyncio.create_task(cast("Any", chaos.monkey).over.wait())

    chaos = a_chaos(monkeypatch, story)
    assert chaos.never_told() == ["never told: one"]
    await chaos.play(1)
    assert not chaos.never_told()
    monkeypatch.setattr(run, "STORIES", {"one": story, "another": story})
    assert chaos.never_told() == ["never told: another"]


async def test_after_a_time_what_had_no_turn_is_not_begun_any_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "STORIES", dict.fromkeys("ab"))
    monkeypatch.setattr(run, "AFTERWARDS", 0.0)
    done = asyncio.Event()
    done.set()
    assert not list(run._turns(done))


async def test_a_story_that_goes_wrong_ends_the_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(crew: Crew) -> None:
        raise AssertionError

    chaos = a_chaos(monkeypatch, story)
    played = await chaos.play(1)
    assert (played.ok, cast("Any", chaos.monkey).finished) == (True, False)
    assert chaos.told.wrong


async def test_without_stories_only_cases_are_played(monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(crew: Crew) -> None:
        raise AssertionError

    chaos = a_chaos(monkeypatch, story)
    chaos.stories = False
    cast("Any", chaos.monkey).enough.set()
    assert (await chaos.play(1)).ok
    assert not chaos.told.wrong


# -- the monkey's pace ---


async def test_a_kill_waits_until_its_share_of_the_stories_was_told() -> None:
    monkey: RealMonkey = object.__new__(RealMonkey)
    shares = [0.2, 0.4, 0.5, 0.9]
    await monkey._in_turn(0.5, lambda: shares.pop(0))
    assert shares == [0.9]


async def test_a_kill_is_not_put_off_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(monkeys, "LULL", 0.0)
    monkey: RealMonkey = object.__new__(RealMonkey)
    await monkey._in_turn(0.5, lambda: 0.0)
