"""The rules of a case, each met, broken and at its edge: who may act, and when a case may move."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from kernel.log.kit import Outcome
from services.review.domain import APPLICANT as TO_APPLICANT
from services.review.domain import Act, Asker, Case, HandIn, HearAmendment, LapseCase, Plan, end_of_day_after, refusals
from tests.unit.review.acts import ELSEWHERE, FARTHER, PLATFORM_ITSELF, WHOLE
from tests.unit.review.samples import (
    APPLICANT,
    AT,
    DEFECTS,
    DUE,
    FOUR,
    ORGS,
    OTHER,
    PERSON,
    STRANGER,
    checker,
    hand_in,
)
from tests.unit.review.stories import (
    Story,
    after_notice,
    at_acceptance,
    at_the_authority,
    at_the_committee,
    posted,
    spec,
)
from tests.unit.three import Table, Three

E, OFFICE = "employer", "office"
SECOND = timedelta(seconds=1)
MENDED_BY = end_of_day_after(AT, 5)
COUSIN = checker(E).model_copy(update={"account_id": UUID(int=501)})
COLLEAGUE = checker(E).model_copy(update={"account_id": UUID(int=502)})
THERE = Asker(roles=("acceptance",), org_id=ELSEWHERE)


def at(story: Story, instant: datetime) -> Story:
    story.now = instant
    return story


def returned() -> Story:
    return Story(FOUR).does(Act.RETURN, E)


def again(times: int) -> Story:
    """Returned and handed in so often."""
    story = after_notice()
    for _ in range(times):
        story.does(Act.RETURN, E).does(Act.RESUBMIT, APPLICANT)
    return story


def asked() -> Story:
    return Story(FOUR).does(Act.WITHDRAW, APPLICANT)


def all_passed() -> Story:
    story = Story(FOUR)
    for role in (E, "acceptance", "midlevel", OFFICE):
        story.does(Act.PASS, role)
    return story


def failed() -> Story:
    return Story().does(Act.FAIL, E)


def lapsed() -> Story:
    return at(returned(), MENDED_BY + SECOND).does(Act.LAPSE, PLATFORM_ITSELF)


def lapsing(by: timedelta = SECOND, until: datetime = MENDED_BY, reminded: datetime = MENDED_BY) -> Outcome:
    told = {"noticed_at": AT, "reminded_at": reminded}
    return returned().given.when(LapseCase(submission=1, until=until, at=MENDED_BY + by, **told))


def handed_up() -> Story:
    return Story(FOUR).does(Act.ESCALATE, E)


def given_back() -> Story:
    return handed_up().does(Act.GIVE_BACK, OFFICE)


def kin() -> Story:
    return Story(FOUR).does(Act.DECLARE_KINSHIP, COUSIN)


def allowing(times: int) -> Plan:
    """The plan, with so many hand-overs."""
    stages = (s.model_copy(update={"hand_overs": times}) if s.authorities else s for s in WHOLE.stages)
    return WHOLE.model_copy(update={"stages": tuple(stages)})


def handed_on(times: int = 2) -> Story:
    return at_acceptance(allowing(times)).does(Act.HAND_OVER, "acceptance", to=ELSEWHERE)


def moved(times: int) -> Story:
    """So many entries were moved, and declaration has answered."""
    story = Story(FOUR)
    for _ in range(times):
        story.does(Act.MOVE_ENTRY, E)
        story.events += story.given.when(HearAmendment(submission=1, at=AT)).events
    return story


def kinship(story: Story, asker: Asker) -> list[str]:
    case: Case = story.case
    return [v.code for v in refusals(Act.DECLARE_KINSHIP, case, asker, AT)]


def handing_in(number: int = 1, story: Story | None = None, **changes: object) -> Outcome:
    command: HandIn = hand_in(number).model_copy(update=changes)
    return story.given.when(command) if story else spec.given().when(command)


PARTIES = {s.id: ORGS[s.actor] for s in FOUR.stages}

OF_CASE: Table = {
    # -- what is open in each status
    "being-checked": lambda: Three(
        met=Story(FOUR).wish(Act.PASS, E),
        broken=Story(FOUR).wish(Act.CLOSE_NOTICE, E),
        holds=[after_notice().wish(Act.CLOSE_NOTICE, E)],  # a second click
        breaks=[Story().wish(Act.CLOSE_NOTICE, E)],
    ),
    "notice-running": lambda: Three(
        met=after_notice().wish(Act.PASS, E),
        broken=posted().wish(Act.PASS, E),
        holds=[posted().wish(Act.RECORD_OBJECTION, E)],
        breaks=[posted().later(days=8).wish(Act.PASS, E)],  # over, and not closed yet
    ),
    "case-returned": lambda: Three(
        met=returned().wish(Act.RESUBMIT, APPLICANT),
        broken=returned().wish(Act.PASS, E),
        holds=[returned().wish(Act.RETURN, E)],
        breaks=[returned().wish(Act.RETURN, E, defects=DEFECTS[:1])],
    ),
    "withdrawal-asked": lambda: Three(
        met=asked().wish(Act.CONFIRM_WITHDRAWAL, E),
        broken=asked().wish(Act.PASS, E),
        holds=[asked().does(Act.DECLINE_WITHDRAWAL, E).wish(Act.PASS, E)],
        breaks=[asked().wish(Act.RETURN, E)],
    ),
    "materials-passed": lambda: Three(
        met=all_passed().wish(Act.WITHDRAW, APPLICANT),
        broken=all_passed().wish(Act.RETURN, OFFICE),
        holds=[all_passed().wish(Act.PASS, OFFICE)],
        breaks=[all_passed().wish(Act.PASS, OFFICE, opinion="同意")],
    ),
    "case-refused": lambda: Three(
        met=Story().wish(Act.FAIL, E),
        broken=failed().wish(Act.PASS, E),
        holds=[failed().wish(Act.FAIL, E)],
        breaks=[failed().wish(Act.FAIL, E, ground="unfit")],
    ),
    "case-withdrawn": lambda: Three(
        met=asked().does(Act.CONFIRM_WITHDRAWAL, E).wish(Act.RESUBMIT, APPLICANT),
        broken=asked().does(Act.CONFIRM_WITHDRAWAL, E).wish(Act.PASS, E),
        holds=[asked().does(Act.CONFIRM_WITHDRAWAL, E).wish(Act.CONFIRM_WITHDRAWAL, E)],
        breaks=[asked().does(Act.CONFIRM_WITHDRAWAL, E).wish(Act.DECLINE_WITHDRAWAL, E)],
    ),
    "case-lapsed": lambda: Three(
        met=lapsed().wish(Act.EXTEND, PLATFORM_ITSELF, stage=None, until=MENDED_BY + timedelta(days=9)),
        broken=lapsed().wish(Act.WITHDRAW, APPLICANT),
        # What declaration took before it heard of the lapse is taken here, too.
        holds=[at(returned(), MENDED_BY).wish(Act.RESUBMIT, APPLICANT), lapsed().wish(Act.RESUBMIT, APPLICANT)],
        breaks=[lapsed().wish(Act.PASS, E)],
    ),
    # -- who acts
    "not-your-stage": lambda: Three(
        met=Story(FOUR).wish(Act.PASS, E),
        broken=Story(FOUR).wish(Act.PASS, "acceptance"),
        holds=[Story(FOUR).does(Act.PASS, E).wish(Act.PASS, "acceptance"), handed_up().wish(Act.PASS, OFFICE)],
        breaks=[Story(FOUR).wish(Act.PASS, OFFICE), handed_up().wish(Act.PASS, E)],
    ),
    "not-overdue": lambda: Three(
        met=Story(FOUR).wish(Act.ESCALATE, E),
        broken=Story(FOUR).wish(Act.ESCALATE, OFFICE),
        holds=[at(Story(FOUR), DUE + SECOND).wish(Act.ESCALATE, OFFICE)],
        breaks=[at(Story(FOUR), DUE).wish(Act.ESCALATE, OFFICE)],
    ),
    "own-case": lambda: Three(
        met=Story(FOUR).wish(Act.PASS, E),
        broken=Story(FOUR).wish(Act.PASS, checker(E).model_copy(update={"person_id": PERSON})),
        holds=[
            Story(FOUR).wish(Act.PASS, checker(E).model_copy(update={"person_id": STRANGER})),
            Story(FOUR).wish(Act.ESCALATE, checker(E).model_copy(update={"person_id": PERSON})),
        ],
        breaks=[Story(FOUR).wish(Act.RETURN, checker(E).model_copy(update={"person_id": PERSON}))],
    ),
    "relatives-case": lambda: Three(
        met=kin().wish(Act.PASS, COLLEAGUE),
        broken=kin().wish(Act.PASS, COUSIN),
        holds=[Story(FOUR).wish(Act.PASS, COUSIN), kin().wish(Act.ESCALATE, COUSIN)],
        breaks=[kin().wish(Act.RETURN, COUSIN)],
    ),
    "kinship-declared": lambda: Three(
        met=kinship(kin(), COLLEAGUE),
        broken=kinship(kin(), COUSIN),
        holds=[kin().wish(Act.DECLARE_KINSHIP, COUSIN)],
        breaks=[kinship(kin().does(Act.DECLARE_KINSHIP, COLLEAGUE), COLLEAGUE)],
    ),
    "submission-moved-on": lambda: Three(
        met=Story(FOUR).wish(Act.PASS, E),
        broken=Story(FOUR).wish(Act.PASS, E, submission=9),
        holds=[returned().does(Act.RESUBMIT, APPLICANT).wish(Act.PASS, E, submission=2)],
        breaks=[returned().does(Act.RESUBMIT, APPLICANT).wish(Act.PASS, E, submission=1)],
    ),
    "stage-moved-on": lambda: Three(
        met=Story(OTHER).does(Act.PASS, E).wish(Act.PASS, E),
        broken=Story(OTHER).wish(Act.PASS, E, stage="posting"),
        holds=[Story(OTHER).does(Act.PASS, E).wish(Act.PASS, E, stage="first")],  # a second click
        breaks=[Story(OTHER).does(Act.PASS, E).wish(Act.PASS, E, stage="first", opinion="同意")],
    ),
    # -- judging
    "defects-missing": lambda: Three(
        met=Story().wish(Act.RETURN, E),
        broken=Story().wish(Act.RETURN, E, defects=()),
        holds=[Story().wish(Act.RETURN, E, defects=DEFECTS[:1])],
        breaks=[at_the_authority().wish(Act.RETURN, "authority", to="unit", defects=())],
    ),
    "not-an-earlier-stage": lambda: Three(
        met=at_the_authority().wish(Act.RETURN, "authority", to=TO_APPLICANT),
        broken=at_the_authority().wish(Act.RETURN, "authority", to="middle"),
        holds=[at_the_authority().wish(Act.RETURN, "authority", to="unit")],
        breaks=[at_the_authority().wish(Act.RETURN, "authority", to="entrust")],
    ),
    "ground-unknown": lambda: Three(
        met=at_acceptance().wish(Act.REFUSE, "acceptance"),
        broken=at_acceptance().wish(Act.REFUSE, "acceptance", ground="whim"),
        holds=[at_acceptance().wish(Act.FAIL, "acceptance", ground="unfit")],
        breaks=[at_acceptance().wish(Act.REFUSE, "acceptance", ground="unfit")],  # a ground of the other list
    ),
    "no-grounds": lambda: Three(
        met=Story().wish(Act.FAIL, E),
        broken=Story(FOUR).wish(Act.FAIL, E),
        holds=[at_acceptance().wish(Act.REFUSE, "acceptance")],  # a list of one
        breaks=[Story(FOUR).does(Act.PASS, E).wish(Act.REFUSE, "acceptance")],
    ),
    "not-acceptance": lambda: Three(
        met=at_acceptance().wish(Act.REFUSE, "acceptance"),
        broken=Story().wish(Act.REFUSE, E),
        holds=[handed_on().wish(Act.REFUSE, THERE)],
        breaks=[at_the_authority().wish(Act.REFUSE, "authority"), at_the_committee().wish(Act.REFUSE, "midlevel")],
    ),
    "rounds-used-up": lambda: Three(
        met=after_notice().wish(Act.RETURN, E),
        broken=again(2).wish(Act.RETURN, E),
        holds=[again(1).wish(Act.RETURN, E), again(2).wish(Act.FAIL, E)],
        breaks=[again(2).wish(Act.RETURN, E, defects=DEFECTS[:1])],
    ),
    # -- where it lies
    "move-open": lambda: Three(
        met=Story(FOUR).wish(Act.PASS, E),
        broken=Story(FOUR).does(Act.MOVE_ENTRY, E).wish(Act.PASS, E),
        holds=[moved(1).wish(Act.PASS, E)],
        breaks=[moved(1).does(Act.MOVE_ENTRY, E).wish(Act.RETURN, E)],
    ),
    "moves-used-up": lambda: Three(
        met=Story(FOUR).wish(Act.MOVE_ENTRY, E),
        broken=moved(10).wish(Act.MOVE_ENTRY, E),
        holds=[moved(9).wish(Act.MOVE_ENTRY, E)],
        breaks=[moved(10).wish(Act.MOVE_ENTRY, E, source="honours", target="awards")],
    ),
    "same-part": lambda: Three(
        met=Story(FOUR).wish(Act.MOVE_ENTRY, E),
        broken=Story(FOUR).wish(Act.MOVE_ENTRY, E, target="awards"),
        holds=[Story(FOUR).wish(Act.MOVE_ENTRY, E, source="honours", target="awards")],
        breaks=[Story(FOUR).wish(Act.MOVE_ENTRY, E, source="honours", target="honours")],
    ),
    "not-to-hand-over": lambda: Three(
        met=at_acceptance().wish(Act.HAND_OVER, "acceptance"),
        broken=at_the_authority().wish(Act.HAND_OVER, "authority"),
        holds=[at_acceptance(allowing(1)).wish(Act.HAND_OVER, "acceptance")],
        breaks=[
            at_acceptance(allowing(0)).wish(Act.HAND_OVER, "acceptance"),
            at_acceptance().does(Act.ESCALATE, "acceptance").wish(Act.HAND_OVER, OFFICE),
        ],
    ),
    "hand-overs-used-up": lambda: Three(
        met=at_acceptance().wish(Act.HAND_OVER, "acceptance"),
        broken=handed_on(1).wish(Act.HAND_OVER, THERE, to=FARTHER),
        holds=[handed_on(2).wish(Act.HAND_OVER, THERE, to=FARTHER)],
        breaks=[
            handed_on(2)
            .does(Act.HAND_OVER, THERE, to=FARTHER)
            .wish(Act.HAND_OVER, Asker(roles=("acceptance",), org_id=FARTHER), to=ELSEWHERE)
        ],
    ),
    "not-another-authority": lambda: Three(
        met=at_acceptance().wish(Act.HAND_OVER, "acceptance", to=ELSEWHERE),
        broken=at_acceptance().wish(Act.HAND_OVER, "acceptance", to=UUID(int=999)),
        holds=[handed_on().wish(Act.HAND_OVER, THERE, to=FARTHER)],
        breaks=[
            handed_on().wish(Act.HAND_OVER, THERE, to=ORGS["acceptance"]),  # that had it
            at_acceptance().wish(Act.HAND_OVER, "acceptance", to=ORGS["acceptance"]),
        ],
    ),
    "at-the-office": lambda: Three(
        met=Story(FOUR).wish(Act.ESCALATE, E),
        broken=handed_up().wish(Act.ESCALATE, OFFICE),
        holds=[at(given_back(), DUE + timedelta(days=30)).wish(Act.ESCALATE, OFFICE)],
        breaks=[
            Story(FOUR)
            .does(Act.PASS, E)
            .does(Act.PASS, "acceptance")
            .does(Act.PASS, "midlevel")
            .wish(Act.ESCALATE, OFFICE)
        ],
    ),
    "not-escalated": lambda: Three(
        met=handed_up().wish(Act.GIVE_BACK, OFFICE),
        broken=Story(FOUR).wish(Act.GIVE_BACK, OFFICE),
        holds=[given_back().wish(Act.GIVE_BACK, OFFICE)],  # a second click
        breaks=[given_back().wish(Act.GIVE_BACK, OFFICE, reason="再办")],
    ),
    "given-back-before": lambda: Three(
        met=handed_up().wish(Act.GIVE_BACK, OFFICE),
        broken=given_back().does(Act.ESCALATE, E).wish(Act.GIVE_BACK, OFFICE, reason="再办"),
        holds=[
            given_back()
            .does(Act.RETURN, E)
            .does(Act.RESUBMIT, APPLICANT)
            .does(Act.ESCALATE, E)
            .wish(Act.GIVE_BACK, OFFICE)
        ],
        breaks=[given_back().does(Act.ESCALATE, E).wish(Act.GIVE_BACK, OFFICE, reason="请单位办理")],
    ),
    # -- the applicant's side
    "declined-before": lambda: Three(
        met=asked().wish(Act.DECLINE_WITHDRAWAL, E),
        broken=asked()
        .does(Act.DECLINE_WITHDRAWAL, E)
        .does(Act.WITHDRAW, APPLICANT)
        .wish(Act.DECLINE_WITHDRAWAL, E, reason="再次"),
        holds=[
            asked()
            .does(Act.DECLINE_WITHDRAWAL, E)
            .does(Act.RETURN, E)
            .does(Act.RESUBMIT, APPLICANT)
            .does(Act.WITHDRAW, APPLICANT)
            .wish(Act.DECLINE_WITHDRAWAL, E)
        ],
        breaks=[
            asked()
            .does(Act.DECLINE_WITHDRAWAL, E)
            .does(Act.PASS, E)
            .does(Act.WITHDRAW, APPLICANT)
            .wish(Act.DECLINE_WITHDRAWAL, "acceptance")
        ],
    ),
    "not-returned": lambda: Three(
        met=returned().wish(Act.RESUBMIT, APPLICANT),
        broken=asked().wish(Act.RESUBMIT, APPLICANT),
        holds=[returned().does(Act.WITHDRAW, APPLICANT).wish(Act.RESUBMIT, APPLICANT)],
        breaks=[all_passed().does(Act.WITHDRAW, APPLICANT).wish(Act.RESUBMIT, APPLICANT)],
    ),
    "not-over-yet": lambda: Three(
        met=lapsing(timedelta(days=1)),
        broken=lapsing(-timedelta(days=1)),
        holds=[lapsing(SECOND)],
        breaks=[lapsing(timedelta(0))],
    ),
    "lapse-unproven": lambda: Three(
        met=lapsing(reminded=MENDED_BY - timedelta(days=1)),
        broken=lapsing(reminded=MENDED_BY + timedelta(days=1)),
        holds=[lapsing(reminded=MENDED_BY), lapsing(until=MENDED_BY)],
        breaks=[lapsing(reminded=MENDED_BY + SECOND), lapsing(until=MENDED_BY - SECOND, reminded=AT)],
    ),
    "submission-out-of-order": lambda: Three(
        met=handing_in(1),
        broken=handing_in(2),
        holds=[handing_in(2, returned())],
        breaks=[handing_in(3, returned())],
    ),
    "chain-empty": lambda: Three(
        met=handing_in(),
        broken=handing_in(plan=FOUR.model_copy(update={"stages": ()})),
        holds=[handing_in(plan=FOUR.model_copy(update={"stages": FOUR.stages[:1]}))],
        breaks=[handing_in(2, returned(), plan=FOUR.model_copy(update={"stages": ()}))],
    ),
    "party-missing": lambda: Three(
        met=handing_in(),
        broken=handing_in(parties={}),
        holds=[handing_in(parties=PARTIES | {"another": STRANGER})],
        breaks=[handing_in(parties={stage: org for stage, org in PARTIES.items() if stage != "final"})],
    ),
}
