"""The kinds that tell of work: projects, and what was written, invented or laid down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from kernel.log.decider import Violation
from services.archive.domain.kinds.labels import Count, Day, Details, Fen, Label, Line, wrong_order
from services.archive.domain.kinds.numbers import is_isbn

PROJECT_STATUS = {"running": "在研（在建）", "completed": "已完成", "accepted": "已验收（结题）"}
INDEXES = {"sci": "SCI", "ei": "EI", "core": "中文核心期刊", "other": "其他期刊"}
BOOK_PARTS = {"sole": "独著", "chief": "主编", "deputy": "副主编", "contributor": "参编", "translator": "译者"}
PATENT_KINDS = {"invention": "发明专利", "utility": "实用新型专利", "design": "外观设计专利", "software": "软件著作权"}
STANDARD_KINDS = {
    "national": "国家标准",
    "industry": "行业标准",
    "local": "地方标准",
    "association": "团体标准",
    "enterprise": "企业标准",
}


class ResearchProject(Details):
    """科研项目（基金）, which may be a representative achievement (guide 二.4)."""

    kind: Literal["research-project"] = "research-project"
    number: Annotated[Line, Label("项目（合同）编号", needed=True)] = None
    source: Annotated[Line, Label("项目来源（下达单位）", needed=True)] = None
    funding_fen: Annotated[Fen, Label("经费（分）")] = None
    duty: Annotated[Line, Label("本人承担的工作", needed=True)] = None
    status: Annotated[
        Literal["running", "completed", "accepted"] | None, Label("项目状态", needed=True, words=PROJECT_STATUS)
    ] = None


class EngineeringProject(Details):
    """工程技术项目, which may be a representative achievement (guide 二.4)."""

    kind: Literal["engineering-project"] = "engineering-project"
    place: Annotated[Line, Label("工程地点", needed=True)] = None
    scale: Annotated[Line, Label("工程规模（等别）", needed=True)] = None
    commissioned_by: Annotated[Line, Label("建设（委托）单位")] = None
    investment_fen: Annotated[Fen, Label("投资额（分）")] = None
    duty: Annotated[Line, Label("本人承担的工作", needed=True)] = None
    status: Annotated[
        Literal["running", "completed", "accepted"] | None, Label("项目状态", needed=True, words=PROJECT_STATUS)
    ] = None


class Paper(Details):
    """论文; `rank` of the item is the place among its authors."""

    kind: Literal["paper"] = "paper"
    journal: Annotated[Line, Label("刊物名称", needed=True)] = None
    issue: Annotated[Line, Label("卷期、页码", needed=True)] = None
    serial_number: Annotated[Line, Label("刊号（ISSN/CN）", needed=True)] = None
    index: Annotated[Literal["sci", "ei", "core", "other"] | None, Label("收录", needed=True, words=INDEXES)] = None
    corresponding: Annotated[bool | None, Label("本人为通讯作者")] = None
    doi: Annotated[Line, Label("DOI")] = None


class Book(Details):
    """著作."""

    kind: Literal["book"] = "book"
    publisher: Annotated[Line, Label("出版社", needed=True)] = None
    isbn: Annotated[Line, Label("ISBN", needed=True)] = None
    part: Annotated[
        Literal["sole", "chief", "deputy", "contributor", "translator"] | None,
        Label("本人作用", needed=True, words=BOOK_PARTS),
    ] = None
    own_thousand_words: Annotated[Count, Label("本人撰写字数（千字）", needed=True)] = None

    def wrong(self) -> Sequence[Violation]:
        """An ISBN has a check digit, so a slip of the pen shows."""
        if self.isbn is None or not self.isbn.strip() or is_isbn(self.isbn):
            return ()
        return [Violation("isbn-wrong", "ISBN 校验位不正确", "the ISBN's check digit is wrong", pointer="/isbn")]


class Patent(Details):
    """专利 or 软件著作权."""

    kind: Literal["patent"] = "patent"
    patent_kind: Annotated[
        Literal["invention", "utility", "design", "software"] | None,
        Label("专利类别", needed=True, words=PATENT_KINDS),
    ] = None
    number: Annotated[Line, Label("专利（登记）号", needed=True)] = None
    applied_on: Annotated[Day, Label("申请日")] = None
    granted_on: Annotated[Day, Label("授权公告日", needed=True)] = None
    holder: Annotated[Line, Label("专利权人", needed=True)] = None

    def wrong(self) -> Sequence[Violation]:
        """Nothing is granted before it is applied for."""
        return wrong_order(
            self.applied_on,
            self.granted_on,
            "granted_on",
            "授权公告日不能早于申请日",
            "granted before it was applied for",
        )


class Standard(Details):
    """标准."""

    kind: Literal["standard"] = "standard"
    number: Annotated[Line, Label("标准号", needed=True)] = None
    standard_kind: Annotated[
        Literal["national", "industry", "local", "association", "enterprise"] | None,
        Label("标准类别", needed=True, words=STANDARD_KINDS),
    ] = None
    issued_on: Annotated[Day, Label("发布日期", needed=True)] = None
    effective_on: Annotated[Day, Label("实施日期")] = None
    issued_by: Annotated[Line, Label("发布单位", needed=True)] = None

    def wrong(self) -> Sequence[Violation]:
        """No standard takes effect before it is issued."""
        return wrong_order(
            self.issued_on,
            self.effective_on,
            "effective_on",
            "实施日期不能早于发布日期",
            "in effect before it was issued",
        )
