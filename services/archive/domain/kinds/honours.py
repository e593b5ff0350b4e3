"""The kinds that tell of recognition. The guide keeps three apart (二.3): 获奖 is 科技奖励 and 技能奖励; 荣誉称号
is a title of experts and talents (劳动模范, 首席专家 …); 奖惩 is work honours (先进个人, 优秀共产党员 …) and
punishments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from kernel.log.decider import Violation
from services.archive.domain.kinds.labels import Day, Details, Label, Line

AWARD_KINDS = {"science": "科技奖励", "skill": "技能奖励"}
CONDUCT_KINDS = {"honour": "奖励", "punishment": "惩处"}


class Award(Details):
    """获奖: 科技奖励 or 技能奖励."""

    kind: Literal["award"] = "award"
    award_kind: Annotated[Literal["science", "skill"] | None, Label("奖项类别", needed=True, words=AWARD_KINDS)] = None
    grade: Annotated[Line, Label("获奖等级", needed=True)] = None
    awarded_by: Annotated[Line, Label("颁奖单位", needed=True)] = None
    project: Annotated[Line, Label("获奖项目")] = None
    certificate_number: Annotated[Line, Label("证书编号")] = None


class Honour(Details):
    """荣誉称号, such as 劳动模范 or 首席专家."""

    kind: Literal["honour"] = "honour"
    conferred_by: Annotated[Line, Label("授予单位", needed=True)] = None
    certificate_number: Annotated[Line, Label("证书（文件）编号")] = None


class Conduct(Details):
    """奖惩: a work honour, or a punishment (with the day its effect ends)."""

    kind: Literal["conduct"] = "conduct"
    conduct_kind: Annotated[
        Literal["honour", "punishment"] | None, Label("奖惩类别", needed=True, words=CONDUCT_KINDS)
    ] = None
    decided_by: Annotated[Line, Label("作出决定的单位", needed=True)] = None
    document_number: Annotated[Line, Label("文件号")] = None
    effective_until: Annotated[Day, Label("处分影响期截止日")] = None

    def wrong(self) -> Sequence[Violation]:
        """Only a punishment has an effect that ends."""
        if self.conduct_kind == "honour" and self.effective_until is not None:
            message, message_en = "奖励没有影响期", "an honour has no effect that ends"
            return [Violation("effect-not-asked", message, message_en, pointer="/effective_until")]
        return ()


class Other(Details):
    """其他: whatever has no kind of its own."""

    kind: Literal["other"] = "other"
    category: Annotated[Line, Label("类别", needed=True)] = None
    issued_by: Annotated[Line, Label("出具单位")] = None
