"""A review plan (评审计划) as its office writes it: everything that differs by province or year is here, not in code.

The files in `plans/` have exactly this shape. Amounts are fen, sizes bytes, instants aware and inclusive.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import AwareDatetime, Field, model_validator

from kernel.log.decider import Fact, Text, Violation
from kernel.log.ids import derived
from services.declaration.published import Parties, StageActor

Code = Annotated[Text, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$")]
Name = Annotated[Text, Field(min_length=1, max_length=200)]
Long = Annotated[Text, Field(min_length=1, max_length=2000)]
Year = Annotated[int, Field(ge=1950, le=2100)]
Count = Annotated[int, Field(ge=0, le=100_000_000)]
Share = Annotated[float, Field(ge=0, le=10)]
TransferKind = Literal["transfer", "concurrent"]
"""转评: from another series into this one; 兼评: in addition to the title held."""


class Named(Fact):
    """A code, and what it is called on screen."""

    code: Code
    name: Name


class Mode(Named):
    """申报方式; `asks_transfer_kind` makes the form ask 转评 or 兼评 (guide 二.3)."""

    asks_transfer_kind: bool = False


class Notice(Fact):
    """申报须知; whoever declares says which version they read."""

    version: Code
    paragraphs: Annotated[tuple[Long, ...], Field(min_length=1, max_length=50)]


class CommitmentText(Fact):
    """The wording of the 保证书 (guide 二.2)."""

    version: Code
    title: Name
    text: Long


class PlannedStage(Fact):
    """One station of the chain, its actor, and until when it acts."""

    id: Code
    name: Name
    actor: StageActor
    due_at: AwareDatetime


class PhotoLimits(Fact):
    """What an uploaded 证件照 must be (guide 二.1): `over` and `under` are exclusive, `from` and `to` inclusive.

    `white_border_from`: the least share of near-white pixels along the border, which makes it 白底.
    """

    types: tuple[Literal["jpeg", "png"], ...]
    bytes_over: Count
    bytes_under: Count
    width_over: Count
    height_over: Count
    ratio_from: Share
    ratio_to: Share
    white_border_from: Share


class HourLimits(Fact):
    """继续教育学时: the years asked for, and the least hours of each (in all, professional)."""

    years: tuple[Year, ...]
    least_total: Count
    least_professional: Count


class AppraisalLimits(Fact):
    """年度考核: the years asked for, and the grades there are."""

    years: tuple[Year, ...]
    grades: tuple[Named, ...]


class FormLimits(Fact):
    """What 填写申报信息 asks (guide 二.3). `statement_limit`: characters of 本人述职, as a person counts them."""

    statement_limit: Annotated[int, Field(ge=1, le=5000)]
    hours: HourLimits
    appraisals: AppraisalLimits


class AchievementLimits(Fact):
    """提取业绩材料 (guide 二.4). `limit`: how many count; `levels` from the highest down; `lowest_level`: the floor
    that 《评价条件》 sets, null where checkers judge it."""

    limit: Annotated[int, Field(ge=1, le=20)]
    kinds: tuple[Named, ...]
    levels: tuple[Named, ...]
    lowest_level: Code | None


class When(Fact):
    """A condition: every part that is given must hold. Regions are leading digits of GB/T 2260 codes."""

    modes: tuple[Code, ...] | None = None
    affiliations: tuple[Code, ...] | None = None
    except_regions: tuple[Text, ...] = ()
    except_transfer_kinds: tuple[TransferKind, ...] = ()
    declared_before: bool | None = None


class Attachment(Named):
    """An attachment (guide 二.5): required where any of `required_when` holds; `many` may be given several times."""

    many: bool = False
    required_when: tuple[When, ...]


class Route(Fact):
    """Where a declaration goes after the employer: the first route that fits (guide 二.3, 二.8). What isn't given
    fits everybody; `acceptance` and `midlevel` are codes of authorities."""

    name: Name
    affiliations: tuple[Code, ...] | None = None
    regions: tuple[Text, ...] | None = None
    transfer_kinds: tuple[TransferKind, ...] | None = None
    acceptance: Code
    midlevel: Code


class FeeItem(Fact):
    """One part of what is paid."""

    name: Name
    amount_fen: Annotated[int, Field(ge=1, le=10_000_000)]


class PlannedFee(Fact):
    """评审费: its parts, and for how many days the window to pay is open (guide 二.6)."""

    items: Annotated[tuple[FeeItem, ...], Field(min_length=1, max_length=10)]
    window_days: Annotated[int, Field(ge=1, le=90)]


class ReviewFormPaper(Fact):
    """How the 评审表 is printed and handed in (guide 二.7)."""

    paper: Name
    copies: Annotated[int, Field(ge=0, le=20)]
    duplex: bool
    last_page_alone: bool
    staples: bool


class Contact(Fact):
    """材料接收审核联系人信息: a place and its telephone."""

    name: Name
    address: Name
    phone: Name | None


class Plan(Fact):
    """A whole plan. `remarks` say which values the guide gives and which the office chose."""

    code: Code
    title: Name
    year: Year
    series: Name
    level: Name
    remarks: Annotated[tuple[Long, ...], Field(max_length=20)] = ()
    opens_at: AwareDatetime
    closes_at: AwareDatetime
    notice: Notice
    commitment: CommitmentText
    office: Code
    stages: Annotated[tuple[PlannedStage, ...], Field(min_length=1, max_length=12)]
    resubmission_days: Annotated[int, Field(ge=1, le=60)]
    modes: Annotated[tuple[Mode, ...], Field(min_length=1, max_length=20)]
    transfer_kinds: tuple[Named, ...]
    photo: PhotoLimits
    form: FormLimits
    achievements: AchievementLimits
    attachments: Annotated[tuple[Attachment, ...], Field(max_length=30)]
    routes: Annotated[tuple[Route, ...], Field(min_length=1, max_length=200)]
    fee: PlannedFee
    review_form: ReviewFormPaper
    contacts: Annotated[tuple[Contact, ...], Field(max_length=20)]
    hotline: Name

    @model_validator(mode="after")
    def _is_consistent(self) -> Self:
        if wrong := [*_wrong_dates(self), *_wrong_codes(self)]:
            raise ValueError(wrong)
        return self

    @property
    def plan_id(self) -> UUID:
        """The stream of the plan: one for each code."""
        return derived("plan", self.code)

    @property
    def office_id(self) -> UUID:
        """The committee office whose plan it is."""
        return authority_id(self.office)

    @property
    def amount_fen(self) -> int:
        """What is paid in all."""
        return sum(item.amount_fen for item in self.fee.items)

    def mode(self, code: str) -> Mode | None:
        """A mode this plan offers."""
        return next((mode for mode in self.modes if mode.code == code), None)

    def attachment(self, code: str) -> Attachment | None:
        """A kind of attachment this plan knows."""
        return next((attachment for attachment in self.attachments if attachment.code == code), None)

    def route(self, affiliation: str, region: str, transfer_kind: str | None) -> Route | None:
        """The first route that fits an employer and what is applied for; None: the plan has none for it."""
        for route in self.routes:
            if (
                (route.affiliations is None or affiliation in route.affiliations)
                and (route.regions is None or region.startswith(route.regions))
                and (route.transfer_kinds is None or transfer_kind in route.transfer_kinds)
            ):
                return route
        return None

    def parties(self, employer_id: UUID, route: Route) -> Parties:
        """Who checks a declaration that takes this route."""
        return Parties(
            employer=employer_id,
            acceptance=authority_id(route.acceptance),
            midlevel=authority_id(route.midlevel),
            office=self.office_id,
        )


def authority_id(code: str) -> UUID:
    """The organisation behind an authority's code, as identity derives it."""
    return derived("authority", code)


