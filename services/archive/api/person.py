"""What a person does with their archive."""

from __future__ import annotations

from uuid import UUID

from kernel.web.access import BasedOnDep, CallerDep, PersonDep, Receipt, Roles, Router, RunDep
from services.archive.api.needs import SHANGHAI, DraftedDep, EmployerDep
from services.archive.api.shapes import WithdrawalBody
from services.archive.domain import ArchiveItem, DraftItem, ReviseItem, SubmitItem, UrgeItem, WithdrawItem

APPLICANT = Roles("applicant")
router = Router(prefix="/api/archive/v1", tags=["archive"])


@router.command("/items", access=APPLICANT)
async def draft_item(drafted: DraftedDep, person_id: PersonDep, run: RunDep) -> Receipt:
    """Begin an item of one's archive."""
    item_id = run.new_id("item")
    command = DraftItem(item_id=item_id, person_id=person_id, content=drafted.content, likenesses=drafted.likenesses)
    return await run(ArchiveItem, item_id, command)


@router.command("/items/{item_id}/content", access=APPLICANT)
async def revise_item(
    item_id: UUID, drafted: DraftedDep, based_on: BasedOnDep, person_id: PersonDep, run: RunDep
) -> Receipt:
    """Replace what a draft, returned or withdrawn item says. Only over what its `If-Match` names."""
    command = DraftItem(
        item_id=item_id,
        person_id=person_id,
        content=drafted.content,
        likenesses=drafted.likenesses,
        based_on=based_on,
    )
    return await run(ArchiveItem, item_id, command)


@router.command("/items/{item_id}/submission", access=APPLICANT)
async def submit_item(
    item_id: UUID, employer_id: EmployerDep, person_id: PersonDep, caller: CallerDep, run: RunDep
) -> Receipt:
    """Hand the item to the employer."""
    today = caller.now.astimezone(SHANGHAI).date()
    return await run(ArchiveItem, item_id, SubmitItem(person_id=person_id, employer_id=employer_id, today=today))


@router.command("/items/{item_id}/revision", access=APPLICANT)
async def begin_revision(item_id: UUID, person_id: PersonDep, run: RunDep) -> Receipt:
    """Begin a new version of an approved item; the approved one stands until the new one is approved."""
    return await run(ArchiveItem, item_id, ReviseItem(person_id=person_id))


@router.command("/items/{item_id}/withdrawal", access=APPLICANT)
async def withdraw_item(
    item_id: UUID, body: WithdrawalBody, person_id: PersonDep, caller: CallerDep, run: RunDep
) -> Receipt:
    """Take an item out of one's archive. Nothing is deleted: editing it again brings it back as a draft."""
    return await run(ArchiveItem, item_id, WithdrawItem(person_id=person_id, reason=body.reason, at=caller.now))


@router.command("/items/{item_id}/urge", access=APPLICANT)
async def urge_item(
    item_id: UUID, employer_id: EmployerDep, person_id: PersonDep, caller: CallerDep, run: RunDep
) -> Receipt:
    """催办: the employer that has the item sees it in its queue, and its officers are told by SMS. 409
    `nothing-to-urge`, `urged-lately` with the instant from which one may again."""
    command = UrgeItem(person_id=person_id, employer_id=employer_id, at=caller.now)
    return await run(ArchiveItem, item_id, command)
