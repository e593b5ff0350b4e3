"""Who may write: the person while the pen is theirs, step by step."""

from __future__ import annotations

from collections.abc import Sequence

from kernel.log.decider import Rejected, Violation, reject
from services.declaration.domain.events import Draft, HandedIn, Status
from services.declaration.domain.parts import Step


def pen(draft: Draft) -> None:
    """Read-only while review has it and once it is withdrawn; a second submit is told the first one's receipt."""
    if draft.editable:
        return
    if draft.status is Status.WITHDRAWN:
        message = "该申报已撤回；如需继续，请重新点击“马上申报”"
        raise reject("withdrawn", message, "it was withdrawn: begin anew to go on with it")
    if draft.lapsed:
        message = "逾期未补正，本次申报已结束；如有疑问请联系评委会办公室"
        raise reject("case-closed", message, "it wasn't mended in time: it is over; please ask the committee office")
    if draft.status is Status.CLOSED:
        raise reject("case-closed", "该申报已办结，不能再更改", "the case is over: nothing can be changed any more")
    last = draft.submissions[draft.submission]
    message, message_en = (
        ("材料审核已通过，申报不能再更改", "the materials have passed: the declaration can't be changed any more")
        if draft.status is Status.PASSED
        else (
            f"申报已完成第 {draft.submission} 次提交，退回修改前不能更改",
            "the declaration has been submitted: it can't be changed unless it is returned",
        )
    )
    raise reject(
        "already-submitted",
        message,
        message_en,
        actual={
            "id": str(draft.declaration_id),
            "sequence": f"{draft.declaration_id}@{last.version}",
            "events": [HandedIn.__name__],
        },
    )


def open_step(step: Step, draft: Draft) -> None:
    """Refused, unless every step before this one has been taken."""
    before = draft.parts.missing_before(step)
    if before is not None:
        raise reject(
            "step-not-open",
            f"请先完成“{before.label}”",
            f"please finish the step {before} first",
            limit=before,
            actual=step,
        )


def refuse(found: Sequence[Violation]) -> None:
    """Rejected, if there is anything."""
    if found:
        raise Rejected(found)
