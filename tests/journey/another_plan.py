"""A case under any plan, played by its roles, step by step: what the tests of other plans than the guide's share."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import Any

from deploy.local.demo.applicant import Applicant
from deploy.local.demo.client import Http, Session
from deploy.local.demo.outside import Sandbox
from deploy.local.demo.people import DETAILS, Cast, Project
from deploy.local.demo.roles import REVIEW, Checker, Hr, Operator, row_of
from tests.journey.checks import check_review_form
from tests.journey.stack import Stack


@dataclass
class Scene:
    """Everybody who takes part, and their ways in."""

    stack: Stack
    gateway: Http
    cast: Cast
    hr: Hr
    applicant: Applicant

    @classmethod
    @asynccontextmanager
    async def open(cls, stack: Stack, *, kind: str | None = None) -> AsyncIterator[Scene]:
        """Somebody new, at an employer that is new as well; `kind`: all they achieved is of this kind."""
        gateway, outside = Http(stack.gateway), Http(stack.sandbox)
        cast = Cast(f"another plan/{secrets.token_hex(8)}")
        person = cast.person()
        if kind is not None:
            person = replace(person, projects=tuple(_of_kind(project, kind) for project in person.projects))
        hr = Hr(gateway, cast.employer("private", "330205"))
        try:
            yield cls(stack, gateway, cast, hr, Applicant(gateway, Sandbox(outside), person))
        finally:
            await gateway.aclose()
            await outside.aclose()

    def session(self, role: str) -> Session:
        """A demo account's session."""
        account = self.stack.account(role)
        return Session(self.gateway, account.login, account.password)

    async def come_in(self) -> list[str]:
        """The employer registers, the person is bound to it, what they achieved is approved; the ids of the items."""
        hr, person = self.hr, self.applicant
        await hr.register()
        await hr.hand_in_letter()
        await Operator(self.session("operator")).authorize(hr.employer_id)
        await person.ask_for_code()
        await person.register()
        await person.ask_binding(hr.employer.credit_code)
        await hr.approve_binding(person.person_id)
        await person.fill_in_profile(hr.employer.name)
        await hr.approve_profile(person.person_id)
        items = []
        for project in person.person.projects:
            items.append(await person.draft_item(project))
            await person.submit_item(items[-1])
            await hr.approve_item(items[-1])
        return items

    async def fill_in(self, plan: dict[str, Any], mode: str, items: Sequence[str], attachments: Sequence[str]) -> None:
        """Every step, and handed in with nothing broken."""
        person = self.applicant
        (await person.send_photo()).good()
        await person.sign()
        (await person.fill_in_form(plan, mode)).good()
        (await person.extract(items)).good()
        for kind in attachments:
            (await person.attach(kind)).good()
        ready = await person.readiness()
        assert [rule["rule"] for rule in ready["rules"] if rule["outcome"] == "broken"] == []
        (await person.submit()).good()

    async def passes(self, checker: Checker, stage: str) -> None:
        """A stage passes the first submission, once it has it. One organisation may hold two stages in a row."""
        case = self.applicant.declaration_id
        await row_of(checker.session, f"{REVIEW}/queue", f"the case at {stage}", declaration_id=case, stage=stage)
        await checker.passes(case, 1)

    async def pay(self, amount_fen: int) -> None:
        """The fee is asked for, of this amount, and paid; the review form comes of it."""
        person = self.applicant
        order = await person.order()
        assert order["amount_fen"] == amount_fen
        checkout = await person.checkout(order["order_id"])
        (await person.sandbox.pay(checkout["code_url"])).good()
        _, pdf = await person.review_form()
        check_review_form(pdf, person.person)


def _of_kind(project: Project, kind: str) -> Project:
    own = {name: project.details[name] for name in ("duty", "status")}
    return replace(project, kind=kind, details={**DETAILS[kind], **own})
