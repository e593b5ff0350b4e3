"""Deadlines of orders at the platform: a clock that the test holds, no server."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key

from deploy.sandbox.cashier import Cashier
from deploy.sandbox.ledger import Ledger
from deploy.sandbox.notices import Notifier
from deploy.sandbox.wechat import Platform
from deploy.sandbox.wechat_keys import Keys, WeChatError

NOW = datetime(2026, 11, 24, 4, tzinfo=UTC)
KEY = generate_private_key(65537, 2048)


class Stand:
    """A platform and its cashier at a time of the test's choosing."""

    def __init__(self, folder: Path) -> None:
        self.now = NOW
        self.ledger = Ledger(folder)
        keys = Keys("1900000001", "SERIAL", KEY.public_key(), KEY, "PUB_KEY_ID_01", b"0" * 32)
        self.platform = Platform(self.ledger, keys, "wx-test", "http://pay/{token}", now=lambda: self.now)
        self.cashier = Cashier(self.platform, Notifier(self.platform, (1.0,)), "评委会办公室")

    def place(self, expires: datetime | None) -> str:
        """Place order0001; returns its token."""
        order = {
            "appid": "wx-test",
            "mchid": "1900000001",
            "out_trade_no": "order0001",
            "description": "评审费",
            "notify_url": "http://127.0.0.1/notices",
            "amount": {"total": 30000},
            **({"time_expire": expires.isoformat()} if expires else {}),
        }
        _, answer = self.platform.native(json.dumps(order).encode())
        assert answer is not None
        return str(answer["code_url"]).removeprefix("http://pay/")


@pytest.fixture
def stand(tmp_path: Path) -> Iterator[Stand]:
    stand = Stand(tmp_path)
    yield stand
    stand.ledger.close()


def test_an_order_is_paid_until_its_time_and_not_after(stand: Stand) -> None:
    token = stand.place(NOW + timedelta(hours=1))
    stand.now = NOW + timedelta(hours=1)
    assert stand.cashier.pay(token) == "expired"
    stand.now -= timedelta(seconds=1)
    assert stand.cashier.pay(token) == "paid"
    assert stand.cashier.pay(token) == "already-paid"


def test_an_order_past_its_time_stays_unpaid_until_it_is_closed(stand: Stand) -> None:
    stand.place(NOW + timedelta(hours=1))
    stand.now = NOW + timedelta(hours=2)
    assert stand.platform.query("order0001", "1900000001")[1]["trade_state"] == "NOTPAY"  # type: ignore[index]
    with pytest.raises(WeChatError, match="INVALID_REQUEST"):
        stand.place(NOW + timedelta(hours=1))
    assert stand.platform.close("order0001", b'{"mchid":"1900000001"}') == (204, None)
    assert stand.platform.query("order0001", "1900000001")[1]["trade_state"] == "CLOSED"  # type: ignore[index]


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        (timedelta(seconds=5), timedelta(minutes=1)),
        (timedelta(days=200), timedelta(days=90)),
        (None, timedelta(days=7)),
    ],
)
def test_the_platform_moves_a_time_it_does_not_accept(stand: Stand, asked: timedelta | None, given: timedelta) -> None:
    token = stand.place(None if asked is None else NOW + asked)
    order = stand.cashier.order(token)
    assert order is not None
    assert datetime.fromisoformat(order["expires_at"]) == NOW + given


def test_a_payment_and_its_notice_are_one(stand: Stand) -> None:
    token = stand.place(None)
    stand.ledger.rows("CREATE TRIGGER no_notice BEFORE INSERT ON notice BEGIN SELECT raise(ABORT, 'disk full'); END")
    with pytest.raises(Exception, match="disk full"):
        stand.cashier.pay(token)
    order = stand.cashier.order(token)
    assert order is not None
    assert order["state"] == "NOTPAY"


def test_an_unknown_code_pays_nothing(stand: Stand) -> None:
    assert stand.cashier.pay("unknown") is None
