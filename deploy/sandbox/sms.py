"""An SMS carrier as Alibaba Cloud's Dysms (2017-05-25) is seen from outside: SendSms and QuerySendDetails.

As the real one, it does not recognise a repeated OutId: sent twice is two messages, and the ledger shows both.
"""

from __future__ import annotations

import asyncio
import json
import re
import secrets
import sqlite3
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from math import ceil
from pathlib import Path
from typing import Literal

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse
from pydantic import Field

from deploy.sandbox.acs3 import Call, GatewayError, verify
from deploy.sandbox.faults import CutConnection, Faults, Plan
from deploy.sandbox.ledger import Ledger

PREFIX = "/sms"
CHINA = timezone(timedelta(hours=8))
WAITING, FAILED, DELIVERED = 1, 2, 3  # SendStatus
_PHONE = re.compile(r"(?:\+?86|0086)?(1[3-9]\d{9})")
_VARIABLE = re.compile(r"\$\{(\w+)\}")
_VALUE_LIMIT = 35  # characters a variable may have


class SmsPlan(Plan):
    """What the next calls of `on` shall meet.

    `refuse`: answered with `code`, not sent. `unavailable`: 503, not sent. `lost`: connection cut, not sent.
    `cut`: sent, connection cut. `slow`: sent, answered after `seconds`. `undelivered`: accepted, then the network
    fails it with `code`. `waiting`: accepted, no receipt yet.
    """

    kind: Literal["refuse", "unavailable", "lost", "cut", "slow", "undelivered", "waiting"]
    on: Literal["SendSms", "QuerySendDetails"] = "SendSms"
    code: str = "isv.BUSINESS_LIMIT_CONTROL"
    seconds: float = Field(1, ge=0, le=600)


class Refused(Exception):
    """The service's own no: HTTP 200 with a code other than OK."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code)
        self.code, self.message = code, message


def segments(content: str) -> int:
    """How many parts the networks bill: 70 characters in one, 67 in each of several (UCS-2 units, prefix included)."""
    units = len(content.encode("utf-16-le")) // 2
    return 1 if units <= 70 else ceil(units / 67)


class Carrier:
    """The carrier's side of the wire."""

    def __init__(
        self,
        ledger: Ledger,
        key_id: str,
        key_secret: str,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._ledger = ledger
        self._key_id = key_id
        self._secret = key_secret
        self._now = now
        self.faults: Faults[SmsPlan] = Faults()
        known = json.loads((Path(__file__).parent / "carrier.json").read_text(encoding="utf-8"))
        self._signatures: list[str] = known["signatures"]
        self._templates: dict[str, str] = known["templates"]

    async def rpc(self, request: Request) -> Response:
        """One signed call: verify, meet the faults planned for it, answer."""
        call = Call(
            method=request.method,
            path=request.scope["path"].removeprefix(PREFIX) or "/",
            query=request.url.query,
            headers={name.lower(): value for name, value in request.headers.items()},
            body=await request.body(),
        )
        request_id = str(uuid.uuid4()).upper()
        try:
            return await self._answer(call, request_id)
        except GatewayError as error:
            content = {"RequestId": request_id, "HostId": "sandbox", "Code": error.code, "Message": error.message}
            return JSONResponse(content, error.status)
        except Refused as refusal:
            return JSONResponse({"RequestId": request_id, "Code": refusal.code, "Message": refusal.message})

    async def _answer(self, call: Call, request_id: str) -> Response:
        now = self._now()
        verify(
            call, self._key_id, self._secret, now, lambda nonce: self._ledger.first_use("sms", nonce, now.timestamp())
        )
        action = call.headers["x-acs-action"]
        actions = {"SendSms": self._send, "QuerySendDetails": self._details}
        if call.headers["x-acs-version"] != "2017-05-25" or action not in actions:
            raise GatewayError(404, "InvalidAction.NotFound", "Specified api is not found.")
        if self.faults.take("unavailable", on=action):
            raise GatewayError(503, "ServiceUnavailable", "The request has failed due to a temporary failure.")
        if self.faults.take("lost", on=action):
            return CutConnection()
        if refuse := self.faults.take("refuse", on=action):
            raise Refused(refuse.code, "planned by POST /sms/faults")
        content = actions[action](call.parameters, now)
        if slow := self.faults.take("slow", on=action):
            await asyncio.sleep(slow.seconds)
        if self.faults.take("cut", on=action):
            return CutConnection()
        return JSONResponse({"RequestId": request_id, "Code": "OK", "Message": "OK", **content})

    def _send(self, given: dict[str, str], now: datetime) -> dict[str, object]:
        for name in ("PhoneNumbers", "SignName", "TemplateCode"):
            if not given.get(name):
                raise GatewayError(400, f"Missing{name}", f"{name} is mandatory for this action.")
        phone = _phone(given["PhoneNumbers"])
        if given["SignName"] not in self._signatures:
            raise Refused("isv.SMS_SIGNATURE_ILLEGAL", "该账号下找不到对应签名")
        template = self._templates.get(given["TemplateCode"])
        if template is None:
            raise Refused("isv.SMS_TEMPLATE_ILLEGAL", "该账号下找不到对应模板")
        parameters = _parameters(given.get("TemplateParam", ""), template)
        content = f"【{given['SignName']}】" + _VARIABLE.sub(lambda it: parameters[it[1]], template)
        failed = self.faults.take("undelivered", on="SendSms")
        status = FAILED if failed else WAITING if self.faults.take("waiting", on="SendSms") else DELIVERED
        err_code = failed.code if failed else "DELIVERED" if status == DELIVERED else ""
        carrier_id = f"{secrets.randbelow(10**15):015d}^0"
        with self._ledger.transaction() as db:
            db.execute(
                "INSERT INTO sms_message (carrier_id, reference, phone, sign_name, template, parameters, content,"
                " segments, send_status, err_code, sent_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *(carrier_id, given.get("OutId", ""), phone, given["SignName"], given["TemplateCode"]),
                    *(json.dumps(parameters, ensure_ascii=False), content, segments(content), status, err_code),
                    f"{now.astimezone(CHINA):%Y-%m-%d %H:%M:%S}",
                ),
            )
        return {"BizId": carrier_id}

    def _details(self, given: dict[str, str], now: datetime) -> dict[str, object]:
        for name in ("PhoneNumber", "SendDate", "PageSize", "CurrentPage"):
            if not given.get(name):
                raise GatewayError(400, f"Missing{name}", f"{name} is mandatory for this action.")
        try:
            day = datetime.strptime(given["SendDate"], "%Y%m%d").replace(tzinfo=CHINA)
            size, number = int(given["PageSize"]), int(given["CurrentPage"])
        except ValueError:
            raise Refused("isv.INVALID_PARAMETERS", "参数异常") from None
        if not 1 <= size <= 50 or number < 1 or now - day > timedelta(days=31):
            raise Refused("isv.INVALID_PARAMETERS", "参数异常")
        found = self._ledger.rows(
            "SELECT * FROM sms_message WHERE phone = ? AND substr(sent_at, 1, 10) = ? AND ? IN ('', carrier_id)"
            " ORDER BY id DESC",
            *(_phone(given["PhoneNumber"]), f"{day:%Y-%m-%d}", given.get("BizId", "")),
        )
        page = found[(number - 1) * size : number * size]
        return {"TotalCount": str(len(found)), "SmsSendDetailDTOs": {"SmsSendDetailDTO": [_detail(it) for it in page]}}

    def messages(self, reference: str | None, phone: str | None) -> list[dict[str, object]]:
        """All that was sent, oldest first, for people and tests."""
        found = self._ledger.rows("SELECT * FROM sms_message WHERE ?1 IS NULL OR reference = ?1 ORDER BY id", reference)
        return [_message(row) for row in found if phone is None or row["phone"] == phone]


