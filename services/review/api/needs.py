"""What review's routes need before their command or answer is built."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Path, Query
from pydantic import BaseModel

from kernel.log.decider import NotFound, TooEarly, Unavailable, Violation
from kernel.log.errors import Gone
from kernel.web.access import AsOfDep, CallerDep, FilesDep, InternalDep, KernelDep, NowDep, Roles
from kernel.web.problems import invalid
from services.review.api.bodies import By, EntrustmentBody, HandOverBody, ReturnBody
from services.review.domain import (
    APPLICANT,
    CHECKERS,
    Asker,
    Authority,
    Calendar,
    Case,
    CaseWatch,
    Plan,
    PlanChain,
    ReviewCase,
    Stage,
    Status,
    Watch,
    has_handed_over,
    is_applicant,
    may_see,
    onward_of,
    watch_id_of,
)
from services.review.domain.paper import PaperReceipt, paper_id
from services.review.views import Afterwards, Cursor, afterwards_of

CHECKING = Roles(*CHECKERS)
PARTIES = Roles(APPLICANT, *CHECKERS)

DeclarationId = Annotated[UUID, Path(description="A case is known by the id of its declaration.")]
Limit = Annotated[int, Query(ge=1, le=100)]


def _asker(caller: CallerDep) -> Asker:
    return Asker(roles=caller.roles, org_id=caller.org_id, person_id=caller.myself, account_id=caller.account_id)


AskerDep = Annotated[Asker, Depends(_asker)]


def _by(asker: AskerDep, now: NowDep) -> By:
    return By(asker, now)


ByDep = Annotated[By, Depends(_by)]


async def _case(declaration_id: DeclarationId, kernel: KernelDep, asker: AskerDep) -> Case:
    case = (await kernel.load(ReviewCase, declaration_id)).state
    if case is None or not may_see(case, asker):
        raise NotFound
    return case


CaseDep = Annotated[Case, Depends(_case)]


@dataclass(frozen=True)
class Seen:
    """A case as it is, or as it was at an instant (`at`), with what had become of it by then, and the watch over it
    where it waits for its applicant."""

    case: Case
    after: Afterwards
    at: datetime
    watch: Watch | None = None


def before_anew(case: Case, asker: Asker, as_of: datetime | None) -> bool:
    """Whether the instant lies before the case was begun anew, perhaps under another employer. NotFound then to all
    but its applicant."""
    if as_of is None or case.anew_at is None or as_of >= case.anew_at:
        return False
    if not is_applicant(case, asker):
        raise NotFound
    return True


async def _seen(case: CaseDep, asker: AskerDep, kernel: KernelDep, now: NowDep, as_of: AsOfDep) -> Seen:
    """Whoever may see a case today may see how it stood before; the applicant alone, before it was begun anew.
    NotFound before it was opened."""
    before_anew(case, asker, as_of)
    after = await afterwards_of(kernel.pool, case.declaration_id, as_of)
    if after.issued_at is not None:
        paper = (await kernel.load(PaperReceipt, paper_id(case.declaration_id), at=as_of)).state
        if paper is not None:
            after = replace(after, seals=paper.expected.rules.seals, deliver_until=paper.until)
    then = case if as_of is None else (await kernel.load(ReviewCase, case.declaration_id, at=as_of)).state
    if then is None:
        raise NotFound
    watch: Watch | None = None
    if then.status is Status.RETURNED:
        watch = (await kernel.load(CaseWatch, watch_id_of(case.declaration_id), at=as_of)).state
    return Seen(then, after, as_of or now, watch)


SeenDep = Annotated[Seen, Depends(_seen)]
"""The case in the path; `?as_of=` for an instant."""


async def _plan(case: CaseDep, kernel: KernelDep) -> Plan | None:
    """The plan of the case in the version it was submitted under."""
    plans = (await kernel.load(PlanChain, case.submission.plan_id)).state
    return plans.versions.get(case.submission.plan_version) if plans else None


PlanDep = Annotated[Plan | None, Depends(_plan)]


class AuthorityAsked(BaseModel):
    """What identity answers for an authority."""

    name: str


async def _named_plan(case: CaseDep, plan: PlanDep, ask: InternalDep) -> Plan | None:
    """The same, with what the authorities of the case's stage are called today."""
    stage = plan.stage(case.station.id) if plan else None
    return await _named({a.org_id for a in stage.authorities} if stage else set(), plan, ask)


