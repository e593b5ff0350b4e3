"""ID numbers, credit codes, phones and regions."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernel.log.decider import Violation
from services.identity.domain import codes

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
births = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))
seventeens = st.builds(
    lambda born, sequence: f"330106{born:%Y%m%d}{sequence:03}", births, st.integers(min_value=0, max_value=999)
)
credit_seventeens = st.builds(
    lambda kind, region, rest: kind + region + rest,
    st.text(ALPHABET, min_size=2, max_size=2),
    st.text("0123456789", min_size=6, max_size=6),
    st.text(ALPHABET, min_size=9, max_size=9),
)


def found(violations: list[Violation]) -> list[str]:
    return [v.code for v in violations]


def test_the_examples_of_the_standards_hold() -> None:
    assert codes.id_number_violations("11010519491231002X") == []
    assert codes.credit_code_violations("91350100M000100Y43") == []


@given(seventeens)
def test_an_id_number_with_its_check_character_is_right(seventeen: str) -> None:
    assert codes.id_number_violations(seventeen + codes.id_check_character(seventeen)) == []


@given(seventeens, st.sampled_from("0123456789X"))
def test_every_other_check_character_is_refused_with_the_right_one_as_limit(seventeen: str, check: str) -> None:
    right = codes.id_check_character(seventeen)
    violations = codes.id_number_violations(seventeen + check)
    if check == right:
        assert violations == []
    else:
        assert [(v.code, v.limit, v.actual) for v in violations] == [("id-number-check-digit", right, check)]


@given(seventeens, st.integers(min_value=14, max_value=16), st.integers(min_value=1, max_value=9))
def test_one_mistyped_digit_is_always_noticed(seventeen: str, at: int, off: int) -> None:
    number = seventeen + codes.id_check_character(seventeen)
    mistyped = number[:at] + str((int(number[at]) + off) % 10) + number[at + 1 :]
    assert found(codes.id_number_violations(mistyped)) == ["id-number-check-digit"]


@given(seventeens)
def test_birth_and_sex_are_inside_the_number(seventeen: str) -> None:
    born = date(int(seventeen[6:10]), int(seventeen[10:12]), int(seventeen[12:14]))
    assert codes.birth_date_of(seventeen + "0") == born
    assert (codes.sex_of(seventeen + "0") is codes.Sex.MALE) == (int(seventeen[16]) % 2 == 1)


def test_a_trailing_x_may_be_small_and_blanks_are_forgiven() -> None:
    assert codes.id_number(" 11010519491231002x ") == "11010519491231002X"


def test_everything_wrong_with_an_id_number_is_said_at_once() -> None:
    assert found(codes.id_number_violations("990106199013310012")) == [
        "id-number-region",
        "id-number-birth-date",
        "id-number-check-digit",
    ]


@pytest.mark.parametrize(
    "text", ["", "1101051949123100", "11010519491231002Y", "１１０１０５１９４９１２３１００２X", "X" * 18]
)
def test_what_has_not_the_shape_of_an_id_number_is_a_matter_of_format_alone(text: str) -> None:
    assert found(codes.id_number_violations(text)) == ["id-number-format"]


@pytest.mark.parametrize("prefix", ["71", "81", "82", "83"])
def test_residence_permits_are_id_numbers_too(prefix: str) -> None:
    seventeen = f"{prefix}000019900101001"
    assert codes.id_number_violations(seventeen + codes.id_check_character(seventeen)) == []


@given(credit_seventeens)
def test_a_credit_code_with_its_check_character_is_right(seventeen: str) -> None:
    assert codes.credit_code_violations(seventeen + codes.credit_check_character(seventeen)) == []


@given(credit_seventeens, st.sampled_from(ALPHABET))
def test_every_other_character_is_refused_with_the_right_one_as_limit(seventeen: str, check: str) -> None:
    right = codes.credit_check_character(seventeen)
    violations = codes.credit_code_violations(seventeen + check)
    expected = [] if check == right else [("credit-code-check-character", right, check)]
    assert [(v.code, v.limit, v.actual) for v in violations] == expected


def test_a_sum_divisible_by_31_has_the_check_character_zero() -> None:
    assert codes.credit_check_character("0" * 17) == "0"


@pytest.mark.parametrize(
    "text", ["", "91350100M000100Y4", "91350100M000100Y4I", "9135010AM000100Y43", "91350100m000100y43"]
)
def test_what_has_not_the_shape_of_a_credit_code_is_a_matter_of_format_alone(text: str) -> None:
    assert found(codes.credit_code_violations(text)) == ["credit-code-format"]


def test_a_mobile_number_has_eleven_digits() -> None:
    assert codes.phone_violations("13800000000") == []
    for text in ("1380000000", "138000000000", "12800000000", "+8613800000000", "", "1380000000O"):
        violations = codes.phone_violations(text)
        assert found(violations) == ["phone-format"]
        assert text not in violations[0].message or text == ""


def test_a_region_is_a_code_of_gb_2260() -> None:
    assert codes.region_violations("330100") == []
    for text in ("", "33010", "3301000", "990100", "33010A"):
        assert found(codes.region_violations(text)) == ["region-format"]


def test_a_checked_field_carries_every_violation_of_its_normal_form() -> None:
    check = codes.checked(codes.id_number, codes.id_number_violations)
    assert check(" 11010519491231002x") == "11010519491231002X"
    with pytest.raises(ValueError, match="id-number-region") as refusal:
        check("990106199013310012")
    assert found(refusal.value.args[0]) == ["id-number-region", "id-number-birth-date", "id-number-check-digit"]
