"""A made-up submission, full and nearly empty, as declaration answers it."""

from __future__ import annotations

import copy
import io
from typing import Any
from uuid import UUID

from PIL import Image, ImageDraw

from services.certificate.reactions.submission import Submission

DECLARATION, PERSON, DOCUMENT, PHOTO = (UUID(int=n) for n in range(1, 5))
RARE = "䶮𬬻堃"
ID_NUMBER = "330102198507041239"
MARKUP = r"""= 标题 #strong[x] *粗* _斜_ $x^2$ \ "引号" [方括号] <label> @ref `raw` -- // 注释 #sys.inputs #panic()"""
STATEMENT = (
    "任现职以来，主要从事水库除险加固、河道综合治理和海塘提标工程的规划设计工作，先后主持完成省重点项目3项、"
    "设区市重点项目8项，解决了软土地基海塘沉降控制、老坝防渗体系修复等技术难题。"
)


def _item(n: int) -> dict[str, Any]:
    return {
        "item_id": str(UUID(int=100 + n)),
        "item_version": 1,
        "content": {
            "kind": "engineering-project" if n % 2 else "research-project",
            "title": f"第{n}号水库除险加固工程初步设计及施工图设计（含溢洪道改建、大坝防渗与安全监测系统）",
            "level": "provincial",
            "gained_on": "2021-06-30",
            "rank": n,
            "team_size": 12,
            "summary": "主持大坝防渗方案比选，提出低弹模混凝土防渗墙与帷幕灌浆相结合的方案，节约投资1200万元，"
            "工程已通过竣工验收，运行情况良好。",
            "evidence": [{"file_id": str(UUID(int=200 + n)), "digest": "d", "type": "pdf", "bytes": 1, "measured": {}}],
        },
    }


FULL: dict[str, Any] = {
    "declaration_id": str(DECLARATION),
    "submission": 2,
    "person_id": str(PERSON),
    "submitted_at": "2022-07-05T17:00:00Z",
    "plan": {
        "title": "2022年度水利专业高级工程师职务任职资格评审计划",
        "series": "水利",
        "level": "高级工程师",
        "commitment": {"version": "2022-1", "title": "专业技术资格申报材料真实性保证书", "text": "…"},
        "modes": [{"code": "normal", "name": "正常申报"}, {"code": "transfer", "name": "转兼评"}],
        "transfer_kinds": [{"code": "transfer", "name": "转评"}, {"code": "concurrent", "name": "兼评"}],
        "form": {
            "statement_limit": 1000,
            "appraisals": {"grades": [{"code": "excellent", "name": "优秀"}, {"code": "competent", "name": "合格"}]},
        },
        "achievements": {
            "limit": 5,
            "kinds": [
                {"code": "research-project", "name": "科研项目（基金）"},
                {"code": "engineering-project", "name": "工程技术项目"},
            ],
            "levels": [{"code": "provincial", "name": "省部级"}],
        },
        "attachments": [
            {"code": "exam-certificate", "name": "业务考试成绩合格证明"},
            {"code": "other", "name": "其他附件材料"},
        ],
        "review_form": {"paper": "A4", "copies": 3},
        "contacts": [{"name": "评委会办公室（材料接收审核）", "address": "浙江省水利厅", "phone": None}],
    },
    "profile": {
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
    },
    "photo": {"file": {"file_id": str(PHOTO)}},
    "commitment": {"text_version": "2022-1", "signed_at": "2022-07-05T02:00:00Z"},
    "form": {
        "mode": "normal",
        "transfer_kind": None,
        "speciality": "",
        "hours": [{"year": year, "public": 30, "professional": 62} for year in (2019, 2020, 2021)],
        "appraisals": [
            {"year": year, "grade": "excellent" if year == 2018 else "competent"} for year in range(2017, 2022)
        ],
        "statement": (STATEMENT * 11)[: 1000 - len(MARKUP) - 1] + "\n" + MARKUP,
        "awards": "2019年 某某水利科技创新奖二等奖（第3完成人）",
        "honours": "2020年 某某市劳动模范",
        "rewards_punishments": "2018年 单位先进个人\n2021年 优秀共产党员",
    },
    "achievements": [_item(n) for n in range(1, 7)],
    "attachments": [{"kind": "exam-certificate"}, {"kind": "other"}, {"kind": "other"}],
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
    data |= {"achievements": [], "attachments": []}
    return Submission.model_validate(data)


def photo() -> bytes:
    """A head and shoulders on white."""
    image = Image.new("RGB", (358, 480), "white")
    draw = ImageDraw.Draw(image)
    draw.ellipse((110, 80, 250, 260), fill=(224, 190, 160))
    draw.rectangle((60, 290, 300, 480), fill=(40, 50, 90))
    out = io.BytesIO()
    image.save(out, "JPEG")
    return out.getvalue()
