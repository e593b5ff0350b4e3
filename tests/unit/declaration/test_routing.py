"""Which route a declaration takes under the plan of 2022, and which paragraph of the guide chose it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kernel.log.kit import Spec
from services.declaration.api.reading import route_of
from services.declaration.domain import rules
from services.declaration.domain.commands import SubmitDeclaration
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.dossier import Dossier, Employment, RecordEmployment
from services.declaration.domain.events import HandedIn
from services.declaration.domain.parts import Facts
from services.declaration.domain.plan import authority_id
from services.declaration.domain.rules.rule import Met
from tests.unit.declaration.story import EMPLOYER, FORM, PARTS, PERSON, PLAN, against, complete, dossier, facts

CITIES = [f"33{n:02d}" for n in range(1, 12)]
BY_8_1 = ("employer", "notice", "acceptance", "hr", "midlevel", "office")
BY_8_2 = ("employer", "notice", "entrustment", "midlevel", "office")
USUAL = ("employer", "acceptance", "midlevel", "office")


def job(affiliation: str, region: str, formerly: str | None = None, entrusted_by: str | None = None) -> Employment:
    return Employment(EMPLOYER, affiliation, region, formerly, entrusted_by)


def taken(employment: Employment, transfer_kind: str | None = None) -> Facts:
    form = FORM.model_copy(update={"mode": "transfer" if transfer_kind else "normal", "transfer_kind": transfer_kind})
    return facts(replace(PARTS, form=form), dossier(job=employment))


def stages(about: Facts) -> tuple[str, ...]:
    return tuple(station.stage for station in about.route.stations) if about.route else ()


def authorities(about: Facts) -> dict[str, str | None]:
    return {station.stage: station.authority for station in about.route.stations} if about.route else {}


@pytest.mark.parametrize("city", CITIES)
def test_a_formerly_provincial_construction_firm_goes_to_its_citys_water_and_hr_authorities(city: str) -> None:
    about = taken(job("private", f"{city}06", formerly="provincial-construction"))
    assert stages(about) == BY_8_1
    assert authorities(about) == {
        "employer": None,
        "notice": None,
        "acceptance": f"water-{city}",
        "hr": f"hr-{city}",
        "midlevel": f"midlevel-{city}",
        "office": None,
    }
    assert about.route is not None
    assert (about.route.paragraph or "").startswith("二.8(1)")


@pytest.mark.parametrize(
    ("employment", "transfer_kind", "by"),
    [
        (job("provincial", "330106"), None, "8-2-provincial"),
        (job("private", "330106", entrusted_by="provincial-talent-market"), None, "8-2-talent-market"),
        (job("private", "330205", entrusted_by="provincial-talent-market"), None, "8-2-talent-market"),
        (job("municipal", "330205"), "transfer", "8-2-transfer"),
        (job("private", "331100"), "transfer", "8-2-transfer"),
    ],
)
def test_whom_8_2_names_goes_by_entrustment_to_the_water_departments_committee(
    employment: Employment, transfer_kind: str | None, by: str
) -> None:
    about = taken(employment, transfer_kind)
    assert about.route is not None
    assert (about.route.code, stages(about)) == (by, BY_8_2)
    assert authorities(about)["midlevel"] == "midlevel-3300"
    issuer = {stage.id: stage for stage in PLAN.stages}["entrustment"]
    assert (issuer.actor, issuer.entrusts) == ("authority", True)


@pytest.mark.parametrize(
    ("employment", "transfer_kind", "acceptance"),
    [
        (job("provincial", "330205"), None, "water-3300"),  # not in Hangzhou
        (job("central", "330106"), None, "water-3300"),
        (job("private", "330106"), None, "water-3301"),
        (job("municipal", "330205"), "concurrent", "water-3302"),  # 兼评 is no change of trade
        (job("self-evaluating", "331181"), None, "water-3311"),
        (job("self-evaluating", "330106"), None, "water-3301"),  # a provincial one says that it is provincial
    ],
)
def test_all_others_go_to_the_acceptance_point_of_their_affiliation_or_place(
    employment: Employment, transfer_kind: str | None, acceptance: str
) -> None:
    about = taken(employment, transfer_kind)
    assert stages(about) == USUAL
    assert authorities(about)["acceptance"] == acceptance


def test_the_public_notice_of_8_lasts_five_working_days_at_least() -> None:
    notices = {stage.id: stage.notice.working_days for stage in PLAN.stages if stage.notice}
    assert notices == {"notice": 5}


@pytest.mark.parametrize("region", ["110101", "310101", "340100", "320000"])
def test_who_comes_from_outside_the_province_goes_to_the_provincial_point_with_an_entrustment_letter(
    region: str,
) -> None:
    about = taken(job("private", region))
    assert stages(about) == USUAL
    assert (authorities(about)["acceptance"], authorities(about)["midlevel"]) == ("water-3300", "midlevel-3300")
    assert [attachment.code for attachment in PLAN.attachments if about.requires(attachment)] == [
        "exam-certificate",
        "entrustment",
    ]
    moved = taken(job("private", region), "transfer")
    assert moved.route is not None
    assert moved.route.code == "8-2-transfer"


@pytest.mark.parametrize("region", ["331299", "330000"])
def test_a_region_that_no_route_names_is_routed_nowhere(region: str) -> None:
    assert taken(job("private", region)).route is None


def test_the_answer_says_which_rule_chose_the_point() -> None:
    about = taken(job("private", "330106", formerly="provincial-construction"))
    (finding,) = (f for f in rules.readiness(about) if f.rule.id == "guide-2.3-acceptance-point")
    assert isinstance(finding.outcome, Met)
    assert finding.outcome.measured == {
        "route": "杭州市水利局",
        "paragraph": "二.8(1) 原省属施工企业已改制为民营企业",
        "stages": ["单位审核", "单位公示", "受理点审核", "人力社保部门资格审查", "中评委推荐", "评委会办公室审核"],
    }
    shown = route_of(about)
    assert shown is not None
    assert (shown.code, [station.stage for station in shown.stations]) == ("8-1-hangzhou", list(BY_8_1))
    assert route_of(taken(job("private", "331299"))) is None


def test_a_submission_takes_the_stations_of_its_route() -> None:
    former = dossier(job=job("private", "330106", formerly="provincial-construction"))
    (made,) = Spec(Declaration).given(*complete).when(SubmitDeclaration(background=against(former))).events
    assert isinstance(made, HandedIn)
    assert [(station.stage, station.org_id) for station in made.stations] == [
        ("employer", EMPLOYER),
        ("notice", EMPLOYER),
        ("acceptance", authority_id("water-3301")),
        ("hr", authority_id("hr-3301")),
        ("midlevel", authority_id("midlevel-3301")),
        ("office", PLAN.office_id),
    ]


def test_the_affiliation_says_what_a_firm_once_was_where_nothing_else_does() -> None:
    told = RecordEmployment(
        person_id=PERSON, employer_id=EMPLOYER, affiliation="former-provincial-construction", region="330106"
    )
    spec = Spec(Dossier)
    (event,) = spec.given().when(told).events
    spec.given(event).when(told).then()
    assert spec.given(event).state.employment.formerly == "provincial-construction"


def test_what_8_2_entrusts_itself_submit_does_not_ask_for() -> None:
    entrusted = job("provincial", "330205", entrusted_by="provincial-talent-market")
    for about in (taken(job("provincial", "330106")), taken(job("central", "330106"), "transfer"), taken(entrusted)):
        asked = [attachment.code for attachment in PLAN.attachments if about.requires(attachment)]
        assert "entrustment" not in asked
