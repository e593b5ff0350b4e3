"""Live folds that several routes begin with."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Depends

from kernel.log.decider import NotFound
from kernel.log.errors import Gone
from kernel.log.kernel import Kernel
from kernel.web.access import KernelDep, PersonDep
from services.identity.domain.authority import Authority, AuthorityState
from services.identity.domain.employer import Employer, EmployerState
from services.identity.domain.employment import Employment, EmploymentState, EmploymentStatus
from services.identity.domain.person import Person
from services.identity.domain.person_state import ErasedPerson, Imported, Registered


async def person_of(kernel: Kernel, person_id: UUID) -> Registered:
    """A registered person. Raises NotFound, or Gone once they were erased."""
    person = await identified(kernel, person_id)
    if not isinstance(person, Registered):
        raise NotFound
    return person


async def identified(kernel: Kernel, person_id: UUID) -> Registered | Imported:
    """Somebody who has an account, used or not yet. Raises NotFound, or Gone once they were erased."""
    person = (await kernel.load(Person, person_id)).state
    if isinstance(person, ErasedPerson):
        raise Gone("the person was erased")
    if not isinstance(person, (Registered, Imported)):
        raise NotFound
    return person


async def employer_of(kernel: Kernel, employer_id: UUID) -> EmployerState:
    """An employer. Raises NotFound."""
    employer = (await kernel.load(Employer, employer_id)).state
    if employer is None:
        raise NotFound
    return employer


async def authority_of(kernel: Kernel, authority_id: UUID) -> AuthorityState:
    """An authority. Raises NotFound."""
    authority = (await kernel.load(Authority, authority_id)).state
    if authority is None:
        raise NotFound
    return authority


async def employment_of(kernel: Kernel, person_id: UUID) -> EmploymentState | None:
    """The person's employment: asked for, bound, or refused and not yet ended by them."""
    employment_id = await kernel.claimed("employment", str(person_id))
    return (await kernel.load(Employment, employment_id)).state if employment_id else None


async def _myself(kernel: KernelDep, person_id: PersonDep) -> Registered:
    return await person_of(kernel, person_id)


async def _bound_to(kernel: KernelDep, person_id: PersonDep) -> UUID | None:
    employment = await employment_of(kernel, person_id)
    return employment.employer_id if employment and employment.status is EmploymentStatus.BOUND else None


MyselfDep = Annotated[Registered, Depends(_myself)]
"""The person who calls."""
BoundToDep = Annotated[UUID | None, Depends(_bound_to)]
"""The employer the caller is bound to, None when there is none."""
