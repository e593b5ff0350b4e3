"""What became of a return's defects (退回修改): whether the part that each one names has been changed since.

Whether it was changed for the better, a checker judges.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from services.declaration.domain.events import DefectTold, Draft
from services.declaration.domain.parts import Parts


@dataclass(frozen=True)
class Mended:
    """A defect, and whether its part has been changed since the return."""

    defect: DefectTold
    changed: bool


def mended(draft: Draft, profile_version: int | None) -> tuple[Mended, ...]:
    """Every defect of the last return. Empty when nothing was returned, or nothing about it is kept here."""
    if draft.returned is None:
        return ()
    made = draft.submissions[draft.returned.submission]
    profile = (made.handed_in.profile_version, profile_version)
    return tuple(Mended(told, _changed(told.pointer, made.parts, draft.parts, profile)) for told in draft.returned.told)


def _changed(pointer: str, then: Parts, now: Parts, profile: tuple[int, int | None]) -> bool:
    part, _, inside = pointer.removeprefix("/").partition("/")
    if part == "profile":
        return profile[0] != profile[1]
    if part not in {"photo", "commitment", "form", "achievements", "attachments"}:
        return then != now or profile[0] != profile[1]
    before, after = getattr(then, part), getattr(now, part)
    if part == "form" and inside:
        name = inside.partition("/")[0]
        return bool(getattr(before, name, before) != getattr(after, name, after))
    if part == "attachments" and inside:
        return _of_kind(before, inside) != _of_kind(after, inside)
    if part == "achievements" and inside.isdigit():
        return bool(before[int(inside) : int(inside) + 1] != after[int(inside) : int(inside) + 1])
    return bool(before != after)


def _of_kind(attachments: Any, kind: str) -> list[Any]:
    return [attached for attached in attachments if attached.kind == kind.partition("/")[0]]
