"""The shape of an event as JSON: its JSON Schema, inlined, without the words, and with what is sealed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel

from kernel.log.decider import Seal

CONTEXTS = ("identity", "archive", "declaration", "review", "payment", "notify", "certificate")
_WORDS = {"title", "description", "$defs"}


def shape_of(event: type[BaseModel]) -> dict[str, Any]:
    """What the stored bytes of this class must look like. Field names are kept even where they are called `title`."""
    schema = event.model_json_schema()
    shape: dict[str, Any] = _inlined(schema, schema.get("$defs", {}), ())
    if sealed := sealed_fields(event):
        shape["sealed"] = sealed
    return shape


def _inlined(schema: Any, known: dict[str, Any], inside: tuple[str, ...]) -> Any:
    if isinstance(schema, list):
        return [_inlined(one, known, inside) for one in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        if name in inside:
            return {"again": name}
        rest = {k: v for k, v in schema.items() if k != "$ref"}
        return _inlined(known[name] | rest, known, (*inside, name))
    found = {}
    for key, value in schema.items():
        if key == "properties":
            found[key] = {name: _inlined(field, known, inside) for name, field in value.items()}
        elif key == "discriminator":
            found[key] = value["propertyName"]
        elif key not in _WORDS:
            found[key] = _inlined(value, known, inside)
    return found


def sealed_fields(model: type[BaseModel], path: str = "") -> dict[str, str]:
    """Where a text is stored sealed, and which field of the event names its subject."""
    found: dict[str, str] = {}
    for name, info in model.model_fields.items():
        here = f"{path}.{name}".lstrip(".")
        for mark in info.metadata:
            if isinstance(mark, Seal):
                found[here] = mark.subject
        for inner in _models_in(info.annotation):
            if not here.endswith(f".{name}.{name}"):  # a record inside itself: once is enough
                found |= sealed_fields(inner, here)
    return found


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models_in(part)]


def read(file: Path) -> dict[str, Any]:
    """The shapes on file; none when there is no file."""
    found: dict[str, Any] = json.loads(file.read_text()) if file.exists() else {}
    return found


def write(file: Path, shapes: dict[str, Any]) -> None:
    """Put them on file, a field a line: so a change shows in a diff as what it is."""
    file.parent.mkdir(parents=True, exist_ok=True)
    told = []
    for name, shape in sorted(shapes.items()):
        fields = ",\n".join(f"    {_line(n)}: {_line(field)}" for n, field in shape.get("properties", {}).items())
        rest = _line({word: value for word, value in shape.items() if word != "properties"})
        told.append(f'  {_line(name)}: {rest[:-1]}, "properties": {{\n{fields}\n  }}}}')
    file.write_text("{\n" + ",\n".join(told) + "\n}\n")


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
