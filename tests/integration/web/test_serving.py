"""A process of its own: it says what is in its way, and hears SIGTERM even while it waits for the database."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path

from tests.unit.web.edge import write_keys
from tests.unit.web.test_settings import GOOD

PROGRAM = "from kernel.web.service import main; from tests.unit.web.edge import SERVICE; main(SERVICE)"


async def start(folder: Path, port: int) -> Process:
    write_keys(folder, "archive")
    environment = GOOD | {
        "PATH": os.environ["PATH"],
        "ZHIPING_LISTEN": f"127.0.0.1:{port}",
        "ZHIPING_DATABASE_URL": "postgresql://archive@127.0.0.1:1/archive",
        "ZHIPING_SERVICE_KEY_FILE": str(folder / "archive.pem"),
        "ZHIPING_SERVICE_KEYS_DIR": str(folder),
    }
    return await asyncio.create_subprocess_exec(
        sys.executable, "-c", PROGRAM, "serve", env=environment, stdout=PIPE, stderr=PIPE
    )


async def test_sigterm_is_heard_while_the_database_is_awaited(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    process = await start(tmp_path, port)
    assert process.stdout is not None
    first = json.loads(await asyncio.wait_for(process.stdout.readline(), 20))
    assert (first["event"], first["service"], first["listen"]) == ("opening", "archive", f"127.0.0.1:{port}")
    process.send_signal(signal.SIGTERM)
    out, err = await asyncio.wait_for(process.communicate(), 10)
    assert (process.returncode, err) == (0, b"")
    assert json.loads(out)["event"] == "stopped before it was open"


async def test_a_taken_port_is_said_at_once(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        process = await start(tmp_path, taken.getsockname()[1])
        _, err = await asyncio.wait_for(process.communicate(), 20)
    assert process.returncode == 1
    assert err.startswith(b"archive: serve failed: OSError: [Errno 98] Address already in use")
