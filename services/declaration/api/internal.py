"""What other services may ask of declaration."""

from __future__ import annotations

import asyncio
from datetime import datetime
from uuid import UUID

from pydantic import BaseModel
from starlette.responses import Response

from kernel.log.decider import ERASED, NotFound
from kernel.log.errors import Gone
from kernel.web.access import FilesDep, Internal, KernelDep, LevelDep, NowDep, Router
from kernel.web.files import download
from kernel.web.retention import Hold, Retention
from services.declaration import views
from services.declaration.api.needs import bars_of, draft_of, file_of, findings_of, plan_of, version_of
from services.declaration.domain.filling import window_end
from services.declaration.domain.plan import Plan
from services.declaration.domain.snapshot import FrozenSubmission, barred_since, frozen

router = Router(prefix="/internal/v1", tags=["internal"])


class Window(BaseModel):
    """Until when a declaration can be handed in (inclusive), whatever a return of it says."""

    closes_at: datetime


@router.query("/declarations/{declaration_id}/submissions/{number}", access=Internal("review", "certificate"))
async def get_submission(declaration_id: UUID, number: int, kernel: KernelDep, now: NowDep) -> FrozenSubmission:
    """A submission as it was handed in, with the bars since. 410 once its person was erased."""
    draft = await draft_of(kernel, declaration_id)
    made = draft.submissions.get(number)
    if made is None:
        raise NotFound
    issued, file, then, findings, bars = await asyncio.gather(
        plan_of(kernel, draft.plan_id),
        file_of(kernel, draft.person_id),
        file_of(kernel, draft.person_id, made.handed_in.at),
        findings_of(kernel, draft, number),
        bars_of(kernel, draft.person_id),
    )
    plan = issued.version(made.handed_in.plan_version)
    if plan is None:
        raise NotFound
    submission = frozen(draft, number, plan, file, issued.put_off, findings=findings, then=then)
    if submission is None:
        raise NotFound
    if submission.name == ERASED:
        raise Gone(str(draft.person_id))
    since = barred_since(bars, submission.submitted_at, now) if plan.eligibility.integrity else ()
    return submission.model_copy(update={"barred_since": since})


@router.query("/declarations/{declaration_id}/window", access=Internal("review"))
async def get_window(declaration_id: UUID, kernel: KernelDep) -> Window:
    """The end of its window, put off for everybody or for it alone: a return gives no less time."""
    draft = await draft_of(kernel, declaration_id)
    plan = await version_of(kernel, draft.plan_id, draft.plan_version)
    return Window(closes_at=window_end(draft, plan))


@router.query("/plans/{plan_id}/versions/{version}", access=Internal("review", "payment", "certificate", "notify"))
async def get_plan_version(plan_id: UUID, version: int, kernel: KernelDep) -> Plan:
    """What a version of a plan says, whole; nothing of it changes but deadlines, which can be put off."""
    return await version_of(kernel, plan_id, version)


@router.query("/persons/{person_id}/retention", access=Internal("identity"))
async def get_retention(person_id: UUID, level: LevelDep, kernel: KernelDep, now: NowDep) -> Retention:
    """The person's declarations that are under way."""
    return Retention(
        holds=[
            Hold(
                code="declaration-running",
                message=f"“{row['title']}”的申报正在办理，办结前不能注销；已退回的，可不再提交，期满后注销",
                message_en=f"the declaration under {row['title']} is under way: wait until it is decided, or, where it"
                " was returned, until the time to hand it in again is over",
                of=row["declaration_id"],
                until=row["until"],
            )
            for row in await views.running_of(kernel.pool, person_id, now)
        ]
    )


@router.query("/files/{file_id}", access=Internal("review", "certificate"), response_class=Response)
async def get_file(file_id: UUID, store: FilesDep) -> Response:
    """A file's bytes; whoever asks has checked the right to see it."""
    return download(await store.read(file_id))
