"""What the portal says around every page: the guide's warning, and by its configuration the hot-line and the manual."""

import json
import re
from pathlib import Path

from services.declaration.domain.plan import Plan

ROOT = Path(__file__).parents[3]
PORTAL = ROOT / "portal"
APP, LOGIN = PORTAL / "src/App.vue", PORTAL / "src/features/session/LoginPage.vue"
WORDS, MANUAL = PORTAL / "src/i18n/zh-words.ts", PORTAL / "public/manual.html"
CONFIGURED = json.loads((PORTAL / "public/config.json").read_text("utf-8"))
PLAN = Plan.model_validate_json((ROOT / "services/declaration/plans/2022-water-senior.json").read_text("utf-8"))


def test_the_home_page_links_the_manual_that_the_plan_names() -> None:
    manual = CONFIGURED["manual"]
    assert manual["name"] == PLAN.manual == "《个人用户操作手册》"
    assert PORTAL / "public" / manual["address"].removeprefix("/") == ROOT / "portal/public/manual.html"
    page = MANUAL.read_text("utf-8")
    heading = re.search("<h1>(.*)</h1>", page)
    assert heading is not None
    assert f"《{heading[1]}》" == manual["name"]
    around = APP.read_text("utf-8")
    assert "'/config.json'" in around
    assert re.search(r'<a :href="configured\.manual\.address"[^>]*>{{ configured\.manual\.name }}</a>', around)


def test_the_portal_warns_on_the_log_in_page_and_at_the_foot_of_every_page() -> None:
    said = re.search("^    warning: '(.*)',$", WORDS.read_text("utf-8"), re.MULTILINE)
    assert said is not None
    assert said[1] == "所有内容必须真实规范，否则后果自负。"
    footer = re.search("<footer>(.*)</footer>", APP.read_text("utf-8"), re.DOTALL)
    assert footer is not None
    for shown in (footer[1], LOGIN.read_text("utf-8")):
        assert re.search(r"<p[^>]*>{{ t\('app\.warning'\) }}</p>", shown)


def test_the_manual_carries_the_guides_warning_and_leads_back_home() -> None:
    page = (PORTAL / "public/manual.html").read_text("utf-8")
    assert "所有内容必须真实规范，否则后果自负。" in page
    assert '<a href="/">返回首页</a>' in page
