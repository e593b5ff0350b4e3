"""What payment does about others' events."""

from __future__ import annotations

from uuid import UUID

from pydantic import BaseModel

from kernel.log.decider import TooEarly
from kernel.log.ids import derived
from kernel.log.reactions import Doing, Reactions
from services.declaration.published import PlanAmended, PlanPublished, PlanPublished2
from services.identity.published import PersonErased
from services.payment.domain import FeeOrder, PlanFee
from services.payment.domain.fee_order import ReopenWindow, RequestFee, Withdraw
from services.payment.domain.plan_fee import Item, Payer, RefundRule, SetPlanFee
from services.review.published import FeeReopened, ReviewPassed, WithdrawalConfirmed

on = Reactions("payment.reactions")


class FeeAsked(BaseModel):
    """评审费 as a plan says it (guide 二.6): items by mode, window, reminder, who pays, what goes back."""

    items: tuple[Item, ...]
    window_days: int
    remind_days_before: int | None = None
    payer: Payer = "either"
    refund: RefundRule = "never"
    reopenings: int = 1


class PlanAsked(BaseModel):
    """What declaration answers for a version of a plan, as far as paying goes by it."""

    fee: FeeAsked


@on(PlanPublished)
async def when_plan_published(event: PlanPublished, do: Doing) -> None:
    """Remember what a review costs under this version of the plan."""
    fee = FeeAsked(items=(Item(name="评审费", amount_fen=event.fee.amount_fen),), window_days=event.fee.window_days)
    await _remember(event, fee, do)


@on(PlanPublished2)
async def when_plan_published_2(event: PlanPublished2, do: Doing) -> None:
    """The same; what it costs is asked for."""
    await _ask(event, do)


@on(PlanAmended)
async def when_plan_amended(event: PlanAmended, do: Doing) -> None:
    """The next version may cost something else; cases keep the version they were handed in under."""
    await _ask(event, do)


async def _ask(event: PlanPublished2 | PlanAmended, do: Doing) -> None:
    plan = await do.ask("declaration", f"plans/{event.plan_id}/versions/{event.plan_version}", PlanAsked)
    await _remember(event, plan.fee, do)


async def _remember(event: PlanPublished | PlanPublished2 | PlanAmended, fee: FeeAsked, do: Doing) -> None:
    command = SetPlanFee(plan_id=event.plan_id, plan_version=event.plan_version, title=event.title, **fee.model_dump())
    await do.handle(PlanFee, event.plan_id, command)


@on(ReviewPassed)
async def when_review_passed(event: ReviewPassed, do: Doing) -> None:
    """Guide 二.6: the office passed the materials, so the fee is due; the window counts from that instant."""
    fees = (await do.load(PlanFee, event.plan_id)).state
    fee = fees.by_version.get(event.plan_version) if fees else None
    if fee is None:
        raise TooEarly(f"version {event.plan_version} of the plan isn't known yet")
    order_id = await _order_of(event, do)
    command = RequestFee(
        order_id=order_id,
        declaration_id=event.declaration_id,
        submission=event.submission,
        person_id=event.person_id,
        employer_id=event.employer_id,
        plan_id=event.plan_id,
        plan_version=event.plan_version,
        title=fee.title,
        mode=event.mode,
        items=fee.of(event.mode),
        payer=fee.payer,
        refund=fee.refund,
        window_days=fee.window_days,
        remind_days_before=fee.remind_days_before,
        reopenings=fee.reopenings,
        passed_at=do.record.time,
    )
    await do.handle(FeeOrder, order_id, command)


@on(FeeReopened)
async def when_fee_reopened(event: FeeReopened, do: Doing) -> None:
    """The office's decision opens the window again."""
    command = ReopenWindow(
        decision_id=event.decision_id, window=event.window, pay_before=event.pay_before, at=do.record.time
    )
    await do.handle(FeeOrder, event.order_id, command)


@on(WithdrawalConfirmed)
async def when_withdrawal_confirmed(event: WithdrawalConfirmed, do: Doing) -> None:
    """Nothing is due any more; what was paid goes back where the plan allows it. Withdrawn before its materials passed,
    a case has no order."""
    order_id = await _order_of(event, do)
    order = (await do.load(FeeOrder, order_id)).state
    if order is not None:
        await do.handle(FeeOrder, order_id, Withdraw(at=do.record.time))


async def _order_of(event: ReviewPassed | WithdrawalConfirmed, do: Doing) -> UUID:
    """A case has one order. Only who withdrew and handed in again has another: what was due then isn't due now."""
    first = derived("fee-order", event.declaration_id)
    order = (await do.load(FeeOrder, first)).state
    if order is None or order.withdrawn_at is None or order.ordered.submission == event.submission:
        return first
    return derived("fee-order", event.declaration_id, event.submission)


@on(PersonErased)
async def when_person_erased(event: PersonErased, do: Doing) -> None:
    """注销: what we keep of the person can't be read any more."""
    await do.erase(event.person_id, event.erased_at)
