"""Somebody whose exam records are erased: what is claimed for them is free again, and no file waits for them."""

from __future__ import annotations

import json
from datetime import date
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

import pytest

from kernel.log.decider import ERASED, NotFound, Rejected, Release, Violation
from kernel.log.erasure import EraseSubject
from kernel.log.errors import Erased
from kernel.log.fileref import FileRef
from kernel.log.ids import derived
from kernel.log.timers import Waking
from kernel.web.running import Running
from services.certificate.api.exam import get_examinee, list_examinees
from services.certificate.api.exam_needs import _their_examinee
from services.certificate.domain.exam_import import FinishImport, Import, ImportFinished, ImportTaken
from services.certificate.domain.examinee import (
    EXAMINEES,
    NUMBERS,
    PEOPLE,
    Examinee,
    ExamineeForgotten,
    ForgetExaminee,
    LinkExaminee,
    RevokeCertificate,
    TakeResult,
    UnlinkExaminee,
)
from services.certificate.reactions import Unpacking
from services.certificate.reactions.events import when_person_erased
from services.identity.published import PersonErased
from tests.unit.certificate.exam import (
    AT,
    IMPORT,
    OTHER,
    PASS,
    PERSON,
    SITTER,
    checked,
    failed,
    given,
    linked,
    row,
    spec,
    take,
    taken,
)

UNLINKED = UUID(int=11)
forget = ForgetExaminee(at=AT)
forgotten = ExamineeForgotten(examinee_id=SITTER, at=AT)
numbered = taken.model_copy(update={"result": PASS.model_copy(update={"certificate_number": "ZYKS-2"})})


# -- the examinee -----------------------------------------------------------------------------------------------------


def test_once_forgotten_an_id_number_and_every_certificate_number_are_free() -> None:
    history = (taken, failed, numbered, linked, given)
    spec.given(*history).when(forget).then(forgotten).then_publishes()
    assert list(Examinee.claims(forgotten, spec.given(*history).state)) == [
        Release(EXAMINEES, PASS.id_number),
        Release(NUMBERS, "ZYKS-1"),
        Release(NUMBERS, "ZYKS-2"),
    ]
    assert list(Examinee.claims(forgotten, spec.given(failed).state)) == [Release(EXAMINEES, PASS.id_number)]


def test_told_twice_or_of_nobody_there_is_nothing_to_forget() -> None:
    spec.given(taken, forgotten).when(forget).then()
    spec.given().when(forget).then()


@pytest.mark.parametrize(
    "command",
    [
        take,
        LinkExaminee(person_id=PERSON, at=AT),
        UnlinkExaminee(person_id=PERSON, at=AT),
        RevokeCertificate(certificate_number="ZYKS-1", reason="替考", at=AT),
    ],
    ids=lambda command: type(command).__name__,
)
def test_whoever_was_forgotten_is_not_found(command: Any) -> None:
    spec.given(taken, linked, given, forgotten).when(command).then_not_found()


def test_the_stream_folds_once_the_key_is_gone_and_still_gives_up_what_it_can_no_longer_name() -> None:
    gone = dict.fromkeys(("name", "id_number", "unit_name", "certificate_number"), ERASED)
    unreadable = taken.model_copy(update={"result": PASS.model_copy(update=gone)})
    state = spec.given(unreadable, linked, given).state
    assert list(Examinee.claims(forgotten, state)) == [Release(EXAMINEES, ERASED), Release(NUMBERS, ERASED)]


def test_a_certificate_number_that_was_given_up_and_comes_back_is_still_theirs() -> None:
    assert Examinee.claims(taken, spec.given(taken, numbered).state) == []


# -- the person is erased ---------------------------------------------------------------------------------------------


class Doing:
    """Certificate's own streams in memory: one claim of an account."""

    def __init__(self) -> None:
        self.done: list[tuple[str, UUID]] = []

    async def claimed(self, scope: str, value: str) -> UUID | None:
        return SITTER if (scope, value) == (PEOPLE, str(PERSON)) else None

    async def handle_each(self, decider: Any, stream_id: UUID, command: Any) -> None:
        assert (decider, command) == (Examinee, forget)
        self.done.append(("forget", stream_id))

    async def erase(self, subject: UUID, at: Any) -> None:
        assert at == AT
        self.done.append(("erase", subject))


async def test_what_is_claimed_is_given_up_while_it_can_be_read_and_then_the_key_goes() -> None:
    do = Doing()
    for _ in range(2):  # a worker that died gets the event again, and finds the same
        do.done.clear()
        await when_person_erased(PersonErased(person_id=PERSON, erased_at=AT), cast("Any", do))
        assert do.done == [("erase", PERSON), ("forget", SITTER), ("erase", SITTER)]
    assert all(
        release.scope != PEOPLE for release in Examinee.claims(forgotten, spec.given(taken, linked, given).state)
    )


@pytest.mark.parametrize(
    ("person_id", "named", "erased"),
    [
        (OTHER, SITTER, [SITTER]),  # records that were never linked to the account
        (PERSON, SITTER, [SITTER]),
        (PERSON, UNLINKED, [UNLINKED, SITTER]),
        (OTHER, None, []),
    ],
)
async def test_exam_records_go_with_their_person_whether_linked_to_the_account_or_not(
    person_id: UUID, named: UUID | None, erased: list[UUID]
) -> None:
    do = Doing()
    event = PersonErased(person_id=person_id, erased_at=AT, examinee_id=named)
    await when_person_erased(event, cast("Any", do))
    assert do.done == [("erase", person_id), *((what, at) for at in erased for what in ("forget", "erase"))]


