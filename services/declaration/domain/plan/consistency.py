"""Where a plan contradicts itself: told all at once, of a whole plan, and of a draft as far as it is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from kernel.log.decider import Violation
from services.declaration.domain.plan.ending import REVIEW_FORMS
from services.declaration.domain.plan.sections import Sections
from services.declaration.domain.plan.words import ARCHIVE_KINDS, ARCHIVE_LEVELS, TRANSFER_KINDS, When, WorkCalendar
from services.declaration.domain.shanghai import day_of


def faults(plan: Sections) -> list[Violation]:
    """Everything that can't be meant."""
    return [
        *_dates(plan),
        *_notices(plan),
        *_twice(plan),
        *_stages(plan),
        *_modes(plan),
        *_eligibility(plan),
        *_attachments(plan),
        *_exam(plan),
        *_routes(plan),
        *_limits(plan),
        *_paper(plan),
        *_experts(plan),
    ]


def _dates(plan: Sections) -> Iterable[Violation]:
    opens_at, closes_at = plan.opens_at, plan.closes_at
    if opens_at is not None and closes_at is not None and closes_at <= opens_at:
        yield _wrong("/closes_at", "截止时间必须晚于开始时间", "the window closes before it opens")
    if closes_at is not None:
        dues = [closes_at, *(stage.due_at for stage in plan.stages or ())]
        for n, (before, due) in enumerate(pairwise(dues)):
            if due < before:
                yield _wrong(
                    f"/stages/{n}/due_at", "环节截止时间必须依次推后", "a stage is due before the one before it"
                )


def _notices(plan: Sections) -> Iterable[Violation]:
    """Guide 二.8: a notice that is posted on the last day of the stage before (or of the window) has been up for its
    working days, and can be closed, before its own stage is due."""
    if plan.closes_at is None or plan.stages is None:
        return
    calendar, closes_on = plan.calendar or WorkCalendar(), day_of(plan.closes_at)
    before = [(prior.stage, station.stage) for r in plan.routes or () for prior, station in pairwise(r.stations)]
    dues: dict[str, date] = {}
    for n, stage in enumerate(plan.stages):
        due, priors = day_of(stage.due_at), [prior for prior, own in before if own == stage.id]
        posted = max((dues[prior] for prior in priors if prior in dues), default=closes_on)
        dues[stage.id] = due
        if stage.notice is None:
            continue
        days = stage.notice.working_days + stage.notice.objection_days
        if calendar.after(posted, days) >= due:
            yield _wrong(
                f"/stages/{n}/due_at",
                f"与上一环节截止时间之间不足 {days} 个工作日的公示时间",
                "the working days of its notice don't fit between the stage before and its due",
            )


def _twice(plan: Sections) -> Iterable[Violation]:
    limits, form = plan.achievements, plan.form
    codes = {
        "stages": [s.id for s in plan.stages or ()],
        "modes": [m.code for m in plan.modes or ()],
        "transfer_kinds": [k.code for k in plan.transfer_kinds or ()],
        "attachments": [a.code for a in plan.attachments or ()],
        "forms": [f.code for f in plan.forms or ()],
        "routes": [r.code for r in plan.routes or () if r.code],
        "experts/groups": [g.code for g in plan.experts.groups] if plan.experts else [],
        "achievements/kinds": [k.code for k in limits.kinds] if limits else [],
        "achievements/works": [*(k.code for k in limits.works), *{k.code for k in limits.kinds}] if limits else [],
        "achievements/levels": [level.code for level in limits.levels] if limits else [],
        "form/appraisals/grades": [g.code for g in form.appraisals.grades] if form else [],
    }
    for name, found in codes.items():
        if len(set(found)) != len(found):
            yield _wrong(f"/{name}", "代码重复", "a code stands twice")


def _stages(plan: Sections) -> Iterable[Violation]:
    if plan.stages and plan.stages[-1].actor != "office":
        yield _wrong("/stages", "最后一个环节应由评委会办公室审核", "the office acts at the last stage")


def _modes(plan: Sections) -> Iterable[Violation]:
    """Sections that name a mode which isn't offered; a mode that asks 转评 or 兼评 where neither is."""
    if plan.modes is None:
        return
    offered = {mode.code for mode in plan.modes}
    for n, mode in enumerate(plan.modes):
        if mode.asks_transfer_kind and plan.transfer_kinds == ():
            yield _wrong(f"/modes/{n}", "未列出转评、兼评的选项", "it asks 转评 or 兼评, and the plan offers neither")
    named: list[tuple[str, Sequence[str]]] = [
        *(
            (f"/attachments/{n}", _named((*a.required_when, *a.only_when)))
            for n, a in enumerate(plan.attachments or ())
        ),
        *((f"/routes/{n}", route.modes or ()) for n, route in enumerate(plan.routes or ())),
        *((f"/fee/items/{n}", item.modes or ()) for n, item in enumerate(plan.fee.items if plan.fee else ())),
        *(
            (f"/eligibility/paths/{n}", _named((path.when,)))
            for n, path in enumerate(plan.eligibility.paths if plan.eligibility else ())
        ),
        ("/eligibility/titles_when", _named((plan.eligibility.titles_when,)) if plan.eligibility else ()),
        ("/exam/modes", plan.exam.modes if plan.exam else ()),
    ]
    for pointer, modes in named:
        if set(modes) - offered:
            yield _wrong(pointer, "引用了不存在的申报方式", "a mode that isn't offered")


def _named(conditions: Iterable[When]) -> list[str]:
    return [mode for when in conditions for mode in when.modes or ()]


