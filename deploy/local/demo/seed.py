"""The demo: authorities, an officer of every role, the 2022 plan, an authorized employer, an applicant who may declare.

Idempotent, whatever an earlier run left half done: who and what there is follows from the operator's password, and
each thing is looked for before it is made. Logins and passwords alone are written down, in accounts.json.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from deploy.local.demo.applicant import Applicant
from deploy.local.demo.client import Http, Session, once_open
from deploy.local.demo.outside import Sandbox
from deploy.local.demo.people import Cast, Employer, Officer
from deploy.local.demo.plan import authorities, shifted
from deploy.local.demo.roles import DECLARATION, Hr, Operator, rows_of

ACCEPTANCE, MIDLEVEL, OFFICE = "water-3301", "midlevel-3301", "office-water-senior"
COMPETENT, EXAM, PARTNER = "competent-3300", "exam-water", "partner-demo"
MORE = (
    {"code": COMPETENT, "name": "浙江省水利厅人事教育处", "kind": "authority", "region": "330000"},
    {"code": EXAM, "name": "水利业务考试管理机构", "kind": "exam", "region": "330000"},
    {"code": PARTNER, "name": "示例合作系统", "kind": "partner", "region": "330000"},
)
OFFICERS = {
    "acceptance": ACCEPTANCE,
    "authority": COMPETENT,
    "midlevel": MIDLEVEL,
    "office": OFFICE,
    "expert": OFFICE,
    "exam": EXAM,
    "partner": PARTNER,
}
"""The role of each demo officer (its login too), and the authority they act for."""


@dataclass
class Demo:
    """What the seeding works with. `say` gets a line a step, without personal data."""

    gateway: Http
    sandbox: Sandbox
    operator: Session
    cast: Cast
    say: Callable[[str], None]

    async def seed(self) -> list[dict[str, str]]:
        """Make what isn't there yet; the accounts but for the operator's."""
        plan = shifted(datetime.now(UTC))
        officers = await self._officers([*authorities(plan), *MORE])
        await self._plan(plan, officers["office"])
        employer = self.cast.employer()
        employer = replace(employer, officer=replace(employer.officer, login="employer"))
        hr = await self._employer(employer)
        applicant = await self._applicant(hr)
        people: dict[str, Officer] = {"employer": employer.officer, **officers}
        accounts = [{"role": "applicant", "login": applicant.person.id_number, "password": applicant.person.password}]
        accounts += [{"role": role, "login": o.login, "password": o.password} for role, o in people.items()]
        return accounts

    async def _officers(self, wanted: list[dict[str, str]]) -> dict[str, Officer]:
        operator = Operator(self.operator)
        ids = {}
        for authority in wanted:
            ids[authority["code"]] = (await operator.register_authority(**authority))["id"]
        self.say(f"{len(ids)} authorities")
        officers = {}
        for role, code in OFFICERS.items():
            officer = replace(self.cast.officer(role), login=role)
            if not await self._is_known(officer.login, officer.password):
                await operator.appoint(ids[code], role, officer)
            officers[role] = officer
        self.say(f"officers: {', '.join(officers)}")
        return officers

    async def _plan(self, plan: dict[str, Any], office: Officer) -> None:
        session = Session(self.gateway, office.login, office.password)
        known = await rows_of(session, f"{DECLARATION}/plans", closed_too=True)
        ours = [row for row in known if row["code"].startswith(plan["code"])]
        if not any(row["open"] for row in ours):
            # A published plan is never replaced: one whose window is over gets a successor.
            code = f"{plan['code']}-{plan['opens_at'][:10]}" if ours else plan["code"]
            (await session.post(f"{DECLARATION}/plans", {"plan": {**plan, "code": code}})).good()
        self.say("the 2022 plan, open")

    async def _employer(self, employer: Employer) -> Hr:
        hr = Hr(self.gateway, employer)
        if not await self._is_known(employer.officer.login, employer.officer.password):
            await hr.register()
        org = (await hr.session.get("/api/identity/v1/me")).good()["org"]
        hr.employer_id = org["org_id"]
        if org["status"] in ("registered", "letter-refused"):
            await hr.hand_in_letter()
        if org["status"] != "authorized":
            await Operator(self.operator).authorize(hr.employer_id)
        self.say("employer, authorized")
        return hr

    async def _applicant(self, hr: Hr) -> Applicant:
        applicant = Applicant(self.gateway, self.sandbox, self.cast.person())
        person = applicant.person
        if not await self._is_known(person.id_number, person.password):
            # A run that broke off between the code and the registration may be less than a minute ago.
            body = {"phone": person.phone, "purpose": "register"}
            path = "/api/identity/v1/phone-codes"
            asked = await once_open("a code", lambda: self.gateway.post(path, body), {"code-sent-recently"}, within=90)
            applicant.person_id = asked.good()["id"]
            await applicant.register()
        me = (await applicant.me())["person"]
        if me["employment"] is None:
            await applicant.ask_binding(hr.employer.credit_code)
        if me["employment"] is None or me["employment"]["status"] == "asked":
            await hr.approve_binding(applicant.person_id)
        if me["profile_status"] in ("empty", "draft", "returned"):
            await applicant.fill_in_profile(hr.employer.name)
        if me["profile_status"] != "approved":
            await hr.approve_profile(applicant.person_id)
        self.say("applicant, bound, profile approved")
        await self._archive(applicant, hr)
        return applicant

    async def _archive(self, applicant: Applicant, hr: Hr) -> None:
        items = await applicant.items()
        if not any(item["status"] == "approved" for item in items):
            known = next((item for item in items if item["status"] in ("draft", "submitted")), None)
            item_id = known["item_id"] if known else await applicant.draft_item(applicant.person.projects[0])
            if known is None or known["status"] == "draft":
                await applicant.submit_item(item_id)
            await hr.approve_item(item_id, (await applicant.item(item_id))["version"])
        self.say("archive item, approved")

    async def _is_known(self, login: str, password: str) -> bool:
        answer = await Session(self.gateway, login, password).login()
        if answer.status == 401:
            return False
        answer.good()
        return True
