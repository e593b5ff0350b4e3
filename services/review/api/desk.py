"""The desk: queues, claims, several cases passed at once, 催办 by the applicant, and what the office has to see to."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Query
from pydantic import BaseModel, Field, StringConstraints
from pydantic_core import from_json

from kernel.log.decider import NotFound, Unavailable
from kernel.web.access import (
    Body,
    Caller,
    CallerDep,
    InternalDep,
    KernelDep,
    LanguageDep,
    NowDep,
    OrgDep,
    Receipt,
    Roles,
    Router,
    RunDep,
)
from kernel.web.problems import ProblemError, errors_of, problem_of
from services.review.api.needs import AskerDep, CursorDep, DeclarationId, Limit
from services.review.domain import (
    APPLICANT,
    CHECKERS,
    CaseWatch,
    ClaimCase,
    PassStage,
    ReleaseClaim,
    ReviewCase,
    UrgeCase,
    Watch,
    watch_id_of,
)
from services.review.views import Claimed, Cursor, Filter, Missed, Queued, missed_of, queue_of
from services.review.views.shown import UrgingShown

AT_ONCE = 50
"""Cases of one bulk pass: each is an append of its own, and the whole has to fit into a request."""

router = Router(prefix="/api/review/v1", tags=["desk"])


# -- what comes in and goes out ---


class ClaimBody(Body):
    """`take_over`: though another officer is at it."""

    take_over: bool = False


class SeenCase(Body):
    """A case as the checker saw it in the queue."""

    declaration_id: UUID
    submission: Annotated[int, Field(ge=1)]
    stage: Annotated[str, Field(min_length=1, max_length=64)]


class PassSeveralBody(Body):
    """通过 for each of these, with the same opinion."""

    cases: Annotated[tuple[SeenCase, ...], Field(min_length=1, max_length=AT_ONCE)]
    opinion: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)] | None = None


class PassedOne(BaseModel):
    """What came of one case: its receipt, or why it wasn't passed (`code` as it would stand in its own problem)."""

    declaration_id: UUID
    receipt: Receipt | None = None
    code: str | None = None
    errors: list[ProblemError] = []


class PassedSeveral(BaseModel):
    """Each case's own answer, in the order asked; `passed` counts those that passed, or had been passed already."""

    passed: int
    exceptions: int
    cases: list[PassedOne]


class QueuePage(BaseModel):
    """A page of a queue, the soonest due first; `next` is the `after` of the following page, null at the end."""

    items: list[Queued]
    next: str | None


class MissedPage(BaseModel):
    """A page, the longest overdue first; `next` is the `after` of the following page, null at the end."""

    items: list[Missed]
    next: str | None


# -- what a route needs before its command or answer is built ---


def _filter(
    caller: CallerDep,
    *,
    plan_id: Annotated[UUID | None, Query(description="Cases under this plan")] = None,
    stage: Annotated[str | None, Query(min_length=1, max_length=64, description="Cases at this stage")] = None,
    due_within_days: Annotated[int | None, Query(ge=0, le=400, description="Due so soon, or overdue")] = None,
    overdue: Annotated[bool | None, Query(description="Only those whose cut-off has passed (false: hasn't)")] = None,
    claimed: Annotated[Claimed | None, Query(description="Who is at it")] = None,
    resubmitted: Annotated[
        bool | None, Query(description="Handed in again after a return (false: for the first time)")
    ] = None,
    urged: Annotated[bool | None, Query(description="Urged by its applicant at this stage")] = None,
) -> Filter:
    before = None if due_within_days is None else caller.now + timedelta(days=due_within_days)
    return Filter(
        now=caller.now,
        officer_id=caller.account_id,
        plan_id=plan_id,
        stage=stage,
        due_before=before,
        overdue=overdue,
        claimed=claimed,
        resubmitted=resubmitted,
        urged=urged,
        roles=caller.roles,
    )


FilterDep = Annotated[Filter, Depends(_filter)]


class OfficerName(BaseModel):
    """An officer, as identity answers."""

    officer_id: UUID
    name: str


class OfficerNames(BaseModel):
    """What officers are called, as identity answers."""

    items: list[OfficerName]


# -- queues ---


@router.query("/queue", access=Roles(*CHECKERS), view="cases")
async def list_queue(
    *,
    caller: CallerDep,
    org_id: OrgDep,
    kernel: KernelDep,
    ask: InternalDep,
    wanted: FilterDep,
    after: CursorDep,
    limit: Limit = 50,
) -> QueuePage:
    """The cases at a stage where the caller's organisation acts."""
    rows = await queue_of(kernel.pool, org_id, wanted, after, limit)
    names = await _names({row["claimed_by"] for row in rows} - {None}, ask)
    items = [
        Queued(
            **row
            | {
                "applicant_name": await kernel.vault.open_json(from_json(row["applicant_name"])),
                "role": row["actor"],
                "overdue": caller.now > row["due_at"],
                "claimed_by_name": names.get(row["claimed_by"]),
                "claimed_by_me": row["claimed_by"] == caller.account_id,
            }
        )
        for row in rows
    ]
    last = str(Cursor(items[-1].due_at, items[-1].declaration_id)) if len(items) == limit else None
    return QueuePage(items=items, next=last)


