"""What identity does about published events: its own erasures, as in every other context; accounts for exam results."""

from __future__ import annotations

from pydantic import BaseModel

from kernel.log.decider import Rejected
from kernel.log.ids import derived
from kernel.log.reactions import Doing, Reactions
from services.certificate.published import ExamRecordsImported
from services.identity.domain.codes import id_number, id_number_violations
from services.identity.domain.examinee import ImportPerson
from services.identity.domain.person import Person
from services.identity.published import DuplicateAccountEnded, PersonErased

on = Reactions("identity.reactions")


class Examinee(BaseModel):
    """Somebody whose results were imported. `number` is the row's, the same at every asking; `region` a code or a name
    as it was imported."""

    number: int
    id_number: str
    name: str
    unit_name: str | None = None
    region: str | None = None


class Examinees(BaseModel):
    """A page of them; `next` is the following page, None at the end."""

    items: list[Examinee]
    next: int | None = None


@on(PersonErased)
async def when_person_erased(event: PersonErased, do: Doing) -> None:
    """注销: what we keep of the person can't be read any more."""
    await do.erase(event.person_id, event.erased_at)


@on(DuplicateAccountEnded)
async def when_duplicate_ended(event: DuplicateAccountEnded, do: Doing) -> None:
    """Nobody's account any more: whose name and ID number it held has them in an account of their own."""
    await do.erase(event.person_id, event.ended_at)


@on(ExamRecordsImported)
async def when_exam_records_imported(event: ExamRecordsImported, do: Doing) -> None:
    """An account for everybody who has none. A registered user keeps their own: an import never makes a second one,
    nor resets it."""
    page: int | None = 0
    while page is not None:
        found = await do.ask("certificate", f"exam-imports/{event.import_id}/people/{page}", Examinees)
        for examinee in found.items:
            await _give_account(event, examinee, do)
        page = found.next


async def _give_account(event: ExamRecordsImported, examinee: Examinee, do: Doing) -> None:
    number = id_number(examinee.id_number)
    if id_number_violations(number):
        return  # the import has refused it; nobody could log in by it
    # A word of its own: certificate derives its examinees by the same import, and one key would be two people's.
    person_id = derived("exam-account", event.import_id, examinee.number)
    command = ImportPerson(
        person_id=person_id,
        name=examinee.name,
        id_number=number,
        unit_name=examinee.unit_name,
        region=examinee.region,
        at=do.now,
    )
    try:
        await do.handle_each(Person, person_id, command)
    except Rejected as refusal:
        if {violation.code for violation in refusal.violations} != {"id-number-taken"}:
            raise
