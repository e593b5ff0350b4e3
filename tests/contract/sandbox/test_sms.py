"""Notify's adapter against the carrier."""

import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from services.notify.outside import AliyunSms, CarrierRefused, CarrierUnavailable
from tests.contract.sandbox.stand import Sandbox

PHONE = "13800138000"
CODE = {"code": "482913", "minutes": "10"}


@pytest.fixture
async def carrier(sandbox: Sandbox) -> AsyncIterator[AliyunSms]:
    adapter = sandbox.sms()
    yield adapter
    await adapter.aclose()


@pytest.fixture
def reference() -> str:
    return uuid4().hex


def just_now() -> datetime:
    return datetime.now(UTC)


async def test_a_message_is_sent_and_found_by_our_reference(
    sandbox: Sandbox, carrier: AliyunSms, reference: str
) -> None:
    since = just_now()
    assert await carrier.find(phone=PHONE, reference=reference, since=since) is None
    accepted = await carrier.send(phone=PHONE, template="SMS_PHONE_CODE", parameters=CODE, reference=reference)
    (sent,) = await sandbox.get(f"/sms/messages?reference={reference}")
    assert sent["carrier_id"] == accepted.carrier_id
    assert sent["text"] == "【12333】您的验证码为482913，10分钟内有效，请勿告知他人。"
    assert (sent["phone"], sent["segments"], sent["state"]) == (PHONE, 1, "delivered")
    found = await carrier.find(phone=PHONE, reference=reference, since=since)
    assert found is not None
    assert (found.state, found.code) == ("delivered", "DELIVERED")
    assert abs(found.sent_at - since) < timedelta(minutes=1)
    assert await carrier.find(phone="13800138001", reference=reference, since=since) is None


async def test_the_same_reference_sent_twice_is_two_messages(
    sandbox: Sandbox, carrier: AliyunSms, reference: str
) -> None:
    for _ in range(2):
        await carrier.send(phone=PHONE, template="SMS_PHONE_CODE", parameters=CODE, reference=reference)
    assert len(await sandbox.get(f"/sms/messages?reference={reference}")) == 2


async def test_a_phone_with_many_messages_is_searched_to_the_last_page(carrier: AliyunSms, reference: str) -> None:
    phone, since = "13800138002", just_now()
    await carrier.send(phone=phone, template="SMS_PROFILE_APPROVED", parameters={}, reference=reference)
    for _ in range(60):
        await carrier.send(phone=phone, template="SMS_PROFILE_APPROVED", parameters={}, reference=uuid4().hex)
    assert await carrier.find(phone=phone, reference=reference, since=since) is not None


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"phone": "1380013800"}, "isv.MOBILE_NUMBER_ILLEGAL"),
        ({"phone": "13800138000,13800138001"}, "isv.MOBILE_COUNT_OVER_LIMIT"),
        ({"template": "SMS_UNKNOWN"}, "isv.SMS_TEMPLATE_ILLEGAL"),
        ({"parameters": {"code": "482913"}}, "isv.TEMPLATE_MISSING_PARAMETERS"),
        ({"parameters": {**CODE, "minutes": "x" * 36}}, "isv.PARAM_LENGTH_LIMIT"),
    ],
)
async def test_what_the_carrier_can_not_send_is_refused_for_good(
    sandbox: Sandbox, carrier: AliyunSms, reference: str, changes: dict[str, object], code: str
) -> None:
    given = {"phone": PHONE, "template": "SMS_PHONE_CODE", "parameters": CODE, "reference": reference, **changes}
    with pytest.raises(CarrierRefused) as refused:
        await carrier.send(**given)  # type: ignore[arg-type] # one case a line reads better than four types
    assert (refused.value.code, refused.value.retryable) == (code, False)
    assert "13800138" not in str(refused.value)
    assert await sandbox.get(f"/sms/messages?reference={reference}") == []


async def test_a_signature_that_is_not_ours_is_refused(sandbox: Sandbox, reference: str) -> None:
    for changes, code in (
        ({"access_key_secret": "wrong"}, "SignatureDoesNotMatch"),
        ({"access_key_id": "wrong"}, "InvalidAccessKeyId.NotFound"),
        ({"sign_name": "10086"}, "isv.SMS_SIGNATURE_ILLEGAL"),
        ({"now": lambda: just_now() - timedelta(minutes=20)}, "InvalidTimeStamp.Expired"),
    ):
        stranger = sandbox.sms(**changes)
        with pytest.raises(CarrierRefused) as refused:
            await stranger.send(phone=PHONE, template="SMS_PHONE_CODE", parameters=CODE, reference=reference)
        assert refused.value.code == code
        await stranger.aclose()
    assert await sandbox.get(f"/sms/messages?reference={reference}") == []


