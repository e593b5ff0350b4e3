"""The state table of a case: whose turn it is, which acts are open to whom, and why the others are not.

It is data. `decide` refuses by it, the screens show it, and a test walks it: an act that stands in no row of it is
accepted nowhere, and every status but the last ones has somebody whose turn it is. What an act asks for besides its
row stands in `conditions.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kernel.log.decider import reject
from services.review.domain.submission import Status


class Act(StrEnum):
    """What can be done about a case. By who has it: 通过, 退回修改, 不予受理, 审核不通过, 移交, 上报, 调整栏目, 公示,
    会议, 委托书, 回避; by its applicant (in declaration): 重新提交, 撤回; by the office: 收回上报; by itself: 逾期."""

    PASS = "pass"  # noqa: S105 - an act, no password
    RETURN = "return"
    REFUSE = "refuse"
    FAIL = "fail"
    HAND_OVER = "hand-over"
    ESCALATE = "escalate"
    GIVE_BACK = "give-back"
    MOVE_ENTRY = "move-entry"
    DECLARE_KINSHIP = "declare-kinship"
    POST_NOTICE = "post-notice"
    RECORD_OBJECTION = "record-objection"
    HANDLE_OBJECTION = "handle-objection"
    CLOSE_NOTICE = "close-notice"
    RECORD_MEETING = "record-meeting"
    ISSUE_ENTRUSTMENT = "issue-entrustment"
    CONFIRM_WITHDRAWAL = "confirm-withdrawal"
    DECLINE_WITHDRAWAL = "decline-withdrawal"
    RESUBMIT = "resubmit"
    WITHDRAW = "withdraw"
    LAPSE = "lapse"
    EXTEND = "extend"


class Turn(StrEnum):
    """Who acts: whoever has the case in the review, its applicant, the committee office whosever turn it is, the
    platform by itself, or nobody."""

    STAGE = "stage"
    APPLICANT = "applicant"
    OFFICE = "office"
    PLATFORM = "platform"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Open:
    """An open act: who may do it, and what it can lead to."""

    by: frozenset[Turn]
    to: frozenset[Status]


@dataclass(frozen=True)
class Row:
    """One status: whose turn it is, the open acts, and why any other act is closed."""

    turn: Turn
    acts: Mapping[Act, Open]
    closed: str
    closed_zh: str
    closed_en: str


def _by(turn: Turn, *to: Status) -> Open:
    return Open(frozenset({turn}), frozenset(to))


_CHECKING, _POSTED, _RETURNED, _WITHDRAWING = Status.CHECKING, Status.POSTED, Status.RETURNED, Status.WITHDRAWING
_HANDS = frozenset({Turn.STAGE, Turn.OFFICE, Turn.PLATFORM})


def _wherever_it_lies(status: Status) -> dict[Act, Open]:
    """What can be done about a case that some organisation has, whatever it does about it."""
    return {
        # The office takes up what a stage left undone, and so can the platform.
        Act.ESCALATE: Open(_HANDS, frozenset({status})),
        Act.GIVE_BACK: _by(Turn.OFFICE, status),
        Act.DECLARE_KINSHIP: _by(Turn.STAGE, status),
        Act.EXTEND: _by(Turn.PLATFORM, status),
    }


TABLE: Mapping[Status, Row] = {
    Status.CHECKING: Row(
        Turn.STAGE,
        {
            Act.PASS: _by(Turn.STAGE, _CHECKING, Status.PASSED),
            Act.RETURN: _by(Turn.STAGE, _RETURNED, _CHECKING),
            Act.REFUSE: _by(Turn.STAGE, Status.REFUSED),
            Act.FAIL: _by(Turn.STAGE, Status.REFUSED),
            Act.HAND_OVER: _by(Turn.STAGE, _CHECKING),
            Act.MOVE_ENTRY: _by(Turn.STAGE, _CHECKING),
            Act.POST_NOTICE: _by(Turn.STAGE, _POSTED),
            Act.RECORD_MEETING: _by(Turn.STAGE, _CHECKING),
            Act.ISSUE_ENTRUSTMENT: _by(Turn.STAGE, _CHECKING),
            Act.WITHDRAW: _by(Turn.APPLICANT, _WITHDRAWING),
            **_wherever_it_lies(_CHECKING),
        },
        *("being-checked", "正在审核，暂不能办理此事项", "it is being checked: this can't be done now"),
    ),
    Status.POSTED: Row(
        Turn.STAGE,
        {
            Act.RECORD_OBJECTION: _by(Turn.STAGE, _POSTED),
            Act.HANDLE_OBJECTION: _by(Turn.STAGE, _POSTED),
            Act.CLOSE_NOTICE: _by(Turn.STAGE, _CHECKING),
            Act.WITHDRAW: _by(Turn.APPLICANT, _WITHDRAWING),
            **_wherever_it_lies(_POSTED),
        },
        *(
            "notice-running",
            "正在公示，公示办结前不能办理此事项",
            "its public notice isn't over: this can't be done yet",
        ),
    ),
    Status.RETURNED: Row(
        Turn.APPLICANT,
        {
            Act.RESUBMIT: _by(Turn.APPLICANT, _CHECKING),
            Act.WITHDRAW: _by(Turn.APPLICANT, _WITHDRAWING),
            Act.LAPSE: _by(Turn.PLATFORM, Status.LAPSED),
            Act.EXTEND: _by(Turn.PLATFORM, _RETURNED),
        },
        *("case-returned", "已退回修改，待申报人员重新提交", "it was returned: the applicant has to hand it in again"),
    ),
    Status.WITHDRAWING: Row(
        Turn.STAGE,
        {
            Act.CONFIRM_WITHDRAWAL: _by(Turn.STAGE, Status.WITHDRAWN),
            Act.DECLINE_WITHDRAWAL: _by(Turn.STAGE, _CHECKING, _POSTED, _RETURNED, Status.PASSED),
            # Who asks to withdraw a returned case and mends it instead has thought better of it.
            Act.RESUBMIT: _by(Turn.APPLICANT, _CHECKING),
            **_wherever_it_lies(_WITHDRAWING),
        },
        *(
            "withdrawal-asked",
            "申报人员已申请撤回，待确认",
            "its applicant wants to withdraw it: confirm or decline first",
        ),
    ),
    Status.PASSED: Row(
        Turn.NOBODY,
        {Act.WITHDRAW: _by(Turn.APPLICANT, _WITHDRAWING)},
        *(
            "materials-passed",
            "材料审核已通过，不能再审核或提交",
            "its materials have passed: nothing is left to check",
        ),
    ),
    Status.REFUSED: Row(
        Turn.NOBODY, {}, "case-refused", "审核已不予通过，本次申报已结束", "it was refused: it is over"
    ),
    Status.WITHDRAWN: Row(
        Turn.NOBODY,
        {Act.RESUBMIT: _by(Turn.APPLICANT, _CHECKING)},  # in declaration: 马上申报 begins it anew
        *("case-withdrawn", "申报已撤回", "it was withdrawn"),
    ),
    Status.LAPSED: Row(
        Turn.NOBODY,
        {
            Act.EXTEND: _by(Turn.PLATFORM, _RETURNED),
            # It was handed in before declaration had heard of the lapse: what was recorded there first counts.
            Act.RESUBMIT: _by(Turn.PLATFORM, _CHECKING),
        },
        *("case-lapsed", "逾期未补正，本次申报已结束", "it wasn't mended in time: it is over"),
    ),
}


def after_passing(status: Status) -> None:
    """Raises Rejected unless the materials stand as passed: what comes after that (fee, paper) is of no other case."""
    if status is not Status.PASSED:
        row = TABLE[status]
        raise reject(row.closed, row.closed_zh, row.closed_en, actual=status)


ENDED = frozenset({Status.PASSED, Status.REFUSED, Status.WITHDRAWN, Status.LAPSED})
"""Where the review of a case has come to its end; after PASSED come fee and paper."""
