"""What a profile says, and what a submission asks of it: nothing missing, no date in the future or out of order."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from kernel.log.decider import Fact, Text, Violation, sealed


class Education(StrEnum):
    """GB/T 4658: what a person graduated from."""

    DOCTORATE = "11"
    MASTER = "14"
    GRADUATE_CLASS = "17"
    UNIVERSITY = "21"
    COLLEGE = "31"
    SECONDARY_VOCATIONAL = "41"
    HIGH_SCHOOL = "61"
    OTHER = "90"


EDUCATION_NAMES = {
    Education.DOCTORATE: "博士研究生毕业",
    Education.MASTER: "硕士研究生毕业",
    Education.GRADUATE_CLASS: "研究生班毕业",
    Education.UNIVERSITY: "大学本科毕业",
    Education.COLLEGE: "大学专科毕业",
    Education.SECONDARY_VOCATIONAL: "中等专科毕业",
    Education.HIGH_SCHOOL: "普通高中毕业",
    Education.OTHER: "其他",
}


class Degree(StrEnum):
    """学位."""

    NONE = "none"
    BACHELOR = "bachelor"
    MASTER = "master"
    DOCTOR = "doctor"


class Work(Fact):
    """One line of the work history; `until` null: to this day."""

    since: date
    until: date | None
    unit: Annotated[Text, Field(min_length=1, max_length=100), sealed("person_id")]
    post: Annotated[Text, Field(min_length=1, max_length=100), sealed("person_id")]


class Profile(Fact):
    """What a person says of themselves; null is not filled in yet. Name, sex and date of birth aren't here: they come
    from the registration. `qualified_on` (取得资格) and `appointed_on` (聘任) are two dates, and the second one counts
    for achievements (guide 二.4). Who holds no title yet (初次认定) says neither: what a plan wants, its
    rules judge."""

    education: Education | None
    degree: Degree | None
    school: Annotated[Text | None, Field(max_length=100), sealed("person_id")]
    major: Annotated[Text | None, Field(max_length=100), sealed("person_id")]
    graduated_on: date | None
    current_title: Annotated[Text | None, Field(max_length=50), sealed("person_id")]
    qualified_on: date | None
    appointed_on: date | None
    speciality: Annotated[Text | None, Field(max_length=50), sealed("person_id")]
    work_started_on: date | None
    work_history: Annotated[tuple[Work, ...], Field(max_length=50)]
    email: Annotated[Text | None, Field(max_length=100), sealed("person_id")]
    address: Annotated[Text | None, Field(max_length=200), sealed("person_id")]


REQUIRED = {
    "education": ("学历", "education"),
    "degree": ("学位", "degree"),
    "school": ("毕业院校", "school"),
    "major": ("所学专业", "major"),
    "graduated_on": ("毕业时间", "date of graduation"),
    "speciality": ("现从事专业", "speciality"),
    "work_started_on": ("参加工作时间", "start of work"),
    "work_history": ("工作经历", "work history"),
}
TITLE = {
    "current_title": ("现任专业技术职务", "present title"),
    "qualified_on": ("取得资格时间", "date of qualification"),
    "appointed_on": ("聘任时间", "date of appointment"),
}
"""What belongs to a title: all of it, or nothing."""


def missing(content: Profile | None) -> list[Violation]:
    """A violation for each part that a submission needs and that isn't filled in."""
    return [
        Violation("missing", f"请填写{zh}", f"{en} is missing", pointer=f"/{name}")
        for name, (zh, en) in REQUIRED.items()
        if content is None or not getattr(content, name)
    ]


def half_titled(content: Profile | None) -> list[Violation]:
    """A violation for each part of a title that isn't filled in where another part is."""
    left = [name for name in TITLE if content is None or not getattr(content, name)]
    if len(left) == len(TITLE):
        return []
    return [
        Violation(
            "title-incomplete",
            f"已有职称的，请一并填写{TITLE[name][0]}；尚无职称的，三项均不填",
            f"{TITLE[name][1]} belongs to a title: give all three of it, or none",
            pointer=f"/{name}",
        )
        for name in left
    ]


def out_of_order(content: Profile, today: date) -> list[Violation]:
    """A violation for each date in the future, and for dates in an impossible order."""
    dates = {
        "graduated_on": content.graduated_on,
        "qualified_on": content.qualified_on,
        "appointed_on": content.appointed_on,
        "work_started_on": content.work_started_on,
    } | {f"work_history/{n}/since": work.since for n, work in enumerate(content.work_history)}
    found = [
        Violation(
            "date-in-future", "日期不能晚于今天", "the date lies in the future",
            pointer=f"/{name}", limit=today.isoformat(), actual=day.isoformat(),
        )
        for name, day in dates.items()
        if day is not None and day > today
    ]  # fmt: skip
    if content.qualified_on and content.appointed_on and content.appointed_on < content.qualified_on:
        found.append(
            Violation(
                "appointed-before-qualified",
                "聘任时间不能早于取得资格时间",
                "appointed before being qualified",
                pointer="/appointed_on",
                limit=content.qualified_on.isoformat(),
                actual=content.appointed_on.isoformat(),
            )
        )
    for n, work in enumerate(content.work_history):
        if work.until is not None and work.until < work.since:
            found.append(
                Violation(
                    "ends-before-start",
                    "结束时间不能早于开始时间",
                    "it ends before it begins",
                    pointer=f"/work_history/{n}/until",
                    limit=work.since.isoformat(),
                    actual=work.until.isoformat(),
                )
            )
    return found
