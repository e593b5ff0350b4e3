"""What is refused before it reaches the rules."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from services.archive.api import ItemBody, ReturnBody

ITEM = {"kind": "paper", "level": "unit", "gained_on": "2020-01-01", "rank": 1, "team_size": 1, "summary": ""}


def where_refused(body: type[BaseModel], sent: dict[str, Any]) -> list[tuple[int | str, ...]]:
    with pytest.raises(ValidationError) as found:
        body.model_validate_json(json.dumps(sent))
    return [error["loc"] for error in found.value.errors()]


def test_a_title_or_a_defect_of_spaces_says_nothing() -> None:
    assert where_refused(ItemBody, ITEM | {"title": " \u3000", "evidence": []}) == [("title",)]
    assert where_refused(ReturnBody, {"item_version": 1, "defects": [{"text": "\n "}]}) == [("defects", 0, "text")]
