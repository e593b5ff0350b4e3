"""A person's dossier (stream = person): this service's own sealed copies of what a declaration is made from.

Profiles and archive items are kept by version and never change, so a declaration freezes them by naming versions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Annotated, Any, ClassVar
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Command, Decider, Event, Upcaster, as_it_was
from services.declaration.domain.archive_item import ItemContent, with_what_was_not_asked
from services.declaration.domain.declared import (
    Declared,
    DeclaredRecorded,
    FailureRecorded,
    RecordDeclared,
    RecordFailure,
    RecordWithdrawn,
    WithdrawnRecorded,
)
from services.declaration.domain.employer import EmployerStandingRecorded
from services.declaration.domain.exam_record import (
    ExamCertificateRecorded,
    ExamCertificateVoided,
    ExamRecord,
    RecordExamCertificate,
    RevokeExamCertificate,
)
from services.declaration.domain.later_news import CorrectionRecorded, EmployerLeft, RecordCorrection, RecordLeaving
from services.declaration.domain.profile import Profile

# -- commands ---------------------------------------------------------------------------------------------------------


class RecordEmployment(Command):
    """The person works for this employer from now on."""

    person_id: UUID
    employer_id: UUID
    affiliation: str
    region: str
    formerly: str | None = None
    entrusted_by: str | None = None
    employer_kind: str | None = None


class RecordProfile(Command):
    """The employer approved this version of the profile."""

    person_id: UUID
    employer_id: UUID
    profile_version: Annotated[int, Field(ge=1)]
    profile: Profile


class RecordItem(Command):
    """The employer approved this version of an archive item."""

    person_id: UUID
    employer_id: UUID
    item_id: UUID
    item_version: Annotated[int, Field(ge=1)]
    content: ItemContent


class RecallItem(Command):
    """The person took the item out of their archive: up to this version none can be extracted any more."""

    person_id: UUID
    item_id: UUID
    item_version: Annotated[int, Field(ge=1)]


# -- events -----------------------------------------------------------------------------------------------------------


def _with_history(stored: dict[str, Any]) -> dict[str, Any]:
    return stored | {"formerly": None, "entrusted_by": None}


class EmploymentRecorded(Event):
    """Whom the person works for."""

    schema_version: ClassVar[int] = 3
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: _with_history, 2: as_it_was}

    person_id: UUID
    employer_id: UUID
    affiliation: str
    region: str
    formerly: str | None
    entrusted_by: str | None
    employer_kind: str | None = None


class ProfileRecorded(Event):
    """Our copy of `profile@profile_version`."""

    person_id: UUID
    employer_id: UUID
    profile_version: int
    profile: Profile


class ItemRecorded(Event):
    """Our copy of `item@item_version`."""

    schema_version: ClassVar[int] = 2
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: with_what_was_not_asked}

    person_id: UUID
    employer_id: UUID
    item_id: UUID
    item_version: int
    content: ItemContent


class ItemRecalled(Event):
    """The item stands in the archive no more, up to this version. Submissions made with it keep it."""

    person_id: UUID
    item_id: UUID
    item_version: int


# -- state ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Employment:
    """The employer, and what routing needs to know of it: `formerly`, what it once was (原省属施工企业);
    `entrusted_by`, who manages its people's files (省人才市场); `employer_kind`, 单位性质."""

    employer_id: UUID
    affiliation: str
    region: str
    formerly: str | None = None
    entrusted_by: str | None = None
    employer_kind: str | None = None


@dataclass(frozen=True)
class ApprovedItem:
    """One version of an item in the dossier."""

    item_id: UUID
    item_version: int
    employer_id: UUID
    content: ItemContent


