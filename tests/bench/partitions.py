"""What a number of partitions costs on one machine: `python -m tests.bench.partitions [N …]` (default 1 4 12 24).

For each number a stack of its own: the first and a later start, memory after a few cases, and how long it takes until
a message that crosses two services arrives after the broker, and after its consumer, were killed with -9.
"""

from __future__ import annotations

import asyncio
import json
import os
import secrets
import signal
import subprocess
import sys
import time
from tempfile import TemporaryDirectory
from typing import Any

import psutil

from deploy.local.demo.client import Http
from deploy.local.demo.outside import Sandbox
from deploy.local.demo.people import Cast
from deploy.local.home import ROOT, Home
from deploy.local.ports import SERVICES
from tests.journey.play import play_cases
from tests.journey.report import Report
from tests.journey.stack import Stack

BASE = 18000
CASES = 8
_STACK = (
    "import sys; from deploy.local import parts; parts.PARTITIONS = int(sys.argv[1])\n"
    "from deploy.local.__main__ import main; sys.exit(main(sys.argv[2:]))"
)


def stack(partitions: int, home: str, verb: str) -> float:
    """Run one of the stack's commands; seconds it took."""
    began = time.monotonic()
    environ = os.environ | {"ZHIPING_HOME": home, "ZHIPING_PORT_BASE": str(BASE)}
    subprocess.run(
        [sys.executable, "-c", _STACK, str(partitions), verb],
        cwd=ROOT,
        env=environ,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return time.monotonic() - began


def megabytes(home: Home) -> dict[str, float]:
    """Resident memory, pages shared within a part counted once, in MB: the broker, the services, all parts."""
    pids: dict[str, int] = json.loads(home.stack_json.read_text())["pids"]
    found = {part: _own(pid) for part, pid in pids.items() if part != "supervisor"}  # whose children are the parts
    services = sum(mb for part, mb in found.items() if part in SERVICES)
    return {"kafka": found["kafka"], "services": services, "all": sum(found.values())}


def _own(pid: int) -> float:
    process = psutil.Process(pid)
    return sum(p.memory_full_info().pss for p in [process, *process.children(recursive=True)]) / 1e6


async def until_sms(running: Stack) -> float:
    """Seconds until the SMS of a command that is sent now is there: gateway, identity, Kafka, notify, carrier."""
    phone = Cast(f"partitions {secrets.token_hex(6)}").person().phone
    gateway, outside = Http(running.gateway), Sandbox(Http(running.sandbox))
    began = time.monotonic()
    (await gateway.post("/api/identity/v1/phone-codes", {"phone": phone, "purpose": "register"})).good()
    await outside.sms(phone, "SMS_PHONE_CODE")
    took = time.monotonic() - began
    await gateway.aclose()
    await outside.http.aclose()
    return took


async def after_kill(running: Stack, part: str) -> float:
    """Seconds from a kill -9 of the part until a message gets through again."""
    os.kill(json.loads(running.home.stack_json.read_text())["pids"][part], signal.SIGKILL)
    return await until_sms(running)


async def measure(partitions: int) -> dict[str, Any]:
    """All figures for one number of partitions; the stack is stopped and its data removed."""
    with TemporaryDirectory(prefix="partitions-", dir=ROOT, ignore_cleanup_errors=True) as folder:
        home = Home(ROOT / folder)
        try:
            first = stack(partitions, folder, "up")
            running = Stack.read(home)
            assert running is not None
            played = await play_cases(running, Report(quiet=True), CASES, 8)
            assert played.ok, played.failure
            memory = megabytes(home)
            quiet = [await until_sms(running) for _ in range(5)]
            kafka = [await after_kill(running, "kafka") for _ in range(3)]
            notify = [await after_kill(running, "notify") for _ in range(3)]
            stack(partitions, folder, "down")
            later = [stack(partitions, folder, "up")]
            stack(partitions, folder, "down")
            later.append(stack(partitions, folder, "up"))
        finally:
            stack(partitions, folder, "down")
    return {
        "partitions": partitions,
        "first start s": first,
        "later start s": min(later),
        **{f"{what} MB": mb for what, mb in memory.items()},
        "SMS s": sorted(quiet)[2],
        "SMS after kill of kafka s": sorted(kafka)[1],
        "SMS after kill of notify s": sorted(notify)[1],
    }


def main(numbers: list[int]) -> None:
    """Measure and print a table."""
    rows = [asyncio.run(measure(n)) for n in numbers]
    for name in rows[0]:
        print(
            f"{name:<28}" + "".join(f"{row[name]:>9.1f}" if name != "partitions" else f"{row[name]:>9}" for row in rows)
        )


if __name__ == "__main__":
    main([int(n) for n in sys.argv[1:]] or [1, 4, 12, 24])
