"""After the materials have passed (guide 二.6, 二.7): random walks over fee, paper, withdrawal (issue: acceptance 3).

Each step tries every act by everybody, and holds what is accepted against a table told here a second time, without the
code that decides.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.declaration.domain.plan import Plan as Declared
from services.review.domain import Asker, Status
from services.review.reactions.afterwards import PlanAsked
from services.review.views import whereabouts_of
from tests.unit.review.acts import PLATFORM_ITSELF
from tests.unit.review.afterwards_world import World
from tests.unit.review.samples import APPLICANT, STRANGER, checker
from tests.unit.review.shipped import FILES

ASKERS = {
    "applicant": APPLICANT,
    "office": checker("office"),
    "platform": PLATFORM_ITSELF,
    "stranger": Asker(roles=("applicant",), person_id=STRANGER),
    "another office": Asker(roles=("office",), org_id=STRANGER),
    "employer": checker("employer"),
}
OPEN = {
    "due": ("applicant", {"pay": "applicant", "lapse": "platform"}),
    "lapsed": ("office", {"reopen": "office"}),
    "making": ("platform", {"issue": "platform"}),
    "awaited": ("applicant", {"bring": "office"}),
    "incomplete": ("applicant", {"bring": "office"}),
    "complete": ("office", {"bring": "office"}),
    "not-asked": ("office", {}),
}
"""Where fee and paper stand: whom the whereabouts name, and the acts that are open, by whom."""
OF_THE_CASE = {
    Status.PASSED: {"withdraw": "applicant"},
    Status.WITHDRAWING: {"confirm": "office", "decline": "office"},
    Status.WITHDRAWN: {"hand-in": "applicant"},
}
ACTS = ("pay", "lapse", "reopen", "bring", "withdraw", "confirm", "decline", "hand-in")
GO_ON = ("pay", "lapse", "issue")
"""What goes on while a withdrawal is asked for and not confirmed."""


def stands(world: World) -> str:
    found = world.after
    if found.paper is not None:
        return found.paper
    return "making" if found.paid_at else "lapsed" if found.expired else "due"


def open_now(world: World) -> dict[str, str]:
    """The acts that are open, and to whom."""
    found, status = dict(OF_THE_CASE[world.case.status]), world.case.status
    if world.case.done.withdrawal_declined:
        found.pop("decline", None)
    _, acts = OPEN[stands(world)]
    due = world.after.pay_before
    in_time = due is not None and world.now <= due
    for act, role in acts.items():
        goes_on = status is Status.PASSED or (status is Status.WITHDRAWING and act in GO_ON)
        held_up = {"pay": not in_time, "lapse": in_time, "reopen": world.after.reopenings_left == 0}
        if goes_on and not held_up.get(act, False):
            found[act] = role
    return found


def is_closed(world: World) -> bool:
    """Whether nothing was paid in time and the plan lets nobody open the fee once more."""
    lapsed = stands(world) == "lapsed" and world.after.reopenings_left == 0
    return world.case.status is Status.PASSED and lapsed


def is_over(world: World) -> bool:
    if world.case.status is Status.WITHDRAWN:
        return world.number > 1
    reviewed_next = world.case.status is Status.PASSED and stands(world) in {"complete", "not-asked"}
    return is_closed(world) or reviewed_next


def check_every_act(world: World) -> None:
    wanted = open_now(world)
    for act in ACTS:
        for name, asker in ASKERS.items():
            accepted = world.outcome(act, asker) is not None
            where = f"{act} by {name}: {world.case.status}, {stands(world)}, {world.now} of {world.after.pay_before}"
            assert accepted == (wanted.get(act) == name), where


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
@settings(max_examples=25, deadline=None, database=None)
@given(seed=st.integers(0, 10**9))
def test_fee_and_paper_end_within_200_acts_somebody_is_next_and_nothing_else_is_accepted(file: Path, seed: int) -> None:
    plan, pick = Declared.model_validate_json(file.read_text("utf-8"), strict=True), Random(seed)
    rules = PlanAsked.model_validate_json(plan.model_dump_json()).rules()
    world = World.passed(plan, rules, pick)
    acts = 0
    while not is_over(world):
        check_every_act(world)
        if world.case.status is Status.PASSED:
            following = whereabouts_of(world.case, world.after, APPLICANT, world.now).next
            assert following is not None
            assert following.role == OPEN[stands(world)][0]
            assert following.until == (world.after.pay_before if stands(world) == "due" else None)
        act, name = pick.choice(sorted(open_now(world).items()))
        world.does(act, ASKERS[name])
        acts += 1
        assert acts <= 200
        world.now += timedelta(hours=pick.randrange(150))
    check_every_act(world)
    where = whereabouts_of(world.case, world.after, APPLICANT, world.now)
    nobody = is_closed(world) or world.case.status is Status.WITHDRAWN
    assert (where.next is None) == nobody
    assert (where.why == "本次申报已结束（逾期未缴费）") == is_closed(world)
