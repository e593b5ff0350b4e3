"""The applicant's side of a case: handing in, withdrawing, and the time to mend that runs out or is put off."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from kernel.log.decider import Event, NotFound, Rejected, Violation
from services.review.domain.acting import act
from services.review.domain.case import Case
from services.review.domain.chain import NOTICE_TERMS
from services.review.domain.commands import (
    AskWithdrawal,
    ConfirmWithdrawal,
    DeclineWithdrawal,
    ExtendDeadline,
    HandIn,
    HearAmendment,
    HearCorrection,
    HearRevocation,
    HearRevocationTakenBack,
    LapseCase,
)
from services.review.domain.deadlines import dues_anew, first_dues, turn_of
from services.review.domain.events import (
    AmendmentHeard,
    CaseLapsed,
    CaseOpened,
    CaseResubmitted,
    CorrectionHeard,
    HandedOver,
    RevocationHeard,
    RevocationTakenBack,
    TimeExtended,
    WithdrawalAsked,
    WithdrawalDeclined,
    WithdrawalGranted,
)
from services.review.domain.moving import at_the_office
from services.review.domain.rights import refusals
from services.review.domain.submission import APPLICANT, PLATFORM, Asker, Holder, Station, Status, Submission
from services.review.domain.table import Act


def hand_in(command: HandIn, case: Case | None) -> Sequence[Event]:
    """Guide 二.5: 提交所在单位审核; a resubmission goes back along the channel it came by, with its deadlines anew, and
    to the authorities it was handed over to, as long as the same line of the plan's routes is found for it."""
    if case is not None and case.person_id != command.person_id:
        raise NotFound
    if case is not None and command.number <= case.submission.number:
        return []  # told twice
    violations: list[Violation] = []
    if case is not None:
        asker = Asker(roles=(APPLICANT,), person_id=command.person_id)
        if case.status is Status.LAPSED:  # declaration took it before it had heard of that; now it takes nothing more
            asker = Asker(roles=(PLATFORM,))
        violations += refusals(Act.RESUBMIT, case, asker, command.at)
    expected = case.submission.number + 1 if case else 1
    if command.number != expected:
        violations.append(
            Violation(
                "submission-out-of-order",
                "提交次数不连续",
                "a submission is missing before this one",
                pointer="/submission",
                limit=expected,
                actual=command.number,
            )
        )
    violations += _unheld(command)
    if violations:
        raise Rejected(violations)
    stages = command.plan.stages
    parties, names = _acting(command, case)
    dues = first_dues(stages, command.at) if case is None else dues_anew(stages, command.at)
    chain = tuple(
        Station(
            **stage.model_dump(include={"id", "name", "actor", "days", "entrusts", *NOTICE_TERMS}),
            hand_overs=min(stage.hand_overs, len(stage.others(parties[stage.id]))),
            vote=stage.vote,
            org_id=parties[stage.id],
            org_name=names.get(parties[stage.id]),
            due_at=due_at,
        )
        for stage, due_at in zip(stages, dues, strict=True)
    )
    submission = Submission(
        **command.model_dump(
            include={
                *("number", "plan_id", "rule_set_version", "readiness_digest", "mode", "route"),
                *("employer_id", "employer_name", "applicant_name"),
            }
        ),
        plan_version=command.plan.version,
        plan_title=command.plan.title,
        office_id=command.plan.office_id or chain[-1].org_id,
        chain=chain,
        resubmission_days=command.plan.resubmission_days,
        rounds=command.plan.rounds,
        inadmissible=command.plan.inadmissible,
        failed=command.plan.failed,
        files=command.files,
    )
    if case is None:
        return [
            CaseOpened(
                declaration_id=command.declaration_id, person_id=command.person_id, submission=submission, at=command.at
            )
        ]
    return [CaseResubmitted(person_id=command.person_id, submission=submission, at=command.at)]


