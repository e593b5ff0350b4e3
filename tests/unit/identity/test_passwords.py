"""What a password must be."""

from __future__ import annotations

import pytest

from services.identity.domain.passwords import password_violations


def broken(password: str, *about: str) -> list[str]:
    return [v.code for v in password_violations(password, about)]


def test_ten_characters_of_two_kinds_will_do() -> None:
    assert broken("abcdefgh12") == []
    assert broken("水利工程师的密码很长1") == []


def test_every_broken_rule_is_said_at_once_and_the_password_never() -> None:
    violations = password_violations("123456", ["330106199001123456"])
    assert [v.code for v in violations] == ["password-too-short", "password-too-plain", "password-guessable"]
    assert (violations[0].limit, violations[0].actual) == (10, 6)
    assert not any("123456" in f"{v.message}{v.message_en}{v.actual}" for v in violations)


@pytest.mark.parametrize("length", [9, 10, 128, 129])
def test_the_limits_of_length_are_inclusive(length: int) -> None:
    expected = {9: ["password-too-short"], 129: ["password-too-long"]}.get(length, [])
    assert broken("a1" * (length // 2) + "b" * (length % 2)) == expected


def test_the_old_initial_password_is_refused() -> None:
    assert broken("Zcps12002X-abc", "11010519491231002X") == []
    assert broken("Zcps31002X", "11010519491231002X") == ["password-guessable"]
    assert broken("zcps31002x", "11010519491231002X") == ["password-guessable"]


def test_short_hints_forbid_nothing() -> None:
    assert broken("hr-password-1", "hr") == []
