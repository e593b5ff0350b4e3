"""公示表 (guide 二.8): what an employer prints and posts, from the case and what was handed in."""

from __future__ import annotations

from typing import TypeVar

from services.review.domain import Case
from services.review.domain.deadlines import day_of
from services.review.views.materials import Materials
from services.review.views.shown import NoticeTable

T = TypeVar("T")


def notice_table_of(case: Case, materials: Materials) -> NoticeTable | None:
    """The table of the notice of this submission; None before it is posted."""
    notice = case.done.notice
    if notice is None:
        return None
    counted = [a for a in materials.achievements if a.counted]
    exempt = next((s.notice_exempt for s in case.submission.chain if s.id == notice.stage), ())

    def unless(what: str, said: T) -> T | None:
        return None if what in exempt else said

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
        places=list(notice.posted.places),
        posted_on=day_of(notice.posted.at),
        ends_on=day_of(notice.posted.ends_at),
        working_days=notice.posted.working_days,
        objections=len(notice.objections),
        outcome=notice.closed.outcome if notice.closed else None,
    )
