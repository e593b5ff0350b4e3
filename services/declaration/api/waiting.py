"""Waiting for a signature: server-sent events, at once in the process where it is signed, within a second in others."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

from pydantic_core import to_json

from kernel.log.decider import Violation
from kernel.log.kernel import Kernel
from kernel.web.problems import Problem
from kernel.web.running import Running
from services.declaration.api.needs import draft_of
from services.declaration.domain.events import Draft
from services.declaration.domain.parts import Step

AT_ONCE = 256
"""Pages that may wait in one process; a page that finds no room asks again."""
LOOK = 1.0
SAY_SOMETHING = 15


class Waiting:
    """The pages that wait in this process."""

    def __init__(self, at_once: int = AT_ONCE) -> None:
        self._at_once = at_once
        self._count = 0
        self._heard: dict[UUID, set[asyncio.Event]] = {}

    def enter(self) -> None:
        """One page more. Raises 503 where there is no room; `leave` gives it back."""
        if self._count >= self._at_once:
            zh, en = f"等待中 {self._count}，上限 {self._at_once}", f"{self._count} pages wait already"
            found = Violation("overloaded", zh, en, limit=self._at_once, actual=self._count)
            raise Problem(503, "overloaded", [found], retry_after=5)
        self._count += 1

    def leave(self) -> None:
        """One page less."""
        self._count -= 1

    def tell(self, declaration_id: UUID) -> None:
        """Something happened to this declaration."""
        for event in self._heard.get(declaration_id, ()):
            event.set()

    def listen(self, declaration_id: UUID) -> asyncio.Event:
        """Set whenever something happened; give it back by `unlisten`."""
        event = asyncio.Event()
        self._heard.setdefault(declaration_id, set()).add(event)
        return event

    def unlisten(self, declaration_id: UUID, event: asyncio.Event) -> None:
        """Forget it."""
        waiting = self._heard.get(declaration_id, set())
        waiting.discard(event)
        if not waiting:
            self._heard.pop(declaration_id, None)


def state_of(draft: Draft) -> tuple[str, dict[str, Any]]:
    """The event's name and data for where a signature is."""
    code, signed = draft.code, draft.parts.commitment
    if code is None:
        return "waiting", {}
    if code.used and signed is not None:
        return "signed", {
            "message": "签署成功",
            "signed_at": signed.signed_at,
            "strokes_file_id": signed.strokes.file_id,
            "picture_file_id": signed.picture.file_id if signed.picture else None,
            "next": Step.FORM,
        }
    data = {"expires_at": code.expires_at}
    return ("identified" if code.identified_by else "waiting"), data


async def signing_events(kernel: Kernel, draft: Draft, waiting: Waiting, running: Running) -> AsyncIterator[bytes]:
    """The lines of the stream, until it is signed, the code has expired, or the process stops (the page asks again)."""
    heard, said, quiet = waiting.listen(draft.declaration_id), b"", 0
    try:
        while running.ready:
            name, data = state_of(draft)
            code = draft.code
            if name != "signed" and code is not None and running.clock.now() > code.expires_at:
                name = "expired"
            line = _line(name, data)
            if line != said or quiet >= SAY_SOMETHING:
                yield line if line != said else b": still here\n\n"
                said, quiet = line, 0
            if name in {"signed", "expired"}:
                return
            try:
                async with asyncio.timeout(LOOK):  # wait_for loses a cancellation that comes with what is heard
                    await heard.wait()
            except TimeoutError:
                quiet += 1
            heard.clear()  # before it is looked up: what is told meanwhile, or while a line is sent, isn't lost
            draft = await draft_of(kernel, draft.declaration_id)
    finally:
        waiting.unlisten(draft.declaration_id, heard)
        waiting.leave()


def _line(name: str, data: dict[str, Any]) -> bytes:
    return b"event: " + name.encode() + b"\ndata: " + to_json(data) + b"\n\n"
