"""Who an officer is on a day off goes into their token, so that nobody checks their own case by another account."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

from starlette.responses import Response

from kernel.log.kernel import Kernel
from kernel.web.tokens import TokenVerifier
from services.identity.api.accounts import account_of
from services.identity.api.sessions import Door
from services.identity.app import service
from services.identity.domain.officer import Officer
from services.identity.domain.person import Person
from tests.unit.identity.test_officers import OFFICER, PHONE, registered
from tests.unit.identity.test_profile import begun
from tests.unit.web.edge import Edge, FakeVault

PERSON = UUID(int=9)
AT = datetime(2026, 3, 1, 9, tzinfo=UTC)


class Accounts:
    """A kernel that knows one officer and whose phone is whose."""

    def __init__(self, phones: dict[str, UUID]) -> None:
        self.phones = phones
        self.vault = FakeVault()

    async def claimed(self, scope: str, value: str) -> UUID | None:
        assert scope == "login"
        return self.phones.get(value)

    async def load(self, decider: Any, stream_id: UUID) -> Any:
        known: dict[UUID, tuple[Any, Any]] = {OFFICER: (Officer, [registered]), PERSON: (Person, begun)}
        wanted, history = known[stream_id]
        assert decider is wanted
        state = None
        for event in history:
            state = decider.evolve(state, event)
        return SimpleNamespace(state=state)


async def test_an_officers_token_names_the_person_their_phone_belongs_to(tmp_path: Path) -> None:
    edge = Edge(tmp_path)
    verifier = TokenVerifier(cast("Any", None))
    verifier.use(edge.issuer.jwks())
    for phones, known in (({PHONE: PERSON}, PERSON), ({}, None)):
        kernel = cast("Kernel", Accounts(phones))
        officer = await account_of(kernel, OFFICER, "officer")
        assert officer is not None
        tokens = Door(kernel, edge.issuer, secure=True, now=AT).let_in(Response(), officer, UUID(int=7), 1)
        claims = await verifier.verify(tokens.access_token, AT)
        assert (claims.self_id, claims.person_id, claims.org_id) == (known, None, registered.org_id)


async def test_a_persons_token_says_it_by_the_person_alone() -> None:
    person = await account_of(cast("Kernel", Accounts({"p": PERSON})), PERSON, "person")
    assert person is not None
    assert (person.person_id, person.self_id) == (PERSON, None)


async def test_profile_and_correction_are_judged_by_somebody_who_is_known(tmp_path: Path) -> None:
    edge = Edge(tmp_path, service)
    acts = {
        "profile/approval": ("employer", {"profile_version": 1}),
        "correction/approval": ("operator", {"correction_id": str(UUID(int=8))}),
    }
    async with edge.client() as client:
        for path, (role, body) in acts.items():
            token = edge.issuer.issue(OFFICER, [role], edge.clock.now(), org_id=UUID(int=3), self_id=PERSON)
            sent = {"Authorization": f"Bearer {token}"}
            answer = await client.post(f"/api/identity/v1/persons/{PERSON}/{path}", json=body, headers=sent)
            assert answer.status_code == 200, answer.text
    assert [command.checker for _, command, _ in edge.kernel.handled] == [PERSON, PERSON]
