"""Erasing a person: the operator's act. What must be kept answers first."""

from __future__ import annotations

import asyncio
import re
from typing import Annotated
from uuid import UUID

from fastapi import Depends
from pydantic import AfterValidator, BaseModel, StringConstraints

from kernel.log.decider import Violation
from kernel.log.errors import Gone
from kernel.log.ids import derived
from kernel.web.access import Body, InternalDep, KernelDep, NowDep, Receipt, Roles, Router, RunDep
from kernel.web.client import InternalClient
from kernel.web.retention import Hold, Retention
from services.identity.api.accounts import login_name
from services.identity.api.common import PREFIX, IdNumber
from services.identity.domain.erasure import ErasePerson, ErasureReason
from services.identity.domain.person import Person

router = Router(prefix=PREFIX, tags=["persons"])

KEEPERS = ("declaration", "review", "payment", "certificate")
"""The contexts where a case can be running, or a statutory archive be kept."""
_NUMBER = re.compile(r"\d{11}")


def _impersonal(text: str) -> str:
    if _NUMBER.search(text):
        raise ValueError(
            Violation(
                "looks-personal",
                "编号会永久保存，不得含身份证号码或手机号码",
                "it is kept for good: it must hold no ID number and no phone",
            )
        )
    return text


Reference = Annotated[
    str,
    StringConstraints(strip_whitespace=True, pattern=r"^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$"),
    AfterValidator(_impersonal),
]


class ErasureBody(Body):
    """Whom, why, and the number under which the request is on file."""

    id_number: IdNumber
    reason: ErasureReason
    reference: Reference


class ExamineeFound(BaseModel):
    """What certificate answers: the exam records with a person's ID number, None where there are none."""

    examinee_id: UUID | None


Erasing = tuple[UUID, ErasePerson]


async def _erasure(body: ErasureBody, kernel: KernelDep, ask: InternalDep, now: NowDep) -> Erasing:
    """The person, if there is one, and the command; every keeper has been asked."""
    person_id = await kernel.claimed("login", login_name(body.id_number))
    holds: list[Hold] = []
    examinee_id = None
    if person_id is not None:
        # Twice: each answers by all that had reached it, and has sent all it had to tell; what one had yet to send
        # when another answered is in the other's second answer.
        holds = await _holds(ask, person_id) or await _holds(ask, person_id)
        if not holds:
            examinee_id = await _examinee(ask, person_id)
    command = ErasePerson(
        reason=body.reason,
        reference=body.reference,
        holds=tuple(_violation(hold) for hold in holds),
        at=now,
        examinee_id=examinee_id,
    )
    # Nobody: the same request once more, which its key recognises, or somebody who is not there to be erased.
    return person_id or derived("nobody"), command


async def _holds(ask: InternalClient, person_id: UUID) -> list[Hold]:
    asked = (ask(context, f"persons/{person_id}/retention", Retention) for context in KEEPERS)
    return [hold for answer in await asyncio.gather(*asked) for hold in answer.holds]


async def _examinee(ask: InternalClient, person_id: UUID) -> UUID | None:
    """Exam records go by the ID number, and wait for an account that may never look for them. Asked last of all, and
    before the erasure: afterwards nobody knows the number."""
    try:
        return (await ask("certificate", f"persons/{person_id}/examinee", ExamineeFound)).examinee_id
    except Gone:  # erased since by another request, which asked
        return None


def _violation(hold: Hold) -> Violation:
    until = hold.until.isoformat() if hold.until else None
    return Violation(hold.code, hold.message, hold.message_en, limit=until, actual=str(hold.of))


ErasureDep = Annotated[Erasing, Depends(_erasure)]


@router.command("/persons/erasure", access=Roles("operator"))
async def erase_person(erasure: ErasureDep, run: RunDep) -> Receipt:
    """Erase a person (注销), at their own request or when there is no ground left to keep them. For good.

    The ID number stands in the body, never in an address. The receipt's `id` is the person's; every context destroys
    its key of them within moments. 409 with everything that must be kept: `declaration-running`, `case-open`,
    `fee-payable`, `fee-refunding`, `fee-disputed`, `form-being-made`, `form-archived`; `limit` is until when,
    `actual` of what. 404: nobody has this ID number, or nobody any more. 503: a context that must be asked is away,
    or does not show yet all that there is.
    """
    person_id, command = erasure
    return await run(Person, person_id, command)
