"""What an item says, and what has to be true of it before it is handed to the employer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Fact, Text, Violation, sealed
from kernel.log.fileref import FileRef
from services.archive.domain.kinds import BY_TEAMS, PROJECTS, WITH_LEVEL, WITH_PERIOD, DetailsOfKind, Kind, missing


class Level(StrEnum):
    """层次（级别）, from the highest down; `none` for what has no level."""

    NATIONAL = "national"
    PROVINCIAL = "provincial"
    MUNICIPAL = "municipal"
    COUNTY = "county"
    UNIT = "unit"
    NONE = "none"


class Period(Fact):
    """From when to when; `until` null: to this day."""

    since: date
    until: date | None = None


class Content(Fact):
    """What an item says. `gained_on` is the date it was completed or awarded; `rank` the person's place in the team;
    `contribution` those of the files of evidence that prove them a main contributor (guide 二.4)."""

    kind: Kind
    title: Annotated[Text, Field(min_length=1, max_length=200), sealed("person_id")]
    level: Level
    gained_on: date
    rank: Annotated[int, Field(ge=1, le=99)]
    team_size: Annotated[int, Field(ge=1, le=999)]
    summary: Annotated[Text, Field(max_length=2000), sealed("person_id")]
    evidence: tuple[FileRef, ...]
    period: Period | None = None
    details: DetailsOfKind | None = None
    contribution: tuple[UUID, ...] = ()

    @property
    def file_ids(self) -> tuple[UUID, ...]:
        """Its evidence."""
        return tuple(file.file_id for file in self.evidence)


def incomplete(content: Content, today: date) -> list[Violation]:
    """Everything that keeps it from being handed in on `today`, at once. Pointers are into the item."""
    found = [*_evidence(content), *_dates(content, today), *_team(content), *_level(content), *_details(content)]
    return [replace(violation, pointer=f"/content{violation.pointer}") for violation in found]


def _evidence(content: Content) -> Iterator[Violation]:
    if not content.evidence:
        yield _wrong("evidence-missing", "请上传佐证材料", "a file of evidence is missing", "/evidence", 1, 0)


def _dates(content: Content, today: date) -> Iterator[Violation]:
    period = content.period
    if content.gained_on > today:
        message, message_en = "取得时间不能晚于今天", "the date lies in the future"
        yield _wrong("gained-in-future", message, message_en, "/gained_on", today, content.gained_on)
    if period is None:
        if content.kind in WITH_PERIOD:
            yield _wrong("period-missing", "请填写起止时间", "the period is missing", "/period")
        return
    if period.since > today:
        message, message_en = "开始时间不能晚于今天", "it begins in the future"
        yield _wrong("begins-in-future", message, message_en, "/period/since", today, period.since)
    if period.until is not None and period.until < period.since:
        message, message_en = "结束时间不能早于开始时间", "it ends before it begins"
        yield _wrong("dates-reversed", message, message_en, "/period/until", period.since, period.until)


def _team(content: Content) -> Iterator[Violation]:
    rank, size = content.rank, content.team_size
    if content.kind not in BY_TEAMS:
        if size > 1:
            message, message_en = "该类业绩不填写团队人数", "this kind isn't done by a team"
            yield _wrong("team-not-asked", message, message_en, "/team_size", 1, size)
        return
    if rank > size:
        message, message_en = "本人排名不能大于团队人数", "the rank is greater than the team"
        yield _wrong("rank-beyond-team", message, message_en, "/rank", size, rank)
    if content.kind in PROJECTS and size > 1 and not content.contribution:
        message = "集体项目须提供本人系主要贡献者的依据或证明材料，请注明哪一份佐证材料是该证明"
        message_en = "a team's project needs proof that you were a main contributor: say which file of evidence it is"
        yield _wrong("contribution-proof-missing", message, message_en, "/contribution", 1, 0)


def _level(content: Content) -> Iterator[Violation]:
    if content.kind in WITH_LEVEL and content.level is Level.NONE:
        yield _wrong("level-missing", "请填写层次（级别）", "the level is missing", "/level")


def _details(content: Content) -> Iterator[Violation]:
    if content.details is None:
        yield _wrong("details-missing", f"请填写{content.kind.label}的具体内容", "the details are missing", "/details")
        return
    for violation in (*missing(content.details), *content.details.wrong()):
        yield replace(violation, pointer=f"/details{violation.pointer}")


def malformed(content: Content) -> list[Violation]:
    """What can be no item's content, draft or not: details of another kind, proof that isn't among the evidence."""
    found = []
    if content.details is not None and content.details.kind != content.kind:
        message, message_en = "具体内容与业绩类别不符", "the details are those of another kind"
        found.append(
            _wrong("details-of-another-kind", message, message_en, "/details/kind", content.kind, content.details.kind)
        )
    known = set(content.file_ids)
    for n, file_id in enumerate(content.contribution):
        if file_id not in known:
            message, message_en = "主要贡献证明应是本业绩的佐证材料之一", "this proof isn't among the evidence"
            found.append(_wrong("proof-not-evidence", message, message_en, f"/contribution/{n}"))
    if len(known) < len(content.evidence):
        message, message_en = "同一份佐证材料重复", "a file of evidence stands twice"
        found.append(_wrong("evidence-twice", message, message_en, "/evidence", len(known), len(content.evidence)))
    return found


def _wrong(  # noqa: PLR0917 - a row of a table
    code: str, message: str, message_en: str, pointer: str, limit: Any = None, actual: Any = None
) -> Violation:
    limit, actual = (v.isoformat() if isinstance(v, date) else v for v in (limit, actual))
    return Violation(code, message, message_en, pointer=pointer, limit=limit, actual=actual)
