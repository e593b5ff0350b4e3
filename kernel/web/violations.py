"""pydantic's findings in words a person at a counter could say: pointer, code, limit and what was there instead.

A validator of a field's own (a check digit) may say more than pydantic can: `raise ValueError(Violation(…))`, or a
list of them; the pointer is filled in here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Sized
from dataclasses import replace
from typing import Any

from kernel.log.decider import Violation

_JSON_TYPES = {
    "string": ("文字", "a text"),
    "int": ("整数", "an integer"),
    "float": ("数字", "a number"),
    "decimal": ("数字", "a number"),
    "bool": ("是或否", "true or false"),
    "list": ("列表", "a list"),
    "tuple": ("列表", "a list"),
    "set": ("列表", "a list"),
    "frozen_set": ("列表", "a list"),
    "dict": ("对象", "an object"),
    "mapping": ("对象", "an object"),
    "model": ("对象", "an object"),
    "model_attributes": ("对象", "an object"),
    "dataclass": ("对象", "an object"),
    "uuid": ("编号 (UUID)", "a UUID"),
    "datetime": ("日期时间", "a date and time"),
    "date": ("日期", "a date"),
    "time": ("时间", "a time"),
    "none": ("空", "null"),
    "bytes": ("文字", "a text"),
}
# pydantic's error type → code, name of the limit in its context, Chinese, English ({0} the limit, {1} what was there)
_LIMITS: dict[str, tuple[str, str, str, str]] = {
    "string_too_short": ("too-short", "min_length", "最少 {0} 个字，实际 {1} 个", "at least {0} characters, was {1}"),
    "string_too_long": ("too-long", "max_length", "最多 {0} 个字，实际 {1} 个", "at most {0} characters, was {1}"),
    "too_short": ("too-few", "min_length", "最少 {0} 项，实际 {1} 项", "at least {0} entries, was {1}"),
    "too_long": ("too-many", "max_length", "最多 {0} 项，实际 {1} 项", "at most {0} entries, was {1}"),
    "greater_than": ("too-small", "gt", "必须大于 {0}，实际 {1}", "must be above {0}, was {1}"),
    "greater_than_equal": ("too-small", "ge", "不得小于 {0}，实际 {1}", "must be at least {0}, was {1}"),
    "less_than": ("too-great", "lt", "必须小于 {0}，实际 {1}", "must be below {0}, was {1}"),
    "less_than_equal": ("too-great", "le", "不得大于 {0}，实际 {1}", "must be at most {0}, was {1}"),
    "multiple_of": ("not-a-multiple", "multiple_of", "必须是 {0} 的倍数", "must be a multiple of {0}"),
    "decimal_max_places": ("too-precise", "decimal_places", "最多 {0} 位小数", "at most {0} decimal places"),
    "decimal_max_digits": ("too-great", "max_digits", "最多 {0} 位数字", "at most {0} digits"),
}

LIMIT_CODES = frozenset(code for code, *_ in _LIMITS.values())
"""The codes of these, for the document."""


def violations_of(errors: Sequence[Mapping[str, Any]], body: Any = None) -> list[Violation]:
    """pydantic's `errors()` (locations starting with body, query, path, header or cookie) as violations."""
    found: list[Violation] = []
    for error in errors:
        found.extend(_translate(error, body))
    return found


