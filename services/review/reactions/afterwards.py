"""After the materials have passed: a fee that lapsed may be opened again, and a form that was issued is awaited."""

from __future__ import annotations

from pydantic import BaseModel

from kernel.log.decider import TooEarly
from kernel.log.reactions import Doing
from kernel.log.timers import TimerHandler, Waking
from services.certificate.published import ReviewFormIssued
from services.payment.published import FeeExpired
from services.review.domain import Case, ReviewCase
from services.review.domain.fee_window import FeeReopening, NoteLapse, fee_window_id
from services.review.domain.paper import (
    LATE,
    REMIND,
    ExpectPaper,
    LookAtPaper,
    PaperReceipt,
    PaperRules,
    Papers,
    Place,
    paper_id,
)
from services.review.reactions.on import on


class PaperAsked(BaseModel):
    """How the 评审表 is printed and handed in, as a plan says it."""

    paper: str
    copies: int
    duplex: bool
    last_page_alone: bool
    staples: bool
    seals: tuple[str, ...]
    days: int | None = None


class PlaceAsked(BaseModel):
    """材料接收审核联系人信息."""

    name: str
    address: str
    phone: str | None = None
    person: str | None = None
    hours: str | None = None


class PlanAsked(BaseModel):
    """What declaration answers for a version of a plan, as far as the paper goes by it."""

    review_form: PaperAsked
    contacts: tuple[PlaceAsked, ...]

    def rules(self) -> PaperRules:
        """As the paper is checked by."""
        places = tuple(Place(**contact.model_dump()) for contact in self.contacts)
        return PaperRules(**self.review_form.model_dump(), places=places)


async def _case(event: FeeExpired | ReviewFormIssued, do: Doing) -> Case:
    case = (await do.load(ReviewCase, event.declaration_id)).state
    if case is None:
        raise TooEarly("the case isn't known yet")
    return case


@on(FeeExpired)
async def when_fee_expired(event: FeeExpired, do: Doing) -> None:
    """The office may open it again."""
    case = await _case(event, do)
    about = case.submission
    command = NoteLapse(
        declaration_id=event.declaration_id,
        submission=event.submission,
        person_id=event.person_id,
        employer_id=about.employer_id,
        plan_id=about.plan_id,
        plan_version=about.plan_version,
        office_id=about.office_id,
        order_id=event.order_id,
        window=event.window,
        pay_before=event.pay_before,
        reopenings_left=event.reopenings_left,
        at=do.record.time,
    )
    await do.handle(FeeReopening, fee_window_id(event.declaration_id), command)


@on(ReviewFormIssued)
async def when_review_form_issued(event: ReviewFormIssued, do: Doing) -> None:
    """Guide 二.7: from now on the printed form is awaited, as the plan of the submission asks for it."""
    case = await _case(event, do)
    about = case.submission
    version = event.plan_version or about.plan_version
    plan = await do.ask("declaration", f"plans/{event.plan_id}/versions/{version}", PlanAsked)
    command = ExpectPaper(
        declaration_id=event.declaration_id,
        submission=event.submission,
        person_id=event.person_id,
        applicant_name=about.applicant_name,
        plan_id=event.plan_id,
        plan_version=version,
        office_id=about.office_id,
        document_id=event.document_id,
        rules=plan.rules(),
        at=do.record.time,
    )
    await do.handle(PaperReceipt, paper_id(event.declaration_id), command)


async def look_at_paper(waking: Waking) -> None:
    """Nobody is reminded of the paper of a case that is over: see what the case says first."""
    papers = (await waking.load()).state
    if not isinstance(papers, Papers):
        raise TypeError(f"timer {waking.name} without a paper")
    case = (await waking.kernel.load(ReviewCase, papers.expected.declaration_id)).state
    if case is not None:
        await waking.handle(LookAtPaper(status=case.status, at=waking.now))


PAPER_TIMERS: dict[tuple[str, str], TimerHandler] = {
    (PaperReceipt.stream_type, name): look_at_paper for name in (REMIND, LATE)
}
"""The handlers of the paper's timers, by (stream type, timer name)."""
