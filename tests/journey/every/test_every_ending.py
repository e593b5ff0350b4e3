"""Other ends and turns than being passed: 不予受理, 审核不通过 and the declaration after it, a misrouted case, an entry
in the wrong part, a withdrawal that is declined first, a refund (guide 二.3, 二.5)."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from deploy.local.demo.applicant import Applicant
from deploy.local.demo.client import Session, once_open, until
from deploy.local.demo.roles import DECLARATION, PAYMENT, REVIEW, Row
from tests.journey.bad_input import clear
from tests.journey.every.candidate import Candidate
from tests.journey.every.crew import Crew, Outcomes, Story, played_together, told_of, went_well
from tests.journey.plans import TRANSPORT, WATER, Known
from tests.journey.stack import Stack

pytestmark = [pytest.mark.stack, pytest.mark.timeout(600)]


async def handed_in(crew: Crew, name: str, shipped: Known = WATER, **form: Any) -> Candidate:
    """A case of the ordinary chain, just handed in."""
    case = await Candidate.come(crew, name, await crew.employer(), known=shipped)
    await case.fill_in(**form)
    await case.hand_in()
    return case


async def closed(case: Candidate, why: str, stage: str, *others: str) -> Row:
    """The end, as all of them see it: nobody acts next, and nothing can be done about it any more."""
    seen = await case.seen("refused", None, None, stage, *others)
    assert seen["why"] == why

    async def there() -> bool | None:
        return (await case.me.declaration())["status"] == "closed" or None

    await until("the declaration closed", there)
    clear(await case.me.part("withdrawal", {"reason": "不再申报"}), 409, "case-closed")
    checker = await case.at(stage)
    said = {"submission": case.submission, "stage": stage, "opinion": None}
    clear(await checker.act(case.me.declaration_id, "pass", said), 409, "case-refused")
    return seen


async def the_acceptance_point_refuses_on_a_ground_of_the_closed_list(crew: Crew) -> None:
    case = await handed_in(crew, "inadmissible")
    employer = await case.at("employer")
    await case.row("employer")
    assert await case.may(employer.session, "refuse") == ["not-acceptance"]
    await case.pass_on("employer")
    point, row = await case.at("acceptance"), await case.row("acceptance")
    (unknown,) = clear(await point.refuses(row, "bad-weather"), 409, "ground-unknown")
    assert unknown["limit"] == ["another-series", "another-authority", "late"]
    (await point.refuses(row, "another-series", "申报专业为建筑工程")).good()
    await closed(case, "受理点审核不予受理：申报专业不属于水利专业", "acceptance", "employer")
    (said,) = await case.published(ReviewRefused=1)
    assert (said["kind"], said["ground"], said["stage"]) == ("inadmissible", "another-series", "acceptance")
    await case.told(REVIEW_INADMISSIBLE=1)


async def who_was_not_passed_declares_again_with_what_is_new(crew: Crew, shipped: Known) -> None:
    case = await handed_in(crew, "failed", shipped)
    *before, last = await case.stages()
    await case.pass_on(*before)
    checker, row = await case.at(last), await case.row(last)
    ground = case.plan["grounds"]["failed"][0]
    (await checker.fails(row, ground["code"], "达不到要求")).good()
    name = next(stage["name"] for stage in case.plan["stages"] if stage["id"] == last)
    await closed(case, f"{name}审核不通过：{ground['name']}", last, *before)
    (said,) = await case.published(ReviewRefused=1)
    assert (said["kind"], said["ground"]) == ("failed", ground["code"])
    await case.told(REVIEW_FAILED=1)

    # What was wrong with the materials is no review that was failed, so that no year has to pass. The plan of 2022 lets
    # somebody declare once a year: the next one is of another. The other one lets them declare twice, and no more.
    assert not ground.get("counts_as_failure")
    own: dict[str, Any] = {"year": 2023} if case.plan["eligibility"]["declarations_a_year"] == 1 else {}
    again = await crew.plan("again", shipped, **own)
    next_one = Candidate(crew, case.hr, case.me, case.item_id, again, shipped, case.mode)
    await second(next_one, case.me.declaration_id)
    await case.barred(await crew.plan("third", shipped, **own), "declarations-this-year")


async def second(case: Candidate, earlier: str) -> None:
    """What was declared last is offered; 新增业绩情况报告表 is asked for where the plan has one, and a case comes of it
    that is passed."""
    me = case.me
    await me.declare(case.plan)
    at = f"{DECLARATION}/declarations/{me.declaration_id}"
    offered = (await me.session.get(f"{at}/previous")).good()
    assert (offered["declaration_id"], offered["new_items"]) == (earlier, [])
    assert [one["item_id"] for one in offered["achievements"]] == [case.item_id]
    new = await me.draft_item(me.person.projects[0])
    await me.submit_item(new)
    await case.hr.approve_item(new)

    async def arrived() -> bool | None:
        return (await me.session.get(f"{at}/previous")).good()["new_items"] == [new] or None

    await until("what is new since", arrived)
    (await me.send_photo()).good()
    await me.sign()
    (await me.part("previous/copy")).good()
    copied = await me.declaration()
    assert (copied["form"]["statement"], copied["form"]["declared_before"]) == (me.person.statement, True)
    assert [one["item_id"] for one in copied["achievements"]] == [case.item_id]
    (await me.extract([case.item_id, new])).good()
    await case.attach()
    asked = [("attachment-missing", kind) for kind in case.known.asked_again]
    assert [(one["code"], one["limit"]) for one in await case.broken()] == asked
    # Whether or not they say so: the platform knows.
    (await me.part("form/part", {"declared_before": False})).good()
    assert [(one["code"], one["limit"]) for one in await case.broken()] == asked
    for kind in case.known.asked_again:
        clear(await me.submit(), 409, "attachment-missing")
        (await me.attach(kind)).good()
    await case.hand_in()
    await case.pass_on(*await case.stages())
    await case.finish()
    await case.told(REVIEW_FAILED=1, FEE_REQUESTED=1, FEE_PAID=1)


async def a_misrouted_case_is_handed_over_to_the_point_it_belongs_to(crew: Crew) -> None:
    case = await handed_in(crew, "misrouted")
    await case.pass_on("employer")
    hangzhou, row = await case.at("acceptance"), await case.row("acceptance")
    ningbo, committee = await crew.checker("water-3302"), await crew.checker("midlevel-3302")
    assert (await ningbo.session.get(f"{REVIEW}/cases/{case.me.declaration_id}")).status == 404

    async def named() -> dict[str, str] | None:
        found = {one["name"]: one["org_id"] for one in await hangzhou.authorities(row)}
        return found if "宁波市水利局" in found else None

    known = await until("the authorities by their names", named)
    assert "杭州市水利局" not in known
    (await hangzhou.hands_over(row, known["宁波市水利局"], "该单位实际所在地为宁波")).good()
    case.moved = {"acceptance": "water-3302", "midlevel": "midlevel-3302"}
    await ningbo.wait_for(case.me.declaration_id, 1, "acceptance")
    seen = await case.seen("checking", "acceptance", "acceptance", "acceptance", "employer")
    assert seen["next"]["until"] is not None
    assert not crew.calm or seen["next"]["org_name"] == "宁波市水利局"
    # Whom it should never have reached is shown nothing of it any more.
    for path in ("", "/whereabouts", "/materials", "/authorities"):
        assert (await hangzhou.session.get(f"{REVIEW}/cases/{case.me.declaration_id}{path}")).status == 404
    # It isn't passed round: back to where it came from it doesn't go.
    assert "杭州市水利局" not in {one["name"] for one in await ningbo.authorities(row)}
    detail = (await case.me.session.get(f"{REVIEW}/cases/{case.me.declaration_id}")).good()
    (handed,) = [entry for entry in detail["history"] if entry["act"] == "handed-over"]
    assert (handed["org_name"], handed["opinion"]) == ("杭州市水利局", "该单位实际所在地为宁波")
    # From there it goes on as that city's own cases do.
    await case.pass_on("acceptance")
    await committee.wait_for(case.me.declaration_id, 1, "midlevel")
    seen = await case.seen("checking", "midlevel", "midlevel", "acceptance", "midlevel")
    assert not crew.calm or seen["next"]["org_name"] == "宁波市水利专业中级职务任职资格评审委员会"
    await case.pass_on("midlevel", "office")
    await case.finish()
    await case.told(FEE_REQUESTED=1, FEE_PAID=1)


async def an_entry_is_moved_to_its_right_part_without_a_return(crew: Crew) -> None:
    wrong: dict[str, Any] = {
        "honours": "浙江省劳动模范\n2021年度优秀共产党员",
        "rewards_punishments": "2020年度先进个人",
    }
    case = await handed_in(crew, "entry", **wrong)
    await case.pass_on("employer")
    point, row = await case.at("acceptance"), await case.row("acceptance")
    (await point.moves_entry(row, "honours", "rewards_punishments", 1)).good()
    right = {"honours": "浙江省劳动模范", "rewards_punishments": "2020年度先进个人\n2021年度优秀共产党员"}

    async def moved(session: Session, path: str) -> None:
        async def there() -> bool | None:
            form = (await session.get(path)).good()["form"]
            return {name: form[name] for name in right} == right or None

        await until("the entry in its right part", there)

    await moved(point.session, f"{REVIEW}/cases/{case.me.declaration_id}/materials")
    await moved(case.me.session, f"{DECLARATION}/declarations/{case.me.declaration_id}")
    await case.published(EntryMoved=1, DeclarationAmended=1, ReviewReturned=0)
    await case.seen("checking", "acceptance", "acceptance", "acceptance", "employer")
    (await once_open("通过", lambda: point.do(row, "pass", opinion=None), {"move-open"})).good()
    await case.pass_on("midlevel", "office")
    await case.finish()
    await case.told(FEE_REQUESTED=1, FEE_PAID=1)


async def a_withdrawal_is_declined_once_with_a_reason_and_confirmed_when_asked_again(
    crew: Crew, shipped: Known
) -> None:
    case = await handed_in(crew, "withdrawal", shipped)
    first, then, *_ = await case.stages()
    await case.pass_on(first)
    checker, row = await case.at(then), await case.row(then)
    me: Applicant = case.me

    async def asks() -> None:
        (await me.part("withdrawal", {"reason": "已调离本行业"})).good()
        await case.seen("withdrawing", checker.role, then, first, then)

    await asks()
    clear(await checker.do(row, "pass", opinion=None), 409, "withdrawal-asked")
    (await checker.declines_withdrawal(row, "请先与单位核实")).good()
    await case.seen("checking", checker.role, then, first, then)
    await case.told(WITHDRAWAL_DECLINED=1)

    async def asked_again() -> bool | None:
        answer = await me.part("withdrawal", {"reason": "已与单位核实"})
        return answer.good()["events"] == ["WithdrawalAsked"] or None

    await until("the refusal heard", asked_again)
    await case.seen("withdrawing", checker.role, then, first, then)
    assert await case.may(checker.session, "decline-withdrawal") == ["declined-before"]
    (await checker.confirms_withdrawal(row)).good()
    end = await case.seen("withdrawn", None, None, first, then)
    assert end["why"] == "申报已撤回"
    await withdrawn(case)
    # 马上申报 again: the same declaration, once, however often it is clicked.
    body = {"plan_id": case.plan["plan_id"], "notice_version": case.plan["notice"]["version"]}
    answers = await asyncio.gather(*(me.session.post(f"{DECLARATION}/declarations", body) for _ in range(10)))
    receipts = [answer.good() for answer in answers]
    assert {receipt["id"] for receipt in receipts} == {me.declaration_id}
    assert [receipt["events"] for receipt in receipts if receipt["events"]] == [["DeclarationResumed"]]
    await case.sign_again()
    await case.hand_in()
    await case.seen("checking", (await case.at(first)).role, first, first)
    await case.published(WithdrawalRequested=2, WithdrawalRefused=1, WithdrawalConfirmed=1)
    await case.told(WITHDRAWAL_DECLINED=1, WITHDRAWAL_CONFIRMED=1)


async def withdrawn(case: Candidate) -> None:
    """The declaration has ended, too."""

    async def there() -> bool | None:
        return (await case.me.declaration())["status"] == "withdrawn" or None

    await until("the declaration withdrawn", there)


async def what_was_paid_goes_back_after_a_withdrawal(crew: Crew, shipped: Known) -> None:
    """Once, to the last fen; on the platform's books, and told. Both shipped plans let it go back before the review."""
    case = await handed_in(crew, "refund", shipped)
    chain = await case.stages()
    await case.pass_on(*chain)
    paid = await case.pay()
    me, office = case.me, await case.at(chain[-1])
    (await me.part("withdrawal", {"reason": "已调离本行业"})).good()
    asked = await me.case("withdrawing", 1)
    seen = {"declaration_id": me.declaration_id, "submission": 1, "stage": asked["next"]["station"]}
    (await office.confirms_withdrawal(seen)).good()

    refunded = await me.order("refunded")
    found = (await me.session.get(f"{PAYMENT}/orders/{refunded['order_id']}")).good()
    assert (found["refund_fen"], found["refunded_at"] is not None) == (paid["amount_fen"], True)
    number = paid["order_id"].replace("-", "")
    books = [row for row in (await crew.outside.get("/wechat/refunds")).good() if row["out_trade_no"] == number]
    assert [(row["refund_fen"], row["state"]) for row in books] == [(paid["amount_fen"], "SUCCESS")]
    receipt = (await me.session.get(f"{PAYMENT}/orders/{paid['order_id']}/receipt")).good()
    assert (receipt["payer"], receipt["refunded_at"] is not None) == ("person", True)
    again = await me.session.post(f"{PAYMENT}/orders/{paid['order_id']}/checkout")
    assert (again.status, again.codes) == (409, ["already-paid"])
    await withdrawn(case)
    await case.told(FEE_REQUESTED=1, FEE_PAID=1, WITHDRAWAL_CONFIRMED=1, FEE_REFUNDED=1)


OF_BOTH = (
    who_was_not_passed_declares_again_with_what_is_new,
    a_withdrawal_is_declined_once_with_a_reason_and_confirmed_when_asked_again,
    what_was_paid_goes_back_after_a_withdrawal,
)
STORIES: dict[str, Story] = {
    story.__name__: story
    for story in (
        the_acceptance_point_refuses_on_a_ground_of_the_closed_list,
        a_misrouted_case_is_handed_over_to_the_point_it_belongs_to,
        an_entry_is_moved_to_its_right_part_without_a_return,
    )
}
STORIES |= told_of(WATER, *OF_BOTH) | told_of(TRANSPORT, *OF_BOTH)


@pytest.fixture(scope="module")
def outcomes(stack: Stack) -> Outcomes:
    return played_together(stack, STORIES)


@pytest.mark.parametrize("story", STORIES)
def test_ending(outcomes: Outcomes, story: str) -> None:
    went_well(outcomes, story)
