"""Declaration's composition root and command line: python -m services.declaration.app serve | migrate."""

from __future__ import annotations

from kernel.web.service import Service, main
from kernel.web.settings import Settings
from services.declaration.api import router
from services.declaration.domain.dossier import Dossier
from services.declaration.reactions import on
from services.declaration.views import approved_items

service = Service(
    name="declaration",
    settings=Settings,
    deciders=(Dossier,),
    views=(approved_items,),
    reactions=(on,),
    routers=(router,),
)

if __name__ == "__main__":
    main(service)
