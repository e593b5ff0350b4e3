"""When a timer says that a window is about to close: what the plan says now is looked up first."""

from __future__ import annotations

from kernel.log.timers import TimerHandler, Waking
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.events import Draft
from services.declaration.domain.filling import window_end
from services.declaration.domain.review_plan import ReviewPlan
from services.declaration.domain.window import WINDOW, LookAtWindow


async def look_at_window(waking: Waking) -> None:
    """Remind by the date that holds now: it may have been put off, or be another version's."""
    draft = (await waking.load()).state
    if not isinstance(draft, Draft):
        raise TypeError(f"timer {waking.name} without a declaration")
    issued = (await waking.kernel.load(ReviewPlan, draft.plan_id)).state
    plan = issued.version(draft.plan_version) if issued else None
    if plan is None:
        raise TypeError(f"declaration {draft.declaration_id} without its plan")
    closes_at, days = window_end(draft, plan), plan.remind_days_before
    await waking.handle(LookAtWindow(closes_at=closes_at, remind_days_before=days, at=waking.now))


TIMERS: dict[tuple[str, str], TimerHandler] = {(Declaration.stream_type, WINDOW): look_at_window}
"""The handlers by (stream type, timer name)."""
