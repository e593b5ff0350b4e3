"""Two plans whose chains have nothing in common, and what a case under them goes through."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from services.review.domain import (
    Asker,
    CaseFile,
    CaseOpened,
    CaseResubmitted,
    CheckPassed,
    CheckReturned,
    Defect,
    HandIn,
    MaterialsPassed,
    Plan,
    Stage,
    Station,
    Submission,
    end_of_day_after,
)
from services.review.domain.chain import NOTICE_TERMS

CASE, PERSON, STRANGER, PLAN, PHOTO, SCAN = (UUID(int=n) for n in range(1, 7))
ORGS = {role: UUID(int=100 + n) for n, role in enumerate(("employer", "acceptance", "authority", "midlevel", "office"))}
# The authority of one role isn't registered yet.
NAMES = {ORGS[role]: f"{role}单位" for role in ("acceptance", "midlevel", "office")}
AT = datetime(2026, 3, 1, 1, 30, tzinfo=UTC)
DUE = datetime(2026, 4, 1, tzinfo=UTC)
APPLICANT = Asker(roles=("applicant",), person_id=PERSON)


def plan(version: int, *stages: tuple[str, str]) -> Plan:
    """A plan with these (stage, actor)s, each due a day after the one before."""
    return Plan(
        version=version,
        title="评审计划",
        office_id=ORGS["office"],
        stages=tuple(
            Stage(id=stage, name=f"{stage}环节", actor=actor, due_at=DUE + timedelta(days=n))
            for n, (stage, actor) in enumerate(stages)
        ),
        resubmission_days=5,
    )


FOUR = plan(1, ("unit", "employer"), ("accept", "acceptance"), ("middle", "midlevel"), ("final", "office"))
# The employer has two stages in a row, and another role ends the chain.
OTHER = plan(2, ("first", "employer"), ("posting", "employer"), ("entrust", "authority"))
FILES = (CaseFile(file_id=PHOTO, owner="declaration"), CaseFile(file_id=SCAN, owner="archive"))


def checker(role: str) -> Asker:
    """An officer of the organisation that acts in this role."""
    return Asker(roles=(role,), org_id=ORGS[role])


def hand_in(number: int = 1, under: Plan = FOUR, at: datetime = AT) -> HandIn:
    """The command a submission leads to."""
    return HandIn(
        declaration_id=CASE,
        person_id=PERSON,
        number=number,
        plan_id=PLAN,
        plan=under,
        parties={s.id: ORGS[s.actor] for s in under.stages},
        names=NAMES,
        rule_set_version="7",
        readiness_digest=f"digest-{number}",
        mode="normal",
        employer_id=ORGS["employer"],
        employer_name="某水利设计院",
        applicant_name="申报人",
        files=FILES,
        at=at,
    )


def submission(number: int = 1, under: Plan = FOUR) -> Submission:
    """What a case keeps of it. Of a resubmission every deadline is anew; here the plan's are later still."""
    return Submission(
        number=number,
        plan_id=PLAN,
        plan_version=under.version,
        plan_title=under.title,
        rule_set_version="7",
        readiness_digest=f"digest-{number}",
        mode="normal",
        employer_id=ORGS["employer"],
        employer_name="某水利设计院",
        applicant_name="申报人",
        office_id=ORGS["office"],
        chain=tuple(
            Station(
                id=s.id,
                name=s.name,
                actor=s.actor,
                org_id=ORGS[s.actor],
                org_name=NAMES.get(ORGS[s.actor]),
                due_at=s.due_at,
                **{name: getattr(s, name) for name in ("days", *NOTICE_TERMS, "vote", "entrusts")},
                hand_overs=min(s.hand_overs, len(s.others(ORGS[s.actor]))),
            )
            for s in under.stages
        ),
        resubmission_days=under.resubmission_days,
        rounds=under.rounds,
        inadmissible=under.inadmissible,
        failed=under.failed,
        files=FILES,
    )


def opened(under: Plan = FOUR) -> CaseOpened:
    """The first submission arrived."""
    return CaseOpened(declaration_id=CASE, person_id=PERSON, submission=submission(under=under), at=AT)


def resubmitted(number: int = 2, under: Plan = FOUR) -> CaseResubmitted:
    """The next submission arrived."""
    return CaseResubmitted(person_id=PERSON, submission=submission(number, under), at=AT)


def passed(  # noqa: PLR0917
    stage: str, role: str, next_stage: str | None, number: int = 1, opinion: str | None = None, under: Plan = FOUR
) -> CheckPassed:
    """A stage passed it."""
    following = next((s for s in submission(number, under).chain if s.id == next_stage), None)
    return CheckPassed(
        person_id=PERSON,
        submission=number,
        stage=stage,
        next_stage=next_stage,
        role=role,
        org_id=ORGS[role],
        plan_version=under.version,
        rule_set_version="7",
        readiness_digest=f"digest-{number}",
        opinion=opinion,
        holder=following.holder() if following else None,
        at=AT,
    )


DEFECTS = (
    Defect(pointer="/photo", text="照片背景不是白色"),
    Defect(pointer="/attachments/0", text="缺少单位公章"),
)


def returned(stage: str, role: str, number: int = 1) -> CheckReturned:
    """A stage returned it."""
    return CheckReturned(
        person_id=PERSON,
        submission=number,
        stage=stage,
        role=role,
        org_id=ORGS[role],
        plan_version=1,
        rule_set_version="7",
        readiness_digest=f"digest-{number}",
        defects=DEFECTS,
        resubmit_by=end_of_day_after(AT, 5),
        at=AT,
    )


UNIT = passed("unit", "employer", "accept")
ACCEPT = passed("accept", "acceptance", "middle")
MIDDLE = passed("middle", "midlevel", "final")
FINAL = passed("final", "office", None)
MATERIALS = MaterialsPassed(person_id=PERSON, submission=1, at=AT)
WHOLE_WAY = (opened(), UNIT, ACCEPT, MIDDLE, FINAL, MATERIALS)
