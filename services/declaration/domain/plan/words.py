"""Words that every section of a plan uses."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Annotated, Literal, get_args
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Fact, Text
from kernel.log.ids import derived

Code = Annotated[Text, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$")]
Name = Annotated[Text, Field(min_length=1, max_length=200)]
Long = Annotated[Text, Field(min_length=1, max_length=2000)]
Year = Annotated[int, Field(ge=1950, le=2100)]
Count = Annotated[int, Field(ge=0, le=100_000_000)]
Days = Annotated[int, Field(ge=1, le=400)]
Share = Annotated[float, Field(ge=0, le=10)]
TransferKind = Literal["transfer", "concurrent"]
"""转评: from another series into this one; 兼评: in addition to the title held."""
TRANSFER_KINDS: tuple[str, ...] = get_args(TransferKind)
ARCHIVE_KINDS = (
    *("education", "employment", "appointment", "research-project", "engineering-project", "paper", "book", "patent"),
    *("standard", "award", "honour", "conduct", "training", "appraisal", "other"),
)
ARCHIVE_LEVELS = ("national", "provincial", "municipal", "county", "unit", "none")
"""The kinds and levels of archive items, as archive knows them: nothing else can be extracted."""
CountedFrom = Literal["appointed", "qualified", "graduated", "work-started"]
"""A date of a profile that years or achievements are counted from: 聘任, 取得资格, 毕业, 参加工作."""
SignerParty = Literal["wechat", "alipay"]
"""Who can say whose phone it is that signs (guide 二.2)."""


class Named(Fact):
    """A code, and what it is called on screen."""

    code: Code
    name: Name


class When(Fact):
    """A condition: every part that is given must hold. Regions are leading digits of GB/T 2260 codes.

    `formerly`: what the employer once was (原省属施工企业 …); `entrusted_by`: who manages its people's files
    (省人才市场 …); `kinds`: what it is (单位性质: enterprise, institution, government, social, agency, other);
    `declared_before`: a second or later declaration.
    """

    modes: tuple[Code, ...] | None = None
    affiliations: tuple[Code, ...] | None = None
    formerly: tuple[Code, ...] | None = None
    entrusted_by: tuple[Code, ...] | None = None
    kinds: tuple[Code, ...] | None = None
    regions: tuple[Text, ...] | None = None
    except_regions: tuple[Text, ...] = ()
    transfer_kinds: tuple[TransferKind, ...] | None = None
    except_transfer_kinds: tuple[TransferKind, ...] = ()
    declared_before: bool | None = None


class WorkCalendar(Fact):
    """Which days aren't working days (holidays), and which weekend days are (make-up days). Days in Shanghai."""

    holidays: tuple[date, ...] = ()
    workdays: tuple[date, ...] = ()

    def works(self, day: date) -> bool:
        """Whether a day is a working day."""
        return day in self.workdays or (day.weekday() < 5 and day not in self.holidays)

    def after(self, day: date, working_days: int) -> date:
        """The `working_days`-th working day after `day`, which itself doesn't count."""
        left = working_days
        while left:
            day += timedelta(days=1)
            left -= self.works(day)
        return day


def authority_id(code: str) -> UUID:
    """The organisation behind an authority's code, as identity derives it."""
    return derived("authority", code)


def name_of(code: str, among: Sequence[Named]) -> str:
    """What a code is called on screen; the code itself where the plan doesn't know it."""
    return next((named.name for named in among if named.code == code), code)
