"""Paying a fee (guide 二.6): by the person, or by the employer with others' fees; once, in whole, never in part."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from kernel.log.decider import Event, NotFound, Rejected, Violation, reject
from services.payment.domain.fee_order.commands import (
    HearChannel,
    HoldForBatch,
    OpenCheckout,
    ReleaseFromBatch,
    SettleFromBatch,
)
from services.payment.domain.fee_order.events import (
    CheckoutOpened,
    DisputeReason,
    FeeSettled,
    HeldForBatch,
    PaymentDisputed,
    ReleasedFromBatch,
)
from services.payment.domain.fee_order.order import MONEY_HERE, Order, OrderStatus
from services.payment.domain.fee_order.refunding import refund_of

SAME_CHECKOUT = timedelta(minutes=5)
"""A checkout this soon after the last one is the same one: it is being watched already."""


def opened(command: OpenCheckout, order: Order) -> Sequence[Event]:
    """Whether the applicant may pay now: why not is said at once and in whole."""
    if order.status in MONEY_HERE:
        raise reject("already-paid", "评审费已缴纳，无需重复缴费", "the fee has been paid")
    if order.status is OrderStatus.DISPUTED:
        raise reject(
            "payment-disputed",
            "该笔缴费需要人工核对，请勿再次付款，并联系评委会办公室",
            "a payment doesn't fit and is being looked into: please don't pay again, and ask the committee office",
        )
    if order.withdrawn_at is not None:
        raise reject("case-withdrawn", "该申报已撤回，无需缴费", "the declaration was withdrawn: nothing is due")
    found = []
    if order.status is OrderStatus.EXPIRED or command.at > order.pay_before:
        found.append(
            Violation(
                "window-closed",
                "缴费时限已过，请联系评委会办公室",
                "the time to pay is over: please ask the office",
                limit=order.pay_before.isoformat(),
                actual=command.at.isoformat(),
            )
        )
    if order.held_by is not None:
        found.append(
            Violation(
                "employer-is-paying",
                "用人单位正在为该申报统一缴费，请勿重复付款",
                "the employer is paying for several at once: please don't pay as well",
            )
        )
    if order.ordered.payer == "employer":
        found.append(Violation("employer-pays", "该评审计划由用人单位缴费", "under this plan the employer pays"))
    if found:
        raise Rejected(found)
    again = order.checkout_at is not None and command.at < order.checkout_at + SAME_CHECKOUT
    if again and command.channel == order.channel:
        return []
    return [CheckoutOpened(channel=command.channel, at=command.at)]


def heard(command: HearChannel, order: Order) -> Sequence[Event]:
    """What the channel's word makes of an order."""
    answer = command.answer
    if answer is None or not order.knows(answer.out_trade_no):
        return []
    number, fen = answer.transaction_id or "", answer.amount_fen
    if number in order.returns:
        return []  # people have decided about it
    reason: DisputeReason | None = None
    match answer.state, order.status:
        case "SUCCESS", _ if order.status in MONEY_HERE:
            if order.settled is not None and order.settled.channel_number == number:
                return []  # the channel told us twice
            reason = DisputeReason.PAID_TWICE
        case "SUCCESS", OrderStatus.EXPIRED | OrderStatus.CANCELLED:
            reason = DisputeReason.PAID_AFTER_CLOSING
        case "SUCCESS", _ if fen != order.ordered.amount_fen:
            reason = DisputeReason.AMOUNT_DIFFERS
        case "SUCCESS", _:
            # A second too late by the channel's clock is still in time: the order was open, and the money is ours.
            settled = FeeSettled(
                channel=command.channel,
                channel_number=number,
                trade_no=answer.out_trade_no,
                trade_fen=fen,
                batch_id=None,
                paid_at=answer.success_time or command.at,
                at=command.at,
            )
            return [settled, *_back_at_once(order, command)]
        case "REFUND", OrderStatus.AWAITING | OrderStatus.DISPUTED:
            reason = DisputeReason.REFUNDED_OUTSIDE
        case _:
            return []  # not paid (yet)
    return _disputed(order, reason, number, (answer.out_trade_no, fen, fen), command)


def settled_by_batch(command: SettleFromBatch, order: Order) -> Sequence[Event]:
    """Its share of the batch's one payment. Told twice, nothing; paid otherwise meanwhile, people must look."""
    if order.settled is not None and order.settled.batch_id == command.batch_id:
        return []
    if order.status in MONEY_HERE:
        trade = command.trade_no, command.total_fen, order.ordered.amount_fen
        return _disputed(order, DisputeReason.PAID_TWICE, command.channel_number, trade, command)
    settled = FeeSettled(
        channel=command.channel,
        channel_number=command.channel_number,
        trade_no=command.trade_no,
        trade_fen=command.total_fen,
        batch_id=command.batch_id,
        paid_at=command.paid_at,
        at=command.at,
    )
    return [settled, *_back_at_once(order, command)]


def held(command: HoldForBatch, order: Order) -> Sequence[Event]:
    """Take an order into a batch, once the channel takes no payment for it by itself (no checkout is open)."""
    if order.ordered.employer_id != command.employer_id:
        raise NotFound
    if order.held_by == command.batch_id:
        return []
    found = refusals_of_batch(order, command)
    if order.checkout_at is not None:
        found.append(Violation("checkout-open", "申报人员正在付款", "the applicant is about to pay"))
    if found:
        raise Rejected(found)
    return [HeldForBatch(batch_id=command.batch_id, at=command.at)]


def refusals_of_batch(order: Order, command: HoldForBatch, pointer: str = "") -> list[Violation]:
    """Why the employer can't pay this fee now."""
    found = []
    if order.status is not OrderStatus.AWAITING or order.withdrawn_at is not None or command.at > order.pay_before:
        status = "withdrawn" if order.withdrawn_at else order.status
        found.append(
            Violation("not-payable", "该笔费用不在待缴状态", "this fee isn't due now", pointer=pointer, actual=status)
        )
    elif order.held_by not in (None, command.batch_id):
        found.append(
            Violation("in-another-batch", "该笔费用已在另一统一缴费单中", "it is in another batch", pointer=pointer)
        )
    if order.ordered.payer == "person":
        found.append(
            Violation("person-pays", "该评审计划由申报人员本人缴费", "under this plan the person pays", pointer=pointer)
        )
    return found


def released(command: ReleaseFromBatch, order: Order) -> Sequence[Event]:
    """Nothing was paid: whoever pays alone may do so again."""
    return [ReleasedFromBatch(batch_id=command.batch_id, at=command.at)] if order.held_by == command.batch_id else []


def _back_at_once(order: Order, command: HearChannel | SettleFromBatch) -> Sequence[Event]:
    """Money that came after the withdrawal goes back, whatever the plan says of refunds: nothing was due."""
    return [] if order.withdrawn_at is None else [refund_of(order, command.at)]


def _disputed(
    order: Order,
    reason: DisputeReason,
    number: str,
    trade: tuple[str, int, int],
    command: HearChannel | SettleFromBatch,
) -> Sequence[Event]:
    trade_no, trade_fen, fen = trade
    if order.is_known(reason, number, fen):
        return []
    return [
        PaymentDisputed(
            reason=reason,
            expected_fen=order.ordered.amount_fen,
            amount_fen=fen,
            channel=command.channel,
            channel_number=number,
            at=command.at,
            trade_no=trade_no,
            trade_fen=trade_fen,
        )
    ]
