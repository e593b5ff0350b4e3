"""What the carrier is told to send, and under which name."""

from __future__ import annotations

from urllib.parse import parse_qs

import httpx

from deploy.local.parts import SMS_SIGN
from services.notify.outside import AliyunSms


async def test_an_sms_is_sent_in_the_name_of_12333() -> None:
    asked: list[dict[str, list[str]]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(parse_qs(request.content.decode()))
        return httpx.Response(200, json={"Code": "OK", "BizId": "7"})

    client = httpx.AsyncClient(transport=httpx.MockTransport(answer))
    carrier = AliyunSms("https://sms.example", "key", "secret", SMS_SIGN, client=client)
    await carrier.send(phone="13800000000", template="SMS_1", parameters={}, reference="1")
    await carrier.aclose()
    assert [said["SignName"] for said in asked] == [["12333"]]
