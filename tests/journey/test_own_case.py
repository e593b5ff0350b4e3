"""Nobody checks their own case: not by an officer's account of theirs either, which identity knows by its phone."""

from __future__ import annotations

import secrets
from dataclasses import replace

import pytest

from deploy.local.demo.applicant import Applicant
from deploy.local.demo.client import Answer
from deploy.local.demo.people import Cast, Officer
from deploy.local.demo.roles import ARCHIVE, IDENTITY, REVIEW, Hr, row_of
from tests.journey.every.candidate import Candidate
from tests.journey.every.crew import Crew
from tests.journey.plans import WATER
from tests.journey.stack import Stack

pytestmark = [pytest.mark.stack, pytest.mark.timeout(300)]


async def appointed(crew: Crew, hr: Hr, colleague: Officer) -> Hr:
    """A second officer of the employer, whom a code by SMS gave a password."""
    said = {"login": colleague.login, "phone": colleague.phone, "name": colleague.name}
    (await hr.session.post(f"{IDENTITY}/officers", said)).good()
    assert (await crew.gateway.post(f"{IDENTITY}/password-resets", {"login": colleague.login})).status == 202
    code = await crew.sandbox.code(colleague.phone)
    first = {"login": colleague.login, "code": code, "password": colleague.password}
    (await crew.gateway.post(f"{IDENTITY}/password-resets/completion", first)).good()
    second = Hr(crew.gateway, replace(hr.employer, officer=colleague))
    second.employer_id = hr.employer_id
    return second


def refused(answer: Answer) -> None:
    assert (answer.status, "own-case" in answer.codes) == (409, True), answer.codes


async def test_an_officer_who_declares_is_checked_by_a_colleague_at_every_step(stack: Stack) -> None:
    async with Crew.open(stack) as crew:
        hr = await crew.employer()
        cast = Cast(f"own-case/{secrets.token_hex(8)}")
        officer, person = cast.officer("employer"), cast.person(projects=1)
        mine = await appointed(crew, hr, officer)
        me = Applicant(crew.gateway, crew.sandbox, replace(person, phone=officer.phone))
        await me.ask_for_code()
        await me.register(nth=2)  # the first code on this phone gave the officer their password

        await me.ask_binding(hr.employer.credit_code)
        waiting = await row_of(
            mine.session, f"{IDENTITY}/queue", "the binding in the queue", kind="binding", person_id=me.person_id
        )
        refused(await mine.session.post(f"{IDENTITY}/employments/{waiting['employment_id']}/approval"))
        await hr.approve_binding(me.person_id)

        await me.fill_in_profile(hr.employer.name)
        profile = f"{IDENTITY}/persons/{me.person_id}/profile/approval"
        refused(await mine.session.post(profile, {"profile_version": 1}))
        await hr.approve_profile(me.person_id)

        item_id = await me.draft_item(person.projects[0])
        await me.submit_item(item_id)
        refused(await mine.session.post(f"{ARCHIVE}/items/{item_id}/approval", {"item_version": 1}))
        await hr.approve_item(item_id)

        case = Candidate(crew, hr, me, item_id, await me.open_plan(), WATER, WATER.mode)
        await case.fill_in()
        await case.hand_in()
        await case.row("employer")
        assert await case.may(mine.session, "pass") == ["own-case"]
        judged = {"submission": 1, "stage": "employer", "opinion": "材料属实"}
        refused(await mine.session.post(f"{REVIEW}/cases/{me.declaration_id}/pass", judged))
        await case.pass_on("employer")
        await case.seen("checking", "acceptance", "acceptance", "employer")
