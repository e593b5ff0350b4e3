"""Alipay's word on whose phone it is: how it is asked, and what is believed."""

from __future__ import annotations

import asyncio
import json
from base64 import b64decode, b64encode
from collections.abc import Callable
from datetime import UTC, datetime
from urllib.parse import parse_qs, parse_qsl, urlsplit

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from services.declaration.outside import AlipayGateway, AlipaySigners, SignerAway, SignerCodeSpent, SignerParties
from services.declaration.outside.alipay import signed_text
from services.declaration.outside.signer import Signer

BACK = "https://zhiping.example/sign.html"
NAME, NUMBER = "王小明", "330644198601111905"
APP, ALIPAY = generate_private_key(65537, 2048), generate_private_key(65537, 2048)
NOW = datetime(2026, 3, 1, 16, 5, 9, tzinfo=UTC)
Answer = Callable[[str], str]


def pem(key: RSAPrivateKey) -> str:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def public_pem(key: RSAPrivateKey) -> str:
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


def signature(text: str, key: RSAPrivateKey = ALIPAY) -> str:
    return b64encode(key.sign(text.encode(), PKCS1v15(), SHA256())).decode()


def signed(text: str, under: str, key: RSAPrivateKey = ALIPAY) -> str:
    return f'{{"{under}":{text},"sign":"{signature(text, key)}"}}'


def signers(answer: Answer, calls: list[dict[str, str]] | None = None, app: RSAPrivateKey = APP) -> AlipaySigners:
    """The adapter, with `answer` (method to text) at the other end."""

    def gateway(request: httpx.Request) -> httpx.Response:
        given = dict(parse_qsl(request.url.query.decode())) | dict(parse_qsl(request.content.decode()))
        if calls is not None:
            calls.append(given)
        return httpx.Response(200, content=answer(given["method"]).encode())

    client = httpx.AsyncClient(transport=httpx.MockTransport(gateway))
    made = AlipayGateway(
        "https://openapi.example/gateway.do", "2021", pem(app), public_pem(ALIPAY), client=client, now=lambda: NOW
    )
    return AlipaySigners("https://openauth.example", made, pem(app))


TEXTS = {
    "alipay.user.certdoc.certverify.preconsult": r'{"code":"10000","msg":"Success","verify_id":"v\/1.2"}',
    "alipay.system.oauth.token": r'{"access_token":"authusrB\/1","expires_in":1296000,"user_id":"2088"}',
    "alipay.user.certdoc.certverify.consult": '{"code":"10000","msg":"Success","passed":"T"}',
}


def well(method: str) -> str:
    return signed(TEXTS[method], f"{method.replace('.', '_')}_response")


def code_of(page: str) -> str:
    """What the phone comes back with from a page."""
    back = parse_qs(urlsplit(page).query)["redirect_uri"][0]
    assert back.startswith(f"{BACK}?verify=")
    return "an-auth-code." + parse_qs(urlsplit(back).query)["verify"][0]


def who(answer: Answer, code: str | None = None) -> Signer:
    async def asked() -> Signer:
        given = code or code_of(await signers(well).page(BACK, name=NAME, id_number=NUMBER))
        return await signers(answer).who(given, name=NAME, id_number=NUMBER)

    return asyncio.run(asked())


def instead(text: str) -> Answer:
    """All is well but the answer to the question."""
    return lambda method: text if method.endswith("consult") and "pre" not in method else well(method)


def test_a_signature_is_over_the_sorted_parameters_that_say_something() -> None:
    given = {"version": "1.0", "app_id": "2021", "biz_content": '{"a":"b=c&d"}', "auth_token": "", "charset": "utf-8"}
    assert signed_text(given) == b'app_id=2021&biz_content={"a":"b=c&d"}&charset=utf-8&version=1.0'


def test_each_call_is_signed_by_the_app_in_chinas_time() -> None:
    calls: list[dict[str, str]] = []

    async def asked() -> Signer:
        adapter = signers(well, calls)
        return await adapter.who(
            code_of(await adapter.page(BACK, name=NAME, id_number=NUMBER)), name=NAME, id_number=NUMBER
        )

    assert asyncio.run(asked()) == Signer("2088", matches=True)
    assert [call["method"] for call in calls] == list(TEXTS)
    for call in calls:
        sign = call.pop("sign")
        text = "&".join(f"{name}={call[name]}" for name in sorted(call))
        APP.public_key().verify(b64decode(sign), text.encode(), PKCS1v15(), SHA256())
        assert (call["sign_type"], call["timestamp"]) == ("RSA2", "2026-03-02 00:05:09")
    about, token, question = calls
    assert json.loads(about["biz_content"]) == {"user_name": NAME, "cert_type": "IDENTITY_CARD", "cert_no": NUMBER}
    assert (token["grant_type"], token["code"]) == ("authorization_code", "an-auth-code")
    assert question["auth_token"] == "authusrB/1"
    assert json.loads(question["biz_content"]) == {"verify_id": "v/1.2"}


