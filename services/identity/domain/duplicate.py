"""An account that turns out to be somebody's second one. Part of its stream, and the last thing in it.

Somebody registered with a slip in their ID number; meanwhile an exam import gave the right number an account
(examinee.py), which nobody could know to be theirs. Nobody ever logged into it, so nothing is lost when it ends: it
gives the number up, and the correction that asks for it can be approved. Two commands on two streams, this one first;
a timer of its own completes what a crash between the two leaves open.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from kernel.log.decider import Arm, Command, Event, NotFound, Rejected
from services.identity.domain.correction import ApproveCorrection, CorrectionApproved, decide_correction
from services.identity.domain.person_state import ErasedPerson, Imported, PersonState, Registered
from services.identity.domain.registration import ID_TAKEN

FINISH_CORRECTION = "finish-correction"
TIME_TO_APPROVE = timedelta(minutes=1)


class EndDuplicate(Command):
    """The operator has seen that this account's ID number is that of the person `of`, whose correction is approved."""

    of: UUID
    correction_id: UUID
    at: datetime


class DuplicateEnded(Event):
    """The account is no more: whom it was made for is the person `of`."""

    person_id: UUID
    of: UUID
    correction_id: UUID
    at: datetime


def end_duplicate(command: EndDuplicate, account: PersonState | None) -> Sequence[Event]:
    """Only an account that nobody ever logged into."""
    match account:
        case Imported():
            return [
                DuplicateEnded(
                    person_id=account.person_id, of=command.of, correction_id=command.correction_id, at=command.at
                )
            ]
        case ErasedPerson():
            return []  # it has given the number up already
        case Registered():
            raise Rejected([ID_TAKEN])  # somebody logged in a moment ago
    raise NotFound


def ended(event: DuplicateEnded) -> ErasedPerson:
    """Nothing is left of it but that."""
    return ErasedPerson(event.person_id, event.at, duplicate_of=event.of, correction_id=event.correction_id)


def finishing(event: DuplicateEnded) -> Sequence[Arm]:
    """The correction is approved at once by the route, in the operator's name; by this if the process dies first."""
    return [Arm(FINISH_CORRECTION, event.at + TIME_TO_APPROVE)]


def number_wanted(command: ApproveCorrection, person: PersonState | None) -> str | None:
    """The ID number that the approval would take, None where it wouldn't: nothing is ended for a correction that is
    refused, or was approved before."""
    if not isinstance(person, Registered):
        return None
    try:
        events = decide_correction(command, person)
    except (Rejected, NotFound):
        return None  # the approval itself says so
    numbers = (event.id_number for event in events if isinstance(event, CorrectionApproved))
    return next((number for number in numbers if number != person.id_number), None)
