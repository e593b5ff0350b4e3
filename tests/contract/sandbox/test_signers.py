"""Declaration's adapter against WeChat's log-in and its check of real names."""

from __future__ import annotations

from collections.abc import AsyncIterator
from urllib.parse import parse_qs, urlsplit

import pytest

from services.declaration.outside import SignerAway, SignerCodeSpent, WeChatSigners
from tests.contract.sandbox.stand import Sandbox

BACK = "http://127.0.0.1:9/sign.html"
NAME, NUMBER = "王小明", "330644198601111905"


@pytest.fixture
async def signers(sandbox: Sandbox) -> AsyncIterator[WeChatSigners]:
    adapter = sandbox.signers()
    yield adapter
    await adapter.aclose()


async def come_back(sandbox: Sandbox, signers: WeChatSigners, name: str = NAME, number: str = NUMBER) -> str:
    """The code that a phone of this owner comes back with."""
    location = await sandbox.consent(signers.page(BACK), name, number)
    assert location.startswith(f"{BACK}?")
    said = parse_qs(urlsplit(location).query)
    assert said["state"] == ["a-state"]
    return said["code"][0]


async def test_a_phone_comes_back_with_a_code_that_says_whose_it_is(sandbox: Sandbox, signers: WeChatSigners) -> None:
    found = await signers.who(await come_back(sandbox, signers), name=NAME, id_number=NUMBER)
    assert found.matches
    again = await signers.who(await come_back(sandbox, signers), name=NAME, id_number=NUMBER)
    assert again.user == found.user


@pytest.mark.parametrize(("name", "number"), [("王大明", NUMBER), (NAME, "33064419860111193X")])
async def test_another_name_or_number_does_not_match(
    sandbox: Sandbox, signers: WeChatSigners, name: str, number: str
) -> None:
    code = await come_back(sandbox, signers, name, number)
    assert not (await signers.who(code, name=NAME, id_number=NUMBER)).matches


async def test_a_trailing_x_may_be_small(sandbox: Sandbox, signers: WeChatSigners) -> None:
    code = await come_back(sandbox, signers, number="33064419860111193x")
    assert (await signers.who(code, name=NAME, id_number="33064419860111193X")).matches


async def test_a_code_counts_once(sandbox: Sandbox, signers: WeChatSigners) -> None:
    code = await come_back(sandbox, signers)
    await signers.who(code, name=NAME, id_number=NUMBER)
    for spent in (code, "never-given"):
        with pytest.raises(SignerCodeSpent):
            await signers.who(spent, name=NAME, id_number=NUMBER)


@pytest.mark.parametrize("on", ["access_token", "checkrealnameinfo"])
@pytest.mark.parametrize("kind", ["unavailable", "cut"])
async def test_a_party_that_fails_is_away(sandbox: Sandbox, signers: WeChatSigners, on: str, kind: str) -> None:
    code = await come_back(sandbox, signers)
    await sandbox.plan("weixin", kind=kind, on=on)
    with pytest.raises(SignerAway) as away:
        await signers.who(code, name=NAME, id_number=NUMBER)
    assert NUMBER not in repr(away.value)


async def test_a_wrong_secret_is_no_answer_about_anybody(sandbox: Sandbox, signers: WeChatSigners) -> None:
    stranger = sandbox.signers(secret="another")
    with pytest.raises(SignerAway):
        await stranger.who(await come_back(sandbox, signers), name=NAME, id_number=NUMBER)
    await stranger.aclose()
