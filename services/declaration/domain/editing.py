"""Two edits of one part at a time: the second is told of the first, with both, and overwrites nothing unseen.

A write may say as of which version of the declaration (or of a plan's draft) it was made (`as_of`). What was changed
after that, by anybody and to anything else than what the write says, is a conflict. Versions count the events of what
is written, so they outlive a return, a log-in and a restart.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from kernel.log.decider import Violation
from services.declaration.domain.parts import Form

FORM = "form"


class Written(Protocol):
    """What is written part by part: a declaration, the draft of a plan."""

    @property
    def changed(self) -> Mapping[str, int]:
        """By part, the version since which it stands."""
        ...


def meanwhile(draft: Written, as_of: int | None, given: Mapping[str, tuple[Any, Any]]) -> list[Violation]:
    """The conflicts of a write: `given` is, by part (`photo`, `form/statement`), what stands and what was sent."""
    if as_of is None:
        return []
    return [
        _edited(part, draft.changed.get(part, 0), as_of, stands, sent)
        for part, (stands, sent) in given.items()
        if draft.changed.get(part, 0) > as_of and stands != sent
    ]


def form_fields(before: Form | None, after: Form) -> dict[str, tuple[Any, Any]]:
    """The fields of two forms, beside each other."""
    return {f"{FORM}/{name}": (getattr(before, name, None), getattr(after, name)) for name in Form.model_fields}


def _edited(part: str, changed: int, as_of: int, stands: Any, sent: Any) -> Violation:
    return Violation(
        "edited-meanwhile",
        "该内容已在其他页面修改：请对照已保存的与您填写的内容，确认后再保存",
        "this was changed meanwhile: compare what is saved with what you wrote, and save again",
        pointer=f"/{part}",
        limit=as_of,
        actual={"version": changed, "saved": _plain(stands), "yours": _plain(sent)},
    )


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value.model_dump(mode="json") if hasattr(value, "model_dump") else value
