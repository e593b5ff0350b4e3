"""The printed 评审表 as the committee office receives it (报送评审表, guide 二.7), one stream a case.

What has to be brought is the plan's: the paper, the copies, both sides printed, the last page on a sheet of its own, no
staples, the seals in their order. The office records what it has before it; each rule that isn't met is a defect of its
own, and all of them are told at once, together with what the officer saw besides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from kernel.log.decider import (
    Arm,
    Command,
    Decider,
    Event,
    Fact,
    NotFound,
    Published,
    Rejected,
    Text,
    Upcaster,
    as_it_was,
    reject,
    sealed,
)
from kernel.log.ids import derived
from services.review.domain.deadlines import end_of_day_after
from services.review.domain.rights import conflicts_about
from services.review.domain.submission import Asker, Status
from services.review.domain.table import after_passing
from services.review.published import PaperCutOffMissed, PaperCutOffNear, PaperDefective

REMIND, LATE = "remind", "late"
REMIND_BEFORE = timedelta(days=3)
"""How long before its cut-off paper that isn't complete is reminded of."""


def paper_id(declaration_id: UUID) -> UUID:
    """The stream of a case's paper."""
    return derived("paper-receipt", declaration_id)


class Place(Fact):
    """材料接收审核联系人信息: where the paper goes."""

    name: Text
    address: Text
    phone: Text | None = None
    person: Text | None = None
    hours: Text | None = None


class PaperRules(Fact):
    """What the plan asks of the paper. `seals`: who stamps it, in their order; `days`: within how many; `places`:
    where it is brought."""

    paper: Text
    copies: Annotated[int, Field(ge=0)]
    duplex: bool
    last_page_alone: bool
    staples: bool
    seals: tuple[Text, ...]
    places: tuple[Place, ...]
    days: Annotated[int, Field(ge=1)] | None = None


class Brought(Fact):
    """What lies before the officer: how many copies, which seals are on all of them, in the order in which
    they were put, how they are printed and bound."""

    copies: Annotated[int, Field(ge=0, le=99)]
    seals: tuple[Text, ...]
    duplex: bool
    last_page_alone: bool
    stapled: bool


class PaperDefect(Fact):
    """One thing that is wrong with the paper: of a rule (`code`), or seen by the officer (`other`)."""

    code: Text
    text: Annotated[Text, Field(min_length=1, max_length=500), sealed("person_id")]


class PaperStatus(StrEnum):
    """Where the paper stands: 无需报送, 待报送, 已收但有问题, 已收齐."""

    NOT_ASKED = "not-asked"
    AWAITED = "awaited"
    INCOMPLETE = "incomplete"
    COMPLETE = "complete"


def status_of(defects: int) -> PaperStatus:
    """Where paper stands that was received with so many defects."""
    return PaperStatus.INCOMPLETE if defects else PaperStatus.COMPLETE


# -- the rules --------------------------------------------------------------------------------------------------------

Check = Callable[[PaperRules, Brought], str | None]


def copies(rules: PaperRules, brought: Brought) -> str | None:
    """Guide 二.7: 1式3份."""
    if brought.copies >= rules.copies:
        return None
    return f"应报送1式{rules.copies}份，实收{brought.copies}份"


def seals(rules: PaperRules, brought: Brought) -> str | None:
    """Guide 二.7: 经所在单位、中评委审核盖章, one after the other."""
    put = [seal for seal in dict.fromkeys(brought.seals) if seal in rules.seals]
    if put == list(rules.seals):
        return None
    missing = [seal for seal in rules.seals if seal not in put]
    wrong = f"缺少盖章：{'、'.join(missing)}" if missing else f"盖章次序不符：{'、'.join(put)}"
    return f"{wrong}（应依次经{'、'.join(rules.seals)}审核盖章）"


def duplex(rules: PaperRules, brought: Brought) -> str | None:
    """Guide 二.7: A4纸双面打印."""
    return f"应使用{rules.paper}纸双面打印" if rules.duplex and not brought.duplex else None


def last_page(rules: PaperRules, brought: Brought) -> str | None:
    """Guide 二.7: 最后一页单独打印."""
    return "最后一页应单独打印" if rules.last_page_alone and not brought.last_page_alone else None


def binding(rules: PaperRules, brought: Brought) -> str | None:
    """Guide 二.7: 不要用订书钉装订."""
    return "不得用订书钉装订" if brought.stapled and not rules.staples else None


