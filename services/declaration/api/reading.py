"""Reading one's own declarations: lists from the view, one declaration as a live fold."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Query
from starlette.responses import Response

from kernel.log.decider import NotFound
from kernel.web.access import FilesDep, KernelDep, LanguageDep, PersonDep, Roles, Router
from kernel.web.files import download
from services.declaration import views
from services.declaration.api.answers import (
    ApprovedItemPage,
    ApprovedItemRow,
    CommitmentView,
    DeclarationDetail,
    DeclarationPage,
    DeclarationRow,
    DossierItem,
    DossierView,
    ReadinessView,
    ReturnView,
    RouteView,
    StationView,
    StepView,
    SubmissionView,
)
from services.declaration.api.judged import opening_of, readiness_of
from services.declaration.api.needs import After, Limit, MineDep, OpeningDep, PersonFileDep, Seen, SeenDep
from services.declaration.domain.events import Draft
from services.declaration.domain.filling import facts_of
from services.declaration.domain.parts import Facts, Step
from services.declaration.domain.snapshot import (
    achievements_of,
    attachments_of,
    works_of,
)

APPLICANT = Roles("applicant")
router = Router(prefix="/api/declaration/v1", tags=["declarations"])


@router.query("/approved-items", access=APPLICANT)
async def list_approved_items(
    person_id: PersonDep, kernel: KernelDep, after: After = None, limit: Limit = 50
) -> ApprovedItemPage:
    """One's own approved archive items."""
    rows = await views.approved_of(kernel.pool, person_id, after, limit)
    found = [ApprovedItemRow(**dict(row)) for row in rows]
    return ApprovedItemPage(items=found, next=found[-1].item_id if len(found) == limit else None)


@router.query("/dossier", access=APPLICANT)
async def get_dossier(file: PersonFileDep) -> DossierView:
    """What is on file of oneself here."""
    job = file.employment
    newest = [item for item_id in file.items if (item := file.newest(item_id))]
    return DossierView(
        employer_id=job.employer_id if job else None,
        affiliation=job.affiliation if job else None,
        region=job.region if job else None,
        profile_version=file.profile_version,
        profile=file.profile,
        items=[
            DossierItem(
                item_id=item.item_id,
                item_version=item.item_version,
                **item.content.model_dump(include={"kind", "level", "gained_on", "title", "rank", "team_size"}),
            )
            for item in newest
        ],
    )


@router.query("/plans/{plan_id}/readiness", access=APPLICANT)
async def get_opening(
    background: OpeningDep, language: LanguageDep, notice_version: Annotated[str, Query(max_length=64)] = ""
) -> ReadinessView:
    """Whether 马上申报 is open to oneself: what is missing, who must act. `notice_version`: the one that was read."""
    return opening_of(background, notice_version, language)


@router.query("/declarations", access=APPLICANT, view="declarations")
async def list_declarations(
    person_id: PersonDep, kernel: KernelDep, after: After = None, limit: Limit = 50
) -> DeclarationPage:
    """One's own declarations."""
    rows = await views.of_person(kernel.pool, person_id, after, limit)
    found = [DeclarationRow(**dict(row)) for row in rows]
    return DeclarationPage(items=found, next=found[-1].declaration_id if len(found) == limit else None)


@router.query("/declarations/{declaration_id}", access=APPLICANT)
async def get_declaration(seen: SeenDep, response: Response) -> DeclarationDetail:
    """One declaration with all its parts, as it is or as it was at an instant. Its ETag is what a write of a part is
    based on."""
    response.headers["ETag"] = f'"{seen.draft.version}"'
    return detail_of(seen)


def detail_of(seen: Seen) -> DeclarationDetail:
    """A declaration as it is shown to whoever made it, and to the office of its plan."""
    draft, background = seen.draft, seen.background
    facts = facts_of(draft, background)
    parts, plan = draft.parts, background.plan
    signed, returned = parts.commitment, draft.returned
    return DeclarationDetail(
        declaration_id=draft.declaration_id,
        person_id=draft.person_id,
        plan_id=draft.plan_id,
        plan_version=draft.plan_version,
        title=plan.title,
        status=draft.status,
        editable=draft.editable,
        deadline=facts.deadline,
        notice_version=parts.notice_version,
        version=draft.version,
        versions=dict(draft.changed),
        acceptance_point=facts.route.name if facts.route else None,
        route=route_of(facts),
        as_of=seen.as_of,
        steps=_steps(draft),
        photo=parts.photo,
        fetched_photo=draft.fetched,
        commitment=CommitmentView(
            text_version=signed.text_version,
            signed_at=signed.signed_at,
            strokes_file_id=signed.strokes.file_id,
            picture_file_id=signed.picture.file_id if signed.picture else None,
            identified_by=signed.identified_by,
        )
        if signed
        else None,
        form=parts.form,
        achievements=list(achievements_of(parts.achievements, plan, background.file)),
        works=list(works_of(parts.works, plan, background.file)),
        attachments=list(attachments_of(parts.attachments, plan)),
        attachments_required=[a.code for a in plan.attachments if facts.requires(a) and not facts.verifies(a)],
        submission=draft.submission,
        submissions=[
            SubmissionView(
                submission=n,
                submitted_at=made.handed_in.at,
                mode=made.handed_in.mode,
                rule_set_version=made.handed_in.rule_set_version,
                readiness_digest=made.handed_in.readiness_digest,
            )
            for n, made in draft.submissions.items()
        ],
        returned=ReturnView(**returned.model_dump(include=set(ReturnView.model_fields))) if returned else None,
    )


def route_of(facts: Facts) -> RouteView | None:
    """Where it goes, and by which line of the plan; None where no line fits."""
    job, route = facts.file.employment, facts.route
    if job is None or route is None:
        return None
    names = {stage.id: stage.name for stage in facts.plan.stages}
    return RouteView(
        name=route.name,
        code=route.code,
        paragraph=route.paragraph,
        stations=[
            StationView(stage=station.stage, name=names[station.stage], actor=station.actor, org_id=station.org_id)
            for station in facts.plan.stations(job.employer_id, route)
        ],
    )


def _steps(draft: Draft) -> list[StepView]:
    found = []
    for step in Step:
        done, locked = draft.parts.done(step), draft.parts.missing_before(step) is not None
        found.append(StepView(step=step, name=step.label, status="done" if done else "locked" if locked else "open"))
    return found


@router.query("/declarations/{declaration_id}/readiness", access=APPLICANT)
async def get_readiness(seen: SeenDep, language: LanguageDep) -> ReadinessView:
    """Every rule that submit enforces, with what was measured: as it is, or as it was at an instant."""
    return readiness_of(seen, language)


@router.query("/declarations/{declaration_id}/files/{file_id}", access=APPLICANT, response_class=Response)
async def get_own_file(file_id: UUID, draft: MineDep, store: FilesDep) -> Response:
    """A file of one's declaration: photo, attachment or strokes."""
    parts = draft.parts
    known = {attached.file.file_id for attached in parts.attachments}
    known |= {parts.photo.file.file_id} if parts.photo else set()
    known |= {draft.fetched.file_id} if draft.fetched else set()
    if parts.commitment:
        known |= {f.file_id for f in (parts.commitment.strokes, parts.commitment.picture) if f}
    if file_id not in known:
        raise NotFound
    return download(await store.read(file_id))
