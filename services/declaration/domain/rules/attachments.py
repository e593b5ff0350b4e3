"""上传附件 (guide 二.5): which ones are asked for is the plan's matrix of mode, employer and earlier declarations."""

from __future__ import annotations

from kernel.log.decider import Violation
from services.declaration.domain.parts import Facts, Step
from services.declaration.domain.rules.rule import NOT_APPLICABLE, Met, Outcome, Rule, verdict


def _required(facts: Facts) -> Outcome:
    asked = [attachment for attachment in facts.plan.attachments if facts.requires(attachment)]
    if not asked:
        return NOT_APPLICABLE
    given = {attached.kind for attached in facts.parts.attachments}
    found = [
        Violation(
            "attachment-missing",
            f"请上传《{attachment.name}》",
            f"the attachment {attachment.code} is missing",
            pointer=f"/attachments/{attachment.code}",
            limit=attachment.code,
        )
        for attachment in asked
        if attachment.code not in given
    ]
    codes = [attachment.code for attachment in asked]
    return verdict(found, Met([code for code in codes if code in given], codes))


RULES = (Rule("guide-2.5-attachments", "二.5", "上传附件", "The attachments asked for", Step.ATTACHMENTS, _required),)
