"""`python -m tests.chaos`: KILLS kills under journeys, then everything compared; or one planted FAULT to be named.

With STORIES=0 only cases of the ordinary chain are played; without it each of the stories (tests/chaos/stories.py) is
told to its end at least once, and one that wasn't is told as wrong.

Ends with 0 when nothing is wrong, 1 when something is (a planted fault that was named), 2 when a planted fault was not
named by the checker.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import secrets
import sys

from deploy.local import say
from deploy.local.ports import SERVICES
from deploy.local.say import PartFailed
from tests.chaos.checker.check import Outcome
from tests.chaos.plants import FAULTS, plant
from tests.chaos.run import Chaos, fresh_stack
from tests.chaos.stack import place_of
from tests.interrupted import as_ctrl_c


def main(arguments: list[str]) -> int:
    """0, 1 or 2 as above; 130 when interrupted."""
    parser = argparse.ArgumentParser(prog="tests.chaos", description=__doc__)
    parser.add_argument("--kills", type=int, default=int(os.environ.get("KILLS") or 18))
    parser.add_argument("--seed", type=int, default=int(os.environ.get("SEED") or secrets.randbelow(10**6)))
    parser.add_argument("--fault", choices=FAULTS, default=os.environ.get("FAULT") or None)
    parser.add_argument("--stories", type=int, choices=(0, 1), default=int(os.environ.get("STORIES") or 1))
    options = parser.parse_args(arguments)
    if options.kills < 0 or (options.fault and options.kills):
        parser.error("KILLS is 0 or more; a FAULT is planted with KILLS=0")
    if options.fault not in {None, *FAULTS}:
        parser.error(f"FAULT is one of {', '.join(FAULTS)}")
    as_ctrl_c()
    home, ports = place_of()
    more = (f" FAULT={options.fault}" if options.fault else "") + ("" if options.stories else " STORIES=0")
    say.line("chaos", f"seed {options.seed}: make chaos KILLS={options.kills} SEED={options.seed}{more}")
    try:
        with fresh_stack(home, ports, options.seed) as stack:
            return asyncio.run(
                _run(Chaos(stack, options.seed, stories=bool(options.stories)), options.kills, options.fault)
            )
    except PartFailed as failed:
        say.failure(failed)
        return 1
    except KeyboardInterrupt:
        say.line("chaos", "interrupted; what was started has been stopped")
        return 130


async def _run(chaos: Chaos, kills: int, fault: str | None) -> int:
    try:
        return await _judged(chaos, kills, fault)
    finally:
        chaos.ledger.close()


async def _judged(chaos: Chaos, kills: int, fault: str | None) -> int:
    outcome, wrong = await chaos.run(kills, () if fault else SERVICES)
    _tell(outcome, wrong)
    if fault is None:
        return 1 if wrong or outcome.findings else 0
    if wrong or outcome.findings:
        say.put("chaos: something is wrong before any fault was planted")
        return 2
    async with plant(fault, chaos) as what:
        say.put(f"\nplanted {fault}: {what}")
        after = await chaos.check(whole=True, rebuilt=SERVICES if fault == "tampered-view" else (), within=15)
    _tell(after, [])
    if fault not in after.kinds:
        say.put(f"NOT NAMED: {fault} was planted, the checker found {', '.join(after.kinds) or 'nothing'}")
        return 2
    say.put(f"named: {fault}")
    return 1


def _tell(outcome: Outcome, wrong: list[str]) -> None:
    say.put("")
    for figure, told in outcome.figures.items():
        say.put(f"  {figure:<46} {told}")
    for line in wrong:
        say.put(f"WRONG {line}")
    for finding in outcome.findings[:50]:
        say.put(f"WRONG {finding}")
    if len(outcome.findings) > 50:
        say.put(f"… and {len(outcome.findings) - 50} more")
    if not wrong and not outcome.findings:
        say.put("nothing lost, doubled or out of order; views equal; all is settled")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
