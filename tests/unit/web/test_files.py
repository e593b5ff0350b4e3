"""A file is what its content says, kept sealed, and only its uploader can name it."""

from __future__ import annotations

import io
import os
import random
import zlib
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import pypdf
import pytest
from PIL import Image, ImageDraw
from pypdf.generic import ArrayObject, DictionaryObject, NameObject

from kernel.log.decider import NotFound
from kernel.log.errors import Erased
from kernel.web.files import Purpose, Quota, download
from kernel.web.guards import Caller
from kernel.web.inspection import inspect, type_of
from kernel.web.problems import Problem
from tests.unit.web.edge import NOW, Edge
from tests.unit.web.test_body import raw_call

ANY = Purpose(("pdf", "jpeg", "png"), max_bytes=1_000_000)
UPLOAD = "/api/archive/v1/files?purpose=evidence"


def picture(kind: str = "JPEG", size: tuple[int, int] = (358, 441), ground: str = "white", **options: Any) -> bytes:
    image = Image.new("RGB", size, ground)
    ImageDraw.Draw(image).ellipse((size[0] // 4, size[1] // 4, size[0] * 3 // 4, size[1]), fill="navy")
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def pdf(pages: int = 1, change: Any = None) -> bytes:
    writer = pypdf.PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    if change:
        change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def codes(content: bytes, purpose: Purpose = ANY, media: str = "", name: str = "") -> set[str]:
    return {v.code for v in inspect(content, purpose, media, name).violations}


def test_good_files_pass_and_are_measured() -> None:
    jpeg = inspect(picture(), ANY, "image/jpeg", "照片.JPG")
    assert (jpeg.type, jpeg.violations) == ("jpeg", ())
    assert jpeg.measured == {"width": 358, "height": 441, "ratio": 0.8118, "white_border": 1.0}
    png = inspect(picture("PNG"), ANY, "image/png", "a.png")
    assert (png.type, png.violations, png.measured["width"]) == ("png", (), 358)
    document = inspect(pdf(3), ANY, "application/pdf", "a.pdf")
    assert (document.type, document.violations, document.measured) == ("pdf", (), {"pages": 3})


def test_the_ground_of_a_portrait_is_measured_at_top_and_sides() -> None:
    assert inspect(picture(ground="#4080c0"), ANY).measured["white_border"] == 0.0
    half = Image.open(io.BytesIO(picture("PNG")))
    ImageDraw.Draw(half).rectangle((0, 0, 358, 220), fill="gray")
    out = io.BytesIO()
    half.save(out, "PNG")
    assert 0.2 < inspect(out.getvalue(), ANY).measured["white_border"] < 0.5
    clear = Image.new("RGBA", (300, 400), (0, 0, 0, 0))
    out = io.BytesIO()
    clear.save(out, "PNG")
    assert inspect(out.getvalue(), ANY).measured["white_border"] == 1.0


def test_a_picture_taken_sideways_is_measured_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    found = inspect(picture(size=(441, 358), exif=exif), ANY)
    assert (found.measured["width"], found.measured["height"]) == (358, 441)


@pytest.mark.parametrize(
    ("content", "name", "media", "expected"),
    [
        (picture(), "a.png", "image/jpeg", {"file-type-mismatch"}),
        (picture(), "a.jpg", "image/png", {"file-type-mismatch"}),
        (picture(), "a", "", {"file-type-mismatch"}),
        (picture(), ".jpg", "", {"file-type-mismatch"}),
        (pdf(), "a.jpg", "image/jpeg", {"file-type-mismatch"}),
        (picture(), "a.jpg", "application/octet-stream", set()),
        (b"MZ\x90", "a.pdf", "application/pdf", {"file-type-not-allowed", "file-type-mismatch"}),
        (b"<!DOCTYPE html><script>", "a.png", "", {"file-type-not-allowed", "file-type-mismatch"}),
        (b"PK\x03\x04", "a.docx", "", {"file-type-not-allowed", "file-type-mismatch"}),
        (b"\x00" * 100, "", "", {"file-type-not-allowed"}),
        (picture()[:2000], "a.jpg", "", {"file-broken"}),
        (picture("PNG")[:300], "a.png", "", {"file-broken"}),
        (b"\xff\xd8\xff" + b"\x00" * 500, "a.jpg", "", {"file-broken"}),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 500, "", "", {"file-broken"}),
        (pdf()[:-30], "a.pdf", "", {"file-broken"}),
        (b"%PDF-1.7\n" + b"x" * 500 + b"%%EOF", "", "", {"file-broken"}),
        (pdf(0), "", "", {"file-broken"}),
        (b"", "a.jpg", "", {"file-too-small"}),
    ],
)
def test_everything_wrong_with_a_file_is_said(content: bytes, name: str, media: str, expected: set[str]) -> None:
    assert codes(content, ANY, media, name) == expected


def test_size_type_name_and_header_are_wrong_at_once() -> None:
    purpose = Purpose(("jpeg",), max_bytes=50_000, min_bytes=30_720)
    found = inspect(b"GIF89a", purpose, "image/jpeg", "photo.jpg").violations
    assert [(v.code, v.pointer, v.limit, v.actual) for v in found] == [
        ("file-too-small", "", 30_720, 6),
        ("file-type-not-allowed", "", ["jpeg"], "gif"),
        ("file-type-mismatch", "/header/Content-Type", "image/jpeg", "gif"),
        ("file-type-mismatch", "/header/X-Filename", ".jpg", "gif"),
    ]


def test_a_picture_bomb_is_not_unpacked() -> None:
    # A few hundred bytes that claim to be so large: refused before a pixel is decoded.
    for side in (65_000, 7_100):
        claim = bytearray(picture("PNG", (10, 10)))
        claim[16:24] = side.to_bytes(4, "big") * 2
        claim[29:33] = zlib.crc32(bytes(claim[12:29])).to_bytes(4, "big")
        assert codes(bytes(claim)) == {"too-many-pixels"}


def test_locked_and_active_pdfs_are_refused() -> None:
    assert codes(pdf(1, lambda w: w.encrypt("secret", algorithm="AES-256"))) == {"file-encrypted"}

    def script(writer: pypdf.PdfWriter) -> None:
        scripts = DictionaryObject({NameObject("/Names"): ArrayObject()})
        writer.root_object[NameObject("/Names")] = DictionaryObject({NameObject("/JavaScript"): scripts})

    def launch(writer: pypdf.PdfWriter) -> None:
        action = DictionaryObject({NameObject("/S"): NameObject("/Launch")})
        writer.root_object[NameObject("/OpenAction")] = action

    assert codes(pdf(1, script)) == {"file-active-content"}
    assert codes(pdf(1, launch)) == {"file-active-content"}


@pytest.mark.parametrize("seed", range(6))
def test_damage_is_a_finding_and_never_a_fault(seed: int) -> None:
    chance = random.Random(seed)
    for whole in (picture(), picture("PNG"), pdf(2)):
        for _ in range(15):
            damaged = bytearray(whole)
            for _ in range(chance.randint(1, 40)):
                damaged[chance.randrange(8, len(damaged))] = chance.randrange(256)
            inspect(bytes(damaged), ANY)


def test_types_are_told_by_the_first_bytes() -> None:
    assert [type_of(c) for c in (b"%PDF-1.4", b"\xff\xd8\xff\xe0", b"<svg", b"", b"hello")] == [
        "pdf",
        "jpeg",
        "svg",
        "unknown",
        "unknown",
    ]


# -- the store ---


def caller(person: UUID | None = None, account: UUID | None = None) -> Caller:
    return Caller(account or uuid4(), "applicant", ("applicant",), person, None, NOW, "zh")


async def test_a_kept_file_comes_back_and_lies_sealed(edge: Edge) -> None:
    store, person = edge.running.files, uuid4()
    ref = await store.keep(
        person, "evidence", b"canary-content", kind="pdf", name="canary-name.pdf", measured={"pages": 1}
    )
    file = await store.read(ref.file_id)
    assert (file.content, file.kept.name, file.kept.ref) == (b"canary-content", "canary-name.pdf", ref)
    assert (file.kept.subject, file.kept.owner, file.kept.purpose) == (person, person, "evidence")
    objects = [path for path in (edge.folder / "files").rglob("*") if path.is_file()]
    assert [path.name for path in objects] == [str(ref.file_id)]
    assert b"canary" not in objects[0].read_bytes()
    assert objects[0].stat().st_mode & 0o777 == 0o600


async def test_equal_contents_have_different_digests(edge: Edge) -> None:
    refs = [await edge.running.files.keep(uuid4(), "evidence", b"same", kind="pdf") for _ in range(2)]
    assert refs[0].digest != refs[1].digest
    assert refs[0].digest.startswith("sha256:")


async def test_only_its_uploader_can_name_a_file(edge: Edge) -> None:
    store, person, account = edge.running.files, uuid4(), uuid4()
    ref = await store.keep(person, "evidence", b"x", kind="pdf", account_id=account)
    assert await store.mine(ref.file_id, caller(person)) == ref
    assert await store.mine(ref.file_id, caller(None, account), "evidence") == ref
    for stranger, purpose in ((caller(uuid4()), None), (caller(), None), (caller(person), "photo")):
        with pytest.raises(NotFound):
            await store.mine(ref.file_id, stranger, purpose)
    with pytest.raises(NotFound):
        await store.mine(uuid4(), caller(person))


async def test_an_erased_subjects_file_is_gone(edge: Edge) -> None:
    person = uuid4()
    ref = await edge.running.files.keep(person, "evidence", b"x", kind="pdf")
    del edge.kernel.vault.keys[person]
    for reading in (edge.running.files.read, edge.running.files.describe):
        with pytest.raises(Erased):
            await reading(ref.file_id)


async def test_a_swapped_or_foreign_object_is_not_opened(edge: Edge) -> None:
    store, person = edge.running.files, uuid4()
    one, two = [await store.keep(person, "evidence", b"x", kind="pdf") for _ in range(2)]
    store._path(one.file_id).write_bytes(store._path(two.file_id).read_bytes())
    with pytest.raises(Exception, match=r"^$"):  # cryptography's InvalidTag says nothing
        await store.read(one.file_id)
    store._path(one.file_id).write_bytes(b"something else")
    with pytest.raises(OSError, match="no object of this store"):
        await store.read(one.file_id)


async def test_the_sweep_takes_old_unnamed_objects_and_leftovers(edge: Edge) -> None:
    store = edge.running.files
    refs = [await store.keep(uuid4(), "evidence", b"x", kind="pdf") for _ in range(4)]
    named, orphan, fresh, also_named = (ref.file_id for ref in refs)
    leftover = store._path(orphan).parent / ".half-written.1234"
    leftover.write_bytes(b"x")
    for path in (store._path(named), store._path(orphan), store._path(also_named), leftover):
        os.utime(path, (1, 1))

    async def known(ids: list[UUID]) -> list[UUID]:
        return [i for i in ids if i in (named, also_named)]

    assert await store.sweep(known) == 2
    assert not store._path(orphan).exists()
    assert not leftover.exists()
    for file_id in (named, fresh, also_named):
        assert store._path(file_id).exists()
    assert await store.sweep(known, older_than=timedelta(seconds=-60)) == 1


async def test_the_sweep_spares_what_somebody_is_about_to_name(edge: Edge) -> None:
    store, person = edge.running.files, uuid4()
    one, two = [(await store.keep(person, "evidence", b"x", kind="pdf")).file_id for _ in range(2)]
    for file_id in (one, two):
        os.utime(store._path(file_id), (1, 1))

    async def asked_for_meanwhile(ids: list[UUID]) -> list[UUID]:
        if two in ids:
            await store.mine(two, caller(person))
        return []

    assert await store.sweep(asked_for_meanwhile) == 1
    assert [store._path(file_id).exists() for file_id in (one, two)] == [False, True]


async def test_a_failed_write_leaves_nothing(edge: Edge, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(OSError, match="No space"):
        await edge.running.files.keep(uuid4(), "evidence", b"x", kind="pdf")
    assert [p for p in (edge.folder / "files").rglob("*") if p.is_file()] == []


async def test_a_download_is_never_shown_inline_or_guessed_at(edge: Edge) -> None:
    ref = await edge.running.files.keep(uuid4(), "evidence", b"x", kind="png", name='a"b\r\n张.png')
    response = download(await edge.running.files.read(ref.file_id))
    assert response.headers["content-type"] == "image/png"
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["cache-control"] == "private, no-store"
    assert response.headers["content-disposition"] == "attachment; filename*=UTF-8''a%22b%0D%0A%E5%BC%A0.png"
    named = download(await edge.running.files.read(ref.file_id), name="证明")
    assert named.headers["content-disposition"].endswith("%E8%AF%81%E6%98%8E.png")


# -- the route ---


async def test_an_upload_answers_its_reference(client: httpx.AsyncClient, edge: Edge) -> None:
    person = uuid4()
    headers = edge.token("applicant", person_id=person) | {"Content-Type": "image/jpeg", "X-Filename": "%E7%85%A7.jpg"}
    response = await client.post(UPLOAD, content=picture(), headers=headers)
    assert response.status_code == 201
    answer = response.json()
    assert set(answer) == {"file_id", "digest", "type", "bytes", "measured"}
    assert (answer["type"], answer["bytes"]) == ("jpeg", len(picture()))
    kept = await edge.running.files.describe(UUID(answer["file_id"]))
    assert (kept.name, kept.subject, kept.purpose) == ("照.jpg", person, "evidence")


@pytest.mark.parametrize(
    ("query", "name", "status", "expected"),
    [
        ("?purpose=evidence", "a.pdf", 422, ["file-type-mismatch"]),
        ("?purpose=poem", "a.jpg", 422, ["not-allowed-value"]),
        ("", "a.jpg", 422, ["missing"]),
        ("?purpose=evidence", "a%00.jpg", 422, ["bad-text"]),
        ("?purpose=evidence", "%ff.jpg", 422, ["bad-text"]),
        ("?purpose=evidence", "x" * 3000 + ".jpg", 422, ["too-long"]),
    ],
)
async def test_a_bad_upload_is_refused(
    client: httpx.AsyncClient, edge: Edge, *, query: str, name: str, status: int, expected: list[str]
) -> None:
    headers = edge.token("applicant") | {"Content-Type": "image/jpeg", "X-Filename": name}
    response = await client.post("/api/archive/v1/files" + query, content=picture(), headers=headers)
    assert response.status_code == status
    assert [e["code"] for e in response.json()["errors"]] == expected
    assert not (edge.folder / "files").exists()


@pytest.mark.parametrize("kind", ["multipart/form-data; boundary=x", "application/x-www-form-urlencoded"])
async def test_forms_are_not_taken(client: httpx.AsyncClient, edge: Edge, kind: str) -> None:
    response = await client.post(UPLOAD, content=b"x", headers=edge.token("applicant") | {"Content-Type": kind})
    assert response.status_code == 415


async def test_paths_in_a_name_are_cut_off(client: httpx.AsyncClient, edge: Edge) -> None:
    for sent in ("../../etc/a.jpg", "C:%5Cusers%5Ca.jpg", "%2Fetc%2Fa.jpg"):
        response = await client.post(UPLOAD, content=picture(), headers=edge.token("applicant") | {"X-Filename": sent})
        kept = await edge.running.files.describe(UUID(response.json()["file_id"]))
        assert kept.name == "a.jpg"


async def test_the_limit_of_a_purpose_is_told_by_the_length(client: httpx.AsyncClient, edge: Edge) -> None:
    response = await client.post(UPLOAD, content=b"x" * 200_001, headers=edge.token("applicant"))
    assert response.status_code == 413
    assert response.json()["errors"][0]["limit"] == 200_000


async def test_the_limit_of_a_purpose_holds_while_it_arrives(edge: Edge) -> None:
    received = 0

    async def receive() -> dict[str, Any]:
        nonlocal received
        received += 50_000
        return {"type": "http.request", "body": b"x" * 50_000, "more_body": True}

    assert await raw_call(edge, UPLOAD, receive, []) == 413
    assert received <= 250_000


async def test_a_stream_cut_off_is_no_fault(client: httpx.AsyncClient, edge: Edge) -> None:
    async def receive() -> dict[str, Any]:
        return {"type": "http.disconnect"}

    assert await raw_call(edge, UPLOAD, receive, []) == 400


async def test_a_streamed_upload_is_kept(client: httpx.AsyncClient, edge: Edge) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        content = picture()
        for at in range(0, len(content), 1000):
            yield content[at : at + 1000]

    response = await client.post(UPLOAD, content=pieces(), headers=edge.token("applicant"))
    assert response.status_code == 201
    assert response.json()["bytes"] == len(picture())


def test_an_account_has_a_quota_a_day() -> None:
    quota, one = Quota(files=2, size=100), caller()
    quota.take(one, 50)
    with pytest.raises(Problem) as caught:
        quota.take(one, 51)
    assert (caught.value.status, caught.value.violations[0].limit, caught.value.violations[0].actual) == (429, 100, 101)
    quota.take(one, 50)
    with pytest.raises(Problem, match="429"):
        quota.take(one, 0)
    quota.take(caller(), 100)
    tomorrow = Caller(one.account_id, "applicant", (), None, None, NOW + timedelta(days=1), "zh")
    quota.take(tomorrow, 100)
