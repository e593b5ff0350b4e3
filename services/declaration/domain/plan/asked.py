"""What a plan asks of who declares: eligibility, photo, commitment, form, achievements, attachments."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from kernel.log.decider import Fact, Text
from kernel.log.fileref import FileRef
from services.declaration.domain.plan.words import (
    Code,
    Count,
    CountedFrom,
    Days,
    Long,
    Name,
    Named,
    Share,
    SignerParty,
    When,
    Year,
)


class ModeField(Named):
    """A field that one mode asks for besides; `choices`: the answers there are (none: a text of up to 500). A number is
    from 0 to `most` (none: no limit); a date is an ISO date."""

    required: bool = True
    kind: Literal["text", "date", "number"] = "text"
    choices: tuple[Named, ...] = ()
    most: Annotated[float, Field(gt=0, le=1_000_000)] | None = None


class Mode(Named):
    """申报方式; `asks_transfer_kind` makes the form ask 转评 or 兼评 (guide 二.3)."""

    asks_transfer_kind: bool = False
    fields: tuple[ModeField, ...] = ()


class Notice(Fact):
    """申报须知; whoever declares says which version they read."""

    version: Code
    paragraphs: Annotated[tuple[Long, ...], Field(min_length=1, max_length=50)]


class CommitmentText(Fact):
    """The wording of the 保证书 (guide 二.2); `again_on_resubmission`: each handing-in asks for a new signature;
    `identified_by`: the parties of which one has to say whose phone signs (none: whoever holds the code)."""

    version: Code
    title: Name
    text: Long
    again_on_resubmission: bool = False
    identified_by: tuple[SignerParty, ...] = ()


class AtLeast(Fact):
    """A number that a field of the mode has to say at least."""

    field: Code
    least: Annotated[float, Field(ge=0, le=1_000_000)]


class EligibilityPath(Fact):
    """One line of the table: with one of these educations (GB/T 4658) so many full years are asked for, `since` 聘任
    or another date of the profile (初次认定: 毕业, 参加工作); `when`: in which modes, of whom …; `at_least`: of whom
    the form says so many, which the employer checks (基层工作年限, 野外工作年限 …)."""

    name: Name
    educations: tuple[Text, ...]
    years: Annotated[int, Field(ge=0, le=60)]
    since: CountedFrom = "appointed"
    when: When = When()
    at_least: tuple[AtLeast, ...] = ()


class Eligibility(Fact):
    """Who may declare at all. Empty paths: everybody with any education.

    `exceptional`: grounds of 破格, for those whom no path lets in; `titles`: the titles one must hold (none: any),
    and `titles_when`: where one must (初次认定 asks for none); `gap_years`: how long after a failed review (`grounds`
    say which are); `declarations_a_year`: how many of this year's plans one may declare under; `integrity`: whether an
    entry in the integrity register bars. `counted_on`: the day years are counted to (none: the day of declaring).
    """

    paths: tuple[EligibilityPath, ...] = ()
    counted_on: date | None = None
    exceptional: tuple[Named, ...] = ()
    titles: tuple[Name, ...] = ()
    titles_when: When = When()
    gap_years: Annotated[int, Field(ge=0, le=10)] = 0
    declarations_a_year: Annotated[int, Field(ge=1, le=20)] | None = None
    integrity: bool = True


class PhotoLimits(Fact):
    """What an uploaded 证件照 must be (guide 二.1): `over` and `under` are exclusive, `from` and `to` inclusive.

    `white_border_from`: the least share of near-white pixels along the border, which makes it 白底. `fetched`: whether
    the photo of the ID card is fetched at all.
    """

    types: tuple[Literal["jpeg", "png"], ...]
    bytes_over: Count
    bytes_under: Count
    width_over: Count
    height_over: Count
    ratio_from: Share
    ratio_to: Share
    white_border_from: Share
    fetched: bool = True


class HourLimits(Fact):
    """继续教育学时: the years asked for, and the least hours of each (in all, professional)."""

    years: tuple[Year, ...]
    least_total: Count
    least_professional: Count


class AppraisalLimits(Fact):
    """年度考核: the years asked for, the grades there are, and those that bar (none: checkers judge)."""

    years: tuple[Year, ...]
    grades: tuple[Named, ...]
    barring: tuple[Code, ...] = ()


class FormLimits(Fact):
    """What 填写申报信息 asks (guide 二.3). `statement_limit`: characters of 本人述职, as a person counts them."""

    statement_limit: Annotated[int, Field(ge=1, le=5000)]
    hours: HourLimits
    appraisals: AppraisalLimits


class AchievementLimits(Fact):
    """提取业绩材料 (guide 二.4). `limit`: how many count; `levels` from the highest down; `lowest_level`: the floor
    that 《评价条件》 sets (`article` cites it), null where checkers judge it; `since`: which date they count from, and
    `untitled`: which one for who holds no title yet (none: the plan is for nobody like that);
    `over_limit`: what is beyond the limit is kept, but never scored (超限无效), or it is refused; `works`: the kinds
    that have a part of their own and use up none of the limit (论文, 专利 …)."""

    limit: Annotated[int, Field(ge=1, le=20)]
    kinds: tuple[Named, ...]
    levels: tuple[Named, ...]
    lowest_level: Code | None
    article: Name | None = None
    since: Literal["appointed", "qualified"] = "appointed"
    untitled: Literal["graduated", "work-started"] | None = None
    over_limit: Literal["kept", "refused"] = "kept"
    works: tuple[Named, ...] = ()


class BlankForm(Named):
    """A blank form to download: one that is shipped beside the plans (`shipped`: its file name), or uploaded."""

    shipped: Name | None = None
    file: FileRef | None = None


class Attachment(Named):
    """An attachment (guide 二.5): required where any of `required_when` holds; `many` may be given several times.

    `only_when`: where it may be given at all (none: everywhere); `verified_by`: what the platform can verify itself,
    so that no file is asked for (已核验, 免上传): a pass of the exam, which is chosen, or the 学历
    in the archive, which the employer approved; `supplied_by`: the stage that brings it, wherever the route takes it;
    `form`: the blank form it is written on.
    """

    many: bool = False
    required_when: tuple[When, ...]
    only_when: tuple[When, ...] = ()
    verified_by: Literal["exam-record", "archive-education"] | None = None
    supplied_by: Code | None = None
    form: Code | None = None


class Exam(Fact):
    """业务考试: which modes need it (those whose attachments ask for its certificate), what passes, how many years a
    pass counts from its day on (through that day of the last year), and for which 专业类型."""

    modes: tuple[Code, ...]
    pass_mark: Annotated[float, Field(ge=0, le=1000)]
    valid_years: Annotated[int, Field(ge=1, le=20)]
    specialities: tuple[Name, ...] = ()


class Resubmission(Fact):
    """补正: how many days each time, how many rounds (none: as often as needed), and when to remind of it."""

    days: Annotated[int, Field(ge=1, le=60)]
    rounds: Annotated[int, Field(ge=1, le=20)] | None = None
    remind_days_before: Days | None = 2
