"""What a password must be. Rules only: hashing is the edge's business, since it takes time and memory."""

from __future__ import annotations

from collections.abc import Iterable

from kernel.log.decider import Violation

MIN_LENGTH = 10
MAX_LENGTH = 128
SHORTEST_HINT = 6


def password_violations(password: str, about: Iterable[str] = ()) -> list[Violation]:
    """Every rule a password breaks; never quotes it.

    `about`: texts that anybody who knows the person can guess (login, phone, ID number). The last six characters of
    any of them are refused too: "Zcps plus the last six of the ID number" is how an older system gave passwords out.
    """
    found = []
    if len(password) < MIN_LENGTH:
        found.append(
            Violation(
                "password-too-short",
                f"密码至少 {MIN_LENGTH} 个字符，实际 {len(password)} 个",
                f"a password has at least {MIN_LENGTH} characters, this one {len(password)}",
                limit=MIN_LENGTH,
                actual=len(password),
            )
        )
    if len(password) > MAX_LENGTH:
        found.append(
            Violation(
                "password-too-long",
                f"密码最多 {MAX_LENGTH} 个字符，实际 {len(password)} 个",
                f"a password has at most {MAX_LENGTH} characters, this one {len(password)}",
                limit=MAX_LENGTH,
                actual=len(password),
            )
        )
    kinds = _kinds(password)
    if kinds < 2:
        found.append(
            Violation(
                "password-too-plain",
                "密码须包含字母、数字、其他字符中的至少两类",
                "a password mixes at least two of letters, digits and other characters",
                limit=2,
                actual=kinds,
            )
        )
    guessable = {hint[-SHORTEST_HINT:].lower() for hint in about if len(hint) >= SHORTEST_HINT}
    if any(hint in password.lower() for hint in guessable):
        found.append(
            Violation(
                "password-guessable",
                "密码不能包含登录名、手机号码或身份证号码的后六位",
                "a password must not hold the end of the login name, phone or ID number",
            )
        )
    return found


def _kinds(password: str) -> int:
    letters = any(c.isalpha() for c in password)
    digits = any(c.isdigit() for c in password)
    others = any(not c.isalnum() for c in password)
    return letters + digits + others