def _acting(command: HandIn, case: Case | None) -> tuple[dict[str, UUID], dict[UUID, str]]:
    """Who acts at each stage, and what authorities among them are called."""
    given = command.parties, command.names
    if case is None or case.status is Status.WITHDRAWN or case.submission.employer_id != command.employer_id:
        return given
    before = case.submission
    over = [event for event in case.history if isinstance(event, HandedOver)]
    stages = {event.stage for event in over} | {s.stage for event in over for s in event.onward}
    moved = {s.id: s for s in before.chain if s.id in stages and s.id in command.parties}
    others = {s.id: s.org_id for s in before.chain if s.id not in moved}
    # Lines can have a name in common: it is the same one if all goes there as before but what was handed over.
    if (before.route, before.plan_version) != (command.route, command.plan.version) or others != {
        stage: org_id for stage, org_id in command.parties.items() if stage not in moved
    }:
        return given
    names = {s.org_id: s.org_name for s in moved.values() if s.org_name is not None}
    return {**command.parties, **{stage: s.org_id for stage, s in moved.items()}}, {**names, **command.names}


def _unheld(command: HandIn) -> list[Violation]:
    """A stage nobody acts at would hold the case for ever."""
    found = []
    if not command.plan.stages:
        found.append(
            Violation(
                "chain-empty", "没有审核环节", "there is no stage to check it", pointer="/stages", limit=1, actual=0
            )
        )
    for n, stage in enumerate(command.plan.stages):
        if stage.id not in command.parties:
            found.append(
                Violation(
                    "party-missing",
                    f"环节“{stage.name}”没有审核单位",
                    f"no organisation acts at the stage “{stage.name}”",
                    pointer=f"/stages/{n}/actor",
                    limit=sorted(command.parties),
                    actual=stage.id,
                )
            )
    return found


# -- what is heard about a submission ---------------------------------------------------------------------------------


def hear_amendment(command: HearAmendment, case: Case) -> Sequence[Event]:
    """An entry that a checker moved stands in its right part now."""
    waits = command.submission == case.submission.number and case.done.answered < len(case.done.moves)
    heard = AmendmentHeard(person_id=case.person_id, submission=command.submission, at=command.at)
    return [heard] if waits else []


def hear_correction(command: HearCorrection, case: Case) -> Sequence[Event]:
    """What was handed in stays as it was handed in; whoever checks it is told what isn't right any more. A submission
    handed in since goes by the right name."""
    last = next(e.at for e in reversed(case.history) if isinstance(e, CaseOpened | CaseResubmitted))
    if command.at <= last or case.done.corrected >= set(command.corrected):
        return []
    told = CorrectionHeard(
        person_id=case.person_id, submission=case.submission.number, corrected=command.corrected, at=command.at
    )
    return [told]


def hear_revocation(command: HearRevocation, case: Case) -> Sequence[Event]:
    """The same of an exam certificate that counts no more."""
    if command.submission != case.submission.number or case.done.revoked_at is not None:
        return []
    return [RevocationHeard(person_id=case.person_id, **dict(command))]


def hear_revocation_taken_back(command: HearRevocationTakenBack, case: Case) -> Sequence[Event]:
    """What was revoked by mistake (a result put right twice) counts again."""
    heard = [event for event in case.history if isinstance(event, RevocationHeard)]
    if case.done.revoked_at is None or heard[-1].certificate_id != command.certificate_id:
        return []
    return [RevocationTakenBack(person_id=case.person_id, submission=case.submission.number, **dict(command))]


# -- withdrawing ------------------------------------------------------------------------------------------------------


def ask_withdrawal(command: AskWithdrawal, case: Case) -> Sequence[Event]:
    """撤回 is an act of its own; whoever has the case confirms it, once the materials have passed the last stage."""
    if case.person_id != command.person_id:
        raise NotFound
    if case.status in {Status.WITHDRAWING, Status.WITHDRAWN} or command.submission != case.submission.number:
        return []  # told twice, or about a submission that a newer one has replaced
    violations = refusals(Act.WITHDRAW, case, Asker(roles=(APPLICANT,), person_id=command.person_id), command.at)
    if violations:
        raise Rejected(violations)
    return [
        WithdrawalAsked(
            person_id=case.person_id,
            submission=case.submission.number,
            holder=_current(case, command.at, anew=True),
            at=command.at,
        )
    ]


