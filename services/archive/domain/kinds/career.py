"""The kinds that tell of a career: what was learnt, where one worked, as what, and how it was judged."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from kernel.log.decider import Violation
from services.archive.domain.kinds.labels import Count, Day, Details, Label, Line, Year, wrong_order

DEGREES = {"none": "无学位", "bachelor": "学士", "master": "硕士", "doctor": "博士"}
STUDY_FORMS = {"full-time": "全日制", "part-time": "非全日制"}
GRADES = {
    "excellent": "优秀",
    "competent": "合格",
    "basic": "基本合格",
    "incompetent": "不合格",
    "none": "未参加考核",
}


class Education(Details):
    """学历. `education` is GB/T 4658; the period is that of the studies."""

    kind: Literal["education"] = "education"
    education: Annotated[
        Annotated[str, Field(pattern=r"^[0-9]{2}$")] | None, Label("学历（GB/T 4658）", needed=True)
    ] = None
    degree: Annotated[
        Literal["none", "bachelor", "master", "doctor"] | None, Label("学位", needed=True, words=DEGREES)
    ] = None
    study_form: Annotated[
        Literal["full-time", "part-time"] | None, Label("学习形式", needed=True, words=STUDY_FORMS)
    ] = None
    school: Annotated[Line, Label("毕业院校", needed=True)] = None
    major: Annotated[Line, Label("所学专业", needed=True)] = None
    certificate_number: Annotated[Line, Label("毕业证书编号")] = None


class Employment(Details):
    """工作经历: where, as what; the period says from when to when (without an end: to this day)."""

    kind: Literal["employment"] = "employment"
    unit: Annotated[Line, Label("工作单位", needed=True)] = None
    post: Annotated[Line, Label("职务（岗位）", needed=True)] = None


class Appointment(Details):
    """专业技术职务: 取得资格 and 聘任 are two dates; achievements count since 聘任 (guide 二.4)."""

    kind: Literal["appointment"] = "appointment"
    post_title: Annotated[Line, Label("专业技术职务名称", needed=True)] = None
    qualified_on: Annotated[Day, Label("取得资格时间", needed=True)] = None
    appointed_on: Annotated[Day, Label("聘任时间", needed=True)] = None
    appointed_by: Annotated[Line, Label("聘任单位", needed=True)] = None
    certificate_number: Annotated[Line, Label("资格证书编号")] = None

    def wrong(self) -> Sequence[Violation]:
        """Nobody is appointed before they are qualified."""
        return wrong_order(
            self.qualified_on,
            self.appointed_on,
            "appointed_on",
            "聘任时间不能早于取得资格时间",
            "appointed before qualified",
        )


class Training(Details):
    """继续教育学时 of one year: 公需科目 and 专业科目."""

    kind: Literal["training"] = "training"
    year: Annotated[Year, Label("年度", needed=True)] = None
    public_hours: Annotated[Count, Label("公需科目学时", needed=True)] = None
    professional_hours: Annotated[Count, Label("专业科目学时", needed=True)] = None
    organiser: Annotated[Line, Label("施教机构", needed=True)] = None
    certificate_number: Annotated[Line, Label("证书编号")] = None

    def wrong(self) -> Sequence[Violation]:
        """Proof of no hours at all proves nothing."""
        if self.public_hours == 0 and self.professional_hours == 0:
            message, message_en = "学时不能都为 0", "no hours at all"
            return [Violation("no-hours", message, message_en, pointer="/professional_hours", limit=1, actual=0)]
        return ()


class Appraisal(Details):
    """年度考核 of one year."""

    kind: Literal["appraisal"] = "appraisal"
    year: Annotated[Year, Label("年度", needed=True)] = None
    grade: Annotated[
        Literal["excellent", "competent", "basic", "incompetent", "none"] | None,
        Label("考核等次", needed=True, words=GRADES),
    ] = None
    appraised_by: Annotated[Line, Label("考核单位", needed=True)] = None
