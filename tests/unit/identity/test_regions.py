"""地区, as 【用户信息】 offers it."""

from __future__ import annotations

from services.identity.domain.regions import REGIONS, is_region


def test_regions_are_a_tree_of_two_levels_with_nodes_that_are_no_places() -> None:
    assert all(branch.nodes for branch in REGIONS)
    codes = [node.code for branch in REGIONS for node in branch.nodes]
    assert len(set(codes)) == len(codes)
    names = {branch.name for branch in REGIONS} | {node.name for branch in REGIONS for node in branch.nodes}
    assert "省水利厅直属单位" in names
    assert all(is_region(code) for code in codes)
    assert not is_region("nowhere")
