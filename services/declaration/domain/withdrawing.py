"""撤回: an act of its own with a reason. Before the first submission the person ends it; after it, review confirms.

While the plan takes declarations, 马上申报 begins it anew, with all that was in it (DOMAIN: nothing is irreversible by
one click; nobody is worse off for having handed in early). It stays one declaration per person and plan.
"""

from __future__ import annotations

from collections.abc import Sequence

from kernel.log.decider import Event, reject
from services.declaration.domain.commands import HearWithdrawal, WithdrawDeclaration
from services.declaration.domain.events import Draft, Status
from services.declaration.domain.withdrawal_events import (
    DeclarationEnded,
    WithdrawalAsked,
    WithdrawalGranted,
    WithdrawalTurnedDown,
)


def withdraw(command: WithdrawDeclaration, draft: Draft) -> Sequence[Event]:
    """End a draft, or ask review to withdraw what was handed in. Asked twice: nothing new."""
    if draft.status is Status.WITHDRAWN or draft.withdrawal is not None:
        return []
    if draft.status is Status.CLOSED:
        raise reject("case-closed", "该申报已办结，不能撤回", "the case is over: there is nothing to withdraw")
    if draft.first is None:
        return [DeclarationEnded(person_id=draft.person_id, reason=command.reason, at=command.at)]
    return [
        WithdrawalAsked(person_id=draft.person_id, submission=draft.submission, reason=command.reason, at=command.at)
    ]


def hear_withdrawal(command: HearWithdrawal, draft: Draft) -> Sequence[Event]:
    """What review says of it. Its word stands, whatever happened here meanwhile, unless a newer submission has replaced
    the one it is about: review takes that one in, since who has withdrawn can declare again."""
    if command.submission != draft.submission or draft.first is None:
        return []
    if command.granted:
        return [WithdrawalGranted(submission=command.submission, at=command.at)]
    return [WithdrawalTurnedDown(submission=command.submission, at=command.at)] if draft.withdrawal else []
