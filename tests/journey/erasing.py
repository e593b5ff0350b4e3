"""Two people who are erased, the one once their case went the whole way, the other once they withdrew; backups from
before; and databases restored."""

from __future__ import annotations

import asyncio
import json
import os
import secrets
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg
import httpx

from deploy.local.demo.applicant import Applicant
from deploy.local.demo.client import Answer, Http, Session
from deploy.local.demo.people import Cast, Person
from deploy.local.demo.roles import ARCHIVE, IDENTITY, REVIEW, Operator
from deploy.local.parts import postgres_of, service_command, service_environ
from deploy.local.ports import SERVICES, Ports
from deploy.local.postgres import Postgres
from deploy.local.supervise import Supervisor
from kernel.log.masters import Masters, key_aad
from kernel.web.settings import key_bytes
from tests.eventually import eventually
from tests.journey import planting
from tests.journey.every.candidate import Candidate
from tests.journey.every.crew import Crew
from tests.journey.planting import UNIT_OF_A_FILE, Words
from tests.journey.stack import Stack
from tests.runbook import BLOCKS, run_block

RESTORED = "restored"
"""The password of every role on the server that backups are restored to."""


def planted_person() -> Person:
    """Somebody whose name, numbers and words are found nowhere by chance."""
    token = secrets.token_hex(6)
    person = Cast(f"erased/{secrets.token_hex(8)}").person()
    first, *others = person.projects
    return replace(
        person,
        name="欧阳𬬻䶮",
        statement=f"{person.statement}本人注销述职{token}。",
        projects=(
            replace(first, title=f"{first.title}注销工程{token}", summary=f"{first.summary}注销摘要{token}。"),
            *others,
        ),
    )


@dataclass
class Erased:
    """The person, another who withdrew, what was planted with them, and what came of asking on the way."""

    stack: Stack
    person: Person
    case: Candidate
    office: Session
    words: Words
    withdrew: Applicant | None = None
    document_id: str = ""
    parts: dict[str, bytes] = field(default_factory=dict)
    keys: dict[str, bytes] = field(default_factory=dict)
    other_keys: dict[str, bytes] = field(default_factory=dict)
    refusals: list[list[str]] = field(default_factory=list)
    before: dict[str, Any] = field(default_factory=dict)
    receipt: Answer | None = None

    @property
    def person_id(self) -> UUID:
        """Theirs."""
        return UUID(self.case.me.person_id)

    @property
    def people(self) -> list[Applicant]:
        """All who are erased."""
        return [self.case.me, *([self.withdrew] if self.withdrew else [])]

    def through(self, gateway: Http) -> None:
        """Ask by these connections from now on: a test has a loop of its own."""
        self.office.gateway = gateway
        for applicant in self.people:
            applicant.gateway = applicant.session.gateway = gateway

    def texts(self) -> dict[str, str]:
        """What is looked for, by its name."""
        person = self.person
        return {
            "name": person.name,
            "ID number": person.id_number,
            "phone": person.phone,
            "password": person.password,
            "statement": person.statement[-14:],
            "title of a project": person.projects[0].title,
            "summary of a project": person.projects[0].summary[-16:],
            **self.words.said,
        }

    def secrets(self) -> dict[str, bytes]:
        """Bytes that are looked for: each service's data keys of them in clear, and parts of their files."""
        keys, parts = self.keys | self.other_keys, self.parts | self.words.parts
        return {f"{service}'s key": key for service, key in keys.items()} | {
            f"a part of the {name}": part for name, part in parts.items()
        }


async def walked(stack: Stack, person: Person) -> Erased:
    """The whole case; the operator asks for the erasure at every turn, and is told what stands in the way. And the
    other's."""
    async with Crew.open(stack) as crew:
        words = Words()
        case = await planting.came_in(crew, person, words)
        found = Erased(stack, person, case, crew.session("office"), words)
        await planting.declared(case, words)
        await _refused(found, crew, ["declaration-running", "case-open"])
        await planting.checked(case, words)
        await _refused(found, crew, ["fee-payable"])
        await case.finish()
        await _refused(found, crew, ["form-archived"])
        found.withdrew = (await planting.withdrew(crew, words)).me
    found.through(Http(stack.gateway))
    return found


