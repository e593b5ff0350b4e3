"""A declaration (申报): filled in step by step, submitted, frozen, and opened again when it is returned.

Whoever isn't its person doesn't find it. From a submission on the case is review's; here it is read-only until
review returns it (ReviewReturned).
"""

from __future__ import annotations

from collections.abc import Sequence

from kernel.log.decider import Command, Decider, Event, NotFound, Published, RejectedOnRecord, Release, Take, Violation
from services.declaration.domain.commands import (
    BeginDeclaration,
    CloseCase,
    ExtendForOne,
    FollowExtension,
    HearWithdrawal,
    LapseDeclaration,
    MoveToVersion,
    OnBackground,
    PassMaterials,
    ReopenDeclaration,
    SubmitDeclaration,
    WithdrawDeclaration,
)
from services.declaration.domain.concessions import concede, granted
from services.declaration.domain.entries import EntryPutRight, PutEntryRight, right_entry
from services.declaration.domain.events import (
    EVENTS,
    CaseClosed,
    CommitmentCodeIssued,
    CommitmentMade,
    DeclarationBegun,
    Draft,
    ExtensionGranted,
    FoundNoRoute,
    HandedIn,
    MaterialsPassed,
    MovedToVersion,
    Reopened,
    RuleOutcome,
    Status,
    evolve,
)
from services.declaration.domain.filling import facts_before, facts_of, fill, window_end
from services.declaration.domain.handing_in import LAPSED
from services.declaration.domain.parts import Facts
from services.declaration.domain.pen import pen, refuse
from services.declaration.domain.reminding import look, timers
from services.declaration.domain.rules import OPENING, RULE_SET_VERSION, digest, evaluate, readiness, violations
from services.declaration.domain.window import LookAtWindow, WindowReminded
from services.declaration.domain.withdrawal_events import DeclarationResumed, WithdrawalAsked, WithdrawalGranted
from services.declaration.domain.withdrawing import hear_withdrawal, withdraw
from services.declaration.published import (
    CommitmentSigned,
    DeadlineExtended,
    DeclarationAmended,
    DeclarationMoved,
    DeclarationSubmitted2,
    WindowClosing,
    WithdrawalRequested,
)

# -- decide -----------------------------------------------------------------------------------------------------------


def decide(command: Command, draft: Draft | None) -> Sequence[Event]:
    """The rules of a declaration."""
    match command:
        case BeginDeclaration():
            return _begin(command, draft)
        case ReopenDeclaration():
            return _reopen(command, _found(draft))
        case PassMaterials():
            return _pass(command, _found(draft))
        case CloseCase():
            return _close(command, _found(draft))
        case LapseDeclaration():
            return _lapse(command, _found(draft))
        case PutEntryRight():
            return _put_right(command, _found(draft))
        case HearWithdrawal():
            return hear_withdrawal(command, _found(draft))
        case ExtendForOne() | FollowExtension() | MoveToVersion():
            return concede(command, _found(draft))
        case LookAtWindow():
            return look(command, _found(draft))
        case OnBackground():
            mine = _found(draft)
            if mine.person_id != command.person_id:
                raise NotFound
            if isinstance(command, WithdrawDeclaration):
                return withdraw(command, mine)
            return _submit(command, mine) if isinstance(command, SubmitDeclaration) else fill(command, mine)
    raise TypeError(type(command).__name__)


def _found(draft: Draft | None) -> Draft:
    if draft is None:
        raise NotFound
    return draft


def _begin(command: BeginDeclaration, draft: Draft | None) -> Sequence[Event]:
    if draft is not None and draft.status is not Status.WITHDRAWN:
        return []  # one per person and plan: its id is derived from both
    background = command.background
    broken = violations(evaluate(OPENING, facts_before(background, command.notice_version, command.declaration_id)))
    if background.closed:
        message = "该评审计划已关闭，不再接受新的申报"
        broken = (*broken, Violation("plan-closed", message, "the plan is closed: it takes no new declarations"))
    refuse(broken)
    if draft is not None:
        return [
            DeclarationResumed(
                person_id=command.person_id,
                plan_version=background.plan_version,
                notice_version=command.notice_version,
                at=command.at,
                closes_at=window_end(draft, background.plan),
                remind_days_before=background.plan.remind_days_before,
            )
        ]
    return [
        DeclarationBegun(
            declaration_id=command.declaration_id,
            person_id=command.person_id,
            plan_id=command.plan_id,
            plan_version=background.plan_version,
            notice_version=command.notice_version,
            at=command.at,
            closes_at=background.plan.closes_at,
            remind_days_before=background.plan.remind_days_before,
        )
    ]