@pytest.mark.parametrize(("id_number", "found"), [(PASS.id_number, SITTER), ("11010519491231002X", None)])
async def test_identity_is_told_whose_exam_records_bear_a_persons_id_number(id_number: str, found: UUID | None) -> None:
    log = Log()
    log.claims = {(EXAMINEES, PASS.id_number): SITTER}

    async def ask(service: str, path: str, model: type[Any]) -> Any:
        assert (service, path) == ("identity", f"persons/{PERSON}/identity")
        return model(name="王小明", id_number=id_number)

    examinee_id = await _their_examinee(PERSON, cast("Any", log), cast("Any", ask))
    assert (await get_examinee(examinee_id)).examinee_id == found


# -- an import that is being given out --------------------------------------------------------------------------------

FIRST, OTHERS = row(), row(身份证号码="11010519491231002X", 姓名="李四", 合格证书编号="ZYKS-9")
ROWS = checked(FIRST, row(专业类型="施工建设", 合格证书编号="ZYKS-3"), OTHERS).rows
TAKEN = ImportTaken(
    import_id=IMPORT,
    exam=PASS.exam,
    held_on=date(2022, 4, 9),
    valid_until=None,
    file=FileRef(file_id=UUID(int=9), digest="d", type="json", bytes=10),
    count=3,
    at=AT,
)


class Log:
    """Certificate's log in memory, with the keys of examinees; `obstacle` is met by whom it names."""

    def __init__(self, obstacle: dict[str, Exception] | None = None) -> None:
        self.now = AT
        self.obstacle = obstacle or {}
        self.made = Import(TAKEN)
        self.claims: dict[tuple[str, str], UUID] = {}
        self.sitters: dict[UUID, Any] = {}
        self.accepted: set[UUID] = set()
        self.erased: list[UUID] = []
        self.kernel = self
        self.vault = SimpleNamespace(erase=self._erase)
        self.files = SimpleNamespace(read=self._read)

    async def _read(self, file_id: UUID) -> Any:
        assert file_id == TAKEN.file.file_id
        return SimpleNamespace(content=json.dumps([row.model_dump() for row in ROWS]).encode())

    async def _erase(self, subject: UUID, at: Any) -> None:
        self.erased.append(subject)

    async def claimed(self, scope: str, value: str) -> UUID | None:
        return self.claims.get((scope, value))

    def by(self, command_id: UUID) -> UUID:
        return command_id

    async def handle(self, decider: Any, *rest: Any) -> None:
        if isinstance(decider, FinishImport):  # the waking's own
            self.made = Import(TAKEN, ImportFinished(**dict(decider)))
            return
        stream_id, command, command_id = rest
        if isinstance(command, EraseSubject) or command_id in self.accepted:
            return
        if isinstance(command, TakeResult) and (error := self.obstacle.get(command.result.name)):
            raise error
        state = self.sitters.get(stream_id)
        for event in Examinee.decide(command, state):
            for claim in Examinee.claims(event, state):
                if isinstance(claim, Release):
                    self.claims.pop((claim.scope, claim.value), None)
                else:
                    self.claims[claim.scope, claim.value] = stream_id
            state = self.sitters[stream_id] = Examinee.evolve(state, event)
        self.accepted.add(command_id)

    async def load(self, *of: Any) -> Any:
        return SimpleNamespace(state=self.sitters.get(of[1]) if len(of) > 1 and of[0] is Examinee else self.made)

    async def unpack(self) -> None:
        await Unpacking(cast("Running", SimpleNamespace(files=self.files))).unpack(cast("Waking", self))

    def finished(self) -> ImportFinished:
        assert self.made.finished is not None
        return self.made.finished


MINE, THEIRS = derived("examinee", IMPORT, 2), derived("examinee", IMPORT, 4)


@pytest.mark.parametrize(
    "obstacle",
    [Erased("gone"), NotFound(), Rejected([Violation("certificate-number-taken", "已属于他人", "taken")])],
    ids=lambda error: type(error).__name__,
)
async def test_a_row_of_somebody_who_was_erased_is_refused_and_the_rest_goes_on(obstacle: Exception) -> None:
    log = Log({"王小明": obstacle})
    await log.unpack()
    assert (log.finished().examinees, log.finished().refused) == ((THEIRS,), (2, 3))
    assert log.erased == [IMPORT]


async def test_somebody_erased_while_rows_are_given_out_stays_so_at_the_second_try() -> None:
    log = Log({"李四": ConnectionError()})
    with pytest.raises(ConnectionError):
        await log.unpack()
    assert log.erased == []
    log.obstacle.clear()
    # Their second row hadn't been given yet, their first had.
    log.accepted.discard(derived(IMPORT, 3))
    await log.handle(Examinee, MINE, forget, UUID(int=99))
    await log.unpack()
    assert (log.finished().examinees, log.finished().refused) == ((MINE, THEIRS), (3,))
    assert log.claims.keys().isdisjoint({(EXAMINEES, PASS.id_number), (NUMBERS, "ZYKS-1")})
    assert log.erased == [IMPORT]
    told = await list_examinees(IMPORT, 0, cast("Any", log))
    assert [(one.number, one.name) for one in told.items] == [(1, "李四")]  # before the key is gone, too


async def test_a_later_import_of_their_id_number_makes_a_new_examinee() -> None:
    log = Log()
    log.sitters[SITTER] = spec.given(taken, linked, given).state
    log.claims = {(EXAMINEES, PASS.id_number): SITTER, (NUMBERS, "ZYKS-1"): SITTER}
    await log.handle(Examinee, SITTER, forget, UUID(int=99))
    await log.unpack()
    assert (log.finished().examinees, log.finished().refused) == ((MINE, THEIRS), ())
    assert log.claims[EXAMINEES, PASS.id_number] == log.claims[NUMBERS, "ZYKS-1"] == MINE
