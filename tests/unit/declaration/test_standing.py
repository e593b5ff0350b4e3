"""What an employer is and was, put right after people were bound to it: it routes whoever hasn't handed in yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from kernel.log.kit import Spec
from services.declaration.api.needs import background_for, background_of, findings_of
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.dossier import Dossier, Employment, EmploymentRecorded
from services.declaration.domain.employer import (
    EmployerStanding,
    EmployerStandingRecorded,
    RecordEmployerStanding,
    standing_id_of,
)
from services.declaration.domain.filling import facts_of
from services.declaration.domain.plan_events import PlanIssued
from services.declaration.domain.review_plan import ReviewPlan
from services.declaration.reactions.events import when_employer_authorized
from services.identity.published import EmployerAuthorized
from tests.unit.declaration.story import (
    DECLARATION,
    EMPLOYER,
    FORM,
    NOW,
    PARTS,
    PERSON,
    PLAN,
    STRANGER,
    complete,
    dossier,
    facts,
    handed_in,
)
from tests.unit.declaration.test_as_of import DAY, History
from tests.unit.declaration.test_claim_checks import Doing

spec = Spec(EmployerStanding)
FORMERLY = {"affiliation": "private", "region": "330106", "formerly": "provincial-construction"}
bound = EmploymentRecorded(
    person_id=PERSON, employer_id=EMPLOYER, affiliation="private", region="330106", formerly=None, entrusted_by=None
)
right = EmployerStandingRecorded(employer_id=EMPLOYER, **FORMERLY, entrusted_by=None, employer_kind="enterprise")
wrong = right.model_copy(update={"formerly": None})
DRAFTED = Spec(Declaration).given(*complete).state


def history(*told: tuple[datetime, Any]) -> Any:
    """What was recorded: the plan, the binding, and what else was told of the employer, and when."""
    return History(
        (ReviewPlan, PLAN.plan_id, NOW - DAY, PlanIssued(plan_id=PLAN.plan_id, plan_version=1, plan=PLAN, at=NOW)),
        (Dossier, PERSON, NOW - DAY, bound),
        *((EmployerStanding, standing_id_of(EMPLOYER), at, event) for at, event in told),
        *((Declaration, DECLARATION, NOW - DAY, event) for event in complete),
        (Declaration, DECLARATION, NOW, handed_in(1, DRAFTED.parts)),
    )


async def test_identitys_word_is_kept_with_the_employer() -> None:
    do = Doing()
    event = EmployerAuthorized(employer_id=EMPLOYER, employer_kind="enterprise", letter_accepted=False, **FORMERLY)
    await when_employer_authorized(event, do)  # type: ignore[arg-type]
    command = RecordEmployerStanding(employer_id=EMPLOYER, **FORMERLY, employer_kind="enterprise")
    assert do.handled == [(standing_id_of(EMPLOYER), command)]
    spec.given().when(command).then(right)
    spec.given(right).when(command).then()
    spec.given(right, wrong).when(command).then(right)


async def test_who_was_bound_before_is_routed_by_what_was_put_right() -> None:
    async def route(*told: tuple[datetime, Any]) -> str | None:
        background = await background_for(history(*told), DRAFTED, NOW)
        begun = await background_of(history(*told), PLAN.plan_id, PERSON, NOW)
        assert begun.file == background.file
        chosen = facts_of(DRAFTED, background).route
        return chosen.code if chosen else None

    assert await route() == "2-3-hangzhou"
    assert await route((NOW, right)) == "8-1-hangzhou"
    assert await route((NOW, right), (NOW, wrong)) == "2-3-hangzhou"
    assert await route((NOW, right.model_copy(update={"employer_id": STRANGER}))) == "2-3-hangzhou"


@pytest.mark.parametrize(("told_at", "by"), [(NOW - DAY, "8-1-hangzhou"), (NOW + timedelta(seconds=1), "2-3-hangzhou")])
async def test_a_case_that_was_handed_in_keeps_what_its_employer_was_then(told_at: datetime, by: str) -> None:
    draft = Spec(Declaration).given(*complete, handed_in(1, DRAFTED.parts)).state
    later = await background_for(history((told_at, right)), draft, NOW + 9 * DAY)
    chosen = facts_of(draft, later).route
    assert chosen is not None
    assert chosen.code == by


async def test_as_of_an_instant_the_employer_is_what_was_told_by_then() -> None:
    kernel = history((NOW - 2 * DAY, wrong), (NOW + DAY, right))
    for as_of, formerly in ((NOW, None), (NOW + DAY, "provincial-construction")):
        job = (await background_for(kernel, DRAFTED, as_of, as_of)).file.employment
        assert job is not None
        assert job.formerly == formerly
    found = await findings_of(kernel, Spec(Declaration).given(*complete, handed_in(1, DRAFTED.parts)).state, 1)
    (point,) = (f for f in found if f.rule.id == "guide-2.3-acceptance-point")
    assert point.outcome.measured["paragraph"] == "二.3 所在单位属地"  # type: ignore[union-attr]


def test_a_route_may_go_by_what_kind_of_employer_it_is() -> None:
    first = PLAN.routes[-1].model_copy(update={"code": "institutions", "regions": None, "kinds": ("institution",)})
    plan = PLAN.model_copy(update={"routes": (first, *PLAN.routes)})
    for kind, by in (("institution", "institutions"), ("enterprise", "2-3-hangzhou"), (None, "2-3-hangzhou")):
        job = Employment(EMPLOYER, "municipal", "330106", employer_kind=kind)
        route = facts(replace(PARTS, form=FORM), dossier(job=job), plan=plan).route
        assert route is not None
        assert route.code == by


def test_what_is_told_of_one_employer_says_nothing_of_another_nor_of_who_has_left() -> None:
    other = right.model_copy(update={"employer_id": UUID(int=99)})
    assert dossier().standing(other) == dossier()
    assert dossier(job=None).standing(right).employment is None
    assert dossier().standing(None) == dossier()
