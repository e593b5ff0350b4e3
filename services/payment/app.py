"""Payment's composition root and command line: python -m services.payment.app serve | migrate."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, SecretStr

from kernel.log.timers import TimerHandler
from kernel.web.running import Running
from kernel.web.service import Service, main
from kernel.web.settings import Settings as Base
from services.payment.api import routers
from services.payment.domain import FeeBatch, FeeOrder, PlanFee
from services.payment.outside import Channels, WeChatPay
from services.payment.reactions import on, timers
from services.payment.views import orders


class Settings(Base):
    """What payment needs besides: the merchant's account at the channel. Keys are PEM files."""

    wechat_url: str
    wechat_appid: str
    wechat_mchid: str
    wechat_cert_serial: str
    wechat_private_key_file: Path
    wechat_public_key_file: Path
    wechat_public_key_id: str
    wechat_apiv3_key: SecretStr = Field(min_length=32, max_length=32)


async def open_channel(running: Running) -> None:
    """Make the channel's adapter; a wrong key file is told at the start."""
    settings = running.settings
    if not isinstance(settings, Settings):
        raise TypeError(type(settings).__name__)
    channel = WeChatPay(
        url=settings.wechat_url,
        appid=settings.wechat_appid,
        mchid=settings.wechat_mchid,
        cert_serial=settings.wechat_cert_serial,
        private_key=settings.wechat_private_key_file.read_text(),
        public_key=settings.wechat_public_key_file.read_text(),
        public_key_id=settings.wechat_public_key_id,
        apiv3_key=settings.wechat_apiv3_key.get_secret_value(),
        now=running.clock.now,
    )
    running.provide(Channels, Channels({"wechat": channel}), close=channel.aclose)


def channel_timers(running: Running) -> dict[tuple[str, str], TimerHandler]:
    """The timers' handlers, with the channels they ask."""
    return timers(running.get(Channels), running.settings.public_url)


service = Service(
    name="payment",
    settings=Settings,
    deciders=(FeeOrder, FeeBatch, PlanFee),
    views=(orders,),
    reactions=(on,),
    timers=channel_timers,
    routers=routers,
    extend=open_channel,
)

if __name__ == "__main__":
    main(service)
