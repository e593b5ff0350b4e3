"""The event log's own command line, the same for every service: `python -m services.<name>.app COMMAND …`.

Each command is a row of `COMMANDS`: what `--help` says, its arguments, and a coroutine that is given the opened kernel
(none of its loops running) and answers the exit code. The work is done elsewhere: here it is asked for and told.
"""

from __future__ import annotations

import argparse
import sys
from datetime import datetime
from uuid import UUID, uuid4

from kernel.log import parked
from kernel.log.asof import NoSuchMoment, Reveal, moment
from kernel.log.console import LogCommand, say, who_and_why
from kernel.log.decider import NotFound, Rejected
from kernel.log.errors import NewerSchema, TooManyParked, describe
from kernel.log.kernel import Kernel
from kernel.log.masters import Rotation, rotate
from kernel.log.parked import Hand, ParkedStream, StreamAt
from kernel.log.rebuild import AlreadyRunning, Incomplete, Progress, Rebuild
from kernel.log.recovery import RECOVERY
from kernel.log.scanning import Bounds, scanning
from kernel.log.stopped import stopped_consumers
from kernel.log.verification import verify


async def _consumers(kernel: Kernel, chosen: argparse.Namespace) -> int:
    """Where each consumer stands: topic, partition, the offset it wants next, how many records it is behind; then what
    it holds or has parked."""
    topics = {topic for followed in kernel.consumers.values() for topic in followed}
    async with scanning(kernel.at.kafka, kernel.at.partitions) as scanner:
        bounds = {topic: await scanner.bounds(topic) for topic in topics}
    for consumer in sorted(kernel.consumers):
        for row in await kernel.pool.fetch(
            "SELECT topic, partition, next_offset FROM checkpoints WHERE consumer = $1 ORDER BY topic, partition",
            consumer,
        ):
            end = bounds.get(row["topic"], {}).get(row["partition"], Bounds(0, row["next_offset"])).end
            say(
                consumer,
                f"{row['topic']}[{row['partition']}]",
                row["next_offset"],
                f"behind {end - row['next_offset']}",
            )
        held = await kernel.pool.fetchval("SELECT count(*) FROM held WHERE consumer = $1", consumer)
        parked = await kernel.pool.fetchval("SELECT count(*) FROM parked WHERE consumer = $1", consumer)
        say(consumer, f"held {held}", f"parked {parked}")
    return 0