async def _refused(found: Erased, crew: Crew, codes: list[str]) -> None:
    operator = Operator(crew.session("operator"))

    async def told() -> bool:
        answer = await operator.erase(found.person.id_number, f"ZX-{secrets.token_hex(4)}")
        # Views may lag by a moment; the person isn't erased meanwhile: something else stood in the way.
        assert answer.status == 409, answer.told()
        return answer.codes == codes

    await eventually(told, within=30, every=0.5)
    found.refusals.append(codes)


# -- what the person had ------------------------------------------------------------------------------------------


async def remembered(found: Erased) -> None:
    """Read everything once more before the erasure: files, keys, and what the routes answer."""
    applicant = found.case.me
    (await applicant.session.login()).good()  # whose token is good for long enough
    declaration = await applicant.declaration()
    photo = declaration["photo"]["file"]["file_id"]
    document, form = await applicant.review_form()
    found.document_id = document["document_id"]
    path = f"{REVIEW}/cases/{applicant.declaration_id}"
    portrait = (await found.office.get(f"{path}/files/{photo}")).opened()
    found.parts = {"review form": form[UNIT_OF_A_FILE], "photo": portrait[UNIT_OF_A_FILE]}
    for number, item in enumerate(await applicant.items(), 1):
        (file,) = (await applicant.item(item["item_id"]))["content"]["evidence"]
        at = f"{ARCHIVE}/items/{item['item_id']}/evidence/{file['file_id']}"
        evidence = (await applicant.session.get(at)).opened()
        found.parts[f"evidence {number}"] = evidence[evidence.index(b"(Evidence") :][:60]
    case = (await found.office.get(path)).good()
    found.before = {"photo": photo, "letter": case["entrustment"]["file_id"], "case": case, "path": path}
    for service in SERVICES:
        if key := await _key(found.stack, service, found.person_id):
            found.keys[service] = key
        for person in found.people[1:]:
            if key := await _key(found.stack, service, UUID(person.person_id)):
                found.other_keys[f"{service} (who withdrew)"] = key
    for number, examinee in enumerate(await _examinees(found.stack, [UUID(p.person_id) for p in found.people]), 1):
        if key := await _key(found.stack, "certificate", examinee):
            found.other_keys[f"certificate (exam records {number})"] = key


async def _key(stack: Stack, service: str, subject: UUID) -> bytes | None:
    """A service's data key of a subject, in clear."""
    row = await _row(stack.postgres[service], subject)
    if row is None:
        return None
    masters = Masters(key_bytes(_secret(stack, f"master-{service}")))
    return masters.unwrap(key_aad(service, subject), bytes(row["wrapped"]), row["master"])


async def _examinees(stack: Stack, people: list[UUID]) -> list[UUID]:
    """Under whose keys these people's exam records lie: the exam knows them by other ids."""
    db = await asyncpg.connect(stack.postgres["certificate"])
    try:
        rows = await db.fetch("SELECT stream_id, data FROM events WHERE type = 'ExamineeLinked' ORDER BY position")
    finally:
        await db.close()
    known = {str(person) for person in people}
    return list(dict.fromkeys(row["stream_id"] for row in rows if json.loads(row["data"])["person_id"] in known))


def _secret(stack: Stack, name: str) -> Any:
    from pydantic import SecretStr

    return SecretStr(stack.home.secrets[name])


async def _row(dsn: str, subject: UUID) -> asyncpg.Record | None:
    db = await asyncpg.connect(dsn)
    try:
        found: asyncpg.Record | None = await db.fetchrow("SELECT * FROM keys.subjects WHERE subject = $1", subject)
        return found
    finally:
        await db.close()


async def tombstones(stack: Stack, subject: UUID) -> set[str]:
    """The services that have destroyed the person's key and put it on record."""
    found = set()
    for service, dsn in stack.postgres.items():
        db = await asyncpg.connect(dsn)
        try:
            if await db.fetchval(
                "SELECT EXISTS (SELECT FROM keys.tombstones WHERE subject = $1)"
                " AND NOT EXISTS (SELECT FROM keys.subjects WHERE subject = $1)",
                subject,
            ):
                found.add(service)
        finally:
            await db.close()
    return found


async def erased(found: Erased) -> None:
    """Erase the person: in a province whose statutory period is over at once."""
    async with certificate_of_another_province(found.stack):
        account = found.stack.account("operator")
        operator = Operator(Session(found.case.me.gateway, account.login, account.password))
        found.receipt = await operator.erase(found.person.id_number, "ZX-2026-0001")
        found.receipt.good()
        for other in found.people[1:]:
            await _let_go(operator, other.person)
        for person in found.people:
            await _everywhere(found.stack, UUID(person.person_id))
    await found.case.me.gateway.aclose()


