"""提取业绩材料 (guide 二.4)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from kernel.log.decider import Violation
from services.declaration.domain.dossier import ApprovedItem
from services.declaration.domain.parts import Facts, Step
from services.declaration.domain.plan import name_of
from services.declaration.domain.rules.rule import NOT_APPLICABLE, Met, Outcome, Rule, broken, verdict

Check = Callable[[ApprovedItem, Facts], Violation | None]


def _present(facts: Facts) -> Outcome:
    if not facts.parts.achievements:
        return broken(
            "achievements-missing",
            "请从业绩档案库中提取代表性业绩",
            "no representative achievement is extracted yet",
            pointer="/achievements",
            limit=1,
            actual=0,
        )
    return Met(len(facts.parts.achievements), 1)


def _each(check: Check) -> Callable[[Facts], Outcome]:
    """The rule for every extracted item; violations point to their place in the applicant's order."""

    def checked(facts: Facts) -> Outcome:
        if not facts.achieved:
            return NOT_APPLICABLE
        found = []
        for n, item in enumerate(facts.achieved):
            if violation := check(item, facts):
                found.append(Violation(**{**vars(violation), "pointer": f"/achievements/{n}"}))
        return verdict(found)

    return checked


def _kind(item: ApprovedItem, facts: Facts) -> Violation | None:
    kinds = facts.plan.achievements.kinds
    if item.content.kind in {kind.code for kind in kinds}:
        return None
    names = "、".join(kind.name for kind in kinds)
    return Violation(
        "achievement-kind",
        f"代表性业绩只能是{names}",
        "a representative achievement is a research or an engineering project",
        limit=[kind.code for kind in kinds],
        actual=item.content.kind,
    )


def _since_appointment(item: ApprovedItem, facts: Facts) -> Violation | None:
    """The plan says from which of the two dates achievements count: 聘任, or 取得资格; and from which other one, of who
    was never appointed to anything."""
    untitled = facts.plan.achievements.untitled
    begun = facts.profile.since(untitled) if facts.profile and facts.profile.untitled and untitled else None
    if begun is not None:
        return _since_beginning(item, begun, "毕业" if untitled == "graduated" else "参加工作")
    if facts.plan.achievements.since == "qualified":
        return _since_qualification(item, facts)
    appointed = facts.profile.appointed_on if facts.profile else None
    if appointed is None:
        return Violation(
            "appointment-unknown",
            "个人基本信息中没有聘任时间，无法判断是否聘任以来取得",
            "your profile doesn't say since when you are appointed",
        )
    if item.content.gained_on >= appointed:
        return None
    held = "、".join(facts.plan.eligibility.titles) or "现职"
    return Violation(
        "achievement-before-appointment",
        f"该业绩不是聘任{held}以来取得的",
        "it was gained before you were appointed to the title you hold",
        limit=appointed.isoformat(),
        actual=item.content.gained_on.isoformat(),
    )


def _since_beginning(item: ApprovedItem, begun: date, what: str) -> Violation | None:
    if item.content.gained_on >= begun:
        return None
    return Violation(
        "achievement-before-beginning",
        f"该业绩不是{what}以来取得的",
        "it was gained before you graduated, or began to work",
        limit=begun.isoformat(),
        actual=item.content.gained_on.isoformat(),
    )


def _since_qualification(item: ApprovedItem, facts: Facts) -> Violation | None:
    qualified = facts.profile.qualified_on if facts.profile else None
    if qualified is None:
        return Violation(
            "qualification-unknown",
            "个人基本信息中没有取得资格时间，无法判断是否取得现资格以来取得",
            "your profile doesn't say since when you hold your title",
        )
    if item.content.gained_on >= qualified:
        return None
    return Violation(
        "achievement-before-qualification",
        "该业绩不是取得现资格以来取得的",
        "it was gained before you held your present title",
        limit=qualified.isoformat(),
        actual=item.content.gained_on.isoformat(),
    )


def _level(item: ApprovedItem, facts: Facts) -> Violation | None:
    limits = facts.plan.achievements
    if limits.lowest_level is None:
        return None
    order = [level.code for level in limits.levels]  # from the highest down
    if item.content.level in order and order.index(item.content.level) <= order.index(limits.lowest_level):
        return None
    lowest = name_of(limits.lowest_level, limits.levels)
    return Violation(
        "achievement-level",
        f"层次（级别）低于{limits.article or '《评价条件》'}的要求（{lowest}）",
        "its level is below what the conditions of evaluation ask for",
        limit=limits.lowest_level,
        actual=item.content.level,
    )


