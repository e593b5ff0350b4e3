"""What notify does about others' events: what a person must hear of, whatever is delivered twice (`telling.py`)."""

from __future__ import annotations

from kernel.log.ids import derived
from kernel.log.reactions import Doing, Reactions
from services.archive.published import ArchiveReturned
from services.certificate.published import CertificateRevoked
from services.declaration.published import DeclarationMoved
from services.identity.published import (
    DuplicateAccountEnded,
    EmployerAuthorized,
    LetterReturned,
    OfficerRevoked,
    PersonErased,
    PhoneCodeRequested,
    ProfileApproved,
)
from services.notify.domain import Occasion, RequestMessage, SmsMessage, shown_instant, shown_yuan
from services.notify.reactions.telling import tell, tell_officer, tell_officers
from services.payment.published import FeeExpired, FeePaid, FeeRefunded, FeeReminded, FeeRequested
from services.review.published import (
    PaperDefective,
    ReviewRefused,
    ReviewReturned,
    WithdrawalConfirmed,
    WithdrawalRefused,
)

on = Reactions("notify.reactions")


@on(PhoneCodeRequested)
async def when_phone_code_requested(event: PhoneCodeRequested, do: Doing) -> None:
    """The code goes to a phone that belongs to no account yet; its registration is the subject of the data."""
    message_id = derived("message", do.record.event_id, Occasion.PHONE_CODE)
    command = RequestMessage(
        message_id=message_id,
        subject_id=do.record.stream_id,
        person_id=None,
        occasion=Occasion.PHONE_CODE,
        cause_event_id=do.record.event_id,
        parameters={},
        code_id=event.code_id,
        useful_until=event.expires_at,
        at=do.now,
    )
    await do.handle(SmsMessage, message_id, command)


@on(EmployerAuthorized)
async def when_employer_authorized(event: EmployerAuthorized, do: Doing) -> None:
    """Guide 一.2: its officers hear that the unit name is bound, and that its people can go on; no word of what the
    operator records of it later."""
    if not event.letter_accepted:
        return
    await tell_officers(do, event, event.employer_id, "employer", Occasion.LETTER_ACCEPTED)


@on(LetterReturned)
async def when_letter_returned(event: LetterReturned, do: Doing) -> None:
    """The reason stands with the letter; whoever uploaded it has to know that there is one."""
    await tell_officers(do, event, event.employer_id, "employer", Occasion.LETTER_RETURNED)


@on(OfficerRevoked)
async def when_officer_revoked(event: OfficerRevoked, do: Doing) -> None:
    """Nobody loses their rights unseen: it may not have been meant."""
    await tell_officer(do, event, event.officer_id, Occasion.OFFICER_REVOKED)


@on(DeclarationMoved)
async def when_declaration_moved(event: DeclarationMoved, do: Doing) -> None:
    """By the office's decision: what is asked of it may be another thing now."""
    await tell(do, event, event.person_id, Occasion.DECLARATION_MOVED)


@on(CertificateRevoked)
async def when_certificate_revoked(event: CertificateRevoked, do: Doing) -> None:
    """A declaration that counted on it has to know before it is handed in."""
    await tell(do, event, event.person_id, Occasion.EXAM_CERTIFICATE_REVOKED)


@on(PaperDefective)
async def when_paper_defective(event: PaperDefective, do: Doing) -> None:
    """How many; which ones, all of them, stands with the case."""
    await tell(do, event, event.person_id, Occasion.PAPER_DEFECTIVE, defects=str(event.defects))


@on(ProfileApproved)
async def when_profile_approved(event: ProfileApproved, do: Doing) -> None:
    """The person may go on."""
    await tell(do, event, event.person_id, Occasion.PROFILE_APPROVED)


@on(ArchiveReturned)
async def when_archive_returned(event: ArchiveReturned, do: Doing) -> None:
    """The reasons stand in the archive; an SMS only says that there are some."""
    await tell(do, event, event.person_id, Occasion.ARCHIVE_RETURNED)


@on(ReviewReturned)
async def when_review_returned(event: ReviewReturned, do: Doing) -> None:
    """There is a deadline: the lapse of a return counts only when its notice is proven."""
    due = event.resubmit_by
    await tell(do, event, event.person_id, Occasion.REVIEW_RETURNED, useful_until=due, due=shown_instant(due))


@on(ReviewRefused)
async def when_review_refused(event: ReviewRefused, do: Doing) -> None:
    """不予受理 or 审核不通过: that it is over; on which ground and why stands in the case."""
    ended = Occasion.REVIEW_INADMISSIBLE if event.kind == "inadmissible" else Occasion.REVIEW_FAILED
    await tell(do, event, event.person_id, ended)


@on(WithdrawalConfirmed)
async def when_withdrawal_confirmed(event: WithdrawalConfirmed, do: Doing) -> None:
    """Withdrawing is an act of its own, and so is its confirmation."""
    await tell(do, event, event.person_id, Occasion.WITHDRAWAL_CONFIRMED)


@on(WithdrawalRefused)
async def when_withdrawal_refused(event: WithdrawalRefused, do: Doing) -> None:
    """The case goes on; the reason stands in it."""
    await tell(do, event, event.person_id, Occasion.WITHDRAWAL_DECLINED)


@on(FeeRequested)
async def when_fee_requested(event: FeeRequested, do: Doing) -> None:
    """Guide 二.6: 收到12333短信提示，在规定时间内…缴纳评审费用. In its second window it is due again."""
    await _tell_due(do, event, Occasion.FEE_REQUESTED if event.window == 1 else Occasion.FEE_REOPENED)


@on(FeeReminded)
async def when_fee_reminded(event: FeeReminded, do: Doing) -> None:
    """The window is about to end, and nothing was paid yet."""
    await _tell_due(do, event, Occasion.FEE_REMINDER)


async def _tell_due(do: Doing, event: FeeRequested | FeeReminded, occasion: Occasion) -> None:
    await tell(
        do,
        event,
        event.person_id,
        occasion,
        useful_until=event.pay_before,
        pay_before=shown_instant(event.pay_before),
        amount=shown_yuan(event.amount_fen),
    )


@on(FeePaid)
async def when_fee_paid(event: FeePaid, do: Doing) -> None:
    """Guide 二.7: the review form can be exported now."""
    await tell(do, event, event.person_id, Occasion.FEE_PAID, amount=shown_yuan(event.amount_fen))


@on(FeeExpired)
async def when_fee_expired(event: FeeExpired, do: Doing) -> None:
    """Nothing lapses silently."""
    await tell(do, event, event.person_id, Occasion.FEE_EXPIRED)


@on(FeeRefunded)
async def when_fee_refunded(event: FeeRefunded, do: Doing) -> None:
    """What was paid went back to whoever paid it."""
    await tell(do, event, event.person_id, Occasion.FEE_REFUNDED, amount=shown_yuan(event.amount_fen))


@on(DuplicateAccountEnded)
async def when_duplicate_ended(event: DuplicateAccountEnded, do: Doing) -> None:
    """Nobody's account any more: the phone of a first log-in that was begun with it can't be read, either."""
    await do.erase(event.person_id, event.ended_at)


@on(PersonErased)
async def when_person_erased(event: PersonErased, do: Doing) -> None:
    """注销: what we keep of the person can't be read any more."""
    await do.erase(event.person_id, event.erased_at)