def _translate(error: Mapping[str, Any], body: Any) -> list[Violation]:
    kind: str = error["type"]
    context: Mapping[str, Any] = error.get("ctx") or {}
    pointer = pointer_of(error["loc"], body, kind)
    value = error.get("input")
    if kind == "value_error" and (own := _own_violations(context.get("error"))):
        return [replace(v, pointer=pointer + v.pointer) for v in own]
    if kind == "missing":
        return [Violation("missing", "必填", "is required", pointer=pointer)]
    if kind == "extra_forbidden":
        return [Violation("unknown-field", "没有这一项", "there is no such field", pointer=pointer)]
    if kind in _LIMITS:
        code, name, zh, en = _LIMITS[kind]
        limit = context.get(name)
        actual = context.get("actual_length", len(value) if isinstance(value, Sized) else shorten(value))
        zh, en = zh.format(limit, actual), en.format(limit, actual)
        return [Violation(code, zh, en, pointer=pointer, limit=limit, actual=actual)]
    if kind == "string_pattern_mismatch":
        limit = context.get("pattern")
        return [Violation("wrong-format", "格式不正确", "is not in the expected format", pointer=pointer, limit=limit)]
    if kind in ("enum", "literal_error", "union_tag_invalid"):
        limit = _choices(str(context.get("expected", context.get("expected_tags", ""))))
        return [
            Violation(
                "not-allowed-value",
                f"只能是：{', '.join(limit)}",
                f"must be one of: {', '.join(limit)}",
                pointer=pointer,
                limit=limit,
                actual=shorten(value),
            )
        ]
    if kind == "union_tag_not_found":
        tag = str(context.get("discriminator", "")).strip("'")
        return [Violation("missing", "必填", "is required", pointer=f"{pointer}/{_escape(tag)}")]
    if kind == "json_invalid":
        return [Violation("malformed-json", "不是有效的 JSON", "is not valid JSON", pointer=pointer)]
    return [_wrong_type(kind, pointer, value, str(error.get("msg", "")))]


def _choices(expected: str) -> list[str]:
    """pydantic says `'a', 'b' or 'c'`."""
    return re.findall(r"'([^']*)'", expected) or [expected]


def _wrong_type(kind: str, pointer: str, value: Any, message: str) -> Violation:
    for name in sorted(_JSON_TYPES, key=len, reverse=True):
        if kind.startswith(name + "_"):
            zh, en = _JSON_TYPES[name]
            code = "wrong-type" if kind.endswith("_type") else "wrong-format"
            actual = json_type(value)
            return Violation(
                code, f"应为{zh}", f"must be {en}", pointer=pointer, limit=name.replace("_", "-"), actual=actual
            )
    if kind == "timezone_aware":
        return Violation("timezone-missing", "时间应带有时区", "the time needs its zone", pointer=pointer)
    return Violation("not-valid", "内容无效", message or "is not valid", pointer=pointer)


def _own_violations(error: Any) -> list[Violation]:
    argument = error.args[0] if isinstance(error, ValueError) and error.args else None
    if isinstance(argument, Violation):
        return [argument]
    if isinstance(argument, list | tuple) and argument and all(isinstance(v, Violation) for v in argument):
        return list(argument)
    return []


def pointer_of(loc: Sequence[str | int], body: Any, kind: str = "") -> str:
    """A JSON pointer into the body; into `/query`, `/path`, `/header` or `/cookie` for what isn't in the body.

    pydantic mixes the names of union branches and validators into a location: steps the body doesn't have are
    left out, but for a missing field's own name.
    """
    if not loc:
        return ""
    where, steps = loc[0], list(loc[1:])
    if where != "body":
        return "".join(f"/{_escape(str(step))}" for step in loc)
    pointer, here = "", body
    for index, step in enumerate(steps):
        if isinstance(here, dict) and step in here:
            pointer, here = f"{pointer}/{_escape(str(step))}", here[step]
        elif isinstance(here, list) and isinstance(step, int) and step < len(here):
            pointer, here = f"{pointer}/{step}", here[step]
        elif index == len(steps) - 1 and kind == "missing":
            pointer = f"{pointer}/{_escape(str(step))}"
    return pointer


def json_type(value: Any) -> str:
    """How JSON calls the type of a decoded value."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int() | float():
            return "number"
        case str():
            return "string"
        case list() | tuple():
            return "array"
        case dict():
            return "object"
    return type(value).__name__


def shorten(value: Any) -> Any:
    """What the sender sent, fit for an answer: scalars as they are, long texts cut, the rest by type."""
    if isinstance(value, str):
        return value if len(value) <= 100 else value[:100] + "…"
    if value is None or isinstance(value, bool | int | float):
        return value
    return json_type(value)


def _escape(step: str) -> str:
    return step.replace("~", "~0").replace("/", "~1")
