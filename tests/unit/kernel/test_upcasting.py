"""An event of any older version reads as one of today's; one of a newer version is never guessed at."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated, Any, ClassVar, cast
from uuid import UUID

import pytest

from kernel.log.changes import Changes
from kernel.log.decider import Decider, Event, Published, Upcaster, sealed
from kernel.log.errors import NewerSchema
from kernel.log.reactions import Doing, Reactions
from kernel.log.record import Record
from kernel.log.store import dump, revive
from kernel.log.upcasting import upcast
from kernel.log.views import View
from tests.sample_vault import SampleVault

READER = UUID(int=7)
VAULT = SampleVault("loans")


def first() -> Any:
    class Borrowed(Event):
        reader_id: UUID
        reader: Annotated[str, sealed("reader_id")]
        book: str

    return Borrowed


class Borrowed(Event):
    """As it is today: the reader's name is called so (since 2), and there may be several books (since 3)."""

    schema_version: ClassVar[int] = 3
    upcasters: ClassVar[Mapping[int, Upcaster]] = {
        1: lambda d: {("name" if k == "reader" else k): v for k, v in d.items()},
        2: lambda d: {k: v for k, v in d.items() if k != "book"} | {"books": [d["book"]]},
    }

    reader_id: UUID
    name: Annotated[str, sealed("reader_id")]
    books: list[str]


class LoanBegan(Published):
    book: str


class LoanBegan2(Published):
    schema_version: ClassVar[int] = 2
    type_name: ClassVar[str] = "LoanBegan"

    books: list[str]


class LoanBegan3(Published):
    schema_version: ClassVar[int] = 3
    type_name: ClassVar[str] = "LoanBegan"


LOANS: Decider[Any] = Decider("Loan", (Borrowed,), decide=lambda c, s: (), evolve=lambda s, e: e)
TODAY = Borrowed(reader_id=READER, name="读者", books=["b"])


def record(topic: str, type_: str, version: int, value: bytes = b"{}") -> Record:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    return Record(f"zhiping.{topic}", 0, 0, UUID(int=1), 1, UUID(int=1), type_, version, at, value, ())


async def old_bytes() -> bytes:
    return dump(await VAULT.seal_event(first()(reader_id=READER, reader="读者", book="b")))


async def test_an_event_stored_two_versions_ago_reads_as_one_of_today() -> None:
    assert await revive(VAULT, LOANS, "Borrowed", 1, await old_bytes()) == TODAY


async def test_todays_own_event_passes_no_upcaster() -> None:
    assert await revive(VAULT, LOANS, "Borrowed", 3, dump(await VAULT.seal_event(TODAY))) == TODAY


@pytest.mark.parametrize(("type_", "version"), [("Borrowed", 4), ("Burnt", 1)])
async def test_what_newer_code_stored_is_named_and_not_guessed_at(type_: str, version: int) -> None:
    with pytest.raises(NewerSchema, match=rf"^{type_}\.v{version} is here") as raised:
        await revive(VAULT, LOANS, type_, version, b"{}")
    assert raised.value.shape == f"{type_}.v{version}"


@pytest.mark.parametrize("steps", [{}, {1: dict}, {2: dict}, {1: dict, 2: dict, 3: dict}])
def test_a_version_without_its_whole_chain_is_refused_at_import(steps: Any) -> None:
    with pytest.raises(TypeError, match="every version before it needs one"):
        type("Torn", (Event,), {"schema_version": 3, "upcasters": steps, "__module__": __name__})


async def test_a_view_is_shown_its_own_old_events_in_todays_shape() -> None:
    view, shown = View("loans", 1, ["zhiping.loans.log"], {}), []

    @view.on(Borrowed)
    async def _borrowed(db: Changes, event: dict[str, Any], record: Record) -> None:
        shown.append(event)

    await view.apply(Changes(cast("Any", None)), record("loans.log", "Borrowed", 1, await old_bytes()))
    assert shown[0].keys() == {"reader_id", "name", "books"}
    assert shown[0]["books"] == ["b"]
    assert shown[0]["name"].keys() == {"$sealed", "subject", "of"}  # as it was stored: a view opens nothing
    with pytest.raises(NewerSchema):
        view.check(record("loans.log", "Borrowed", 4))


async def test_a_published_type_has_versions_side_by_side_each_read_as_it_was_published() -> None:
    view, shown = View("loans", 1, ["zhiping.loans.v1"], {}), []
    on = Reactions("shelf")
    done: list[Published] = []

    @view.on(LoanBegan, LoanBegan2)
    async def _began(db: Changes, event: dict[str, Any], record: Record) -> None:
        shown.append(event)

    @on(LoanBegan, context="loans")
    async def _one(event: LoanBegan, do: Doing) -> None:
        done.append(event)

    @on(LoanBegan2, context="loans")
    async def _several(event: LoanBegan2, do: Doing) -> None:
        done.append(event)

    for version, value in ((1, b'{"book":"b"}'), (2, b'{"books":["c","d"]}')):
        began = record("loans.v1", "LoanBegan", version, value)
        await view.apply(Changes(cast("Any", None)), began)
        await on.react(began, cast("Any", None))
    assert shown == [{"book": "b"}, {"books": ["c", "d"]}]
    assert done == [LoanBegan(book="b"), LoanBegan2(books=["c", "d"])]
    for reader in (view, on):
        with pytest.raises(NewerSchema, match=r"^LoanBegan\.v3 is here"):
            reader.check(record("loans.v1", "LoanBegan", 3))
        reader.check(record("loans.v1", "LoanLost", 9))  # nothing it shows or reacts to


def test_a_reader_of_a_later_version_says_what_it_does_about_the_ones_before() -> None:
    with pytest.raises(ValueError, match=r"LoanBegan\.v2 without published:LoanBegan\.v1"):
        View("loans", 1, ["zhiping.loans.v1"], {}).on(LoanBegan2)(cast("Any", None))
    on = Reactions("shelf")
    on(LoanBegan, context="loans")(cast("Any", None))
    with pytest.raises(ValueError, match=r"LoanBegan\.v3 without v2"):
        on(LoanBegan3, context="loans")(cast("Any", None))


def test_an_upcast_of_a_newer_version_is_refused() -> None:
    with pytest.raises(NewerSchema):
        upcast(Borrowed, 4, {})
