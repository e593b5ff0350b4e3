"""催办 of what waits with the employer: a binding, a profile."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kernel.log.ids import derived
from services.identity.api.urging import urging_of
from services.identity.domain.employment import BindingUrged, UrgeBinding
from services.identity.domain.profile import ProfileUrged, UrgeProfile
from services.identity.domain.urging import URGE_EVERY, Urges
from services.identity.published import EmployerUrged
from services.identity.views.waiting import Place
from tests.unit.identity import test_employment as work
from tests.unit.identity import test_profile as profile

SECOND = timedelta(seconds=1)
AT = work.AT
urge = UrgeBinding(person_id=work.PERSON, at=AT)
urged = BindingUrged(person_id=work.PERSON, at=AT)
push = UrgeProfile(employer_id=profile.EMPLOYER, at=AT)
pushed = ProfileUrged(person_id=profile.PERSON, employer_id=profile.EMPLOYER, profile_version=1, at=AT)
waiting = (*profile.begun, profile.drafted, profile.submitted)


def test_a_binding_that_waits_is_urged_and_the_employer_is_told() -> None:
    told = EmployerUrged(person_id=work.PERSON, employer_id=work.EMPLOYER, waits="binding", urged_at=AT)
    work.spec.given(work.asked).when(urge).then(urged).then_publishes(told)
    assert work.spec.given(work.asked, urged).state.urges == Urges(AT, 1)


def test_a_profile_that_waits_is_urged_and_the_employer_is_told() -> None:
    told = EmployerUrged(person_id=profile.PERSON, employer_id=profile.EMPLOYER, waits="profile", urged_at=AT)
    profile.spec.given(*waiting).when(push).then(pushed).then_publishes(told)


def test_one_urges_once_in_two_days_to_the_second() -> None:
    early, due = AT + URGE_EVERY - SECOND, AT + URGE_EVERY
    refused = work.spec.given(work.asked, urged).when(urge.model_copy(update={"at": early}))
    (violation,) = refused.then_rejected("urged-lately")
    assert violation.limit == due.isoformat()
    once_more = work.spec.given(work.asked, urged).when(urge.model_copy(update={"at": due}))
    once_more.then(urged.model_copy(update={"at": due}))
    profile.spec.given(*waiting, pushed).when(push.model_copy(update={"at": early})).then_rejected("urged-lately")
    pushed_again = profile.spec.given(*waiting, pushed).when(push.model_copy(update={"at": due}))
    pushed_again.then(pushed.model_copy(update={"at": due}))


def test_handing_in_anew_gives_no_further_urge() -> None:
    second = profile.submitted.model_copy(update={"profile_version": 2})
    again = (*waiting, pushed, profile.returned, profile.drafted, second)
    profile.spec.given(*again).when(push).then_rejected("urged-lately")
    work.spec.given(work.asked, urged, work.refused, work.asked).when(urge).then_rejected("urged-lately")


def test_what_does_not_wait_is_not_urged() -> None:
    for after in (work.approved, work.refused, work.ended):
        work.spec.given(work.asked, after).when(urge).then_rejected("nothing-to-urge")
    for history in ((), (profile.drafted,), (profile.drafted, profile.submitted, profile.approved)):
        profile.spec.given(*profile.begun, *history).when(push).then_rejected("nothing-to-urge")


def test_a_profile_that_waits_with_an_employer_one_has_left_is_not_urged() -> None:
    for elsewhere in (None, profile.OTHER):
        urging = push.model_copy(update={"employer_id": elsewhere})
        profile.spec.given(*waiting).when(urging).then_rejected("nothing-to-urge")


def test_another_persons_binding_is_not_found() -> None:
    work.spec.given(work.asked).when(urge.model_copy(update={"person_id": work.STRANGER})).then_not_found()
    work.spec.given().when(urge).then_not_found()


def test_the_person_sees_the_last_urge_and_from_when_on_they_may_again() -> None:
    first = urging_of(Urges(), AT, waits=True)
    assert (first.may, first.urged_at, first.urges, first.again_at) == (True, None, 0, None)
    lately = urging_of(Urges(AT, 1), AT + URGE_EVERY - SECOND, waits=True)
    assert (lately.may, lately.urged_at, lately.urges, lately.again_at) == (False, AT, 1, AT + URGE_EVERY)
    assert urging_of(Urges(AT, 1), AT + URGE_EVERY, waits=True).may
    decided = urging_of(Urges(AT, 1), AT + SECOND, waits=False)
    assert (decided.may, decided.again_at) == (False, None)


def test_a_place_in_the_queue_is_read_as_it_was_told() -> None:
    place = Place(AT, derived("x"))
    assert Place.parse(str(place)) == place
    for wrong in ("", "x", str(place) + "0", str(derived("x")), f"2026-03-01_{derived('x')}"):
        with pytest.raises(ValueError, match=r"place|isoformat|UUID"):
            Place.parse(wrong)