def _submit(command: SubmitDeclaration, draft: Draft) -> Sequence[Event]:
    pen(draft)
    facts = facts_of(draft, command.background)
    findings = readiness(facts)
    wrong = violations(findings)
    if wrong and (noted := _without_route(draft, facts, command)):
        raise RejectedOnRecord(wrong, noted)
    refuse(wrong)
    job, version, form, route = facts.file.employment, facts.file.profile_version, facts.parts.form, facts.route
    if job is None or version is None or form is None or route is None:
        raise TypeError("the rules let a submission pass without its employer, profile, form or route")
    return [
        HandedIn(
            submission=draft.submission + 1,
            person_id=draft.person_id,
            employer_id=job.employer_id,
            plan_id=draft.plan_id,
            plan_version=draft.plan_version,
            profile_version=version,
            route=route.name,
            stations=facts.plan.stations(job.employer_id, route),
            mode=form.mode,
            rule_set_version=RULE_SET_VERSION,
            readiness=tuple(RuleOutcome(rule=f.rule.id, outcome=f.name) for f in findings),
            readiness_digest=digest(findings),
            year=facts.plan.year,
            slot=None if draft.first else _slot(facts),
            at=command.at,
        )
    ]


def _slot(facts: Facts) -> int | None:
    """The first free place among the person's declarations of the year; None where the plan sets no limit. It is
    claimed with the submission, so that two at the same time don't both get it."""
    limit = facts.plan.eligibility.declarations_a_year
    taken = {made.slot for made in facts.declared_else()}
    return next((n for n in range(1, limit + 1) if n not in taken), None) if limit else None


def _without_route(draft: Draft, facts: Facts, command: SubmitDeclaration) -> Sequence[Event]:
    """That no route fits stands on record once for what it was found for, so that the office sees who waits."""
    job, form, background = facts.file.employment, facts.parts.form, command.background
    if job is None or form is None or facts.route is not None:
        return []
    found = FoundNoRoute(
        plan_id=draft.plan_id,
        plan_version=background.plan_version,
        office_id=background.plan.office_id,
        employer_id=job.employer_id,
        affiliation=job.affiliation,
        region=job.region,
        formerly=job.formerly,
        entrusted_by=job.entrusted_by,
        mode=form.mode,
        transfer_kind=form.transfer_kind,
        employer_kind=job.employer_kind,
        at=command.at,
    )
    known = draft.unrouted
    return [] if known and known.model_copy(update={"at": command.at}) == found else [found]


def _reopen(command: ReopenDeclaration, draft: Draft) -> Sequence[Event]:
    if draft.status is not Status.SUBMITTED or command.submission != draft.submission:
        return []  # told twice, or about a submission that a newer one has replaced
    return [Reopened(person_id=draft.person_id, **dict(command))]


def _pass(command: PassMaterials, draft: Draft) -> Sequence[Event]:
    if draft.status is not Status.SUBMITTED or command.submission != draft.submission:
        return []
    return [MaterialsPassed(submission=command.submission)]


def _put_right(command: PutEntryRight, draft: Draft) -> Sequence[Event]:
    if draft.status is not Status.SUBMITTED or command.submission != draft.submission:
        return []
    return right_entry(command, draft.person_id, draft.parts.form)


def _close(command: CloseCase, draft: Draft) -> Sequence[Event]:
    if draft.status not in {Status.SUBMITTED, Status.RETURNED} or command.submission != draft.submission:
        return []
    return [CaseClosed(submission=command.submission, kind=command.kind)]


