"""签署个人承诺 (guide 二.2): a QR code on the page, whose phone it is, the name by hand, and the page that waits."""

from __future__ import annotations

import asyncio
import secrets
from io import BytesIO
from typing import Annotated, Any
from uuid import UUID

import segno
from fastapi import Depends
from pydantic import BaseModel, Field
from pydantic_core import to_json
from starlette.requests import Request
from starlette.responses import StreamingResponse

from kernel.log.decider import NotFound, Rejected, Text, Violation, reject
from kernel.log.fileref import FileRef
from kernel.web.access import (
    Body,
    FilesDep,
    KernelDep,
    NowDep,
    OneTimeCode,
    Provided,
    Receipt,
    Roles,
    Router,
    RunDep,
    SettingsDep,
)
from kernel.web.files import FileStore
from kernel.web.problems import Problem
from kernel.web.running import running_of
from services.declaration.api.answers import CodeView, PartyView, SigningView
from services.declaration.api.needs import BackgroundDep, MineDep, background_for, draft_of
from services.declaration.api.waiting import Waiting, signing_events
from services.declaration.domain.commands import IdentifySigner, IssueCommitmentCode, SignCommitment
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.events import Draft
from services.declaration.domain.legibility import Strokes, illegible
from services.declaration.domain.parts import Background
from services.declaration.domain.plan.words import SignerParty
from services.declaration.domain.signing import PARTY_NAMES, wrong_with_code
from services.declaration.outside import SignerAway, SignerCodeSpent, SignerParties

APPLICANT = Roles("applicant")
PAGE = "/sign.html"
"""The page on the phone; the code stands behind `#`, which no server ever sees."""

router = Router(prefix="/api/declaration/v1", tags=["commitment"])

Secret = Annotated[Text, Field(min_length=16, max_length=64)]


class CodeBody(Body):
    """The code that the phone scanned."""

    code: Secret


class SignerBody(CodeBody):
    """What the party gave the phone: its own single-use code for the user."""

    party: SignerParty
    party_code: Annotated[Text, Field(min_length=1, max_length=512)]


class SignatureBody(CodeBody):
    """Handwriting as a phone reports it: strokes of points [x, y, t], in CSS pixels and milliseconds."""

    strokes: Annotated[
        tuple[Annotated[tuple[tuple[float, float, float], ...], Field(max_length=5000)], ...], Field(max_length=200)
    ]


# -- what a route needs before its command is built ---


class Scanned(BaseModel):
    """A declaration as the holder of its code finds it."""

    model_config = {"arbitrary_types_allowed": True}

    draft: Draft
    background: Background


async def _scanned(body: CodeBody, kernel: KernelDep, now: NowDep) -> Scanned:
    """The declaration that a code leads to."""
    declaration_id = await kernel.claimed("commitment-code", body.code)
    if declaration_id is None:
        raise NotFound
    draft = await draft_of(kernel, declaration_id)
    return Scanned(draft=draft, background=await background_for(kernel, draft, now))


PartiesDep = Annotated[SignerParties, Provided(SignerParties)]
WaitingDep = Annotated[Waiting, Provided(Waiting)]


async def _opened(body: CodeBody, kernel: KernelDep, now: NowDep) -> Scanned:
    scanned = await _scanned(body, kernel, now)
    if wrong := wrong_with_code(body.code, scanned.draft, now):
        raise Rejected(wrong)
    return scanned


async def _identifying(
    body: SignerBody, kernel: KernelDep, now: NowDep, parties: PartiesDep
) -> tuple[UUID, IdentifySigner]:
    """What the party says of its code; it isn't asked again once it has said that this is the person."""
    scanned = await _opened(body, kernel, now)
    draft, background = scanned.draft, scanned.background
    profile = background.file.profile
    if profile is None:
        raise reject("profile-not-approved", "个人基本信息尚未经现所在单位审核通过", "no approved profile")
    user, matches = "", True
    if draft.code is None or draft.code.identified_by != body.party:
        try:
            signer = await parties[body.party].who(body.party_code, name=profile.name, id_number=profile.id_number)
        except SignerCodeSpent:
            raise reject(
                "signer-code-spent",
                "身份确认已失效，请重新扫码确认",
                "the party's code was used or has expired: have the phone identified again",
                pointer="/party_code",
            ) from None
        except SignerAway:
            raise _away(body.party) from None
        user, matches = signer.user, signer.matches
    command = IdentifySigner(code=body.code, party=body.party, user=user, matches=matches, background=background)
    return draft.declaration_id, command


def _away(*parties: str) -> Problem:
    found = Violation(
        "signer-party-away",
        f"{'和'.join(PARTY_NAMES[party] for party in parties)}暂时无法访问，请稍后再试",
        "the party that knows whose phone it is doesn't answer",
    )
    return Problem(503, "signer-party-away", [found], retry_after=10)


