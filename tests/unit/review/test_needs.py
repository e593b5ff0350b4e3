"""What a route of review asks others for before its command is built."""

from __future__ import annotations

from typing import Any

import pytest

from kernel.log.decider import TooEarly, Unavailable
from kernel.log.errors import Gone
from services.review.api.bodies import ReturnBody
from services.review.api.needs import AuthorityAsked, WindowAsked, _named_plan, _window
from services.review.domain import others_of
from tests.unit.review.acts import WHOLE
from tests.unit.review.samples import DUE
from tests.unit.review.stories import at_acceptance


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
