"""Published events change only so that readers of yesterday and bytes of yesterday go on: what that means, exactly.

`shapes.json` holds the JSON Schema of every published type and version, `samples/<context>.<Name>.v<n>.json` bytes of
its first shape. A change is compatible when it adds fields that may be missing, and nothing else: a reader of the old
shape passes over them, and a reader of the new one reads old bytes without them.
"""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

from kernel.log.decider import Published
from kernel.log.store import dump
from tests.contract.examples import example_of
from tests.contract.shapes import CONTEXTS, read, shape_of, write

HERE = Path(__file__).parent


def events_of(context: str) -> dict[str, type[Published]]:
    """`archive.ArchiveApproved.v1` → its class."""
    module = importlib.import_module(f"services.{context}.published")
    found: dict[str, type[Published]] = {}
    for event in vars(module).values():
        if (
            isinstance(event, type)
            and issubclass(event, Published)
            and event.__module__.startswith(module.__name__)
            and not event.__subclasses__()  # what several share is none of them
        ):
            name = f"{context}.{event.type_name}.v{event.schema_version}"
            if name in found:
                raise ValueError(f"{name} is there twice: {found[name].__name__} and {event.__name__}")
            found[name] = event
    return found


def all_events() -> dict[str, type[Published]]:
    """Of every context."""
    return {name: event for context in CONTEXTS for name, event in events_of(context).items()}


def incompatible(kept: Any, now: Any, at: str = "") -> list[str]:
    """What of a shape has changed otherwise than by new fields that may be missing."""
    if not isinstance(kept, dict) or not isinstance(now, dict):
        return [] if kept == now else [f"{at or '/'}: was {kept!r}, is {now!r}"]
    found = []
    for word in sorted({*kept, *now} - {"properties", "required"}):
        old, new = kept.get(word), now.get(word)
        if isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
            for n, (one, other) in enumerate(zip(old, new, strict=True)):
                found += incompatible(one, other, f"{at}/{word}/{n}")
        else:
            found += incompatible(old, new, f"{at}/{word}")
    fields, fields_now = kept.get("properties", {}), now.get("properties", {})
    required, required_now = set(kept.get("required", ())), set(now.get("required", ()))
    for name, field in fields.items():
        if name not in fields_now:
            found.append(f"{at}/{name}: is gone, and readers rely on it")
            continue
        found += incompatible(field, fields_now[name], f"{at}/{name}")
        if name in required - required_now:
            found.append(f"{at}/{name}: may be missing now, and readers rely on it")
        if name in required_now - required:
            found.append(f"{at}/{name}: can't be missing any more, and in older bytes it is")
    found += [f"{at}/{name}: is new and can't be missing" for name in fields_now.keys() - fields & required_now]
    return found


def faults(events: dict[str, type[Published]], folder: Path) -> list[str]:
    """Everything that would leave a reader or a record of yesterday behind."""
    kept, found = read(folder / "shapes.json"), []
    for name, event in events.items():
        if name not in kept or not (folder / f"samples/{name}.json").exists():
            found.append(f"{name} isn't on file: `make samples`")
            continue
        wrong = incompatible(kept[name], shape_of(event))
        found += [f"{name}{what}: publish it as v{event.schema_version + 1} beside this one" for what in wrong]
        if not wrong and kept[name] != shape_of(event):
            found.append(f"{name} has grown by a field that may be missing: `make samples` puts it on file")
    samples = {file.stem: file.read_bytes() for file in sorted((folder / "samples").glob("*.json"))}
    for name in sorted({*kept, *samples} - events.keys()):
        found.append(f"{name} was published, and stands on topics for ever: its class is gone")
    for name in sorted(events.keys() & samples.keys()):
        try:
            events[name].model_validate_json(samples[name])
        except ValueError as e:
            found.append(f"{name} as it was first published can't be read any more: {e}")
    for name in sorted(events):
        base, _, version = name.rpartition(".v")
        if int(version) > 1 and f"{base}.v{int(version) - 1}" not in events:
            found.append(f"{name} has no v{int(version) - 1} before it")
    return found


def add_missing(events: dict[str, type[Published]], folder: Path) -> list[str]:
    """Put on file what is new, and what has grown compatibly. Names what was written."""
    kept, written = read(folder / "shapes.json"), []
    for name, event in events.items():
        shape, sample = shape_of(event), folder / f"samples/{name}.json"
        if name not in kept or (kept[name] != shape and not incompatible(kept[name], shape)):
            kept[name] = shape
            write(folder / "shapes.json", kept)
            written.append(f"the shape of {name}")
        if not sample.exists():
            sample.parent.mkdir(parents=True, exist_ok=True)
            sample.write_bytes(dump(example_of(event)))
            written.append(f"a sample of {name}")
    return written
