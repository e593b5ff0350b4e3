"""Accounts that come with exam results: the initial password opens one thing, once, within its time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, cast
from uuid import UUID

import pytest

from kernel.log.decider import Decider, Rejected, Release, Take, Violation
from kernel.log.ids import derived
from kernel.log.kit import Spec
from kernel.log.reactions import Doing
from services.certificate.published import ExamRecordsImported
from services.identity.domain.account import CODES
from services.identity.domain.erasure import ErasePerson, ErasureReason, PersonErased
from services.identity.domain.examinee import (
    INITIAL_LIFE,
    BeginFirstLogin,
    CompleteFirstLogin,
    FirstLoginBegun,
    FirstLoginCodeMistyped,
    FirstLoginCompleted,
    ImportPerson,
    InitialPasswordMistyped,
    InitialPasswordRenewed,
    PersonImported,
    RenewInitialPassword,
)
from services.identity.domain.person import Person, claims, timers
from services.identity.domain.person_state import Registered
from services.identity.domain.registration import AllowNextCode, NextCodeAllowed
from services.identity.published import PhoneCodeRequested
from services.identity.reactions import Examinees, when_exam_records_imported
from tests.unit.identity.test_registration import registered, requested

PERSON, CODE, IMPORT = UUID(int=1), UUID(int=5), UUID(int=7)
AT = datetime(2026, 5, 1, 9, tzinfo=UTC)
PHONE = "13800000001"
ID_NUMBER = "11010519491231002X"
spec = Spec(Person)
bring = ImportPerson(person_id=PERSON, name="张三", id_number=ID_NUMBER, unit_name="水院", region="330102", at=AT)
brought = PersonImported(
    person_id=PERSON,
    name="张三",
    id_number=ID_NUMBER,
    unit_name="水院",
    region="330102",
    lapses_at=AT + INITIAL_LIFE,
    at=AT,
)
begin = BeginFirstLogin(initial_password="Zcps31002X", phone=PHONE, code_id=CODE, code="012345", at=AT)
begun = FirstLoginBegun(
    person_id=PERSON,
    code_id=CODE,
    phone=PHONE,
    code="012345",
    expires_at=AT + timedelta(minutes=10),
    next_at=AT + timedelta(seconds=60),
)
wrong_initial = InitialPasswordMistyped(person_id=PERSON, at=AT)
complete = CompleteFirstLogin(code="012345", password_hash="h", at=AT)
completed = FirstLoginCompleted(person_id=PERSON, phone=PHONE, password_hash="h", consent_version="2026-1", at=AT)
renewed = InitialPasswordRenewed(person_id=PERSON, lapses_at=AT + INITIAL_LIFE, at=AT)


def test_a_result_brings_an_account_and_takes_the_id_number() -> None:
    spec.given().when(bring).then(brought).then_publishes()
    spec.given(brought).when(bring).then()
    (take,) = claims(brought, None)
    assert isinstance(take, Take)
    assert (take.scope, take.value, take.taken.code) == ("login", ID_NUMBER.lower(), "id-number-taken")


@pytest.mark.parametrize("given", ["Zcps31002X", "Zcps31002x"])
def test_the_initial_password_is_zcps_and_the_last_six_with_a_large_or_small_x(given: str) -> None:
    assert len(given) == len("Zcps") + 6
    outcome = spec.given(brought).when(begin.model_copy(update={"initial_password": given})).then(begun)
    outcome.then_publishes(
        PhoneCodeRequested(code_id=CODE, purpose="first-login", expires_at=AT + timedelta(minutes=10))
    )
    spec.given(brought, begun).when(begin).then()
    wrong = begin.model_copy(update={"initial_password": given[:-2] + "3" + given[-1]})
    spec.given(brought).when(wrong).then_rejected("wrong-login-or-initial-password")


def test_a_wrong_initial_password_is_refused_on_record_and_five_lock_it_even_for_the_right_one() -> None:
    wrong = begin.model_copy(update={"initial_password": "zcps31002X"})
    outcome = spec.given(brought).when(wrong)
    outcome.then_rejected("wrong-login-or-initial-password")
    outcome.then_on_record(wrong_initial)
    assert spec.given(brought, *[wrong_initial] * 4).when(begin).events
    (found,) = spec.given(brought, *[wrong_initial] * 5).when(begin).then_rejected("initial-password-locked")
    assert (found.limit, found.actual) == (5, 5)


def test_the_initial_password_lapses_and_the_exam_administration_opens_it_again() -> None:
    last = begin.model_copy(update={"at": brought.lapses_at})
    assert spec.given(brought).when(last).events
    late = begin.model_copy(update={"at": brought.lapses_at + timedelta(microseconds=1)})
    spec.given(brought).when(late).then_rejected("initial-password-lapsed")
    renew = RenewInitialPassword(at=late.at)
    again = renewed.model_copy(update={"lapses_at": late.at + INITIAL_LIFE, "at": late.at})
    spec.given(brought, *[wrong_initial] * 5).when(renew).then(again)
    assert spec.given(brought, *[wrong_initial] * 5, again).when(late).events


def test_with_the_code_and_a_password_of_ones_own_the_account_is_in_use() -> None:
    spec.given(brought, begun).when(complete).then(completed).then_publishes()
    person = spec.given(brought, begun, completed).state
    assert isinstance(person, Registered)
    assert (person.phone, person.password_hash, person.unit_name, person.region) == (PHONE, "h", "水院", "330102")
    assert (person.birth.isoformat(), person.sex) == ("1949-12-31", "2")


def test_the_initial_password_opens_nothing_once_the_account_is_in_use() -> None:
    spec.given(brought, begun, completed).when(begin).then_rejected("wrong-login-or-initial-password")
    spec.given(brought, begun, completed).when(complete).then_rejected("wrong-login-or-initial-password")
    spec.given(brought, begun, completed).when(RenewInitialPassword(at=AT)).then_not_found()
    spec.given(requested, registered).when(begin).then_rejected("wrong-login-or-initial-password")


def test_without_the_code_nobody_gets_in() -> None:
    spec.given(brought).when(complete).then_rejected("wrong-or-lapsed-code")
    mistyped = FirstLoginCodeMistyped(person_id=PERSON, at=AT)
    outcome = spec.given(brought, begun).when(complete.model_copy(update={"code": "999999"}))
    outcome.then_rejected("wrong-or-lapsed-code")
    outcome.then_on_record(mistyped)
    spec.given(brought, begun, *[mistyped] * 5).when(complete).then_rejected("wrong-or-lapsed-code")


def test_the_phone_is_held_for_a_minute_and_logs_in_afterwards() -> None:
    code_taken, phone_held = claims(begun, spec.given(brought).state)
    assert isinstance(code_taken, Take)
    assert isinstance(phone_held, Take)
    assert (code_taken.scope, phone_held.scope) == (CODES, "phone-code")
    assert [arm.due for arm in timers(begun, spec.given(brought, begun).state)] == [AT + timedelta(seconds=60)]
    allowed = NextCodeAllowed(person_id=PERSON)
    spec.given(brought, begun).when(AllowNextCode(at=AT + timedelta(seconds=60))).then(allowed)
    assert claims(allowed, spec.given(brought, begun).state) == [Release("phone-code", PHONE)]
    *done, phone = claims(completed, spec.given(brought, begun).state)
    assert done == [Release(CODES, str(CODE)), Release("phone-code", PHONE)]
    assert isinstance(phone, Take)
    assert (phone.scope, phone.value) == ("login", PHONE)


def test_somebody_who_never_logged_in_can_be_erased() -> None:
    erase = ErasePerson(reason=ErasureReason.PERSON_ASKED, reference="ZX-1", holds=(), at=AT)
    erased = PersonErased(person_id=PERSON, reason=ErasureReason.PERSON_ASKED, reference="ZX-1", at=AT)
    spec.given(brought).when(erase).then(erased)
    assert claims(erased, spec.given(brought).state) == [Release("login", ID_NUMBER.lower())]


# -- the reaction -----------------------------------------------------------------------------------------------------


class Import:
    """Two pages of people; one ID number has an account already."""

    now = AT

    def __init__(self) -> None:
        self.handled: list[tuple[UUID, Any]] = []
        self.asked: list[str] = []
        self.gone: set[int] = set()

    async def ask(self, service: str, path: str, model: Any) -> Any:
        assert (service, model) == ("certificate", Examinees)
        self.asked.append(path)
        first = path.endswith("/0")
        people = (
            [
                {"number": 1, "id_number": ID_NUMBER.lower(), "name": "张三"},
                {"number": 2, "id_number": "330102199001010011", "name": "坏行"},
            ]
            if first
            else [{"number": 3, "id_number": "330644198601111905", "name": "李四", "region": "省水利厅直属单位"}]
        )
        items = [one for one in people if one["number"] not in self.gone]
        return Examinees.model_validate({"items": items, "next": 1 if first else None})

    async def handle_each(self, decider: Decider[Any], stream_id: UUID, command: Any) -> None:
        self.handled.append((stream_id, command))
        if command.id_number == ID_NUMBER:
            raise Rejected([Violation("id-number-taken", "已注册", "registered")])


async def test_everybody_in_an_import_gets_an_account_but_those_who_have_one() -> None:
    do = Import()
    await when_exam_records_imported(ExamRecordsImported(import_id=IMPORT, count=3), cast("Doing", do))
    assert do.asked == [f"exam-imports/{IMPORT}/people/0", f"exam-imports/{IMPORT}/people/1"]
    given = [stream for stream, _ in do.handled]
    assert given == [derived("exam-account", IMPORT, number) for number in (1, 3)]
    # An account is never known by the id of somebody's exam records: certificate keeps keys of both.
    assert not {derived("examinee", IMPORT, row) for row in range(10)} & {*given}
    assert [command.name for _, command in do.handled] == ["张三", "李四"]


async def test_whoever_was_erased_between_two_tries_shifts_nobodys_account() -> None:
    """A command is known by its person, not by its place in a list that may have become shorter."""
    do = Import()
    do.gone.add(1)
    await when_exam_records_imported(ExamRecordsImported(import_id=IMPORT, count=3), cast("Doing", do))
    assert [stream for stream, _ in do.handled] == [derived("exam-account", IMPORT, 3)]


async def test_another_refusal_than_a_taken_id_number_is_a_fault() -> None:
    do = Import()

    async def refuse(decider: Any, stream_id: UUID, command: Any) -> None:
        raise Rejected([Violation("person-erased", "已注销", "erased")])

    do.handle_each = refuse  # type: ignore[method-assign]
    with pytest.raises(Rejected):
        await when_exam_records_imported(ExamRecordsImported(import_id=IMPORT, count=3), cast("Doing", do))
