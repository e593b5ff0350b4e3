"""Others' published events → our own commands."""

from __future__ import annotations

from pydantic import BaseModel

from kernel.log.reactions import Doing, Reactions
from services.certificate.domain import Document, RequestReviewForm, review_form_id
from services.certificate.domain.examinee import (
    EXAMINEES,
    PEOPLE,
    Examinee,
    ForgetExaminee,
    LinkExaminee,
    UnlinkExaminee,
)
from services.identity.published import PersonCorrected, PersonErased, ProfileApproved
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


class PersonIdentity(BaseModel):
    """What identity answers for a person: exam records are found by the ID number."""

    id_number: str


@on(ProfileApproved)
async def when_profile_approved(event: ProfileApproved, do: Doing) -> None:
    """Whoever is about to declare has their exam records found, so that a declaration can choose among them."""
    who = await do.ask("identity", f"persons/{event.person_id}/identity", PersonIdentity)
    examinee_id = await do.claimed(EXAMINEES, who.id_number)
    if examinee_id is not None:
        await do.handle(Examinee, examinee_id, LinkExaminee(person_id=event.person_id, at=do.now))


@on(PersonCorrected)
async def when_person_corrected(event: PersonCorrected, do: Doing) -> None:
    """Exam records go by the ID number: what was found by a wrong one isn't this person's. By the right one it is found
    once the profile is approved again, or the person looks for it."""
    examinee_id = await do.claimed(PEOPLE, str(event.person_id))
    if "id_number" in event.corrected and examinee_id is not None:
        await do.handle(Examinee, examinee_id, UnlinkExaminee(person_id=event.person_id, at=event.corrected_at))


@on(PersonErased)
async def when_person_erased(event: PersonErased, do: Doing) -> None:
    """注销: what we keep of the person can't be read any more, their exam records included. Before the key of these
    goes, ID number and certificate numbers are given up: afterwards nobody could say which they were."""
    await do.erase(event.person_id, event.erased_at)
    linked = await do.claimed(PEOPLE, str(event.person_id))
    for examinee_id in dict.fromkeys(found for found in (event.examinee_id, linked) if found):
        await do.handle_each(Examinee, examinee_id, ForgetExaminee(at=event.erased_at))
        await do.erase(examinee_id, event.erased_at)
