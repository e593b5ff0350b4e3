"""Acting in another's place: a checker's deputy during absence, and agencies for small employers (人事代理).

One stream a grant. A deputy is an officer in the same role, for a period; an agency is an authorized employer of that
kind, entrusted with a letter and accepting it, until either ends it. Whoever acts by a grant does so under their own
account, in the place that is on record with every act; a grant that has ended stays so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal
from uuid import UUID

from kernel.log.decider import Arm, Command, Decider, Event, NotFound, Published, Rejected, Violation, reject
from kernel.log.fileref import FileRef
from services.identity import published

LONGEST_DEPUTY = timedelta(days=180)
LAPSE = "lapse"


class GrantKind(StrEnum):
    """Why somebody acts in another's place."""

    DEPUTY = "deputy"
    AGENCY = "agency"


# -- commands ---------------------------------------------------------------------------------------------------------


class NameDeputy(Command):
    """An officer will be absent; `deputy_fits`: the deputy is another acting officer who may stand in for them."""

    grant_id: UUID
    officer_id: UUID
    org_id: UUID
    role: str
    deputy_id: UUID
    deputy_fits: bool
    since: datetime
    until: datetime
    at: datetime


class EntrustAgency(Command):
    """An employer entrusts its personnel matters to an agency; `agency_fits`: it is one, and authorized."""

    grant_id: UUID
    employer_id: UUID
    agency_id: UUID
    agency_fits: bool
    letter: FileRef
    at: datetime


class AcceptEntrustment(Command):
    """The agency accepts."""

    agency_id: UUID
    at: datetime


class EndGrant(Command):
    """Whoever gave it or holds it ends it; `by`: their account, or their organisation for an agency."""

    by: tuple[UUID, ...]
    at: datetime


class LapseGrant(Command):
    """Its period may be over."""

    at: datetime


# -- events -----------------------------------------------------------------------------------------------------------


class DeputyNamed(Event):
    """The deputy acts in the officer's place from `since` to `until`, both inclusive."""

    grant_id: UUID
    officer_id: UUID
    org_id: UUID
    role: str
    deputy_id: UUID
    since: datetime
    until: datetime
    at: datetime


class AgencyEntrusted(Event):
    """The employer entrusts the agency, which hasn't accepted yet."""

    grant_id: UUID
    employer_id: UUID
    agency_id: UUID
    letter: FileRef
    at: datetime


class EntrustmentAccepted(Event):
    """The agency's officers act for the employer."""

    grant_id: UUID
    at: datetime


class GrantEnded(Event):
    """Nobody acts by it any more."""

    grant_id: UUID
    reason: Literal["ended", "lapsed"]
    at: datetime


# -- state ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class GrantState:
    """A grant: `giver` (an officer, or the employer) lets `taker` (an officer, or the agency) act for `org_id` as
    `role`, from `since` (None: not accepted yet) to `until` (None: until it is ended)."""

    grant_id: UUID
    kind: GrantKind
    giver: UUID
    taker: UUID
    org_id: UUID
    role: str
    since: datetime | None
    until: datetime | None
    letter: FileRef | None = None
    ended_at: datetime | None = None

    def open_at(self, at: datetime) -> bool:
        """Whether somebody may act by it."""
        begun = self.since is not None and self.since <= at
        return begun and self.ended_at is None and (self.until is None or at <= self.until)


def decide(command: Command, grant: GrantState | None) -> Sequence[Event]:
    """The rules of a grant."""
    match command, grant:
        case ((NameDeputy() | EntrustAgency()), GrantState()):
            return []  # the same request again
        case NameDeputy(), None:
            return _deputy(command)
        case EntrustAgency(), None:
            return _agency(command)
        case AcceptEntrustment(), GrantState(kind=GrantKind.AGENCY) if grant.taker == command.agency_id:
            if grant.ended_at is not None:
                raise reject("grant-ended", "该委托已结束", "this has ended")
            return [] if grant.since else [EntrustmentAccepted(grant_id=grant.grant_id, at=command.at)]
        case EndGrant(), GrantState() if not {grant.giver, grant.taker}.isdisjoint(command.by):
            return [] if grant.ended_at else [GrantEnded(grant_id=grant.grant_id, reason="ended", at=command.at)]
        case LapseGrant(), GrantState():
            over = grant.ended_at is None and grant.until is not None and command.at > grant.until
            return [GrantEnded(grant_id=grant.grant_id, reason="lapsed", at=command.at)] if over else []
    raise NotFound


