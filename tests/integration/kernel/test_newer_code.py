"""Code N-1 meets what code N stored and published: it waits there and says so, and everything else goes on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Annotated, Any, ClassVar
from uuid import UUID, uuid4

import pytest
from prometheus_client import REGISTRY

from kernel.log.changes import Changes
from kernel.log.decider import Command, Decider, Event, Published, Text, Upcaster, sealed
from kernel.log.errors import NewerSchema
from kernel.log.kernel import Connections, Kernel
from kernel.log.reactions import Doing, Reactions
from kernel.log.record import Record, log_topic, partition_of
from kernel.log.views import View
from tests.eventually import eventually
from tests.integration.conftest import Place
from tests.integration.kernel.loans import by

NOW = datetime(2026, 3, 1, tzinfo=UTC)
OWNER = uuid4()


class Shelve(Command):
    """Put a book on the shelf."""

    owner: Text
    book: str


class BookShelved(Published):
    book: str


class BookShelved2(Published):
    schema_version: ClassVar[int] = 2
    type_name: ClassVar[str] = "BookShelved"

    title: str
    copies: int


def old_event() -> Any:
    class Shelved(Event):
        owner_id: UUID
        owner: Annotated[Text, sealed("owner_id")]
        book: str

    return Shelved


def new_event() -> Any:
    class Shelved(Event):
        schema_version: ClassVar[int] = 2
        upcasters: ClassVar[Mapping[int, Upcaster]] = {
            1: lambda d: {("title" if k == "book" else k): v for k, v in d.items()} | {"copies": 1}
        }

        owner_id: UUID
        owner: Annotated[Text, sealed("owner_id")]
        title: str
        copies: int

    return Shelved


@dataclass
class Code:
    """The code of one day: its event, its decider, and readers that note what they were shown."""

    event: type[Event]
    decider: Decider[Any]
    seen: list[str]

    def view(self, context: str) -> View:
        view = View("shelf", 1, [log_topic(context)], {"shelf": "CREATE TABLE IF NOT EXISTS {shelf} (book text)"})

        @view.on(self.event)
        async def _shelved(db: Changes, event: dict[str, Any], record: Record) -> None:
            book = event["book"] if "book" in event else f"{event['title']} x{event['copies']}"
            await db.execute(f"INSERT INTO {view.table('shelf')} VALUES ($1)", book)

        return view

    def reactions(self, context: str, *versions: type[Any]) -> Reactions:
        on = Reactions("shelf.reactions")

        async def noted(event: Any, do: Doing) -> None:
            self.seen.append(event.model_dump_json())

        for version in versions:
            on(version, context=context)(noted)
        return on


def code(event: type[Event], shelved: Any, published: Any) -> Code:
    def decide(command: Shelve, state: Any) -> Sequence[Event]:
        return [shelved(command)]

    decider: Decider[Any] = Decider(
        "Shelf", (event,), decide, evolve=lambda s, e: (*(s or ()), e), publish=lambda e, s: published(e)
    )
    return Code(event, decider, [])


def older() -> Code:
    event = old_event()
    return code(
        event,
        lambda c: event(owner_id=OWNER, owner=c.owner, book=c.book),
        lambda e: BookShelved(book=e.book),
    )


def newer() -> Code:
    event = new_event()
    return code(
        event,
        lambda c: event(owner_id=OWNER, owner=c.owner, title=c.book, copies=2),
        lambda e: BookShelved2(title=e.title, copies=e.copies),
    )


async def never(service: str, path: str, model: Any) -> Any:
    raise AssertionError("nothing to ask")


def stream_in(partition: int, at: Connections) -> UUID:
    """A new stream whose records stand in that partition."""
    return next(s for s in iter(uuid4, None) if partition_of(s, at.partitions) == partition)


def kernel_of(at: Connections, of: Code, *published: type[Any], role: str = "all") -> Kernel:
    context = at.context
    reactions = [of.reactions(context, *published)] if published else []
    return Kernel(at, deciders=[of.decider], views=[of.view(context)], reactions=reactions, ask=never, role=role)


async def shelf(kernel: Kernel) -> list[str]:
    return [r["book"] for r in await kernel.pool.fetch("SELECT book FROM shelf_v1 ORDER BY book")]


async def test_a_command_on_a_stream_that_newer_code_wrote_is_refused_naming_the_shape_and_changes_nothing(
    place: Place,
) -> None:
    at = await place.service("shelf")
    old, new, stream = older(), newer(), uuid4()
    async with kernel_of(at, old, role="api") as before, kernel_of(at, new, role="api") as after:
        await before.handle(old.decider, stream, Shelve(owner="甲", book="a"), by(NOW))
        await after.handle(new.decider, stream, Shelve(owner="乙", book="b"), by(NOW))
        for attempt in (
            before.load(old.decider, stream),
            before.handle(old.decider, stream, Shelve(owner="丙", book="c"), by(NOW)),
        ):
            with pytest.raises(NewerSchema, match=r"^Shelved\.v2 is here"):
                await attempt
        loaded = await after.load(new.decider, stream)
        shown = [(e.owner, e.title, e.copies) for e in loaded.state or ()]
        assert shown == [("甲", "a", 1), ("乙", "b", 2)]


async def test_a_view_and_reactions_wait_at_a_newer_event_while_other_partitions_go_on_and_newer_code_ends_it(
    place: Place,
) -> None:
    at = await place.service("shelf")
    old, new = older(), newer()
    here, there = stream_in(0, at), stream_in(1, at)
    relaying = Kernel(replace(at, instance="relay"), deciders=[new.decider])
    async with relaying, kernel_of(at, old, BookShelved) as before:

        async def shelve(of: Code, kernel: Kernel, stream: UUID, book: str) -> None:
            await kernel.handle(of.decider, stream, Shelve(owner="甲", book=book), by(NOW))

        await shelve(old, before, here, "a")
        await shelve(new, relaying, here, "b")
        await shelve(new, relaying, here, "c")
        await shelve(old, before, there, "d")
        await eventually(lambda: before.waiting_for_newer_code().keys() == {"shelf.v1", "shelf.reactions"})
        # What stands before the newer event was shown, and the other partition goes on behind it.
        await shelve(old, before, there, "e")
        await eventually(lambda: len(old.seen) == 3, show=lambda: old.seen)

        async def three_shown() -> bool:
            return await shelf(before) == ["a", "d", "e"]

        await eventually(three_shown, show=lambda: shelf(before))
        told = before.waiting_for_newer_code()
        assert told == {"shelf.v1": ["Shelved.v2"], "shelf.reactions": ["BookShelved.v2"]}
        gauge = "zhiping_consumer_partitions_waiting_for_newer_code"
        await eventually(lambda: REGISTRY.get_sample_value(gauge, {"consumer": "shelf.v1"}) == 1)
        assert await before.pool.fetchval("SELECT (SELECT count(*) FROM parked) + (SELECT count(*) FROM held)") == 0
    async with kernel_of(at, new, BookShelved, BookShelved2) as after:

        async def all_shown() -> bool:
            return await shelf(after) == ["a", "b x2", "c x2", "d", "e"]

        await eventually(all_shown, show=lambda: shelf(after))
        expected = ['{"title":"b","copies":2}', '{"title":"c","copies":2}']
        await eventually(lambda: new.seen == expected, show=lambda: new.seen)
        assert after.waiting_for_newer_code() == {}


async def test_a_reaction_whose_own_stream_newer_code_wrote_waits_for_newer_code_while_other_partitions_go_on(
    place: Place,
) -> None:
    at = await place.service("shelf")
    old, new = older(), newer()
    here, there, ahead, copies = stream_in(0, at), stream_in(1, at), uuid4(), uuid4()

    def copying(of: Code) -> Reactions:
        on = Reactions("shelf.copies")

        @on(BookShelved, context=at.context)
        async def _copied(event: BookShelved, do: Doing) -> None:
            if event.book in {"x", "y", "z"}:
                target = ahead if event.book == "x" else copies
                await do.handle(of.decider, target, Shelve(owner="甲", book=f"copy of {event.book}"))

        return on

    def kernel(of: Code, instance: str, *reactions: Reactions) -> Kernel:
        return Kernel(replace(at, instance=instance), deciders=[of.decider], reactions=reactions, ask=never)

    async with Kernel(at, deciders=[new.decider], role="api") as writer:
        await writer.handle(new.decider, ahead, Shelve(owner="甲", book="of newer code"), by(NOW))
        await writer.pool.execute("DELETE FROM outbox")  # not relayed: the reactions meet it by their command alone

    async def versions(kernel: Kernel, stream: UUID) -> int:
        return (await kernel.load(new.decider, stream)).version

    async with Kernel(at, deciders=[new.decider], role="api") as look:
        async with kernel(old, "0", copying(old)) as before:
            for stream, book in ((here, "x"), (there, "y"), (there, "z")):
                await before.handle(old.decider, stream, Shelve(owner="甲", book=book), by(NOW))

            async def copied() -> bool:
                return await versions(look, copies) == 2

            await eventually(copied)
            assert await versions(look, ahead) == 1
            aside = "SELECT (SELECT count(*) FROM parked) + (SELECT count(*) FROM refused)"
            assert await look.pool.fetchval(aside) == 0
        async with kernel(new, "0", copying(new)):

            async def both() -> bool:
                return await versions(look, ahead) == 2

            await eventually(both)
            assert await versions(look, copies) == 2
