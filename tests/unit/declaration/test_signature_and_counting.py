"""Handwriting that can be a signature, and characters as a person counts them."""

from __future__ import annotations

import math

import pytest

from services.declaration.domain.counting import characters
from services.declaration.domain.legibility import Strokes, illegible
from tests.unit.declaration.story import signature


def line(angle: float, tremor: float = 0.0, back: bool = False) -> Strokes:
    c, s = math.cos(angle), math.sin(angle)
    steps = [*range(50), *(range(49, 0, -1) if back else ())]
    along = [(4.0 * n, tremor * math.sin(n)) for n in steps]
    return (tuple((100 + x * c - y * s, 100 + x * s + y * c, 16.0 * n) for n, (x, y) in enumerate(along)),)


def code(strokes: Strokes) -> str | None:
    violation = illegible(strokes)
    return violation.code if violation else None


@pytest.mark.parametrize("strokes", [(), ((),), ((), ()), (((float("nan"), 0.0, 0.0),),)])
def test_nothing_written_is_blank(strokes: Strokes) -> None:
    assert code(strokes) == "signature-blank"


def test_a_dot_is_no_signature() -> None:
    assert code((((10.0, 10.0, 0.0),),)) == "signature-dot"
    assert code((((10.0, 10.0, 0.0), (18.0, 15.0, 9.0), (12.0, 19.0, 20.0)),)) == "signature-dot"


@pytest.mark.parametrize("angle", [0.0, 0.4, math.pi / 4, math.pi / 2, 2.5])
def test_a_straight_line_is_no_signature_in_whatever_direction(angle: float) -> None:
    assert code(line(angle)) == "signature-line"
    assert code(line(angle, tremor=3)) == "signature-line"
    assert code(line(angle, back=True)) == "signature-line"


def test_writing_is_a_signature_connected_or_not() -> None:
    assert code(signature()) is None
    (stroke,) = signature()
    assert code((stroke[:20], stroke[20:40], stroke[40:])) is None
    assert code((*line(0.0), *line(math.pi / 2))) is None  # 十


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("主持设计", 4),
        ("A b", 3),
        ("第一行\r\n第二行\n", 6),
        ("e\u0301", 1),  # an accent of its own
        ("葛\U000e0100", 1),  # a variant of a name's character
        ("𬬻", 1),  # beyond the first plane
        ("👨‍👩‍👧‍👦", 1),
        ("👩🏽‍⚕️", 1),
        ("🇨🇳🇨🇳", 2),
        ("\u200d汉", 1),
        ("❤️", 1),
    ],
)
def test_characters_are_counted_as_a_person_does(text: str, count: int) -> None:
    assert characters(text) == count
