"""One case in the browser: returned with two defects, handed in again, passed four times, paid, exported."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.async_api import Page, Route, expect

from tests.e2e.browser import Screens, Visitor
from tests.e2e.cases import Scene
from tests.e2e.conftest import Enter
from tests.journey.stack import Account

DEFECTS = ("述职请写明本人在项目中的作用", "业务考试成绩合格证明请上传清晰的扫描件")


async def _open_case(visitor: Visitor, name: str) -> None:
    page = visitor.page
    row = page.get_by_role("row").filter(has_text=name)
    await row.get_by_role("link", name="办理").click()
    await visitor.heading(f"审核：{name}的申报")


async def _pass(page: Page, opinion: str | None = None) -> None:
    await page.get_by_role("radio", name="通过").check()
    if opinion:
        await page.get_by_label("审核意见").fill(opinion)
    await page.get_by_role("button", name="通过", exact=True).click()
    await page.get_by_role("dialog").get_by_role("button", name="通过", exact=True).click()


async def _employer_returns(employer: Visitor, account: Account, screens: Screens, name: str) -> None:
    page = employer.page
    await employer.heading("待办事项")
    await expect(page.get_by_role("row").filter(has_text=name)).to_contain_text("还剩")
    await screens.take(page, "employer-queue")
    await _open_case(employer, name)
    await expect(page.get_by_role("img", name=f"{name}的证件照")).to_be_visible()
    await expect(page.get_by_role("img", name=f"{name}的签名")).to_be_visible()
    async with page.expect_popup() as opened:
        await page.get_by_role("button", name="业务考试成绩合格证明").click()
    tab = await opened.value
    await tab.wait_for_url(re.compile("^blob:"), wait_until="commit")  # a PDF viewer never says that it has loaded
    await tab.close()
    await screens.take(page, "employer-case")

    await page.get_by_role("radio", name="退回修改").check()
    await page.get_by_role("button", name=re.compile("^退回修改")).click()
    await expect(page.get_by_role("alert")).to_contain_text("请选择问题 1 属于哪一部分")
    await page.get_by_role("link", name="请写明问题 1 需要修改什么").click()
    await expect(page.get_by_label("需要修改什么")).to_be_focused()
    await screens.take(page, "employer-return-incomplete")
    for n, (part, text) in enumerate(zip(("本人述职", "业务考试成绩合格证明"), DEFECTS, strict=True)):
        if n > 0:
            await page.get_by_role("button", name="再加一项问题").click()
        row = page.get_by_role("group", name=f"问题 {n + 1}")
        label = await row.get_by_role("option").filter(has_text=part).inner_text()
        await row.get_by_label("哪一部分").select_option(label=label)
        await row.get_by_label("需要修改什么").fill(text)
    await _session_ends(employer, account)
    await page.get_by_role("button", name="退回修改（2 项）").click()
    await expect(page.get_by_role("dialog")).to_contain_text(DEFECTS[1])
    await screens.take(page, "employer-return-confirm")
    await page.get_by_role("dialog").get_by_role("button", name="退回修改").click()
    await expect(page.get_by_role("status").filter(has_text="已退回，共 2 项问题")).to_be_focused()
    await screens.take(page, "employer-returned")
    await page.get_by_role("link", name="返回待办事项").last.click()
    await expect(page.get_by_text("目前没有待审核的申报")).to_be_visible()
    await screens.take(page, "employer-queue-empty")


async def _session_ends(employer: Visitor, account: Account) -> None:
    """The session ends while a return is being written: after the log-in everything typed is still there."""
    page = employer.page
    await employer.let_the_token_end()
    await page.context.clear_cookies()
    await page.get_by_role("button", name="退回修改（2 项）").click()
    await page.get_by_role("dialog").get_by_role("button", name="退回修改").click()
    await expect(page.get_by_text("登录已结束")).to_be_visible()
    await employer.log_in(account.login, account.password)
    for n, text in enumerate(DEFECTS):
        await expect(page.get_by_role("group", name=f"问题 {n + 1}").get_by_label("需要修改什么")).to_have_value(text)


async def _applicant_sees_defects(applicant: Visitor, screens: Screens) -> None:
    page = applicant.page
    await page.reload()  # the refresh cookie keeps one logged in
    await expect(page.get_by_text("退回修改：共 2 项问题")).to_be_visible()
    await screens.take(page, "applicant-home-returned")
    await page.get_by_role("link", name="查看需要修改的问题").click()
    for text in DEFECTS:
        await expect(page.get_by_text(text).first).to_be_visible()
    await expect(page.get_by_text("前（含）重新提交").first).to_be_visible()
    await screens.take(page, "applicant-case-returned")


async def _network_fails_twice(page: Page) -> Callable[[], int]:
    """Cut the connection of the next two sendings of a pass; how many keys they carried."""
    keys: list[str] = []

    async def cut(route: Route) -> None:
        keys.append(route.request.headers["idempotency-key"])
        await (route.abort("connectionreset") if len(keys) < 3 else route.continue_())

    await page.route("**/pass", cut)
    return lambda: len(set(keys))


async def _checkers_pass(enter: Enter, scene: Scene, employer: Visitor, screens: Screens) -> None:
    name = scene.applicant.person.name
    await employer.open()
    await _open_case(employer, name)
    await expect(employer.page.get_by_text("上次退回的问题（共 2 项）")).to_be_visible()
    await _pass(employer.page, "材料属实，同意上报。")
    await expect(employer.page.get_by_text("这件申报已转到：杭州市水利局")).to_be_visible()
    await screens.take(employer.page, "employer-passed")
    for role, act in (
        ("acceptance", _pass_over_a_bad_line),
        ("midlevel", _pass_in_two_windows),
        ("office", _pass_by_keyboard),
    ):
        checker = await enter(scene.stack.account(role))
        await _open_case(checker, name)
        await act(checker.page, screens)
        await expect(checker.page.get_by_role("heading", name="已通过")).to_be_visible()


async def _pass_over_a_bad_line(page: Page, screens: Screens) -> None:
    await screens.take(page, "acceptance-case")
    keys_used = await _network_fails_twice(page)
    await _pass(page)
    await expect(page.get_by_text(re.compile("网络不通，正在自动重试"))).to_be_visible()
    await expect(page.get_by_text("已恢复正常")).to_be_visible()
    assert keys_used() == 1, "each repeat carries the same Idempotency-Key"


async def _pass_by_keyboard(page: Page, _screens: Screens) -> None:
    await page.get_by_role("link", name="直接填写审核结论").focus()
    for key in ("Enter", "Tab", "Space", "Tab"):  # to the decision, and 通过
        await page.keyboard.press(key)
    await page.keyboard.type("材料齐全。")
    for key in ("Tab", "Enter"):
        await page.keyboard.press(key)
    await expect(page.get_by_role("heading", name="确定“通过”吗？")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    for key in ("Enter", "Tab", "Enter"):
        await page.keyboard.press(key)
    await expect(page.get_by_text("材料审核通过。系统会通知申报人员缴费")).to_be_visible()


async def _record_meeting(page: Page) -> None:
    """A committee decides once its meeting and votes are on record."""
    await expect(page.get_by_text("须先登记评议会议及表决结果")).to_be_visible()
    await page.get_by_label("会议日期").fill("2022-01-01")
    await page.get_by_label("会议地点").fill("杭州")
    await page.get_by_label("到会名单").fill("委员一\n委员二\n委员三")
    await page.get_by_label("评议意见").fill("同意推荐")
    await page.get_by_label("同意（票）", exact=True).fill("4")
    await page.get_by_role("button", name="登记会议").click()
    await page.get_by_role("link", name="到会 3 人，表决合计 4 票，应当一致").click()
    await expect(page.get_by_label("到会名单")).to_be_focused()
    await page.get_by_label("同意（票）", exact=True).fill("3")
    await page.get_by_role("button", name="登记会议").click()
    await expect(page.get_by_role("button", name="登记会议")).to_have_count(0)


async def _pass_in_two_windows(page: Page, screens: Screens) -> None:
    """The same officer decides on one case in two windows: the second is told, and shown how it stands."""
    await _record_meeting(page)
    other = await page.context.new_page()
    await other.goto(page.url)
    await expect(other.get_by_role("radio", name="通过")).to_be_visible()
    await _pass(page)
    await expect(page.get_by_role("heading", name="已通过")).to_be_visible()
    await other.get_by_role("radio", name="退回修改").check()
    await other.get_by_label("哪一部分").select_option(label="整个申报")
    await other.get_by_label("需要修改什么").fill(DEFECTS[0])
    await other.get_by_role("button", name="退回修改（1 项）").click()
    await other.get_by_role("dialog").get_by_role("button", name="退回修改").click()
    await expect(other.get_by_role("alert")).to_contain_text("不由您办理")
    await screens.take(other, "midlevel-conflict")
    await other.get_by_role("button", name="刷新查看最新状态").click()
    await expect(other.get_by_role("radio", name="通过")).to_have_count(0)
    await other.close()


async def _applicant_pays(applicant: Visitor, screens: Screens) -> None:
    page = applicant.page
    await applicant.open()
    await page.get_by_role("link", name="去缴费").click()
    await expect(page.get_by_text("材料审核通过，请在规定时间内缴费")).to_be_visible()
    await page.get_by_role("button", name="立即缴费").click()
    await expect(page.get_by_role("img", name="微信支付二维码")).to_be_visible()
    await screens.take(page, "applicant-fee")
    await page.get_by_role("button", name="我已缴费，立即查询").click()
    await expect(page.get_by_text("支付平台暂未收到这笔缴费")).to_be_visible()
    async with page.expect_popup() as opened:
        await page.get_by_role("link", name="打开支付页面").click()
    cashier = await opened.value
    await cashier.get_by_role("button", name="确认支付").click()
    await expect(cashier.get_by_role("status")).to_contain_text("支付成功")
    await cashier.close()
    await expect(page.get_by_text("缴费成功，无需再操作。")).to_be_visible()


async def _applicant_exports(applicant: Visitor, screens: Screens) -> None:
    page = applicant.page
    await expect(page.get_by_role("heading", name="报送评审表")).to_be_visible()
    for words in ("A4 纸双面打印，一式 3 份", "最后一页单独打印", "不要用订书钉装订"):
        await expect(page.get_by_text(words)).to_be_visible()
    await screens.take(page, "applicant-case-form")
    async with page.expect_download() as awaited:
        await page.get_by_role("button", name="导出评审表（PDF）").click()
    download = await awaited.value
    assert download.suggested_filename == "专业技术职务任职资格评审表.pdf"
    assert (await download.path()).read_bytes().startswith(b"%PDF-")
    await page.get_by_role("button", name="查看我提交的材料").click()
    await expect(page.get_by_role("heading", name="自查结果")).to_be_visible()
    await applicant.open()
    await expect(page.get_by_role("link", name="导出评审表")).to_be_visible()
    await screens.take(page, "applicant-home-form")


@pytest.mark.timeout(420)
async def test_one_case_walks_the_whole_way(enter: Enter, screens: Screens, scene: Scene) -> None:
    await scene.declaration_begun()
    applicant = await enter(scene.applicant_account)
    page = applicant.page
    await applicant.heading("用户中心首页")
    await expect(page.get_by_text("申报尚未提交，自查还有")).to_be_visible()
    await screens.take(page, "applicant-home-draft")
    await page.get_by_role("link", name="查看详情").click()
    await expect(page.get_by_role("heading", name="自查")).to_be_visible()
    await screens.take(page, "applicant-case-draft")

    await scene.submitted()
    employer = await enter(scene.hr_account)
    await applicant.open()
    await expect(page.get_by_text("第 1 次提交，单位审核进行中")).to_be_visible()
    await screens.take(page, "applicant-home-checking")
    await _employer_returns(employer, scene.hr_account, screens, scene.applicant.person.name)
    await _applicant_sees_defects(applicant, screens)
    await scene.resubmitted()
    await _checkers_pass(enter, scene, employer, screens)
    await _applicant_pays(applicant, screens)
    await _applicant_exports(applicant, screens)
