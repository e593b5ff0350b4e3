"""What a journey says while it goes, and at the end: a line a step, as text or as JSON. No personal data."""

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from deploy.local.demo.client import Repeats, StepFailed
from tests.journey.topics import Seen


class Report:
    """Counts and times the steps of all cases."""

    def __init__(self, *, as_json: bool = False, quiet: bool = False) -> None:
        self._json = as_json
        self._quiet = quiet
        self._began = time.monotonic()
        self._times: dict[str, list[float]] = defaultdict(list)
        self.repeats: list[Repeats] = []

    @asynccontextmanager
    async def step(self, case: int, name: str, repeats: Repeats) -> AsyncIterator[dict[str, Any]]:
        """Time what happens inside and tell of it; what the block puts into the dict is told too."""
        facts: dict[str, Any] = {}
        began, before = time.monotonic(), repeats.total
        try:
            yield facts
        except StepFailed as failed:
            self._say(case, name, time.monotonic() - began, "FAILED", facts)
            where = f"case {case}, {name}: {failed.step}"
            raise StepFailed(where, failed.expected, failed.got, failed.correlation) from failed
        seconds = time.monotonic() - began
        self._times[name].append(seconds)
        if repeated := repeats.total - before:
            facts = {**facts, "repeated": repeated}
        self._say(case, name, seconds, "ok", facts)

    def events(self, case: int, records: list[Seen]) -> None:
        """The events of a case that passed on Kafka, in order."""
        if self._json:
            told = [
                {"topic": r.topic, "type": r.type, "sequence": r.sequence, "stream": r.key.decode()} for r in records
            ]
            self._line({"case": case, "kafka": told})
        else:
            self._line("".join(f"\n    case {case:>3}  kafka  {r.type:<52} #{r.sequence}" for r in records)[1:])

    def failed(self, failure: StepFailed) -> None:
        """The first step that went wrong."""
        self._quiet = False
        if self._json:
            told = {"step": failure.step, "expected": failure.expected, "got": failure.got}
            self._line({"failed": {**told, "correlation_id": failure.correlation}})
        else:
            self._line(f"\nFAILED {failure.explain()}")

    def summary(self, **facts: Any) -> dict[str, Any]:
        """The figures of the whole; told as well."""
        reasons: dict[str, int] = defaultdict(int)
        for repeats in self.repeats:
            for reason, count in repeats.by_reason.items():
                reasons[reason] += count
        steps = {
            name: {"count": len(times), "p50": _percentile(times, 50), "p99": _percentile(times, 99)}
            for name, times in self._times.items()
        }
        seconds = round(time.monotonic() - self._began, 2)
        whole = {**facts, "seconds": seconds, "repeated": dict(reasons), "steps": steps}
        if self._json:
            self._line({"summary": whole})
        else:
            lines = [f"\n{'step':<40} {'count':>6} {'p50 s':>8} {'p99 s':>8}"]
            lines += [f"{name:<40} {s['count']:>6} {s['p50']:>8.2f} {s['p99']:>8.2f}" for name, s in steps.items()]
            told = ", ".join(f"{name} {value}" for name, value in facts.items())
            again = ", ".join(f"{count} × {reason}" for reason, count in reasons.items()) or "none"
            self._line("\n".join([*lines, "", f"{told}; {seconds:.1f} s in all; requests repeated: {again}"]))
        return whole

    def _say(self, case: int, name: str, seconds: float, outcome: str, facts: dict[str, Any]) -> None:
        if self._json:
            self._line({"case": case, "step": name, "outcome": outcome, "seconds": round(seconds, 3), **facts})
        else:
            told = "  ".join(f"{key} {value}" for key, value in facts.items())
            at = time.monotonic() - self._began
            self._line(f"{at:7.1f} s  case {case:>3}  {name:<38} {outcome} {seconds:6.2f} s  {told}")

    def _line(self, what: str | dict[str, Any]) -> None:
        if not self._quiet:
            print(what if isinstance(what, str) else json.dumps(what, ensure_ascii=False), flush=True)


def _percentile(times: list[float], percent: int) -> float:
    """The nearest-rank percentile, in seconds."""
    ordered = sorted(times)
    return round(ordered[max(0, -(-len(ordered) * percent // 100) - 1)], 3)
