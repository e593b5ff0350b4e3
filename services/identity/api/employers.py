"""Employers: registered by their first officer, authorized by the operator."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Query
from pydantic import BaseModel
from starlette.responses import Response

from kernel.log.decider import NotFound, Violation
from kernel.log.fileref import FileRef
from kernel.web.access import (
    AnyRole,
    Body,
    Caller,
    CallerDep,
    FilesDep,
    KernelDep,
    NowDep,
    OrgDep,
    Public,
    Receipt,
    Roles,
    Router,
    RunDep,
)
from kernel.web.files import Purpose, download, files_router
from kernel.web.problems import invalid
from services.identity import views
from services.identity.api.common import (
    PREFIX,
    After,
    Code,
    FoundingCreditCode,
    InPersonDep,
    Limit,
    NewPassword,
    OfficerLogin,
    PersonName,
    Phone,
    Reason,
    Region,
    ShapedCreditCode,
    UnitName,
    Version,
    hash_password,
    next_of,
)
from services.identity.api.folds import employer_of
from services.identity.domain.credit_code_override import (
    CreditCodeOverride,
    OverrideCheckCharacter,
    override_id_of,
)
from services.identity.domain.employer import (
    Affiliation,
    AuthorizeEmployer,
    Employer,
    EmployerKind,
    EmployerState,
    EmployerStatus,
    Founding,
    RecordStanding,
    RefuseLetter,
    RegisterEmployer,
    Standing,
    SubmitLetter,
    employer_id_of,
)
from services.identity.domain.officer import Officer, RegisterOfficer

router = Router(prefix=PREFIX, tags=["employers"])
files = files_router(
    PREFIX,
    purposes={
        "letter": Purpose(types=("pdf", "jpeg", "png"), max_bytes=10 * 1024 * 1024),
        "portrait": Purpose(types=("jpeg",), max_bytes=1024 * 1024),
        "proof": Purpose(types=("pdf", "jpeg", "png"), max_bytes=10 * 1024 * 1024),
    },
    access=Roles("applicant", "employer"),
)


class FirstOfficerBody(Body):
    """The officer who registers an employer. `login`: begins with a letter, letters in any case."""

    name: PersonName
    phone: Phone
    login: OfficerLogin
    password: NewPassword


class StandingBody(Body):
    """What routing needs to know of an employer (guide 二.3, 二.8). `affiliation` of a 自主评聘单位: `provincial` or
    `central` where it is one, else `self-evaluating`; all three bring the 评审委托书 (二.5). `formerly`: what it once
    was (`provincial-construction` for 原省属施工企业); `entrusted_by`: who entrusted it with its people's files
    (`provincial-talent-market`)."""

    affiliation: Affiliation
    region: Region
    kind: EmployerKind | None = None
    formerly: Code | None = None
    entrusted_by: Code | None = None


class EmployerBody(StandingBody):
    """An employer's registration. `check_override`: the operator let the code in though its check character is wrong;
    the id came with the operator's answer."""

    check_override: UUID | None = None
    credit_code: FoundingCreditCode
    name: UnitName
    officer: FirstOfficerBody


class StandingRecordBody(StandingBody):
    """What an employer is now, and was, and what that is known from."""

    reason: Reason


class OverrideBody(Body):
    """A credit code with a wrong check character that exists all the same, and what that is known from."""

    credit_code: ShapedCreditCode
    reason: Reason


class LetterBody(Body):
    """The authorization letter, uploaded before with purpose `letter`."""

    file_id: UUID


class AuthorizationBody(Body):
    """Which letter is accepted."""

    letter_version: Version


class LetterRefusalBody(Body):
    """Which letter is refused, and why."""

    letter_version: Version
    reason: Reason


class EmployerRow(BaseModel):
    """An employer in a list."""

    employer_id: UUID
    credit_code: str
    name: str
    affiliation: Affiliation
    region: str
    status: EmployerStatus
    letter_version: int


class EmployerPage(BaseModel):
    """A page of employers; `next` is the `after` of the following page, null at the end."""

    items: list[EmployerRow]
    next: UUID | None


class EmployerDetail(EmployerRow):
    """One employer. `letter` and `reason` (of its refusal) are shown to its own officers and the operator only."""

    letter: FileRef | None
    reason: str | None
    kind: EmployerKind | None = None
    formerly: str | None = None
    entrusted_by: str | None = None


NO_OVERRIDE = Violation(
    "no-such-override",
    "没有针对该代码的校验码特批",
    "the check character of this code wasn't let in",
    pointer="/check_override",
)


# -- registration and letter ------------------------------------------------------------------------------------------


async def _hash(body: EmployerBody, kernel: KernelDep) -> str:
    if body.check_override is not None:
        override = (await kernel.load(CreditCodeOverride, body.check_override)).state
        if override is None or override.credit_code != body.credit_code:
            raise invalid([NO_OVERRIDE])
    return await hash_password(body.officer.password)


async def _letter(body: LetterBody, caller: CallerDep, store: FilesDep) -> FileRef:
    return await store.mine(body.file_id, caller, "letter")


HashDep = Annotated[str, Depends(_hash)]
LetterDep = Annotated[FileRef, Depends(_letter)]


