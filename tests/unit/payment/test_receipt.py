"""A sum in words, as a receipt has it."""

from __future__ import annotations

import pytest

from services.payment.domain.receipt import in_words


@pytest.mark.parametrize(
    ("fen", "words"),
    [
        (0, "零元整"),
        (5, "伍分"),
        (10, "壹角整"),
        (15, "壹角伍分"),
        (100, "壹元整"),
        (1_005, "壹拾元零伍分"),
        (1_050, "壹拾元伍角整"),
        (28_000, "贰佰捌拾元整"),
        (43_000, "肆佰叁拾元整"),
        (10_000, "壹佰元整"),
        (10_100, "壹佰零壹元整"),
        (100_000, "壹仟元整"),
        (100_100, "壹仟零壹元整"),
        (101_000, "壹仟零壹拾元整"),
        (110_023, "壹仟壹佰元贰角叁分"),
        (1_000_000, "壹万元整"),
        (1_000_100, "壹万零壹元整"),
        (1_099_900, "壹万零玖佰玖拾玖元整"),
        (1_100_000, "壹万壹仟元整"),
        (1_020_300, "壹万零贰佰零叁元整"),
        (1_234_567, "壹万贰仟叁佰肆拾伍元陆角柒分"),
        (10_000_000, "壹拾万元整"),
        (100_000_100, "壹佰万零壹元整"),
        (10_000_000_000, "壹亿元整"),
        (10_000_050_000, "壹亿零伍佰元整"),
        (10_005_000_000, "壹亿零伍万元整"),
    ],
)
def test_a_sum_in_words(fen: int, words: str) -> None:
    assert in_words(fen) == words


def test_there_is_no_receipt_for_less_than_nothing() -> None:
    with pytest.raises(ValueError, match="came in"):
        in_words(-1)


def test_there_are_words_for_less_than_ten_thousand_billions_and_no_more() -> None:
    assert in_words((10**16 - 1) * 100).startswith("玖仟玖佰玖拾玖万亿玖仟玖佰玖拾玖亿")
    with pytest.raises(ValueError, match="more money"):
        in_words(10**16 * 100)
