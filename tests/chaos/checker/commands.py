"""Acknowledged commands against events: each is there, once, as its receipt says, and nothing beside them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime

from tests.chaos.checker.found import Finding
from tests.chaos.checker.history import Acknowledged, History, Stored

OWN = frozenset({"reaction", "timer", "channel", "service"})
"""The roles in which services themselves act; all others come over HTTP and are told of what they did."""
FIRST_OF_TWO = frozenset({"OfficerRegistered", "DuplicateEnded"})
"""What the first of two commands of one request records: who registers an employer is told of the employer, and who
approves a correction of the correction."""


def check_commands(history: History, since: datetime | None) -> Iterator[Finding]:
    """`since`: from when on the clients' ledger holds every command over HTTP (None: it doesn't)."""
    for context, events in history.events.items():
        told = [a for a in history.acknowledged if a.context == context]
        at = {(e.stream, e.version): e for e in events}
        commands = _by_command(events)
        answered: dict[str, str] = {}
        for receipt in told:
            yield from _receipt(receipt, at, history.inbox[context], answered)
        yield from _once(context, commands)
        if since is not None:
            yield from _untold(context, commands, told, since)


def _receipt(
    receipt: Acknowledged, at: dict[tuple[str, int], Stored], inbox: dict[str, bytes], answered: dict[str, str]
) -> Iterator[Finding]:
    stream, last = receipt.versions
    who = f"{receipt.context} {receipt.path} acknowledged {receipt.sequence}"
    wanted = range(last - len(receipt.events) + 1, last + 1)
    found = [at.get((stream, version)) for version in wanted]
    if not receipt.events:
        if last and (stream, last) not in at:  # a calm repeat: what it found done must be there
            yield Finding("lost", f"{who}, of which there is no event")
        return
    for version, name, event in zip(wanted, receipt.events, found, strict=True):
        if event is None:
            yield Finding("lost", f"{who}: no event {stream}@{version}")
        elif event.type != name:
            yield Finding("tampered-event", f"{who}: {event} should be a {name}")
    commands = {event.command_id for event in found if event}
    if len(commands) > 1:
        yield Finding("doubled", f"{who}: its events come from {len(commands)} commands")
    for command in commands:
        if answered.setdefault(command, receipt.key) != receipt.key:
            yield Finding("doubled", f"{who}: another command was told of the same events")
        kept = json.loads(inbox.get(command, b"{}"))
        if (kept.get("sequence"), kept.get("id")) != (receipt.sequence, receipt.stream):
            yield Finding("lost", f"{who}: a repeat would not get the same answer")


def _by_command(events: list[Stored]) -> dict[str, list[Stored]]:
    found: dict[str, list[Stored]] = defaultdict(list)
    for event in sorted(events, key=lambda e: (e.stream, e.version)):
        if event.facts.get("accepted", True):  # a refusal on record may be recorded at every try
            found[event.command_id].append(event)
    return found


def _once(context: str, commands: dict[str, list[Stored]]) -> Iterator[Finding]:
    for command, events in commands.items():
        first = events[0]
        if any(e.stream != first.stream or e.version != first.version + n for n, e in enumerate(events)):
            yield Finding(
                "doubled", f"{context}: command {command} had its effect twice: {', '.join(map(str, events))}"
            )


def _untold(
    context: str, commands: dict[str, list[Stored]], told: list[Acknowledged], since: datetime
) -> Iterator[Finding]:
    """A client repeats until it is answered, so each accepted command was told to somebody: else it was done twice."""
    types = {name for receipt in told for name in receipt.events} - FIRST_OF_TWO
    known = {receipt.versions for receipt in told if receipt.events}
    for command, events in commands.items():
        last = events[-1]
        over_http = last.facts["role"] not in OWN and last.recorded_at > since
        if over_http and types.issuperset(e.type for e in events) and (last.stream, last.version) not in known:
            yield Finding("doubled", f"{context}: command {command} was accepted, and nobody told: {last}")
