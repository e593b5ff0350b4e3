"""What a committee office does about its plans, one function an act."""

from __future__ import annotations

from typing import Any

from deploy.local.demo.client import Answer, Session
from deploy.local.demo.roles import DECLARATION, Receipt


class Office:
    """评委会办公室, as it composes a plan."""

    def __init__(self, session: Session, code: str) -> None:
        self.session = session
        self.code = code

    async def begin(self, plan_code: str) -> Receipt:
        """Begin to compose a plan; the receipt's `id` is the plan's."""
        body = {"code": plan_code, "office": self.code}
        receipt: Receipt = (await self.session.post(f"{DECLARATION}/plan-drafts", body)).good()
        return receipt

    async def put(self, plan_id: str, *, based_on: int = 0, **sections: Any) -> Answer:
        """Write some sections, as of the version of the draft that was read (0: nothing was there), whatever comes."""
        headers = {"If-Match": f'"{based_on}"'} if based_on else {}
        return await self.session.post(f"{DECLARATION}/plans/{plan_id}/sections", sections, headers=headers)

    async def draft(self, plan_id: str) -> dict[str, Any]:
        """What is written so far, and what is still missing or wrong."""
        found: dict[str, Any] = (await self.session.get(f"{DECLARATION}/plans/{plan_id}/draft")).good()
        return found

    async def act(self, plan_id: str, act: str, **body: Any) -> Answer:
        """`publication`, `closing`, `extension`, or one of these of a declaration, whatever comes of it."""
        return await self.session.post(f"{DECLARATION}/plans/{plan_id}/{act}", body)
