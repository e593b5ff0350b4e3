"""What the fields of an item's details are made of: a text to seal, and the label a field has on screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from kernel.log.decider import Fact, Text, Violation, sealed

Line = Annotated[Annotated[Text, Field(max_length=200)] | None, sealed("person_id")]
"""A line that a person writes: kept sealed under their key."""
Day = date | None
Count = Annotated[int, Field(ge=0, le=1_000_000)] | None
Fen = Annotated[int, Field(ge=0, le=10**15)] | None
Year = Annotated[int, Field(ge=1949, le=2100)] | None


@dataclass(frozen=True)
class Label:
    """What a field is called; `needed`: it has to be there at submission; `words`: what its codes read as."""

    text: str
    needed: bool = False
    words: Mapping[str, str] = field(default_factory=dict)


class Told(Fact):
    """One field of the details, ready to be read: its name in the API, its label and its value in words."""

    name: str
    label: str
    value: str


class Details(Fact):
    """What only one kind of item has. A draft may leave out all of it; a submission what isn't `needed`."""

    def wrong(self) -> Sequence[Violation]:
        """What can't be true of this kind, whoever asks. Pointers are within the details."""
        return ()


def label_of(details: Details, name: str) -> Label:
    """The label of a field; every field of a `Details` has one (`kind` apart)."""
    marks = type(details).model_fields[name].metadata
    return next(mark for mark in marks if isinstance(mark, Label))


def told(details: Details | None) -> tuple[Told, ...]:
    """What was filled in, in words, in the order of the fields."""
    if details is None:
        return ()
    found = []
    for name in type(details).model_fields:
        value = getattr(details, name)
        if name == "kind" or value in (None, ""):
            continue
        label = label_of(details, name)
        found.append(Told(name=name, label=label.text, value=_words(value, label)))
    return tuple(found)


def _words(value: Any, label: Label) -> str:
    match value:
        case bool():
            return "是" if value else "否"
        case date():
            return value.isoformat()
    return label.words.get(str(value), str(value))


def missing(details: Details) -> list[Violation]:
    """A violation for each needed field that isn't there."""
    found = []
    for name in type(details).model_fields:
        if name == "kind" or not label_of(details, name).needed:
            continue
        value = getattr(details, name)
        if value is None or (isinstance(value, str) and not value.strip()):
            label = label_of(details, name).text
            found.append(
                Violation("field-missing", f"请填写{label}", f"the field {name} is missing", pointer=f"/{name}")
            )
    return found


def wrong_order(earlier: Day, later: Day, name: str, message: str, message_en: str) -> list[Violation]:
    """A violation at `name` when the later date lies before the earlier one."""
    if earlier is None or later is None or earlier <= later:
        return []
    limit, actual = earlier.isoformat(), later.isoformat()
    return [Violation("dates-reversed", message, message_en, pointer=f"/{name}", limit=limit, actual=actual)]
