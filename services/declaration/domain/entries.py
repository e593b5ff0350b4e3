"""A checker puts an entry of the form into its right part (guide 二.3 says what belongs where), without a return."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated, Literal
from uuid import UUID

from kernel.log.decider import Command, Event, Text, sealed
from services.declaration.domain.parts import Form

EntryPart = Literal["awards", "honours", "rewards_punishments"]
"""获奖情况, 荣誉称号, 奖惩情况 (guide 二.3)."""
PART_LIMIT = 1000


class PutEntryRight(Command):
    """A checker says that line `entry` of one part belongs into another (event `cause_event_id` of review)."""

    submission: int
    source: EntryPart
    target: EntryPart
    entry: int
    cause_event_id: UUID


class EntryPutRight(Event):
    """The two parts of the form of submission `submission` say this now; not `moved`: there was no such entry, or no
    room for it."""

    person_id: UUID
    submission: int
    source: EntryPart
    target: EntryPart
    entry: int
    moved: bool
    source_says: Annotated[Text, sealed("person_id")]
    target_says: Annotated[Text, sealed("person_id")]
    cause_event_id: UUID

    def onto(self, form: Form | None) -> Form | None:
        """The form with its entry in the right part."""
        return form and form.model_copy(update={self.source: self.source_says, self.target: self.target_says})


def entries_of(text: str) -> list[str]:
    """The entries of a part: one a line, or between semicolons."""
    return [entry.strip() for entry in re.split(r"[\n；;]", text) if entry.strip()]


def put_right(form: Form, source: EntryPart, target: EntryPart, entry: int) -> Form:
    """The form with entry `entry` (from 0) of one part in another, last; as it was where that can't be done."""
    left = entries_of(getattr(form, source))
    if not 0 <= entry < len(left):
        return form
    moved = left.pop(entry)
    told = getattr(form, target).rstrip()
    there = f"{told}\n{moved}" if told else moved
    if len(there) > PART_LIMIT:
        return form
    return form.model_copy(update={source: "\n".join(left), target: there})


def right_entry(command: PutEntryRight, person_id: UUID, form: Form | None) -> Sequence[Event]:
    """It is answered in any case: review waits for it."""
    if form is None:
        return []
    after = put_right(form, command.source, command.target, command.entry)
    says = {"source_says": getattr(after, command.source), "target_says": getattr(after, command.target)}
    return [EntryPutRight(person_id=person_id, **dict(command), moved=after != form, **says)]