async def _let_go(operator: Operator, person: Person) -> None:
    """Who withdrew, as soon as those who keep a running case have heard that there is none."""

    async def done() -> bool:
        answer = await operator.erase(person.id_number, f"ZX-{secrets.token_hex(4)}")
        assert answer.status < 300 or set(answer.codes) <= {"declaration-running", "case-open"}, answer.told()
        return answer.status < 300

    await eventually(done, within=30, every=0.5)


async def _everywhere(stack: Stack, subject: UUID) -> None:
    async def gone() -> bool:
        return await tombstones(stack, subject) == set(SERVICES)

    await eventually(gone, within=60, show=lambda: tombstones(stack, subject))


@asynccontextmanager
async def certificate_of_another_province(stack: Stack) -> AsyncIterator[None]:
    """Certificate with another setting in the place of the stack's own, for as long as this takes."""
    ports = _ports(stack)
    supervisor = Supervisor(stack.home, ports)
    environ = service_environ("certificate", stack.home, ports) | {"ZHIPING_FORMS_KEPT_DAYS": "0"}
    await asyncio.to_thread(supervisor.stop_parts, ["certificate"])
    process = await asyncio.create_subprocess_exec(
        *service_command("certificate", "serve"), env={"PATH": os.environ["PATH"], **environ},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        await _ready(stack)
        yield
    finally:
        process.terminate()
        await asyncio.wait_for(process.wait(), 15)
        await asyncio.to_thread(supervisor.start_parts, ["certificate"])
        await _ready(stack)


def _ports(stack: Stack) -> Ports:
    return Ports(int(stack.kafka.rpartition(":")[2]) - Ports(0).of("kafka"))


async def _ready(stack: Stack) -> None:
    async def answers() -> bool:
        async with httpx.AsyncClient(trust_env=False) as client:
            return (await client.get(f"{stack.services['certificate']}/readyz")).status_code == 200

    await eventually(answers, within=60, every=0.2)


# -- backups ------------------------------------------------------------------------------------------------------


async def back_up(stack: Stack, folder: Path) -> None:
    """What operations do: the events without the keys, and the keys on their own (with a short life)."""
    (folder / "keys").mkdir()
    for service in SERVICES:
        environ = service_environ(service, stack.home, _ports(stack))
        for block in BLOCKS["Back up"]:
            await run_block(block, environ | {"SERVICE": service, "BACKUPS": str(folder)})


async def restored(stack: Stack, folder: Path, service: str, server: Postgres, *, whole: bool = True) -> str:
    """The service from its backups on another server, by the runbook's block (or only as far as both dumps); its
    address."""
    (block,) = BLOCKS["Restore"]
    if not whole:
        block, step, _ = block.partition('python -m "services.$SERVICE.app" restore')
        assert step
    dsn = server.url(service, service, RESTORED)
    own = {"SERVICE": service, "BACKUPS": str(folder), "ADMIN_URL": server.url("postgres")}
    environ = service_environ(service, stack.home, _ports(stack)) | {"ZHIPING_DATABASE_URL": dsn}
    await run_block(block, environ | own)
    return dsn


def administrator(stack: Stack, database: str = "postgres") -> str:
    """The address of a database for the server's administrator."""
    return postgres_of(stack.home, _ports(stack)).url(database)


def command(stack: Stack, service: str, dsn: str, *arguments: str, **settings: str) -> str:
    """A command of the service's own, on this database and with these settings; what it printed."""
    own = {f"ZHIPING_{name.upper()}": value for name, value in settings.items()}
    environ = service_environ(service, stack.home, _ports(stack)) | {"ZHIPING_DATABASE_URL": dsn} | own
    done = subprocess.run(
        service_command(service, *arguments), env={"PATH": os.environ["PATH"], **environ},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def kernel_settings(stack: Stack, service: str, dsn: str) -> dict[str, Any]:
    """The keys and places of a service's kernel, on this database."""
    return {
        "context": service,
        "dsn": dsn,
        "kafka": stack.kafka,
        "partitions": 1,
        "master_key": key_bytes(_secret(stack, f"master-{service}")),
        "index_key": key_bytes(_secret(stack, f"index-{service}")),
    }


LOG_IN = f"{IDENTITY}/sessions"
