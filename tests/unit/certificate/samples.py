"""A made-up submission, full and nearly empty, as declaration answers it."""

from __future__ import annotations

import copy
import io
import json
from pathlib import Path
from typing import Any
from uuid import UUID

from PIL import Image, ImageDraw

from services.certificate.reactions.submission import Submission

ROOT = Path(__file__).parents[3]
DECLARATION, PERSON, DOCUMENT, PHOTO = (UUID(int=n) for n in range(1, 5))
RARE = "䶮𬬻堃"
ID_NUMBER = "330102198507041233"
MARKUP = r"""= 标题 #strong[x] *粗* _斜_ $x^2$ \ "引号" [方括号] <label> @ref `raw` -- // 注释 #sys.inputs #panic()"""
STATEMENT = (
    "任现职以来，主要从事水库除险加固、河道综合治理和海塘提标工程的规划设计工作，先后主持完成省重点项目3项、"
    "设区市重点项目8项，解决了软土地基海塘沉降控制、老坝防渗体系修复等技术难题。"
)


PLAN: dict[str, Any] = json.loads((ROOT / "services/declaration/plans/2022-water-senior.json").read_text())


def _file(n: int, kind: str = "pdf") -> dict[str, Any]:
    return {"file_id": str(UUID(int=n)), "digest": "d", "type": kind, "bytes": 1, "measured": {}}


def _item(n: int) -> dict[str, Any]:
    kind, name = ("engineering-project", "工程技术项目") if n % 2 else ("research-project", "科研项目（基金）")
    return {
        "item_id": str(UUID(int=100 + n)),
        "item_version": 1,
        "counted": n <= 5,
        "kind_name": name,
        "level_name": "省部级",
        "content": {
            "kind": kind,
            "title": f"第{n}号水库除险加固工程初步设计及施工图设计（含溢洪道改建、大坝防渗与安全监测系统）",
            "level": "provincial",
            "gained_on": "2021-06-30",
            "rank": n,
            "team_size": 12,
            "summary": "主持大坝防渗方案比选，提出低弹模混凝土防渗墙与帷幕灌浆相结合的方案，节约投资1200万元，"
            "工程已通过竣工验收，运行情况良好。",
            "evidence": [_file(200 + n)],
        },
    }


PROFILE: dict[str, Any] = {
    "name": f"欧阳{RARE}",
    "id_number": ID_NUMBER,
    "sex": "1",
    "birth": "1985-07-04",
    "employer_name": "浙江省某某流域水利水电勘测设计研究院有限责任公司",
    "education": "21",
    "education_name": "大学本科毕业",
    "degree": "bachelor",
    "school": "某某水利大学",
    "major": "水利水电工程",
    "graduated_on": "2007-06-30",
    "current_title": "工程师",
    "qualified_on": "2014-12-30",
    "appointed_on": "2015-03-01",
    "speciality": "水利水电工程规划设计",
    "work_started_on": "2007-07-01",
    "work_history": [
        {"since": "2007-07-01", "until": "2012-05-31", "unit": "某某县水利局", "post": "技术员、助理工程师"},
        {"since": "2012-06-01", "until": None, "unit": "浙江省某某设计院", "post": "工程师、项目负责人"},
    ],
}

FORM: dict[str, Any] = {
    "mode": "normal",
    "transfer_kind": None,
    "speciality": "",
    "hours": [{"year": year, "public": 30, "professional": 62} for year in (2019, 2020, 2021)],
    "appraisals": [{"year": year, "grade": "excellent" if year == 2018 else "competent"} for year in range(2017, 2022)],
    "statement": (STATEMENT * 11)[: 1000 - len(MARKUP) - 1] + "\n" + MARKUP,
    "awards": "2019年 某某水利科技创新奖二等奖（第3完成人）",
    "honours": "2020年 某某市劳动模范",
    "rewards_punishments": "2018年 单位先进个人\n2021年 优秀共产党员",
}


FULL: dict[str, Any] = {
    "declaration_id": str(DECLARATION),
    "submission": 2,
    "submitted_at": "2022-07-05T17:00:00Z",
    "person_id": str(PERSON),
    "employer_id": str(UUID(int=10)),
    "route": "杭州市水利局",
    "stations": [
        {"stage": stage, "actor": actor, "org_id": str(UUID(int=20 + n))}
        for n, (stage, actor) in enumerate(
            (("employer", "employer"), ("notice", "employer"), ("acceptance", "acceptance"), ("midlevel", "midlevel"))
        )
    ],
    "plan_id": str(UUID(int=11)),
    "plan_version": 1,
    "plan": PLAN,
    "mode": "normal",
    "mode_name": "正常申报",
    "transfer_kind": None,
    **{name: PROFILE[name] for name in ("name", "id_number", "sex", "birth", "employer_name")},
    "profile": PROFILE,
    "form": FORM,
    "achievements": [_item(n) for n in range(1, 7)],
    "works": [
        {
            "item_id": str(UUID(int=120)),
            "item_version": 1,
            "kind_name": "论文",
            "content": {
                "kind": "paper",
                "title": "低弹模混凝土防渗墙应力变形分析",
                "level": "provincial",
                "gained_on": "2020-03-01",
                "rank": 1,
                "team_size": 3,
                "summary": "",
                "evidence": [_file(220)],
                "details": [{"name": "journal", "label": "刊物", "value": "水利学报"}],
            },
        }
    ],
    "attachments": [
        {"kind": "exam-certificate", "name": "业务考试成绩合格证明", "file": _file(301)},
        {"kind": "other", "name": "其他附件材料", "file": _file(302)},
        {"kind": "other", "name": "其他附件材料", "file": _file(303)},
    ],
    "photo": {"file": {**_file(0, "jpeg"), "file_id": str(PHOTO)}, "source": "upload"},
    "commitment": {"text_version": "2022-1", "signed_at": "2022-07-05T02:00:00Z", "strokes": _file(304)},
    "rule_set_version": "1",
    "readiness_digest": "d",
    "readiness": [],
}


def full(**form: Any) -> Submission:
    """Everything filled in: 1000 characters of 述职 and one project more than count. `form` changes 申报信息."""
    data = copy.deepcopy(FULL)
    data["form"].update(form)
    return Submission.model_validate(data)


def empty() -> Submission:
    """Nothing but what a submission can't be without."""
    data = copy.deepcopy(FULL)
    kept = ("name", "id_number", "sex", "birth", "employer_name")
    data["profile"] = {name: data["profile"][name] for name in kept}
    data["form"] = {"mode": "normal"}
    data |= {"achievements": [], "works": [], "attachments": []}
    return Submission.model_validate(data)


def of_another_plan() -> Submission:
    """Under a plan that counts from 取得资格 and takes a case to no committee, and posts no notice."""
    data = copy.deepcopy(FULL)
    data["plan"] = json.loads((ROOT / "services/declaration/plans/2024-transport-engineer.json").read_text())
    actors = (("unit", "employer"), ("first-look", "office"), ("second-look", "office"))
    data["stations"] = [{"stage": stage, "actor": actor, "org_id": str(UUID(int=20))} for stage, actor in actors]
    return Submission.model_validate(data)


def photo(kind: str = "JPEG", mode: str = "RGB") -> bytes:
    """A head and shoulders on white, or on nothing in `RGBA`."""
    image = Image.new(mode, (358, 480), "white" if mode == "RGB" else (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    draw.ellipse((110, 80, 250, 260), fill=(224, 190, 160))
    draw.rectangle((60, 290, 300, 480), fill=(40, 50, 90))
    out = io.BytesIO()
    image.save(out, kind)
    return out.getvalue()
