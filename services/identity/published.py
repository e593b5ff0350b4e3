"""The events of identity that others may read: opaque ids and business facts."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from uuid import UUID

from kernel.log.decider import Published


class EmployerAuthorized(Published):
    """The operator accepted the employer's authorization letter: its unit name is bound. Told again whenever what
    routing needs to know of it was recorded anew (`letter_accepted` false); the words are those of EmploymentBound."""

    employer_id: UUID
    affiliation: str
    region: str
    formerly: str | None = None
    employer_kind: str | None = None
    entrusted_by: str | None = None
    letter_accepted: bool = True


class LetterReturned(Published):
    """The operator returned version `letter_version` of the employer's authorization letter; why is told by identity
    itself, since the operator wrote it."""

    employer_id: UUID
    letter_version: int


class EmploymentBound(Published):
    """The employer confirmed that the person works there. `formerly`: what the employer once was (guide 二.8(1),
    原省属施工企业: `provincial-construction`); `employer_kind`: what it is (enterprise, institution, government,
    social, agency, other); `entrusted_by`: who entrusted it with its people's files (guide 二.8(2), 省人才市场委托:
    `provincial-talent-market`)."""

    employment_id: UUID
    person_id: UUID
    employer_id: UUID
    affiliation: str
    region: str
    formerly: str | None = None
    entrusted_by: str | None = None
    employer_kind: str | None = None


class EmploymentEnded(Published):
    """The person left the employer, or was never confirmed. A case keeps the employer it was declared under."""

    employment_id: UUID
    person_id: UUID
    employer_id: UUID


class EmployerUrged(Published):
    """催办: the person asks the employer to decide on what `waits` with it, their binding or their 个人基本信息."""

    person_id: UUID
    employer_id: UUID
    waits: Literal["binding", "profile"]
    urged_at: datetime


class ProfileApproved(Published):
    """The employer approved version `profile_version` of the person's 个人基本信息."""

    person_id: UUID
    employer_id: UUID
    profile_version: int


class OfficerRevoked(Published):
    """The officer may no longer act for anybody: every service refuses their tokens within seconds. `successor_id`:
    the officer who takes over what they had in hand, None when there is none."""

    officer_id: UUID
    org_id: UUID | None
    successor_id: UUID | None
    revoked_at: datetime


class GrantEnded(Published):
    """A deputy's or an agency's right to act in another's place is over: every service refuses their tokens by it."""

    grant_id: UUID
    ended_at: datetime


class PersonCorrected(Published):
    """Name or ID number of a person (`corrected`: name, id_number) were corrected after a review. The profile has to
    be approved again; what was issued stays as issued."""

    person_id: UUID
    corrected: tuple[str, ...]
    corrected_at: datetime


class DuplicateAccountEnded(Published):
    """The account `person_id`, made by an exam import and never logged into, was the second one of the person
    `duplicate_of`, whose ID number was corrected to the one it had: their exam records are found by it. What was
    kept of the account itself can't be read any more."""

    person_id: UUID
    duplicate_of: UUID
    ended_at: datetime


class PersonErased(Published):
    """The person was erased (注销): every context destroys its key of them. `examinee_id`: the exam records that bear
    their ID number, whether or not they were ever linked to the account; None: there are none."""

    person_id: UUID
    erased_at: datetime
    examinee_id: UUID | None = None


class PhoneCodeRequested(Published):
    """A code is to be sent by SMS; phone and code are asked for by `code_id`, once, by notify alone."""

    code_id: UUID
    purpose: str
    expires_at: datetime