def _deputy(command: NameDeputy) -> Sequence[Event]:
    found = []
    if command.deputy_id == command.officer_id or not command.deputy_fits:
        found.append(
            Violation(
                "deputy-does-not-fit",
                "代理人须是同一角色的其他在任经办人",
                "a deputy is another acting officer in the same role",
                pointer="/deputy_id",
            )
        )
    if not command.since <= command.until or command.until <= command.at:
        found.append(
            Violation(
                "period-ends-before-it-begins",
                "结束时间须晚于开始时间和现在",
                "the period ends before it begins, or has ended already",
                pointer="/until",
                limit=max(command.since, command.at).isoformat(),
                actual=command.until.isoformat(),
            )
        )
    elif command.until - command.since > LONGEST_DEPUTY:
        found.append(
            Violation(
                "period-too-long",
                f"代理期限最长 {LONGEST_DEPUTY.days} 天",
                f"a deputy acts for at most {LONGEST_DEPUTY.days} days",
                pointer="/until",
                limit=LONGEST_DEPUTY.days,
                actual=(command.until - command.since).days,
            )
        )
    if found:
        raise Rejected(found)
    return [DeputyNamed(**command.model_dump(exclude={"deputy_fits"}))]


def _agency(command: EntrustAgency) -> Sequence[Event]:
    if command.agency_id == command.employer_id or not command.agency_fits:
        raise reject(
            "agency-does-not-fit",
            "受托单位须是已通过授权审核的人事代理机构",
            "the agency must be an authorized employer of the kind `agency`",
            pointer="/agency_id",
        )
    return [AgencyEntrusted(**command.model_dump(exclude={"agency_fits"}) | {"letter": command.letter})]


def evolve(grant: GrantState | None, event: Event) -> GrantState:
    """What an event makes of a grant."""
    match event, grant:
        case DeputyNamed(), None:
            return GrantState(
                event.grant_id,
                GrantKind.DEPUTY,
                event.officer_id,
                event.deputy_id,
                event.org_id,
                event.role,
                event.since,
                event.until,
            )
        case AgencyEntrusted(), None:
            return GrantState(
                event.grant_id,
                GrantKind.AGENCY,
                event.employer_id,
                event.agency_id,
                event.employer_id,
                "employer",
                None,
                None,
                event.letter,
            )
        case EntrustmentAccepted(), GrantState():
            return replace(grant, since=event.at)
        case GrantEnded(), GrantState():
            return replace(grant, ended_at=event.at)
    raise TypeError(f"{type(event).__name__} on {grant!r}")


def publish(event: Event, grant: GrantState) -> Published | None:
    """What others hear of it: that it is over, so that they refuse who acts by it."""
    if isinstance(event, GrantEnded):
        return published.GrantEnded(grant_id=event.grant_id, ended_at=event.at)
    return None


def timers(event: Event, grant: GrantState) -> Sequence[Arm]:
    """A deputy's period ends by itself."""
    return [Arm(LAPSE, event.until + timedelta(seconds=1))] if isinstance(event, DeputyNamed) else ()


def wake(name: str, now: datetime) -> Command:
    """The only timer there is."""
    return LapseGrant(at=now)


Grant: Decider[GrantState] = Decider(
    stream_type="Grant",
    events=(DeputyNamed, AgencyEntrusted, EntrustmentAccepted, GrantEnded),
    decide=decide,
    evolve=evolve,
    publish=publish,
    timers=timers,
    wake=wake,
)
