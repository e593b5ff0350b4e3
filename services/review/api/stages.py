"""What a stage does before it passes: the public notice, the committee's meeting, the entrustment letter."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path

from kernel.web.access import Receipt, Roles, Router, RunDep
from kernel.web.files import Purpose, files_router
from services.review.api.bodies import (
    EntrustmentBody,
    HandlingBody,
    Judgement,
    MeetingBody,
    NoticeBody,
    ObjectionBody,
    seen,
)
from services.review.api.needs import CHECKING, ByDep, CalendarDep, DeclarationId, LetterDep
from services.review.domain import (
    CloseNotice,
    HandleObjection,
    IssueEntrustment,
    Member,
    PostNotice,
    RecordMeeting,
    RecordObjection,
    ReviewCase,
)

router = Router(prefix="/api/review/v1", tags=["review"])
files = files_router(
    "/api/review/v1",
    purposes={"entrustment": Purpose(types=("pdf", "jpeg", "png"), max_bytes=10 * 1024 * 1024)},
    access=Roles("authority", "office"),
)


@router.command("/cases/{declaration_id}/notice", access=CHECKING)
async def post_notice(
    declaration_id: DeclarationId,
    body: NoticeBody,
    by: ByDep,
    calendar: CalendarDep,
    run: RunDep,
) -> Receipt:
    """公示 for so many working days by the plan's calendar, the day of posting not counted (guide 二.8)."""
    days = body.working_days
    command = PostNotice(**seen(body, by), places=body.places, working_days=days, calendar=calendar)
    return await run(ReviewCase, declaration_id, command)


@router.command("/cases/{declaration_id}/notice/objections", access=CHECKING)
async def record_objection(declaration_id: DeclarationId, body: ObjectionBody, by: ByDep, run: RunDep) -> Receipt:
    """An objection that arrived while the notice was up."""
    command = RecordObjection(**seen(body, by), text=body.text)
    return await run(ReviewCase, declaration_id, command)


@router.command("/cases/{declaration_id}/notice/objections/{number}/finding", access=CHECKING)
async def handle_objection(
    declaration_id: DeclarationId,
    number: Annotated[int, Path(ge=1, le=1000)],
    body: HandlingBody,
    by: ByDep,
    run: RunDep,
) -> Receipt:
    """What was found out about an objection: upheld, or dismissed."""
    command = HandleObjection(**seen(body, by), number=number, upheld=body.upheld, finding=body.finding)
    return await run(ReviewCase, declaration_id, command)


@router.command("/cases/{declaration_id}/notice/closing", access=CHECKING)
async def close_notice(declaration_id: DeclarationId, body: Judgement, by: ByDep, run: RunDep) -> Receipt:
    """The notice is over: nobody objected, or every objection was looked into."""
    command = CloseNotice(**seen(body, by))
    return await run(ReviewCase, declaration_id, command)


@router.command("/cases/{declaration_id}/meeting", access=CHECKING)
async def record_meeting(declaration_id: DeclarationId, body: MeetingBody, by: ByDep, run: RunDep) -> Receipt:
    """中评委's meeting with votes for, against and abstained; the plan's majority makes it a recommendation."""
    command = RecordMeeting(
        **seen(body, by),
        held_on=body.held_on,
        place=body.place,
        roster=tuple(Member(name=name) for name in body.roster),
        votes_for=body.votes_for,
        votes_against=body.votes_against,
        abstained=body.abstained,
        opinion=body.opinion,
    )
    return await run(ReviewCase, declaration_id, command)


@router.command("/cases/{declaration_id}/entrustment", access=CHECKING)
async def issue_entrustment(
    declaration_id: DeclarationId,
    body: EntrustmentBody,
    by: ByDep,
    letter: LetterDep,
    run: RunDep,
) -> Receipt:
    """评审委托书: issued by form, and as the file that was uploaded, where there is one (guide 二.8(2))."""
    command = IssueEntrustment(
        **seen(body, by),
        issuer=body.issuer,
        addressee=body.addressee,
        scope=body.scope,
        document_number=body.document_number,
        file_id=letter,
    )
    return await run(ReviewCase, declaration_id, command)
