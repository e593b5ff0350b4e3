"""Papers, books, patents, standards and awards: a part of their own that uses up none of the five achievements."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from kernel.log.kit import Spec
from services.declaration.domain import rules
from services.declaration.domain.commands import ListWorks, SubmitDeclaration
from services.declaration.domain.declaration import Declaration
from services.declaration.domain.dossier import PersonFile
from services.declaration.domain.events import AchievementsExtracted, WorksListed
from services.declaration.domain.parts import Achievement
from services.declaration.domain.snapshot import frozen
from tests.unit.declaration.story import PARTS, PLAN, against, attached, complete, dossier, facts, filled, item

spec = Spec(Declaration)
PAPER, PATENT = item(11, kind="paper", version=2), item(12, kind="patent")
FILE = dossier(item(1), PAPER, PATENT)
PAPER_LISTED = Achievement(item_id=PAPER.item_id, item_version=2)
PATENT_LISTED = Achievement(item_id=PATENT.item_id, item_version=1)
listed = WorksListed(works=(PATENT_LISTED, PAPER_LISTED))


def listing(*items: UUID, file: PersonFile = FILE, as_of: int | None = None) -> ListWorks:
    return ListWorks(background=against(file), items=items, as_of=as_of)


@pytest.mark.parametrize("kind", ["paper", "book", "patent", "standard", "award"])
def test_each_kind_has_its_place_in_the_plan_of_2022(kind: str) -> None:
    one = item(11, kind=kind)
    spec.given(*complete).when(listing(one.item_id, file=dossier(item(1), one))).then(
        WorksListed(works=(Achievement(item_id=one.item_id, item_version=1),))
    )


def test_works_are_newest_approved_items_in_the_applicants_order_and_may_be_none() -> None:
    spec.given(*complete).when(listing(PATENT.item_id, PAPER.item_id)).then(listed)
    spec.given(*complete, listed).when(listing(PATENT.item_id, PAPER.item_id)).then()
    spec.given(*complete, listed).when(listing()).then(WorksListed(works=()))


def test_everything_wrong_with_the_choice_is_told_at_once() -> None:
    choice = listing(item(1).item_id, UUID(int=9), PAPER.item_id, PAPER.item_id)
    found = spec.given(*complete).when(choice).then_rejected("item-not-approved", "item-twice", "work-kind")
    assert [violation.pointer for violation in found] == ["/items/1", "/items/3", "/items/0"]
    assert found[-1].limit == ["paper", "book", "patent", "standard", "award"]


def test_the_form_comes_first_and_another_page_is_not_overwritten() -> None:
    before = complete[: complete.index(filled)]
    spec.given(*before).when(listing(PAPER.item_id)).then_rejected("step-not-open")
    spec.given(*complete, listed).when(listing(PAPER.item_id, as_of=len(complete))).then_rejected("edited-meanwhile")


def test_works_beside_five_achievements_leave_all_five_counted_and_are_frozen() -> None:
    five = [item(n) for n in range(5)]
    file = dossier(*five, PAPER, PATENT)
    chosen = AchievementsExtracted(achievements=tuple(Achievement(item_id=i.item_id, item_version=1) for i in five))
    history = (*complete[:5], chosen, listed, attached)
    (made,) = spec.given(*history).when(SubmitDeclaration(background=against(file))).events
    kept = frozen(spec.given(*history, made).state, 1, PLAN, file)
    assert kept is not None
    assert [achievement.counted for achievement in kept.achievements] == [True] * 5
    assert [(work.item_id, work.kind_name) for work in kept.works] == [
        (PATENT.item_id, "专利"),
        (PAPER.item_id, "论文"),
    ]


def test_a_work_that_was_taken_out_of_the_archive_holds_the_declaration_up() -> None:
    parts = replace(PARTS, works=listed.works)

    def outcome(recalled: int) -> list[str]:
        about = facts(parts, replace(FILE, recalled={PAPER.item_id: recalled}))
        (found,) = (f for f in rules.readiness(about) if f.rule.id == "guide-1-in-archive")
        return [f"{v.code} {v.pointer}" for v in found.violations] or [found.name]

    assert outcome(1) == ["met"]
    assert outcome(2) == ["achievement-withdrawn /works/1"]
