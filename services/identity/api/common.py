"""What several parts of the API share: checked field types, page parameters, and hashing in threads."""

from __future__ import annotations

import asyncio
import secrets
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from fastapi import Depends, Query
from pydantic import AfterValidator, Field, StringConstraints, ValidationInfo

from kernel.log.decider import Text
from kernel.web.access import CallerDep
from kernel.web.problems import Problem
from services.identity.domain import codes
from services.identity.domain.passwords import password_violations

PREFIX = "/api/identity/v1"
SHANGHAI = ZoneInfo("Asia/Shanghai")


def _password(text: str, info: ValidationInfo) -> str:
    about = [info.data.get(name, "") for name in ("login", "phone", "id_number")]
    if found := password_violations(text, about):
        raise ValueError(found)
    return text


def _credit_code(text: str, info: ValidationInfo) -> str:
    overridden = info.data.get("check_override") is not None
    violations = codes.credit_code_shape_violations if overridden else codes.credit_code_violations
    return codes.checked(codes.credit_code, violations)(text)


IdNumber = Annotated[Text, AfterValidator(codes.checked(codes.id_number, codes.id_number_violations))]
CreditCode = Annotated[Text, AfterValidator(codes.checked(codes.credit_code, codes.credit_code_violations))]
ShapedCreditCode = Annotated[Text, AfterValidator(codes.checked(codes.credit_code, codes.credit_code_shape_violations))]
"""A credit code whose check character may be wrong."""
FoundingCreditCode = Annotated[Text, AfterValidator(_credit_code)]
"""Stands behind `check_override` in its body: with one, the check character may be wrong."""
Phone = Annotated[Text, AfterValidator(codes.checked(str.strip, codes.phone_violations))]
Region = Annotated[Text, AfterValidator(codes.checked(str.strip, codes.region_violations))]
PersonName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=50)]
UnitName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
# Begins with a letter, so that nobody's login name can be taken for a phone or an ID number.
OfficerLogin = Annotated[str, StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9._@-]{2,63}$", to_lower=True)]
NewPassword = Annotated[Text, AfterValidator(_password)]
"""Stands behind `login`, `phone` and `id_number` in its body: it must not hold the end of any of them."""
Code = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{1,63}$")]
"""How plans name something."""
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]

SmsCode = Annotated[Text, Field(pattern=r"^[0-9]{6}$")]
"""What an SMS tells."""

After = Annotated[UUID | None, Query()]
Limit = Annotated[int, Query(ge=1, le=100)]
Version = Annotated[int, Field(ge=1)]


def six_digits() -> str:
    """A new one-time code."""
    return f"{secrets.randbelow(10**6):06}"


CodeDep = Annotated[str, Depends(six_digits)]


def _in_person(caller: CallerDep) -> None:
    """Nobody passes on what was lent to them, nor puts whoever lent it into other hands."""
    if caller.grant_id is not None:
        raise Problem(403, "role-not-allowed")


InPersonDep = Annotated[None, Depends(_in_person)]
"""Not by a grant. Stands first in a signature: what comes after it may look things up."""


def today(now: datetime) -> date:
    """The date at the counter."""
    return now.astimezone(SHANGHAI).date()


def next_of(rows: list[Any], name: str, limit: int) -> UUID | None:
    """The `after` of the following page; null at the end."""
    return rows[-1][name] if len(rows) == limit else None


# -- passwords --------------------------------------------------------------------------------------------------------

_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
# One thread of its own: each hash holds 19 MiB for its 20 ms, and every thread that ever hashed keeps as much.
_THREAD = ThreadPoolExecutor(max_workers=1, thread_name_prefix="passwords")
# What an unknown login is verified against, so that it takes as long as a known one.
_NOBODY = _HASHER.hash("nobody's password")


async def hash_password(password: str) -> str:
    """An argon2id hash, made in a thread."""
    return await asyncio.get_running_loop().run_in_executor(_THREAD, _HASHER.hash, password)


async def password_fits(password_hash: str | None, password: str) -> bool:
    """Whether the password is right; takes its time even when there is no such account (None)."""
    verifying = asyncio.get_running_loop().run_in_executor(_THREAD, _verify, password_hash or _NOBODY, password)
    return await verifying and password_hash is not None


def _verify(password_hash: str, password: str) -> bool:
    try:
        return _HASHER.verify(password_hash, password)
    except (VerificationError, ValueError):  # no hash at all: an erased person's
        return False
