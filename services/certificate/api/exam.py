"""The exam system (guide, second part): import, 我的档案, a certificate by its number, revocation, regions."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Query
from starlette.responses import Response

from kernel.log.decider import ERASED, NotFound
from kernel.web.access import (
    CallerDep,
    FilesDep,
    Internal,
    KernelDep,
    LanguageDep,
    PersonDep,
    Provided,
    Public,
    Receipt,
    Roles,
    Router,
    RunDep,
)
from services.certificate.api.exam_files import CSV, XLSX
from services.certificate.api.exam_needs import (
    ExamPlanDep,
    HolderDep,
    MyCertificateDep,
    MyExamineeDep,
    SitterDep,
    TheirExamineeDep,
    TheirSitterDep,
    UploadDep,
    ValidUntil,
    rows_of,
)
from services.certificate.api.exam_shapes import Examinee as ExamineeShown
from services.certificate.api.exam_shapes import (
    ExamineeFound,
    ExamRecordList,
    ExamRecordRow,
    ExamScore,
    ExamShown,
    FaultShown,
    ImportReport,
    ImportShown,
    RegionShown,
    RevocationBody,
)
from services.certificate.api.exam_shapes import Examinees as ExamineesShown
from services.certificate.domain.exam_import import ExamImport, TakeImport
from services.certificate.domain.exam_plan import Region
from services.certificate.domain.exam_rows import FAILED, PASSED
from services.certificate.domain.examinee import Examinee, LinkExaminee, Result, RevokeCertificate, Sitter
from services.certificate.outside import ExamCertificate, Press

EXAM = Roles("exam")
APPLICANT = Roles("applicant")
PAGE = 100
router = Router(prefix="/api/certificate/v1", tags=["exam"])
internal = Router(prefix="/internal/v1", tags=["internal"])


# -- the exam administration ------------------------------------------------------------------------------------------


@router.action("POST", "/exam-imports", access=EXAM, body_types=(CSV, XLSX))
async def import_results(  # noqa: PLR0917 - what FastAPI hands in
    upload: UploadDep,
    files: FilesDep,
    caller: CallerDep,
    run: RunDep,
    language: LanguageDep,
    exam: Annotated[str, Query(min_length=1, max_length=100, description="What they are results of")],
    held_on: Annotated[date, Query(description="The day of the exam")],
    valid_until: ValidUntil = None,
    dry_run: Annotated[bool, Query(description="Only say what is wrong with which row")] = True,
) -> ImportReport:
    """Import a file of results: a dry run unless `dry_run=false`, and all or nothing. Sent again, nothing doubles."""
    faults = [
        FaultShown(row=f.row, column=f.column, code=f.code, message=f.message if language == "zh" else f.message_en)
        for f in upload.checked.faults
    ]
    taken = not (dry_run or faults)
    if taken and not upload.known:
        file = await files.keep(upload.import_id, "exam-import", rows_of(upload), kind="json", owner=caller.owner)
        command = TakeImport(
            import_id=upload.import_id,
            exam=exam,
            held_on=held_on,
            valid_until=valid_until,
            file=file,
            count=len(upload.checked.rows),
            at=caller.now,
        )
        await run(ExamImport, upload.import_id, command)
    return ImportReport(
        import_id=upload.import_id, dry_run=dry_run, taken=taken, rows=len(upload.checked.rows), faults=faults
    )


@router.query("/exam-imports/{import_id}", access=EXAM)
async def get_import(import_id: UUID, kernel: KernelDep) -> ImportShown:
    """How far an import is."""
    made = (await kernel.load(ExamImport, import_id)).state
    if made is None:
        raise NotFound
    return ImportShown(
        **made.taken.model_dump(include={"import_id", "exam", "held_on", "valid_until", "count"}),
        taken_at=made.taken.at,
        finished_at=made.finished.at if made.finished else None,
        refused=list(made.finished.refused) if made.finished else [],
    )


@router.command("/exam-revocations", access=EXAM)
async def revoke_certificate(body: RevocationBody, examinee_id: HolderDep, caller: CallerDep, run: RunDep) -> Receipt:
    """Take a certificate back: it counts no more, and whoever relied on it hears of it."""
    command = RevokeCertificate(certificate_number=body.certificate_number, reason=body.reason, at=caller.now)
    return await run(Examinee, examinee_id, command)


@router.query("/exam", access=Public())
async def get_exam(plan: ExamPlanDep) -> ExamShown:
    """The exam system: its regions, pass mark and hot-line."""
    regions = [_region(region) for region in plan.regions]
    return ExamShown(title=plan.title, pass_mark=str(plan.pass_mark), hotline=plan.hotline, regions=regions)


def _region(region: Region) -> RegionShown:
    return RegionShown(code=region.code, name=region.name, children=[_region(child) for child in region.children])


# -- 我的档案 ---------------------------------------------------------------------------------------------------------


@router.command("/exam-records/lookup", access=APPLICANT)
async def look_up_records(examinee_id: MyExamineeDep, person_id: PersonDep, caller: CallerDep, run: RunDep) -> Receipt:
    """Find one's exam records by one's ID number; once is enough. 404 where there are none."""
    return await run(Examinee, examinee_id, LinkExaminee(person_id=person_id, at=caller.now))


@router.query("/exam-records", access=APPLICANT)
async def list_exam_records(sitter: SitterDep, plan: ExamPlanDep) -> ExamRecordList:
    """我的档案: all of one's exam records, the guide's nine columns."""
    if sitter is None:
        return ExamRecordList(linked=False, items=[])
    names = plan.names
    rows = [_row(n, record_id, sitter, names) for n, record_id in enumerate(sitter.records, 1)]
    return ExamRecordList(linked=True, items=rows)


def _row(number: int, record_id: UUID, sitter: Sitter, names: dict[str, str]) -> ExamRecordRow:
    result, revoked = sitter.records[record_id], record_id in sitter.revoked
    return ExamRecordRow(
        number=number,
        **result.model_dump(exclude={"passed", "region"}),
        status=PASSED if result.passed else FAILED,
        region=names.get(result.region, result.region),
        certificate_id=record_id if result.passed and not revoked else None,
        revoked=revoked,
    )


@router.query("/exam-certificates/{certificate_id}", access=APPLICANT)
async def get_exam_certificate(found: MyCertificateDep, sitter: SitterDep, plan: ExamPlanDep) -> ExamRecordRow:
    """The electronic certificate behind a number in 我的档案."""
    if sitter is None:
        raise NotFound
    number = list(sitter.records).index(found.record_id) + 1
    return _row(number, found.record_id, sitter, plan.names)


@router.query("/exam-certificates/{certificate_id}/file", access=APPLICANT, response_class=Response)
async def get_exam_certificate_file(
    found: MyCertificateDep, plan: ExamPlanDep, press: Annotated[Press, Provided(Press)], caller: CallerDep
) -> Response:
    """The electronic certificate as PDF."""
    result = found.result
    pdf = await press.exam_certificate(certificate_of(result, plan.title, plan.names), caller.now)
    headers = {
        "Content-Disposition": "attachment; filename=exam-certificate.pdf",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
    }
    return Response(pdf, media_type="application/pdf", headers=headers)


def certificate_of(result: Result, title: str, names: dict[str, str]) -> ExamCertificate:
    """What is printed on the certificate."""
    return ExamCertificate(
        system=title,
        exam=result.exam,
        name=result.name,
        id_number=result.id_number,
        unit_name=result.unit_name,
        speciality=result.speciality,
        certificate_number=result.certificate_number or "",
        score=result.score,
        region=names.get(result.region, result.region),
        held_on=f"{result.held_on.year}年{result.held_on.month}月{result.held_on.day}日",
        valid_until=result.valid_until.isoformat() if result.valid_until else "",
    )


# -- for other services -----------------------------------------------------------------------------------------------


@internal.query("/exam-imports/{import_id}/people/{page}", access=Internal("identity"))
async def list_examinees(import_id: UUID, page: int, kernel: KernelDep) -> ExamineesShown:
    """Whom an import concerns, for their accounts. Who was erased since is left out."""
    made = (await kernel.load(ExamImport, import_id)).state
    if made is None or made.finished is None or page < 0:
        raise NotFound
    found = []
    everybody = made.finished.examinees
    for number, examinee_id in enumerate(everybody[page * PAGE : (page + 1) * PAGE], page * PAGE):
        sitter = (await kernel.load(Examinee, examinee_id)).state
        result = next(iter(sitter.records.values())) if sitter and not sitter.forgotten else None
        if result is not None and result.id_number != ERASED:
            found.append(ExamineeShown(number=number, **result.model_dump(include=_OF_A_PERSON)))
    return ExamineesShown(items=found, next=page + 1 if len(everybody) > (page + 1) * PAGE else None)


@internal.query("/persons/{person_id}/examinee", access=Internal("identity"))
async def get_examinee(examinee_id: TheirExamineeDep) -> ExamineeFound:
    """Which exam records bear a person's ID number: they are erased with the person, linked to the account or not."""
    return ExamineeFound(examinee_id=examinee_id)


@internal.query("/exam-records/{person_id}/{certificate_id}", access=Internal("declaration"))
async def get_exam_score(certificate_id: UUID, sitter: TheirSitterDep) -> ExamScore:
    """What a plan's own pass mark is held against. A score is personal, so that no event names it."""
    result = sitter.records.get(certificate_id) if sitter else None
    return ExamScore(score=result.score if result else None)


_OF_A_PERSON = {"id_number", "name", "unit_name", "region"}
