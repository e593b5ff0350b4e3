"""Claim checks: what other services may ask about ids that events named. Never through the gateway."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from pydantic import BaseModel

from kernel.log.decider import NotFound
from kernel.log.errors import Gone
from kernel.log.kernel import Kernel
from kernel.web.access import Internal, KernelDep, NowDep, Router
from services.identity.api.folds import authority_of, employer_of, identified, person_of
from services.identity.domain.account import CODES as PERSON_CODES
from services.identity.domain.authority import AuthorityKind
from services.identity.domain.codes import Sex, birth_date_of, sex_of
from services.identity.domain.employer import Affiliation, EmployerKind, EmployerStatus
from services.identity.domain.officer import Officer
from services.identity.domain.officer_password import CODES as OFFICER_CODES
from services.identity.domain.one_time_code import Pending
from services.identity.domain.person import Person
from services.identity.domain.person_state import Registering
from services.identity.domain.profile_content import EDUCATION_NAMES, Profile

router = Router(prefix="/internal/v1", tags=["internal"])


class PersonPhone(BaseModel):
    """Where to reach a person now."""

    person_id: UUID
    phone: str


class PersonIdentity(BaseModel):
    """A person's name and ID number as they are now."""

    person_id: UUID
    name: str
    id_number: str


class PhoneCode(BaseModel):
    """A code and where to send it."""

    code_id: UUID
    purpose: str
    phone: str
    code: str
    expires_at: datetime


class ProfileSnapshot(BaseModel):
    """An approved version of a profile, with the name and ID number of its person and the employer that vouched."""

    person_id: UUID
    profile_version: int
    employer_id: UUID
    employer_name: str
    name: str
    id_number: str
    sex: Sex
    birth: date
    education_name: str
    content: Profile


class EmployerFacts(BaseModel):
    """An employer."""

    employer_id: UUID
    credit_code: str
    name: str
    affiliation: Affiliation
    region: str
    status: EmployerStatus
    kind: EmployerKind | None = None
    formerly: str | None = None
    entrusted_by: str | None = None


class AuthorityFacts(BaseModel):
    """An authority."""

    authority_id: UUID
    code: str
    name: str
    kind: AuthorityKind
    region: str


@router.query("/persons/{person_id}/phone", access=Internal("notify"))
async def get_person_phone(person_id: UUID, kernel: KernelDep) -> PersonPhone:
    """The phone a message goes to, as it is now."""
    return PersonPhone(person_id=person_id, phone=(await person_of(kernel, person_id)).phone)


@router.query("/persons/{person_id}/identity", access=Internal("certificate"))
async def get_person_identity(person_id: UUID, kernel: KernelDep) -> PersonIdentity:
    """Who a person is, though they never logged in: exam records are found by the ID number."""
    person = await identified(kernel, person_id)
    return PersonIdentity(person_id=person_id, name=person.name, id_number=person.id_number)


@router.query("/phone-codes/{code_id}", access=Internal("notify"))
async def get_phone_code(code_id: UUID, kernel: KernelDep, now: NowDep) -> PhoneCode:
    """A code that is still worth sending; 410 once it was used or has lapsed."""
    waited = await _waited(kernel, code_id)
    if waited is None or now > waited.expires_at:
        raise Gone("the code was used or has lapsed")
    return PhoneCode(
        code_id=code_id,
        purpose=waited.purpose,
        phone=waited.phone,
        code=waited.code,
        expires_at=waited.expires_at,
    )


async def _waited(kernel: Kernel, code_id: UUID) -> Registering | Pending | None:
    """The code that is waited for under this id: a registration's own, or one of an account that exists."""
    person = (await kernel.load(Person, code_id)).state
    if person is not None:
        return person if isinstance(person, Registering) else None
    pending = None
    if person_id := await kernel.claimed(PERSON_CODES, str(code_id)):
        pending = getattr((await kernel.load(Person, person_id)).state, "pending", None)
    elif officer_id := await kernel.claimed(OFFICER_CODES, str(code_id)):
        pending = getattr((await kernel.load(Officer, officer_id)).state, "pending", None)
    return pending if isinstance(pending, Pending) and pending.code_id == code_id else None


@router.query("/persons/{person_id}/profile/{version}", access=Internal("declaration"))
async def get_profile_version(person_id: UUID, version: int, kernel: KernelDep) -> ProfileSnapshot:
    """An approved version's content, for declaration's own copy."""
    person = await person_of(kernel, person_id)
    approved = person.profile.approved.get(version)
    if approved is None:
        raise NotFound
    employer = await employer_of(kernel, approved.employer_id)
    education = approved.content.education
    return ProfileSnapshot(
        person_id=person_id,
        profile_version=version,
        employer_id=approved.employer_id,
        employer_name=employer.founding.name,
        name=approved.name,
        id_number=approved.id_number,
        sex=sex_of(approved.id_number),
        birth=birth_date_of(approved.id_number),
        education_name=EDUCATION_NAMES[education] if education else "",
        content=approved.content,
    )


@router.query("/employers/{employer_id}", access=Internal("archive", "declaration", "review", "certificate"))
async def get_employer_facts(employer_id: UUID, kernel: KernelDep) -> EmployerFacts:
    """An employer's name, and what routing needs to know of it, as it is now."""
    employer = await employer_of(kernel, employer_id)
    return EmployerFacts(employer_id=employer_id, status=employer.status, **employer.founding.model_dump())


@router.query("/authorities/{authority_id}", access=Internal("declaration", "review", "certificate"))
async def get_authority_facts(authority_id: UUID, kernel: KernelDep) -> AuthorityFacts:
    """An authority's name, kind and region."""
    authority = await authority_of(kernel, authority_id)
    return AuthorityFacts(
        authority_id=authority_id,
        code=authority.code,
        name=authority.name,
        kind=authority.kind,
        region=authority.region,
    )
