"""The page on a phone where its owner agrees to be identified. Who the owner is, the page is told: a name and an ID
number, which are kept in memory only, as salted hashes; a restart forgets them, and the phone asks anew."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import TypeVar
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit, urlunsplit

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse

PAGE = Template((Path(__file__).parent / "phone.html").read_text(encoding="utf-8"))
SALT = secrets.token_hex(16)
MOST = 10_000
"""Codes, tokens and questions remembered, of each; the oldest go first."""

T = TypeVar("T")


@dataclass(frozen=True)
class Named:
    """A name and an ID number, to be compared and not to be read."""

    name: str
    number: str

    @classmethod
    def of(cls, name: str, number: str) -> Named:
        """From what was typed in, or is asked about."""
        return cls(_hashed(name.strip()), _hashed(number.strip().upper()))


def _hashed(text: str) -> str:
    return hashlib.sha256(f"{SALT}{text}".encode()).hexdigest()


def remember(among: dict[str, T], key: str, value: T) -> None:
    """Keep it, and forget the oldest where there are too many."""
    among[key] = value
    while len(among) > MOST:
        del among[next(iter(among))]


def shown(party: str) -> Response:
    """The page; its form goes to the same address."""
    return HTMLResponse(PAGE.substitute(party=party))


def refused(party: str) -> Response:
    """The page's address says something wrong."""
    return HTMLResponse(f"<!doctype html><html lang=zh-CN><title>{party}</title><p>参数错误", 400)


async def owner(request: Request) -> tuple[str, str]:
    """Name and ID number of the phone's owner, who agrees."""
    form = {name: values[0] for name, values in parse_qs((await request.body()).decode()).items()}
    return form.get("name", "").strip(), form.get("number", "").strip()


def sent_back(request: Request, said: dict[str, str]) -> Response:
    """Back to where the phone came from; a program that asks for JSON is told the address instead."""
    parts = urlsplit(request.query_params["redirect_uri"])
    query = [*parse_qsl(parts.query), *said.items(), ("state", request.query_params.get("state", ""))]
    back = urlunsplit(parts._replace(query=urlencode(query)))
    if "application/json" in request.headers.get("accept", ""):
        return JSONResponse({"back": back})
    return RedirectResponse(back, 303)
