"""What opens 马上申报, and must still hold at submit (guide 一, 二)."""

from __future__ import annotations

from services.declaration.domain.parts import Facts
from services.declaration.domain.rules.rule import Met, Outcome, Rule, broken
from services.declaration.domain.shanghai import shown


def _profile(facts: Facts) -> Outcome:
    if facts.profile is None and facts.file.outdated:
        return broken(
            "profile-not-approved",
            "姓名或身份证号码已更正，个人基本信息须由现所在单位重新审核通过",
            "your name or ID number was corrected: your present employer has to approve your profile anew",
        )
    if facts.profile is None:
        return broken(
            "profile-not-approved",
            "个人基本信息尚未经现所在单位审核通过",
            "your present employer hasn't approved your profile yet",
        )
    return Met(measured=facts.file.profile_version)


def _archive(facts: Facts) -> Outcome:
    if not facts.file.items:
        return broken(
            "archive-not-approved",
            "我的业绩档案尚无经单位审核通过的内容",
            "your archive holds no item approved by your employer yet",
            limit=1,
            actual=0,
        )
    return Met(measured=len(facts.file.items), limit=1)


def _notice(facts: Facts) -> Outcome:
    wanted, read = facts.plan.notice.version, facts.parts.notice_version
    if read != wanted:
        return broken(
            "notice-not-read",
            "请先阅读申报须知",
            "please read the notice of this plan first",
            pointer="/notice_version",
            limit=wanted,
            actual=read,
        )
    return Met(measured=read, limit=wanted)


def _window(facts: Facts) -> Outcome:
    """A return's time ends where its lapse is on record, which takes proof that its person was told and reminded: until
    then it can be answered, also after its date (since rule set 4)."""
    now = facts.now.isoformat()
    if facts.now < facts.plan.opens_at:
        opens = facts.plan.opens_at.isoformat()
        message = f"申报尚未开始，{shown(facts.plan.opens_at)}开始"
        return broken("window-not-open", message, "the window hasn't opened yet", limit=opens, actual=now)
    until = facts.deadline.isoformat()
    if facts.now > facts.deadline and facts.answering and facts.judged_since(4):
        late = f"退回修改的期限已于{shown(facts.deadline)}截止，尚未按逾期处理：请尽快修改并重新提交"
        return Met(measured=now, limit=until, note=late)
    if facts.now > facts.deadline:
        message, message_en = f"申报已于{shown(facts.deadline)}截止", "the window has closed"
        if facts.deadline > facts.plan.closes_at:
            message = f"退回修改的期限已于{shown(facts.deadline)}截止，请联系评委会办公室"
            message_en = "the time to mend what was returned is over: please ask the committee office"
        return broken("window-closed", message, message_en, limit=until, actual=now)
    return Met(measured=now, limit=until)


RULES = (
    Rule(
        *("guide-1-profile", "一", "个人基本信息经单位审核通过", "The profile is approved", None, _profile),
        mend="在“个人基本信息”中填写并提交，由所在单位人事负责人审核",
        mend_en="fill in and submit your profile; your employer's officer approves it",
        who="employer",
    ),
    Rule(
        *("guide-1-archive", "一.1", "业绩档案经单位审核通过", "An archive item is approved", None, _archive),
        mend="在“我的业绩档案”中保存并提交，由所在单位人事负责人审核",
        mend_en="save and submit an item of your archive; your employer's officer approves it",
        who="employer",
    ),
    Rule(
        *("guide-2-notice", "二", "已阅读申报须知", "The notice was read", None, _notice),
        mend="阅读最新的申报须知",
        mend_en="read the notice as it is now",
    ),
    Rule(
        *("plan-window", "二.5", "在申报时间内", "Within the window", None, _window),
        mend="在申报时间内提交；确需延期的，联系评委会办公室",
        mend_en="submit within the window; the committee office may extend it",
    ),
)
