"""What a checker sends: every act names the submission and the stage that they had before them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any, Self
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator

from kernel.log.decider import Text, Violation
from kernel.web.access import Body
from services.review.domain import APPLICANT, Asker, EntryPart

ALL_DEFECTS = 8000
"""Characters of all defects of a return together: more would not fit into one event."""

Said = Annotated[Text, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Short = Annotated[Text, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Code = Annotated[Text, Field(min_length=1, max_length=64)]


@dataclass(frozen=True)
class By:
    """Who acts, and when."""

    asker: Asker
    now: datetime


class Judgement(Body):
    """What was judged."""

    submission: Annotated[int, Field(ge=1)]
    stage: Code


class PassBody(Judgement):
    """通过, with an opinion where there is something to say."""

    opinion: Said | None = None


class DefectBody(Body):
    """One thing to mend; `pointer` is the part of the declaration it concerns ("" for the whole)."""

    pointer: Annotated[str, Field(max_length=100, pattern=r"^[\x21-\x7e]*$")] = ""
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]


class ReturnBody(Judgement):
    """退回修改, with every defect at once; `to`: the applicant, or the id of an earlier stage."""

    defects: Annotated[tuple[DefectBody, ...], Field(max_length=50)]
    to: Code = APPLICANT

    @model_validator(mode="after")
    def _fits(self) -> Self:
        length = sum(len(d.text) for d in self.defects)
        if length > ALL_DEFECTS:
            raise ValueError(
                Violation(
                    "too-long",
                    f"全部问题合计最多 {ALL_DEFECTS} 个字，实际 {length} 个",
                    f"all defects together: at most {ALL_DEFECTS} characters, was {length}",
                    pointer="/defects",
                    limit=ALL_DEFECTS,
                    actual=length,
                )
            )
        return self


class RefusalBody(Judgement):
    """不予受理 or 审核不通过, on a ground of the plan's list."""

    ground: Code
    reason: Said | None = None


class ReasonBody(Judgement):
    """An act that says why."""

    reason: Said


class HandOverBody(ReasonBody):
    """Where a misrouted case belongs: an authority of /cases/{declaration_id}/authorities."""

    to: UUID


class EscalationBody(Judgement):
    """Hand it up to the office, and why where there is something to say."""

    reason: Said | None = None


class EntryBody(Judgement):
    """Line `entry` (from 0) of one part of the form belongs into another."""

    source: EntryPart
    target: EntryPart
    entry: Annotated[int, Field(ge=0, le=1000)]


class NoticeBody(Judgement):
    """公示: where it is posted, and for how many working days."""

    places: Annotated[tuple[Short, ...], Field(max_length=20)]
    working_days: Annotated[int, Field(ge=1, le=60)]


class ObjectionBody(Judgement):
    """What somebody objected."""

    text: Said


class HandlingBody(Judgement):
    """What was found out about an objection."""

    upheld: bool
    finding: Said


class MeetingBody(Judgement):
    """中评委's meeting: who was there, how they voted, what they say."""

    held_on: date
    place: Short
    roster: Annotated[tuple[Annotated[Short, Field(max_length=100)], ...], Field(max_length=100)]
    votes_for: Annotated[int, Field(ge=0, le=1000)]
    votes_against: Annotated[int, Field(ge=0, le=1000)]
    abstained: Annotated[int, Field(ge=0, le=1000)]
    opinion: Said


class EntrustmentBody(Judgement):
    """评审委托书: by form; `file_id`: also as it was signed and uploaded."""

    issuer: Short
    addressee: Short
    scope: Said
    document_number: Short | None = None
    file_id: UUID | None = None


def seen(body: Judgement, by: By) -> dict[str, Any]:
    """What every command of a checker says: who acts, when, and what they had before them."""
    return {"asker": by.asker, "at": by.now, "submission": body.submission, "stage": body.stage}