def name_of(code: str, among: Sequence[Named]) -> str:
    """What a code is called on screen; the code itself where the plan doesn't know it."""
    return next((named.name for named in among if named.code == code), code)


def _wrong_dates(plan: Plan) -> list[Violation]:
    found = []
    if plan.closes_at <= plan.opens_at:
        found.append(_wrong("/closes_at", "截止时间必须晚于开始时间", "the window closes before it opens"))
    dues = [plan.closes_at, *(stage.due_at for stage in plan.stages)]
    found += [
        _wrong(f"/stages/{n}/due_at", "环节截止时间必须依次推后", "a stage is due before the one before it")
        for n, (before, due) in enumerate(pairwise(dues))
        if due < before
    ]
    return found


def _wrong_codes(plan: Plan) -> list[Violation]:
    found = []
    for name, codes in (
        ("stages", [s.id for s in plan.stages]),
        ("modes", [m.code for m in plan.modes]),
        ("attachments", [a.code for a in plan.attachments]),
    ):
        if len(set(codes)) != len(codes):
            found.append(_wrong(f"/{name}", "代码重复", "a code stands twice"))
    if plan.stages[-1].actor != "office":
        found.append(_wrong("/stages", "最后一个环节应由评委会办公室审核", "the office acts at the last stage"))
    modes = {mode.code for mode in plan.modes}
    for n, attachment in enumerate(plan.attachments):
        if any(set(when.modes or ()) - modes for when in attachment.required_when):
            found.append(_wrong(f"/attachments/{n}", "附件引用了不存在的申报方式", "a mode that isn't offered"))
    lowest = plan.achievements.lowest_level
    if lowest is not None and lowest not in {level.code for level in plan.achievements.levels}:
        found.append(_wrong("/achievements/lowest_level", "层次代码不存在", "not one of the levels"))
    return found


def _wrong(pointer: str, message: str, message_en: str) -> Violation:
    return Violation("plan-inconsistent", message, message_en, pointer=pointer)
