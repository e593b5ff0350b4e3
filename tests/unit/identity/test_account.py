"""A person's account: the password set anew, the phone changed, what 【用户信息】 holds."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from kernel.log.decider import Release, Take
from kernel.log.fileref import FileRef
from kernel.log.kit import Spec
from services.identity.domain.account import (
    CODES,
    AccountCodeMistyped,
    AccountCodeRequested,
    ChangeDetails,
    ChangePassword,
    ChangePhone,
    ChoosePortrait,
    DetailsChanged,
    PasswordChanged,
    PhoneChanged,
    PortraitChosen,
    RequestPhoneChange,
    RequestReset,
    ResetPassword,
)
from services.identity.domain.correction import CorrectionApproved, CorrectionAsked
from services.identity.domain.erasure import ErasureReason, PersonErased
from services.identity.domain.person import Person, claims, timers
from services.identity.domain.registration import AllowNextCode, NextCodeAllowed
from services.identity.published import PhoneCodeRequested
from tests.unit.identity.test_registration import OTHER_PHONE, PERSON, PHONE, registered, requested

AT = datetime(2026, 5, 1, 9, tzinfo=UTC)
CODE, SECOND = UUID(int=5), UUID(int=6)
spec = Spec(Person)
HERE = (requested, registered)
ask = RequestReset(code_id=CODE, code="012345", at=AT)
asked = AccountCodeRequested(
    person_id=PERSON,
    code_id=CODE,
    purpose="reset-password",
    phone=PHONE,
    code="012345",
    expires_at=AT + timedelta(minutes=10),
    next_at=AT + timedelta(seconds=60),
)
reset = ResetPassword(code="012345", password_hash="h2", at=AT)
was_reset = PasswordChanged(person_id=PERSON, how="reset", password_hash="h2", at=AT)
mistyped = AccountCodeMistyped(person_id=PERSON, at=AT)
move = RequestPhoneChange(code_id=SECOND, phone=OTHER_PHONE, code="543210", at=AT)
moving = asked.model_copy(update={"code_id": SECOND, "purpose": "change-phone", "phone": OTHER_PHONE, "code": "543210"})
moved = PhoneChanged(person_id=PERSON, phone=OTHER_PHONE, at=AT)
arrive = ChangePhone(code="543210", at=AT)
OTHER_ID = "11010119900307803X"
PROOF = FileRef(file_id=UUID(int=8), digest="d", type="pdf", bytes=1000)
asked_correction = CorrectionAsked(
    person_id=PERSON, correction_id=UUID(int=7), name="张叁", id_number=OTHER_ID, proof=PROOF, at=AT
)
approved_correction = CorrectionApproved(
    person_id=PERSON,
    correction_id=UUID(int=7),
    name="张叁",
    id_number=OTHER_ID,
    corrected=("name", "id_number"),
    at=AT,
)


def test_a_forgotten_password_is_set_anew_with_the_code_from_the_phone() -> None:
    outcome = spec.given(*HERE).when(ask).then(asked)
    outcome.then_publishes(
        PhoneCodeRequested(code_id=CODE, purpose="reset-password", expires_at=AT + timedelta(minutes=10))
    )
    spec.given(*HERE, asked).when(ask).then()
    spec.given(*HERE, asked).when(reset).then(was_reset).then_publishes()
    assert (spec.given(*HERE, asked, was_reset).state.password_hash, PHONE) == ("h2", PHONE)
    spec.given(*HERE, asked, was_reset).when(reset).then_rejected("wrong-or-lapsed-code")


def test_without_a_code_nothing_is_set() -> None:
    spec.given(*HERE).when(reset).then_rejected("wrong-or-lapsed-code")
    spec.given().when(ask).then_not_found()
    spec.given(requested).when(ask).then_not_found()


def test_a_wrong_code_counts_and_the_fifth_ends_it() -> None:
    outcome = spec.given(*HERE, asked).when(reset.model_copy(update={"code": "000000"}))
    outcome.then_rejected("wrong-or-lapsed-code")
    outcome.then_on_record(mistyped)
    spec.given(*HERE, asked, *[mistyped] * 4).when(reset).then(was_reset)
    spec.given(*HERE, asked, *[mistyped] * 5).when(reset).then_rejected("wrong-or-lapsed-code")


def test_a_code_for_one_thing_is_none_for_another() -> None:
    spec.given(*HERE, moving).when(reset.model_copy(update={"code": "543210"})).then_rejected("wrong-or-lapsed-code")
    spec.given(*HERE, asked).when(arrive.model_copy(update={"code": "012345"})).then_rejected("wrong-or-lapsed-code")


def test_the_next_code_waits_a_minute_and_a_timer_lets_it_go() -> None:
    soon = move.model_copy(update={"at": AT + timedelta(seconds=59)})
    spec.given(*HERE, asked).when(soon).then_rejected("code-sent-recently")
    assert [arm.due for arm in timers(asked, spec.given(*HERE, asked).state)] == [AT + timedelta(seconds=60)]
    allowed = NextCodeAllowed(person_id=PERSON)
    spec.given(*HERE, asked).when(AllowNextCode(at=AT + timedelta(seconds=59))).then()
    spec.given(*HERE, asked).when(AllowNextCode(at=AT + timedelta(seconds=60))).then(allowed)
    assert claims(allowed, spec.given(*HERE, asked).state) == [Release("phone-code", PHONE)]


def test_a_second_code_to_another_phone_lets_the_first_one_go() -> None:
    taken, *rest = claims(moving, spec.given(*HERE, asked).state)
    assert isinstance(taken, Take)
    assert (taken.scope, taken.value) == (CODES, str(SECOND))
    released = [claim for claim in rest if isinstance(claim, Release)]
    assert released == [Release(CODES, str(CODE)), Release("phone-code", PHONE)]
    assert [claim.value for claim in rest if isinstance(claim, Take)] == [OTHER_PHONE]


def test_the_phone_changes_with_a_code_sent_to_the_new_one_and_logs_in_from_then_on() -> None:
    spec.given(*HERE).when(move).then(moving)
    spec.given(*HERE, moving).when(arrive).then(moved).then_publishes()
    assert spec.given(*HERE, moving, moved).state.phone == OTHER_PHONE
    *done, out, into = claims(moved, spec.given(*HERE, moving).state)
    assert done == [Release(CODES, str(SECOND)), Release("phone-code", OTHER_PHONE)]
    assert out == Release("login", PHONE)
    assert isinstance(into, Take)
    assert (into.scope, into.value, into.taken.code) == ("login", OTHER_PHONE, "phone-taken")


def test_ones_own_phone_is_no_new_one() -> None:
    spec.given(*HERE).when(move.model_copy(update={"phone": PHONE})).then_rejected("phone-unchanged")


def test_a_changed_password_leaves_a_code_under_way_alone() -> None:
    changed = PasswordChanged(person_id=PERSON, how="changed", password_hash="h3", at=AT)
    spec.given(*HERE).when(ChangePassword(password_hash="h3", at=AT)).then(changed)
    assert spec.given(*HERE, changed).state.password_at == AT
    spec.given(*HERE, moving, changed).when(arrive).then(moved)


def test_unit_name_and_region_are_saved_and_saving_the_same_again_changes_nothing() -> None:
    said = ChangeDetails(unit_name="浙江水院", region="330100")
    spec.given(*HERE).when(said).then(saved)
    spec.given(*HERE, saved).when(said).then()


def save(**changes: str) -> ChangeDetails:
    """The page as it is shown, with these changes."""
    shown = {"unit_name": "浙江水院", "region": "330100", "name": registered.name, "id_number": registered.id_number}
    return ChangeDetails(**{**shown, **changes})


saved = DetailsChanged(person_id=PERSON, unit_name="浙江水院", region="330100")


def test_the_id_number_is_not_changed_in_the_users_information() -> None:
    spec.given(*HERE).when(save()).then(saved)
    spec.given(*HERE).when(save(id_number=OTHER_ID)).then_rejected("id-number-fixed")
    nearly = registered.id_number[:-1] + "1"
    (told,) = spec.given(*HERE, saved).when(save(id_number=nearly)).then_rejected("id-number-fixed")
    assert (told.pointer, told.limit, told.actual) == ("/id_number", None, None)
    assert spec.given(*HERE, saved, moving, moved, was_reset).state.id_number == registered.id_number
    spec.given(*HERE).when(save(id_number=OTHER_ID, name="张叁")).then_rejected("id-number-fixed", "name-by-correction")


def test_a_name_is_a_field_that_only_a_reviewed_correction_changes_and_the_sex_is_shown() -> None:
    spec.given(*HERE).when(save(name="张叁")).then_rejected("name-by-correction")
    spec.given(*HERE).when(save()).then(saved)
    spec.given(*HERE, asked_correction, approved_correction).when(save(name="张叁", id_number=OTHER_ID)).then(saved)
    spec.given(*HERE, asked_correction).when(save(name="张叁")).then_rejected("name-by-correction")
    assert (spec.given(*HERE).state.sex, spec.given(*HERE, asked_correction, approved_correction).state.sex) == (
        "2",
        "1",
    )


def test_the_date_of_birth_is_the_one_in_the_id_number() -> None:
    assert spec.given(*HERE).state.birth == date(1949, 12, 31)
    assert spec.given(*HERE, asked_correction).state.birth == date(1949, 12, 31)
    assert spec.given(*HERE, asked_correction, approved_correction).state.birth == date(1990, 3, 7)


def portrait(width: int = 358, height: int = 441, white: float = 0.97) -> FileRef:
    measured: dict[str, float] = {"width": width, "height": height, "white_border": white}
    return FileRef(file_id=UUID(int=9), digest="d", type="jpeg", bytes=9000, measured=measured)


@pytest.mark.parametrize(("width", "height", "fits"), [(358, 441, True), (357, 441, False), (358, 442, False)])
def test_a_portrait_has_358_by_441_pixels(width: int, height: int, fits: bool) -> None:
    file = portrait(width, height)
    chosen = PortraitChosen(person_id=PERSON, portrait=file)
    outcome = spec.given(*HERE).when(ChoosePortrait(portrait=file))
    if fits:
        outcome.then(chosen)
        spec.given(*HERE, chosen).when(ChoosePortrait(portrait=file)).then()
    else:
        (found,) = outcome.then_rejected("portrait-size")
        assert found.limit == {"width": 358, "height": 441}
        assert found.actual == {"width": width, "height": height}


def test_a_portrait_stands_before_white_and_all_that_is_wrong_with_it_is_said_at_once() -> None:
    there = spec.given(*HERE)
    assert there.when(ChoosePortrait(portrait=portrait(white=0.8))).events
    (found,) = there.when(ChoosePortrait(portrait=portrait(white=0.7999))).then_rejected("portrait-background")
    assert (found.limit, found.actual) == (0.8, 0.7999)
    assert "79.9%" in found.message
    blue = portrait(300, 400, 0)
    there.when(ChoosePortrait(portrait=blue)).then_rejected("portrait-size", "portrait-background")


def test_an_erased_person_waits_for_no_code() -> None:
    erased = PersonErased(person_id=PERSON, reason=ErasureReason.PERSON_ASKED, reference="ZX-1", at=AT)
    logins = [Release("login", "11010519491231002x"), Release("login", PHONE)]
    found = claims(erased, spec.given(*HERE, asked).state)
    assert list(found) == [*logins, Release(CODES, str(CODE)), Release("phone-code", PHONE)]
