"""Tokens. Access tokens say who a person is (identity signs them); service tokens say which service calls.

Both are ES256 and short-lived, and every service verifies them itself. Keys come from identity's JWKS over the
internal address: fetched when first needed, kept ten minutes, kept on while identity is away, and fetched again at
once (but not more often than every few seconds) for a key id nobody knows yet.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from joserfc import jws, jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, KeySet

from kernel.log.decider import Unavailable

ISSUER = "zhiping-identity"
LIFETIME = timedelta(minutes=10)
SERVICE_LIFETIME = 60
KEYS_FRESH = 600.0
KEYS_RETRY = 5.0
LEEWAY = 5
JWKS_PATH = "/api/identity/v1/jwks.json"


class TokenExpired(Exception):
    """The token was good, and its time is over."""


class TokenInvalid(Exception):
    """The token isn't one of ours."""


@dataclass(frozen=True)
class Claims:
    """What an access token says: the account, its roles, and the person or organisation it acts for.

    `grant_id`: the right that it acts by in another's place (a deputy, an agency), `on_behalf_of` whose place that is.
    `self_id`: the person an officer is on a day off, whom nothing is done for: nobody checks their own case.
    """

    account_id: UUID
    roles: tuple[str, ...]
    person_id: UUID | None
    org_id: UUID | None
    expires_at: int
    grant_id: UUID | None = None
    on_behalf_of: UUID | None = None
    self_id: UUID | None = None


class TokenIssuer:
    """Signs access tokens (identity only). `retired` keys still verify what they signed; they sign nothing."""

    def __init__(self, key_file: Path, retired: Sequence[Path] = ()) -> None:
        self._key = _private_key(key_file)
        self._published = [self._key, *(_private_key(path) for path in retired)]

    def issue(
        self,
        account_id: UUID,
        roles: Sequence[str],
        now: datetime,
        *,
        person_id: UUID | None = None,
        org_id: UUID | None = None,
        grant_id: UUID | None = None,
        on_behalf_of: UUID | None = None,
        self_id: UUID | None = None,
        lifetime: timedelta = LIFETIME,
    ) -> str:
        """A signed token. Raises ValueError for a lifetime beyond ten minutes."""
        if lifetime > LIFETIME:
            raise ValueError(f"an access token lives at most {LIFETIME}")
        issued = int(now.timestamp())
        claims: dict[str, Any] = {
            "iss": ISSUER,
            "sub": str(account_id),
            "roles": list(roles),
            "iat": issued,
            "exp": issued + int(lifetime.total_seconds()),
            "jti": str(uuid4()),
        }
        more = {"person": person_id, "org": org_id, "grant": grant_id, "behalf": on_behalf_of, "self": self_id}
        claims |= {name: str(value) for name, value in more.items() if value}
        return jwt.encode({"alg": "ES256", "kid": self._key.thumbprint()}, claims, self._key)

    def jwks(self) -> dict[str, Any]:
        """The public keys, as published at `/api/identity/v1/jwks.json`."""
        return {
            "keys": [
                {**key.as_dict(private=False), "kid": key.thumbprint(), "use": "sig", "alg": "ES256"}
                for key in self._published
            ]
        }


class TokenVerifier:
    """Verifies access tokens. `fetch` gets identity's JWKS; raises Unavailable while no keys were ever had."""

    def __init__(self, fetch: Callable[[], Awaitable[Any]], monotonic: Callable[[], float] = time.monotonic) -> None:
        self._fetch = fetch
        self._monotonic = monotonic
        self._keys: KeySet | None = None
        self._pinned = False
        self._fetched = self._tried = float("-inf")
        self._lock = asyncio.Lock()

    def use(self, jwks: Any) -> None:
        """Verify by these keys and never fetch: identity knows its own."""
        self._keys, self._pinned = KeySet.import_key_set(jwks), True

    async def verify(self, token: str, now: datetime) -> Claims:
        """Who calls. Raises TokenExpired, TokenInvalid, or Unavailable when there are no keys to verify by."""
        try:
            kid = _kid(token)
        except (JoseError, ValueError, KeyError, TypeError):
            raise TokenInvalid("not a token") from None
        keys = await self._keys_for(kid)
        claims = _verified(token, keys)
        if claims.get("iss") != ISSUER:
            raise TokenInvalid("another issuer")
        try:
            expires, issued = int(claims["exp"]), int(claims["iat"])
            found = Claims(
                account_id=UUID(claims["sub"]),
                roles=tuple(str(role) for role in claims["roles"]),
                person_id=_id(claims, "person"),
                org_id=_id(claims, "org"),
                expires_at=expires,
                grant_id=_id(claims, "grant"),
                on_behalf_of=_id(claims, "behalf"),
                self_id=_id(claims, "self"),
            )
        except (KeyError, TypeError, ValueError, AttributeError):
            raise TokenInvalid("claims are missing or malformed") from None
        if expires - issued > LIFETIME.total_seconds():
            raise TokenInvalid("lives too long")
        if now.timestamp() > expires + LEEWAY:
            raise TokenExpired
        return found

    async def _keys_for(self, kid: str) -> KeySet:
        if not self._pinned and self._due(kid):
            async with self._lock:
                if self._due(kid):
                    await self._refresh()
        if self._keys is None:
            raise Unavailable("identity's keys were never fetched")
        if not _holds(self._keys, kid):
            raise TokenInvalid("signed by an unknown key")
        return self._keys

    def _due(self, kid: str) -> bool:
        now = self._monotonic()
        wanted = self._keys is None or not _holds(self._keys, kid) or now - self._fetched > KEYS_FRESH
        return wanted and now - self._tried > KEYS_RETRY

    async def _refresh(self) -> None:
        try:
            keys = KeySet.import_key_set(await self._fetch())
        except Unavailable:
            # A first fetch may be tried again at once; with keys in hand, every caller would wait for a time-out.
            if self._keys is not None:
                self._tried = self._monotonic()
            return
        except (JoseError, ValueError, TypeError, KeyError):
            self._tried = self._monotonic()
            return
        self._keys, self._fetched, self._tried = keys, self._monotonic(), self._monotonic()


