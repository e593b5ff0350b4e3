"""Declaration's adapters of those who say whose phone it is: WeChat and Alipay."""

from __future__ import annotations

from collections.abc import AsyncIterator
from urllib.parse import parse_qs, urlsplit

import pytest

from services.declaration.outside import AlipaySigners, SignerAway, SignerCodeSpent, WeChatSigners
from tests.contract.sandbox.stand import Sandbox, private_pem, public_pem

BACK = "http://127.0.0.1:9/sign.html"
NAME, NUMBER = "王小明", "330644198601111905"
Adapter = WeChatSigners | AlipaySigners


@pytest.fixture(params=["wechat", "alipay"])
async def signers(sandbox: Sandbox, request: pytest.FixtureRequest) -> AsyncIterator[Adapter]:
    adapter = sandbox.signers() if request.param == "wechat" else sandbox.alipay_signers()
    yield adapter
    await adapter.aclose()


async def come_back(
    sandbox: Sandbox, signers: Adapter, name: str = NAME, number: str = NUMBER, asked: str = NUMBER
) -> str:
    """The code that a phone of this owner comes back with, put together as portal/public/sign.js does."""
    page = await signers.page(BACK, name=NAME, id_number=asked)
    location = await sandbox.consent(page, name, number)
    assert location.startswith(f"{BACK}?")
    said = parse_qs(urlsplit(location).query)
    assert said["state"] == ["a-state"]
    return said["code"][0] if "code" in said else f"{said['auth_code'][0]}.{said['verify'][0]}"


async def test_a_phone_comes_back_with_a_code_that_says_whose_it_is(sandbox: Sandbox, signers: Adapter) -> None:
    found = await signers.who(await come_back(sandbox, signers), name=NAME, id_number=NUMBER)
    assert found.matches
    again = await signers.who(await come_back(sandbox, signers), name=NAME, id_number=NUMBER)
    assert again.user == found.user


@pytest.mark.parametrize(("name", "number"), [("王大明", NUMBER), (NAME, "33064419860111193X")])
async def test_another_name_or_number_does_not_match(
    sandbox: Sandbox, signers: Adapter, name: str, number: str
) -> None:
    code = await come_back(sandbox, signers, name, number)
    assert not (await signers.who(code, name=NAME, id_number=NUMBER)).matches


async def test_a_trailing_x_may_be_small(sandbox: Sandbox, signers: Adapter) -> None:
    code = await come_back(sandbox, signers, number="33064419860111193x", asked="33064419860111193X")
    assert (await signers.who(code, name=NAME, id_number="33064419860111193X")).matches


async def test_a_code_counts_once(sandbox: Sandbox, signers: Adapter) -> None:
    code = await come_back(sandbox, signers)
    await signers.who(code, name=NAME, id_number=NUMBER)
    for spent in (code, "never-given"):
        with pytest.raises(SignerCodeSpent):
            await signers.who(spent, name=NAME, id_number=NUMBER)


@pytest.mark.parametrize("on", ["access_token", "checkrealnameinfo"])
@pytest.mark.parametrize("kind", ["unavailable", "cut"])
async def test_wechat_that_fails_is_away(sandbox: Sandbox, on: str, kind: str) -> None:
    signers = sandbox.signers()
    code = await come_back(sandbox, signers)
    await sandbox.plan("weixin", kind=kind, on=on)
    with pytest.raises(SignerAway) as away:
        await signers.who(code, name=NAME, id_number=NUMBER)
    assert NUMBER not in repr(away.value)
    await signers.aclose()


async def test_a_wrong_secret_is_no_answer_about_anybody(sandbox: Sandbox) -> None:
    stranger = sandbox.signers(secret="another")
    with pytest.raises(SignerAway):
        await stranger.who(await come_back(sandbox, stranger), name=NAME, id_number=NUMBER)
    await stranger.aclose()


@pytest.mark.parametrize("on", ["token", "consult"])
@pytest.mark.parametrize("kind", ["unavailable", "cut", "tampered"])
async def test_alipay_that_fails_or_does_not_sign_is_away(sandbox: Sandbox, on: str, kind: str) -> None:
    signers = sandbox.alipay_signers()
    code = await come_back(sandbox, signers)
    await sandbox.plan("alipay", kind=kind, on=on)
    with pytest.raises(SignerAway) as away:
        await signers.who(code, name=NAME, id_number=NUMBER)
    assert NUMBER not in repr(away.value)
    await signers.aclose()


@pytest.mark.parametrize("kind", ["unavailable", "cut", "tampered"])
async def test_alipay_that_is_not_told_whom_it_is_about_has_no_page(sandbox: Sandbox, kind: str) -> None:
    signers = sandbox.alipay_signers()
    await sandbox.plan("alipay", kind=kind, on="preconsult")
    with pytest.raises(SignerAway) as away:
        await signers.page(BACK, name=NAME, id_number=NUMBER)
    assert NUMBER not in repr(away.value)
    await signers.aclose()


async def test_alipay_takes_no_call_that_the_app_did_not_sign(sandbox: Sandbox) -> None:
    stranger = sandbox.alipay_signers(private_key=private_pem(sandbox.merchant))
    with pytest.raises(SignerAway, match=r"isv\.invalid-signature"):
        await stranger.page(BACK, name=NAME, id_number=NUMBER)
    await stranger.aclose()


async def test_another_partys_signature_is_not_alipays(sandbox: Sandbox) -> None:
    misled = sandbox.alipay_signers(public_key=public_pem(sandbox.platform))
    with pytest.raises(SignerAway, match="didn't sign"):
        await misled.page(BACK, name=NAME, id_number=NUMBER)
    await misled.aclose()


async def test_the_answer_to_a_question_about_somebody_else_says_nothing(sandbox: Sandbox) -> None:
    signers = sandbox.alipay_signers()
    own = await come_back(sandbox, signers, "王大明", "33064419860111193X", asked="33064419860111193X")
    with pytest.raises(SignerCodeSpent):
        await signers.who(own, name=NAME, id_number=NUMBER)
    await signers.aclose()
