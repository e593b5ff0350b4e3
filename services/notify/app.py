"""Notify's composition root and command line: python -m services.notify.app serve | migrate."""

from __future__ import annotations

from pydantic import SecretStr

from kernel.log.timers import TimerHandler
from kernel.web.running import Running
from kernel.web.service import Service, main
from kernel.web.settings import Settings as Base
from services.notify.api import router
from services.notify.domain import SmsMessage
from services.notify.outside import AliyunSms
from services.notify.reactions import on, timers
from services.notify.views import messages


class Settings(Base):
    """What notify needs besides: its account at the SMS carrier, and the name it signs with."""

    sms_url: str
    sms_access_key_id: str
    sms_access_key_secret: SecretStr
    sms_sign_name: str


async def open_carrier(running: Running) -> None:
    """Make the carrier's adapter."""
    settings = running.settings
    if not isinstance(settings, Settings):
        raise TypeError(type(settings).__name__)
    carrier = AliyunSms(
        settings.sms_url,
        settings.sms_access_key_id,
        settings.sms_access_key_secret.get_secret_value(),
        settings.sms_sign_name,
        now=running.clock.now,
    )
    running.provide(AliyunSms, carrier, close=carrier.aclose)


def sending_timers(running: Running) -> dict[tuple[str, str], TimerHandler]:
    """The timers' handlers, with the carrier they send by and the client they ask identity with."""
    return timers(running.get(AliyunSms), running.client)


service = Service(
    name="notify",
    settings=Settings,
    deciders=(SmsMessage,),
    views=(messages,),
    reactions=(on,),
    timers=sending_timers,
    routers=(router,),
    extend=open_carrier,
)

if __name__ == "__main__":
    main(service)
