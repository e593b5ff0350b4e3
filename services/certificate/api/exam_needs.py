"""What the exam's routes need before a command is built or an answer given."""

from __future__ import annotations

import asyncio
import hashlib
import json
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query
from pydantic import BaseModel
from starlette.requests import Request

from kernel.log.decider import NotFound
from kernel.log.ids import derived
from kernel.log.kernel import Kernel
from kernel.web.access import InternalDep, KernelDep, OrgDep, PersonDep, Provided
from kernel.web.body import read_limited
from services.certificate.api.exam_files import BYTES_AT_MOST, table_of
from services.certificate.api.exam_shapes import RevocationBody
from services.certificate.domain.exam_import import ExamImport
from services.certificate.domain.exam_plan import ExamPlan
from services.certificate.domain.exam_rows import CERTIFICATE, Checked, ExamRow, Fault, check_rows
from services.certificate.domain.examinee import EXAMINEES, NUMBERS, PEOPLE, Examinee, Result, Sitter

ExamPlanDep = Annotated[ExamPlan, Provided(ExamPlan)]


@dataclass(frozen=True)
class Upload:
    """A file of results, checked whole. `known`: it was taken before."""

    import_id: UUID
    checked: Checked
    known: bool


async def _upload(
    request: Request,
    org_id: OrgDep,
    kernel: KernelDep,
    plan: ExamPlanDep,
    exam: Annotated[str, Query(min_length=1, max_length=100, description="What they are results of")],
) -> Upload:
    content = await read_limited(request, BYTES_AT_MOST)
    request._body = content
    table = await asyncio.to_thread(table_of, content)
    checked = check_rows(table, plan.codes, plan.pass_mark)
    import_id = derived("exam-import", org_id, exam, hashlib.sha256(content).hexdigest())
    known = (await kernel.load(ExamImport, import_id)).state is not None
    checked = replace(checked, faults=(*checked.faults, *await _taken(checked.rows, kernel)))
    return Upload(import_id, checked, known)


async def _taken(rows: tuple[ExamRow, ...], kernel: Kernel) -> list[Fault]:
    """Certificate numbers that are somebody else's already."""
    found = []
    for row in rows:
        if row.certificate_number is None:
            continue
        owner = await kernel.claimed(NUMBERS, row.certificate_number)
        if owner is not None and owner != await kernel.claimed(EXAMINEES, row.id_number):
            text, text_en = "合格证书编号已属于他人", "the number is another person's"
            found.append(Fault(row.number, CERTIFICATE, "certificate-number-taken", text, text_en))
    return found


class PersonIdentity(BaseModel):
    """What identity answers for a person."""

    name: str
    id_number: str


async def _their_examinee(person_id: UUID, kernel: KernelDep, client: InternalDep) -> UUID | None:
    """The examinee with the person's ID number, linked to their account or not."""
    who = await client("identity", f"persons/{person_id}/identity", PersonIdentity)
    return await kernel.claimed(EXAMINEES, who.id_number)


async def _my_examinee(person_id: PersonDep, kernel: KernelDep, client: InternalDep) -> UUID:
    """The examinee with the caller's ID number. Who has no records is not found."""
    found = await _their_examinee(person_id, kernel, client)
    if found is None:
        raise NotFound
    return found


async def _mine(person_id: PersonDep, kernel: KernelDep) -> Sitter | None:
    examinee_id = await kernel.claimed(PEOPLE, str(person_id))
    return (await kernel.load(Examinee, examinee_id)).state if examinee_id else None


async def _theirs(person_id: UUID, kernel: KernelDep) -> Sitter | None:
    return await _mine(person_id, kernel)


@dataclass(frozen=True)
class MyCertificate:
    """A pass of the caller's that stands."""

    result: Result
    record_id: UUID


async def _my_certificate(certificate_id: UUID, sitter: SitterDep) -> MyCertificate:
    result = sitter.records.get(certificate_id) if sitter else None
    if sitter is None or result is None or not result.passed or certificate_id in sitter.revoked:
        raise NotFound
    return MyCertificate(result, certificate_id)


async def _holder_of(body: RevocationBody, kernel: KernelDep) -> UUID:
    found = await kernel.claimed(NUMBERS, body.certificate_number)
    if found is None:
        raise NotFound
    return found


def rows_of(upload: Upload) -> bytes:
    """The rows as they wait to be given out."""
    return json.dumps([row.model_dump() for row in upload.checked.rows], ensure_ascii=False).encode()


UploadDep = Annotated[Upload, Depends(_upload)]
MyExamineeDep = Annotated[UUID, Depends(_my_examinee)]
TheirExamineeDep = Annotated[UUID | None, Depends(_their_examinee)]
SitterDep = Annotated[Sitter | None, Depends(_mine)]
TheirSitterDep = Annotated[Sitter | None, Depends(_theirs)]
MyCertificateDep = Annotated[MyCertificate, Depends(_my_certificate)]
HolderDep = Annotated[UUID, Depends(_holder_of)]
ValidUntil = Annotated[date | None, Query(description="Until when a pass counts, inclusive; left out: without end")]
