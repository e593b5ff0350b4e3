"""个人基本信息: what the review form needs to know of a person. Part of the person's stream.

Guide 一 and 一.2: filled in once bound to an authorized employer, submitted to it, and approved before 马上申报 opens.
A draft may be incomplete; a submission names everything that is missing at once. An approved version is kept for ever;
changing it means a new submission.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Command, Event, Fact, NotFound, Rejected, Text, Violation, reject, sealed
from services.identity.domain.oneself import not_oneself
from services.identity.domain.profile_content import Profile, half_titled, missing, out_of_order
from services.identity.domain.urging import Urges, may_urge


class Defect(Fact):
    """One thing to mend, in the checker's words. `pointer` names the part it concerns ("" for the whole)."""

    pointer: str
    text: Annotated[Text, Field(min_length=1, max_length=500), sealed("person_id")]


class ProfileStatus(StrEnum):
    """Where a profile stands."""

    EMPTY = "empty"
    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    APPROVED = "approved"


# -- commands ---------------------------------------------------------------------------------------------------------


class DraftProfile(Command):
    """Fill in, or change, the profile. `employer_id`: whom the person is bound to (None: nobody yet); `based_on`: the
    edit that the person saw (0: none was there; None: whatever stands is replaced)."""

    employer_id: UUID | None
    content: Profile
    based_on: int | None = None


class SubmitProfile(Command):
    """Hand the profile to the employer."""

    employer_id: UUID | None
    today: date


class ApproveProfile(Command):
    """The employer's officer approves version `profile_version`. `checker`: the person that the officer is, where
    known."""

    employer_id: UUID
    profile_version: int
    checker: UUID | None = None
    at: datetime


class ReturnProfile(Command):
    """The employer's officer returns version `profile_version` with every defect."""

    employer_id: UUID
    profile_version: int
    defects: tuple[Defect, ...]
    at: datetime


class UrgeProfile(Command):
    """催办 by the person. `employer_id`: whom they are bound to (None: nobody)."""

    employer_id: UUID | None
    at: datetime


# -- events -----------------------------------------------------------------------------------------------------------


class ProfileDrafted(Event):
    """The profile says this now."""

    person_id: UUID
    content: Profile


class ProfileSubmitted(Event):
    """Handed to the employer for the `profile_version`-th time."""

    person_id: UUID
    employer_id: UUID
    profile_version: int
    name: Annotated[Text, sealed("person_id")]


class ProfileVersionApproved(Event):
    """The employer vouches for this version."""

    person_id: UUID
    employer_id: UUID
    profile_version: int
    at: datetime


class ProfileReturned(Event):
    """The employer wants these things mended."""

    person_id: UUID
    employer_id: UUID
    profile_version: int
    defects: tuple[Defect, ...]
    at: datetime


class ProfileUrged(Event):
    """The person asks the employer to decide on what was handed in."""

    person_id: UUID
    employer_id: UUID
    profile_version: int
    at: datetime


# -- state ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Approved:
    """An approved version and who vouched for it; whose it was by the name and ID number they had then."""

    content: Profile
    employer_id: UUID
    name: str
    id_number: str


@dataclass(frozen=True)
class Draft:
    """The profile as it stands, after so many `edits`; `employer_id` checked the last submission, `approved` keeps
    every approved version."""

    status: ProfileStatus = ProfileStatus.EMPTY
    content: Profile | None = None
    version: int = 0
    edits: int = 0
    employer_id: UUID | None = None
    defects: tuple[Defect, ...] = ()
    approved: dict[int, Approved] = field(default_factory=dict)
    urges: Urges = field(default_factory=Urges)

    def waits_with(self, employer_id: UUID | None) -> bool:
        """Whether this employer has to decide on it."""
        return self.status is ProfileStatus.SUBMITTED and self.employer_id == employer_id


ProfileCommand = DraftProfile | SubmitProfile | ApproveProfile | ReturnProfile | UrgeProfile
ProfileEvent = ProfileDrafted | ProfileSubmitted | ProfileVersionApproved | ProfileReturned | ProfileUrged


def decide_profile(command: ProfileCommand, profile: Draft, person_id: UUID, name: str) -> Sequence[Event]:
    """The rules of a profile."""
    match command:
        case DraftProfile():
            return _draft(command, profile, person_id)
        case SubmitProfile():
            return _submit(command, profile, person_id, name)
        case ApproveProfile():
            _judges_current(command, profile)
            if profile.status is ProfileStatus.APPROVED:
                return []
            _is_submitted(profile)
            not_oneself(person_id, command.checker)
            return [
                ProfileVersionApproved(
                    person_id=person_id, employer_id=command.employer_id, profile_version=profile.version, at=command.at
                )
            ]
        case ReturnProfile():
            return _return(command, profile, person_id)
        case UrgeProfile():
            return _urge(command, profile, person_id)


