"""签署个人承诺 (guide 二.2): a single-use code, whose phone it is, and the name by hand."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta

from kernel.log.decider import Event, Rejected, Violation
from services.declaration.domain.commands import IdentifySigner, IssueCommitmentCode, SignCommitment
from services.declaration.domain.events import CommitmentCodeIssued, CommitmentMade, Draft, SignerIdentified
from services.declaration.domain.legibility import illegible

CODE_LASTS = timedelta(minutes=10)
PARTY_NAMES = {"wechat": "微信", "alipay": "支付宝"}


def issue_code(command: IssueCommitmentCode, draft: Draft) -> Sequence[Event]:
    """A new code; those before it are void."""
    expires_at = command.at + CODE_LASTS
    return [CommitmentCodeIssued(person_id=draft.person_id, code=command.code, expires_at=expires_at)]


def identify(command: IdentifySigner, draft: Draft) -> Sequence[Event]:
    """Only the person signs: the phone's owner must have their name and ID number."""
    wrong = wrong_with_code(command.code, draft, command.at)
    if not command.matches:
        wrong.append(
            Violation(
                "signer-other-person",
                f"扫码的{PARTY_NAMES[command.party]}实名信息与申报人员的姓名、身份证号码不一致，请由本人签署",
                "the phone belongs to somebody else: name or ID number differ; the applicant has to sign",
                pointer="/party_code",
            )
        )
    if wrong:
        raise Rejected(wrong)
    if draft.code is not None and draft.code.identified_by == command.party:
        return []
    salted = hashlib.sha256(f"{draft.declaration_id}:{command.party}:{command.user}".encode()).hexdigest()
    return [SignerIdentified(person_id=draft.person_id, party=command.party, user=salted, at=command.at)]


def sign(command: SignCommitment, draft: Draft) -> Sequence[Event]:
    """The name by hand, once a code, in time; refused with all that is wrong."""
    wrong = wrong_with_code(command.code, draft, command.at)
    parties = command.background.plan.commitment.identified_by
    if not wrong and parties and draft.code is not None and draft.code.identified_by not in parties:
        wrong.append(
            Violation(
                "signer-not-identified",
                f"请先用{'或'.join(PARTY_NAMES[party] for party in parties)}确认签署人身份",
                "say first whose phone it is: have it identified",
                pointer="/code",
                limit=list(parties),
            )
        )
    if violation := illegible(command.strokes):
        wrong.append(violation)
    version = command.background.file.profile_version
    if version is None:
        wrong.append(Violation("profile-not-approved", "个人基本信息尚未经现所在单位审核通过", "no approved profile"))
    if wrong or version is None:
        raise Rejected(wrong)
    return [
        CommitmentMade(
            person_id=draft.person_id,
            text_version=command.background.plan.commitment.version,
            profile_version=version,
            strokes=command.file,
            picture=command.picture,
            identified_by=draft.code.identified_by if draft.code else None,
            at=command.at,
        )
    ]


def wrong_with_code(given: str, draft: Draft, at: datetime) -> list[Violation]:
    """What is wrong with a code: replaced by a newer one, used, or expired."""
    code = draft.code
    if code is None or code.code != given:
        return [_code("code-replaced", "签署码已失效，请使用页面上最新的二维码", "a newer code has been issued")]
    if code.used:
        return [_code("code-used", "签署码已使用", "the code has been used")]
    if at > code.expires_at:
        return [_code("code-expired", "签署码已过期，请刷新页面上的二维码", "the code has expired")]
    return []


def _code(code: str, message: str, message_en: str) -> Violation:
    return Violation(code, message, message_en, pointer="/code")
