"""A name or an ID number is corrected with proof, after a review, and never silently."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

from kernel.log.decider import Release, Take
from kernel.log.fileref import FileRef
from kernel.log.kit import Spec
from services.identity.domain.correction import (
    ApproveCorrection,
    AskCorrection,
    CorrectionApproved,
    CorrectionAsked,
    CorrectionRefused,
    RefuseCorrection,
)
from services.identity.domain.person import Person, claims
from services.identity.domain.profile import ApproveProfile, ProfileStatus
from services.identity.published import PersonCorrected
from tests.unit.identity.test_profile import approved, drafted, submitted
from tests.unit.identity.test_registration import PERSON, registered, requested

AT = datetime(2026, 5, 1, 9, tzinfo=UTC)
CORRECTION, OTHER = UUID(int=7), UUID(int=8)
RIGHT = "330644198601111905"
PROOF = FileRef(file_id=UUID(int=9), digest="d", type="pdf", bytes=1000)
spec = Spec(Person)
HERE = (requested, registered)
ask = AskCorrection(correction_id=CORRECTION, name="张叁", id_number=None, proof=PROOF, today=date(2026, 5, 1), at=AT)
asked = CorrectionAsked(person_id=PERSON, correction_id=CORRECTION, name="张叁", id_number=None, proof=PROOF, at=AT)
approve = ApproveCorrection(correction_id=CORRECTION, at=AT)
corrected = CorrectionApproved(
    person_id=PERSON,
    correction_id=CORRECTION,
    name="张叁",
    id_number=registered.id_number,
    corrected=("name",),
    at=AT,
)
refuse = RefuseCorrection(correction_id=CORRECTION, reason="证明不清晰", at=AT)
refused = CorrectionRefused(person_id=PERSON, correction_id=CORRECTION, reason="证明不清晰", at=AT)


def test_a_name_is_corrected_once_the_operator_has_seen_the_proof_and_others_hear_what() -> None:
    spec.given(*HERE).when(ask).then(asked).then_publishes()
    assert spec.given(*HERE, asked).state.name == registered.name
    spec.given(*HERE, asked).when(ask).then()
    outcome = spec.given(*HERE, asked).when(approve).then(corrected)
    outcome.then_publishes(PersonCorrected(person_id=PERSON, corrected=("name",), corrected_at=AT))
    assert spec.given(*HERE, asked, corrected).state.name == "张叁"
    assert claims(corrected, spec.given(*HERE, asked).state) == ()
    spec.given(*HERE, asked, corrected).when(approve).then()


def test_a_corrected_id_number_logs_in_and_the_wrong_one_no_more() -> None:
    both = ask.model_copy(update={"id_number": RIGHT})
    was_asked = asked.model_copy(update={"id_number": RIGHT})
    spec.given(*HERE).when(both).then(was_asked)
    done = corrected.model_copy(update={"id_number": RIGHT, "corrected": ("name", "id_number")})
    spec.given(*HERE, was_asked).when(approve).then(done)
    released, taken = claims(done, spec.given(*HERE, was_asked).state)
    assert released == Release("login", registered.id_number.lower())
    assert isinstance(taken, Take)
    assert (taken.scope, taken.value, taken.taken.code) == ("login", RIGHT, "id-number-taken")
    person = spec.given(*HERE, was_asked, done).state
    assert (person.id_number, person.birth, person.sex) == (RIGHT, date(1986, 1, 11), "2")


def test_an_approved_profile_has_to_be_approved_again_and_keeps_the_name_it_was_approved_under() -> None:
    person = spec.given(*HERE, drafted, submitted, approved, asked, corrected).state
    assert person.profile.status is ProfileStatus.DRAFT
    assert (person.profile.approved[1].name, person.name) == (registered.name, "张叁")
    judge = ApproveProfile(employer_id=submitted.employer_id, profile_version=1, at=AT)
    spec.given(*HERE, drafted, submitted, asked, corrected).when(judge).then_rejected("not-submitted")


def test_a_refusal_says_why_and_another_may_be_asked_for() -> None:
    spec.given(*HERE, asked).when(refuse).then(refused).then_publishes()
    spec.given(*HERE, asked, refused).when(refuse).then()
    assert spec.given(*HERE, asked, refused).state.name == registered.name
    spec.given(*HERE, asked, refused).when(approve).then_rejected("correction-not-asked")
    spec.given(*HERE, asked, corrected).when(refuse).then_rejected("correction-not-asked")
    again = ask.model_copy(update={"correction_id": OTHER})
    assert spec.given(*HERE, asked, refused).when(again).events


def test_everything_wrong_with_a_request_is_said_at_once() -> None:
    same = ask.model_copy(update={"correction_id": OTHER, "name": registered.name})
    spec.given(*HERE, asked).when(same).then_rejected("correction-under-way", "nothing-to-correct")
    unborn = ask.model_copy(update={"id_number": RIGHT, "today": date(1986, 1, 10)})
    spec.given(*HERE).when(unborn).then_rejected("id-number-birth-date")
    spec.given(*HERE).when(unborn.model_copy(update={"today": date(1986, 1, 11)})).then(
        asked.model_copy(update={"id_number": RIGHT})
    )


def test_only_the_correction_that_waits_is_decided() -> None:
    spec.given(*HERE).when(approve).then_not_found()
    spec.given(*HERE, asked).when(approve.model_copy(update={"correction_id": OTHER})).then_not_found()


def test_an_operator_corrects_nothing_of_their_own() -> None:
    spec.given(*HERE, asked).when(approve.model_copy(update={"checker": PERSON})).then_rejected("own-case")
    spec.given(*HERE, asked).when(approve.model_copy(update={"checker": OTHER})).then(corrected)