async def _names(officers: set[UUID], ask: InternalDep) -> dict[UUID, str]:
    """What officers are called; a queue is shown without that while identity is away."""
    if not officers:
        return {}
    try:
        asked = "&".join(f"officer_id={officer}" for officer in sorted(officers))
        found = await ask("identity", f"officer-names?{asked}", OfficerNames)
    except (Unavailable, NotFound):
        return {}
    return {officer.officer_id: officer.name for officer in found.items}


@router.query("/missed", access=Roles("office"), view="desk")
async def list_missed(org_id: OrgDep, kernel: KernelDep, after: CursorDep, limit: Limit = 50) -> MissedPage:
    """What the office has to see to: cases under its plans whose cut-off passed with nothing done."""
    rows = await missed_of(kernel.pool, org_id, after, limit)
    items = [
        Missed(**row | {"applicant_name": await kernel.vault.open_json(from_json(row["applicant_name"]))})
        for row in rows
    ]
    last = str(Cursor(items[-1].until, items[-1].declaration_id)) if len(items) == limit else None
    return MissedPage(items=items, next=last)


# -- claims ---


@router.command("/cases/{declaration_id}/claim", access=Roles(*CHECKERS))
async def claim_case(
    *, declaration_id: DeclarationId, body: ClaimBody, caller: CallerDep, asker: AskerDep, now: NowDep, run: RunDep
) -> Receipt:
    """Say that one is at it, so that colleagues look at others first. It lapses by itself, and locks nobody out."""
    command = ClaimCase(asker=asker, officer_id=caller.account_id, take_over=body.take_over, at=now)
    return await run(CaseWatch, watch_id_of(declaration_id), command)


@router.command("/cases/{declaration_id}/release", access=Roles(*CHECKERS))
async def release_case(
    declaration_id: DeclarationId, caller: CallerDep, asker: AskerDep, now: NowDep, run: RunDep
) -> Receipt:
    """Say that one isn't at it any more."""
    command = ReleaseClaim(asker=asker, officer_id=caller.account_id, at=now)
    return await run(CaseWatch, watch_id_of(declaration_id), command)


# -- several at once ---


@router.action("POST", "/queue/pass", access=Roles(*CHECKERS))
async def pass_several(
    body: PassSeveralBody, asker: AskerDep, now: NowDep, run: RunDep, language: LanguageDep
) -> PassedSeveral:
    """通过 several cases, each by itself: what holds up one holds up no other, and is told beside it."""
    answers: dict[UUID, PassedOne] = {}
    for seen in body.cases:
        if seen.declaration_id in answers:
            continue
        command = PassStage(asker=asker, submission=seen.submission, stage=seen.stage, opinion=body.opinion, at=now)
        answers[seen.declaration_id] = await _one(seen.declaration_id, command, run, language)
    found = [answers[seen.declaration_id] for seen in body.cases]
    passed = sum(one.receipt is not None for one in answers.values())
    return PassedSeveral(passed=passed, exceptions=len(answers) - passed, cases=found)


async def _one(declaration_id: UUID, command: PassStage, run: RunDep, language: LanguageDep) -> PassedOne:
    try:
        receipt = await run(ReviewCase, declaration_id, command, part=str(declaration_id))
    except Exception as error:
        problem = problem_of(error)
        if problem is None:
            raise
        return PassedOne(declaration_id=declaration_id, code=problem.code, errors=errors_of(problem, language))
    return PassedOne(declaration_id=declaration_id, receipt=receipt)


# -- 催办 ---


@router.command("/cases/{declaration_id}/urge", access=Roles(APPLICANT))
async def urge_case(declaration_id: DeclarationId, asker: AskerDep, now: NowDep, run: RunDep) -> Receipt:
    """催办: whoever has the case sees it in their queue, and its officers are told by SMS (guide 二.5)."""
    return await run(CaseWatch, watch_id_of(declaration_id), UrgeCase(asker=asker, at=now))


@router.query("/cases/{declaration_id}/urging", access=Roles(APPLICANT))
async def get_urging(declaration_id: DeclarationId, caller: CallerDep, kernel: KernelDep) -> UrgingShown:
    """When one urged last, and whether one may now."""
    return urging_of((await kernel.load(CaseWatch, watch_id_of(declaration_id))).state, caller, caller.now)


def urging_of(watch: Watch | None, caller: Caller, now: datetime) -> UrgingShown:
    """What an applicant is told of 催办. Raises NotFound where it isn't their case."""
    if watch is None or watch.began.person_id != caller.person_id:
        raise NotFound
    again = watch.next_urge_at
    theirs = watch.duty is not None and watch.duty.role != APPLICANT
    may = theirs and (again is None or now >= again)
    facts: dict[str, Any] = {"urged_at": watch.urged_at, "urges": watch.urges}
    return UrgingShown(may=may, again_at=again if theirs and not may else None, **facts)
