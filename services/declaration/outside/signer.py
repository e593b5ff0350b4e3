"""Who holds the phone that signs (guide 二.2: 使用微信或支付宝扫描): what declaration asks, and WeChat's adapter
(Alipay's: `alipay.py`).

WeChat's web log-in (OAuth 2) gives a code to the page on the phone; for the code it tells us the user, and whether that
user's real name and ID number, as WeChat Pay knows them, are these. Nothing else of the user is kept.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import quote, urlencode

import httpx

SPENT = {40029, 40163}
"""WeChat's codes for one that was never given, has expired, or was used."""


class SignerAway(Exception):
    """The party doesn't answer, or not with sense."""


class SignerCodeSpent(Exception):
    """The party's code is unknown, used or expired: the phone has to ask for another."""


@dataclass(frozen=True)
class Signer:
    """Whose phone it is: the party's id of the user; `matches`: name and ID number are those asked about."""

    user: str
    matches: bool


class Signers(Protocol):
    """What declaration needs of the party."""

    async def page(self, back: str, *, name: str, id_number: str) -> str:
        """Where the phone goes to be identified, its own `state` added; it comes back to `back` with that, and the
        party's code, in the query. Raises SignerAway."""

    async def who(self, code: str, *, name: str, id_number: str) -> Signer:
        """Who came back with this code. Raises SignerCodeSpent or SignerAway."""


class SignerParties:
    """The parties there are, by name."""

    def __init__(self, by_name: Mapping[str, Signers]) -> None:
        self._by_name = dict(by_name)

    def __getitem__(self, party: str) -> Signers:
        """Raises KeyError: a party that this service isn't set up for."""
        return self._by_name[party]

    async def pages(self, parties: Iterable[str], back: str, *, name: str, id_number: str) -> dict[str, str]:
        """The pages of these parties, as far as they answer. Raises SignerAway when none of them does."""
        asked = tuple(parties)
        found = await asyncio.gather(
            *(self._by_name[party].page(back, name=name, id_number=id_number) for party in asked),
            return_exceptions=True,
        )
        pages: dict[str, str] = {}
        for party, page in zip(asked, found, strict=True):
            if isinstance(page, str):
                pages[party] = page
            elif not isinstance(page, SignerAway):
                raise page
        if asked and not pages:
            raise SignerAway(", ".join(asked))
        return pages


class WeChatSigners:
    """WeChat behind `page_url` (production: https://open.weixin.qq.com) and `api_url` (https://api.weixin.qq.com)."""

    def __init__(
        self,
        page_url: str,
        api_url: str,
        appid: str,
        secret: str,
        *,
        timeout_seconds: float = 5.0,
        client: httpx.AsyncClient | None = None,
    ) -> None:
        self._page_url = page_url.rstrip("/")
        self._api_url = api_url.rstrip("/")
        self._appid = appid
        self._secret = secret
        self._client = client or httpx.AsyncClient(timeout=timeout_seconds, trust_env=False)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    async def page(self, back: str, *, name: str, id_number: str) -> str:
        """Where the phone goes."""
        asked = {"appid": self._appid, "redirect_uri": back, "response_type": "code", "scope": "snsapi_userinfo"}
        return f"{self._page_url}/connect/oauth2/authorize?{urlencode(asked, quote_via=quote)}"

    async def who(self, code: str, *, name: str, id_number: str) -> Signer:
        """Two calls: the code for the user, then the user against the name."""
        asked = {"appid": self._appid, "secret": self._secret, "code": code, "grant_type": "authorization_code"}
        user = await self._call("GET", "/sns/oauth2/access_token", asked)
        openid, token = str(user.get("openid", "")), str(user.get("access_token", ""))
        if not openid or not token:
            raise SignerAway("an answer without a user")
        about = {"openid": openid, "real_name": name, "cred_id": id_number, "cred_type": "1", "code": code}
        told = await self._call("POST", "/intp/realname/checkrealnameinfo", {"access_token": token}, about)
        # The user's real name is this one, and it belongs to this ID number.
        matches = (told.get("verify_openid"), told.get("verify_real_name")) == ("V_OP_NM_MA", "V_NM_ID_MA")
        return Signer(openid, matches)

    async def _call(
        self, method: str, path: str, query: Mapping[str, str], body: Mapping[str, str] | None = None
    ) -> dict[str, Any]:
        try:
            response = await self._client.request(method, self._api_url + path, params=dict(query), json=body)
            answer = response.json()
        except httpx.HTTPError as error:
            raise SignerAway(f"{path}: {type(error).__name__}") from None  # its request holds the secret
        except ValueError:
            raise SignerAway(f"{path}: an answer that is not JSON") from None
        if response.status_code != 200 or not isinstance(answer, dict):
            raise SignerAway(f"{path}: HTTP {response.status_code}")
        code = answer.get("errcode", 0)
        if code in SPENT:
            raise SignerCodeSpent
        if code:
            raise SignerAway(f"{path}: errcode {code}")
        return answer