def test_a_name_that_is_not_the_owners_does_not_match() -> None:
    text = '{"code":"10000","msg":"Success","passed":"F","fail_reason":"信息不一致"}'
    assert not who(instead(signed(text, "alipay_user_certdoc_certverify_consult_response"))).matches


PASSED = '{"code":"10000","passed":"T"}'
CONSULT = "alipay_user_certdoc_certverify_consult_response"


@pytest.mark.parametrize(
    "text",
    [
        f'{{"{CONSULT}":{PASSED}}}',
        f'{{"{CONSULT}":{PASSED},"sign":"!"}}',
        f'{{"{CONSULT}":{PASSED},"sign":null}}',
        signed(PASSED, CONSULT, APP),
        signed('{"code":"10000","passed":"F"}', CONSULT).replace('"F"', '"T"'),
        signed(PASSED, CONSULT).replace('"passed"', ' "passed"'),
        f'{{"{CONSULT}":{{"passed":"F"}},"{CONSULT}":{PASSED},"sign":"{signature(PASSED)}"}}',
        signed(PASSED, "alipay_system_oauth_token_response"),
        signed(PASSED, "error_response"),
        signed('{"code":"40004","msg":"Business Failed","passed":"T"}', CONSULT),
        signed('"T"', CONSULT),
        "[]",
        "no JSON",
    ],
)
def test_what_alipay_did_not_sign_as_the_answer_says_nothing(text: str) -> None:
    with pytest.raises(SignerAway) as away:
        who(instead(text))
    assert NUMBER not in str(away.value)


def test_a_spent_code_is_told_from_a_party_that_is_away_signed_or_not() -> None:
    refusal = '{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.code-invalid","sub_msg":"授权码code无效"}'
    for text in (signed(refusal, "error_response"), f'{{"error_response":{refusal}}}'):
        with pytest.raises(SignerCodeSpent):
            who(lambda method, text=text: text)  # type: ignore[misc]
    with pytest.raises(SignerAway):
        who(lambda _: '{"error_response":{"code":"20000","sub_code":"isp.unknow-error"}}')


def test_only_the_question_about_this_person_is_asked() -> None:
    """The phone brings the question's number: another one, about its own owner, would be answered with yes."""

    async def about(name: str, number: str) -> str:
        return code_of(await signers(well).page(BACK, name=name, id_number=number))

    right = asyncio.run(about(NAME, NUMBER))
    assert who(well, right).matches
    others = (
        asyncio.run(about("王大明", NUMBER)),
        asyncio.run(about(NAME, "33064419860111193X")),
        right.replace("v/1.2", "v/1.3"),
        right.rpartition(".")[0],
        "an-auth-code",
        "",
        "码.码.码",
    )
    for code in others:
        with pytest.raises(SignerCodeSpent):
            who(well, code or " ")


class Party:
    """One whose page is this, or that is away."""

    def __init__(self, page: str | Exception) -> None:
        self._page = page

    async def page(self, back: str, *, name: str, id_number: str) -> str:
        if isinstance(self._page, Exception):
            raise self._page
        return f"{self._page}{back}{name}{id_number}"

    async def who(self, code: str, *, name: str, id_number: str) -> Signer:
        raise NotImplementedError


def pages(*asked: str, **parties: str | Exception) -> dict[str, str]:
    made = SignerParties({name: Party(page) for name, page in parties.items()})
    return asyncio.run(made.pages(asked, "b", name="n", id_number="i"))


def test_a_party_that_is_away_leaves_the_other() -> None:
    assert pages("wechat", "alipay", wechat="w:", alipay="a:") == {"wechat": "w:bni", "alipay": "a:bni"}
    assert pages("alipay", wechat="w:", alipay="a:") == {"alipay": "a:bni"}
    assert pages("wechat", "alipay", wechat="w:", alipay=SignerAway()) == {"wechat": "w:bni"}
    assert pages(wechat=SignerAway()) == {}
    with pytest.raises(SignerAway):
        pages("wechat", "alipay", wechat=SignerAway(), alipay=SignerAway())
    with pytest.raises(ValueError, match="a fault"):
        pages("wechat", "alipay", wechat="w:", alipay=ValueError("a fault"))
