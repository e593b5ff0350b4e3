"""注销: what must be kept answers first; then nothing is left of a person but that."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from pydantic import ValidationError

from kernel.log.decider import ERASED, Command, Release, Violation
from kernel.log.kit import Spec
from services.identity import published
from services.identity.api.erasures import ErasureBody
from services.identity.domain.erasure import ErasePerson, ErasureReason, PersonErased
from services.identity.domain.person import Person, claims
from services.identity.domain.person_state import ErasedPerson
from services.identity.domain.profile import ApproveProfile, SubmitProfile
from services.identity.domain.registration import AllowNextCode
from tests.unit.identity.test_registration import PERSON, allowed, register, registered, request, requested

AT = datetime(2026, 5, 1, 9, tzinfo=UTC)
spec = Spec(Person)
erase = ErasePerson(reason=ErasureReason.PERSON_ASKED, reference="ZX-2026-0001", holds=(), at=AT)
erased = PersonErased(person_id=PERSON, reason=ErasureReason.PERSON_ASKED, reference="ZX-2026-0001", at=AT)
running = Violation("declaration-running", "正在办理", "under way", limit=None, actual=str(UUID(int=2)))
archived = Violation("form-archived", "依法归档", "kept by law", limit="2036-05-01T00:00:00+00:00")


def test_a_person_is_erased_and_the_others_hear_no_more_than_that() -> None:
    done = spec.given(requested, allowed, registered).when(erase).then(erased)
    done.then_publishes(published.PersonErased(person_id=PERSON, erased_at=AT))
    assert spec.given(requested, registered, erased).state == ErasedPerson(PERSON, AT)


def test_everything_that_must_be_kept_is_told_at_once_with_until_when() -> None:
    held = erase.model_copy(update={"holds": (running, archived)})
    found = spec.given(requested, registered).when(held).then_rejected("declaration-running", "form-archived")
    assert [v.limit for v in found] == [None, "2036-05-01T00:00:00+00:00"]


def test_told_twice_a_person_is_erased_once_whatever_is_said_to_be_kept() -> None:
    spec.given(requested, registered, erased).when(erase).then()
    spec.given(requested, registered, erased).when(erase.model_copy(update={"holds": (running,)})).then()


def test_nobody_and_somebody_who_never_registered_are_not_found() -> None:
    spec.given().when(erase).then_not_found()
    spec.given(requested).when(erase).then_not_found()


def test_id_number_and_phone_can_be_registered_again() -> None:
    before = spec.given(requested, allowed, registered).state
    assert list(claims(erased, before)) == [
        Release("login", registered.id_number.lower()),
        Release("login", registered.phone),
    ]


@pytest.mark.parametrize(
    "command",
    [
        register,
        SubmitProfile(employer_id=UUID(int=3), today=AT.date()),
        ApproveProfile(employer_id=UUID(int=3), profile_version=1, at=AT),
    ],
    ids=lambda c: type(c).__name__,
)
def test_whatever_still_needs_the_person_is_refused_by_a_code(command: Command) -> None:
    spec.given(requested, registered, erased).when(command).then_rejected("person-erased")


def test_a_code_asked_for_before_wakes_nothing() -> None:
    late = AllowNextCode(at=AT + timedelta(days=1))
    spec.given(requested, registered, erased).when(late).then()
    spec.given(requested, registered, erased).when(request).then()


def test_the_stream_folds_the_same_once_the_key_is_gone() -> None:
    unreadable = [
        requested.model_copy(update={"phone": ERASED, "code": ERASED}),
        registered.model_copy(update=dict.fromkeys(("name", "id_number", "phone", "password_hash"), ERASED)),
    ]
    assert spec.given(*unreadable, erased).state == spec.given(requested, registered, erased).state


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        ("330106199001011234", "value_error"),
        ("tel-13800000001", "value_error"),
        ("张三的申请", "string_pattern_mismatch"),
    ],
)
def test_the_reference_that_is_kept_for_good_can_hold_no_ones_number_or_name(reference: str, code: str) -> None:
    with pytest.raises(ValidationError) as refused:
        ErasureBody(id_number="11010519491231002X", reason=ErasureReason.PERSON_ASKED, reference=reference)
    assert [(e["loc"], e["type"]) for e in refused.value.errors()] == [(("reference",), code)]
