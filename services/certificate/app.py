"""Certificate's composition root and command line: python -m services.certificate.app serve | migrate."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import cast

from pydantic import Field

from kernel.log.timers import TimerHandler
from kernel.web.running import Running
from kernel.web.service import Service, main
from kernel.web.settings import Settings
from services.certificate.api import ROUTERS, Statute
from services.certificate.domain import MAKE, Document
from services.certificate.domain.exam_import import UNPACK, ExamImport
from services.certificate.domain.exam_plan import ExamPlan
from services.certificate.domain.examinee import Examinee
from services.certificate.outside import Press
from services.certificate.reactions import Making, Unpacking, on
from services.certificate.views import documents

EXAM_FILE = Path(__file__).parent / "plans" / "exam.json"


class CertificateSettings(Settings):
    """What certificate needs beyond the rest. `forms_kept_days`: how long an issued review form is a statutory
    archive; until then its person can't be erased. It differs by province, so the default is for them to set."""

    forms_kept_days: int = Field(default=3650, ge=0, le=36500)


def _timers(running: Running) -> dict[tuple[str, str], TimerHandler]:
    return {
        (Document.stream_type, MAKE): Making(running, running.get(Press)).make,
        (ExamImport.stream_type, UNPACK): Unpacking(running).unpack,
    }


async def _extend(running: Running) -> None:
    running.provide(Press, Press())
    running.provide(ExamPlan, ExamPlan.model_validate_json(EXAM_FILE.read_text("utf-8")))
    kept = cast("CertificateSettings", running.settings).forms_kept_days
    running.provide(Statute, Statute(timedelta(days=kept)))


service = Service(
    name="certificate",
    settings=CertificateSettings,
    deciders=(Document, Examinee, ExamImport),
    views=(documents,),
    reactions=(on,),
    timers=_timers,
    routers=ROUTERS,
    extend=_extend,
)

if __name__ == "__main__":
    main(service)
