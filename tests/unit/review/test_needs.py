"""What a route of review asks others for before its command is built."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from kernel.log.decider import TooEarly, Unavailable
from kernel.log.errors import Gone
from services.review.api.bodies import HandOverBody, ReturnBody
from services.review.api.needs import AuthorityAsked, WindowAsked, _named_plan, _onward_plan, _window
from services.review.domain import Authority, Case, Plan, RouteStation, onward_of, others_of
from tests.unit.review.acts import ELSEWHERE, WHOLE
from tests.unit.review.samples import DUE, ORGS
from tests.unit.review.stories import at_acceptance

COMMITTEE = UUID(int=203)


@pytest.mark.parametrize("wrong", [TooEarly("not there (yet)"), Gone("erased"), Unavailable("away")], ids=repr)
async def test_an_authority_that_nobody_can_name_hides_none_of_the_others(wrong: Exception) -> None:
    """A plan may name an authority that isn't registered yet: a case can be handed over to the others all the same."""
    case = at_acceptance().case
    unknown, *known = others_of(WHOLE, case)

    async def ask(service: str, path: str, model: Any) -> Any:
        if path == f"authorities/{unknown.org_id}":
            raise wrong
        return AuthorityAsked(name="某市水利局")

    named = others_of(await _named_plan(case, WHOLE, ask), case)  # type: ignore[arg-type]
    assert [authority.org_id for authority in named] == [unknown.org_id, *(one.org_id for one in known)]
    assert [authority.name for authority in named] == [unknown.name, *("某市水利局" for _ in known)]


@pytest.mark.parametrize(("to", "until"), [("applicant", DUE), ("unit", None)])
async def test_only_what_goes_back_to_its_applicant_asks_for_the_window(to: str, until: object) -> None:
    case = at_acceptance().case

    async def ask(service: str, path: str, model: Any) -> Any:
        assert (service, path) == ("declaration", f"declarations/{case.declaration_id}/window")
        return WindowAsked(closes_at=DUE)

    body = ReturnBody.model_validate({"submission": 1, "stage": "accept", "defects": [{"text": "缺件"}], "to": to})
    assert await _window(body, case, ask) == until  # type: ignore[arg-type]


async def test_a_case_that_is_handed_over_knows_the_names_of_those_it_goes_to_and_asks_for_no_others() -> None:
    here, there = case_and_route()
    asked = []

    async def ask(service: str, path: str, model: Any) -> Any:
        asked.append(path)
        return AuthorityAsked(name=f"名称{path[-3:]}")

    body = HandOverBody(submission=1, stage="accept", reason="实际所在地为宁波", to=ELSEWHERE)
    plan = await _onward_plan(here, body, there, ask)  # type: ignore[arg-type]
    (onward,) = onward_of(plan, here, ELSEWHERE)
    assert (onward.stage, onward.org_id, onward.org_name) == ("middle", COMMITTEE, f"名称{str(COMMITTEE)[-3:]}")
    assert sorted(asked) == sorted(f"authorities/{org}" for org in (ELSEWHERE, COMMITTEE))


def case_and_route() -> tuple[Case, Plan]:
    """At the acceptance point of a plan with two routes; on the other one another committee follows."""
    case = at_acceptance().case
    ways = ({"accept": ORGS["acceptance"], "middle": ORGS["midlevel"]}, {"accept": ELSEWHERE, "middle": COMMITTEE})
    chain = [station.id for station in case.submission.chain]
    routes = tuple(tuple(RouteStation(stage=stage, org_id=way.get(stage)) for stage in chain) for way in ways)
    committees = (Authority(org_id=COMMITTEE),)
    stages = (s.model_copy(update={"authorities": committees}) if s.id == "middle" else s for s in WHOLE.stages)
    return case, WHOLE.model_copy(update={"routes": routes, "stages": tuple(stages)})
