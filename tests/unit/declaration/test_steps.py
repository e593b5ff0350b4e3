"""Filling in a declaration: what each step takes, and in which order they open."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from kernel.log.decider import Take
from kernel.log.kit import Spec
from services.declaration.domain.commands import (
    AttachFile,
    BeginDeclaration,
    ChoosePhoto,
    ExtractAchievements,
    FillForm,
    IssueCommitmentCode,
    RemoveAttachment,
    SignCommitment,
)
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.dossier import PersonFile
from services.declaration.domain.events import AchievementsExtracted, AttachmentRemoved, FileAttached
from services.declaration.domain.legibility import Strokes
from services.declaration.domain.parts import Achievement, Attached, Photo
from services.declaration.published import CommitmentSigned
from tests.unit.declaration.story import (
    CODE,
    DECLARATION,
    FORM,
    LATER,
    NOW,
    PERSON,
    PLAN,
    STRANGER,
    against,
    attached,
    begun,
    code_issued,
    complete,
    dossier,
    identified,
    item,
    photo_chosen,
    ref,
    signature,
    signed,
    upload,
)

spec = Spec(Declaration)


def begin(file: PersonFile | None = None, notice: str = PLAN.notice.version, at: datetime = NOW) -> BeginDeclaration:
    return BeginDeclaration(
        declaration_id=DECLARATION,
        plan_id=PLAN.plan_id,
        notice_version=notice,
        background=against(file, at),
    )


def sign(code: str = CODE, strokes: Strokes | None = None, at: datetime = NOW) -> SignCommitment:
    return SignCommitment(
        code=code,
        strokes=signature() if strokes is None else strokes,
        file=ref(2, "json"),
        background=against(at=at),
    )


def test_a_declaration_begins_once_profile_and_archive_are_approved() -> None:
    spec.given().when(begin()).then(begun)
    spec.given(begun).when(begin()).then()


def test_beginning_names_everything_that_is_missing_at_once() -> None:
    nothing = PersonFile(PERSON)
    outcome = spec.given().when(begin(nothing, notice="2021-1", at=LATER))
    outcome.then_rejected("profile-not-approved", "archive-not-approved", "notice-not-read", "window-closed")


def test_the_window_is_inclusive_at_both_ends() -> None:
    spec.given().when(begin(at=PLAN.opens_at)).then(begun.model_copy(update={"at": PLAN.opens_at}))
    spec.given().when(begin(at=PLAN.closes_at)).then(begun.model_copy(update={"at": PLAN.closes_at}))
    second = timedelta(seconds=1)
    spec.given().when(begin(at=PLAN.opens_at - second)).then_rejected("window-not-open")
    spec.given().when(begin(at=PLAN.closes_at + second)).then_rejected("window-closed")


def test_a_profile_that_another_employer_approved_does_not_count() -> None:
    file = dossier()
    moved = PersonFile(PERSON, file.employment, file.profiles, {1: STRANGER}, file.items)
    spec.given().when(begin(moved)).then_rejected("profile-not-approved")


def test_a_step_before_its_turn_is_refused_and_names_the_one_that_comes_first() -> None:
    steps = [
        IssueCommitmentCode(background=against(), code=CODE),
        FillForm(background=against(), form=FORM),
        ExtractAchievements(background=against(), items=(item(1).item_id,)),
        AttachFile(background=against(), kind="exam-certificate", file=ref(3)),
    ]
    histories = [(begun,), (begun, photo_chosen), (*complete[:4],), (*complete[:5],)]
    for command, history, first in zip(steps, histories, ["photo", "commitment", "form", "achievements"], strict=True):
        (violation,) = spec.given(*history).when(command).then_rejected("step-not-open")
        assert violation.limit == first


def test_an_earlier_step_may_be_taken_again() -> None:
    other = upload(width=320)
    assert spec.given(*complete).when(ChoosePhoto(background=against(), photo=other)).events
    spec.given(*complete).when(ChoosePhoto(background=against(), photo=photo_chosen.photo)).then()
    spec.given(*complete).when(FillForm(background=against(), form=FORM)).then()


def test_a_photo_is_refused_with_every_rule_it_breaks() -> None:
    bad = upload(width=100, height=300, size=10_000, white=0.1, kind="png")
    outcome = spec.given(begun).when(ChoosePhoto(background=against(), photo=bad))
    violations = outcome.then_rejected(
        "photo-format", "photo-size", "photo-width", "photo-height", "photo-ratio", "photo-background"
    )
    assert {violation.pointer for violation in violations} == {"/file_id"}
    spec.given(begun).when(ChoosePhoto(background=against(), photo=upload())).then(photo_chosen)


def test_a_fetched_photo_is_not_measured() -> None:
    fetched = Photo(file=ref(1, "jpeg", 15_000, width=358, height=441), source="fetched")
    assert spec.given(begun).when(ChoosePhoto(background=against(), photo=fetched)).events


def test_a_code_signs_once_and_in_time() -> None:
    history = (begun, photo_chosen, code_issued, identified)
    outcome = spec.given(*history).when(sign()).then(signed)
    outcome.then_publishes(
        CommitmentSigned(
            declaration_id=DECLARATION,
            person_id=PERSON,
            plan_id=PLAN.plan_id,
            plan_version=1,
            text_version=PLAN.commitment.version,
        )
    )
    last = code_issued.expires_at
    assert spec.given(*history).when(sign(at=last)).events
    spec.given(*history).when(sign(at=last + timedelta(seconds=1))).then_rejected("code-expired")
    spec.given(*history, signed).when(sign()).then_rejected("code-used")


def test_a_newer_code_replaces_the_one_before_it() -> None:
    newer = code_issued.model_copy(update={"code": "another-code-of-24-chars"})
    spec.given(begun, photo_chosen, code_issued, newer).when(sign()).then_rejected("code-replaced")
    (claim,) = Declaration.claims(newer, None)
    assert isinstance(claim, Take)
    assert (claim.scope, claim.value) == ("commitment-code", newer.code)


def test_a_signature_that_is_no_writing_is_refused_together_with_a_bad_code() -> None:
    outcome = spec.given(begun, photo_chosen, code_issued).when(sign(code="x" * 20, strokes=()))
    outcome.then_rejected("code-replaced", "signature-blank")


def test_a_form_may_be_incomplete_but_not_wrong() -> None:
    history = (begun, photo_chosen, code_issued, signed)
    draft = FORM.model_copy(update={"statement": "", "hours": ()})
    assert spec.given(*history).when(FillForm(background=against(), form=draft)).events
    wrong = FORM.model_copy(update={"mode": "unheard-of", "statement": "字" * 1001})
    (mode, length) = (
        spec.given(*history)
        .when(FillForm(background=against(), form=wrong))
        .then_rejected("mode-not-offered", "statement-too-long")
    )
    assert (mode.pointer, length.pointer, length.limit, length.actual) == ("/mode", "/statement", 1000, 1001)


def test_achievements_are_this_persons_newest_approved_items_in_their_order() -> None:
    file = dossier(item(1), item(2, version=3))
    order = (item(2).item_id, item(1).item_id)
    spec.given(*complete[:5]).when(ExtractAchievements(background=against(file), items=order)).then(
        AchievementsExtracted(
            achievements=(
                Achievement(item_id=order[0], item_version=3),
                Achievement(item_id=order[1], item_version=1),
            )
        )
    )


def test_an_item_that_is_not_approved_or_stands_twice_is_refused() -> None:
    one = item(1).item_id
    outcome = spec.given(*complete[:5]).when(ExtractAchievements(background=against(), items=(one, UUID(int=9), one)))
    violations = outcome.then_rejected("item-not-approved", "item-twice")
    assert [violation.pointer for violation in violations] == ["/items/1", "/items/2"]


def test_an_item_of_another_kind_or_from_before_the_appointment_is_refused() -> None:
    file = dossier(item(1, kind="paper"), item(2, gained_on=date(2015, 12, 31)))
    items = (item(1).item_id, item(2).item_id)
    outcome = spec.given(*complete[:5]).when(ExtractAchievements(background=against(file), items=items))
    violations = outcome.then_rejected("achievement-kind", "achievement-before-appointment")
    assert [violation.pointer for violation in violations] == ["/items/0", "/items/1"]


def test_more_achievements_than_count_are_kept() -> None:
    seven = [item(n) for n in range(7)]
    command = ExtractAchievements(background=against(dossier(*seven)), items=tuple(i.item_id for i in seven))
    (event,) = spec.given(*complete[:5]).when(command).events
    assert isinstance(event, AchievementsExtracted)
    assert len(event.achievements) == 7


def test_an_attachment_replaces_the_one_of_its_kind_unless_the_plan_takes_several() -> None:
    scan = ref(4)
    again = AttachFile(background=against(), kind="exam-certificate", file=scan)
    replaced = FileAttached(attached=Attached(kind="exam-certificate", file=scan), many=False)
    spec.given(*complete).when(again).then(replaced)
    assert len(spec.given(*complete, replaced).state.parts.attachments) == 1
    more = tuple(FileAttached(attached=Attached(kind="other", file=ref(n)), many=True) for n in (5, 6))
    spec.given(*complete).when(AttachFile(background=against(), kind="other", file=ref(5))).then(more[0])
    assert len(spec.given(*complete, *more).state.parts.attachments) == 3
    spec.given(*complete).when(AttachFile(background=against(), kind="poem", file=ref(5))).then_rejected(
        "attachment-kind-unknown"
    )


def test_an_attachment_is_taken_off_again() -> None:
    file_id = attached.attached.file.file_id
    off = RemoveAttachment(background=against(), file_id=file_id)
    spec.given(*complete).when(off).then(AttachmentRemoved(file_id=file_id))
    spec.given(*complete, AttachmentRemoved(file_id=file_id)).when(off).then()


def test_somebody_elses_declaration_is_not_found() -> None:
    stranger = against(PersonFile(STRANGER))
    spec.given(*complete).when(ChoosePhoto(background=stranger, photo=upload())).then_not_found()
    spec.given(*complete).when(FillForm(background=stranger, form=FORM)).then_not_found()
    spec.given().when(FillForm(background=against(), form=FORM)).then_not_found()
