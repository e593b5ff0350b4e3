"""What a person must hear of, and in which words: one file a message in `messages/`, named after its occasion.

A carrier sends nothing but templates its people have approved: `template` is the carrier's code of one, `text` what it
says, `parameters` the variables in it. The texts are read once, at import; they change only with the code.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from string import Template
from zoneinfo import ZoneInfo

from kernel.log.decider import Fact

SHANGHAI = ZoneInfo("Asia/Shanghai")
ONE_SEGMENT, LONG_SEGMENT = 70, 67
"""Characters of an SMS by itself, and of one that is part of a longer message."""
UNTOLD = "……"
"""Stands in a text for what is told to the phone alone."""


class Occasion(StrEnum):
    """Why a message is sent."""

    PHONE_CODE = "phone-code"
    PROFILE_APPROVED = "profile-approved"
    ARCHIVE_RETURNED = "archive-returned"
    REVIEW_RETURNED = "review-returned"
    FEE_REQUESTED = "fee-requested"
    FEE_PAID = "fee-paid"
    FEE_EXPIRED = "fee-expired"
    RESUBMISSION_REMINDER = "resubmission-reminder"
    RESUBMISSION_LAPSED = "resubmission-lapsed"
    DEADLINE_EXTENDED = "deadline-extended"
    STAGE_EXTENDED = "stage-extended"
    CHECK_DEADLINE_EXTENDED = "check-deadline-extended"
    CHECK_URGED = "check-urged"
    CHECK_REMINDER = "check-reminder"
    CHECK_OVERDUE = "check-overdue"
    OFFICE_OVERDUE = "office-overdue"
    OFFICE_LAPSE_UNPROVEN = "office-lapse-unproven"
    REVIEW_INADMISSIBLE = "review-inadmissible"
    REVIEW_FAILED = "review-failed"
    WITHDRAWAL_CONFIRMED = "withdrawal-confirmed"
    WITHDRAWAL_DECLINED = "withdrawal-declined"
    FEE_REMINDER = "fee-reminder"
    FEE_REOPENED = "fee-reopened"
    FEE_REFUNDED = "fee-refunded"
    OFFICER_REVOKED = "officer-revoked"
    LETTER_ACCEPTED = "letter-accepted"
    LETTER_RETURNED = "letter-returned"
    DECLARATION_MOVED = "declaration-moved"
    EXAM_CERTIFICATE_REVOKED = "exam-certificate-revoked"
    PAPER_DEFECTIVE = "paper-defective"
    PAPER_REMINDER = "paper-reminder"
    PAPER_OVERDUE = "paper-overdue"
    WINDOW_REMINDER = "window-reminder"
    EMPLOYER_URGED = "employer-urged"


class Wording(Fact):
    """A template as the carrier knows it."""

    template: str
    parameters: tuple[str, ...]
    text: str

    def segments(self, parameters: Mapping[str, str], sign_name: str) -> int:
        """How many SMS the message is, its signature (【…】) included: one of 70 characters, or several of 67. A
        character beyond the basic plane (a rare name) counts twice, as carriers count."""
        length = len(f"【{sign_name}】{self.rendered(parameters)}".encode("utf-16-le")) // 2
        return 1 if length <= ONE_SEGMENT else -(-length // LONG_SEGMENT)

    def rendered(self, parameters: Mapping[str, str]) -> str:
        """What was said; `UNTOLD` where a parameter isn't kept."""
        return Template(self.text).substitute({name: parameters.get(name, UNTOLD) for name in self.parameters})


_FOLDER = Path(__file__).parent.parent / "messages"

WORDINGS: Mapping[Occasion, Wording] = {
    occasion: Wording.model_validate_json((_FOLDER / f"{occasion}.json").read_bytes()) for occasion in Occasion
}


def shown_instant(at: datetime) -> str:
    """An instant as a person in China reads it: 2022年9月8日23:59."""
    local = at.astimezone(SHANGHAI)
    return f"{local.year}年{local.month}月{local.day}日{local:%H:%M}"


def shown_yuan(fen: int) -> str:
    """A sum as a person reads it: 430.00."""
    return f"{fen // 100}.{fen % 100:02d}"


def shown_minutes(now: datetime, until: datetime) -> str:
    """How long something still holds, in whole minutes: the seconds a message has been under way don't show."""
    return str(max(1, round((until - now).total_seconds() / 60)))
