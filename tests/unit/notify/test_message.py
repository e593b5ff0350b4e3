"""What a message allows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from kernel.log.kit import Given, Spec
from services.notify.domain import (
    AnswerAwaited,
    GiveUp,
    HearCarrier,
    MessageArrived,
    MessageGivenUp,
    MessageRequested,
    Occasion,
    OutcomeUnclear,
    RecordAccepted,
    RecordRefused,
    RequestMessage,
    RetryMessage,
    RetryOrdered,
    SendingAccepted,
    SendingPostponed,
    SendingStarted,
    SmsMessage,
    StartSending,
)
from services.notify.domain.message import ABSENT_AFTER, ASK_AGAIN, RECEIPT_AGAIN, SEND_AGAIN, safe_code
from services.notify.published import MessageDelivered, MessageFailed

MESSAGE, PERSON, CAUSE = (UUID(int=n) for n in range(1, 4))
AT = datetime(2022, 9, 1, 2, 0, tzinfo=UTC)
UNTIL = AT + timedelta(days=7)
PHONE = "the phone"
LONG = timedelta(days=10)

spec = Spec(SmsMessage)
request = RequestMessage(
    message_id=MESSAGE,
    subject_id=PERSON,
    person_id=PERSON,
    occasion=Occasion.FEE_REQUESTED,
    cause_event_id=CAUSE,
    parameters={"amount": "430.00", "pay_before": "2022年9月8日23:59"},
    useful_until=UNTIL,
    at=AT,
)
requested = MessageRequested(**request.model_dump(), template="SMS_FEE_REQUESTED")
start = StartSending(attempt=1, phone=PHONE, at=AT)
started = SendingStarted(attempt=1, subject_id=PERSON, phone=PHONE, at=AT)
take = RecordAccepted(attempt=1, carrier_id="C-1", at=AT)
taken = SendingAccepted(attempt=1, carrier_id="C-1", at=AT)
arrived = MessageArrived(at=AT + LONG)
unclear = OutcomeUnclear(reason="no-answer", at=AT + LONG)
given_up = MessageGivenUp(reason="isv.MOBILE_NUMBER_ILLEGAL", at=AT)


def heard(answer: str, after: timedelta = LONG, code: str = "", attempt: int = 1) -> HearCarrier:
    return HearCarrier.model_validate({"attempt": attempt, "answer": answer, "code": code, "at": AT + after})


def refused(code: str, retryable: bool) -> RecordRefused:
    return RecordRefused(attempt=1, code=code, retryable=retryable, at=AT)


def test_an_occasion_makes_one_message_however_often_it_is_told() -> None:
    spec.given().when(request).then(requested)
    spec.given(requested, started).when(request).then()


def test_a_sending_is_on_record_before_it_begins_and_begins_once() -> None:
    spec.given(requested).when(start).then(started)
    spec.given(requested, started).when(start).then()
    spec.given(requested, started).when(start.model_copy(update={"attempt": 2})).then()
    spec.given(requested, started, taken).when(start.model_copy(update={"attempt": 2})).then()


def test_nothing_is_sent_before_its_time() -> None:
    later = SendingPostponed(attempt=1, reason="r", next_at=AT + timedelta(seconds=5), at=AT)
    again = StartSending(attempt=2, phone=PHONE, at=AT + timedelta(seconds=4))
    spec.given(requested, started, later).when(again).then()
    due = again.model_copy(update={"at": later.next_at})
    assert spec.given(requested, started, later).when(due).events


def test_a_message_the_carrier_took_is_delivered_once_it_says_so() -> None:
    spec.given(requested, started).when(take).then(taken)
    outcome = spec.given(requested, started, taken).when(heard("delivered")).then(arrived)
    outcome.then_publishes(
        MessageDelivered(
            message_id=MESSAGE,
            person_id=PERSON,
            occasion="fee-requested",
            cause_event_id=CAUSE,
            template="SMS_FEE_REQUESTED",
        )
    )
    spec.given(requested, started, taken, arrived).when(heard("delivered")).then()
    spec.given(requested, started, taken, arrived).when(take).then()


def test_a_refusal_for_good_fails_the_message() -> None:
    outcome = spec.given(requested, started).when(refused("isv.MOBILE_NUMBER_ILLEGAL", False)).then(given_up)
    outcome.then_publishes(
        MessageFailed(
            message_id=MESSAGE,
            person_id=PERSON,
            occasion="fee-requested",
            cause_event_id=CAUSE,
            template="SMS_FEE_REQUESTED",
            reason="isv.MOBILE_NUMBER_ILLEGAL",
        )
    )


def test_a_refusal_for_now_is_tried_again_with_growing_distance_and_not_for_ever() -> None:
    history: Given = spec.given(requested)
    waits = []
    for attempt in range(1, len(SEND_AGAIN) + 2):
        now = history.state.next_at
        begun = history.when(StartSending(attempt=attempt, phone=PHONE, at=now)).events
        no = RecordRefused(attempt=attempt, code="isv.BUSINESS_LIMIT_CONTROL", retryable=True, at=now)
        led_to = spec.given(*history.history, *begun).when(no).events
        history = spec.given(*history.history, *begun, *led_to)
        waits.append(history.state.next_at - now)
    assert tuple(waits[:-1]) == SEND_AGAIN
    assert sorted(SEND_AGAIN) == list(SEND_AGAIN)
    assert history.state.status == "failed"


@pytest.mark.parametrize("carrier_code", ["call 1380000000 now", "", "1380000000", "a" * 80, "code-12345678"])
def test_what_the_carrier_answers_reaches_a_published_event_only_as_a_code(carrier_code: str) -> None:
    assert safe_code(carrier_code) == "refused"


def test_usual_codes_are_kept() -> None:
    for kept in ("isv.DAY_LIMIT_CONTROL", "MK:0001", "REJECTD", "Throttling.User"):
        assert safe_code(kept) == kept


def test_an_unknown_outcome_is_asked_about_and_what_the_carrier_has_is_never_sent_again() -> None:
    spec.given(requested, started).when(heard("delivered")).then(arrived)
    spec.given(requested, started).when(heard("waiting")).then(
        SendingAccepted(attempt=1, carrier_id=None, at=AT + LONG)
    )
    spec.given(requested, started).when(heard("failed", code="MK:0001")).then(
        MessageGivenUp(reason="MK:0001", at=AT + LONG)
    )


def test_a_message_missing_at_the_carrier_is_sent_again_only_once_its_list_can_not_be_behind() -> None:
    soon, sure = timedelta(seconds=20), ABSENT_AFTER
    spec.given(requested, started).when(heard("absent", soon)).then(
        AnswerAwaited(asked=0, next_at=AT + sure, at=AT + soon)
    )
    spec.given(requested, started).when(heard("absent", sure)).then(
        SendingPostponed(attempt=1, reason="not-at-carrier", next_at=AT + sure, at=AT + sure)
    )


def test_a_message_the_carrier_took_is_not_sent_again_though_its_list_misses_it() -> None:
    (event,) = spec.given(requested, started, taken).when(heard("absent")).events
    assert event == AnswerAwaited(asked=1, next_at=AT + LONG + RECEIPT_AGAIN[0], at=AT + LONG)


@pytest.mark.parametrize(
    ("history", "waits", "reason"),
    [((started,), ASK_AGAIN, "no-answer"), ((started, taken), RECEIPT_AGAIN, "no-receipt")],
)
def test_a_carrier_that_can_not_say_leaves_it_to_an_operator(
    history: tuple[SendingStarted], waits: tuple[timedelta, ...], reason: str
) -> None:
    story = spec.given(requested, *history)
    for wait in waits:
        (event,) = story.when(HearCarrier(attempt=1, answer="silent", at=story.state.next_at)).events
        assert isinstance(event, AnswerAwaited)
        assert event.next_at - event.at == wait
        story = spec.given(*story.history, event)
    outcome = story.when(HearCarrier(attempt=1, answer="silent", at=story.state.next_at))
    outcome.then(OutcomeUnclear(reason=reason, at=story.state.next_at)).then_publishes()


def test_an_answer_too_early_about_another_attempt_or_after_the_end_changes_nothing() -> None:
    spec.given(requested, started).when(heard("absent", timedelta(seconds=1))).then()
    spec.given(requested, started).when(heard("delivered", attempt=2)).then()
    spec.given(requested, started, taken, arrived).when(heard("failed")).then()
    spec.given(requested, started, unclear).when(heard("delivered")).then()


def test_a_late_word_that_the_carrier_took_it_stops_a_second_sending() -> None:
    missed = SendingPostponed(attempt=1, reason="not-at-carrier", next_at=AT, at=AT)
    spec.given(requested, started, missed).when(take).then(taken)
    spec.given(requested, started, unclear).when(take).then(taken)


def test_a_message_nobody_can_use_any_more_is_given_up() -> None:
    lapse = GiveUp(reason="lapsed", at=AT)
    spec.given(requested).when(lapse).then(MessageGivenUp(reason="lapsed", at=AT))
    spec.given(requested, started, taken, arrived).when(lapse).then()
    state = spec.given(requested).state
    assert (state.lapsed(UNTIL), state.lapsed(UNTIL + timedelta(seconds=1))) == (False, True)


def test_an_operator_has_a_failed_message_sent_anew_under_a_new_reference() -> None:
    retried = RetryOrdered(at=AT)
    spec.given(requested, started, given_up).when(RetryMessage(at=AT)).then(retried)
    before, after = spec.given(requested, started), spec.given(requested, started, given_up, retried)
    assert (after.state.status, after.state.refusals) == ("queued", 0)
    assert before.state.reference == str(MESSAGE)
    assert after.state.reference == f"{MESSAGE}-1"


def test_an_operator_has_an_unclear_message_asked_about_and_not_sent() -> None:
    again = RetryOrdered(at=AT + LONG)
    spec.given(requested, started, unclear).when(RetryMessage(at=AT + LONG)).then(again)
    for history, status in (((started,), "sending"), ((started, taken), "sent")):
        state = spec.given(requested, *history, unclear, again).state
        assert (state.status, state.reference) == (status, str(MESSAGE))


def test_what_arrived_or_lapsed_is_not_retried_and_what_is_under_way_needs_none() -> None:
    spec.given(requested, started, taken, arrived).when(RetryMessage(at=AT)).then_rejected("already-delivered")
    late = RetryMessage(at=UNTIL + timedelta(seconds=1))
    spec.given(requested, started, given_up).when(late).then_rejected("message-lapsed")
    spec.given(requested, started).when(RetryMessage(at=AT)).then()
    spec.given().when(RetryMessage(at=AT)).then_not_found()
