"""The rules of composing a plan and of putting its deadlines off, each met, broken and at its edge."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from kernel.log.decider import Event
from kernel.log.kit import Outcome
from services.declaration.domain.plan_events import PlanClosed
from services.declaration.domain.review_plan import DraftPlan, PublishPlan
from tests.unit.declaration import test_composing as composing
from tests.unit.declaration.story import NOW, PLAN
from tests.unit.three import Table, Three

SECOND, DAY = timedelta(seconds=1), timedelta(days=1)


def draft(*history: Event, office_id: UUID = composing.OFFICE) -> Outcome:
    command = DraftPlan(code=PLAN.code, office=PLAN.office, office_id=office_id, at=NOW)
    return composing.spec.given(*history).when(command)


def compose(*history: Event, as_of: int | None = None, **sections: Any) -> Outcome:
    return composing.spec.given(*(history or (composing.drafted,))).when(composing.put(as_of, **sections))


def publish(*written: Event, reason: str | None = None) -> Outcome:
    return composing.spec.given(composing.drafted, composing.put_all, *written).when(composing.publish(reason))


def amend(*written: Event, reason: str | None = "更正") -> Outcome:
    return composing.spec.given(composing.issued, *written).when(composing.publish(reason))


def window(closes_at: datetime) -> Outcome:
    """A plan whose window closes then."""
    whole = PLAN.model_copy(update={"closes_at": closes_at})
    return composing.spec.given().when(PublishPlan(plan=whole, office_id=composing.OFFICE, at=NOW))


def put_off(stage: str | None, until: datetime, at: datetime = NOW) -> Outcome:
    command = composing.extend(stage, until).model_copy(update={"at": at})
    return composing.spec.given(composing.issued).when(command)


NOTICE = {"version": PLAN.notice.version, "paragraphs": list(PLAN.notice.paragraphs)}
CLOSING = PLAN.closes_at
FIRST_DUE = PLAN.stages[0].due_at
published = PlanClosed(reason="评审结束", at=NOW)

OF_PLANS: Table = {
    # -- composing a plan
    "not-your-office": lambda: Three(
        met=draft(),
        broken=draft(office_id=composing.OTHER),
        holds=[draft(composing.drafted)],
        breaks=[draft(office_id=PLAN.plan_id)],
    ),
    "plan-code-taken": lambda: Three(
        met=draft(),
        broken=draft(composing.issued),
        holds=[draft(composing.drafted, composing.put_all)],
        breaks=[draft(composing.drafted, composing.put_all, composing.issued)],
    ),
    "section-unknown": lambda: Three(
        met=compose(year=2023), broken=compose(colour="red"), holds=[compose(remarks=[])], breaks=[compose(Year=2023)]
    ),
    "section-invalid": lambda: Three(
        met=compose(year=2023),
        broken=compose(year="2023"),
        holds=[compose(hotline="1")],
        breaks=[compose(hotline=""), compose(stages=[])],
    ),
    "section-missing": lambda: Three(
        met=publish(),
        broken=composing.spec.given(composing.drafted).when(composing.publish()),
        holds=[publish(composing.written(manual=None))],
        breaks=[publish(composing.written(hotline=None))],
    ),
    "plan-inconsistent": lambda: Three(
        met=window(CLOSING),
        broken=window(PLAN.opens_at - DAY),
        holds=[window(PLAN.opens_at + SECOND), window(FIRST_DUE)],
        breaks=[window(PLAN.opens_at), window(FIRST_DUE + SECOND)],
    ),
    "template-unknown": lambda: Three(
        met=publish(),
        broken=publish(composing.written(review_form={**composing.WRITTEN["review_form"], "template": "of-1988"})),
        holds=[publish(composing.written(review_form={**composing.WRITTEN["review_form"], "template": "review-form"}))],
        breaks=[
            publish(composing.written(review_form={**composing.WRITTEN["review_form"], "template": "review-form2"}))
        ],
    ),
    "reason-missing": lambda: Three(
        met=amend(composing.written(year=2023)),
        broken=amend(composing.written(year=2023), reason=None),
        holds=[amend(reason=None), publish()],  # nothing was written; a first version needs none
        breaks=[amend(composing.written(hotline="1"), reason=None)],
    ),
    "version-unchanged": lambda: Three(
        met=amend(composing.written(notice={"version": "2022-2", "paragraphs": ["新的须知"]})),
        broken=amend(composing.written(notice={**NOTICE, "paragraphs": ["新的须知"]})),
        holds=[amend(composing.written(notice=NOTICE))],
        breaks=[amend(composing.written(notice={**NOTICE, "paragraphs": [*NOTICE["paragraphs"], "一"]}))],
    ),
    "plan-not-published": lambda: Three(
        met=put_off(None, FIRST_DUE),
        broken=composing.spec.given(composing.drafted).when(composing.extend(None, FIRST_DUE)),
        holds=[composing.spec.given(composing.issued, published).when(composing.extend(None, FIRST_DUE))],
        breaks=[composing.spec.given(composing.drafted, composing.put_all).when(composing.extend(None, FIRST_DUE))],
    ),
    "plan-closed": lambda: Three(
        met=compose(composing.issued, year=2023),
        broken=compose(composing.issued, published, year=2023),
        holds=[compose(composing.drafted, composing.put_all, year=2023)],
        breaks=[amend(composing.written(year=2023), published)],
    ),
    "plan-already-published": lambda: Three(
        met=window(CLOSING),
        broken=composing.spec.given(composing.issued).when(
            PublishPlan(plan=PLAN.model_copy(update={"year": 2030}), office_id=composing.OFFICE, at=NOW)
        ),
        holds=[composing.spec.given(composing.issued).when(PublishPlan(plan=PLAN, office_id=composing.OFFICE, at=NOW))],
        breaks=[
            composing.spec.given(composing.issued).when(
                PublishPlan(plan=PLAN.model_copy(update={"hotline": "1"}), office_id=composing.OFFICE, at=NOW)
            )
        ],
    ),
    # -- deadlines put off
    "stage-unknown": lambda: Three(
        met=put_off("employer", FIRST_DUE + SECOND),
        broken=put_off("nowhere", FIRST_DUE + DAY),
        holds=[put_off(None, FIRST_DUE)],
        breaks=[put_off("employers", FIRST_DUE + SECOND)],
    ),
    "deadline-not-later": lambda: Three(
        met=put_off(None, FIRST_DUE),
        broken=put_off(None, CLOSING - DAY),
        holds=[put_off(None, CLOSING + SECOND)],
        breaks=[put_off(None, CLOSING)],
    ),
    "deadline-over": lambda: Three(
        met=put_off(None, FIRST_DUE),
        broken=put_off(None, FIRST_DUE, at=FIRST_DUE + DAY),
        holds=[put_off(None, FIRST_DUE, at=FIRST_DUE - SECOND)],
        breaks=[put_off(None, FIRST_DUE, at=FIRST_DUE)],
    ),
    "deadline-after-next": lambda: Three(
        met=put_off(None, CLOSING + SECOND),
        broken=put_off(None, FIRST_DUE + 9 * DAY),
        holds=[put_off(None, FIRST_DUE)],
        breaks=[put_off(None, FIRST_DUE + SECOND)],
    ),
}
