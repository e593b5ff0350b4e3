"""What an office decides about one declaration: a later deadline, another version of the plan; and a closed plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from kernel.log.ids import derived
from kernel.log.kit import Spec
from services.declaration.domain.commands import (
    BeginDeclaration,
    ExtendForOne,
    FollowExtension,
    MoveToVersion,
    ReadNotice,
    ReopenDeclaration,
    SubmitDeclaration,
)
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.events import (
    DeclarationBegun,
    ExtensionGranted,
    MaterialsPassed,
    MovedToVersion,
    NoticeRead,
    Reopened,
)
from services.declaration.domain.filling import window_end
from services.declaration.domain.plan import Notice
from services.declaration.domain.snapshot import frozen
from services.declaration.published import DeadlineExtended, DeclarationMoved
from tests.unit.declaration.story import (
    DECLARATION,
    NOW,
    PARTS,
    PERSON,
    PLAN,
    against,
    begun,
    complete,
    dossier,
    handed_in,
)

spec = Spec(Declaration)
OFFICE = derived("authority", PLAN.office)
LATE = PLAN.closes_at + timedelta(days=3)
first = handed_in(1, PARTS)
returned = Reopened(
    person_id=PERSON,
    **dict(ReopenDeclaration(submission=1, stage="employer", defects=1, resubmit_by=NOW + timedelta(days=1))),
)


def extend(stage: str | None, until: datetime, office: UUID = OFFICE) -> ExtendForOne:
    return ExtendForOne(office_id=office, plan=PLAN, stage=stage, until=until, reason="住院治疗", at=NOW)


def granted(stage: str | None, until: datetime, reason: str | None = "住院治疗") -> ExtensionGranted:
    return ExtensionGranted(
        person_id=PERSON,
        plan_id=PLAN.plan_id,
        plan_version=1,
        office_id=OFFICE,
        stage=stage,
        stage_name="单位审核" if stage else None,
        until=until,
        reason=reason,
        at=NOW,
    )


def test_the_window_of_one_declaration_is_put_off_with_a_reason_that_is_told_to_nobody_else() -> None:
    outcome = spec.given(*complete).when(extend(None, LATE)).then(granted(None, LATE))
    outcome.then_publishes(
        DeadlineExtended(
            plan_id=PLAN.plan_id,
            plan_version=1,
            office_id=OFFICE,
            stage=None,
            stage_name=None,
            declaration_id=DECLARATION,
            person_id=PERSON,
            until=LATE,
        )
    )
    spec.given(*complete, granted(None, LATE)).when(extend(None, LATE)).then()
    earlier = extend(None, LATE - timedelta(seconds=1))
    spec.given(*complete, granted(None, LATE)).when(earlier).then_rejected("deadline-not-later")


def test_it_can_be_handed_in_until_the_last_second_of_its_own_deadline() -> None:
    last, over = (SubmitDeclaration(background=against(at=LATE + timedelta(seconds=n))) for n in (0, 1))
    assert spec.given(*complete, granted(None, LATE)).when(last).events
    spec.given(*complete, granted(None, LATE)).when(over).then_rejected("window-closed")
    spec.given(*complete).when(last).then_rejected("window-closed")


def test_another_office_finds_no_such_declaration() -> None:
    spec.given(*complete).when(extend(None, LATE, UUID(int=7))).then_not_found()
    move = MoveToVersion(office_id=UUID(int=7), plan=PLAN, plan_version=2, reason="更正", at=NOW)
    spec.given(*complete).when(move).then_not_found()


def test_a_stage_of_a_case_is_put_off_and_goes_with_what_was_handed_in() -> None:
    until = PLAN.stages[0].due_at + timedelta(days=1)
    spec.given(*complete, first).when(extend("employer", until)).then(granted("employer", until))
    draft = spec.given(*complete, first, granted("employer", until)).state
    submission = frozen(draft, 1, PLAN, dossier())
    assert submission is not None
    assert submission.extended == {"employer": until}
    for_all = {None: LATE, "employer": until - timedelta(hours=1), "office": LATE}
    everything = frozen(draft, 1, PLAN, dossier(), for_all)
    assert everything is not None
    assert everything.extended == {"employer": until, "office": LATE}


def test_the_window_that_a_return_is_measured_by_is_put_off_for_everybody_or_for_one_alone() -> None:
    draft = spec.given(*complete, first).state
    assert window_end(draft, PLAN) == PLAN.closes_at
    assert window_end(spec.given(*complete, first, granted(None, LATE)).state, PLAN) == LATE
    for_all = PLAN.model_copy(update={"closes_at": LATE + timedelta(days=1)})
    assert window_end(spec.given(*complete, first, granted(None, LATE)).state, for_all) == for_all.closes_at


def test_what_passed_has_no_deadline_left() -> None:
    passed = MaterialsPassed(submission=1)
    spec.given(*complete, first, passed).when(extend(None, LATE)).then_rejected("already-passed")


def test_an_extension_for_everybody_is_recorded_where_it_concerns_somebody() -> None:
    until = PLAN.stages[0].due_at + timedelta(days=1)
    window = FollowExtension(plan=PLAN, stage=None, until=LATE, at=NOW)
    stage = FollowExtension(plan=PLAN, stage="employer", until=until, at=NOW)
    spec.given(*complete).when(window).then(granted(None, LATE, None))
    spec.given(*complete).when(stage).then()
    spec.given(*complete, first).when(stage).then(granted("employer", until, None))
    spec.given(*complete, first).when(window).then()
    spec.given(*complete, first, returned).when(window).then(granted(None, LATE, None))
    spec.given(*complete, first, MaterialsPassed(submission=1)).when(stage).then()
    later = granted("employer", until + timedelta(days=9))
    spec.given(*complete, first, later).when(stage).then()


def test_a_declaration_is_moved_to_another_version_by_a_decision_and_has_to_read_its_notice() -> None:
    other = PLAN.model_copy(update={"notice": Notice(version="2022-2", paragraphs=("新的须知",))})
    move = MoveToVersion(office_id=OFFICE, plan=other, plan_version=2, reason="本人申请", at=NOW)
    moved = MovedToVersion(
        person_id=PERSON,
        plan_id=PLAN.plan_id,
        from_version=1,
        plan_version=2,
        office_id=OFFICE,
        reason="本人申请",
        at=NOW,
    )
    outcome = spec.given(*complete).when(move).then(moved)
    outcome.then_publishes(
        DeclarationMoved(
            declaration_id=DECLARATION, person_id=PERSON, plan_id=PLAN.plan_id, from_version=1, plan_version=2
        )
    )
    spec.given(*complete, moved).when(move).then()
    submit = SubmitDeclaration(background=replace(against(plan=other), plan_version=2))
    spec.given(*complete, moved).when(submit).then_rejected("notice-not-read")
    read = ReadNotice(background=against(plan=other), notice_version="2022-2")
    spec.given(*complete, moved).when(read).then(NoticeRead(notice_version="2022-2"))
    again = spec.given(*complete, moved, NoticeRead(notice_version="2022-2"))
    again.when(read).then()
    (submitted,) = again.when(submit).events
    assert getattr(submitted, "plan_version", None) == 2


def test_a_case_that_is_being_checked_is_moved_only_once_it_is_returned() -> None:
    move = MoveToVersion(office_id=OFFICE, plan=PLAN, plan_version=2, reason="本人申请", at=NOW)
    spec.given(*complete, first).when(move).then_rejected("being-checked")
    assert spec.given(*complete, first, returned).when(move).events


def test_a_closed_plan_takes_no_new_declaration_and_lets_those_begun_go_on() -> None:
    begin = BeginDeclaration(
        background=replace(against(), closed=True),
        declaration_id=DECLARATION,
        plan_id=PLAN.plan_id,
        notice_version=PLAN.notice.version,
    )
    spec.given().when(begin).then_rejected("plan-closed")
    spec.given(begun).when(begin).then()
    assert isinstance(begun, DeclarationBegun)
    assert spec.given(*complete).when(SubmitDeclaration(background=replace(against(), closed=True))).events


def test_nobody_decides_about_their_own_declaration() -> None:
    move = MoveToVersion(office_id=OFFICE, plan=PLAN, plan_version=2, reason="本人申请", at=NOW)
    for command in (extend(None, LATE), move):
        spec.given(*complete).when(command.model_copy(update={"officer": PERSON})).then_rejected("own-case")
        assert spec.given(*complete).when(command.model_copy(update={"officer": OFFICE})).events
