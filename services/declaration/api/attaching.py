"""上传附件 (guide 二.5): what is asked for here, and the exam certificate chosen instead of uploaded."""

from __future__ import annotations

from datetime import date
from typing import Literal
from uuid import UUID

from pydantic import BaseModel

from kernel.web.access import BasedOnDep, Body, Receipt, Roles, Router, RunDep
from services.declaration.api.needs import BackgroundDep, MineDep
from services.declaration.domain.commands import ChooseCertificate
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.filling import facts_of
from services.declaration.domain.parts import Facts
from services.declaration.domain.plan import Attachment

APPLICANT = Roles("applicant")
Need = Literal["required", "verified", "optional", "superfluous"]

router = Router(prefix="/api/declaration/v1", tags=["declarations"])


class CertificateBody(Body):
    """One of one's valid exam records; null: none."""

    certificate_id: UUID | None


class AttachmentNeed(BaseModel):
    """A kind of attachment, and whether it is needed here (`verified`: 已核验, 免上传). `given`: how many files;
    `form`: the code of the blank form that it is written on."""

    kind: str
    name: str
    need: Need
    given: int
    many: bool
    form: str | None


class ExamRecordView(BaseModel):
    """A valid pass of the exam."""

    certificate_id: UUID
    passed_on: date
    speciality: str
    valid_until: date | None
    chosen: bool


class AttachmentsView(BaseModel):
    """The plan's matrix as it stands for this declaration, and the exam records to choose from."""

    attachments: list[AttachmentNeed]
    exam_records: list[ExamRecordView]


@router.query("/declarations/{declaration_id}/attachments", access=APPLICANT)
async def get_attachments(draft: MineDep, background: BackgroundDep) -> AttachmentsView:
    """Which attachments are asked for by mode, employer, origin, route and earlier declarations."""
    facts = facts_of(draft, background)
    given = [attached.kind for attached in draft.parts.attachments]
    return AttachmentsView(
        attachments=[
            AttachmentNeed(
                kind=a.code, name=a.name, need=_need(a, facts), given=given.count(a.code), many=a.many, form=a.form
            )
            for a in background.plan.attachments
        ],
        exam_records=[
            ExamRecordView(**record.told, chosen=record.certificate_id == draft.parts.certificate_id)
            for record in facts.exam_records
        ],
    )


def _need(attachment: Attachment, facts: Facts) -> Need:
    if facts.requires(attachment):
        return "verified" if facts.verifies(attachment) else "required"
    return "optional" if facts.takes(attachment) else "superfluous"


@router.command("/declarations/{declaration_id}/certificate", access=APPLICANT)
async def choose_certificate(
    declaration_id: UUID, body: CertificateBody, background: BackgroundDep, as_of: BasedOnDep, run: RunDep
) -> Receipt:
    """Let one of one's valid exam records stand for 业务考试成绩合格证明: nothing has to be uploaded."""
    command = ChooseCertificate(background=background, certificate_id=body.certificate_id, as_of=as_of)
    return await run(Declaration, declaration_id, command)
