"""Archive's composition root and command line: python -m services.archive.app serve | migrate."""

from __future__ import annotations

from kernel.web.service import Service, main
from kernel.web.settings import Settings
from services.archive.api import ROUTERS
from services.archive.domain import ArchiveHolder, ArchiveItem, ArchiveUnit
from services.archive.reactions import on
from services.archive.views import items

service = Service(
    name="archive",
    settings=Settings,
    deciders=(ArchiveItem, ArchiveHolder, ArchiveUnit),
    views=(items,),
    reactions=(on,),
    routers=ROUTERS,
)

if __name__ == "__main__":
    main(service)