def _lapse(command: LapseDeclaration, draft: Draft) -> Sequence[Event]:
    if draft.status is not Status.RETURNED or command.submission != draft.submission:
        return []  # handed in in time after all, or over already
    if draft.withdrawal is not None:
        return []  # review has it: its case doesn't lapse either
    put_off = draft.extended.get(None)
    if put_off is not None and put_off > command.until:
        return []  # there is time again, as review has been told
    if window_end(draft, command.plan) > command.until:
        # Put off for all, or moved to a version that is open, while the return was on its way: review hears of it.
        return [granted(draft, command.plan, None, window_end(draft, command.plan), command.at)]
    return [CaseClosed(submission=command.submission, kind=LAPSED)]


# -- what others see, and claims --------------------------------------------------------------------------------------


def publish(event: Event, draft: Draft) -> Published | None:
    """What others hear of it."""
    match event:
        case CommitmentMade():
            return CommitmentSigned(
                declaration_id=draft.declaration_id,
                person_id=draft.person_id,
                plan_id=draft.plan_id,
                plan_version=draft.plan_version,
                text_version=event.text_version,
            )
        case ExtensionGranted():
            return DeadlineExtended(
                plan_id=event.plan_id,
                plan_version=event.plan_version,
                office_id=event.office_id,
                stage=event.stage,
                stage_name=event.stage_name,
                declaration_id=draft.declaration_id,
                person_id=event.person_id,
                until=event.until,
            )
        case MovedToVersion():
            return DeclarationMoved(
                declaration_id=draft.declaration_id,
                person_id=event.person_id,
                plan_id=event.plan_id,
                from_version=event.from_version,
                plan_version=event.plan_version,
            )
        case WindowReminded():
            return WindowClosing(
                declaration_id=draft.declaration_id,
                person_id=draft.person_id,
                plan_id=draft.plan_id,
                closes_at=event.closes_at,
            )
        case WithdrawalAsked():
            return WithdrawalRequested(
                declaration_id=draft.declaration_id,
                submission=event.submission,
                person_id=event.person_id,
                employer_id=draft.submissions[event.submission].handed_in.employer_id,
                plan_id=draft.plan_id,
                plan_version=draft.plan_version,
                requested_at=event.at,
            )
        case HandedIn():
            return DeclarationSubmitted2(
                declaration_id=draft.declaration_id,
                submission=event.submission,
                person_id=event.person_id,
                employer_id=event.employer_id,
                plan_id=event.plan_id,
                plan_version=event.plan_version,
                rule_set_version=event.rule_set_version,
                readiness_digest=event.readiness_digest,
                mode=event.mode,
                route=event.route,
                stations=event.stations,
            )
        case EntryPutRight():
            return DeclarationAmended(
                declaration_id=draft.declaration_id,
                submission=event.submission,
                person_id=event.person_id,
                plan_id=draft.plan_id,
                plan_version=draft.plan_version,
                cause_event_id=event.cause_event_id,
                moved=event.moved,
            )
    return None


A_YEAR = "declarations-a-year"


def claims(event: Event, before: Draft | None) -> Sequence[Take | Release]:
    """A signing code leads to its declaration. It is never given up, so that a used one is known as used. A first
    submission takes one of the person's places of the year; once it is withdrawn, it is free again."""
    match event:
        case CommitmentCodeIssued():
            taken = Violation("code-taken", "请重试", "please try again")
            return [Take("commitment-code", event.code, taken)]
        case HandedIn(slot=int() as slot):
            taken = Violation(
                "declarations-this-year",
                "本年度的其他申报刚刚提交，请刷新后再试",
                "another declaration of this year has just been handed in",
            )
            return [Take(A_YEAR, f"{event.person_id}/{event.year}/{slot}", taken)]
        case WithdrawalGranted() if before and before.first and (first := before.first.handed_in).slot:
            return [Release(A_YEAR, f"{first.person_id}/{first.year}/{first.slot}")]
    return []


Declaration: Decider[Draft] = Decider(
    stream_type="Declaration",
    events=EVENTS,
    decide=decide,
    evolve=evolve,
    publish=publish,
    claims=claims,
    timers=timers,
    rule_set_version=RULE_SET_VERSION,
)
