"""The commands after a loss: `restore`, `republish`, `rewind`. docs/runbooks/backup-and-restore.md says when."""

from __future__ import annotations

import argparse
from uuid import UUID

from kernel.log.console import LogCommand, say
from kernel.log.errors import NewerSchema, describe
from kernel.log.kernel import Kernel
from kernel.log.republishing import republish, rewind
from kernel.log.restoring import restore


def _restore_arguments(parser: argparse.ArgumentParser) -> None:
    told = "DANGEROUS: this subject's key is in no backup; what was sealed for them reads as erased (repeatable)"
    parser.add_argument("--give-up", action="append", type=UUID, default=[], metavar="SUBJECT", help=told)


async def _restore(kernel: Kernel, chosen: argparse.Namespace) -> int:
    """Bring a database that came back from a backup up to its `.log` topic, while nothing of the service runs.

    Erasures first; then every event the database lacks, with the answers, claims and timers it led to. Repeatable.
    """
    try:
        derived = (await restore(kernel, say, chosen.give_up)).derived
    except NewerSchema as e:
        say("not finished", describe(e), "the events are in; `restore` again with newer code")
        return 1
    for stream in derived.cut:
        say("look", stream, "the last append's other events never reached the topic: they are lost")
    for claim in derived.twice_held:
        say("look", claim, "both hold it: the earlier one's release never reached the topic; the later one has it")
    for subject in sorted(derived.lost_keys):
        say("key lost", subject, "restore a newer backup of the keys, then `restore` again; or --give-up")
    say("not finished" if derived.lost_keys else "restored")
    return 1 if derived.lost_keys else 0


async def _republish(kernel: Kernel, chosen: argparse.Namespace) -> int:
    """Fill an emptied or recreated topic again: every event, to both topics, in order. No worker may run meanwhile.

    Then have each consumer of the two topics read them again: `rewind`, in its own service.
    """
    await republish(kernel.at, say)
    say("republished")
    return 0


def _rewind_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("topic")
    parser.add_argument("--consumer", help="this one alone; all of this service's that follow the topic otherwise")


async def _rewind(kernel: Kernel, chosen: argparse.Namespace) -> int:
    """Have consumers read a topic from its beginning; what they have applied is skipped. Restart those that stopped."""
    rewound = await rewind(kernel.pool, chosen.topic, chosen.consumer)
    for consumer in rewound:
        say(consumer, chosen.topic, "begins anew")
    if not rewound:
        say("no such consumer of this topic here; there are:")
        for consumer, topics in sorted(kernel.consumers.items()):
            say(consumer, *topics)
    return 0 if rewound else 1


RECOVERY: dict[str, LogCommand] = {
    "restore": LogCommand("after a backup came back: add what is on the topic", _restore, _restore_arguments),
    "republish": LogCommand("after a topic was lost: fill it again from the database", _republish),
    "rewind": LogCommand("have consumers read a topic from its beginning", _rewind, _rewind_arguments),
}
