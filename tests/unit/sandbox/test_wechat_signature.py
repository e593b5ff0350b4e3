"""WeChat Pay v3's signatures and encryption: published vectors, then the adapter against the platform's keys."""

import base64
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_public_key,
)

from deploy.sandbox.wechat_keys import Keys, WeChatError
from services.payment.outside import BadNotice, WeChatPay, decrypt_resource, signature_holds

# From the tests of Tencent's own SDK (wechatpay-go): its platform key signing the word "source" …
PUBLISHED_KEY = b"""-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA2VCTd91fnUn73Xy9DLvt
/V62TVxRTEEstVdeRaZ3B3leO0pldE806mXO4RwdHXagHQ4vGeZN0yqm++rDsGK+
U3AH7kejyD2pXshNP9Cq5YwbptiLGtjcquw4HNxJQUOmDeJf2vg6byms9RUipiq4
SzbJKqJFlUpbuIPDpSpWz10PYmyCNeDGUUK65E5h2B834uxl1zNLYQCrkdBzb8oU
xwYeP5a2DNxmjL5lsJML7DGr5znsevnoqGRwTm9fxCGfy8wus7hwKz6clt3Whmmd
a7UAdb1c08hEQFVRbF14AR73xbnd8N0obCWJPCbzMCtkaSef4FdEEgEXJiw0VAJT
8wIDAQAB
-----END PUBLIC KEY-----"""
PUBLISHED_SIGNATURE = (
    "BKyAfU4iMCuvXMXS0Wzam3V/cnxZ+JaqigPM5OhljS2iOT95OO6Fsuml2JkFANJU9K6q9bLlDhPXuoVz+pp4hAm6pHU4ld815U4jsKu1RkyaII+1"
    "CYBUYC8TK0XtJ8FwUXXz8vZHh58rrAVN1XwNyvD1vfpxrMT4SL536GLwvpUHlCqIMzoZUguLli/K8V29QiOhuH6IEqLNJn8e9b3nwNcQ7be3CzYG"
    "pDAKBfDGPCqCv8Rw5zndhlffk2FEA70G4hvMwe51qMN/RAJbknXG23bSlObuTCN7Ndj1aJGH6/L+hdwfLpUtJm4QYVazzW7DFD27EpSQEqA8bX9+"
    "8m1rLg=="
)

NOW = datetime(2026, 11, 24, 4, tzinfo=UTC)
NO_NETWORK = httpx.AsyncClient(verify=False)  # reading the system's certificates for each adapter would take longer
MERCHANT, PLATFORM, STRANGER = (generate_private_key(65537, 2048) for _ in range(3))
ORDER: dict[str, Any] = {
    "appid": "wx-test",
    "mchid": "1900000001",
    "out_trade_no": "order0001",
    "transaction_id": "4200000000000000000000000001",
    "trade_state": "SUCCESS",
    "trade_state_desc": "支付成功",
    "success_time": "2026-11-24T12:00:00+08:00",
    "amount": {"total": 30000, "payer_total": 30000, "currency": "CNY", "payer_currency": "CNY"},
}


def platform_keys(signing: RSAPrivateKey = PLATFORM) -> Keys:
    return Keys(
        mchid="1900000001",
        cert_serial="SERIAL01",
        merchant=MERCHANT.public_key(),
        platform=signing,
        public_key_id="PUB_KEY_ID_01",
        apiv3_key=b"0123456789abcdef0123456789abcdef",
        clock=NOW.timestamp,
    )


def adapter(
    now: Callable[[], datetime] = lambda: NOW, apiv3_key: str = "0123456789abcdef0123456789abcdef"
) -> WeChatPay:
    return WeChatPay(
        url="http://127.0.0.1:9",
        appid="wx-test",
        mchid="1900000001",
        cert_serial="SERIAL01",
        private_key=MERCHANT.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode(),
        public_key=PLATFORM.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode(),
        public_key_id="PUB_KEY_ID_01",
        apiv3_key=apiv3_key,
        client=NO_NETWORK,
        now=now,
    )


