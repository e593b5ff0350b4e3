"""What each kind of item has to say before it is handed in."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from services.archive.domain import DraftItem, ItemDrafted, Kind, Level, Period, told
from services.archive.domain.content import incomplete
from services.archive.domain.kinds import BY_TEAMS, PROJECTS, WITH_LEVEL, WITH_PERIOD, DetailsOfKind
from services.archive.domain.kinds.labels import label_of
from services.archive.domain.kinds.numbers import is_isbn
from tests.unit.archive.story import CONTENT, ITEM, PERSON, PROOF, SCAN, TODAY, saying, spec, submit

ANY: TypeAdapter[Any] = TypeAdapter(DetailsOfKind)
FULL: dict[Kind, dict[str, Any]] = {
    Kind.EDUCATION: {
        "education": "21",
        "degree": "bachelor",
        "study_form": "full-time",
        "school": "河海大学",
        "major": "水利水电工程",
    },
    Kind.EMPLOYMENT: {"unit": "示例水利设计院", "post": "工程师"},
    Kind.APPOINTMENT: {
        "post_title": "工程师",
        "qualified_on": date(2015, 12, 1),
        "appointed_on": date(2016, 1, 1),
        "appointed_by": "示例水利设计院",
    },
    Kind.RESEARCH_PROJECT: {"number": "RB1901", "source": "省水利厅", "duty": "负责试验", "status": "accepted"},
    Kind.ENGINEERING_PROJECT: {"place": "杭州", "scale": "Ⅱ等", "duty": "设计负责人", "status": "completed"},
    Kind.PAPER: {"journal": "水利学报", "issue": "2020(3):1-9", "serial_number": "0559-9350", "index": "ei"},
    Kind.BOOK: {"publisher": "水利出版社", "isbn": "978-7-111-12345-3", "part": "chief", "own_thousand_words": 120},
    Kind.PATENT: {
        "patent_kind": "invention",
        "number": "ZL201910000000.1",
        "granted_on": date(2020, 5, 1),
        "holder": "示例水利设计院",
    },
    Kind.STANDARD: {
        "number": "DB33/T 1234",
        "standard_kind": "local",
        "issued_on": date(2020, 5, 1),
        "issued_by": "省市场监督管理局",
    },
    Kind.AWARD: {"award_kind": "science", "grade": "二等奖", "awarded_by": "省人民政府"},
    Kind.HONOUR: {"conferred_by": "省总工会"},
    Kind.CONDUCT: {"conduct_kind": "honour", "decided_by": "示例水利设计院"},
    Kind.TRAINING: {"year": 2021, "public_hours": 30, "professional_hours": 60, "organiser": "省水利学会"},
    Kind.APPRAISAL: {"year": 2021, "grade": "excellent", "appraised_by": "示例水利设计院"},
    Kind.OTHER: {"category": "专家聘书"},
}


def an_item(kind: Kind, **details: Any) -> ItemDrafted:
    team = {"rank": 2, "team_size": 5} if kind in BY_TEAMS else {"rank": 1, "team_size": 1}
    said = ANY.validate_python({"kind": kind.value, **FULL[kind], **details})
    return saying(kind=kind, details=said, **team)


def with_content(item: ItemDrafted, **content: Any) -> ItemDrafted:
    return item.model_copy(update={"content": item.content.model_copy(update=content)})


def codes(drafted: ItemDrafted) -> list[tuple[str, str]]:
    return [(violation.code, violation.pointer) for violation in incomplete(drafted.content, TODAY)]


def test_every_kind_has_details_of_its_own() -> None:
    assert set(FULL) == set(Kind)
    assert {kind.label for kind in Kind if kind.label} == {kind.label for kind in Kind}
    assert len({type(an_item(kind).content.details) for kind in Kind}) == len(Kind)


@pytest.mark.parametrize("kind", Kind)
def test_an_item_of_each_kind_is_handed_in_once_it_is_complete(kind: Kind) -> None:
    assert spec.given(an_item(kind)).when(submit).events


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_names_every_field_that_is_missing_at_once(kind: Kind) -> None:
    bare = ANY.validate_python({"kind": kind.value})
    asked = [name for name in type(bare).model_fields if name != "kind" and label_of(bare, name).needed]
    assert asked
    assert set(asked) <= set(FULL[kind])
    found = codes(
        an_item(kind).model_copy(update={"content": an_item(kind).content.model_copy(update={"details": bare})})
    )
    assert found == [("field-missing", f"/content/details/{name}") for name in asked]


def test_spaces_fill_in_no_field() -> None:
    assert codes(an_item(Kind.PAPER, journal=" \u3000")) == [("field-missing", "/content/details/journal")]


@pytest.mark.parametrize(
    ("kind", "details", "found"),
    [
        (Kind.APPOINTMENT, {"appointed_on": date(2015, 12, 1)}, []),
        (Kind.APPOINTMENT, {"appointed_on": date(2015, 11, 30)}, [("dates-reversed", "appointed_on")]),
        (Kind.PATENT, {"applied_on": date(2020, 5, 1)}, []),
        (Kind.PATENT, {"applied_on": date(2020, 5, 2)}, [("dates-reversed", "granted_on")]),
        (Kind.STANDARD, {"effective_on": date(2020, 5, 1)}, []),
        (Kind.STANDARD, {"effective_on": date(2020, 4, 30)}, [("dates-reversed", "effective_on")]),
        (Kind.BOOK, {"isbn": "978-7-111-12345-4"}, [("isbn-wrong", "isbn")]),
        (Kind.TRAINING, {"public_hours": 0, "professional_hours": 1}, []),
        (Kind.TRAINING, {"public_hours": 0, "professional_hours": 0}, [("no-hours", "professional_hours")]),
        (Kind.CONDUCT, {"conduct_kind": "punishment", "effective_until": date(2022, 1, 1)}, []),
        (Kind.CONDUCT, {"effective_until": date(2022, 1, 1)}, [("effect-not-asked", "effective_until")]),
    ],
)
def test_what_cant_be_true_of_a_kind(kind: Kind, details: dict[str, Any], found: list[tuple[str, str]]) -> None:
    assert codes(an_item(kind, **details)) == [(code, f"/content/details/{name}") for code, name in found]


@pytest.mark.parametrize("kind", Kind)
def test_a_period_is_asked_of_what_lasts(kind: Kind) -> None:
    item = an_item(kind)
    without = with_content(item, period=None)
    assert codes(without) == ([("period-missing", "/content/period")] if kind in WITH_PERIOD else [])


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        (TODAY, None, []),
        (date(2026, 3, 2), None, [("begins-in-future", "/content/period/since")]),
        (date(2020, 1, 1), date(2020, 1, 1), []),
        (date(2020, 1, 2), date(2020, 1, 1), [("dates-reversed", "/content/period/until")]),
    ],
)
def test_a_period_begins_by_today_and_ends_after_it_began(
    since: date, until: date | None, found: list[tuple[str, str]]
) -> None:
    assert codes(saying(period=Period(since=since, until=until))) == found


@pytest.mark.parametrize("kind", Kind)
def test_a_level_is_asked_where_there_are_levels(kind: Kind) -> None:
    item = an_item(kind)
    without = with_content(item, level=Level.NONE)
    assert codes(without) == ([("level-missing", "/content/level")] if kind in WITH_LEVEL else [])


@pytest.mark.parametrize("kind", Kind)
def test_a_teams_project_names_the_proof_of_a_main_contribution(kind: Kind) -> None:
    item = an_item(kind)
    without = with_content(item, contribution=())
    assert codes(without) == ([("contribution-proof-missing", "/content/contribution")] if kind in PROJECTS else [])


def test_who_worked_alone_proves_no_contribution() -> None:
    assert codes(saying(rank=1, team_size=1, contribution=())) == []


def test_nobody_ranks_beyond_their_team_nor_in_a_kind_without_one() -> None:
    assert codes(saying(rank=5, team_size=5)) == []
    assert codes(saying(rank=6, team_size=5)) == [("rank-beyond-team", "/content/rank")]
    item = an_item(Kind.HONOUR)
    team = with_content(item, team_size=2)
    assert codes(team) == [("team-not-asked", "/content/team_size")]


def test_details_of_another_kind_and_proof_from_nowhere_are_no_draft() -> None:
    paper = ANY.validate_python({"kind": "paper"})
    wrong = CONTENT.model_copy(update={"details": paper, "contribution": (PROOF.file_id,), "evidence": (SCAN, SCAN)})
    command = DraftItem(item_id=ITEM, person_id=PERSON, content=wrong)
    spec.given().when(command).then_rejected("details-of-another-kind", "proof-not-evidence", "evidence-twice")


def test_a_field_of_another_kind_is_refused_at_the_door() -> None:
    with pytest.raises(ValidationError):
        ANY.validate_python({"kind": "paper", "isbn": "978-7-111-12345-3"})


def test_details_are_told_in_words() -> None:
    found = [(line.label, line.value) for line in told(an_item(Kind.AWARD, project="海塘").content.details)]
    assert found == [
        ("奖项类别", "科技奖励"),
        ("获奖等级", "二等奖"),
        ("颁奖单位", "省人民政府"),
        ("获奖项目", "海塘"),
    ]
    assert told(an_item(Kind.PAPER, corresponding=True).content.details)[-1].value == "是"
    assert told(None) == ()


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("978-7-111-12345-3", True),
        ("9787111123453", True),
        ("7-111-07575-5", False),
        ("0-306-40615-2", True),
        ("0-8044-2957-X", True),
        ("978711112345", False),
        ("978-7-111-1234５-8", False),
    ],
)
def test_an_isbn_has_a_check_digit(text: str, right: bool) -> None:
    assert is_isbn(text) is right
