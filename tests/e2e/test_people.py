"""Before a case can be: the operator authorizes an employer, and the employer's officer confirms a person."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Page, expect

from tests.e2e.browser import Screens
from tests.e2e.cases import Scene
from tests.e2e.conftest import Enter


async def _open(page: Page, what: str) -> None:
    await page.get_by_role("link", name="职评").click()
    await page.get_by_role("row").filter(has_text=what).get_by_role("link", name="办理").click()


async def _decide(page: Page, what: str) -> None:
    await page.get_by_role("radio", name=re.compile(f"^{what}")).check()
    await page.get_by_role("button", name=re.compile(f"^{what}")).last.click()
    await page.get_by_role("dialog").get_by_role("button", name=what, exact=True).click()


async def _mark_all(page: Page) -> None:
    """Each copy of evidence has its four marks, told one by one (guide 二.4)."""
    copies = page.get_by_role("form", name=re.compile("复印件上有"))
    await expect(copies.first).to_be_visible()
    for n in range(await copies.count()):
        for mark in ("“核对无误”字样", "核对人签名", "单位公章"):
            await copies.nth(n).get_by_label(mark).check()
        await copies.nth(n).get_by_label("验证日期").fill("2021-07-01")
        await copies.nth(n).get_by_role("button", name="保存核对结果").click()
        await expect(page.get_by_text("四项标记齐全")).to_have_count(n + 1)


@pytest.mark.timeout(300)
async def test_an_employer_is_authorized_and_confirms_its_people(enter: Enter, screens: Screens, scene: Scene) -> None:
    await scene.employer_waits()
    operator = await enter(scene.stack.account("operator"))
    page = operator.page
    await expect(page.get_by_role("row").filter(has_text=scene.hr.employer.name)).to_be_visible()
    await screens.take(page, "operator-letters")
    await _open(page, scene.hr.employer.name)
    async with page.expect_popup() as opened:
        await page.get_by_role("button", name="授权委托书").click()
    await (await opened.value).close()
    await screens.take(page, "operator-letter")
    await _decide(page, "通过")
    await expect(page.get_by_role("status").filter(has_text="已授权，单位名称已绑定")).to_be_focused()
    await page.get_by_role("link", name="返回待办事项").last.click()
    await expect(page.get_by_role("row").filter(has_text=scene.hr.employer.name)).to_have_count(0)

    await scene.person_waits()
    person, name = scene.applicant, scene.applicant.person.name
    employer = await enter(scene.hr_account)
    page = employer.page
    await _open(page, "单位绑定")
    await expect(page.get_by_text(person.person.id_number)).to_be_visible()
    await screens.take(page, "employer-binding")
    await _decide(page, "确认是本单位人员")
    await expect(page.get_by_role("heading", name="已确认为本单位人员")).to_be_visible()

    await person.fill_in_profile(scene.hr.employer.name)
    await page.reload()
    await _open(page, "个人基本信息")
    await expect(page.get_by_text(name)).to_be_visible()
    await screens.take(page, "employer-profile")
    await _decide(page, "通过")
    await expect(page.get_by_role("heading", name="已审核通过")).to_be_visible()

    item_id = await person.draft_item(person.person.projects[0])
    await person.submit_item(item_id)
    await page.reload()
    await _open(page, "业绩档案")
    await page.get_by_role("radio", name=re.compile("^退回修改")).check()
    await page.get_by_label("哪一部分").select_option(label="佐证材料")
    await page.get_by_label("需要修改什么").fill("请加盖单位公章")
    await screens.take(page, "employer-item")
    await page.get_by_role("button", name="退回修改（1 项）").click()
    await page.get_by_role("dialog").get_by_role("button", name="退回修改").click()
    await expect(page.get_by_role("heading", name="已退回本人修改")).to_be_visible()
    found = await person.item(item_id)
    assert [defect["pointer"] for defect in found["defects"]] == ["/content/evidence"]

    await person.submit_item(item_id)
    await page.get_by_role("link", name="返回待办事项").last.click()
    await _open(page, "业绩档案")
    await _mark_all(page)
    await screens.take(page, "employer-item-marked")
    await _decide(page, "通过")
    await expect(page.get_by_role("heading", name="已审核通过")).to_be_visible()

    applicant = await enter(scene.applicant_account)
    await expect(applicant.page.get_by_text("您还没有申报")).to_be_visible()
    await screens.take(applicant.page, "applicant-home-empty")
