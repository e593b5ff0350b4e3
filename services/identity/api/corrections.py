"""A name or an ID number that is wrong: the person asks with proof, the operator looks at it and decides."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import Depends
from pydantic import BaseModel
from starlette.responses import Response

from kernel.log.decider import NotFound
from kernel.log.fileref import FileRef
from kernel.web.access import (
    Body,
    CallerDep,
    FilesDep,
    KernelDep,
    PersonDep,
    Receipt,
    Roles,
    Router,
    RunDep,
)
from kernel.web.files import download
from services.identity import views
from services.identity.api.accounts import login_name
from services.identity.api.common import PREFIX, After, IdNumber, Limit, PersonName, Reason, next_of, today
from services.identity.api.folds import MyselfDep, person_of
from services.identity.domain.correction import ApproveCorrection, AskCorrection, RefuseCorrection
from services.identity.domain.duplicate import EndDuplicate, number_wanted
from services.identity.domain.person import Person
from services.identity.domain.person_state import Correction, CorrectionStatus, Imported, Registered

router = Router(prefix=PREFIX, tags=["corrections"])


class CorrectionBody(Body):
    """What is right; left out: right as it is. The proof was uploaded before with purpose `proof`."""

    name: PersonName | None = None
    id_number: IdNumber | None = None
    file_id: UUID


class CorrectionApprovalBody(Body):
    """Which correction is approved."""

    correction_id: UUID


class CorrectionRefusalBody(Body):
    """Which correction is refused, and why."""

    correction_id: UUID
    reason: Reason


class CorrectionDetail(BaseModel):
    """A correction: what stands now, and what is to stand (null: as it is)."""

    correction_id: UUID
    person_id: UUID
    status: CorrectionStatus
    name: str
    id_number: str
    new_name: str | None
    new_id_number: str | None
    proof: FileRef
    reason: str | None
    asked_at: datetime


class CorrectionRow(BaseModel):
    """A correction that waits for the operator; `fields` is what it is about."""

    correction_id: UUID
    person_id: UUID
    fields: list[str]
    since: datetime


class CorrectionPage(BaseModel):
    """A page of corrections; `next` is the `after` of the following page, null at the end."""

    items: list[CorrectionRow]
    next: UUID | None


async def _proof(body: CorrectionBody, caller: CallerDep, store: FilesDep) -> FileRef:
    return await store.mine(body.file_id, caller, "proof")


ProofDep = Annotated[FileRef, Depends(_proof)]


def _detail(person: Registered) -> CorrectionDetail:
    correction: Correction | None = person.correction
    if correction is None:
        raise NotFound
    return CorrectionDetail(
        correction_id=correction.correction_id,
        person_id=person.person_id,
        status=correction.status,
        name=person.name,
        id_number=person.id_number,
        new_name=correction.name,
        new_id_number=correction.id_number,
        proof=correction.proof,
        reason=correction.reason,
        asked_at=correction.asked_at,
    )


# -- the person's side ------------------------------------------------------------------------------------------------


@router.command("/me/corrections", access=Roles("applicant"))
async def ask_correction(
    body: CorrectionBody, proof: ProofDep, person_id: PersonDep, caller: CallerDep, run: RunDep
) -> Receipt:
    """Ask for one's name or ID number to be corrected. 409 `correction-under-way`, `nothing-to-correct`."""
    command = AskCorrection(
        correction_id=run.new_id("correction"),
        name=body.name,
        id_number=body.id_number,
        proof=proof,
        today=today(caller.now),
        at=caller.now,
    )
    return await run(Person, person_id, command)


@router.query("/me/correction", access=Roles("applicant"))
async def get_my_correction(myself: MyselfDep) -> CorrectionDetail:
    """One's last correction, and what came of it."""
    return _detail(myself)


# -- the operator's side ----------------------------------------------------------------------------------------------


@router.query("/corrections", access=Roles("operator"), view="corrections")
async def list_corrections(kernel: KernelDep, after: After = None, limit: Limit = 50) -> CorrectionPage:
    """Corrections that wait."""
    rows = await views.waiting_corrections(kernel.pool, after, limit)
    items = [CorrectionRow(**dict(row)) for row in rows]
    return CorrectionPage(items=items, next=next_of(rows, "correction_id", limit))


@router.query("/persons/{person_id}/correction", access=Roles("operator"))
async def get_correction(person_id: UUID, kernel: KernelDep) -> CorrectionDetail:
    """A person's last correction."""
    return _detail(await person_of(kernel, person_id))


@router.query("/persons/{person_id}/correction/proof", access=Roles("operator"), response_class=Response)
async def get_correction_proof(person_id: UUID, kernel: KernelDep, store: FilesDep) -> Response:
    """What proves it."""
    detail = _detail(await person_of(kernel, person_id))
    return download(await store.read(detail.proof.file_id), "更正证明")


def _approval(body: CorrectionApprovalBody, caller: CallerDep) -> ApproveCorrection:
    return ApproveCorrection(correction_id=body.correction_id, checker=caller.myself, at=caller.now)


ApprovalDep = Annotated[ApproveCorrection, Depends(_approval)]


async def _duplicate(person_id: UUID, command: ApprovalDep, kernel: KernelDep) -> UUID | None:
    """The account that has the right ID number from an exam import, and that nobody ever logged into."""
    number = number_wanted(command, (await kernel.load(Person, person_id)).state)
    holder = await kernel.claimed("login", login_name(number)) if number else None
    if holder is None or not isinstance((await kernel.load(Person, holder)).state, Imported):
        return None
    return holder


DuplicateDep = Annotated[UUID | None, Depends(_duplicate)]


@router.action("POST", "/persons/{person_id}/correction/approval", access=Roles("operator"))
async def approve_correction(
    person_id: UUID, command: ApprovalDep, duplicate: DuplicateDep, caller: CallerDep, run: RunDep
) -> Receipt:
    """Correct it. The profile has to be approved by the employer again, under the new name; what was issued keeps the
    name as issued. An account that an exam import gave the right ID number meanwhile, and that nobody ever logged
    into, ends: its exam records are this person's. 409 `id-number-taken` (by somebody who uses it),
    `correction-not-asked`, `own-case`.

    Two commands then, the duplicate's first: it gives the number up, and a timer of its own completes what a crash
    between the two leaves open.
    """
    if duplicate is not None:
        ending = EndDuplicate(of=person_id, correction_id=command.correction_id, at=caller.now)
        await run(Person, duplicate, ending, part=f"duplicate {duplicate}")
    return await run(Person, person_id, command)


@router.command("/persons/{person_id}/correction/refusal", access=Roles("operator"))
async def refuse_correction(person_id: UUID, body: CorrectionRefusalBody, caller: CallerDep, run: RunDep) -> Receipt:
    """Correct nothing, and say why."""
    command = RefuseCorrection(correction_id=body.correction_id, reason=body.reason, at=caller.now)
    return await run(Person, person_id, command)
