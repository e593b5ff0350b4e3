"""The shapes of the published events, as shapes.json keeps them. Their bytes are kept for ever and never upcast."""

from __future__ import annotations

import importlib
import json
from pathlib import Path
from typing import Any

import pytest

from kernel.log.decider import Published

SHAPES = Path(__file__).with_name("shapes.json")
CONTEXTS = ("identity", "archive", "declaration", "review", "payment", "notify", "certificate")


def shape_of(event: type[Published]) -> Any:
    """Field → kind: `uuid`, `integer`, `date-time` …, `|null` where there may be none, `[…]` lists, `{…}` records."""
    schema = event.model_json_schema()
    return _shape(schema, schema.get("$defs", {}))


def _shape(schema: dict[str, Any], known: dict[str, Any]) -> Any:
    if "$ref" in schema:
        return _shape(known[schema["$ref"].rpartition("/")[2]], known)
    if "anyOf" in schema:
        return "|".join(sorted(json.dumps(_shape(one, known)).strip('"') for one in schema["anyOf"]))
    if "enum" in schema or "const" in schema:
        return " / ".join(schema.get("enum", [schema.get("const")]))
    match schema.get("type"):
        case "array":
            return [_shape(schema["items"], known)]
        case "object" if "properties" in schema:
            return {name: _shape(field, known) for name, field in schema["properties"].items()}
        case "object":
            return {"*": _shape(schema["additionalProperties"], known)}
    return schema.get("format", schema["type"])


def events_of(context: str) -> dict[str, type[Published]]:
    """`archive.ArchiveApproved.v1` → its class."""
    module = importlib.import_module(f"services.{context}.published")
    return {
        f"{context}.{name}.v{event.schema_version}": event
        for name, event in vars(module).items()
        if isinstance(event, type)
        and issubclass(event, Published)
        and event.__module__.startswith(module.__name__)
        and not event.__subclasses__()  # what several share is none of them
    }


KEPT: dict[str, Any] = json.loads(SHAPES.read_text())
NOW = {name: event for context in CONTEXTS for name, event in events_of(context).items()}


def test_every_published_event_has_a_shape_on_file_and_none_has_gone() -> None:
    assert NOW.keys() == KEPT.keys(), "what was once published stays readable; a new event is added to shapes.json"


@pytest.mark.parametrize("name", NOW)
def test_a_published_event_keeps_its_shape(name: str) -> None:
    assert shape_of(NOW[name]) == KEPT[name], (
        f"{name}: its bytes are kept for ever. Only a field that readers may do without can be added (and to "
        "shapes.json); anything else is a new schema_version beside this one."
    )


@pytest.mark.parametrize("name", NOW)
def test_a_reader_passes_over_a_field_that_came_later(name: str) -> None:
    """v1 is additive, and code N-1 runs beside N: a consumer that knows an older shape must not park what is newer."""
    assert '"additionalProperties": false' not in json.dumps(NOW[name].model_json_schema())


def test_a_changed_shape_is_found() -> None:
    class Happened(Published):
        """As it was, and with a kind changed."""

        person_id: int | None

    assert shape_of(Happened) == {"person_id": "integer|null"}
