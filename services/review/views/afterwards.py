"""What became of a case after its materials passed: as it is, and as it had been told by an instant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Self
from uuid import UUID

import asyncpg
from pydantic import TypeAdapter
from pydantic_core import from_json

from services.review.views.cases import OF_ORDER, cases

_AFTERWARDS, _TOLD = cases.table("afterwards"), cases.table("told")


@dataclass(frozen=True)
class Afterwards:
    """What became of a case after its materials passed, as payment and certificate told it, and of its paper.
    `window`, `reopenings_left`: of the last lapse; `ordered_for`, `issued_for`: the submission that was paid for, and
    that the form is of; `seals`: who stamps the printed form, in their order, and `deliver_until`: when it is to be
    there, as its paper's rules say (in no row)."""

    order_id: UUID | None = None
    amount_fen: int | None = None
    pay_before: datetime | None = None
    paid_at: datetime | None = None
    expired: bool = False
    window: int = 1
    reopenings_left: int = 0
    refunded_at: datetime | None = None
    ordered_for: int = 0
    document_id: UUID | None = None
    issued_at: datetime | None = None
    issued_for: int = 0
    paper: str | None = None
    paper_defects: int = 0
    seals: tuple[str, ...] = ()
    deliver_until: datetime | None = None

    @staticmethod
    def of(row: Mapping[str, Any] | None) -> Afterwards:
        """From a row that may not be there yet. A form of a submission that was withdrawn is none of the next one."""
        found = _ROW.validate_python({name: value for name, value in (row or {}).items() if value is not None})
        if found.issued_for >= found.ordered_for:
            return found
        return replace(found, document_id=None, issued_at=None, paper=None, paper_defects=0)

    def of_submission(self, number: int) -> Self:
        """What of it concerns this submission: a fee of one that was withdrawn is none of the next one."""
        return type(self)() if 0 < self.ordered_for < number else self


_ROW = TypeAdapter(Afterwards)


async def afterwards_of(pool: asyncpg.Pool, declaration_id: UUID, as_of: datetime | None = None) -> Afterwards:
    """What fee and review form of a case have come to so far, or had come to by what was told until an instant."""
    if as_of is None:
        row = await pool.fetchrow(f"SELECT * FROM {_AFTERWARDS} WHERE declaration_id = $1", declaration_id)
        return Afterwards.of(dict(row) if row else None)
    rows = await pool.fetch(
        f"SELECT told FROM {_TOLD} WHERE declaration_id = $1 AND at <= $2 ORDER BY at, sequence, event_id",
        *(declaration_id, as_of),
    )
    found: dict[str, Any] = {}
    for row in rows:
        told = from_json(row["told"])
        behind = found.get("ordered_for", 0) - told.get("ordered_for", found.get("ordered_for", 0))
        if behind < 0:
            found = {name: value for name, value in found.items() if name not in OF_ORDER}
        if behind <= 0:
            found |= told
    return Afterwards.of(found)
