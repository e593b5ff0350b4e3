"""Who am I: the account, and the person or the organisation it acts for."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from pydantic import BaseModel

from kernel.log.kernel import Kernel
from kernel.web.access import AnyRole, CallerDep, KernelDep, Router
from services.identity.api.common import PREFIX
from services.identity.api.folds import authority_of, employer_of, employment_of, person_of
from services.identity.domain.codes import Sex
from services.identity.domain.employer import EmployerStatus
from services.identity.domain.employment import EmploymentStatus
from services.identity.domain.officer import Officer
from services.identity.domain.officer_password import OfficerState
from services.identity.domain.profile import ProfileStatus
from services.identity.domain.regions import region_name

router = Router(prefix=PREFIX, tags=["me"])


class MyEmployment(BaseModel):
    """The caller's employment; `reason` is why it was refused."""

    employment_id: UUID
    employer_id: UUID
    employer_name: str
    status: EmploymentStatus
    reason: str | None


class MyPerson(BaseModel):
    """The caller as a person. Sex (GB/T 2261.1) and date of birth come from the ID number. `unit_name`: the employer
    they are bound to, else what they say themselves; `region` a code of `/regions`; `portrait` a file's id."""

    person_id: UUID
    name: str
    id_number: str
    phone: str
    sex: Sex
    birth: date
    employment: MyEmployment | None
    profile_status: ProfileStatus
    profile_version: int
    unit_name: str | None = None
    region: str | None = None
    region_name: str | None = None
    portrait: UUID | None = None


class MyOrganisation(BaseModel):
    """The organisation the caller acts for; `kind` "employer" or an authority's, `status` an employer's."""

    org_id: UUID
    kind: str
    code: str
    name: str
    region: str
    status: EmployerStatus | None


class Me(BaseModel):
    """The caller."""

    account_id: UUID
    roles: list[str]
    name: str
    person: MyPerson | None
    org: MyOrganisation | None


@router.query("/me", access=AnyRole())
async def get_me(caller: CallerDep, kernel: KernelDep) -> Me:
    """Who calls."""
    person = await _person(kernel, caller.person_id) if caller.person_id else None
    officer: OfficerState | None = None
    if person is None:
        officer = (await kernel.load(Officer, caller.account_id)).state
    return Me(
        account_id=caller.account_id,
        roles=list(caller.roles),
        name=person.name if person else officer.name if officer else "",
        person=person,
        org=await _organisation(kernel, officer) if officer and officer.org_id else None,
    )


async def _person(kernel: Kernel, person_id: UUID) -> MyPerson:
    person = await person_of(kernel, person_id)
    employment = await employment_of(kernel, person_id)
    mine = None
    if employment is not None:
        employer = await employer_of(kernel, employment.employer_id)
        mine = MyEmployment(
            employment_id=employment.employment_id,
            employer_id=employment.employer_id,
            employer_name=employer.founding.name,
            status=employment.status,
            reason=employment.reason,
        )
    return MyPerson(
        person_id=person_id,
        name=person.name,
        id_number=person.id_number,
        phone=person.phone,
        sex=person.sex,
        birth=person.birth,
        employment=mine,
        profile_status=person.profile.status,
        profile_version=person.profile.version,
        unit_name=mine.employer_name if mine and mine.status is EmploymentStatus.BOUND else person.unit_name,
        region=person.region,
        region_name=region_name(person.region),
        portrait=person.portrait.file_id if person.portrait else None,
    )


async def _organisation(kernel: Kernel, officer: OfficerState) -> MyOrganisation | None:
    if officer.org_id is None:
        return None
    if officer.role == "employer":
        employer = await employer_of(kernel, officer.org_id)
        founding = employer.founding
        return MyOrganisation(
            org_id=officer.org_id,
            kind="employer",
            code=founding.credit_code,
            name=founding.name,
            region=founding.region,
            status=employer.status,
        )
    authority = await authority_of(kernel, officer.org_id)
    return MyOrganisation(
        org_id=officer.org_id,
        kind=authority.kind,
        code=authority.code,
        name=authority.name,
        region=authority.region,
        status=None,
    )