@dataclass(frozen=True)
class PersonFile:
    """What is on file of a person, by version. `employment`: the present one, None for who has left; `employments`:
    every employer they had. No profile up to version `outdated` counts any more. `present`: in the file of a case that
    keeps an earlier employer, the one the person has now."""

    person_id: UUID
    employment: Employment | None = None
    profiles: Mapping[int, Profile] = field(default_factory=dict)
    profile_employers: Mapping[int, UUID] = field(default_factory=dict)
    items: Mapping[UUID, Mapping[int, ApprovedItem]] = field(default_factory=dict)
    exam_records: Mapping[UUID, ExamRecord] = field(default_factory=dict)
    revoked_certificates: frozenset[UUID] = frozenset()
    recalled: Mapping[UUID, int] = field(default_factory=dict)
    declared: Mapping[UUID, Declared] = field(default_factory=dict)
    failures: Mapping[UUID, date] = field(default_factory=dict)
    employments: Mapping[UUID, Employment] = field(default_factory=dict)
    outdated: int = 0
    present: UUID | None = None

    @property
    def profile_version(self) -> int | None:
        """The newest profile that the employer approved (for a case that keeps an earlier one: either of the two), and
        that goes by the name and ID number of today; None when there is none."""
        if self.employment is None:
            return None
        by = {self.employment.employer_id, self.present}
        mine = [v for v, employer_id in self.profile_employers.items() if v > self.outdated and employer_id in by]
        return max(mine, default=None)

    def under(self, employer_id: UUID) -> PersonFile:
        """The file for a case that was declared under this employer, whom the person may have left since."""
        kept = self.employments.get(employer_id)
        if kept is None:
            return self
        return replace(self, employment=kept, present=self.employment.employer_id if self.employment else None)

    def standing(self, told: EmployerStandingRecorded | None) -> PersonFile:
        """The file with what was told of the employer since the person was bound to it."""
        if told is None or self.employment is None or self.employment.employer_id != told.employer_id:
            return self
        return replace(self, employment=_employment(told))

    def employer_name(self, employer_id: UUID, profile_version: int) -> str:
        """What an employer was called when this version of the profile counted, whoever approved that."""
        own = [v for v, by in self.profile_employers.items() if by == employer_id and v <= profile_version]
        return self.profiles[max(own, default=profile_version)].employer_name

    @property
    def profile(self) -> Profile | None:
        """The profile that counts today."""
        version = self.profile_version
        return self.profiles[version] if version is not None else None

    def newest(self, item_id: UUID) -> ApprovedItem | None:
        """An item's newest approved version, unless it was taken out of the archive."""
        versions = self.items.get(item_id, {})
        newest = max(versions, default=0)
        return versions[newest] if newest > self.recalled.get(item_id, 0) else None


def _employment(told: RecordEmployment | EmploymentRecorded | EmployerStandingRecorded) -> Employment:
    """An affiliation `former-…` says itself what the employer once was."""
    once = told.affiliation.removeprefix("former-") if told.affiliation.startswith("former-") else None
    said = (told.formerly or once, told.entrusted_by, told.employer_kind)
    return Employment(told.employer_id, told.affiliation, told.region, *said)


def decide(command: Command, file: PersonFile | None) -> Sequence[Event]:
    """Records what the others told; told twice, nothing."""
    match command:
        case RecordEmployment():
            told = _employment(command)
            if file is not None and file.employment == told:
                return []
            return [EmploymentRecorded(**dict(command))]
        case RecordLeaving():
            left = file is None or file.employment is None or file.employment.employer_id != command.employer_id
            return [] if left else [EmployerLeft(**dict(command))]
        case RecordCorrection():
            known = max(file.profiles, default=0) if file else 0
            if file is None or known <= file.outdated:
                return []  # nothing goes by the wrong name
            return [CorrectionRecorded(**dict(command), profile_version=known)]
        case RecordProfile():
            if file is not None and command.profile_version in file.profiles:
                return []
            return [ProfileRecorded(**dict(command))]
        case RecordItem():
            if file is not None and command.item_version in file.items.get(command.item_id, {}):
                return []
            return [ItemRecorded(**dict(command))]
        case RecallItem():
            if file is not None and command.item_version <= file.recalled.get(command.item_id, 0):
                return []
            return [ItemRecalled(**dict(command))]
        case RecordDeclared():
            earlier = file.declared.get(command.declaration_id) if file else None
            if earlier is not None and not earlier.withdrawn:
                return []
            return [DeclaredRecorded(**dict(command))]
        case RecordWithdrawn():
            made = file.declared.get(command.declaration_id) if file else None
            return [WithdrawnRecorded(**dict(command))] if made and not made.withdrawn else []
        case RecordFailure():
            if file is not None and command.declaration_id in file.failures:
                return []
            return [FailureRecorded(**dict(command))]
        case RecordExamCertificate():
            # Told twice, nothing new; one that was put right or given back is told anew, and the newer one counts.
            kept = file.exam_records.get(command.certificate_id) if file else None
            stands = file is not None and command.certificate_id not in file.revoked_certificates
            if stands and kept is not None and vars(kept).items() <= dict(command).items():
                return []
            return [ExamCertificateRecorded(**dict(command))]
        case RevokeExamCertificate():
            if file is not None and command.certificate_id in file.revoked_certificates:
                return []
            return [ExamCertificateVoided(**dict(command))]
    raise TypeError(type(command).__name__)


