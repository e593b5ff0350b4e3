"""Setting the scene over HTTP, with the builder that journey and demo use."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from deploy.local.demo.applicant import Applicant
from deploy.local.demo.client import Http, Session
from deploy.local.demo.outside import Sandbox
from deploy.local.demo.people import Cast
from deploy.local.demo.roles import Hr, Operator
from tests.journey.stack import Account, Stack

MODE = "normal"


@dataclass
class Scene:
    """One employer, one applicant, and how far they have come."""

    stack: Stack
    gateway: Http
    outside: Http
    seed: str
    items: list[str] = field(default_factory=list)
    plan: dict[str, Any] = field(default_factory=dict)

    @cached_property
    def hr(self) -> Hr:
        """The employer's officer."""
        return Hr(self.gateway, Cast(f"{self.seed}/employer").employer())

    @cached_property
    def applicant(self) -> Applicant:
        """Who declares."""
        return Applicant(self.gateway, Sandbox(self.outside), Cast(f"{self.seed}/person").person())

    @property
    def hr_account(self) -> Account:
        """The officer's account."""
        officer = self.hr.employer.officer
        return Account("employer", officer.login, officer.password)

    @property
    def applicant_account(self) -> Account:
        """The applicant's account."""
        return Account("applicant", self.applicant.person.id_number, self.applicant.person.password)

    async def employer_waits(self) -> None:
        """An employer that has handed in its authorization letter."""
        await self.hr.register()
        await self.hr.hand_in_letter()

    async def authorize(self) -> None:
        """The operator accepts the letter."""
        account = self.stack.account("operator")
        await Operator(Session(self.gateway, account.login, account.password)).authorize(self.hr.employer_id)

    async def person_waits(self) -> None:
        """A registered person who asks to be bound."""
        await self.applicant.ask_for_code()
        await self.applicant.register()
        await self.applicant.ask_binding(self.hr.employer.credit_code)

    async def declaration_begun(self) -> None:
        """Profile and archive approved, 马上申报 pressed, the photo taken: what a person sees half way."""
        await self.employer_waits()
        await self.authorize()
        await self.person_waits()
        person, hr = self.applicant, self.hr
        await hr.approve_binding(person.person_id)
        await person.fill_in_profile(hr.employer.name)
        await hr.approve_profile(person.person_id)
        for project in person.person.projects:
            self.items.append(await person.draft_item(project))
            await person.submit_item(self.items[-1])
            await hr.approve_item(self.items[-1])
        self.plan = await person.open_plan()
        await person.declare(self.plan)
        (await person.send_photo()).good()

    async def submitted(self) -> None:
        """The rest of the steps, and the first submission."""
        person = self.applicant
        await person.sign()
        (await person.fill_in_form(self.plan, MODE)).good()
        (await person.extract(self.items)).good()
        (await person.attach("exam-certificate")).good()
        (await person.submit()).good()
        await person.case("checking", 1)

    async def resubmitted(self) -> None:
        """Mended, and handed in again."""
        person = self.applicant
        (await person.mend_form(self.plan, MODE)).good()
        (await person.submit()).good()
        await person.case("checking", 2)
