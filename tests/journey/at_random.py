"""Requests made up for each operation, right ones and broken ones, and asked by everybody who may ask and some who may
not: the same each time, and no operation or caller without any."""

from __future__ import annotations

import random
from collections.abc import Mapping
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode

from tests.journey.callers import ANONYMOUS, Caller
from tests.journey.declared import MADE_UP, Declared, Route

SEED = 5
CASES = 3
"""So many right ones and as many broken ones are made up for an operation; they go round among those who ask it.

One each would be as many again as there are callers, and to make them up takes longer than to ask them."""


@dataclass
class MadeUp:
    """Which operations were asked a right request by whom, which a broken one, and what was done for who may not."""

    right: set[tuple[str, str]] = field(default_factory=set)
    wrong: set[tuple[str, str]] = field(default_factory=set)
    unbreakable: set[str] = field(default_factory=set)
    """The operations in whose requests there is nothing to break."""
    let_in: list[str] = field(default_factory=list)
    barred: int = 0
    """So many pairs of an operation and somebody whom the door stops."""

    def told(self) -> str:
        """How much that was."""
        right, broken, whole = len(self.right), len(self.wrong), len(self.unbreakable)
        return (
            f"{right + broken} requests made up: {right} right ones, one for each operation and caller"
            f" ({self.barred} of them who may not), {broken} broken ones; nothing to break in {whole} operations"
        )


def asking(route: Route, roles: Mapping[str, str]) -> list[str]:
    """Everybody who may, nobody signed in if that is who may not, and one more of those who may not."""
    return route.callers(roles) + barred(route, roles)


def barred(route: Route, roles: Mapping[str, str]) -> list[str]:
    """Of those whom the door stops: nobody signed in, and somebody of a wrong role."""
    found = route.barred(roles)
    signed_in = [who for who in found if who != ANONYMOUS]
    picked = [random.Random(f"{SEED} {route.operation.label}").choice(signed_in)] if signed_in else []
    return [who for who in found if who == ANONYMOUS or who in picked]


def ask_each(declared: Declared, everybody: Mapping[str, Caller], workers: Executor) -> MadeUp:
    """Of every operation, each who asks it asks a right request and, if there is anything to break, a broken one.

    They are made up here, one after another, while the `workers` ask.
    """
    roles = {who: caller.role for who, caller in everybody.items()}
    found, under_way = MadeUp(), list[Future[list[int]]]()
    names: list[tuple[str, str, bool]] = []
    for route in random.Random(SEED).sample(declared.routes, len(declared.routes)):
        label, stopped = route.operation.label, barred(route, roles)
        right, broken = (made_up(route, mode) for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE))
        if not broken:
            found.unbreakable.add(label)
        for n, who in enumerate(asking(route, roles)):
            cases = [kind[n % len(kind)] for kind in (right, broken) if kind]
            under_way.append(workers.submit(partial(_ask, declared, route, cases, everybody[who])))
            names.append((label, who, who in stopped))
            found.right |= {(label, who)} if right else set()
            found.wrong |= {(label, who)} if broken else set()
            found.barred += who in stopped
    for (label, who, may_not), asked in zip(names, under_way, strict=True):
        let_in = [status for status in asked.result() if may_not and status < 400]
        found.let_in += [f"{label} by {who}: {status}" for status in let_in]
    return found


def made_up(route: Route, mode: GenerationMode) -> list[Case[Any]]:
    """Requests of this kind; none, where there is nothing to break."""
    found: list[Case[Any]] = []

    @seed(SEED)
    @settings(
        max_examples=CASES + 1,  # the first is always the barest there is
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=route.operation.as_strategy(generation_mode=mode))
    def keep(case: Case[Any]) -> None:
        found.append(case)

    try:
        keep()
    except Unsatisfiable:
        if mode.is_positive:
            raise
    return found[-CASES:]


def _ask(declared: Declared, route: Route, cases: list[Case[Any]], caller: Caller) -> list[int]:
    statuses = []
    for case in cases:
        own = declared.about_what_is_there(route, case, caller.who)
        statuses.append(declared.ask(route, own, caller, MADE_UP))
    return statuses
