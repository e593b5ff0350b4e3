"""A view rebuilt in place by its service's own command line, beside the service that runs."""

from __future__ import annotations

import asyncio
from pathlib import Path

from deploy.local.home import ROOT
from deploy.local.parts import service_command, service_environ
from deploy.local.processes import plain_environment
from tests.chaos.stack import ChaosStack

WITHIN = 120


async def rebuild(stack: ChaosStack, context: str, view: str) -> None:
    """Returns once it is done. Raises RuntimeError when it fails."""
    log = Path(stack.home.log(f"rebuild-{context}-{view}"))
    environ = plain_environment() | service_environ(context, stack.home, stack.ports)
    with log.open("wb") as output:  # noqa: ASYNC230 (handed to a process)
        process = await asyncio.create_subprocess_exec(
            *service_command(context, "rebuild", view), cwd=ROOT, env=environ, stdout=output, stderr=output
        )
        try:
            code = await asyncio.wait_for(process.wait(), WITHIN)
        except BaseException:
            process.kill()
            await process.wait()
            raise
    if code:
        raise RuntimeError(f"rebuilding {context} {view} ended with {code}: {log.read_text()[-500:]}")
