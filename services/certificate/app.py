"""Certificate's composition root and command line: python -m services.certificate.app serve | migrate."""

from __future__ import annotations

from datetime import timedelta
from typing import cast

from pydantic import Field

from kernel.log.timers import TimerHandler
from kernel.web.running import Running
from kernel.web.service import Service, main
from kernel.web.settings import Settings
from services.certificate.api import Statute, internal, router
from services.certificate.domain import MAKE, Document
from services.certificate.outside import Press
from services.certificate.reactions import Making, on
from services.certificate.views import documents


class CertificateSettings(Settings):
    """What certificate needs beyond the rest. `forms_kept_days`: how long an issued review form is a statutory
    archive; until then its person can't be erased. It differs by province, so the default is for them to set."""

    forms_kept_days: int = Field(default=3650, ge=0, le=36500)


def _timers(running: Running) -> dict[tuple[str, str], TimerHandler]:
    return {(Document.stream_type, MAKE): Making(running, running.get(Press)).make}


async def _extend(running: Running) -> None:
    running.provide(Press, Press())
    kept = cast("CertificateSettings", running.settings).forms_kept_days
    running.provide(Statute, Statute(timedelta(days=kept)))


service = Service(
    name="certificate",
    settings=CertificateSettings,
    deciders=(Document,),
    views=(documents,),
    reactions=(on,),
    timers=_timers,
    routers=(router, internal),
    extend=_extend,
)

if __name__ == "__main__":
    main(service)
