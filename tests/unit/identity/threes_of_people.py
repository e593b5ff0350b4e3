"""The rules of a person, each met, broken and at its edge: coming in, codes by SMS, account, profile, corrections."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from kernel.log.decider import Event, Take
from kernel.log.kit import Outcome, Spec
from services.identity.domain import codes
from services.identity.domain.account import ChoosePortrait
from services.identity.domain.duplicate import EndDuplicate
from services.identity.domain.examinee import FirstLoginCodeMistyped
from services.identity.domain.person import Person, claims
from services.identity.domain.profile import ProfileDrafted
from services.identity.domain.profile_content import Work
from services.identity.domain.registration import NextCodeAllowed
from tests.unit.identity import test_account as account
from tests.unit.identity import test_correction as correction
from tests.unit.identity import test_erasure as erasure
from tests.unit.identity import test_examinee as exam
from tests.unit.identity import test_profile as profile
from tests.unit.identity import test_registration as coming
from tests.unit.identity.threes_of_codes import number
from tests.unit.three import Table, Three

people = Spec(Person)
TICK, SECOND, DAY = timedelta(microseconds=1), timedelta(seconds=1), timedelta(days=1)
NUMBER = coming.registered.id_number
BORN = codes.birth_date_of(NUMBER)


def taken(event: Event, *before: Event) -> list[str]:
    """What somebody is told who wants the same."""
    state = people.given(*before).state if before else None
    return [claim.taken.code for claim in claims(event, state) if isinstance(claim, Take)]


# -- registering, and codes ---


def register(*history: Event, **changes: Any) -> Outcome:
    return people.given(coming.requested, *history).when(coming.register.model_copy(update=changes))


def reset(*history: Event, **changes: Any) -> Outcome:
    """A password set anew with a code."""
    return people.given(*account.HERE, *history).when(account.reset.model_copy(update=changes))


def another_code(after: timedelta, *history: Event) -> Outcome:
    asked = account.move.model_copy(update={"at": account.AT + after})
    return people.given(*account.HERE, account.asked, *history).when(asked)


def first_login(*history: Event, **changes: Any) -> Outcome:
    return people.given(exam.brought, *history).when(exam.begin.model_copy(update=changes))


def complete(*history: Event, **changes: Any) -> Outcome:
    return people.given(exam.brought, exam.begun, *history).when(exam.complete.model_copy(update=changes))


LET_GO = NextCodeAllowed(person_id=coming.PERSON)
MISTYPED = FirstLoginCodeMistyped(person_id=exam.PERSON, at=exam.AT)


ENDING = EndDuplicate(of=coming.PERSON, correction_id=correction.CORRECTION, at=exam.AT)


def save(*history: Event, **changes: str) -> Outcome:
    return people.given(*account.HERE, *history).when(account.save(**changes))


def portrait(width: int = 358, height: int = 441, white: float = 0.97) -> Outcome:
    file = account.portrait(width, height, white)
    return people.given(*account.HERE).when(ChoosePortrait(portrait=file))


# -- profile and corrections ---


def says(**content: Any) -> Outcome:
    """A profile that is handed in saying so."""
    drafted = ProfileDrafted(person_id=profile.PERSON, content=profile.changed(**content))
    return people.given(*profile.begun, drafted).when(profile.submit)


def work(since: date, until: date | None) -> Outcome:
    return says(work_history=(Work(since=since, until=until, unit="设计院", post="设计"),))


def checked(*history: Event, command: Any = profile.approve, **changes: Any) -> Outcome:
    history = (*profile.begun, profile.drafted, profile.submitted, *history)
    return people.given(*history).when(command.model_copy(update=changes))


def drafting(*history: Event, **changes: Any) -> Outcome:
    edit = profile.draft.model_copy(update={"content": profile.changed(school="浙江大学"), **changes})
    return people.given(*profile.begun, *history).when(edit)


SECOND_TIME = profile.submitted.model_copy(update={"profile_version": 2})


def correct(*history: Event, command: Any = correction.ask, **changes: Any) -> Outcome:
    return people.given(*correction.HERE, *history).when(command.model_copy(update=changes))


OF_PEOPLE: Table = {
    # -- registering
    "code-locked": lambda: Three(
        met=register(),
        broken=register(*[coming.mistyped] * 9),
        holds=[register(*[coming.mistyped] * 4)],
        breaks=[register(*[coming.mistyped] * 5)],
    ),
    "code-lapsed": lambda: Three(
        met=register(),
        broken=register(at=coming.requested.expires_at + DAY),
        holds=[register(at=coming.requested.expires_at)],
        breaks=[register(at=coming.requested.expires_at + TICK)],
    ),
    "wrong-code": lambda: Three(
        met=register(),
        broken=register(code="999999"),
        holds=[register(code=coming.requested.code)],
        breaks=[register(code="012346"), register(code="12345"), register(code="012345 ")],
    ),
    "phone-differs": lambda: Three(
        met=register(),
        broken=register(phone=coming.OTHER_PHONE),
        holds=[register(phone=coming.PHONE)],
        breaks=[register(phone=coming.PHONE[:-1])],
    ),
    "already-registered": lambda: Three(
        met=register(),
        broken=register(coming.registered),
        holds=[register(coming.allowed)],
        breaks=[register(coming.registered, at=coming.LATER)],
    ),
    "id-number-taken": lambda: Three(
        met=taken(coming.requested)[1:],
        broken=taken(coming.registered, coming.requested),
        holds=[
            taken(correction.corrected, *correction.HERE),  # the name alone
            people.given(exam.brought, exam.begun).when(ENDING),
        ],
        breaks=[
            taken(exam.brought),
            # An account that is in use doesn't end for another's correction.
            people.given(exam.brought, exam.begun, exam.completed).when(ENDING),
        ],
    ),
    "phone-taken": lambda: Three(
        met=taken(coming.allowed, coming.requested),
        broken=taken(coming.registered, coming.requested),
        holds=[taken(exam.brought)],
        breaks=[taken(account.moved, *account.HERE, account.moving), taken(exam.completed, exam.brought, exam.begun)],
    ),
    "person-erased": lambda: Three(
        met=register(),
        broken=people.given(coming.requested, coming.registered, erasure.erased).when(coming.register),
        holds=[people.given(coming.requested, coming.registered, erasure.erased).when(erasure.erase)],
        breaks=[people.given(coming.requested, coming.registered, erasure.erased).when(profile.submit)],
    ),
    # -- a code to an account that exists
    "code-sent-recently": lambda: Three(
        met=another_code(timedelta(minutes=9)),
        broken=another_code(SECOND),
        holds=[another_code(timedelta(seconds=60)), another_code(SECOND, LET_GO)],
        breaks=[another_code(timedelta(seconds=60) - TICK), taken(coming.requested)],
    ),
    "wrong-or-lapsed-code": lambda: Three(
        met=reset(account.asked),
        broken=reset(account.asked, code="000000"),
        holds=[
            reset(account.asked, at=account.asked.expires_at),
            reset(account.asked, *[account.mistyped] * 4),
            complete(*[MISTYPED] * 4),
        ],
        breaks=[
            reset(account.asked, at=account.asked.expires_at + TICK),
            reset(account.asked, *[account.mistyped] * 5),
            reset(account.moving, code="543210"),  # for another thing
            complete(*[MISTYPED] * 5),
        ],
    ),
    # -- the first log-in
    "wrong-login-or-initial-password": lambda: Three(
        met=first_login(),
        broken=first_login(initial_password="Zcps123456"),
        holds=[first_login(initial_password="Zcps31002x")],
        breaks=[
            first_login(initial_password="zcps31002X"),
            first_login(initial_password="Zcps1002X"),
            first_login(exam.begun, exam.completed),
        ],
    ),
    "initial-password-locked": lambda: Three(
        met=first_login(),
        broken=first_login(*[exam.wrong_initial] * 9),
        holds=[first_login(*[exam.wrong_initial] * 4), first_login(*[exam.wrong_initial] * 5, exam.renewed)],
        breaks=[first_login(*[exam.wrong_initial] * 5)],
    ),
    "initial-password-lapsed": lambda: Three(
        met=first_login(),
        broken=first_login(at=exam.brought.lapses_at + DAY),
        holds=[first_login(at=exam.brought.lapses_at)],
        breaks=[first_login(at=exam.brought.lapses_at + TICK)],
    ),
    # -- 【用户信息】
    "id-number-fixed": lambda: Three(
        met=save(),
        broken=save(id_number=account.OTHER_ID),
        holds=[save(id_number=NUMBER)],
        breaks=[save(id_number=NUMBER.lower()), save(account.asked_correction, id_number=account.OTHER_ID)],
    ),
    "name-by-correction": lambda: Three(
        met=save(),
        broken=save(name="李四"),
        holds=[save(name="张三"), save(account.asked_correction, account.approved_correction, name="张叁")],
        breaks=[save(account.asked_correction, name="张叁")],
    ),
    "phone-unchanged": lambda: Three(
        met=people.given(*account.HERE).when(account.move),
        broken=people.given(*account.HERE).when(account.move.model_copy(update={"phone": coming.PHONE})),
        holds=[
            people.given(*account.HERE, account.moving, account.moved, LET_GO).when(
                account.move.model_copy(update={"phone": coming.PHONE, "code_id": UUID(int=77)})
            )
        ],
        breaks=[
            people.given(*account.HERE, account.moving, account.moved, LET_GO).when(
                account.move.model_copy(update={"code_id": UUID(int=77)})
            )
        ],
    ),
    "portrait-background": lambda: Three(
        met=portrait(),
        broken=portrait(white=0.1),
        holds=[portrait(white=0.8)],
        breaks=[portrait(white=0.7999)],
    ),
    "portrait-size": lambda: Three(
        met=portrait(358, 441),
        broken=portrait(100, 100),
        holds=[portrait(358, 441)],
        breaks=[portrait(357, 441), portrait(359, 441), portrait(358, 440), portrait(358, 442)],
    ),
    # -- 个人基本信息
    "not-bound": lambda: Three(
        met=drafting(),
        broken=drafting(employer_id=None),
        holds=[people.given(*profile.begun, profile.drafted).when(profile.submit)],
        breaks=[
            people.given(*profile.begun, profile.drafted).when(profile.submit.model_copy(update={"employer_id": None}))
        ],
    ),
    "edited-elsewhere": lambda: Three(
        met=drafting(profile.drafted, based_on=1),
        broken=drafting(profile.drafted, based_on=0),
        holds=[drafting(based_on=0), drafting(profile.drafted, based_on=None)],
        breaks=[drafting(profile.drafted, based_on=2)],
    ),
    "profile-being-checked": lambda: Three(
        met=drafting(),
        broken=drafting(profile.drafted, profile.submitted),
        holds=[
            drafting(profile.drafted, profile.submitted, profile.returned),
            drafting(profile.drafted, profile.submitted, employer_id=profile.OTHER),
        ],
        breaks=[drafting(profile.drafted, profile.submitted, profile.returned, SECOND_TIME)],
    ),
    "missing": lambda: Three(
        met=says(),
        broken=people.given(*profile.begun).when(profile.submit),
        holds=[says(email=None, address=None)],
        breaks=[says(major=""), says(work_history=()), says(work_started_on=None)],
    ),
    "title-incomplete": lambda: Three(
        met=says(),
        broken=says(current_title=None, appointed_on=None),
        holds=[says(current_title=None, qualified_on=None, appointed_on=None)],
        breaks=[says(current_title=None), says(qualified_on=None), says(appointed_on=None)],
    ),
    "date-in-future": lambda: Three(
        met=says(graduated_on=date(2008, 6, 30)),
        broken=says(graduated_on=date(2030, 1, 1)),
        holds=[says(graduated_on=profile.TODAY), work(profile.TODAY, None)],
        breaks=[
            says(graduated_on=profile.TODAY + DAY),
            says(appointed_on=profile.TODAY + DAY),
            work(profile.TODAY + DAY, None),
        ],
    ),
    "appointed-before-qualified": lambda: Three(
        met=says(appointed_on=date(2020, 1, 1)),
        broken=says(appointed_on=date(2010, 1, 1)),
        holds=[says(appointed_on=date(2014, 12, 1))],  # the day of 取得资格 itself
        breaks=[says(appointed_on=date(2014, 11, 30))],
    ),
    "ends-before-start": lambda: Three(
        met=work(date(2010, 1, 1), None),
        broken=work(date(2010, 1, 1), date(2009, 1, 1)),
        holds=[work(date(2010, 1, 1), date(2010, 1, 1))],
        breaks=[work(date(2010, 1, 1), date(2009, 12, 31))],
    ),
    "defects-missing": lambda: Three(
        met=checked(command=profile.send_back),
        broken=checked(command=profile.send_back, defects=()),
        holds=[checked(command=profile.send_back, defects=(profile.defect,))],
        breaks=[checked(profile.returned, SECOND_TIME, command=profile.send_back, profile_version=2, defects=())],
    ),
    "not-submitted": lambda: Three(
        met=checked(),
        broken=checked(profile.returned),
        holds=[checked(profile.approved)],  # a second click
        breaks=[checked(profile.approved, command=profile.send_back)],
    ),
    # -- corrections
    "correction-under-way": lambda: Three(
        met=correct(),
        broken=correct(correction.asked, correction_id=correction.OTHER),
        holds=[
            correct(correction.asked),
            correct(correction.asked, correction.refused, correction_id=correction.OTHER),
        ],
        breaks=[correct(correction.asked, correction_id=correction.OTHER, name="张四")],
    ),
    "nothing-to-correct": lambda: Three(
        met=correct(),
        broken=correct(name=None),
        holds=[correct(name="张三", id_number=correction.RIGHT)],
        breaks=[correct(name="张三"), correct(name="张三", id_number=NUMBER)],
    ),
    "correction-not-asked": lambda: Three(
        met=correct(correction.asked, command=correction.approve),
        broken=correct(correction.asked, correction.refused, command=correction.approve),
        holds=[correct(correction.asked, correction.corrected, command=correction.approve)],
        breaks=[correct(correction.asked, correction.corrected, command=correction.refuse)],
    ),
    "id-number-birth-date": lambda: Three(
        met=register(),
        broken=number("33010619901307803"),
        holds=[
            number("33010619000101803"),
            number("33010620000229803"),
            register(today=BORN),
            correct(id_number=correction.RIGHT, today=date(1986, 1, 11)),
        ],
        breaks=[
            number("33010618991231803"),
            number("33010619000229803"),
            register(today=BORN - DAY),
            correct(id_number=correction.RIGHT, today=date(1986, 1, 10)),
        ],
    ),
}
