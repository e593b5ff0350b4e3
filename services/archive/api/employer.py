"""What an employer's officer does with the items handed to them."""

from __future__ import annotations

from uuid import UUID

from kernel.web.access import CallerDep, OrgDep, Receipt, Roles, Router, RunDep
from services.archive.api.needs import SHANGHAI
from services.archive.api.shapes import ApprovalBody, MarksBody, ReturnBody, StampBody
from services.archive.api.stamping import SealedCopyDep
from services.archive.domain import ApproveItem, ArchiveItem, Defect, MarkEvidence, ReturnItem, StampEvidence

EMPLOYER = Roles("employer")
router = Router(prefix="/api/archive/v1", tags=["archive"])


@router.command("/items/{item_id}/evidence/{file_id}/marks", access=EMPLOYER)
async def mark_evidence(  # noqa: PLR0917 - what FastAPI hands in
    item_id: UUID, file_id: UUID, body: MarksBody, org_id: OrgDep, caller: CallerDep, run: RunDep
) -> Receipt:
    """Say which of the four marks are on the uploaded scan: 核对无误, signature, date, unit seal."""
    command = MarkEvidence(
        employer_id=org_id,
        item_version=body.item_version,
        checker=caller.myself,
        file_id=file_id,
        marks=body.marks,
        at=caller.now,
        today=caller.now.astimezone(SHANGHAI).date(),
    )
    return await run(ArchiveItem, item_id, command)


@router.command("/items/{item_id}/evidence/{file_id}/stamp", access=EMPLOYER)
async def stamp_evidence(  # noqa: PLR0917 - what FastAPI hands in
    item_id: UUID, file_id: UUID, body: StampBody, copy: SealedCopyDep, org_id: OrgDep, caller: CallerDep, run: RunDep
) -> Receipt:
    """Put the four marks on a copy of a file that was checked against its original; the original is kept."""
    command = StampEvidence(
        employer_id=org_id,
        item_version=body.item_version,
        checker=caller.myself,
        file_id=file_id,
        copy_file=copy.file,
        signer=body.signer,
        verified_on=copy.verified_on,
        at=caller.now,
    )
    return await run(ArchiveItem, item_id, command)


@router.command("/items/{item_id}/approval", access=EMPLOYER)
async def approve_item(item_id: UUID, body: ApprovalBody, org_id: OrgDep, caller: CallerDep, run: RunDep) -> Receipt:
    """Approve a submission, once each file of evidence has its four marks. 409 `own-case` for one's own, as with
    every act here."""
    command = ApproveItem(employer_id=org_id, item_version=body.item_version, checker=caller.myself, at=caller.now)
    return await run(ArchiveItem, item_id, command)


@router.command("/items/{item_id}/return", access=EMPLOYER)
async def return_item(item_id: UUID, body: ReturnBody, org_id: OrgDep, caller: CallerDep, run: RunDep) -> Receipt:
    """Return a submission with every defect at once."""
    defects = tuple(Defect(pointer=d.pointer, text=d.text) for d in body.defects)
    command = ReturnItem(
        employer_id=org_id, item_version=body.item_version, checker=caller.myself, defects=defects, at=caller.now
    )
    return await run(ArchiveItem, item_id, command)
