"""Versions of a view side by side, and when the older one goes."""

from __future__ import annotations

from functools import partial
from uuid import UUID

import asyncpg
import pytest

from kernel.log import versions
from tests.eventually import eventually
from tests.integration.conftest import Place
from tests.integration.kernel.desk import desk, equal, lend, oids, opened, shown


async def test_a_higher_version_rebuilds_itself_beside_the_older_and_then_takes_its_place(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(versions, "EVERY", 0.1)
    at = await place.service("loans")
    old, new = desk(at.context, 1), desk(at.context, 2)
    async with opened(at, old) as older:
        expected = await lend(older, 20)
        await eventually(lambda: equal(older, old, expected))
        async with opened(at, new, role="api") as early:  # no worker of the new code yet
            with pytest.raises(asyncpg.UndefinedTableError, match="lent_v2"):
                await shown(early, new)
        async with opened(at, new) as newer:
            first: list[dict[UUID, int]] = []

            async def there() -> bool:
                first.append(await shown(newer, new))
                return True

            await eventually(there)
            assert first[0] == expected, "the new version showed before it was whole"
            expected |= await lend(newer, 5)
            await eventually(lambda: equal(newer, new, expected))
            await eventually(lambda: equal(older, old, expected))  # code N - 1 works beside N
            await older.close()
            gone = "SELECT to_regclass('public.lent_v1') IS NULL AND to_regclass('public.counted_v1') IS NULL"
            await eventually(lambda: newer.pool.fetchval(gone))
            for rows in ("checkpoints", "applied", "views"):
                column = "view || '.v' || version" if rows == "views" else "consumer"
                only = f"SELECT array_agg(DISTINCT {column}) = ARRAY['desk.v2'] FROM {rows}"
                await eventually(partial(newer.pool.fetchval, only))
    # Back to the older code, whose tables are gone: it makes its own, and leaves the newer ones alone.
    async with opened(at, old) as older:
        await eventually(lambda: equal(older, old, expected))
        assert None not in await oids(older, new)


async def test_an_older_version_stays_while_an_api_of_that_code_reads_it(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(versions, "EVERY", 0.1)
    at = await place.service("loans")
    old, new = desk(at.context, 1), desk(at.context, 2)
    async with opened(at, old) as kernel:
        expected = await lend(kernel, 3)
        await eventually(lambda: equal(kernel, old, expected))
    async with opened(at, old, role="api") as api, opened(at, new) as worker:
        await eventually(lambda: equal(worker, new, expected))
        db = await asyncpg.connect(at.dsn)
        try:
            assert await versions.drop_older(db, new) == []
            assert await equal(api, old, expected)
            await api.close()
            await eventually(lambda: worker.pool.fetchval("SELECT to_regclass('public.lent_v1') IS NULL"))
        finally:
            await db.close()
