"""The rules of notify."""

from services.notify.domain.history import (
    AnswerAwaited,
    Message,
    MessageArrived,
    MessageGivenUp,
    MessageRequested,
    OutcomeUnclear,
    RetryOrdered,
    SendingAccepted,
    SendingPostponed,
    SendingStarted,
    Status,
)
from services.notify.domain.message import (
    GiveUp,
    HearCarrier,
    RecordAccepted,
    RecordRefused,
    RequestMessage,
    RetryMessage,
    SmsMessage,
    StartSending,
)
from services.notify.domain.occasions import WORDINGS, Occasion, Wording, shown_instant, shown_minutes, shown_yuan

__all__ = [
    "WORDINGS",
    "AnswerAwaited",
    "GiveUp",
    "HearCarrier",
    "Message",
    "MessageArrived",
    "MessageGivenUp",
    "MessageRequested",
    "Occasion",
    "OutcomeUnclear",
    "RecordAccepted",
    "RecordRefused",
    "RequestMessage",
    "RetryMessage",
    "RetryOrdered",
    "SendingAccepted",
    "SendingPostponed",
    "SendingStarted",
    "SmsMessage",
    "StartSending",
    "Status",
    "Wording",
    "shown_instant",
    "shown_minutes",
    "shown_yuan",
]
