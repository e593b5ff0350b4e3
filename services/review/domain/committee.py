"""What two stages do before they pass: 中评委 meets and votes (guide 二.8(1): 评审推荐), the competent authority issues
the entrustment letter (评审委托书, guide 二.8(2))."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from kernel.log.decider import Event, Violation
from services.review.domain.acting import act
from services.review.domain.case import Case
from services.review.domain.chain import MAJORITY, Vote
from services.review.domain.commands import ByChecker, IssueEntrustment, RecordMeeting
from services.review.domain.deadlines import day_of
from services.review.domain.events import EntrustmentIssued, MeetingRecorded
from services.review.domain.submission import CaseFile
from services.review.domain.table import Act


def recommends(vote: Vote, votes_for: int, present: int) -> bool:
    """Whether the vote is a recommendation by the plan's rule. A share such as 0.6667 is meant as two thirds."""
    enough = vote.members is None or present >= _share(vote.present_from) * vote.members
    wanted = _share(vote.wanted) * present
    return enough and (votes_for > wanted if vote.favour_from is None else votes_for >= wanted)


def _share(value: float) -> Fraction:
    return Fraction(str(value)).limit_denominator(20)


def record_meeting(command: RecordMeeting, case: Case) -> Sequence[Event]:
    """Votes for, against and abstained are kept, not only what came of them (DOMAIN: the pass rate is scored)."""
    vote = case.station.vote
    cast = command.votes_for + command.votes_against + command.abstained
    also = []
    if cast != len(command.roster):
        also.append(
            Violation(
                "votes-and-roster-differ",
                f"到会 {len(command.roster)} 人，表决合计 {cast} 票，应当一致",
                "there are as many votes as members present",
                pointer="/roster",
                limit=len(command.roster),
                actual=cast,
            )
        )
    if len(set(command.roster)) != len(command.roster):
        also.append(
            Violation("member-twice", "到会名单有重复", "a member stands twice in the roster", pointer="/roster")
        )
    if not command.roster:
        also.append(
            Violation("roster-missing", "请填写到会名单", "say who was there", pointer="/roster", limit=1, actual=0)
        )
    members = vote.members if vote else None
    if members is not None and cast > members:
        also.append(
            Violation(
                "more-than-members",
                f"委员共 {members} 人，表决合计 {cast} 票",
                "there are more votes than members",
                pointer="/roster",
                limit=members,
                actual=cast,
            )
        )
    if command.held_on > day_of(command.at):
        also.append(
            Violation(
                "meeting-to-come",
                "会议日期不能晚于今天",
                "the meeting hasn't been held yet",
                pointer="/held_on",
                limit=day_of(command.at).isoformat(),
                actual=command.held_on.isoformat(),
            )
        )
    said = {name: value for name, value in command if name not in ByChecker.model_fields}

    def build(of: dict[str, Any]) -> Sequence[Event]:
        recommended = recommends(vote or MAJORITY, command.votes_for, cast)
        return [MeetingRecorded(**of, **said, recommended=recommended)]

    def same(e: Any) -> bool:
        return isinstance(e, MeetingRecorded) and {name: getattr(e, name) for name in said} == said

    return act(Act.RECORD_MEETING, command, case, build, also=also, same=same)


def issue_entrustment(command: IssueEntrustment, case: Case) -> Sequence[Event]:
    """From whom, to which committee, for what: as a form, or with the file that was uploaded."""
    said = command.model_dump(include={"issuer", "addressee", "scope", "document_number"})
    file = CaseFile(file_id=command.file_id, owner="review") if command.file_id else None

    def same(e: Any) -> bool:
        return isinstance(e, EntrustmentIssued) and e.model_dump(include=set(said)) == said and e.file == file

    return act(
        Act.ISSUE_ENTRUSTMENT,
        command,
        case,
        lambda of: [EntrustmentIssued(**of, **said, file=file)],
        same=same,
    )
