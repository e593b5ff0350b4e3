"""What declaration does about others' events: it keeps its own sealed copy of whatever a declaration is made from,
and hands the pen back when review returns a case."""

from __future__ import annotations

import contextlib
from datetime import date
from uuid import UUID

from pydantic import BaseModel

from kernel.log.decider import TooEarly
from kernel.log.errors import Erased, Gone
from kernel.log.fileref import FileRef
from kernel.log.reactions import Doing
from services.archive.published import ArchiveApproved, ArchiveWithdrawn
from services.declaration import views
from services.declaration.domain.archive_item import ItemContent
from services.declaration.domain.commands import (
    CloseCase,
    FollowExtension,
    HearWithdrawal,
    LapseDeclaration,
    PassMaterials,
    ReopenDeclaration,
)
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.declared import RecordDeclared, RecordFailure, RecordWithdrawn
from services.declaration.domain.dossier import Dossier, RecallItem, RecordEmployment, RecordItem, RecordProfile
from services.declaration.domain.employer import EmployerStanding, RecordEmployerStanding, standing_id_of
from services.declaration.domain.entries import PutEntryRight
from services.declaration.domain.events import DefectTold
from services.declaration.domain.later_news import RecordCorrection, RecordLeaving
from services.declaration.domain.profile import Profile
from services.declaration.domain.review_plan import ReviewPlan
from services.declaration.domain.shanghai import day_of
from services.declaration.published import DeadlineExtended, DeclarationSubmitted, DeclarationSubmitted2
from services.declaration.reactions.on import on
from services.identity.published import (
    EmployerAuthorized,
    EmploymentBound,
    EmploymentEnded,
    PersonCorrected,
    PersonErased,
    ProfileApproved,
)
from services.review.published import (
    EntryMoved,
    ResubmissionLapsed,
    ReviewPassed,
    ReviewRefused,
    ReviewReturned,
    WithdrawalConfirmed,
    WithdrawalRefused,
)


class WorkSnapshot(BaseModel):
    """One line of a work history."""

    since: date
    until: date | None = None
    unit: str
    post: str


class ProfileContent(BaseModel):
    """What the person filled in; what isn't named here we don't keep (nor refuse)."""

    education: str | None = None
    degree: str | None = None
    school: str | None = None
    major: str | None = None
    graduated_on: date | None = None
    current_title: str | None = None
    qualified_on: date | None = None
    appointed_on: date | None = None
    speciality: str | None = None
    work_started_on: date | None = None
    work_history: tuple[WorkSnapshot, ...] = ()
    email: str | None = None
    address: str | None = None


class ProfileSnapshot(BaseModel):
    """What identity answers for a version of a profile."""

    name: str
    id_number: str
    sex: str
    birth: date
    employer_name: str
    education_name: str | None = None
    content: ProfileContent


class PeriodSnapshot(BaseModel):
    """From when to when."""

    since: date
    until: date | None = None


class ToldSnapshot(BaseModel):
    """A field of an item's details, in words."""

    name: str
    label: str
    value: str


class FourMarksSnapshot(BaseModel):
    """Which of the four marks are on a copy."""

    verified: bool
    signature: bool
    verified_on: date | None
    unit_seal: bool


class MarksSnapshot(BaseModel):
    """What the employer vouches for of a file of evidence."""

    of: UUID
    way: str
    marks: FourMarksSnapshot
    copy_file: FileRef | None = None


class ContentSnapshot(BaseModel):
    """What archive says of an item."""

    kind: str
    title: str
    level: str
    gained_on: date
    rank: int
    team_size: int
    summary: str
    evidence: tuple[FileRef, ...] = ()
    period: PeriodSnapshot | None = None
    contribution: tuple[UUID, ...] = ()


class ItemSnapshot(BaseModel):
    """What archive answers for a version of an item."""

    content: ContentSnapshot
    told: tuple[ToldSnapshot, ...] = ()
    marks: tuple[MarksSnapshot, ...] = ()


@on(EmploymentBound)
async def when_employment_bound(event: EmploymentBound, do: Doing) -> None:
    """The person declares as one of this employer's from now on."""
    command = RecordEmployment(
        person_id=event.person_id,
        employer_id=event.employer_id,
        affiliation=event.affiliation,
        region=event.region,
        formerly=event.formerly,
        entrusted_by=event.entrusted_by,
        employer_kind=event.employer_kind,
    )
    await do.handle(Dossier, event.person_id, command)


