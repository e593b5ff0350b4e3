"""What a person is told about where a case is."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from kernel.log.decider import Event
from kernel.log.kit import Spec
from services.review.domain import Act, Asker, ReviewCase
from services.review.views import Afterwards, CaseDetail, Whereabouts, detail_of, listed_of, whereabouts_of
from tests.unit.review.samples import (
    ACCEPT,
    APPLICANT,
    AT,
    CASE,
    DEFECTS,
    DUE,
    ORGS,
    OTHER,
    PLAN,
    UNIT,
    WHOLE_WAY,
    checker,
    opened,
    passed,
    resubmitted,
    returned,
)

spec = Spec(ReviewCase)
ORDER, FORM = UUID(int=70), UUID(int=71)
PAY_BEFORE = AT + timedelta(days=7)
NOTHING = Afterwards()
REQUESTED = Afterwards(order_id=ORDER, amount_fen=43_000, pay_before=PAY_BEFORE)
PAID = Afterwards(order_id=ORDER, amount_fen=43_000, pay_before=PAY_BEFORE, paid_at=AT)


def shown(
    *history: Event, afterwards: Afterwards = NOTHING, asker: Asker = APPLICANT, now: datetime = AT
) -> Whereabouts:
    return whereabouts_of(spec.given(*history).state, afterwards, asker, now)


def detail(*history: Event) -> CaseDetail:
    return detail_of(spec.given(*history).state, NOTHING, APPLICANT, AT)


def line(where: Whereabouts) -> list[tuple[str, str]]:
    return [(s.id, s.status) for s in where.stations]


def test_the_stations_are_the_plans_chain_between_declaration_and_fee() -> None:
    assert line(shown(opened(), UNIT)) == [
        ("declaration", "passed"),
        ("unit", "passed"),
        ("accept", "current"),
        ("middle", "ahead"),
        ("final", "ahead"),
        ("fee", "ahead"),
        ("review-form", "ahead"),
    ]
    names = [s.name for s in shown(opened(OTHER)).stations]
    assert names == ["申报", "first环节", "posting环节", "entrust环节", "缴费", "报送评审表"]


def test_it_says_who_acts_next_until_when_and_for_whom() -> None:
    following = shown(opened(), UNIT).next
    assert following is not None
    assert (following.role, following.role_name, following.org_id) == ("acceptance", "受理点", ORGS["acceptance"])
    assert following.org_name == "acceptance单位"
    assert (following.station, following.until) == ("accept", DUE + timedelta(days=1))


def test_an_employer_is_called_by_its_name_and_an_authority_unknown_yet_by_its_role() -> None:
    stations = {s.id: (s.role_name, s.org_name) for s in shown(opened(OTHER)).stations}
    assert stations["first"] == ("用人单位", "某水利设计院")
    assert stations["entrust"] == ("主管部门", None)


def test_a_deadline_is_inclusive_and_its_lapse_is_shown() -> None:
    for now, overdue in ((DUE, False), (DUE + timedelta(seconds=1), True)):
        following = shown(opened(), now=now).next
        assert following is not None
        assert following.overdue is overdue


def test_a_returned_case_waits_for_its_applicant_and_says_where_it_came_back_from() -> None:
    where = shown(opened(), UNIT, returned("accept", "acceptance"))
    assert line(where)[:4] == [
        ("declaration", "current"),
        ("unit", "passed"),
        ("accept", "returned"),
        ("middle", "ahead"),
    ]
    assert where.next is not None
    assert (where.next.role, where.next.station) == ("applicant", "declaration")
    assert where.next.until == returned("accept", "acceptance").resubmit_by == where.stations[0].due_at
    assert "2" in where.why


def test_after_the_materials_fee_and_review_form_are_stations_of_their_own() -> None:
    steps = [
        (NOTHING, "fee", "platform", None),
        (REQUESTED, "fee", "applicant", PAY_BEFORE),
        (PAID, "review-form", "platform", None),
        (Afterwards(order_id=ORDER, paid_at=AT, document_id=FORM, issued_at=AT), "review-form", "applicant", None),
    ]
    for afterwards, station, role, until in steps:
        where = shown(*WHOLE_WAY, afterwards=afterwards)
        assert [s.id for s in where.stations if s.status == "current"] == [station]
        assert where.next is not None
        assert (where.next.role, where.next.station, where.next.until) == (role, station, until)


ISSUED = Afterwards(order_id=ORDER, paid_at=AT, document_id=FORM, issued_at=AT)


def test_paper_with_defects_is_the_applicants_to_mend_and_complete_paper_the_offices_to_go_on_with() -> None:
    steps = [
        ("awaited", 0, "applicant", "current"),
        ("incomplete", 2, "applicant", "current"),
        ("complete", 0, "office", "passed"),
        ("not-asked", 0, "office", "passed"),
    ]
    for paper, defects, role, status in steps:
        where = shown(*WHOLE_WAY, afterwards=replace(ISSUED, paper=paper, paper_defects=defects))
        assert where.next is not None
        assert (where.next.role, where.next.station, where.stations[-1].status) == (role, "review-form", status)
        assert where.paper is not None
        assert (where.paper.status, where.paper.defects) == (paper, defects)
        assert ("2 项问题" in where.why) == (defects == 2)


def test_a_lapsed_fee_is_the_offices_to_decide_and_a_refund_is_told() -> None:
    lapsed = replace(REQUESTED, expired=True, window=1, reopenings_left=1)
    where = shown(*WHOLE_WAY, afterwards=lapsed)
    assert where.next is not None
    assert where.fee is not None
    assert (where.next.role, where.fee.status, where.fee.window, where.fee.reopenings_left) == (
        "office",
        "expired",
        1,
        1,
    )
    refunded = shown(*WHOLE_WAY, afterwards=replace(PAID, refunded_at=AT)).fee
    assert refunded is not None
    assert (refunded.status, refunded.refunded_at) == ("refunded", AT)


def test_a_lapsed_fee_that_the_plan_lets_nobody_open_again_ends_it() -> None:
    over = replace(REQUESTED, expired=True, window=2, reopenings_left=0)
    where = shown(*WHOLE_WAY, afterwards=over)
    assert (where.status, where.next, where.why) == ("passed", None, "本次申报已结束（逾期未缴费）")
    assert "over" in where.why_en
    assert line(where)[-2:] == [("fee", "ahead"), ("review-form", "ahead")]
    assert where.fee is not None
    assert (where.fee.status, where.fee.reopenings_left) == ("expired", 0)
    asked = shown(*WHOLE_WAY, afterwards=replace(over, expired=False))  # opened for the last time: due again
    assert asked.next is not None
    assert asked.next.role == "applicant"
    paid = shown(*WHOLE_WAY, afterwards=replace(over, paid_at=AT)).next
    assert paid is not None


def test_a_form_of_a_submission_that_was_withdrawn_is_none_of_the_next_one() -> None:
    row = dict.fromkeys(Afterwards.__dataclass_fields__) | {
        "order_id": ORDER,
        "ordered_for": 2,
        "document_id": FORM,
        "issued_at": AT,
        "issued_for": 1,
        "paper": "complete",
    }
    found = Afterwards.of(row)
    assert (found.order_id, found.document_id, found.issued_at, found.paper) == (ORDER, None, None, None)
    assert Afterwards.of(row | {"issued_for": 2}).document_id == FORM


def test_a_fee_of_a_submission_that_was_withdrawn_is_none_of_the_next_one() -> None:
    refunded = replace(PAID, refunded_at=AT, ordered_for=1)
    assert shown(opened(), afterwards=refunded).fee is not None
    again = shown(opened(), resubmitted(2), afterwards=refunded)
    assert (again.fee, {s.id: s.at for s in again.stations}["fee"]) == (None, None)
    assert shown(opened(), resubmitted(2), afterwards=replace(REQUESTED, ordered_for=2)).fee is not None


def test_the_form_is_stamped_by_the_employer_then_the_committee_before_it_is_delivered() -> None:
    issued = Afterwards(order_id=ORDER, paid_at=AT, document_id=FORM, issued_at=AT, seals=("所在单位", "中评委"))
    where = shown(*WHOLE_WAY, afterwards=issued)
    assert where.why == "评审表已生成，请导出打印，经所在单位、中评委审核盖章后，报送评委会办公室"


def test_the_form_is_stamped_by_those_whom_its_plan_names_and_by_nobody_where_it_names_none() -> None:
    issued = Afterwards(order_id=ORDER, paid_at=AT, document_id=FORM, issued_at=AT)
    other = shown(*WHOLE_WAY, afterwards=replace(issued, seals=("区县交通局",)))
    assert other.why == "评审表已生成，请导出打印，经区县交通局审核盖章后，报送评委会办公室"
    assert "区县交通局" in other.why_en
    none = shown(*WHOLE_WAY, afterwards=issued)
    assert (none.why, "stamped" in none.why_en) == ("评审表已生成，请导出打印，报送评委会办公室", False)


def test_fee_and_form_may_be_told_in_either_order() -> None:
    where = shown(*WHOLE_WAY, afterwards=Afterwards(document_id=FORM, issued_at=AT))
    assert line(where)[-2:] == [("fee", "passed"), ("review-form", "current")]
    assert where.form is not None
    assert where.fee is None


def test_a_lapsed_fee_is_said_and_a_late_payment_counts_all_the_same() -> None:
    lapsed = shown(*WHOLE_WAY, afterwards=Afterwards(order_id=ORDER, expired=True, reopenings_left=1))
    assert lapsed.fee is not None
    assert lapsed.next is not None
    assert (lapsed.fee.status, lapsed.next.role) == ("expired", "office")
    assert "请联系评委会办公室" in lapsed.why
    paid = shown(*WHOLE_WAY, afterwards=Afterwards(order_id=ORDER, expired=True, paid_at=AT))
    assert paid.fee is not None
    assert paid.fee.status == "paid"


def test_the_acts_open_to_a_caller_are_told_with_the_reasons_of_the_others() -> None:
    mine = {a.act: a for a in shown(opened(), asker=checker("employer")).acts}
    assert [act for act, a in mine.items() if a.open] == [
        *("pass", "return", "escalate", "move-entry", "declare-kinship")
    ]
    assert mine[Act.RESUBMIT].reasons[0].code == "being-checked"
    back = [a.act for a in shown(opened(), returned("unit", "employer")).acts if a.open]
    assert back == ["resubmit", "withdraw"]


def test_history_tells_who_decided_what_when_on_which_submission_and_readiness() -> None:
    history = detail(
        opened(),
        passed("unit", "employer", "accept", opinion="同意"),
        returned("accept", "acceptance"),
        resubmitted(2),
        passed("unit", "employer", "accept", number=2),
    ).history
    assert [(e.act, e.role, e.org_id, e.stage_name, e.submission, e.readiness_digest) for e in history] == [
        ("submitted", "applicant", None, "申报", 1, "digest-1"),
        ("passed", "employer", ORGS["employer"], "unit环节", 1, "digest-1"),
        ("returned", "acceptance", ORGS["acceptance"], "accept环节", 1, "digest-1"),
        ("submitted", "applicant", None, "申报", 2, "digest-2"),
        ("passed", "employer", ORGS["employer"], "unit环节", 2, "digest-2"),
    ]
    assert history[1].opinion == "同意"
    assert history[2].defects == list(DEFECTS)
    assert all(e.at == AT for e in history)


def test_the_last_return_stays_for_the_checkers_of_the_resubmission() -> None:
    assert detail(opened(), UNIT, ACCEPT).last_return is None
    last = detail(opened(), returned("unit", "employer"), resubmitted(2)).last_return
    assert last is not None
    assert (last.submission, last.defects) == (1, list(DEFECTS))


def row(**changes: Any) -> dict[str, Any]:
    return {
        "declaration_id": CASE,
        "plan_id": PLAN,
        "plan_title": "评审计划",
        "mode": "normal",
        "submission": 1,
        "status": "checking",
        "stage": "unit",
        "stage_name": "单位审核",
        "actor": "employer",
        "org_id": ORGS["employer"],
        "org_name": None,
        "due_at": DUE,
        "since": AT,
        **dict.fromkeys(Afterwards.__dataclass_fields__),
        **changes,
    }


def test_a_listed_case_says_the_same_in_short() -> None:
    checking = listed_of(row(), AT)
    assert checking.next is not None
    assert (checking.station, checking.next.role, checking.next.until) == ("unit", "employer", DUE)
    back = listed_of(row(status="returned", actor="applicant", org_id=None), AT)
    assert back.next is not None
    assert (back.station, back.station_name, back.next.role) == ("declaration", "申报", "applicant")
    fee = listed_of(row(status="passed", actor=None, order_id=ORDER, pay_before=PAY_BEFORE), AT)
    assert fee.next is not None
    assert (fee.station_name, fee.next.role, fee.next.until) == ("缴费", "applicant", PAY_BEFORE)
