"""What a text message costs."""

import json
import re
from pathlib import Path

import pytest

from deploy.sandbox.sms import segments


@pytest.mark.parametrize(("characters", "parts"), [(1, 1), (70, 1), (71, 2), (134, 2), (135, 3), (201, 3), (202, 4)])
def test_seventy_characters_fit_into_one_part_and_67_into_each_of_several(characters: int, parts: int) -> None:
    assert segments("字" * characters) == parts


def test_a_rare_character_takes_two_places() -> None:
    assert segments("字" * 69 + "𬬻") == 2


def test_every_message_of_ours_fits_into_one_part() -> None:
    known = json.loads(Path("deploy/sandbox/carrier.json").read_text(encoding="utf-8"))
    values = {
        "code": "123456",
        "minutes": "10",
        "due": "2026年12月31日",
        "pay_before": "2026年12月31日",
        "amount": "1300.00",
        "stage": "评委会办公室审核",
        "defects": "12",
        "matter": "个人基本信息",
    }
    for name, text in known["templates"].items():
        content = "【12333】" + re.sub(r"\$\{(\w+)\}", lambda it: values[it[1]], text)
        assert segments(content) == 1, f"{name} costs {segments(content)} parts: {content}"
