"""What a person can be: registering, or imported with exam results; registered; erased."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from kernel.log.fileref import FileRef
from services.identity.domain import codes
from services.identity.domain.one_time_code import Pending
from services.identity.domain.profile import Draft


@dataclass(frozen=True)
class Registering:
    """A registration that waits for its code. `held`: the phone can't be sent another one yet."""

    person_id: UUID
    purpose: str
    phone: str
    code: str
    expires_at: datetime
    next_at: datetime
    wrong_codes: int = 0
    held: bool = True


class CorrectionStatus(StrEnum):
    """Where a correction stands."""

    ASKED = "asked"
    APPROVED = "approved"
    REFUSED = "refused"


@dataclass(frozen=True)
class Correction:
    """The last correction asked for: what is to stand (None: as it is), and what proves it."""

    correction_id: UUID
    name: str | None
    id_number: str | None
    proof: FileRef
    asked_at: datetime
    status: CorrectionStatus = CorrectionStatus.ASKED
    reason: str | None = None

    @property
    def fields(self) -> tuple[str, ...]:
        """What it is about."""
        return tuple(name for name in ("name", "id_number") if getattr(self, name) is not None)


@dataclass(frozen=True)
class Registered:
    """A person. `password_at`: since when their password is what it is, None since the registration. `unit_name` and
    `region` are what they say of themselves in 【用户信息】; the employer they are bound to is another matter."""

    person_id: UUID
    name: str
    id_number: str
    phone: str
    password_hash: str
    profile: Draft = field(default_factory=Draft)
    pending: Pending | None = None
    password_at: datetime | None = None
    unit_name: str | None = None
    region: str | None = None
    portrait: FileRef | None = None
    correction: Correction | None = None

    @property
    def birth(self) -> date:
        """From the ID number, as the sex is: never typed in."""
        return codes.birth_date_of(self.id_number)

    @property
    def sex(self) -> codes.Sex:
        """GB/T 2261.1."""
        return codes.sex_of(self.id_number)


@dataclass(frozen=True)
class Imported:
    """Somebody whose exam results were imported, and who hasn't logged in yet. `lapses_at`: until when the initial
    password opens; `wrong`: how often it was mistyped; `pending`: the code of a first log-in under way."""

    person_id: UUID
    name: str
    id_number: str
    unit_name: str | None
    region: str | None
    lapses_at: datetime
    wrong: int = 0
    pending: Pending | None = None


@dataclass(frozen=True)
class ErasedPerson:
    """Somebody who was erased, or an account that was another person's second one (`duplicate_of`, by the correction
    that showed it): nothing is left but that."""

    person_id: UUID
    erased_at: datetime
    duplicate_of: UUID | None = None
    correction_id: UUID | None = None


PersonState = Registering | Imported | Registered | ErasedPerson
