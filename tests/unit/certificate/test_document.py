"""What a document allows, and what others hear of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from kernel.log.decider import Arm
from kernel.log.fileref import FileRef
from kernel.log.kit import Spec
from services.certificate.domain import (
    MAKE,
    Document,
    DocumentIssued,
    IssueDocument,
    RequestReviewForm,
    ReviewFormRequested,
    review_form_id,
)
from services.certificate.published import ReviewFormIssued

DECLARATION, PERSON, PLAN, EMPLOYER = (UUID(int=n) for n in range(1, 5))
AT = datetime(2022, 11, 1, tzinfo=UTC)
PDF = FileRef(file_id=UUID(int=9), digest="d", type="pdf", bytes=1000)
spec = Spec(Document)
request = RequestReviewForm(
    declaration_id=DECLARATION,
    submission=2,
    person_id=PERSON,
    employer_id=EMPLOYER,
    plan_id=PLAN,
    plan_version=3,
    at=AT,
)
requested = ReviewFormRequested(
    document_id=review_form_id(DECLARATION, 2),
    declaration_id=DECLARATION,
    submission=2,
    person_id=PERSON,
    employer_id=EMPLOYER,
    plan_id=PLAN,
    plan_version=3,
    at=AT,
)
issue = IssueDocument(file=PDF, plan_title="2022年度评审计划", template="review-form-1", at=AT)
issued = DocumentIssued(person_id=PERSON, file=PDF, plan_title="2022年度评审计划", template="review-form-1", at=AT)


def test_a_review_form_is_requested_and_issued() -> None:
    spec.given().when(request).then(requested)
    spec.given(requested).when(issue).then(issued)


def test_a_request_wakes_its_making_at_once() -> None:
    state = spec.given(requested).state
    assert list(Document.timers(requested, state)) == [Arm(MAKE, AT)]
    assert list(Document.timers(issued, spec.given(requested, issued).state)) == []


def test_a_second_request_changes_nothing() -> None:
    later = request.model_copy(update={"at": AT + timedelta(days=1)})
    spec.given(requested).when(later).then()
    spec.given(requested, issued).when(later).then()


def test_what_has_been_issued_stays_though_it_was_made_twice() -> None:
    other = issue.model_copy(update={"file": PDF.model_copy(update={"file_id": UUID(int=10)})})
    given = spec.given(requested, issued)
    given.when(other).then()
    assert given.state.issued.file == PDF


def test_nothing_is_issued_that_was_not_requested() -> None:
    spec.given().when(issue).then_not_found()


def test_a_submission_has_one_document_and_the_next_submission_another() -> None:
    assert review_form_id(DECLARATION, 2) == review_form_id(DECLARATION, 2)
    assert review_form_id(DECLARATION, 2) != review_form_id(DECLARATION, 3)


def test_issuing_is_published_and_requesting_is_not() -> None:
    spec.given().when(request).then(requested).then_publishes()
    spec.given(requested).when(issue).then(issued).then_publishes(
        ReviewFormIssued(
            document_id=requested.document_id,
            declaration_id=DECLARATION,
            submission=2,
            person_id=PERSON,
            plan_id=PLAN,
            employer_id=EMPLOYER,
            plan_version=3,
        )
    )
