"""What is on file of a person, as identity and archive told it, in whatever order."""

from __future__ import annotations

from itertools import permutations

from kernel.log.kit import Spec
from services.declaration.domain.dossier import (
    Dossier,
    EmploymentRecorded,
    ItemRecorded,
    ProfileRecorded,
    RecordEmployment,
    RecordItem,
    RecordProfile,
)
from tests.unit.declaration.story import EMPLOYER, PERSON, PROFILE, STRANGER, item

spec = Spec(Dossier)
ONE = item(1)
BARE = {"formerly": None, "entrusted_by": None}
employed = EmploymentRecorded(
    person_id=PERSON, employer_id=EMPLOYER, affiliation="municipal", region="330106", formerly=None, entrusted_by=None
)
profiled = ProfileRecorded(person_id=PERSON, employer_id=EMPLOYER, profile_version=1, profile=PROFILE)
itemised = ItemRecorded(
    person_id=PERSON, employer_id=EMPLOYER, item_id=ONE.item_id, item_version=1, content=ONE.content
)


def test_what_is_told_is_recorded_once_in_any_order() -> None:
    told = (
        RecordEmployment(**dict(employed)),
        RecordProfile(**dict(profiled)),
        RecordItem(**dict(itemised)),
    )
    files = []
    for order in permutations(told):
        history: list[EmploymentRecorded | ProfileRecorded | ItemRecorded] = []
        for command in order:
            (event,) = spec.given(*history).when(command).events
            spec.given(*history, event).when(command).then()
            history.append(event)  # type: ignore[arg-type]
        files.append(spec.given(*history).state)
    assert all(file == files[0] for file in files)
    assert files[0].profile == PROFILE


def test_newer_versions_stand_beside_the_older_ones() -> None:
    newer = ProfileRecorded(person_id=PERSON, employer_id=EMPLOYER, profile_version=2, profile=PROFILE)
    second = itemised.model_copy(update={"item_version": 2})
    file = spec.given(employed, profiled, newer, itemised, second).state
    assert file.profile_version == 2
    assert set(file.profiles) == {1, 2}
    assert file.newest(ONE.item_id).item_version == 2
    assert set(file.items[ONE.item_id]) == {1, 2}


def test_a_profile_counts_only_with_the_employer_that_approved_it() -> None:
    assert spec.given(profiled).state.profile is None
    moved = EmploymentRecorded(
        person_id=PERSON, employer_id=STRANGER, affiliation="private", region="330205", formerly=None, entrusted_by=None
    )
    assert spec.given(employed, profiled, moved).state.profile is None
    assert spec.given(employed, profiled, moved, employed).state.profile == PROFILE
