"""A submission as it was handed in, put together from its frozen parts: nothing in it can change any more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import Field

from kernel.log.decider import Fact
from kernel.log.fileref import FileRef
from services.declaration.domain.archive_item import ItemContent
from services.declaration.domain.dossier import PersonFile
from services.declaration.domain.events import Draft, RuleOutcome
from services.declaration.domain.integrity import Bar
from services.declaration.domain.parts import Achievement, Attached, Form, Parts, Photo, years_of
from services.declaration.domain.plan import Attachment, Code, Plan, TransferKind, name_of
from services.declaration.domain.profile import Profile
from services.declaration.domain.rules.rule import Finding, Met
from services.declaration.published import Station


class FrozenAchievement(Fact):
    """代表性业绩 in the applicant's order; not `counted`: 超限无效, kept on file and never scored."""

    item_id: UUID
    item_version: int
    counted: bool
    kind_name: str
    level_name: str
    content: ItemContent


class FrozenWork(Fact):
    """A paper, patent, standard … beside the achievements."""

    item_id: UUID
    item_version: int
    kind_name: str
    content: ItemContent


class FrozenAttachment(Fact):
    """A file of an attachment, and what the plan calls it."""

    kind: str
    name: str
    file: FileRef


class FrozenCommitment(Fact):
    """Which wording was signed, when, and the handwriting: as strokes, and drawn; and who said whose hand it was."""

    text_version: str
    signed_at: datetime
    strokes: FileRef
    picture: FileRef | None = None
    identified_by: str | None = None


class FrozenAnswer(Fact):
    """What one field of the mode says, by the plan's name for it and for the choice made."""

    code: str
    label: str
    value: str


class RuleLine(Fact):
    """One rule as it came out at submit; `measured` and `limit` as far as they can still be told."""

    rule: str
    outcome: str
    paragraph: str = ""
    title: str = ""
    measured: Any = None
    limit: Any = None
    note: str = ""


class FrozenCertificate(Fact):
    """业务考试成绩合格证明 that was chosen among the person's records (已核验), as it was judged; `revoked`: it counts
    no more by now."""

    certificate_id: UUID
    passed_on: date
    speciality: str
    valid_until: date | None
    revoked: bool = False


class BarSince(Fact):
    """An entry of the integrity register that bars now, and was made after the submission was judged."""

    since: datetime
    until: datetime | None
    reason: str


def barred_since(bars: Iterable[Bar], handed_in_at: datetime, now: datetime) -> tuple[BarSince, ...]:
    """What no readiness could know of. Whoever checks decides what comes of it."""
    return tuple(
        BarSince(since=bar.since, until=bar.until, reason=bar.reason)
        for bar in bars
        if bar.since > handed_in_at and bar.bars(now)
    )


class FrozenSubmission(Fact):
    """What review shows and certificate prints. Evidence files are archive's, all others declaration's own.

    `notice_version`: the 申报须知 that was read (guide 二). `extended`: until when stages were put off, for everybody
    or for this declaration; that may have been since it was handed in. `mode_fields`: what the mode asks for besides
    (guide 二.3), as it was answered; `exceptional_name`: the ground of 破格, where one is claimed; `barred_since`:
    what the integrity register says of the person by now, and didn't then.
    """

    declaration_id: UUID
    submission: int
    submitted_at: datetime
    person_id: UUID
    employer_id: UUID
    route: str
    stations: tuple[Station, ...]
    plan_id: UUID
    plan_version: int
    plan: Plan
    extended: Mapping[str, datetime] = Field(default_factory=dict)
    notice_version: str = ""
    mode: Code
    mode_name: str
    transfer_kind: TransferKind | None
    mode_fields: tuple[FrozenAnswer, ...] = ()
    exceptional_name: str | None = None
    name: str
    id_number: str
    sex: str
    birth: str
    employer_name: str
    profile: Profile
    form: Form
    achievements: tuple[FrozenAchievement, ...]
    works: tuple[FrozenWork, ...] = ()
    attachments: tuple[FrozenAttachment, ...]
    exam_certificate: FrozenCertificate | None = None
    photo: Photo
    commitment: FrozenCommitment
    rule_set_version: str
    readiness_digest: str
    readiness: tuple[RuleLine, ...]
    barred_since: tuple[BarSince, ...] = ()


