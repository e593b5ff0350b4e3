"""Whoever ends a run of the tools in `tests` by a signal finds nothing of it left: it means what Ctrl-C means."""

from __future__ import annotations

import signal
from types import FrameType


def as_ctrl_c() -> None:
    """SIGTERM and SIGHUP, and SIGINT also where a shell had it ignored in the background, interrupt from now on."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for each in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(each, _interrupt)


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    signal.raise_signal(signal.SIGINT)  # in a loop or outside one
