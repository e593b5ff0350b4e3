"""Somebody's case, walked stage by stage along its plan's chain, and what all who have a part in it are shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from deploy.local.demo.afterwards import awaited, receive
from deploy.local.demo.applicant import Applicant, form_of
from deploy.local.demo.client import Session, until
from deploy.local.demo.people import Cast
from deploy.local.demo.roles import DECLARATION, REVIEW, Checker, Hr, Row
from tests.journey.checks import check_review_form
from tests.journey.every.crew import Crew, Plan
from tests.journey.plans import WATER, Known


async def shown_alike(applicant: Session, checkers: Sequence[Session], declaration_id: str, **wanted: Any) -> Row:
    """The whereabouts (办理进度) that applicant and checkers see, once they say what is `wanted`: status, `role` and
    `station` of who acts next … They are the same but for what each of them may do."""
    path = f"{REVIEW}/cases/{declaration_id}/whereabouts"

    async def alike() -> Row | None:
        seen = []
        for session in (applicant, *checkers):
            answer = await session.get(path)
            if answer.status == 404:
                return None  # review hasn't heard of it, or it hasn't come to this checker yet
            seen.append({name: said for name, said in answer.good().items() if name != "acts"})
        mine: Row = seen[0]
        following = mine["next"] or {}
        says = {**mine, "role": following.get("role"), "station": following.get("station")}
        return mine if all(other == mine for other in seen) and wanted.items() <= says.items() else None

    return await until(f"the case seen alike as {wanted}", alike)


@dataclass
class Candidate:
    """Somebody who declares under `plan`, and whom the plan's chain checks."""

    crew: Crew
    hr: Hr
    me: Applicant
    item_id: str
    plan: Plan
    known: Known
    mode: str
    submission: int = 0
    moved: Mapping[str, str] = field(default_factory=dict)
    """Who has it at a stage since it was handed over, by their codes."""

    @classmethod
    async def come(
        cls, crew: Crew, name: str, hr: Hr, plan: Plan | None = None, *, known: Known = WATER, mode: str = ""
    ) -> Candidate:
        """Bound to this employer, with profile and an archive item approved; `plan`: like the `known` one, else it is
        that one itself; `mode`: another than its ordinary one, for which they are who it is for."""
        person = Cast(f"{crew.seed}/{name}/{known}").person(projects=1, kind=known.kind)
        person = replace(person, titled=mode not in known.untitled)
        me = Applicant(crew.gateway, crew.sandbox, person)
        await me.ask_for_code()
        await me.register()
        await me.ask_binding(hr.employer.credit_code)
        await hr.approve_binding(me.person_id)
        await me.fill_in_profile(hr.employer.name)
        await hr.approve_profile(me.person_id)
        item_id = await me.draft_item(me.person.projects[0])
        await me.submit_item(item_id)
        await hr.approve_item(item_id)
        if plan is None:  # a stack begins with the plan of 2022 alone
            plan = await me.open_plan() if known is WATER else await crew.plan("shipped", known)
        return cls(crew, hr, me, item_id, plan, known, mode or known.mode)

    # -- the declaration ----------------------------------------------------------------------------------------------

    async def fill_in(self, *, upload: bool = True, **form: Any) -> None:
        """Every step of a declaration, the attachments uploaded unless told otherwise; `form`: what it says that
        is not what anybody's would."""
        if not self.me.declaration_id:
            await self.me.declare(self.plan)
        (await self.me.send_photo()).good()
        await self.me.sign()
        (await self.me.part("form", form_of(self.me.person, self.plan, self.mode) | form)).good()
        (await self.me.extract([self.item_id])).good()
        if upload:
            await self.attach()

    async def attach(self) -> None:
        """What the mode asks for."""
        for kind in self.known.modes[self.mode].attachments:
            (await self.me.attach(kind)).good()

    async def sign_again(self) -> None:
        """Where the plan wants each handing-in signed for itself."""
        if self.plan["commitment"].get("again_on_resubmission"):
            assert [one["code"] for one in await self.broken()] == ["commitment-again"]
            await self.me.sign()

    async def hand_in(self) -> None:
        """With nothing broken."""
        broken = await self.broken()
        assert not broken, broken
        (await self.me.submit()).good()
        self.submission += 1

    async def broken(self) -> list[dict[str, Any]]:
        """Every violation of 自查, in its order."""
        rules = (await self.me.readiness())["rules"]
        return [violation for rule in rules for violation in rule["violations"] if rule["outcome"] == "broken"]

    async def barred(self, plan: Plan, code: str) -> None:
        """They can't declare under this plan, as 马上申报 says once it has heard why (a moment before that, it may let
        them begin)."""
        body = {"plan_id": plan["plan_id"], "notice_version": plan["notice"]["version"]}

        async def told() -> bool | None:
            found = (await self.me.session.get(f"{DECLARATION}/plans/{plan['plan_id']}/readiness")).good()["rules"]
            return code in {v["code"] for rule in found for v in rule["violations"]} or None

        await until(f"{code} told", told)
        refused = await self.me.session.post(f"{DECLARATION}/declarations", body)
        assert (refused.status, refused.codes) == (409, [code])

    # -- the chain ----------------------------------------------------------------------------------------------------

    async def stages(self) -> list[str]:
        """The chain of the case, by the line of the plan's routes that was found for it."""
        route = (await self.me.declaration())["route"]
        return [station["stage"] for station in route["stations"]]

    async def at(self, stage: str) -> Checker:
        """Who checks at this stage."""
        code = (await self.me.declaration())["route"]["code"]
        route = next(route for route in self.plan["routes"] if route["code"] == code)
        station = next(station for station in route["stations"] if station["stage"] == stage)
        if code := self.moved.get(stage) or station.get("authority"):
            return await self.crew.checker(code)
        actor = next(one["actor"] for one in self.plan["stages"] if one["id"] == stage)
        return Checker(self.hr.session, actor) if actor == "employer" else await self.crew.checker(self.plan["office"])

    async def row(self, stage: str, *, submission: int | None = None) -> Row:
        """The case in the queue of whoever checks at this stage."""
        checker = await self.at(stage)
        return await checker.wait_for(self.me.declaration_id, submission or self.submission, stage)

    async def pass_on(self, *stages: str) -> None:
        """These stages pass it."""
        for stage in stages:
            await (await self.at(stage)).passes(self.me.declaration_id, self.submission, "材料属实", stage=stage)

    async def come_back(self, stage: str, told: dict[str, str]) -> Row:
        """It is returned at this stage with these defects (by the part that each is about), which applicant and
        checker are shown, and one SMS tells of."""
        checker = await self.at(stage)
        await checker.returns(self.me.declaration_id, self.submission, told, stage=stage)
        await self.seen("returned", "applicant", "declaration", stage)
        cases = [await self.me.case("returned", self.submission)]
        cases += [(await checker.session.get(f"{REVIEW}/cases/{self.me.declaration_id}")).good()]
        for case in cases:
            last = case["last_return"]
            assert (last["stage"], last["role"], last["submission"]) == (stage, checker.role, self.submission)
            assert {one["pointer"]: one["text"] for one in last["defects"]} == told

        async def reopened() -> bool | None:
            return (await self.me.declaration())["editable"] or None

        await until("the pen given back", reopened)
        found: Row = cases[0]
        return found

    # -- what is seen -------------------------------------------------------------------------------------------------

    async def seen(self, status: str, role: str | None, station: str | None, *stages: str) -> Row:
        """The whereabouts that the applicant and the checkers of these stages are shown alike."""
        checkers = [(await self.at(stage)).session for stage in stages]
        wanted = {"status": status, "role": role, "station": station, "submission": self.submission}
        return await shown_alike(self.me.session, checkers, self.me.declaration_id, **wanted)

    async def may(self, checker: Session, act: str) -> list[str]:
        """Why this checker may not do an act now; [] when they may."""
        shown = (await checker.get(f"{REVIEW}/cases/{self.me.declaration_id}/whereabouts")).good()
        found = next(one for one in shown["acts"] if one["act"] == act)
        assert found["open"] is (not found["reasons"])
        return [reason["code"] for reason in found["reasons"]]

    async def told(self, **templates: int) -> None:
        """The SMS about the case, each occasion's once: after those of the registration, exactly these."""
        wanted = Counter({f"SMS_{name}": times for name, times in templates.items()})

        async def all_there() -> bool | None:
            sent = Counter(message["template"] for message in await self.me.sandbox.messages(self.me.person.phone))
            sent -= Counter(SMS_PHONE_CODE=1, SMS_PROFILE_APPROVED=1)
            return True if sent == wanted else None

        await until(f"exactly the SMS {dict(wanted)}", all_there)

    async def published(self, **names: int) -> list[dict[str, Any]]:
        """What the events of these names say about the case, once so many of each have passed on Kafka, and no more."""

        async def all_there() -> list[dict[str, Any]] | None:
            found = [event for event in self.crew.watcher.of(self.me.declaration_id) if event.name in names]
            counted = Counter(event.name for event in found)
            return [event.data for event in found] if counted == Counter(names) else None

        return await until(f"exactly these events on Kafka: {names}", all_there)

    # -- the end ------------------------------------------------------------------------------------------------------

    async def pay(self) -> Row:
        """The materials have passed: the fee is asked for, and paid; the order."""
        order = await self.me.order()
        assert order["amount_fen"] == self.known.modes[self.mode].fee_fen
        checkout = await self.me.checkout(order["order_id"])
        (await self.me.sandbox.pay(checkout["code_url"])).good()
        return await self.me.order("paid")

    async def finish(self) -> None:
        """Fee, review form and paper (where the plan wants it), until nothing is missing; as all of them see it."""
        await self.pay()
        _, pdf = await self.me.review_form()
        check_review_form(pdf, self.me.person)
        wanted = "not-asked"
        if self.plan["review_form"]["copies"]:
            office = (await self.crew.checker(self.plan["office"])).session
            paper = await awaited(office, self.me.declaration_id)
            wanted = (await receive(office, self.me.declaration_id, paper))["status"]
            assert wanted == "complete"
        end = await self.seen("passed", "office", "review-form", *await self.stages())
        assert {station["status"] for station in end["stations"]} == {"passed"}
        assert (end["fee"]["status"], end["paper"]) == ("paid", {"status": wanted, "defects": 0})
