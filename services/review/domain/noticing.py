"""单位公示 (guide 二.8: 公示无异议后). Posted for so many working days, open to objections, each one looked into."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from kernel.log.decider import Event, Violation
from services.review.domain.acting import act
from services.review.domain.case import Case
from services.review.domain.commands import CloseNotice, HandleObjection, PostNotice, RecordObjection
from services.review.domain.deadlines import day_of, end_of, end_of_day_after, turn_of
from services.review.domain.events import NoticeClosed, NoticePosted, ObjectionHandled, ObjectionRecorded
from services.review.domain.table import Act


def post(command: PostNotice, case: Case) -> Sequence[Event]:
    """Up for at least the plan's working days, where the plan wants it; the day it is posted doesn't count. It ends
    when objections can be raised no more."""
    least = case.station.notice_days or 0
    also = []
    if command.working_days < least:
        also.append(
            Violation(
                "notice-too-short",
                f"公示不少于 {least} 个工作日",
                f"a notice is up for at least {least} working days",
                pointer="/working_days",
                limit=least,
                actual=command.working_days,
            )
        )
    if not command.places:
        also.append(
            Violation(
                "places-missing", "请写明公示地点", "say where it is posted", pointer="/places", limit=1, actual=0
            )
        )

    elif left := [place for place in case.station.notice_places if place not in command.places]:
        also.append(
            Violation(
                "place-left-out",
                f"公示地点还应包括：{'、'.join(left)}",
                "the plan names more places where it is posted",
                pointer="/places",
                limit=list(case.station.notice_places),
                actual=list(command.places),
            )
        )

    def build(of: dict[str, Any]) -> Sequence[Event]:
        days = command.working_days + case.station.objection_days
        ends_at = end_of(command.calendar.after(day_of(command.at), days))
        # There has to be time to close it and to decide after it has ended.
        held = turn_of(case.station, command.at, anew=False).model_copy(update={"due_at": None})
        current = case.holder or held
        due_at = max(current.due_at or ends_at, end_of_day_after(ends_at, case.station.days))
        return [
            NoticePosted(
                **of,
                places=command.places,
                working_days=command.working_days,
                ends_at=ends_at,
                holder=current.model_copy(update={"due_at": due_at}),
            )
        ]

    def same(e: Any) -> bool:
        return isinstance(e, NoticePosted) and (e.places, e.working_days) == (command.places, command.working_days)

    return act(Act.POST_NOTICE, command, case, build, also=also, same=same)


def object_(command: RecordObjection, case: Case) -> Sequence[Event]:
    """An objection that reached the employer while the notice was up."""
    known = case.done.notice.objections if case.done.notice else ()
    if any(o.text == command.text for o in known):
        return []  # told twice

    def build(of: dict[str, Any]) -> Sequence[Event]:
        return [ObjectionRecorded(**of, number=len(known) + 1, text=command.text)]

    return act(Act.RECORD_OBJECTION, command, case, build)


def handle(command: HandleObjection, case: Case) -> Sequence[Event]:
    """What was found out about an objection: it is upheld, or dismissed."""
    left = case.done.notice.open_objections if case.done.notice else ()
    wrong = Violation(
        "objection-unknown",
        "没有这条待处理的异议",
        "there is no such objection to look into",
        pointer="/number",
        limit=list(left),
        actual=command.number,
    )

    def build(of: dict[str, Any]) -> Sequence[Event]:
        return [ObjectionHandled(**of, number=command.number, upheld=command.upheld, finding=command.finding)]

    def same(e: Any) -> bool:
        said = (command.number, command.upheld, command.finding)
        return isinstance(e, ObjectionHandled) and (e.number, e.upheld, e.finding) == said

    also = [wrong] if left and command.number not in left else []
    return act(Act.HANDLE_OBJECTION, command, case, build, also=also, same=same)


def close(command: CloseNotice, case: Case) -> Sequence[Event]:
    """After its last day, with every objection looked into."""

    def build(of: dict[str, Any]) -> Sequence[Event]:
        notice = case.done.notice
        if notice is None or case.holder is None:
            raise TypeError("a notice is up, but nobody posted it")
        outcome: Literal["unopposed", "dismissed", "upheld"] = "unopposed"
        if notice.objections:
            outcome = "upheld" if any(h.upheld for h in notice.handled.values()) else "dismissed"
        return [NoticeClosed(**of, outcome=outcome, holder=case.holder)]

    return act(Act.CLOSE_NOTICE, command, case, build, same=lambda e: isinstance(e, NoticeClosed))
