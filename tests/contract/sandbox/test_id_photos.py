"""Declaration's adapter against the ID-photo source."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from PIL import Image

from services.declaration.outside import NoPhoto, PhotoSourceAway, ProvincialPhotos
from services.declaration.outside.idphoto import PATH
from tests.contract.sandbox.stand import Sandbox

NAME, NUMBER = "王小明", "330644198601111905"


@pytest.fixture
async def photos(sandbox: Sandbox) -> AsyncIterator[ProvincialPhotos]:
    adapter = sandbox.photos()
    yield adapter
    await adapter.aclose()


async def test_the_photo_of_a_person_is_a_jpeg_of_an_id_card(photos: ProvincialPhotos) -> None:
    content = await photos.photo(name=NAME, id_number=NUMBER)
    image = Image.open(io.BytesIO(content))
    assert (image.format, image.size) == ("JPEG", (358, 441))
    assert 8_000 < len(content) < 30_720
    assert content == await photos.photo(name=NAME, id_number=NUMBER)


async def test_nobody_knows_this_person(photos: ProvincialPhotos, sandbox: Sandbox) -> None:
    await sandbox.plan("photos", kind="missing")
    with pytest.raises(NoPhoto):
        await photos.photo(name=NAME, id_number=NUMBER)


@pytest.mark.parametrize("kind", ["unavailable", "cut", "other", "broken"])
async def test_whatever_makes_no_sense_counts_as_away_and_tells_nothing_of_the_person(
    photos: ProvincialPhotos, sandbox: Sandbox, kind: str
) -> None:
    await sandbox.plan("photos", kind=kind)
    with pytest.raises(PhotoSourceAway) as away:
        await photos.photo(name=NAME, id_number=NUMBER)
    assert NUMBER not in repr(away.value)
    assert away.value.__cause__ is None


@pytest.mark.parametrize(
    "changes",
    [
        {"secret": "another"},
        {"access_key": "another"},
        {"now": lambda: datetime.now(UTC) - timedelta(minutes=6)},
        {"url": "http://127.0.0.1:1"},
    ],
)
async def test_a_request_that_is_not_signed_now_by_us_is_turned_away(
    sandbox: Sandbox, changes: dict[str, object]
) -> None:
    adapter = sandbox.photos(**changes)
    with pytest.raises(PhotoSourceAway):
        await adapter.photo(name=NAME, id_number=NUMBER)
    await adapter.aclose()


async def test_a_body_that_was_changed_on_the_way_is_turned_away(sandbox: Sandbox, photos: ProvincialPhotos) -> None:
    headers = photos._headers(b"{}")
    async with httpx.AsyncClient(trust_env=False) as client:
        answer = await client.post(f"{sandbox.url}/photos{PATH}", content=b"{ }", headers=headers)
    assert answer.status_code == 401
