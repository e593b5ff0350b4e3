"""What the cases of this folder share: connections, employers, officers, plans; and several cases played together."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from typing import Any, Protocol, TypeVar

from deploy.local.demo.client import Http, Repeats, Session, Witness
from deploy.local.demo.outside import Sandbox
from deploy.local.demo.people import Cast
from deploy.local.demo.plan import authorities
from deploy.local.demo.roles import DECLARATION, Checker, Hr, Operator
from deploy.local.demo.seed import OFFICERS
from tests.journey.events import Watcher
from tests.journey.plans import TRANSPORT, WATER, Known
from tests.journey.stack import Stack

T = TypeVar("T")
Plan = dict[str, Any]


@dataclass
class Crew:
    """Everybody who is at hand. What several cases ask for is made by the first that does.

    `calm`: nobody kills parts meanwhile, so that a name which one part asks another for is there. `pass_days`: on to an
    instant, on a stack whose clock `now` reads (None: days don't pass here).
    """

    stack: Stack
    gateway: Http
    outside: Http
    watcher: Watcher
    seed: str = field(default_factory=lambda: secrets.token_hex(8))
    calm: bool = True
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    pass_days: Callable[[datetime], Awaitable[None]] | None = None
    _made: dict[object, asyncio.Task[Any]] = field(default_factory=dict)

    @classmethod
    @asynccontextmanager
    async def open(
        cls, stack: Stack, *, witness: Witness | None = None, repeats: Repeats | None = None, **how: Any
    ) -> AsyncIterator[Crew]:
        """With connections of its own, and a watcher on Kafka. `witness` is told of every answer of the gateway; `how`
        it is otherwise there."""
        gateway = Http(stack.gateway, witness=witness, repeats=repeats)
        crew = cls(stack, gateway, Http(stack.sandbox, repeats=repeats), Watcher(stack.kafka), **how)
        await crew.watcher.start()
        try:
            yield crew
        finally:
            await crew._let_go()
            await crew.watcher.stop()
            await crew.gateway.aclose()
            await crew.outside.aclose()

    @asynccontextmanager
    async def afresh(self) -> AsyncIterator[Crew]:
        """Everybody anew, over the same connections: for a story that is told again."""
        crew = replace(self, seed=secrets.token_hex(8), _made={})
        try:
            yield crew
        finally:
            await crew._let_go()

    async def _let_go(self) -> None:
        for task in self._made.values():
            task.cancel()
        await asyncio.gather(*self._made.values(), return_exceptions=True)

    @property
    def sandbox(self) -> Sandbox:
        """The parties outside."""
        return Sandbox(self.outside)

    def session(self, role: str) -> Session:
        """A demo account's session."""
        account = self.stack.account(role)
        return Session(self.gateway, account.login, account.password)

    async def employer(self, affiliation: str = "private", region: str = "330102", **history: Any) -> Hr:
        """The officer of an authorized employer of this kind; `history`: what it was, who entrusted it."""

        async def make() -> Hr:
            employer = Cast(f"{self.seed}/{affiliation}/{region}/{history}").employer(affiliation, region)
            hr = Hr(self.gateway, replace(employer, **history))
            await hr.register()
            await hr.hand_in_letter()
            await Operator(self.session("operator")).authorize(hr.employer_id)
            return hr

        return await self._once(("employer", affiliation, region, *history.items()), make)

    async def checker(self, code: str) -> Checker:
        """An officer of an authority that a shipped plan names: the demo's, or one appointed for these cases."""

        async def make() -> Checker:
            demo = next((role for role, known in OFFICERS.items() if known == code), None)
            if demo is not None:
                return Checker(self.session(demo), demo)
            named = [one for shipped in (WATER, TRANSPORT) for one in authorities(shipped.at(self.now()))]
            known = next(one for one in named if one["code"] == code)
            operator, officer = Operator(self.session("operator")), Cast(f"{self.seed}/{code}").officer(known["kind"])
            registered = await operator.register_authority(**known)
            await operator.appoint(registered["id"], known["kind"], officer)
            return Checker(Session(self.gateway, officer.login, officer.password), known["kind"])

        return await self._once(("checker", code), make)

    async def plan(self, name: str, like: Known = WATER, **changes: Any) -> Plan:
        """A plan like a shipped one but for `changes`, published by its office; with its `plan_id`."""

        async def make() -> Plan:
            plan = like.at(self.now())
            plan |= {"code": f"{name}-{like}-{self.seed}", "title": f"{plan['title']}（{name}）"} | changes
            office = await self.checker(plan["office"])
            published = (await office.session.post(f"{DECLARATION}/plans", {"plan": plan})).good()
            return {**plan, "plan_id": published["id"]}

        return await self._once(("plan", name, str(like)), make)

    async def water(self) -> Plan:
        """The plan of 2022; where days don't pass, so that its five working days of 公示 wouldn't be over, nothing has
        to be posted."""
        if self.pass_days is not None:
            return await self.plan("shipped")
        stages = [{**stage, "notice": None} for stage in WATER.at(self.now())["stages"]]
        return await self.plan("unposted", stages=stages)

    async def _once(self, key: object, make: Callable[[], Awaitable[T]]) -> T:
        if key not in self._made:
            self._made[key] = asyncio.ensure_future(make())
        found: T = await asyncio.shield(self._made[key])
        return found


Story = Callable[[Crew], Awaitable[None]]
Outcomes = Mapping[str, BaseException | None]


class StoryOf(Protocol):
    """A story that can be told of more than one plan."""

    __name__: str

    def __call__(self, crew: Crew, shipped: Known) -> Awaitable[None]: ...


def told_of(shipped: Known, *stories: StoryOf) -> dict[str, Story]:
    """These stories under this plan, by their names and the plan's."""
    return {f"{story.__name__}-{shipped}": partial(story, shipped=shipped) for story in stories}


def played_together(stack: Stack, stories: Mapping[str, Story]) -> Outcomes:
    """How each of these stories ended, all told at the same time: None, or what went wrong in it."""

    async def play() -> list[BaseException | None]:
        async with Crew.open(stack) as crew:
            return await asyncio.gather(*(story(crew) for story in stories.values()), return_exceptions=True)

    return dict(zip(stories, asyncio.run(play()), strict=True))


def went_well(outcomes: Outcomes, name: str) -> None:
    """Raises what went wrong."""
    if (error := outcomes[name]) is not None:
        raise error
