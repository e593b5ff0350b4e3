"""Declaration's composition root and command line: python -m services.declaration.app serve | migrate."""

from __future__ import annotations

from kernel.web.service import Service, main
from kernel.web.settings import Settings
from services.declaration.api import ROUTERS
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.dossier import Dossier
from services.declaration.domain.review_plan import ReviewPlan
from services.declaration.reactions import on
from services.declaration.views import approved_items, declarations

service = Service(
    name="declaration",
    settings=Settings,
    deciders=(ReviewPlan, Dossier, Declaration),
    views=(approved_items, declarations),
    reactions=(on,),
    routers=ROUTERS,
)

if __name__ == "__main__":
    main(service)