def _current(case: Case, at: Any, *, anew: bool) -> Holder:
    return at_the_office(case, at) if case.escalated else turn_of(case.station, at, anew=anew)


def confirm_withdrawal(command: ConfirmWithdrawal, case: Case) -> Sequence[Event]:
    """The end."""
    return act(
        Act.CONFIRM_WITHDRAWAL,
        command,
        case,
        lambda of: [WithdrawalGranted(**of)],
        same=lambda e: isinstance(e, WithdrawalGranted),
    )


def decline_withdrawal(command: DeclineWithdrawal, case: Case) -> Sequence[Event]:
    """It goes on where it was; who has it loses none of the time."""

    def build(of: dict[str, Any]) -> Sequence[Event]:
        status, held = case.before or (Status.CHECKING, None)
        if status in {Status.CHECKING, Status.POSTED}:
            now_held = _current(case, command.at, anew=True)
            held = now_held if case.escalated or held is None else _no_sooner(held, now_held)
        return [WithdrawalDeclined(**of, reason=command.reason, status=status, holder=held)]

    return act(
        Act.DECLINE_WITHDRAWAL,
        command,
        case,
        build,
        same=lambda e: isinstance(e, WithdrawalDeclined) and e.reason == command.reason,
    )


def _no_sooner(held: Holder, other: Holder) -> Holder:
    dues = [due for due in (held.due_at, other.due_at) if due is not None]
    return held.model_copy(update={"due_at": max(dues, default=None)})


# -- deadlines --------------------------------------------------------------------------------------------------------


def extend(command: ExtendDeadline, case: Case) -> Sequence[Event]:
    """A deadline is put off, never brought forward; one of mending also once it has lapsed."""
    status, held = case.status, case.holder
    if command.stage is None:
        if status not in {Status.RETURNED, Status.LAPSED}:
            return []  # the window of the plan, or of a return that was answered: declaration's business
        back = case.last_return
        if back is None or command.until <= (held.due_at if held and held.due_at else back.resubmit_by):
            return []
        held = held or Holder(
            stage=case.station.id,
            stage_name=case.station.name,
            actor=APPLICANT,
            org_id=None,
            org_name=None,
            due_at=None,
        )
        status, held = Status.RETURNED, held.model_copy(update={"due_at": command.until})
    else:
        place = case.submission.place(command.stage)
        if place is None or held is None or place < case.step or command.until <= case.submission.chain[place].due_at:
            return []
        if place == case.step and held.org_id is not None and status is not Status.RETURNED:
            held = held.model_copy(update={"due_at": max(held.due_at or command.until, command.until)})
    violations = refusals(Act.EXTEND, case, Asker(roles=(PLATFORM,)), command.at)
    if violations:
        raise Rejected(violations)
    return [
        TimeExtended(
            person_id=case.person_id,
            submission=case.submission.number,
            stage=command.stage,
            until=command.until,
            status=status,
            holder=held,
            at=command.at,
        )
    ]


def lapse(command: LapseCase, case: Case) -> Sequence[Event]:
    """逾期未补正 counts only when notice, reminder and instant are on record (DOMAIN)."""
    if command.submission != case.submission.number or case.status is Status.LAPSED:
        return []
    violations = refusals(Act.LAPSE, case, Asker(roles=(PLATFORM,)), command.at)
    due = case.holder.due_at if case.holder else None
    if not violations and (
        due is None or command.until < due or max(command.noticed_at, command.reminded_at) > command.until
    ):
        violations.append(
            Violation(
                "lapse-unproven",
                "通知、提醒或期限没有完整记录，不能按逾期处理",
                "notice, reminder and instant aren't all on record for this deadline",
                limit=due.isoformat() if due else None,
                actual=command.until.isoformat(),
            )
        )
    if violations:
        raise Rejected(violations)
    return [
        CaseLapsed(
            person_id=case.person_id,
            submission=case.submission.number,
            until=command.until,
            noticed_at=command.noticed_at,
            reminded_at=command.reminded_at,
            at=command.at,
        )
    ]
