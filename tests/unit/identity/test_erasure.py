"""注销: what must be kept answers first; then nothing is left of a person but that."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

import pytest
from pydantic import ValidationError

from kernel.log.decider import ERASED, Command, Event, NotFound, Release, Violation
from kernel.log.errors import Gone
from kernel.log.kit import Spec
from kernel.web.retention import Hold, Retention
from services.identity import published
from services.identity.api.erasures import KEEPERS, Erasing, ErasureBody, _erasure
from services.identity.api.internal import get_person_identity
from services.identity.domain.erasure import ErasePerson, ErasureReason, PersonErased
from services.identity.domain.person import Person, claims
from services.identity.domain.person_state import ErasedPerson
from services.identity.domain.profile import ApproveProfile, SubmitProfile
from services.identity.domain.registration import AllowNextCode
from tests.unit.identity.test_examinee import brought
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


# -- exam records, which may bear the ID number without the account knowing of them --------------------------------


EXAMINEE = UUID(int=8)


def test_the_others_hear_which_exam_records_are_the_persons() -> None:
    named = erased.model_copy(update={"examinee_id": EXAMINEE})
    done = spec.given(requested, registered).when(erase.model_copy(update={"examinee_id": EXAMINEE})).then(named)
    done.then_publishes(published.PersonErased(person_id=PERSON, erased_at=AT, examinee_id=EXAMINEE))


class Asked:
    """The other contexts, and identity's own log: one account."""

    def __init__(self, *, holds: list[Hold] = [], examinee: UUID | Exception | None = EXAMINEE) -> None:  # noqa: B006
        self.holds, self.examinee = holds, examinee
        self.paths: list[str] = []

    async def claimed(self, scope: str, value: str) -> UUID | None:
        return PERSON if (scope, value) == ("login", registered.id_number.lower()) else None

    async def __call__(self, service: str, path: str, model: type[Any]) -> Any:
        self.paths.append(f"{service} {path}")
        if model is Retention:
            return Retention(holds=self.holds)
        if isinstance(self.examinee, Exception):
            raise self.examinee
        return model(examinee_id=self.examinee)

    async def erasure(self, id_number: str) -> Erasing:
        body = ErasureBody(id_number=id_number, reason=ErasureReason.PERSON_ASKED, reference="ZX-1")
        return await _erasure(body, cast("Any", self), cast("Any", self), AT)


@pytest.mark.parametrize("examinee", [EXAMINEE, None])
async def test_certificate_is_asked_for_them_last_while_the_person_can_still_be_read(examinee: UUID | None) -> None:
    asked = Asked(examinee=examinee)
    person_id, command = await asked.erasure(registered.id_number)
    assert (person_id, command.examinee_id) == (PERSON, examinee)
    assert asked.paths[-1] == f"certificate persons/{PERSON}/examinee"
    assert len(asked.paths) == 1 + 2 * len(KEEPERS)


async def test_whom_nobody_may_erase_or_who_is_gone_has_none_to_be_asked_for() -> None:
    hold = Hold(code="case-open", message="正在评审", message_en="open", of=UUID(int=2), until=None)
    held = Asked(holds=[hold])
    assert (await held.erasure(registered.id_number))[1].examinee_id is None
    assert not any(path.endswith("/examinee") for path in held.paths)
    nobody = Asked()
    assert (await nobody.erasure("330644198601111905"))[1].examinee_id is None
    assert nobody.paths == []
    meanwhile = Asked(examinee=Gone("certificate"))  # erased by another request since
    assert (await meanwhile.erasure(registered.id_number))[1].examinee_id is None


@pytest.mark.parametrize("history", [(requested, registered), (brought,)])
async def test_who_never_logged_in_has_an_id_number_to_be_found_by_too(history: tuple[Event, ...]) -> None:
    found = await get_person_identity(PERSON, holding(*history))
    assert (found.person_id, found.id_number) == (PERSON, spec.given(*history).state.id_number)


@pytest.mark.parametrize(("history", "error"), [((), NotFound), ((requested,), NotFound), ((brought, erased), Gone)])
async def test_whoever_is_not_there_or_gone_has_none(history: tuple[Event, ...], error: type[Exception]) -> None:
    with pytest.raises(error):
        await get_person_identity(PERSON, holding(*history))


def holding(*history: Event) -> Any:
    """A kernel with one person."""

    async def load(decider: Any, stream_id: UUID) -> Any:
        assert (decider, stream_id) == (Person, PERSON)
        return SimpleNamespace(state=spec.given(*history).state)

    return SimpleNamespace(load=load)


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
