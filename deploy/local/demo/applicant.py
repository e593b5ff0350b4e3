"""What an applicant does, one function an act, from the code on the phone to the review form."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Literal
from uuid import uuid4

from deploy.local.demo import files
from deploy.local.demo.client import Answer, Http, Session, StepFailed, once_open, until
from deploy.local.demo.outside import Sandbox
from deploy.local.demo.people import Person, Project
from deploy.local.demo.roles import (
    ARCHIVE,
    CERTIFICATE,
    DECLARATION,
    IDENTITY,
    PAYMENT,
    REVIEW,
    Receipt,
    Row,
    row_of,
    rows_of,
    upload,
)

PLAN_CODE = "2022-water-senior"


class Applicant:
    """申报人员."""

    def __init__(self, gateway: Http, sandbox: Sandbox, person: Person) -> None:
        self.gateway = gateway
        self.sandbox = sandbox
        self.person = person
        self.person_id = ""
        self.declaration_id = ""
        self.session = Session(gateway, person.id_number, person.password)

    # -- identity -----------------------------------------------------------------------------------------------------

    async def ask_for_code(self) -> Receipt:
        """Have a code sent to one's phone: the beginning of a registration."""
        body = {"phone": self.person.phone, "purpose": "register"}
        receipt: Receipt = (await self.gateway.post(f"{IDENTITY}/phone-codes", body)).good()
        self.person_id = receipt["id"]
        return receipt

    async def register(self, nth: int = 1) -> Receipt:
        """Read the code off the phone, the `nth` that it got, and register with it."""
        person = self.person
        body = {
            "registration_id": self.person_id,
            "code": await self.sandbox.code(person.phone, nth),
            "name": person.name,
            "id_number": person.id_number,
            "phone": person.phone,
            "password": person.password,
            "consent": True,
        }
        receipt: Receipt = (await self.gateway.post(f"{IDENTITY}/persons", body)).good()
        return receipt

    async def me(self) -> dict[str, Any]:
        """What identity knows of oneself."""
        found: dict[str, Any] = (await self.session.get(f"{IDENTITY}/me")).good()
        self.person_id = found["person"]["person_id"]
        return found

    async def ask_binding(self, credit_code: str) -> Receipt:
        """Find the employer by its code and ask to be bound to it."""
        found = (await self.session.get(f"{IDENTITY}/employers?credit_code={credit_code}")).good()["items"]
        body = {"employer_id": found[0]["employer_id"]}
        receipt: Receipt = (await self.session.post(f"{IDENTITY}/me/employment", body)).good()
        return receipt

    async def fill_in_profile(self, unit: str) -> Receipt:
        """Fill in 个人基本信息 and hand it to the employer."""
        anything = {"If-Match": "*"}
        (await self.session.post(f"{IDENTITY}/me/profile", profile_of(self.person, unit), headers=anything)).good()
        receipt: Receipt = (await self.session.post(f"{IDENTITY}/me/profile/submission")).good()
        return receipt

    # -- archive ------------------------------------------------------------------------------------------------------

    async def draft_item(self, project: Project) -> str:
        """Begin an archive item (业绩档案) with a file of evidence, and see it in one's list; its id."""
        receipt = (await self.session.post(f"{ARCHIVE}/items", await self._content(project))).good()
        page = await self.session.get(f"{ARCHIVE}/items?limit=100", headers={"X-Wait-For": receipt["sequence"]})
        if not any(row["item_id"] == receipt["id"] for row in page.good()["items"]):
            raise StepFailed(page.what, "one's own write in the list", "a list without it", page.correlation)
        return str(receipt["id"])

    async def revise_item(self, item_id: str, project: Project) -> Receipt:
        """Say something better of an item that was returned."""
        path = f"{ARCHIVE}/items/{item_id}/content"
        body = await self._content(project)
        receipt: Receipt = (await self.session.post(path, body, headers={"If-Match": "*"})).good()
        return receipt

    async def submit_item(self, item_id: str) -> Receipt:
        """Hand an item to the employer, as soon as archive has heard of the binding."""
        key = uuid4().hex
        path = f"{ARCHIVE}/items/{item_id}/submission"
        answer = await once_open("submitting an item", lambda: self.session.post(path, key=key), {"not-bound"})
        receipt: Receipt = answer.good()
        return receipt

    async def item(self, item_id: str) -> dict[str, Any]:
        """One item as it stands."""
        found: dict[str, Any] = (await self.session.get(f"{ARCHIVE}/items/{item_id}")).good()
        return found

    async def _content(self, project: Project) -> dict[str, Any]:
        name = f"evidence-{project.kind}.pdf"
        evidence = await upload(self.session, ARCHIVE, "evidence", name, files.pdf(f"Evidence, {project.gained_on}"))
        return {
            **vars(project),
            "gained_on": project.gained_on.isoformat(),
            "period": {"since": project.began_on.isoformat(), "until": project.gained_on.isoformat()},
            "details": {"kind": project.kind, **project.details},
            "evidence": [evidence],
            "contribution": [evidence],
        }

    # -- declaration --------------------------------------------------------------------------------------------------

    async def open_plan(self) -> dict[str, Any]:
        """Find the 2022 plan among those that are open and read its notice (申报须知): the plan with its `plan_id`."""

        async def there() -> str | None:
            rows = await rows_of(self.session, f"{DECLARATION}/plans")
            return next((str(row["plan_id"]) for row in rows if row["code"].startswith(PLAN_CODE)), None)

        return await self.read_plan(await until("the plan among those that are open", there))

    async def read_plan(self, plan_id: str) -> dict[str, Any]:
        """A plan with its notice (申报须知), and its `plan_id`."""
        found = (await self.session.get(f"{DECLARATION}/plans/{plan_id}")).good()
        return {**found["plan"], "plan_id": plan_id}

    async def declare(self, plan: dict[str, Any]) -> Receipt:
        """马上申报, as soon as declaration has heard of the approved profile and archive."""
        body = {"plan_id": plan["plan_id"], "notice_version": plan["notice"]["version"]}
        key = uuid4().hex
        closed = {"profile-not-approved", "archive-not-approved"}
        answer = await once_open(
            "马上申报", lambda: self.session.post(f"{DECLARATION}/declarations", body, key=key), closed
        )
        receipt: Receipt = answer.good()
        self.declaration_id = receipt["id"]
        return receipt

    async def fetch_photo(self) -> Answer:
        """证件照维护: have the photo of the ID card fetched, look at it, and confirm it."""
        (await self.part("photo/fetching")).good()
        file_id = (await self.declaration())["fetched_photo"]["file_id"]
        return await self.part("photo/confirmation", {"file_id": file_id})

    async def send_photo(self, content: bytes | None = None) -> Answer:
        """证件照维护: upload a photo and take it."""
        photo = content or files.photo(self.person.id_number)
        file_id = await upload(self.session, DECLARATION, "photo", "photo.jpg", photo)
        return await self.part("photo", {"file_id": file_id})

    async def sign(self) -> Receipt:
        """签署个人承诺: a single-use code for the phone, whose phone it is, then the name by hand."""
        (await self.part("commitment-code")).good()
        code = (await self.session.get(self._declaration("commitment-code"))).good()["code"]
        await self.identify(code)
        strokes = files.strokes(self.person.id_number, len(self.person.name))
        body = {"code": code, "strokes": strokes}
        receipt: Receipt = (await self.gateway.post(f"{DECLARATION}/commitments", body)).good()
        return receipt

    async def identify(self, code: str) -> None:
        """Have the party say whose phone it is; its own code is spent where the answer to it was lost."""

        async def identified() -> Literal[True] | None:
            opened = (await self.gateway.post(f"{DECLARATION}/commitments/opening", {"code": code})).good()
            if parties := opened["parties"]:
                # Some people have the one party's app, some the other's.
                party = parties[int(self.person.id_number[16]) % len(parties)]
                told = await self.sandbox.consent(party["url"], self.person.name, self.person.id_number)
                body = {"code": code, "party": party["party"], "party_code": told}
                answer = await self.gateway.post(f"{DECLARATION}/commitments/signer", body)
                if answer.code == "signer-code-spent":
                    return None
                answer.good()
            return True

        await until("the signer is identified", identified)

    async def fill_in_form(self, plan: dict[str, Any], mode: str = "normal", statement: str | None = None) -> Answer:
        """填写申报信息."""
        return await self.part("form", form_of(self.person, plan, mode, statement))

    async def mend_form(self, plan: dict[str, Any], mode: str) -> Answer:
        """Write the form anew after a return, as soon as declaration has heard of it."""
        key, body = uuid4().hex, form_of(self.person, plan, mode)
        return await once_open("the form", lambda: self.part("form", body, key=key), {"already-submitted"})

    async def extract(self, item_ids: Sequence[str]) -> Answer:
        """提取业绩材料, as soon as declaration has heard that these items are approved."""
        key = uuid4().hex
        body = {"items": list(item_ids)}
        return await once_open("提取业绩材料", lambda: self.part("achievements", body, key=key), {"item-not-approved"})

    async def attach(self, kind: str) -> Answer:
        """上传附件."""
        file_id = await upload(self.session, DECLARATION, "attachment", f"{kind}.pdf", files.pdf(f"Attachment {kind}"))
        return await self.part("attachments", {"kind": kind, "file_id": file_id})

    async def readiness(self, as_of: datetime | None = None) -> dict[str, Any]:
        """自查, as it is or as it was at an instant."""
        when = f"?as_of={as_of.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%fZ}" if as_of else ""
        found: dict[str, Any] = (await self.session.get(self._declaration("readiness") + when)).good()
        return found

    async def submit(self, *, key: str | None = None) -> Answer:
        """提交."""
        return await self.part("submission", key=key)

    async def declaration(self) -> dict[str, Any]:
        """The declaration with all its parts."""
        found: dict[str, Any] = (await self.session.get(f"{DECLARATION}/declarations/{self.declaration_id}")).good()
        return found

    async def part(self, name: str, body: Any = None, *, key: str | None = None) -> Answer:
        """Send one part instead of what stands, whatever comes of it."""
        anything = {"If-Match": "*"}
        return await self.session.post(self._declaration(name), body, headers=anything, **({"key": key} if key else {}))

    def _declaration(self, part: str) -> str:
        return f"{DECLARATION}/declarations/{self.declaration_id}/{part}"

    # -- afterwards ---------------------------------------------------------------------------------------------------

    async def case(self, status: str, submission: int) -> dict[str, Any]:
        """One's case in review, once it has come to this status."""

        async def there() -> dict[str, Any] | None:
            answer = await self.session.get(f"{REVIEW}/cases/{self.declaration_id}")
            if answer.status == 404:
                return None  # review hasn't heard of it yet
            found: dict[str, Any] = answer.good()
            return found if (found["status"], found["submission"]) == (status, submission) else None

        return await until(f"the case {status}", there)

    async def order(self, status: str = "awaiting") -> Row:
        """The fee order of one's case, once it has come to this status."""
        return await row_of(
            self.session,
            f"{PAYMENT}/orders",
            f"the fee order {status}",
            declaration_id=self.declaration_id,
            status=status,
        )

    async def checkout(self, order_id: str) -> dict[str, Any]:
        """The QR code to pay with."""
        found: dict[str, Any] = (await self.session.post(f"{PAYMENT}/orders/{order_id}/checkout")).good()
        return found

    async def review_form(self) -> tuple[Row, bytes]:
        """The review form (评审表), once it is there: its row, and the PDF."""
        row = await row_of(
            self.session,
            f"{CERTIFICATE}/documents",
            "the review form",
            declaration_id=self.declaration_id,
            status="issued",
        )
        pdf = (await self.session.get(f"{CERTIFICATE}/documents/{row['document_id']}/file")).opened()
        return row, pdf

    async def items(self) -> list[Row]:
        """One's archive."""
        return await rows_of(self.session, f"{ARCHIVE}/items")