def frozen(
    draft: Draft,
    number: int,
    plan: Plan,
    file: PersonFile,
    put_off: Mapping[str | None, datetime] | None = None,
    *,
    findings: Sequence[Finding] = (),
    then: PersonFile | None = None,
) -> FrozenSubmission | None:
    """Submission `number` of a declaration; None when there is none. `put_off`: the plan's deadlines that were put off
    for everybody; `findings`: what its rules measured then; `then`: the file as it was (None: nothing has changed)."""
    made = draft.submissions.get(number)
    if made is None:
        return None
    event, parts = made.handed_in, made.parts
    if parts.photo is None or parts.commitment is None or parts.form is None:
        raise TypeError("a submission was accepted without photo, commitment or form")
    # A case keeps the employer it was declared under, though another may have approved the profile since.
    unit = file.employer_name(event.employer_id, event.profile_version)
    profile = file.profiles[event.profile_version].model_copy(update={"employer_name": unit})
    return FrozenSubmission(
        declaration_id=draft.declaration_id,
        submission=number,
        submitted_at=event.at,
        person_id=draft.person_id,
        employer_id=event.employer_id,
        route=event.route,
        stations=event.stations,
        plan_id=event.plan_id,
        plan_version=event.plan_version,
        plan=plan,
        extended=_extended(draft, put_off),
        notice_version=parts.notice_version,
        mode=event.mode,
        mode_name=name_of(event.mode, plan.modes),
        transfer_kind=parts.form.transfer_kind,
        mode_fields=answers_of(parts.form, plan),
        exceptional_name=_exceptional(parts.form, plan),
        name=profile.name,
        id_number=profile.id_number,
        sex=profile.sex,
        birth=profile.birth,
        employer_name=unit,
        profile=profile,
        form=parts.form,
        achievements=achievements_of(parts.achievements, plan, file),
        works=works_of(parts.works, plan, file),
        attachments=attachments_of(parts.attachments, plan),
        exam_certificate=certificate_of(parts, then or file, file, years_of(plan, int(event.rule_set_version))),
        photo=parts.photo,
        commitment=FrozenCommitment(
            text_version=parts.commitment.text_version,
            signed_at=parts.commitment.signed_at,
            strokes=parts.commitment.strokes,
            picture=parts.commitment.picture,
            identified_by=parts.commitment.identified_by,
        ),
        rule_set_version=event.rule_set_version,
        readiness_digest=event.readiness_digest,
        readiness=lines_of(event.readiness, findings),
    )


def _extended(draft: Draft, put_off: Mapping[str | None, datetime] | None) -> dict[str, datetime]:
    found: dict[str, datetime] = {}
    for stage, until in (*(put_off or {}).items(), *draft.extended.items()):
        if stage is not None:
            found[stage] = max(until, found.get(stage, until))
    return found


def lines_of(outcomes: Sequence[RuleOutcome], findings: Sequence[Finding]) -> tuple[RuleLine, ...]:
    """The outcomes on record, each with what was measured where that comes out the same today."""
    found = {finding.rule.id: finding for finding in findings}
    return tuple(_line(outcome, found.get(outcome.rule)) for outcome in outcomes)


def _line(outcome: RuleOutcome, finding: Finding | None) -> RuleLine:
    line = RuleLine(rule=outcome.rule, outcome=outcome.outcome)
    if finding is None or finding.name != outcome.outcome:
        return line
    named = {"paragraph": finding.rule.paragraph, "title": finding.rule.title}
    met = finding.outcome if isinstance(finding.outcome, Met) else Met()
    return line.model_copy(update={**named, "measured": met.measured, "limit": met.limit, "note": met.note})


def answers_of(form: Form, plan: Plan) -> tuple[FrozenAnswer, ...]:
    """The answers to what the chosen mode asks, in the plan's order; those to another mode's fields count for
    nothing."""
    said = {answer.code: answer.value.strip() for answer in form.fields}
    mode = plan.mode(form.mode)
    return tuple(
        FrozenAnswer(code=field.code, label=field.name, value=name_of(said[field.code], field.choices))
        for field in (mode.fields if mode else ())
        if said.get(field.code)
    )


def _exceptional(form: Form, plan: Plan) -> str | None:
    return name_of(form.exceptional, plan.eligibility.exceptional) if form.exceptional else None


def achievements_of(chosen: tuple[Achievement, ...], plan: Plan, file: PersonFile) -> tuple[FrozenAchievement, ...]:
    """The extracted items with their content; those beyond the plan's limit don't count."""
    limits = plan.achievements
    found = []
    for n, achievement in enumerate(chosen):
        content = file.items[achievement.item_id][achievement.item_version].content
        found.append(
            FrozenAchievement(
                item_id=achievement.item_id,
                item_version=achievement.item_version,
                counted=n < limits.limit,
                kind_name=name_of(content.kind, limits.kinds),
                level_name=name_of(content.level, limits.levels),
                content=content,
            )
        )
    return tuple(found)


def works_of(listed: tuple[Achievement, ...], plan: Plan, file: PersonFile) -> tuple[FrozenWork, ...]:
    """The listed works with their content."""
    contents = ((work, file.items[work.item_id][work.item_version].content) for work in listed)
    return tuple(
        FrozenWork(
            item_id=work.item_id,
            item_version=work.item_version,
            kind_name=name_of(content.kind, plan.achievements.works),
            content=content,
        )
        for work, content in contents
    )


def certificate_of(
    parts: Parts, then: PersonFile, now: PersonFile, years: int | None = None
) -> FrozenCertificate | None:
    """The exam record that stands for its certificate, as it stood then; a pass counts for `years`."""
    record = then.exam_records.get(parts.certificate_id) if parts.certificate_id else None
    if record is None:
        return None
    return FrozenCertificate(**record.within(years).told, revoked=record.certificate_id in now.revoked_certificates)


def attachments_of(attached: tuple[Attached, ...], plan: Plan) -> tuple[FrozenAttachment, ...]:
    """The attached files with the names of their kinds."""
    kinds: tuple[Attachment, ...] = plan.attachments
    return tuple(FrozenAttachment(kind=a.kind, name=name_of(a.kind, kinds), file=a.file) for a in attached)
