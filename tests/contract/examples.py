"""Made-up events for the samples: every field filled, the optional ones too."""

from __future__ import annotations

import re
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from pydantic import BaseModel

from tests.contract.shapes import shape_of

_TEXTS = ("示例文字", "sample", "20260301")

SAID: dict[str, Any] = {
    "ItemDrafted.content.details.education": "21",
    "PlanIssued.plan.closes_at": "2026-04-01T08:30:00.123456Z",
    "PlanIssued.plan.stages.0.due_at": "2026-05-01T08:30:00.123456Z",
    "PlanIssued.plan.stages.0.actor": "office",
    "PlanIssued.plan.routes.0.stations.0.authority": None,
}
"""Where rules ask for more than the schema says."""


def example_of(event: type[BaseModel]) -> Any:
    """A valid event of this class. Raises pydantic's ValidationError when its rules ask for more than its schema says,
    and `SAID` doesn't say it."""
    return event.model_validate(_value(shape_of(event), event.__name__))


def _value(shape: dict[str, Any], path: str) -> Any:
    if path in SAID:
        return SAID[path]
    for several in ("anyOf", "oneOf"):
        if several in shape:
            return _value(next((one for one in shape[several] if one.get("type") != "null"), shape[several][0]), path)
    if "const" in shape:
        return shape["const"]
    if "enum" in shape:
        return shape["enum"][0]
    match shape.get("type"):
        case "object":
            return _object(shape, path)
        case "array":
            items = shape.get("prefixItems") or [shape.get("items", {})] * max(1, shape.get("minItems", 0))
            return [_value(one, f"{path}.{n}") for n, one in enumerate(items)]
        case "integer":
            return int(_number(shape))
        case "number":
            return float(_number(shape))
        case "boolean":
            return True
        case "null":
            return None
    return _text(shape, path)


def _object(shape: dict[str, Any], path: str) -> dict[str, Any]:
    if "properties" in shape:
        return {name: _value(field, f"{path}.{name}") for name, field in shape["properties"].items()}
    key = _value(shape.get("propertyNames", {"type": "string"}), f"{path}.key")
    inner = shape.get("additionalProperties", {})
    return {key: _value(inner, f"{path}.value") if isinstance(inner, dict) else _TEXTS[0]}


def _number(shape: dict[str, Any]) -> float:
    least = float(shape.get("minimum", shape.get("exclusiveMinimum", 0) + 1))
    if "exclusiveMaximum" in shape:
        return (least + shape["exclusiveMaximum"]) / 2 if least < shape["exclusiveMaximum"] else least - 1
    return min(max(least, 3.0), float(shape.get("maximum", 3)))


def _text(shape: dict[str, Any], path: str) -> str:
    match shape.get("format"):
        case "uuid":
            return str(uuid5(NAMESPACE_URL, path.rpartition(".")[2]))
        case "date":
            return "2026-03-01"
        case "date-time":
            return "2026-03-01T08:30:00.123456Z"
        case "time":
            return "08:30:00"
    fitting = next((t for t in _TEXTS if re.search(shape.get("pattern", ""), t)), _TEXTS[0])
    text = fitting * (1 + int(shape.get("minLength", 0)) // len(fitting))
    return text[: shape.get("maxLength", len(text))]
