"""A view rebuilt in place by its service's own command line, beside the service that runs."""

from __future__ import annotations

import asyncio
from pathlib import Path

from deploy.local.home import ROOT
from deploy.local.parts import service_command, service_environ
from deploy.local.processes import plain_environment
from tests.chaos.stack import ChaosStack

WITHIN = 120


async def rebuild(stack: ChaosStack, context: str, view: str) -> str | None:
    """None once it is done; a reason when the service has no such command. Raises RuntimeError when it fails."""
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
    said = log.read_text()
    if code == 2 and "invalid choice" in said:
        return "no command `rebuild` yet"
    if code:
        raise RuntimeError(f"rebuilding {context} {view} ended with {code}: {said[-500:]}")
    return None
