"""Giving the rows of an import to their examinees: the handler of the timer that an import arms.

Promise: each row once, however often the worker dies. Breaks if: rows are given out in another order or under other
ids at the second try (they aren't: both come from the import and the row's number).
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from uuid import UUID

from pydantic import TypeAdapter

from kernel.log.decider import NotFound, Rejected
from kernel.log.erasure import EraseSubject, Erasure, erasure_id_of
from kernel.log.errors import Erased
from kernel.log.ids import derived
from kernel.log.timers import Waking
from kernel.web.running import Running
from services.certificate.domain.exam_import import FinishImport, Import, ImportTaken
from services.certificate.domain.exam_rows import ExamRow
from services.certificate.domain.examinee import EXAMINEES, Examinee, Result, TakeResult

AT_ONCE = 16
_ROWS: TypeAdapter[list[ExamRow]] = TypeAdapter(list[ExamRow])


class Unpacking:
    """Gives rows out with the parts of a running service."""

    def __init__(self, running: Running) -> None:
        self._running = running

    async def unpack(self, waking: Waking) -> None:
        """All rows of the import that woke us; then it is finished, and its file can't be read any more."""
        made: Import | None = (await waking.load()).state
        if made is None:
            return
        if not made.finished:
            await self._give_all(made.taken, waking)
        await self._forget(made.taken, waking)

    async def _forget(self, taken: ImportTaken, waking: Waking) -> None:
        """The file has served its time: what it says lies under each person's own key now."""
        kernel, import_id = waking.kernel, taken.import_id
        command = EraseSubject(subject=import_id, at=taken.at)
        await kernel.handle(Erasure, erasure_id_of(import_id), command, waking.by(derived(import_id, "forgotten")))
        await kernel.vault.erase(import_id, taken.at)

    async def _give_all(self, taken: ImportTaken, waking: Waking) -> None:
        rows = _ROWS.validate_json((await self._running.files.read(taken.file.file_id)).content)
        people: dict[str, list[ExamRow]] = defaultdict(list)
        for row in rows:  # one person's rows one after the other: the first of them makes the examinee
            people[row.id_number].append(row)
        given: dict[int, UUID] = {}
        free = asyncio.Semaphore(AT_ONCE)

        async def give(theirs: list[ExamRow]) -> None:
            async with free:
                for row in theirs:
                    if (examinee_id := await self._give(row, theirs[0].number, taken, waking)) is not None:
                        given[row.number] = examinee_id

        await asyncio.gather(*(give(theirs) for theirs in people.values()))
        examinees = tuple(dict.fromkeys(given[row.number] for row in rows if row.number in given))
        refused = tuple(row.number for row in rows if row.number not in given)
        await waking.handle(FinishImport(examinees=examinees, refused=refused, at=waking.now))

    async def _give(self, row: ExamRow, first: int, taken: ImportTaken, waking: Waking) -> UUID | None:
        kernel = waking.kernel
        examinee_id = await kernel.claimed(EXAMINEES, row.id_number) or derived("examinee", taken.import_id, first)
        result = Result(
            exam=taken.exam,
            held_on=taken.held_on,
            valid_until=taken.valid_until,
            **row.model_dump(exclude={"number"}),
        )
        command = TakeResult(examinee_id=examinee_id, result=result, at=taken.at)
        try:
            await kernel.handle(Examinee, examinee_id, command, waking.by(derived(taken.import_id, row.number)))
        except (Rejected, NotFound, Erased):
            # Its certificate number has gone to somebody else since the file was checked, or its person was erased. The
            # other rows must not suffer: neither their people nor the file, which is read until all are given out.
            return None
        return examinee_id
