"""Filling in a declaration: each step's part is measured before it is taken over (guide 二.1 – 二.5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from kernel.log.decider import Event, Violation, reject
from services.declaration.domain.attaching import attach, choose_certificate, take_off
from services.declaration.domain.commands import (
    AttachFile,
    ChooseCertificate,
    ChoosePhoto,
    ConfirmPhoto,
    CopyPrevious,
    ExtractAchievements,
    FillForm,
    FillFormPart,
    IdentifySigner,
    IssueCommitmentCode,
    KeepFetchedPhoto,
    ListWorks,
    OnBackground,
    ReadNotice,
    RemoveAttachment,
    SignCommitment,
)
from services.declaration.domain.editing import form_fields, meanwhile
from services.declaration.domain.events import (
    AchievementsExtracted,
    Draft,
    FormFilled,
    NoticeRead,
    PhotoChosen,
    PhotoFetched,
    Status,
    WorksListed,
)
from services.declaration.domain.parts import Achievement, Background, Facts, Form, Parts, Photo, Step
from services.declaration.domain.pen import open_step, pen, refuse
from services.declaration.domain.plan import Plan
from services.declaration.domain.previous import copy
from services.declaration.domain.rules import refusals
from services.declaration.domain.signing import identify, issue_code, sign


def window_end(draft: Draft, plan: Plan) -> datetime:
    """Until when a declaration can be handed in (inclusive), put off for everybody or for it alone."""
    return max(plan.closes_at, draft.extended.get(None, plan.closes_at))


def facts_of(draft: Draft, background: Background, parts: Parts | None = None) -> Facts:
    """What the rules look at. A return being answered may run past the window, and never shortens it: until it closes,
    nobody is worse off for having handed in early."""
    closes_at = window_end(draft, background.plan)
    deadline = max(closes_at, draft.returned.resubmit_by) if draft.returned else closes_at
    last = draft.submissions.get(draft.submission)
    return Facts(
        background.plan,
        background.file,
        parts or draft.parts,
        background.at,
        deadline,
        handed_in_at=last.handed_in.at if last else None,
        bars=background.bars,
        declaration_id=draft.declaration_id,
        answering=draft.status is Status.RETURNED,
    )


def facts_before(background: Background, notice_version: str, declaration_id: UUID | None = None) -> Facts:
    """What the rules look at before 马上申报."""
    plan, parts = background.plan, Parts(notice_version=notice_version)
    return Facts(
        plan,
        background.file,
        parts,
        background.at,
        plan.closes_at,
        bars=background.bars,
        declaration_id=declaration_id,
    )


def fill(command: OnBackground, draft: Draft) -> Sequence[Event]:
    """Take over one part; refused with all that is wrong with it."""
    pen(draft)
    match command:
        case ReadNotice():
            read = draft.parts.notice_version == command.notice_version
            return [] if read else [NoticeRead(notice_version=command.notice_version)]
        case ChoosePhoto():
            return _choose_photo(command, draft)
        case KeepFetchedPhoto():
            return _keep_fetched(command, draft)
        case ConfirmPhoto():
            return _confirm_photo(command, draft)
        case IssueCommitmentCode():
            open_step(Step.COMMITMENT, draft)
            return issue_code(command, draft)
        case IdentifySigner():
            return identify(command, draft)
        case SignCommitment():
            return sign(command, draft)
        case FillForm() | FillFormPart():
            return _fill_form(command, draft)
        case ExtractAchievements():
            return _extract(command, draft)
        case ListWorks():
            return _list_works(command, draft)
        case AttachFile():
            return attach(command, draft)
        case RemoveAttachment():
            return take_off(command, draft)
        case ChooseCertificate():
            return choose_certificate(command, draft, facts_of(draft, command.background))
        case CopyPrevious():
            return copy(command, draft, facts_of(draft, command.background))
    raise TypeError(type(command).__name__)


def _choose_photo(command: ChoosePhoto, draft: Draft) -> Sequence[Event]:
    candidate = replace(draft.parts, photo=command.photo)
    broken = refusals(Step.PHOTO, facts_of(draft, command.background, candidate))
    edited = meanwhile(draft, command.as_of, {"photo": (draft.parts.photo, command.photo)})
    refuse([*edited, *(replace(violation, pointer="/file_id") for violation in broken)])
    return [] if draft.parts.photo == command.photo else [PhotoChosen(photo=command.photo)]


def _keep_fetched(command: KeepFetchedPhoto, draft: Draft) -> Sequence[Event]:
    if not command.background.plan.photo.fetched:
        raise reject(
            "photo-not-fetched-here", "本评审计划不采集证件照片，请上传", "this plan fetches no photo: upload one"
        )
    return [PhotoFetched(person_id=draft.person_id, file=command.file, at=command.at)]


def _confirm_photo(command: ConfirmPhoto, draft: Draft) -> Sequence[Event]:
    """The rules bind uploads: a fetched photo is taken as the source has it (guide 二.1)."""
    if draft.fetched is None or draft.fetched.file_id != command.file_id:
        raise reject(
            "photo-not-fetched",
            "请先采集证件照片，并确认当前显示的这一张",
            "fetch the photo first, and confirm the one that is shown now",
            pointer="/file_id",
        )
    photo = Photo(file=draft.fetched, source="fetched")
    refuse(meanwhile(draft, command.as_of, {"photo": (draft.parts.photo, photo)}))
    return [] if draft.parts.photo == photo else [PhotoChosen(photo=photo)]


def _fill_form(command: FillForm | FillFormPart, draft: Draft) -> Sequence[Event]:
    open_step(Step.FORM, draft)
    form, stands = _written(command, draft), draft.parts.form
    candidate = replace(draft.parts, form=form)
    broken = refusals(Step.FORM, facts_of(draft, command.background, candidate))
    edited = meanwhile(draft, command.as_of, form_fields(stands, form))
    refuse([replace(violation, pointer=violation.pointer.removeprefix("/form")) for violation in (*edited, *broken)])
    return [] if stands == form else [FormFilled(person_id=draft.person_id, form=form)]


def _written(command: FillForm | FillFormPart, draft: Draft) -> Form:
    if isinstance(command, FillForm):
        return command.form
    form = command.part.onto(draft.parts.form)
    if form is None:
        raise reject("mode-missing", "请先选择申报方式", "please choose the mode first", pointer="/mode")
    return form


def _extract(command: ExtractAchievements, draft: Draft) -> Sequence[Event]:
    open_step(Step.ACHIEVEMENTS, draft)
    found, wrong = _newest(command)
    refuse(wrong)
    candidate = replace(draft.parts, achievements=found)
    broken = refusals(Step.ACHIEVEMENTS, facts_of(draft, command.background, candidate))
    chosen = {"achievements": (draft.parts.achievements, candidate.achievements)}
    edited = meanwhile(draft, command.as_of, chosen)
    refuse([replace(v, pointer=v.pointer.replace("/achievements", "/items", 1)) for v in (*edited, *broken)])
    if draft.parts.achievements == candidate.achievements:
        return []
    return [AchievementsExtracted(achievements=candidate.achievements)]


def _list_works(command: ListWorks, draft: Draft) -> Sequence[Event]:
    """Papers, patents, standards and awards have a part of their own: they use up none of the achievements."""
    open_step(Step.ACHIEVEMENTS, draft)
    kinds = command.background.plan.achievements.works
    found, wrong = _newest(command)
    for n, item_id in enumerate(command.items):
        item = command.background.file.newest(item_id)
        if item is not None and item.content.kind not in {kind.code for kind in kinds}:
            names = "、".join(kind.name for kind in kinds) or "无"
            wrong.append(
                Violation(
                    "work-kind",
                    f"此处只能填报：{names}",
                    "the plan lists no such kind here",
                    f"/items/{n}",
                    limit=[kind.code for kind in kinds],
                    actual=item.content.kind,
                )
            )
    edited = meanwhile(draft, command.as_of, {"works": (draft.parts.works, found)})
    refuse([*wrong, *edited])
    return [] if draft.parts.works == found else [WorksListed(works=found)]


def _newest(command: ExtractAchievements | ListWorks) -> tuple[tuple[Achievement, ...], list[Violation]]:
    """The items in their newest approved versions, and what is wrong with the choice."""
    wrong: list[Violation] = []
    found: list[Achievement] = []
    for n, item_id in enumerate(command.items):
        pointer = f"/items/{n}"
        item = command.background.file.newest(item_id)
        if item is None:
            wrong.append(
                Violation("item-not-approved", "不是本人经单位审核通过的业绩", "not an approved item of yours", pointer)
            )
        elif item_id in command.items[:n]:
            wrong.append(Violation("item-twice", "该业绩重复", "the item stands twice", pointer))
        else:
            found.append(Achievement(item_id=item_id, item_version=item.item_version))
    return tuple(found), wrong
