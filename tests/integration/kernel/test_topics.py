"""The migrate step's topics."""

from __future__ import annotations

import uuid
from pathlib import Path

import pytest

from deploy.local.kafka import start_kafka
from kernel.log.migrate import make_topics
from tests.integration.conftest import Place


async def test_topics_are_made_once_and_keep_their_number_of_partitions(place: Place) -> None:
    at = await place.service("topics")
    await make_topics(at.kafka, at.context, at.partitions)
    with pytest.raises(RuntimeError, match="fixed for good"):
        await make_topics(at.kafka, at.context, at.partitions + 1)


def test_a_broker_starts_whose_cluster_id_begins_with_a_dash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("deploy.local.kafka.uuid.uuid4", lambda: uuid.UUID(int=0xFB << 120))
    with start_kafka(tmp_path / "kafka") as broker:
        assert broker.bootstrap