def notice(keys: Keys, order: dict[str, Any] = ORDER, **changes: Any) -> tuple[dict[str, str], bytes]:
    content = {
        "id": "EV-1",
        "event_type": "TRANSACTION.SUCCESS",
        "resource_type": "encrypt-resource",
        "resource": keys.encrypted(json.dumps(order, ensure_ascii=False)),
        **changes,
    }
    body = json.dumps(content).encode()
    return keys.signed_headers(body), body


def test_a_published_signature_holds() -> None:
    key = load_pem_public_key(PUBLISHED_KEY)
    assert isinstance(key, RSAPublicKey)
    assert signature_holds(key, b"source", PUBLISHED_SIGNATURE)
    assert not signature_holds(key, b"wrong source", PUBLISHED_SIGNATURE)
    assert not signature_holds(key, b"source", "")
    assert not signature_holds(key, b"source", "invalid base64 signature")


def test_a_published_cipher_text_opens() -> None:
    # … and its AEAD vector, which has a short key.
    key, nonce, about = b"testAPIv3Key0000", "wCq51qZv4Yfg", "Dl56FrqWQJF1t9LtC3vEUsniZKvbqdR8"
    assert decrypt_resource(key, nonce, "FsdXzxryWfKwvLJKf8LG/ToRPTRh8RN9wROC", about) == b"Hello World"
    for wrong_key, cipher in ((b"testAPIv3Key1111", "FsdXzxryWfKwvLJKf8LG/ToRPTRh8RN9wROC"), (key, "invalid cipher")):
        with pytest.raises(BadNotice):
            decrypt_resource(wrong_key, nonce, cipher, about)


def test_a_true_notice_tells_of_the_payment() -> None:
    headers, body = notice(platform_keys())
    paid = adapter().verify_notice({name.lower(): value for name, value in headers.items()}, body)
    assert (paid.out_trade_no, paid.state, paid.amount_fen) == ("order0001", "SUCCESS", 30000)
    assert paid.transaction_id == "4200000000000000000000000001"
    assert paid.success_time == NOW
    assert paid.success_time is not None
    assert paid.success_time.utcoffset() == timedelta(0), "what is kept for ever is kept in UTC"
    assert adapter().verify_notice(headers, body) == paid, "a notice may come twice, and in any case of letters"


@pytest.mark.parametrize("header", ["Timestamp", "Nonce", "Signature", "Serial"])
def test_a_notice_with_an_altered_or_missing_header_is_refused(header: str) -> None:
    headers, body = notice(platform_keys())
    name = f"Wechatpay-{header}"
    for altered in ({**headers, name: headers[name][:-1] + "0Z"}, {k: v for k, v in headers.items() if k != name}):
        with pytest.raises(BadNotice):
            adapter().verify_notice(altered, body)


def test_the_platforms_own_probe_is_refused() -> None:
    headers, body = notice(platform_keys())
    probe = {**headers, "Wechatpay-Signature": "WECHATPAY/SIGNTEST/" + headers["Wechatpay-Signature"]}
    with pytest.raises(BadNotice, match="does not hold"):
        adapter().verify_notice(probe, body)


def test_a_notice_with_one_altered_byte_is_refused() -> None:
    headers, body = notice(platform_keys())
    channel = adapter()
    for place in range(0, len(body), 37):
        altered = body[:place] + bytes([body[place] ^ 1]) + body[place + 1 :]
        with pytest.raises(BadNotice):
            channel.verify_notice(headers, altered)


def test_another_signing_method_is_refused() -> None:
    headers, body = notice(platform_keys())
    with pytest.raises(BadNotice, match="in a way"):
        adapter().verify_notice({**headers, "Wechatpay-Signature-Type": "WECHATPAY2-SM2-WITH-SM3"}, body)


@pytest.mark.parametrize("minutes", [-6, 6, 10])
def test_a_stale_notice_is_refused(minutes: int) -> None:
    headers, body = notice(platform_keys())
    adapter(lambda: NOW + timedelta(minutes=4)).verify_notice(headers, body)
    with pytest.raises(BadNotice, match="stale"):
        adapter(lambda: NOW + timedelta(minutes=minutes)).verify_notice(headers, body)