async def _signing(body: SignatureBody, kernel: KernelDep, store: FilesDep, now: NowDep) -> tuple[UUID, SignCommitment]:
    """The strokes, and the same drawn, are kept under the person's key first."""
    scanned = await _scanned(body, kernel, now)
    draft = scanned.draft
    kept = await store.keep(draft.person_id, "strokes", to_json(body.strokes), kind="json")
    command = SignCommitment(
        code=body.code,
        strokes=body.strokes,
        file=kept,
        picture=await _drawn(draft.person_id, body.strokes, store),
        background=scanned.background,
    )
    return draft.declaration_id, command


async def _drawn(person_id: UUID, strokes: Strokes, store: FileStore) -> FileRef | None:
    if illegible(strokes):
        return None
    # Imaging takes 30 MB: only processes that are sent signatures load it.
    from services.declaration.domain.handwriting import picture

    content = await asyncio.to_thread(picture, strokes)
    return await store.keep(person_id, "signature", content, kind="png")


async def _telling(body: CodeBody, kernel: KernelDep, waiting: WaitingDep) -> Any:
    """Whoever waits for this code's declaration looks again once the request is done."""
    declaration_id = await kernel.claimed("commitment-code", body.code)
    yield
    if declaration_id is not None:
        waiting.tell(declaration_id)


def _secret() -> str:
    return secrets.token_urlsafe(24)


OpenedDep = Annotated[Scanned, Depends(_opened)]
IdentifyingDep = Annotated[tuple[UUID, IdentifySigner], Depends(_identifying)]
SigningDep = Annotated[tuple[UUID, SignCommitment], Depends(_signing)]
SecretDep = Annotated[str, Depends(_secret)]


# -- the page that waits ---


@router.command("/declarations/{declaration_id}/commitment-code", access=APPLICANT)
async def issue_commitment_code(
    declaration_id: UUID, secret: SecretDep, background: BackgroundDep, run: RunDep
) -> Receipt:
    """A code to sign with on a phone, once, within ten minutes; it is read by GET on the same path."""
    command = IssueCommitmentCode(background=background, code=secret)
    return await run(Declaration, declaration_id, command)


@router.query("/declarations/{declaration_id}/commitment-code", access=APPLICANT)
async def get_commitment_code(draft: MineDep, settings: SettingsDep) -> CodeView:
    """The last code issued, and the QR code to scan it from."""
    code = draft.code
    if code is None:
        raise NotFound
    url = f"{settings.public_url.rstrip('/')}{PAGE}#{code.code}"
    drawn = BytesIO()
    segno.make(url, error="m").save(drawn, kind="svg", scale=6, border=4, xmldecl=False, svgns=True, nl=False)
    return CodeView(
        code=code.code,
        expires_at=code.expires_at,
        used=code.used,
        identified_by=code.identified_by,
        url=url,
        qr_svg=drawn.getvalue().decode(),
    )


@router.query(
    "/declarations/{declaration_id}/commitment/events",
    access=APPLICANT,
    response_class=StreamingResponse,
)
async def commitment_events(
    request: Request, draft: MineDep, kernel: KernelDep, waiting: WaitingDep
) -> StreamingResponse:
    """What happens with the code, as server-sent events, at once: `waiting`, `identified`, `signed` (签署成功, with the
    signature's files), `expired`; it ends with either of the last two."""
    waiting.enter()
    told = signing_events(kernel, draft, waiting, running_of(request))
    return StreamingResponse(told, media_type="text/event-stream", headers={"Cache-Control": "no-store"})


# -- the page on the phone ---


@router.action("POST", "/commitments/opening", access=OneTimeCode())
async def open_commitment(scanned: OpenedDep, settings: SettingsDep, parties: PartiesDep) -> SigningView:
    """What a scanned code is for: the text to sign, whose it is, and where the phone goes to be identified."""
    draft, plan = scanned.draft, scanned.background.plan
    profile, code = scanned.background.file.profile, draft.code
    if profile is None or code is None:
        raise NotFound
    back = f"{settings.public_url.rstrip('/')}{PAGE}"
    asked = plan.commitment.identified_by if code.identified_by is None else ()
    try:
        pages = await parties.pages(asked, back, name=profile.name, id_number=profile.id_number)
    except SignerAway:
        raise _away(*asked) from None
    return SigningView(
        plan=plan.title,
        title=plan.commitment.title,
        text=plan.commitment.text,
        text_version=plan.commitment.version,
        signer="＊" * (len(profile.name) - 1) + profile.name[-1:],
        expires_at=code.expires_at,
        parties=[PartyView(party=party, url=url) for party, url in pages.items()],
    )


@router.command("/commitments/signer", access=OneTimeCode())
async def identify_signer(
    identifying: IdentifyingDep, run: RunDep, told: Annotated[None, Depends(_telling)]
) -> Receipt:
    """Say whose phone it is, by the party's code; only the person themself may sign."""
    declaration_id, command = identifying
    return await run(Declaration, declaration_id, command)


@router.command("/commitments", access=OneTimeCode())
async def sign_commitment(signing: SigningDep, run: RunDep, told: Annotated[None, Depends(_telling)]) -> Receipt:
    """Sign the commitment by hand."""
    declaration_id, command = signing
    return await run(Declaration, declaration_id, command)
