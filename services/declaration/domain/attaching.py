"""上传附件 (guide 二.5): files by kind, and the exam certificate that is chosen instead of being uploaded."""

from __future__ import annotations

from collections.abc import Sequence

from kernel.log.decider import Event, reject
from services.declaration.domain.commands import AttachFile, ChooseCertificate, RemoveAttachment
from services.declaration.domain.editing import meanwhile
from services.declaration.domain.events import AttachmentRemoved, CertificateChosen, Draft, FileAttached
from services.declaration.domain.parts import Attached, Facts, Step
from services.declaration.domain.pen import open_step, refuse


def attach(command: AttachFile, draft: Draft) -> Sequence[Event]:
    """A file of a kind that the plan knows; it replaces the one of its kind unless the plan takes several."""
    open_step(Step.ATTACHMENTS, draft)
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
    if not known.many:
        stands = tuple(a for a in draft.parts.attachments if a.kind == command.kind)
        refuse(meanwhile(draft, command.as_of, {f"attachments/{command.kind}": (stands, (attached,))}))
    return [FileAttached(attached=attached, many=known.many)]


def take_off(command: RemoveAttachment, draft: Draft) -> Sequence[Event]:
    """A file isn't attached any more."""
    known = {attached.file.file_id for attached in draft.parts.attachments}
    return [AttachmentRemoved(file_id=command.file_id)] if command.file_id in known else []


def choose_certificate(command: ChooseCertificate, draft: Draft, facts: Facts) -> Sequence[Event]:
    """One of the person's valid exam records stands for 业务考试成绩合格证明 (已核验, 免上传)."""
    open_step(Step.ATTACHMENTS, draft)
    valid = {record.certificate_id for record in facts.exam_records}
    if command.certificate_id is not None and command.certificate_id not in valid:
        raise reject(
            "certificate-not-valid",
            "不是本人有效的业务考试成绩合格证明",
            "not a valid exam certificate of yours",
            pointer="/certificate_id",
            limit=[str(known) for known in valid],
            actual=str(command.certificate_id),
        )
    stands = draft.parts.certificate_id
    refuse(meanwhile(draft, command.as_of, {"certificate": (stands, command.certificate_id)}))
    return [] if stands == command.certificate_id else [CertificateChosen(certificate_id=command.certificate_id)]
