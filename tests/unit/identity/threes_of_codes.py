"""The rules of what people write, each met, broken and at its edge: numbers, codes, phones, regions, passwords."""

from __future__ import annotations

from services.identity.domain import codes
from services.identity.domain.passwords import password_violations
from tests.unit.three import Table, Three, Tried

NUMBER = "11010519491231002X"


def password(text: str, *about: str) -> Tried:
    return password_violations(text, about)


def number(seventeen: str) -> Tried:
    return codes.id_number_violations(seventeen + codes.id_check_character(seventeen))


def credit(text: str) -> Tried:
    return codes.credit_code_violations(text)


OF_CODES: Table = {
    "id-number-format": lambda: Three(
        met=codes.id_number_violations(NUMBER),
        broken=codes.id_number_violations(""),
        holds=[codes.id_number_violations("11010519491231002X")],
        breaks=[
            codes.id_number_violations("1101051949123100X"),
            codes.id_number_violations("110105194912310020X"),
            codes.id_number_violations("11010519491231002x"),
        ],
    ),
    "id-number-region": lambda: Three(
        met=number("33010619900307803"),
        broken=number("99010619900307803"),
        holds=[number("11010619900307803"), number("83010619900307803")],
        breaks=[number("10010619900307803"), number("84010619900307803")],
    ),
    "id-number-check-digit": lambda: Three(
        met=number("33010619900307803"),
        broken=codes.id_number_violations("110105194912310021"),
        holds=[codes.id_number_violations("11010519491231002X")],
        breaks=[codes.id_number_violations("110105194912310020"), codes.id_number_violations("11010519491231020X")],
    ),
    "phone-format": lambda: Three(
        met=codes.phone_violations("13800000000"),
        broken=codes.phone_violations("call me"),
        holds=[codes.phone_violations("13000000000"), codes.phone_violations("19999999999")],
        breaks=[
            codes.phone_violations("12999999999"),
            codes.phone_violations("1380000000"),
            codes.phone_violations("138000000000"),
        ],
    ),
    "region-format": lambda: Three(
        met=codes.region_violations("330100"),
        broken=codes.region_violations("Hangzhou"),
        holds=[codes.region_violations("110000"), codes.region_violations("830000")],
        breaks=[
            codes.region_violations("33010"),
            codes.region_violations("3301000"),
            codes.region_violations("100000"),
        ],
    ),
    "password-too-short": lambda: Three(
        met=password("abcdefgh12345"),
        broken=password("a1"),
        holds=[password("abcdefgh12")],
        breaks=[password("abcdefgh1")],
    ),
    "password-too-long": lambda: Three(
        met=password("abcdefgh12345"),
        broken=password("a1" * 500),
        holds=[password("a1" * 64)],
        breaks=[password("a1" * 64 + "b")],
    ),
    "password-too-plain": lambda: Three(
        met=password("abcdefgh12-45"),
        broken=password("a" * 12),
        holds=[password("abcdefghij1"), password("123456789012-")],
        breaks=[password("abcdefghijk"), password("123456789012"), password("-" * 12)],
    ),
    "password-guessable": lambda: Three(
        met=password("abcdefgh12", NUMBER),
        broken=password("Zcps31002X", NUMBER),
        holds=[password("Zcps-1002X-8", NUMBER), password("hr-password-1", "word-")],
        breaks=[password("zcps-31002x-8", NUMBER), password("hr-password-1", "sword-")],
    ),
    "credit-code-format": lambda: Three(
        met=credit("91350100M000100Y43"),
        broken=credit(""),
        holds=[credit("91350100M000100Y44")],
        breaks=[credit("91350100M000100Y4"), credit("91350100M000100Y433"), credit("91350100M000100Y4I")],
    ),
    "credit-code-check-character": lambda: Three(
        met=credit("91350100M000100Y43"),
        broken=credit("91350100M000100Y4A"),
        holds=[credit("0" * 18), codes.credit_code_shape_violations("91350100M000100Y44")],
        breaks=[credit("91350100M000100Y44"), credit("0" * 17 + "1")],
    ),
}
