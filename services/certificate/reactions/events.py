"""Others' published events → our own commands."""

from __future__ import annotations

from kernel.log.reactions import Doing, Reactions
from services.certificate.domain import Document, RequestReviewForm, review_form_id
from services.identity.published import PersonErased
from services.payment.published import FeePaid

on = Reactions("certificate.reactions")


@on(FeePaid)
async def when_fee_paid(event: FeePaid, do: Doing) -> None:
    """The review form of the submission that was paid for is wanted (guide 二.7); the command arms its making."""
    command = RequestReviewForm(
        declaration_id=event.declaration_id,
        submission=event.submission,
        person_id=event.person_id,
        employer_id=event.employer_id,
        plan_id=event.plan_id,
        plan_version=event.plan_version,
        at=do.now,
    )
    await do.handle(Document, review_form_id(event.declaration_id, event.submission), command)


@on(PersonErased)
async def when_person_erased(event: PersonErased, do: Doing) -> None:
    """注销: what we keep of the person can't be read any more."""
    await do.erase(event.person_id, event.erased_at)
