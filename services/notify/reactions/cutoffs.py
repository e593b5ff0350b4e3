"""Cut-offs and 催办: who is told that a date comes, was moved, or has passed (guide 二.5: 注意提醒审核人员切勿错过审核
截止日期). An applicant's reminder is part of the proof without which a lapse doesn't count."""

from __future__ import annotations

from kernel.log.reactions import Doing
from services.archive.published import ArchiveUrged
from services.declaration.published import DeadlineExtended, WindowClosing
from services.identity.published import EmployerUrged
from services.notify.domain import Occasion, shown_instant
from services.notify.reactions.events import on
from services.notify.reactions.telling import tell, tell_officers
from services.review.published import (
    CheckUrged,
    CutOffMissed,
    CutOffMoved,
    CutOffNear,
    OfDuty,
    PaperCutOffMissed,
    PaperCutOffNear,
    ResubmissionLapsed,
)

APPLICANT, EMPLOYER, OFFICE = "applicant", "employer", "office"
WAITS = {"binding": "单位绑定申请", "profile": "个人基本信息", "item": "业绩档案"}
"""What an employer can be urged about, as its officers call it."""


@on(CutOffNear)
async def when_cut_off_near(event: CutOffNear, do: Doing) -> None:
    """Whoever has to act is reminded."""
    if event.role == APPLICANT:
        due = shown_instant(event.until)
        reminder = Occasion.RESUBMISSION_REMINDER
        await tell(do, event, event.person_id, reminder, useful_until=event.until, due=due)
    else:
        await _tell_checkers(do, event, Occasion.CHECK_REMINDER)


@on(CutOffMoved)
async def when_cut_off_moved(event: CutOffMoved, do: Doing) -> None:
    """A checker hears that there is more time; an applicant hears it of DeadlineExtended."""
    if event.role != APPLICANT:
        await _tell_checkers(do, event, Occasion.CHECK_DEADLINE_EXTENDED)


@on(DeadlineExtended)
async def when_deadline_extended(event: DeadlineExtended, do: Doing) -> None:
    """What was put off for every declaration comes once more for each that it concerns."""
    if event.person_id is not None and event.stage is None:
        due = shown_instant(event.until)
        await tell(do, event, event.person_id, Occasion.DEADLINE_EXTENDED, useful_until=event.until, due=due)
    elif event.person_id is not None:
        stage, due = event.stage_name or "", shown_instant(event.until)
        await tell(do, event, event.person_id, Occasion.STAGE_EXTENDED, stage=stage, due=due)


@on(WindowClosing)
async def when_window_closing(event: WindowClosing, do: Doing) -> None:
    """Whoever has begun and not handed in."""
    due, reminder = shown_instant(event.closes_at), Occasion.WINDOW_REMINDER
    await tell(do, event, event.person_id, reminder, useful_until=event.closes_at, due=due)


@on(CheckUrged)
async def when_check_urged(event: CheckUrged, do: Doing) -> None:
    """催办: the officers of the organisation that has the case."""
    await _tell_checkers(do, event, Occasion.CHECK_URGED)


@on(EmployerUrged)
async def when_employer_urged(event: EmployerUrged, do: Doing) -> None:
    """催办 before there is a case: the employer's officers."""
    await tell_officers(do, event, event.employer_id, EMPLOYER, Occasion.EMPLOYER_URGED, matter=WAITS[event.waits])


@on(ArchiveUrged)
async def when_archive_urged(event: ArchiveUrged, do: Doing) -> None:
    """As above, about an item of the archive."""
    await tell_officers(do, event, event.employer_id, EMPLOYER, Occasion.EMPLOYER_URGED, matter=WAITS["item"])


@on(CutOffMissed)
async def when_cut_off_missed(event: CutOffMissed, do: Doing) -> None:
    """A checker and the office hear of a checker's silence; the office of a lapse that can't be proven."""
    due = shown_instant(event.until)
    if event.role == APPLICANT:
        await tell_officers(do, event, event.office_id, OFFICE, Occasion.OFFICE_LAPSE_UNPROVEN, due=due)
        return
    await _tell_checkers(do, event, Occasion.CHECK_OVERDUE)
    if event.org_id != event.office_id:
        told = {"stage": event.stage_name, "due": due}
        await tell_officers(do, event, event.office_id, OFFICE, Occasion.OFFICE_OVERDUE, **told)


@on(ResubmissionLapsed)
async def when_resubmission_lapsed(event: ResubmissionLapsed, do: Doing) -> None:
    """The end of a case is told like its beginning."""
    due = shown_instant(event.until)
    await tell(do, event, event.person_id, Occasion.RESUBMISSION_LAPSED, due=due)


@on(PaperCutOffNear)
async def when_paper_cut_off_near(event: PaperCutOffNear, do: Doing) -> None:
    """In words of its own: a resubmission's reminder is proof of something else."""
    due, reminder = shown_instant(event.until), Occasion.PAPER_REMINDER
    await tell(do, event, event.person_id, reminder, useful_until=event.until, due=due)


@on(PaperCutOffMissed)
async def when_paper_cut_off_missed(event: PaperCutOffMissed, do: Doing) -> None:
    """Nothing ends by it: the paper is still to be brought."""
    await tell(do, event, event.person_id, Occasion.PAPER_OVERDUE, due=shown_instant(event.until))


async def _tell_checkers(do: Doing, event: OfDuty, occasion: Occasion) -> None:
    if event.org_id is not None:
        told = {"stage": event.stage_name, "due": shown_instant(event.until)}
        await tell_officers(do, event, event.org_id, event.role, occasion, **told)
