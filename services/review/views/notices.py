"""公示表 (guide 二.8): what an employer prints and posts, from the case and what was handed in."""

from __future__ import annotations

from services.review.domain import Case
from services.review.domain.deadlines import day_of
from services.review.views.materials import Materials
from services.review.views.shown import NoticeTable


def notice_table_of(case: Case, materials: Materials) -> NoticeTable | None:
    """The table of the notice of this submission; None before it is posted."""
    notice = case.done.notice
    if notice is None:
        return None
    counted = [a for a in materials.achievements if a.counted]
    return NoticeTable(
        plan_title=case.submission.plan_title,
        applicant_name=materials.name,
        employer_name=materials.employer_name,
        mode_name=materials.mode_name,
        education_name=materials.profile.education_name,
        current_title=materials.profile.current_title,
        appointed_on=materials.profile.appointed_on,
        speciality=materials.form.speciality,
        achievements=[f"{a.content.title}（{a.level_name}）" for a in counted],
        places=list(notice.posted.places),
        posted_on=day_of(notice.posted.at),
        ends_on=day_of(notice.posted.ends_at),
        working_days=notice.posted.working_days,
        objections=len(notice.objections),
        outcome=notice.closed.outcome if notice.closed else None,
    )
