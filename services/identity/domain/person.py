"""A person: from the code sent to a phone, through registration, to the 个人基本信息 their employer approves.

The stream begins with the registration (its id is the person's id to be) and ends, in the usual case, with an approved
profile. Guide 一.2: the profile is filled in once the employer is authorized and the person bound to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from kernel.log.decider import Arm, Command, Decider, Event, NotFound, Published, Rejected, Release, Take, reject
from services.identity import published
from services.identity.domain.account import (
    ACCOUNT_EVENTS,
    CODES,
    AccountCodeRequested,
    AccountCommand,
    AccountEvent,
    claims_of_account,
    decide_account,
    evolve_account,
)
from services.identity.domain.correction import (
    CORRECTION_EVENTS,
    CorrectionApproved,
    CorrectionCommand,
    CorrectionEvent,
    claims_of_correction,
    decide_correction,
    evolve_correction,
)
from services.identity.domain.duplicate import DuplicateEnded, EndDuplicate, end_duplicate, ended, finishing
from services.identity.domain.erasure import ERASED_PERSON, ErasePerson, PersonErased, decide_erasure
from services.identity.domain.examinee import (
    EXAMINEE_EVENTS,
    FIRST_LOGIN,
    BeginFirstLogin,
    CompleteFirstLogin,
    ExamineeCommand,
    ExamineeEvent,
    FirstLoginBegun,
    ImportPerson,
    PersonImported,
    claims_of_examinee,
    decide_examinee,
    evolve_examinee,
    import_person,
    imported,
    refuse_first_login,
)
from services.identity.domain.one_time_code import NEXT_CODE, claims_of_done
from services.identity.domain.person_state import ErasedPerson, Imported, PersonState, Registered, Registering
from services.identity.domain.profile import (
    ProfileCommand,
    ProfileDrafted,
    ProfileEvent,
    ProfileReturned,
    ProfileSubmitted,
    ProfileUrged,
    ProfileVersionApproved,
    decide_profile,
    evolve_profile,
)
from services.identity.domain.registration import (
    AllowNextCode,
    CodeMistyped,
    CodeRequested,
    NextCodeAllowed,
    PersonRegistered,
    RegisterPerson,
    RequestCode,
    begin,
    claims_of_registration,
    register,
)
from services.identity.published import EmployerUrged, PersonCorrected, PhoneCodeRequested, ProfileApproved


def decide(command: Command, person: PersonState | None) -> Sequence[Event]:
    """The rules of a person."""
    match command, person:
        case RequestCode(), None:
            return begin(command)
        case RequestCode(), _:
            return []  # the same request again
        case AllowNextCode(), _:
            return _allow_next(command, person)
        case ImportPerson(), None:
            return import_person(command)
        case ImportPerson(), _:
            return []  # told twice
        case ErasePerson(), Registered() | Imported():
            return decide_erasure(command, person.person_id)
        case EndDuplicate(), _:
            return end_duplicate(command, person)
        case ErasePerson(), ErasedPerson():
            return []  # erased already
        case _, ErasedPerson():
            raise Rejected([ERASED_PERSON])
        case RegisterPerson(), Registering():
            return register(command, person)
        case RegisterPerson(), Registered():
            raise reject(
                "already-registered", "该验证码已用于注册，请直接登录", "this registration is complete: log in"
            )
        case _, Imported() if isinstance(command, ExamineeCommand):
            return decide_examinee(command, person)
        case ((BeginFirstLogin() | CompleteFirstLogin()), Registered()):
            raise refuse_first_login()
        case _, Registered() if isinstance(command, ProfileCommand):
            return decide_profile(command, person.profile, person.person_id, person.name)
        case _, Registered() if isinstance(command, CorrectionCommand):
            return decide_correction(command, person)
        case _, Registered() if isinstance(command, AccountCommand):
            return decide_account(command, person)
    raise NotFound


def _allow_next(command: AllowNextCode, person: PersonState | None) -> Sequence[Event]:
    match person:
        case Registering() if person.held and command.at >= person.next_at:
            return [NextCodeAllowed(person_id=person.person_id)]
        case Registered(pending=pending) | Imported(pending=pending) if (
            pending and pending.held and command.at >= pending.next_at
        ):
            return [NextCodeAllowed(person_id=person.person_id)]
    return []  # registered meanwhile, or the code was used


def evolve(person: PersonState | None, event: Event) -> PersonState:
    """What an event makes of a person."""
    match event, person:
        case CodeRequested(), None:
            return Registering(event.person_id, event.purpose, event.phone, event.code, event.expires_at, event.next_at)
        case CodeMistyped(), Registering():
            return replace(person, wrong_codes=person.wrong_codes + 1)
        case NextCodeAllowed(), Registering():
            return replace(person, held=False)
        case NextCodeAllowed(), Registered() | Imported():
            return replace(person, pending=replace(person.pending, held=False) if person.pending else None)
        case PersonImported(), None:
            return imported(event)
        case _, Imported() if isinstance(event, ExamineeEvent):
            return evolve_examinee(person, event)
        case PersonRegistered(), Registering():
            return Registered(event.person_id, event.name, event.id_number, event.phone, event.password_hash)
        case _, Registered() if isinstance(event, ProfileEvent):
            return replace(person, profile=evolve_profile(person.profile, event, person.name, person.id_number))
        case _, Registered() if isinstance(event, CorrectionEvent):
            return evolve_correction(person, event)
        case _, Registered() if isinstance(event, AccountEvent):
            return evolve_account(person, event)
        case PersonErased(), _:
            return ErasedPerson(event.person_id, event.at)
        case DuplicateEnded(), Imported():
            return ended(event)
    raise TypeError(f"{type(event).__name__} on {type(person).__name__}")


def publish(event: Event, person: PersonState) -> Published | None:
    """What others hear of it: ids, never the phone, the code or what a profile says."""
    match event:
        case CodeRequested():
            return PhoneCodeRequested(code_id=event.person_id, purpose=event.purpose, expires_at=event.expires_at)
        case AccountCodeRequested():
            return PhoneCodeRequested(code_id=event.code_id, purpose=event.purpose, expires_at=event.expires_at)
        case FirstLoginBegun():
            return PhoneCodeRequested(code_id=event.code_id, purpose=FIRST_LOGIN, expires_at=event.expires_at)
        case ProfileVersionApproved():
            return ProfileApproved(
                person_id=event.person_id, employer_id=event.employer_id, profile_version=event.profile_version
            )
        case ProfileUrged():
            return EmployerUrged(
                person_id=event.person_id, employer_id=event.employer_id, waits="profile", urged_at=event.at
            )
        case CorrectionApproved():
            return PersonCorrected(person_id=event.person_id, corrected=event.corrected, corrected_at=event.at)
        case PersonErased():
            return published.PersonErased(person_id=event.person_id, erased_at=event.at, examinee_id=event.examinee_id)
        case DuplicateEnded():
            return published.DuplicateAccountEnded(person_id=event.person_id, duplicate_of=event.of, ended_at=event.at)
    return None


def claims(event: Event, before: PersonState | None) -> Sequence[Take | Release]:
    """One code a minute per phone; one person per ID number and per phone, both of which log in."""
    match event, before:
        case NextCodeAllowed(), Registering():
            return [Release("phone-code", before.phone)]
        case NextCodeAllowed(), Registered(pending=pending) | Imported(pending=pending) if pending:
            return [Release("phone-code", pending.phone)]
        case PersonErased(), Registered():
            logins = [Release("login", before.id_number.lower()), Release("login", before.phone)]
            return [*logins, *claims_of_done(CODES, before.pending)]
        case _, Registered() if isinstance(event, AccountEvent):
            return claims_of_account(event, before)
        case CorrectionApproved(), Registered():
            return claims_of_correction(event, before)
        case ((PersonErased() | DuplicateEnded()), Imported()):
            return [Release("login", before.id_number.lower()), *claims_of_done(CODES, before.pending)]
        case PersonImported(), None:
            return claims_of_examinee(event, None)
        case _, Imported():
            return claims_of_examinee(event, before)
        case _, Registering() | None:
            return claims_of_registration(event, before)
    return ()


def timers(event: Event, person: PersonState) -> Sequence[Arm]:
    """Wake up when the phone may be sent another code, or to complete a correction."""
    match event:
        case CodeRequested() | AccountCodeRequested() | FirstLoginBegun():
            return [Arm(NEXT_CODE, event.next_at)]
        case DuplicateEnded():
            return finishing(event)
    return ()


def wake(name: str, now: datetime) -> Command:
    """The timer of a phone; the one of a correction has a handler of its own."""
    return AllowNextCode(at=now)


Person: Decider[PersonState] = Decider(
    stream_type="Person",
    events=(
        CodeRequested,
        NextCodeAllowed,
        CodeMistyped,
        PersonRegistered,
        ProfileDrafted,
        ProfileSubmitted,
        ProfileVersionApproved,
        ProfileReturned,
        ProfileUrged,
        *ACCOUNT_EVENTS,
        *EXAMINEE_EVENTS,
        *CORRECTION_EVENTS,
        PersonErased,
        DuplicateEnded,
    ),
    decide=decide,
    evolve=evolve,
    publish=publish,
    claims=claims,
    timers=timers,
    wake=wake,
)