@on(EmployerAuthorized)
async def when_employer_authorized(event: EmployerAuthorized, do: Doing) -> None:
    """What the employer is and was, told again when it is put right: who was bound to it before is routed by it, too,
    unless they have handed in."""
    told = event.model_dump(include=set(RecordEmployerStanding.model_fields))
    await do.handle(EmployerStanding, standing_id_of(event.employer_id), RecordEmployerStanding(**told))


@on(EmploymentEnded)
async def when_employment_ended(event: EmploymentEnded, do: Doing) -> None:
    """Nothing is begun as this employer's any more; what was handed in as its own stays so."""
    command = RecordLeaving(person_id=event.person_id, employer_id=event.employer_id)
    await do.handle(Dossier, event.person_id, command)


@on(PersonCorrected)
async def when_person_corrected(event: PersonCorrected, do: Doing) -> None:
    """Nothing is handed in by the wrong name any more: the profile has to be approved again first."""
    await do.handle(Dossier, event.person_id, RecordCorrection(person_id=event.person_id, at=event.corrected_at))


@on(ProfileApproved)
async def when_profile_approved(event: ProfileApproved, do: Doing) -> None:
    """Fetch that version once, and keep it under our own key."""
    found = await do.ask("identity", f"persons/{event.person_id}/profile/{event.profile_version}", ProfileSnapshot)
    command = RecordProfile(
        person_id=event.person_id,
        employer_id=event.employer_id,
        profile_version=event.profile_version,
        profile=Profile(
            **found.model_dump(exclude={"content", "birth"}),
            **found.content.model_dump(),
            birth=found.birth.isoformat(),
        ),
    )
    await do.handle(Dossier, event.person_id, command)


@on(ArchiveApproved)
async def when_archive_approved(event: ArchiveApproved, do: Doing) -> None:
    """Fetch that version once, and keep it under our own key."""
    found = await do.ask("archive", f"items/{event.item_id}/versions/{event.item_version}", ItemSnapshot)
    command = RecordItem(
        person_id=event.person_id,
        employer_id=event.employer_id,
        item_id=event.item_id,
        item_version=event.item_version,
        content=ItemContent.model_validate(
            {
                **found.content.model_dump(),
                "details": [line.model_dump() for line in found.told],
                # Null where it was approved before marks were recorded: since then nothing is approved without them.
                "marks": [mark.model_dump() for mark in found.marks] or None,
            }
        ),
    )
    await do.handle(Dossier, event.person_id, command)


@on(DeadlineExtended)
async def when_deadline_extended(event: DeadlineExtended, do: Doing) -> None:
    """What a plan's office put off for everybody is recorded, and told, with each declaration it concerns. One that
    is begun or handed in from now on is measured by the later deadline anyway."""
    if event.declaration_id is not None:
        return
    issued = (await do.load(ReviewPlan, event.plan_id)).state
    for row in await views.under(do.pool, event.plan_id):
        plan = issued.version(row["plan_version"]) if issued else None
        if plan is None:
            continue
        command = FollowExtension(plan=plan, stage=event.stage, until=event.until, at=do.record.time)
        with contextlib.suppress(Gone, Erased):  # one who is gone mustn't keep the others from hearing of it
            await do.handle_each(Declaration, row["declaration_id"], command)


@on(ArchiveWithdrawn)
async def when_archive_withdrawn(event: ArchiveWithdrawn, do: Doing) -> None:
    """It can't be extracted any more."""
    await do.handle(Dossier, event.person_id, RecallItem(**event.model_dump()))


class ReturnSnapshot(BaseModel):
    """What review answers for a return."""

    defects: tuple[DefectTold, ...]


@on(ReviewReturned)
async def when_review_returned(event: ReviewReturned, do: Doing) -> None:
    """The person mends what was found, and hands in the next submission; readiness says what of it was mended."""
    told = await do.ask("review", f"cases/{event.declaration_id}/submissions/{event.submission}/return", ReturnSnapshot)
    command = ReopenDeclaration(
        submission=event.submission,
        stage=event.stage,
        defects=event.defects,
        told=told.defects,
        resubmit_by=event.resubmit_by,
    )
    await do.handle(Declaration, event.declaration_id, command)


@on(ReviewPassed)
async def when_review_passed(event: ReviewPassed, do: Doing) -> None:
    """材料审核通过: nothing of it changes any more."""
    await do.handle(Declaration, event.declaration_id, PassMaterials(submission=event.submission))


