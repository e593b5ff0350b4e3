"""The routes of review."""

from __future__ import annotations

from typing import Annotated, Self
from uuid import UUID

from fastapi import Depends, Path, Query
from pydantic import BaseModel, Field, StringConstraints, model_validator
from pydantic_core import from_json
from starlette.responses import Response

from kernel.log.decider import NotFound, Violation
from kernel.web.access import (
    Body,
    CallerDep,
    Internal,
    InternalDep,
    KernelDep,
    NowDep,
    OrgDep,
    PersonDep,
    Receipt,
    Roles,
    Router,
    RunDep,
)
from kernel.web.problems import invalid
from kernel.web.retention import Hold, Retention
from services.review.domain import (
    APPLICANT,
    CHECKERS,
    Asker,
    Case,
    Defect,
    PassStage,
    ReturnCase,
    ReviewCase,
    may_see,
)
from services.review.views import (
    Afterwards,
    CaseDetail,
    CaseListed,
    Cursor,
    Materials,
    Queued,
    Whereabouts,
    afterwards_of,
    detail_of,
    listed_of,
    of_person,
    open_of,
    queue_of,
    whereabouts_of,
)

ALL_DEFECTS = 8000
"""Characters of all defects of a return together: more would not fit into one event."""

router = Router(prefix="/api/review/v1", tags=["review"])
internal = Router(prefix="/internal/v1", tags=["internal"])


# -- what comes in and goes out ---


class Judgement(Body):
    """What was judged: the submission and the stage that the checker had before them."""

    submission: Annotated[int, Field(ge=1)]
    stage: Annotated[str, Field(min_length=1, max_length=64)]


class PassBody(Judgement):
    """通过, with an opinion where there is something to say."""

    opinion: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)] | None = None


class DefectBody(Body):
    """One thing to mend; `pointer` is the part of the declaration it concerns ("" for the whole)."""

    pointer: Annotated[str, Field(max_length=100, pattern=r"^[\x21-\x7e]*$")] = ""
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]


class ReturnBody(Judgement):
    """退回修改, with every defect at once."""

    defects: Annotated[tuple[DefectBody, ...], Field(max_length=50)]

    @model_validator(mode="after")
    def _fits(self) -> Self:
        length = sum(len(d.text) for d in self.defects)
        if length > ALL_DEFECTS:
            raise ValueError(
                Violation(
                    "too-long",
                    f"全部问题合计最多 {ALL_DEFECTS} 个字，实际 {length} 个",
                    f"all defects together: at most {ALL_DEFECTS} characters, was {length}",
                    pointer="/defects",
                    limit=ALL_DEFECTS,
                    actual=length,
                )
            )
        return self


class QueuePage(BaseModel):
    """A page of a queue, the soonest due first; `next` is the `after` of the following page, null at the end."""

    items: list[Queued]
    next: str | None


class CasePage(BaseModel):
    """A page of one's own cases; `next` is the `after` of the following page, null at the end."""

    items: list[CaseListed]
    next: UUID | None


# -- what a route needs before its command or answer is built ---


def _asker(caller: CallerDep) -> Asker:
    return Asker(roles=caller.roles, org_id=caller.org_id, person_id=caller.person_id)


AskerDep = Annotated[Asker, Depends(_asker)]
DeclarationId = Annotated[UUID, Path(description="A case is known by the id of its declaration.")]


async def _case(declaration_id: DeclarationId, kernel: KernelDep, asker: AskerDep) -> Case:
    case = (await kernel.load(ReviewCase, declaration_id)).state
    if case is None or not may_see(case, asker):
        raise NotFound
    return case


async def _afterwards(declaration_id: DeclarationId, kernel: KernelDep) -> Afterwards:
    return await afterwards_of(kernel.pool, declaration_id)


def _cursor(after: Annotated[str | None, Query(max_length=100)] = None) -> Cursor | None:
    if after is None:
        return None
    try:
        return Cursor.parse(after)
    except ValueError:
        wrong = Violation("wrong-format", "不是有效的翻页位置", "is no `next` of a page", pointer="/query/after")
        raise invalid([wrong]) from None


CaseDep = Annotated[Case, Depends(_case)]
AfterwardsDep = Annotated[Afterwards, Depends(_afterwards)]
CursorDep = Annotated[Cursor | None, Depends(_cursor)]
Limit = Annotated[int, Query(ge=1, le=100)]
PARTIES = Roles(APPLICANT, *CHECKERS)


# -- a checker's acts ---


