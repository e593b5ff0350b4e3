"""Published events change only so that yesterday's readers, and yesterday's bytes, go on: see guard.py."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, ClassVar, Literal

import pytest
from pydantic import Field

from kernel.log.decider import Published, PublishedPart
from tests.contract.published.guard import HERE, add_missing, all_events, faults
from tests.contract.shapes import shape_of

NOW = all_events()


def test_published_events_have_changed_only_compatibly_and_their_shapes_are_on_file() -> None:
    assert faults(NOW, HERE) == []


@pytest.mark.parametrize("name", NOW)
def test_a_reader_passes_over_a_field_that_came_later(name: str) -> None:
    """v1 is additive, and code N-1 runs beside N: a consumer that knows an older shape must not park what is newer."""
    assert '"additionalProperties": false' not in json.dumps(NOW[name].model_json_schema())


# -- the guard itself: what is refused, and what is let through ----------------------------------------------------


class Fee(PublishedPart):
    amount_fen: int


class Paid(Published):
    person_id: int
    channel: Literal["wechat", "cash"]
    fee: Fee
    parts: tuple[Fee, ...] = ()
    note: str | None = None


def changed(**fields: Any) -> type[Published]:
    """`Paid` with some fields otherwise; None takes one away."""
    kept = {name: (info.annotation, info) for name, info in Paid.model_fields.items()} | fields
    names = {name: kind for name, (kind, _) in ((n, f) for n, f in kept.items() if f is not None)}
    values = {name: info for name, (_, info) in ((n, f) for n, f in kept.items() if f is not None) if info is not ...}
    return type("Paid", (Published,), {"__annotations__": names, "__module__": __name__, **values})


def part(**fields: Any) -> type[PublishedPart]:
    return type("Fee", (PublishedPart,), {"__annotations__": fields, "__module__": __name__})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    add_missing({"payment.Paid.v1": Paid}, tmp_path)
    assert faults({"payment.Paid.v1": Paid}, tmp_path) == []
    return tmp_path


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"person_id": (str, ...)}, "/person_id/type: was 'integer', is 'string'"),
        ({"person_id": (int | None, ...)}, "/person_id/"),
        ({"person_id": (int, Field(ge=1))}, "/person_id/minimum: was None, is 1"),
        ({"person_id": (int, 0)}, "/person_id: may be missing now"),
        ({"person_id": None}, "/person_id: is gone"),
        ({"note": (str | None, ...)}, "/note: can't be missing any more"),
        ({"note": None}, "/note: is gone"),
        ({"channel": (Literal["wechat", "cash", "card"], ...)}, "/channel/enum"),
        ({"channel": (Literal["wechat"], ...)}, "/channel/"),
        ({"fee": (part(amount_fen=float), ...)}, "/fee/amount_fen/type"),
        ({"fee": (part(amount_fen=int, currency=str), ...)}, "/fee/currency: is new and can't be missing"),
        ({"parts": (tuple[part(), ...], ())}, "/parts/items/amount_fen: is gone"),  # type: ignore[misc]
        ({"paid_at": (str, ...)}, "/paid_at: is new and can't be missing"),
    ],
)
def test_an_incompatible_change_is_refused_and_never_put_on_file(
    folder: Path, fields: dict[str, Any], told: str
) -> None:
    before = (folder / "shapes.json").read_bytes()
    events = {"payment.Paid.v1": changed(**fields)}
    assert any(told in fault and "publish it as v2 beside this one" in fault for fault in faults(events, folder))
    add_missing(events, folder)
    assert (folder / "shapes.json").read_bytes() == before


def test_a_new_field_that_may_be_missing_passes_once_it_is_on_file(folder: Path) -> None:
    grown = {"payment.Paid.v1": changed(paid_at=(str | None, None), fee=(Fee, ...))}
    assert [f.partition(":")[0] for f in faults(grown, folder)] == [
        "payment.Paid.v1 has grown by a field that may be missing"
    ]
    assert add_missing(grown, folder) == ["the shape of payment.Paid.v1"]
    assert faults(grown, folder) == []
    assert "is gone" in faults({"payment.Paid.v1": Paid}, folder)[0]  # what was added can't be taken away again


def test_a_second_version_stands_beside_the_first_which_never_goes(folder: Path) -> None:
    class Paid2(Published):
        schema_version: ClassVar[int] = 2
        type_name: ClassVar[str] = "Paid"

        order: str

    both: dict[str, type[Published]] = {"payment.Paid.v1": Paid, "payment.Paid.v2": Paid2}
    assert faults(both, folder) == ["payment.Paid.v2 isn't on file: `make samples`"]
    add_missing(both, folder)
    assert faults(both, folder) == []
    gone = faults({"payment.Paid.v2": Paid2}, folder)
    assert "payment.Paid.v1 was published, and stands on topics for ever: its class is gone" in gone
    assert "payment.Paid.v2 has no v1 before it" in gone


def test_bytes_that_can_not_be_read_any_more_are_found(folder: Path) -> None:
    (folder / "samples/payment.Paid.v1.json").write_bytes(b'{"person_id": 1}')
    assert "as it was first published can't be read any more" in faults({"payment.Paid.v1": Paid}, folder)[0]


def test_the_words_about_an_event_are_no_part_of_its_shape() -> None:
    class Happened(Published):
        """As it was, and with other words."""

        title: int = Field(description="a field may be called so")

    assert shape_of(Happened) == {
        "properties": {"title": {"type": "integer"}},
        "required": ["title"],
        "type": "object",
    }
