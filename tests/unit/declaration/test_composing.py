"""A plan is composed section by section, published whole, amended into versions, put off, and closed."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from kernel.log.decider import Event
from kernel.log.ids import derived
from kernel.log.kit import Spec
from services.declaration.domain.plan import REQUIRED, SECTIONS, Plan, Sections, sections_of
from services.declaration.domain.plan_events import (
    DeadlinePutOff,
    IssuedPlan,
    PlanClosed,
    PlanDrafted,
    PlanIssued,
    PlanRevised,
    SectionsPut,
)
from services.declaration.domain.review_plan import (
    ClosePlan,
    DraftPlan,
    ExtendDeadline,
    PublishDraft,
    PublishPlan,
    PutSections,
    ReviewPlan,
)
from services.declaration.published import DeadlineExtended, PlanAmended, StationPlanned
from tests.unit.declaration.story import NOW, PLAN, PLAN_FILE

spec = Spec(ReviewPlan)
OFFICE, OTHER = derived("authority", PLAN.office), UUID(int=7)
WRITTEN: dict[str, Any] = {
    name: said for name, said in json.loads(PLAN_FILE.read_text("utf-8")).items() if name not in {"code", "office"}
}
PLAN_ID = PLAN.plan_id
drafted = PlanDrafted(plan_id=PLAN_ID, code=PLAN.code, office=PLAN.office, at=NOW)
put_all = SectionsPut(sections=WRITTEN, at=NOW)
issued = PlanIssued(plan_id=PLAN_ID, plan_version=1, plan=PLAN, at=NOW)
GRASSROOTS = {"name": "基层", "educations": [], "years": 3, "at_least": [{"field": "grassroots-years", "least": 10.0}]}
"""A line that goes by a number which no mode of the plan asks for."""


def put(as_of: int | None = None, **sections: Any) -> PutSections:
    return PutSections(sections=sections, office_id=OFFICE, at=NOW, as_of=as_of)


def written(**sections: Any) -> SectionsPut:
    return SectionsPut(sections=sections, at=NOW)


def publish(reason: str | None = None) -> PublishDraft:
    return PublishDraft(office_id=OFFICE, at=NOW, reason=reason)


def extend(stage: str | None, until: datetime) -> ExtendDeadline:
    return ExtendDeadline(stage=stage, until=until, reason="台风", office_id=OFFICE, at=NOW)


def state(*history: Event) -> IssuedPlan:
    found: IssuedPlan = spec.given(*history).state
    return found


def test_every_section_of_a_plan_can_be_written_and_has_a_name() -> None:
    assert set(Sections.model_fields) == set(SECTIONS) == set(Plan.model_fields) - {"code", "office"}


def test_what_the_2022_plan_says_can_be_written_section_by_section() -> None:
    history: list[Event] = [drafted]
    for name, said in WRITTEN.items():
        outcome = spec.given(*history).when(put(**{name: said}))
        history += outcome.then(written(**{name: said})).events
    spec.given(*history).when(publish()).then(issued)


def test_a_draft_is_begun_once_by_the_office_it_names() -> None:
    begin = DraftPlan(code=PLAN.code, office=PLAN.office, office_id=OFFICE, at=NOW)
    spec.given().when(begin).then(drafted)
    spec.given(drafted).when(begin).then()
    spec.given(issued).when(begin).then_rejected("plan-code-taken")
    stranger = DraftPlan(code=PLAN.code, office=PLAN.office, office_id=OTHER, at=NOW)
    spec.given().when(stranger).then_rejected("not-your-office")


def test_to_another_office_there_is_no_such_plan() -> None:
    for command in (
        PutSections(sections={"year": 2023}, office_id=OTHER, at=NOW),
        PublishDraft(office_id=OTHER, at=NOW),
        ClosePlan(reason="结束", office_id=OTHER, at=NOW),
        ExtendDeadline(stage=None, until=NOW + timedelta(days=99), reason="台风", office_id=OTHER, at=NOW),
    ):
        spec.given(drafted, put_all).when(command).then_not_found()
        spec.given().when(command).then_not_found()


def test_a_section_of_another_shape_is_refused_with_all_its_faults() -> None:
    found = (
        spec.given(drafted)
        .when(put(year="2022", fee={"items": [], "window_days": 0}, colour="red"))
        .then_rejected("section-invalid", "section-invalid", "section-invalid", "section-unknown")
    )
    assert [v.pointer for v in found] == ["/year", "/fee/items", "/fee/window_days", "/colour"]


def test_writing_the_same_again_changes_nothing() -> None:
    spec.given(drafted, put_all).when(put(year=2022, title=WRITTEN["title"])).then()
    spec.given(drafted, put_all).when(put(year=2023, title=WRITTEN["title"])).then(written(year=2023))


def test_two_officers_of_an_office_overwrite_nothing_of_each_other_unseen() -> None:
    history = (drafted, written(year=2022, title="甲"), written(year=2023))
    (told,) = spec.given(*history).when(put(2, year=2024)).then_rejected("edited-meanwhile")
    assert (told.pointer, told.limit) == ("/year", 2)
    assert told.actual == {"version": 3, "saved": 2023, "yours": 2024}
    spec.given(*history).when(put(2, title="乙")).then(written(title="乙"))  # another section
    spec.given(*history).when(put(2, year=2023)).then()  # the same
    spec.given(*history).when(put(3, year=2024)).then(written(year=2024))
    spec.given(*history).when(put(None, year=2024)).then(written(year=2024))
    spec.given(*history).when(put(2, year=2024, title="乙")).then_rejected("edited-meanwhile")  # and nothing is written


def test_what_is_written_on_nothing_fills_what_is_empty_and_no_more() -> None:
    spec.given(drafted, written(year=2022)).when(put(0, title="甲")).then(written(title="甲"))
    spec.given(drafted, written(year=2022)).when(put(0, year=2023)).then_rejected("edited-meanwhile")


def test_a_publication_is_seen_like_any_other_writing_but_changes_no_section_that_it_found() -> None:
    spec.given(issued).when(put(0, year=2023)).then_rejected("edited-meanwhile")  # published as a whole
    spec.given(issued).when(put(1, year=2023)).then(written(year=2023))
    (fee, other) = ({**WRITTEN["fee"], "window_days": days} for days in (6, 7))
    history = (drafted, put_all, written(fee=fee), issued)
    spec.given(*history).when(put(2, fee=other)).then_rejected("edited-meanwhile")
    spec.given(*history).when(put(3, fee=other)).then(written(fee=other))


def test_a_draft_counts_its_versions_as_its_log_does() -> None:
    assert (state(drafted).events, state(drafted).changed) == (1, {})
    later = state(drafted, written(year=2022, title="甲"), written(year=2023), issued)
    assert later.events == 4
    assert {name: later.changed[name] for name in ("title", "year", "remarks")} == {"title": 2, "year": 3, "remarks": 4}
    assert set(later.changed) == set(SECTIONS)


def test_a_plan_is_published_only_when_nothing_is_missing_and_is_told_all_that_is() -> None:
    found = spec.given(drafted).when(publish()).then_rejected(*["section-missing"] * len(REQUIRED))
    assert [v.pointer for v in found] == [f"/{name}" for name in REQUIRED]
    spec.given(drafted).when(ClosePlan(reason="结束", office_id=OFFICE, at=NOW)).then_rejected("plan-not-published")


def test_what_is_missing_and_what_contradicts_itself_are_told_together() -> None:
    history = (
        drafted,
        written(opens_at=WRITTEN["closes_at"], closes_at=WRITTEN["opens_at"], modes=WRITTEN["modes"]),
        written(fee={"items": [{"name": "评审费", "amount_fen": 1, "modes": ["by-post"]}], "window_days": 1}),
    )
    found = spec.given(*history).when(publish()).refused
    assert found is not None
    told = {(v.code, v.pointer) for v in found.violations}
    assert {("plan-inconsistent", "/closes_at"), ("plan-inconsistent", "/fee/items/0")} <= told
    assert ("section-missing", "/notice") in told


def test_a_template_of_the_review_form_that_there_is_not_is_refused_at_publication() -> None:
    named = {**WRITTEN["review_form"], "template": "review-form-of-1988"}
    found = spec.given(drafted, put_all, written(review_form=named)).when(publish()).then_rejected("template-unknown")
    assert (found[0].pointer, found[0].actual) == ("/review_form/template", "review-form-of-1988")
    known = {**named, "template": "review-form"}
    assert spec.given(drafted, put_all, written(review_form=known)).when(publish()).events


@pytest.mark.parametrize(
    ("sections", "pointer"),
    [
        ({"exam": {"modes": ["by-post"], "pass_mark": 60.0, "valid_years": 3}}, "/exam/modes"),
        ({"transfer_kinds": []}, "/modes/4"),
        ({"contacts": []}, "/contacts"),  # guide 二.7
        ({"forms": [{"code": "a", "name": "表"}]}, "/forms/0"),
        ({"forms": [{"code": n, "name": "表", "shipped": "a.json"} for n in "aa"]}, "/forms"),
        ({"attachments": [{"code": "a", "name": "表", "required_when": [], "form": "b"}]}, "/attachments/0/form"),
        ({"eligibility": {"paths": [GRASSROOTS]}}, "/eligibility/paths/0/at_least"),
        ({"eligibility": {"titles_when": {"modes": ["by-post"]}}}, "/eligibility/titles_when"),
    ],
)
def test_a_section_that_contradicts_the_others_is_told_where(sections: dict[str, Any], pointer: str) -> None:
    found = spec.given(drafted, put_all, written(**sections)).when(publish()).refused
    assert found is not None
    assert pointer in {v.pointer for v in found.violations}


def test_an_amendment_is_a_new_version_beside_the_old_one() -> None:
    fee = {"items": [{"name": "评审费", "amount_fen": 30000}], "window_days": 10}
    spec.given(issued, written(fee=fee)).when(publish()).then_rejected("reason-missing")
    amended = PLAN.model_copy(update={"fee": sections_of({"fee": fee}).fee})
    revised = PlanRevised(plan_id=PLAN_ID, plan_version=2, plan=amended, reason="收费标准调整", at=NOW)
    outcome = spec.given(issued, written(fee=fee)).when(publish("收费标准调整")).then(revised)
    outcome.then_publishes(
        PlanAmended(
            plan_id=PLAN_ID,
            plan_version=2,
            office_id=OFFICE,
            title=PLAN.title,
            opens_at=PLAN.opens_at,
            closes_at=PLAN.closes_at,
            stages=tuple(StationPlanned(id=s.id, name=s.name, actor=s.actor, due_at=s.due_at) for s in PLAN.stages),
        )
    )
    after = state(issued, written(fee=fee), revised)
    assert (after.plan_version, after.version(1), after.version(2)) == (2, PLAN, amended)
    spec.given(issued, written(fee=fee), revised).when(publish("收费标准调整")).then()


def test_other_words_of_the_notice_or_the_commitment_need_another_version() -> None:
    """Guide 二, 二.2: the version that was read or signed says which words it was."""
    notice = {"version": PLAN.notice.version, "paragraphs": ["新的须知"]}
    commitment = {"version": PLAN.commitment.version, "title": "保证书", "text": "新的文本"}
    changed = written(notice=notice, commitment=commitment)
    found = spec.given(issued, changed).when(publish("更正")).then_rejected("version-unchanged", "version-unchanged")
    assert [v.pointer for v in found] == ["/notice/version", "/commitment/version"]
    mended = written(notice={**notice, "version": "2022-2"}, commitment={**commitment, "version": "2022-2"})
    (revised,) = spec.given(issued, changed, mended).when(publish("更正")).events
    assert isinstance(revised, PlanRevised)
    assert revised.plan.notice.version == "2022-2"


def test_a_deadline_is_put_off_for_every_version_and_never_brought_forward() -> None:
    employer = PLAN.stages[0].due_at
    until = employer + timedelta(days=2)
    put_off = DeadlinePutOff(plan_id=PLAN_ID, stage="employer", until=until, reason="台风", at=NOW)
    outcome = spec.given(issued).when(extend("employer", until)).then(put_off)
    outcome.then_publishes(
        DeadlineExtended(
            plan_id=PLAN_ID,
            plan_version=1,
            office_id=OFFICE,
            stage="employer",
            stage_name="单位审核",
            declaration_id=None,
            person_id=None,
            until=until,
        )
    )
    spec.given(issued, put_off).when(extend("employer", until)).then()
    spec.given(issued, put_off).when(extend("employer", until - timedelta(seconds=1))).then_rejected(
        "deadline-not-later"
    )
    revised = PlanRevised(plan_id=PLAN_ID, plan_version=2, plan=PLAN, reason="更正", at=NOW)
    after = state(issued, put_off, revised)
    for version in (1, 2):
        plan = after.version(version)
        assert plan is not None
        assert plan.deadline("employer") == until
        assert plan.deadline("acceptance") == {stage.id: stage.due_at for stage in PLAN.stages}["acceptance"]


def test_the_last_second_of_the_next_stage_is_the_limit_of_an_extension() -> None:
    limit = PLAN.stages[0].due_at
    (event,) = spec.given(issued).when(extend(None, limit)).events
    assert isinstance(event, DeadlinePutOff)
    assert state(issued, event).plan.closes_at == limit
    late = extend(None, limit + timedelta(seconds=1))
    (told,) = spec.given(issued).when(late).then_rejected("deadline-after-next")
    assert told.limit == limit.isoformat()


def test_an_extension_of_no_stage_or_into_the_past_is_told_so() -> None:
    spec.given(issued).when(extend("nowhere", NOW + timedelta(days=900))).then_rejected("stage-unknown")
    at = PLAN.closes_at + timedelta(days=5)
    past = ExtendDeadline(stage=None, until=PLAN.closes_at + timedelta(days=1), reason="台风", office_id=OFFICE, at=at)
    spec.given(issued).when(past).then_rejected("deadline-over")


def test_a_closed_plan_is_closed_once_and_not_amended() -> None:
    close = ClosePlan(reason="评审结束", office_id=OFFICE, at=NOW)
    closed = PlanClosed(reason="评审结束", at=NOW)
    spec.given(issued).when(close).then(closed)
    spec.given(issued, closed).when(close).then()
    spec.given(issued, closed).when(put(year=2023)).then_rejected("plan-closed")
    spec.given(issued, written(year=2023), closed).when(publish("更正")).then_rejected("plan-closed")


def test_a_plan_written_elsewhere_is_refused_with_its_faults() -> None:
    wrong = PLAN.model_copy(update={"closes_at": PLAN.opens_at, "contacts": ()})
    found = spec.given().when(PublishPlan(plan=wrong, office_id=OFFICE, at=NOW)).refused
    assert found is not None
    assert [v.pointer for v in found.violations] == ["/closes_at", "/contacts"]
