"""Stories of the journeys that are told beside the cases: other ends and turns than being passed, and the other plan.

One after another in a loop, each with people and officers of its own. Their requests are repeated as those of the cases
are (deploy/local/demo/client.py), and the same witness hears what was acknowledged to them.
"""

from __future__ import annotations

import asyncio
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from deploy.local.demo.client import StepFailed
from deploy.local.demo.people import Cast
from tests.journey import planting
from tests.journey.every import test_every_ending as ending
from tests.journey.every import test_every_exception as exception
from tests.journey.every import test_every_return as returned
from tests.journey.every import test_every_vote as vote
from tests.journey.every.crew import Crew, Story
from tests.journey.plans import TRANSPORT, WATER
from tests.journey.test_desk import a_case_is_claimed_urged_and_passed_with_others
from tests.journey.test_employer_pays import one_payment_pays_each_case_once_and_their_forms_follow
from tests.journey.test_exam import a_record_that_counts_is_chosen_instead_of_an_upload_and_the_case_passes
from tests.journey.test_in_place import a_successor_and_a_deputy_check_in_anothers_place
from tests.journey.test_third_plan import walk

TELLERS = 6
"""So many stories are told at a time."""


async def an_employer_pays_for_several(crew: Crew) -> None:
    """With connections of its own, over which the same is heard."""
    await one_payment_pays_each_case_once_and_their_forms_follow(crew.stack, crew.gateway.witness, crew.gateway.repeats)


async def a_name_is_corrected(crew: Crew) -> None:
    """Refused once and approved then, and the person goes on by the right one until they declare."""
    await planting.came_in(crew, Cast(f"{crew.seed}/corrected").person(), planting.Words())


async def a_case_that_is_posted_is_objected_to_and_withdrawn(crew: Crew) -> None:
    """Declined once."""
    await planting.withdrew(crew, planting.Words())


STORIES: Mapping[str, Story] = {
    "a second declaration": ending.STORIES[f"who_was_not_passed_declares_again_with_what_is_new-{WATER}"],
    "an employer pays for several": an_employer_pays_for_several,
    "a plan composed by commands, put off": walk,
    "a notice objected to, and a withdrawal": a_case_that_is_posted_is_objected_to_and_withdrawn,
    "8(2), by an uploaded letter": exception.STORIES[
        "whom_the_talent_market_entrusts_goes_by_a_letter_that_is_uploaded"
    ],
    "a successor and a deputy": a_successor_and_a_deputy_check_in_anothers_place,
    "8(1)": exception.STORIES["a_formerly_provincial_firm_is_checked_and_recommended_by_its_city"],
    "a refund": ending.STORIES[f"what_was_paid_goes_back_after_a_withdrawal-{WATER}"],
    "a withdrawal, under the other plan": ending.STORIES[
        f"a_withdrawal_is_declined_once_with_a_reason_and_confirmed_when_asked_again-{TRANSPORT}"
    ],
    "a hand-over": ending.STORIES["a_misrouted_case_is_handed_over_to_the_point_it_belongs_to"],
    "a refusal": ending.STORIES["the_acceptance_point_refuses_on_a_ground_of_the_closed_list"],
    "a return, under the other plan": returned.STORIES[f"a_case_is_returned_at_the_last_stage-{TRANSPORT}"],
    "a vote that recommends nobody": vote.STORIES["fewer_than_two_thirds_recommend_nobody"],
    "an entry moved": ending.STORIES["an_entry_is_moved_to_its_right_part_without_a_return"],
    "an exam record": a_record_that_counts_is_chosen_instead_of_an_upload_and_the_case_passes,
    "a claim, an urge, several passed at once": a_case_is_claimed_urged_and_passed_with_others,
    "a corrected name": a_name_is_corrected,
}
"""By what they are about, the longest first. None of them moves the clock, or has a case passed twice."""


@dataclass
class Told:
    """How often each came to its end, and what went wrong. `kills`: how many there were so far; `harmed`: how many fell
    into the telling of each."""

    kills: Callable[[], int] = lambda: 0
    ended: Counter[str] = field(default_factory=Counter)
    harmed: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


async def tell(crew: Crew, stories: Iterable[tuple[str, Story]], told: Told) -> None:
    """Tell these over the crew's connections, each when there is room for it: all, or none further than the first that
    goes wrong."""
    turns = iter(stories)

    async def one_after_another() -> None:
        for name, story in turns:
            if told.wrong:
                return
            before = told.kills()
            try:
                async with crew.afresh() as fresh:
                    await story(fresh)
            except Exception as error:  # noqa: BLE001 - whatever it is, it is told
                told.wrong.append(f"a story failed, {name}: {_explained(error)}")
                return
            told.ended[name] += 1
            told.harmed[name] += told.kills() - before

    await asyncio.gather(*(one_after_another() for _ in range(TELLERS)))
    told.wrong += [f"events on Kafka, as the stories saw them: {wrong}" for wrong in crew.watcher.wrong[:1]]


def _explained(error: Exception) -> str:
    """Where it was in the story: outside pytest an assertion says nothing by itself."""
    frames = traceback.extract_tb(error.__traceback__)
    at = next((frame for frame in reversed(frames) if "journey" in Path(frame.filename).parts), frames[-1])
    what = error.explain() if isinstance(error, StepFailed) else f"{type(error).__name__} {error}".strip()
    return f"{what}\n  {Path(at.filename).name}:{at.lineno} {at.line}"
