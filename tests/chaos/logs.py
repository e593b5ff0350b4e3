"""What the services themselves called an error while they were killed: nothing of it is to be expected."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path


def errors_in(logs: Iterable[Path]) -> Counter[str]:
    """Lines at level error or above, and lines that are no log line (a traceback), by what they say."""
    found: Counter[str] = Counter()
    for path in logs:
        for line in path.read_text(errors="replace").splitlines():
            try:
                told = json.loads(line)
            except ValueError:
                told = {"level": "error", "event": line}
            if told.get("level") in {"error", "critical"}:
                first = str(told["event"]).strip().splitlines()[:1]
                found[f"{path.stem}: {''.join(first)[:120]} {told.get('error', '')}".strip()] += 1
    return found
