"""From the code on the phone to a registered person."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from kernel.log.decider import Arm, Release, Take
from kernel.log.kit import Spec
from services.identity.domain.person import Person, claims, timers, wake
from services.identity.domain.registration import (
    AllowNextCode,
    CodeMistyped,
    CodeRequested,
    NextCodeAllowed,
    PersonRegistered,
    RegisterPerson,
    RequestCode,
)
from services.identity.published import PhoneCodeRequested

PERSON = UUID(int=1)
AT = datetime(2026, 3, 1, 9, tzinfo=UTC)
LATER = AT + timedelta(minutes=5)
PHONE, OTHER_PHONE = "13800000001", "13800000002"
spec = Spec(Person)
request = RequestCode(person_id=PERSON, purpose="register", phone=PHONE, code="012345", at=AT)
requested = CodeRequested(
    person_id=PERSON,
    purpose="register",
    phone=PHONE,
    code="012345",
    expires_at=AT + timedelta(minutes=10),
    next_at=AT + timedelta(seconds=60),
)
mistyped = CodeMistyped(person_id=PERSON, at=LATER)
allowed = NextCodeAllowed(person_id=PERSON)
register = RegisterPerson(
    code="012345",
    name="张三",
    id_number="11010519491231002X",
    phone=PHONE,
    password_hash="h",
    at=LATER,
    today=date(2026, 3, 1),
)
registered = PersonRegistered(
    person_id=PERSON,
    name="张三",
    id_number="11010519491231002X",
    phone=PHONE,
    password_hash="h",
    consent_version="2026-1",
    at=LATER,
)


def test_asking_for_a_code_begins_a_registration_and_is_published_without_phone_and_code() -> None:
    outcome = spec.given().when(request).then(requested)
    outcome.then_publishes(
        PhoneCodeRequested(code_id=PERSON, purpose="register", expires_at=AT + timedelta(minutes=10))
    )
    spec.given(requested).when(request).then()


def test_the_right_code_makes_a_person_who_is_not_published() -> None:
    spec.given(requested).when(register).then(registered).then_publishes()


def test_a_wrong_code_is_refused_on_record() -> None:
    outcome = spec.given(requested).when(register.model_copy(update={"code": "999999"}))
    (violation,) = outcome.then_rejected("wrong-code")
    assert (violation.limit, violation.actual) == (5, 1)
    outcome.then_on_record(mistyped)


def test_five_wrong_codes_lock_the_registration_even_for_the_right_one() -> None:
    spec.given(requested, *[mistyped] * 4).when(register).then(registered)
    outcome = spec.given(requested, *[mistyped] * 4).when(register.model_copy(update={"code": "999999"}))
    assert outcome.then_rejected("wrong-code")[0].actual == 5
    spec.given(requested, *[mistyped] * 5).when(register).then_rejected("code-locked")


def test_a_code_is_good_for_ten_minutes_inclusive() -> None:
    at = requested.expires_at
    assert spec.given(requested).when(register.model_copy(update={"at": at})).events
    too_late = register.model_copy(update={"at": at + timedelta(microseconds=1)})
    spec.given(requested).when(too_late).then_rejected("code-lapsed")


def test_everything_wrong_with_a_registration_is_said_at_once() -> None:
    wrong = register.model_copy(update={"code": "999999", "phone": OTHER_PHONE, "today": date(1949, 1, 1)})
    outcome = spec.given(requested).when(wrong)
    outcome.then_rejected("phone-differs", "id-number-birth-date", "wrong-code")
    right_code = wrong.model_copy(update={"code": "012345"})
    spec.given(requested).when(right_code).then_rejected("phone-differs", "id-number-birth-date")


def test_a_registration_that_never_began_is_not_found() -> None:
    spec.given().when(register).then_not_found()


def test_a_code_registers_once() -> None:
    spec.given(requested, registered).when(register).then_rejected("already-registered")


def test_a_phone_is_sent_one_code_a_minute() -> None:
    (take,) = claims(requested, None)
    assert isinstance(take, Take)
    assert (take.scope, take.value, take.taken.code, take.taken.limit) == (
        "phone-code",
        PHONE,
        "code-sent-recently",
        60,
    )
    assert list(timers(requested, spec.given(requested).state)) == [Arm("next-code", AT + timedelta(seconds=60))]
    assert wake("next-code", LATER) == AllowNextCode(at=LATER)
    spec.given(requested).when(AllowNextCode(at=AT + timedelta(seconds=59))).then()
    spec.given(requested).when(AllowNextCode(at=AT + timedelta(seconds=60))).then(allowed)
    spec.given(requested, allowed).when(AllowNextCode(at=LATER)).then()
    assert claims(allowed, spec.given(requested).state) == [Release("phone-code", PHONE)]


def test_a_timer_that_finds_a_person_does_nothing() -> None:
    spec.given(requested, registered).when(AllowNextCode(at=LATER)).then()


def test_id_number_and_phone_are_logins_of_one_person_each() -> None:
    released, id_number, phone = claims(registered, spec.given(requested).state)
    assert released == Release("phone-code", PHONE)
    assert isinstance(id_number, Take)
    assert isinstance(phone, Take)
    assert (id_number.scope, id_number.value, id_number.taken.code) == (
        "login",
        "11010519491231002x",
        "id-number-taken",
    )
    assert (phone.scope, phone.value, phone.taken.code) == ("login", PHONE, "phone-taken")
    assert len(claims(registered, spec.given(requested, allowed).state)) == 2
