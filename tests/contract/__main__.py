"""`make samples`: put on file the shapes and samples of events that are new, and of published ones that have grown.

What is on file already isn't touched: it is there to notice a change. Ends with 1 when something is left to do.
"""

from __future__ import annotations

import asyncio
import sys

from tests.contract.published import guard as published
from tests.contract.stored import guard as stored


async def main() -> int:
    """The exit code."""
    written = published.add_missing(published.all_events(), published.HERE)
    left = published.faults(published.all_events(), published.HERE)
    for context in stored.GUARDED:
        deciders, folder = stored.deciders_of(context), stored.HERE / context
        written += await stored.add_missing(context, deciders, folder)
        left += await stored.faults(context, deciders, folder)
    for line in written or ["nothing new"]:
        sys.stdout.write(f"{line}\n")
    for line in left:
        sys.stderr.write(f"{line}\n")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
