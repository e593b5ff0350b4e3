"""Sending: one message an occasion, also when the process dies between sent and recorded."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import product
from uuid import UUID

import pytest

from kernel.log.decider import ERASED, TooEarly, Unavailable
from kernel.log.errors import Gone
from services.notify.domain import Occasion, RequestMessage, RetryMessage, SmsMessage
from services.notify.domain.message import SEND_AGAIN
from services.notify.published import MessageDelivered, MessageFailed
from services.notify.reactions import timers
from tests.unit.notify.carrier import FakeCarrier, FakeIdentity, Fault
from tests.unit.notify.test_message import AT, MESSAGE, PERSON, UNTIL
from tests.unit.notify.test_message import request as fee_request
from tests.unit.payment.memory import MemoryKernel

PHONE = f"persons/{PERSON}/phone"
CODE = UUID(int=8)


class Story:
    """A message, its carrier, identity, and time."""

    def __init__(self, request: RequestMessage = fee_request) -> None:
        self.request = request
        self.kernel = MemoryKernel(AT, SmsMessage)
        self.carrier = FakeCarrier(self.kernel.clock.now)
        self.identity = FakeIdentity({PHONE: {"phone": "the phone"}})
        self.handlers = timers(self.carrier, self.identity)

    async def until(self, after: timedelta) -> list[str]:
        if MESSAGE not in self.kernel.streams:
            await self.kernel.do(SmsMessage, MESSAGE, self.request)
        await self.kernel.run_until(AT + after, self.handlers)
        return self.kernel.names(MESSAGE)

    async def retry(self) -> None:
        await self.kernel.do(SmsMessage, MESSAGE, RetryMessage(at=self.kernel.clock.at))

    @property
    def outcome(self) -> list[str]:
        return [type(it).__name__ for it in self.kernel.published]


SENT = ["MessageRequested", "SendingStarted", "SendingAccepted", "MessageArrived"]


async def test_an_officer_is_reached_at_their_own_phone() -> None:
    officer = UUID(int=9)
    story = Story(fee_request.model_copy(update={"subject_id": officer, "person_id": None, "officer_id": officer}))
    story.identity.answers = {f"officers/{officer}/phone": {"phone": "the officer's"}}
    assert await story.until(timedelta(minutes=5)) == SENT
    assert [sent.phone for sent in story.carrier.sent] == ["the officer's"]


async def test_a_revoked_officer_is_reached_for_that_alone() -> None:
    officer = UUID(int=9)
    to_officer = {"subject_id": officer, "person_id": None, "officer_id": officer}
    for occasion, phone in ((Occasion.OFFICER_REVOKED, "former-officers"), (Occasion.CHECK_URGED, "officers")):
        story = Story(fee_request.model_copy(update=to_officer | {"occasion": occasion}))
        story.identity.answers = {f"{phone}/{officer}/phone": {"phone": "the officer's"}}
        assert await story.until(timedelta(minutes=5)) == SENT


async def test_a_message_is_sent_to_the_phone_as_it_is_now() -> None:
    story = Story()
    assert await story.until(timedelta(minutes=5)) == SENT
    (sent,) = story.carrier.sent
    assert (sent.phone, sent.template, sent.reference) == ("the phone", "SMS_FEE_REQUESTED", str(MESSAGE))
    assert sent.parameters == fee_request.parameters
    assert isinstance(story.kernel.published[0], MessageDelivered)


async def test_a_code_is_asked_for_when_sending_and_kept_nowhere() -> None:
    code = fee_request.model_copy(
        update={
            "person_id": None,
            "occasion": Occasion.PHONE_CODE,
            "parameters": {},
            "code_id": CODE,
            "useful_until": AT + timedelta(minutes=10),
        }
    )
    story = Story(code)
    story.identity.answers = {f"phone-codes/{CODE}": {"phone": "a phone", "code": "271828"}}
    assert await story.until(timedelta(minutes=5)) == SENT
    assert story.carrier.sent[0].parameters == {"code": "271828", "minutes": "10"}
    assert "271828" not in str(story.kernel.streams)


@pytest.mark.parametrize("fault", ["lost", "cut", "killed-before", "killed-after"])
@pytest.mark.parametrize("behind", [timedelta(), timedelta(seconds=40)], ids=["list-at-once", "list-behind"])
async def test_an_unknown_outcome_is_found_out_and_the_message_leaves_once(fault: Fault, behind: timedelta) -> None:
    story = Story()
    story.carrier.faults = [fault]
    story.carrier.behind = behind
    names = await story.until(timedelta(hours=1))
    assert len(story.carrier.sent) == 1
    assert story.outcome == ["MessageDelivered"]
    assert names.count("SendingStarted") == (2 if fault in {"lost", "killed-before"} else 1)


@pytest.mark.parametrize("command", ["StartSending", "RecordAccepted", "HearCarrier"])
async def test_kill_9_at_any_command_sends_neither_twice_nor_never(command: str) -> None:
    story = Story()
    story.kernel.kill_before = {command}
    await story.until(timedelta(hours=1))
    assert len(story.carrier.sent) == 1
    assert story.outcome == ["MessageDelivered"]


@pytest.mark.parametrize(
    ("first", "second", "command", "silences"),
    list(
        product(
            ["cut", "killed-after", "lost", "limit"],
            ["killed-after", "killed-before", "cut"],
            ["StartSending", "RecordAccepted", "HearCarrier", "RecordRefused"],
            [0, 1, 3],
        )
    ),
)
async def test_whatever_goes_wrong_together_no_second_message_leaves(
    first: Fault, second: Fault, command: str, silences: int
) -> None:
    story = Story()
    story.carrier.faults = [first, second]
    story.carrier.behind = timedelta(seconds=30)
    story.carrier.silences = silences
    story.kernel.kill_before = {command}
    await story.until(timedelta(days=1))
    assert len(story.carrier.sent) == 1
    assert story.outcome == ["MessageDelivered"]


async def test_a_process_that_slept_after_its_start_does_not_send_any_more() -> None:
    story = Story()
    slept = story.kernel.clock.now

    class Sleepy:
        """Shows an hour later from its third look on."""

        looks = 0

        def now(self) -> datetime:
            self.looks += 1
            return slept() + timedelta(hours=1 if self.looks in range(3, 5) else 0)

    await story.kernel.do(SmsMessage, MESSAGE, fee_request)
    story.kernel.clock.now = Sleepy().now  # type: ignore[method-assign]
    await story.kernel.run_until(AT, story.handlers)
    assert story.kernel.names(MESSAGE) == ["MessageRequested", "SendingStarted"]
    assert not story.carrier.tries


async def test_a_carrier_that_can_not_say_makes_an_operators_task_and_no_second_message() -> None:
    story = Story()
    story.carrier.faults = ["cut"]
    story.carrier.silences = 5
    assert (await story.until(timedelta(days=2)))[-1] == "OutcomeUnclear"
    assert len(story.carrier.sent) == 1
    await story.retry()
    assert (await story.until(timedelta(days=2, minutes=5)))[-1] == "MessageArrived"
    assert len(story.carrier.sent) == 1


async def test_a_limit_at_the_carrier_is_waited_for_with_growing_distance() -> None:
    story = Story(fee_request.model_copy(update={"useful_until": None}))
    story.carrier.faults = ["limit"] * 20
    await story.until(timedelta(days=10))
    gaps = [b - a for a, b in zip(story.carrier.tries, story.carrier.tries[1:], strict=False)]
    assert gaps == list(SEND_AGAIN)
    (failed,) = story.kernel.published
    assert isinstance(failed, MessageFailed)
    assert failed.reason == "isv.BUSINESS_LIMIT_CONTROL"


async def test_a_refusal_for_good_is_not_repeated_until_an_operator_says_so() -> None:
    story = Story()
    story.carrier.faults = ["illegal"]
    await story.until(timedelta(days=1))
    assert (len(story.carrier.tries), story.outcome) == (1, ["MessageFailed"])
    await story.retry()
    await story.until(timedelta(days=1, minutes=1))
    assert story.outcome == ["MessageFailed", "MessageDelivered"]
    assert story.carrier.sent[0].reference == f"{MESSAGE}-1"


async def test_a_message_the_network_could_not_deliver_failed() -> None:
    story = Story()
    story.carrier.state = "failed"
    await story.until(timedelta(days=1))
    (failed,) = story.kernel.published
    assert isinstance(failed, MessageFailed)
    assert failed.reason == "MK:0001"
    assert len(story.carrier.sent) == 1


async def test_a_phone_that_stays_off_ends_as_an_operators_task() -> None:
    story = Story()
    story.carrier.state = "waiting"
    assert (await story.until(timedelta(days=5)))[-1] == "OutcomeUnclear"
    assert len(story.carrier.sent) == 1


async def test_identity_away_is_waited_for() -> None:
    story = Story()
    story.identity.answers = {PHONE: Unavailable("away")}
    assert await story.until(timedelta(hours=3)) == ["MessageRequested"]
    story.identity.answers = {PHONE: {"phone": "the phone"}}
    assert await story.until(timedelta(hours=4)) == SENT


@pytest.mark.parametrize(
    ("answer", "after", "reason"),
    [
        (Gone("identity"), timedelta(minutes=1), "gone"),
        (TooEarly("no phone"), timedelta(hours=2), "no-phone"),
        (Unavailable("away"), UNTIL - AT + timedelta(hours=1), "lapsed"),
    ],
)
async def test_a_message_that_can_not_be_sent_any_more_fails_with_its_reason(
    answer: Exception, after: timedelta, reason: str
) -> None:
    story = Story()
    story.identity.answers = {PHONE: answer}
    await story.until(after)
    (failed,) = story.kernel.published
    assert isinstance(failed, MessageFailed)
    assert failed.reason == reason
    assert not story.carrier.sent


async def test_an_erased_persons_message_is_asked_about_no_more() -> None:
    story = Story()
    story.carrier.faults = ["cut"]
    story.identity.answers = {PHONE: {"phone": ERASED}}  # what the sealed phone reads as once the key is destroyed
    await story.until(timedelta(minutes=5))
    (failed,) = story.kernel.published
    assert isinstance(failed, MessageFailed)
    assert failed.reason == "gone"