CHECKS: dict[str, Check] = {
    "guide-2.7-copies": copies,
    "guide-2.7-seals": seals,
    "guide-2.7-duplex": duplex,
    "guide-2.7-last-page": last_page,
    "guide-2.7-binding": binding,
}
"""Every rule of the paper by its id."""


def defects_of(rules: PaperRules, brought: Brought) -> tuple[PaperDefect, ...]:
    """All that is wrong, in the order of the guide."""
    found = ((code, check(rules, brought)) for code, check in CHECKS.items())
    return tuple(PaperDefect(code=code, text=text) for code, text in found if text is not None)


def guidance(rules: PaperRules) -> tuple[str, ...]:
    """报送须知, in the guide's words."""
    if not rules.copies:
        return ("本评审计划无需报送纸质评审表。",)
    where = [
        "，".join(part for part in (place.name, place.address, place.person, place.phone, place.hours) if part)
        for place in rules.places
    ]
    sides = "双面" if rules.duplex else ""
    printed = [f"在系统中导出《专业技术职务任职资格评审表》，{rules.paper}纸{sides}打印1式{rules.copies}份。"]
    if rules.last_page_alone:
        printed.append("最后一页单独打印。")
    if not rules.staples:
        printed.append("不要用订书钉装订。")
    stamped = f"依次经{'、'.join(rules.seals)}审核盖章。" if rules.seals else ""
    return (*printed, *([stamped] if stamped else []), f"报送地址：{'；'.join(where) or '评委会办公室'}。")


# -- commands and events ----------------------------------------------------------------------------------------------


class ExpectPaper(Command):
    """The review form is there to be printed: the paper is awaited by the office."""

    declaration_id: UUID
    submission: int
    person_id: UUID
    applicant_name: Text
    plan_id: UUID
    plan_version: int
    office_id: UUID
    document_id: UUID
    rules: PaperRules
    at: datetime


class ReceivePaper(Command):
    """An officer of the office records what was brought; `seen`: what is wrong besides the rules; `status`: the
    case's; `submission`: the case's present one; `kin`: the accounts of the applicant's relatives, as they said."""

    asker: Asker
    status: Status
    submission: int
    kin: frozenset[UUID] = frozenset()
    document_id: UUID
    brought: Brought
    seen: tuple[Text, ...]
    at: datetime


class LookAtPaper(Command):
    """A timer woke it: remind, or see that the cut-off has passed. `status`: the case's."""

    status: Status
    at: datetime


class PaperExpected(Event):
    """The paper of this document is awaited."""

    schema_version: ClassVar[int] = 2
    upcasters: ClassVar[Mapping[int, Upcaster]] = {1: as_it_was}

    declaration_id: UUID
    submission: int
    person_id: UUID
    applicant_name: Annotated[Text, sealed("person_id")]
    plan_id: UUID
    plan_version: int
    office_id: UUID
    document_id: UUID
    rules: PaperRules
    at: datetime


class PaperReceived(Event):
    """What the office has before it, and everything that is wrong with it."""

    declaration_id: UUID
    person_id: UUID
    document_id: UUID
    brought: Brought
    defects: tuple[PaperDefect, ...]
    org_id: UUID
    at: datetime


class PaperReminded(Event):
    """The applicant is reminded that the cut-off comes and the paper isn't complete."""

    declaration_id: UUID
    until: datetime
    at: datetime


class PaperLate(Event):
    """The cut-off has passed and the paper isn't complete: told to the applicant and shown to the office, nothing more.
    What is brought later is received as ever."""

    declaration_id: UUID
    until: datetime
    at: datetime


@dataclass(frozen=True)
class Papers:
    """The paper of a case: what is awaited, and each time it was received. The last time counts."""

    expected: PaperExpected
    receipts: tuple[PaperReceived, ...] = ()
    reminded_at: datetime | None = None
    late_at: datetime | None = None

    @property
    def until(self) -> datetime | None:
        """Until when it is to be delivered (inclusive), where the plan says so."""
        days = self.expected.rules.days
        return end_of_day_after(self.expected.at, days) if days else None

    @property
    def remind_at(self) -> datetime | None:
        """When it is reminded of: some days before its cut-off, but not in the first half of its time."""
        if self.until is None:
            return None
        since = self.expected.at
        return max(self.until - REMIND_BEFORE, since + (self.until - since) / 2)

    @property
    def status(self) -> PaperStatus:
        """Where it stands."""
        if not self.expected.rules.copies:
            return PaperStatus.NOT_ASKED
        return status_of(len(self.receipts[-1].defects)) if self.receipts else PaperStatus.AWAITED


