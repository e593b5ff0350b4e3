"""Who acts in another's place: the successor of an officer who hands over, and the deputy of one who is away."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from deploy.local.demo.client import Answer, Session, once_open, until
from deploy.local.demo.people import Cast
from deploy.local.demo.roles import IDENTITY, REVIEW, Checker
from tests.journey.bad_input import clear
from tests.journey.every.candidate import Candidate
from tests.journey.every.crew import Crew
from tests.journey.stack import Stack
from tests.journey.test_own_case import appointed

pytestmark = [pytest.mark.stack, pytest.mark.timeout(600)]


class Acting(Session):
    """Somebody in another's place, by a grant."""

    def __init__(self, own: Session, grant_id: str) -> None:
        super().__init__(own.gateway, "", "")
        self._own, self._grant_id = own, grant_id

    async def login(self) -> Answer:
        """A token for the other's organisation, under one's own account."""
        answer = await self._own.post(f"{IDENTITY}/sessions/acting", {"grant_id": self._grant_id})
        self._keep(answer)
        return answer


async def account(session: Session) -> str:
    """The id of somebody's account."""
    return str((await session.get(f"{IDENTITY}/me")).good()["account_id"])


async def a_successor_and_a_deputy_check_in_anothers_place(crew: Crew) -> None:
    hr = await crew.employer()
    case = await Candidate.come(crew, "in place", hr)
    await case.fill_in()
    await case.hand_in()
    await case.row("employer")

    successor = await appointed(crew, hr, Cast(f"{crew.seed}/successor").officer("hr"))
    said = {"successor_id": await account(successor.session), "reason": "调离"}
    path = f"{IDENTITY}/me/hand-over"
    unheard = {"last-officer", "successor-does-not-fit"}
    (await once_open("the hand-over", lambda: hr.session.post(path, said), unheard)).good()

    async def over() -> bool | None:
        return (await hr.session.get(f"{REVIEW}/queue")).code == "access-revoked" or None

    await until("the one who handed over refused", over)
    case.hr = successor
    await case.pass_on("employer")

    absent, deputy = await case.at("acceptance"), await crew.checker("water-3302")
    assert absent.role == deputy.role
    row = await case.row("acceptance")
    assert (await deputy.session.get(f"{REVIEW}/cases/{case.me.declaration_id}")).status == 404
    now = datetime.now(UTC)
    period = {"since": (now - timedelta(hours=1)).isoformat(), "until": (now + timedelta(hours=1)).isoformat()}
    named = {"deputy_id": await account(deputy.session), **period}
    grant_id = (await absent.session.post(f"{IDENTITY}/me/deputies", named)).good()["id"]
    acting = Checker(Acting(deputy.session, grant_id), deputy.role)
    await acting.passes(case.me.declaration_id, 1, "材料属实", stage=row["stage"])
    (await deputy.session.post(f"{IDENTITY}/grants/{grant_id}/end")).good()
    ended = await deputy.session.post(f"{IDENTITY}/sessions/acting", {"grant_id": grant_id})
    clear(ended, 404, "not-found")
    await case.pass_on("midlevel", "office")
    await case.published(StagePassed=4, ReviewPassed=1)


async def test_a_successor_and_a_deputy_check_in_anothers_place(stack: Stack) -> None:
    async with Crew.open(stack) as crew:
        await a_successor_and_a_deputy_check_in_anothers_place(crew)
