"""The peer library, `eventsourcing`, as its documentation sets it up: defaults everywhere, callers as threads."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID, uuid4

from eventsourcing.application import Application
from eventsourcing.domain import Aggregate, event
from eventsourcing.persistence import InfrastructureFactory, StoredEvent, Tracking
from eventsourcing.postgres import PostgresDatastore, PostgresTrackingRecorder
from eventsourcing.projection import Projection, ProjectionRunner
from psycopg.sql import SQL

from deploy.local.ports import HOST
from deploy.local.postgres import ADMIN, Postgres
from tests.bench.domain import EVENT_BYTES, number
from tests.bench.history import PER_STREAM


def environment(postgres: Postgres, database: str) -> dict[str, str]:
    """Its settings: where the database is, and nothing else."""
    return {
        "PERSISTENCE_MODULE": "eventsourcing.postgres",
        "POSTGRES_DBNAME": database,
        "POSTGRES_HOST": HOST,
        "POSTGRES_PORT": str(postgres.port),
        "POSTGRES_USER": ADMIN,
        "POSTGRES_PASSWORD": postgres.password,
    }


def threaded(items: Sequence[Any], callers: int, one: Callable[[Any], Any]) -> float:
    """How many items a second so many threads get done. Raises what a thread raised."""
    left = iter(items)
    lock = threading.Lock()
    errors: list[Exception] = []

    def call() -> None:
        try:
            while True:
                with lock:
                    item = next(left, None)
                if item is None:
                    return
                one(item)
        except Exception as e:  # noqa: BLE001 (raised again below, by the thread that waits)
            errors.append(e)

    threads = [threading.Thread(target=call) for _ in range(callers)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]
    return len(items) / (time.perf_counter() - began)


class Recorder:
    """Its PostgreSQL recorder: inserts ready-made stored events."""

    def __init__(self, environ: dict[str, str]) -> None:
        self._factory: InfrastructureFactory[Any] = InfrastructureFactory.construct(env=environ)
        self._recorder = self._factory.application_recorder()

    def append(self, count: int, callers: int) -> float:
        """Appends a second, one event of 225 bytes each, each to a new stream."""
        events = [StoredEvent(uuid4(), 1, "bench:Noted", b"x" * EVENT_BYTES) for _ in range(count)]
        return threaded(events, callers, lambda e: self._recorder.insert_events([e]))

    def close(self) -> None:
        """Let go of its connections."""
        self._factory.close()


class Book(Aggregate):
    """The notebook, as the library writes aggregates."""

    @event("Opened")
    def __init__(self, text: str) -> None:
        self.lines = 1

    @event("Noted")
    def note(self, n: str, text: str) -> None:
        """A line was written."""
        self.lines += 1

    def take_note(self, text: str) -> None:
        """The same rule: always one line more."""
        self.note(number(self.lines + 1), text)


class Books(Application[UUID]):
    """Load, decide, save."""

    def open_books(self, count: int) -> list[UUID]:
        """So many books of ten lines each."""
        found = []
        for _ in range(count):
            book = Book(text=TEXT)
            for _ in range(PER_STREAM - 1):
                book.take_note(TEXT)
            self.save(book)
            found.append(book.id)
        return found

    def take_note(self, book_id: UUID) -> None:
        """One command."""
        book: Book = self.repository.get(book_id)
        book.take_note(TEXT)
        self.save(book)


def _text() -> str:
    """What pads a stored event of the library to 225 bytes."""
    book = Book(text="")
    book.take_note("")
    stored = Application[UUID]().mapper.to_stored_event(book.pending_events[-1])
    return "x" * (EVENT_BYTES - len(stored.state))


TEXT = _text()


class BooksView(PostgresTrackingRecorder):
    """A row a book, as the library's documentation makes a materialised view."""

    def __init__(self, datastore: PostgresDatastore, **kwargs: Any) -> None:
        super().__init__(datastore, **kwargs)
        self.sql_create_statements.append(
            SQL("CREATE TABLE IF NOT EXISTS books (id uuid PRIMARY KEY, lines int)").format()
        )

    def noted(self, book_id: UUID, tracking: Tracking) -> None:
        """Count the line and record the position, in one transaction."""
        with self.datastore.transaction(commit=True) as cursor:
            self._insert_tracking(cursor, tracking)
            cursor.execute(
                "INSERT INTO books VALUES (%s, 1) ON CONFLICT (id) DO UPDATE SET lines = books.lines + 1",
                (book_id,),
                prepare=True,
            )

    def clear(self) -> None:
        """Forget everything, so as to catch up again."""
        with self.datastore.transaction(commit=True) as cursor:
            cursor.execute("TRUNCATE books")
            cursor.execute(f"DELETE FROM {self.tracking_table_name} WHERE application_name = 'Books'")


class BooksProjection(Projection[BooksView]):
    """Every event of a book is a line."""

    def process_event(self, domain_event: Any, tracking: Tracking) -> None:
        """Show one event."""
        self.view.noted(domain_event.originator_id, tracking)


def catch_up(environ: dict[str, str], events: int) -> float:
    """The seconds its projection runner takes, from its start until the last of so many events shows."""
    began = time.perf_counter()
    runner = ProjectionRunner(
        application_class=Books, projection_class=BooksProjection, view_class=BooksView, env=environ
    )
    with runner:
        runner.wait(events, timeout=600)
        took = time.perf_counter() - began
        runner.view.clear()
    return took
