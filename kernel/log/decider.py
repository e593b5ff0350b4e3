"""The vocabulary of a domain: events, commands, deciders, and the ways to refuse.

A context's `domain` needs nothing else from the kernel but `FileRef` and derived ids. Everything here is pure: no
clock, no I/O. Instants, ids and prices reach `decide` as fields of the command.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Any, ClassVar, Generic, TypeVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, StringConstraints

ERASED = "已注销"
"""What a sealed field reads as once its subject's key has been destroyed."""


class Fact(BaseModel):
    """An immutable record, refusing fields it doesn't know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Upcaster = Callable[[dict[str, Any]], dict[str, Any]]
"""Stored JSON of one version → that of the next. Pure; a sealed value in it is still sealed, and stays as it is."""


def as_it_was(stored: dict[str, Any]) -> dict[str, Any]:
    """The upcaster of a version that only gained what may be left out, or one choice more: what is missing is what it
    meant."""
    return stored


class Event(Fact):
    """Something that happened to one aggregate. Stored for ever under its class name and `schema_version`.

    A new shape is a new version, and brings the upcaster that leads to it from the one before:
    `schema_version = 3` with `upcasters = {1: to_2, 2: to_3}`.
    """

    schema_version: ClassVar[int] = 1
    upcasters: ClassVar[Mapping[int, Upcaster]] = {}

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """A version that can't be read any more is a fault of the code: said at import."""
        super().__pydantic_init_subclass__(**kwargs)
        if sorted(cls.upcasters) != list(range(1, cls.schema_version)):
            raise TypeError(
                f"{cls.__name__} is at version {cls.schema_version} and has upcasters from {sorted(cls.upcasters)}:"
                " every version before it needs one"
            )


class Command(Fact):
    """A wish that one aggregate decides on. Carries every instant, id and price that the rule needs."""


class PublishedPart(Fact):
    """A record inside a published event. Readers pass over what they don't know: v1 is additive."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Published(PublishedPart):
    """An event other contexts may read: opaque ids and business facts, no personal data.

    Its bytes are kept for ever and never upcast; `schema_version` is part of the type's name on Kafka
    (`zhiping.<context>.<type_name>.v<schema_version>`). A shape that readers of v1 couldn't read is a class beside the
    first one: `class FeePaid2(Published)` with `type_name = "FeePaid"` and `schema_version = 2`.
    """

    schema_version: ClassVar[int] = 1
    type_name: ClassVar[str] = ""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Named after its class, unless it says otherwise itself."""
        super().__pydantic_init_subclass__(**kwargs)
        if "type_name" not in cls.__dict__:
            cls.type_name = cls.__name__


@dataclass(frozen=True)
class Seal:
    """Marks a text field as personal data of the person whose id stands in the event's field `subject`."""

    subject: str


def sealed(subject: str) -> Seal:
    """`name: Annotated[str, sealed("person_id")]`: encrypted in the event under the key of that person.

    Works on `str` and `str | None` fields, at the top of an event or inside nested `Fact`s and lists of them;
    `subject` always names a field at the top of the event. Once the person is erased it reads `ERASED`.
    """
    return Seal(subject)


# A pattern and not a validator function, so that `Field(max_length=…)` beside it still speaks of characters.
Text = Annotated[str, StringConstraints(pattern=r"^[^\x00]*$")]
"""Text that PostgreSQL can hold: no U+0000, no lone surrogate."""


@dataclass(frozen=True)
class Violation:
    """One broken rule, in words a person at a counter could say.

    `code` is stable and machine-readable; `message` is Chinese, `message_en` English; `pointer` is a JSON pointer
    into the request ("" when it concerns the whole); `limit` and `actual` are what was allowed and what was measured.
    """

    code: str
    message: str
    message_en: str
    pointer: str = ""
    limit: Any = None
    actual: Any = None


class Rejected(Exception):
    """The state doesn't allow the command. Carries every violation at once (HTTP 409)."""

    def __init__(self, violations: Sequence[Violation]) -> None:
        super().__init__("; ".join(f"{v.code}: {v.message_en}" for v in violations))
        self.violations = tuple(violations)


class RejectedOnRecord(Rejected):
    """A refusal that is itself a fact (a mistyped code): `events` are appended, then the command is refused."""

    def __init__(self, violations: Sequence[Violation], events: Sequence[Event]) -> None:
        super().__init__(violations)
        self.events = tuple(events)


class NotFound(Exception):
    """There is no such thing, or it is not yours: the two answers don't differ (HTTP 404)."""


class TooEarly(Exception):
    """A reaction's prerequisite hasn't arrived yet. Topics have no order between them: tried again, then parked."""


class Unavailable(Exception):
    """A party we depend on doesn't answer. Nothing was done; tried again (HTTP 503 on a request)."""


def reject(code: str, message: str, message_en: str, **facts: Any) -> Rejected:
    """A refusal with a single violation."""
    return Rejected([Violation(code, message, message_en, **facts)])


@dataclass(frozen=True)
class Take:
    """Claim `value` within `scope` for this stream; `taken` is the refusal when another stream holds it.

    The value is hashed with a key before it is stored, so it may be personal data (an ID number).
    """

    scope: str
    value: str
    taken: Violation


@dataclass(frozen=True)
class Release:
    """Give up what this stream had claimed."""

    scope: str
    value: str


@dataclass(frozen=True)
class Arm:
    """Wake the aggregate at `due`: its decider's `wake(name, now)` command is handled then.

    A timer only wakes; `decide` compares `now` with the deadline in state. Arming again adds another wake-up.
    """

    name: str
    due: datetime


S = TypeVar("S")


def _publishes_nothing(event: Any, state: Any) -> Published | None:
    return None


def _claims_nothing(event: Any, before: Any) -> Sequence[Take | Release]:
    return ()


def _arms_nothing(event: Any, state: Any) -> Sequence[Arm]:
    return ()


@dataclass(frozen=True)
class Decider(Generic[S]):
    """One aggregate: how it decides, evolves, and what of it others may see.

    decide(command, state) -> events, or raises Rejected (every violation) / NotFound. An empty list is a calm repeat.
    evolve(state, event) -> state. Total and silent: never refuses what has happened.
    publish(event, state after it) -> at most one Published, stored beside the event.
    claims(event, state before it) -> Take / Release, unique across streams, in the same append.
    timers(event, state after it) -> Arm, in the same append.
    wake(name, now) -> the command a due timer stands for.
    """

    stream_type: str
    events: tuple[type[Event], ...]
    decide: Callable[[Any, S | None], Sequence[Event]]
    evolve: Callable[[S | None, Any], S]
    publish: Callable[[Any, S], Published | None] = _publishes_nothing
    claims: Callable[[Any, S | None], Sequence[Take | Release]] = _claims_nothing
    timers: Callable[[Any, S], Sequence[Arm]] = _arms_nothing
    wake: Callable[[str, datetime], Command] | None = None
    rule_set_version: str = "1"
    by_type: dict[str, type[Event]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.by_type.update({e.__name__: e for e in self.events})


@dataclass(frozen=True)
class Loaded(Generic[S]):
    """An aggregate folded from its stream; `state` is None when the stream doesn't exist (`version` 0)."""

    stream_id: UUID
    state: S | None
    version: int
    digest: bytes
    published: int
