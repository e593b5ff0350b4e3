"""Checking Alibaba Cloud's request signature, version 3 (ACS3-HMAC-SHA256), as its gateway does.

Parameters may come in the query or as a form in the body; the signature covers both.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl, quote

LIFETIME = timedelta(minutes=15)
_AUTHORIZATION = re.compile(r"ACS3-HMAC-SHA256 +Credential=([^,]+), *SignedHeaders=([^,]+), *Signature=([0-9a-f]{64})")


class GatewayError(Exception):
    """The gateway's answer instead of the service's."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(code)
        self.status, self.code, self.message = status, code, message


@dataclass(frozen=True)
class Call:
    """A request as it came in; header names in lower case, `path` from the service's root, `query` raw."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def parameters(self) -> dict[str, str]:
        """Query and form together."""
        form = self.headers.get("content-type", "").startswith("application/x-www-form-urlencoded")
        pairs = parse_qsl(self.query, keep_blank_values=True)
        if form:
            pairs += parse_qsl(self.body.decode("utf-8", "replace"), keep_blank_values=True)
        return dict(pairs)


def verify(call: Call, key_id: str, secret: str, now: datetime, first_use: Callable[[str], bool]) -> None:
    """Raises GatewayError unless the call is signed with the key, fresh, whole and new (`first_use` of its nonce)."""
    headers = call.headers
    for name in ("x-acs-action", "x-acs-version", "x-acs-date", "x-acs-signature-nonce", "x-acs-content-sha256"):
        if not headers.get(name):
            raise GatewayError(400, "IncompleteSignature", f"The request header {name} is mandatory.")
    match = _AUTHORIZATION.fullmatch(headers.get("authorization", "").strip())
    if match is None:
        raise GatewayError(400, "IncompleteSignature", "The request signature does not conform to Aliyun standards.")
    credential, signed, signature = match.groups()
    if credential != key_id:
        raise GatewayError(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found.")
    try:
        date = datetime.strptime(headers["x-acs-date"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError:
        raise GatewayError(400, "InvalidTimeStamp.Format", "Specified time stamp is not well formatted.") from None
    if abs(now - date) > LIFETIME:
        raise GatewayError(400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.")
    names = signed.split(";")
    due = {name for name in headers if name.startswith("x-acs-") or name in ("host", "content-type")}
    if not due <= set(names):
        raise GatewayError(400, "SignatureDoesNotMatch", f"Headers not signed: {sorted(due - set(names))}.")
    expected = _signature(call, names, secret)
    whole = hmac.compare_digest(headers["x-acs-content-sha256"], hashlib.sha256(call.body).hexdigest())
    if not whole or not hmac.compare_digest(signature, expected):
        raise GatewayError(400, "SignatureDoesNotMatch", "Specified signature is not matched with our calculation.")
    if not first_use(headers["x-acs-signature-nonce"]):
        raise GatewayError(400, "SignatureNonceUsed", "Specified signature nonce was used already.")


def _signature(call: Call, names: list[str], secret: str) -> str:
    pairs = sorted(
        (quote(name, safe="~"), quote(value, safe="~")) for name, value in parse_qsl(call.query, keep_blank_values=True)
    )
    canonical = "\n".join(
        [
            call.method,
            quote(call.path, safe="/~"),
            "&".join(f"{name}={value}" for name, value in pairs),
            *(f"{name}:{call.headers.get(name, '').strip()}" for name in sorted(names)),
            "",
            ";".join(names),
            call.headers["x-acs-content-sha256"],
        ]
    )
    to_sign = "ACS3-HMAC-SHA256\n" + hashlib.sha256(canonical.encode()).hexdigest()
    return hmac.new(secret.encode(), to_sign.encode(), hashlib.sha256).hexdigest()
