"""What meets, breaks and stands at the edge of the rules about achievements and attachments (guide 二.4, 二.5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from services.declaration.domain.archive_item import FourMarks
from tests.unit.declaration.eve import (
    A_DAY,
    FLOOR,
    IDLE,
    MET,
    NO_MARK,
    OTHER,
    THREE_YEARS_AGO,
    TODAY,
    TOLD,
    Given,
    Three,
    certified,
    form,
    marked,
    one,
    several,
)
from tests.unit.declaration.story import item

ACHIEVEMENTS: dict[str, Three] = {
    "guide-2.4-achievements": (
        [(several(2), MET)],
        [(Given(items=(), file={"items": {item(1).item_id: {1: item(1)}}}), "achievements-missing")],
        [(several(1), MET)],
    ),
    "guide-2.4-kind": (
        [(one(kind="research-project"), MET)],
        [(one(kind="paper"), "achievement-kind")],
        [(one(kind="engineering-project"), MET), (one(kind="standard"), "achievement-kind")],
    ),
    "guide-2.4-since-appointment": (
        [(one(gained_on=date(2021, 6, 30)), MET)],
        [(one(gained_on=date(2010, 1, 1)), "achievement-before-appointment")],
        [(one(gained_on=date(2016, 1, 1)), MET), (one(gained_on=date(2015, 12, 31)), "achievement-before-appointment")],
    ),
    "guide-2.4-level": (
        [(replace(one(level="national"), plan=FLOOR), MET)],
        [(replace(one(level="unit"), plan=FLOOR), "achievement-level")],
        [
            (replace(one(level="municipal"), plan=FLOOR), MET),
            (replace(one(level="county"), plan=FLOOR), "achievement-level"),
            (one(level="unit"), IDLE),
        ],
    ),
    "guide-1-in-archive": (
        [(Given(), MET)],
        [(Given(file={"recalled": {item(1).item_id: 1}}), "achievement-withdrawn")],
        [
            (Given(file={"recalled": {item(1).item_id: 0}}), MET),
            (Given(file={"recalled": {item(1).item_id: 2}}), "achievement-withdrawn"),
        ],
    ),
    "guide-2.4-marks": (
        [(marked(), MET)],
        [(marked(**NO_MARK), "evidence-unmarked")],
        [
            (marked(verified_on=TODAY), MET),
            *(
                (marked(**{name: None if name == "verified_on" else False}), "evidence-unmarked")
                for name in FourMarks.model_fields
            ),
        ],
    ),
    "guide-2.4-contribution": (
        [(one(team_size=5), MET)],
        [(one(team_size=5, contribution=()), "contribution-proof-missing")],
        [(one(team_size=1, contribution=()), MET), (one(team_size=2, contribution=()), "contribution-proof-missing")],
    ),
    "guide-2.4-limit": ([(several(3), MET)], [(several(8), TOLD)], [(several(5), MET), (several(6), TOLD)]),
    "guide-2.5-attachments": (
        [(Given(), MET)],
        [(Given(attachments=("other",)), "attachment-missing")],
        [(form(declared_before=True), "attachment-missing"), (certified(None), TOLD)],
    ),
    "guide-2.5-certificate": (
        [(certified(TODAY + A_DAY), TOLD)],
        [
            (certified(None, revoked_certificates=frozenset({OTHER})), "attachment-missing,certificate-lapsed"),
            (certified(date(2020, 1, 1)), "attachment-missing,certificate-lapsed"),
            (certified(None, on=date(2010, 4, 9)), "attachment-missing,certificate-lapsed"),
        ],
        [
            (certified(TODAY), TOLD),
            (certified(TODAY - A_DAY), "attachment-missing,certificate-lapsed"),
            (certified(None, on=THREE_YEARS_AGO), TOLD),
            (certified(None, on=THREE_YEARS_AGO - A_DAY), "attachment-missing,certificate-lapsed"),
        ],
    ),
    "guide-2.5-superfluous": (
        [(Given(), MET)],
        [(Given(attachments=("exam-certificate", "milestone-form")), TOLD)],
        [
            (Given(attachments=("exam-certificate", "other")), MET),
            (Given(attachments=("exam-certificate", "other", "score-recommendation")), TOLD),
        ],
    ),
}
