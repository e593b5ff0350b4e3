"""Bytes, digests and identifiers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, cast
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernel.log.errors import BadText
from kernel.log.ids import derived, uuid7
from kernel.log.masters import Masters
from kernel.log.record import pack, partition_of, unpack
from kernel.log.store import GENESIS, Row, chain, dump
from kernel.log.vault import Vault
from tests.integration.kernel.loans import Borrowed

STREAM = UUID(int=1)
ROW = Row(1, UUID(int=2), "Borrowed", 1, b"{}", b"{}", b"{}", "zhiping.x.Y.v1", 1, b"")


def test_event_ids_rise_strictly_and_are_version_7() -> None:
    ids = [uuid7() for _ in range(5000)]
    assert ids == sorted(set(ids))
    assert {i.version for i in ids} == {7}


def test_derived_ids_are_the_same_for_the_same_parts_and_differ_for_others() -> None:
    assert derived("plan", "a") == derived("plan", "a")
    assert len({derived("plan", "a"), derived("plan", "b"), derived("plana"), derived("p", "lana")}) == 4


@pytest.mark.parametrize("text", ["\x00", "a\x00b", "\\\x00", "\ud800", "x\udfff"])
async def test_text_that_postgresql_cannot_keep_is_refused_in_clear_and_sealed(text: str) -> None:
    with pytest.raises(BadText):
        dump({"deep": [{"down": text}]})
    vault = Vault("loans", cast("Any", None), Masters(bytes(32)), bytes(32))
    with pytest.raises(BadText):  # once it is sealed, nobody would see it any more
        await vault.seal_event(
            Borrowed.model_construct(reader_id=UUID(int=1), reader=text, book="b", due=datetime.now(UTC))
        )


@pytest.mark.parametrize("text", ["\\u0000", "a\\\\u0000", "䶮𬬻堃", "👩‍👩‍👧"])
def test_text_that_only_looks_like_it_is_kept(text: str) -> None:
    assert dump(text)


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"event_id": UUID(int=3)},
        {"type": "Other"},
        {"schema_version": 2},
        {"data": b"[]"},
        {"meta": b"[]"},
        {"published": None},
        {"published_type": "zhiping.x.Y.v2"},
        {"published_sequence": 2},
    ],
)
def test_the_digest_covers_everything_that_is_stored(change: dict[str, object]) -> None:
    assert chain(GENESIS, STREAM, "Loan", ROW) != chain(GENESIS, STREAM, "Loan", replace(ROW, **change))  # type: ignore[arg-type]


def test_the_digest_covers_the_stream_and_what_came_before() -> None:
    first = chain(GENESIS, STREAM, "Loan", ROW)
    assert first != chain(GENESIS, UUID(int=9), "Loan", ROW)
    assert first != chain(GENESIS, STREAM, "Other", ROW)
    assert first != chain(b"\x01" * 32, STREAM, "Loan", ROW)


@given(st.lists(st.tuples(st.text(max_size=20), st.binary(max_size=50)), max_size=20))
def test_packed_headers_come_back_as_they_were(headers: list[tuple[str, bytes]]) -> None:
    assert unpack(pack(tuple(headers))) == tuple(headers)


@given(st.uuids(), st.integers(1, 50))
def test_a_stream_has_one_partition(stream: UUID, partitions: int) -> None:
    assert partition_of(stream, partitions) == partition_of(stream, partitions) in range(partitions)
