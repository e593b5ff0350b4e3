"""个人基本信息: the person fills it in and submits it, the employer approves or returns it."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Response
from pydantic import BaseModel, Field, StringConstraints

from kernel.log.decider import NotFound, Text
from kernel.web.access import BasedOnDep, Body, CallerDep, KernelDep, OrgDep, PersonDep, Receipt, Roles, Router, RunDep
from services.identity.api.common import PREFIX, Version, today
from services.identity.api.folds import BoundToDep, MyselfDep, person_of
from services.identity.domain.codes import Sex
from services.identity.domain.person import Person
from services.identity.domain.person_state import Registered
from services.identity.domain.profile import (
    ApproveProfile,
    Defect,
    DraftProfile,
    ProfileStatus,
    ReturnProfile,
    SubmitProfile,
)
from services.identity.domain.profile_content import Degree, Education, Profile

router = Router(prefix=PREFIX, tags=["profile"])

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
Short = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=50)]
Email = Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$", max_length=100)]


class WorkBody(Body):
    """One line of the work history; `until` null: to this day."""

    since: date
    until: date | None = None
    unit: Line
    post: Line


class ProfileBody(Body):
    """The profile; what is left out or null isn't filled in yet. A submission needs all but email and address."""

    education: Education | None = None
    degree: Degree | None = None
    school: Line | None = None
    major: Line | None = None
    graduated_on: date | None = None
    current_title: Short | None = None
    qualified_on: date | None = None
    appointed_on: date | None = None
    speciality: Short | None = None
    work_started_on: date | None = None
    work_history: Annotated[tuple[WorkBody, ...], Field(max_length=50)] = ()
    email: Email | None = None
    address: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)] | None = None


class ProfileApprovalBody(Body):
    """Which submission is approved."""

    profile_version: Version


class ProfileDefectBody(Body):
    """One thing to mend."""

    pointer: Annotated[Text, Field(max_length=200)] = ""
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]


class ProfileReturnBody(Body):
    """Which submission is returned, and every defect at once."""

    profile_version: Version
    defects: Annotated[tuple[ProfileDefectBody, ...], Field(max_length=50)]


class ProfileDetail(BaseModel):
    """A profile as it stands. `employer_id` checked the last submission, `approved` lists the approved versions."""

    person_id: UUID
    name: str
    id_number: str
    sex: Sex
    birth: date
    status: ProfileStatus
    version: int
    employer_id: UUID | None
    content: Profile | None
    defects: list[Defect]
    approved: list[int]


def _content(body: ProfileBody) -> Profile:
    return Profile(**body.model_dump())


ContentDep = Annotated[Profile, Depends(_content)]


def _detail(person: Registered) -> ProfileDetail:
    profile = person.profile
    return ProfileDetail(
        person_id=person.person_id,
        name=person.name,
        id_number=person.id_number,
        sex=person.sex,
        birth=person.birth,
        status=profile.status,
        version=profile.version,
        employer_id=profile.employer_id,
        content=profile.content,
        defects=list(profile.defects),
        approved=sorted(profile.approved),
    )


# -- the person's side ------------------------------------------------------------------------------------------------


@router.query("/me/profile", access=Roles("applicant"))
async def get_my_profile(myself: MyselfDep, response: Response) -> ProfileDetail:
    """One's own profile. Its ETag goes into `If-Match` when it is changed."""
    response.headers["ETag"] = f'"{myself.profile.edits}"'
    return _detail(myself)


@router.command("/me/profile", access=Roles("applicant"))
async def draft_profile(
    content: ContentDep, person_id: PersonDep, employer_id: BoundToDep, based_on: BasedOnDep, run: RunDep
) -> Receipt:
    """Fill in the profile, or replace what it says: only over what `If-Match` names. 409 `not-bound`,
    `profile-being-checked`, `edited-elsewhere` with both."""
    return await run(Person, person_id, DraftProfile(employer_id=employer_id, content=content, based_on=based_on))


@router.command("/me/profile/submission", access=Roles("applicant"))
async def submit_profile(person_id: PersonDep, employer_id: BoundToDep, caller: CallerDep, run: RunDep) -> Receipt:
    """Hand the profile to the employer. 409 with everything that is missing or can't be, at once."""
    return await run(Person, person_id, SubmitProfile(employer_id=employer_id, today=today(caller.now)))


# -- the employer's side ----------------------------------------------------------------------------------------------


@router.query("/persons/{person_id}/profile", access=Roles("employer"))
async def get_profile(person_id: UUID, org_id: OrgDep, kernel: KernelDep) -> ProfileDetail:
    """The profile of a person who submitted it to this employer."""
    person = await person_of(kernel, person_id)
    if person.profile.employer_id != org_id or person.profile.status is ProfileStatus.DRAFT:
        raise NotFound  # a draft is the person's own until they hand it in
    return _detail(person)


@router.command("/persons/{person_id}/profile/approval", access=Roles("employer"))
async def approve_profile(
    person_id: UUID, body: ProfileApprovalBody, org_id: OrgDep, caller: CallerDep, run: RunDep
) -> Receipt:
    """Vouch for a submission. 409 `own-case` for one's own."""
    command = ApproveProfile(
        employer_id=org_id, profile_version=body.profile_version, checker=caller.myself, at=caller.now
    )
    return await run(Person, person_id, command)


@router.command("/persons/{person_id}/profile/return", access=Roles("employer"))
async def return_profile(
    person_id: UUID, body: ProfileReturnBody, org_id: OrgDep, caller: CallerDep, run: RunDep
) -> Receipt:
    """Return a submission with every defect at once."""
    defects = tuple(Defect(pointer=d.pointer, text=d.text) for d in body.defects)
    command = ReturnProfile(employer_id=org_id, profile_version=body.profile_version, defects=defects, at=caller.now)
    return await run(Person, person_id, command)