class ServiceTokens:
    """Signs this service's calls to others and verifies theirs.

    `<keys_dir>/<service>.pub.pem` is who may call at all. Wall-clock time, not the product's: a clock moved forward
    reaches the services one after another.
    """

    def __init__(self, service: str, key_file: Path, keys_dir: Path, now: Callable[[], float] = time.time) -> None:
        self._service = service
        self._key = _private_key(key_file)
        self._keys_dir = keys_dir
        self._now = now
        self._issued: dict[str, tuple[float, str]] = {}
        self._public: dict[str, ECKey] = {}

    def token_for(self, audience: str) -> str:
        """A token to call `audience` with; reused for half its life."""
        now = self._now()
        cached = self._issued.get(audience)
        if cached and 0 <= now - cached[0] < SERVICE_LIFETIME / 2:
            return cached[1]
        claims = {
            "iss": self._service,
            "aud": audience,
            "iat": int(now),
            "exp": int(now) + SERVICE_LIFETIME,
            "jti": str(uuid4()),
        }
        token = jwt.encode({"alg": "ES256", "kid": self._service}, claims, self._key)
        self._issued[audience] = (now, token)
        return token

    def verify(self, token: str) -> str:
        """The calling service's name. Raises TokenInvalid or TokenExpired."""
        try:
            caller = _kid(token)
        except (JoseError, ValueError, KeyError, TypeError):
            raise TokenInvalid("not a token") from None
        key = self._public_key(caller)
        claims = _verified(token, key)
        if claims.get("iss") != caller or claims.get("aud") != self._service:
            raise TokenInvalid("for another service")
        issued, expires = claims.get("iat"), claims.get("exp")
        if not isinstance(issued, int) or not isinstance(expires, int) or expires - issued > SERVICE_LIFETIME:
            raise TokenInvalid("lives too long")
        if self._now() > expires + LEEWAY or issued > self._now() + LEEWAY:
            raise TokenExpired
        return caller

    def _public_key(self, service: str) -> ECKey:
        if service not in self._public:
            if not service.isascii() or not service.isalpha():
                raise TokenInvalid("no such service")
            try:
                pem = (self._keys_dir / f"{service}.pub.pem").read_bytes()
            except OSError:
                raise TokenInvalid("no such service") from None
            self._public[service] = ECKey.import_key(pem)
        return self._public[service]


def _private_key(path: Path) -> ECKey:
    key = ECKey.import_key(path.read_bytes())
    if not key.is_private or key.curve_name != "P-256":
        raise ValueError(f"{path.name} must hold a private P-256 key")
    return key


def _kid(token: str) -> str:
    kid = jws.extract_compact(token.encode("ascii", "strict")).headers()["kid"]
    if not isinstance(kid, str):
        raise TypeError("kid")
    return kid


def _id(claims: dict[str, Any], name: str) -> UUID | None:
    return UUID(claims[name]) if claims.get(name) else None


def _verified(token: str, keys: KeySet | ECKey) -> dict[str, Any]:
    try:
        return dict(jwt.decode(token, keys, algorithms=["ES256"]).claims)
    except (JoseError, ValueError, TypeError, KeyError):
        raise TokenInvalid("the signature doesn't hold") from None


def _holds(keys: KeySet, kid: str) -> bool:
    return any(key.kid == kid for key in keys.keys)
