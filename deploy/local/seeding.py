"""The first operator and the demo accounts: made once for the life of a stack's data."""

import hashlib
import json
from pathlib import Path

from deploy.local import say, status, tasks
from deploy.local.home import PYTHON, ROOT, Home, write_private
from deploy.local.parts import service_command, service_environ
from deploy.local.ports import Ports
from deploy.local.processes import plain_environment
from deploy.local.supervise import Supervisor

OPERATOR = "operator"
OPERATOR_SECONDS = 60
DEMO_SECONDS = 300


def first_operator(home: Home, ports: Ports) -> None:
    """Make the first operator by identity's command line, since nobody is there yet who could appoint one."""
    known = status.accounts(home)
    if any(account.get("login") == OPERATOR for account in known):
        return
    password = home.secrets["operator"]
    with say.step("operator", "making the first operator", "made"):
        tasks.run(
            "operator",
            service_command("identity", "create-operator", "--login", OPERATOR),
            doing="create-operator",
            log=home.log("operator"),
            environ=plain_environment()
            | service_environ("identity", home, ports)
            | {"ZHIPING_OPERATOR_PASSWORD": password},
            cwd=ROOT,
            within=OPERATOR_SECONDS,
            attempt=f"is identity well? {home.log('identity')}",
        )
    account = {"role": "operator", "login": OPERATOR, "password": password}
    write_private(home.accounts_json, json.dumps([account, *known], ensure_ascii=False, indent=1))


def demo(home: Home, ports: Ports, supervisor: Supervisor) -> None:
    """Make the demo accounts through HTTP; again only when what makes them has changed."""
    source = ROOT / "deploy" / "local" / "demo"
    stamp = home.path / "demo.done"
    digest = _digest(sorted(source.rglob("*.py")))
    if stamp.exists() and stamp.read_text() == digest:
        return
    status.write(home, ports, supervisor)  # it reads addresses and the operator there
    with say.step("demo", "making the demo accounts", "made"):
        tasks.run(
            "demo",
            [str(PYTHON), "-m", "deploy.local.demo"],
            doing="making the demo accounts",
            log=home.log("demo"),
            environ=plain_environment() | {"ZHIPING_HOME": str(home.path), "ZHIPING_PORT_BASE": str(ports.base)},
            cwd=ROOT,
            within=DEMO_SECONDS,
            attempt="the log says which request was refused; once mended: make reset, and again",
        )
    write_private(stamp, digest)


def _digest(paths: list[Path]) -> str:
    total = hashlib.sha256()
    for path in paths:
        total.update(path.read_bytes())
    return total.hexdigest()
