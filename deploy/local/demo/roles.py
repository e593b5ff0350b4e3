"""What officers do, one function an act: the operator, an employer's personnel officer, and those who check cases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

from deploy.local.demo import files
from deploy.local.demo.client import Answer, Http, Session, once_open, until
from deploy.local.demo.people import Employer, Officer

IDENTITY, ARCHIVE, DECLARATION = "/api/identity/v1", "/api/archive/v1", "/api/declaration/v1"
REVIEW, PAYMENT, CERTIFICATE = "/api/review/v1", "/api/payment/v1", "/api/certificate/v1"

MEDIA = {"pdf": "application/pdf", "jpg": "image/jpeg", "json": "application/json"}

Receipt = dict[str, Any]
Row = dict[str, Any]


async def upload(session: Session, context: str, purpose: str, name: str, content: bytes) -> str:
    """Upload a file, which its name says the type of; its id."""
    headers = {"Content-Type": MEDIA[name.rpartition(".")[2]], "X-Filename": name}
    answer = await session.send("POST", f"{context}/files?purpose={purpose}", content=content, headers=headers)
    return str(answer.good()["file_id"])


async def rows_of(session: Session, path: str, *, closed_too: bool = False) -> list[Row]:
    """Every row of a list, page by page (`closed_too`: of plans, those whose window isn't open as well)."""
    found: list[Row] = []
    more = "&closed_too=true" if closed_too else ""
    after = ""
    while True:
        page = (await session.get(f"{path}?limit=100{more}{after}")).good()
        found += page["items"]
        if page["next"] is None:
            return found
        after = f"&after={page['next']}"


async def row_of(session: Session, path: str, what: str, **wanted: Any) -> Row:
    """The row of a list with these values, once it is there."""

    async def there() -> Row | None:
        rows = await rows_of(session, path)
        return next((row for row in rows if wanted.items() <= row.items()), None)

    return await until(what, there)


class Operator:
    """平台运营."""

    def __init__(self, session: Session) -> None:
        self.session = session

    async def erase(self, id_number: str, reference: str) -> Answer:
        """Erase a person at their own request (注销), whatever comes of it."""
        body = {"id_number": id_number, "reason": "person-asked", "reference": reference}
        return await self.session.post(f"{IDENTITY}/persons/erasure", body)

    async def register_authority(self, code: str, name: str, kind: str, region: str) -> Receipt:
        """Register an authority; again, nothing changes. The receipt's `id` is the authority's."""
        body = {"code": code, "name": name, "kind": kind, "region": region}
        receipt: Receipt = (await self.session.post(f"{IDENTITY}/authorities", body)).good()
        return receipt

    async def appoint(self, authority_id: str, role: str, officer: Officer) -> Receipt:
        """Appoint an officer or expert."""
        body = {**vars(officer), "role": role}
        receipt: Receipt = (await self.session.post(f"{IDENTITY}/authorities/{authority_id}/officers", body)).good()
        return receipt

    async def authorize(self, employer_id: str) -> Receipt:
        """Look at the letter of an employer and accept it."""
        path = f"{IDENTITY}/employers/{employer_id}"
        version = (await self.session.get(path)).good()["letter_version"]
        (await self.session.get(f"{path}/letter")).opened()
        receipt: Receipt = (await self.session.post(f"{path}/authorization", {"letter_version": version})).good()
        return receipt


class Hr:
    """单位人事负责人."""

    def __init__(self, gateway: Http, employer: Employer) -> None:
        self.gateway = gateway
        self.employer = employer
        self.employer_id = ""
        self.session = Session(gateway, employer.officer.login, employer.officer.password)

    async def register(self) -> Receipt:
        """Register the employer, with oneself as its officer."""
        employer = self.employer
        body = {**vars(employer), "officer": vars(employer.officer)}
        receipt: Receipt = (await self.gateway.post(f"{IDENTITY}/employers", body)).good()
        self.employer_id = receipt["id"]
        return receipt

    async def hand_in_letter(self) -> Receipt:
        """Upload the authorization letter (授权委托书) and hand it in."""
        letter = files.pdf(f"Letter of authorization {self.employer.credit_code}")
        file_id = await upload(self.session, IDENTITY, "letter", "letter.pdf", letter)
        path = f"{IDENTITY}/employers/{self.employer_id}/letter"
        receipt: Receipt = (await self.session.post(path, {"file_id": file_id})).good()
        return receipt

    async def approve_binding(self, person_id: str) -> Receipt:
        """Find a person's request in the queue, and confirm that they work here."""
        row = await row_of(
            self.session, f"{IDENTITY}/queue", "the binding in the queue", kind="binding", person_id=person_id
        )
        path = f"{IDENTITY}/employments/{row['employment_id']}/approval"
        receipt: Receipt = (await self.session.post(path)).good()
        return receipt

    async def approve_profile(self, person_id: str) -> Receipt:
        """Find a person's profile in the queue, read it, and approve it."""
        row = await row_of(
            self.session, f"{IDENTITY}/queue", "the profile in the queue", kind="profile", person_id=person_id
        )
        path = f"{IDENTITY}/persons/{person_id}/profile"
        (await self.session.get(path)).good()
        body = {"profile_version": row["profile_version"]}
        receipt: Receipt = (await self.session.post(f"{path}/approval", body)).good()
        return receipt

    async def approve_item(self, item_id: str, version: int = 1, *, stamp: bool = False) -> Receipt:
        """Find an archive item in the queue, look at its evidence, and approve it: the four marks are read off the
        scans, or (`stamp`) put on copies here."""
        for file_id in await self._inspect(item_id, version):
            if stamp:
                await self.stamp(item_id, file_id, version)
            else:
                await self.mark(item_id, file_id, version)
        path = f"{ARCHIVE}/items/{item_id}/approval"
        receipt: Receipt = (await self.session.post(path, {"item_version": version})).good()
        return receipt

    async def return_item(self, item_id: str, texts: list[str], version: int = 1) -> Receipt:
        """Find an archive item in the queue and return it with these defects."""
        await self._inspect(item_id, version)
        defects = [{"pointer": "/content/summary", "text": text} for text in texts]
        body = {"item_version": version, "defects": defects}
        receipt: Receipt = (await self.session.post(f"{ARCHIVE}/items/{item_id}/return", body)).good()
        return receipt

    async def mark(self, item_id: str, file_id: str, version: int = 1, **missing: bool | None) -> Receipt:
        """Say which of the four marks are on a scan: all, but for what is `missing` (False, or None for the date)."""
        marks = {"verified": True, "signature": True, "verified_on": "2021-12-01", "unit_seal": True} | missing
        path = f"{ARCHIVE}/items/{item_id}/evidence/{file_id}/marks"
        receipt: Receipt = (await self.session.post(path, {"item_version": version, "marks": marks})).good()
        return receipt

    async def stamp(self, item_id: str, file_id: str, version: int = 1) -> Receipt:
        """Have the four marks put on a copy, as soon as the unit's name has arrived."""
        key, path = uuid4().hex, f"{ARCHIVE}/items/{item_id}/evidence/{file_id}/stamp"
        body = {"item_version": version, "signer": self.employer.officer.name}
        answer = await once_open("stamping", lambda: self.session.post(path, body, key=key), {"unit-name-unknown"})
        receipt: Receipt = answer.good()
        return receipt

    async def _inspect(self, item_id: str, version: int) -> list[str]:
        """The files of evidence that were looked at."""
        await row_of(self.session, f"{ARCHIVE}/queue", "the item in the queue", item_id=item_id, version=version)
        item = (await self.session.get(f"{ARCHIVE}/items/{item_id}")).good()
        files = [str(file["file_id"]) for file in item["content"]["evidence"]]
        for file_id in files:
            (await self.session.get(f"{ARCHIVE}/items/{item_id}/evidence/{file_id}")).opened()
        return files


class Checker:
    """Whoever acts at a stage of a case: employer, acceptance point, competent authority, mid-level committee, office.

    Every act names the submission, and the stage that the queue shows (`stage`: once it shows this one, as one
    organisation may hold two in a row).
    """

    def __init__(self, session: Session, role: str) -> None:
        self.session = session
        self.role = role

    async def wait_for(self, declaration_id: str, submission: int, stage: str | None = None) -> Row:
        """The case in one's queue, once it is there; then the case itself, with its photo looked at."""
        row = await row_of(
            self.session,
            f"{REVIEW}/queue",
            f"the case in the queue of {self.role}",
            declaration_id=declaration_id,
            submission=submission,
            role=self.role,
            **({"stage": stage} if stage else {}),
        )
        path = f"{REVIEW}/cases/{declaration_id}"
        (await self.session.get(path)).good()
        materials = (await self.session.get(f"{path}/materials")).good()
        (await self.session.get(f"{path}/files/{materials['photo']['file']['file_id']}")).opened()
        return row

    async def passes(
        self, declaration_id: str, submission: int, opinion: str | None = None, *, stage: str | None = None
    ) -> Receipt:
        """通过; a mid-level committee (中评委) meets and votes first, unless it has."""
        row = await self.wait_for(declaration_id, submission, stage)
        if self.role == "midlevel":
            await self._has_met(row)
        body = {"submission": submission, "stage": row["stage"], "opinion": opinion}
        receipt: Receipt = (await self.act(declaration_id, "pass", body)).good()
        return receipt

    async def returns(
        self,
        declaration_id: str,
        submission: int,
        texts: Sequence[str] | Mapping[str, str],
        *,
        to: str = "applicant",
        stage: str | None = None,
    ) -> Receipt:
        """退回修改, with every defect: texts on 本人述职, or by the part that each is about; `to`: an earlier stage."""
        row = await self.wait_for(declaration_id, submission, stage)
        told = texts.items() if isinstance(texts, Mapping) else [("/form/statement", text) for text in texts]
        defects = [{"pointer": pointer, "text": text} for pointer, text in told]
        body = {"submission": submission, "stage": row["stage"], "defects": defects, "to": to}
        receipt: Receipt = (await self.act(declaration_id, "return", body)).good()
        return receipt

    async def refuses(self, row: Row, ground: str, reason: str | None = None) -> Answer:
        """不予受理, on a ground of the plan's closed list."""
        return await self.do(row, "inadmissibility", ground=ground, reason=reason)

    async def fails(self, row: Row, ground: str, reason: str | None = None) -> Answer:
        """审核不通过, on a ground of the plan."""
        return await self.do(row, "failure", ground=ground, reason=reason)

    async def hands_over(self, row: Row, to: str, reason: str) -> Answer:
        """移交 to another authority of the plan, which `authorities` names."""
        return await self.do(row, "hand-over", to=to, reason=reason)

    async def authorities(self, row: Row) -> list[Row]:
        """Where a misrouted case can be handed over to."""
        path = f"{REVIEW}/cases/{row['declaration_id']}/authorities"
        found: list[Row] = (await self.session.get(path)).good()["items"]
        return found

    async def moves_entry(self, row: Row, source: str, target: str, entry: int) -> Answer:
        """调整栏目: line `entry` (from 0) of one part of the form belongs into another."""
        return await self.do(row, "entry-moves", source=source, target=target, entry=entry)

    async def posts_notice(self, row: Row, working_days: int, *places: str) -> Answer:
        """公示."""
        return await self.do(row, "notice", working_days=working_days, places=list(places))

    async def records_objection(self, row: Row, text: str) -> Answer:
        """Somebody objected."""
        return await self.do(row, "notice/objections", text=text)

    async def handles_objection(self, row: Row, number: int, finding: str, *, upheld: bool = False) -> Answer:
        """What was found out about an objection."""
        return await self.do(row, f"notice/objections/{number}/finding", upheld=upheld, finding=finding)

    async def closes_notice(self, row: Row) -> Answer:
        """The notice has ended."""
        return await self.do(row, "notice/closing")

    async def meets(self, row: Row, votes: tuple[int, int, int], **said: Any) -> Answer:
        """The committee's meeting: votes for, against, abstained; `held_on`, `place`, `roster`, `opinion`."""
        cast = dict(zip(("votes_for", "votes_against", "abstained"), votes, strict=True))
        return await self.do(row, "meeting", **cast, **said)

    async def _has_met(self, row: Row) -> None:
        seen = (await self.session.get(f"{REVIEW}/cases/{row['declaration_id']}")).good()
        if seen["meeting"] is None:
            yesterday = datetime.now(UTC).date() - timedelta(days=1)
            roster = [f"委员{n}" for n in range(1, 10)]
            said: dict[str, Any] = {"place": "评审会议室", "roster": roster, "opinion": "同意推荐"}
            (await self.meets(row, (7, 1, 1), held_on=yesterday.isoformat(), **said)).good()

    async def entrusts(self, row: Row, letter: bytes | None = None, **said: Any) -> Answer:
        """评审委托书: `issuer`, `addressee`, `scope`, by form; with `letter` also as it was signed and uploaded."""
        if letter is not None:
            said["file_id"] = await upload(self.session, REVIEW, "entrustment", "letter.pdf", letter)
        return await self.do(row, "entrustment", **said)

    async def confirms_withdrawal(self, row: Row) -> Answer:
        """确认撤回."""
        return await self.do(row, "withdrawal/confirmation")

    async def declines_withdrawal(self, row: Row, reason: str) -> Answer:
        """不同意撤回."""
        return await self.do(row, "withdrawal/refusal", reason=reason)

    async def do(self, row: Row, act: str, **said: Any) -> Answer:
        """An act about the submission and the stage that a row of the queue shows, whatever comes of it."""
        body = {"submission": row["submission"], "stage": row["stage"], **said}
        return await self.act(row["declaration_id"], act, body)

    async def act(self, declaration_id: str, act: str, body: dict[str, Any]) -> Answer:
        """`pass`, `return` or another act, whatever comes of it."""
        return await self.session.post(f"{REVIEW}/cases/{declaration_id}/{act}", body)
