"""A browser for the story: Debian's Chromium, its screens kept as pictures and checked for accessibility."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from playwright.async_api import Browser, Page, Route, async_playwright, expect

from deploy.local.home import ROOT, Home
from tests.journey.stack import Account, Stack

AXE = ROOT / "portal" / "node_modules" / "axe-core" / "axe.min.js"
FLAGS = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic"),
)
WIDE, NARROW = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PATIENCE = 30_000
"""Milliseconds for what others bring about in their own time."""

expect.set_options(timeout=PATIENCE)


def chromium() -> str | None:
    """Where Chromium is, if this machine has one."""
    return os.environ.get("ZHIPING_TEST_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


@asynccontextmanager
async def launched(executable: str) -> AsyncIterator[Browser]:
    """A browser, closed at the end."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=executable, args=list(FLAGS))
        try:
            yield browser
        finally:
            await browser.close()


class Screens:
    """Every screen at both widths, as a picture and as the accessibility engine sees it."""

    def __init__(self, home: Home) -> None:
        self.folder = home.path / "screenshots"
        self.folder.mkdir(parents=True, exist_ok=True)

    async def take(self, page: Page, name: str) -> None:
        """A picture of the whole page at 1440 and at 390 pixels; at both nothing may stick out or fail WCAG 2.2 AA."""
        for size in (NARROW, WIDE):
            await page.set_viewport_size(size)  # type: ignore[arg-type] # a TypedDict of the library's own
            width = size["width"]
            await page.screenshot(path=self.folder / f"{name}-{width}.png", full_page=True)
            sticking_out = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            assert sticking_out <= 0, f"{name} at {width} px: {sticking_out} px stick out"
            found = await violations(page)
            assert not found, f"{name} at {width} px:\n" + "\n".join(found)


async def violations(page: Page) -> list[str]:
    """What axe finds against WCAG 2.2 A and AA, a line each."""
    # Evaluated by the debugger: the page's own policy would let no foreign script in.
    await page.evaluate(AXE.read_text(encoding="utf-8"))
    options = {"runOnly": {"type": "tag", "values": LEVELS}}
    result: dict[str, Any] = await page.evaluate("options => axe.run(document, options)", options)
    return [
        f"  {violation['id']}: {violation['help']}: {node['html'][:160]}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


class Visitor:
    """Somebody at the portal, in a browser window of their own. Faults of the page's own code are collected."""

    def __init__(self, page: Page, stack: Stack) -> None:
        self.page = page
        self.stack = stack
        self.faults: list[str] = []
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda said: self._heard(said.type, said.text))

    def _heard(self, kind: str, text: str) -> None:
        # That an answer was a refusal is the browser's own remark; whether it may be one, the story says.
        if kind == "error" and "Failed to load resource" not in text:
            self.faults.append(text)

    async def log_in(self, login: str, password: str) -> None:
        """Log in by the keyboard alone, as a person does who knows the page."""
        page = self.page
        await page.get_by_label("登录名").fill(login)
        await page.keyboard.press("Tab")
        await page.keyboard.type(password)
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("button", name="退出登录")).to_be_visible()

    async def let_the_token_end(self) -> None:
        """The next request carries a token that the services refuse, as an old one would be."""
        left = 1

        async def spoil(route: Route) -> None:
            nonlocal left
            headers = dict(route.request.headers)
            if left > 0 and "authorization" in headers:
                left -= 1
                headers["authorization"] = "Bearer e30.e30.x"
            await route.continue_(headers=headers)

        await self.page.route("**/api/**", spoil)

    async def open(self, path: str = "/") -> None:
        """Go to a page of the portal."""
        await self.page.goto(self.stack.gateway + path)

    async def heading(self, text: str) -> None:
        """Wait for the page with this heading."""
        await expect(self.page.get_by_role("heading", level=1)).to_contain_text(text)


async def visitor(browser: Browser, stack: Stack, account: Account | None = None) -> Visitor:
    """Somebody new at the portal, logged in where an account is given."""
    context = await browser.new_context(locale="zh-CN", timezone_id="Asia/Shanghai", viewport=WIDE)  # type: ignore[arg-type] # as above
    context.set_default_timeout(PATIENCE)
    found = Visitor(await context.new_page(), stack)
    await found.open()
    if account is not None:
        await found.log_in(account.login, account.password)
    return found
