"""The blocks of docs/runbooks/backup-and-restore.md, to be run as they stand."""

from __future__ import annotations

import asyncio
import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from deploy.local.home import ROOT
from deploy.local.postgres import binary

_PAGE = (ROOT / "docs" / "runbooks" / "backup-and-restore.md").read_text()
BLOCKS = {
    part.partition("\n")[0]: re.findall(r"^```bash\n(.*?)^```$", part, re.MULTILINE | re.DOTALL)
    for part in _PAGE.split("\n## ")[1:]
}
"""By the heading they stand under."""


async def run_block(block: str, environ: Mapping[str, str], *, fails_with: str = "") -> str:
    """A block in a shell of its own, with a service's settings and the page's own variables; what it printed."""
    tools = (str(Path(sys.executable).parent), str(binary("psql").parent), os.environ["PATH"])
    shell = await asyncio.create_subprocess_exec(
        *("bash", "-c", block),
        env={**environ, "PATH": os.pathsep.join(tools)},
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    out, _ = await asyncio.wait_for(shell.communicate(), 180)
    told = out.decode()
    assert (shell.returncode == 0) == (not fails_with), told
    assert fails_with in told
    return told
