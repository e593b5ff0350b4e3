"""Officers: several of an employer, their passwords by a code, handed over, revoked for good."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from kernel.log.decider import Arm, Release, Take
from kernel.log.kit import Spec
from services.identity import published
from services.identity.domain.officer import (
    NO_PASSWORD,
    Officer,
    OfficerRegistered,
    OfficerRevoked,
    RegisterOfficer,
    RevokeOfficer,
    claims,
    timers,
    wake,
)
from services.identity.domain.officer_password import (
    CODES,
    AllowNextOfficerCode,
    ChangeOfficerPassword,
    NextOfficerCodeAllowed,
    OfficerCodeMistyped,
    OfficerCodeRequested,
    OfficerPasswordChanged,
    RequestOfficerReset,
    ResetOfficerPassword,
)
from services.identity.published import PhoneCodeRequested

OFFICER, SUCCESSOR, EMPLOYER, STRANGER, CODE = (UUID(int=n) for n in range(1, 6))
AT = datetime(2026, 3, 1, 9, tzinfo=UTC)
PHONE = "13800000001"
spec = Spec(Officer)
register = RegisterOfficer(
    officer_id=OFFICER,
    org_id=EMPLOYER,
    org_kind="employer",
    role="employer",
    name="李四",
    phone=PHONE,
    login="li-si",
    password_hash=NO_PASSWORD,
    at=AT,
)
registered = OfficerRegistered(
    officer_id=OFFICER,
    org_id=EMPLOYER,
    role="employer",
    name="李四",
    phone=PHONE,
    login="li-si",
    password_hash=NO_PASSWORD,
    founds=None,
    at=AT,
)
revoke = RevokeOfficer(by_org=EMPLOYER, others=1, successor_id=None, successor_fits=False, reason="调离", at=AT)
revoked = OfficerRevoked(officer_id=OFFICER, org_id=EMPLOYER, successor_id=None, reason="调离", at=AT)
ask = RequestOfficerReset(code_id=CODE, code="012345", at=AT)
asked = OfficerCodeRequested(
    officer_id=OFFICER,
    code_id=CODE,
    purpose="reset-password",
    phone=PHONE,
    code="012345",
    expires_at=AT + timedelta(minutes=10),
    next_at=AT + timedelta(seconds=60),
)
mistyped = OfficerCodeMistyped(officer_id=OFFICER, at=AT)
allowed = NextOfficerCodeAllowed(officer_id=OFFICER)
reset = ResetOfficerPassword(code="012345", password_hash="h2", at=AT)
was_reset = OfficerPasswordChanged(officer_id=OFFICER, how="reset", password_hash="h2", at=AT)


# -- several ----------------------------------------------------------------------------------------------------------


def test_a_colleague_is_registered_once_the_letter_was_accepted_and_not_before() -> None:
    spec.given().when(register).then(registered).then_publishes()
    early = register.model_copy(update={"org_open": False})
    spec.given().when(early).then_rejected("employer-not-authorized")


# -- revoked and handed over ------------------------------------------------------------------------------------------


def test_a_revoked_officer_is_published_and_revoking_twice_is_calm() -> None:
    outcome = spec.given(registered).when(revoke).then(revoked)
    outcome.then_publishes(
        published.OfficerRevoked(officer_id=OFFICER, org_id=EMPLOYER, successor_id=None, revoked_at=AT)
    )
    assert spec.given(registered, revoked).state.revoked_at == AT
    spec.given(registered, revoked).when(revoke).then()


def test_what_an_officer_had_in_hand_goes_to_the_successor() -> None:
    hand_over = revoke.model_copy(update={"successor_id": SUCCESSOR, "successor_fits": True})
    outcome = spec.given(registered).when(hand_over)
    outcome.then(revoked.model_copy(update={"successor_id": SUCCESSOR}))
    outcome.then_publishes(
        published.OfficerRevoked(officer_id=OFFICER, org_id=EMPLOYER, successor_id=SUCCESSOR, revoked_at=AT)
    )


def test_the_last_officer_and_an_unfit_successor_are_refused_at_once() -> None:
    alone = revoke.model_copy(update={"others": 0})
    (last,) = spec.given(registered).when(alone).then_rejected("last-officer")
    assert (last.limit, last.actual) == (1, 0)
    unfit = alone.model_copy(update={"successor_id": STRANGER})
    spec.given(registered).when(unfit).then_rejected("last-officer", "successor-does-not-fit")


def test_the_operator_may_revoke_the_last_one_too() -> None:
    spec.given(registered).when(revoke.model_copy(update={"by_org": None, "others": 0})).then(revoked)


def test_another_employers_officer_is_not_found() -> None:
    spec.given(registered).when(revoke.model_copy(update={"by_org": STRANGER})).then_not_found()
    spec.given().when(revoke).then_not_found()


def test_a_revoked_officer_sets_no_password() -> None:
    for command in (ask, reset, ChangeOfficerPassword(password_hash="h3", at=AT)):
        spec.given(registered, asked, revoked).when(command).then_rejected("officer-revoked")


def test_a_login_name_stays_with_the_account_that_was_revoked() -> None:
    assert claims(revoked, spec.given(registered).state) == ()
    released = claims(revoked, spec.given(registered, asked).state)
    assert list(released) == [Release(CODES, str(CODE)), Release("phone-code", PHONE)]


# -- passwords --------------------------------------------------------------------------------------------------------


def test_a_code_goes_to_the_officers_phone_and_is_published_without_it() -> None:
    outcome = spec.given(registered).when(ask).then(asked)
    outcome.then_publishes(
        PhoneCodeRequested(code_id=CODE, purpose="reset-password", expires_at=AT + timedelta(minutes=10))
    )
    spec.given(registered, asked).when(ask).then()
    by_id, by_phone = claims(asked, spec.given(registered).state)
    assert isinstance(by_id, Take)
    assert isinstance(by_phone, Take)
    assert (by_id.scope, by_id.value, by_phone.scope, by_phone.value) == (CODES, str(CODE), "phone-code", PHONE)


def test_the_right_code_sets_the_password_and_is_used_up() -> None:
    spec.given(registered, asked).when(reset).then(was_reset).then_publishes()
    assert spec.given(registered, asked, was_reset).state.password_at == AT
    spec.given(registered, asked, was_reset).when(reset).then_rejected("wrong-or-lapsed-code")


def test_a_wrong_code_is_refused_on_record_and_five_end_it() -> None:
    wrong = reset.model_copy(update={"code": "999999"})
    outcome = spec.given(registered, asked).when(wrong)
    outcome.then_rejected("wrong-or-lapsed-code")
    outcome.then_on_record(mistyped)
    spec.given(registered, asked, *[mistyped] * 4).when(reset).then(was_reset)
    spec.given(registered, asked, *[mistyped] * 5).when(reset).then_rejected("wrong-or-lapsed-code")


def test_a_code_is_good_for_ten_minutes_inclusive() -> None:
    last = reset.model_copy(update={"at": asked.expires_at})
    assert spec.given(registered, asked).when(last).events
    late = reset.model_copy(update={"at": asked.expires_at + timedelta(microseconds=1)})
    spec.given(registered, asked).when(late).then_rejected("wrong-or-lapsed-code")


def test_a_phone_is_sent_one_code_a_minute() -> None:
    again = ask.model_copy(update={"code_id": STRANGER, "at": AT + timedelta(seconds=59)})
    spec.given(registered, asked).when(again).then_rejected("code-sent-recently")
    later = again.model_copy(update={"at": AT + timedelta(seconds=60)})
    assert spec.given(registered, asked).when(later).events
    assert list(timers(asked, spec.given(registered, asked).state)) == [Arm("next-code", AT + timedelta(seconds=60))]
    assert wake("next-code", AT) == AllowNextOfficerCode(at=AT)
    spec.given(registered, asked).when(AllowNextOfficerCode(at=AT + timedelta(seconds=59))).then()
    spec.given(registered, asked).when(AllowNextOfficerCode(at=AT + timedelta(seconds=60))).then(allowed)
    assert claims(allowed, spec.given(registered, asked).state) == [Release("phone-code", PHONE)]


def test_a_phone_that_is_still_held_is_not_taken_twice() -> None:
    second = asked.model_copy(update={"code_id": STRANGER})
    held = claims(second, spec.given(registered, asked).state)
    assert [type(claim) for claim in held] == [Take, Release]
    free = claims(second, spec.given(registered, asked, allowed).state)
    assert [type(claim) for claim in free] == [Take, Release, Take]


def test_a_password_is_changed_by_whoever_knows_the_present_one() -> None:
    change = ChangeOfficerPassword(password_hash="h3", at=AT)
    changed = OfficerPasswordChanged(officer_id=OFFICER, how="changed", password_hash="h3", at=AT)
    spec.given(registered).when(change).then(changed)
    spec.given(registered, asked, changed).when(reset).then(was_reset)
