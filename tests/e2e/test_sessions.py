"""Coming in, staying in, and being let back in: log-ins, tokens that end, what isn't one's own, two languages."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.e2e.browser import Screens
from tests.e2e.conftest import Enter
from tests.journey.stack import Stack

NOWHERE = "/cases/00000000-0000-4000-8000-000000000000"
OTHERS = {
    "expert": "评审打分页面尚未开放",
    "exam": "考试成绩导入页面尚未开放",
    "partner": "本账号用于系统对接",
}


async def test_a_wrong_log_in_says_what_to_do(stack: Stack, enter: Enter, screens: Screens) -> None:
    visitor = await enter(None)
    page = visitor.page
    await expect(page.get_by_text("所有内容必须真实规范，否则后果自负").first).to_be_visible()
    await expect(page.get_by_role("link", name="400-027-0009")).to_be_visible()
    await screens.take(page, "login")
    await page.get_by_role("button", name="登录", exact=True).click()
    await expect(page.get_by_role("alert")).to_be_focused()
    await page.get_by_role("link", name="请输入密码").click()
    await expect(page.get_by_label("密码", exact=True)).to_be_focused()
    await page.get_by_label("登录名").fill(stack.account("employer").login)
    await page.get_by_label("密码", exact=True).fill("not the password")
    await page.get_by_role("button", name="登录", exact=True).click()
    await expect(page.get_by_role("alert")).to_contain_text("登录名或密码错误")
    await screens.take(page, "login-refused")


async def test_a_token_that_ends_is_renewed_unseen(stack: Stack, enter: Enter) -> None:
    visitor = await enter(stack.account("employer"))
    await visitor.let_the_token_end()
    await visitor.page.reload()
    await visitor.heading("待办事项")
    await expect(visitor.page.get_by_text("待审核的申报", exact=True)).to_be_visible()


async def test_a_session_that_is_over_leads_back_to_where_one_was(stack: Stack, enter: Enter) -> None:
    account = stack.account("acceptance")
    visitor = await enter(account)
    page = visitor.page
    await visitor.open(NOWHERE)
    await expect(page.get_by_text("它可能不存在，或者不属于您")).to_be_visible()
    await page.context.clear_cookies()
    await page.reload()
    await visitor.heading("登录")
    await expect(page.get_by_text("登录后继续之前的操作")).to_be_visible()
    await visitor.log_in(account.login, account.password)
    await page.wait_for_url(f"**{NOWHERE}")


async def test_nobody_is_sent_elsewhere_after_the_log_in(stack: Stack, enter: Enter) -> None:
    visitor = await enter(None)
    await visitor.open("/login?to=//elsewhere.example/")
    account = stack.account("office")
    await visitor.log_in(account.login, account.password)
    await visitor.heading("待办事项")
    assert visitor.page.url == f"{stack.gateway}/"


async def test_another_account_in_the_same_browser_is_never_acted_for_unseen(stack: Stack, enter: Enter) -> None:
    visitor = await enter(stack.account("midlevel"))
    page = visitor.page
    await visitor.open(NOWHERE)
    await page.get_by_role("link", name="返回首页").click()
    await visitor.heading("待办事项")
    other = await page.context.new_page()
    await other.goto(stack.gateway)
    await other.get_by_role("button", name="退出登录").click()
    account = stack.account("operator")
    await other.get_by_label("登录名").fill(account.login)
    await other.get_by_label("密码", exact=True).fill(account.password)
    await other.get_by_role("button", name="登录", exact=True).click()
    await expect(other.get_by_role("heading", name="平台运营")).to_be_visible()
    await visitor.let_the_token_end()
    await page.go_back()  # within the page, which still holds the token of the account before
    await expect(page.get_by_text("（平台运营）")).to_be_visible()


async def test_who_logs_out_is_out(stack: Stack, enter: Enter) -> None:
    visitor = await enter(stack.account("midlevel"))
    await visitor.page.get_by_role("button", name="退出登录").click()
    await visitor.heading("登录")
    await visitor.open("/")
    await visitor.heading("登录")


@pytest.mark.parametrize("role", OTHERS)
async def test_other_roles_are_told_what_they_can_do_today(
    stack: Stack, enter: Enter, screens: Screens, role: str
) -> None:
    visitor = await enter(stack.account(role))
    await expect(visitor.page.get_by_text(OTHERS[role])).to_be_visible()
    await screens.take(visitor.page, f"{role}-home")


async def test_english_is_remembered(stack: Stack, enter: Enter, screens: Screens) -> None:
    visitor = await enter(stack.account("office"))
    page = visitor.page
    await page.get_by_role("button", name="English").click()
    await visitor.heading("To do")
    await page.reload()
    await visitor.heading("To do")
    assert await page.evaluate("document.documentElement.lang") == "en"
    await screens.take(page, "office-queue-english")
    await page.get_by_role("button", name="中文").click()
    await visitor.heading("待办事项")


async def test_an_unknown_page_says_so(stack: Stack, enter: Enter) -> None:
    visitor = await enter(stack.account("expert"))
    await visitor.open("/nowhere")
    await visitor.heading("没有找到这一页")
    await visitor.page.get_by_role("link", name="返回首页").click()
    await visitor.heading("您好")
