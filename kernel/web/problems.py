"""Every refusal over HTTP is a problem (RFC 9457): a stable `code`, and every violation at once.

    {"type": "urn:zhiping:problem:already-submitted", "title": "…", "status": 409, "code": "already-submitted",
     "detail": "…", "instance": "urn:uuid:<correlation id>",
     "errors": [{"pointer": "/title", "code": "too-long", "message": "…", "limit": 100, "actual": 130}]}

`errors` always holds every violation. `code` is the violations' own when they agree on one, else that of the kind of
refusal (`rejected`, `invalid`). Texts are Chinese, or English where Accept-Language prefers it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from pydantic import BaseModel
from pydantic_core import to_json
from starlette.responses import Response

from kernel.log.decider import NotFound, Rejected, TooEarly, Unavailable, Violation
from kernel.log.errors import (
    BadText,
    Conflict,
    Erased,
    Gone,
    KeyReused,
    NewerSchema,
    NoRoom,
    OutcomeUnknown,
    Overloaded,
    TooLarge,
)

Language = Literal["zh", "en"]
PROBLEM_JSON = "application/problem+json"

TITLES: dict[str, tuple[str, str]] = {
    "malformed-json": ("请求内容不是有效的 JSON", "the body is not valid JSON"),
    "malformed-request": ("请求格式有误", "the request is malformed"),
    "not-authenticated": ("请先登录", "please log in"),
    "token-expired": ("登录已过期，请重新登录", "the access token has expired"),
    "token-invalid": ("登录凭证无效", "the access token is not valid"),
    "access-revoked": (
        "您的经办权限已撤销或已到期，请重新登录",
        "your right to act here was revoked or has ended; please log in again",
    ),
    "role-not-allowed": ("您的角色不能进行此操作", "your role may not do this"),
    "not-found": ("没有找到", "there is no such thing"),
    "method-not-allowed": ("不支持此操作", "the method is not allowed here"),
    "rejected": ("现在不能这样做", "this can't be done now"),
    "conflict-try-again": ("其他人正在修改，请重试", "others are changing the same thing; please try again"),
    "gone": ("内容已注销", "this has been erased"),
    "too-large": ("内容过大", "this is too large"),
    "length-required": ("缺少 Content-Length", "Content-Length is missing"),
    "unsupported-media-type": ("不支持的内容类型", "the content type is not supported"),
    "invalid": ("填写的内容有误", "some of what was sent is not valid"),
    "idempotency-key-reused": (
        "此 Idempotency-Key 已用于另一个请求",
        "the idempotency key belongs to another request",
    ),
    "too-many-requests": ("操作过于频繁，请稍后再试", "too many requests; please try later"),
    "overloaded": ("系统繁忙，请稍后再试", "the system is busy; please try again"),
    "unavailable": ("服务暂时不可用，请稍后再试", "temporarily unavailable; please try again"),
    "newer-schema": (
        "系统正在升级，请稍后再试",
        "the system is being brought up to date; please try again",
    ),
    "outcome-unknown": (
        "结果尚未确定，请用相同的 Idempotency-Key 重试",
        "the outcome is unknown; repeat with the same idempotency key",
    ),
    "not-yet-visible": ("数据正在更新，请稍后再试", "what you wait for is not visible yet; please try again"),
    "view-rebuilding": ("数据正在重新整理，请稍后再试", "this list is being built anew; please try again"),
    "storage-full": ("存储空间不足，请稍后再试", "there is no room to keep this; please try later"),
    "internal-error": ("系统出错", "something went wrong on our side"),
    "request-timeout": ("请求发送超时", "the request took too long to arrive"),
    "address-too-long": ("地址过长", "the address is too long"),
    "headers-too-large": ("请求头过大", "the request headers are too large"),
}
"""What each code of the edge says, in Chinese and English."""


@dataclass
class Problem(Exception):
    """Raise it to answer with it. `title` and `detail` are (Chinese, English); `retry_after` in seconds."""

    status: int
    code: str
    violations: Sequence[Violation] = ()
    detail: tuple[str, str] | None = None
    title: tuple[str, str] | None = None
    retry_after: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.status} {self.code}"


class ProblemError(BaseModel):
    """One violation: where, what, and the limit beside what was measured."""

    pointer: str
    code: str
    message: str
    limit: Any = None
    actual: Any = None


class ProblemBody(BaseModel):
    """The shape of application/problem+json in every answer of 400 and above."""

    type: str
    title: str
    status: int
    code: str
    detail: str | None = None
    instance: str | None = None
    errors: list[ProblemError] = []


def language_of(accept_language: str | None) -> Language:
    """Chinese, unless English stands before it (by `q`, then by order) in the header."""
    best: tuple[float, Language] = (0.0, "zh")
    for part in (accept_language or "").split(","):
        tag, _, parameters = part.strip().partition(";")
        primary = tag.strip().lower().split("-")[0]
        quality = 1.0
        if parameters.strip().startswith("q="):
            try:
                quality = float(parameters.strip()[2:])
            except ValueError:
                continue
        if primary in ("zh", "*") and quality > best[0]:
            best = (quality, "zh")
        elif primary == "en" and quality > best[0]:
            best = (quality, "en")
    return best[1]


def problem_response(problem: Problem, language: Language, instance: str | None = None) -> Response:
    """The problem as bytes, in the reader's language."""
    pick = 0 if language == "zh" else 1
    title = problem.title or TITLES.get(problem.code)
    if title is None:
        first = next((v for v in problem.violations if v.code == problem.code), None)
        title = (first.message, first.message_en) if first else (problem.code, problem.code)
    body = ProblemBody(
        type=f"urn:zhiping:problem:{problem.code}",
        title=title[pick],
        status=problem.status,
        code=problem.code,
        detail=problem.detail[pick] if problem.detail else None,
        instance=instance,
        errors=errors_of(problem, language),
    )
    data = body.model_dump(exclude_none=True)
    headers = {"Content-Language": "zh-CN" if language == "zh" else "en", "Cache-Control": "no-store"}
    if problem.retry_after is not None:
        headers["Retry-After"] = str(problem.retry_after)
    headers.update(problem.headers)
    # Whatever `limit` and `actual` hold must not turn a refusal into a fault.
    content = to_json(data, fallback=str, inf_nan_mode="null")
    return Response(content, status_code=problem.status, headers=headers, media_type=PROBLEM_JSON)


