"""One case, played by all its roles, from an employer's registration to the review form in the applicant's hands."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from deploy.local.demo.afterwards import awaited, receive
from deploy.local.demo.applicant import Applicant
from deploy.local.demo.client import Http, Session, StepFailed
from deploy.local.demo.outside import Sandbox
from deploy.local.demo.people import Cast, Person
from deploy.local.demo.roles import Checker, Hr, Operator, Receipt
from tests.journey.checks import check_messages, check_payment, check_review_form, messages_of
from tests.journey.events import Watcher
from tests.journey.plans import WATER
from tests.journey.report import Report
from tests.journey.stack import Stack

MODES = WATER.modes
CASES_AN_EMPLOYER = 5
STAGES = ("employer", "acceptance", "midlevel", "office")
ONCE = (
    *("PhoneCodeRequested", "EmploymentBound", "ProfileApproved", "CommitmentSigned"),
    *("ReviewPassed", "FeeRequested", "FeePaid", "ReviewFormIssued", "PaperDefective"),
)
"""The published events that every case brings exactly once."""


@dataclass
class Play:
    """What all cases of a run share: the stack, the report, the watcher on Kafka, and the officers."""

    stack: Stack
    report: Report
    watcher: Watcher
    run: str
    gateway: Http
    outside: Http
    checkers: dict[str, Checker] = field(default_factory=dict)
    employers: dict[int, asyncio.Task[Hr]] = field(default_factory=dict)

    def session(self, role: str) -> Session:
        """A session of a demo account."""
        account = self.stack.account(role)
        return Session(self.gateway, account.login, account.password)

    async def hr(self, case: int) -> Hr:
        """The officer of the employer that a few cases share; the first of them registers it."""
        group = (case - 1) // CASES_AN_EMPLOYER
        if group not in self.employers:
            self.employers[group] = asyncio.create_task(self._authorized(case, group))
        return await asyncio.shield(self.employers[group])

    async def _authorized(self, case: int, group: int) -> Hr:
        affiliation = ("municipal", "private")[group % 2]
        hr = Hr(self.gateway, Cast(f"{self.run}/employer {group}").employer(affiliation))
        async with self.report.step(case, "employer registers", self.gateway.repeats):
            await hr.register()
        async with self.report.step(case, "hands in its authorization letter", self.gateway.repeats):
            await hr.hand_in_letter()
        async with self.report.step(case, "operator authorizes the employer", self.gateway.repeats):
            await Operator(self.session("operator")).authorize(hr.employer_id)
        return hr


@dataclass
class Case:
    """One case. `item_returned`, `case_returned_at`: what has to be mended on the way."""

    play: Play
    number: int
    person: Person
    mode: str
    item_returned: bool
    case_returned_at: str | None
    http: Http
    applicant: Applicant = field(init=False)
    submission: int = 0
    receipt: Receipt = field(default_factory=dict)
    item_ids: list[str] = field(default_factory=list)
    order_id: str = ""
    document_id: str = ""

    def __post_init__(self) -> None:
        self.applicant = Applicant(self.http, Sandbox(self.play.outside), self.person)
        self.play.report.repeats.append(self.http.repeats)

    @classmethod
    def of(cls, play: Play, number: int, person: Person | None = None) -> Case:
        """The `number`-th case of a run: its person and its ways follow from the number."""
        return cls(
            play=play,
            number=number,
            person=person or Cast(f"{play.run}/case {number}").person(),
            mode=list(MODES)[(number - 1) % len(MODES)],
            item_returned=number % 3 == 1,
            case_returned_at=("acceptance", None, "midlevel", None)[(number - 1) % 4],
            http=Http(play.gateway.base, witness=play.gateway.witness),
        )

    @asynccontextmanager
    async def step(self, name: str) -> AsyncIterator[dict[str, Any]]:
        """Report a step."""
        async with self.play.report.step(self.number, name, self.http.repeats) as facts:
            yield facts

    async def walk(self) -> None:
        """The whole way. Raises StepFailed at the first outcome that isn't what it should be."""
        try:
            await self.until_passed(await self.play.hr(self.number))
            await self._pay()
            await self._finish()
        finally:
            await self.http.aclose()

    async def until_passed(self, hr: Hr) -> None:
        """From the registration until the office has passed the materials."""
        await self._come_in(hr)
        self.item_ids = [await self._archive(hr, n) for n in range(len(self.person.projects))]
        await self._declare(self.item_ids)
        await self._be_checked(hr)

    async def _come_in(self, hr: Hr) -> None:
        person = self.applicant
        async with self.step("asks for a code by SMS"):
            await person.ask_for_code()
        async with self.step("reads the code, registers"):
            await person.register()
        async with self.step("asks to be bound"):
            await person.ask_binding(hr.employer.credit_code)
        async with self.step("employer approves the binding"):
            await hr.approve_binding(person.person_id)
        async with self.step("fills in the profile"):
            await person.fill_in_profile(hr.employer.name)
        async with self.step("employer approves the profile"):
            await hr.approve_profile(person.person_id)

    async def _archive(self, hr: Hr, index: int) -> str:
        person, project = self.applicant, self.person.projects[index]
        async with self.step("archive item with evidence"):
            item_id = await person.draft_item(project)
            await person.submit_item(item_id)
        version = 1
        if self.item_returned and index == 0:
            async with self.step("employer returns the item"):
                await hr.return_item(item_id, ["请补充本人承担的具体工作"])
            async with self.step("item mended and handed in again"):
                found = await person.item(item_id)
                _expect("the item", ("returned", 1), (found["status"], len(found["defects"])))
                await person.revise_item(item_id, replace(project, summary=project.summary + "本人为项目负责人。"))
                await person.submit_item(item_id)
            version = 2
        async with self.step("employer approves the item"):
            # Every other case has its copies stamped here; the others come with the marks on the scan.
            await hr.approve_item(item_id, version, stamp=self.number % 2 == 0)
        return item_id

    async def _declare(self, items: list[str]) -> None:
        person = self.applicant
        async with self.step("reads the notice"):
            plan = await person.open_plan()
        async with self.step("declares (马上申报)"):
            await person.declare(plan)
        async with self.step("photo"):
            (await (person.fetch_photo() if self.number % 2 else person.send_photo())).good()
        async with self.step("signs the commitment"):
            await person.sign()
        before = datetime.now(UTC)
        async with self.step(
            "form",
        ) as facts:
            facts["mode"] = self.mode
            (await person.fill_in_form(plan, self.mode)).good()
        async with self.step("extracts achievements"):
            (await person.extract(items)).good()
        for kind in MODES[self.mode].attachments:
            async with self.step("attachment"):
                (await person.attach(kind)).good()
        await self._submit()
        async with self.step("readiness as of before the form"):
            then = await person.readiness(before)
            broken = {rule["rule"] for rule in then["rules"] if rule["outcome"] == "broken"}
            _expect("what was missing then", True, {"guide-2.3-form", "guide-2.4-achievements"} <= broken)

    async def _submit(self) -> None:
        async with self.step("readiness all met, submits") as facts:
            ready = await self.applicant.readiness()
            broken = [rule["rule"] for rule in ready["rules"] if rule["outcome"] == "broken"]
            _expect("readiness", (True, []), (ready["ready"], broken))
            self.receipt = (await self.applicant.submit()).good()
            self.submission += 1
            facts.update(submission=self.submission, receipt=self.receipt["sequence"])

    async def _be_checked(self, hr: Hr) -> None:
        if self.case_returned_at is not None:
            await self._pass_until(hr, self.case_returned_at)
            await self._returned(hr, self.case_returned_at)
        await self._pass_until(hr, None)
        async with self.step("materials passed (材料审核通过)"):
            await self.applicant.case("passed", self.submission)

    async def _pass_until(self, hr: Hr, stop: str | None) -> None:
        for stage in STAGES:
            if stage == stop:
                return
            async with self.step(f"{stage} passes"):
                await self._checker(hr, stage).passes(self.applicant.declaration_id, self.submission, "材料属实")

    async def _returned(self, hr: Hr, stage: str) -> None:
        person = self.applicant
        async with self.step("returned with two defects") as facts:
            facts["by"] = stage
            texts = ["述职请写明本人在项目中的作用", "述职请补充获奖情况"]
            await self._checker(hr, stage).returns(person.declaration_id, self.submission, texts)
            case = await person.case("returned", self.submission)
            _expect("defects told", texts, [defect["text"] for defect in case["last_return"]["defects"]])
        async with self.step("form mended"):
            self.person = replace(self.person, statement=self.person.statement + "本人在上述项目中任技术负责人。")
            person.person = self.person
            (await person.mend_form(await person.open_plan(), self.mode)).good()
        await self._submit()

    def _checker(self, hr: Hr, stage: str) -> Checker:
        if stage == "employer":
            return Checker(hr.session, stage)
        if stage not in self.play.checkers:
            self.play.checkers[stage] = Checker(self.play.session(stage), stage)
        return self.play.checkers[stage]

    async def _pay(self) -> None:
        person = self.applicant
        async with self.step("fee requested, SMS read"):
            order = await person.order()
            self.order_id = order["order_id"]
            await person.sandbox.sms(self.person.phone, "SMS_FEE_REQUESTED")
        async with self.step("pays by QR code"):
            checkout = await person.checkout(self.order_id)
            paid = (await person.sandbox.pay(checkout["code_url"])).good()
            _expect("amount at the page to pay on", order["amount_fen"], paid["amount_fen"])
            _expect("outcome at the page to pay on", True, paid["outcome"] in ("paid", "already-paid"))
        async with self.step("fee paid"):
            await person.order("paid")

    async def _finish(self) -> None:
        person = self.applicant
        async with self.step("downloads the review form") as facts:
            document, pdf = await person.review_form()
            self.document_id = document["document_id"]
            facts.update(check_review_form(pdf, self.person))
        async with self.step("office receives the paper, a copy short") as facts:
            office = self.play.session("office")
            paper = await awaited(office, person.declaration_id)
            short = await receive(office, person.declaration_id, paper, copies=paper["copies"] - 1, stapled=True)
            told = [defect["code"] for defect in short["receipts"][-1]["defects"]]
            _expect("defects of the paper", ["guide-2.7-copies", "guide-2.7-binding"], told)
            facts["defects"] = len(told)
        async with self.step("paper complete (报送评审表)"):
            whole = await receive(office, person.declaration_id, paper)
            _expect("the paper", "complete", whole["status"])
        async with self.step("one SMS an occasion, one order"):
            # One whose sender died may come after the next: the carrier is asked first whether it went out.
            for template in self._messages:
                await person.sandbox.sms(self.person.phone, template)
            await self.check_ledgers()
        async with self.step("events seen on Kafka") as facts:
            events = await self.play.watcher.wait_for(self._expected(), person.person_id, person.declaration_id)
            facts["events"] = len(events)
        self.play.report.events(self.number, events)

    @property
    def _messages(self) -> dict[str, int]:
        return messages_of(item_returned=self.item_returned, case_returned=self.case_returned_at is not None)

    def _expected(self) -> dict[str, int]:
        """How many published events of each name the case brings, its person's and its own."""
        returned_at = STAGES.index(self.case_returned_at) if self.case_returned_at else None
        counts = {
            "ArchiveApproved": len(self.person.projects),
            "ArchiveReturned": int(self.item_returned),
            "DeclarationSubmitted": self.submission,
            "ReviewReturned": self.submission - 1,
            "StagePassed": len(STAGES) + (returned_at or 0),
            "MessageDelivered": sum(self._messages.values()),
        }
        return dict.fromkeys(ONCE, 1) | {name: count for name, count in counts.items() if count}

    async def check_ledgers(self) -> None:
        """What the outside parties have on their books about this case."""
        check_messages(self._messages, await self.applicant.sandbox.messages(self.person.phone))
        check_payment(await self.applicant.sandbox.orders(self.order_id.replace("-", "")))


def _expect(what: str, expected: object, got: object) -> None:
    if expected != got:
        raise StepFailed(what, repr(expected), repr(got))
