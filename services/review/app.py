"""Review's composition root and command line: python -m services.review.app serve | migrate."""

from __future__ import annotations

from kernel.web.service import Service, main
from kernel.web.settings import Settings
from services.review.api import routers
from services.review.domain import PlanChain, ReviewCase
from services.review.domain.fee_window import FeeReopening
from services.review.domain.paper import PaperReceipt
from services.review.reactions import on
from services.review.views import cases
from services.review.views.paper import papers

service = Service(
    name="review",
    settings=Settings,
    deciders=(PlanChain, ReviewCase, FeeReopening, PaperReceipt),
    views=(cases, papers),
    reactions=(on,),
    routers=routers,
)

if __name__ == "__main__":
    main(service)