def _parked_arguments(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", required=True)
    acts.add_parser("list", help="what is parked, with what is in its way; and the consumers that have stopped")
    for name, told in (
        ("show", "the first record of a parked stream, and what was done about it before"),
        ("replay", "have it tried now, from its first record on"),
        ("discard", "DANGEROUS: the record never takes effect here, and later ones may rest on it"),
    ):
        act = acts.add_parser(name, help=told, description=told)
        act.add_argument("consumer")
        act.add_argument("source", metavar="topic")
        act.add_argument("stream_id", type=UUID, metavar="stream")
        if name == "discard":
            act.add_argument("sequence", type=int, help="the record's number, as `list` shows it")
        if name != "show":
            who_and_why(act)


async def _parked(kernel: Kernel, chosen: argparse.Namespace) -> int:
    """Streams that consumers have put aside: list them, show one, have one tried again, discard its first record."""
    if chosen.act == "list":
        for stop in await stopped_consumers(kernel.pool):
            say("stopped", stop.consumer, stop.instance, stop.reason, stop.detail, stop.stopped_at.isoformat())
        after = parked.FIRST
        while page := await parked.streams(kernel.pool, after):
            for stream in page:
                _say_parked(stream)
            after = StreamAt(page[-1].consumer, page[-1].source, page[-1].stream_id)
        if after == parked.FIRST:
            say("nothing is parked")
        return 0
    at = StreamAt(chosen.consumer, chosen.source, chosen.stream_id)
    try:
        if chosen.act == "show":
            sys.stdout.write((await parked.show(kernel.pool, at)).model_dump_json(indent=2) + "\n")
            return 0
        hand = Hand(chosen.by, chosen.why, uuid4())
        if chosen.act == "replay":
            outcome = await parked.replay(kernel.pool, at, hand)
        else:
            outcome = await parked.discard(kernel.pool, at, chosen.sequence, hand)
    except NotFound:
        say("not parked")
        return 1
    except Rejected as refusal:
        for violation in refusal.violations:
            say(violation.code, violation.message_en)
        return 1
    say(outcome.outcome)
    if outcome.parked:
        _say_parked(outcome.parked)
    return 0 if outcome.outcome in {"through", "discarded"} else 1


def _say_parked(stream: ParkedStream) -> None:
    next_try = stream.next_try_at.isoformat() if stream.next_try_at else "by hand"
    say(
        *(stream.consumer, stream.source, stream.stream_id, stream.sequence, stream.type),
        *(stream.reason, stream.detail, f"since {stream.parked_at.isoformat()}"),
        *(f"tried {stream.attempts}", f"next {next_try}", f"behind it {stream.behind}"),
    )


async def _rotate_keys(kernel: Kernel, chosen: argparse.Namespace) -> int:
    """Rewrap the subjects' keys from the previous master key (ZHIPING_MASTER_KEY_OLD) to the current one
    (ZHIPING_MASTER_KEY), while the service serves; no event is touched. Repeatable; 1 when something is left."""
    done = Rotation()
    async for done in rotate(kernel.pool, kernel.context, kernel.vault.masters):
        say(f"rewrapped {done.rewrapped}", f"left {done.left}")
    for master, count in sorted(done.refused.items()):
        say("refused", f"master key {master}", f"{count} keys can't be unwrapped")
    return 1 if done.left else 0


def _as_of_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("stream_type", metavar="STREAM_TYPE")
    parser.add_argument("stream_id", metavar="STREAM_ID", type=UUID)
    moments = parser.add_mutually_exclusive_group()
    moments.add_argument("--version", type=int, metavar="N", help="after its first N events")
    moments.add_argument("--at", type=_instant, metavar="ISO", help="as it was known then: 2026-03-01T08:00:00+08:00")
    parser.add_argument("--reveal", action="store_true", help="with personal data: goes on record, with --by and --why")
    parser.add_argument("--by", help="who wants to see it: an account or a staff number")
    parser.add_argument("--why", help="the reason; nothing personal in it")


def _instant(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise argparse.ArgumentTypeError("an instant needs its offset: …+08:00, or …Z")
    return found


async def _as_of(kernel: Kernel, chosen: argparse.Namespace) -> int:
    """One aggregate as JSON: as it is, as of a version, or as it was known at an instant; with the last event behind
    it and who did it. Personal data is masked unless it is revealed.
    """
    if chosen.reveal and not (chosen.by and chosen.why):
        say("--reveal goes on record: say --by and --why")
        return 2
    try:
        decider = kernel.decider(chosen.stream_type)
    except KeyError:
        say(f"{kernel.context} has no {chosen.stream_type}; it has {', '.join(kernel.stream_types)}")
        return 1
    reveal = Reveal(chosen.by, chosen.why) if chosen.reveal else None
    try:
        found = await moment(kernel, decider, chosen.stream_id, chosen.version, chosen.at, reveal)
    except NoSuchMoment as e:
        say(str(e))
        return 1
    sys.stdout.write(found.json() + "\n")
    return 0


def _verify_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--stream", type=UUID, metavar="ID", help="one stream alone")
    parser.add_argument("--no-topic", action="store_true", help="the digest chain alone, without Kafka")


async def _verify(kernel: Kernel, chosen: argparse.Namespace) -> int:
    """Look for events that were changed, removed or inserted since they were written: by the digest chain of each
    stream, and by the records on the `.log` topic. The service may run meanwhile. Exit code 1 when there are any.
    """
    found = await verify(kernel.at, _progress, topic=not chosen.no_topic, only=chosen.stream)
    for finding in found.findings:
        say(finding.stream_type, f"{finding.stream_id}@{finding.version}", finding.wrong, finding.detail)
    if found.more:
        say(f"and {found.more} more")
    compared = f"{found.records} records compared, {found.pending} not sent yet"
    rate = found.events / max(found.seconds, 0.001)
    say(
        *(
            f"{found.events} events of {found.streams} streams chained",
            "no topic asked" if chosen.no_topic else compared,
        ),
        *(f"{found.seconds:.1f} s", f"{rate:.0f} events/s", f"{len(found.findings) + found.more} wrong"),
    )
    if chosen.stream and not found.events and not found.records:
        say("there is no such stream")
        return 1
    return 1 if found.findings or found.more else 0


def _progress(told: str) -> None:
    sys.stderr.write(f"{told}\n")


def _rebuild_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("view")
    parser.add_argument("--anew", action="store_true", help="from nothing, even where one was begun and broken off")
    parser.add_argument("--batch", type=int, default=Rebuild.max_records, help="records a transaction (%(default)s)")


async def _rebuild(kernel: Kernel, chosen: argparse.Namespace) -> int:
    """Make a view anew from its topics beside the one that is shown, and swap it in; nobody who reads notices.

    The service may serve meanwhile, with or without its worker. Broken off, the same command goes on where it was.
    """
    view = kernel.views.get(chosen.view)
    if view is None:
        say(f"no such view: {chosen.view}; there are {', '.join(sorted(kernel.views))}")
        return 2
    rebuild = Rebuild(view, tell=_tell_progress, **kernel.at.with_pool(kernel.pool))
    rebuild.max_records = max(1, chosen.batch)
    try:
        done = await rebuild.build(anew=chosen.anew)
    except (AlreadyRunning, Incomplete, NewerSchema, TooManyParked) as e:
        say(f"{view.name} was not rebuilt", describe(e))
        return 1
    parked = await kernel.pool.fetchval("SELECT count(*) FROM parked WHERE consumer = $1", view.consumer)
    say(f"{view.name} rebuilt", f"{done.done} records", f"{done.seconds:.1f} s", f"{parked} parked")
    return 0


def _tell_progress(progress: Progress) -> None:
    say(f"{progress.done} done", f"{progress.per_second:.0f}/s", f"{progress.ahead} ahead")


COMMANDS: dict[str, LogCommand] = {
    "consumers": LogCommand("where each consumer stands", _consumers),
    "as-of": LogCommand("one aggregate as of a version or an instant", _as_of, _as_of_arguments),
    "verify": LogCommand("whether every event is as it was written", _verify, _verify_arguments),
    "parked": LogCommand("streams that were put aside: list, show, replay, discard", _parked, _parked_arguments),
    "rotate-keys": LogCommand("wrap the subjects' keys under the current master key", _rotate_keys),
    "rebuild": LogCommand("make a view anew from its topics while it is read", _rebuild, _rebuild_arguments),
    **RECOVERY,
}
