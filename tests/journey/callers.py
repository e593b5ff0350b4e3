"""Who asks: each with a role, a token that is good for some time yet, and cookies of their own."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass

import requests

ANONYMOUS = "anonymous"
RENEWED = 300.0
"""Seconds that a token is used: half of what it is good for, so that a slow run isn't one of 401s."""


@dataclass
class Caller:
    """Somebody who asks; without a login, nobody signed in."""

    who: str
    role: str
    gateway: str = ""
    login: str = ""
    password: str = ""

    def __post_init__(self) -> None:
        self.http = requests.Session()
        self.http.trust_env = False
        self._token, self._until = "", 0.0
        self._renewing = threading.Lock()

    @property
    def headers(self) -> dict[str, str]:
        """What says who asks."""
        token = self.token()
        return {"Authorization": f"Bearer {token}"} if token else {}

    def token(self) -> str:
        """Logged in anew where the last one is old."""
        if not self.login:
            return ""
        with self._renewing:
            if time.monotonic() > self._until:
                body = {"login": self.login, "password": self.password}
                answer = self.http.post(f"{self.gateway}/api/identity/v1/sessions", json=body, timeout=60)
                assert answer.status_code < 300, f"{self.who} can't log in: {answer.status_code}"
                self._token, self._until = str(answer.json()["access_token"]), time.monotonic() + RENEWED
            return self._token


def anybody() -> Caller:
    """Nobody signed in."""
    return Caller(ANONYMOUS, ANONYMOUS)