@on(DeclarationSubmitted)
async def when_submitted_before_routes(event: DeclarationSubmitted, do: Doing) -> None:
    """As the one below: of the time when every declaration took every stage."""
    await _declared(event, do)


@on(DeclarationSubmitted2)
async def when_submitted(event: DeclarationSubmitted2, do: Doing) -> None:
    """Our own: one person's declarations of a year are counted across plans, in the person's dossier."""
    await _declared(event, do)


async def _declared(event: DeclarationSubmitted | DeclarationSubmitted2, do: Doing) -> None:
    declaration_id, person_id = event.declaration_id, event.person_id
    draft = (await do.load(Declaration, declaration_id)).state
    if draft is None:
        raise TooEarly(f"declaration {declaration_id}")
    made = (draft.first or draft.submissions[event.submission]).handed_in
    issued = (await do.load(ReviewPlan, draft.plan_id)).state
    plan = issued.versions.get(made.plan_version) if issued else None
    if plan is None:
        raise TooEarly(f"plan {draft.plan_id}@{made.plan_version}")
    command = RecordDeclared(
        person_id=person_id,
        declaration_id=declaration_id,
        year=plan.year if made.year is None else made.year,
        slot=made.slot,
        series=plan.series,
        level=plan.level,
    )
    await do.handle(Dossier, person_id, command)
    if draft.first is None:  # heard so late that it was withdrawn meanwhile
        await do.handle(Dossier, person_id, RecordWithdrawn(person_id=person_id, declaration_id=declaration_id))


@on(WithdrawalConfirmed)
async def when_withdrawal_confirmed(event: WithdrawalConfirmed, do: Doing) -> None:
    """The withdrawal that was asked for is done, unless a newer submission stands."""
    command = HearWithdrawal(submission=event.submission, granted=True, at=event.at)
    await do.handle(Declaration, event.declaration_id, command)
    draft = (await do.load(Declaration, event.declaration_id)).state
    if draft is None or draft.first is not None:
        return
    gone = RecordWithdrawn(person_id=event.person_id, declaration_id=event.declaration_id)
    await do.handle(Dossier, event.person_id, gone)


@on(WithdrawalRefused)
async def when_withdrawal_refused(event: WithdrawalRefused, do: Doing) -> None:
    """It goes on where it was."""
    command = HearWithdrawal(submission=event.submission, granted=False, at=do.record.time)
    await do.handle(Declaration, event.declaration_id, command)


@on(ReviewRefused)
async def when_review_refused(event: ReviewRefused, do: Doing) -> None:
    """不予受理 or 审核不通过: the end; after a review that wasn't passed (the ground in its plan says so), some years
    may have to pass."""
    await do.handle(Declaration, event.declaration_id, CloseCase(submission=event.submission, kind=event.kind))
    if event.kind != "failed":
        return
    issued = (await do.load(ReviewPlan, event.plan_id)).state
    plan = issued.versions.get(event.plan_version) if issued else None
    if plan is None:
        raise TooEarly(f"plan {event.plan_id}@{event.plan_version}")
    if plan.grounds.counts_as_failure(event.ground):
        day = day_of(do.record.time)
        failure = RecordFailure(person_id=event.person_id, declaration_id=event.declaration_id, on=day)
        await do.handle(Dossier, event.person_id, failure)


@on(ResubmissionLapsed)
async def when_resubmission_lapsed(event: ResubmissionLapsed, do: Doing) -> None:
    """逾期未补正: over, unless there is time after all: the office put the date off, or the window is still open."""
    draft = (await do.load(Declaration, event.declaration_id)).state
    issued = (await do.load(ReviewPlan, draft.plan_id)).state if draft else None
    plan = issued.version(draft.plan_version) if draft and issued else None
    if plan is None:
        raise TypeError("a case lapsed whose declaration or plan isn't there")
    command = LapseDeclaration(submission=event.submission, until=event.until, plan=plan, at=do.record.time)
    await do.handle(Declaration, event.declaration_id, command)


@on(EntryMoved)
async def when_entry_moved(event: EntryMoved, do: Doing) -> None:
    """A checker put an entry into its right part: the submission says so from now on, and review is told."""
    command = PutEntryRight(
        **event.model_dump(include={"submission", "source", "target", "entry"}), cause_event_id=do.record.event_id
    )
    await do.handle(Declaration, event.declaration_id, command)


@on(PersonErased)
async def when_person_erased(event: PersonErased, do: Doing) -> None:
    """注销: what we keep of the person can't be read any more."""
    await do.erase(event.person_id, event.erased_at)
