"""Whatever happens to a fee, somebody can act, and the operator alone ends what doesn't fit: a random walk."""

from __future__ import annotations

import random

from kernel.log.decider import Command, Event
from services.payment.domain.fee_order import CloseWindow, HearRefund, Order, OrderStatus, Withdraw
from tests.unit.payment.test_fee_order import AT, FEN, LATE, answer, heard, opened, ordered
from tests.unit.payment.test_resolving import told
from tests.unit.payment.test_window import reopen
from tests.unit.payment.threes_of_resolving import fees, resolve

ENDED = {OrderStatus.PAID, OrderStatus.EXPIRED, OrderStatus.CANCELLED, OrderStatus.REFUNDED}
"""Where nothing is awaited of anybody here; what lapsed, the office may open again."""
BY_A_CLOCK = {OrderStatus.AWAITING}
"""The window's own end ends it."""


def acts(order: Order, chance: random.Random) -> list[Command]:
    """What may come next, from anybody: the channel's word included."""
    number, at = chance.choice(("4200-1", "4200-2", "4200-3")), chance.choice((AT, LATE))
    found: list[Command] = [
        heard(answer(chance.choice(("SUCCESS", "REFUND")), chance.choice((1, FEN)), number), at),
        Withdraw(at=at),
        CloseWindow(at=at),
        reopen,
    ]
    found += [resolve(o, d.channel_number, "T", at) for d in order.unresolved for o in order.outcomes(d.channel_number)]
    found += [
        told(chance.choice(("SUCCESS", "CLOSED", "PROCESSING")), back.way.refund_no, back.way.refund_fen)
        for back in order.returns.values()
        if back.way is not None
    ]
    if order.refund is not None:
        said = told(chance.choice(("SUCCESS", "ABNORMAL")), order.refund.refund_no, order.refund.refund_fen)
        found.append(HearRefund(answer=said.answer, at=at))
    return found


def waiting(order: Order) -> list[str]:
    """The payments that somebody may decide about."""
    numbers = [d.channel_number for d in order.unresolved]
    if order.settled is not None and order.outcomes(order.settled.channel_number):
        numbers.append(order.settled.channel_number)
    return numbers


def test_no_state_is_without_an_actor_and_the_operator_alone_brings_each_to_an_end() -> None:
    reached: set[OrderStatus] = set()
    for seed in range(80):
        chance = random.Random(seed)
        history: list[Event] = [ordered, opened]
        for _ in range(20):
            order = fees.given(*history).state
            reached.add(order.status)
            if order.status is OrderStatus.DISPUTED:
                assert order.unresolved, f"{seed}: nobody can act"
            if order.status is OrderStatus.REFUNDING:
                assert waiting(order), f"{seed}: nobody can act"
            assert all(order.outcomes(d.channel_number) for d in order.unresolved)
            history += fees.given(*history).when(chance.choice(acts(order, chance))).events
        while numbers := waiting(order := fees.given(*history).state):
            history += fees.given(*history).when(resolve("given-back", numbers[0], "T", AT)).events
        assert order.status in ENDED | BY_A_CLOCK, f"{seed}: {order.status}"
        assert order.unresolved == ()
    assert reached == set(OrderStatus)