def _eligibility(plan: Sections) -> Iterable[Violation]:
    """A line that goes by a number which no mode asks for lets nobody in."""
    if plan.modes is None or plan.eligibility is None:
        return
    numbers = {field.code for mode in plan.modes for field in mode.fields if field.kind == "number"}
    for n, path in enumerate(plan.eligibility.paths):
        if {one.field for one in path.at_least} - numbers:
            message = "引用了不存在的数字填写项"
            yield _wrong(f"/eligibility/paths/{n}/at_least", message, "a number that no mode asks for")


def _attachments(plan: Sections) -> Iterable[Violation]:
    forms = {form.code for form in plan.forms or ()}
    for n, attachment in enumerate(plan.attachments or ()):
        if attachment.form is not None and attachment.form not in forms:
            yield _wrong(f"/attachments/{n}/form", "没有这份空白表格", "the plan has no such blank form")
        if attachment.verified_by == "exam-record" and plan.exam is None:
            yield _wrong(f"/attachments/{n}/verified_by", "本评审计划没有业务考试", "the plan has no exam to verify by")
    for n, form in enumerate(plan.forms or ()):
        if (form.shipped is None) == (form.file is None):
            yield _wrong(
                f"/forms/{n}", "空白表格应上传文件或选用所附表格", "one file: either uploaded, or one that is shipped"
            )


def _exam(plan: Sections) -> Iterable[Violation]:
    """业务考试 is needed in the modes whose matrix asks for its certificate, and in no other."""
    if plan.exam is None or plan.attachments is None or plan.modes is None:
        return
    asked = [when for a in plan.attachments if a.verified_by == "exam-record" for when in a.required_when]
    offered = {mode.code for mode in plan.modes}
    if {mode for when in asked for mode in (offered if when.modes is None else when.modes)} != set(plan.exam.modes):
        yield _wrong(
            "/exam/modes",
            "与附件中要求业务考试成绩合格证明的申报方式不一致",
            "the matrix of attachments asks for the exam's certificate in other modes than these",
        )


def _routes(plan: Sections) -> Iterable[Violation]:
    """Guide 二.3, 二.8: a route takes stages of the plan in their order, ends at the office, and names who acts."""
    if plan.stages is None:
        return
    order = [stage.id for stage in plan.stages]
    for n, route in enumerate(plan.routes or ()):
        taken = [station.stage for station in route.stations]
        if sorted(set(taken) & set(order), key=order.index) != taken:
            yield _wrong(f"/routes/{n}/stations", "环节不存在或次序不对", "stages unknown, or out of order")
            continue
        actors = [stage.actor for stage in plan.stages if stage.id in taken]
        if not actors or actors[-1] != "office":
            yield _wrong(f"/routes/{n}/stations", "最后一个环节应由评委会办公室审核", "it ends at the office")
        for m, (station, actor) in enumerate(zip(route.stations, actors, strict=False)):
            if (station.authority is None) != (actor in {"employer", "office"}):
                yield _wrong(
                    f"/routes/{n}/stations/{m}",
                    "应指明审核机构，或应由单位、评委会办公室审核",
                    "an authority is missing, or too many",
                )


def _limits(plan: Sections) -> Iterable[Violation]:
    achievements, form = plan.achievements, plan.form
    for n, transfer in enumerate(plan.transfer_kinds or ()):
        if transfer.code not in TRANSFER_KINDS:
            yield _wrong(f"/transfer_kinds/{n}", "只能是转评或兼评", "a form can say transfer or concurrent alone")
    if achievements is not None:
        for part, named, known in (
            ("kinds", achievements.kinds, ARCHIVE_KINDS),
            ("levels", achievements.levels, ARCHIVE_LEVELS),
        ):
            for n, one in enumerate(named):
                if one.code not in known:
                    message = "业绩档案中没有这一类别（级别）"
                    yield _wrong(f"/achievements/{part}/{n}", message, "no item of an archive has that code")
        lowest = achievements.lowest_level
        if lowest is not None and lowest not in {level.code for level in achievements.levels}:
            yield _wrong("/achievements/lowest_level", "层次代码不存在", "not one of the levels")
    if form is not None:
        if form.hours.least_professional > form.hours.least_total:
            yield _wrong(
                "/form/hours/least_professional", "专业学时下限高于总学时下限", "more professional hours than in all"
            )
        if set(form.appraisals.barring) - {grade.code for grade in form.appraisals.grades}:
            yield _wrong("/form/appraisals/barring", "考核等次代码不存在", "not one of the grades")


def _paper(plan: Sections) -> Iterable[Violation]:
    """Guide 二.7: paper is delivered to an address that the plan tells."""
    if plan.review_form is not None and plan.review_form.copies > 0 and plan.contacts == ():
        yield _wrong(
            "/contacts", "须报送纸质评审表时，应填写材料接收联系人信息", "paper is asked for, and no address told"
        )

    if plan.review_form is not None and plan.review_form.template not in REVIEW_FORMS:
        yield Violation(
            "template-unknown",
            "没有这份评审表模板",
            "there is no such template of the review form",
            pointer="/review_form/template",
            limit=list(REVIEW_FORMS),
            actual=plan.review_form.template,
        )


def _experts(plan: Sections) -> Iterable[Violation]:
    if plan.experts is None:
        return
    percent = sum(weight.percent for weight in plan.experts.weights)
    if plan.experts.weights and round(percent, 6) != 100:
        yield _wrong("/experts/weights", "评分权重之和应为 100", "the weights don't add up to 100 percent")
    if plan.experts.vote.members not in (None, plan.experts.members):
        yield _wrong("/experts/vote/members", "与评委人数不一致", "not as many members as the committee has")


def _wrong(pointer: str, message: str, message_en: str) -> Violation:
    return Violation("plan-inconsistent", message, message_en, pointer=pointer)
