"""Every rule of review: given what meets it, breaks it, or stands at its edge, when it is asked for, then this."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from kernel.log.decider import Event
from kernel.log.kit import Outcome, Spec
from services.review.domain import CaseUrged, DutyEnded, PlanChain, PlanRecorded, RecordPlan, UrgeCase
from services.review.domain.paper import CHECKS, Brought, PaperRules, defects_of
from services.review.domain.watch import CLAIM_HOLDS
from tests.unit.review import test_fee_window as fee
from tests.unit.review import test_paper as paper
from tests.unit.review import test_watch as watch
from tests.unit.review.samples import APPLICANT, AT, FOUR, PLAN, STRANGER, plan
from tests.unit.review.threes_of_case import OF_CASE
from tests.unit.review.threes_of_stages import OF_STAGES
from tests.unit.three import Table, Three, judge, rules_without_three

SECOND = timedelta(seconds=1)
FREE_AGAIN = AT + timedelta(days=watch.PATIENCE.urge_every_days)


def urge(*history: Event, at: datetime = AT) -> Outcome:
    return watch.spec.given(*history).when(UrgeCase(asker=APPLICANT, at=at))


def claim(at: datetime, *, take_over: bool = False, officer: UUID = watch.ME) -> Outcome:
    """After a colleague's claim."""
    given = watch.spec.given(*watch.CHECKING, watch.claimed(watch.COLLEAGUE))
    return given.when(watch.claim(officer, at, take_over=take_over))


ENDED = (*watch.CHECKING, DutyEnded(case_version=2, at=AT))
URGED = (*watch.CHECKING, CaseUrged(at=AT))


def reopen(*history: Event, window: int = 1, days: int = 5) -> Outcome:
    return fee.spec.given(*history).when(fee.reopen.model_copy(update={"window": window, "days": days}))


def lapse(window: int, left: int) -> Event:
    return fee.lapsed.model_copy(update={"window": window, "reopenings_left": left})


def record(known: Sequence[Event], version: int, *stages: tuple[str, str]) -> Outcome:
    return Spec(PlanChain).given(*known).when(RecordPlan(plan_id=PLAN, plan=plan(version, *stages)))


KNOWN = (PlanRecorded(plan_id=PLAN, plan=FOUR),)
AS_KNOWN = tuple((stage.id, stage.actor) for stage in FOUR.stages)


def receive(copies: int = 3, form: UUID = paper.FORM) -> Outcome:
    """By a plan that asks for so many copies."""
    rules = paper.RULES.model_copy(update={"copies": copies})
    given = paper.spec.given(paper.expected.model_copy(update={"rules": rules}))
    return given.when(paper.receive(form=form))


