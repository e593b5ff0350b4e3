"""Making a document: once, whatever dies on the way. A kernel and a declaration in memory, real files."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

import pytest
from starlette.responses import Response, StreamingResponse

from kernel.log.decider import Loaded, NotFound, TooEarly, Unavailable
from kernel.log.errors import Gone
from kernel.log.timers import Waking
from kernel.web.files import FileStore
from kernel.web.running import Running
from services.certificate.domain import MAKE, Document, Issue, Paper, RequestReviewForm, review_form_id
from services.certificate.outside import REVIEW_FORMS, TEMPLATES, Press, TypesettingFailed
from services.certificate.reactions import Making
from services.certificate.reactions.form import review_form
from services.certificate.reactions.submission import Kept, Submission
from tests.unit.certificate.samples import DECLARATION, PERSON, PHOTO, full, photo

AT = datetime(2022, 11, 1, tzinfo=UTC)
DOCUMENT = review_form_id(DECLARATION, 2)
PDF = b"%PDF-1.7 made up"


class Vault:
    """Seals nothing: sealing is tested where it lives."""

    async def encrypt(self, subject: UUID, label: str, plain: bytes) -> bytes:
        return plain

    async def decrypt(self, label: str, blob: bytes) -> bytes:
        return blob


class Pool:
    """A view that is being built anew: it shows nothing."""

    async def fetch(self, *_: object) -> list[dict[str, Any]]:
        return []


@dataclass
class Log:
    """One stream in memory; `dies` is the number of commands at which the worker dies before they are accepted."""

    vault: Vault = field(default_factory=Vault)
    pool: Pool = field(default_factory=Pool)
    state: Paper | None = None
    events: list[Any] = field(default_factory=list)
    dies: int = 0

    async def load(self, decider: Any, stream_id: UUID) -> Loaded[Paper]:
        state = self.state if stream_id == DOCUMENT else None
        return Loaded(stream_id, state, len(self.events), b"", 0)

    async def handle(self, command: Any) -> None:
        if self.dies:
            self.dies -= 1
            raise ConnectionError
        for event in Document.decide(command, self.state):
            self.state = Document.evolve(self.state, event)
            self.events.append(event)

    def issue(self) -> Issue | None:
        assert self.state is not None
        return self.state.issued


@dataclass
class Declaration:
    """What declaration answers."""

    submission: Submission | Exception
    photo: bytes | Exception
    fetched: list[UUID] = field(default_factory=list)

    async def __call__(self, service: str, path: str, model: type[Any]) -> Submission:
        assert (service, path) == ("declaration", f"declarations/{DECLARATION}/submissions/2")
        if isinstance(self.submission, Exception):
            raise self.submission
        return self.submission

    async def stream_file(self, service: str, path: str) -> Response:
        self.fetched.append(UUID(path.removeprefix("files/")))
        content = self.photo
        if isinstance(content, Exception):
            raise content

        async def chunks() -> AsyncIterator[bytes]:
            yield content[:100]
            yield content[100:]

        return StreamingResponse(chunks())


class Printer:
    """A press that remembers the pictures it got, and by what it set."""

    photo: bytes | None = None
    signature: bytes | None = None
    template: str | None = None

    async def review_form(
        self, form: object, portrait: bytes | None, at: datetime, template: str, signature: bytes | None
    ) -> bytes:
        self.photo, self.template, self.signature = portrait, template, signature
        return PDF


@dataclass
class Stage:
    """A service with its parts in memory."""

    folder: Path
    log: Log = field(default_factory=Log)
    declaration: Declaration = field(default_factory=lambda: Declaration(full(), photo()))
    printer: Printer = field(default_factory=Printer)

    def __post_init__(self) -> None:
        self.files = FileStore(self.folder, self.log, lambda: AT)
        running = SimpleNamespace(client=self.declaration, files=self.files, kernel=self.log)
        self.making = Making(cast("Running", running), cast("Press", self.printer))

    async def wake(self) -> None:
        waking = SimpleNamespace(
            load=lambda: self.log.load(Document, DOCUMENT), handle=self.log.handle, now=AT, name=MAKE
        )
        await self.making.make(cast("Waking", waking))

    def kept(self) -> list[Path]:
        return [path for path in self.folder.rglob("*") if path.is_file()]


@pytest.fixture
async def stage(tmp_path: Path) -> Stage:
    stage = Stage(tmp_path)
    await stage.log.handle(
        RequestReviewForm(
            declaration_id=DECLARATION,
            submission=2,
            person_id=PERSON,
            employer_id=UUID(int=9),
            plan_id=UUID(int=8),
            plan_version=1,
            at=AT,
        )
    )
    return stage


async def test_a_requested_document_is_fetched_set_kept_and_issued(stage: Stage) -> None:
    await stage.wake()
    issued = stage.log.issue()
    assert issued is not None
    file = await stage.files.read(issued.file.file_id)
    assert (file.content, file.kept.subject, file.kept.ref.type) == (PDF, PERSON, "pdf")
    assert stage.printer.photo == photo()
    assert issued.plan_title == "2022年度水利专业高级工程师职务任职资格评审计划"
    assert (stage.printer.template, issued.template) == ("review-form", "review-form-5")


async def test_the_form_is_set_by_the_template_that_the_plan_names(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(cast("dict[str, int]", REVIEW_FORMS), "another-form", 2)
    submission = full()
    paper = submission.plan.review_form.model_copy(update={"template": "another-form"})
    plan = submission.plan.model_copy(update={"review_form": paper})
    stage.declaration.submission = submission.model_copy(update={"plan": plan})
    await stage.wake()
    issued = stage.log.issue()
    assert issued is not None
    assert (stage.printer.template, issued.template) == ("another-form", "another-form-2")


def test_what_a_plan_can_name_is_there_to_be_set() -> None:
    from services.declaration.domain.plan.ending import REVIEW_FORMS as NAMED

    assert set(NAMED) == set(REVIEW_FORMS)
    assert all((TEMPLATES / f"{name}.typ").is_file() for name in REVIEW_FORMS)


async def test_a_template_that_there_is_not_is_never_set() -> None:
    with pytest.raises(TypesettingFailed):
        await Press().review_form(review_form(full(), DOCUMENT), None, AT, "../app")


async def test_woken_again_it_makes_nothing(stage: Stage) -> None:
    await stage.wake()
    await stage.wake()
    assert len(stage.log.events) == 2
    assert len(stage.kept()) == 1


async def test_a_worker_that_dies_after_keeping_leaves_one_document_and_a_file_for_the_sweep(stage: Stage) -> None:
    stage.log.dies = 1
    with pytest.raises(ConnectionError):
        await stage.wake()
    assert stage.log.issue() is None
    await stage.wake()
    assert [type(e).__name__ for e in stage.log.events] == ["ReviewFormRequested", "DocumentIssued"]
    assert len(stage.kept()) == 2
    issued = stage.log.issue()
    assert issued is not None

    async def named(_: list[UUID]) -> list[UUID]:
        return [issued.file.file_id]

    assert await stage.files.sweep(named, older_than=timedelta(seconds=-5)) == 1
    assert (await stage.files.read(issued.file.file_id)).content == PDF


@pytest.mark.parametrize("trouble", [TooEarly("not yet"), Unavailable("away")])
async def test_while_declaration_is_away_nothing_is_kept_and_it_is_tried_again(
    stage: Stage, trouble: Exception
) -> None:
    stage.declaration.submission = trouble
    with pytest.raises(type(trouble)):
        await stage.wake()
    assert stage.kept() == []


async def test_a_photo_that_is_not_there_yet_is_asked_for_again(stage: Stage) -> None:
    stage.declaration.photo = NotFound()
    with pytest.raises(Unavailable):
        await stage.wake()


async def test_a_photo_beyond_all_measure_is_not_taken_in(stage: Stage) -> None:
    stage.declaration.photo = bytes(5_000_000)
    with pytest.raises(ValueError, match="a picture of more than"):
        await stage.wake()


async def test_for_a_person_who_was_erased_nothing_is_made_and_nothing_tried_again(stage: Stage) -> None:
    stage.declaration.submission = Gone("declaration")
    await stage.wake()
    assert stage.log.issue() is None
    assert stage.kept() == []


async def test_a_submission_of_somebody_else_is_never_printed(stage: Stage) -> None:
    stage.declaration.submission = full().model_copy(update={"person_id": UUID(int=99)})
    with pytest.raises(ValueError, match="somebody else's"):
        await stage.wake()
    assert stage.kept() == []


async def test_the_signature_is_fetched_where_a_picture_of_it_was_kept(stage: Stage) -> None:
    assert isinstance(stage.declaration.submission, Submission)
    signed = stage.declaration.submission.commitment.model_copy(update={"picture": Kept(file_id=UUID(int=77))})
    stage.declaration.submission = stage.declaration.submission.model_copy(update={"commitment": signed})
    await stage.wake()
    assert stage.declaration.fetched == [PHOTO, UUID(int=77)]
    assert stage.printer.signature == photo()


async def test_a_form_without_a_picture_of_the_signature_is_made_all_the_same(stage: Stage) -> None:
    await stage.wake()
    assert (stage.printer.signature, stage.declaration.fetched) == (None, [PHOTO])
