"""The monkey: seeded, it kills -9 in turn all that the product consists of, and between kills does what is worse."""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
import signal
import time
from collections import Counter, deque
from collections.abc import Callable

import psutil

from deploy.local.ports import SERVICES
from tests.chaos.stack import KAFKA, ChaosStack

TARGETS = (*SERVICES, "postgres", KAFKA)
MISCHIEF = ("cut", "delay", "swallow", "silence", "pause")
REACH_OUT = ("payment", "notify", "certificate")
"""Those whose timers reach outside."""
BETWEEN = 20
"""Commands that must be acknowledged between any two kills."""
LULL = 20.0
"""For so many seconds at most a kill is put off until its share of the stories was told."""
PATIENCE = 120.0
BACK = 60.0


class Stalled(Exception):
    """The product didn't do what it must while the monkey was at work."""


class Monkey:
    """`acknowledged` tells how many commands clients were told of so far; `say` gets a line an act."""

    def __init__(
        self, stack: ChaosStack, seed: int, acknowledged: Callable[[], int], say: Callable[[str], None]
    ) -> None:
        self._stack = stack
        self._random = random.Random(seed)
        self._acknowledged = acknowledged
        self._say = say
        self._began = time.monotonic()
        self._turn: deque[str] = deque()
        self._next: deque[str] = deque()
        self._mischief: set[asyncio.Task[None]] = set()
        self._stopped: set[int] = set()
        self.kills: Counter[str] = Counter()
        self.acts: Counter[str] = Counter()
        self.fewest: int | None = None
        """The fewest commands that were acknowledged between two kills."""

    async def work(self, kills: int, told: Callable[[], float] = lambda: 1.0) -> None:
        """Do harm until so many were killed, then wait until all have come back. `told`: the share that is over of what
        the kills are spread over. Raises Stalled."""
        last: int | None = None
        try:
            for n in range(kills):
                self._start_mischief()
                await self._heard(self._acknowledged() if last is None else last)
                await self._in_turn(n / kills, told)
                if last is not None:
                    between = self._acknowledged() - last
                    self.fewest = between if self.fewest is None else min(self.fewest, between)
                await self._kill(self._dealt(self._turn, TARGETS))
                last = self._acknowledged()
            if last is not None:
                await self._heard(last)
        finally:
            for task in self._mischief:
                task.cancel()
            if self._mischief:
                await asyncio.wait(self._mischief)
            self.let_go()

    def let_go(self) -> None:
        """Wake whatever is stopped."""
        for pid in self._stopped:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGCONT)
        self._stopped.clear()

    def _dealt(self, turn: deque[str], of: tuple[str, ...]) -> str:
        """The next of them in a shuffled order that holds each once, and so on."""
        if not turn:
            turn.extend(self._random.sample(of, len(of)))
        return turn.popleft()

    async def _heard(self, since: int) -> None:
        """Wait until enough commands were acknowledged since."""
        end = time.monotonic() + PATIENCE
        while (heard := self._acknowledged() - since) < BETWEEN:
            if time.monotonic() > end:
                raise Stalled(f"{heard} commands acknowledged within {PATIENCE:.0f} s, {BETWEEN} are due between kills")
            await asyncio.sleep(0.05)  # noqa: TID251 (it counts, and there is nothing to be told by)
        # Not always at the same count.
        await asyncio.sleep(self._random.uniform(0, 0.5))  # noqa: TID251 (the monkey's own pace)

    async def _in_turn(self, share: float, told: Callable[[], float]) -> None:
        """Wait until so much is over, or for as long as a lull may last."""
        end = time.monotonic() + LULL
        while told() < share and time.monotonic() < end:  # noqa: ASYNC110 (two things may end it)
            await asyncio.sleep(0.05)  # noqa: TID251 (as above)

    # -- kills ------------------------------------------------------------------------------------------------------

    async def _kill(self, target: str) -> None:
        part = self._random.choice(self._stack.processes(target))
        pid = await self._pid(part)
        os.kill(pid, signal.SIGKILL)
        self._stopped.discard(pid)
        self.kills[target] += 1
        self._tell(f"kill {self.kills.total():>3}  {part} (pid {pid})")

    async def _pid(self, part: str) -> int:
        """The part's process, once supervisor has it running."""
        end = time.monotonic() + BACK
        while True:
            running = (await asyncio.to_thread(self._stack.supervisor.running)).get(part)
            if running is not None and running.pid and running.state in {"RUNNING", "STARTING"}:
                return running.pid
            if time.monotonic() > end:
                raise Stalled(f"{part} did not come back within {BACK:.0f} s")
            await asyncio.sleep(0.1)  # noqa: TID251 (supervisor tells nobody)

    # -- between kills ----------------------------------------------------------------------------------------------

    def _start_mischief(self) -> None:
        kind = self._dealt(self._next, MISCHIEF)
        links = self._stack.proxy.links
        name = self._random.choice([*links])
        seconds = self._random.uniform(1, 3)
        match kind:
            case "cut":
                act = self._stack.proxy.cut(name)
            case "delay":
                by = self._random.uniform(0.05, 0.4)
                seconds *= 2
                act = self._stack.proxy.act(links[name].delay(by, seconds))
            case "swallow":
                act = self._stack.proxy.act(links[name].swallow(seconds))
            case "silence":
                seconds += 5  # past the five seconds that sessions may be idle
                act = self._stack.proxy.act(links[name].silence(seconds))
            case _:
                name = self._random.choice(TARGETS)
                seconds = self._random.uniform(8, 12)  # past idle sessions (5 s), about a consumer's session (10 s)
                if self.acts[kind] % 4 == 3:
                    name = self._random.choice(REACH_OUT)
                    seconds = self._random.uniform(31, 34)  # past a timer's lease (30 s)
                act = self._pause(self._random.choice(self._stack.processes(name)), seconds)
        self.acts[kind] += 1
        self._tell(f"{kind:<8}  {name}" + (f" for {seconds:.1f} s" if kind != "cut" else ""))
        task = asyncio.create_task(act)
        self._mischief.add(task)
        task.add_done_callback(self._mischief.discard)

    async def _pause(self, part: str, seconds: float) -> None:
        """Stop a part (PostgreSQL with all its backends) and let it wake as if nothing had happened."""
        pid = await self._pid(part)
        pids = [pid]
        with contextlib.suppress(psutil.NoSuchProcess):
            pids += [child.pid for child in psutil.Process(pid).children(recursive=True)]
        try:
            for one in pids:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(one, signal.SIGSTOP)
                    self._stopped.add(one)
            await asyncio.sleep(seconds)  # noqa: TID251 (how long a fault lasts)
        finally:
            for one in pids:
                self._stopped.discard(one)
                with contextlib.suppress(ProcessLookupError):
                    os.kill(one, signal.SIGCONT)

    def _tell(self, what: str) -> None:
        self._say(f"{time.monotonic() - self._began:7.1f} s  {self._acknowledged():>5} acknowledged  {what}")
