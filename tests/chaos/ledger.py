"""What clients were told: every acknowledged command, written down outside the product as it happens."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from deploy.local.demo.client import Answer
from tests.chaos.checker.history import Acknowledged, received


class Ledger:
    """A file of JSON lines: context, route, idempotency key, status, and the receipt. No personal data."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        self._file = path.open("w")
        self.commands = 0

    def witness(self, method: str, path: str, key: str, answer: Answer) -> None:
        """Write it down if it is a receipt."""
        if method != "POST" or not 200 <= answer.status < 300:
            return
        try:
            told: Any = answer.json
        except ValueError:
            return
        if not isinstance(told, dict) or not {"id", "sequence", "events"} <= told.keys():
            return  # a file, a session, a QR code: no command's receipt
        context = path.split("/")[2]
        line = {"context": context, "path": path.partition("?")[0], "key": key, "status": answer.status}
        line |= {name: told[name] for name in ("id", "sequence", "events")}
        self._file.write(json.dumps(line) + "\n")
        self._file.flush()
        self.commands += 1

    def close(self) -> None:
        """Write no more."""
        self._file.close()

    def read(self) -> list[Acknowledged]:
        """All that was written."""
        return [received(line) for line in self._path.read_text().splitlines()]
