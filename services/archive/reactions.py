"""What archive does about others' events."""

from __future__ import annotations

from kernel.log.reactions import Doing, Reactions
from services.archive.domain import ArchiveHolder, BindHolder
from services.identity.published import EmploymentBound, PersonErased

on = Reactions("archive.reactions")


@on(EmploymentBound)
async def when_employment_bound(event: EmploymentBound, do: Doing) -> None:
    """From now on this employer checks the person's items."""
    await do.handle(
        ArchiveHolder, event.person_id, BindHolder(person_id=event.person_id, employer_id=event.employer_id)
    )


@on(PersonErased)
async def when_person_erased(event: PersonErased, do: Doing) -> None:
    """注销: what we keep of the person can't be read any more."""
    await do.erase(event.person_id, event.erased_at)