def decide(command: Command, papers: Papers | None) -> Sequence[Event]:
    """The rules of receiving paper."""
    match command:
        case ExpectPaper():
            if papers is not None and papers.expected.document_id == command.document_id:
                return []  # told twice
            return [PaperExpected(**dict(command))]
        case ReceivePaper():
            return _receive(command, papers)
        case LookAtPaper():
            return _look(command, papers)
    raise TypeError(type(command).__name__)


def _receive(command: ReceivePaper, papers: Papers | None) -> Sequence[Event]:
    asker = command.asker
    if papers is None or "office" not in asker.roles or asker.org_id != papers.expected.office_id:
        raise NotFound
    expected = papers.expected
    if conflict := conflicts_about(expected.person_id, command.kin, asker):
        raise Rejected(conflict)
    after_passing(command.status)
    if papers.status is PaperStatus.NOT_ASKED:
        raise reject("paper-not-asked", "本评审计划无需报送纸质评审表", "the plan asks for no paper")
    if (command.submission, command.document_id) != (expected.submission, expected.document_id):
        raise reject(
            "other-form", "表号与系统中的评审表不一致", "it is the print of another form",
            pointer="/document_id", limit=str(expected.document_id), actual=str(command.document_id),
        )  # fmt: skip
    seen = tuple(PaperDefect(code="other", text=text) for text in command.seen)
    received = PaperReceived(
        declaration_id=expected.declaration_id,
        person_id=expected.person_id,
        document_id=expected.document_id,
        brought=command.brought,
        defects=(*defects_of(expected.rules, command.brought), *seen),
        org_id=expected.office_id,
        at=command.at,
    )
    last = papers.receipts[-1] if papers.receipts else None
    if last is not None and (last.brought, last.defects) == (received.brought, received.defects):
        return []  # a second click
    return [received]


def _look(command: LookAtPaper, papers: Papers | None) -> Sequence[Event]:
    if papers is None or papers.until is None or papers.remind_at is None:
        return []
    # One that is to be withdrawn may yet go on, and then its date is as it was.
    goes_on = command.status in {Status.PASSED, Status.WITHDRAWING}
    if not goes_on or papers.status not in {PaperStatus.AWAITED, PaperStatus.INCOMPLETE}:
        return []
    about = {"declaration_id": papers.expected.declaration_id, "until": papers.until, "at": command.at}
    if command.at > papers.until:
        return [PaperLate.model_validate(about)] if papers.late_at is None else []
    due = command.at >= papers.remind_at and papers.reminded_at is None
    return [PaperReminded.model_validate(about)] if due else []


def evolve(papers: Papers | None, event: Event) -> Papers:
    """What is awaited, and what came."""
    match event, papers:
        case PaperExpected(), _:
            return Papers(event)  # a new form: what was brought of an earlier one doesn't count
        case PaperReceived(), Papers():
            return replace(papers, receipts=(*papers.receipts, event))
        case PaperReminded(), Papers():
            return replace(papers, reminded_at=event.at)
        case PaperLate(), Papers():
            return replace(papers, late_at=event.at)
    raise TypeError(f"{type(event).__name__} on {papers!r}")


def publish(event: Event, papers: Papers) -> Published | None:
    """What others hear of it: that something has to be put right, and that the cut-off comes or has passed."""
    expected = papers.expected
    facts = {"declaration_id", "document_id", "submission", "person_id", "plan_id", "plan_version"}
    about = expected.model_dump(include=facts)
    match event:
        case PaperReceived() if event.defects:
            return PaperDefective.model_validate(about | {"defects": len(event.defects)})
        case PaperReminded():
            return PaperCutOffNear.model_validate(about | {"office_id": expected.office_id, "until": event.until})
        case PaperLate():
            return PaperCutOffMissed.model_validate(about | {"office_id": expected.office_id, "until": event.until})
    return None


def timers(event: Event, papers: Papers) -> Sequence[Arm]:
    """Wake it to remind, and once the cut-off has passed."""
    if not isinstance(event, PaperExpected) or papers.until is None or papers.remind_at is None:
        return ()
    return (Arm(REMIND, papers.remind_at), Arm(LATE, papers.until + timedelta(seconds=1)))


PaperReceipt: Decider[Papers] = Decider(
    stream_type="PaperReceipt",
    events=(PaperExpected, PaperReceived, PaperReminded, PaperLate),
    decide=decide,
    evolve=evolve,
    publish=publish,
    timers=timers,
)
