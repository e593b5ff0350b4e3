"""What became of a return's defects (退回修改): whether the part that each one names has been changed since.

Whether it was changed for the better, a checker judges.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from services.declaration.domain.events import DefectTold, Draft
from services.declaration.domain.parts import Parts
from services.declaration.domain.plan import Plan


@dataclass(frozen=True)
class Mended:
    """A defect, and whether its part has been changed since the return."""

    defect: DefectTold
    changed: bool


def mended(draft: Draft, plan: Plan, profile_version: int | None) -> tuple[Mended, ...]:
    """Every defect of the last return. Empty when nothing was returned, or nothing about it is kept here."""
    if draft.returned is None:
        return ()
    made = draft.submissions[draft.returned.submission]
    profile = (made.handed_in.profile_version, profile_version)
    return tuple(
        Mended(told, _changed(told.pointer, made.parts, draft.parts, plan, profile)) for told in draft.returned.told
    )


def _changed(pointer: str, then: Parts, now: Parts, plan: Plan, profile: tuple[int, int | None]) -> bool:
    part, _, inside = pointer.removeprefix("/").partition("/")
    if part == "profile":
        return profile[0] != profile[1]
    if part not in {"photo", "commitment", "form", "achievements", "works", "attachments", "certificate_id"}:
        return then != now or profile[0] != profile[1]
    before, after = getattr(then, part), getattr(now, part)
    name = inside.partition("/")[0]
    if part == "form" and name:
        return bool(getattr(before, name, before) != getattr(after, name, after))
    if part == "attachments" and name:
        return _given(then, name, plan) != _given(now, name, plan)
    if part in {"achievements", "works"} and name.isdigit() and int(name) < len(before):
        # By the item: its place moves when one before it is taken out.
        return before[int(name)] not in after
    return bool(before != after)


def _given(parts: Parts, kind: str, plan: Plan) -> tuple[Any, ...]:
    """What stands for a kind of attachment: its files and, where it can be verified, the certificate chosen instead."""
    known = plan.attachment(kind)
    chosen = parts.certificate_id if known is not None and known.verified_by == "exam-record" else None
    return chosen, [attached for attached in parts.attachments if attached.kind == kind]
