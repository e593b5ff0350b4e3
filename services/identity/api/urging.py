"""催办 of what waits with the employer before there is a case: a binding, a profile."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel

from kernel.web.access import CallerDep, PersonDep, Receipt, Roles, Router, RunDep
from services.identity.api.common import PREFIX
from services.identity.api.employments import MineDep
from services.identity.api.folds import BoundToDep, MyselfDep
from services.identity.domain.employment import Employment, EmploymentStatus, UrgeBinding
from services.identity.domain.person import Person
from services.identity.domain.profile import UrgeProfile
from services.identity.domain.urging import Urges

router = Router(prefix=PREFIX, tags=["urging"])


class UrgingShown(BaseModel):
    """催办: whether the person may urge now (if not, from when on), and when they did last."""

    may: bool
    urged_at: datetime | None
    urges: int
    again_at: datetime | None


def urging_of(urges: Urges, now: datetime, *, waits: bool) -> UrgingShown:
    """What a person is told of it."""
    again = urges.next_at
    may = waits and (again is None or now >= again)
    return UrgingShown(may=may, urged_at=urges.last, urges=urges.count, again_at=again if waits and not may else None)


@router.command("/me/employment/urge", access=Roles("applicant"))
async def urge_binding(employment: MineDep, person_id: PersonDep, caller: CallerDep, run: RunDep) -> Receipt:
    """催办: the employer asked sees it in its queue, and its officers are told by SMS. 409 `nothing-to-urge`,
    `urged-lately` with the instant from which one may again."""
    return await run(Employment, employment.employment_id, UrgeBinding(person_id=person_id, at=caller.now))


@router.query("/me/employment/urging", access=Roles("applicant"))
async def get_binding_urging(employment: MineDep, caller: CallerDep) -> UrgingShown:
    """When one urged last about one's binding, and whether one may now."""
    return urging_of(employment.urges, caller.now, waits=employment.status is EmploymentStatus.ASKED)


@router.command("/me/profile/urge", access=Roles("applicant"))
async def urge_profile(person_id: PersonDep, employer_id: BoundToDep, caller: CallerDep, run: RunDep) -> Receipt:
    """催办 of the profile that was handed in: as of a binding."""
    return await run(Person, person_id, UrgeProfile(employer_id=employer_id, at=caller.now))


@router.query("/me/profile/urging", access=Roles("applicant"))
async def get_profile_urging(myself: MyselfDep, employer_id: BoundToDep, caller: CallerDep) -> UrgingShown:
    """When one urged last about one's profile, and whether one may now."""
    profile = myself.profile
    return urging_of(profile.urges, caller.now, waits=profile.waits_with(employer_id))
