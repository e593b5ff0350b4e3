"""Making a document: fetch, typeset, keep, issue. The handler of the timer that a request arms.

A timer and not the reaction itself, for two reasons: it reaches what `Running` holds (files, the internal client,
the press), and a form that can't be made yet holds up nobody else's: it is tried again on its own, ever more rarely.

Promise: one document a submission. Breaks if: the file isn't kept before `IssueDocument`, or is kept twice and both
are named; a file kept by a worker that died, or by a second one, is named by no event, and swept.
"""

from __future__ import annotations

from uuid import UUID

import structlog
from starlette.responses import StreamingResponse

from kernel.log.decider import NotFound, Unavailable
from kernel.log.errors import Erased, Gone
from kernel.log.timers import Waking
from kernel.web.running import Running
from services.certificate.domain import IssueDocument, Paper
from services.certificate.outside import REVIEW_FORMS, Press
from services.certificate.reactions.form import review_form
from services.certificate.reactions.submission import Submission

PURPOSE = "review-form"
PICTURE_LIMIT = 4 * 1024 * 1024

log = structlog.get_logger("certificate")


class Making:
    """Makes documents with the parts of a running service."""

    def __init__(self, running: Running, press: Press) -> None:
        self._running = running
        self._press = press

    async def make(self, waking: Waking) -> None:
        """Make the document that woke us. Whatever raises is tried again, but for a person who has been erased."""
        paper: Paper | None = (await waking.load()).state
        if paper is None or paper.issued:
            return
        try:
            command = await self._make(paper, waking)
        except (Gone, Erased):
            log.info("document given up: its person was erased", document_id=str(paper.document_id))
            return
        await waking.handle(command)

    async def _make(self, paper: Paper, waking: Waking) -> IssueDocument:
        path = f"declarations/{paper.declaration_id}/submissions/{paper.submission}"
        submission = await self._running.client("declaration", path, Submission)
        if submission.person_id != paper.person_id:
            raise ValueError("the submission is somebody else's")
        photo = await self._picture(submission.photo.file.file_id)
        drawn = submission.commitment.picture
        signature = await self._picture(drawn.file_id) if drawn else None
        template = submission.plan.review_form.template
        form = review_form(submission, paper.document_id)
        pdf = await self._press.review_form(form, photo, waking.now, template, signature)
        file = await self._running.files.keep(paper.person_id, PURPOSE, pdf, kind="pdf", name=str(paper.document_id))
        # A form printed years ago was set by the template of its day.
        set_by = f"{template}-{REVIEW_FORMS[template]}"
        return IssueDocument(file=file, plan_title=submission.plan.title, template=set_by, at=waking.now)

    async def _picture(self, file_id: UUID) -> bytes:
        try:
            response = await self._running.client.stream_file("declaration", f"files/{file_id}")
        except NotFound:
            raise Unavailable("declaration doesn't have the picture (yet)") from None
        if not isinstance(response, StreamingResponse):
            raise TypeError(type(response).__name__)
        content = bytearray()
        async for chunk in response.body_iterator:
            content += chunk.encode() if isinstance(chunk, str) else chunk
            if len(content) > PICTURE_LIMIT:
                raise ValueError(f"a picture of more than {PICTURE_LIMIT} bytes")
        return bytes(content)
