"""Every rule at a submit: given a declaration that meets it, breaks it, or stands at its edge, when it is handed in,
then this. A rule without its three is refused here. (What more there is to a rule stands in the file of its step.)"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from services.declaration.domain import rules
from services.declaration.domain.dossier import Employment
from services.declaration.domain.parts import Appraisal, Hours, Photo
from services.declaration.domain.rules.rule import Rule
from tests.unit.declaration.eve import (
    A_DAY,
    A_YEAR_AGO,
    CORRECTED,
    FIRST,
    FIVE_YEARS_AGO,
    GREW,
    IDLE,
    LAST,
    MET,
    NEWER,
    ONLY_CONCURRENT,
    OTHER,
    SECOND,
    STRICT,
    THIRD,
    TODAY,
    TOLD,
    UNGRADED,
    Given,
    Three,
    bar,
    fields,
    form,
    hours,
    photo,
    plan,
    scores,
    seen,
    several,
    shanghai,
    transfer,
)
from tests.unit.declaration.eve_of_achievements import ACHIEVEMENTS
from tests.unit.declaration.story import (
    EMPLOYER,
    FORM,
    NOW,
    PLAN,
    STRANGER,
    attached,
    begun,
    complete,
    extracted,
    filled,
    ref,
    signed,
    upload,
)

THREE: dict[str, Three] = {
    # met, broken, edge
    "plan-eligibility-path": (
        [(Given(), MET)],
        [
            (Given(profile={"education": "31"}), "not-eligible"),
            (Given(profile={"education": None}), "eligibility-unknown"),
        ],
        [
            (Given(profile={"appointed_on": FIVE_YEARS_AGO}), MET),
            (Given(profile={"appointed_on": FIVE_YEARS_AGO + A_DAY}), "not-eligible"),
        ],
    ),
    "plan-eligibility-ground": (
        [(form(exceptional="award"), MET)],
        [(form(exceptional="unheard-of"), "ground-not-offered")],
        [
            (form(), IDLE),
            (Given(form={"exceptional": "award"}, profile={"education": "31"}), MET),
            (form(exceptional="awards"), "ground-not-offered"),
        ],
    ),
    "plan-eligibility-integrity": (
        [(Given(), MET)],
        [(bar(None), "barred")],
        [(bar(NOW), "barred"), (bar(NOW - timedelta(seconds=1)), MET), (bar(None, NOW), MET)],
    ),
    "plan-eligibility-gap": (
        [(Given(file={"failures": {OTHER: date(2019, 1, 1)}}), MET)],
        [(Given(file={"failures": {OTHER: TODAY}}), "gap-after-failure")],
        [
            (Given(file={"failures": {OTHER: A_YEAR_AGO}}), MET),
            (
                Given(file={"failures": {OTHER: A_YEAR_AGO + A_DAY}}),
                "gap-after-failure",
            ),
        ],
    ),
    "plan-eligibility-declarations-a-year": (
        [(Given(), MET)],
        [
            (
                Given(**SECOND),
                "declarations-this-year",
            )
        ],
        [
            (
                Given(
                    **SECOND,
                    plan=plan("eligibility", declarations_a_year=2),
                ),
                MET,
            ),
            (Given(**THIRD, plan=plan("eligibility", declarations_a_year=2)), "declarations-this-year"),
        ],
    ),
    "plan-eligibility-title": (
        [(Given(), MET)],
        [(Given(profile={"current_title": "助理工程师"}), "title-not-held")],
        [(Given(profile={"current_title": None}), "title-not-held"), (Given(profile={"current_title": "工程师"}), MET)],
    ),
    "guide-1-profile": (
        [(Given(), MET)],
        [(Given(profile=None), "profile-not-approved,appointment-unknown")],
        [
            (Given(file={"profile_employers": {1: STRANGER}}), "profile-not-approved,appointment-unknown"),
            (Given(file=GREW), MET),
        ],
    ),
    "guide-1-archive": (
        [(Given(), MET)],
        [(Given(items=(), file={"items": {}}), "archive-not-approved,achievements-missing")],
        [(several(1), MET)],
    ),
    "guide-2-notice": (
        [(Given(), MET)],
        [(Given(begun=begun.model_copy(update={"notice_version": "2021-1"})), "notice-not-read")],
        [
            (Given(begun=begun.model_copy(update={"notice_version": PLAN.notice.version})), MET),
            (Given(begun=begun.model_copy(update={"notice_version": ""})), "notice-not-read"),
        ],
    ),
    "plan-window": (
        [(Given(), MET)],
        [(Given(at=PLAN.closes_at + A_DAY), "window-closed"), (Given(at=PLAN.opens_at - A_DAY), "window-not-open")],
        [
            (Given(at=shanghai(2022, 7, 1, 8, 59, 59)), "window-not-open"),
            (Given(at=shanghai(2022, 7, 1, 9, 0, 0)), MET),
            (Given(at=shanghai(2022, 8, 31, 17, 30, 0)), MET),
            (Given(at=shanghai(2022, 8, 31, 17, 30, 1)), "window-closed"),
        ],
    ),
    "guide-2.1-photo": (
        [(Given(), MET)],
        [(Given(photo=None), "photo-missing")],
        [(Given(photo=Photo(file=ref(9, "jpeg", 15_000, width=358, height=441), source="fetched")), MET)],
    ),
    "guide-2.1-photo-format": (
        [(photo(kind="jpeg"), MET)],
        [(photo(kind="png"), "photo-format")],
        [
            (Given(photo=upload(kind="png").model_copy(update={"source": "fetched"})), IDLE),
            (photo(kind="jpg"), "photo-format"),
        ],
    ),
    "guide-2.1-photo-size": (
        [(photo(size=50_000), MET)],
        [(photo(size=10_000), "photo-size"), (photo(size=2_000_000), "photo-size")],
        [
            (photo(size=30_720), "photo-size"),
            (photo(size=30_721), MET),
            (photo(size=1_048_575), MET),
            (photo(size=1_048_576), "photo-size"),
        ],
    ),
    "guide-2.1-photo-pixels": (
        [(photo(width=300, height=400), MET)],
        [(photo(width=150, height=200), "photo-width,photo-height")],
        [
            (photo(width=215, height=301), "photo-width"),
            (photo(width=216, height=301), MET),
            (photo(width=216, height=300), "photo-height"),
        ],
    ),
    "guide-2.1-photo-ratio": (
        [(photo(width=300, height=400), MET)],
        [(photo(width=400, height=400), "photo-ratio"), (photo(width=358, height=441), "photo-ratio")],
        [
            (photo(width=260, height=400), MET),
            (photo(width=259, height=400), "photo-ratio"),
            (photo(width=320, height=400), MET),
            (photo(width=321, height=400), "photo-ratio"),
        ],
    ),
    "guide-2.1-photo-background": (
        [(photo(white=0.99), MET)],
        [(photo(white=0.1), "photo-background")],
        [
            (photo(white=0.8), MET),
            (photo(white=0.79), "photo-background"),
            (seen(white_border=0.1, white_sure=0.89), TOLD),
            (seen(white_border=0.1, white_sure=0.9), "photo-background"),
        ],
    ),
    "guide-2.1-photo-face": (
        [(seen(faces=1, faces_sure=0.4), MET)],
        [(seen(faces=2, faces_sure=0.4), TOLD)],
        [(seen(faces=0, faces_sure=0.4), TOLD), (Given(), IDLE)],
    ),
    "guide-2.2-commitment": (
        [(Given(), MET)],
        [(Given(signed=None), "commitment-missing")],
        [(Given(signed=signed.model_copy(update={"identified_by": None})), MET)],
    ),
    "guide-2.2-commitment-current": (
        [(Given(), MET)],
        [
            (Given(signed=signed.model_copy(update={"text_version": "2021-1"})), "commitment-outdated"),
            (Given(file=NEWER), "commitment-outdated"),
        ],
        [(Given(file=GREW), MET), (Given(file=CORRECTED), "commitment-outdated")],
    ),
    "guide-2.3-form": ([(Given(), MET)], [(Given(form=None), "form-missing")], [(form(speciality=""), MET)]),
    "guide-2.3-mode": (
        [(form(mode="normal"), MET)],
        [(form(mode="unheard-of"), "mode-not-offered")],
        [(transfer(transfer_kind="concurrent"), MET), (form(mode="normal "), "mode-not-offered")],
    ),
    "guide-2.3-transfer-kind": (
        [(transfer(transfer_kind="concurrent"), MET)],
        [
            (transfer(), "transfer-kind-missing"),
            (replace(transfer(transfer_kind="transfer"), plan=ONLY_CONCURRENT), "transfer-kind-not-offered"),
        ],
        [
            (form(transfer_kind="transfer"), "transfer-kind-not-asked"),
            (form(), IDLE),
            (replace(transfer(transfer_kind="concurrent"), plan=ONLY_CONCURRENT), MET),
        ],
    ),
    "guide-2.3-mode-fields": (
        [(scores(), MET)],
        [(scores("二十"), "field-malformed"), (scores("21"), "field-out-of-range")],
        [(scores("0"), MET), (scores("20"), MET), (scores("20.01"), "field-out-of-range")],
    ),
    "guide-2.3-mode-fields-given": (
        [(scores(), MET)],
        [(fields("self-scored"), "field-missing,field-missing,field-missing")],
        [(scores(score_results=""), "field-missing"), (form(), IDLE)],
    ),
    "guide-2.3-years": (
        [(form(), MET)],
        [
            (form(hours=(*FORM.hours, Hours(year=2018, public=30, professional=60))), "year-not-asked"),
            (form(appraisals=(*FORM.appraisals, Appraisal(year=2016, grade="competent"))), "year-not-asked"),
        ],
        [
            (form(hours=FORM.hours[::-1], appraisals=FORM.appraisals[::-1]), MET),
            (form(hours=(*FORM.hours, Hours(year=2022, public=30, professional=60))), "year-not-asked"),
            (form(hours=(*FORM.hours, FORM.hours[0])), "year-twice"),
            (form(appraisals=(*FORM.appraisals, Appraisal(year=2022, grade="competent"))), "year-not-asked"),
            (form(appraisals=(*FORM.appraisals, FORM.appraisals[0])), "year-twice"),
        ],
    ),
    "guide-2.3-grades": (
        [(form(), MET)],
        [(form(appraisals=(*FORM.appraisals[:-1], Appraisal(year=2021, grade="brilliant"))), "grade-unknown")],
        [(form(appraisals=LAST), MET), (form(appraisals=UNGRADED), "grade-unknown")],
    ),
    "guide-2.3-statement": (
        [(form(statement="主持设计"), MET)],
        [(form(statement=""), "statement-missing")],
        [(form(statement="字"), MET), (form(statement=" \u3000\n"), "statement-missing")],
    ),
    "guide-2.3-statement-length": (
        [(form(statement="主持设计"), MET)],
        [(form(statement="字" * 2000), "statement-too-long")],
        [
            (form(statement="字" * 1000), MET),
            (form(statement="字" * 1001), "statement-too-long"),
            (form(statement="👨‍👩‍👧‍👦" * 1000), MET),
            (form(statement="👨‍👩‍👧‍👦" * 1001), "statement-too-long"),
            (form(statement="e\u0301" * 1000), MET),
            (form(statement="e\u0301" * 1001), "statement-too-long"),
        ],
    ),
    "guide-2.3-hours": (
        [(hours(40, 70), MET)],
        [(hours(0, 0), "hours-too-few")],
        [(hours(30, 60), MET), (hours(29, 60), "hours-too-few"), (hours(31, 59), "hours-too-few")],
    ),
    "guide-2.3-appraisals": (
        [(form(), MET)],
        [(form(appraisals=()), ",".join(["appraisal-missing"] * 5))],
        [(form(appraisals=FORM.appraisals[::-1]), MET), (form(appraisals=FORM.appraisals[1:]), "appraisal-missing")],
    ),
    "plan-appraisals": (
        [(Given(plan=STRICT), MET)],
        [(Given(form={"appraisals": LAST}, plan=STRICT), "appraisal-bars")],
        [(Given(form={"appraisals": LAST}), IDLE), (Given(form={"appraisals": FIRST}, plan=STRICT), "appraisal-bars")],
    ),
    "guide-2.3-acceptance-point": (
        [(Given(), MET)],
        [(Given(job=Employment(EMPLOYER, "municipal", "331299")), "no-acceptance-point")],
        [
            (
                Given(job=Employment(EMPLOYER, "municipal", "310101"), attachments=("exam-certificate", "entrustment")),
                MET,
            ),
            (Given(job=None), "profile-not-approved,appointment-unknown,attachment-missing"),
        ],
    ),
    **ACHIEVEMENTS,
}
"""By the rule's id: met, broken, at its edge. What refuses nothing is broken where it is told."""


