"""Every event that was ever stored reads in today's code: see guard.py."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

import pytest
from pydantic import Field

from kernel.log.decider import Decider, Event, Fact, Upcaster, sealed
from tests.contract.examples import example_of
from tests.contract.shapes import shape_of
from tests.contract.stored.guard import GUARDED, HERE, add_missing, deciders_of, faults


@pytest.mark.parametrize("context", GUARDED)
async def test_what_was_stored_reads_today_and_every_shape_has_a_version_and_a_sample(context: str) -> None:
    assert await faults(context, deciders_of(context), HERE / context) == []


# -- the guard itself: each way to leave stored events behind is refused -------------------------------------------


class Reader(Fact):
    name: Annotated[str, sealed("reader_id")]
    born: int | None = None


class Borrowed(Event):
    reader_id: UUID
    reader: Reader
    book: str


def of(*events: type[Event]) -> list[Decider[Any]]:
    return [Decider("Loan", events, decide=lambda c, s: (), evolve=lambda s, e: e)]


def changed(version: int = 1, upcasters: Mapping[int, Upcaster] | None = None, **fields: Any) -> type[Event]:
    """`Borrowed` of another day: with these fields instead of its own."""
    names = {"reader_id": UUID, "reader": Reader} | fields
    more = {"schema_version": version, "upcasters": upcasters or {}}
    return type("Borrowed", (Event,), {"__annotations__": names, "__module__": __name__, **more})


NEXT = changed(2, {1: lambda d: {k: v for k, v in d.items() if k != "book"} | {"title": d["book"]}}, title=str)


@pytest.fixture
async def folder(tmp_path: Path) -> Path:
    written = await add_missing("loans", of(Borrowed), tmp_path)
    assert written == ["loans: the shape of Borrowed.v1", "loans: a sample of Borrowed.v1"]
    assert await faults("loans", of(Borrowed), tmp_path) == []
    return tmp_path


@pytest.mark.parametrize(
    "fields",
    [
        {"book": int},
        {"book": str | None},
        {"book": Annotated[str, Field(max_length=10)]},
        {"book": Annotated[str, sealed("reader_id")]},
        {"book": str, "shelf": str | None},
        {"reader": type("Reader", (Reader,), {"__annotations__": {"phone": str}, "__module__": __name__}), "book": str},
        {},
    ],
)
async def test_a_changed_shape_without_a_new_version_is_refused(folder: Path, fields: dict[str, Any]) -> None:
    found = await faults("loans", of(changed(**fields)), folder)
    assert any(f.startswith("Borrowed.v1 has changed its shape") and "schema_version = 2" in f for f in found)
    before = (folder / "shapes.json").read_bytes()
    assert await add_missing("loans", of(changed(**fields)), folder) == []
    assert (folder / "shapes.json").read_bytes() == before


async def test_a_new_version_without_its_upcaster_is_refused_at_once() -> None:
    with pytest.raises(TypeError, match="every version before it needs one"):
        changed(2, {}, title=str)


async def test_a_new_version_asks_for_its_shape_and_sample_and_then_both_are_read(folder: Path) -> None:
    assert await faults("loans", of(NEXT), folder) == [
        "Borrowed.v2 has no shape on file: `make samples`",
        "Borrowed.v2 has no stored sample: `make samples`",
    ]
    await add_missing("loans", of(NEXT), folder)
    assert await faults("loans", of(NEXT), folder) == []
    assert json.loads((folder / "shapes.json").read_text()).keys() == {"Borrowed.v1", "Borrowed.v2"}


async def test_a_sample_that_its_upcaster_no_longer_brings_up_to_date_is_told(folder: Path) -> None:
    wrong = changed(2, {1: lambda d: d}, title=str)
    await add_missing("loans", of(wrong), folder)
    (told,) = await faults("loans", of(wrong), folder)
    assert told.startswith("the stored Borrowed.v1 can't be read any more: ValidationError")


async def test_a_removed_event_version_or_sample_is_told(folder: Path) -> None:
    assert await faults("loans", of(), folder) == ["Borrowed.v1 was stored, and no decider reads it any more"]
    await add_missing("loans", of(NEXT), folder)
    assert "Borrowed.v2 was stored, and the code has gone back to v1" in await faults("loans", of(Borrowed), folder)
    (folder / "Borrowed.v1.json").unlink()
    assert await faults("loans", of(NEXT), folder) == [
        "Borrowed.v1 has no stored sample: it was removed; bring it back"
    ]
    (folder / "shapes.json").unlink()
    await add_missing("loans", of(NEXT), folder)
    assert "Borrowed.v1 has no shape on file: it was removed; bring it back" in await faults("loans", of(NEXT), folder)
    shutil.rmtree(folder)
    assert len(await faults("loans", of(NEXT), folder)) == 4


async def test_a_sample_in_clear_is_told_and_so_is_one_that_reads_back_as_something_else(folder: Path) -> None:
    event = example_of(Borrowed)
    (folder / "Borrowed.v1.json").write_text(event.model_dump_json())
    assert await faults("loans", of(Borrowed), folder) == [
        "the sample of Borrowed.v1 stands in clear: a stored one is sealed"
    ]
    (folder / "Borrowed.v1.json").write_text(event.model_dump_json(exclude={"reader": {"born"}}))
    assert "the stored Borrowed.v1 reads back as something else" in await faults("loans", of(Borrowed), folder)


async def test_two_streams_that_store_events_of_one_name_are_refused(folder: Path) -> None:
    with pytest.raises(ValueError, match="two streams store a Borrowed"):
        await faults("loans", [*of(Borrowed), *of(Borrowed)], folder)


def test_a_shape_says_what_is_sealed_and_under_whose_key() -> None:
    assert shape_of(Borrowed)["sealed"] == {"reader.name": "reader_id"}
