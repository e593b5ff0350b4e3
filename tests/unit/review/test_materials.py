"""What review reads of a submission is what declaration tells."""

from __future__ import annotations

import typing
from collections.abc import Iterator

from pydantic import BaseModel

from services.declaration.domain.snapshot import FrozenSubmission
from services.review.reactions.cases import Handed
from services.review.views import Materials


def model_in(annotation: object) -> type[BaseModel] | None:
    """The model an annotation speaks of, within lists and tuples and beside None."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (model_in(part) for part in typing.get_args(annotation))
    return next((m for m in found if m is not None), None)


def untold(read: type[BaseModel], told: type[BaseModel], at: str = "") -> Iterator[str]:
    """The fields that are read but not told."""
    for name, info in read.model_fields.items():
        if name not in told.model_fields:
            yield f"{at}/{name}"
            continue
        inner, source = model_in(info.annotation), model_in(told.model_fields[name].annotation)
        if inner is not None and source is not None:
            yield from untold(inner, source, f"{at}/{name}")


def test_every_field_that_is_read_is_told_by_declaration() -> None:
    assert list(untold(Materials, FrozenSubmission)) == []
    assert list(untold(Handed, FrozenSubmission)) == []
    assert list(untold(FrozenSubmission, Handed))[:1] == ["/declaration_id"]