async def _handing(declaration_id: DeclarationId, kernel: KernelDep, asker: AskerDep) -> Case:
    """The case for whoever hands it over, or has done so and asks again, not having had the answer."""
    case = (await kernel.load(ReviewCase, declaration_id)).state
    if case is None or not (may_see(case, asker) or has_handed_over(case, asker)):
        raise NotFound
    return case


HandingDep = Annotated[Case, Depends(_handing)]


async def _handing_plan(case: HandingDep, kernel: KernelDep) -> Plan | None:
    return await _plan(case, kernel)


HandingPlanDep = Annotated[Plan | None, Depends(_handing_plan)]


async def _onward_plan(case: HandingDep, body: HandOverBody, plan: HandingPlanDep, ask: InternalDep) -> Plan | None:
    """The same, with what those are called to whom it would be handed over, one after the other."""
    return await _named({body.to, *(s.org_id for s in onward_of(plan, case, body.to))}, plan, ask)


async def _named(wanted: Collection[UUID], plan: Plan | None, ask: InternalDep) -> Plan | None:
    """A plan knows authorities by their ids; what they are called is identity's to say."""

    async def named(authority: Authority) -> Authority:
        if authority.org_id not in wanted:
            return authority
        try:
            found = await ask("identity", f"authorities/{authority.org_id}", AuthorityAsked)
        except (Unavailable, TooEarly, Gone):
            return authority  # it isn't registered yet, or nobody can say now
        return authority.model_copy(update={"name": found.name})

    async def known(stage: Stage) -> Stage:
        authorities = tuple(await asyncio.gather(*map(named, stage.authorities)))
        return stage.model_copy(update={"authorities": authorities})

    if plan is None:
        return None
    return plan.model_copy(update={"stages": tuple(await asyncio.gather(*map(known, plan.stages)))})


NamedPlanDep = Annotated[Plan | None, Depends(_named_plan)]
"""The plan of a case, for whom its stage can be handed over to."""
OnwardPlanDep = Annotated[Plan | None, Depends(_onward_plan)]
"""The plan of a case that is being handed over."""


class WindowAsked(BaseModel):
    """What declaration answers for the window of a declaration."""

    closes_at: datetime


async def _window(body: ReturnBody, case: CaseDep, ask: InternalDep) -> datetime | None:
    """The end of the window of what goes back to its applicant. Raises Unavailable: no date is told that may be too
    early."""
    if body.to != APPLICANT:
        return None
    return (await ask("declaration", f"declarations/{case.declaration_id}/window", WindowAsked)).closes_at


WindowDep = Annotated[datetime | None, Depends(_window)]
"""Until when whoever gets a case back could hand it in anyway; None: it goes to an earlier stage."""


def _calendar(plan: PlanDep) -> Calendar:
    return plan.calendar if plan else Calendar()


async def _letter(body: EntrustmentBody, store: FilesDep, caller: CallerDep) -> UUID | None:
    """The uploaded letter, if it is one's own upload for this purpose."""
    if body.file_id is None:
        return None
    return (await store.mine(body.file_id, caller, "entrustment")).file_id


def _cursor(after: Annotated[str | None, Query(max_length=100)] = None) -> Cursor | None:
    if after is None:
        return None
    try:
        return Cursor.parse(after)
    except ValueError:
        wrong = Violation("wrong-format", "不是有效的翻页位置", "is no `next` of a page", pointer="/query/after")
        raise invalid([wrong]) from None


CalendarDep = Annotated[Calendar, Depends(_calendar)]
CursorDep = Annotated[Cursor | None, Depends(_cursor)]
LetterDep = Annotated[UUID | None, Depends(_letter)]