async def test_a_limit_is_refused_for_now(sandbox: Sandbox, carrier: AliyunSms, reference: str) -> None:
    await sandbox.plan("sms", kind="refuse", code="isv.BUSINESS_LIMIT_CONTROL")
    with pytest.raises(CarrierRefused) as refused:
        await carrier.send(phone=PHONE, template="SMS_PHONE_CODE", parameters=CODE, reference=reference)
    assert refused.value.retryable
    assert await carrier.find(phone=PHONE, reference=reference, since=just_now()) is None
    await carrier.send(phone=PHONE, template="SMS_PHONE_CODE", parameters=CODE, reference=reference)


@pytest.mark.parametrize(("kind", "sent"), [("cut", True), ("lost", False), ("unavailable", False)])
async def test_after_an_unknown_outcome_asking_tells(
    sandbox: Sandbox, carrier: AliyunSms, reference: str, kind: str, sent: bool
) -> None:
    since = just_now()
    await sandbox.plan("sms", kind=kind)
    with pytest.raises(CarrierUnavailable):
        await carrier.send(phone=PHONE, template="SMS_PHONE_CODE", parameters=CODE, reference=reference)
    found = await carrier.find(phone=PHONE, reference=reference, since=since)
    assert (found is not None) == sent == bool(await sandbox.get(f"/sms/messages?reference={reference}"))


async def test_a_slow_carrier_is_not_waited_for(sandbox: Sandbox, reference: str) -> None:
    hasty, since = sandbox.sms(timeout_seconds=0.3), just_now()
    await sandbox.plan("sms", kind="slow", seconds=2)
    started = time.monotonic()
    with pytest.raises(CarrierUnavailable, match="ReadTimeout"):
        await hasty.send(phone=PHONE, template="SMS_PHONE_CODE", parameters=CODE, reference=reference)
    assert time.monotonic() - started < 1.5
    assert await hasty.find(phone=PHONE, reference=reference, since=since) is not None
    await hasty.aclose()


async def test_what_the_network_did_with_it_is_told(sandbox: Sandbox, carrier: AliyunSms) -> None:
    since = just_now()
    for kind, code, state in (("undelivered", "SP:0008", "failed"), ("waiting", "", "waiting")):
        reference = uuid4().hex
        await sandbox.plan("sms", kind=kind, code=code)
        await carrier.send(phone=PHONE, template="SMS_PHONE_CODE", parameters=CODE, reference=reference)
        found = await carrier.find(phone=PHONE, reference=reference, since=since)
        assert found is not None
        assert (found.state, found.code) == (state, code)
        assert (found.received_at is None) == (kind == "waiting")


@pytest.mark.parametrize("kind", ["unavailable", "cut", "refuse"])
async def test_a_carrier_that_can_not_say_is_not_taken_for_a_no(
    sandbox: Sandbox, carrier: AliyunSms, reference: str, kind: str
) -> None:
    await sandbox.plan("sms", kind=kind, on="QuerySendDetails", code="Throttling.User")
    with pytest.raises(CarrierUnavailable):
        await carrier.find(phone=PHONE, reference=reference, since=just_now())


async def test_what_lies_too_far_back_can_not_be_said(carrier: AliyunSms, reference: str) -> None:
    with pytest.raises(CarrierUnavailable, match="30 days"):
        await carrier.find(phone="13800138003", reference=reference, since=just_now() - timedelta(days=40))


async def test_a_carrier_that_is_away_is_unavailable_and_says_nothing_of_the_phone(reference: str) -> None:
    away = AliyunSms("http://127.0.0.1:9/sms", "id", "secret", "12333", timeout_seconds=1)
    with pytest.raises(CarrierUnavailable) as unavailable:
        await away.send(phone=PHONE, template="SMS_PHONE_CODE", parameters=CODE, reference=reference)
    assert PHONE not in repr(unavailable.value)
    assert unavailable.value.__cause__ is None
    await away.aclose()
