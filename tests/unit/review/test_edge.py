"""What is refused before it reaches the rules, and what fits into an event."""

from __future__ import annotations

import base64
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from pydantic import ValidationError
from pydantic_core import from_json, to_json

from kernel.log.store import MAX_EVENT_BYTES
from kernel.web.violations import violations_of
from services.review.api.bodies import ALL_DEFECTS, PassBody, ReturnBody
from services.review.domain import Defect
from services.review.views import Cursor
from tests.unit.review.samples import CASE, returned

SEEN = {"submission": 1, "stage": "unit"}


def refused(body: type[PassBody | ReturnBody], sent: dict[str, Any]) -> list[tuple[str, str]]:
    with pytest.raises(ValidationError) as found:
        body.model_validate(sent)
    return [
        (v.code, v.pointer)
        for v in violations_of([{**e, "loc": ("body", *e["loc"])} for e in found.value.errors()], sent)
    ]


def test_a_judgement_names_what_it_judged() -> None:
    assert refused(PassBody, {}) == [("missing", "/submission"), ("missing", "/stage")]
    assert PassBody.model_validate(SEEN).opinion is None


def test_the_defects_of_a_return_have_a_limit_each_and_together() -> None:
    long = {"text": "缺" * 501, "pointer": "/photo"}
    assert refused(ReturnBody, SEEN | {"defects": [long]}) == [("too-long", "/defects/0/text")]
    many = [{"text": "缺" * 500}] * 17
    assert refused(ReturnBody, SEEN | {"defects": many}) == [("too-long", "/defects")]
    assert len(ReturnBody.model_validate(SEEN | {"defects": many[:16]}).defects) == 16


def test_a_defect_or_an_opinion_of_spaces_says_nothing() -> None:
    assert refused(ReturnBody, SEEN | {"defects": [{"text": " \u3000\n"}]}) == [("too-short", "/defects/0/text")]
    assert refused(PassBody, SEEN | {"opinion": "  "}) == [("too-short", "/opinion")]
    assert ReturnBody.model_validate(SEEN | {"defects": [{"text": " 缺件 "}]}).defects[0].text == "缺件"


def test_the_longest_return_fits_into_one_event() -> None:
    text = "𬬻" * (ALL_DEFECTS // 50)  # four bytes each
    defects = tuple(Defect(pointer="/" + "a" * 99, text=text) for _ in range(50))
    event = from_json(returned("unit", "employer").model_copy(update={"defects": defects}).model_dump_json())
    for defect in event["defects"]:
        sealed = base64.b64encode(b"\0" * (12 + 16 + len(defect["text"].encode()))).decode()
        defect["text"] = {"$sealed": sealed, "subject": str(CASE), "of": "CheckReturned.defects.text"}
    assert len(to_json(event)) < MAX_EVENT_BYTES


def test_a_place_in_a_queue_survives_the_way_through_a_url() -> None:
    cursor = Cursor(datetime(2026, 4, 1, 15, 59, 59, 500, tzinfo=UTC), UUID(int=1))
    assert Cursor.parse(str(cursor)) == cursor
    assert "+" not in str(cursor)
    for text in ("", "x", str(UUID(int=1)), f"2026-04-01_{UUID(int=1)}", f"{cursor}0", f" {cursor}"):
        with pytest.raises(ValueError, match=r"cursor|isoformat|UUID"):
            Cursor.parse(text)
