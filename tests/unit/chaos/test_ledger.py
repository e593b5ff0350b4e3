"""What clients were told is written down: every receipt, also where one answer has several."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from deploy.local.demo.client import Answer
from tests.chaos.ledger import Ledger

RECEIPT = {"id": "1", "sequence": "1@2", "events": ["CheckPassed"]}
OTHER = {"id": "2", "sequence": "2@5", "events": []}


@pytest.mark.parametrize(
    ("told", "known"),
    [
        (RECEIPT, [("1", "1@2", ("CheckPassed",))]),
        ({**RECEIPT, "cases": []}, [("1", "1@2", ("CheckPassed",))]),
        (
            {"passed": 2, "cases": [{"code": None, "receipt": RECEIPT}, {"code": None, "receipt": OTHER}]},
            [("1", "1@2", ("CheckPassed",)), ("2", "2@5", ())],
        ),
        ({"passed": 0, "cases": [{"code": "not-found", "receipt": None}]}, []),
        ({"file_id": "1"}, []),
        (["a list"], []),
    ],
)
def test_every_receipt_of_an_answer_is_written_down(
    tmp_path: Path, told: Any, known: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    ledger = Ledger(tmp_path / "chaos" / "acknowledged.jsonl")
    answer = Answer("POST", 200, {}, json.dumps(told).encode())
    ledger.witness("POST", "/api/review/v1/queue/pass?x=1", "key", answer)
    ledger.witness("GET", "/api/review/v1/queue", "", answer)
    assert [(found.stream, found.sequence, found.events) for found in ledger.read()] == known
    assert {(found.context, found.path) for found in ledger.read()} <= {("review", "/api/review/v1/queue/pass")}
    assert ledger.commands == len(known)
    ledger.close()
