"""What archive does about others' events."""

from __future__ import annotations

from kernel.log.reactions import Doing, Reactions
from services.archive.domain import ArchiveHolder, BindHolder
from services.identity.published import EmploymentBound

on = Reactions("archive.reactions")


@on(EmploymentBound)
async def when_employment_bound(event: EmploymentBound, do: Doing) -> None:
    """From now on this employer checks the person's items."""
    await do.handle(
        ArchiveHolder, event.person_id, BindHolder(person_id=event.person_id, employer_id=event.employer_id)
    )
