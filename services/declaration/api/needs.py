"""What declaration's routes need before they build a command or an answer."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query

from kernel.log.decider import NotFound
from kernel.log.kernel import Kernel
from kernel.web.access import AsOfDep, KernelDep, NowDep, OrgDep, PersonDep
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.dossier import Dossier, PersonFile
from services.declaration.domain.employer import EmployerStanding, standing_id_of
from services.declaration.domain.events import Draft
from services.declaration.domain.filling import facts_of
from services.declaration.domain.integrity import Bar, IntegrityRegister, register_id_of
from services.declaration.domain.parts import Background
from services.declaration.domain.plan import Plan
from services.declaration.domain.review_plan import IssuedPlan, ReviewPlan
from services.declaration.domain.rule_book import RULE_BOOK, Rules
from services.declaration.domain.rules import OLDEST_KEPT, RULE_SET_VERSION, Finding, readiness

After = Annotated[UUID | None, Query(description="`next` of the page before")]
Limit = Annotated[int, Query(ge=1, le=100)]


async def plan_of(kernel: Kernel, plan_id: UUID, as_of: datetime | None = None) -> IssuedPlan:
    """A published plan, as it is or as it was. Raises NotFound."""
    issued = (await kernel.load(ReviewPlan, plan_id, at=as_of)).state
    if issued is None or not issued.versions:
        raise NotFound
    return issued


async def version_of(kernel: Kernel, plan_id: UUID, version: int, as_of: datetime | None = None) -> Plan:
    """A version of a plan, with the deadlines put off since (or by then). Raises NotFound."""
    plan = (await plan_of(kernel, plan_id, as_of)).version(version)
    if plan is None:
        raise NotFound
    return plan


async def file_of(kernel: Kernel, person_id: UUID, as_of: datetime | None = None) -> PersonFile:
    """What is (or then was) on file of a person; empty when nothing has come yet."""
    return (await kernel.load(Dossier, person_id, at=as_of)).state or PersonFile(person_id)


async def today_of(kernel: Kernel, file: PersonFile, as_of: datetime | None = None) -> PersonFile:
    """The file with what is (or then was) told of the person's employer, whenever they were bound to it."""
    if file.employment is None:
        return file
    told = await kernel.load(EmployerStanding, standing_id_of(file.employment.employer_id), at=as_of)
    return file.standing(told.state)


async def bars_of(kernel: Kernel, person_id: UUID, as_of: datetime | None = None) -> tuple[Bar, ...]:
    """What the integrity register says (or then said) of a person."""
    register = (await kernel.load(IntegrityRegister, register_id_of(person_id), at=as_of)).state
    return tuple(register.bars.values()) if register else ()


async def background_of(kernel: Kernel, plan_id: UUID, person_id: UUID, at: datetime) -> Background:
    """What a declaration that this person begins now is measured against: the plan's newest version. Raises NotFound
    without the plan."""
    issued, file, bars = await asyncio.gather(
        plan_of(kernel, plan_id), file_of(kernel, person_id), bars_of(kernel, person_id)
    )
    file = await today_of(kernel, file)
    return Background(at, issued.plan_version, issued.plan, file, closed=issued.closed is not None, bars=bars)


async def background_for(kernel: Kernel, draft: Draft, at: datetime, as_of: datetime | None = None) -> Background:
    """What a declaration is (or then was) measured against: the version it was begun under, or was moved to. Once it
    is handed in, it stays that employer's, whoever the person works for since, and as that employer was then."""
    plan, file, bars = await asyncio.gather(
        version_of(kernel, draft.plan_id, draft.plan_version, as_of),
        file_of(kernel, draft.person_id, as_of),
        bars_of(kernel, draft.person_id, as_of),
    )
    if draft.first is not None:
        first = draft.first.handed_in
        file, as_of = file.under(first.employer_id), first.at
    file = await today_of(kernel, file, as_of)
    return Background(at, draft.plan_version, plan, file, bars=bars)


@dataclass(frozen=True)
class Seen:
    """A declaration with what it is judged by: as it is, or as it was."""

    draft: Draft
    background: Background
    rule_set: str
    as_of: datetime | None


async def seen_at(kernel: Kernel, declaration_id: UUID, as_of: datetime) -> Seen:
    """A declaration as it was known at an instant, with the rules and plan of then. NotFound before it was begun."""
    draft, book = await asyncio.gather(
        kernel.load(Declaration, declaration_id, at=as_of), kernel.load(Rules, RULE_BOOK, at=as_of)
    )
    if draft.state is None:
        raise NotFound
    background = await background_for(kernel, draft.state, as_of, as_of)
    return Seen(draft.state, background, book.state.rule_set_version if book.state else OLDEST_KEPT, as_of)


