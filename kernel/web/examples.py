"""Examples for the document: made from the schemas, so that each is as true as the schema it stands beside.

A type that knows better says so where it is declared: `Field(examples=["91340100MA2MR3XW0P"])` on a field,
`json_schema_extra={"example": {…}}` on a model. What is made up here are the plain things: ids, instants, texts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

SOME_ID = "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
OTHER_ID = "0197a3f2-9b40-7c11-8a52-6d2e1f7b3c4d"
_FORMATS: dict[str, str] = {
    "uuid": SOME_ID,
    "date-time": "2026-03-02T09:30:00+08:00",
    "date": "2026-03-02",
    "binary": "（文件内容）",
}
_WORDS = {
    "access_token": "eyJhbGciOiJFUzI1NiJ9.eyJyb2xlIjoi…In0.c2ln",
    "address": "合肥市蜀山区长江西路 1 号",
    "code": "381204",
    "credit_code": "91340100MA2MR3XW0P",
    "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "email": "zhang@example.com",
    "id_number": "340104198503071237",
    "login": "zhangwei",
    "message": "请补充盖章页",
    "message_en": "please add the page with the seal",
    "name": "张伟",
    "opinion": "同意推荐",
    "password": "xun-chang-3-lu",
    "phone": "13800138000",
    "reason": "材料第 3 页缺少单位公章",
    "reference": "皖职评〔2026〕12 号",
    "region": "340104",
    "sequence": f"{SOME_ID}@3",
    "title": "某灌区节水改造工程",
    "token_type": "Bearer",
    "unit_name": "安徽省某水利工程有限公司",
}
"""Texts by the name of their field."""
_PATTERNED = (
    f"{SOME_ID}@3", f"person/evidence/{SOME_ID}", "381204", "34", "zhangwei", "guide-2", '"3"', "zhang@example.com",
)  # fmt: skip
_DEEPEST = 7


def example_of(schema: Mapping[str, Any], schemas: Mapping[str, Any], name: str = "", depth: int = 0) -> Any:
    """Something that the schema allows; `schemas` are what it may refer to, `name` the field it is for."""
    if "example" in schema:
        return schema["example"]
    if schema.get("examples"):
        return schema["examples"][0]
    if "$ref" in schema:
        return example_of(schemas[schema["$ref"].rpartition("/")[2]], schemas, name, depth + 1)
    if "const" in schema:
        return schema["const"]
    if schema.get("enum"):
        return schema["enum"][0]
    for several in ("anyOf", "oneOf"):
        if several in schema:
            chosen: Mapping[str, Any] = next((s for s in schema[several] if s.get("type") != "null"), {})
            nullable = any(s.get("type") == "null" for s in schema[several])
            return None if nullable and depth > _DEEPEST else example_of(chosen, schemas, name, depth)
    match schema.get("type"):
        case "object":
            return _object(schema, schemas, depth)
        case "array":
            return _array(schema, schemas, name, depth)
        case "string" if schema.get("format") in _FORMATS:
            return _FORMATS[str(schema["format"])]
        case "string":
            return _string(schema, name)
        case "integer" | "number":
            return _number(schema, name)
        case "boolean":
            return True
    return schema.get("default")


def _object(schema: Mapping[str, Any], schemas: Mapping[str, Any], depth: int) -> dict[str, Any]:
    needed = schema.get("required", ())
    found = {
        name: example_of(part, schemas, name, depth + 1)
        for name, part in schema.get("properties", {}).items()
        if depth < _DEEPEST or name in needed
    }
    more = schema.get("additionalProperties")
    if isinstance(more, Mapping) and more and not found and depth < _DEEPEST:
        keys = schema.get("propertyNames")
        found[str(example_of(keys, schemas, "", depth) if keys else "name")] = example_of(more, schemas, "", depth + 1)
    return found


def _array(schema: Mapping[str, Any], schemas: Mapping[str, Any], name: str, depth: int) -> list[Any]:
    least = schema.get("minItems", 0)
    if "prefixItems" in schema:
        return [example_of(part, schemas, name, depth + 1) for part in schema["prefixItems"]]
    if depth > _DEEPEST and not least:
        return []
    item = example_of(schema.get("items", {}), schemas, name.removesuffix("s"), depth + 1)
    count = max(1, least)
    if schema.get("uniqueItems") and count > 1 and item == SOME_ID:
        return [item, OTHER_ID][:count]
    return [item] * count


def _string(schema: Mapping[str, Any], name: str) -> str:
    least, most = schema.get("minLength", 0), schema.get("maxLength", 10_000)
    pattern = re.compile(schema.get("pattern", ""))
    words = _WORDS.get(name) or next((w for end, w in _WORDS.items() if name.endswith("_" + end)), "按规定办理")
    for text in (words, *_PATTERNED, "x" * max(least, 1)):
        if least <= len(text) <= most and pattern.search(text):
            return text
    return str((words * (least // len(words) + 1))[: max(least, min(len(words), most))])


def _number(schema: Mapping[str, Any], name: str) -> int | float:
    least = schema.get("minimum", schema.get("exclusiveMinimum", 0) + ("exclusiveMinimum" in schema))
    most = schema.get("maximum", schema.get("exclusiveMaximum", 2**31) - ("exclusiveMaximum" in schema))
    wanted = {"year": 2026, "amount_fen": 36000, "status": 200}.get(name, 3)
    return int(max(least, min(most, wanted)))
