"""Review's composition root and command line: python -m services.review.app serve | migrate."""

from __future__ import annotations

from kernel.log.timers import TimerHandler
from kernel.web.running import Running
from kernel.web.service import Service, main
from kernel.web.settings import Settings
from services.review.api import routers
from services.review.domain import CaseWatch, PlanChain, ReviewCase
from services.review.domain.fee_window import FeeReopening
from services.review.domain.paper import PaperReceipt
from services.review.reactions import PAPER_TIMERS, on, timers
from services.review.views import cases, desk
from services.review.views.paper import papers


def all_timers(running: Running) -> dict[tuple[str, str], TimerHandler]:
    """The timers' handlers, with the client they ask declaration with."""
    return timers(running.client) | PAPER_TIMERS


service = Service(
    name="review",
    settings=Settings,
    deciders=(PlanChain, ReviewCase, FeeReopening, PaperReceipt, CaseWatch),
    views=(cases, papers, desk),
    reactions=(on,),
    timers=all_timers,
    routers=routers,
)

if __name__ == "__main__":
    main(service)
