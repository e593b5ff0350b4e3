"""The shipped plans, their dates moved so that they are open now."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from deploy.local.home import ROOT

NAMES = {"competent": "浙江省水利厅人事教育处", "talent": "浙江省人才市场", "hr": "设区市人力资源和社会保障局"}
"""What authorities beside acceptance points and committees are called, by how their codes begin."""
PLANS = ROOT / "services" / "declaration" / "plans"
PLAN_FILE, SECOND_FILE = PLANS / "2022-water-senior.json", PLANS / "2024-transport-engineer.json"


def shifted(now: datetime, file: Path = PLAN_FILE) -> dict[str, Any]:
    """A plan as its office posts it: opened yesterday; all days between its dates stay as they were."""
    plan: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    opened = datetime.fromisoformat(plan["opens_at"])
    days = timedelta(days=(now.astimezone(opened.tzinfo).date() - opened.date()).days - 1)

    def moved(instant: str) -> str:
        return (datetime.fromisoformat(instant) + days).isoformat()

    stages = [{**stage, "due_at": moved(stage["due_at"])} for stage in plan["stages"]]
    return {**plan, "opens_at": moved(plan["opens_at"]), "closes_at": moved(plan["closes_at"]), "stages": stages}


def authorities(plan: dict[str, Any]) -> list[dict[str, str]]:
    """Every authority the plan names, as identity registers them."""
    actors = {stage["id"]: stage["actor"] for stage in plan["stages"]}
    office = f"{plan['series']}专业{plan['level']}评审委员会办公室"
    found = {plan["office"]: _authority(plan["office"], office, "office")}
    for route in plan["routes"]:
        committee = f"{route['name'].removesuffix('水利局').removesuffix('水利厅')}水利专业中级职务任职资格评审委员会"
        for station in route["stations"]:
            actor = actors[station["stage"]]
            if code := station.get("authority"):
                name = committee if actor == "midlevel" else route["name"]
                found[code] = _authority(code, NAMES.get(code.partition("-")[0], name), actor)
    return list(found.values())


def _authority(code: str, name: str, kind: str) -> dict[str, str]:
    region = code.rpartition("-")[2]
    return {"code": code, "name": name, "kind": kind, "region": f"{region}00" if region.isdigit() else "330000"}
