"""What the exam system says of a person: passes that can be chosen instead of uploaded, and which count no more."""

from __future__ import annotations

from pydantic import BaseModel

from kernel.log.reactions import Doing
from services.certificate.published import CertificateRevoked, ExamCertificateIssued
from services.declaration.domain.dossier import Dossier
from services.declaration.domain.exam_record import RecordExamCertificate, RevokeExamCertificate
from services.declaration.reactions.on import on


class ScoreSnapshot(BaseModel):
    """What certificate answers for an exam record."""

    score: str | None = None


@on(ExamCertificateIssued)
async def when_exam_certificate_issued(event: ExamCertificateIssued, do: Doing) -> None:
    """A pass of the exam that the person can choose instead of uploading a scan of it; its score is asked for, and
    kept under our own key: a plan may want more than the exam does."""
    path = f"exam-records/{event.person_id}/{event.certificate_id}"
    found = await do.ask("certificate", path, ScoreSnapshot)
    command = RecordExamCertificate(
        person_id=event.person_id,
        certificate_id=event.certificate_id,
        passed_on=event.passed_on,
        speciality=event.speciality,
        valid_until=event.valid_until,
        score=found.score,
    )
    await do.handle(Dossier, event.person_id, command)


@on(CertificateRevoked)
async def when_certificate_revoked(event: CertificateRevoked, do: Doing) -> None:
    """It can't be chosen any more, and doesn't count where it was."""
    command = RevokeExamCertificate(person_id=event.person_id, certificate_id=event.certificate_id)
    await do.handle(Dossier, event.person_id, command)
