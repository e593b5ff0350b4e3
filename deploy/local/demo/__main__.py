"""`python -m deploy.local.demo`: seed the running stack of ZHIPING_HOME and write its accounts.json."""

from __future__ import annotations

import asyncio
import json
import sys

from deploy.local.demo.client import Http, Session, StepFailed
from deploy.local.demo.outside import Sandbox
from deploy.local.demo.people import Cast
from deploy.local.demo.seed import Demo
from deploy.local.home import Home, write_private


async def seed(home: Home) -> None:
    """Seed through the gateway, as anybody could."""
    stack = json.loads(home.stack_json.read_text())
    operator = next(account for account in stack["accounts"] if account["role"] == "operator")
    gateway, outside = Http(stack["gateway"]), Http(stack["sandbox"])
    try:
        session = Session(gateway, operator["login"], operator["password"])
        cast = Cast(f"demo/{operator['password']}")
        made = await Demo(gateway, Sandbox(outside), session, cast, lambda line: print(line, flush=True)).seed()
    finally:
        await gateway.aclose()
        await outside.aclose()
    accounts = [*made, {name: operator[name] for name in ("role", "login", "password")}]
    write_private(home.accounts_json, json.dumps(accounts, ensure_ascii=False, indent=1))


def main() -> int:
    """0 once everything is there."""
    try:
        asyncio.run(seed(Home.from_environ()))
    except StepFailed as failed:
        print(f"demo: {failed.explain()}", file=sys.stderr, flush=True)
        return 1
    except FileNotFoundError as missing:
        print(f"demo: no stack runs ({missing.filename}): make up", file=sys.stderr, flush=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
