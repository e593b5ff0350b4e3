"""What a case allows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from kernel.log.decider import Loaded
from kernel.log.kit import Spec
from services.certificate.published import CertificateRevoked
from services.identity.published import PersonCorrected
from services.review import views
from services.review.domain import (
    Asker,
    Case,
    CorrectionHeard,
    HandIn,
    HearCorrection,
    HearRevocation,
    HearRevocationTakenBack,
    PassStage,
    ReturnCase,
    ReviewCase,
    RevocationHeard,
    RevocationTakenBack,
    Status,
    end_of_day_after,
)
from services.review.published import ReviewPassed, ReviewReturned, StagePassed
from services.review.reactions.cases import Handed, when_certificate_revoked, when_person_corrected
from services.review.views import Afterwards, detail_of
from tests.unit.review.samples import (
    ACCEPT,
    AT,
    CASE,
    DEFECTS,
    FINAL,
    MATERIALS,
    MIDDLE,
    ORGS,
    OTHER,
    PERSON,
    PLAN,
    STRANGER,
    UNIT,
    WHOLE_WAY,
    checker,
    hand_in,
    opened,
    passed,
    resubmitted,
    returned,
)

spec = Spec(ReviewCase)


def passing(role: str, stage: str, submission: int = 1, opinion: str | None = None) -> PassStage:
    return PassStage(asker=checker(role), submission=submission, stage=stage, opinion=opinion, at=AT)


def returning(role: str, stage: str, submission: int = 1) -> ReturnCase:
    return ReturnCase(asker=checker(role), submission=submission, stage=stage, defects=DEFECTS, at=AT)


# -- a name or an ID number is corrected while it is under way ---------------------------------------------------------

LATER = AT + timedelta(hours=1)
heard = HearCorrection(corrected=("name",), at=LATER)
corrected = CorrectionHeard(person_id=PERSON, submission=1, corrected=("name",), at=LATER)


def test_a_checker_is_told_that_a_submission_goes_by_a_name_corrected_since() -> None:
    spec.given(opened()).when(heard).then(corrected).then_publishes()
    state = spec.given(opened(), corrected).state
    assert state.submission.applicant_name == "申报人"  # what was handed in stays as it was
    shown = detail_of(state, Afterwards(), checker("employer"), LATER)
    assert (shown.corrected, shown.history[-1].act, shown.history[-1].role) == (
        ["name"],
        "identity-corrected",
        "platform",
    )
    assert spec.given(opened(), corrected).when(passing("employer", "unit")).events  # it is checked all the same
    spec.given(opened(), corrected).when(heard).then()
    both = HearCorrection(corrected=("name", "id_number"), at=LATER)
    assert spec.given(opened(), corrected).when(both).events


def test_the_next_submission_goes_by_the_right_name() -> None:
    after = (opened(), corrected, returned("unit", "employer"), resubmitted())
    assert spec.given(*after).state.done.corrected == frozenset()
    spec.given(opened()).when(HearCorrection(corrected=("name",), at=AT)).then()  # handed in since


async def test_each_case_of_the_person_hears_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    handled: list[tuple[UUID, object]] = []

    class Doing:
        pool = None

        async def handle_each(self, decider: object, stream_id: UUID, command: object) -> None:
            assert decider is ReviewCase
            handled.append((stream_id, command))

    async def going_on(_pool: object, person_id: UUID) -> list[dict[str, UUID]]:
        return [{"declaration_id": CASE}, {"declaration_id": PLAN}] if person_id == PERSON else []

    monkeypatch.setattr(views, "going_on", going_on)
    event = PersonCorrected(person_id=PERSON, corrected=("name",), corrected_at=LATER)
    await when_person_corrected(event, Doing())  # type: ignore[arg-type]
    assert handled == [(CASE, heard), (PLAN, heard)]


# -- the exam certificate is revoked while it is under way -------------------------------------------------------------

CERTIFICATE = UUID(int=901)
revocation = HearRevocation(submission=1, certificate_id=CERTIFICATE, at=LATER)
revoked = RevocationHeard(person_id=PERSON, submission=1, certificate_id=CERTIFICATE, at=LATER)


def test_a_checker_is_told_that_the_certificate_of_a_submission_was_revoked_since() -> None:
    spec.given(opened()).when(revocation).then(revoked).then_publishes()
    shown = detail_of(spec.given(opened(), revoked).state, Afterwards(), checker("employer"), LATER)
    assert (shown.certificate_revoked_at, shown.history[-1].act) == (LATER, "certificate-revoked")
    assert "合格证明已被撤销" in shown.why
    assert spec.given(opened(), revoked).when(passing("employer", "unit")).events  # whoever checks decides
    spec.given(opened(), revoked).when(revocation).then()


def test_a_revocation_that_was_a_mistake_is_taken_back() -> None:
    again = HearRevocationTakenBack(certificate_id=CERTIFICATE, at=LATER)
    back = RevocationTakenBack(person_id=PERSON, submission=1, certificate_id=CERTIFICATE, at=LATER)
    spec.given(opened(), revoked).when(again).then(back).then_publishes()
    shown = detail_of(spec.given(opened(), revoked, back).state, Afterwards(), checker("employer"), LATER)
    assert (shown.certificate_revoked_at, shown.history[-1].act) == (None, "certificate-restored")
    spec.given(opened(), revoked, back).when(again).then()
    spec.given(opened()).when(again).then()
    spec.given(opened(), revoked).when(again.model_copy(update={"certificate_id": STRANGER})).then()
    spec.given(opened(), revoked, back).when(revocation).then(revoked)


def test_another_submission_is_none_of_the_revoked_certificates() -> None:
    mended = (opened(), revoked, returned("unit", "employer"), resubmitted())
    assert spec.given(*mended).state.done.revoked_at is None
    spec.given(*mended).when(revocation).then()


@pytest.mark.parametrize(("named", "hears"), [(CERTIFICATE, True), (UUID(int=902), False), (None, False)])
async def test_a_case_that_names_a_revoked_certificate_hears_of_it(
    monkeypatch: pytest.MonkeyPatch, named: UUID | None, hears: bool
) -> None:
    handled: list[tuple[UUID, object]] = []

    class Doing:
        pool = None

        async def load(self, decider: object, stream_id: UUID) -> Loaded[Case]:
            return Loaded(stream_id, spec.given(opened()).state if stream_id == CASE else None, 1, b"", 0)

        async def ask(self, service: str, path: str, model: type[Handed]) -> Handed:
            assert (service, path) == ("declaration", f"declarations/{CASE}/submissions/1")
            certificate = {"certificate_id": named} if named else None
            return model(name="", employer_name="", achievements=[], exam_certificate=certificate)  # type: ignore[arg-type]

        async def handle_each(self, decider: object, stream_id: UUID, command: object) -> None:
            handled.append((stream_id, command))

    async def going_on(_pool: object, person_id: UUID) -> list[dict[str, UUID]]:
        return [{"declaration_id": CASE}, {"declaration_id": PLAN}] if person_id == PERSON else []

    monkeypatch.setattr(views, "going_on", going_on)
    event = CertificateRevoked(certificate_id=CERTIFICATE, person_id=PERSON, revoked_at=LATER)
    await when_certificate_revoked(event, Doing())  # type: ignore[arg-type]
    assert handled == ([(CASE, revocation)] if hears else [])


# -- handing in -------------------------------------------------------------------------------------------------------


def test_the_first_submission_opens_the_case_at_the_first_stage_of_its_plan() -> None:
    spec.given().when(hand_in()).then(opened())
    spec.given().when(hand_in(under=OTHER)).then(opened(OTHER))
    assert spec.given(opened()).state.station.id == "unit"
    assert spec.given(opened(OTHER)).state.station.id == "first"


def test_a_submission_told_twice_changes_nothing() -> None:
    spec.given(opened()).when(hand_in()).then()
    spec.given(opened(), returned("unit", "employer"), resubmitted()).when(hand_in(1)).then()
    spec.given(*WHOLE_WAY).when(hand_in(1)).then()


def test_a_returned_case_starts_again_at_the_first_stage() -> None:
    history = (opened(), UNIT, returned("accept", "acceptance"))
    spec.given(*history).when(hand_in(2)).then(resubmitted(2))
    case = spec.given(*history, resubmitted(2)).state
    assert (case.status, case.station.id, case.submission.number) == (Status.CHECKING, "unit", 2)


def test_a_resubmission_goes_by_the_plan_it_was_made_under() -> None:
    case = spec.given(opened(), returned("unit", "employer"), resubmitted(2, OTHER)).state
    assert [s.id for s in case.submission.chain] == ["first", "posting", "entrust"]


def test_nothing_is_handed_in_while_it_is_checked_nor_after_it_passed() -> None:
    spec.given(opened()).when(hand_in(2)).then_rejected("being-checked")
    spec.given(*WHOLE_WAY).when(hand_in(2)).then_rejected("materials-passed")


def test_a_submission_out_of_order_or_without_a_checker_is_refused_with_everything_wrong_in_it() -> None:
    lame = hand_in(3).model_copy(update={"parties": {"unit": ORGS["employer"], "final": ORGS["office"]}})
    violations = spec.given().when(lame).then_rejected("submission-out-of-order", "party-missing", "party-missing")
    assert (violations[0].limit, violations[0].actual) == (1, 3)
    assert [v.actual for v in violations[1:]] == ["accept", "middle"]


def test_nobody_hands_in_for_somebody_else() -> None:
    foreign: HandIn = hand_in(2).model_copy(update={"person_id": STRANGER})
    spec.given(opened(), returned("unit", "employer")).when(foreign).then_not_found()


# -- passing ----------------------------------------------------------------------------------------------------------


def test_each_stage_passes_the_case_to_the_next_one() -> None:
    spec.given(opened()).when(passing("employer", "unit")).then(UNIT)
    spec.given(opened(), UNIT).when(passing("acceptance", "accept")).then(ACCEPT)
    spec.given(opened(), UNIT, ACCEPT).when(passing("midlevel", "middle")).then(MIDDLE)


def test_the_last_stage_passes_the_materials() -> None:
    history = (opened(), UNIT, ACCEPT, MIDDLE)
    spec.given(*history).when(passing("office", "final")).then(FINAL, MATERIALS)
    assert spec.given(*history, FINAL, MATERIALS).state.status is Status.PASSED


def test_an_opinion_and_the_digest_seen_are_kept_with_the_decision() -> None:
    said = passed("unit", "employer", "accept", opinion="情况属实，同意申报")
    spec.given(opened()).when(passing("employer", "unit", opinion="情况属实，同意申报")).then(said)
    assert said.readiness_digest == "digest-1"


def test_a_second_click_changes_nothing_but_another_opinion_is_not_lost() -> None:
    spec.given(opened(), UNIT).when(passing("employer", "unit")).then()
    spec.given(*WHOLE_WAY).when(passing("employer", "unit")).then()
    spec.given(opened(), UNIT).when(passing("employer", "unit", opinion="补充")).then_rejected("not-your-stage")


def test_a_second_click_never_passes_the_next_stage_of_the_same_organisation() -> None:
    first = passed("first", "employer", "posting", under=OTHER)
    spec.given(opened(OTHER), first).when(passing("employer", "first")).then()
    violations = spec.given(opened(OTHER), first).when(passing("employer", "entrust")).then_rejected("stage-moved-on")
    assert (violations[0].limit, violations[0].actual) == ("posting", "entrust")
    second = passed("posting", "employer", "entrust", under=OTHER)
    spec.given(opened(OTHER), first).when(passing("employer", "posting")).then(second)


def test_only_the_stage_that_has_the_case_may_act() -> None:
    violations = spec.given(opened()).when(passing("acceptance", "unit")).then_rejected("not-your-stage")
    assert violations[0].limit == "employer"
    spec.given(opened()).when(returning("office", "final")).then_rejected("not-your-stage")


def test_to_an_organisation_without_a_part_there_is_no_such_case() -> None:
    elsewhere = Asker(roles=("employer",), org_id=UUID(int=999))
    foreign = PassStage(asker=elsewhere, submission=1, stage="unit", opinion=None, at=AT)
    spec.given(opened()).when(foreign).then_not_found()
    spec.given().when(passing("employer", "unit")).then_not_found()
    # The right organisation in a role that has no part, and the right role without an organisation.
    wrong_role = Asker(roles=("expert",), org_id=ORGS["employer"])
    spec.given(opened()).when(foreign.model_copy(update={"asker": wrong_role})).then_not_found()
    spec.given(opened()).when(foreign.model_copy(update={"asker": Asker(roles=("employer",))})).then_not_found()


def test_nobody_checks_their_own_declaration() -> None:
    own = checker("employer").model_copy(update={"person_id": PERSON})
    command = PassStage(asker=own, submission=1, stage="unit", opinion=None, at=AT)
    spec.given(opened()).when(command).then_rejected("own-case")


def test_a_checker_judges_the_submission_they_saw() -> None:
    history = (opened(), returned("unit", "employer"), resubmitted(2))
    violations = spec.given(*history).when(passing("employer", "unit")).then_rejected("submission-moved-on")
    assert (violations[0].limit, violations[0].actual) == (2, 1)
    assert spec.given(*history).when(passing("employer", "unit", 2)).events


def test_everything_in_the_way_is_said_at_once() -> None:
    stale = ReturnCase(asker=checker("employer"), submission=9, stage="final", defects=(), at=AT)
    spec.given(opened()).when(stale).then_rejected("defects-missing", "submission-moved-on", "stage-moved-on")


# -- returning --------------------------------------------------------------------------------------------------------


def test_a_return_names_every_defect_and_says_until_when() -> None:
    spec.given(opened(), UNIT).when(returning("acceptance", "accept")).then(returned("accept", "acceptance"))
    spec.given(opened(), UNIT, returned("accept", "acceptance")).when(returning("acceptance", "accept")).then()


def test_a_return_without_a_defect_is_refused() -> None:
    empty = returning("employer", "unit").model_copy(update={"defects": ()})
    violations = spec.given(opened()).when(empty).then_rejected("defects-missing")
    assert (violations[0].limit, violations[0].actual) == (1, 0)


def test_a_returned_or_passed_case_waits_for_no_checker() -> None:
    history = (opened(), returned("unit", "employer"))
    spec.given(*history).when(passing("employer", "unit")).then_rejected("case-returned")
    other = returning("employer", "unit").model_copy(update={"defects": DEFECTS[:1]})
    spec.given(*history).when(other).then_rejected("case-returned")
    spec.given(*WHOLE_WAY).when(returning("office", "final")).then_rejected("materials-passed")


def test_the_days_to_mend_are_whole_days_in_shanghai() -> None:
    late_in_the_evening = datetime(2026, 3, 1, 15, 59, 59, tzinfo=UTC)  # 23:59:59 in Shanghai
    assert end_of_day_after(late_in_the_evening, 5) == datetime(2026, 3, 6, 15, 59, 59, tzinfo=UTC)
    after_midnight = datetime(2026, 3, 1, 16, 0, 0, tzinfo=UTC)
    assert end_of_day_after(after_midnight, 5) == datetime(2026, 3, 7, 15, 59, 59, tzinfo=UTC)
    assert end_of_day_after(late_in_the_evening, 0) == late_in_the_evening


# -- what others hear -------------------------------------------------------------------------------------------------


JUDGED = {
    "declaration_id": CASE,
    "submission": 1,
    "person_id": PERSON,
    "employer_id": ORGS["employer"],
    "plan_id": PLAN,
    "plan_version": 1,
    "rule_set_version": "7",
    "readiness_digest": "digest-1",
}
"""What every decision carries (ARCHITECTURE)."""


def test_a_passed_stage_is_published() -> None:
    stage = StagePassed.model_validate(JUDGED | {"stage": "unit", "next_stage": "accept"})
    spec.given(opened()).when(passing("employer", "unit")).then_publishes(stage)


def test_passed_materials_are_published_after_their_last_stage() -> None:
    outcome = spec.given(opened(), UNIT, ACCEPT, MIDDLE).when(passing("office", "final"))
    outcome.then_publishes(
        StagePassed.model_validate(JUDGED | {"stage": "final", "next_stage": None}),
        ReviewPassed.model_validate(JUDGED | {"mode": "normal"}),
    )


def test_a_return_is_published_without_its_words() -> None:
    outcome = spec.given(opened(), UNIT).when(returning("acceptance", "accept"))
    told = {"stage": "accept", "defects": 2, "resubmit_by": datetime(2026, 3, 6, 15, 59, 59, tzinfo=UTC)}
    outcome.then_publishes(ReviewReturned.model_validate(JUDGED | told))


def test_an_opening_is_told_by_declaration_alone() -> None:
    spec.given().when(hand_in()).then_publishes()
