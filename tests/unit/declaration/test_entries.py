"""An entry of the form in the wrong part is put into the right one (guide 二.3), and review is told."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from kernel.log.kit import Spec
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.entries import (
    PART_LIMIT,
    EntryPutRight,
    PutEntryRight,
    entries_of,
)
from services.declaration.domain.events import FormFilled
from services.declaration.published import DeclarationAmended
from tests.unit.declaration.story import DECLARATION, FORM, PERSON, PLAN, complete, handed_in

spec = Spec(Declaration)
CAUSE = UUID(int=77)
TOLD = FORM.model_copy(update={"awards": "水利科技奖二等奖；先进个人\n工法一项", "rewards_punishments": "优秀党员"})
filled = FormFilled(person_id=PERSON, form=TOLD)
submitted = (*complete, filled, handed_in(1, spec.given(*complete, filled).state.parts))


def moving(entry: int, submission: int = 1) -> PutEntryRight:
    return PutEntryRight(
        submission=submission, source="awards", target="rewards_punishments", entry=entry, cause_event_id=CAUSE
    )


def put_right(entry: int, *, moved: bool = True, **form: Any) -> EntryPutRight:
    after = TOLD.model_copy(update=form)
    says: dict[str, Any] = {"source_says": after.awards, "target_says": after.rewards_punishments}
    return EntryPutRight(person_id=PERSON, **dict(moving(entry)), moved=moved, **says)


def test_an_entry_is_a_line_or_what_stands_between_semicolons() -> None:
    assert entries_of("甲；乙;丙\n\n 丁 ") == ["甲", "乙", "丙", "丁"]
    assert entries_of(" \n；") == []


def test_an_entry_moves_to_the_end_of_its_right_part_in_the_submission_itself() -> None:
    right: dict[str, Any] = {"awards": "水利科技奖二等奖\n工法一项", "rewards_punishments": "优秀党员\n先进个人"}
    outcome = spec.given(*submitted).when(moving(1)).then(put_right(1, **right))
    outcome.then_publishes(
        DeclarationAmended(
            declaration_id=DECLARATION,
            submission=1,
            person_id=PERSON,
            plan_id=PLAN.plan_id,
            plan_version=1,
            cause_event_id=CAUSE,
        )
    )
    state = spec.given(*submitted, put_right(1, **right)).state
    assert state.submissions[1].parts.form.rewards_punishments == "优秀党员\n先进个人"
    assert state.parts.form == state.submissions[1].parts.form


@pytest.mark.parametrize("entry", [3, 99])
def test_what_is_not_there_is_not_moved_and_review_is_told_all_the_same(entry: int) -> None:
    spec.given(*submitted).when(moving(entry)).then(put_right(entry, moved=False))


def test_a_part_takes_no_more_than_it_holds() -> None:
    for length, moved in ((PART_LIMIT - 5, True), (PART_LIMIT - 4, False)):
        full = FORM.model_copy(update={"awards": "先进个人", "rewards_punishments": "奖" * length})
        history = (*complete, FormFilled(person_id=PERSON, form=full))
        made = handed_in(1, spec.given(*history).state.parts)
        (event,) = spec.given(*history, made).when(moving(0)).events
        assert isinstance(event, EntryPutRight)
        assert event.moved is moved


def test_a_move_of_an_older_submission_changes_nothing() -> None:
    spec.given(*submitted).when(moving(1, submission=2)).then()
    spec.given(*complete).when(moving(1)).then()
