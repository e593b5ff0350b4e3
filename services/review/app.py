"""Review's composition root and command line: python -m services.review.app serve | migrate."""

from __future__ import annotations

from kernel.web.service import Service, main
from kernel.web.settings import Settings
from services.review.api import routers
from services.review.domain import PlanChain, ReviewCase
from services.review.reactions import on
from services.review.views import cases

service = Service(
    name="review",
    settings=Settings,
    deciders=(PlanChain, ReviewCase),
    views=(cases,),
    reactions=(on,),
    routers=routers,
)

if __name__ == "__main__":
    main(service)
