"""The sections of a plan as its office composes them, one by one (what a plan must say besides its code and office).

A draft is kept as it was written, section by section in JSON, and becomes a `Plan` when it is published: until then any
section may be missing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import AwareDatetime, Field, ValidationError

from kernel.log.decider import Fact, Rejected, Violation
from services.declaration.domain.plan.asked import (
    AchievementLimits,
    Attachment,
    BlankForm,
    CommitmentText,
    Eligibility,
    Exam,
    FormLimits,
    Mode,
    Notice,
    PhotoLimits,
    Resubmission,
)
from services.declaration.domain.plan.checking import Grounds, PlannedStage, Route, Urging
from services.declaration.domain.plan.ending import Confirmation, Contact, Experts, PlannedFee, ReviewFormPaper
from services.declaration.domain.plan.words import Days, Long, Name, Named, WorkCalendar, Year

SECTIONS: Mapping[str, str] = {
    "title": "名称",
    "year": "年度",
    "series": "系列（专业）",
    "level": "级别",
    "remarks": "说明",
    "opens_at": "申报开始时间",
    "closes_at": "申报截止时间",
    "remind_days_before": "申报截止前几日提醒",
    "notice": "申报须知",
    "commitment": "材料真实性保证书",
    "stages": "审核环节",
    "resubmission": "补正规定",
    "grounds": "不予受理及审核不通过的情形",
    "urging": "催办规定",
    "calendar": "工作日历",
    "eligibility": "申报条件",
    "modes": "申报方式",
    "transfer_kinds": "转兼评",
    "photo": "证件照要求",
    "form": "申报信息要求",
    "achievements": "代表性业绩要求",
    "attachments": "附件",
    "exam": "业务考试",
    "forms": "空白表格",
    "routes": "受理流向",
    "fee": "评审费用",
    "review_form": "评审表",
    "experts": "高评委评审",
    "confirmation": "结果公示与确认发文",
    "contacts": "材料接收审核联系人信息",
    "hotline": "咨询电话",
    "manual": "操作手册",
}
"""Every section, and what it is called on screen."""


class Sections(Fact):
    """Some or all sections of a plan; what isn't given is None, and `Plan` says what it means."""

    title: Name | None = None
    year: Year | None = None
    series: Name | None = None
    level: Name | None = None
    remarks: Annotated[tuple[Long, ...], Field(max_length=20)] | None = None
    opens_at: AwareDatetime | None = None
    closes_at: AwareDatetime | None = None
    remind_days_before: Days | None = None
    notice: Notice | None = None
    commitment: CommitmentText | None = None
    stages: Annotated[tuple[PlannedStage, ...], Field(min_length=1, max_length=12)] | None = None
    resubmission: Resubmission | None = None
    grounds: Grounds | None = None
    urging: Urging | None = None
    calendar: WorkCalendar | None = None
    eligibility: Eligibility | None = None
    modes: Annotated[tuple[Mode, ...], Field(min_length=1, max_length=20)] | None = None
    transfer_kinds: tuple[Named, ...] | None = None
    photo: PhotoLimits | None = None
    form: FormLimits | None = None
    achievements: AchievementLimits | None = None
    attachments: Annotated[tuple[Attachment, ...], Field(max_length=30)] | None = None
    exam: Exam | None = None
    forms: Annotated[tuple[BlankForm, ...], Field(max_length=20)] | None = None
    routes: Annotated[tuple[Route, ...], Field(min_length=1, max_length=200)] | None = None
    fee: PlannedFee | None = None
    review_form: ReviewFormPaper | None = None
    experts: Experts | None = None
    confirmation: Confirmation | None = None
    contacts: Annotated[tuple[Contact, ...], Field(max_length=20)] | None = None
    hotline: Name | None = None
    manual: Name | None = None

    def given(self) -> dict[str, Any]:
        """What was given, as JSON: what wasn't said stays unsaid."""
        return self.model_dump(mode="json", exclude_unset=True)


def sections_of(written: Mapping[str, Any]) -> Sections:
    """The sections as typed. Raises Rejected with all that isn't of their shape."""
    try:
        return Sections.model_validate_json(json.dumps(written), strict=True)
    except ValidationError as wrong:
        raise Rejected([_told(error) for error in wrong.errors(include_url=False)]) from None


def _told(error: Any) -> Violation:
    section = str(error["loc"][0]) if error["loc"] else ""
    pointer = "".join(f"/{step}" for step in error["loc"])
    if error["type"] == "extra_forbidden" and section not in SECTIONS:
        return Violation("section-unknown", "评审计划没有这一项", "a plan has no such section", pointer, list(SECTIONS))
    return Violation("section-invalid", f"“{SECTIONS.get(section, section)}”内容无效", error["msg"], pointer)


def missing(written: Mapping[str, Any], required: tuple[str, ...]) -> list[Violation]:
    """The sections that are still to be written."""
    return [
        Violation(
            "section-missing",
            f"尚未填写“{SECTIONS[name]}”",
            f"the section {name} isn't written yet",
            pointer=f"/{name}",
        )
        for name in required
        if written.get(name) is None
    ]
