"""签署个人承诺 (guide 二.2)."""

from __future__ import annotations

from services.declaration.domain.parts import Facts, Step
from services.declaration.domain.rules.rule import NOT_APPLICABLE, Met, Outcome, Rule, broken

POINTER = "/commitment"


def _signed(facts: Facts) -> Outcome:
    if facts.parts.commitment is None:
        return broken(
            "commitment-missing",
            "请签署《专业技术资格申报材料真实性保证书》",
            "the commitment isn't signed yet",
            pointer=POINTER,
        )
    return Met(facts.parts.commitment.text_version)


def _current(facts: Facts) -> Outcome:
    """Signed anew only if the wording, the name or the ID number has changed since, or the plan wants each submission
    signed."""
    commitment, today = facts.parts.commitment, facts.profile
    if commitment is None or today is None:
        return NOT_APPLICABLE
    wanted = facts.plan.commitment.version
    then = facts.file.profiles[commitment.profile_version]
    same_person = (then.name, then.id_number) == (today.name, today.id_number)
    if commitment.text_version != wanted or not same_person:
        return broken(
            "commitment-outdated",
            "保证书文本、姓名或身份证号码已变更，请重新签署",
            "its wording, your name or ID number has changed: please sign again",
            pointer=POINTER,
            limit=wanted,
            actual=commitment.text_version,
        )
    again = facts.plan.commitment.again_on_resubmission
    if again and facts.handed_in_at is not None and commitment.signed_at <= facts.handed_in_at:
        return broken(
            "commitment-again",
            "再次提交前请重新签署保证书",
            "this plan asks for a new signature before each submission",
            pointer=POINTER,
            limit=facts.handed_in_at.isoformat(),
            actual=commitment.signed_at.isoformat(),
        )
    return Met(commitment.text_version, wanted)


RULES = (
    Rule("guide-2.2-commitment", "二.2", "签署个人承诺", "The commitment is signed", Step.COMMITMENT, _signed),
    Rule(
        "guide-2.2-commitment-current",
        "二.2",
        "保证书仍然有效",
        "The commitment is of the present wording and person",
        Step.COMMITMENT,
        _current,
    ),
)
