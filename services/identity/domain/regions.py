"""地区 as 【用户信息】 offers it: a tree of two levels, which is configuration (`plans/regions.json`).

Guide, second part: 地区, two boxes; 省水利厅直属单位 is one, so it isn't GB/T 2260, though the nodes of cities and
counties carry its codes.
"""

from __future__ import annotations

from pathlib import Path

from pydantic import TypeAdapter

from kernel.log.decider import Fact


class RegionNode(Fact):
    """A place to belong to."""

    code: str
    name: str


class RegionBranch(RegionNode):
    """The first box, and what the second one offers then."""

    nodes: tuple[RegionNode, ...]


_FILE = Path(__file__).parent.parent / "plans" / "regions.json"
REGIONS: tuple[RegionBranch, ...] = TypeAdapter(tuple[RegionBranch, ...]).validate_json(_FILE.read_bytes())
_NAMES = {node.code: node.name for branch in REGIONS for node in branch.nodes}


def is_region(code: str) -> bool:
    """Whether it is one of the second box."""
    return code in _NAMES


def region_name(code: str | None) -> str | None:
    """What a region is called; an imported one that isn't in the tree is shown as it came."""
    return _NAMES.get(code, code) if code else None
