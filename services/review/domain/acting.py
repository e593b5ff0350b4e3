"""What all acts of a case have in common: everything in their way is said at once, and a second click is calm."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from kernel.log.decider import Event, NotFound, Rejected, Violation
from services.review.domain.case import Case
from services.review.domain.commands import ByChecker
from services.review.domain.rights import has_turn, is_officer, is_party, refusals
from services.review.domain.submission import Asker
from services.review.domain.table import Act


def of_party(case: Case | None, asker: Asker) -> Case:
    """The case, if the asker has a part in it. Raises NotFound."""
    if case is None or not is_party(case, asker):
        raise NotFound
    return case


def act(
    which: Act,
    command: ByChecker,
    case: Case,
    build: Callable[[dict[str, Any]], Sequence[Event]],
    *,
    also: Sequence[Violation] = (),
    same: Callable[[Any], bool] | None = None,
) -> Sequence[Event]:
    """The events of an act, from what each of them carries. Nothing when `same` finds that this very act was done by
    this organisation before, and something is in its way now. Raises Rejected with everything that is."""
    violations = [*refusals(which, case, command.asker, command.at), *also, *_seen(command, case)]
    if not violations:
        return build(about(case, command))
    if same is not None and any(theirs(e, command) and same(e) for e in case.history):
        return []  # a second click
    raise Rejected(violations)


def about(case: Case, command: ByChecker) -> dict[str, Any]:
    """What every event of a checker's act carries. Whoever acts for the stage is named, be it the office."""
    held = case.holder
    by_holder = held is not None and has_turn(case, command.asker)
    return {
        "person_id": case.person_id,
        "submission": case.submission.number,
        "stage": case.station.id,
        "role": held.actor if held and by_holder else "office",
        "org_id": held.org_id if held and by_holder else case.submission.office_id,
        "plan_version": case.submission.plan_version,
        "rule_set_version": case.submission.rule_set_version,
        "readiness_digest": case.submission.readiness_digest,
        "at": command.at,
    }


def theirs(event: Any, command: ByChecker) -> bool:
    """Whether an event is about the submission and stage of the command, and by the same organisation."""
    if (getattr(event, "submission", None), getattr(event, "stage", None)) != (command.submission, command.stage):
        return False
    return hasattr(event, "role") and is_officer(command.asker, event.role, event.org_id)


def _seen(command: ByChecker, case: Case) -> list[Violation]:
    """A checker judges what they had before them."""
    found = []
    if command.submission != case.submission.number:
        found.append(
            Violation(
                "submission-moved-on",
                "该申报已有新的提交，请刷新后再审核",
                "there is a newer submission: look at it first",
                pointer="/submission",
                limit=case.submission.number,
                actual=command.submission,
            )
        )
    # An organisation may hold two stages in a row: its second click must not pass both.
    if case.holder is not None and has_turn(case, command.asker) and command.stage != case.station.id:
        found.append(
            Violation(
                "stage-moved-on",
                "该申报已进入其他环节，请刷新后再审核",
                "the case is at another stage: look at it first",
                pointer="/stage",
                limit=case.station.id,
                actual=command.stage,
            )
        )
    return found