@router.action("POST", "/employers", access=Public())
async def register_employer(body: EmployerBody, password_hash: HashDep, now: NowDep, run: RunDep) -> Receipt:
    """Register an employer and its first officer, who can log in at once. The receipt's `id` is the employer's.

    409 `employer-registered`, `login-taken`: both at once. Two commands, the officer's first: it takes the employer's
    place too, and a timer of its own completes what a crash between the two leaves open.
    """
    founding = Founding(**body.model_dump(exclude={"officer", "check_override"}))
    employer_id = employer_id_of(body.credit_code)
    officer_id = run.new_id("officer")
    officer = RegisterOfficer(
        officer_id=officer_id,
        org_id=employer_id,
        org_kind="employer",
        role="employer",
        password_hash=password_hash,
        founds=founding,
        at=now,
        **body.officer.model_dump(exclude={"password"}),
    )
    await run(Officer, officer_id, officer, part="officer")
    command = RegisterEmployer(founding=founding, officer_id=officer_id, at=now)
    return await run(Employer, employer_id, command, part="employer")


@router.command("/employers/{employer_id}/standing", access=Roles("operator"))
async def record_standing(employer_id: UUID, body: StandingRecordBody, caller: CallerDep, run: RunDep) -> Receipt:
    """Record what an employer is now, and was (原省属施工企业已改制为民营企业, 省人才市场委托), which routing goes by.

    Cases that were declared before keep what was so then.
    """
    standing = Standing(**body.model_dump(exclude={"reason"}))
    return await run(Employer, employer_id, RecordStanding(standing=standing, reason=body.reason, at=caller.now))


@router.command("/credit-code-overrides", access=Roles("operator"))
async def override_check_character(body: OverrideBody, caller: CallerDep, run: RunDep) -> Receipt:
    """Let in a credit code whose check character is wrong. The receipt's `id` is the registration's `check_override`.

    409 `check-character-right`.
    """
    command = OverrideCheckCharacter(credit_code=body.credit_code, reason=body.reason, at=caller.now)
    return await run(CreditCodeOverride, override_id_of(body.credit_code), command)


@router.command("/employers/{employer_id}/letter", access=Roles("employer"))
async def submit_letter(  # noqa: PLR0917 - what FastAPI hands in
    employer_id: UUID, own: InPersonDep, letter: LetterDep, org_id: OrgDep, caller: CallerDep, run: RunDep
) -> Receipt:
    """Hand in the authorization letter, or a better one: the employer's own officer, in person. 409
    `already-authorized`."""
    return await run(Employer, employer_id, SubmitLetter(employer_id=org_id, letter=letter, at=caller.now))


@router.command("/employers/{employer_id}/authorization", access=Roles("operator"))
async def authorize_employer(employer_id: UUID, body: AuthorizationBody, caller: CallerDep, run: RunDep) -> Receipt:
    """Accept the letter: the unit name is bound. 409 `no-letter-submitted`, `version-moved-on`."""
    return await run(Employer, employer_id, AuthorizeEmployer(letter_version=body.letter_version, at=caller.now))


@router.command("/employers/{employer_id}/refusal", access=Roles("operator"))
async def refuse_letter(employer_id: UUID, body: LetterRefusalBody, caller: CallerDep, run: RunDep) -> Receipt:
    """Refuse the letter, saying why; the employer may hand in another."""
    command = RefuseLetter(letter_version=body.letter_version, reason=body.reason, at=caller.now)
    return await run(Employer, employer_id, command)


# -- reads ------------------------------------------------------------------------------------------------------------


@router.query("/employers", access=AnyRole())
async def find_employer(credit_code: Annotated[ShapedCreditCode, Query()], kernel: KernelDep) -> EmployerPage:
    """The employer with this credit code, if it is registered: one entry or none."""
    found = (await kernel.load(Employer, employer_id_of(credit_code))).state
    return EmployerPage(items=[EmployerRow(**_row(found))] if found else [], next=None)


@router.query("/employers/queue", access=Roles("operator"), view="organisations")
async def list_employers(
    kernel: KernelDep, status: EmployerStatus | None = None, after: After = None, limit: Limit = 50
) -> EmployerPage:
    """Employers of one status, or all: `letter-submitted` is what waits for the operator."""
    rows = await views.employers(kernel.pool, status, after, limit)
    return EmployerPage(items=[EmployerRow(**dict(r)) for r in rows], next=next_of(rows, "employer_id", limit))


async def _shown(employer_id: UUID, kernel: KernelDep) -> EmployerState:
    return await employer_of(kernel, employer_id)


ShownDep = Annotated[EmployerState, Depends(_shown)]


@router.query("/employers/{employer_id}", access=AnyRole())
async def get_employer(employer: ShownDep, caller: CallerDep) -> EmployerDetail:
    """One employer."""
    inside = _may_see_letter(caller, employer)
    return EmployerDetail(
        **_row(employer),
        **{name: getattr(employer.founding, name) for name in ("kind", "formerly", "entrusted_by")},
        letter=employer.letter if inside else None,
        reason=employer.reason if inside else None,
    )


@router.query("/employers/{employer_id}/letter", access=Roles("operator", "employer"), response_class=Response)
async def get_letter(employer: ShownDep, caller: CallerDep, store: FilesDep) -> Response:
    """The letter last handed in, for the operator and the employer's own officers."""
    if employer.letter is None or not _may_see_letter(caller, employer):
        raise NotFound
    return download(await store.read(employer.letter.file_id), "授权委托书")


def _may_see_letter(caller: Caller, employer: EmployerState) -> bool:
    return "operator" in caller.roles or caller.org_id == employer.employer_id


def _row(employer: EmployerState) -> dict[str, Any]:
    return {
        "employer_id": employer.employer_id,
        **employer.founding.model_dump(include={"credit_code", "name", "affiliation", "region"}),
        "status": employer.status,
        "letter_version": employer.letter_version,
    }