def test_a_stranger_can_not_speak_for_the_platform() -> None:
    headers, body = notice(platform_keys(STRANGER))
    with pytest.raises(BadNotice, match="does not hold"):
        adapter().verify_notice(headers, body)


@pytest.mark.parametrize(
    "changes",
    [
        {"mchid": "1900000002"},
        {"appid": "wx-other"},
        {"appid": ""},
        {"trade_state": "NOTPAY"},
        {"amount": {"currency": "CNY"}},
        {"amount": {"total": 0, "currency": "CNY"}},
        {"amount": {"total": 30000, "currency": "USD"}},
        {"amount": {"total": "30000", "currency": "CNY"}},
        {"transaction_id": None},
        {"success_time": None},
        {"success_time": "2026-11-24T12:00:00"},
    ],
)
def test_a_signed_notice_that_is_not_of_our_payment_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(BadNotice):
        adapter().verify_notice(*notice(platform_keys(), {**ORDER, **changes}))


@pytest.mark.parametrize(
    "changes",
    [
        {"event_type": "REFUND.SUCCESS"},
        {"resource_type": "plain"},
        {"resource": {"algorithm": "none", "ciphertext": "e30=", "nonce": "0" * 12}},
        {"resource": {"algorithm": "AEAD_AES_256_GCM", "ciphertext": "e30=", "nonce": "0" * 12}},
        {"resource": {"algorithm": "AEAD_AES_256_GCM", "ciphertext": "e30=", "nonce": ""}},
    ],
)
def test_a_signed_notice_of_another_kind_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(BadNotice):
        adapter().verify_notice(*notice(platform_keys(), **changes))


def test_a_body_that_is_not_json_is_refused() -> None:
    with pytest.raises(BadNotice):
        adapter().verify_notice(platform_keys().signed_headers(b"\xff"), b"\xff")


def test_an_apiv3_key_of_the_wrong_length_is_told_at_the_start() -> None:
    with pytest.raises(ValueError, match="32"):
        adapter(apiv3_key="short")


class TestTheMerchantsSignature:
    """The platform's check of what a merchant sends."""

    path = "/v3/pay/transactions/native"

    def authorization(self, **changes: str) -> str:
        stamp = changes.pop("timestamp", str(int(NOW.timestamp())))
        signature = MERCHANT.sign(f"POST\n{self.path}\n{stamp}\nABC\n{{}}\n".encode(), PKCS1v15(), SHA256())
        fields = {
            "mchid": "1900000001",
            "nonce_str": "ABC",
            "signature": base64.b64encode(signature).decode(),
            "timestamp": stamp,
            "serial_no": "SERIAL01",
            **changes,
        }
        return "WECHATPAY2-SHA256-RSA2048 " + ",".join(f'{name}="{value}"' for name, value in fields.items())

    def check(self, authorization: str, body: bytes = b"{}", first: bool = True) -> None:
        platform_keys().check_merchant("POST", self.path, authorization, body, lambda _: first)

    def test_is_accepted_when_true(self) -> None:
        self.check(self.authorization())

    @pytest.mark.parametrize(
        "changes",
        [
            {"mchid": "1900000002"},
            {"serial_no": "SERIAL02"},
            {"nonce_str": "ABD"},
            {"signature": ""},
            {"timestamp": str(int(NOW.timestamp()) - 301)},
            {"timestamp": str(int(NOW.timestamp()) + 301)},
        ],
    )
    def test_is_refused_when_altered_or_stale(self, changes: dict[str, str]) -> None:
        with pytest.raises(WeChatError) as refused:
            self.check(self.authorization(**changes))
        assert (refused.value.status, refused.value.code) == (401, "SIGN_ERROR")

    def test_is_refused_for_another_body_and_when_replayed(self) -> None:
        with pytest.raises(WeChatError):
            self.check(self.authorization(), body=b'{"total":1}')
        with pytest.raises(WeChatError):
            self.check(self.authorization(), first=False)