def _draft(command: DraftProfile, profile: Draft, person_id: UUID) -> Sequence[Event]:
    if command.employer_id is None:
        raise Rejected([NOT_BOUND])
    # A submission to an employer the person has left since holds nobody up.
    if profile.status is ProfileStatus.SUBMITTED and profile.employer_id == command.employer_id:
        raise reject(
            "profile-being-checked", "单位正在审核，暂不能修改", "the employer is checking it: it can't be changed now"
        )
    if profile.content == command.content:
        return []
    if command.based_on not in (None, profile.edits):
        raise reject(
            "edited-elsewhere", "个人基本信息已在别处修改，请对照后再保存",
            "it was changed elsewhere meanwhile: compare the two and save again",
            limit={"edit": profile.edits, "content": _plain(profile.content)},
            actual={"edit": command.based_on, "content": _plain(command.content)},
        )  # fmt: skip
    return [ProfileDrafted(person_id=person_id, content=command.content)]


def _plain(content: Profile | None) -> Any:
    return content.model_dump(mode="json") if content else None


def _submit(command: SubmitProfile, profile: Draft, person_id: UUID, name: str) -> Sequence[Event]:
    same_employer = profile.employer_id == command.employer_id
    if profile.status in {ProfileStatus.SUBMITTED, ProfileStatus.APPROVED} and same_employer:
        return []  # a second click
    found = [] if command.employer_id else [NOT_BOUND]
    found += missing(profile.content)
    found += half_titled(profile.content)
    if profile.content is not None:
        found += out_of_order(profile.content, command.today)
    if found or command.employer_id is None:
        raise Rejected(found)
    return [
        ProfileSubmitted(
            person_id=person_id, employer_id=command.employer_id, profile_version=profile.version + 1, name=name
        )
    ]


def _return(command: ReturnProfile, profile: Draft, person_id: UUID) -> Sequence[Event]:
    _judges_current(command, profile)
    if profile.status is ProfileStatus.RETURNED and profile.defects == command.defects:
        return []
    _is_submitted(profile)
    if not command.defects:
        raise reject(
            "defects-missing", "退回时请列明全部问题", "a return names every defect",
            pointer="/defects", limit=1, actual=0,
        )  # fmt: skip
    return [
        ProfileReturned(
            person_id=person_id,
            employer_id=command.employer_id,
            profile_version=profile.version,
            defects=command.defects,
            at=command.at,
        )
    ]


def _urge(command: UrgeProfile, profile: Draft, person_id: UUID) -> Sequence[Event]:
    employer_id = command.employer_id
    may_urge(profile.urges, command.at, waits=profile.waits_with(employer_id))
    assert employer_id is not None  # noqa: S101 - what waits, waits with somebody
    return [ProfileUrged(person_id=person_id, employer_id=employer_id, profile_version=profile.version, at=command.at)]


NOT_BOUND = Violation(
    "not-bound", "尚未与用人单位绑定，绑定后才能填写个人基本信息", "you are not bound to an employer yet"
)


def _judges_current(command: ApproveProfile | ReturnProfile, profile: Draft) -> None:
    if profile.employer_id != command.employer_id:
        raise NotFound
    if command.profile_version != profile.version:
        raise reject(
            "version-moved-on",
            "个人基本信息已有新的提交，请刷新后再审核",
            "there is a newer submission: look at it first",
            pointer="/profile_version",
            limit=profile.version,
            actual=command.profile_version,
        )


def _is_submitted(profile: Draft) -> None:
    if profile.status is not ProfileStatus.SUBMITTED:
        raise reject(
            "not-submitted", "个人基本信息不在待审核状态", f"the profile is {profile.status}, not submitted",
            actual=profile.status,
        )  # fmt: skip


def evolve_profile(profile: Draft, event: ProfileEvent, name: str, id_number: str) -> Draft:
    """What an event makes of the profile of somebody of this name."""
    match event:
        case ProfileDrafted():
            return replace(profile, content=event.content, edits=profile.edits + 1, status=ProfileStatus.DRAFT)
        case ProfileSubmitted():
            return replace(
                profile,
                status=ProfileStatus.SUBMITTED,
                version=event.profile_version,
                employer_id=event.employer_id,
                defects=(),
            )
        case ProfileVersionApproved():
            assert profile.content is not None  # noqa: S101 - a submission always had content
            kept = profile.approved | {
                event.profile_version: Approved(profile.content, event.employer_id, name, id_number)
            }
            return replace(profile, status=ProfileStatus.APPROVED, approved=kept)
        case ProfileReturned():
            return replace(profile, status=ProfileStatus.RETURNED, defects=event.defects)
        case ProfileUrged():
            return replace(profile, urges=profile.urges.once_more(event.at))
