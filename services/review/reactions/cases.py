"""Cases are opened, resumed, put off and withdrawn as declaration tells it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from kernel.log.decider import TooEarly
from kernel.log.reactions import Doing
from services.certificate.published import CertificateRevoked, ExamCertificateIssued
from services.declaration.published import (
    DeadlineExtended,
    DeclarationAmended,
    DeclarationMoved,
    DeclarationSubmitted,
    DeclarationSubmitted2,
    WithdrawalRequested,
)
from services.identity.published import PersonCorrected, PersonErased
from services.review import views
from services.review.domain import (
    AskWithdrawal,
    CaseFile,
    ExtendDeadline,
    HandIn,
    HearAmendment,
    HearCorrection,
    HearRevocation,
    HearRevocationTakenBack,
    Plan,
    PlanChain,
    ReviewCase,
)
from services.review.reactions.on import on


class CertificateNamed(BaseModel):
    """The exam record that was chosen instead of an upload."""

    certificate_id: UUID
    revoked: bool = False


class Handed(BaseModel):
    """What declaration answers for a submission, as far as a case keeps it: whose it is, which files it names, and
    until when stages were put off. The rest stays there and is shown from there."""

    model_config = ConfigDict(extra="allow")

    name: str
    employer_name: str
    achievements: list[Any]
    works: list[Any] = []
    extended: dict[str, datetime] = {}
    exam_certificate: CertificateNamed | None = None

    def files(self) -> tuple[CaseFile, ...]:
        """Every file it names. Evidence of achievements and works is archive's, all others are declaration's own."""
        evidence = dict.fromkeys(_file_ids([*self.achievements, *self.works]))
        own = dict.fromkeys(f for f in _file_ids(self.__pydantic_extra__) if f not in evidence)
        return (
            *(CaseFile(file_id=f, owner="declaration") for f in own),
            *(CaseFile(file_id=f, owner="archive") for f in evidence),
        )


class AuthorityAsked(BaseModel):
    """What identity answers for an authority, as far as a case shows it."""

    name: str


def _file_ids(value: Any) -> Iterator[UUID]:
    match value:
        case {"file_id": str(found)}:
            yield UUID(found)
        case dict():
            for inner in value.values():
                yield from _file_ids(inner)
        case list():
            for inner in value:
                yield from _file_ids(inner)


@on(DeclarationSubmitted)
async def when_declaration_submitted(event: DeclarationSubmitted, do: Doing) -> None:
    """From now on review holds the pen. In this version every stage of the plan is taken, and parties go by actor."""
    plan = await _plan_of(event, do)
    by_actor: dict[str, UUID] = event.parties.model_dump()
    await _take_in(event, plan, {s.id: by_actor[s.actor] for s in plan.stages if s.actor in by_actor}, do)


@on(DeclarationSubmitted2)
async def when_declaration_submitted_2(event: DeclarationSubmitted2, do: Doing) -> None:
    """From now on review holds the pen: open the case, or resume it with the next submission."""
    plan = await _plan_of(event, do)
    taken = {station.stage: station.org_id for station in event.stations}
    walked = plan.model_copy(update={"stages": tuple(stage for stage in plan.stages if stage.id in taken)})
    await _take_in(event, walked, taken, do)


async def _plan_of(event: DeclarationSubmitted | DeclarationSubmitted2, do: Doing) -> Plan:
    plans = (await do.load(PlanChain, event.plan_id)).state
    plan = plans.versions.get(event.plan_version) if plans else None
    if plan is None:
        raise TooEarly(f"plan {event.plan_id}@{event.plan_version} isn't known yet")
    return plan


async def _take_in(
    event: DeclarationSubmitted | DeclarationSubmitted2, plan: Plan, parties: dict[str, UUID], do: Doing
) -> None:
    handed = await do.ask("declaration", f"declarations/{event.declaration_id}/submissions/{event.submission}", Handed)
    stages = (s.model_copy(update={"due_at": max(s.due_at, handed.extended.get(s.id, s.due_at))}) for s in plan.stages)
    plan = plan.model_copy(update={"stages": tuple(stages)})
    await do.handle(
        ReviewCase,
        event.declaration_id,
        HandIn(
            declaration_id=event.declaration_id,
            person_id=event.person_id,
            number=event.submission,
            plan_id=event.plan_id,
            plan=plan,
            route=event.route if isinstance(event, DeclarationSubmitted2) else "",
            parties=parties,
            names=await _names(set(parties.values()) - {event.employer_id}, do),
            rule_set_version=event.rule_set_version,
            readiness_digest=event.readiness_digest,
            mode=event.mode,
            employer_id=event.employer_id,
            employer_name=handed.employer_name,
            applicant_name=handed.name,
            files=handed.files(),
            at=do.record.time,
        ),
    )
    named = handed.exam_certificate
    if named is not None and named.revoked:
        # Before the case was known here, nobody could be told of it.
        heard = HearRevocation(submission=event.submission, certificate_id=named.certificate_id, at=do.record.time)
        await do.handle(ReviewCase, event.declaration_id, heard)


@on(DeclarationAmended)
async def when_declaration_amended(event: DeclarationAmended, do: Doing) -> None:
    """The entry that a checker moved stands in its right part now."""
    await do.handle(ReviewCase, event.declaration_id, HearAmendment(submission=event.submission, at=do.record.time))


@on(WithdrawalRequested)
async def when_withdrawal_requested(event: WithdrawalRequested, do: Doing) -> None:
    """Whoever has the case confirms or declines."""
    command = AskWithdrawal(person_id=event.person_id, submission=event.submission, at=event.requested_at)
    await do.handle(ReviewCase, event.declaration_id, command)


@on(DeadlineExtended)
async def when_deadline_extended(event: DeadlineExtended, do: Doing) -> None:
    """Of one case, there is more time from now on. What is put off for all is told of each case it concerns, and
    of one that is handed in later by what was handed in."""
    if event.declaration_id is not None:
        command = ExtendDeadline(stage=event.stage, until=event.until, at=do.record.time)
        await do.handle(ReviewCase, event.declaration_id, command)


class WindowAsked(BaseModel):
    """What declaration answers for the window of a declaration."""

    closes_at: datetime


@on(DeclarationMoved)
async def when_declaration_moved(event: DeclarationMoved, do: Doing) -> None:
    """What was returned can be mended as long as the window of the version that it was moved to is open."""
    if (await do.load(ReviewCase, event.declaration_id)).state is None:
        return  # it was never handed in
    window = await do.ask("declaration", f"declarations/{event.declaration_id}/window", WindowAsked)
    command = ExtendDeadline(stage=None, until=window.closes_at, at=do.record.time)
    await do.handle(ReviewCase, event.declaration_id, command)


@on(PersonCorrected)
async def when_person_corrected(event: PersonCorrected, do: Doing) -> None:
    """Each case of the person that isn't over says so: what was handed in still goes by what was wrong."""
    for row in await views.going_on(do.pool, event.person_id):
        command = HearCorrection(corrected=event.corrected, at=event.corrected_at)
        await do.handle_each(ReviewCase, row["declaration_id"], command)


