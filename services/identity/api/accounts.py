"""Accounts: what a login name leads to, and what an access token says of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from kernel.log.kernel import Kernel
from services.identity.domain.officer import Officer
from services.identity.domain.person import Person
from services.identity.domain.person_state import Registered
from services.identity.domain.session import AccountKind


@dataclass(frozen=True)
class Account:
    """Somebody who can log in, unless `revoked`. `password_at`: sessions opened before it are over. `self_id`: the
    person whom an officer's phone belongs to, if they have an account of their own."""

    account_id: UUID
    kind: AccountKind
    roles: tuple[str, ...]
    person_id: UUID | None
    org_id: UUID | None
    password_hash: str
    password_at: datetime | None = None
    revoked: bool = False
    self_id: UUID | None = None
    guessable: tuple[str, ...] = ()
    """What a new password must not hold the end of."""


def login_name(text: str) -> str:
    """The normal form in which logins are claimed."""
    return text.strip().lower()


async def account_of_login(kernel: Kernel, login: str) -> Account | None:
    """The account behind a login name in normal form: a person's ID number or phone, or an officer's own name."""
    account_id = await kernel.claimed("login", login)
    if account_id is None:
        return None
    # Officers' names begin with a letter; ID numbers and phones don't.
    return await account_of(kernel, account_id, "person" if login[0].isdigit() else "officer")


async def person_by_phone(kernel: Kernel, phone: str) -> UUID | None:
    """The person a phone belongs to. No officer's login is one, so what claims it is always a person."""
    return await kernel.claimed("login", phone)


async def account_of(kernel: Kernel, account_id: UUID, kind: AccountKind) -> Account | None:
    """An account as it is now; None when it doesn't exist."""
    if kind == "person":
        person = (await kernel.load(Person, account_id)).state
        if not isinstance(person, Registered):
            return None
        return Account(
            account_id,
            kind,
            ("applicant",),
            account_id,
            None,
            person.password_hash,
            person.password_at,
            guessable=(person.id_number, person.phone),
        )
    officer = (await kernel.load(Officer, account_id)).state
    if officer is None:
        return None
    return Account(
        account_id,
        kind,
        (officer.role,),
        None,
        officer.org_id,
        officer.password_hash,
        officer.password_at,
        revoked=officer.revoked_at is not None,
        self_id=await person_by_phone(kernel, officer.phone),
        guessable=(officer.login, officer.phone),
    )
