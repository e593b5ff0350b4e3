"""The printed review form as the office receives it: every rule met, broken, at its edge; all defects at once."""

from __future__ import annotations

from uuid import UUID

import pytest

from kernel.log.kit import Spec
from services.review.domain.deadlines import end_of_day_after
from services.review.domain.paper import (
    CHECKS,
    Brought,
    ExpectPaper,
    PaperDefect,
    PaperExpected,
    PaperReceipt,
    PaperReceived,
    PaperRules,
    PaperStatus,
    Place,
    ReceivePaper,
    defects_of,
    guidance,
)
from services.review.domain.submission import Asker, Status
from services.review.published import PaperDefective
from services.review.views.afterwards import Afterwards
from services.review.views.whereabouts import step_after
from tests.unit.review.samples import APPLICANT, AT, CASE, ORGS, PERSON, PLAN, STRANGER, checker

spec = Spec(PaperReceipt)
FORM = UUID(int=71)
RULES = PaperRules(
    paper="A4",
    copies=3,
    duplex=True,
    last_page_alone=True,
    staples=False,
    seals=("所在单位", "中评委"),
    places=(Place(name="评委会办公室（材料接收审核）", address="浙江省水利厅"),),
)
GOOD = Brought(copies=3, seals=("所在单位", "中评委"), duplex=True, last_page_alone=True, stapled=False)
expect = ExpectPaper(
    declaration_id=CASE,
    submission=1,
    person_id=PERSON,
    applicant_name="申报人",
    plan_id=PLAN,
    plan_version=1,
    office_id=ORGS["office"],
    document_id=FORM,
    rules=RULES,
    at=AT,
)
expected = PaperExpected(**dict(expect))


def receive(brought: Brought = GOOD, *seen: str, asker: Asker | None = None, form: UUID = FORM) -> ReceivePaper:
    officer = asker or checker("office")
    return ReceivePaper(
        asker=officer, status=Status.PASSED, submission=1, document_id=form, brought=brought, seen=seen, at=AT
    )


def received(brought: Brought = GOOD, *defects: PaperDefect) -> PaperReceived:
    return PaperReceived(
        declaration_id=CASE,
        person_id=PERSON,
        document_id=FORM,
        brought=brought,
        defects=defects,
        org_id=ORGS["office"],
        at=AT,
    )


def test_the_form_of_a_submission_that_was_withdrawn_is_not_taken() -> None:
    spec.given(expected).when(receive().model_copy(update={"submission": 2})).then_rejected("other-form")


def test_the_plan_may_say_within_how_many_days_it_is_delivered() -> None:
    assert spec.given(expected).state.until is None
    dated = expected.model_copy(update={"rules": RULES.model_copy(update={"days": 15})})
    until = spec.given(dated).state.until
    assert until == end_of_day_after(AT, 15)
    told = step_after(Afterwards(issued_at=AT, paper=PaperStatus.AWAITED, deliver_until=until))
    assert (told.role, told.until) == ("applicant", until)


def broken(**changes: object) -> list[str]:
    return [d.code for d in defects_of(RULES, GOOD.model_copy(update=changes))]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"copies": 2}, "guide-2.7-copies"),
        ({"copies": 0}, "guide-2.7-copies"),
        ({"seals": ("所在单位",)}, "guide-2.7-seals"),
        ({"seals": ("中评委",)}, "guide-2.7-seals"),
        ({"seals": ()}, "guide-2.7-seals"),
        ({"duplex": False}, "guide-2.7-duplex"),
        ({"last_page_alone": False}, "guide-2.7-last-page"),
        ({"stapled": True}, "guide-2.7-binding"),
    ],
)
def test_each_rule_of_the_paper_is_a_defect_of_its_own(changes: dict[str, object], code: str) -> None:
    assert broken(**changes) == [code]


def test_what_is_as_the_plan_asks_has_no_defect_and_more_copies_are_no_harm() -> None:
    assert broken() == []
    assert broken(copies=4) == []
    assert broken(seals=("所在单位", "中评委", "其他")) == []


def test_a_plan_that_does_not_ask_finds_nothing() -> None:
    lax = RULES.model_copy(
        update={"copies": 1, "duplex": False, "last_page_alone": False, "staples": True, "seals": ()}
    )
    poor = Brought(copies=1, seals=(), duplex=False, last_page_alone=False, stapled=True)
    assert defects_of(lax, poor) == ()


def test_a_missing_copy_and_seal_are_told_with_what_was_asked_and_what_came() -> None:
    found = defects_of(RULES, GOOD.model_copy(update={"copies": 2, "seals": ("中评委",)}))
    assert [d.text for d in found] == [
        "应报送1式3份，实收2份",
        "缺少盖章：所在单位（应依次经所在单位、中评委审核盖章）",
    ]


