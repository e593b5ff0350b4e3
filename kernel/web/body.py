"""What comes in with a request: read with a limit, decoded once, every violation at once."""

from __future__ import annotations

import json
import math
from typing import Any, NoReturn

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError
from pydantic_core import to_json
from starlette.requests import ClientDisconnect, Request

from kernel.log.decider import Violation
from kernel.web.intake import Intake
from kernel.web.problems import Problem, bad_text, invalid
from kernel.web.violations import violations_of

JSON_LIMIT = 1024 * 1024
DEPTH_LIMIT = 64
SAFE_INTEGER = 2**53 - 1
"""Beyond it a JavaScript client would silently read another number."""


class Body(BaseModel):
    """Base of every JSON request: unknown fields refused, no coercion, no text that can't be stored.

    Routes validate it strictly, as JSON is: a UUID or a date is a text of the right form, but `false` is no number
    and "1" no integer.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


def validated(raw: bytes, adapter: TypeAdapter[Any]) -> Any:
    """The body as its model, strictly: raises a Problem with every violation at once.

    Validated from JSON, not from decoded values, where strict mode would refuse every UUID for being a text.
    """
    value = decode_json(raw)
    wrong = unstorable(value)
    if wrong:
        value = _cleaned(value)
        raw = to_json(value)
    try:
        found = adapter.validate_json(raw, strict=True)
    except ValidationError as error:
        at = {v.pointer for v in wrong}
        others = violations_of([{**e, "loc": ("body", *e["loc"])} for e in error.errors(include_url=False)], value)
        wrong += [v for v in others if v.pointer not in at]
        raise invalid(wrong) from None
    if wrong:
        raise invalid(wrong)
    return found


def storable(text: str) -> bool:
    """Whether PostgreSQL can keep the text: no U+0000, no lone surrogate."""
    return "\x00" not in text and not any("\ud800" <= c <= "\udfff" for c in text)


def unstorable(value: Any) -> list[Violation]:
    """Everything in decoded JSON that can't be kept or would be read differently elsewhere."""
    found: list[Violation] = []
    todo: list[tuple[str, Any]] = [("", value)]
    while todo:
        pointer, here = todo.pop()
        match here:
            case str():
                if not storable(here):
                    found.append(bad_text(pointer))
            case bool() | None:
                pass
            case int():
                if abs(here) > SAFE_INTEGER:
                    found.append(_unsafe_number(pointer))
            case float():
                if not math.isfinite(here):
                    found.append(_unsafe_number(pointer))
            case list() | tuple():
                todo.extend((f"{pointer}/{i}", item) for i, item in enumerate(here))
            case dict():
                for key, item in here.items():
                    if isinstance(key, str) and not storable(key):
                        found.append(bad_text(pointer))
                    todo.append((f"{pointer}/{str(key).replace('~', '~0').replace('/', '~1')}", item))
    return sorted(found, key=lambda v: v.pointer)


def _unsafe_number(pointer: str) -> Violation:
    return Violation("too-great", "数字过大", "the number is too great", pointer=pointer, limit=SAFE_INTEGER)


def _cleaned(value: Any) -> Any:
    match value:
        case str():
            return value if storable(value) else "".join(c if storable(c) else "\ufffd" for c in value)
        case list() | tuple():
            return [_cleaned(item) for item in value]
        case dict():
            return {_cleaned(key): _cleaned(item) for key, item in value.items()}
        case bool() | None:
            return value
        case int() | float():
            return 0 if unstorable(value) else value
    return value


async def read_limited(request: Request, limit: int) -> bytes:
    """The body, at most `limit` bytes: refused by its announced length, and again while it arrives (413).

    Raises Overloaded when the process has too much in hand already.
    """
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise Problem(415, "unsupported-media-type", detail=("不接受压缩的请求", "compressed bodies are not accepted"))
    announced = request.headers.get("content-length", "")
    if announced.isascii() and announced.isdigit() and int(announced) > limit:
        raise too_large(limit, int(announced))
    intake: Intake = request.app.state.intake
    body = bytearray()
    try:
        async for chunk in request.stream():
            if len(body) + len(chunk) > limit:
                raise too_large(limit, len(body) + len(chunk))
            intake.grow(request.scope["state"], len(chunk))
            body += chunk
    except ClientDisconnect:
        raise Problem(400, "malformed-request") from None
    return bytes(body)


async def read_json(request: Request, adapter: TypeAdapter[Any] | None) -> None:
    """Read a JSON body and leave its exact bytes, and what they mean, on the request for the framework.

    400 `malformed-json`, 413 `too-large`, 415 `unsupported-media-type`, 422 with every violation. Without an
    `adapter` the route takes no body: one may be absent, and counts for nothing but the command's digest.
    """
    raw = await read_limited(request, JSON_LIMIT)
    request._body = raw
    if not raw or adapter is None:
        return
    media, _, parameters = request.headers.get("content-type", "").partition(";")
    charset = parameters.strip().lower().replace('"', "")
    if media.strip().lower() != "application/json" or charset not in {"", "charset=utf-8"}:
        violation = Violation(
            "unsupported-media-type",
            "请求应为 application/json",
            "the body must be application/json",
            limit="application/json",
            actual=media.strip()[:100] or None,
        )
        raise Problem(415, "unsupported-media-type", [violation])
    # The framework asks for decoded JSON; a model that is already valid passes its own validation untouched.
    request._json = validated(raw, adapter)


def decode_json(raw: bytes) -> Any:
    """JSON as RFC 8259 has it: UTF-8, no NaN, no repeated member, at most `DEPTH_LIMIT` levels deep."""
    try:
        value = json.loads(raw.decode(), parse_constant=_no_constant, object_pairs_hook=_no_twins)
    except RecursionError:
        raise _malformed("嵌套过深", "nested too deeply") from None
    except UnicodeDecodeError:
        raise _malformed("不是有效的 UTF-8", "not valid UTF-8") from None
    except json.JSONDecodeError as error:
        raise _malformed(f"第 {error.pos} 个字符处有误", f"wrong at character {error.pos}") from None
    except ValueError:
        raise _malformed("数字或成员名有误", "a number is not JSON, or a member is repeated") from None
    if _depth(value) > DEPTH_LIMIT:
        raise _malformed("嵌套过深", "nested too deeply")
    return value


def too_large(limit: int, actual: int) -> Problem:
    """413 with the limit and what was measured (of a stream: how far it got)."""
    violation = Violation(
        "too-large",
        f"内容过大：最多 {limit} 字节",
        f"too large: at most {limit} bytes",
        limit=limit,
        actual=actual,
    )
    return Problem(413, "too-large", [violation], headers={"Connection": "close"})


def _malformed(zh: str, en: str) -> Problem:
    return Problem(400, "malformed-json", detail=(zh, en))


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _no_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("repeated member")
    return members


def _depth(value: Any) -> int:
    deepest, todo = 0, [(1, value)]
    while todo:
        depth, here = todo.pop()
        deepest = max(deepest, depth)
        if deepest > DEPTH_LIMIT:
            break
        children = here.values() if isinstance(here, dict) else here if isinstance(here, list) else ()
        todo.extend((depth + 1, child) for child in children if isinstance(child, dict | list))
    return deepest
