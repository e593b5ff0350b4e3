"""The desk over HTTP: several cases passed at once, and what an applicant is told of 催办."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import httpx
import pytest

from kernel.log.clock import Clock
from kernel.log.errors import Conflict
from kernel.log.kernel import Kernel
from services.review.app import service
from services.review.domain import CaseWatch, DeclareKinship, PlanChain, ReviewCase, watch_id_of
from services.review.domain.fee_window import FeeReopening, fee_window_id
from services.review.domain.paper import PaperReceipt, paper_id
from tests.unit.payment.memory import MemoryKernel
from tests.unit.review.samples import AT, CASE, ORGS, PERSON, STRANGER, WHOLE_WAY, checker, hand_in
from tests.unit.review.test_fee_window import note
from tests.unit.review.test_paper import expect
from tests.unit.review.test_watch import CHECK, follow
from tests.unit.web.edge import Edge

OTHER, MISSING = UUID(int=70), UUID(int=71)
PREFIX = "/api/review/v1"


class Busy(MemoryKernel):
    """One case is always being changed by somebody else."""

    busy: UUID | None = None

    async def handle(self, decider: Any, stream_id: UUID, command: Any, by: Any) -> Any:
        if stream_id == self.busy:
            raise Conflict("somebody else")
        return await super().handle(decider, stream_id, command, by)


class Desk:
    """Review's application over a kernel in memory."""

    def __init__(self, folder: Path) -> None:
        self.edge = Edge(folder, service)
        self.kernel = Busy(AT, ReviewCase, CaseWatch, PlanChain, PaperReceipt, FeeReopening)
        self.edge.running.kernel = cast("Kernel", self.kernel)
        self.edge.running.clock = cast("Clock", self.kernel.clock)
        self.http: httpx.AsyncClient

    def _headers(
        self, role: str, person_id: UUID | None, org_id: UUID | None, key: str, self_id: UUID | None = None
    ) -> dict[str, str]:
        token = self.edge.issuer.issue(
            UUID(int=80), [role], self.kernel.clock.at, person_id=person_id, org_id=org_id, self_id=self_id
        )
        return {"Authorization": f"Bearer {token}", "Idempotency-Key": key}

    async def pass_several(
        self, *ids: UUID, key: str = "k", self_id: UUID | None = None, **more: Any
    ) -> httpx.Response:
        cases = [{"declaration_id": str(i), "submission": 1, "stage": "unit"} for i in ids]
        headers = self._headers("employer", None, ORGS["employer"], key, self_id)
        return await self.http.post(f"{PREFIX}/queue/pass", json={"cases": cases} | more, headers=headers)

    async def applicant(self, method: str, path: str, person_id: UUID = PERSON, key: str = "k") -> httpx.Response:
        headers = self._headers("applicant", person_id, None, key)
        return await self.http.request(method, f"{PREFIX}/cases/{CASE}/{path}", headers=headers)


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    found = Desk(tmp_path)
    for declaration_id in (CASE, OTHER):
        command = hand_in().model_copy(update={"declaration_id": declaration_id})
        await found.kernel.do(ReviewCase, declaration_id, command)
    await found.kernel.do(CaseWatch, watch_id_of(CASE), follow(CHECK, 1))
    async with found.edge.client() as found.http:
        yield found


async def test_each_case_has_its_own_answer_and_one_refusal_holds_up_no_other(desk: Desk) -> None:
    answer = (await desk.pass_several(MISSING, CASE, OTHER, opinion="属实")).json()
    assert (answer["passed"], answer["exceptions"]) == (2, 1)
    assert [one["code"] for one in answer["cases"]] == ["not-found", None, None]
    assert [one["receipt"]["events"] for one in answer["cases"][1:]] == [["CheckPassed"], ["CheckPassed"]]
    again = (await desk.pass_several(MISSING, CASE, OTHER, opinion="属实")).json()
    assert again == answer
    moved = (await desk.pass_several(CASE, key="another", opinion="有异")).json()
    assert (moved["exceptions"], moved["cases"][0]["code"]) == (1, "not-your-stage")
    assert moved["cases"][0]["errors"][0]["message"] == "当前环节为“accept环节”，不由您办理"


async def test_a_case_that_others_are_changing_holds_up_no_other(desk: Desk) -> None:
    desk.kernel.busy = CASE
    answer = (await desk.pass_several(CASE, OTHER)).json()
    assert [one["code"] for one in answer["cases"]] == ["conflict-try-again", None]


async def test_a_case_named_twice_is_passed_once(desk: Desk) -> None:
    answer = (await desk.pass_several(CASE, CASE)).json()
    assert (answer["passed"], len(answer["cases"])) == (1, 2)


async def test_how_many_at_once_is_limited(desk: Desk) -> None:
    assert (await desk.pass_several(*[CASE] * 51)).status_code == 422
    assert (await desk.pass_several()).status_code == 422


async def test_an_applicant_is_shown_when_they_urged_and_when_they_may_again(desk: Desk) -> None:
    before = (await desk.applicant("GET", "urging")).json()
    assert before == {"may": True, "urged_at": None, "urges": 0, "again_at": None}
    assert (await desk.applicant("POST", "urge")).json()["events"] == ["CaseUrged"]
    after = (await desk.applicant("GET", "urging")).json()
    assert (after["may"], after["urges"]) == (False, 1)
    desk.kernel.clock.at = AT + timedelta(hours=1)
    refused = await desk.applicant("POST", "urge", key="second")
    assert (refused.status_code, refused.json()["code"]) == (409, "urged-lately")


async def test_nobody_else_is_shown_anything(desk: Desk) -> None:
    for method, path in (("GET", "urging"), ("POST", "urge")):
        assert (await desk.applicant(method, path, STRANGER)).status_code == 404


async def test_an_officer_whose_phone_is_the_applicants_does_not_pass_the_case(desk: Desk) -> None:
    own = (await desk.pass_several(CASE, self_id=PERSON)).json()
    assert (own["passed"], own["cases"][0]["code"]) == (0, "own-case")
    colleague = (await desk.pass_several(CASE, key="another", self_id=STRANGER)).json()
    assert colleague["passed"] == 1


async def test_a_relative_who_said_so_neither_receives_the_paper_nor_opens_the_fee_again(desk: Desk) -> None:
    """The paper and the fee have streams of their own; who is a relative stands in the case's."""
    office = desk._headers("office", None, ORGS["office"], "k")
    cousin = checker("employer").model_copy(update={"account_id": UUID(int=80)})
    said = DeclareKinship(asker=cousin, submission=1, stage="unit", at=AT)
    await desk.kernel.do(ReviewCase, CASE, said)
    desk.kernel.streams[CASE] += WHOLE_WAY[1:]
    await desk.kernel.do(PaperReceipt, paper_id(CASE), expect)
    await desk.kernel.do(FeeReopening, fee_window_id(CASE), note)
    brought = {"copies": 3, "seals": ["所在单位", "中评委"], "duplex": True, "last_page_alone": True, "stapled": False}
    paper = {"document_id": str(expect.document_id), **brought}
    reopening = {"window": 1, "days": 5, "reason": "住院期间无法缴费"}
    for path, body in (("paper", paper), ("fee-reopening", reopening)):
        answer = await desk.http.post(f"{PREFIX}/cases/{CASE}/{path}", json=body, headers=office)
        assert (answer.status_code, answer.json()["code"]) == (409, "relatives-case")
