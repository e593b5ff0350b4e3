"""Second and later declarations (guide 二.5): what was declared last is offered again, and only what is empty is
filled from it; what is new since asks for 新增业绩情况报告表."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from kernel.log.decider import Event
from services.declaration.domain.commands import CopyPrevious
from services.declaration.domain.dossier import PersonFile
from services.declaration.domain.events import AchievementsExtracted, Draft, FileAttached, FormFilled, WorksListed
from services.declaration.domain.parts import Achievement, Attached, Facts, Form, Parts, Step
from services.declaration.domain.pen import open_step
from services.declaration.domain.plan import Named, Plan


@dataclass(frozen=True)
class Offer:
    """What an earlier declaration says that this plan asks for, too; `new_items`: approved since, and not in it."""

    form: Form | None
    achievements: tuple[Achievement, ...]
    works: tuple[Achievement, ...]
    attachments: tuple[Attached, ...]
    new_items: tuple[UUID, ...]


def offer(parts: Parts, plan: Plan, file: PersonFile) -> Offer:
    """The unchanged: years, kinds and fields that this plan doesn't ask for are left out; items come in their newest
    approved version. Scores and attachments that are made for one declaration are not offered."""
    chosen = {achievement.item_id for achievement in (*parts.achievements, *parts.works)}
    newest = {item_id: item for item_id in file.items if (item := file.newest(item_id)) is not None}

    def again(items: tuple[Achievement, ...], kinds: tuple[Named, ...]) -> tuple[Achievement, ...]:
        asked = {kind.code for kind in kinds}
        return tuple(
            Achievement(item_id=a.item_id, item_version=newest[a.item_id].item_version)
            for a in items
            if a.item_id in newest and newest[a.item_id].content.kind in asked
        )

    return Offer(
        form=_form(parts.form, plan) if parts.form else None,
        achievements=again(parts.achievements, plan.achievements.kinds),
        works=again(parts.works, plan.achievements.works),
        attachments=tuple(a for a in parts.attachments if _lasts(a, plan)),
        new_items=tuple(item_id for item_id in newest if item_id not in chosen),
    )


def _form(form: Form, plan: Plan) -> Form:
    asked = {field.code for mode in plan.modes for field in mode.fields if field.kind != "number"}
    return form.model_copy(
        update={
            "mode": form.mode if plan.mode(form.mode) else plan.modes[0].code,
            "transfer_kind": form.transfer_kind if plan.mode(form.mode) else None,
            "declared_before": True,
            "hours": tuple(hours for hours in form.hours if hours.year in plan.form.hours.years),
            "appraisals": tuple(a for a in form.appraisals if a.year in plan.form.appraisals.years),
            "fields": tuple(answer for answer in form.fields if answer.code in asked),
        }
    )


def _lasts(attached: Attached, plan: Plan) -> bool:
    """A kind for everybody may be given again; a form for one mode, or for a second declaration, is written anew."""
    known = plan.attachment(attached.kind)
    if known is None or known.verified_by == "exam-record":
        return False
    return not any(when.modes is not None or when.declared_before is not None for when in known.required_when)


def copy(command: CopyPrevious, draft: Draft, facts: Facts) -> Sequence[Event]:
    """Fill what is still empty from the earlier declaration; nothing that was written is replaced."""
    open_step(Step.FORM, draft)
    offered, parts = offer(command.parts, facts.plan, facts.file), draft.parts
    found: list[Event] = []
    if parts.form is None and offered.form is not None:
        found.append(FormFilled(person_id=draft.person_id, form=offered.form))
    if not parts.achievements and offered.achievements:
        found.append(AchievementsExtracted(achievements=offered.achievements))
    if not parts.works and offered.works:
        found.append(WorksListed(works=offered.works))
    given = {attached.kind for attached in parts.attachments}
    for attached in offered.attachments:
        known = facts.plan.attachment(attached.kind)
        if attached.kind not in given and known is not None:
            found.append(FileAttached(attached=attached, many=known.many))
    return found
