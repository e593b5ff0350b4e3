"""个人基本信息 as the employer approved it, in this service's own sealed copy."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from kernel.log.decider import Fact, Text, sealed
from services.declaration.domain.archive_item import Sealed

SealedOrNone = Annotated[Text | None, sealed("person_id")]


class Work(Fact):
    """One line of the work history; `until` null: to this day."""

    since: date
    until: date | None = None
    unit: Sealed
    post: Sealed


class Profile(Fact):
    """个人基本信息 as the employer approved it. `sex` is GB/T 2261.1, `birth` an ISO date (text, to be sealed),
    `education` GB/T 4658; `appointed_on` is 聘任, `qualified_on` 取得资格."""

    name: Sealed
    id_number: Sealed
    sex: Sealed
    birth: Sealed
    employer_name: Sealed
    education: str | None = None
    education_name: str | None = None
    degree: str | None = None
    school: SealedOrNone = None
    major: SealedOrNone = None
    graduated_on: date | None = None
    current_title: SealedOrNone = None
    qualified_on: date | None = None
    appointed_on: date | None = None
    speciality: SealedOrNone = None
    work_started_on: date | None = None
    work_history: tuple[Work, ...] = ()
    email: SealedOrNone = None
    address: SealedOrNone = None

    @property
    def untitled(self) -> bool:
        """Whether they hold no title: a profile says all of one, or nothing (初次认定)."""
        return self.current_title is None and self.qualified_on is None and self.appointed_on is None

    def since(self, what: str) -> date | None:
        """The date that a plan counts from, by the plan's word for it."""
        found: date | None = getattr(self, DATES[what])
        return found


DATES = {
    "appointed": "appointed_on",
    "qualified": "qualified_on",
    "graduated": "graduated_on",
    "work-started": "work_started_on",
}
