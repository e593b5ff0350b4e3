"""An employer pays for several at once: one payment, each fee once, never a part of them."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from kernel.log.kit import Spec
from services.payment.domain import FeeBatch, FeeOrder
from services.payment.domain.batch import (
    BatchCheckoutOpened,
    BatchDisputed,
    BatchEnded,
    BatchGathered,
    BatchGivenUp,
    BatchOpened,
    BatchSettled,
    EndBatch,
    GiveUpBatch,
    HearBatchChannel,
    OpenBatch,
    OpenBatchCheckout,
    RecordGathered,
    Share,
)
from services.payment.domain.channel import ChannelAnswer, batch_number
from services.payment.domain.fee_order import (
    GRACE,
    HeldForBatch,
    HoldForBatch,
    OpenCheckout,
    Order,
    ReleasedFromBatch,
    ReleaseFromBatch,
    Remind,
    SettleFromBatch,
    Withdraw,
    refusals_of_batch,
)
from services.payment.outside import Channels
from services.payment.published import FeePaid
from services.payment.reactions import timers
from tests.unit.payment.channel import FakeChannel
from tests.unit.payment.memory import MemoryKernel
from tests.unit.payment.test_fee_order import (
    AT,
    EMPLOYER,
    FEN,
    LATE,
    PASSED,
    PAY_BEFORE,
    PERSON,
    STRANGER,
    closed,
    opened,
    ordered,
    settled,
)
from tests.unit.payment.test_fee_order import request as fee_request

BATCH = UUID(int=500)
FEES = tuple(UUID(int=n) for n in (1, 12, 13))
END = PAY_BEFORE + timedelta(hours=1)
fees, batches = Spec(FeeOrder), Spec(FeeBatch)
held = HeldForBatch(batch_id=BATCH, at=AT)
hold = HoldForBatch(batch_id=BATCH, employer_id=EMPLOYER, at=AT)
settle = SettleFromBatch(
    batch_id=BATCH,
    channel="wechat",
    channel_number="4200-9",
    trade_no=batch_number(BATCH),
    total_fen=3 * FEN,
    paid_at=AT,
    at=AT,
)
shares = tuple(Share(order_id=fee, amount_fen=FEN, pay_before=PAY_BEFORE) for fee in FEES)
open_batch = OpenBatch(batch_id=BATCH, employer_id=EMPLOYER, shares=shares, refusals=(), at=AT)
batch_opened = BatchOpened(
    batch_id=BATCH, employer_id=EMPLOYER, shares=shares, amount_fen=3 * FEN, pay_before=PAY_BEFORE, at=AT
)
gathered = BatchGathered(at=AT)
batch_settled = BatchSettled(channel="wechat", channel_number="4200-9", paid_at=AT, at=AT)
checkout = OpenBatchCheckout(employer_id=EMPLOYER, channel="wechat", at=AT)


def heard(fen: int = 3 * FEN, number: str = "4200-9", trade_no: str = "") -> HearBatchChannel:
    answer = ChannelAnswer(
        out_trade_no=trade_no or batch_number(BATCH),
        state="SUCCESS",
        amount_fen=fen,
        transaction_id=number,
        success_time=AT,
    )
    return HearBatchChannel(answer=answer, channel="wechat", at=AT)


def test_a_fee_in_a_batch_is_paid_by_the_batch_alone() -> None:
    fees.given(ordered).when(hold).then(held)
    fees.given(ordered, held).when(hold).then()
    own = OpenCheckout(person_id=PERSON, channel="wechat", at=AT)
    fees.given(ordered, held).when(own).then_rejected("employer-is-paying")
    fees.given(ordered, held).when(Remind(at=AT)).then()
    fees.given(ordered, held, ReleasedFromBatch(batch_id=BATCH, at=AT)).when(own).then(opened)


def test_a_fee_that_is_not_due_being_paid_or_in_another_batch_is_not_taken() -> None:
    fees.given(ordered, settled).when(hold).then_rejected("not-payable")
    fees.given(ordered, closed).when(hold).then_rejected("not-payable")
    fees.given(ordered).when(hold.model_copy(update={"at": LATE})).then_rejected("not-payable")
    fees.given(ordered).when(hold.model_copy(update={"at": PAY_BEFORE})).then(
        held.model_copy(update={"at": PAY_BEFORE})
    )
    fees.given(ordered, opened).when(hold).then_rejected("checkout-open")
    other = HeldForBatch(batch_id=STRANGER, at=AT)
    fees.given(ordered, other).when(hold).then_rejected("in-another-batch")
    fees.given(ordered).when(hold.model_copy(update={"employer_id": STRANGER})).then_not_found()


def test_the_plan_says_who_may_pay() -> None:
    own = OpenCheckout(person_id=PERSON, channel="wechat", at=AT)
    by_person = ordered.model_copy(update={"payer": "person"})
    fees.given(by_person).when(hold).then_rejected("person-pays")
    fees.given(by_person).when(own).then(opened)
    by_employer = ordered.model_copy(update={"payer": "employer"})
    fees.given(by_employer).when(own).then_rejected("employer-pays")
    fees.given(by_employer).when(hold).then(held)
    late = own.model_copy(update={"at": LATE})
    fees.given(by_employer, held).when(late).then_rejected("window-closed", "employer-is-paying", "employer-pays")


def test_a_batch_pays_its_fee_once_and_a_second_payment_is_looked_into() -> None:
    paid = settled.model_copy(
        update={"channel_number": "4200-9", "trade_no": batch_number(BATCH), "trade_fen": 3 * FEN, "batch_id": BATCH}
    )
    outcome = fees.given(ordered, held).when(settle).then(paid)
    told = {n: v for n, v in ordered.model_dump().items() if n in FeePaid.model_fields}
    outcome.then_publishes(FeePaid(**told, paid_at=AT, channel="wechat", batch_id=BATCH))
    fees.given(ordered, held, paid).when(settle).then()
    (twice,) = fees.given(ordered, held, settled).when(settle).events
    assert (type(twice).__name__, twice.model_dump()["reason"]) == ("PaymentDisputed", "paid-twice")
    assert fees.given(ordered, held, paid).state.paid_under == (batch_number(BATCH), 3 * FEN)


def test_only_its_own_batch_lets_a_fee_go() -> None:
    release = ReleaseFromBatch(batch_id=BATCH, at=AT)
    fees.given(ordered, held).when(release).then(ReleasedFromBatch(batch_id=BATCH, at=AT))
    fees.given(ordered, held).when(release.model_copy(update={"batch_id": STRANGER})).then()
    fees.given(ordered).when(release).then()


def test_a_batch_says_of_all_its_fees_what_is_in_their_way() -> None:
    state = fees.given(ordered, closed).state
    assert isinstance(state, Order)
    told = [(v.code, v.message, v.message_en, v.pointer) for v in refusals_of_batch(state, hold, "/order_ids/2")]
    command = open_batch.model_copy(update={"refusals": tuple(told), "shares": (*shares, shares[0])})
    violations = batches.given().when(command).then_rejected("not-payable", "fee-twice")
    assert violations[0].pointer == "/order_ids/2"
    batches.given().when(open_batch.model_copy(update={"shares": ()})).then_rejected("batch-size")
    many = tuple(shares[0].model_copy(update={"order_id": UUID(int=n)}) for n in range(51))
    batches.given().when(open_batch.model_copy(update={"shares": many})).then_rejected("batch-size")


def test_a_batch_is_due_when_the_first_of_its_fees_is() -> None:
    sooner = shares[1].model_copy(update={"pay_before": PAY_BEFORE - timedelta(days=1)})
    (event,) = batches.given().when(open_batch.model_copy(update={"shares": (shares[0], sooner)})).events
    assert isinstance(event, BatchOpened)
    assert (event.amount_fen, event.pay_before) == (2 * FEN, sooner.pay_before)
    batches.given(batch_opened).when(open_batch).then()


def test_a_batch_is_paid_only_once_it_holds_them_all() -> None:
    batches.given(batch_opened).when(checkout).then_rejected("batch-gathering")
    batches.given(batch_opened).when(RecordGathered(at=AT)).then(gathered)
    opened_now = BatchCheckoutOpened(channel="wechat", at=AT)
    batches.given(batch_opened, gathered).when(checkout).then(opened_now)
    batches.given(batch_opened, gathered, opened_now).when(checkout).then()
    late = checkout.model_copy(update={"at": LATE})
    batches.given(batch_opened, gathered).when(late).then_rejected("window-closed")
    by_alipay = checkout.model_copy(update={"channel": "alipay"})
    batches.given(batch_opened, gathered, opened_now).when(by_alipay).then_rejected("other-channel")
    batches.given(batch_opened, gathered, batch_settled).when(checkout).then_rejected("already-paid")
    gone = BatchEnded(why="fee-gone", at=AT)
    batches.given(batch_opened, gone).when(checkout).then_rejected("batch-ended")
    batches.given(batch_opened, gathered).when(checkout.model_copy(update={"employer_id": STRANGER})).then_not_found()


def test_the_channels_word_settles_a_batch_in_whole_or_not_at_all() -> None:
    batches.given(batch_opened, gathered).when(heard()).then(batch_settled)
    batches.given(batch_opened, gathered, batch_settled).when(heard()).then()
    wrong = BatchDisputed(expected_fen=3 * FEN, amount_fen=2 * FEN, channel="wechat", channel_number="4200-9", at=AT)
    batches.given(batch_opened, gathered).when(heard(2 * FEN)).then(wrong)
    batches.given(batch_opened, gathered, wrong).when(heard(2 * FEN)).then()
    batches.given(batch_opened, gathered, wrong).when(EndBatch(why="window", at=LATE)).then()
    over = BatchEnded(why="window", at=LATE)
    (late,) = batches.given(batch_opened, gathered, over).when(heard()).events
    assert isinstance(late, BatchDisputed)
    batches.given(batch_opened, gathered).when(heard(trade_no=batch_number(STRANGER))).then()


def test_an_employer_may_give_a_batch_up_until_it_is_paid() -> None:
    given_up = BatchGivenUp(at=AT)
    give_up = GiveUpBatch(employer_id=EMPLOYER, at=AT)
    batches.given(batch_opened, gathered).when(give_up).then(given_up)
    batches.given(batch_opened, gathered, given_up).when(give_up).then()
    batches.given(batch_opened, gathered, given_up).when(checkout).then_rejected("batch-ended")
    batches.given(batch_opened, gathered, batch_settled).when(give_up).then()


class Story:
    """Three fees of one employer, a batch of them, the channel, and time."""

    def __init__(self) -> None:
        self.channel = FakeChannel()
        self.kernel = MemoryKernel(PASSED, FeeOrder, FeeBatch)
        self.handlers = timers(Channels({"wechat": self.channel}), "https://zhiping.example")

    async def begin(self) -> None:
        for n, fee in enumerate(FEES):
            about = {"order_id": fee, "declaration_id": UUID(int=40 + n), "remind_days_before": None}
            await self.kernel.do(FeeOrder, fee, fee_request.model_copy(update=about))
        self.kernel.clock.at = AT

    async def open(self) -> None:
        await self.kernel.do(FeeBatch, BATCH, open_batch)

    async def checkout(self, at: datetime = AT) -> None:
        await self.until(at)
        await self.kernel.do(FeeBatch, BATCH, checkout.model_copy(update={"at": at}))
        await self.channel.native_order(
            out_trade_no=batch_number(BATCH),
            description="",
            amount_fen=3 * FEN,
            expires_at=PAY_BEFORE,
            notify_url="",
        )

    async def own_checkout(self, fee: UUID) -> None:
        await self.kernel.do(FeeOrder, fee, OpenCheckout(person_id=PERSON, channel="wechat", at=self.kernel.clock.at))
        await self.channel.native_order(
            out_trade_no=fee.hex, description="", amount_fen=FEN, expires_at=PAY_BEFORE, notify_url=""
        )

    async def until(self, at: datetime) -> list[str]:
        await self.kernel.run_until(at, self.handlers)
        return self.kernel.names(BATCH)

    def statuses(self) -> list[str]:
        return [self.kernel.names(fee)[-1] for fee in FEES]


@pytest.fixture
async def story() -> Story:
    story = Story()
    await story.begin()
    return story


async def test_one_payment_pays_each_fee_once(story: Story) -> None:
    await story.open()
    await story.checkout(AT + timedelta(seconds=5))
    story.channel.pay_number(batch_number(BATCH), 3 * FEN, AT)
    await story.until(END)
    assert story.statuses() == ["FeeSettled"] * 3
    paid = [p for p in story.kernel.published if isinstance(p, FeePaid)]
    assert sorted(p.order_id for p in paid) == sorted(FEES)
    assert {(p.amount_fen, p.batch_id) for p in paid} == {(FEN, BATCH)}


@pytest.mark.parametrize("command", ["HoldForBatch", "RecordGathered", "HearBatchChannel", "SettleFromBatch"])
async def test_a_process_killed_amid_a_batch_changes_nothing_of_the_outcome(story: Story, command: str) -> None:
    await story.open()
    story.kernel.kill_before = {command}
    await story.checkout(AT + timedelta(minutes=1))
    story.channel.pay_number(batch_number(BATCH), 3 * FEN, AT)
    await story.until(END)
    assert [story.kernel.names(fee) for fee in FEES] == [["FeeOrdered", "HeldForBatch", "FeeSettled"]] * 3


async def test_a_batch_nobody_pays_lets_its_fees_go_and_they_lapse_as_any_other(story: Story) -> None:
    await story.open()
    await story.checkout(AT + timedelta(seconds=5))
    assert (await story.until(END))[-1] == "BatchEnded"
    assert story.channel.orders[batch_number(BATCH)].state == "CLOSED"
    lapsed = ["FeeOrdered", "HeldForBatch", "ReleasedFromBatch", "WindowClosed"]
    assert [story.kernel.names(fee) for fee in FEES] == [lapsed] * 3


async def test_a_payment_in_the_last_second_counts_for_all(story: Story) -> None:
    await story.open()
    await story.checkout(PAY_BEFORE - timedelta(seconds=3))
    await story.until(PAY_BEFORE)
    story.channel.pay_number(batch_number(BATCH), 3 * FEN, PAY_BEFORE)
    await story.until(END)
    assert story.statuses() == ["FeeSettled"] * 3


async def test_a_persons_open_code_is_worthless_before_the_batch_can_be_paid(story: Story) -> None:
    await story.own_checkout(FEES[1])
    await story.open()
    assert (await story.until(AT + timedelta(seconds=1)))[-1] == "BatchGathered"
    assert story.channel.orders[FEES[1].hex].state == "CLOSED"
    assert story.kernel.names(FEES[1]) == ["FeeOrdered", "CheckoutOpened", "CheckoutClosed", "HeldForBatch"]


async def test_a_fee_paid_by_its_person_meanwhile_ends_the_batch_and_the_others_go_free(story: Story) -> None:
    await story.own_checkout(FEES[1])
    story.channel.pays_while_closing = True
    await story.open()
    names = await story.until(AT + timedelta(minutes=3))
    assert names == ["BatchOpened", "BatchEnded"]
    assert story.statuses() == ["ReleasedFromBatch", "FeeSettled", "FeeOrdered"]


async def test_a_batch_given_up_while_it_gathers_holds_nothing(story: Story) -> None:
    await story.open()
    await story.kernel.do(FeeBatch, BATCH, GiveUpBatch(employer_id=EMPLOYER, at=AT))
    assert (await story.until(AT + timedelta(minutes=1)))[-1] == "BatchEnded"
    assert [(await story.kernel.state(FeeOrder, fee)).held_by for fee in FEES] == [None] * 3


async def test_a_fee_withdrawn_in_a_batch_goes_back_alone_once_the_batch_is_paid(story: Story) -> None:
    await story.open()
    await story.checkout(AT + timedelta(seconds=5))
    await story.kernel.do(FeeOrder, FEES[0], Withdraw(at=AT))
    story.channel.pay_number(batch_number(BATCH), 3 * FEN, AT)
    await story.until(AT + timedelta(hours=1))
    assert story.statuses() == ["RefundStarted", "FeeSettled", "FeeSettled"]
    assert story.channel.totals == {batch_number(BATCH): FEN}


async def test_a_fee_withdrawn_in_a_batch_is_cancelled_once_the_batch_lets_it_go(story: Story) -> None:
    await story.open()
    await story.until(AT + timedelta(seconds=1))
    await story.kernel.do(FeeOrder, FEES[0], Withdraw(at=AT))
    await story.kernel.do(FeeBatch, BATCH, GiveUpBatch(employer_id=EMPLOYER, at=AT + timedelta(seconds=2)))
    await story.until(AT + timedelta(minutes=1))
    assert story.statuses() == ["OrderCancelled", "ReleasedFromBatch", "ReleasedFromBatch"]
    assert timedelta() < GRACE
