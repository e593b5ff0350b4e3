"""A service's database role opens its own database and no other."""

from __future__ import annotations

import asyncio
import itertools
import secrets

import asyncpg
import pytest

from deploy.local.postgres import Postgres


async def test_a_role_is_refused_by_every_other_services_database(postgres: Postgres) -> None:
    passwords = {f"isolated_{name}": secrets.token_hex(8) for name in ("identity", "archive", "review")}
    await asyncio.to_thread(postgres.create_databases, passwords)
    for name, password in passwords.items():
        own = await asyncpg.connect(postgres.url(name, name, password))
        await own.execute("CREATE TABLE mine (n int)")
        await own.close()
    for role, database in itertools.permutations(passwords, 2):
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await asyncpg.connect(postgres.url(database, role, passwords[role]))


async def test_a_wrong_password_is_refused(postgres: Postgres) -> None:
    await asyncio.to_thread(postgres.create_databases, {"locked": secrets.token_hex(8)})
    with pytest.raises(asyncpg.InvalidPasswordError):
        await asyncpg.connect(postgres.url("locked", "locked", "guess"))
