"""Filling in a declaration: each step's part is measured before it is taken over (guide 二.1 – 二.5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from kernel.log.decider import Event, Rejected, Violation, reject
from services.declaration.domain.commands import (
    AttachFile,
    ChoosePhoto,
    ExtractAchievements,
    FillForm,
    IssueCommitmentCode,
    OnBackground,
    ReadNotice,
    RemoveAttachment,
    SignCommitment,
)
from services.declaration.domain.events import (
    AchievementsExtracted,
    AttachmentRemoved,
    CommitmentCodeIssued,
    CommitmentMade,
    Draft,
    FileAttached,
    FormFilled,
    HandedIn,
    NoticeRead,
    PhotoChosen,
    Status,
)
from services.declaration.domain.legibility import illegible
from services.declaration.domain.parts import Achievement, Attached, Background, Facts, Parts, Step
from services.declaration.domain.rules import refusals

CODE_LASTS = timedelta(minutes=10)


def facts_of(draft: Draft, background: Background, parts: Parts | None = None) -> Facts:
    """What the rules look at. A return being answered may run past the window, and never shortens it: until it closes,
    nobody is worse off for having handed in early."""
    closes_at = background.plan.closes_at
    closes_at = max(closes_at, draft.extended.get(None, closes_at))
    deadline = max(closes_at, draft.returned.resubmit_by) if draft.returned else closes_at
    return Facts(background.plan, background.file, parts or draft.parts, background.at, deadline)


def fill(command: OnBackground, draft: Draft) -> Sequence[Event]:
    """Take over one part; refused with all that is wrong with it."""
    pen(draft)
    match command:
        case ReadNotice():
            read = draft.parts.notice_version == command.notice_version
            return [] if read else [NoticeRead(notice_version=command.notice_version)]
        case ChoosePhoto():
            return _choose_photo(command, draft)
        case SignCommitment():
            return _sign(command, draft)
        case IssueCommitmentCode():
            _open(Step.COMMITMENT, draft)
            expires_at = command.at + CODE_LASTS
            return [CommitmentCodeIssued(person_id=draft.person_id, code=command.code, expires_at=expires_at)]
        case FillForm():
            return _fill_form(command, draft)
        case ExtractAchievements():
            return _extract(command, draft)
        case AttachFile():
            return _attach(command, draft)
        case RemoveAttachment():
            known = {attached.file.file_id for attached in draft.parts.attachments}
            return [AttachmentRemoved(file_id=command.file_id)] if command.file_id in known else []
    raise TypeError(type(command).__name__)


def _choose_photo(command: ChoosePhoto, draft: Draft) -> Sequence[Event]:
    candidate = replace(draft.parts, photo=command.photo)
    broken = refusals(Step.PHOTO, facts_of(draft, command.background, candidate))
    refuse([replace(violation, pointer="/file_id") for violation in broken])
    return [] if draft.parts.photo == command.photo else [PhotoChosen(photo=command.photo)]


def _sign(command: SignCommitment, draft: Draft) -> Sequence[Event]:
    wrong: list[Violation] = []
    code = draft.code
    if code is None or code.code != command.code:
        wrong.append(_code("code-replaced", "签署码已失效，请使用页面上最新的二维码", "a newer code has been issued"))
    elif code.used:
        wrong.append(_code("code-used", "签署码已使用", "the code has been used"))
    elif command.at > code.expires_at:
        wrong.append(_code("code-expired", "签署码已过期，请刷新页面上的二维码", "the code has expired"))
    if violation := illegible(command.strokes):
        wrong.append(violation)
    version = command.background.file.profile_version
    if version is None:
        wrong.append(Violation("profile-not-approved", "个人基本信息尚未经现所在单位审核通过", "no approved profile"))
    if wrong or version is None:
        raise Rejected(wrong)
    return [
        CommitmentMade(
            person_id=draft.person_id,
            text_version=command.background.plan.commitment.version,
            profile_version=version,
            strokes=command.file,
            at=command.at,
        )
    ]


def _fill_form(command: FillForm, draft: Draft) -> Sequence[Event]:
    _open(Step.FORM, draft)
    candidate = replace(draft.parts, form=command.form)
    broken = refusals(Step.FORM, facts_of(draft, command.background, candidate))
    refuse([replace(violation, pointer=violation.pointer.removeprefix("/form")) for violation in broken])
    return [] if draft.parts.form == command.form else [FormFilled(person_id=draft.person_id, form=command.form)]


def _extract(command: ExtractAchievements, draft: Draft) -> Sequence[Event]:
    _open(Step.ACHIEVEMENTS, draft)
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
    refuse(wrong)
    candidate = replace(draft.parts, achievements=tuple(found))
    broken = refusals(Step.ACHIEVEMENTS, facts_of(draft, command.background, candidate))
    refuse([replace(v, pointer=v.pointer.replace("/achievements", "/items", 1)) for v in broken])
    if draft.parts.achievements == candidate.achievements:
        return []
    return [AchievementsExtracted(achievements=candidate.achievements)]


def _attach(command: AttachFile, draft: Draft) -> Sequence[Event]:
    _open(Step.ATTACHMENTS, draft)
    known = command.background.plan.attachment(command.kind)
    if known is None:
        raise reject(
            "attachment-kind-unknown",
            "本评审计划没有这种附件",
            "this plan has no such attachment",
            pointer="/kind",
            limit=[attachment.code for attachment in command.background.plan.attachments],
            actual=command.kind,
        )
    attached = Attached(kind=command.kind, file=command.file)
    if attached in draft.parts.attachments:
        return []
    return [FileAttached(attached=attached, many=known.many)]


def pen(draft: Draft) -> None:
    """Read-only while review has it; a second submit is told the first one's receipt."""
    if draft.editable:
        return
    last = draft.submissions[draft.submission]
    message, message_en = (
        ("材料审核已通过，申报不能再更改", "the materials have passed: the declaration can't be changed any more")
        if draft.status is Status.PASSED
        else (
            f"申报已完成第 {draft.submission} 次提交，退回修改前不能更改",
            "the declaration has been submitted: it can't be changed unless it is returned",
        )
    )
    raise reject(
        "already-submitted",
        message,
        message_en,
        actual={
            "id": str(draft.declaration_id),
            "sequence": f"{draft.declaration_id}@{last.version}",
            "events": [HandedIn.__name__],
        },
    )


def _open(step: Step, draft: Draft) -> None:
    before = draft.parts.missing_before(step)
    if before is not None:
        raise reject(
            "step-not-open",
            f"请先完成“{before.label}”",
            f"please finish the step {before} first",
            limit=before,
            actual=step,
        )


def refuse(found: Sequence[Violation]) -> None:
    """Rejected, if there is anything."""
    if found:
        raise Rejected(found)


def _code(code: str, message: str, message_en: str) -> Violation:
    return Violation(code, message, message_en, pointer="/code")
