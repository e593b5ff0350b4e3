"""What declaration refuses besides its rules at a submit: given what meets it, breaks it, or stands at its edge, then
this. (The rules at a submit have theirs in test_met_broken_edge.py.)"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from kernel.log.decider import Event, Take
from kernel.log.kit import Outcome
from kernel.web.codes import codes_of
from services.declaration.domain.commands import (
    AttachFile,
    ChooseCertificate,
    ConfirmPhoto,
    ExtractAchievements,
    FollowExtension,
    KeepFetchedPhoto,
    MoveToVersion,
)
from services.declaration.domain.counting import characters
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.events import CaseClosed, MaterialsPassed
from services.declaration.domain.exam_record import ExamRecord
from services.declaration.domain.legibility import DOT, STRAIGHT, Strokes, illegible
from tests.unit.declaration import test_composing as composing
from tests.unit.declaration import test_concessions as concede
from tests.unit.declaration import test_editing as editing
from tests.unit.declaration import test_integrity as integrity
from tests.unit.declaration import test_photo as fetching
from tests.unit.declaration import test_signing as signing
from tests.unit.declaration import test_steps as steps
from tests.unit.declaration import test_withdrawing as leaving
from tests.unit.declaration.eve import TODAY, plan
from tests.unit.declaration.story import (
    CODE,
    NOW,
    PARTS,
    PERSON,
    PLAN,
    STRANGER,
    against,
    begun,
    code_issued,
    complete,
    dossier,
    handed_in,
    identified,
    item,
    photo_chosen,
    ref,
    signature,
    signed,
)
from tests.unit.declaration.test_works import PAPER, PATENT, listing
from tests.unit.declaration.threes_of_plans import FIRST_DUE, OF_PLANS, compose
from tests.unit.declaration.threes_of_rules import OF_RULES
from tests.unit.three import Table, Three, judge, rules_without_three

RECORD = UUID(int=60)
SECOND, DAY = timedelta(seconds=1), timedelta(days=1)
spec = steps.spec
SUBMITTED = (*complete, handed_in(1, PARTS))
RETURNED = (*SUBMITTED, concede.returned)
PASSED = (*SUBMITTED, MaterialsPassed(submission=1))
CLOSED = (*SUBMITTED, CaseClosed(submission=1, kind="failed"))
LAPSED = (*RETURNED, CaseClosed(submission=1, kind="lapsed"))
TO_SIGN = (begun, photo_chosen, code_issued, identified)


# -- the pen, and the steps ---


def edit(*history: Event) -> Outcome:
    """Somebody saves another 述职."""
    return spec.given(*history).when(editing.part(statement="另一述职"))


def extract(*items: int, history: tuple[Event, ...] = complete[:5]) -> Outcome:
    file = dossier(item(1), item(2))
    chosen = tuple(item(n).item_id for n in items)
    return spec.given(*history).when(ExtractAchievements(background=against(file), items=chosen))


def attach(kind: str) -> Outcome:
    return spec.given(*complete).when(AttachFile(background=against(), kind=kind, file=ref(40)))


def choose(valid_until: date | None, wanted: UUID = RECORD, **voided: Any) -> Outcome:
    record = ExamRecord(RECORD, date(2021, 11, 6), "规划设计", valid_until)
    file = replace(dossier(), exam_records={record.certificate_id: record}, **voided)
    return spec.given(*complete[:-1]).when(ChooseCertificate(background=against(file), certificate_id=wanted))


def confirm(file_id: UUID, *history: Event) -> Outcome:
    return spec.given(begun, *history).when(ConfirmPhoto(background=against(), file_id=file_id))


def fetch(fetched: bool, *history: Event) -> Outcome:
    under = replace(against(), plan=plan("photo", fetched=fetched))
    return spec.given(begun, *history).when(KeepFetchedPhoto(background=under, file=fetching.SMALL))


def tab(as_of: int, *meanwhile: Event, **said: Any) -> Outcome:
    """A tab that was opened at a version saves what it says."""
    return spec.given(*complete, *meanwhile).when(editing.part(as_of, **said))


# -- signing ---


def identify(*history: Event, **said: Any) -> Outcome:
    return spec.given(*history).when(signing.identify(**said))


def code_taken(event: Event, *before: Event) -> list[str]:
    state = spec.given(*before).state
    return [claim.taken.code for claim in Declaration.claims(event, state) if isinstance(claim, Take)]


def writing(strokes: Strokes) -> list[str]:
    found = illegible(strokes)
    return [found.code] if found else []


def box(width: float, height: float) -> list[str]:
    """A stroke as long and as thick as that."""
    return writing((((0.0, 0.0, 0.0), (width, 0.0, 1.0), (width, height, 2.0), (0.0, height, 3.0)),))


# -- the office: concessions, the register ---


def for_one(*history: Event, until: datetime = concede.LATE) -> Outcome:
    return spec.given(*history).when(concede.extend(None, until))


def for_one_by(officer: UUID | None) -> Outcome:
    return spec.given(*complete).when(concede.extend(None, concede.LATE).model_copy(update={"officer": officer}))


def move(*history: Event) -> Outcome:
    office = concede.OFFICE
    return spec.given(*history).when(MoveToVersion(office_id=office, plan=PLAN, plan_version=2, reason="更正", at=NOW))


def enter(until: datetime | None) -> Outcome:
    return integrity.spec.given().when(integrity.enter.model_copy(update={"until": until}))


def lift(org_id: UUID | None, entered_by: UUID | None = integrity.OFFICE) -> Outcome:
    entered = integrity.entered.model_copy(update={"org_id": entered_by})
    return integrity.spec.given(entered).when(integrity.lift.model_copy(update={"org_id": org_id}))


REFUSED: Table = {
    # -- while the pen is theirs, step by step
    "already-submitted": lambda: Three(
        met=edit(*complete), broken=edit(*PASSED), holds=[edit(*RETURNED)], breaks=[edit(*SUBMITTED)]
    ),
    "withdrawn": lambda: Three(
        met=edit(*complete),
        broken=edit(*complete, leaving.ended),
        holds=[edit(*RETURNED, leaving.asked)],  # it was only asked for
        breaks=[edit(*SUBMITTED, leaving.asked, *spec.given(*SUBMITTED, leaving.asked).when(leaving.granted).events)],
    ),
    "case-closed": lambda: Three(
        met=edit(*RETURNED),
        broken=edit(*CLOSED),
        holds=[for_one(*LAPSED)],  # the office may put its date off after all
        breaks=[edit(*LAPSED), for_one(*CLOSED), spec.given(*CLOSED).when(leaving.withdraw)],
    ),
    "step-not-open": lambda: Three(
        met=extract(1),
        broken=extract(1, history=(begun,)),
        holds=[extract(1, history=complete)],
        breaks=[extract(1, history=complete[:4])],
    ),
    "mode-missing": lambda: Three(
        met=edit(*complete),
        broken=edit(*complete[:4]),
        holds=[spec.given(*complete[:4]).when(editing.part(mode="normal"))],
        breaks=[spec.given(*complete[:4]).when(editing.part(awards="一等奖"))],
    ),
    "edited-meanwhile": lambda: Three(
        met=tab(editing.VERSION, statement="我"),
        broken=tab(1, editing.filled(statement="他"), statement="我"),
        holds=[
            tab(editing.VERSION + 1, editing.filled(statement="他"), statement="我"),
            tab(editing.VERSION, editing.filled(statement="他"), statement="他"),
            tab(editing.VERSION, editing.filled(statement="他"), awards="一等奖"),
            compose(composing.drafted, composing.written(year=2022), as_of=2, year=2023),
            compose(composing.drafted, composing.written(year=2022), as_of=0, title="甲"),
        ],
        breaks=[
            tab(editing.VERSION, editing.filled(statement="他"), statement="我"),
            compose(composing.drafted, composing.written(year=2022), as_of=1, year=2023),
            compose(composing.issued, as_of=0, year=2023),
        ],
    ),
    "item-not-approved": lambda: Three(
        met=extract(1, 2), broken=extract(9), holds=[extract(2)], breaks=[extract(1, 2, 3)]
    ),
    "item-twice": lambda: Three(
        met=extract(1, 2), broken=extract(1, 1), holds=[extract(2, 1)], breaks=[extract(1, 2, 1)]
    ),
    "attachment-kind-unknown": lambda: Three(
        met=attach("exam-certificate"), broken=attach("poem"), holds=[attach("other")], breaks=[attach("Other")]
    ),
    "certificate-not-valid": lambda: Three(
        met=choose(None),
        broken=choose(None, UUID(int=61)),
        holds=[choose(TODAY)],
        breaks=[choose(TODAY - DAY), choose(None, revoked_certificates=frozenset({RECORD}))],
    ),
    "photo-not-fetched": lambda: Three(
        met=confirm(fetching.SMALL.file_id, fetching.FETCHED),
        broken=confirm(UUID(int=77)),
        holds=[confirm(fetching.SMALL.file_id, fetching.FETCHED, photo_chosen)],
        breaks=[confirm(fetching.SMALL.file_id), confirm(UUID(int=77), fetching.FETCHED)],
    ),
    "photo-not-fetched-here": lambda: Three(
        met=fetch(True), broken=fetch(False), holds=[fetch(True, photo_chosen)], breaks=[fetch(False, photo_chosen)]
    ),
    # -- signing (guide 二.2)
    "code-expired": lambda: Three(
        met=spec.given(*TO_SIGN).when(steps.sign()),
        broken=spec.given(*TO_SIGN).when(steps.sign(at=NOW + DAY)),
        holds=[spec.given(*TO_SIGN).when(steps.sign(at=code_issued.expires_at))],
        breaks=[spec.given(*TO_SIGN).when(steps.sign(at=code_issued.expires_at + SECOND))],
    ),
    "code-used": lambda: Three(
        met=spec.given(*TO_SIGN).when(steps.sign()),
        broken=spec.given(*TO_SIGN, signed).when(steps.sign()),
        holds=[spec.given(*TO_SIGN, signed, code_issued, identified).when(steps.sign())],
        breaks=[identify(*TO_SIGN, signed)],
    ),
    "code-replaced": lambda: Three(
        met=spec.given(*TO_SIGN).when(steps.sign()),
        broken=spec.given(*TO_SIGN).when(steps.sign(code="x" * 20)),
        holds=[identify(begun, photo_chosen, code_issued)],
        breaks=[identify(begun, photo_chosen), spec.given(*TO_SIGN).when(steps.sign(code=CODE[:-1]))],
    ),
    "code-taken": lambda: Three(
        met=code_taken(signed, *TO_SIGN),
        broken=code_taken(code_issued, begun, photo_chosen),
        holds=[code_taken(identified, begun, photo_chosen, code_issued)],
        breaks=[code_taken(code_issued, *TO_SIGN, signed)],
    ),
    "signer-other-person": lambda: Three(
        met=identify(begun, photo_chosen, code_issued),
        broken=identify(begun, photo_chosen, code_issued, matches=False),
        holds=[identify(*TO_SIGN)],
        breaks=[identify(*TO_SIGN, matches=False)],
    ),
    "signer-not-identified": lambda: Three(
        met=spec.given(*TO_SIGN).when(steps.sign()),
        broken=spec.given(begun, photo_chosen, code_issued).when(steps.sign()),
        holds=[spec.given(*TO_SIGN, signed).when(steps.sign())],  # the code is used: that is said
        breaks=[spec.given(*TO_SIGN, code_issued).when(steps.sign())],  # a new code wants the phone again
    ),
    "signature-blank": lambda: Three(
        met=writing(signature()), broken=writing(()), holds=[box(1, 1)], breaks=[writing(((),))]
    ),
    "signature-dot": lambda: Three(
        met=writing(signature()), broken=box(3, 2), holds=[box(DOT, DOT / 2)], breaks=[box(DOT - 0.01, DOT / 4)]
    ),
    "signature-line": lambda: Three(
        met=writing(signature()),
        broken=box(300, 0),
        holds=[box(300, 300 * STRAIGHT * 2)],
        breaks=[box(300, 300 * STRAIGHT / 2)],
    ),
    # -- papers, patents, standards and awards
    "work-kind": lambda: Three(
        met=spec.given(*complete).when(listing(PAPER.item_id)),
        broken=spec.given(*complete).when(listing(item(1).item_id)),
        holds=[spec.given(*complete).when(listing())],
        breaks=[spec.given(*complete).when(listing(PATENT.item_id, item(1).item_id))],
    ),
    # -- one declaration
    "own-case": lambda: Three(
        met=for_one_by(None), broken=for_one_by(PERSON), holds=[for_one_by(STRANGER)], breaks=[for_one_by(PERSON)]
    ),
    "already-passed": lambda: Three(
        met=for_one(*SUBMITTED),
        broken=for_one(*PASSED),
        holds=[for_one(*RETURNED)],
        breaks=[for_one(*PASSED, until=FIRST_DUE)],
    ),
    "being-checked": lambda: Three(
        met=move(*complete), broken=move(*SUBMITTED), holds=[move(*RETURNED)], breaks=[move(*PASSED)]
    ),
    "until-is-over": lambda: Three(
        met=enter(None), broken=enter(NOW - DAY), holds=[enter(NOW + SECOND)], breaks=[enter(NOW)]
    ),
    "not-your-entry": lambda: Three(
        met=lift(integrity.OFFICE),
        broken=lift(integrity.ANOTHER),
        holds=[lift(None)],  # the operator
        breaks=[lift(integrity.OFFICE, entered_by=None)],
    ),
}


ALL = {**REFUSED, **OF_PLANS, **OF_RULES}


def test_every_refusal_has_its_three() -> None:
    at_submit = set(codes_of("services.declaration.domain.rules").violations)
    assert rules_without_three("declaration", ALL, elsewhere=at_submit - set(OF_RULES)) == set()


@pytest.mark.parametrize("code", ALL)
def test_a_refusal_is_met_broken_and_judged_at_its_edge(code: str) -> None:
    judge(code, ALL)


# -- what is no refusal ---


def follow(until: datetime) -> list[str]:
    """What is put off for everybody, where one has a later date already."""
    given = spec.given(*complete, concede.granted(None, concede.LATE))
    outcome = given.when(FollowExtension(plan=PLAN, stage=None, until=until, at=NOW))
    return [type(event).__name__ for event in outcome.events]


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        (concede.LATE - SECOND, []),
        (concede.LATE, []),
        (concede.LATE + SECOND, ["ExtensionGranted"]),
    ],
)
def test_what_is_put_off_for_all_never_shortens_what_one_has(until: datetime, expected: list[str]) -> None:
    assert follow(until) == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("🇦🇿", 1),  # the first and the last letter of flags
        ("🇨🇳🇦🇿", 2),
        ("👍🏻", 1),  # the lightest and the darkest skin
        ("👍🏿", 1),
        ("e\u0301", 1),
        ("👨‍👩‍👧‍👦", 1),
        ("", 0),
    ],
)
def test_characters_are_counted_as_a_person_counts(text: str, count: int) -> None:
    assert characters(text) == count
