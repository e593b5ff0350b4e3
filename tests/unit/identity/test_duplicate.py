"""A slip in an ID number is put right though an exam import gave the right number an account in the meantime."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

import httpx
import pytest

from kernel.log.decider import Arm, Event, Release, Take
from kernel.log.reactions import Doing
from kernel.log.timers import Waking
from services.identity import app, published
from services.identity.domain.account import CODES
from services.identity.domain.correction import ApproveCorrection
from services.identity.domain.duplicate import FINISH_CORRECTION, DuplicateEnded, EndDuplicate, number_wanted
from services.identity.domain.person import Person, claims, timers
from services.identity.domain.person_state import ErasedPerson
from services.identity.domain.registration import AllowNextCode
from services.identity.reactions import when_duplicate_ended
from tests.unit.identity import test_correction as correction
from tests.unit.identity import test_examinee as exam
from tests.unit.identity.test_registration import PERSON, registered, requested
from tests.unit.web.edge import NOW, Edge

OTHER = UUID(int=21)
"""The account that came with an exam result; the person with the slip is `PERSON`."""
RIGHT, CORRECTION, AT = correction.RIGHT, correction.CORRECTION, correction.AT
spec = correction.spec
brought = exam.brought.model_copy(update={"person_id": OTHER, "id_number": RIGHT})
begun = exam.begun.model_copy(update={"person_id": OTHER})
completed = exam.completed.model_copy(update={"person_id": OTHER})
end = EndDuplicate(of=PERSON, correction_id=CORRECTION, at=AT)
ended = DuplicateEnded(person_id=OTHER, of=PERSON, correction_id=CORRECTION, at=AT)
asked = correction.asked.model_copy(update={"id_number": RIGHT})
corrected = correction.corrected.model_copy(update={"id_number": RIGHT, "corrected": ("name", "id_number")})
SLIP = (*correction.HERE, asked)
approve = ApproveCorrection(correction_id=CORRECTION, at=NOW)


# -- the account that ends ---


def test_an_account_nobody_logged_into_ends_and_gives_up_the_number() -> None:
    told = published.DuplicateAccountEnded(person_id=OTHER, duplicate_of=PERSON, ended_at=AT)
    spec.given(brought).when(end).then(ended).then_publishes(told)
    assert claims(ended, spec.given(brought).state) == [Release("login", RIGHT.lower())]
    released, taken = claims(corrected, spec.given(*SLIP).state)
    assert isinstance(taken, Take)
    assert (released.value, taken.value) == (registered.id_number.lower(), RIGHT.lower())


def test_a_code_under_way_is_given_up_too() -> None:
    found = claims(ended, spec.given(brought, begun).state)
    assert [claim.scope for claim in found] == ["login", CODES, "phone-code"]
    assert all(isinstance(claim, Release) for claim in found)
    spec.given(brought, begun, ended).when(AllowNextCode(at=exam.AT + timedelta(days=1))).then()


def test_it_ends_once_and_opens_nothing_any_more() -> None:
    spec.given(brought, ended).when(end).then()
    spec.given(brought, ended).when(exam.bring).then()
    spec.given(brought, ended).when(exam.begin).then_rejected("person-erased")


def test_an_account_that_is_in_use_is_somebodys() -> None:
    spec.given(brought, begun, completed).when(end).then_rejected("id-number-taken")
    spec.given(*correction.HERE).when(end).then_rejected("id-number-taken")
    spec.given().when(end).then_not_found()
    spec.given(requested).when(end).then_not_found()


def test_nothing_is_ended_for_a_correction_that_is_not_approved() -> None:
    assert number_wanted(approve, spec.given(*SLIP).state) == RIGHT
    for history in (
        (brought,),
        correction.HERE,
        (*correction.HERE, correction.asked),  # the name alone
        (*SLIP, corrected),
        (*SLIP, correction.refused),
    ):
        assert number_wanted(approve, spec.given(*history).state) is None
    own = approve.model_copy(update={"checker": PERSON})
    assert number_wanted(own, spec.given(*SLIP).state) is None
    assert number_wanted(approve, None) is None


# -- the two commands ---


class Counter(Edge):
    """The service with the streams given, and who holds the right number."""

    def __init__(self, folder: Path, streams: dict[UUID, Sequence[Event]], holder: UUID | None) -> None:
        super().__init__(folder, app.service)
        self.streams, self.holder = streams, holder
        kernel = cast("Any", self.kernel)
        kernel.load, kernel.claimed = self._load, self._claimed

    async def _load(self, decider: Any, stream_id: UUID) -> Any:
        history = self.streams.get(stream_id, ())
        return SimpleNamespace(state=spec.given(*history).state if history else None)

    async def _claimed(self, scope: str, value: str) -> UUID | None:
        assert (scope, value) == ("login", RIGHT.lower())
        return self.holder

    async def approve(self, self_id: UUID | None = None) -> httpx.Response:
        token = self.issuer.issue(UUID(int=99), ("operator",), NOW, self_id=self_id)
        path = f"/api/identity/v1/persons/{PERSON}/correction/approval"
        async with self.client() as client:
            return await client.post(
                path, json={"correction_id": str(CORRECTION)}, headers={"Authorization": f"Bearer {token}"}
            )


ENDING = (OTHER, EndDuplicate(of=PERSON, correction_id=CORRECTION, at=NOW))
APPROVAL = (PERSON, approve)


@pytest.mark.parametrize(
    ("other", "holder", "commands"),
    [
        ((brought,), OTHER, [ENDING, APPROVAL]),
        ((brought, ended), None, [APPROVAL]),  # cut off between the two, and repeated
        ((brought, begun, completed), OTHER, [APPROVAL]),  # in use: refused as taken, by the claim
    ],
)
async def test_the_duplicate_ends_before_the_correction_is_approved(
    tmp_path: Path, other: Sequence[Event], holder: UUID | None, commands: list[tuple[UUID, Any]]
) -> None:
    at = Counter(tmp_path, {PERSON: SLIP, OTHER: other}, holder)
    assert (await at.approve()).status_code == 200
    assert [(stream, command) for stream, command, _ in at.kernel.handled] == commands
    assert len({by.command_id for _, _, by in at.kernel.handled}) == len(commands)


async def test_nothing_ends_where_the_operator_is_the_person(tmp_path: Path) -> None:
    at = Counter(tmp_path, {PERSON: SLIP, OTHER: (brought,)}, OTHER)
    await at.approve(self_id=PERSON)
    assert [stream for stream, _, _ in at.kernel.handled] == [PERSON]


async def test_what_a_crash_leaves_between_the_two_a_timer_completes() -> None:
    assert timers(ended, spec.given(brought, ended).state) == [Arm(FINISH_CORRECTION, AT + timedelta(minutes=1))]
    handlers = cast("dict[tuple[str, str], Any]", app.service.timers)
    assert handlers[Person.stream_type, FINISH_CORRECTION] is app.finish_correction
    handled: list[Any] = []

    async def handle(decider: Any, stream_id: UUID, command: Any, by: Any) -> None:
        handled.append((stream_id, command))

    for history in ((brought, ended), (brought,)):
        state = spec.given(*history).state

        async def load(state: Any = state) -> Any:
            return SimpleNamespace(state=state)

        kernel = SimpleNamespace(handle=handle)
        waking = SimpleNamespace(load=load, kernel=kernel, timer_id=UUID(int=5), by=lambda command_id: None)
        await app.finish_correction(cast("Waking", waking))
    assert handled == [(PERSON, ApproveCorrection(correction_id=CORRECTION, at=AT))]
    spec.given(*SLIP, corrected).when(handled[0][1]).then()


async def test_what_was_sealed_for_the_duplicate_can_not_be_read_any_more() -> None:
    erased: list[Any] = []

    async def erase(subject: UUID, at: Any) -> None:
        erased.append((subject, at))

    told = published.DuplicateAccountEnded(person_id=OTHER, duplicate_of=PERSON, ended_at=AT)
    await when_duplicate_ended(told, cast("Doing", SimpleNamespace(erase=erase)))
    assert erased == [(OTHER, AT)]
    assert isinstance(spec.given(brought, ended).state, ErasedPerson)