def errors_of(problem: Problem, language: Language) -> list[ProblemError]:
    """Every violation of a problem, in the reader's language."""
    return [
        ProblemError(
            pointer=v.pointer,
            code=v.code,
            message=v.message if language == "zh" else v.message_en,
            limit=v.limit,
            actual=v.actual,
        )
        for v in problem.violations
    ]


def invalid(violations: Sequence[Violation]) -> Problem:
    """422 with every violation."""
    return Problem(422, _common_code(violations, "invalid"), violations)


def not_authenticated(code: str = "not-authenticated") -> Problem:
    """401; the challenge tells a client library which scheme to use."""
    error = "" if code == "not-authenticated" else ' error="invalid_token"'
    return Problem(401, code, headers={"WWW-Authenticate": f"Bearer{error}"})


def problem_of(error: Exception) -> Problem | None:
    """What a known exception means over HTTP; None for a bug."""
    match error:
        case Problem():
            return error
        case Rejected():
            return Problem(409, _common_code(error.violations, "rejected"), error.violations)
        case NotFound() | TooEarly():
            return Problem(404, "not-found")
        case Gone() | Erased():
            return Problem(410, "gone")
        case Conflict():
            return Problem(409, "conflict-try-again", retry_after=1)
        case KeyReused():
            return Problem(422, "idempotency-key-reused")
        case BadText():
            return invalid([bad_text("")])
        case TooLarge():
            violation = Violation(
                "too-large",
                f"内容过大：最多 {error.limit} 字节，实际 {error.actual} 字节",
                f"too large: at most {error.limit} bytes, was {error.actual}",
                limit=error.limit,
                actual=error.actual,
            )
            return invalid([violation])
        case Overloaded():
            return Problem(503, "overloaded", _measured(error), retry_after=1)
        case NoRoom():
            return storage_full()
        case OutcomeUnknown():
            return Problem(503, "outcome-unknown", retry_after=1)
        case NewerSchema():
            # Nothing was done, and this process will know no more until newer code runs.
            detail = (f"{error.shape} 由更新的版本写入，本进程尚不认识", f"{error.shape} was written by newer code")
            return Problem(503, "newer-schema", detail=detail, retry_after=10)
        case Unavailable():
            return Problem(503, "unavailable", retry_after=2)
    return None


def storage_full() -> Problem:
    """503: a disk is full, ours or the database's. Nothing was kept."""
    return Problem(503, "storage-full", retry_after=60)


def _measured(error: Overloaded) -> list[Violation]:
    if error.limit is None:
        return []
    zh, en = f"等待中 {error.actual}，上限 {error.limit}", f"{error.actual} are waiting, the limit is {error.limit}"
    return [Violation("overloaded", zh, en, limit=error.limit, actual=error.actual)]


def bad_text(pointer: str) -> Violation:
    """A text that can't be stored: NUL or half a surrogate pair."""
    return Violation(
        "bad-text",
        "文字含有不允许的字符（空字符或不完整的代理对）",
        "the text holds U+0000 or a lone surrogate",
        pointer=pointer,
    )


def _common_code(violations: Sequence[Violation], otherwise: str) -> str:
    codes = {v.code for v in violations}
    return codes.pop() if len(codes) == 1 else otherwise
