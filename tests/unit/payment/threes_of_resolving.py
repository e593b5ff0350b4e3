"""What people may decide about money that doesn't fit: met, broken, and at its edge."""

from __future__ import annotations

from uuid import UUID

from kernel.log.decider import Event
from kernel.log.kit import Outcome, Spec
from services.payment.domain import FeeBatch, FeeOrder
from services.payment.domain.batch import (
    BatchDisputed,
    BatchEnded,
    BatchGathered,
    BatchOpened,
    BatchResolved,
    BatchReturned,
    BatchSettled,
    Share,
)
from services.payment.domain.channel import batch_number, return_number
from services.payment.domain.fee_order import (
    DisputeReason,
    FeeDueAgain,
    PaymentResolved,
    PaymentReturned,
    RefundStuck,
    ReturnStuck,
)
from services.payment.domain.resolving import Resolve, WayBack
from tests.unit.payment.test_batch import BATCH
from tests.unit.payment.test_fee_order import (
    AT,
    EMPLOYER,
    FEN,
    LATE,
    ORDER,
    PAY_BEFORE,
    PERSON,
    closed,
    disputed,
    opened,
    ordered,
    settled,
)
from tests.unit.payment.test_refund import started, withdrawn
from tests.unit.three import Table, Three

OPERATOR = UUID(int=88)
REASON = "银行已核对"
fees, batches = Spec(FeeOrder), Spec(FeeBatch)
misfit = disputed(DisputeReason.AMOUNT_DIFFERS, FEN - 1)
late = disputed(DisputeReason.PAID_AFTER_CLOSING, at=LATE)
twice = disputed(DisputeReason.PAID_TWICE, number="4200-2")
outside = disputed(DisputeReason.REFUNDED_OUTSIDE)
nameless = misfit.model_copy(update={"trade_no": None, "trade_fen": None})
stuck = RefundStuck(code="NOT_ENOUGH", at=AT)
due_again = FeeDueAgain(at=AT)
way = WayBack(
    refund_no=return_number(ORDER, 1), channel="wechat", trade_no=ORDER.hex, total_fen=FEN - 1, refund_fen=FEN - 1
)
returned = PaymentReturned(
    channel="wechat",
    channel_number="4200-1",
    amount_fen=FEN - 1,
    return_number="5030-1",
    returned_at=AT,
    at=AT,
)
return_stuck = ReturnStuck(channel_number="4200-1", code="NOT_ENOUGH", at=AT)


def resolve(
    outcome: str, number: str = "4200-1", reference: str | None = None, at: object = AT, reason: str = REASON
) -> Resolve:
    said = {"channel_number": number, "outcome": outcome, "reference": reference, "reason": reason}
    return Resolve.model_validate(said | {"by": OPERATOR, "at": at})


def decided(outcome: str, matter: str = "payment", number: str = "4200-1", **more: object) -> PaymentResolved:
    said = {"person_id": PERSON, "matter": matter, "channel_number": number, "outcome": outcome, "reference": None}
    return PaymentResolved.model_validate(said | {"reason": REASON, "way": None, "by": OPERATOR, "at": AT} | more)


going_back = decided("goes-back", way=way)

shares = tuple(Share(order_id=UUID(int=n), amount_fen=FEN, pay_before=PAY_BEFORE) for n in (1, 12, 13))
whole = BatchOpened(
    batch_id=BATCH, employer_id=EMPLOYER, shares=shares, amount_fen=3 * FEN, pay_before=PAY_BEFORE, at=AT
)
payable = (whole, BatchGathered(at=AT))
batch_paid = BatchSettled(channel="wechat", channel_number="4200-8", paid_at=AT, at=AT)
batch_misfit = BatchDisputed(expected_fen=3 * FEN, amount_fen=2 * FEN, channel="wechat", channel_number="4200-9", at=AT)
batch_over = BatchEnded(why="window", at=LATE)
batch_way = WayBack(
    refund_no=return_number(BATCH, 1, batch=True),
    channel="wechat",
    trade_no=batch_number(BATCH),
    total_fen=2 * FEN,
    refund_fen=2 * FEN,
)
batch_returned = BatchReturned(channel_number="4200-9", return_number="5030-9", returned_at=AT, at=AT)


def batch_decided(outcome: str, **more: object) -> BatchResolved:
    said = {"channel_number": "4200-9", "outcome": outcome, "reference": None, "reason": REASON, "way": None}
    return BatchResolved.model_validate(said | {"by": OPERATOR, "at": AT} | more)


def fee(outcome: str, *history: Event, number: str = "4200-1", reference: str | None = "T-1") -> Outcome:
    return fees.given(ordered, opened, *history).when(resolve(outcome, number, reference))


def batch(outcome: str, *history: Event, number: str = "4200-9", reference: str | None = "T-1") -> Outcome:
    return batches.given(*payable, *history).when(resolve(outcome, number, reference))


OF_RESOLVING: Table = {
    "nothing-to-resolve": lambda: Three(
        met=fee("counts", misfit),
        broken=fee("counts"),
        holds=[
            fee("given-back", misfit, going_back),  # somebody has seen that it is back
            fee("given-back", settled, withdrawn, started),
            fee("goes-back", settled, twice, number="4200-2"),
            batch("goes-back", batch_paid, batch_misfit),
        ],
        breaks=[
            fee("counts", misfit, number="4200-2"),
            fee("given-back", misfit, decided("given-back"), returned, due_again),
            fee("given-back", settled),
            fee("given-back", settled, twice),  # the first one is the fee
            batch("given-back"),
            batch("given-back", batch_misfit, batch_decided("given-back"), batch_returned),
            batch(
                "given-back",
                batch_misfit,
                batch_decided("counts"),
                batch_paid.model_copy(update={"channel_number": "4200-9"}),
            ),
        ],
    ),
    "outcome-not-fitting": lambda: Three(
        met=fee("counts", misfit),
        broken=fee("counts", settled, twice, number="4200-2"),
        holds=[
            fee("counts", closed, late),
            fee("goes-back", misfit),
            fee("goes-back", misfit, going_back, return_stuck),
            fee("goes-back", settled, withdrawn, started, stuck),
            fee("given-back", outside),
            batch("counts", batch_misfit),
        ],
        breaks=[
            fee("counts", misfit, withdrawn),
            fee("goes-back", misfit, going_back),
            fee("counts", misfit, going_back, return_stuck),
            fee("goes-back", settled, withdrawn, started),
            fee("counts", settled, withdrawn, started, stuck),
            fee("goes-back", outside),
            fee("counts", outside),
            fee("goes-back", nameless),
            batch("counts", batch_over, batch_misfit),
            batch("counts", batch_paid, batch_misfit),
        ],
    ),
    "reference-missing": lambda: Three(
        met=fee("given-back", misfit),
        broken=fee("given-back", misfit, reference=None),
        holds=[fee("counts", misfit, reference=None), fee("goes-back", misfit, reference=None)],
        breaks=[
            fee("given-back", misfit, reference=""),
            fee("given-back", settled, withdrawn, started, stuck, reference=None),
            batch("given-back", batch_misfit, reference=None),
        ],
    ),
}
