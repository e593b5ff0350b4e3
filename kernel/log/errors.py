"""How a command can fail other than by its domain's refusal."""

from __future__ import annotations

import asyncpg

from kernel.log.decider import Unavailable

DATABASE_AWAY = (
    asyncpg.PostgresConnectionError,
    asyncpg.CannotConnectNowError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.TooManyConnectionsError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
    OSError,
    TimeoutError,
)
"""How asyncpg says that PostgreSQL can't be reached or was lost on the way."""

DATABASE_TROUBLE = (asyncpg.PostgresError, *DATABASE_AWAY)
"""That, and whatever else a server says (a full disk, a cancelled query): a loop waits and tries again."""


class Conflict(Exception):
    """Five tries were lost to other writers of the same stream. Nothing was done; repeat with the same key."""


class KeyReused(Exception):
    """The idempotency key belongs to a command with another body. Nothing was done."""


class BadText(ValueError):
    """A text holds U+0000 or a lone surrogate, which PostgreSQL can't keep. Refused before it is queued."""


class TooLarge(ValueError):
    """An event is beyond the limit. `actual` and `limit` in bytes."""

    def __init__(self, event_type: str, actual: int, limit: int) -> None:
        super().__init__(f"{event_type} has {actual} bytes, the limit is {limit}")
        self.actual = actual
        self.limit = limit


class Overloaded(Exception):
    """A queue is full, or the writer has no database. Nothing was done; repeat later with the same key.

    `actual` and `limit`: what waits and what may, where that is the reason.
    """

    def __init__(self, why: str, actual: int | None = None, limit: int | None = None) -> None:
        super().__init__(why)
        self.actual = actual
        self.limit = limit


class NoRoom(Exception):
    """The database's disk is full. Nothing was done; repeat with the same key once there is room."""


class OutcomeUnknown(Exception):
    """The connection was lost while the command was being written: repeat with the same key to learn its outcome."""


class Obstructed(Exception):
    """An append met a taken version, key or claim. Internal: `Kernel.handle` finds out which."""


class Erased(Exception):
    """The subject's key was destroyed."""


class Gone(Exception):
    """What a reaction asked another service for has been erased (HTTP 410)."""


class NewerSchema(Exception):
    """An event is of a newer schema version than this code knows: wait for newer code, never guess.

    `shape` is what was met (`Renewed.v2`).
    """

    def __init__(self, shape: str, reader: str) -> None:
        super().__init__(f"{shape} is here, {reader} is of code that does not know it yet")
        self.shape = shape


class LogDiverged(Exception):
    """The record before the checkpoint isn't the one that was applied: a topic was recreated or a database restored."""


class NotOpened(Exception):
    """The database is a restored copy, and nobody has compared it with its topics: `restore`, then `migrate`."""


class ForeignHistory(RuntimeError):
    """A record on `.log` doesn't continue what the database has: it was changed, or two histories were written."""


class FencedOff(Exception):
    """Another worker moved this worker's checkpoint: a paused one woke up. It steps back and reads again."""


class TooManyParked(Exception):
    """So many streams fail at once that the fault must be ours: the consumer stops instead of parking them all."""


class MasterKeyUnknown(Unavailable):
    """A subject's key is wrapped under a master key that isn't configured: named by its id, and waited for."""


class KeyLost(Exception):
    """A subject's key is missing though nobody erased the subject: keys were lost, or belong to another backup."""


WAIT = (Unavailable, Overloaded, NoRoom, OutcomeUnknown, Conflict, NewerSchema)
"""A party is away, or our code is older than the event: tried again for as long as it takes."""

_OURS = {"08", "25", "40", "53", "55", "57", "58", "XX"}


def blames_the_event(error: BaseException) -> bool:
    """Whether an event may be at fault, and not the connection, a lock, a party that is away, or an older code."""
    if isinstance(error, (*WAIT, *DATABASE_AWAY, FencedOff, LogDiverged, TooManyParked, asyncpg.UndefinedTableError)):
        return False  # no table: a view's version that was dropped, or isn't built yet
    if isinstance(error, asyncpg.PostgresError):
        return (error.sqlstate or "")[:2] not in _OURS
    return isinstance(error, Exception)


def describe(error: BaseException) -> str:
    """An error's type, and its text only where we wrote it: a driver's message may quote a value."""
    own = type(error).__module__.startswith("kernel.")
    return f"{type(error).__name__}: {error}" if own else type(error).__name__
