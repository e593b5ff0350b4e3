"""Alibaba Cloud's signature version 3, on both sides of the wire."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest

from deploy.sandbox.acs3 import Call, GatewayError, verify
from services.notify.outside import acs3_authorization

DATE = datetime(2026, 11, 24, 4, tzinfo=UTC)
NO_BODY = sha256(b"").hexdigest()

# Recorded from Alibaba's own SDK (alibabacloud-dysmsapi20170525 4.6.0) with its clock and nonce held still.
FROM_THE_SDK = Call(
    method="POST",
    path="/",
    query="OutId=ref-1&PhoneNumbers=13900000001&SignName=12333&TemplateCode=SMS_FEE_PAID"
    "&TemplateParam=%7B%22amount%22%3A+%22300.00+%E5%85%83%2A~%22%7D",
    headers={
        "accept-encoding": "identity",
        "host": "127.0.0.1:33425",
        "x-acs-version": "2017-05-25",
        "x-acs-action": "SendSms",
        "user-agent": "AlibabaCloud (Linux; x86_64) Python/3.11.7 Core/0.4.3 TeaDSL/2",
        "x-acs-date": "2026-11-24T04:00:00Z",
        "x-acs-signature-nonce": "7b1f0c9d5e3a48c2b6d4e8f001122334",
        "accept": "application/json",
        "x-acs-content-sha256": NO_BODY,
        "x-acs-credentials-provider": "static_ak",
        "authorization": "ACS3-HMAC-SHA256 Credential=test-key,SignedHeaders=accept;host;user-agent;x-acs-action;"
        "x-acs-content-sha256;x-acs-credentials-provider;x-acs-date;x-acs-signature-nonce;x-acs-version,"
        "Signature=7b50820a5bc16361731da0f45e6ec2c5961e8aa90a8e2fff2b3a71f9a35de9f7",
    },
    body=b"",
)


def check(call: Call, now: datetime = DATE, first_use: Callable[[str], bool] = lambda _: True) -> None:
    verify(call, "test-key", "test-secret", now, first_use)


def with_headers(**changes: str) -> Call:
    headers = {**FROM_THE_SDK.headers, **{name.replace("_", "-"): value for name, value in changes.items()}}
    return replace(FROM_THE_SDK, headers=headers)


def test_the_published_example_comes_out_as_published() -> None:
    headers = {
        "host": "ecs.cn-shanghai.aliyuncs.com",
        "x-acs-action": "RunInstances",
        "x-acs-version": "2014-05-26",
        "x-acs-date": "2023-10-26T10:22:32Z",
        "x-acs-signature-nonce": "3156853299f313e23d1673dc12e1703d",
        "x-acs-content-sha256": NO_BODY,
    }
    authorization = acs3_authorization(
        key_id="YourAccessKeyId",
        secret="YourAccessKeySecret",
        method="POST",
        path="/",
        query="ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai",
        headers=headers,
        payload_sha256=NO_BODY,
    )
    assert authorization == (
        "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;"
        "x-acs-signature-nonce;x-acs-version,Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0"
    )


def test_a_form_is_signed_as_the_suppliers_own_sdk_signs_it() -> None:
    body = (
        b"OutId=ref-1&PhoneNumbers=13900000001&SignName=12333&TemplateCode=SMS_FEE_PAID"
        b"&TemplateParam=%7B%22amount%22%3A+%22300.00%22%7D"
    )
    signed = {
        "host": "127.0.0.1:57827",
        "x-acs-version": "2017-05-25",
        "x-acs-action": "SendSms",
        "user-agent": "AlibabaCloud (Linux; x86_64) Python/3.11.7 Core/0.4.3 TeaDSL/2",
        "x-acs-date": "2026-11-24T04:00:00Z",
        "x-acs-signature-nonce": "7b1f0c9d5e3a48c2b6d4e8f001122334",
        "accept": "application/json",
        "content-type": "application/x-www-form-urlencoded",
        "x-acs-content-sha256": sha256(body).hexdigest(),
        "x-acs-credentials-provider": "static_ak",
    }
    authorization = acs3_authorization(
        key_id="test-key",
        secret="test-secret",
        method="POST",
        path="/",
        query="",
        headers=signed,
        payload_sha256=signed["x-acs-content-sha256"],
    )
    assert authorization.endswith("Signature=83b02b9e18c3e67400508b332c0088ed9be66d0fbad376ddabc2954771d3a2ff")
    check(Call("POST", "/", "", {**signed, "authorization": authorization}, body))


def test_the_carrier_takes_what_the_suppliers_own_sdk_sends() -> None:
    check(FROM_THE_SDK)
    assert FROM_THE_SDK.parameters["TemplateParam"] == '{"amount": "300.00 元*~"}'


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (replace(FROM_THE_SDK, query=FROM_THE_SDK.query.replace("ref-1", "ref-2")), "SignatureDoesNotMatch"),
        (replace(FROM_THE_SDK, path="/other"), "SignatureDoesNotMatch"),
        (replace(FROM_THE_SDK, method="GET"), "SignatureDoesNotMatch"),
        (replace(FROM_THE_SDK, body=b"PhoneNumbers=13900000002"), "SignatureDoesNotMatch"),
        (with_headers(x_acs_action="QuerySendDetails"), "SignatureDoesNotMatch"),
        (with_headers(x_acs_extra="not signed"), "SignatureDoesNotMatch"),
        (with_headers(content_type="application/x-www-form-urlencoded"), "SignatureDoesNotMatch"),
        (with_headers(x_acs_date="yesterday"), "InvalidTimeStamp.Format"),
        (with_headers(x_acs_signature_nonce=""), "IncompleteSignature"),
        (with_headers(authorization="Basic dGVzdA=="), "IncompleteSignature"),
        (
            with_headers(authorization=FROM_THE_SDK.headers["authorization"].replace("test-key", "other-key")),
            "InvalidAccessKeyId.NotFound",
        ),
    ],
)
def test_a_tampered_call_is_refused(call: Call, code: str) -> None:
    with pytest.raises(GatewayError) as refused:
        check(call)
    assert refused.value.code == code


def test_another_secret_is_refused() -> None:
    with pytest.raises(GatewayError, match="SignatureDoesNotMatch"):
        verify(FROM_THE_SDK, "test-key", "other-secret", DATE, lambda _: True)


@pytest.mark.parametrize("age", [timedelta(minutes=16), timedelta(minutes=-16)])
def test_a_call_from_another_quarter_of_an_hour_is_refused(age: timedelta) -> None:
    check(FROM_THE_SDK, DATE + age * (14 / 16))
    with pytest.raises(GatewayError, match=r"InvalidTimeStamp\.Expired"):
        check(FROM_THE_SDK, DATE + age)


def test_a_replayed_call_is_refused() -> None:
    with pytest.raises(GatewayError, match="SignatureNonceUsed"):
        check(FROM_THE_SDK, first_use=lambda _: False)


def test_a_forged_call_does_not_use_up_a_nonce() -> None:
    used: list[str] = []

    def first_use(nonce: str) -> bool:
        used.append(nonce)
        return True

    with pytest.raises(GatewayError):
        check(with_headers(x_acs_action="QuerySendDetails"), first_use=first_use)
    assert used == []
