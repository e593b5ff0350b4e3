"""Archive's composition root and command line: python -m services.archive.app serve | migrate."""

from __future__ import annotations

from kernel.web.service import Service, main
from kernel.web.settings import Settings
from services.archive.api import files, internal, router
from services.archive.domain import ArchiveHolder, ArchiveItem
from services.archive.reactions import on
from services.archive.views import items

service = Service(
    name="archive",
    settings=Settings,
    deciders=(ArchiveItem, ArchiveHolder),
    views=(items,),
    reactions=(on,),
    routers=(router, files, internal),
)

if __name__ == "__main__":
    main(service)
