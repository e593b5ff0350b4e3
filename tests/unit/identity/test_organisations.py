"""Employers, authorities and their officers."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest

from kernel.log.decider import Arm, Take
from kernel.log.fileref import FileRef
from kernel.log.kit import Spec
from services.identity.domain import officer as officers
from services.identity.domain.authority import (
    Authority,
    AuthorityKind,
    AuthorityRegistered,
    RegisterAuthority,
    authority_id_of,
)
from services.identity.domain.credit_code_override import (
    CheckCharacterOverridden,
    CreditCodeOverride,
    OverrideCheckCharacter,
    override_id_of,
)
from services.identity.domain.employer import (
    Affiliation,
    AuthorizeEmployer,
    Employer,
    EmployerKind,
    EmployerRegistered,
    Founding,
    LetterAccepted,
    LetterRefused,
    LetterSubmitted,
    RecordStanding,
    RefuseLetter,
    RegisterEmployer,
    Standing,
    StandingRecorded,
    SubmitLetter,
    employer_id_of,
)
from services.identity.domain.officer import Officer, OfficerRegistered, RegisterOfficer
from services.identity.published import EmployerAuthorized, LetterReturned

AT = datetime(2026, 3, 1, tzinfo=UTC)
OFFICER, STRANGER = UUID(int=1), UUID(int=2)
FOUNDING = Founding(
    credit_code="91350100M000100Y43", name="水利设计院", affiliation=Affiliation.MUNICIPAL, region="330100"
)
EMPLOYER = employer_id_of(FOUNDING.credit_code)
LETTER = FileRef(file_id=UUID(int=8), digest="d", type="pdf", bytes=1000)
BETTER = FileRef(file_id=UUID(int=9), digest="e", type="pdf", bytes=1000)

employers = Spec(Employer)
registered = EmployerRegistered(employer_id=EMPLOYER, founding=FOUNDING, officer_id=OFFICER, at=AT)
submitted = LetterSubmitted(employer_id=EMPLOYER, letter_version=1, letter=LETTER, at=AT)
accepted = LetterAccepted(employer_id=EMPLOYER, letter_version=1, at=AT)
refused = LetterRefused(employer_id=EMPLOYER, officer_id=OFFICER, letter_version=1, reason="缺公章", at=AT)
accept = AuthorizeEmployer(letter_version=1, at=AT)
refuse = RefuseLetter(letter_version=1, reason="缺公章", at=AT)
hand_in = SubmitLetter(employer_id=EMPLOYER, letter=LETTER, at=AT)


def test_an_employer_is_registered_once_by_its_first_officer() -> None:
    register = RegisterEmployer(founding=FOUNDING, officer_id=OFFICER, at=AT)
    employers.given().when(register).then(registered).then_publishes()
    employers.given(registered).when(register).then()
    somebody_else = RegisterEmployer(founding=FOUNDING, officer_id=STRANGER, at=AT)
    employers.given(registered).when(somebody_else).then_rejected("employer-registered")


def test_the_letter_is_handed_in_and_accepted_and_that_is_published() -> None:
    employers.given(registered).when(hand_in).then(submitted)
    employers.given(registered, submitted).when(hand_in).then()
    outcome = employers.given(registered, submitted).when(accept).then(accepted)
    outcome.then_publishes(EmployerAuthorized(employer_id=EMPLOYER, affiliation="municipal", region="330100"))
    employers.given(registered, submitted, accepted).when(accept).then()


def test_a_refused_letter_says_why_and_can_be_replaced() -> None:
    outcome = employers.given(registered, submitted).when(refuse).then(refused)
    outcome.then_publishes(LetterReturned(employer_id=EMPLOYER, letter_version=1))
    employers.given(registered, submitted, refused).when(refuse).then()
    employers.given(registered, submitted, refused).when(hand_in.model_copy(update={"letter": BETTER})).then(
        LetterSubmitted(employer_id=EMPLOYER, letter_version=2, letter=BETTER, at=AT)
    )


def test_the_operator_judges_the_letter_they_saw() -> None:
    second = LetterSubmitted(employer_id=EMPLOYER, letter_version=2, letter=BETTER, at=AT)
    violations = employers.given(registered, submitted, second).when(accept).then_rejected("version-moved-on")
    assert (violations[0].limit, violations[0].actual) == (2, 1)


def test_without_a_letter_nothing_is_accepted_or_refused() -> None:
    employers.given(registered).when(accept).then_rejected("no-letter-submitted")
    employers.given(registered).when(refuse).then_rejected("no-letter-submitted")
    employers.given(registered, submitted, accepted).when(refuse).then_rejected("no-letter-submitted")
    employers.given(registered, submitted, refused).when(accept).then_rejected("no-letter-submitted")


def test_an_authorized_employer_hands_in_no_more_letters() -> None:
    employers.given(registered, submitted, accepted).when(hand_in).then_rejected("already-authorized")


def test_another_employers_letter_is_not_found() -> None:
    employers.given(registered).when(hand_in.model_copy(update={"employer_id": STRANGER})).then_not_found()
    employers.given().when(hand_in).then_not_found()
    employers.given().when(accept).then_not_found()


# -- what an employer is and was --------------------------------------------------------------------------------------

private = Standing(
    affiliation=Affiliation.PRIVATE,
    region="330200",
    kind=EmployerKind.ENTERPRISE,
    formerly="provincial-construction",
    entrusted_by="provincial-talent-market",
)
record = RecordStanding(standing=private, reason="浙国资〔2010〕1号", at=AT)
recorded = StandingRecorded(employer_id=EMPLOYER, standing=private, reason="浙国资〔2010〕1号", at=AT)
told = EmployerAuthorized(
    employer_id=EMPLOYER,
    affiliation="private",
    region="330200",
    formerly="provincial-construction",
    employer_kind="enterprise",
    entrusted_by="provincial-talent-market",
)


def test_what_an_authorized_employer_was_is_recorded_and_told_to_those_who_route() -> None:
    employers.given(registered, submitted, accepted).when(record).then(recorded).then_publishes(
        told.model_copy(update={"letter_accepted": False})
    )
    employers.given(registered, submitted, accepted, recorded).when(record).then()
    assert employers.given(registered, recorded).state.founding.name == FOUNDING.name
    assert employers.given(registered, recorded).state.standing == private


def test_before_the_letter_is_accepted_nobody_hears_of_it_and_then_all_of_it() -> None:
    employers.given(registered).when(record).then(recorded).then_publishes()
    employers.given(registered, submitted, recorded).when(accept).then(accepted).then_publishes(told)
    employers.given().when(record).then_not_found()


# -- codes whose check character is wrong -----------------------------------------------------------------------------

overrides = Spec(CreditCodeOverride)
WRONG = "91350100M000100Y44"
let_in = OverrideCheckCharacter(credit_code=WRONG, reason="登记证书如此", at=AT)


def test_a_wrong_check_character_is_let_in_with_a_reason_and_once() -> None:
    was_let_in = CheckCharacterOverridden(
        override_id=override_id_of(WRONG), credit_code=WRONG, expected="3", reason="登记证书如此", at=AT
    )
    overrides.given().when(let_in).then(was_let_in).then_publishes()
    overrides.given(was_let_in).when(let_in).then()


def test_a_right_check_character_needs_no_override() -> None:
    right = let_in.model_copy(update={"credit_code": FOUNDING.credit_code})
    (found,) = overrides.given().when(right).then_rejected("check-character-right")
    assert (found.limit, found.actual) == ("3", "3")


authorities = Spec(Authority)
point = RegisterAuthority(code="hz", name="受理点", kind=AuthorityKind.ACCEPTANCE, region="330100", at=AT)
established = AuthorityRegistered(authority_id=authority_id_of("hz"), at=AT, **point.model_dump(exclude={"at"}))


def test_an_authority_is_registered_and_the_same_again_changes_nothing() -> None:
    authorities.given().when(point).then(established).then_publishes()
    authorities.given(established).when(point).then()


def test_a_code_belongs_to_one_authority() -> None:
    other = point.model_copy(update={"name": "另一受理点"})
    authorities.given(established).when(other).then_rejected("authority-registered")


officer = Spec(Officer)
appoint = RegisterOfficer(
    officer_id=OFFICER,
    org_id=EMPLOYER,
    org_kind="office",
    role="expert",
    name="n",
    phone="p",
    login="expert-1",
    password_hash="h",
    at=AT,
)
appointed = OfficerRegistered(
    officer_id=OFFICER,
    org_id=EMPLOYER,
    role="expert",
    name="n",
    phone="p",
    login="expert-1",
    password_hash="h",
    founds=None,
    at=AT,
)


def test_an_officer_is_appointed_and_a_repeat_changes_nothing() -> None:
    officer.given().when(appoint).then(appointed).then_publishes()
    officer.given(appointed).when(appoint).then()


@pytest.mark.parametrize(
    ("kind", "role", "fits"),
    [
        ("office", "office", True),
        ("midlevel", "expert", True),
        ("acceptance", "acceptance", True),
        ("acceptance", "expert", False),
        ("office", "midlevel", False),
        ("partner", "office", False),
        ("employer", "operator", False),
        ("platform", "operator", True),
    ],
)
def test_a_role_fits_the_kind_of_organisation(kind: str, role: str, fits: bool) -> None:
    outcome = officer.given().when(appoint.model_copy(update={"org_kind": kind, "role": role}))
    if fits:
        assert outcome.events
    else:
        outcome.then_rejected("role-does-not-fit")


def test_every_kind_of_authority_has_fitting_roles() -> None:
    assert {*AuthorityKind, "employer", "platform"} == set(officers.FITTING)


def test_a_login_name_is_taken_by_one_account() -> None:
    (take,) = officers.claims(appointed, None)
    assert isinstance(take, Take)
    assert (take.scope, take.value, take.taken.code) == ("login", "expert-1", "login-taken")
    assert officers.timers(appointed, officer.given(appointed).state) == ()


def test_a_founding_officer_takes_the_employers_place_and_a_timer_completes_it() -> None:
    founder = appointed.model_copy(update={"role": "employer", "founds": FOUNDING})
    login, place = officers.claims(founder, None)
    assert isinstance(login, Take)
    assert isinstance(place, Take)
    assert (place.scope, place.value, place.taken.code) == ("employer", FOUNDING.credit_code, "employer-registered")
    assert login.taken.pointer == "/officer/login"
    assert officers.timers(founder, officer.given(founder).state) == [Arm("found-employer", AT)]
