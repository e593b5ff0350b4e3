"""The integrity register: entered and lifted once, by whoever may."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from pydantic import ValidationError

from kernel.log.kit import Spec
from services.declaration.api.office import EntryBody
from services.declaration.domain.integrity import (
    BarEntered,
    BarLifted,
    EnterBar,
    IntegrityRegister,
    LiftBar,
)
from services.declaration.domain.snapshot import barred_since
from tests.unit.declaration.story import NOW, PERSON

spec = Spec(IntegrityRegister)
ENTRY, OFFICE, ANOTHER = UUID(int=31), UUID(int=32), UUID(int=33)
UNTIL = NOW + timedelta(days=365)
enter = EnterBar(person_id=PERSON, entry_id=ENTRY, reason="提交虚假材料", until=UNTIL, org_id=OFFICE, at=NOW)
entered = BarEntered(person_id=PERSON, entry_id=ENTRY, reason="提交虚假材料", until=UNTIL, org_id=OFFICE, at=NOW)
lift = LiftBar(entry_id=ENTRY, reason="查明有误", org_id=OFFICE, at=NOW)
lifted = BarLifted(person_id=PERSON, entry_id=ENTRY, reason="查明有误", org_id=OFFICE, at=NOW)


def test_an_entry_bars_from_now_on_and_is_entered_once() -> None:
    spec.given().when(enter).then(entered)
    spec.given(entered).when(enter).then()
    (bar,) = spec.given(entered).state.bars.values()
    assert bar.bars(UNTIL)
    assert not bar.bars(UNTIL + timedelta(seconds=1))


def test_an_entry_that_is_over_before_it_begins_is_refused() -> None:
    spec.given().when(enter.model_copy(update={"until": NOW})).then_rejected("until-is-over")
    assert spec.given().when(enter.model_copy(update={"until": None})).events


def test_an_office_lifts_its_own_entries_and_the_operator_any() -> None:
    spec.given(entered).when(lift).then(lifted)
    spec.given(entered, lifted).when(lift).then()
    spec.given(entered).when(lift.model_copy(update={"org_id": ANOTHER})).then_rejected("not-your-entry")
    assert spec.given(entered).when(lift.model_copy(update={"org_id": None})).events
    spec.given().when(lift).then_not_found()
    (bar,) = spec.given(entered, lifted).state.bars.values()
    assert not bar.bars(NOW)


def test_whoever_checks_is_told_what_was_entered_since_it_was_handed_in_and_bars_now() -> None:
    bars = tuple(spec.given(entered).state.bars.values())
    second = timedelta(seconds=1)
    (told,) = barred_since(bars, NOW - second, NOW)
    assert (told.since, told.until, told.reason) == (NOW, UNTIL, "提交虚假材料")
    assert barred_since(bars, NOW, NOW) == ()  # readiness knew of it
    assert barred_since(bars, NOW - second, UNTIL) != ()
    assert barred_since(bars, NOW - second, UNTIL + second) == ()
    assert barred_since(spec.given(entered, lifted).state.bars.values(), NOW - second, NOW) == ()


def test_nobody_lifts_an_entry_about_themselves() -> None:
    spec.given(entered).when(lift.model_copy(update={"officer": PERSON})).then_rejected("own-case")
    spec.given(entered).when(lift.model_copy(update={"officer": ANOTHER})).then(lifted)


def test_an_entry_is_about_a_person_or_about_a_declaration_of_theirs() -> None:
    for named in ({}, {"person_id": PERSON, "declaration_id": ENTRY}):
        with pytest.raises(ValidationError):
            EntryBody.model_validate({"reason": "提交虚假材料", **named})
    assert EntryBody.model_validate({"reason": "提交虚假材料", "person_id": str(PERSON)}).person_id == PERSON
