"""A third plan, which no file holds: its office composes it by commands alone, and a case walks through it to the end.

Guide 二, by another plan: nothing of the shipped ones is in code.
"""

from __future__ import annotations

import secrets
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from deploy.local.demo.client import until
from deploy.local.demo.office import Office
from deploy.local.demo.roles import DECLARATION, row_of
from tests.journey.bad_input import clear
from tests.journey.every.candidate import Candidate
from tests.journey.every.crew import Crew
from tests.journey.plans import Asked, Known
from tests.journey.stack import Stack

pytestmark = [pytest.mark.stack, pytest.mark.timeout(600)]

OFFICE, COMPETENT = "office-water-senior", "competent-3300"
STAGES = {"first": "employer", "second": "authority", "third": "office"}
THIRD = Known("third", None, STAGES, {"only": Asked(("diploma",), 9900)})
TODAY = datetime.now(UTC).replace(microsecond=0)


def day(n: int) -> str:
    """The instant `n` days from now."""
    return (TODAY + timedelta(days=n)).isoformat()


def sections() -> dict[str, Any]:
    """A plan for assistant archivists: three stages, one mode, two achievements, no exam, no paper."""
    levels = [{"code": c, "name": n} for c, n in (("provincial", "省级"), ("municipal", "市级"))]
    return {
        "title": "2026年度档案专业助理馆员职务任职资格评审计划",
        "year": 2026,
        "series": "档案",
        "level": "助理馆员",
        "opens_at": day(-1),
        "closes_at": day(20),
        "notice": {"version": "a", "paragraphs": ["请如实填写。"]},
        "commitment": {"version": "a", "title": "诚信承诺书", "text": "本人保证材料真实。"},
        "stages": [
            {"id": "first", "name": "单位推荐", "actor": "employer", "due_at": day(30)},
            {"id": "second", "name": "主管部门审核", "actor": "authority", "due_at": day(40)},
            {"id": "third", "name": "办公室审核", "actor": "office", "due_at": day(50)},
        ],
        "resubmission": {"days": 7},
        "modes": [{"code": "only", "name": "一般申报"}],
        "transfer_kinds": [],
        "photo": {
            "types": ["jpeg"],
            "bytes_over": 1000,
            "bytes_under": 5_000_000,
            "width_over": 100,
            "height_over": 100,
            "ratio_from": 0.5,
            "ratio_to": 1.0,
            "white_border_from": 0.5,
        },
        "form": {
            "statement_limit": 2000,
            "hours": {"years": [2025], "least_total": 20, "least_professional": 10},
            "appraisals": {"years": [2025], "grades": [{"code": "competent", "name": "合格"}]},
        },
        "achievements": {
            "limit": 2,
            "kinds": [
                {"code": "research-project", "name": "科研项目"},
                {"code": "engineering-project", "name": "工程项目"},
            ],
            "levels": levels,
            "lowest_level": "municipal",
        },
        "attachments": [{"code": "diploma", "name": "毕业证书", "required_when": [{}], "form": "cover"}],
        "forms": [{"code": "cover", "name": "封面", "shipped": "new-achievements"}],
        "routes": [
            {
                "name": "浙江省水利厅人事教育处",
                "stations": [{"stage": "first"}, {"stage": "second", "authority": COMPETENT}, {"stage": "third"}],
            }
        ],
        "fee": {"items": [{"name": "评审费", "amount_fen": 9900}], "window_days": 3},
        "review_form": {
            "paper": "A4",
            "copies": 0,
            "duplex": True,
            "last_page_alone": False,
            "staples": False,
            "seals": [],
        },
        "contacts": [],
        "hotline": "0571-00000000",
    }


async def compose(office: Office) -> str:
    """Section by section, and told each time what is missing still."""
    plan_id = str((await office.begin(f"third-{secrets.token_hex(6)}"))["id"])
    left = sections()
    wanted = clear(await office.act(plan_id, "publication"), 409, "section-missing")
    assert {error["pointer"] for error in wanted} == {f"/{name}" for name in left if name != "forms"}
    for name, said in left.items():
        (await office.put(plan_id, **{name: said})).good()
    assert (await office.draft(plan_id))["violations"] == []
    own = f"{DECLARATION}/plan-drafts"
    await row_of(office.session, own, "the draft", plan_id=plan_id, plan_version=0, changed=True)
    (await office.act(plan_id, "publication")).good()
    await row_of(office.session, own, "the published plan", plan_id=plan_id, plan_version=1, changed=False)
    return plan_id


async def test_a_case_goes_the_whole_way_through_a_plan_that_was_composed_by_commands(stack: Stack) -> None:
    async with Crew.open(stack) as crew:
        await walk(crew)


async def walk(crew: Crew) -> None:
    """From the first word of the plan to the review form."""
    office = Office(crew.session("office"), OFFICE)
    plan_id = await compose(office)
    case = await Candidate.come(crew, "third", await crew.employer(), {"plan_id": plan_id}, known=THIRD)
    person = case.me
    case.plan = await person.read_plan(plan_id)
    form = f"{DECLARATION}/plans/{plan_id}/versions/1/forms/cover"
    assert (await person.session.get(form)).opened()[:2] == b"PK"
    await person.declare(case.plan)

    # An amendment makes another version; this declaration keeps the one it was begun under, and what it costs.
    dearer = {"items": [{"name": "评审费", "amount_fen": 19900}], "window_days": 3}
    # Whoever has not read what stands does not replace it.
    (told,) = clear(await office.put(plan_id, fee=dearer), 409, "edited-meanwhile")
    read = await office.draft(plan_id)
    assert (told["pointer"], told["actual"]["version"]) == ("/fee", read["versions"]["fee"])
    (await office.put(plan_id, based_on=read["version"], fee=dearer)).good()
    clear(await office.act(plan_id, "publication"), 409, "reason-missing")
    (await office.act(plan_id, "publication", reason="收费标准调整")).good()
    assert (await person.read_plan(plan_id))["fee"]["items"][0]["amount_fen"] == 19900
    assert (await person.declaration())["plan_version"] == 1

    # Its window is put off for it alone; to another office there is no such plan.
    until_then = day(25)
    extension = {"stage": None, "until": until_then, "reason": "住院治疗"}
    own = f"declarations/{person.declaration_id}/extension"
    (await office.act(plan_id, own, **extension)).good()
    assert datetime.fromisoformat((await person.declaration())["deadline"]) == datetime.fromisoformat(until_then)
    clear(await office.act(plan_id, "extension", **extension | {"until": day(31)}), 409, "deadline-after-next")

    await case.fill_in()
    await case.hand_in()
    assert await case.stages() == [*STAGES]
    await case.row("first")

    # A stage is put off for everybody: the case that is under way has the later day, too.
    later = day(35)
    (await office.act(plan_id, "extension", stage="first", until=later, reason="台风")).good()

    async def put_off() -> bool | None:
        row = await case.row("first")
        return datetime.fromisoformat(row["due_at"]) == datetime.fromisoformat(later) or None

    await until("the later day in the queue", put_off)
    await case.pass_on(*STAGES)
    await case.finish()

    # Closed, it takes no new declaration.
    (await office.act(plan_id, "closing", reason="评审结束")).good()
    body = {"plan_id": plan_id, "notice_version": "a"}
    refused = await crew.session("applicant").post(f"{DECLARATION}/declarations", body)
    assert "plan-closed" in {error["code"] for error in clear(refused, 409, refused.code)}
