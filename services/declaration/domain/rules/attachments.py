"""上传附件 (guide 二.5): which ones are asked for is the plan's matrix of mode, employer, origin, route and earlier
declarations. What the platform can verify by itself isn't asked for: a valid exam record is chosen instead; an
education that stands approved in the archive is known."""

from __future__ import annotations

from kernel.log.decider import Violation
from services.declaration.domain.parts import Facts, Step
from services.declaration.domain.plan import Attachment
from services.declaration.domain.rules.rule import NOT_APPLICABLE, Met, Outcome, Rule, broken, verdict


def _required(facts: Facts) -> Outcome:
    asked = [attachment for attachment in facts.plan.attachments if facts.requires(attachment)]
    if not asked:
        return NOT_APPLICABLE
    given = {attached.kind for attached in facts.parts.attachments}
    found = [violation for a in asked if a.code not in given and (violation := _missing(a, facts))]
    codes = [attachment.code for attachment in asked]
    known = [a for a in asked if a.code not in given and facts.verifies(a)]
    verified = [a.name + _WHERE.get(a.verified_by or "", "") for a in known]
    note = f"已核验，免上传：{'、'.join(verified)}" if verified else ""
    met = [code for code in codes if code in given]
    return verdict(found, Met(met, codes, note))


_WHERE = {"archive-education": "（业绩档案）"}
"""Where a checker finds what wasn't uploaded."""


def _missing(attachment: Attachment, facts: Facts) -> Violation | None:
    pointer = f"/attachments/{attachment.code}"
    if not facts.verifies(attachment):
        return Violation(
            "attachment-missing",
            f"请上传《{attachment.name}》",
            f"the attachment {attachment.code} is missing",
            pointer=pointer,
            limit=attachment.code,
        )
    if attachment.verified_by != "exam-record":
        return None  # nothing has to be chosen
    if facts.parts.certificate_id is not None:
        return None  # whether it still counts is a rule of its own
    return Violation(
        "certificate-not-chosen",
        f"请从本人有效的考试记录中选择《{attachment.name}》，免上传",
        "choose one of your valid exam records: nothing has to be uploaded",
        pointer="/certificate_id",
        limit=[str(record.certificate_id) for record in facts.exam_records],
    )


def _certificate(facts: Facts) -> Outcome:
    chosen = facts.parts.certificate_id
    if chosen is None:
        return NOT_APPLICABLE
    record = facts.exam_record
    if record is None:
        return broken(
            "certificate-lapsed",
            "所选业务考试成绩合格证明已撤销、已过有效期或成绩未达本计划合格线，请重新选择或上传",
            "the chosen exam certificate was revoked, has lapsed, or is below the plan's pass mark: choose another, "
            "or upload one",
            pointer="/certificate_id",
            actual=str(chosen),
        )
    return Met(str(chosen), record.valid_until.isoformat() if record.valid_until else None, "已核验，免上传")


def _superfluous(facts: Facts) -> Outcome:
    """Named, kept, and no reason to refuse: whoever checks sees which ones they can pass over."""
    if not facts.parts.attachments:
        return NOT_APPLICABLE
    given = list(dict.fromkeys(attached.kind for attached in facts.parts.attachments))
    idle = [code for code in given if _is_idle(facts.plan.attachment(code), facts)]
    names = [f"《{known.name}》" for code in idle if (known := facts.plan.attachment(code))]
    return Met(idle, [], f"不需要的附件：{'、'.join(names)}" if idle else "")


def _is_idle(attachment: Attachment | None, facts: Facts) -> bool:
    if attachment is None or not facts.takes(attachment):
        return True
    return attachment.verified_by == "exam-record" and facts.exam_record is not None


RULES = (
    Rule("guide-2.5-attachments", "二.5", "上传附件", "The attachments asked for", Step.ATTACHMENTS, _required),
    Rule(
        "guide-2.5-certificate",
        "二.5",
        "所选业务考试成绩合格证明有效",
        "The exam certificate that was chosen is valid",
        Step.ATTACHMENTS,
        _certificate,
        since=3,
    ),
    Rule(
        "guide-2.5-superfluous",
        "二.5",
        "核对多余附件（不影响提交）",
        "Attachments that nobody asked for",
        Step.ATTACHMENTS,
        _superfluous,
        since=3,
    ),
)
