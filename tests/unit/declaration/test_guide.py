"""docs/guide.md is true: it leaves nothing of the guide out, what it names is there, and each rule's test notices."""

from __future__ import annotations

import ast
import asyncio
import hashlib
import importlib
import inspect
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from services.declaration.domain import rules
from services.declaration.domain.rules.rule import Met, Rule
from tests.unit.declaration.breaking import Guard, Value, found
from tests.unit.declaration.guards import GUARDS, PLAN, PORTAL

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs/guide.md").read_text("utf-8")
THE_GUIDE = "3f0a9558bbfc40cb0986659a28e49871e1db72903e5ff0e379b8c24b4fbb3fca"
"""SHA-256 of the guide's text without blanks and line breaks, as the office published it."""
WORKS, NOT_YET = "works", "not yet"
AGAIN, NOTHING = "〃", "—"


@dataclass(frozen=True)
class Row:
    """A line of the page. `tests`: the first one needs no server, and is broken on purpose; others stand beside it."""

    quote: str
    what: str
    file: str
    tests: tuple[str, ...]
    state: str

    @property
    def rules(self) -> list[str]:
        """The rules that it names."""
        return re.findall(r"`((?:guide|plan)-[a-z0-9.-]+)`", f"{self.quote} {self.what}")


def rows_of(text: str) -> list[Row]:
    found = []
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("|") and len(cells) == 5 and cells[-1] in {WORKS, NOT_YET}:
            quote, what, file, tests, state = cells
            found.append(Row(quote, what, file.strip("`"), tuple(re.findall("`([^`]+)`", tests)), state))
    return found


GUIDE, OWN = (rows_of(part) for part in PAGE.split("\n## ", 1))
ROWS = [*GUIDE, *OWN]


def test_every_sentence_of_the_guide_is_quoted_in_its_order() -> None:
    quoted = re.sub(r"[\s`]", "", "".join(row.quote for row in GUIDE if row.quote != AGAIN))
    assert hashlib.sha256(quoted.encode()).hexdigest() == THE_GUIDE


def test_no_row_is_empty() -> None:
    for row in ROWS:
        assert all((row.quote, row.what, row.file)), row
        assert (row.state == NOT_YET) == (row.file == NOTHING) == (not row.tests), row


def test_the_rows_that_are_not_yet_true_are_counted() -> None:
    missing = sum(row.state == NOT_YET for row in GUIDE)
    assert f"Not yet: {missing} of {len(GUIDE)} rows." in PAGE


def test_every_file_and_test_that_is_named_is_there() -> None:
    for row in ROWS:
        if row.state == NOT_YET:
            continue
        assert (ROOT / row.file).exists(), row
        for path, _, name in (test.partition("::") for test in row.tests):
            assert name in functions_of(path), row


@cache
def functions_of(path: str) -> set[str]:
    """The functions of a file."""
    parts = ast.parse((ROOT / path).read_text("utf-8")).body
    return {part.name for part in parts if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef)}


def test_every_rule_has_its_row() -> None:
    named = {rule_id for row in ROWS for rule_id in row.rules}
    assert named == {rule.id for rule in rules.ALL}


def running(test: str) -> Callable[[], None]:
    """A test that a row names, called with every set of its parameters in turn."""
    path, _, name = test.partition("::")
    function = getattr(importlib.import_module(path.removesuffix(".py").replace("/", ".")), name)

    def run() -> None:
        for given in parameters_of(function):
            if inspect.iscoroutinefunction(function):
                asyncio.run(function(**given))
            else:
                function(**given)

    return run


def parameters_of(function: Any) -> Iterator[dict[str, Any]]:
    """What pytest would call it with: its `parametrize` marks; none of these tests takes a fixture."""
    several = []
    for mark in getattr(function, "pytestmark", []):
        names, values = mark.args
        listed = [n.strip() for n in names.split(",")] if isinstance(names, str) else list(names)
        several.append([dict(zip(listed, v if len(listed) > 1 else (v,), strict=True)) for v in values])
    for together in product(*several):
        yield {name: value for given in together for name, value in given.items()}


@contextmanager
def always_met(rule: Rule) -> Iterator[None]:
    """The rule holds whatever is said. In place, so that everybody who keeps it sees it so."""
    check = rule.check
    object.__setattr__(rule, "check", lambda _facts: Met())
    try:
        yield
    finally:
        object.__setattr__(rule, "check", check)


NAMED = [(rule, row.tests[0]) for rule in rules.ALL for row in ROWS if rule.id in row.rules]
"""Every row that names a rule, with its test; a rule can stand in several."""


@pytest.mark.parametrize(("rule", "test"), NAMED, ids=[f"{rule.id}-{n}" for n, (rule, _) in enumerate(NAMED)])
def test_a_rule_that_is_always_met_is_noticed_by_its_test(rule: Rule, test: str) -> None:
    run = running(test)
    run()
    with always_met(rule), pytest.raises((AssertionError, ValueError)):
        run()


PROMISED = {row.tests[0].partition("::")[2]: row.tests[0] for row in ROWS if row.state == WORKS and not row.rules}
"""Tests of the rows that name no rule object, by name."""


def test_every_row_begins_with_a_test_that_needs_no_server() -> None:
    assert [row for row in ROWS if row.state == WORKS and not row.tests[0].startswith("tests/unit/")] == []


def test_every_other_row_says_what_its_test_has_to_notice() -> None:
    assert set(GUARDS) == set(PROMISED)


READ = {PLAN: "2022-water-senior", f"{PORTAL}:PLAN": "2022-water-senior"}
"""The plans that tests read, and which."""


def stands_in(guard: Guard) -> str:
    """The file that what is broken stands in."""
    if isinstance(guard, Value):
        if guard.owner in READ:
            return f"services/declaration/plans/{READ[guard.owner]}.json"
        stood = found(guard.owner).__dict__[guard.name]
        if isinstance(stood, Path):
            return str(stood.relative_to(ROOT))
    module = guard.owner if isinstance(guard, Value) else guard.function
    return str(Path(inspect.getfile(importlib.import_module(module.partition(":")[0]))).relative_to(ROOT))


def test_some_of_what_is_broken_stands_in_the_file_that_the_row_names() -> None:
    files = {rule.id: str(Path(inspect.getfile(rule.check)).relative_to(ROOT)) for rule in rules.ALL}
    elsewhere = []
    for row in ROWS:
        broken = [files[rule] for rule in row.rules] or [
            stands_in(guard) for test in row.tests[:1] for guard in GUARDS[test.partition("::")[2]]
        ]
        if row.state == WORKS and not any(file == row.file or file.startswith(f"{row.file}/") for file in broken):
            elsewhere.append((row.file, row.tests[0], broken))
    assert elsewhere == []


@pytest.mark.parametrize("name", GUARDS)
def test_what_is_broken_on_purpose_is_noticed_by_its_test(name: str) -> None:
    run = running(PROMISED[name])
    run()
    for guard in GUARDS[name]:
        with guard.gone(), pytest.raises((AssertionError, ValueError)):
            run()
    run()
