"""The running stack, as its stack.json describes it; one is started where none runs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

import httpx

from deploy.local.home import ROOT, Home


@dataclass(frozen=True)
class Account:
    """Somebody who can log in."""

    role: str
    login: str
    password: str


@dataclass(frozen=True)
class Stack:
    """Addresses, databases and accounts of one stack."""

    home: Home
    gateway: str
    kafka: str
    sandbox: str
    postgres: dict[str, str]
    services: dict[str, str]
    accounts: tuple[Account, ...]

    @classmethod
    def read(cls, home: Home) -> Stack | None:
        """The stack of this home, if its gateway answers."""
        try:
            found: dict[str, Any] = json.loads(home.stack_json.read_text())
            httpx.get(f"{found['gateway']}/status", timeout=5, trust_env=False).raise_for_status()
        except (OSError, ValueError, httpx.HTTPError):
            return None
        names = ("gateway", "kafka", "sandbox", "postgres", "services")
        accounts = tuple(Account(**account) for account in found["accounts"])
        return cls(home=home, accounts=accounts, **{name: found[name] for name in names})

    def account(self, role: str) -> Account:
        """The demo account of a role; ends the program with a sentence where there is none (yet)."""
        for account in self.accounts:
            if account.role == role:
                return account
        sys.exit(f"journey: no account of role {role} yet: wait until the stack says that all is ready")


@contextmanager
def own(home: Home, base: int) -> Iterator[Stack]:
    """A stack of the tests' own, begun afresh, and removed afterwards."""
    environ = {**os.environ, "ZHIPING_HOME": str(home.path), "ZHIPING_PORT_BASE": str(base)}
    reset = partial(subprocess.run, [sys.executable, "-m", "deploy.local", "reset"], cwd=ROOT, env=environ, check=True)
    reset(timeout=300)
    try:
        yield running(home, base)
    finally:
        reset(timeout=300)


def running(home: Home | None = None, base: int | None = None) -> Stack:
    """The stack of this home (else ZHIPING_HOME's), started first where none runs. Exits when it can't be."""
    home = home or Home.from_environ()
    stack = Stack.read(home)
    if stack is None:
        environ = {**os.environ, "ZHIPING_HOME": str(home.path)} | ({"ZHIPING_PORT_BASE": str(base)} if base else {})
        # It prints its own progress, and what went wrong.
        if subprocess.run([sys.executable, "-m", "deploy.local", "up"], cwd=ROOT, env=environ, check=False).returncode:
            sys.exit("journey: the stack didn't come up")
        stack = Stack.read(home)
    if stack is None:
        sys.exit(f"journey: the gateway that {home.stack_json} names doesn't answer; try make down, make up")
    return stack
