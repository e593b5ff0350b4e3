"""催办 of an item that waits with the employer."""

from __future__ import annotations

from datetime import timedelta

from services.archive.api.reading import urging_of
from services.archive.domain import ItemSubmitted, ItemUrged, UrgeItem, Urges
from services.archive.domain.urging import URGE_EVERY
from services.archive.published import ArchiveUrged
from tests.unit.archive.story import (
    AT,
    EMPLOYER,
    ITEM,
    PERSON,
    STRANGER,
    approved,
    drafted,
    marked,
    returned,
    spec,
    submitted,
)

SECOND = timedelta(seconds=1)
urge = UrgeItem(person_id=PERSON, employer_id=EMPLOYER, at=AT)
urged = ItemUrged(person_id=PERSON, employer_id=EMPLOYER, item_version=1, at=AT)
SENT = (drafted, submitted)


def test_an_item_that_waits_is_urged_and_the_employer_is_told() -> None:
    told = ArchiveUrged(item_id=ITEM, item_version=1, person_id=PERSON, employer_id=EMPLOYER, urged_at=AT)
    spec.given(*SENT).when(urge).then(urged).then_publishes(told)
    assert spec.given(*SENT, urged).state.urges == Urges(AT, 1)


def test_one_urges_once_in_two_days_to_the_second() -> None:
    early, due = AT + URGE_EVERY - SECOND, AT + URGE_EVERY
    refused = spec.given(*SENT, urged).when(urge.model_copy(update={"at": early}))
    (violation,) = refused.then_rejected("urged-lately")
    assert violation.limit == due.isoformat()
    once_more = spec.given(*SENT, urged).when(urge.model_copy(update={"at": due}))
    once_more.then(urged.model_copy(update={"at": due}))


def test_handing_in_anew_gives_no_further_urge() -> None:
    second = ItemSubmitted(person_id=PERSON, employer_id=EMPLOYER, item_version=2)
    spec.given(*SENT, urged, returned, second).when(urge).then_rejected("urged-lately")


def test_what_does_not_wait_with_ones_employer_is_not_urged() -> None:
    for history in ((drafted,), (*SENT, returned), (*SENT, marked, approved)):
        spec.given(*history).when(urge).then_rejected("nothing-to-urge")
    for elsewhere in (None, STRANGER):
        left = urge.model_copy(update={"employer_id": elsewhere})
        spec.given(*SENT).when(left).then_rejected("nothing-to-urge")


def test_another_persons_item_is_not_found() -> None:
    spec.given(*SENT).when(urge.model_copy(update={"person_id": STRANGER})).then_not_found()
    spec.given().when(urge).then_not_found()


def test_the_person_sees_the_last_urge_and_from_when_on_they_may_again() -> None:
    first = urging_of(spec.given(*SENT).state, EMPLOYER, AT)
    assert (first.may, first.urged_at, first.urges, first.again_at) == (True, None, 0, None)
    item = spec.given(*SENT, urged).state
    lately = urging_of(item, EMPLOYER, AT + URGE_EVERY - SECOND)
    assert (lately.may, lately.urged_at, lately.urges, lately.again_at) == (False, AT, 1, AT + URGE_EVERY)
    assert urging_of(item, EMPLOYER, AT + URGE_EVERY).may
    left = urging_of(item, STRANGER, AT + URGE_EVERY)
    assert (left.may, left.again_at) == (False, None)
