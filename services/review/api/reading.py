"""What review shows of cases."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Query
from pydantic import BaseModel
from starlette.responses import Response

from kernel.log.decider import NotFound
from kernel.web.access import FilesDep, InternalDep, KernelDep, NowDep, PersonDep, Roles, Router
from kernel.web.files import download
from services.review.api.needs import CHECKING, PARTIES, AskerDep, CaseDep, Limit, NamedPlanDep, SeenDep
from services.review.domain import APPLICANT, Status, is_applicant, others_of
from services.review.views import (
    AuthorityShown,
    CaseDetail,
    CaseListed,
    Materials,
    NoticeTable,
    Whereabouts,
    detail_of,
    listed_of,
    notice_table_of,
    of_person,
    unproven_of,
    whereabouts_of,
)

router = Router(prefix="/api/review/v1", tags=["review"])


class CasePage(BaseModel):
    """A page of one's own cases; `next` is the `after` of the following page, null at the end."""

    items: list[CaseListed]
    next: UUID | None


class AuthorityList(BaseModel):
    """Authorities of the plan that a case can be handed over to."""

    items: list[AuthorityShown]


@router.query("/cases", access=Roles(APPLICANT), view="cases")
async def list_cases(
    person_id: PersonDep,
    kernel: KernelDep,
    now: NowDep,
    after: Annotated[UUID | None, Query()] = None,
    limit: Limit = 50,
) -> CasePage:
    """One's own cases."""
    rows = await of_person(kernel.pool, person_id, after, limit)
    offices = await unproven_of(
        kernel.pool, [row["declaration_id"] for row in rows if row["status"] == Status.RETURNED]
    )
    items = [listed_of(row, now, offices.get(row["declaration_id"])) for row in rows]
    return CasePage(items=items, next=items[-1].declaration_id if len(items) == limit else None)


@router.query("/cases/{declaration_id}", access=PARTIES, view="cases")
async def get_case(seen: SeenDep, asker: AskerDep) -> CaseDetail:
    """One case with its history, for its applicant and the checkers it has reached: as it is, or as it was."""
    return detail_of(seen.case, seen.after, asker, seen.at, seen.watch)


@router.query("/cases/{declaration_id}/whereabouts", access=PARTIES, view="cases")
async def get_whereabouts(seen: SeenDep, asker: AskerDep) -> Whereabouts:
    """办理进度: where the case is (or was), who acts next, until when, and why."""
    return whereabouts_of(seen.case, seen.after, asker, seen.at, seen.watch)


@router.query("/cases/{declaration_id}/notice", access=PARTIES)
async def get_notice(case: CaseDep, ask: InternalDep) -> NoticeTable:
    """公示表, as data to print: as it is to be posted, then as it was posted. 404 where this stage posts none and none
    was posted before."""
    path = f"declarations/{case.declaration_id}/submissions/{case.submission.number}"
    table = notice_table_of(case, await ask("declaration", path, Materials))
    if table is None:
        raise NotFound
    return table


@router.query("/cases/{declaration_id}/authorities", access=CHECKING)
async def list_authorities(case: CaseDep, plan: NamedPlanDep) -> AuthorityList:
    """Where a misrouted case can be handed over to."""
    return AuthorityList(items=[AuthorityShown(org_id=a.org_id, name=a.name) for a in others_of(plan, case)])


@router.query("/cases/{declaration_id}/materials", access=PARTIES)
async def get_materials(
    case: CaseDep, asker: AskerDep, ask: InternalDep, submission: Annotated[int | None, Query(ge=1)] = None
) -> Materials:
    """What was handed in: the present submission, or an earlier one (but for the applicant, of what was withdrawn and
    begun anew only since then). Declaration keeps it; review checks the right."""
    number = submission or case.submission.number
    if number < case.first and not is_applicant(case, asker):
        raise NotFound
    return await ask("declaration", f"declarations/{case.declaration_id}/submissions/{number}", Materials)


@router.query("/cases/{declaration_id}/files/{file_id}", access=PARTIES, response_class=Response)
async def get_case_file(file_id: UUID, case: CaseDep, asker: AskerDep, ask: InternalDep, store: FilesDep) -> Response:
    """A file of a submission, streamed from the context that keeps it; an entrustment letter is review's own."""
    owner = case.files.get(file_id) or (case.old_files.get(file_id) if is_applicant(case, asker) else None)
    if owner is None:
        raise NotFound
    if owner == "review":
        return download(await store.read(file_id))
    return await ask.stream_file(owner, f"files/{file_id}")
