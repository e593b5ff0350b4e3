"""The sandbox's process: `python -m deploy.sandbox.app`, settings from the environment (settings.py).

No access log: a request for a phone number's messages would put it there.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import traceback
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import uvicorn
from fastapi import FastAPI
from fastapi.responses import HTMLResponse
from pydantic import ValidationError

from deploy.sandbox import alipay, cashier, idphoto, signers, sms, wechat, wechat_refund
from deploy.sandbox.ledger import Ledger
from deploy.sandbox.notices import Notifier
from deploy.sandbox.settings import Settings
from deploy.sandbox.wechat_keys import Keys
from kernel.log.clock import Clock

INDEX = """<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>外部机构模拟</title>
<h1>外部机构模拟</h1><ul><li><a href="/sms/messages">短信：已发出的短信</a></li>
<li><a href="/wechat/ledger">微信支付：订单账本</a></li>
<li><a href="/wechat/refunds">微信支付：退款账本</a></li></ul></html>"""


def create_app(settings: Settings) -> FastAPI:
    """All parties; those that remember over one ledger. Keys are read at once: a wrong path is told at the start."""
    ledger, clock = Ledger(settings.sandbox_dir), Clock(settings.clock_file)
    carrier = sms.Carrier(
        ledger, settings.sms_access_key_id, settings.sms_access_key_secret.get_secret_value(), now=clock.now
    )
    keys = replace(Keys.read(settings), clock=lambda: clock.now().timestamp())
    platform = wechat.Platform(ledger, keys, settings.wechat_appid, settings.code_url, now=clock.now)
    notifier = Notifier(platform, settings.backoff)
    photos = idphoto.Source(settings.id_photo_access_key, settings.id_photo_secret.get_secret_value())
    phones = signers.Party(settings.wechat_login_appid, settings.wechat_login_secret.get_secret_value())
    comparing = alipay.Party.read(
        settings.alipay_app_id,
        settings.alipay_app_public_key_file,
        settings.alipay_key_file,
        clock=lambda: clock.now().timestamp(),
    )

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        task = asyncio.create_task(notifier.run())
        task.add_done_callback(_stop_if_failed)
        try:
            yield
        finally:
            task.cancel()
            await asyncio.wait([task])
            ledger.close()

    app = FastAPI(title="Zhiping sandbox", lifespan=lifespan, docs_url=None, redoc_url=None)
    app.include_router(sms.router(carrier))
    app.include_router(wechat.router(platform))
    app.include_router(wechat_refund.router(platform, wechat_refund.Refunds(platform, notifier)))
    app.include_router(idphoto.router(photos))
    app.include_router(signers.router(phones))
    app.include_router(alipay.router(comparing))
    app.include_router(cashier.router(platform, cashier.Cashier(platform, notifier, settings.sandbox_merchant_name)))

    @app.get("/healthz")
    async def healthz() -> dict[str, str]:
        return {"status": "ok"}

    @app.get("/", response_class=HTMLResponse)
    async def index() -> str:
        return INDEX

    return app


def _stop_if_failed(task: asyncio.Task[None]) -> None:
    """A platform that can't call back must not look alive: stop, so that the supervisor starts it anew."""
    if not task.cancelled() and (error := task.exception()):
        traceback.print_exception(error)
        os.kill(os.getpid(), signal.SIGTERM)


def main() -> None:
    """Serve until told to stop."""
    try:
        settings = Settings.read(os.environ)
    except ValidationError as error:
        faults = "\n".join(f"  ZHIPING_{str(fault['loc'][0]).upper()}: {fault['msg']}" for fault in error.errors())
        sys.exit(f"sandbox: the environment is not complete:\n{faults}")
    host, port = settings.address
    uvicorn.run(
        create_app(settings), host=host, port=port, access_log=False, log_level="warning", timeout_graceful_shutdown=3
    )


if __name__ == "__main__":
    main()
