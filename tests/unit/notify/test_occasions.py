"""The words of messages."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from services.notify.domain import WORDINGS, Occasion, Wording, shown_instant, shown_minutes, shown_yuan

ROOT = Path(__file__).parents[3]


def test_the_carrier_knows_every_template_in_the_same_words() -> None:
    approved = json.loads((ROOT / "deploy/sandbox/carrier.json").read_text(encoding="utf-8"))["templates"]
    assert {w.template: w.text for w in WORDINGS.values()} == approved


def test_every_file_of_words_has_an_occasion() -> None:
    files = {path.stem for path in (ROOT / "services/notify/messages").iterdir()}
    assert files == {str(occasion) for occasion in Occasion}


@pytest.mark.parametrize("occasion", Occasion)
def test_a_message_is_one_segment(occasion: Occasion) -> None:
    longest = {"pay_before": "2022年12月31日23:59", "due": "2022年12月31日23:59", "amount": "1000.00"}
    longest |= {"code": "000000", "minutes": "10", "stage": "评委会办公室审核", "matter": "单位绑定申请"}
    assert "$" not in WORDINGS[occasion].rendered(longest)
    assert WORDINGS[occasion].segments(longest, "12333") == 1


def test_segments_are_counted_with_the_signature_and_as_carriers_count() -> None:
    def of(text: str) -> int:
        return Wording(template="-", parameters=(), text=text).segments({}, "12333")

    assert [of("一" * n) for n in (63, 64, 127, 128)] == [1, 2, 2, 3]
    assert of("一" * 61 + "𬬻") == 1
    assert of("一" * 62 + "𬬻") == 2  # two units each beyond the basic plane


def test_a_code_is_told_to_the_phone_alone() -> None:
    assert WORDINGS[Occasion.PHONE_CODE].rendered({}) == "您的验证码为……，……分钟内有效，请勿告知他人。"


def test_a_message_says_the_trades_words() -> None:
    assert "申报材料审核通过" in WORDINGS[Occasion.FEE_REQUESTED].text  # 评审通过 is said only of the vote
    for returned in (Occasion.ARCHIVE_RETURNED, Occasion.REVIEW_RETURNED):
        text = WORDINGS[returned].text
        assert "退回修改" in text
        assert "未通过" not in text  # what is returned hasn't failed: 审核不通过 is another act


def test_instants_are_shown_as_people_in_china_read_them() -> None:
    assert shown_instant(datetime(2022, 9, 8, 15, 59, 59, tzinfo=UTC)) == "2022年9月8日23:59"
    assert shown_instant(datetime(2022, 12, 31, 16, 0, tzinfo=UTC)) == "2023年1月1日00:00"


def test_sums_are_shown_in_yuan() -> None:
    assert [shown_yuan(fen) for fen in (43_000, 1, 100_005)] == ["430.00", "0.01", "1000.05"]


def test_minutes_are_whole_and_never_none() -> None:
    now = datetime(2022, 9, 1, tzinfo=UTC)
    left = [timedelta(minutes=10), timedelta(minutes=9, seconds=55), timedelta(minutes=5, seconds=20), timedelta(0)]
    assert [shown_minutes(now, now + it) for it in left] == ["10", "10", "5", "1"]
