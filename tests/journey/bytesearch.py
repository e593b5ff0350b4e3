"""Looking for planted values and keys in bytes as they lie on disk, in whatever form a program might have written them.

`grep` does the looking (a fixed-string search for hundreds of patterns at once); keys, whose raw bytes may hold a
line feed, are looked for here.
"""

from __future__ import annotations

import asyncio
import base64
import errno
import os
import re
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import quote, quote_plus

from tests.journey.search import Hit, text_forms

FILES_A_RUN = 500


PLACES = (Path(tempfile.gettempdir()), Path("/var/tmp"), Path("/dev/shm"))
"""Where programs put what is temporary."""
IN_MEMORY = PLACES[-1].resolve()
"""Whose files are written by way of memory, which leaves their times as they were."""


def aligned(value: bytes) -> set[bytes]:
    """How base64 shows these bytes inside something longer: at each of the three alignments, in both alphabets, and
    percent-encoded."""
    found = set()
    for before in range(3):
        encoded = base64.b64encode(bytes(before) + value).rstrip(b"=")
        # Characters that hold bits of a neighbour aren't ours.
        ours = encoded[-(-before * 8 // 6) : (before + len(value)) * 8 // 6]
        found |= percent_encoded(ours) | {ours, ours.replace(b"+", b"-").replace(b"/", b"_")}
    return found


def percent_encoded(value: bytes) -> set[bytes]:
    """As in addresses and forms: with or without the slash, a space as %20 or +, hexadecimal in capitals or not."""
    found = {quote(value).encode(), quote(value, safe="").encode(), quote_plus(value).encode()}
    return found | {re.sub(rb"%..", lambda code: code.group().lower(), form) for form in found}


def forms_of_text(text: str) -> set[bytes]:
    """UTF-8 and other encodings, JSON's escapes, hexadecimal, percent-encoded, base64."""
    return text_forms(text) | percent_encoded(text.encode()) | aligned(text.encode())


def forms_of_key(key: bytes) -> set[bytes]:
    """Raw, hexadecimal, percent-encoded, base64."""
    return {key, key.hex().encode(), key.hex().upper().encode()} | percent_encoded(key) | aligned(key)


class ByteSearch:
    """For named texts and keys: `ByteSearch({"phone": "139…"}, {"review's key": b"…"})`."""

    def __init__(self, texts: Mapping[str, str], keys: Mapping[str, bytes] | None = None) -> None:
        self._forms = {what: forms_of_text(text) for what, text in texts.items()}
        self._forms |= {what: forms_of_key(key) for what, key in (keys or {}).items()}
        self._raw = set((keys or {}).values())

    def content(self, where: str, content: bytes) -> list[Hit]:
        """In some bytes."""
        return [Hit(what, where) for what, forms in self._forms.items() if any(form in content for form in forms)]

    async def folder(self, folder: Path, skip: Iterable[str] = ()) -> list[Hit]:
        """In every file below a folder, but not in its own folders named by `skip`."""
        return await asyncio.to_thread(self._folder, folder, frozenset(skip))

    async def fresh(self, since: float, *skip: Path) -> list[Hit]:
        """In whatever was written since then to the places for temporary files and may be read by us, but below the
        folders of `skip`. Hits tell the path from the root on."""
        return await asyncio.to_thread(self._fresh, since, [folder.resolve() for folder in skip])

    def _folder(self, folder: Path, skip: frozenset[str]) -> list[Hit]:
        return self._in(folder, [path for path in _files(folder) if path.relative_to(folder).parts[0] not in skip])

    def _fresh(self, since: float, skip: list[Path]) -> list[Hit]:
        found = set()
        for place in {place.resolve() for place in PLACES if place.is_dir()}:
            for path in _files(place, ours=True):
                if any(path.is_relative_to(folder) for folder in skip) or not os.access(path, os.R_OK):
                    continue
                if _written(path) >= since or path.is_relative_to(IN_MEMORY):
                    found.add(path)
        return self._in(Path("/"), sorted(found))

    def _in(self, folder: Path, files: list[Path]) -> list[Hit]:
        hits: list[Hit] = []
        for at in range(0, len(files), FILES_A_RUN):
            some = files[at : at + FILES_A_RUN]
            # Zeros are what grep is slowest at, with as many patterns.
            holed = {path for path in some if _has_holes(path)}
            named = set(self._named([path for path in some if path not in holed]))
            named |= {
                path for path in some if self._holds(path, *self._forms.values() if path in holed else [self._raw])
            }
            for path in sorted(named):
                where = str(path.relative_to(folder))
                try:
                    hits += self.content(where, path.read_bytes())
                except FileNotFoundError:
                    hits.append(Hit("something, in a file that is gone by now", where))
        return hits

    def _named(self, files: list[Path]) -> Iterator[Path]:
        """The files in which grep finds any pattern."""
        if not files:
            return
        patterns = b"\n".join(form for forms in self._forms.values() for form in forms - self._raw)
        done = subprocess.run(
            ["grep", "-a", "-l", "-Z", "-F", "-f", "-", "--", *map(str, files)],
            input=patterns, capture_output=True, env={**os.environ, "LC_ALL": "C"}, timeout=300, check=False,
        )  # fmt: skip
        # A file may go while we look (a segment, a log that was rotated); whatever else wasn't read wasn't searched.
        wrong = [line for line in done.stderr.splitlines() if not line.endswith(b": No such file or directory")]
        if wrong or done.returncode not in {0, 1, 2} or (done.returncode == 2 and not done.stderr):
            raise OSError(f"grep ended with {done.returncode}: {b'; '.join(wrong).decode(errors='replace')}")
        yield from (Path(os.fsdecode(name)) for name in done.stdout.split(b"\0") if name)

    def _holds(self, path: Path, *patterns: set[bytes]) -> bool:
        wanted = set().union(*patterns)
        if not wanted:
            return False
        try:
            return any(form in content for content in _written_parts(path) for form in wanted)
        except FileNotFoundError:
            return False


def _has_holes(path: Path) -> bool:
    try:
        found = path.stat()
    except FileNotFoundError:
        return False
    return found.st_blocks * 512 < found.st_size


def _written_parts(path: Path) -> Iterator[bytes]:
    """What was written of a file: Kafka's indexes are 10 MB each, and nearly all of that is a hole."""
    with path.open("rb") as file:
        at, end = 0, file.seek(0, os.SEEK_END)
        while at < end:
            try:
                begin = os.lseek(file.fileno(), at, os.SEEK_DATA)
            except OSError as error:
                if error.errno == errno.ENXIO:  # a hole from there on
                    return
                raise
            at = os.lseek(file.fileno(), begin, os.SEEK_HOLE)
            yield os.pread(file.fileno(), at - begin, begin)


def _files(folder: Path, *, ours: bool = False) -> Iterator[Path]:
    """Every file below; raises when a folder can't be read (`ours`: passes over those that we may not read)."""

    def failed(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError) and not (ours and isinstance(error, PermissionError)):
            raise error

    for at, _, names in os.walk(folder, onerror=failed):
        for name in names:
            path = Path(at, name)
            if path.is_file() and not path.is_symlink():
                yield path


def _written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return 0.0
