"""Being bound to an employer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

import pytest

from kernel.log.decider import Release, Take
from kernel.log.kernel import Kernel
from kernel.log.kit import Spec
from services.identity import published, views
from services.identity.api.employments import get_employment, list_waiting
from services.identity.domain.employer import Employer
from services.identity.domain.employment import (
    ApproveBinding,
    AskBinding,
    BindingApproved,
    BindingAsked,
    BindingRefused,
    Employment,
    EmploymentEnded,
    EndEmployment,
    RefuseBinding,
    claims,
    employment_id_of,
)
from services.identity.domain.person import Person
from services.identity.published import EmploymentBound
from tests.unit.identity.test_correction import asked as correction_asked
from tests.unit.identity.test_correction import corrected
from tests.unit.identity.test_organisations import registered as employer_registered
from tests.unit.identity.test_registration import PERSON as REGISTERED
from tests.unit.identity.test_registration import registered, requested
from tests.unit.payment.memory import MemoryKernel

PERSON, EMPLOYER, STRANGER = (UUID(int=n) for n in range(1, 4))
EMPLOYMENT = employment_id_of(PERSON, EMPLOYER)
AT = datetime(2026, 3, 1, tzinfo=UTC)
spec = Spec(Employment)
ask = AskBinding(person_id=PERSON, employer_id=EMPLOYER, employer_authorized=True, name="n", id_number="i", at=AT)
asked = BindingAsked(employment_id=EMPLOYMENT, person_id=PERSON, employer_id=EMPLOYER, name="n", id_number="i", at=AT)
approve = ApproveBinding(employer_id=EMPLOYER, affiliation="municipal", region="330100", at=AT)
STANDING = {"formerly": None, "employer_kind": None, "entrusted_by": None}
approved = BindingApproved(person_id=PERSON, affiliation="municipal", region="330100", at=AT, **STANDING)
refuse = RefuseBinding(employer_id=EMPLOYER, reason="不是本单位人员", at=AT)
refused = BindingRefused(person_id=PERSON, reason="不是本单位人员", at=AT)
end = EndEmployment(by=PERSON, at=AT)
left = published.EmploymentEnded(employment_id=EMPLOYMENT, person_id=PERSON, employer_id=EMPLOYER)
ended = EmploymentEnded(person_id=PERSON, at=AT)


def test_a_person_asks_and_the_employer_confirms_and_that_is_published() -> None:
    spec.given().when(ask).then(asked).then_publishes()
    spec.given(asked).when(ask).then()
    outcome = spec.given(asked).when(approve).then(approved)
    outcome.then_publishes(
        EmploymentBound(
            employment_id=EMPLOYMENT, person_id=PERSON, employer_id=EMPLOYER, affiliation="municipal", region="330100"
        )
    )
    spec.given(asked, approved).when(approve).then()
    spec.given(asked, approved).when(ask).then()


def test_nobody_is_bound_to_an_employer_whose_letter_was_not_accepted() -> None:
    spec.given().when(ask.model_copy(update={"employer_authorized": False})).then_rejected("employer-not-authorized")


def test_a_refusal_says_why_and_the_person_may_ask_again() -> None:
    spec.given(asked).when(refuse).then(refused).then_publishes()
    spec.given(asked, refused).when(refuse).then()
    spec.given(asked, refused).when(ask).then(asked)
    spec.given(asked, refused).when(approve).then_rejected("binding-not-asked")
    spec.given(asked, approved).when(refuse).then_rejected("binding-not-asked")


def test_a_person_takes_back_or_leaves_and_may_return() -> None:
    spec.given(asked).when(end).then(ended)
    spec.given(asked, approved).when(end).then(ended).then_publishes(left)
    spec.given(asked, refused).when(end).then(ended)
    spec.given(asked, ended).when(end).then()
    spec.given(asked, ended).when(approve).then_rejected("binding-not-asked")
    spec.given(asked, approved, ended).when(ask).then(asked)


def test_what_the_employer_was_goes_with_the_binding() -> None:
    history = {"formerly": "provincial-construction", "employer_kind": "enterprise", "entrusted_by": "x-market"}
    outcome = spec.given(asked).when(approve.model_copy(update=history))
    outcome.then(approved.model_copy(update=history))
    bound = EmploymentBound(
        employment_id=EMPLOYMENT, person_id=PERSON, employer_id=EMPLOYER, affiliation="municipal", region="330100",
        formerly="provincial-construction", employer_kind="enterprise", entrusted_by="x-market",
    )  # fmt: skip
    outcome.then_publishes(bound)


def test_an_employer_says_that_somebody_left_but_takes_back_no_request_of_theirs() -> None:
    dismiss = EndEmployment(by=EMPLOYER, at=AT)
    spec.given(asked, approved).when(dismiss).then(ended).then_publishes(left)
    spec.given(asked, approved, ended).when(dismiss).then()
    spec.given(asked).when(dismiss).then_rejected("not-bound-here")
    spec.given(asked, refused).when(dismiss).then_rejected("not-bound-here")


def test_somebody_elses_employment_is_not_found() -> None:
    spec.given(asked).when(approve.model_copy(update={"employer_id": STRANGER})).then_not_found()
    spec.given(asked).when(refuse.model_copy(update={"employer_id": STRANGER})).then_not_found()
    spec.given(asked).when(end.model_copy(update={"by": STRANGER})).then_not_found()
    spec.given().when(approve).then_not_found()


def test_a_person_has_one_employment_at_a_time_until_they_end_it() -> None:
    (take,) = claims(asked, None)
    assert isinstance(take, Take)
    assert (take.scope, take.value, take.taken.code) == ("employment", str(PERSON), "bound-elsewhere")
    assert claims(approved, spec.given(asked).state) == ()
    assert claims(refused, spec.given(asked).state) == ()
    assert claims(asked, spec.given(asked, refused).state) == ()
    assert claims(ended, spec.given(asked).state) == [Release("employment", str(PERSON))]
    assert claims(asked, spec.given(asked, ended).state) == [take]


@pytest.mark.parametrize(
    ("since", "name"), [((), "张叁"), ((approved,), "张叁"), ((refused,), "张三"), ((approved, ended), "张三")]
)
async def test_who_waits_goes_by_the_corrected_name_and_whoever_left_by_the_one_they_asked_with(
    since: Sequence[Any], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kernel = MemoryKernel(AT, Person, Employment, Employer)
    kernel.streams[REGISTERED] = [requested, registered, correction_asked, corrected]
    kernel.streams[EMPLOYMENT] = [asked.model_copy(update={"person_id": REGISTERED, "name": "张三"}), *since]
    kernel.streams[EMPLOYER] = [employer_registered]
    row = {"kind": "binding", "id": EMPLOYMENT, "person_id": REGISTERED, "profile_version": None, "since": AT}
    row["urged_at"] = None

    async def queue_of(*_: Any) -> list[dict[str, Any]]:
        return [row]

    monkeypatch.setattr(views, "queue_of", queue_of)
    monkeypatch.setattr(MemoryKernel, "pool", None, raising=False)
    (waits,) = (await list_waiting(EMPLOYER, cast("Kernel", kernel), None)).items
    assert waits.name == name
    caller = cast("Any", SimpleNamespace(owner=EMPLOYER))
    detail = await get_employment(EMPLOYMENT, caller, cast("Kernel", kernel))
    assert detail.name == name


def test_an_officer_confirms_colleagues_and_never_themselves() -> None:
    spec.given(asked).when(approve.model_copy(update={"checker": PERSON})).then_rejected("own-case")
    spec.given(asked).when(approve.model_copy(update={"checker": STRANGER})).then(approved)
