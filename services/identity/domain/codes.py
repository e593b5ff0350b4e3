"""Codes people carry: ID numbers (GB 11643), unified social credit codes (GB 32100), phones and regions.

Pure checks: each returns every violation of one text, so that an edge can report all of them at once. What needs
today's date (a birth date in the future) is a rule of the registration, not of the code.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum

from kernel.log.decider import Violation

# The first two digits of GB/T 2260 codes; 71, 81, 82 and 83 are residence permits of Taiwan, Hong Kong and Macau.
_REGIONS = {"1": "12345", "2": "123", "3": "1234567", "4": "123456", "5": "01234", "6": "12345", "7": "1", "8": "123"}
_PROVINCES = frozenset(first + second for first, seconds in _REGIONS.items() for second in seconds)
_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_CHECKS = "10X98765432"
_CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # without I O S V Z
_ID_NUMBER = re.compile(r"[0-9]{17}[0-9X]")
_CREDIT_CODE = re.compile(r"[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}")
CHECK_CHARACTER = "credit-code-check-character"
_PHONE = re.compile(r"1[3-9][0-9]{9}")
_REGION = re.compile(r"[0-9]{6}")


class Sex(StrEnum):
    """GB/T 2261.1, as far as an ID number tells it."""

    MALE = "1"
    FEMALE = "2"


# -- ID numbers -------------------------------------------------------------------------------------------------------


def id_number(text: str) -> str:
    """The normal form: no blanks around, the check character in capitals."""
    return text.strip().upper()


def id_number_violations(text: str) -> list[Violation]:
    """All that is wrong with an ID number in normal form: its shape, else region, date of birth and check digit."""
    if not _ID_NUMBER.fullmatch(text):
        return [
            Violation(
                "id-number-format",
                "身份证号码应为 18 位：17 位数字和 1 位校验码（数字或 X）",
                "an ID number has 17 digits and a check character (a digit or X)",
                limit=18,
                actual=len(text),
            )
        ]
    found = []
    if text[:2] not in _PROVINCES:
        found.append(
            Violation(
                "id-number-region",
                "身份证号码的地区码有误",
                "the ID number begins with no known region",
                actual=text[:2],
            )
        )
    if _birth_date(text) is None:
        found.append(
            Violation(
                "id-number-birth-date", "身份证号码中的出生日期有误", "the ID number holds no valid date of birth"
            )
        )
    expected = id_check_character(text[:17])
    if text[17] != expected:
        found.append(
            Violation(
                "id-number-check-digit",
                f"身份证号码校验码有误：应为 {expected}，实际为 {text[17]}，请核对号码",
                f"the check digit of the ID number is wrong: expected {expected}, was {text[17]}",
                limit=expected,
                actual=text[17],
            )
        )
    return found


def id_check_character(seventeen: str) -> str:
    """The check character of GB 11643 for the first 17 digits."""
    return _ID_CHECKS[sum(int(digit) * weight for digit, weight in zip(seventeen, _ID_WEIGHTS, strict=True)) % 11]


def birth_date_of(text: str) -> date:
    """The date of birth inside a valid ID number. Raises ValueError when there is none."""
    born = _birth_date(text)
    if born is None:
        raise ValueError("no date of birth")
    return born


def sex_of(text: str) -> Sex:
    """The sex inside a valid ID number: an odd sequence number is a man's."""
    return Sex.MALE if int(text[16]) % 2 else Sex.FEMALE


def _birth_date(text: str) -> date | None:
    try:
        born = date(int(text[6:10]), int(text[10:12]), int(text[12:14]))
    except ValueError:
        return None
    return born if born.year >= 1900 else None


# -- unified social credit codes --------------------------------------------------------------------------------------


def credit_code(text: str) -> str:
    """The normal form: no blanks around, capitals."""
    return text.strip().upper()


def credit_code_violations(text: str) -> list[Violation]:
    """All that is wrong with a credit code in normal form: its shape, else its check character.

    Real organisations with a wrong check character exist; letting one in is for a reviewed override, not for the form.
    """
    if not _CREDIT_CODE.fullmatch(text):
        return [
            Violation(
                "credit-code-format",
                "统一社会信用代码应为 18 位数字或大写字母（不含 I、O、S、V、Z），第 3 至 8 位为数字",
                "a credit code has 18 digits or letters (not I, O, S, V, Z), digits at places 3 to 8",
                limit=18,
                actual=len(text),
            )
        ]
    expected = credit_check_character(text[:17])
    if text[17] == expected:
        return []
    return [
        Violation(
            CHECK_CHARACTER,
            f"统一社会信用代码校验码有误：应为 {expected}，实际为 {text[17]}，请核对代码",
            f"the check character of the credit code is wrong: expected {expected}, was {text[17]}",
            limit=expected,
            actual=text[17],
        )
    ]


def credit_code_shape_violations(text: str) -> list[Violation]:
    """The same, but for the check character: where an override may let it in."""
    return [violation for violation in credit_code_violations(text) if violation.code != CHECK_CHARACTER]


def credit_check_character(seventeen: str) -> str:
    """The check character of GB 32100 for the first 17 characters."""
    total = sum(_CREDIT_ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(seventeen))
    # The outer mod turns 31 into 0: without it every 31st code would have no check character.
    return _CREDIT_ALPHABET[(31 - total % 31) % 31]


# -- phones and regions -----------------------------------------------------------------------------------------------


def phone_violations(text: str) -> list[Violation]:
    """What is wrong with a mobile number; never quotes it."""
    if _PHONE.fullmatch(text):
        return []
    return [
        Violation(
            "phone-format",
            "手机号码应为 11 位数字，以 13 至 19 开头",
            "a mobile number has 11 digits and begins with 13 to 19",
            limit=11,
            actual=len(text),
        )
    ]


def region_violations(text: str) -> list[Violation]:
    """What is wrong with a region code of GB/T 2260."""
    if _REGION.fullmatch(text) and text[:2] in _PROVINCES:
        return []
    return [
        Violation(
            "region-format",
            "地区应为 6 位行政区划代码（GB/T 2260）",
            "a region is a six-digit code of GB/T 2260",
            limit=6,
            actual=len(text),
        )
    ]


def checked(normal: Callable[[str], str], violations: Callable[[str], list[Violation]]) -> Callable[[str], str]:
    """A validator for a request's field: the normal form, or a ValueError that carries every violation."""

    def check(text: str) -> str:
        value = normal(text)
        if found := violations(value):
            raise ValueError(found)
        return value

    return check