def _phone(text: str) -> str:
    if "," in text:
        raise Refused("isv.MOBILE_COUNT_OVER_LIMIT", "手机号码数量超过限制")
    match = _PHONE.fullmatch(text.strip())
    if match is None:
        raise Refused("isv.MOBILE_NUMBER_ILLEGAL", "手机号码格式错误")
    return match[1]


def _parameters(text: str, template: str) -> dict[str, str]:
    try:
        given = json.loads(text or "{}")
    except ValueError:
        given = None
    if not isinstance(given, dict) or not all(isinstance(it, str | int) for it in given.values()):
        raise Refused("isv.INVALID_JSON_PARAM", "参数格式错误，请修改为字符串值")
    values = {name: str(value) for name, value in given.items()}
    missing = sorted(set(_VARIABLE.findall(template)) - set(values))
    if missing:
        raise Refused("isv.TEMPLATE_MISSING_PARAMETERS", f"模板变量缺少对应参数值: {', '.join(missing)}")
    if any(len(value) > _VALUE_LIMIT for value in values.values()):
        raise Refused("isv.PARAM_LENGTH_LIMIT", "参数超过长度限制")
    return values


def _detail(row: sqlite3.Row) -> dict[str, object]:
    return {
        "PhoneNum": row["phone"],
        "OutId": row["reference"],
        "TemplateCode": row["template"],
        "Content": row["content"],
        "SendStatus": row["send_status"],
        "ErrCode": row["err_code"],
        "SendDate": row["sent_at"],
        "ReceiveDate": row["sent_at"] if row["send_status"] != WAITING else "",
    }


def _message(row: sqlite3.Row) -> dict[str, object]:
    return {
        "carrier_id": row["carrier_id"],
        "reference": row["reference"],
        "phone": row["phone"],
        "sign_name": row["sign_name"],
        "template": row["template"],
        "parameters": json.loads(row["parameters"]),
        "text": row["content"],
        "segments": row["segments"],
        "state": {WAITING: "waiting", FAILED: "failed", DELIVERED: "delivered"}[row["send_status"]],
        "sent_at": f"{row['sent_at'].replace(' ', 'T')}+08:00",
    }


def router(carrier: Carrier) -> APIRouter:
    """The carrier's routes: the signed one at the root of its prefix, those for people and tests below it."""
    routes = APIRouter(prefix=PREFIX)
    for path in ("/", ""):
        routes.add_api_route(path, carrier.rpc, methods=["POST", "GET"], include_in_schema=False, response_model=None)

    @routes.get("/messages")
    async def messages(reference: str | None = None, phone: str | None = None) -> list[dict[str, object]]:
        return carrier.messages(reference, phone)

    @routes.get("/faults")
    async def left() -> list[SmsPlan]:
        return carrier.faults.left

    @routes.post("/faults", status_code=201)
    async def plan(fault: SmsPlan) -> list[SmsPlan]:
        carrier.faults.plan(fault)
        return carrier.faults.left

    @routes.delete("/faults", status_code=204)
    async def clear() -> None:
        carrier.faults.clear()

    return routes
