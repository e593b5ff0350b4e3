"""What a case decides. Guide 二.3 and 二.5: a submit goes to the employer first, then along the plan's chain;
guide 二.6: once the committee office has passed the materials, the fee is due."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from kernel.log.decider import Command, Decider, Event, NotFound, Published, Rejected, Violation
from services.review.domain.case import (
    APPLICANT,
    Asker,
    Case,
    CaseOpened,
    CaseResubmitted,
    CheckPassed,
    CheckReturned,
    HandIn,
    MaterialsPassed,
    PassStage,
    ReturnCase,
    Station,
    Status,
    Submission,
    evolve,
)
from services.review.domain.chain import Stage
from services.review.domain.table import Act, has_turn, is_party, refusals
from services.review.published import ReviewPassed, ReviewReturned, StagePassed

SHANGHAI = ZoneInfo("Asia/Shanghai")


def decide(command: Command, case: Case | None) -> Sequence[Event]:
    """The rules of a case."""
    match command:
        case HandIn():
            return _hand_in(command, case)
        case PassStage():
            return _pass(command, _of_party(case, command.asker))
        case ReturnCase():
            return _return(command, _of_party(case, command.asker))
    raise TypeError(type(command).__name__)


def _of_party(case: Case | None, asker: Asker) -> Case:
    if case is None or not is_party(case, asker):
        raise NotFound
    return case


def _hand_in(command: HandIn, case: Case | None) -> Sequence[Event]:
    if case is not None and case.person_id != command.person_id:
        raise NotFound
    if case is not None and command.number <= case.submission.number:
        return []  # told twice
    violations: list[Violation] = []
    if case is not None:
        violations += refusals(Act.RESUBMIT, case, Asker(roles=(APPLICANT,), person_id=command.person_id))
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
    # A stage nobody acts at would hold the case for ever.
    for n, stage in enumerate(command.plan.stages):
        if stage.id not in command.parties:
            violations.append(
                Violation(
                    "party-missing",
                    f"环节“{stage.name}”没有审核单位",
                    f"no organisation acts at the stage “{stage.name}”",
                    pointer=f"/stages/{n}/actor",
                    limit=sorted(command.parties),
                    actual=stage.id,
                )
            )
    if violations:
        raise Rejected(violations)
    submission = Submission(
        number=command.number,
        plan_id=command.plan_id,
        plan_version=command.plan.version,
        plan_title=command.plan.title,
        rule_set_version=command.rule_set_version,
        readiness_digest=command.readiness_digest,
        mode=command.mode,
        employer_id=command.employer_id,
        employer_name=command.employer_name,
        applicant_name=command.applicant_name,
        chain=tuple(_station(s, command) for s in command.plan.stages),
        resubmission_days=command.plan.resubmission_days,
        files=command.files,
    )
    if case is None:
        return [
            CaseOpened(
                declaration_id=command.declaration_id, person_id=command.person_id, submission=submission, at=command.at
            )
        ]
    return [CaseResubmitted(person_id=command.person_id, submission=submission, at=command.at)]


def _station(stage: Stage, command: HandIn) -> Station:
    org_id = command.parties[stage.id]
    return Station(
        id=stage.id,
        name=stage.name,
        actor=stage.actor,
        org_id=org_id,
        org_name=command.names.get(org_id),
        due_at=stage.due_at,
    )


def _pass(command: PassStage, case: Case) -> Sequence[Event]:
    done = case.decision(command.submission, command.stage)
    if isinstance(done, CheckPassed) and done.opinion == command.opinion and _same_checker(done, command.asker):
        return []  # a second click
    _check(Act.PASS, command, case)
    after = case.step + 1
    next_stage = case.submission.chain[after].id if after < len(case.submission.chain) else None
    passed = CheckPassed(
        person_id=case.person_id,
        submission=case.submission.number,
        stage=case.station.id,
        next_stage=next_stage,
        role=case.station.actor,
        org_id=case.station.org_id,
        plan_version=case.submission.plan_version,
        rule_set_version=case.submission.rule_set_version,
        readiness_digest=case.submission.readiness_digest,
        opinion=command.opinion,
        at=command.at,
    )
    if next_stage is not None:
        return [passed]
    return [passed, MaterialsPassed(person_id=case.person_id, submission=case.submission.number, at=command.at)]


def _return(command: ReturnCase, case: Case) -> Sequence[Event]:
    done = case.decision(command.submission, command.stage)
    if isinstance(done, CheckReturned) and done.defects == command.defects and _same_checker(done, command.asker):
        return []
    missing = Violation(
        "defects-missing", "退回时请列明全部问题", "a return names every defect", pointer="/defects", limit=1, actual=0
    )
    _check(Act.RETURN, command, case, () if command.defects else (missing,))
    return [
        CheckReturned(
            person_id=case.person_id,
            submission=case.submission.number,
            stage=case.station.id,
            role=case.station.actor,
            org_id=case.station.org_id,
            plan_version=case.submission.plan_version,
            rule_set_version=case.submission.rule_set_version,
            readiness_digest=case.submission.readiness_digest,
            defects=command.defects,
            resubmit_by=end_of_day_after(command.at, case.submission.resubmission_days),
            at=command.at,
        )
    ]


def _check(act: Act, command: PassStage | ReturnCase, case: Case, also: Sequence[Violation] = ()) -> None:
    """Raise with everything that is in the way."""
    violations = [*refusals(act, case, command.asker), *also]
    if command.submission != case.submission.number:
        violations.append(
            Violation(
                "submission-moved-on",
                "该申报已有新的提交，请刷新后再审核",
                "there is a newer submission: look at it first",
                pointer="/submission",
                limit=case.submission.number,
                actual=command.submission,
            )
        )
    # An organisation may hold two stages in a row: its second click must not pass both.
    if case.status is Status.CHECKING and has_turn(case, command.asker) and command.stage != case.station.id:
        violations.append(
            Violation(
                "stage-moved-on",
                "该申报已进入其他环节，请刷新后再审核",
                "the case is at another stage: look at it first",
                pointer="/stage",
                limit=case.station.id,
                actual=command.stage,
            )
        )
    if violations:
        raise Rejected(violations)


def _same_checker(done: CheckPassed | CheckReturned, asker: Asker) -> bool:
    return done.role in asker.roles and done.org_id == asker.org_id


def end_of_day_after(at: datetime, days: int) -> datetime:
    """The last second of the day `days` after `at`, in Shanghai: a day told at a counter is a whole day."""
    day = at.astimezone(SHANGHAI).date() + timedelta(days=days)
    return datetime.combine(day, time(23, 59, 59), SHANGHAI).astimezone(UTC)


def publish(event: Event, case: Case) -> Published | None:
    """What others hear of it."""
    of = case.submission
    about = {
        "declaration_id": case.declaration_id,
        "person_id": case.person_id,
        "employer_id": of.employer_id,
        "plan_id": of.plan_id,
        "plan_version": of.plan_version,
        "rule_set_version": of.rule_set_version,
        "readiness_digest": of.readiness_digest,
    }
    match event:
        case CheckPassed():
            return StagePassed.model_validate(
                about | {"submission": event.submission, "stage": event.stage, "next_stage": event.next_stage}
            )
        case CheckReturned():
            told = {"stage": event.stage, "defects": len(event.defects), "resubmit_by": event.resubmit_by}
            return ReviewReturned.model_validate(about | {"submission": event.submission} | told)
        case MaterialsPassed():
            return ReviewPassed.model_validate(about | {"submission": event.submission, "mode": of.mode})
    return None


ReviewCase: Decider[Case] = Decider(
    stream_type="ReviewCase",
    events=(CaseOpened, CaseResubmitted, CheckPassed, CheckReturned, MaterialsPassed),
    decide=decide,
    evolve=evolve,
    publish=publish,
)
