"""A case from the pass of its materials on, as review and payment hold it: what one publishes reaches the other."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from random import Random
from typing import Any
from uuid import UUID

from kernel.log.decider import Command, Decider, Event, NotFound, Rejected
from services.declaration.domain.plan import Plan as Declared
from services.payment.domain import FeeOrder
from services.payment.domain.channel import ChannelAnswer, RefundAnswer
from services.payment.domain.fee_order import (
    CloseWindow,
    HearChannel,
    HearRefund,
    OpenCheckout,
    ReopenWindow,
    RequestFee,
    Withdraw,
)
from services.payment.domain.plan_fee import Item
from services.payment.published import FeeExpired, FeePaid, FeeRefunded, FeeRequested
from services.review.domain import Act, Asker, Case, ReviewCase, Status
from services.review.domain.fee_window import FeeReopening, NoteLapse, ReopenFee
from services.review.domain.paper import Brought, ExpectPaper, PaperReceipt, PaperRules, ReceivePaper
from services.review.published import FeeReopened, WithdrawalConfirmed
from services.review.views import Afterwards
from tests.unit.review.acts import PLATFORM_ITSELF, after, command_for, outcome_of
from tests.unit.review.samples import AT, CASE, FOUR, ORGS, PERSON, PLAN, WHOLE_WAY, checker

CASE_ACTS = {
    "withdraw": Act.WITHDRAW,
    "confirm": Act.CONFIRM_WITHDRAWAL,
    "decline": Act.DECLINE_WITHDRAWAL,
    "hand-in": Act.RESUBMIT,
}
FEE, WINDOW, PAPER = FeeOrder, FeeReopening, PaperReceipt


@dataclass
class World:
    """`number`: the submission whose materials have passed; `states`: of its order, its window and its paper."""

    plan: Declared
    rules: PaperRules
    pick: Random
    case: Case
    now: datetime = AT
    number: int = 1
    after: Afterwards = field(default_factory=Afterwards)
    states: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def passed(cls, plan: Declared, rules: PaperRules, pick: Random) -> World:
        """The materials have passed: the fee is asked for."""
        case = ReviewCase.evolve(None, WHOLE_WAY[0])
        world = cls(plan, rules, pick, after(case, *WHOLE_WAY[1:]))
        world._ask_for_the_fee()
        return world

    # -- acts ---------------------------------------------------------------------------------------------------------

    def outcome(self, act: str, asker: Asker) -> list[Event] | None:
        """What an act by this asker would lead to; None when it is refused."""
        if act in CASE_ACTS:
            return outcome_of(command_for(CASE_ACTS[act], self.case, asker, FOUR, self.now), self.case) or None
        if act == "lapse" and asker is not PLATFORM_ITSELF:
            return None  # a timer's: nobody sends it
        decider, command = self._sent(act, asker)
        try:
            events = list(decider.decide(command, self.states.get(decider.stream_type)))
        except (Rejected, NotFound):
            return None
        return events or ([] if act == "bring" else None)  # the same brought twice is calm

    def does(self, act: str, asker: Asker) -> None:
        """An act that is accepted, and all that follows from it."""
        events = self.outcome(act, asker) or []
        if act in CASE_ACTS:
            self._on_the_case(events)
            return
        decider, _ = self._sent(act, asker)
        self._tell(decider, events)
        if act == "pay":
            order = self.states[FEE.stream_type]
            answer = ChannelAnswer(
                out_trade_no=order.trade_no,
                state="SUCCESS",
                amount_fen=order.ordered.amount_fen,
                transaction_id=f"4200-{self.number}",
                success_time=self.now,
            )
            self._do(FEE, HearChannel(answer=answer, channel="wechat", at=self.now))

    def _sent(self, act: str, asker: Asker) -> tuple[Decider[Any], Command]:
        match act:
            case "pay":
                person = asker.person_id or UUID(int=0)
                return FEE, OpenCheckout(person_id=person, channel="wechat", at=self.now)
            case "lapse":
                return FEE, CloseWindow(at=self.now)
            case "reopen":
                return WINDOW, ReopenFee(
                    asker=asker,
                    status=self.case.status,
                    submission=self.case.submission.number,
                    decision_id=UUID(int=800 + self.pick.randrange(10**6)),
                    window=self.after.window,
                    days=30,
                    reason="住院期间无法缴费",
                    at=self.now,
                )
            case "issue":  # certificate's, once it has heard of the payment
                return PAPER, ExpectPaper(
                    declaration_id=CASE,
                    submission=self.number,
                    person_id=PERSON,
                    applicant_name="申报人",
                    plan_id=PLAN,
                    plan_version=1,
                    office_id=ORGS["office"],
                    document_id=self._document,
                    rules=self.rules,
                    at=self.now,
                )
        brought = Brought(
            copies=self.pick.choice([self.rules.copies, 0]),
            seals=self.rules.seals,
            duplex=True,
            last_page_alone=True,
            stapled=False,
        )
        return PAPER, ReceivePaper(
            asker=asker,
            status=self.case.status,
            submission=self.case.submission.number,
            document_id=self._document,
            brought=brought,
            seen=(),
            at=self.now,
        )

    @property
    def _document(self) -> UUID:
        return UUID(int=600 + self.number)

    # -- what follows -------------------------------------------------------------------------------------------------

    def _do(self, decider: Decider[Any], command: Command) -> None:
        self._tell(decider, list(decider.decide(command, self.states.get(decider.stream_type))))

    def _tell(self, decider: Decider[Any], events: list[Event]) -> None:
        for event in events:
            state = decider.evolve(self.states.get(decider.stream_type), event)
            self.states[decider.stream_type] = state
            if decider is PAPER:
                self.after = replace(
                    self.after,
                    document_id=self._document,
                    issued_at=self.now,
                    issued_for=self.number,
                    paper=state.status,
                    paper_defects=len(state.receipts[-1].defects) if state.receipts else 0,
                )
            published = decider.publish(event, state)
            if published is not None:
                self._hear(published)

    def _hear(self, told: Any) -> None:
        match told:
            case FeeRequested():
                due = Afterwards(told.order_id, told.amount_fen, told.pay_before, ordered_for=told.submission)
                self.after = replace(due, window=self.after.window)
            case FeePaid():
                self.after = replace(self.after, paid_at=told.paid_at)
            case FeeRefunded():
                self.after = replace(self.after, refunded_at=told.refunded_at)
            case FeeExpired():
                self.after = replace(self.after, expired=True, window=told.window, reopenings_left=told.reopenings_left)
                facts = told.model_dump(include=set(NoteLapse.model_fields) & set(FeeExpired.model_fields))
                about = self.case.submission
                more = {"employer_id": about.employer_id, "plan_version": 1, "office_id": about.office_id}
                self._do(WINDOW, NoteLapse(**facts | more | {"plan_id": PLAN, "at": self.now}))
            case FeeReopened():
                facts = told.model_dump(include={"decision_id", "window", "pay_before"})
                self._do(FEE, ReopenWindow(**facts, at=self.now))
            case WithdrawalConfirmed():
                self._do(FEE, Withdraw(at=self.now))
                order = self.states[FEE.stream_type]
                if order.refund is not None:
                    number, fen = order.refund.refund_no, order.refund.refund_fen
                    answer = RefundAnswer(refund_no=number, state="SUCCESS", refund_fen=fen)
                    self._do(FEE, HearRefund(answer=answer, at=self.now))

    def _on_the_case(self, events: list[Event]) -> None:
        for event in events:
            self.case = after(self.case, event)
            published = ReviewCase.publish(event, self.case)
            if isinstance(published, WithdrawalConfirmed):
                self._hear(published)
        if self.case.submission.number > self.number:  # handed in again: every stage passes what it passed before
            self.number = self.case.submission.number
            for role in ("employer", "acceptance", "midlevel", "office"):
                passing = command_for(Act.PASS, self.case, checker(role), FOUR, self.now)
                self.case = after(self.case, *outcome_of(passing, self.case))
            assert self.case.status is Status.PASSED
            self._ask_for_the_fee()

    def _ask_for_the_fee(self) -> None:
        fee, about = self.plan.fee, self.case.submission
        self.states.pop(FEE.stream_type, None)
        request = RequestFee(
            order_id=UUID(int=700 + self.number),
            declaration_id=CASE,
            submission=self.number,
            person_id=PERSON,
            employer_id=about.employer_id,
            plan_id=PLAN,
            plan_version=1,
            title=self.plan.title,
            mode="normal",
            items=tuple(Item(name=item.name, amount_fen=item.amount_fen) for item in fee.items),
            **fee.model_dump(include={"payer", "refund", "window_days", "remind_days_before", "reopenings"}),
            passed_at=self.now,
        )
        self.after = replace(self.after, window=1, reopenings_left=0)
        self._do(FEE, request)
