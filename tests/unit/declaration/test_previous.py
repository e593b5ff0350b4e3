"""A second declaration: the unchanged is offered, only what is empty is filled, and what is new is named."""

from __future__ import annotations

from dataclasses import replace

from kernel.log.kit import Spec
from services.declaration.domain.commands import CopyPrevious
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.events import AchievementsExtracted, FileAttached, FormFilled, WorksListed
from services.declaration.domain.parts import Achievement, Answer, Attached, Hours, Parts
from services.declaration.domain.previous import offer
from tests.unit.declaration.story import FORM, PARTS, PERSON, PLAN, against, complete, dossier, item, ref

spec = Spec(Declaration)
OTHER = Attached(kind="other", file=ref(44))
EARLIER: Parts = replace(
    PARTS,
    form=FORM.model_copy(
        update={
            "hours": (Hours(year=2015, public=30, professional=60), *FORM.hours),
            "fields": (
                Answer(code="left-organ", value="某局"),
                Answer(code="score-results", value="12"),
                Answer(code="poem", value="春眠"),
            ),
        }
    ),
    achievements=(
        Achievement(item_id=item(1).item_id, item_version=1),
        Achievement(item_id=ref(9).file_id, item_version=1),
    ),
    works=(Achievement(item_id=item(3).item_id, item_version=1),),
    attachments=(*PARTS.attachments, Attached(kind="score-recommendation", file=ref(45)), OTHER),
)
FILE = dossier(item(1, version=2), item(2), item(3, kind="paper", version=2))


def test_what_this_plan_asks_for_too_is_offered_and_what_is_made_for_one_declaration_is_not() -> None:
    found = offer(EARLIER, PLAN, FILE)
    assert found.form is not None
    assert found.form.declared_before
    assert found.form.statement == FORM.statement
    assert [hours.year for hours in found.form.hours] == [2019, 2020, 2021]
    assert [answer.code for answer in found.form.fields] == ["left-organ"]
    assert found.achievements == (Achievement(item_id=item(1).item_id, item_version=2),)
    assert found.works == (Achievement(item_id=item(3).item_id, item_version=2),)
    assert found.attachments == (OTHER,)
    assert found.new_items == (item(2).item_id,)


def test_a_mode_that_is_not_offered_any_more_gives_way_to_the_first() -> None:
    gone = replace(EARLIER, form=FORM.model_copy(update={"mode": "unheard-of", "transfer_kind": "transfer"}))
    found = offer(gone, PLAN, FILE)
    assert found.form is not None
    assert (found.form.mode, found.form.transfer_kind) == ("normal", None)


def test_only_what_is_empty_is_filled() -> None:
    copy = CopyPrevious(background=against(FILE), parts=EARLIER)
    offered = offer(EARLIER, PLAN, FILE)
    assert offered.form is not None
    spec.given(*complete[:4]).when(copy).then(
        FormFilled(person_id=PERSON, form=offered.form),
        AchievementsExtracted(achievements=offered.achievements),
        WorksListed(works=offered.works),
        FileAttached(attached=OTHER, many=True),
    )
    spec.given(*complete).when(copy).then(WorksListed(works=offered.works), FileAttached(attached=OTHER, many=True))
    listed = WorksListed(works=offered.works)
    spec.given(*complete, listed, FileAttached(attached=OTHER, many=True)).when(copy).then()
    spec.given(*complete[:3]).when(copy).then_rejected("step-not-open")
