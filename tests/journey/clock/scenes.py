"""Cases on a stack whose time is moved: the shipped plans, posted by their offices as of that time; their people."""

from __future__ import annotations

import asyncio
import secrets
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from deploy.local.clock import move
from deploy.local.demo.applicant import Applicant
from deploy.local.demo.client import Http, Session, until
from deploy.local.demo.office import Office
from deploy.local.demo.outside import Sandbox
from deploy.local.demo.people import Cast, Officer
from deploy.local.demo.plan import authorities
from deploy.local.demo.roles import DECLARATION, REVIEW, Checker, Hr, Operator, row_of
from kernel.log.clock import Clock
from tests.journey.plans import Known
from tests.journey.stack import Stack

SECOND, DAY = timedelta(seconds=1), timedelta(days=1)


@dataclass(frozen=True)
class Time:
    """The time of a stack."""

    file: Path

    def now(self) -> datetime:
        """What time it is there."""
        return Clock(self.file).now()

    async def pass_(self, instant: datetime) -> None:
        """On to a second after this instant, for every process; nothing where that is over."""
        ahead = instant + SECOND - self.now()
        if ahead > timedelta():
            await asyncio.to_thread(move, self.file, ahead)


@dataclass
class Scene:
    """One employer, its people, and the office whose plan it is; `plan` has its `plan_id`."""

    stack: Stack
    time: Time
    shipped: Known
    gateway: Http
    sandbox: Sandbox
    cast: Cast
    hr: Hr
    officer: Officer
    plan: dict[str, Any]
    office: Office
    sessions: dict[str, Session] = field(default_factory=dict)

    @classmethod
    @asynccontextmanager
    async def open(
        cls, stack: Stack, time: Time, shipped: Known, affiliation: str = "municipal"
    ) -> AsyncIterator[Scene]:
        """With an officer appointed to the plan's office, whose phone is known, and a plan that opened yesterday."""
        gateway, outside = Http(stack.gateway), Http(stack.sandbox)
        cast = Cast(f"clock/{secrets.token_hex(8)}")
        hr, officer = Hr(gateway, cast.employer(affiliation)), cast.officer("office")
        plan = shipped.at(time.now())
        plan |= {"code": f"{plan['code']}-{secrets.token_hex(6)}"}
        session = Session(gateway, officer.login, officer.password)
        scene = cls(
            *(stack, time, shipped, gateway, Sandbox(outside), cast, hr, officer, plan),
            Office(session, plan["office"]),
            {"employer": hr.session, "office": session},
        )
        try:
            await scene._prepare()
            yield scene
        finally:
            await gateway.aclose()
            await outside.aclose()

    async def _prepare(self) -> None:
        operator = Operator(self.session("operator"))
        known = next(one for one in authorities(self.plan) if one["code"] == self.plan["office"])
        registered = await operator.register_authority(**known)
        await operator.appoint(registered["id"], "office", self.officer)
        published = await self.office.session.post(f"{DECLARATION}/plans", {"plan": self.plan})
        self.plan |= {"plan_id": published.good()["id"]}
        await self.hr.register()
        await self.hr.hand_in_letter()
        await operator.authorize(self.hr.employer_id)

    def session(self, role: str) -> Session:
        """Who acts in a role: this scene's employer and office, else a demo account."""
        if role not in self.sessions:
            account = self.stack.account(role)
            self.sessions[role] = Session(self.gateway, account.login, account.password)
        return self.sessions[role]

    async def person(self) -> Applicant:
        """Somebody of this employer, whose declaration is complete and not handed in yet."""
        made = self.cast.person(projects=1, kind=self.shipped.kind)
        person = Applicant(self.gateway, self.sandbox, made)
        await person.ask_for_code()
        await person.register()
        await person.ask_binding(self.hr.employer.credit_code)
        await self.hr.approve_binding(person.person_id)
        await person.fill_in_profile(self.hr.employer.name)
        await self.hr.approve_profile(person.person_id)
        item = await person.draft_item(made.projects[0])
        await person.submit_item(item)
        await self.hr.approve_item(item)
        await person.declare(self.plan)
        (await person.send_photo()).good()
        await person.sign()
        (await person.fill_in_form(self.plan, self.shipped.mode)).good()
        (await person.extract([item])).good()
        for kind in self.shipped.modes[self.shipped.mode].attachments:
            (await person.attach(kind)).good()
        return person

    async def passes(self, person: Applicant, stage: str) -> None:
        """A stage passes the first submission, once it has it."""
        role = self.shipped.stages.get(stage, "employer")
        checker = Checker(self.session(role), role)
        await self.queued(person, stage, role)
        await checker.passes(person.declaration_id, 1)

    async def queued(self, person: Applicant, stage: str, role: str) -> dict[str, Any]:
        """The case in the queue of who acts at a stage."""
        case = person.declaration_id
        return await row_of(
            self.session(role), f"{REVIEW}/queue", f"the case at {stage}", declaration_id=case, stage=stage
        )

    async def whereabouts(
        self, person: Applicant, checker: str, status: str, role: str | None, station: str | None
    ) -> dict[str, Any]:
        """Where the case is, once it is there: `role` acts next at `station` (None: nobody). The applicant and the
        checker of this role are told the same."""
        path = f"{REVIEW}/cases/{person.declaration_id}/whereabouts"

        async def there() -> dict[str, Any] | None:
            told = []
            for session in (person.session, self.session(checker)):
                answer = await session.get(path)
                if answer.status == 404:
                    return None  # review hasn't heard of it yet
                told.append({name: value for name, value in answer.good().items() if name != "acts"})
            acts = told[0]["next"] or {"role": None, "station": None}
            found = (told[0]["status"], acts["role"], acts["station"])
            return told[0] if found == (status, role, station) and told[0] == told[1] else None

        return await until(f"the case {status}, {role} next, at {station}", there)

    async def sms(self, phone: str, template: str, count: int = 1) -> None:
        """The `count`-th SMS of a template, once it went out."""
        await self.sandbox.sms(phone, f"SMS_{template}", count)

    async def sent(self, phone: str) -> dict[str, int]:
        """How many SMS of each template this phone got, but for those of coming in."""
        coming_in = {"SMS_PHONE_CODE", "SMS_PROFILE_APPROVED", "SMS_LETTER_ACCEPTED"}
        sent = Counter(m["template"] for m in await self.sandbox.messages(phone) if m["template"] not in coming_in)
        return {template.removeprefix("SMS_"): count for template, count in sent.items()}

    async def delivered(self, person: Applicant, occasion: str) -> None:
        """A message went out, and the carrier confirms that it arrived: it is asked some seconds after it took it."""
        await self.sms(person.person.phone, occasion.replace("-", "_").upper())
        await self.time.pass_(self.time.now() + timedelta(seconds=15))
        listed = "/api/notify/v1/messages"
        await row_of(person.session, listed, f"{occasion} delivered", occasion=occasion, status="delivered")


def instant(text: str) -> datetime:
    """An instant in an answer."""
    return datetime.fromisoformat(text)
