"""After the materials have passed: the fee opened again by decision (guide 二.6), the printed form received (二.7)."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Query
from pydantic import BaseModel, Field, StringConstraints
from pydantic_core import from_json

from kernel.web.access import AsOfDep, Body, KernelDep, NowDep, OrgDep, Receipt, Roles, Router, RunDep
from services.review.api.needs import PARTIES, AskerDep, CaseDep, Limit, before_anew
from services.review.domain.fee_window import FeeReopening, ReopenFee, fee_window_id
from services.review.domain.paper import Brought, PaperReceipt, PaperStatus, ReceivePaper, paper_id
from services.review.views.paper import PaperListed, PaperShown, paper_shown, papers_of

router = Router(prefix="/api/review/v1", tags=["review"])

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]


class ReopenBody(Body):
    """The lapsed window (`window` of the fee) is open again for `days` days, for this reason."""

    window: Annotated[int, Field(ge=1, le=100)]
    days: Annotated[int, Field(ge=1, le=90)]
    reason: Words


class PaperBody(Body):
    """What lies before the officer: copies, the seals that are on all of them in the order in which they were put
    (their dates say it), print and binding; `seen`: what is wrong besides. The form is named by its document (its
    number stands on every sheet)."""

    document_id: UUID
    copies: Annotated[int, Field(ge=0, le=99)]
    seals: Annotated[tuple[Words, ...], Field(max_length=10)]
    duplex: bool
    last_page_alone: bool
    stapled: bool
    seen: Annotated[tuple[Words, ...], Field(max_length=20)] = ()

    def brought(self) -> Brought:
        """As the rules look at it."""
        return Brought(
            copies=self.copies,
            seals=self.seals,
            duplex=self.duplex,
            last_page_alone=self.last_page_alone,
            stapled=self.stapled,
        )


class PaperPage(BaseModel):
    """A page of the office's papers; `next` is the `after` of the following page, null at the end."""

    items: list[PaperListed]
    next: UUID | None


@router.command("/cases/{declaration_id}/fee-reopening", access=Roles("office"))
async def reopen_fee(case: CaseDep, body: ReopenBody, asker: AskerDep, now: NowDep, run: RunDep) -> Receipt:
    """Open the fee again whose window lapsed: the office's decision, kept with its reason. 409 `reopenings-used-up`
    once the plan doesn't let it, `case-withdrawn` once nothing is due any more."""
    command = ReopenFee(
        asker=asker,
        status=case.status,
        submission=case.submission.number,
        kin=case.kin,
        decision_id=run.new_id("fee-reopening"),
        window=body.window,
        days=body.days,
        reason=body.reason,
        at=now,
    )
    return await run(FeeReopening, fee_window_id(case.declaration_id), command)


@router.command("/cases/{declaration_id}/paper", access=Roles("office"))
async def receive_paper(case: CaseDep, body: PaperBody, asker: AskerDep, now: NowDep, run: RunDep) -> Receipt:
    """Record what was brought, with every defect at once. The last record counts; earlier ones stay."""
    command = ReceivePaper(
        asker=asker,
        status=case.status,
        submission=case.submission.number,
        kin=case.kin,
        document_id=body.document_id,
        brought=body.brought(),
        seen=body.seen,
        at=now,
    )
    return await run(PaperReceipt, paper_id(case.declaration_id), command)


@router.query("/cases/{declaration_id}/paper", access=PARTIES)
async def get_paper(case: CaseDep, asker: AskerDep, kernel: KernelDep, as_of: AsOfDep) -> PaperShown:
    """报送须知, and what the office has recorded (or had, at an instant): for the applicant and the case's checkers
    alike. Of a case that was withdrawn and begun anew, what was before is its applicant's alone, as of an instant."""
    before = before_anew(case, asker, as_of)
    papers = (await kernel.load(PaperReceipt, paper_id(case.declaration_id), at=as_of)).state
    earlier = papers is not None and papers.expected.submission < case.first
    return paper_shown(None if earlier and not before else papers)


@router.query("/papers", access=Roles("office"), view="papers")
async def list_papers(
    office_id: OrgDep,
    kernel: KernelDep,
    status: Annotated[PaperStatus | None, Query(description="Only those: `awaited` are the missing ones.")] = None,
    after: Annotated[UUID | None, Query()] = None,
    limit: Limit = 50,
) -> PaperPage:
    """Whose printed forms are missing, have something wrong, or are complete."""
    rows = await papers_of(kernel.pool, office_id, status, after, limit)
    items = [
        PaperListed(**row | {"applicant_name": await kernel.vault.open_json(from_json(row["applicant_name"]))})
        for row in rows
    ]
    return PaperPage(items=items, next=items[-1].declaration_id if len(items) == limit else None)