def test_seals_in_another_order_are_a_defect_and_others_besides_are_none() -> None:
    (found,) = defects_of(RULES, GOOD.model_copy(update={"seals": ("中评委", "所在单位")}))
    assert (found.code, found.text) == (
        "guide-2.7-seals",
        "盖章次序不符：中评委、所在单位（应依次经所在单位、中评委审核盖章）",
    )
    assert broken(seals=("所在单位", "主管部门", "中评委")) == []
    assert broken(seals=("中评委",)) == ["guide-2.7-seals"]


def test_all_defects_are_told_at_once_with_what_the_officer_saw() -> None:
    worst = Brought(copies=1, seals=(), duplex=False, last_page_alone=False, stapled=True)
    (event,) = spec.given(expected).when(receive(worst, "第3页缺照片")).events
    assert isinstance(event, PaperReceived)
    assert [d.code for d in event.defects] == [*CHECKS, "other"]
    assert event.defects[-1].text == "第3页缺照片"
    assert spec.given(expected, event).state.status is PaperStatus.INCOMPLETE


def test_that_something_is_wrong_is_published_without_saying_what() -> None:
    outcome = spec.given(expected).when(receive(GOOD.model_copy(update={"copies": 2}), "第3页缺照片"))
    outcome.then_publishes(
        PaperDefective(
            document_id=FORM,
            declaration_id=CASE,
            submission=1,
            person_id=PERSON,
            plan_id=PLAN,
            plan_version=1,
            defects=2,
        )
    )
    spec.given(expected).when(receive()).then(received()).then_publishes()


def test_the_last_time_counts_and_what_was_mended_is_complete() -> None:
    short = received(GOOD.model_copy(update={"copies": 2}), PaperDefect(code="guide-2.7-copies", text="x"))
    assert spec.given(expected).state.status is PaperStatus.AWAITED
    spec.given(expected, short).when(receive()).then(received())
    assert spec.given(expected, short, received()).state.status is PaperStatus.COMPLETE


def test_a_second_click_records_nothing_new() -> None:
    spec.given(expected, received()).when(receive()).then()
    spec.given(expected, received()).when(receive(GOOD, "缺目录")).then(
        received(GOOD, PaperDefect(code="other", text="缺目录"))
    )


def test_only_the_cases_office_receives_it_and_only_the_form_that_was_issued() -> None:
    for asker in (checker("employer"), checker("midlevel"), APPLICANT, Asker(roles=("office",), org_id=STRANGER)):
        spec.given(expected).when(receive(asker=asker)).then_not_found()
    spec.given().when(receive()).then_not_found()
    (violation,) = spec.given(expected).when(receive(form=STRANGER)).then_rejected("other-form")
    assert violation.limit == str(FORM)


@pytest.mark.parametrize(
    ("status", "code"), [(Status.WITHDRAWN, "case-withdrawn"), (Status.WITHDRAWING, "withdrawal-asked")]
)
def test_the_paper_of_a_withdrawn_case_is_not_received(status: Status, code: str) -> None:
    spec.given(expected).when(receive().model_copy(update={"status": status})).then_rejected(code)


def test_a_paper_is_awaited_once_and_anew_for_another_form() -> None:
    spec.given().when(expect).then(expected)
    spec.given(expected, received()).when(expect).then()
    other = expect.model_copy(update={"document_id": STRANGER, "submission": 2})
    (event,) = spec.given(expected, received()).when(other).events
    assert spec.given(expected, received(), event).state.status is PaperStatus.AWAITED


def test_a_plan_without_paper_awaits_none() -> None:
    none = expected.model_copy(update={"rules": RULES.model_copy(update={"copies": 0})})
    assert spec.given(none).state.status is PaperStatus.NOT_ASKED
    spec.given(none).when(receive()).then_rejected("paper-not-asked")
    assert guidance(none.rules) == ("本评审计划无需报送纸质评审表。",)


def test_the_guidance_says_the_guides_words() -> None:
    told = "".join(guidance(RULES))
    for words in (
        "A4纸双面打印1式3份",
        "最后一页单独打印",
        "不要用订书钉装订",
        "所在单位、中评委审核盖章",
        "浙江省水利厅",
    ):
        assert words in told
    lax = RULES.model_copy(
        update={"duplex": False, "last_page_alone": False, "staples": True, "seals": (), "copies": 1}
    )
    assert "".join(guidance(lax)) == (
        "在系统中导出《专业技术职务任职资格评审表》，A4纸打印1式1份。报送地址：评委会办公室（材料接收审核），浙江省水利厅。"
    )


def test_nobody_receives_their_own_paper_or_a_relatives() -> None:
    own = checker("office").model_copy(update={"person_id": PERSON})
    spec.given(expected).when(receive(asker=own)).then_rejected("own-case")
    cousin = checker("office").model_copy(update={"account_id": STRANGER})
    theirs = receive(asker=cousin).model_copy(update={"kin": frozenset({STRANGER})})
    spec.given(expected).when(theirs).then_rejected("relatives-case")
    spec.given(expected).when(receive(asker=cousin)).then(received())
