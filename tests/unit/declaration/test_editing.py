"""Two tabs on one declaration: the second edit is told of the first with both, and nothing saved is lost."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from kernel.log.kit import Spec
from services.declaration.domain.commands import AttachFile, ChoosePhoto, ExtractAchievements, FillForm, FillFormPart
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.events import FormFilled, Reopened
from services.declaration.domain.parts import Form, FormPart
from tests.unit.declaration.story import (
    FORM,
    LATER,
    PERSON,
    against,
    complete,
    dossier,
    handed_in,
    item,
    photo_chosen,
    ref,
    upload,
)

spec = Spec(Declaration)
VERSION = len(complete)
MINE, THEIRS = "我写的述职。", "另一页写的述职。"


def part(as_of: int | None = None, **said: Any) -> FillFormPart:
    return FillFormPart(background=against(), part=FormPart(**said), as_of=as_of)


def filled(**changes: Any) -> FormFilled:
    return FormFilled(person_id=PERSON, form=FORM.model_copy(update=changes))


def test_a_part_of_the_form_is_saved_and_the_rest_stays() -> None:
    spec.given(*complete).when(part(statement=MINE)).then(filled(statement=MINE))
    spec.given(*complete).when(part(statement=FORM.statement)).then()
    spec.given(*complete[:4]).when(part(statement=MINE)).then_rejected("mode-missing")
    assert spec.given(*complete[:4]).when(part(mode="normal")).events


def test_a_ground_of_exception_is_saved_by_itself_and_taken_back() -> None:
    spec.given(*complete).when(part(exceptional="award")).then(filled(exceptional="award"))
    claimed = filled(exceptional="award")
    spec.given(*complete, claimed).when(part(statement=MINE)).then(filled(exceptional="award", statement=MINE))
    spec.given(*complete, claimed).when(part(exceptional=None)).then(filled())
    spec.given(*complete).when(part(exceptional="unheard-of")).then_rejected("ground-not-offered")


def test_whatever_a_form_holds_can_be_saved_by_itself() -> None:
    assert set(FormPart.model_fields) == set(Form.model_fields)


def test_the_second_of_two_edits_is_told_of_the_first_with_both() -> None:
    (violation,) = (
        spec.given(*complete, filled(statement=THEIRS))
        .when(part(VERSION, statement=MINE))
        .then_rejected("edited-meanwhile")
    )
    assert violation.pointer == "/statement"
    assert violation.actual == {"version": VERSION + 1, "saved": THEIRS, "yours": MINE}
    seen = part(VERSION + 1, statement=MINE)
    spec.given(*complete, filled(statement=THEIRS)).when(seen).then(filled(statement=MINE))


def test_edits_of_different_fields_do_not_disturb_each_other() -> None:
    spec.given(*complete, filled(statement=THEIRS)).when(part(VERSION, awards="一等奖")).then(
        filled(statement=THEIRS, awards="一等奖")
    )


def test_the_same_edit_twice_is_no_conflict() -> None:
    spec.given(*complete, filled(statement=MINE)).when(part(VERSION, statement=MINE)).then()


def test_a_whole_form_names_every_field_that_was_changed_meanwhile() -> None:
    theirs = filled(statement=THEIRS, honours="首席专家")
    mine = FORM.model_copy(update={"statement": MINE, "awards": "一等奖"})
    found = (
        spec.given(*complete, theirs)
        .when(FillForm(background=against(), form=mine, as_of=VERSION))
        .then_rejected("edited-meanwhile", "edited-meanwhile")
    )
    assert [v.pointer for v in found] == ["/statement", "/honours"]


def test_who_does_not_say_what_they_saw_replaces_what_stands() -> None:
    spec.given(*complete, filled(statement=THEIRS)).when(part(statement=MINE)).then(filled(statement=MINE))


def test_photo_achievements_and_attachments_are_guarded_too() -> None:
    file = dossier(item(1), item(2))
    other = photo_chosen.model_copy(update={"photo": upload(width=310)})
    mine = ChoosePhoto(background=against(), photo=upload(width=320), as_of=VERSION)
    spec.given(*complete, other).when(mine).then_rejected("edited-meanwhile")
    first = ExtractAchievements(background=against(file), items=(item(2).item_id,), as_of=VERSION)
    (extracted,) = spec.given(*complete).when(first).events
    second = first.model_copy(update={"items": (item(2).item_id, item(1).item_id)})
    spec.given(*complete, extracted).when(second).then_rejected("edited-meanwhile")
    attach = AttachFile(background=against(), kind="exam-certificate", file=ref(31), as_of=VERSION)
    (attached,) = spec.given(*complete).when(attach).events
    other_file = attach.model_copy(update={"file": ref(32)})
    spec.given(*complete, attached).when(other_file).then_rejected("edited-meanwhile")


def test_nothing_saved_is_lost_across_a_return_and_a_tab_from_before_it_is_told() -> None:
    parts = spec.given(*complete).state.parts
    until = LATER + timedelta(days=5)
    returned = Reopened(person_id=PERSON, submission=1, stage="acceptance", defects=1, told=(), resubmit_by=until)
    history = (*complete, handed_in(1, parts), returned)
    state = spec.given(*history).state
    assert state.parts == parts
    assert state.changed == spec.given(*complete).state.changed
    edit = filled(statement=THEIRS)
    old_tab = part(VERSION, statement=MINE)
    spec.given(*history).when(old_tab).then(filled(statement=MINE))  # nothing was edited since it was read
    spec.given(*history, edit).when(old_tab).then_rejected("edited-meanwhile")
