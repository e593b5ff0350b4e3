"""Whether a service, or one view of it, is level with the logs: for what somebody does for good on a view's word.

Promise: yes means that everything which stood in this service's log, and on the topics it follows, when it was asked
has had its effect here: in the views, and in what the reactions wrote.
Breaks if: a topic's end is looked at while the outbox holds what had been committed by then, a record that is held or
parked is taken for one that is done, or a view for one that is there before its tables are in their place.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence

from kernel.log.kernel import Kernel
from kernel.log.scanning import Scanner, scanning

LOOK = 0.05

_SENT = "SELECT NOT EXISTS (SELECT FROM outbox WHERE position <= $1)"
_DONE = """
SELECT NOT EXISTS (
    SELECT FROM unnest($1::text[], $2::text[], $3::int[], $4::bigint[]) e (consumer, topic, partition, next_offset)
    LEFT JOIN checkpoints c USING (consumer, topic, partition) WHERE e.next_offset > coalesce(c.next_offset, 0)
) AND NOT EXISTS (SELECT FROM held WHERE consumer = any($1))
  AND NOT EXISTS (SELECT FROM parked WHERE consumer = any($1))
  AND NOT EXISTS (SELECT FROM unnest($5::text[]) t WHERE to_regclass('public.' || quote_ident(t)) IS NULL)"""


async def level(kernel: Kernel, within: float, view: str | None = None) -> bool:
    """Whether the service (or that one view) is level, waiting up to `within` seconds for it. False, too, when Kafka
    doesn't answer."""
    consumers = kernel.consumers
    if view is not None:
        consumer = kernel.views[view].consumer
        consumers = {consumer: consumers[consumer]}
    try:
        # The bound is for the waiting only: how long a client may take to start, and to go, `consuming` says.
        async with scanning(kernel.at.kafka, kernel.at.partitions) as scanner, asyncio.timeout(within):
            await _caught_up(kernel, scanner, consumers)
            await _caught_up(kernel, scanner, consumers)  # with what the reactions wrote meanwhile
    except (TimeoutError, OSError, RuntimeError):
        return False
    return True


async def _caught_up(kernel: Kernel, scanner: Scanner, consumers: Mapping[str, Sequence[str]]) -> None:
    committed = await kernel.pool.fetchval("SELECT max(position) FROM outbox")
    if committed is not None:
        await _until(kernel, _SENT, committed)
    ends = {topic: await scanner.bounds(topic) for topic in {t for of in consumers.values() for t in of}}
    awaited = [
        (consumer, topic, partition, found.end)
        for consumer, topics in consumers.items()
        for topic in topics
        for partition, found in ends[topic].items()
        if found.end > found.begin
    ]
    if awaited:
        # A view that is built for the first time has read to the end before its tables are put in their place.
        tables = [table for view in kernel.views.values() if view.consumer in consumers for table in view.table_names]
        await _until(kernel, _DONE, *(list(column) for column in zip(*awaited, strict=True)), tables)


async def _until(kernel: Kernel, question: str, *arguments: object) -> None:
    # Asked again: the worker that brings it about may run in another process.
    while True:
        if await kernel.pool.fetchval(question, *arguments):
            return
        await asyncio.sleep(LOOK)
