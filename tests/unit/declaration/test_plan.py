"""The plan of 2022 holds the guide's figures, and a plan is published once by its own office."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from pydantic import ValidationError

from deploy.local.demo.plan import SECOND_FILE, shifted
from kernel.log.ids import derived
from kernel.log.kit import Spec
from services.archive.domain.content import Level
from services.archive.domain.kinds import Kind
from services.declaration.domain.dossier import Employment
from services.declaration.domain.parts import Facts, Form, Parts
from services.declaration.domain.plan import Plan, Route
from services.declaration.domain.plan.words import ARCHIVE_KINDS, ARCHIVE_LEVELS
from services.declaration.domain.review_plan import PlanIssued, PublishPlan, ReviewPlan
from services.declaration.domain.shanghai import day_of
from services.declaration.published import PlanPublished2, StationPlanned
from tests.unit.declaration.story import EMPLOYER, NOW, PLAN, PLAN_FILE, dossier

spec = Spec(ReviewPlan)
OFFICE = derived("authority", "office-water-senior")
publish = PublishPlan(plan=PLAN, office_id=OFFICE, at=NOW)
issued = PlanIssued(plan_id=derived("plan", "2022-water-senior"), plan_version=1, plan=PLAN, at=NOW)


def changed(**values: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(PLAN_FILE.read_text("utf-8"))
    return found | values


def codes(plan: dict[str, Any]) -> list[str]:
    return [violation.pointer for violation in Plan.model_validate_json(json.dumps(plan), strict=True).faults()]


def test_the_plan_of_2022_holds_what_the_guide_says() -> None:
    photo = PLAN.photo
    assert (photo.bytes_over, photo.bytes_under, photo.width_over, photo.height_over) == (30_720, 1_048_576, 215, 300)
    assert (photo.types, photo.ratio_from, photo.ratio_to) == (("jpeg",), 0.65, 0.8)
    assert PLAN.form.statement_limit == 1000
    assert (PLAN.form.hours.years, PLAN.form.appraisals.years) == ((2019, 2020, 2021), (2017, 2018, 2019, 2020, 2021))
    assert (PLAN.achievements.limit, [kind.name for kind in PLAN.achievements.kinds]) == (
        5,
        ["科研项目（基金）", "工程技术项目"],
    )
    assert [mode.name for mode in PLAN.modes] == [
        "正常申报",
        "自评分申报",
        "标志性业绩申报",
        "机关调出人员申报",
        "转兼评",
    ]
    assert (PLAN.review_form.paper, PLAN.review_form.copies, PLAN.review_form.staples) == ("A4", 3, False)
    assert PLAN.commitment.title == "专业技术资格申报材料真实性保证书"
    assert (PLAN.title, PLAN.hotline) == ("2022年度水利专业高级工程师职务任职资格评审计划", "400-027-0009")


CONDITIONS = (
    *("注册、填写、上传的所有内容必须真实规范。否则，后果自负。", "审核通过后方能开始申报"),
    *(
        "白底",
        "JPG或JPEG格式",
        "文件大于30K且小于1M",
        "大于215*300（宽*高）像素",
        "照片宽高比大于等于0.65且小于等于0.8",
    ),
    *("使用微信或支付宝扫描页面上的二维码", "在线签署《专业技术资格申报材料真实性保证书》", "要求字迹清晰"),
    *("2019-2021年度的继续教育学时情况", "近5年度考核情况", "字数控制在1000字以内"),
    *("聘任工程师以来取得的", "科研项目（基金）或工程技术项目", "合计不超过5项（超过无效，专家将默认前5项计分）"),
    *("层次（级别）不低于《评价条件》相关规定要求", "集体项目须提供本人系主要贡献者的依据或证明材料"),
    *("核对无误", "签名并注明验证时间", "加盖单位公章"),
    *("适用于自评分申报人员", "适用于标志性业绩申报人员", "适用于第二次及以上申报者"),
    *(
        "自主评聘单位、省直和中央部属在浙有关单位及外省申报人员",
        "近36个月的省外缴纳社保证明、长期基层和野外工作人员证明",
    ),
    *("提醒审核人员切勿错过审核截止日期", "相应的受理点审核"),
    *("原省属施工企业已改制为民营企业的", "公示无异议后", "按人事工作属地管理原则", "所在设区市中评委评审推荐"),
    *(
        "在杭省直单位（含省人才市场委托）",
        "其他行业转评水利高工的申报人员",
        "由主管部门出具评审委托书，提交至水利厅中评委",
    ),
    *("收到12333短信提示", "在规定时间内登录"),
    *("A4纸双面打印1式3份", "最后一页单独打印", "不要用订书钉装订", "经所在单位、中评委审核盖章后"),
)
"""What the guide asks of people, in its words."""


def test_the_notice_says_every_condition_of_the_guide() -> None:
    notice = "\n".join(PLAN.notice.paragraphs)
    assert [words for words in CONDITIONS if words not in notice] == []
    for attachment in PLAN.attachments:
        assert f"《{attachment.name.partition('（')[0]}》" in notice


def test_publishing_tells_the_chain_and_the_office() -> None:
    outcome = spec.given().when(publish).then(issued)
    outcome.then_publishes(
        PlanPublished2(
            plan_id=issued.plan_id,
            plan_version=1,
            code="2022-water-senior",
            title=PLAN.title,
            year=2022,
            series="水利",
            level="高级工程师",
            opens_at=PLAN.opens_at,
            closes_at=PLAN.closes_at,
            stages=tuple(StationPlanned(id=s.id, name=s.name, actor=s.actor, due_at=s.due_at) for s in PLAN.stages),
            office_id=OFFICE,
        )
    )


def test_a_plan_is_published_once_by_the_office_it_names() -> None:
    spec.given(issued).when(publish).then()
    other = PLAN.model_copy(update={"year": 2023})
    spec.given(issued).when(PublishPlan(plan=other, office_id=OFFICE, at=NOW)).then_rejected("plan-already-published")
    stranger = PublishPlan(plan=PLAN, office_id=UUID(int=7), at=NOW)
    spec.given().when(stranger).then_rejected("not-your-office")


@pytest.mark.parametrize(
    ("affiliation", "region", "transfer_kind", "acceptance"),
    [
        ("municipal", "330106", None, "water-3301"),
        ("private", "330205", "concurrent", "water-3302"),
        ("central", "330205", None, "water-3300"),
        ("municipal", "110101", None, "water-3300"),
        ("municipal", "331299", None, None),
    ],
)
def test_the_route_follows_affiliation_region_and_transfer(
    affiliation: str, region: str, transfer_kind: str | None, acceptance: str | None
) -> None:
    route = routed(affiliation, region, transfer_kind)
    stations = {station.stage: station.authority for station in route.stations} if route else {}
    assert stations.get("acceptance") == acceptance


def routed(affiliation: str, region: str, transfer_kind: str | None) -> Route | None:
    form = Form.model_validate({"mode": "normal", "transfer_kind": transfer_kind})
    file = dossier(job=Employment(EMPLOYER, affiliation, region))
    return Facts(PLAN, file, Parts(PLAN.notice.version, form=form), NOW, PLAN.closes_at).route


def test_stations_are_the_authorities_behind_the_codes() -> None:
    route = routed("municipal", "330106", None)
    assert route is not None
    assert [(station.stage, station.actor, station.org_id) for station in PLAN.stations(EMPLOYER, route)] == [
        ("employer", "employer", EMPLOYER),
        ("acceptance", "acceptance", derived("authority", "water-3301")),
        ("midlevel", "midlevel", derived("authority", "midlevel-3301")),
        ("office", "office", OFFICE),
    ]


def test_a_route_takes_stages_in_their_order_ends_at_the_office_and_names_who_acts() -> None:
    routes = changed()["routes"]
    routes[0]["stations"] = list(reversed(routes[0]["stations"]))
    routes[1]["stations"] = routes[1]["stations"][:-1]
    routes[2]["stations"][2] = {"stage": "acceptance"}
    assert codes(changed(routes=routes)) == [f"/routes/{n}" for n in ("0/stations", "1/stations", "2/stations/2")]


def test_a_plan_that_contradicts_itself_is_refused_with_all_its_faults() -> None:
    stages = changed()["stages"]
    stages[-1]["due_at"] = "2022-09-01T00:00:00+08:00"
    faults = codes(changed(closes_at="2022-06-01T00:00:00+08:00", stages=stages, modes=changed()["modes"][:1]))
    named = ["/attachments/0", "/attachments/1", "/attachments/2", "/exam/modes"]
    assert faults == ["/closes_at", "/stages/6/due_at", *named]
    assert codes(changed(stages=stages[:1] * 2))[:2] == ["/stages", "/stages"]


def test_every_due_day_of_the_plan_of_2022_is_a_working_day() -> None:
    assert [stage.id for stage in PLAN.stages if not PLAN.works(day_of(stage.due_at))] == []
    assert PLAN.works(day_of(PLAN.closes_at))


@pytest.mark.parametrize(
    ("checked_by", "notice_by", "days", "fits"),
    [
        ("2022-09-09T17:30:00+08:00", "2022-09-20T00:00:00+08:00", 5, True),  # 13, 14, 15, 16, 19: 中秋 between
        ("2022-09-09T17:30:00+08:00", "2022-09-19T23:59:59+08:00", 5, False),  # it is up through the last of them
        ("2022-09-09T17:30:00+08:00", "2022-09-19T23:59:59+08:00", 4, True),
        ("2022-09-30T17:30:00+08:00", "2022-10-10T17:30:00+08:00", 2, True),  # 8 and 9 October are worked
        ("2022-09-30T17:30:00+08:00", "2022-10-10T17:30:00+08:00", 3, False),
    ],
)
def test_the_working_days_of_a_notice_fit_between_the_dues(
    checked_by: str, notice_by: str, days: int, fits: bool
) -> None:
    employer, notice, *others = changed()["stages"]
    late = [{**stage, "due_at": "2022-11-30T17:30:00+08:00"} for stage in others]
    stages = [
        {**employer, "due_at": checked_by},
        {**notice, "due_at": notice_by, "notice": {"working_days": days}},
        *late,
    ]
    assert codes(changed(stages=stages)) == ([] if fits else ["/stages/1/due_at"])


def test_the_experts_weights_make_a_whole_and_all_of_them_vote() -> None:
    experts = changed()["experts"]
    assert codes(changed(experts={**experts, "weights": experts["weights"][1:]})) == ["/experts/weights"]
    thirds = [{"name": name, "percent": percent} for name, percent in (("业绩", 33.3), ("能力", 33.3), ("学识", 33.4))]
    assert codes(changed(experts={**experts, "weights": thirds})) == []
    assert codes(changed(experts={**experts, "weights": []})) == []
    assert codes(changed(experts={**experts, "vote": {"members": 24}})) == ["/experts/vote/members"]
    assert codes(changed(experts={**experts, "groups": [{"code": "a", "name": "甲"}] * 2})) == ["/experts/groups"]


@pytest.mark.parametrize("weekday", range(7))
@pytest.mark.parametrize("file", [PLAN_FILE, SECOND_FILE], ids=lambda file: file.stem)
def test_a_shipped_plan_can_be_published_whatever_day_the_demo_moves_it_to(file: Path, weekday: int) -> None:
    assert codes(shifted(datetime(2026, 11, 2, tzinfo=UTC) + timedelta(days=weekday), file)) == []


def test_a_notice_at_the_first_stage_fits_after_the_window() -> None:
    first, _, *others = changed()["stages"]
    stages = [{**first, "notice": {"working_days": 5}}, *others]
    routes = [{"name": "无", "stations": [{"stage": "employer"}, {"stage": "office"}]}]
    assert codes(changed(stages=stages, routes=routes)) == []  # from 31 August: 1, 2, 5, 6, 7
    early = [{**stages[0], "due_at": "2022-09-07T17:30:00+08:00"}, *others]
    assert codes(changed(stages=early, routes=routes)) == ["/stages/0/due_at"]


def test_kinds_and_levels_of_achievements_are_those_that_an_archive_has() -> None:
    assert (tuple(Kind), tuple(Level)) == (ARCHIVE_KINDS, ARCHIVE_LEVELS)
    limits = changed()["achievements"]
    kinds = [*limits["kinds"], {"code": "poem", "name": "诗"}]
    levels = [*limits["levels"], {"code": "galactic", "name": "银河级"}]
    assert codes(changed(achievements={**limits, "kinds": kinds, "levels": levels})) == [
        "/achievements/kinds/2",
        "/achievements/levels/5",
    ]


def test_a_form_can_say_every_kind_of_transfer_that_is_offered() -> None:
    kinds = [*changed()["transfer_kinds"], {"code": "by-exam", "name": "考评"}]
    assert codes(changed(transfer_kinds=kinds)) == ["/transfer_kinds/2"]


def test_the_modes_that_need_the_exam_are_those_whose_matrix_asks_for_its_certificate() -> None:
    exam, (certificate, *others) = changed()["exam"], changed()["attachments"]
    normal = [{"modes": ["normal"]}]
    few = {**exam, "modes": ["normal"]}
    assert codes(changed(exam=few)) == ["/exam/modes"]
    assert codes(changed(attachments=[{**certificate, "required_when": normal}, *others])) == ["/exam/modes"]
    assert codes(changed(exam=few, attachments=[{**certificate, "required_when": normal}, *others])) == []
    assert codes(changed(attachments=[{**certificate, "required_when": [{}]}, *others])) == []  # in every mode
    assert codes(changed(attachments=others)) == ["/exam/modes"]
    assert codes(changed(exam={**exam, "modes": []}, attachments=others)) == []


def test_a_plan_with_an_unknown_field_or_a_loose_type_is_refused() -> None:
    for wrong in (changed(colour="blue"), changed(year="2022"), changed(opens_at="2022-07-01T09:00:00")):
        with pytest.raises(ValidationError):
            Plan.model_validate_json(json.dumps(wrong), strict=True)


def test_the_second_shipped_plan_can_be_published_and_shares_nothing_with_the_first_but_its_shape() -> None:
    file = PLAN_FILE.parent / "2024-transport-engineer.json"
    other = Plan.model_validate_json(file.read_text("utf-8"), strict=True)
    spec.given().when(PublishPlan(plan=other, office_id=other.office_id, at=NOW)).then(
        PlanIssued(plan_id=other.plan_id, plan_version=1, plan=other, at=NOW)
    )
    assert other.exam is None
    alike = [name for name in Plan.model_fields if getattr(other, name) == getattr(PLAN, name)]
    assert alike == []
    for section in ("stages", "modes", "attachments"):
        names = [{named.name for named in getattr(plan, section)} for plan in (PLAN, other)]
        assert len(names[0] & names[1]) <= 1, section
