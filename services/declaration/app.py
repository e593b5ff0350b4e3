"""Declaration's composition root and command line: python -m services.declaration.app serve | migrate."""

from __future__ import annotations

from pathlib import Path

from pydantic import SecretStr

from kernel.log.ids import derived
from kernel.log.receipt import By
from kernel.log.timers import TimerHandler
from kernel.web.running import Running
from kernel.web.service import Service, main
from kernel.web.settings import Settings as Base
from services.declaration.api import ROUTERS
from services.declaration.api.waiting import Waiting
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.dossier import Dossier
from services.declaration.domain.employer import EmployerStanding
from services.declaration.domain.integrity import IntegrityRegister
from services.declaration.domain.review_plan import ReviewPlan
from services.declaration.domain.rule_book import RULE_BOOK, Rules, TakeEffect, supersedes
from services.declaration.domain.rules import RULE_SET_VERSION
from services.declaration.outside import AlipayGateway, AlipaySigners, ProvincialPhotos, SignerParties, WeChatSigners
from services.declaration.reactions import TIMERS, on
from services.declaration.views import approved_items, declarations, office_plans, unrouted


async def started(running: Running) -> None:
    """The rule set of this code is in force from now on, unless it, or a newer one, is already: then nothing is
    written, so that a full disk keeps no process from starting."""
    now, kernel = running.clock.now(), running.kernel
    take = TakeEffect(rule_set_version=RULE_SET_VERSION, at=now)
    if supersedes(take, (await kernel.load(Rules, RULE_BOOK)).state):
        by = By(actor="declaration", role="service", command_id=derived("rule-set", RULE_SET_VERSION), now=now)
        await kernel.handle(Rules, RULE_BOOK, take, by)


class Settings(Base):
    """What declaration needs besides: its accounts at the ID-photo source, and at WeChat and Alipay, which
    say whose phone it is. Keys are PEM files."""

    id_photo_url: str
    id_photo_access_key: str
    id_photo_secret: SecretStr
    wechat_login_page_url: str
    wechat_login_api_url: str
    wechat_login_appid: str
    wechat_login_secret: SecretStr
    alipay_page_url: str
    alipay_gateway_url: str
    alipay_app_id: str
    alipay_private_key_file: Path
    alipay_public_key_file: Path


async def open_parties(running: Running) -> None:
    """Make the adapters of the outside parties, and the place where pages wait for signatures."""
    settings = running.settings
    if not isinstance(settings, Settings):
        raise TypeError(type(settings).__name__)
    photos = ProvincialPhotos(
        settings.id_photo_url,
        settings.id_photo_access_key,
        settings.id_photo_secret.get_secret_value(),
    )
    wechat = WeChatSigners(
        settings.wechat_login_page_url,
        settings.wechat_login_api_url,
        settings.wechat_login_appid,
        settings.wechat_login_secret.get_secret_value(),
    )
    private_key = settings.alipay_private_key_file.read_text()
    gateway = AlipayGateway(
        settings.alipay_gateway_url,
        settings.alipay_app_id,
        private_key,
        settings.alipay_public_key_file.read_text(),
        now=running.clock.now,
    )
    alipay = AlipaySigners(settings.alipay_page_url, gateway, private_key)
    running.provide(ProvincialPhotos, photos, close=photos.aclose)
    running.provide(SignerParties, SignerParties({"wechat": wechat, "alipay": alipay}), close=wechat.aclose)
    running.closers.append(alipay.aclose)
    running.provide(Waiting, Waiting())


def timers(running: Running) -> dict[tuple[str, str], TimerHandler]:
    """The timers' handlers."""
    return TIMERS


service = Service(
    name="declaration",
    settings=Settings,
    deciders=(ReviewPlan, Dossier, EmployerStanding, Declaration, IntegrityRegister, Rules),
    views=(approved_items, declarations, office_plans, unrouted),
    reactions=(on,),
    timers=timers,
    routers=ROUTERS,
    extend=open_parties,
    started=started,
)

if __name__ == "__main__":
    main(service)
