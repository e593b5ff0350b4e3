"""Files short enough to hold in the head, and nothing left for later."""

from __future__ import annotations

from pathlib import Path

from tests.architecture.rules import (
    LONGEST_FILE,
    LONGEST_KERNEL_FILE,
    ROOT,
    WRITTEN_BY_TOOLS,
    files,
    marks,
    too_long,
    undocumented,
)


def test_no_file_outgrows_its_reader() -> None:
    found = too_long(ROOT, files())
    assert not found, "\n".join(found)


def test_nothing_is_left_for_later() -> None:
    found = marks(ROOT, files())
    assert not found, "\n".join(found)


def test_everything_public_in_the_event_log_says_what_it_is() -> None:
    names = [name for name in files() if name.startswith("kernel/log/") and name.endswith(".py")]
    assert len(names) > 20
    found = undocumented(ROOT, names)
    assert not found, "no docstring:\n" + "\n".join(found)


def test_what_says_nothing_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(
        '"""Said."""\nclass A:\n    "Said."\n    def b(self): ...\n    def _c(self): ...\nasync def d(): ...\n'
    )
    (tmp_path / "b.py").write_text("x = 1\n")
    found = undocumented(tmp_path, ["a.py", "b.py"])
    assert [f.rpartition(" ")[2] for f in found] == ["b", "d", "module"]


def test_a_long_file_is_found(tmp_path: Path) -> None:
    (tmp_path / "kernel/log").mkdir(parents=True)
    (tmp_path / "a.py").write_text("x\n" * LONGEST_FILE)
    (tmp_path / "b.py").write_text("x\n" * (LONGEST_FILE + 1))
    (tmp_path / "kernel/log/c.py").write_text("x\n" * (LONGEST_KERNEL_FILE + 1))
    (tmp_path / "picture.png").write_bytes(b"\0\n" * 1000)
    found = too_long(tmp_path, ["a.py", "b.py", "kernel/log/c.py", "picture.png"])
    assert [f.split(":")[0] for f in found] == ["b.py", "kernel/log/c.py"]


def test_a_mark_is_found(tmp_path: Path) -> None:
    words = ["TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK"]
    (tmp_path / "a.py").write_text("\n".join(f"# {word}: later" for word in words) + "\nTODOS = PUB_KEY_ID_XXX\n")
    assert [f.split(":")[1] for f in marks(tmp_path, ["a.py"])] == ["1", "2", "3", "4"]


def test_the_tree_is_really_walked() -> None:
    names = files()
    assert "kernel/web/access.py" in names
    assert "tests/architecture/test_tree.py" in names
    assert not [n for n in names if n.startswith((".venv/", "portal/node_modules/")) or WRITTEN_BY_TOOLS.search(n)]
