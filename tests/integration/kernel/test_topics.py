"""The migrate step's topics."""

from __future__ import annotations

import pytest

from kernel.log.migrate import make_topics
from tests.integration.conftest import Place


async def test_topics_are_made_once_and_keep_their_number_of_partitions(place: Place) -> None:
    at = await place.service("topics")
    await make_topics(at.kafka, at.context, at.partitions)
    with pytest.raises(RuntimeError, match="fixed for good"):
        await make_topics(at.kafka, at.context, at.partitions + 1)
