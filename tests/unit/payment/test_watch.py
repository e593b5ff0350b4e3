"""What timers do about an order: no payment depends on a callback, and none is lost at the closing."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from services.payment.domain import FeeOrder
from services.payment.domain.fee_order import ASK_AFTER, GRACE, OpenCheckout
from services.payment.outside import Channels
from services.payment.published import FeeExpired, FeePaid, FeeReminded, FeeRequested
from services.payment.reactions import timers
from tests.unit.payment.channel import FakeChannel
from tests.unit.payment.memory import MemoryKernel
from tests.unit.payment.test_fee_order import AT, FEN, ORDER, PASSED, PAY_BEFORE, PERSON
from tests.unit.payment.test_fee_order import request as fee_request

END = PAY_BEFORE + timedelta(hours=1)


class Story:
    """An order that was requested, its channel, and time."""

    def __init__(self) -> None:
        self.channel = FakeChannel()
        self.kernel = MemoryKernel(PASSED, FeeOrder)
        self.handlers = timers(Channels({"wechat": self.channel}), "https://zhiping.example/")

    async def begin(self, remind_days_before: int | None = None) -> None:
        asked = fee_request.model_copy(update={"remind_days_before": remind_days_before})
        await self.kernel.do(FeeOrder, ORDER, asked)

    async def checkout(self, at: datetime = AT) -> None:
        self.kernel.clock.at = at
        await self.kernel.do(FeeOrder, ORDER, OpenCheckout(person_id=PERSON, channel="wechat", at=at))
        await self.channel.native_order(
            out_trade_no=ORDER.hex, description="", amount_fen=FEN, expires_at=PAY_BEFORE, notify_url=""
        )

    async def until(self, at: datetime) -> list[str]:
        await self.kernel.run_until(at, self.handlers)
        return self.kernel.names(ORDER)


@pytest.fixture
async def story() -> Story:
    story = Story()
    await story.begin()
    return story


async def test_a_payment_whose_callback_never_comes_is_found_by_asking(story: Story) -> None:
    await story.checkout()
    story.channel.pay(ORDER, FEN, AT + timedelta(seconds=20))
    assert await story.until(AT + timedelta(seconds=50)) == ["FeeOrdered", "CheckoutOpened", "FeeSettled"]
    await story.until(END)
    assert [type(p) for p in story.kernel.published] == [FeeRequested, FeePaid]


async def test_an_unpaid_checkout_is_asked_about_a_few_times_and_then_closed(story: Story) -> None:
    await story.checkout()
    assert await story.until(END) == ["FeeOrdered", "CheckoutOpened", "WindowClosed"]
    assert story.channel.asked == len(ASK_AFTER) + 1
    assert story.channel.orders[ORDER.hex].state == "CLOSED"
    assert [type(p) for p in story.kernel.published] == [FeeRequested, FeeExpired]


async def test_an_order_nobody_opened_closes_too(story: Story) -> None:
    assert await story.until(PAY_BEFORE + GRACE - timedelta(seconds=1)) == ["FeeOrdered"]
    assert await story.until(END) == ["FeeOrdered", "WindowClosed"]


async def test_a_payment_in_the_last_second_counts(story: Story) -> None:
    await story.checkout(PAY_BEFORE - timedelta(seconds=3))
    await story.until(PAY_BEFORE)
    story.channel.pay(ORDER, FEN, PAY_BEFORE)
    assert (await story.until(END))[-1] == "FeeSettled"


async def test_a_payment_made_while_the_order_is_being_closed_counts(story: Story) -> None:
    await story.checkout()
    story.channel.pays_while_closing = True
    assert (await story.until(END))[-1] == "FeeSettled"


async def test_a_channel_that_is_away_at_the_closing_is_waited_for(story: Story) -> None:
    await story.checkout()
    await story.until(PAY_BEFORE)
    story.channel.away = True
    assert (await story.until(END))[-1] == "CheckoutOpened"
    story.channel.away = False
    assert (await story.until(END + timedelta(minutes=2)))[-1] == "WindowClosed"


async def test_a_wrong_amount_alarms_once_and_neither_pays_nor_expires(
    story: Story, capsys: pytest.CaptureFixture[str]
) -> None:
    await story.checkout()
    story.channel.pay(ORDER, FEN - 1, AT)
    assert await story.until(END) == ["FeeOrdered", "CheckoutOpened", "PaymentDisputed"]
    assert [type(p) for p in story.kernel.published] == [FeeRequested]
    assert capsys.readouterr().out.count("payment disputed") == 1


async def test_who_has_not_paid_is_reminded_once_before_the_window_ends() -> None:
    story = Story()
    await story.begin(remind_days_before=3)
    assert await story.until(PAY_BEFORE - timedelta(days=3, seconds=1)) == ["FeeOrdered"]
    assert await story.until(END) == ["FeeOrdered", "PayerReminded", "WindowClosed"]
    assert [type(p) for p in story.kernel.published] == [FeeRequested, FeeReminded, FeeExpired]


async def test_who_has_just_paid_is_not_reminded_though_the_callback_was_lost() -> None:
    story = Story()
    await story.begin(remind_days_before=3)
    remind = PAY_BEFORE - timedelta(days=3)
    await story.checkout(remind - timedelta(seconds=2))
    story.channel.pay(ORDER, FEN, remind - timedelta(seconds=1))
    assert (await story.until(END))[-1] == "FeeSettled"
    assert FeeReminded not in [type(p) for p in story.kernel.published]


@pytest.mark.parametrize("command", ["HearChannel", "CloseWindow"])
async def test_a_process_killed_at_its_command_changes_nothing_of_the_outcome(story: Story, command: str) -> None:
    await story.checkout()
    if command == "HearChannel":
        story.channel.pay(ORDER, FEN, AT)
    story.kernel.kill_before = {command}
    assert len(await story.until(END)) == 3
    assert len(story.kernel.published) == 2
