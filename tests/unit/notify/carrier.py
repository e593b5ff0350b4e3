"""A carrier and an identity in memory, as unreliable as tests want them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal, TypeVar

from pydantic import BaseModel

from services.notify.outside import Accepted, CarrierRefused, CarrierUnavailable, Found
from tests.unit.payment.memory import Killed

M = TypeVar("M", bound=BaseModel)
Fault = Literal["lost", "cut", "killed-before", "killed-after", "limit", "illegal"]


@dataclass
class Sent:
    """A message that went out."""

    phone: str
    template: str
    parameters: dict[str, str]
    reference: str
    at: datetime
    state: Literal["waiting", "failed", "delivered"]


@dataclass
class FakeCarrier:
    """Keeps what it sent. `faults` meet the next sends, `silences` the next questions; its list lags `behind`."""

    now: Callable[[], datetime]
    sent: list[Sent] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    silences: int = 0
    behind: timedelta = timedelta()
    state: Literal["waiting", "failed", "delivered"] = "delivered"
    tries: list[datetime] = field(default_factory=list)

    async def send(self, *, phone: str, template: str, parameters: dict[str, str], reference: str) -> Accepted:
        self.tries.append(self.now())
        fault = self.faults.pop(0) if self.faults else None
        match fault:
            case "lost":
                raise CarrierUnavailable("lost")
            case "killed-before":
                raise Killed
            case "limit":
                raise CarrierRefused("isv.BUSINESS_LIMIT_CONTROL", "too many")
            case "illegal":
                raise CarrierRefused("isv.MOBILE_NUMBER_ILLEGAL", "no such number")
        self.sent.append(Sent(phone, template, parameters, reference, self.now(), self.state))
        if fault == "cut":
            raise CarrierUnavailable("cut")
        if fault == "killed-after":
            raise Killed
        return Accepted(carrier_id=f"C-{len(self.sent)}")

    async def find(self, *, phone: str, reference: str, since: datetime) -> Found | None:
        if self.silences:
            self.silences -= 1
            raise CarrierUnavailable("silent")
        listed = [
            it
            for it in self.sent
            if (it.phone, it.reference) == (phone, reference) and it.at + self.behind <= self.now()
        ]
        if not listed:
            return None
        return Found(state=listed[-1].state, sent_at=listed[-1].at, code="MK:0001" if self.state == "failed" else "")


@dataclass
class FakeIdentity:
    """Answers by path; a value that is an exception is raised."""

    answers: dict[str, dict[str, str] | Exception]
    asked: int = 0

    async def __call__(self, service: str, path: str, model: type[M]) -> M:
        self.asked += 1
        answer = self.answers[path]
        if isinstance(answer, Exception):
            raise answer
        return model.model_validate(answer)
