"""Every rule of archive: given what meets it, breaks it, or stands at its edge, when it is asked for, then this."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from kernel.log.decider import Event
from kernel.log.kit import Outcome
from services.archive.domain import (
    DraftItem,
    ItemSubmitted,
    ItemWithdrawn,
    Kind,
    Level,
    Marks,
    Period,
    ReturnItem,
    ReviseItem,
)
from tests.unit.archive.story import (
    ALL_FOUR,
    AT,
    CONTENT,
    EMPLOYER,
    ITEM,
    PERSON,
    PROOF,
    SCAN,
    STRANGER,
    TODAY,
    approve,
    approved,
    defect,
    drafted,
    mark,
    marked,
    returned,
    saying,
    spec,
    submit,
    submitted,
)
from tests.unit.archive.test_kinds import ANY, an_item, with_content
from tests.unit.archive.test_urging import urge, urged
from tests.unit.three import Table, Three, judge, rules_without_three

DAY = timedelta(days=1)
SENT = (drafted, submitted)
DONE = (*SENT, marked, approved)
SECOND_TIME = ItemSubmitted(person_id=PERSON, employer_id=EMPLOYER, item_version=2)
withdrawn = ItemWithdrawn(person_id=PERSON, item_version=1, reason="重复", at=AT)


def hands_in(**content: Any) -> Outcome:
    return spec.given(saying(**content)).when(submit)


def kind(of: Kind, **details: Any) -> Outcome:
    return spec.given(an_item(of, **details)).when(submit)


def without(of: Kind, **content: Any) -> Outcome:
    return spec.given(with_content(an_item(of), **content)).when(submit)


def lasting(since: date, until: date | None) -> Outcome:
    return hands_in(period=Period(since=since, until=until))


def draft(*history: Event, based_on: int | None = None, **content: Any) -> Outcome:
    said = CONTENT.model_copy(update={"summary": "改", **content})
    return spec.given(*history).when(DraftItem(item_id=ITEM, person_id=PERSON, content=said, based_on=based_on))


def judged(*history: Event, version: int = 1) -> Outcome:
    return spec.given(*history).when(approve.model_copy(update={"item_version": version}))


def found(**marks: object) -> Outcome:
    """An approval, once the employer found these marks."""
    said = Marks.model_validate(ALL_FOUR.model_dump() | marks)
    return judged(*SENT, *spec.given(*SENT).when(mark(said)).events)


def dated(day: date) -> Outcome:
    return spec.given(*SENT).when(mark(ALL_FOUR.model_copy(update={"verified_on": day})))


def sent_back(*defects: Any, history: tuple[Event, ...] = SENT) -> Outcome:
    return spec.given(*history).when(ReturnItem(employer_id=EMPLOYER, item_version=1, defects=defects, at=AT))


def unsealed() -> tuple[Event, ...]:
    said = ALL_FOUR.model_copy(update={"unit_seal": False})
    return (*SENT, *spec.given(*SENT).when(mark(said)).events)


WITHOUT: dict[str, object] = {"verified": False, "signature": False, "verified_on": None, "unit_seal": False}


def one_mark(name: str) -> Three:
    """Each of the four by itself."""
    others = {other: gone for other, gone in WITHOUT.items() if other != name}
    return Three(met=found(), broken=found(**WITHOUT), holds=[found(**others)], breaks=[found(**{name: WITHOUT[name]})])


def judged_elsewhere() -> Outcome:
    """Marked by one employer, and handed to another."""
    elsewhere = ItemSubmitted(person_id=PERSON, employer_id=STRANGER, item_version=2)
    second = approve.model_copy(update={"employer_id": STRANGER, "item_version": 2})
    return spec.given(*SENT, marked, returned, elsewhere).when(second)


def urges(*history: Event, **changes: Any) -> Outcome:
    return spec.given(*history).when(urge.model_copy(update=changes))


def judged_by(checker: UUID | None) -> Outcome:
    return spec.given(*SENT, marked).when(approve.model_copy(update={"checker": checker}))


ALL: Table = {
    # -- 催办
    "nothing-to-urge": lambda: Three(
        met=urges(*SENT),
        broken=urges(*DONE),
        holds=[urges(drafted, submitted, returned, SECOND_TIME)],
        breaks=[urges(drafted), urges(*SENT, employer_id=None), urges(*SENT, employer_id=STRANGER)],
    ),
    "urged-lately": lambda: Three(
        met=urges(*SENT),
        broken=urges(*SENT, urged),
        holds=[urges(*SENT, urged, at=AT + 2 * DAY)],
        breaks=[urges(*SENT, urged, at=AT + 2 * DAY - timedelta(microseconds=1))],
    ),
    "own-case": lambda: Three(
        met=judged_by(None), broken=judged_by(PERSON), holds=[judged_by(STRANGER)], breaks=[judged_by(PERSON)]
    ),
    # -- what an item says
    "evidence-missing": lambda: Three(
        met=hands_in(evidence=(SCAN, PROOF)),
        broken=hands_in(evidence=(), contribution=()),
        holds=[hands_in(evidence=(SCAN,))],
        breaks=[hands_in(evidence=(), contribution=(), rank=1, team_size=1)],
    ),
    "evidence-twice": lambda: Three(
        met=draft(evidence=(SCAN, PROOF)),
        broken=draft(evidence=(SCAN, SCAN)),
        holds=[draft(evidence=(SCAN,))],
        breaks=[draft(evidence=(SCAN, PROOF, SCAN))],
    ),
    "gained-in-future": lambda: Three(
        met=hands_in(gained_on=date(2021, 6, 30)),
        broken=hands_in(gained_on=date(2030, 1, 1)),
        holds=[hands_in(gained_on=TODAY)],
        breaks=[hands_in(gained_on=TODAY + DAY)],
    ),
    "period-missing": lambda: Three(
        met=hands_in(),
        broken=hands_in(period=None),
        holds=[without(Kind.PAPER, period=None)],
        breaks=[without(Kind.EMPLOYMENT, period=None), without(Kind.EDUCATION, period=None)],
    ),
    "begins-in-future": lambda: Three(
        met=lasting(date(2020, 1, 1), None),
        broken=lasting(date(2030, 1, 1), None),
        holds=[lasting(TODAY, None), lasting(TODAY, TODAY + DAY)],
        breaks=[lasting(TODAY + DAY, None)],
    ),
    "dates-reversed": lambda: Three(
        met=lasting(date(2020, 1, 1), date(2021, 1, 1)),
        broken=lasting(date(2020, 1, 1), date(2010, 1, 1)),
        holds=[
            lasting(date(2020, 1, 1), date(2020, 1, 1)),
            kind(Kind.APPOINTMENT, appointed_on=date(2015, 12, 1)),  # the day of 取得资格 itself
        ],
        breaks=[
            lasting(date(2020, 1, 1), date(2019, 12, 31)),
            kind(Kind.APPOINTMENT, appointed_on=date(2015, 11, 30)),
            kind(Kind.PATENT, applied_on=date(2020, 5, 2)),
            kind(Kind.STANDARD, effective_on=date(2020, 4, 30)),
        ],
    ),
    "rank-beyond-team": lambda: Three(
        met=hands_in(rank=1, team_size=5),
        broken=hands_in(rank=9, team_size=5),
        holds=[hands_in(rank=5, team_size=5)],
        breaks=[hands_in(rank=6, team_size=5)],
    ),
    "team-not-asked": lambda: Three(
        met=kind(Kind.HONOUR),
        broken=without(Kind.HONOUR, team_size=9),
        holds=[without(Kind.HONOUR, team_size=1), without(Kind.PAPER, rank=1, team_size=2)],
        breaks=[without(Kind.HONOUR, team_size=2)],
    ),
    "contribution-proof-missing": lambda: Three(
        met=hands_in(),
        broken=hands_in(contribution=()),
        holds=[
            hands_in(rank=1, team_size=1, contribution=()),
            without(Kind.PAPER, rank=1, team_size=2, contribution=()),
        ],
        breaks=[hands_in(rank=1, team_size=2, contribution=())],
    ),
    "proof-not-evidence": lambda: Three(
        met=draft(),
        broken=draft(contribution=(PROOF.file_id,)),
        holds=[draft(evidence=(SCAN, PROOF), contribution=(PROOF.file_id,))],
        breaks=[draft(contribution=(SCAN.file_id, PROOF.file_id))],
    ),
    "level-missing": lambda: Three(
        met=hands_in(level=Level.NATIONAL),
        broken=hands_in(level=Level.NONE),
        holds=[hands_in(level=Level.UNIT), without(Kind.PAPER, level=Level.NONE)],
        breaks=[without(Kind.AWARD, level=Level.NONE)],
    ),
    "details-missing": lambda: Three(
        met=hands_in(),
        broken=hands_in(details=None),
        holds=[hands_in(details=ANY.validate_python({"kind": "engineering-project"}))],  # its fields are missing
        breaks=[without(Kind.OTHER, details=None)],
    ),
    "details-of-another-kind": lambda: Three(
        met=draft(),
        broken=draft(details=ANY.validate_python({"kind": "paper"})),
        holds=[draft(details=None)],
        breaks=[draft(details=ANY.validate_python({"kind": "research-project"}))],
    ),
    "field-missing": lambda: Three(
        met=kind(Kind.PAPER),
        broken=kind(Kind.PAPER, journal=None),
        holds=[kind(Kind.PAPER, journal="报"), kind(Kind.PAPER, doi=None)],
        breaks=[kind(Kind.PAPER, journal=""), kind(Kind.PAPER, journal=" \u3000")],
    ),
    "no-hours": lambda: Three(
        met=kind(Kind.TRAINING, public_hours=30, professional_hours=60),
        broken=kind(Kind.TRAINING, public_hours=0, professional_hours=0),
        holds=[
            kind(Kind.TRAINING, public_hours=0, professional_hours=1),
            kind(Kind.TRAINING, public_hours=1, professional_hours=0),
        ],
        breaks=[kind(Kind.TRAINING, year=2020, public_hours=0, professional_hours=0)],
    ),
    "effect-not-asked": lambda: Three(
        met=kind(Kind.CONDUCT),
        broken=kind(Kind.CONDUCT, effective_until=date(2022, 1, 1)),
        holds=[kind(Kind.CONDUCT, conduct_kind="punishment", effective_until=date(2022, 1, 1))],
        breaks=[kind(Kind.CONDUCT, conduct_kind="honour", effective_until=TODAY)],
    ),
    "isbn-wrong": lambda: Three(
        met=kind(Kind.BOOK),
        broken=kind(Kind.BOOK, isbn="unknown"),
        holds=[kind(Kind.BOOK, isbn="0-8044-2957-X"), kind(Kind.BOOK, isbn="9787111123453")],
        breaks=[kind(Kind.BOOK, isbn="978-7-111-12345-4"), kind(Kind.BOOK, isbn="0-8044-2957-0")],
    ),
    # -- the person's acts
    "not-bound": lambda: Three(
        met=spec.given(drafted).when(submit),
        broken=spec.given(drafted).when(submit.model_copy(update={"employer_id": None})),
        holds=[spec.given(*SENT).when(submit.model_copy(update={"employer_id": None}))],  # it is there already
        breaks=[spec.given(*SENT, returned).when(submit.model_copy(update={"employer_id": None}))],
    ),
    "item-being-checked": lambda: Three(
        met=draft(drafted),
        broken=draft(*SENT),
        holds=[draft(*SENT, returned)],
        breaks=[draft(*SENT, returned, SECOND_TIME)],
    ),
    "item-approved": lambda: Three(
        met=draft(drafted),
        broken=draft(*DONE),
        holds=[draft(*DONE, *spec.given(*DONE).when(ReviseItem(person_id=PERSON)).events)],
        breaks=[draft(*DONE, summary=CONTENT.summary)],
    ),
    "edited-elsewhere": lambda: Three(
        met=draft(drafted, based_on=1),
        broken=draft(drafted, saying(summary="彼处"), based_on=1),
        holds=[draft(drafted, saying(summary="改"), based_on=1), draft(drafted, saying(summary="彼处"), based_on=2)],
        breaks=[draft(drafted, based_on=0), draft(drafted, based_on=2)],
    ),
    "item-withdrawn": lambda: Three(
        met=spec.given(drafted).when(submit),
        broken=spec.given(*DONE, withdrawn).when(submit),
        holds=[spec.given(*DONE, withdrawn, drafted).when(submit)],
        breaks=[spec.given(drafted, withdrawn).when(submit)],
    ),
    "not-approved": lambda: Three(
        met=spec.given(*DONE).when(ReviseItem(person_id=PERSON)),
        broken=spec.given(*SENT).when(ReviseItem(person_id=PERSON)),
        holds=[spec.given(*SENT, returned).when(ReviseItem(person_id=PERSON))],  # open to edits already
        breaks=[spec.given(*DONE, withdrawn).when(ReviseItem(person_id=PERSON))],
    ),
    # -- the employer's acts, and the four marks (guide 二.4)
    "version-moved-on": lambda: Three(
        met=judged(*SENT, marked),
        broken=judged(*SENT, marked, version=9),
        holds=[judged(*SENT, marked, returned, SECOND_TIME, version=2)],
        breaks=[judged(*SENT, marked, returned, SECOND_TIME, version=1), judged(drafted, submitted, version=2)],
    ),
    "not-submitted": lambda: Three(
        met=judged(*SENT, marked),
        broken=judged(*SENT, marked, returned),
        holds=[judged(*DONE)],  # a second click
        breaks=[judged(*DONE, withdrawn)],
    ),
    "defects-missing": lambda: Three(
        met=sent_back(defect, defect),
        broken=sent_back(),
        holds=[sent_back(defect), sent_back(history=unsealed())],  # a missing mark is a defect itself
        breaks=[sent_back(history=(*SENT, marked))],
    ),
    "evidence-unchecked": lambda: Three(
        met=judged(*SENT, marked),
        broken=judged(*SENT),
        holds=[judged(*SENT, marked, returned, SECOND_TIME, version=2)],
        breaks=[
            judged(saying(evidence=(SCAN, PROOF)), submitted, marked),
            judged_elsewhere(),
        ],
    ),
    "verified-in-future": lambda: Three(
        met=dated(date(2021, 7, 1)), broken=dated(date(2030, 1, 1)), holds=[dated(TODAY)], breaks=[dated(TODAY + DAY)]
    ),
    "mark-missing-verified": lambda: one_mark("verified"),
    "mark-missing-signature": lambda: one_mark("signature"),
    "mark-missing-verified-on": lambda: one_mark("verified_on"),
    "mark-missing-unit-seal": lambda: one_mark("unit_seal"),
}


def test_every_rule_has_its_three() -> None:
    assert rules_without_three("archive", ALL) == set()


@pytest.mark.parametrize("code", ALL)
def test_a_rule_is_met_broken_and_judged_at_its_edge(code: str) -> None:
    judge(code, ALL)
