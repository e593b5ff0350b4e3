"""What is planted with somebody is marked, each thing for itself, and known by what it is."""

from __future__ import annotations

import pytest

from deploy.local.demo import files
from tests.journey.planting import UNIT_OF_A_FILE, Words


def test_each_text_has_a_mark_of_its_own() -> None:
    words = Words()
    first, second = words.of("one", "同样的话"), words.of("another", "同样的话")
    assert first.startswith("同样的话")
    assert (first != second, words.said) == (True, {"one": first, "another": second})
    with pytest.raises(AssertionError, match="one"):
        words.of("one")
    assert Words().of("one", "同样的话") != first


def test_of_a_file_that_was_marked_the_mark_is_looked_for() -> None:
    words = Words()
    for what in ("proof", "letter"):
        words.seen(what, words.pdf(what))
    assert {len(part) for part in words.parts.values()} == {60}
    assert all(part.startswith(b"(Marked ") for part in words.parts.values())
    assert words.parts["proof"][:24] != words.parts["letter"][:24]


def test_of_a_file_that_was_not_what_lies_near_its_end_is() -> None:
    words, portrait = Words(), files.photo("somebody", (358, 441))
    words.seen("portrait", portrait)
    assert words.parts == {"portrait": portrait[UNIT_OF_A_FILE]}