def profile_of(person: Person, unit: str) -> dict[str, Any]:
    """个人基本信息, as identity asks for it."""
    began = person.qualified_on.replace(year=person.qualified_on.year - 6, day=1)
    title = {
        "current_title": "工程师",
        "qualified_on": person.qualified_on.isoformat(),
        "appointed_on": person.appointed_on.isoformat(),
    }
    return {
        "education": "21" if person.titled else "14",
        "degree": "bachelor" if person.titled else "master",
        "school": "河海大学",
        "major": "水利水电工程",
        "graduated_on": began.isoformat(),
        **(title if person.titled else {}),
        "speciality": person.speciality,
        "work_started_on": began.isoformat(),
        "work_history": [{"since": began.isoformat(), "until": None, "unit": unit, "post": "技术负责人"}],
    }


def form_of(person: Person, plan: dict[str, Any], mode: str, statement: str | None = None) -> dict[str, Any]:
    """申报信息: what the plan asks for, met."""
    limits = plan["form"]
    hours, professional = limits["hours"], limits["hours"]["least_professional"]
    public = hours["least_total"] - professional
    chosen = next(m for m in plan["modes"] if m["code"] == mode)
    form = {
        "mode": mode,
        "declared_before": False,
        "speciality": person.speciality,
        "hours": [{"year": y, "public": public, "professional": professional} for y in hours["years"]],
        "appraisals": [{"year": y, "grade": "competent"} for y in limits["appraisals"]["years"]],
        "statement": person.statement if statement is None else statement,
        "awards": "无",
        "honours": "无",
        "rewards_punishments": "2020年度先进个人",
    }
    if fields := chosen.get("fields"):
        form["fields"] = [{"code": field["code"], "value": _answer(person, field)} for field in fields]
    return {**form, "transfer_kind": "concurrent"} if chosen.get("asks_transfer_kind") else form


def _answer(person: Person, field: dict[str, Any]) -> str:
    if field.get("choices"):
        return str(field["choices"][0]["code"])
    kinds = {"number": f"{(field.get('most') or 10) / 2:g}", "date": person.qualified_on.isoformat()}
    return kinds.get(field.get("kind", "text"), f"{person.speciality}工作")
