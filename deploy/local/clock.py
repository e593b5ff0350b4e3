"""Moving a stack's time ahead. All its processes take a step in the same instant; nothing moves it back but `reset`."""

import re
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from deploy.local.home import write_private
from kernel.log.clock import NOTICE, Clock, read_steps

_SPAN = re.compile(r"\+?P(?=.)(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")


def span(text: str) -> timedelta:
    """What `+P30D`, `P1DT12H` or `PT90S` says. Raises ValueError."""
    found = _SPAN.fullmatch(text)
    if not found or not any(int(part or 0) for part in found.groups()):
        raise ValueError(f"{text!r}: say by how much time moves ahead, as P30D or P1DT12H; it never goes back")
    days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)


def move(file: Path, by: timedelta) -> datetime:
    """Ahead by so much, on top of all before; returns once every process has taken the step, with what time it is."""
    steps = read_steps(file)
    ahead = by + max((each for _, each in steps), default=timedelta())
    since = datetime.now(UTC) + NOTICE
    lines = [*steps, (since, ahead)]
    write_private(file, "".join(f"{at.isoformat()} {each.total_seconds():.0f}\n" for at, each in lines))
    time.sleep(NOTICE.total_seconds() + 0.01)
    return Clock(file).now()
