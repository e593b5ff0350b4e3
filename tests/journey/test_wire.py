"""Every operation, asked by everybody: no fault, and no answer that its document doesn't declare.

The last of this folder, by its name: what is asked for at random about real things is also done.
"""

from __future__ import annotations

import asyncio
import time
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis import Case, GenerationMode

from deploy.local.demo.client import Http, Session
from tests.journey.bad_input import Begun
from tests.journey.declared import ANONYMOUS, SPARED, Declared, Route
from tests.journey.play import Played
from tests.journey.stack import Stack

pytestmark = [pytest.mark.stack, pytest.mark.timeout(900)]

SEED = 5
RANDOM_CASES = 3
"""Cases made up for an operation: right ones and wrong ones."""
RANDOM_SECONDS = 45
SHARE = 0.7


@pytest.fixture(scope="module")
def everybody(stack: Stack, played: Played, begun: Begun) -> dict[str, tuple[str, str]]:
    """Who asks: their role and their token."""

    async def come_in() -> dict[str, tuple[str, str]]:
        gateway = Http(stack.gateway)
        people = {a.role: (a.role, a.login, a.password) for a in stack.accounts}
        people["beginner"] = ("applicant", begun.person.id_number, begun.person.password)
        people["finisher"] = ("applicant", played.cases[0].person.id_number, played.cases[0].person.password)
        officer = played.employers[0].officer
        people["their employer"] = ("employer", officer.login, officer.password)
        found = {who: (role, await Session(gateway, *known).token()) for who, (role, *known) in people.items()}
        await gateway.aclose()
        return {**found, ANONYMOUS: (ANONYMOUS, "")}

    return asyncio.run(come_in())


@pytest.fixture(scope="module")
def declared(stack: Stack, played: Played) -> Declared:
    """The documents, with what the played cases were answered."""
    found = Declared.read(stack.gateway)
    for method, path, answer in played.heard:
        found.heard(method, path, answer)
    return found


def test_what_everybody_is_answered_is_declared(declared: Declared, everybody: dict[str, tuple[str, str]]) -> None:
    roles = {who: role for who, (role, _) in everybody.items()}
    story, began = declared.share, time.monotonic()
    # First what is only read, so that there are things to ask about.
    for route in sorted(declared.routes, key=lambda r: (r.method != "GET", "{" in r.operation.path)):
        allowed = route.callers(roles)
        for who in roles:
            if who in allowed or route.method != "GET":
                declared.ask(route, declared.example(route, who), who, everybody[who][1])
    asked, shown = declared.asked, declared.share
    _made_up(declared, everybody, roles)
    missing = [r.name for r in declared.routes if not any(s < 300 for s in declared.answered[r.operation.label])]
    print(f"\n{len(declared.routes)} operations, {len(roles)} callers, {declared.asked} requests ({asked} of examples)")
    print(
        f"in {time.monotonic() - began:.0f} s; a 2xx: story {story:.0%}, examples {shown:.0%}, all {declared.share:.0%}"
    )
    print(f"without one: {', '.join(missing)}")
    assert not declared.wrong, "\n".join(f"{at} {what}: {told}" for (at, what), told in sorted(declared.wrong.items()))
    assert declared.share >= SHARE


def _made_up(declared: Declared, everybody: dict[str, tuple[str, str]], roles: dict[str, str]) -> None:
    """A few requests made up for each operation, within some seconds; the next run goes on the same way."""
    until = time.monotonic() + RANDOM_SECONDS
    for route in declared.routes:
        if time.monotonic() < until:
            _ask_at_random(declared, route, route.callers(roles), everybody)


def _ask_at_random(declared: Declared, route: Route, callers: list[str], everybody: dict[str, tuple[str, str]]) -> None:
    wrong = route.operation.as_strategy(generation_mode=GenerationMode.NEGATIVE)
    right = route.operation.as_strategy(generation_mode=GenerationMode.POSITIVE)

    @seed(SEED)
    @settings(
        max_examples=RANDOM_CASES,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=st.one_of(right, wrong), who=st.sampled_from(callers))
    def ask(case: Case[Any], who: str) -> None:
        real = declared.example(route, who).path_parameters
        if route.name not in SPARED and real:
            case.path_parameters = real
        declared.ask(route, case, who, everybody[who][1])

    ask()


# -- shown to bite ---


def test_an_undeclared_answer_is_told(stack: Stack) -> None:
    def forget(document: dict[str, Any]) -> None:
        for operations in document["paths"].values():
            for operation in operations.values():
                operation["responses"].pop("401", None)

    for declared, told in ((Declared.read(stack.gateway), []), (Declared.read(stack.gateway, forget), ["401"])):
        route = next(r for r in declared.routes if r.name == "list_plans")
        assert declared.ask(route, route.operation.Case(), ANONYMOUS, "") == 401
        assert [what.partition(" ")[0] for _, what in declared.wrong] == told
