"""From a submission to the words on the form."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from services.certificate.outside import TEMPLATES
from services.certificate.reactions.form import clean, day, review_form
from services.certificate.reactions.submission import Answer, Submission
from services.declaration.domain.snapshot import FrozenSubmission
from tests.unit.certificate.samples import DOCUMENT, FULL, empty, full, of_another_plan

TEMPLATE = TEMPLATES / "review-form.typ"


def test_the_template_asks_for_a4_and_a_sheet_of_its_own_for_the_last_page() -> None:
    text = TEMPLATE.read_text("utf-8")
    assert text.count("paper:") == text.count('paper: "a4"') == 1
    _, last = text.rsplit('#pagebreak(to: "odd")', 1)  # printed on both sides, an odd page begins a sheet
    assert "pagebreak" not in last
    assert last.splitlines()[2] == '#heading-of(review-part, "评审委员会评审意见")'


def test_codes_become_the_words_of_the_plan() -> None:
    form = review_form(full(), DOCUMENT)
    assert (form.sex, form.mode, form.target) == ("男", "正常申报", "高级工程师（水利）")
    assert form.studies == ("大学本科毕业", "学士", "某某水利大学", "水利水电工程", "2007年6月30日")
    assert form.appraisals[0] == ("2017", "合格")
    assert form.appraisals[1] == ("2018", "优秀")
    assert form.achievements[0].kind == "工程技术项目"
    assert form.attachments == (("业务考试成绩合格证明", "1"), ("其他附件材料", "2"))


def test_a_grade_the_plan_does_not_know_stands_as_it_is() -> None:
    form = full(appraisals=[{"year": 2021, "grade": "by-decree"}])
    assert review_form(form, DOCUMENT).appraisals == (("2021", "by-decree"),)


def test_a_transfer_says_which_kind() -> None:
    assert review_form(full(transfer_kind="concurrent"), DOCUMENT).mode == "正常申报（兼评）"


def test_hours_are_summed_by_year() -> None:
    assert review_form(full(), DOCUMENT).hours[0] == ("2019", "30", "62", "92")


def test_the_first_five_achievements_count_and_the_sixth_is_over_the_limit() -> None:
    form = review_form(full(), DOCUMENT)
    assert [a.over_limit for a in form.achievements] == [False] * 5 + [True]
    assert [a.number for a in form.achievements] == ["1", "2", "3", "4", "5", "6"]


def test_a_work_that_goes_on_lasts_to_this_day() -> None:
    assert [line[0] for line in review_form(full(), DOCUMENT).work] == ["2007.07 － 2012.05", "2012.06 － 至今"]


def test_the_form_is_dated_by_its_submission_in_shanghai() -> None:
    assert review_form(full(), DOCUMENT).filled_on == "2022年7月6日"  # 17:00 UTC is past midnight there
    assert day(datetime(2022, 7, 5, 15, 59, tzinfo=UTC)) == "2022年7月5日"
    assert day(date(2022, 7, 5)) == "2022年7月5日"
    assert day(None) == ""


def test_what_declaration_hands_over_is_what_is_read() -> None:
    handed_over = FrozenSubmission.model_validate(FULL).model_dump_json()
    assert Submission.model_validate_json(handed_over) == full()


def test_what_is_not_filled_in_is_blank() -> None:
    form = review_form(empty(), DOCUMENT)
    assert form.studies == ("", "", "", "", "")
    assert (form.statement, form.work, form.hours, form.achievements) == ("", (), (), ())


def test_the_speciality_declared_and_the_one_worked_in_are_two() -> None:
    form = review_form(full(speciality="水文"), DOCUMENT)
    assert (form.speciality, form.declared_speciality) == ("水利水电工程规划设计", "水文")
    form = review_form(full(speciality=""), DOCUMENT)
    assert (form.speciality, form.declared_speciality) == ("水利水电工程规划设计", "水利水电工程规划设计")


def test_the_warning_is_the_guides() -> None:
    assert review_form(full(), DOCUMENT).notes[0].endswith("填写、上传的所有内容必须真实规范，否则后果自负。")


def test_the_delivery_says_the_guides_words() -> None:
    told = review_form(full(), DOCUMENT).delivery
    assert told[0] == "A4纸双面打印1式3份，最后一页单独打印，不要用订书钉装订。"
    assert told[1] == "依次经所在单位、中评委审核盖章后，报送评委会办公室。"
    assert told[2].startswith("报送地址（材料接收审核联系人信息）：")


def test_a_plan_without_paper_asks_for_none() -> None:
    submission = full()
    paper = submission.plan.review_form.model_copy(update={"copies": 0})
    without = submission.plan.model_copy(update={"review_form": paper})
    told = review_form(submission.model_copy(update={"plan": without}), DOCUMENT).delivery
    assert told == ("本评审计划无需报送纸质评审表。",)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("一\r\n二\r三\n", "一\n二\n三"),
        ("\n\n一\n\n二", "一\n\n二"),
        ("a\tb", "a　b"),
        ("铃\x07声\x1b[31m", "铃声[31m"),
        ("\u202e倒写\u2066", "倒写"),
        ("\ufeff开头\u200b", "开头"),
        ("葛\U000e0100", "葛\U000e0100"),
        ("", ""),
        (None, ""),
    ],
)
def test_a_text_holds_nothing_that_a_page_cannot_show(given: str | None, shown: str) -> None:
    assert clean(given) == shown


def test_what_the_mode_asks_for_besides_and_the_ground_of_an_exception_are_printed() -> None:
    assert review_form(full(), DOCUMENT).particulars == ()
    said = {
        "mode_fields": (Answer(label="标志性业绩名称", value="某枢纽\u202e"), Answer(label="本人作用", value="总工")),
        "exceptional_name": "获省部级以上科技奖励",
    }
    form = review_form(full().model_copy(update=said), DOCUMENT)
    assert form.particulars == (
        ("标志性业绩名称", "某枢纽"),
        ("本人作用", "总工"),
        ("破格申报依据", "获省部级以上科技奖励"),
    )


def test_since_when_achievements_count_and_which_stages_write_on_the_form_are_the_plans_to_say() -> None:
    first, other = review_form(full(), DOCUMENT), review_form(of_another_plan(), DOCUMENT)
    assert (first.achievements_since, first.posted, first.midlevel) == ("聘任以来", True, True)
    assert (other.achievements_since, other.posted, other.midlevel) == ("取得资格以来", False, False)


def test_who_holds_no_title_leaves_its_lines_blank() -> None:
    given = of_another_plan()
    none = {"current_title": None, "qualified_on": None, "appointed_on": None}
    limits = given.plan.achievements.model_copy(update={"untitled": "work-started"})
    plan = given.plan.model_copy(update={"achievements": limits})
    untitled = given.model_copy(update={"profile": given.profile.model_copy(update=none), "plan": plan})
    form = review_form(untitled, DOCUMENT)
    assert (form.current_title, form.qualified_on, form.appointed_on) == ("", "", "")
    assert form.achievements_since == "参加工作以来"
    assert review_form(given.model_copy(update={"plan": plan}), DOCUMENT).achievements_since == "取得资格以来"


def test_the_promise_is_the_plans_wording() -> None:
    first, other = review_form(full(), DOCUMENT), review_form(of_another_plan(), DOCUMENT)
    assert first.promise == full().plan.commitment.text
    assert "三年内不得申报" in other.promise
    assert first.signed_on == "2022年7月5日"
