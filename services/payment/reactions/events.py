"""What payment does about others' events."""

from __future__ import annotations

from pydantic import BaseModel

from kernel.log.decider import TooEarly
from kernel.log.ids import derived
from kernel.log.reactions import Doing, Reactions
from services.declaration.published import PlanAmended, PlanPublished, PlanPublished2
from services.identity.published import PersonErased
from services.payment.domain import FeeOrder, PlanFee, RequestFee, SetPlanFee
from services.review.published import ReviewPassed

on = Reactions("payment.reactions")


class ItemAsked(BaseModel):
    """One part of what is paid, in fen."""

    amount_fen: int


class FeeAsked(BaseModel):
    """评审费, and for how many days the window to pay is open."""

    items: list[ItemAsked]
    window_days: int


class PlanAsked(BaseModel):
    """What declaration answers for a version of a plan, as far as paying goes by it."""

    fee: FeeAsked


@on(PlanPublished)
async def when_plan_published(event: PlanPublished, do: Doing) -> None:
    """Remember what a review costs under this version of the plan."""
    command = SetPlanFee(
        plan_id=event.plan_id,
        plan_version=event.plan_version,
        title=event.title,
        amount_fen=event.fee.amount_fen,
        window_days=event.fee.window_days,
    )
    await do.handle(PlanFee, event.plan_id, command)


@on(PlanPublished2)
async def when_plan_published_2(event: PlanPublished2, do: Doing) -> None:
    """The same; what it costs is asked for."""
    await _ask_fee(event, do)


@on(PlanAmended)
async def when_plan_amended(event: PlanAmended, do: Doing) -> None:
    """The new version has a fee of its own; who declared under an earlier one pays that one's."""
    await _ask_fee(event, do)


async def _ask_fee(event: PlanPublished2 | PlanAmended, do: Doing) -> None:
    plan = await do.ask("declaration", f"plans/{event.plan_id}/versions/{event.plan_version}", PlanAsked)
    command = SetPlanFee(
        plan_id=event.plan_id,
        plan_version=event.plan_version,
        title=event.title,
        amount_fen=sum(item.amount_fen for item in plan.fee.items),
        window_days=plan.fee.window_days,
    )
    await do.handle(PlanFee, event.plan_id, command)


@on(ReviewPassed)
async def when_review_passed(event: ReviewPassed, do: Doing) -> None:
    """Guide 二.6: the office passed the materials, so the fee is due; the window counts from that instant."""
    fees = (await do.load(PlanFee, event.plan_id)).state
    fee = fees.by_version.get(event.plan_version) if fees else None
    if fee is None:
        raise TooEarly(f"version {event.plan_version} of the plan isn't known yet")
    order_id = derived("fee-order", event.declaration_id)
    command = RequestFee(
        order_id=order_id,
        declaration_id=event.declaration_id,
        submission=event.submission,
        person_id=event.person_id,
        employer_id=event.employer_id,
        plan_id=event.plan_id,
        plan_version=event.plan_version,
        title=fee.title,
        amount_fen=fee.amount_fen,
        window_days=fee.window_days,
        passed_at=do.record.time,
    )
    await do.handle(FeeOrder, order_id, command)


@on(PersonErased)
async def when_person_erased(event: PersonErased, do: Doing) -> None:
    """注销: what we keep of the person can't be read any more."""
    await do.erase(event.person_id, event.erased_at)
