"""The byte search finds what is there, in every form, and never passes over what it could not read."""

from __future__ import annotations

import base64
import re
import secrets
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.journey import bytesearch
from tests.journey.bytesearch import ByteSearch, aligned, forms_of_key, forms_of_text
from tests.journey.search import Hit

TEXT, KEY = "诸葛金丝雀+/é", bytes(range(5, 37))


async def found(folder: Path, search: ByteSearch, forms: list[bytes]) -> set[str]:
    for number, form in enumerate(forms):
        (folder / f"{number}").write_bytes(b"before\n" + form + b"\nafter")
    return {hit.where for hit in await search.folder(folder)}


async def test_a_text_is_found_in_every_form(tmp_path: Path) -> None:
    forms = sorted(forms_of_text(TEXT))
    assert await found(tmp_path, ByteSearch({"text": TEXT}), forms) == {f"{n}" for n in range(len(forms))}


async def test_a_key_is_found_in_every_form(tmp_path: Path) -> None:
    forms = sorted(forms_of_key(KEY))
    assert await found(tmp_path, ByteSearch({}, {"key": KEY}), forms) == {f"{n}" for n in range(len(forms))}


@pytest.mark.parametrize("before", [0, 1, 2, 3, 7])
def test_base64_of_something_longer_is_found_at_every_alignment(before: int) -> None:
    whole = base64.b64encode(secrets.token_bytes(before) + TEXT.encode() + secrets.token_bytes(5))
    assert any(form in whole for form in aligned(TEXT.encode()))


@pytest.mark.parametrize("key", [KEY, bytes(range(224, 256))], ids=["mixed", "all escaped"])
def test_a_key_in_an_address_is_found(key: bytes) -> None:
    raw = quote(key)
    for there in (raw, quote(key, safe=""), re.sub("%..", lambda code: code.group().lower(), raw)):
        assert there.encode() in forms_of_key(key)


@pytest.mark.parametrize("case", [str.upper, str.lower])
@pytest.mark.parametrize("before", [0, 1, 2])
def test_base64_in_an_address_is_found(before: int, case: Callable[[str], str]) -> None:
    text = "ûÿ¾" * 5  # whose base64 has both characters that an address can't
    there = quote(base64.b64encode(bytes(before) + text.encode() + b"!"), safe="")
    assert {"%2B", "%2F"} & set(re.findall("%..", there))
    there = re.sub("%..", lambda code: case(code.group()), there)
    for forms in (forms_of_text(text), forms_of_key(text.encode())):
        assert any(form in there.encode() for form in forms)


async def test_a_file_that_goes_meanwhile_is_no_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "stays").write_text(TEXT)
    listed = [tmp_path / "went", tmp_path / "stays"]
    monkeypatch.setattr(bytesearch, "_files", lambda folder: listed)
    assert await ByteSearch({"text": TEXT}, {"key": KEY}).folder(tmp_path) == [Hit("text", "stays")]


async def test_what_was_found_is_told_though_its_file_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ByteSearch, "_named", lambda search, files: [tmp_path / "went"])
    (tmp_path / "stays").touch()
    assert [hit.where for hit in await ByteSearch({"text": TEXT}).folder(tmp_path)] == ["went"]


@pytest.mark.parametrize("keys", [{}, {"key": KEY}], ids=["by grep", "by itself"])
async def test_a_file_that_cannot_be_read_is_never_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keys: dict[str, bytes]
) -> None:
    unreadable = Path("/proc/self/mem")  # whose first page is nobody's, not even root's
    monkeypatch.setattr(bytesearch, "_files", lambda folder: [unreadable])
    with pytest.raises(OSError, match="Input/output error"):
        await ByteSearch({"text": TEXT}, keys).folder(Path("/"))


async def test_a_folder_that_cannot_be_read_is_never_passed_over(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotADirectoryError):
        await ByteSearch({"text": TEXT}).folder(tmp_path / "file")


@pytest.mark.parametrize("search", [ByteSearch({"it": TEXT}), ByteSearch({}, {"it": KEY})], ids=["text", "key"])
async def test_what_was_written_between_holes_is_found(tmp_path: Path, search: ByteSearch) -> None:
    megabyte, value = 1 << 20, TEXT.encode() + KEY
    places = {"none": [], "first": [0], "last": [9 * megabyte], "amid": [3 * megabyte - 5, 7 * megabyte]}
    for name, at in places.items():
        with (tmp_path / name).open("wb") as file:
            file.truncate(10 * megabyte)
            for place in at:
                file.seek(place)
                file.write(value)
    assert sorted(hit.where for hit in await search.folder(tmp_path)) == ["amid", "first", "last"]