def _level_if_set(facts: Facts) -> Outcome:
    """Without a floor in the plan nothing is judged here: checkers do it by 《评价条件》."""
    return NOT_APPLICABLE if facts.plan.achievements.lowest_level is None else _each(_level)(facts)


def _contribution(item: ApprovedItem, facts: Facts) -> Violation | None:
    if item.content.team_size == 1 or item.content.contribution:
        return None
    return Violation(
        "contribution-proof-missing",
        "集体项目须提供本人系主要贡献者的依据或证明材料",
        "a team's project needs proof that you were a main contributor",
        limit=1,
        actual=0,
    )


def _all_in_archive(facts: Facts) -> Outcome:
    """The works beside the achievements as well."""
    chosen = (("achievements", facts.achieved), ("works", facts.works))
    if not any(items for _, items in chosen):
        return NOT_APPLICABLE
    return verdict(
        [
            replace(violation, pointer=f"/{part}/{n}")
            for part, items in chosen
            for n, item in enumerate(items)
            if (violation := _in_archive(item, facts))
        ]
    )


def _in_archive(item: ApprovedItem, facts: Facts) -> Violation | None:
    if item.item_version > facts.file.recalled.get(item.item_id, 0):
        return None
    return Violation(
        "achievement-withdrawn", "该业绩已从业绩档案库撤回，请移除", "it was taken out of the archive: please remove it"
    )


def _marks(item: ApprovedItem, facts: Facts) -> Violation | None:
    unmarked = item.content.unmarked()
    if not unmarked:
        return None
    return Violation(
        "evidence-unmarked",
        "佐证材料须有用人单位的“核对无误”字样、签名、验证时间和单位公章",
        "each copy of evidence bears 核对无误, a signature, the date of verification and the unit's seal",
        limit=0,
        actual=[n + 1 for n in unmarked],
    )


def _limit(facts: Facts) -> Outcome:
    """Beyond the limit is invalid: kept on file, told before submit, not scored; or refused, where the plan says so."""
    if not facts.parts.achievements:
        return NOT_APPLICABLE
    limit, count = facts.plan.achievements.limit, len(facts.parts.achievements)
    if count > limit and facts.plan.achievements.over_limit == "refused":
        return broken(
            "achievements-over-limit",
            f"代表性业绩不得超过 {limit} 项",
            f"at most {limit} achievements can be handed in",
            pointer="/achievements",
            limit=limit,
            actual=count,
        )
    note = f"第 {limit + 1} 项起超限无效，专家只对前 {limit} 项计分" if count > limit else ""
    return Met(count, limit, note)


def _rule(name: str, title: str, title_en: str, check: Check) -> Rule:
    return Rule(f"guide-2.4-{name}", "二.4", title, title_en, Step.ACHIEVEMENTS, _each(check), refuses=True)


RULES = (
    Rule("guide-2.4-achievements", "二.4", "提取代表性业绩", "Achievements are extracted", Step.ACHIEVEMENTS, _present),
    _rule("kind", "业绩类别", "Kinds of achievements", _kind),
    _rule("since-appointment", "聘任以来取得", "Gained since appointment", _since_appointment),
    Rule(
        "guide-2.4-level",
        "二.4",
        "业绩层次（级别）",
        "Levels of achievements",
        Step.ACHIEVEMENTS,
        _level_if_set,
        refuses=True,
    ),
    Rule(
        "guide-1-in-archive",
        "一.1",
        "仍在业绩档案库中",
        "Still in the archive",
        Step.ACHIEVEMENTS,
        _all_in_archive,
        mend="请移除该业绩，或在业绩档案库中重新提交审核",
        mend_en="remove the item, or submit it in your archive again",
        since=3,
    ),
    Rule(
        "guide-2.4-marks",
        "二.4",
        "佐证材料的四项标识",
        "The four marks on copies of evidence",
        Step.ACHIEVEMENTS,
        _each(_marks),
        mend="请所在单位核对佐证材料并补齐四项标识，或由单位在系统中加盖电子标识",
        mend_en="your employer checks the copies and sets the four marks, on paper or in the system",
        who="employer",
        since=3,
    ),
    # Which file proves it is named in the archive; what it proves, a checker reads.
    _rule(
        "contribution",
        "集体项目附有本人系主要贡献者的证明（内容由审核人员核对）",
        "A team's project names its proof of a main contribution (what it proves, a checker reads)",
        _contribution,
    ),
    Rule("guide-2.4-limit", "二.4", "业绩项数", "How many achievements count", Step.ACHIEVEMENTS, _limit),
)
