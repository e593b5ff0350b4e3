"""Every promise of the kernel is broken by some mutation, and `make mutate` can still try each of them."""

from __future__ import annotations

import re

import pytest

from tests.mutations.catalogue import README, ROOT, Mutation, mutations, promises

ALL = mutations()


@pytest.mark.parametrize("mutation", ALL, ids=[m.name for m in ALL])
def test_a_mutation_still_applies_and_its_test_is_there(mutation: Mutation) -> None:
    assert mutation.apply(ROOT, "--check") == ""
    file, _, name = mutation.test.partition("::")
    assert re.search(rf"^(async )?def {re.escape(name.partition('[')[0])}\(", (ROOT / file).read_text(), re.MULTILINE)


def test_every_promise_is_broken_by_a_mutation_and_every_mutation_breaks_a_promise() -> None:
    told = {(promise, name) for promise, names in promises().items() for name in names}
    bare = [promise for promise, names in promises().items() if not names]
    assert not bare, f"no mutation breaks {bare}: make a patch in tests/mutations and name it in the last cell"
    assert told == {(m.promise, m.name) for m in ALL}, f"{README} and the patches' `Promise:` lines differ"
