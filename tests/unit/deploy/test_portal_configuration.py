"""What the portal's home page takes from its configuration: the hot-line, and the manual, which is there."""

import json
import re
from pathlib import Path

from services.declaration.domain.plan import Plan

ROOT = Path(__file__).parents[3]
PORTAL = ROOT / "portal"
CONFIGURED = json.loads((PORTAL / "public/config.json").read_text("utf-8"))
PLAN = Plan.model_validate_json((ROOT / "services/declaration/plans/2022-water-senior.json").read_text("utf-8"))


def test_the_home_page_links_the_manual_that_the_plan_names() -> None:
    manual = CONFIGURED["manual"]
    assert manual["name"] == PLAN.manual == "《个人用户操作手册》"
    page = (PORTAL / "public" / manual["address"].removeprefix("/")).read_text("utf-8")
    assert f"《{re.findall('<h1>(.*)</h1>', page)[0]}》" == manual["name"]
    around = (PORTAL / "src/App.vue").read_text("utf-8")
    assert "'/config.json'" in around
    assert re.search(r'<a :href="configured\.manual\.address"[^>]*>{{ configured\.manual\.name }}</a>', around)


def test_the_manual_carries_the_guides_warning_and_leads_back_home() -> None:
    page = (PORTAL / "public/manual.html").read_text("utf-8")
    assert "所有内容必须真实规范，否则后果自负。" in page
    assert '<a href="/">返回首页</a>' in page