@on(CertificateRevoked)
async def when_certificate_revoked(event: CertificateRevoked, do: Doing) -> None:
    """Each case of the person that names it and isn't over says so: readiness was right when it was handed in."""
    for row in await views.going_on(do.pool, event.person_id):
        case = (await do.load(ReviewCase, row["declaration_id"])).state
        if case is None:
            continue
        number = case.submission.number
        handed = await do.ask("declaration", f"declarations/{case.declaration_id}/submissions/{number}", Handed)
        if handed.exam_certificate is not None and handed.exam_certificate.certificate_id == event.certificate_id:
            command = HearRevocation(submission=number, certificate_id=event.certificate_id, at=event.revoked_at)
            await do.handle_each(ReviewCase, case.declaration_id, command)


@on(ExamCertificateIssued)
async def when_exam_certificate_issued(event: ExamCertificateIssued, do: Doing) -> None:
    """One that was revoked by mistake counts again, and the cases that name it say so no more."""
    for row in await views.going_on(do.pool, event.person_id):
        command = HearRevocationTakenBack(certificate_id=event.certificate_id, at=do.record.time)
        await do.handle_each(ReviewCase, row["declaration_id"], command)


@on(PersonErased)
async def when_person_erased(event: PersonErased, do: Doing) -> None:
    """注销: what we keep of the person can't be read any more."""
    await do.erase(event.person_id, event.erased_at)


async def _names(authorities: set[UUID], do: Doing) -> dict[UUID, str]:
    """What the authorities are called. One that isn't registered yet holds no case up: its officers find it later."""
    found: dict[UUID, str] = {}
    for authority_id in authorities:
        with contextlib.suppress(TooEarly):
            found[authority_id] = (await do.ask("identity", f"authorities/{authority_id}", AuthorityAsked)).name
    return found
