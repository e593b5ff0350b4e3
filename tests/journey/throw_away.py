"""What is made only to be thrown away: plans to write, publish, extend and close, an officer to revoke, people.

So that what can't be undone is asked about something real, and takes nothing from the other tests of this folder.
"""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import dataclass
from typing import Any

from deploy.local.demo.applicant import Applicant
from deploy.local.demo.office import Office
from deploy.local.demo.outside import Sandbox
from deploy.local.demo.people import Cast, Person
from deploy.local.demo.roles import IDENTITY, Hr
from tests.journey.every.crew import Crew
from tests.journey.test_third_plan import OFFICE, day, sections

Targets = dict[str, dict[str, Any]]


@dataclass(frozen=True)
class ThrowAway:
    """By the operation, what it may be done to; and somebody to leave their employer."""

    targets: Targets
    leaver: Person


async def make(crew: Crew) -> ThrowAway:
    """One of each, at the demo's office and employer."""
    hr = Hr(crew.gateway, Cast(secrets.token_hex(8)).employer())
    hr.session = crew.session("employer")
    org = str((await hr.session.get(f"{IDENTITY}/me")).good()["org"]["code"])
    plans = asyncio.gather(_begun(crew), _plan(crew), _plan(crew, published=True), _plan(crew, published=True))
    people = asyncio.gather(_employee(crew, hr, org), _employee(crew, hr, org))
    (drafted, unpublished, extended, closed), (dismissed, leaver) = await plans, await people
    officer, nobody = await _officer(hr), await _registered(crew)
    targets: Targets = {
        "put_sections": {"plan_id": drafted},
        "publish_draft": {"plan_id": unpublished},
        "extend_deadline": {"plan_id": extended, "stage": "first", "until": day(35)},
        "close_plan": {"plan_id": closed},
        "revoke_officer": {"officer_id": officer, "successor_id": None},
        "dismiss_employee": {"employment_id": dismissed[1]},
        "erase_person": {"id_number": nobody.person.id_number},
    }
    return ThrowAway(targets, leaver[0].person)


async def _begun(crew: Crew) -> str:
    """Nothing stands in it yet, so that a first section isn't based on any."""
    office = Office(crew.session("office"), OFFICE)
    return str((await office.begin(f"thrown-away-{secrets.token_hex(6)}"))["id"])


async def _plan(crew: Crew, *, published: bool = False) -> str:
    office, plan_id = Office(crew.session("office"), OFFICE), await _begun(crew)
    await office.put(plan_id, **sections())
    if published:
        (await office.act(plan_id, "publication")).good()
    return plan_id


async def _officer(hr: Hr) -> str:
    body = {"login": f"gone-{secrets.token_hex(4)}", "phone": f"139{secrets.randbelow(10**8):08}", "name": "王五"}
    return str((await hr.session.post(f"{IDENTITY}/officers", body)).good()["id"])


async def _registered(crew: Crew) -> Applicant:
    me = Applicant(crew.gateway, Sandbox(crew.outside), Cast(secrets.token_hex(8)).person())
    await me.ask_for_code()
    await me.register()
    return me


async def _employee(crew: Crew, hr: Hr, org: str) -> tuple[Applicant, str]:
    """Bound to the demo's employer, and by which employment."""
    me = await _registered(crew)
    employment = str((await me.ask_binding(org))["id"])
    await hr.approve_binding(me.person_id)
    return me, employment
