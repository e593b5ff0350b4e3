"""撤回: an act of its own with a reason. Before the first submission the person ends it; after it, review confirms."""

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
    if not draft.submissions:
        return [DeclarationEnded(person_id=draft.person_id, reason=command.reason, at=command.at)]
    return [
        WithdrawalAsked(person_id=draft.person_id, submission=draft.submission, reason=command.reason, at=command.at)
    ]


def hear_withdrawal(command: HearWithdrawal, draft: Draft) -> Sequence[Event]:
    """What review says of it. Its word stands, whatever happened here meanwhile."""
    if draft.status is Status.WITHDRAWN:
        return []
    if command.granted:
        return [WithdrawalGranted(submission=command.submission, at=command.at)]
    return [WithdrawalTurnedDown(submission=command.submission, at=command.at)] if draft.withdrawal else []
