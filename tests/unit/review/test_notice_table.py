"""公示表 (guide 二.8): printed before it is posted, and as it was posted."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

from services.review.domain import Act, Case
from services.review.views import NoticeTable, notice_table_of
from tests.unit.review.samples import APPLICANT, FOUR
from tests.unit.review.stories import Story, after_notice, posted, wanting

MATERIALS: Any = SimpleNamespace(
    name="申报人",
    employer_name="某水利设计院",
    mode_name="正常申报",
    profile=SimpleNamespace(education_name="大学本科", current_title="工程师", appointed_on=date(2016, 6, 1)),
    form=SimpleNamespace(speciality="水工建筑"),
    achievements=[
        SimpleNamespace(counted=True, content=SimpleNamespace(title="某水库加固工程"), level_name="省级"),
        SimpleNamespace(counted=False, content=SimpleNamespace(title="第六项"), level_name="市级"),
    ],
)


def table_of(case: Case) -> NoticeTable | None:
    return notice_table_of(case, MATERIALS)


def test_what_is_going_to_be_posted_can_be_printed_first_as_the_plan_asks() -> None:
    asked = wanting(notice_places=("单位网站", "公告栏"), notice_exempt=("education",), objection_days=2)
    table = table_of(Story(asked).case)
    assert table is not None
    assert (table.posted_on, table.ends_on, table.outcome, table.objections) == (None, None, None, 0)
    assert (table.places, table.working_days) == (["单位网站", "公告栏"], 5)
    assert (table.applicant_name, table.education_name, table.current_title) == ("申报人", None, "工程师")
    assert table.achievements == ["某水库加固工程（省级）"]


def test_once_posted_it_says_where_and_from_when_until_when() -> None:
    before, table = table_of(Story().case), table_of(posted().case)
    assert before is not None
    assert table is not None
    assert (table.posted_on, table.ends_on) == (date(2026, 3, 1), date(2026, 3, 6))
    assert table.places
    when = {"posted_on", "ends_on", "places", "working_days"}
    assert table.model_dump(exclude=when) == before.model_dump(exclude=when)
    closed = table_of(after_notice().case)
    assert closed is not None
    assert closed.outcome == "unopposed"


def test_where_no_notice_is_planned_or_the_stage_does_not_have_it_there_is_none() -> None:
    assert table_of(Story(FOUR).case) is None
    returned = Story().does(Act.RETURN, "employer")
    assert table_of(returned.case) is None
    withdrawing = Story().does(Act.WITHDRAW, APPLICANT)
    assert table_of(withdrawing.case) is None


def test_after_its_stage_the_posted_one_stays() -> None:
    passed = after_notice().does(Act.PASS, "employer")
    table = table_of(passed.case)
    assert table is not None
    assert table.posted_on == date(2026, 3, 1)
