"""From a submission to what is printed on the 评审表: codes become words, instants dates, texts are cleaned."""

from __future__ import annotations

import unicodedata
from collections import Counter
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from services.certificate.outside import Achievement, ReviewForm
from services.certificate.reactions.submission import Achievement as Extracted
from services.certificate.reactions.submission import Listed, Plan, Profile, Submission, Work, name_of

SHANGHAI = ZoneInfo("Asia/Shanghai")
SEXES = {"0": "未知", "1": "男", "2": "女", "9": "未说明"}
"""GB/T 2261.1."""
DEGREES = {"none": "无", "bachelor": "学士", "master": "硕士", "doctor": "博士"}

SINCE = {
    "appointed": "聘任以来",
    "qualified": "取得资格以来",
    "graduated": "毕业以来",
    "work-started": "参加工作以来",
}
"""Since when achievements count."""


def review_form(submission: Submission, document_id: UUID) -> ReviewForm:
    """The form of a submission. `document_id` gives the reference that stands on every sheet: they aren't stapled."""
    plan, profile, form = submission.plan, submission.profile, submission.form
    signed = submission.commitment
    number = document_id.hex[:12].upper()
    kind = f"（{name_of(form.transfer_kind, plan.transfer_kinds)}）" if form.transfer_kind else ""
    return ReviewForm(
        plan_title=clean(plan.title),
        reference=f"表号 {number[:4]} {number[4:8]} {number[8:]}",
        notes=_notes(plan, submission.submission),
        delivery=_delivery(plan),
        name=clean(profile.name),
        sex=SEXES.get(profile.sex, ""),
        birth=day(profile.birth),
        id_number=profile.id_number,
        employer=clean(profile.employer_name),
        work_started_on=day(profile.work_started_on),
        current_title=clean(profile.current_title),
        qualified_on=day(profile.qualified_on),
        appointed_on=day(profile.appointed_on),
        speciality=clean(profile.speciality or form.speciality),
        declared_speciality=clean(form.speciality or profile.speciality),
        target=f"{clean(plan.level)}（{clean(plan.series)}）",
        mode=submission.mode_name + kind,
        filled_on=day(submission.submitted_at),
        particulars=_particulars(submission),
        studies=_studies(profile),
        work=tuple(_work(work) for work in profile.work_history),
        hours=tuple(
            (str(h.year), str(h.public), str(h.professional), str(h.public + h.professional)) for h in form.hours
        ),
        appraisals=tuple((str(a.year), name_of(a.grade, plan.form.appraisals.grades)) for a in form.appraisals),
        statement=clean(form.statement),
        statement_limit=plan.form.statement_limit,
        achievements=tuple(_achievement(n, item) for n, item in enumerate(submission.achievements, start=1)),
        achievements_limit=plan.achievements.limit,
        achievements_since=_since(plan, profile),
        works=tuple(_listed(work) for work in submission.works),
        awards=clean(form.awards),
        honours=clean(form.honours),
        rewards_punishments=clean(form.rewards_punishments),
        attachments=_attachments(submission),
        promise=clean(plan.commitment.text),
        commitment=f"《{clean(plan.commitment.title)}》（{signed.text_version}）已于{day(signed.signed_at)}在线签署。",
        signed_on=day(signed.signed_at),
        posted=submission.posted,
        midlevel=submission.midlevel,
    )


def _since(plan: Plan, profile: Profile) -> str:
    """Since when the achievements of this person count."""
    titled = (profile.current_title, profile.qualified_on, profile.appointed_on) != (None, None, None)
    return SINCE[plan.achievements.since if titled else plan.achievements.untitled or plan.achievements.since]


def clean(text: str | None) -> str:
    """The text as a page can show it: no control characters but line breaks, nothing that turns its direction."""
    lines = (text or "").replace("\t", "　").splitlines()
    return "\n".join("".join(c for c in line if not _invisible(c)).rstrip() for line in lines).strip("\n")