def evolve(file: PersonFile | None, event: Event) -> PersonFile:
    """What an event adds to the file. Profile, employment and items have no order between them."""
    match event:
        case EmploymentRecorded():
            file, job = file or PersonFile(event.person_id), _employment(event)
            return replace(file, employment=job, employments={**file.employments, job.employer_id: job})
        case EmployerLeft() if file is not None:
            return replace(file, employment=None)
        case CorrectionRecorded() if file is not None:
            return replace(file, outdated=event.profile_version)
        case ProfileRecorded():
            file = file or PersonFile(event.person_id)
            return replace(
                file,
                profiles={**file.profiles, event.profile_version: event.profile},
                profile_employers={**file.profile_employers, event.profile_version: event.employer_id},
            )
        case ItemRecorded():
            file = file or PersonFile(event.person_id)
            item = ApprovedItem(event.item_id, event.item_version, event.employer_id, event.content)
            versions = {**file.items.get(event.item_id, {}), event.item_version: item}
            return replace(file, items={**file.items, event.item_id: versions})
        case ItemRecalled():
            file = file or PersonFile(event.person_id)
            return replace(file, recalled={**file.recalled, event.item_id: event.item_version})
        case DeclaredRecorded():
            file = file or PersonFile(event.person_id)
            made = Declared(event.year, event.slot, series=event.series, level=event.level)
            return replace(file, declared={**file.declared, event.declaration_id: made})
        case WithdrawnRecorded() if file is not None:
            gone = replace(file.declared[event.declaration_id], withdrawn=True)
            return replace(file, declared={**file.declared, event.declaration_id: gone})
        case FailureRecorded():
            file = file or PersonFile(event.person_id)
            return replace(file, failures={**file.failures, event.declaration_id: event.on})
        case ExamCertificateRecorded():
            file = file or PersonFile(event.person_id)
            record = ExamRecord(event.certificate_id, event.passed_on, event.speciality, event.valid_until, event.score)
            # A known one is given back to its person; one revoked before it was known stays revoked.
            given_back = file.revoked_certificates & file.exam_records.keys() & {event.certificate_id}
            return replace(
                file,
                exam_records={**file.exam_records, event.certificate_id: record},
                revoked_certificates=file.revoked_certificates - given_back,
            )
        case ExamCertificateVoided():
            file = file or PersonFile(event.person_id)
            return replace(file, revoked_certificates=file.revoked_certificates | {event.certificate_id})
    raise TypeError(f"{type(event).__name__} on a dossier")


Dossier: Decider[PersonFile] = Decider(
    stream_type="Dossier",
    events=(
        EmploymentRecorded,
        ProfileRecorded,
        ItemRecorded,
        ItemRecalled,
        DeclaredRecorded,
        WithdrawnRecorded,
        FailureRecorded,
        ExamCertificateRecorded,
        ExamCertificateVoided,
        EmployerLeft,
        CorrectionRecorded,
    ),
    decide=decide,
    evolve=evolve,
)
