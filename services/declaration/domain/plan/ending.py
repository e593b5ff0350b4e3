"""How a declaration under a plan ends: the fee, the paper, whom to ask."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from kernel.log.decider import Fact
from services.declaration.domain.plan.checking import PublicNotice, Vote
from services.declaration.domain.plan.words import Code, Days, Name, Named


class FeeItem(Fact):
    """One part of what is paid; `modes`: only in these (none: in all)."""

    name: Name
    amount_fen: Annotated[int, Field(ge=1, le=10_000_000)]
    modes: tuple[Code, ...] | None = None


class PlannedFee(Fact):
    """评审费: its parts, and for how many days the window to pay is open (guide 二.6).

    `payer`: who may pay; `refund`: until when a withdrawal gives the money back; `expires`: whether an unpaid window
    may be opened again by decision.
    """

    items: Annotated[tuple[FeeItem, ...], Field(min_length=1, max_length=10)]
    window_days: Annotated[int, Field(ge=1, le=90)]
    remind_days_before: Days | None = 3
    payer: Literal["person", "employer", "either"] = "either"
    refund: Literal["never", "before-review"] = "never"
    reopenings: Annotated[int, Field(ge=0, le=10)] = 1

    def of(self, mode: str) -> tuple[FeeItem, ...]:
        """What a declaration of this mode pays."""
        return tuple(item for item in self.items if item.modes is None or mode in item.modes)


REVIEW_FORMS = ("review-form",)
"""The templates of the 评审表 that certificate can set."""


class ReviewFormPaper(Fact):
    """How the 评审表 is printed and handed in (guide 二.7). `seals`: who stamps it, in their order; `days`: within how
    many days it is delivered once it can be printed (none: in time for the review); `template`: the form's template."""

    paper: Name
    copies: Annotated[int, Field(ge=0, le=20)]
    duplex: bool
    last_page_alone: bool
    staples: bool
    seals: tuple[Name, ...] = ("所在单位", "中评委")
    days: Days | None = None
    template: Code = "review-form"


class Weight(Fact):
    """What experts score, and what it weighs (percent)."""

    name: Name
    percent: Annotated[float, Field(gt=0, le=100)]


class Experts(Fact):
    """高评委评审: how many members the committee has, in which groups; `blind`: they don't see whose case it is;
    `defence`: 答辩 is held; `weights`: what is scored; `vote`: what makes it a pass (the national default: two thirds
    present, two thirds of them in favour)."""

    members: Annotated[int, Field(ge=1, le=500)]
    groups: Annotated[tuple[Named, ...], Field(max_length=30)] = ()
    blind: bool = False
    defence: bool = False
    weights: Annotated[tuple[Weight, ...], Field(max_length=20)] = ()
    vote: Vote = Vote(present_from=0.6667, favour_from=0.6667)


class Confirmation(Fact):
    """确认发文: who confirms a pass, and how its documents are numbered; `notice`: 结果公示 before it."""

    authority: Name
    document_number: Name
    notice: PublicNotice | None = None


class Contact(Fact):
    """材料接收审核联系人信息: a place, its telephone, and what it is for."""

    name: Name
    address: Name
    phone: Name | None
    person: Name | None = None
    hours: Name | None = None
