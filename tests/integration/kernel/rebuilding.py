"""A rebuild of the loans view in a process of its own, to be killed: `python -m … '<json of Connections>' [batch]`."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kernel.log.kernel import Connections, Kernel
from kernel.log.rebuild import Rebuild
from tests.integration.kernel.loans import loans_view

ROOT = Path(__file__).parents[3]


def told(at: Connections) -> str:
    """The argument that says where the parts are."""
    return json.dumps(asdict(at) | {"master_key": at.master_key.hex(), "index_key": at.index_key.hex()})


async def start(at: Connections, batch: int) -> asyncio.subprocess.Process:
    """The process, started."""
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.integration.kernel.rebuilding", told(at), str(batch)),
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )


async def _main() -> None:
    where: dict[str, Any] = json.loads(sys.argv[1])
    for name in ("master_key", "index_key"):
        where[name] = bytes.fromhex(where[name])
    at = Connections(**where)
    async with Kernel(at, views=[loans_view(at.context)], role="api") as kernel:
        rebuild = Rebuild(kernel.views["loans"], **at.with_pool(kernel.pool))
        rebuild.max_records = int(sys.argv[2])
        await rebuild.build()


if __name__ == "__main__":
    asyncio.run(_main())
