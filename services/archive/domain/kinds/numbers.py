"""Numbers with a check digit."""

from __future__ import annotations


def is_isbn(text: str) -> bool:
    """Whether it is an ISBN of ten or thirteen digits, hyphens and spaces aside."""
    digits = text.replace("-", "").replace(" ", "").upper()
    if len(digits) == 13 and digits.isascii() and digits.isdigit():
        return sum(int(d) * (1, 3)[n % 2] for n, d in enumerate(digits)) % 10 == 0
    if len(digits) == 10 and digits.isascii() and digits[:9].isdigit() and (digits[9].isdigit() or digits[9] == "X"):
        values = [10 if d == "X" else int(d) for d in digits]
        return sum(value * (10 - n) for n, value in enumerate(values)) % 11 == 0
    return False
