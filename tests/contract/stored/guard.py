"""Events that were stored stay readable: what on file says so, and whether today's code keeps to it.

`<context>/shapes.json` holds the shape of every event by name and version, `<context>/<Event>.v<n>.json` a sample of
each as it was stored, sealed by `SampleVault`. Files are added, never changed.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from pydantic_core import from_json

from kernel.log.decider import Decider, Event
from kernel.log.erasure import Erasure
from kernel.log.store import dump, revive
from tests.contract.examples import example_of
from tests.contract.shapes import CONTEXTS, read, shape_of, write
from tests.sample_vault import SampleVault

HERE = Path(__file__).parent


def deciders_of(context: str) -> Sequence[Decider[Any]]:
    """The deciders of a service; `kernel`: those that every service has."""
    if context == "kernel":
        return (Erasure,)
    found: Sequence[Decider[Any]] = importlib.import_module(f"services.{context}.app").service.deciders
    return found


GUARDED = ("kernel", *CONTEXTS)


def _events(deciders: Iterable[Decider[Any]]) -> dict[str, tuple[Decider[Any], type[Event]]]:
    found: dict[str, tuple[Decider[Any], type[Event]]] = {}
    for decider in deciders:
        for event in decider.events:
            if event.__name__ in found:
                raise ValueError(f"two streams store a {event.__name__}: views would take the one for the other")
            found[event.__name__] = (decider, event)
    return found


async def faults(context: str, deciders: Iterable[Decider[Any]], folder: Path) -> list[str]:
    """Everything that would make a stored event unreadable, or could without being noticed."""
    kept, known = read(folder / "shapes.json"), _events(deciders)
    found = []
    for name, (_, event) in known.items():
        for version in range(1, event.schema_version + 1):
            shape = f"{name}.v{version}"
            if shape not in kept:
                found.append(f"{shape} has no shape on file: {_write_it(version, event)}")
            if not (folder / f"{shape}.json").exists():
                found.append(f"{shape} has no stored sample: {_write_it(version, event)}")
        now = f"{name}.v{event.schema_version}"
        if kept.get(now, shape_of(event)) != shape_of(event):
            found.append(
                f"{now} has changed its shape, and events of it are stored: make it schema_version ="
                f" {event.schema_version + 1} with an upcaster from {event.schema_version}, then `make samples`"
            )
    samples = {file.name.removesuffix(".json") for file in folder.glob("*.v*.json")}
    for shape in sorted({*samples, *kept}):
        name, _, number = shape.rpartition(".v")
        if name not in known:
            found.append(f"{shape} was stored, and no decider reads it any more")
        elif int(number) > (today := known[name][1].schema_version):
            found.append(f"{shape} was stored, and the code has gone back to v{today}")
        elif shape in samples:
            stored = (folder / f"{shape}.json").read_bytes()
            found += await _reading(context, *known[name], int(number), stored, kept)
    return found


def _write_it(version: int, event: type[Event]) -> str:
    return "`make samples`" if version == event.schema_version else "it was removed; bring it back"


async def _reading(  # noqa: PLR0917
    context: str, decider: Decider[Any], event: type[Event], version: int, stored: bytes, kept: dict[str, Any]
) -> list[str]:
    name = f"{event.__name__}.v{version}"
    try:
        read_back = await revive(SampleVault(context), decider, event.__name__, version, stored)
    except Exception as e:  # noqa: BLE001 (whatever stands in the way of reading it)
        return [f"the stored {name} can't be read any more: {type(e).__name__}: {e}"]
    found = []
    if b'"$sealed"' not in stored and kept.get(name, {}).get("sealed"):
        found.append(f"the sample of {name} stands in clear: a stored one is sealed")
    if version == event.schema_version:
        opened = await SampleVault(context).open_json(from_json(stored))
        if opened != read_back.model_dump(mode="json"):
            found.append(f"the stored {name} reads back as something else")
    return found


async def add_missing(context: str, deciders: Iterable[Decider[Any]], folder: Path) -> list[str]:
    """Put on file what is new: shapes and samples of today's versions. Names what was written; changes nothing."""
    kept, written = read(folder / "shapes.json"), []
    for name, (_, event) in _events(deciders).items():
        shape = f"{name}.v{event.schema_version}"
        if shape not in kept:
            kept[shape] = shape_of(event)
            write(folder / "shapes.json", kept)
            written.append(f"{context}: the shape of {shape}")
        sample = folder / f"{shape}.json"
        if not sample.exists():
            sample.write_bytes(dump(await SampleVault(context).seal_event(example_of(event))))
            written.append(f"{context}: a sample of {shape}")
    return written