AROUND: Table = {
    # -- 催办, and claims
    "nothing-to-urge": lambda: Three(
        met=urge(*watch.CHECKING),
        broken=urge(*ENDED),
        holds=[urge(*ENDED, watch.began(watch.CHECK))],
        breaks=[urge(watch.BEGAN)],
    ),
    "your-own-turn": lambda: Three(
        met=urge(*watch.CHECKING),
        broken=urge(*watch.MENDING),
        holds=[urge(*watch.MENDING, watch.began(watch.CHECK))],
        breaks=[urge(*watch.CHECKING, watch.began(watch.MEND))],
    ),
    "urged-lately": lambda: Three(
        met=urge(*watch.CHECKING),
        broken=urge(*URGED),
        holds=[urge(*URGED, at=FREE_AGAIN)],
        breaks=[urge(*URGED, at=FREE_AGAIN - SECOND)],
    ),
    "claimed": lambda: Three(
        met=claim(AT, officer=watch.COLLEAGUE),
        broken=claim(AT),
        holds=[claim(AT + CLAIM_HOLDS + SECOND), claim(AT, take_over=True)],
        breaks=[claim(AT + CLAIM_HOLDS)],
    ),
    # -- a fee that lapsed
    "fee-not-expired": lambda: Three(
        met=reopen(fee.lapsed),
        broken=reopen(fee.lapsed, fee.decided, days=9),
        holds=[reopen(fee.lapsed, fee.decided), reopen(fee.lapsed, fee.decided, lapse(2, 1), window=2)],
        breaks=[reopen(fee.lapsed, fee.decided, days=6)],
    ),
    "window-moved-on": lambda: Three(
        met=reopen(fee.lapsed),
        broken=reopen(fee.lapsed, window=9),
        holds=[reopen(lapse(2, 1), window=2)],
        breaks=[reopen(lapse(2, 1), window=1), reopen(lapse(2, 1), window=3)],
    ),
    "reopenings-used-up": lambda: Three(
        met=reopen(lapse(1, 3)),
        broken=reopen(lapse(9, 0), window=9),
        holds=[reopen(lapse(1, 1))],
        breaks=[reopen(lapse(1, 0))],
    ),
    # -- a plan's chain
    "plan-version-taken": lambda: Three(
        met=record((), 1, *AS_KNOWN),
        broken=record(KNOWN, 1, ("unit", "employer")),
        holds=[record(KNOWN, 1, *AS_KNOWN), record(KNOWN, 2, ("unit", "employer"))],
        breaks=[record(KNOWN, 1, *AS_KNOWN[:-1])],
    ),
    "stage-twice": lambda: Three(
        met=record((), 1, ("a", "employer"), ("b", "office")),
        broken=record((), 1, ("a", "employer"), ("a", "office")),
        holds=[record((), 1, ("a", "employer"), ("A", "employer"))],
        breaks=[record((), 1, ("a", "employer"), ("b", "employer"), ("a", "employer"))],
    ),
    "actor-unknown": lambda: Three(
        met=record((), 1, ("a", "midlevel")),
        broken=record((), 1, ("a", "applicant")),
        holds=[record((), 1, ("a", "authority"), ("b", "acceptance"))],
        breaks=[record((), 1, ("a", "office"), ("b", "Office"))],
    ),
    # -- the printed form (guide 二.7)
    "paper-not-asked": lambda: Three(
        met=receive(), broken=receive(copies=0), holds=[receive(copies=1)], breaks=[receive(copies=0, form=STRANGER)]
    ),
    "other-form": lambda: Three(
        met=receive(),
        broken=receive(form=STRANGER),
        holds=[receive(copies=1)],
        breaks=[receive(form=UUID(int=paper.FORM.int + 1))],
    ),
}
ALL = {**OF_CASE, **OF_STAGES, **AROUND}
ELSEWHERE = {"other"}
"""What an officer saw on the paper, in their own words."""


def test_every_rule_has_its_three() -> None:
    assert rules_without_three("review", OF_CASE, OF_STAGES, AROUND, elsewhere=ELSEWHERE) == set()


@pytest.mark.parametrize("code", ALL)
def test_a_rule_is_met_broken_and_judged_at_its_edge(code: str) -> None:
    judge(code, ALL)


# -- the paper's rules, which refuse nothing and are told as defects ---


def defects(asked: PaperRules = paper.RULES, **brought: object) -> list[str]:
    return [found.code for found in defects_of(asked, Brought(**(paper.GOOD.model_dump() | brought)))]


def lax(**rules: object) -> PaperRules:
    return paper.RULES.model_copy(update=rules)


PAPER: Table = {
    "guide-2.7-copies": lambda: Three(
        met=defects(copies=9), broken=defects(copies=0), holds=[defects(copies=3)], breaks=[defects(copies=2)]
    ),
    "guide-2.7-seals": lambda: Three(
        met=defects(),
        broken=defects(seals=()),
        holds=[defects(seals=("所在单位", "中评委")), defects(lax(seals=()), seals=())],
        breaks=[defects(seals=("中评委", "所在单位")), defects(seals=("所在单位",)), defects(seals=("中评委",))],
    ),
    "guide-2.7-duplex": lambda: Three(
        met=defects(),
        broken=defects(duplex=False),
        holds=[defects(lax(duplex=False), duplex=False)],
        breaks=[defects(duplex=False, copies=4)],
    ),
    "guide-2.7-last-page": lambda: Three(
        met=defects(),
        broken=defects(last_page_alone=False),
        holds=[defects(lax(last_page_alone=False), last_page_alone=False)],
        breaks=[defects(last_page_alone=False, copies=4)],
    ),
    "guide-2.7-binding": lambda: Three(
        met=defects(),
        broken=defects(stapled=True),
        holds=[defects(lax(staples=True), stapled=True)],
        breaks=[defects(stapled=True, copies=4)],
    ),
}


def test_every_rule_of_the_paper_has_its_three() -> None:
    assert set(PAPER) == set(CHECKS)


@pytest.mark.parametrize("code", PAPER)
def test_a_rule_of_the_paper_is_met_broken_and_judged_at_its_edge(code: str) -> None:
    judge(code, PAPER)
