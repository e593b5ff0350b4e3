"""What identity does about its own published events: the key goes once the fact is out, as in every other context."""

from __future__ import annotations

from kernel.log.reactions import Doing, Reactions
from services.identity.published import PersonErased

on = Reactions("identity.reactions")


@on(PersonErased)
async def when_person_erased(event: PersonErased, do: Doing) -> None:
    """注销: what we keep of the person can't be read any more."""
    await do.erase(event.person_id, event.erased_at)
