"""The kinds of archive items (guide 一, 二.3, 二.4), and what each of them says beyond what all say."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from services.archive.domain.kinds.career import Appointment, Appraisal, Education, Employment, Training
from services.archive.domain.kinds.honours import Award, Conduct, Honour, Other
from services.archive.domain.kinds.labels import Details, Told, missing, told
from services.archive.domain.kinds.works import Book, EngineeringProject, Paper, Patent, ResearchProject, Standard


class Kind(StrEnum):
    """What an item tells of. Only the two kinds of project can be representative achievements (guide 二.4)."""

    EDUCATION = "education"
    EMPLOYMENT = "employment"
    APPOINTMENT = "appointment"
    RESEARCH_PROJECT = "research-project"
    ENGINEERING_PROJECT = "engineering-project"
    PAPER = "paper"
    BOOK = "book"
    PATENT = "patent"
    STANDARD = "standard"
    AWARD = "award"
    HONOUR = "honour"
    CONDUCT = "conduct"
    TRAINING = "training"
    APPRAISAL = "appraisal"
    OTHER = "other"

    @property
    def label(self) -> str:
        """What the kind is called on screen."""
        return _LABELS[self]


_LABELS = {
    Kind.EDUCATION: "学历教育",
    Kind.EMPLOYMENT: "工作经历",
    Kind.APPOINTMENT: "专业技术职务聘任",
    Kind.RESEARCH_PROJECT: "科研项目（基金）",
    Kind.ENGINEERING_PROJECT: "工程技术项目",
    Kind.PAPER: "论文",
    Kind.BOOK: "著作",
    Kind.PATENT: "专利",
    Kind.STANDARD: "标准",
    Kind.AWARD: "获奖（科技奖励、技能奖励）",
    Kind.HONOUR: "荣誉称号",
    Kind.CONDUCT: "奖惩",
    Kind.TRAINING: "继续教育学时",
    Kind.APPRAISAL: "年度考核",
    Kind.OTHER: "其他",
}

PROJECTS = frozenset({Kind.RESEARCH_PROJECT, Kind.ENGINEERING_PROJECT})
BY_TEAMS = PROJECTS | {Kind.PAPER, Kind.BOOK, Kind.PATENT, Kind.STANDARD, Kind.AWARD}
"""What several people do together, so that a rank says something."""
WITH_LEVEL = PROJECTS | {Kind.STANDARD, Kind.AWARD, Kind.HONOUR, Kind.CONDUCT}
"""What is of a 层次（级别）."""
WITH_PERIOD = PROJECTS | {Kind.EDUCATION, Kind.EMPLOYMENT}
"""What lasts, so that it has a beginning and, once it is over, an end."""

DetailsOfKind = Annotated[
    Education
    | Employment
    | Appointment
    | ResearchProject
    | EngineeringProject
    | Paper
    | Book
    | Patent
    | Standard
    | Award
    | Honour
    | Conduct
    | Training
    | Appraisal
    | Other,
    Field(discriminator="kind"),
]
"""The details of an item, told apart by `kind`."""

__all__ = [
    "BY_TEAMS",
    "PROJECTS",
    "WITH_LEVEL",
    "WITH_PERIOD",
    "Appointment",
    "Appraisal",
    "Award",
    "Book",
    "Conduct",
    "Details",
    "DetailsOfKind",
    "Education",
    "Employment",
    "EngineeringProject",
    "Honour",
    "Kind",
    "Other",
    "Paper",
    "Patent",
    "ResearchProject",
    "Standard",
    "Told",
    "Training",
    "missing",
    "told",
]
