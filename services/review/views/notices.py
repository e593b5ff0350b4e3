"""公示表 (guide 二.8): what an employer prints and posts, from the case and what was handed in."""

from __future__ import annotations

from typing import TypeVar

from services.review.domain import Case, Status
from services.review.domain.deadlines import day_of
from services.review.views.materials import Materials
from services.review.views.shown import NoticeTable

T = TypeVar("T")


def notice_table_of(case: Case, materials: Materials) -> NoticeTable | None:
    """The table of the notice of this submission: as it was posted; while the case is at a stage that still has to post
    it, as the plan asks for it. None otherwise."""
    notice, station = case.done.notice, case.station
    if case.status is Status.CHECKING and station.notice_days and (notice is None or notice.stage != station.id):
        notice = None  # it is still to be posted, whatever another stage has posted
    elif notice is None:
        return None
    posted = notice.posted if notice else None
    planned = next((s for s in case.submission.chain if notice and s.id == notice.stage), station)
    counted = [a for a in materials.achievements if a.counted]

    def unless(what: str, said: T) -> T | None:
        return None if what in planned.notice_exempt else said

    return NoticeTable(
        plan_title=case.submission.plan_title,
        applicant_name=materials.name,
        employer_name=materials.employer_name,
        mode_name=materials.mode_name,
        education_name=unless("education", materials.profile.education_name),
        current_title=unless("current-title", materials.profile.current_title),
        appointed_on=unless("appointed-on", materials.profile.appointed_on),
        speciality=unless("speciality", materials.form.speciality),
        achievements=unless("achievements", [f"{a.content.title}（{a.level_name}）" for a in counted]) or [],
        places=list(posted.places if posted else planned.notice_places),
        posted_on=day_of(posted.at) if posted else None,
        ends_on=day_of(posted.ends_at) if posted else None,
        working_days=posted.working_days if posted else planned.notice_days or 0,
        objections=len(notice.objections) if notice else 0,
        outcome=notice.closed.outcome if notice and notice.closed else None,
    )
