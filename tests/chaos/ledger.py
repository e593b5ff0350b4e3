"""What clients were told: every acknowledged command, written down outside the product as it happens."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from deploy.local.demo.client import Answer
from tests.chaos.checker.history import Acknowledged, received

_RECEIPT = ("id", "sequence", "events")


class Ledger:
    """A file of JSON lines: context, route, idempotency key, status, and the receipt. No personal data."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        self._file = path.open("w")
        self.commands = 0

    def witness(self, method: str, path: str, key: str, answer: Answer) -> None:
        """Write it down if it is a receipt, or has some."""
        if method != "POST" or not 200 <= answer.status < 300:
            return
        try:
            told: Any = answer.json
        except ValueError:
            return
        context = path.split("/")[2]
        about = {"context": context, "path": path.partition("?")[0], "key": key, "status": answer.status}
        for receipt in _receipts(told):
            line = about | {name: receipt[name] for name in _RECEIPT}
            self._file.write(json.dumps(line) + "\n")
            self.commands += 1
        self._file.flush()

    def close(self) -> None:
        """Write no more."""
        self._file.close()

    def read(self) -> list[Acknowledged]:
        """All that was written."""
        return [received(line) for line in self._path.read_text().splitlines()]


def _receipts(told: Any) -> list[dict[str, Any]]:
    """The one that is told, or one a case where several were passed at once; none of a file, a session, a QR code."""
    several = told.get("cases", []) if isinstance(told, dict) else []
    found = [told, *(one.get("receipt") for one in several if isinstance(one, dict))]
    return [receipt for receipt in found if isinstance(receipt, dict) and set(_RECEIPT) <= receipt.keys()]
