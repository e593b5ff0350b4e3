"""What the tests of this folder were answered: kept by the way, and held against the documents by the last of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest

from deploy.local.demo.client import Answer, Http

EACH = 12
"""So many answers of a status are kept of an operation."""
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|\d+")


@dataclass
class Heard:
    """Method, path and answer of requests that weren't repeated any more; of those that are alike, the first few."""

    answers: list[tuple[str, str, Answer]] = field(default_factory=list)
    _alike: Counter[tuple[str, str, int]] = field(default_factory=Counter)

    def keep(self, method: str, path: str, answer: Answer) -> None:
        """Unless there are enough of its like."""
        alike = (method, _ID.sub("*", path.partition("?")[0]), answer.status)
        self._alike[alike] += 1
        if self._alike[alike] <= EACH:
            self.answers.append((method, path, answer))

    def taken(self) -> list[tuple[str, str, Answer]]:
        """Those that weren't taken yet."""
        found, self.answers = self.answers, []
        return found

    @classmethod
    @contextmanager
    def listening(cls) -> Iterator[Heard]:
        """To every connection there is."""
        heard, send = cls(), Http.send

        async def overheard(http: Http, method: str, path: str, **options: Any) -> Answer:
            answer = await send(http, method, path, **options)
            heard.keep(method, path, answer)
            return answer

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Http, "send", overheard)
            yield heard