async def draft_of(kernel: Kernel, declaration_id: UUID) -> Draft:
    """A declaration. Raises NotFound."""
    draft = (await kernel.load(Declaration, declaration_id)).state
    if draft is None:
        raise NotFound
    return draft


async def findings_of(kernel: Kernel, draft: Draft, number: int) -> tuple[Finding, ...]:
    """Every rule as submission `number` was judged by it: the declaration before it, the file and the rules of then."""
    made = draft.submissions.get(number)
    if made is None:
        return ()
    at, before = made.handed_in.at, await kernel.load(Declaration, draft.declaration_id, version=made.version - 1)
    if before.state is None:
        raise TypeError("a submission was made before the declaration was begun")
    background = await background_for(kernel, before.state, at, at)
    return readiness(facts_of(before.state, background), made.handed_in.rule_set_version)


async def _mine(declaration_id: UUID, person_id: PersonDep, kernel: KernelDep) -> Draft:
    draft = await draft_of(kernel, declaration_id)
    if draft.person_id != person_id:
        raise NotFound
    return draft


async def _background(draft: Annotated[Draft, Depends(_mine)], kernel: KernelDep, now: NowDep) -> Background:
    return await background_for(kernel, draft, now)


async def _as_it_is(draft: Draft, kernel: Kernel, now: datetime) -> Seen:
    return Seen(draft, await background_for(kernel, draft, now), RULE_SET_VERSION, None)


async def _seen(declaration_id: UUID, person_id: PersonDep, kernel: KernelDep, now: NowDep, as_of: AsOfDep) -> Seen:
    if as_of is None:
        return await _as_it_is(await _mine(declaration_id, person_id, kernel), kernel, now)
    seen = await seen_at(kernel, declaration_id, as_of)
    if seen.draft.person_id != person_id:
        raise NotFound
    return seen


async def _opening(plan_id: UUID, person_id: PersonDep, kernel: KernelDep, now: NowDep) -> Background:
    return await background_of(kernel, plan_id, person_id, now)


async def _file(person_id: PersonDep, kernel: KernelDep) -> PersonFile:
    return await today_of(kernel, await file_of(kernel, person_id))


async def _plan(plan_id: UUID, kernel: KernelDep) -> IssuedPlan:
    return await plan_of(kernel, plan_id)


async def _own_plan(plan_id: UUID, kernel: KernelDep, org_id: OrgDep) -> IssuedPlan:
    issued = (await kernel.load(ReviewPlan, plan_id)).state
    if issued is None or issued.office_id != org_id:
        raise NotFound
    return issued


async def _version(plan_id: UUID, version: int, kernel: KernelDep) -> Plan:
    return await version_of(kernel, plan_id, version)


async def _under_own_plan(plan_id: UUID, declaration_id: UUID, kernel: KernelDep, org_id: OrgDep) -> Draft:
    draft = await draft_of(kernel, declaration_id)
    if draft.plan_id != plan_id or (await plan_of(kernel, plan_id)).office_id != org_id:
        raise NotFound
    return draft


UnderOwnPlanDep = Annotated[Draft, Depends(_under_own_plan)]
"""The declaration in the path; its plan must be the caller's office's."""


async def _heard(draft: UnderOwnPlanDep, kernel: KernelDep, now: NowDep, as_of: AsOfDep) -> Seen:
    """Handed in or not: an appeal may be just about that."""
    return await (seen_at(kernel, draft.declaration_id, as_of) if as_of else _as_it_is(draft, kernel, now))


HeardDep = Annotated[Seen, Depends(_heard)]
"""The same, with what it is judged by; `?as_of=` for an instant."""


async def _measure(draft: UnderOwnPlanDep, kernel: KernelDep) -> Plan:
    return await version_of(kernel, draft.plan_id, draft.plan_version)


MineDep = Annotated[Draft, Depends(_mine)]
"""The declaration in the path, which must be the caller's."""
BackgroundDep = Annotated[Background, Depends(_background)]
"""What it is measured against."""
SeenDep = Annotated[Seen, Depends(_seen)]
"""The declaration in the path, which must be the caller's, with what it is judged by; `?as_of=` for an instant."""
OpeningDep = Annotated[Background, Depends(_opening)]
"""What the caller would begin a declaration under the plan in the path with."""
PersonFileDep = Annotated[PersonFile, Depends(_file)]
"""What is on file of the caller."""
PlanDep = Annotated[IssuedPlan, Depends(_plan)]
"""The plan in the path."""
OwnPlanDep = Annotated[IssuedPlan, Depends(_own_plan)]
"""The plan in the path, published or drafted, which must be the caller's office's."""
VersionDep = Annotated[Plan, Depends(_version)]
"""The version of the plan in the path."""
MeasureDep = Annotated[Plan, Depends(_measure)]
"""What that declaration is measured by."""
