"""From decided events to the rows, claims and timers of one append.

Promise: what is published is computed here, once, and stored beside its event; a later code change can't alter it.
Breaks if: anything in a row depends on when or how often it is relayed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kernel.log.decider import Decider, Event, Loaded, Take
from kernel.log.errors import TooLarge
from kernel.log.ids import derived, uuid7
from kernel.log.receipt import By
from kernel.log.store import MAX_EVENT_BYTES, Append, Row, chain, dump, replace_digest
from kernel.log.vault import Vault


async def compose(  # noqa: PLR0917
    context: str,
    vault: Vault,
    decider: Decider[Any],
    loaded: Loaded[Any],
    events: Sequence[Event],
    by: By,
    *,
    remember: bool,
) -> Append:
    """The append that these events are: sealed, chained, with what they publish, claim and arm.

    Raises BadText, or TooLarge when an event is beyond `MAX_EVENT_BYTES`.
    """
    version = loaded.version + len(events)
    meta = dump(
        {
            "actor": by.actor,
            "role": by.role,
            "on_behalf_of": by.on_behalf_of,
            "command_id": by.command_id,
            "causation_id": by.causation_id,
            "correlation_id": by.correlation_id,
            "rule_set_version": decider.rule_set_version,
            "occurred_at": by.now,
            "traceparent": by.traceparent,
            # What a restore needs to remember the answer by: it stands nowhere else once the inbox is lost.
            "accepted": remember,
            "last": version,
            "keep_seconds": int(by.keep_for.total_seconds()) if by.keep_for else None,
        }
    )
    answer = {"id": loaded.stream_id, "sequence": f"{loaded.stream_id}@{version}"}
    item = Append(
        command_id=by.command_id,
        body_digest=by.body_digest,
        answer=dump(answer | {"events": [type(e).__name__ for e in events]}),
        keep_until=by.now + by.keep_for if by.keep_for else None,
        remember=remember,
        stream_id=loaded.stream_id,
        stream_type=decider.stream_type,
        expected=loaded.version,
        rows=[],
        correlation_id=by.correlation_id,
        traceparent=by.traceparent,
    )
    state, digest, published_count = loaded.state, loaded.digest, loaded.published
    for n, event in enumerate(events):
        for claim in decider.claims(event, state):
            keyed = vault.blind(claim.scope, claim.value)
            if isinstance(claim, Take):
                item.takes.append((claim, keyed))
            else:
                item.releases.append((claim.scope, keyed))
        state = decider.evolve(state, event)
        published = decider.publish(event, state)
        published_count += published is not None
        data = dump(await vault.seal_event(event))
        published_bytes = dump(published) if published else None
        size = max(len(data), len(published_bytes or b""))
        if size > MAX_EVENT_BYTES:
            raise TooLarge(type(event).__name__, size, MAX_EVENT_BYTES)
        row = Row(
            version=loaded.version + n + 1,
            event_id=uuid7(),
            type=type(event).__name__,
            schema_version=event.schema_version,
            data=data,
            meta=meta,
            published=published_bytes,
            published_type=f"zhiping.{context}.{published.type_name}.v{published.schema_version}"
            if published
            else None,
            published_sequence=published_count if published else None,
            digest=b"",
        )
        digest = chain(digest, loaded.stream_id, decider.stream_type, row)
        item.rows.append(replace_digest(row, digest))
        arms = decider.timers(event, state)
        if len({arm.name for arm in arms}) < len(arms):
            raise ValueError(f"{type(event).__name__} arms two timers of one name: their ids would be the same")
        for arm in arms:
            item.timers.append((derived(loaded.stream_id, arm.name, row.version), arm))
    return item
