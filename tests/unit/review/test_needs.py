"""What a route of review asks others for before its command is built."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

import pytest

from kernel.log.decider import ERASED, NotFound, TooEarly, Unavailable
from kernel.log.errors import Erased, Gone
from kernel.web.files import FileStore
from kernel.web.guards import Caller
from services.review.api.bodies import EntrustmentBody, HandOverBody, ReturnBody
from services.review.api.needs import AuthorityAsked, WindowAsked, _letter, _named_plan, _onward_plan, _window
from services.review.api.reading import get_case_file
from services.review.domain import Act, Authority, Case, Plan, RouteStation, onward_of, others_of
from tests.unit.review.acts import ELSEWHERE, WHOLE
from tests.unit.review.samples import AT, DUE, ORGS, checker
from tests.unit.review.stories import at_acceptance, at_the_authority
from tests.unit.web.edge import FakeVault

COMMITTEE = UUID(int=203)
AUTHORITY, OFFICER = ORGS["authority"], UUID(int=204)
LETTER = b"%PDF-1.7 a letter"


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


# -- the entrustment letter ---


@pytest.fixture
def vault() -> FakeVault:
    return FakeVault()


@pytest.fixture
def store(vault: FakeVault, tmp_path: Path) -> FileStore:
    return FileStore(tmp_path, SimpleNamespace(vault=vault), lambda: AT)


async def uploaded(store: FileStore, content: bytes = LETTER, owner: UUID = AUTHORITY) -> UUID:
    """As the upload route keeps what an officer sends: under the key of their organisation."""
    account = OFFICER if owner == AUTHORITY else UUID(int=205)
    kept = await store.keep(owner, "entrustment", content, kind="pdf", account_id=account, name="委托书.pdf")
    return kept.file_id


async def letter(store: FileStore, case: Case, file_id: UUID | None) -> UUID | None:
    body = EntrustmentBody(
        submission=1, stage="entrust", issuer="主管部门", addressee="中评委", scope="评审", file_id=file_id
    )
    caller = cast("Caller", SimpleNamespace(account_id=OFFICER, person_id=None, org_id=AUTHORITY))
    return await _letter(body, case, store, caller)


async def test_a_letter_goes_when_its_applicant_goes(vault: FakeVault, store: FileStore) -> None:
    story = at_the_authority()
    upload = await uploaded(store)
    kept = await letter(store, story.case, upload)
    assert kept is not None
    assert kept != upload  # which no event names: the sweep takes it
    file = await store.read(kept)
    assert (file.content, file.kept.subject) == (LETTER, story.case.person_id)
    assert (file.kept.name, file.kept.purpose, file.kept.account_id) == ("委托书.pdf", "entrustment", OFFICER)
    story.does(Act.ISSUE_ENTRUSTMENT, "authority", file_id=kept)
    answer = await get_case_file(kept, story.case, checker("office"), cast("Any", None), store)
    assert answer.body == LETTER

    del vault.keys[story.case.person_id]
    with pytest.raises(Erased):
        await get_case_file(kept, story.case, checker("office"), cast("Any", None), store)


async def test_a_letter_that_was_kept_under_its_issuers_key_is_shown_of_nobody_who_was_erased(store: FileStore) -> None:
    """So they were kept before: the key is the organisation's, and stays."""
    story = at_the_authority()
    upload = await uploaded(store)
    case = story.does(Act.ISSUE_ENTRUSTMENT, "authority", file_id=upload).case
    assert (await get_case_file(upload, case, checker("office"), cast("Any", None), store)).body == LETTER
    gone = replace(case, submission=case.submission.model_copy(update={"applicant_name": ERASED}))
    with pytest.raises(Erased):
        await get_case_file(upload, gone, checker("office"), cast("Any", None), store)


async def test_the_same_letter_once_more_is_the_one_that_was_issued(store: FileStore) -> None:
    story = at_the_authority()
    first = await letter(store, story.case, await uploaded(store))
    story.does(Act.ISSUE_ENTRUSTMENT, "authority", file_id=first)
    again = await letter(store, story.case, await uploaded(store))
    assert again == first
    assert not story.wish(Act.ISSUE_ENTRUSTMENT, "authority", file_id=again).events  # a second click
    other = await letter(store, story.case, await uploaded(store, LETTER + b", another"))
    story.wish(Act.ISSUE_ENTRUSTMENT, "authority", file_id=other).then_rejected("entrustment-issued")


async def test_a_letter_is_an_upload_of_ones_own_or_none(store: FileStore) -> None:
    case = at_the_authority().case
    assert await letter(store, case, None) is None
    with pytest.raises(NotFound):
        await letter(store, case, await uploaded(store, owner=ELSEWHERE))
