"""What notify hears of, and that each makes one message."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from kernel.log.decider import Published
from kernel.log.ids import derived
from kernel.log.reactions import Doing
from kernel.log.record import Record
from services.archive.published import ArchiveReturned, ArchiveUrged
from services.certificate.published import CertificateRevoked
from services.declaration.published import DeadlineExtended, DeclarationMoved, WindowClosing
from services.identity.published import (
    EmployerAuthorized,
    EmployerUrged,
    LetterReturned,
    OfficerRevoked,
    PhoneCodeRequested,
    ProfileApproved,
)
from services.notify.domain import WORDINGS, Message, Occasion, SmsMessage
from services.notify.reactions import on
from services.payment.published import FeeExpired, FeePaid, FeeRefunded, FeeReminded, FeeRequested
from services.review.published import (
    CheckUrged,
    CutOffMissed,
    CutOffMoved,
    CutOffNear,
    OfDuty,
    PaperCutOffMissed,
    PaperCutOffNear,
    PaperDefective,
    ResubmissionLapsed,
    ReviewRefused,
    ReviewReturned,
    WithdrawalConfirmed,
    WithdrawalRefused,
)
from tests.unit.notify.carrier import FakeIdentity
from tests.unit.payment.memory import MemoryKernel

NOW = datetime(2022, 9, 1, 2, 0, tzinfo=UTC)
DUE = datetime(2022, 9, 8, 15, 59, 59, tzinfo=UTC)
EVENT, STREAM, PERSON = (UUID(int=n) for n in range(1, 4))
IDS: dict[str, Any] = {
    "order_id": UUID(int=4),
    "declaration_id": UUID(int=5),
    "plan_id": UUID(int=6),
    "employer_id": UUID(int=7),
    "rule_set_version": "1",
    "readiness_digest": "d",
    "item_id": UUID(int=8),
    "code_id": STREAM,
    "person_id": PERSON,
    "plan_version": 1,
    "submission": 1,
}
OTHERS: dict[str, Any] = {
    "purpose": "register",
    "expires_at": NOW + timedelta(minutes=10),
    "profile_version": 1,
    "item_version": 1,
    "defects": 2,
    "stage": "employer",
    "resubmit_by": DUE,
    "pay_before": DUE,
    "amount_fen": 43_000,
    "paid_at": NOW,
    "refunded_at": NOW,
    "batch_id": None,
    "window": 1,
    "reopenings_left": 1,
    "channel": "wechat",
    "from_version": 1,
    "certificate_id": UUID(int=9),
    "revoked_at": NOW,
    "document_id": UUID(int=10),
    "office_id": UUID(int=11),
    "until": DUE,
    "closes_at": DUE,
}
HEARD: list[tuple[type[Published], Occasion, dict[str, str]]] = [
    (PhoneCodeRequested, Occasion.PHONE_CODE, {}),
    (ProfileApproved, Occasion.PROFILE_APPROVED, {}),
    (ArchiveReturned, Occasion.ARCHIVE_RETURNED, {}),
    (ReviewReturned, Occasion.REVIEW_RETURNED, {"due": "2022年9月8日23:59"}),
    (FeeRequested, Occasion.FEE_REQUESTED, {"pay_before": "2022年9月8日23:59", "amount": "430.00"}),
    (FeePaid, Occasion.FEE_PAID, {"amount": "430.00"}),
    (FeeReminded, Occasion.FEE_REMINDER, {"pay_before": "2022年9月8日23:59", "amount": "430.00"}),
    (FeeExpired, Occasion.FEE_EXPIRED, {}),
    (FeeRefunded, Occasion.FEE_REFUNDED, {"amount": "430.00"}),
    (DeclarationMoved, Occasion.DECLARATION_MOVED, {}),
    (CertificateRevoked, Occasion.EXAM_CERTIFICATE_REVOKED, {}),
    (PaperDefective, Occasion.PAPER_DEFECTIVE, {"defects": "2"}),
    (WindowClosing, Occasion.WINDOW_REMINDER, {"due": "2022年9月8日23:59"}),
    (PaperCutOffNear, Occasion.PAPER_REMINDER, {"due": "2022年9月8日23:59"}),
    (PaperCutOffMissed, Occasion.PAPER_OVERDUE, {"due": "2022年9月8日23:59"}),
]


def record_of(kind: type[Published]) -> Record:
    """The event as it comes from Kafka."""
    event = kind(**{name: (IDS | OTHERS)[name] for name in kind.model_fields})
    context = kind.__module__.split(".")[1]
    return Record(
        source=f"zhiping.{context}.v1",
        partition=0,
        offset=0,
        stream_id=STREAM,
        sequence=1,
        event_id=EVENT,
        type=kind.__name__,
        schema_version=1,
        time=NOW,
        value=event.model_dump_json().encode(),
        headers=(),
    )


async def heard(kernel: MemoryKernel, kind: type[Published]) -> None:
    record = record_of(kind)
    await on.react(record, Doing(kernel.as_kernel, on.consumer, record, FakeIdentity({})))


@pytest.mark.parametrize(("kind", "occasion", "parameters"), HEARD)
async def test_each_event_a_person_must_hear_of_makes_one_message(
    kind: type[Published], occasion: Occasion, parameters: dict[str, str]
) -> None:
    kernel = MemoryKernel(NOW, SmsMessage)
    for _ in range(3):
        await heard(kernel, kind)
    message_id = derived("message", EVENT, occasion)
    assert list(kernel.streams) == [message_id]
    message: Message = await kernel.state(SmsMessage, message_id)
    assert kernel.names(message_id) == ["MessageRequested"]
    requested = message.requested
    assert (requested.occasion, requested.parameters, requested.cause_event_id) == (occasion, parameters, EVENT)
    assert requested.template == WORDINGS[occasion].template
    told_later = {"code", "minutes"} if occasion is Occasion.PHONE_CODE else set()
    assert set(WORDINGS[occasion].parameters) == set(parameters) | told_later
    assert requested.person_id == (None if occasion is Occasion.PHONE_CODE else PERSON)


async def test_a_code_is_the_business_of_its_registration_until_it_lapses() -> None:
    kernel = MemoryKernel(NOW, SmsMessage)
    await heard(kernel, PhoneCodeRequested)
    requested = (await kernel.state(SmsMessage, next(iter(kernel.streams)))).requested
    assert (requested.subject_id, requested.code_id) == (STREAM, STREAM)
    assert requested.useful_until == NOW + timedelta(minutes=10)


async def test_a_fee_that_is_due_again_is_told_in_words_of_its_own() -> None:
    kernel = MemoryKernel(NOW, SmsMessage)
    record = record_of(FeeRequested)
    again = FeeRequested.model_validate_json(record.value).model_copy(update={"window": 2})
    record = replace(record, value=again.model_dump_json().encode())
    await on.react(record, Doing(kernel.as_kernel, on.consumer, record, FakeIdentity({})))
    requested = (await kernel.state(SmsMessage, next(iter(kernel.streams)))).requested
    assert (requested.occasion, requested.template) == (Occasion.FEE_REOPENED, "SMS_FEE_REOPENED")


@pytest.mark.parametrize("kind", [ReviewReturned, FeeRequested, FeeReminded, PaperCutOffNear, WindowClosing])
async def test_a_deadline_is_told_only_while_it_can_be_kept(kind: type[Published]) -> None:
    kernel = MemoryKernel(NOW, SmsMessage)
    await heard(kernel, kind)
    assert (await kernel.state(SmsMessage, next(iter(kernel.streams)))).requested.useful_until == DUE


# -- cut-offs and 催办: officers, too ---------------------------------------------------------------------------------

ORG, OFFICE, ANOTHER_ROLE = UUID(int=20), UUID(int=21), UUID(int=22)
OFFICERS = {ORG: (UUID(int=30), UUID(int=31)), OFFICE: (UUID(int=32),)}
STAGE = {"stage": "单位审核", "due": "2022年9月8日23:59"}
ABOUT: dict[str, Any] = {
    "declaration_id": UUID(int=5),
    "submission": 2,
    "person_id": PERSON,
    "employer_id": ORG,
    "plan_id": UUID(int=6),
    "plan_version": 1,
    "office_id": OFFICE,
    "stage": "unit",
    "stage_name": "单位审核",
    "until": DUE,
    "urged_at": NOW,
    "unproven": (),
    "noticed_at": NOW,
    "reminded_at": NOW,
    "lapsed_at": NOW,
}


def duty(kind: type[OfDuty], role: str) -> OfDuty:
    """Of a checker of the organisation, of the office, or of the applicant."""
    facts = ABOUT | {"role": role, "org_id": {"employer": ORG, "office": OFFICE}.get(role)}
    return kind(**{name: facts[name] for name in kind.model_fields})


def officers(*more: UUID) -> FakeIdentity:
    """Identity, which knows who acts for whom."""
    answers: dict[str, Any] = {}
    for org_id, found in OFFICERS.items():
        role = "employer" if org_id == ORG else "office"
        items = [{"officer_id": str(o), "role": role} for o in sorted((*found, *more), key=str)]
        items.append({"officer_id": str(ANOTHER_ROLE), "role": "expert"})
        answers[f"organisations/{org_id}/officers"] = {"items": items}
    return FakeIdentity(answers)


async def react(kernel: MemoryKernel, event: Published, identity: FakeIdentity) -> None:
    record = Record(
        source=f"zhiping.{type(event).__module__.split('.')[1]}.v1",
        partition=0,
        offset=0,
        stream_id=STREAM,
        sequence=1,
        event_id=EVENT,
        type=event.type_name,
        schema_version=1,
        time=NOW,
        value=event.model_dump_json().encode(),
        headers=(),
    )
    await on.react(record, Doing(kernel.as_kernel, on.consumer, record, identity))


async def told(kernel: MemoryKernel) -> set[tuple[Any, ...]]:
    """(occasion, officer, person, parameters) of every message."""
    found = [(await kernel.state(SmsMessage, stream)).requested for stream in kernel.streams]
    for requested in found:
        assert (requested.declaration_id, requested.submission) == (UUID(int=5), 2)
        assert set(WORDINGS[requested.occasion].parameters) == set(requested.parameters)
    return {(m.occasion, m.officer_id, m.person_id, tuple(sorted(m.parameters.items()))) for m in found}


@pytest.mark.parametrize(
    ("kind", "occasion"),
    [
        (CutOffNear, Occasion.CHECK_REMINDER),
        (CutOffMoved, Occasion.CHECK_DEADLINE_EXTENDED),
        (CheckUrged, Occasion.CHECK_URGED),
    ],
)
async def test_every_officer_of_the_stage_is_told_once(kind: type[OfDuty], occasion: Occasion) -> None:
    kernel = MemoryKernel(NOW, SmsMessage)
    for _ in range(2):
        await react(kernel, duty(kind, "employer"), officers())
    expected = {(occasion, officer, None, tuple(sorted(STAGE.items()))) for officer in OFFICERS[ORG]}
    assert await told(kernel) == expected


async def test_an_officer_who_came_between_two_tries_costs_nobody_their_message() -> None:
    kernel = MemoryKernel(NOW, SmsMessage)
    await react(kernel, duty(CheckUrged, "employer"), officers())
    newcomer = UUID(int=1)  # before all others in the list
    await react(kernel, duty(CheckUrged, "employer"), officers(newcomer))
    assert {officer for _, officer, _, _ in await told(kernel)} == {*OFFICERS[ORG], newcomer}


@pytest.mark.parametrize(
    ("kind", "occasion"),
    [
        (CutOffNear, Occasion.RESUBMISSION_REMINDER),
        (ResubmissionLapsed, Occasion.RESUBMISSION_LAPSED),
    ],
)
async def test_an_applicant_is_told_themselves(kind: type[OfDuty], occasion: Occasion) -> None:
    kernel = MemoryKernel(NOW, SmsMessage)
    await react(kernel, duty(kind, "applicant"), officers())
    assert await told(kernel) == {(occasion, None, PERSON, (("due", STAGE["due"]),))}


async def test_an_applicant_is_told_once_of_a_date_that_was_put_off() -> None:
    extended = DeadlineExtended(
        plan_id=UUID(int=6),
        plan_version=1,
        office_id=OFFICE,
        stage=None,
        declaration_id=UUID(int=5),
        person_id=PERSON,
        until=DUE,
    )
    in_check = extended.model_copy(update={"stage": "unit", "stage_name": "单位审核"})
    for_all = extended.model_copy(update={"declaration_id": None, "person_id": None})
    for event, occasions in (
        (extended, [Occasion.DEADLINE_EXTENDED]),
        (in_check, [Occasion.STAGE_EXTENDED]),
        (for_all, []),
        (duty(CutOffMoved, "applicant"), []),
    ):
        kernel = MemoryKernel(NOW, SmsMessage)
        await react(kernel, event, officers())
        found = [(await kernel.state(SmsMessage, stream)).requested for stream in kernel.streams]
        assert [m.occasion for m in found] == occasions
        assert all(set(WORDINGS[m.occasion].parameters) == set(m.parameters) for m in found)


async def test_a_checkers_silence_is_told_to_them_and_to_the_office() -> None:
    kernel = MemoryKernel(NOW, SmsMessage)
    await react(kernel, duty(CutOffMissed, "employer"), officers())
    assert {(occasion, officer) for occasion, officer, _, _ in await told(kernel)} == {
        *((Occasion.CHECK_OVERDUE, officer) for officer in OFFICERS[ORG]),
        (Occasion.OFFICE_OVERDUE, OFFICERS[OFFICE][0]),
    }


async def test_the_office_is_told_once_of_its_own_silence_and_of_a_lapse_that_is_not_proven() -> None:
    for role, occasion in (("office", Occasion.CHECK_OVERDUE), ("applicant", Occasion.OFFICE_LAPSE_UNPROVEN)):
        kernel = MemoryKernel(NOW, SmsMessage)
        await react(kernel, duty(CutOffMissed, role), officers())
        assert {(occasion, officer) for occasion, officer, _, _ in await told(kernel)} == {
            (occasion, OFFICERS[OFFICE][0])
        }


@pytest.mark.parametrize(
    ("kind", "occasion"),
    [
        (ReviewRefused, Occasion.REVIEW_INADMISSIBLE),
        (ReviewRefused, Occasion.REVIEW_FAILED),
        (WithdrawalConfirmed, Occasion.WITHDRAWAL_CONFIRMED),
        (WithdrawalRefused, Occasion.WITHDRAWAL_DECLINED),
    ],
)
async def test_an_applicant_hears_how_their_case_ended_or_that_it_goes_on(
    kind: type[Published], occasion: Occasion
) -> None:
    ended = occasion.removeprefix("review-") if kind is ReviewRefused else None
    facts = ABOUT | {"rule_set_version": "3", "readiness_digest": "d", "kind": ended, "ground": "fake", "at": NOW}
    kernel = MemoryKernel(NOW, SmsMessage)
    for _ in range(2):
        await react(kernel, kind(**{name: facts[name] for name in kind.model_fields}), officers())
    assert await told(kernel) == {(occasion, None, PERSON, ())}


@pytest.mark.parametrize(
    ("event", "occasion"),
    [
        (EmployerAuthorized(employer_id=ORG, affiliation="private", region="330102"), Occasion.LETTER_ACCEPTED),
        (LetterReturned(employer_id=ORG, letter_version=1), Occasion.LETTER_RETURNED),
    ],
)
async def test_an_employers_officers_hear_what_became_of_their_letter(event: Published, occasion: Occasion) -> None:
    kernel = MemoryKernel(NOW, SmsMessage)
    for _ in range(2):
        await react(kernel, event, officers())
    found = [(await kernel.state(SmsMessage, stream)).requested for stream in kernel.streams]
    assert {(m.occasion, m.officer_id) for m in found} == {(occasion, officer) for officer in OFFICERS[ORG]}


async def test_an_employer_whose_standing_was_recorded_anew_hears_of_no_letter() -> None:
    kernel = MemoryKernel(NOW, SmsMessage)
    told = EmployerAuthorized(employer_id=ORG, affiliation="private", region="330102", letter_accepted=False)
    await react(kernel, told, officers())
    assert kernel.streams == {}


async def test_a_revoked_officer_is_told_and_nobody_else() -> None:
    kernel = MemoryKernel(NOW, SmsMessage)
    revoked = OfficerRevoked(officer_id=ANOTHER_ROLE, org_id=ORG, successor_id=OFFICERS[ORG][0], revoked_at=NOW)
    for _ in range(2):
        await react(kernel, revoked, officers())
    (requested,) = [(await kernel.state(SmsMessage, stream)).requested for stream in kernel.streams]
    assert (requested.occasion, requested.officer_id) == (Occasion.OFFICER_REVOKED, ANOTHER_ROLE)


URGED: dict[str, Any] = {"person_id": PERSON, "employer_id": ORG, "urged_at": NOW}


@pytest.mark.parametrize(
    ("urged", "matter"),
    [
        (EmployerUrged(**URGED, waits="binding"), "单位绑定申请"),
        (EmployerUrged(**URGED, waits="profile"), "个人基本信息"),
        (ArchiveUrged(**URGED, item_id=UUID(int=8), item_version=1), "业绩档案"),
    ],
)
async def test_an_employers_officers_hear_that_they_are_urged_and_about_what(urged: Published, matter: str) -> None:
    kernel = MemoryKernel(NOW, SmsMessage)
    for _ in range(2):
        await react(kernel, urged, officers())
    found = [(await kernel.state(SmsMessage, stream)).requested for stream in kernel.streams]
    assert {(m.occasion, m.officer_id) for m in found} == {(Occasion.EMPLOYER_URGED, o) for o in OFFICERS[ORG]}
    assert {m.parameters["matter"] for m in found} == {matter}