def _invisible(character: str) -> bool:
    """Control and format characters. Joiners and variation selectors stay: they choose the shape of a glyph."""
    return unicodedata.category(character) in {"Cc", "Cf"} and character not in "\u200c\u200d"


def day(when: date | datetime | None) -> str:
    """2022年7月6日, in Shanghai where it is an instant; nothing for nothing."""
    if when is None:
        return ""
    if isinstance(when, datetime):
        when = when.astimezone(SHANGHAI).date()
    return f"{when.year}年{when.month}月{when.day}日"


def _notes(plan: Plan, submission: int) -> tuple[str, ...]:
    """填表说明, after the guide and the plan's figures."""
    limit = plan.achievements.limit
    return (
        f"本表由系统按第{submission}次提交的申报信息生成，涂改无效；申报人员填写、上传的所有内容必须真实规范，否则后果自负。",
        f"代表性业绩合计不超过{limit}项，超过无效，按前{limit}项计分。",
        "佐证材料复印件由用人单位审核，签署“核对无误”字样，签名并注明验证时间，加盖单位公章。",
    )


def _delivery(plan: Plan) -> tuple[str, ...]:
    """报送须知, in the guide's words (二.7): print, binding, seals in their order, and where to."""
    paper = plan.review_form
    if not paper.copies:
        return ("本评审计划无需报送纸质评审表。",)
    sides, alone = "双面" if paper.duplex else "", "，最后一页单独打印" if paper.last_page_alone else ""
    loose = "" if paper.staples else "，不要用订书钉装订"
    seals = f"依次经{'、'.join(clean(seal) for seal in paper.seals)}审核盖章后，" if paper.seals else ""
    where = "；".join(
        "，".join(clean(part) for part in (c.name, c.address, c.person, c.phone, c.hours) if part)
        for c in plan.contacts
    )
    return (
        f"{paper.paper}纸{sides}打印1式{paper.copies}份{alone}{loose}。",
        f"{seals}报送评委会办公室。",
        *([f"报送地址（材料接收审核联系人信息）：{where}。"] if where else []),
    )


def _particulars(submission: Submission) -> tuple[tuple[str, str], ...]:
    ground = submission.exceptional_name
    return (
        *((clean(answer.label), clean(answer.value)) for answer in submission.mode_fields),
        *([("破格申报依据", clean(ground))] if ground else []),
    )


def _studies(profile: Profile) -> tuple[str, str, str, str, str]:
    education = profile.education_name or profile.education
    degree = DEGREES.get(profile.degree or "", profile.degree)
    return (clean(education), clean(degree), clean(profile.school), clean(profile.major), day(profile.graduated_on))


def _work(work: Work) -> tuple[str, str, str]:
    until = f"{work.until:%Y.%m}" if work.until else "至今"
    return (f"{work.since:%Y.%m} － {until}", clean(work.unit), clean(work.post))


def _achievement(number: int, item: Extracted) -> Achievement:
    content = item.content
    return Achievement(
        number=str(number),
        kind=item.kind_name.replace("（", "\n（"),
        title=clean(content.title),
        level=item.level_name,
        gained_on=f"{content.gained_on:%Y.%m.%d}",
        rank=f"{content.rank} / {content.team_size}",
        summary=clean(content.summary).replace("\n", "　"),
        evidence=f"佐证材料 {len(content.evidence)} 份",
        over_limit=not item.counted,
    )


def _listed(work: Listed) -> tuple[str, str, str, str, str]:
    content = work.content
    details = "；".join(f"{detail.label}：{clean(detail.value)}" for detail in content.details)
    rank = f"{content.rank} / {content.team_size}"
    return (work.kind_name, clean(content.title), f"{content.gained_on:%Y.%m.%d}", rank, details.replace("\n", "　"))


def _attachments(submission: Submission) -> tuple[tuple[str, str], ...]:
    count = Counter(attachment.name for attachment in submission.attachments)
    return tuple((name, str(n)) for name, n in count.items())