THERE_OR_NOT = {
    *("guide-1-archive", "guide-2.1-photo", "guide-2.2-commitment", "guide-2.3-form", "guide-2.4-achievements")
}
"""Rules that something is there: nothing stands between none of it, which is broken, and the least of it."""


def test_every_rule_has_its_three() -> None:
    assert set(THREE) == {rule.id for rule in rules.ALL}
    for rule_id, (met, broken, edge) in THREE.items():
        assert met, f"{rule_id}: nothing meets it"
        fine = {MET, IDLE} if any(result == TOLD for _, result in broken) else {MET, IDLE, TOLD}
        sides = {result in fine for _, result in edge}
        assert sides == ({True} if rule_id in THERE_OR_NOT else {True, False}), f"{rule_id}: what stands at its edge?"
        assert all(result in {MET, TOLD} for _, result in met), f"{rule_id} isn't met"
        assert broken, f"{rule_id}: nothing breaks it"
        assert all(result not in {MET, IDLE} for _, result in broken), f"{rule_id} isn't broken"


def test_the_story_without_changes_is_the_complete_one() -> None:
    assert [type(event) for event in Given().history] == [type(event) for event in complete]
    assert (Given().history[4], Given().history[5]) == (filled, extracted)
    assert attached.attached.kind in Given().attachments


@pytest.mark.parametrize("rule", rules.ALL, ids=lambda rule: rule.id)
def test_a_rule_is_met_broken_and_judged_at_its_edge(rule: Rule) -> None:
    for cases in THREE[rule.id]:
        for given, expected in cases:
            assert given.result(rule) == expected, given
