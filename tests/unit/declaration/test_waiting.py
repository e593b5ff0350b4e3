"""The page that waits for a signature: what it is told, and how many may wait."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

import pytest

from kernel.log.kit import Spec
from kernel.web.problems import Problem
from services.declaration.api.waiting import LOOK, Waiting, signing_events, state_of
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.events import CommitmentMade
from tests.unit.declaration.story import DECLARATION, begun, code_issued, identified, photo_chosen, ref, signed

spec = Spec(Declaration)
HISTORY = (begun, photo_chosen, code_issued)


def test_the_page_is_told_where_the_signature_is() -> None:
    assert state_of(spec.given(begun).state) == ("waiting", {})
    assert state_of(spec.given(*HISTORY).state) == ("waiting", {"expires_at": code_issued.expires_at})
    assert state_of(spec.given(*HISTORY, identified).state)[0] == "identified"
    drawn = CommitmentMade(**{**dict(signed), "picture": ref(8, "png")})
    name, data = state_of(spec.given(*HISTORY, identified, drawn).state)
    assert (name, data["message"], data["next"]) == ("signed", "签署成功", "form")
    assert data["picture_file_id"] == ref(8).file_id


def test_a_new_code_after_a_signature_waits_again() -> None:
    newer = code_issued.model_copy(update={"code": "another-code-of-24-chars"})
    assert state_of(spec.given(*HISTORY, identified, signed, newer).state)[0] == "waiting"


def test_only_so_many_pages_wait_in_one_process() -> None:
    waiting = Waiting(at_once=1)
    waiting.enter()
    with pytest.raises(Problem) as refused:
        waiting.enter()
    assert (refused.value.status, refused.value.violations[0].limit) == (503, 1)
    waiting.leave()
    waiting.enter()


def test_whoever_waits_for_a_declaration_hears_of_it_and_of_no_other() -> None:
    waiting = Waiting()
    mine, other = waiting.listen(DECLARATION), waiting.listen(UUID(int=77))
    waiting.tell(DECLARATION)
    assert mine.is_set()
    assert not other.is_set()
    waiting.unlisten(DECLARATION, mine)
    mine.clear()
    waiting.tell(DECLARATION)
    assert not mine.is_set()


async def test_a_page_that_waits_is_told_of_the_signature_at_once() -> None:
    stands = [spec.given(*HISTORY).state]

    class Log:
        async def load(self, _decider: Any, _stream_id: UUID) -> SimpleNamespace:
            return SimpleNamespace(state=stands[-1])

    now = code_issued.expires_at - timedelta(minutes=1)
    running = SimpleNamespace(ready=True, clock=SimpleNamespace(now=lambda: now))
    waiting = Waiting()
    waiting.enter()
    lines = signing_events(cast("Any", Log()), stands[0], waiting, cast("Any", running))
    assert (await anext(lines)).startswith(b"event: waiting")
    stands.append(spec.given(*HISTORY, identified, signed).state)
    said = asyncio.ensure_future(anext(lines))
    waiting.tell(DECLARATION)
    done, _ = await asyncio.wait({said}, timeout=LOOK / 2)  # before it would have looked by itself
    said.cancel()  # nothing, once it is done
    assert [task.result().decode().splitlines()[0] for task in done] == ["event: signed"]
    assert "签署成功" in said.result().decode()
    assert '"next":"form"' in said.result().decode()
    assert await anext(lines, b"over") == b"over"
