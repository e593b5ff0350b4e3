"""The ID-photo source behind the province's API gateway: signed queries by name and ID number, a portrait as answer.

Everybody whose ID number is well formed has a photo, drawn from the number, 358×441 as GA/T 461 has it. Nothing of a
query is kept.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import io
import json
import random
import time
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from typing import Literal

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse
from PIL import Image, ImageDraw, ImageFilter

from deploy.sandbox.faults import CutConnection, Faults, Plan

PREFIX = "/photos"
PATH = "/idphoto/v1/query"
SIZE = (358, 441)
LIFETIME = 300  # seconds


class PhotoPlan(Plan):
    """What shall go wrong next: `unavailable` (503), `cut` (the connection), `missing` (no such photo), `other`
    (somebody else's), `broken` (no picture)."""

    kind: Literal["unavailable", "cut", "missing", "other", "broken"]


class Source:
    """The source's side of the wire."""

    def __init__(self, access_key: str, secret: str, clock: Callable[[], float] = time.time) -> None:
        self._access_key = access_key
        self._secret = secret.encode()
        self._clock = clock
        self.faults: Faults[PhotoPlan] = Faults()

    def _mac(self, text: bytes) -> str:
        return base64.b64encode(hmac.new(self._secret, text, hashlib.sha256).digest()).decode()

    def refusal(self, request: Request, body: bytes) -> str | None:
        """Why the gateway turns a request away; None: it is signed, whole and fresh."""
        headers = request.headers
        if headers.get("x-hmac-access-key") != self._access_key:
            return "access key not found"
        if headers.get("x-hmac-algorithm") != "hmac-sha256":
            return "algorithm not supported"
        date = headers.get("date", "")
        try:
            age = abs(self._clock() - parsedate_to_datetime(date).timestamp())
        except (TypeError, ValueError):
            return "Date is missing or malformed"
        if age > LIFETIME:
            return "clock skew exceeded"
        text = f"{request.method}\n{PATH}\n{request.url.query}\n{self._access_key}\n{date}\n".encode()
        if not hmac.compare_digest(headers.get("x-hmac-signature", ""), self._mac(text)):
            return "signature not match"
        if not hmac.compare_digest(headers.get("x-hmac-digest", ""), self._mac(body)):
            return "digest not match"
        return None

    def answer(self, body: bytes) -> Response:
        """What the source has under a name and number."""
        try:
            asked = json.loads(body)
            name, number = str(asked["xm"]), str(asked["gmsfhm"])
        except (ValueError, KeyError, TypeError):
            return JSONResponse({"code": "90", "msg": "参数错误"}, 400)
        fault = self.faults.take("missing", "other", "broken")
        if not name or len(number) != 18 or (fault and fault.kind == "missing"):
            return JSONResponse({"code": "01", "msg": "无此人照片"})
        content = portrait(number)
        if fault and fault.kind == "broken":
            content = b"not a picture"
        if fault and fault.kind == "other":
            number = "110101190001010000"
        return JSONResponse(
            {"code": "00", "msg": "成功", "data": {"gmsfhm": number, "xp": base64.b64encode(content).decode()}}
        )


def portrait(seed: str) -> bytes:
    """A made-up portrait before white, 358×441, some 15 KB: too small for an upload, and fine as it is."""
    pick = random.Random(seed)  # noqa: S311 - a drawing
    width, height = SIZE
    image = Image.new("RGB", SIZE, "white")
    draw = ImageDraw.Draw(image)
    middle = width / 2
    skin = (pick.randint(200, 235), pick.randint(165, 195), pick.randint(140, 165))
    coat = (pick.randint(20, 90), pick.randint(30, 90), pick.randint(60, 130))
    draw.ellipse((width * 0.1, height * 0.76, width * 0.9, height * 1.5), fill=coat)
    draw.rectangle((middle - 34, height * 0.6, middle + 34, height * 0.82), fill=skin)
    draw.ellipse((middle - 88, height * 0.18, middle + 88, height * 0.68), fill=skin)
    draw.pieslice((middle - 94, height * 0.13, middle + 94, height * 0.62), 180, 360, fill=(25, 22, 20))
    for side in (-1, 1):
        draw.ellipse((middle + side * 36 - 5, height * 0.41, middle + side * 36 + 5, height * 0.43), fill=(20, 20, 20))
    out = io.BytesIO()
    image.filter(ImageFilter.GaussianBlur(1)).save(out, "JPEG", quality=95, dpi=(350, 350))
    return out.getvalue()


def router(source: Source) -> APIRouter:
    """The query, and the faults."""
    routes = APIRouter(prefix=PREFIX)

    @routes.post(PATH, response_model=None)
    async def query(request: Request) -> Response:
        body = await request.body()
        if why := source.refusal(request, body):
            return JSONResponse({"message": f"client request can't be validated: {why}"}, 401)
        if source.faults.take("unavailable"):
            return JSONResponse({"code": "99", "msg": "系统繁忙"}, 503)
        if source.faults.take("cut"):
            return CutConnection()
        return source.answer(body)

    @routes.get("/faults")
    async def left() -> list[PhotoPlan]:
        return source.faults.left

    @routes.post("/faults", status_code=201)
    async def plan(fault: PhotoPlan) -> list[PhotoPlan]:
        source.faults.plan(fault)
        return source.faults.left

    @routes.delete("/faults", status_code=204)
    async def clear() -> None:
        source.faults.clear()

    return routes
