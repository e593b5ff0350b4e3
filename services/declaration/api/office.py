"""What an office or the operator keeps or looks into here: the integrity register, who waits for a route, and what an
appeal is about."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

from fastapi import Depends
from pydantic import AwareDatetime, BaseModel, ConfigDict, model_validator

from kernel.log.decider import NotFound, Violation
from kernel.log.kernel import Kernel
from kernel.web.access import Body, Caller, CallerDep, KernelDep, LanguageDep, OrgDep, Receipt, Roles, Router, RunDep
from kernel.web.examples import SOME_ID
from services.declaration import views
from services.declaration.api.answers import DeclarationDetail, ReadinessView
from services.declaration.api.judged import readiness_of
from services.declaration.api.needs import After, HeardDep, Limit, draft_of, plan_of
from services.declaration.api.reading import detail_of
from services.declaration.domain.integrity import EnterBar, IntegrityRegister, LiftBar, Why, register_id_of

OFFICE = Roles("office")
KEEPERS = Roles("office", "operator")
router = Router(prefix="/api/declaration/v1", tags=["office"])


class EntryBody(Body):
    """An entry in the integrity register, about a person, or about whoever made a declaration under a plan of one's
    own office. `until` is inclusive; null: until it is lifted."""

    model_config = ConfigDict(
        json_schema_extra={"example": {"declaration_id": SOME_ID, "reason": "提供虚假业绩材料", "until": None}}
    )

    person_id: UUID | None = None
    declaration_id: UUID | None = None
    reason: Why
    until: AwareDatetime | None = None

    @model_validator(mode="after")
    def _names_one(self) -> Self:
        if (self.person_id is None) == (self.declaration_id is None):
            wrong = Violation(
                "one-of-two",
                "请指明人员或其申报，二者选一",
                "name the person, or a declaration of theirs",
                pointer="/person_id",
            )
            raise ValueError(wrong)
        return self


class LiftBody(Body):
    """Why an entry is taken out."""

    reason: Why


class EntryView(BaseModel):
    """An entry; `until` null: until it is lifted. `org_id` null: entered by the operator."""

    entry_id: UUID
    reason: str
    since: datetime
    until: datetime | None
    org_id: UUID | None
    lifted_at: datetime | None
    lifted_because: str | None


class RegisterView(BaseModel):
    """What the register says of a person; `barred`: whether an entry holds now."""

    person_id: UUID
    barred: bool
    entries: list[EntryView]


class UnroutedRow(BaseModel):
    """A declaration whose submit was refused because no route of the plan fits its employer and mode."""

    declaration_id: UUID
    plan_id: UUID
    employer_id: UUID
    affiliation: str
    region: str
    formerly: str | None
    entrusted_by: str | None
    employer_kind: str | None
    mode: str
    transfer_kind: str | None
    since: datetime


class UnroutedPage(BaseModel):
    """A page of them."""

    items: list[UnroutedRow]
    next: UUID | None


async def _of_own_plan(kernel: Kernel, declaration_id: UUID, caller: Caller) -> UUID:
    """The person of a declaration that this office (or the operator) may see."""
    draft = await draft_of(kernel, declaration_id)
    if caller.org_id is not None and (await plan_of(kernel, draft.plan_id)).plan.office_id != caller.org_id:
        raise NotFound
    return draft.person_id


async def _person(body: EntryBody, kernel: KernelDep, caller: CallerDep) -> UUID:
    if body.declaration_id is not None:
        return await _of_own_plan(kernel, body.declaration_id, caller)
    if body.person_id is None or caller.org_id is not None:
        raise NotFound  # an office knows people by what they declare under its plans
    return body.person_id


BarredDep = Annotated[UUID, Depends(_person)]


@router.command("/integrity", access=KEEPERS)
async def enter_bar(body: EntryBody, person_id: BarredDep, caller: CallerDep, run: RunDep) -> Receipt:
    """Enter somebody into the integrity register; the receipt's `id` is that of the person's entries."""
    command = EnterBar(
        person_id=person_id,
        entry_id=run.new_id("integrity-entry"),
        reason=body.reason,
        until=body.until,
        org_id=caller.org_id,
        at=caller.now,
    )
    return await run(IntegrityRegister, register_id_of(person_id), command)


@router.command("/integrity/{register_id}/entries/{entry_id}/lifting", access=KEEPERS)
async def lift_bar(register_id: UUID, entry_id: UUID, body: LiftBody, caller: CallerDep, run: RunDep) -> Receipt:
    """Take an entry out: an office its own, the operator any."""
    command = LiftBar(entry_id=entry_id, reason=body.reason, org_id=caller.org_id, officer=caller.myself, at=caller.now)
    return await run(IntegrityRegister, register_id, command)


@router.query("/integrity/{register_id}", access=KEEPERS)
async def get_register(register_id: UUID, kernel: KernelDep, caller: CallerDep) -> RegisterView:
    """A person's entries; an office sees its own."""
    register = (await kernel.load(IntegrityRegister, register_id)).state
    bars = [b for b in register.bars.values() if caller.org_id in {None, b.org_id}] if register else []
    if register is None or not bars:
        raise NotFound
    return RegisterView(
        person_id=register.person_id,
        barred=any(bar.bars(caller.now) for bar in bars),
        entries=[EntryView(**vars(bar)) for bar in bars],
    )


@router.query("/unrouted", access=OFFICE, view="unrouted")
async def list_unrouted(org_id: OrgDep, kernel: KernelDep, after: After = None, limit: Limit = 50) -> UnroutedPage:
    """Declarations under plans of one's own office that no route fits, so that it can amend the plan."""
    rows = await views.unrouted_of(kernel.pool, org_id, after, limit)
    found = [UnroutedRow(**dict(row)) for row in rows]
    return UnroutedPage(items=found, next=found[-1].declaration_id if len(found) == limit else None)


@router.query("/plans/{plan_id}/declarations/{declaration_id}", access=OFFICE)
async def get_declaration_under_plan(seen: HeardDep) -> DeclarationDetail:
    """A declaration under a plan of one's own office with all its parts: as it is, or, for an appeal, as it was at an
    instant."""
    return detail_of(seen)


@router.query("/plans/{plan_id}/declarations/{declaration_id}/readiness", access=OFFICE)
async def get_readiness_under_plan(seen: HeardDep, language: LanguageDep) -> ReadinessView:
    """The same, by every rule that submit enforces (or then enforced), with what was measured."""
    return readiness_of(seen, language)
