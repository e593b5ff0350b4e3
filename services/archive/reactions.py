"""What archive does about others' events."""

from __future__ import annotations

from uuid import UUID

from pydantic import BaseModel

from kernel.log.reactions import Doing, Reactions
from services.archive.domain import ArchiveHolder, ArchiveUnit, BindHolder, NameUnit, ReleaseHolder
from services.identity.published import EmployerAuthorized, EmploymentBound, EmploymentEnded, PersonErased

on = Reactions("archive.reactions")


class Employer(BaseModel):
    """What identity answers for an employer, as far as its seal needs it."""

    name: str


@on(EmployerAuthorized)
async def when_employer_authorized(event: EmployerAuthorized, do: Doing) -> None:
    """Its unit name is bound: that is what its seal says."""
    await _name(event.employer_id, do)


@on(EmploymentBound)
async def when_employment_bound(event: EmploymentBound, do: Doing) -> None:
    """From now on this employer checks the person's items."""
    await do.handle(
        ArchiveHolder, event.person_id, BindHolder(person_id=event.person_id, employer_id=event.employer_id)
    )
    if (await do.load(ArchiveUnit, event.employer_id)).state is None:  # authorized before we asked for names
        await _name(event.employer_id, do)


@on(EmploymentEnded)
async def when_employment_ended(event: EmploymentEnded, do: Doing) -> None:
    """New items wait until another employer is there to check them."""
    command = ReleaseHolder(person_id=event.person_id, employer_id=event.employer_id)
    await do.handle(ArchiveHolder, event.person_id, command)


@on(PersonErased)
async def when_person_erased(event: PersonErased, do: Doing) -> None:
    """注销: what we keep of the person can't be read any more."""
    await do.erase(event.person_id, event.erased_at)


async def _name(employer_id: UUID, do: Doing) -> None:
    found = await do.ask("identity", f"employers/{employer_id}", Employer)
    await do.handle(ArchiveUnit, employer_id, NameUnit(employer_id=employer_id, name=found.name))
