"""What review shows: lists from tables, and one case's whereabouts (办理进度)."""

from services.review.views.afterwards import Afterwards, afterwards_of
from services.review.views.cases import Cursor, cases, going_on, of_person, open_of
from services.review.views.desk import Claimed, Filter, desk, desk_of, missed_of, queue_of, unproven_of
from services.review.views.materials import Materials
from services.review.views.notices import notice_table_of
from services.review.views.shown import AuthorityShown, CaseDetail, CaseListed, Missed, NoticeTable, Queued, Whereabouts
from services.review.views.whereabouts import detail_of, listed_of, whereabouts_of

__all__ = [
    "Afterwards",
    "AuthorityShown",
    "CaseDetail",
    "CaseListed",
    "Claimed",
    "Cursor",
    "Filter",
    "Materials",
    "Missed",
    "NoticeTable",
    "Queued",
    "Whereabouts",
    "afterwards_of",
    "cases",
    "desk",
    "desk_of",
    "detail_of",
    "going_on",
    "listed_of",
    "missed_of",
    "notice_table_of",
    "of_person",
    "open_of",
    "queue_of",
    "unproven_of",
    "whereabouts_of",
]
