"""Requests made up for each operation, right ones and wrong ones: the same each time, and no operation without any."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis import Case, GenerationMode

from tests.journey.declared import SPARED, Declared, Route

SEED = 5
CASES = 2
"""So many are made up for an operation."""
WITHIN = 300.0
"""Seconds for all of them: on a machine that is slower than that the test says so, rather than to leave some out."""


def ask_each(declared: Declared, everybody: Mapping[str, tuple[str, str]], within: float = WITHIN) -> Counter[str]:
    """How many requests were made up for each operation, by its label. `everybody`: role and token by who asks.

    Those that are spared are asked about nobody real. Fails when time is over before each has had its turn.
    """
    roles = {who: role for who, (role, _) in everybody.items()}
    asked: Counter[str] = Counter()
    end = time.monotonic() + within
    for route in random.Random(SEED).sample(declared.routes, len(declared.routes)):
        if time.monotonic() > end:
            told = f"{len(asked)} of {len(declared.routes)} operations within {within:.0f} s"
            pytest.fail(f"requests were made up for only {told}")
        asked[route.operation.label] += _ask(declared, route, route.callers(roles), everybody)
    return asked


def _ask(declared: Declared, route: Route, callers: list[str], everybody: Mapping[str, tuple[str, str]]) -> int:
    wrong = route.operation.as_strategy(generation_mode=GenerationMode.NEGATIVE)
    right = route.operation.as_strategy(generation_mode=GenerationMode.POSITIVE)
    asked = 0

    @seed(SEED)
    @settings(
        max_examples=CASES,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=st.one_of(right, wrong), who=st.sampled_from(callers))
    def ask(case: Case[Any], who: str) -> None:
        nonlocal asked
        real = declared.example(route, who).path_parameters
        if route.name not in SPARED and real:
            case.path_parameters = real
        declared.ask(route, case, who, everybody[who][1])
        asked += 1

    ask()
    return asked
