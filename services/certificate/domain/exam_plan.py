"""What differs by province or year of the exam: its regions, what passes, whom to call (`plans/exam.json`)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kernel.log.decider import Fact, Text


class Region(Fact):
    """A node of the exam's own tree of 地区, which holds more than places (省水利厅直属单位): not GB/T 2260."""

    code: Annotated[str, Field(pattern=r"^[0-9a-z-]{1,40}$")]
    name: Annotated[Text, Field(min_length=1, max_length=100)]
    children: tuple[Region, ...] = ()

    def all(self) -> Iterator[Region]:
        """This one and all below it."""
        yield self
        for child in self.children:
            yield from child.all()


class ExamPlan(Fact):
    """`pass_mark`: the score that passes. `hotline`: 系统操作咨询电话."""

    title: Text
    pass_mark: Decimal
    hotline: Text
    regions: tuple[Region, ...]

    @property
    def codes(self) -> dict[str, str]:
        """Codes by name: a file names regions as people do."""
        return {region.name: region.code for top in self.regions for region in top.all()}

    @property
    def names(self) -> dict[str, str]:
        """Names by code."""
        return {code: name for name, code in self.codes.items()}