@router.command("/cases/{declaration_id}/pass", access=Roles(*CHECKERS))
async def pass_case(
    declaration_id: DeclarationId, body: PassBody, asker: AskerDep, now: NowDep, run: RunDep
) -> Receipt:
    """通过: hand the case on to the next stage of its plan."""
    command = PassStage(asker=asker, submission=body.submission, stage=body.stage, opinion=body.opinion, at=now)
    return await run(ReviewCase, declaration_id, command)


@router.command("/cases/{declaration_id}/return", access=Roles(*CHECKERS))
async def return_case(
    declaration_id: DeclarationId, body: ReturnBody, asker: AskerDep, now: NowDep, run: RunDep
) -> Receipt:
    """退回修改: hand the case back to its applicant with every defect at once."""
    defects = tuple(Defect(pointer=d.pointer, text=d.text) for d in body.defects)
    command = ReturnCase(asker=asker, submission=body.submission, stage=body.stage, defects=defects, at=now)
    return await run(ReviewCase, declaration_id, command)


# -- reads ---


@router.query("/queue", access=Roles(*CHECKERS), view="cases")
async def list_queue(
    caller: CallerDep, org_id: OrgDep, kernel: KernelDep, after: CursorDep, limit: Limit = 50
) -> QueuePage:
    """The cases at a stage where the caller's organisation acts."""
    rows = await queue_of(kernel.pool, org_id, caller.roles, after, limit)
    items = [
        Queued(
            **row
            | {
                "applicant_name": await kernel.vault.open_json(from_json(row["applicant_name"])),
                "role": row["actor"],
                "overdue": caller.now > row["due_at"],
            }
        )
        for row in rows
    ]
    last = str(Cursor(items[-1].due_at, items[-1].declaration_id)) if len(items) == limit else None
    return QueuePage(items=items, next=last)


@router.query("/cases", access=Roles(APPLICANT), view="cases")
async def list_cases(
    person_id: PersonDep,
    kernel: KernelDep,
    now: NowDep,
    after: Annotated[UUID | None, Query()] = None,
    limit: Limit = 50,
) -> CasePage:
    """One's own cases."""
    items = [listed_of(row, now) for row in await of_person(kernel.pool, person_id, after, limit)]
    return CasePage(items=items, next=items[-1].declaration_id if len(items) == limit else None)


@router.query("/cases/{declaration_id}", access=PARTIES, view="cases")
async def get_case(case: CaseDep, after: AfterwardsDep, asker: AskerDep, now: NowDep) -> CaseDetail:
    """One case with its history, for its applicant and the checkers it has reached."""
    return detail_of(case, after, asker, now)


@router.query("/cases/{declaration_id}/whereabouts", access=PARTIES, view="cases")
async def get_whereabouts(case: CaseDep, after: AfterwardsDep, asker: AskerDep, now: NowDep) -> Whereabouts:
    """办理进度: where the case is, who acts next, until when, and why."""
    return whereabouts_of(case, after, asker, now)


@router.query("/cases/{declaration_id}/materials", access=PARTIES)
async def get_materials(
    case: CaseDep, ask: InternalDep, submission: Annotated[int | None, Query(ge=1)] = None
) -> Materials:
    """What was handed in: the present submission, or an earlier one. Declaration keeps it; review checks the right."""
    number = submission or case.submission.number
    return await ask("declaration", f"declarations/{case.declaration_id}/submissions/{number}", Materials)


@router.query("/cases/{declaration_id}/files/{file_id}", access=PARTIES, response_class=Response)
async def get_case_file(file_id: UUID, case: CaseDep, ask: InternalDep) -> Response:
    """A file of a submission, streamed from the context that keeps it."""
    owner = case.files.get(file_id)
    if owner is None:
        raise NotFound
    return await ask.stream_file(owner, f"files/{file_id}")


# -- for other services ---


@internal.query("/persons/{person_id}/retention", access=Internal("identity"))
async def get_retention(person_id: UUID, kernel: KernelDep, now: NowDep) -> Retention:
    """The person's cases that are open."""
    return Retention(
        holds=[
            Hold(
                code="case-open",
                message=f"“{row['plan_title']}”的评审正在办理（{row['stage_name']}），办结后才能注销",
                message_en=f"the review under {row['plan_title']} is open ({row['stage_name']}): wait until it is over",
                of=row["declaration_id"],
                until=row["due_at"],
            )
            for row in await open_of(kernel.pool, person_id, now)
        ]
    )
