"""What became of a return's defects (退回修改): whether the part that each one names has been changed since.

Whether it was changed for the better, a checker judges.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from services.declaration.domain.events import DefectTold, Draft
from services.declaration.domain.parts import Form, Parts
from services.declaration.domain.plan import Plan
from services.declaration.domain.profile import Profile

FIRST_YEAR = 1900
"""From this number on it is a year and no place in a list."""


@dataclass(frozen=True)
class Mended:
    """A defect, and whether its part has been changed since the return."""

    defect: DefectTold
    changed: bool


def mended(
    draft: Draft, plan: Plan, profile_version: int | None, profiles: Mapping[int, Profile] | None = None
) -> tuple[Mended, ...]:
    """Every defect of the last return. Empty when nothing was returned, or nothing about it is kept here. `profiles`:
    the person's, by version."""
    if draft.returned is None:
        return ()
    made = draft.submissions[draft.returned.submission]
    versions = Versions(made.handed_in.profile_version, profile_version, profiles or {})
    return tuple(
        Mended(told, _changed(told.pointer, made.parts, draft.parts, plan, versions)) for told in draft.returned.told
    )


@dataclass(frozen=True)
class Versions:
    """The profile that was handed in, and the one that counts today."""

    then: int
    now: int | None
    profiles: Mapping[int, Profile]

    def changed(self, inside: str) -> bool:
        """Whether what a pointer into the profile names is another one; what isn't kept here changed with the whole."""
        name = inside.partition("/")[0]
        before = self.profiles.get(self.then)
        after = self.profiles.get(self.now) if self.now is not None else None
        if name not in Profile.model_fields or before is None or after is None:
            return self.then != self.now
        return bool(getattr(before, name) != getattr(after, name))


def _changed(pointer: str, then: Parts, now: Parts, plan: Plan, profile: Versions) -> bool:
    part, _, inside = pointer.removeprefix("/").partition("/")
    if part == "profile":
        return profile.changed(inside)
    if part not in {"photo", "commitment", "form", "achievements", "works", "attachments", "certificate_id"}:
        return then != now or profile.changed("")
    before, after = getattr(then, part), getattr(now, part)
    name = inside.partition("/")[0]
    if part == "form" and name:
        return bool(_of_form(before, inside) != _of_form(after, inside, before))
    if part == "attachments" and name and _known(then, now, name, plan):
        return _given(then, name, plan) != _given(now, name, plan)
    if part in {"achievements", "works"} and name.isdigit() and int(name) < len(before):
        # By the item: its place moves when one before it is taken out.
        return before[int(name)] not in after
    return bool(before != after)


def _of_form(form: Form | None, inside: str, first: Form | None = None) -> Any:
    """What a pointer into the form names: a field, or of a list the entries of a year (`/hours/2019`; by its place in
    the form `first`: `/hours/0/year`) or with a code (`/fields/score-results`)."""
    name, _, rest = inside.partition("/")
    value = getattr(form, name, form)
    key = rest.partition("/")[0]
    if not key or not isinstance(value, tuple):
        return value
    if name == "fields":
        return [answer for answer in value if answer.code == key]
    listed = getattr(first or form, name)
    if not key.isdigit() or len(listed) <= int(key) < FIRST_YEAR:
        return value
    year = int(key) if int(key) >= FIRST_YEAR else listed[int(key)].year
    return [entry for entry in value if entry.year == year]


def _known(then: Parts, now: Parts, kind: str, plan: Plan) -> bool:
    """Whether there is such a kind of attachment; anything else that a checker named is the whole part."""
    return plan.attachment(kind) is not None or any(a.kind == kind for a in (*then.attachments, *now.attachments))


def _given(parts: Parts, kind: str, plan: Plan) -> tuple[Any, ...]:
    """What stands for a kind of attachment: its files and, where it can be verified, the certificate chosen instead."""
    known = plan.attachment(kind)
    chosen = parts.certificate_id if known is not None and known.verified_by == "exam-record" else None
    return chosen, [attached for attached in parts.attachments if attached.kind == kind]
