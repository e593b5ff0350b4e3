"""`make mutate`: break each promise of the kernel on purpose, one at a time, and see the test named for it fail.

Works on a copy of the tree. Ends with 1 when a mutant survives, a patch no longer applies, or a test fails unbroken.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from deploy.local import kafka, kafka_jars
from deploy.local.home import Home
from deploy.local.say import PartFailed
from tests.interrupted import as_ctrl_c
from tests.mutations.catalogue import ROOT, Mutation, mutations

TEST_SECONDS = 150
RUN_SECONDS = 240
UNBROKEN_SECONDS = 1800
STOP_SECONDS = 30


@contextlib.contextmanager
def copied() -> Iterator[Path]:
    """The tree as it is now, changes that aren't committed included, beside the developer's."""
    place = Home.from_environ().path / "mutants"
    place.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(dir=place))
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT, capture_output=True, check=True,
        ).stdout  # fmt: skip
        for name in sorted({n.decode() for n in listed.split(b"\0") if n and not n.startswith(b"portal/")}):
            if (ROOT / name).is_file():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, folder / name)
        (folder / ".venv").symlink_to(ROOT / ".venv")
        # A repository of its own: inside another one `git apply` passes over whatever lies beside its folder.
        subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run(tree: Path, tests: list[str], within: float) -> dict[str, str]:
    """What became of each test case: passed, failed, or why that can't be said."""
    report = tree / "report.xml"
    report.unlink(missing_ok=True)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--timeout={TEST_SECONDS}"]
    # A mutant of the same length within the same second would be taken for what was compiled before.
    environ = dict(os.environ) | {"PYTHONDONTWRITEBYTECODE": "1"}
    with (tree / "pytest.log").open("wb") as log:
        process = subprocess.Popen(
            [*command, f"--junitxml={report}", *tests], cwd=tree, env=environ, stdout=log, stderr=log,
            start_new_session=True,
        )  # fmt: skip
    try:
        process.wait(within)
    except BaseException as e:
        process.send_signal(signal.SIGINT)  # it ends the servers it started
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(STOP_SECONDS)
        process.kill()
        if isinstance(e, subprocess.TimeoutExpired):
            return {"": "timed out"}
        raise
    if not report.exists():
        return {"": f"pytest ended with code {process.returncode}"}
    return {f"{c.get('classname')}::{c.get('name')}": _outcome(c) for c in ET.parse(report).iter("testcase")}


def _outcome(case: ET.Element) -> str:
    failure = case.find("failure")
    if failure is not None:
        # The harness's patience ended: that says nothing about what the test would have found.
        return "timed out" if "Timeout (>" in (failure.get("message") or "") else "failed"
    if case.find("error") is not None:
        return "error"
    return "skipped" if case.find("skipped") is not None else "passed"


def fails_unbroken(tree: Path, tests: list[str]) -> set[str]:
    """The tests that fail though nothing is broken, twice: what they say about a mutant is worth nothing."""
    left = tests
    for _ in range(2):
        outcomes = run(tree, left, UNBROKEN_SECONDS)
        left = [test for test in left if {o for case, o in outcomes.items() if _is_of(case, test)} != {"passed"}]
        if not left:
            break
        print("\n".join(f"  fails unbroken: {test}" for test in left), flush=True)
        print((tree / "pytest.log").read_text(errors="replace")[-3000:], flush=True)
    return set(left)


def _is_of(case: str, test: str) -> bool:
    file, _, name = test.partition("::")
    found = f"{file.removesuffix('.py').replace('/', '.')}::{name}"
    return case == found or case.startswith(f"{found}[")


def attempt(tree: Path, mutation: Mutation) -> str:
    """ "caught", or what happened instead."""
    if refused := mutation.apply(tree):
        return f"does not apply: {refused.splitlines()[0]}"
    outcomes: set[str] = set()
    try:
        for _ in range(2):  # a server that didn't come up says nothing about the mutant: once more
            outcomes = set(run(tree, [mutation.test], RUN_SECONDS).values())
            if outcomes <= {"failed", "passed"}:
                break
    finally:
        if left := mutation.apply(tree, "-R"):
            raise RuntimeError(f"{mutation.name} could not be taken back: {left}")
    if "failed" in outcomes and outcomes <= {"failed", "passed"}:  # a test of several cases: one is enough
        return "caught"
    return "SURVIVED" if outcomes == {"passed"} else f"not caught: {', '.join(sorted(outcomes)) or 'no test ran'}"


def main(names: list[str]) -> int:
    """Try the mutations of these names, or all."""
    if unknown := set(names) - {m.name for m in mutations()}:
        print(f"no such mutation: {', '.join(sorted(unknown))}")
        return 2
    survived = []
    kafka_jars.ensure_jars()
    with contextlib.suppress(PartFailed):  # without the JVM's cache each broker only starts slower
        kafka.train()
    with copied() as tree:
        chosen = [m for m in mutations(tree) if not names or m.name in names]
        tests = sorted({m.test for m in chosen})
        print(f"{len(tests)} tests on the unbroken tree …", flush=True)
        failing = fails_unbroken(tree, tests)
        width = max(len(m.name) for m in chosen)
        for mutation in chosen:
            began = time.monotonic()
            outcome = "not tried: its test fails unbroken" if mutation.test in failing else attempt(tree, mutation)
            took = time.monotonic() - began
            print(f"{mutation.name:<{width}}  {outcome:<8}  {took:5.1f} s  {mutation.test}", flush=True)
            if outcome != "caught":
                survived.append(mutation.name)
    print(f"{len(chosen) - len(survived)} of {len(chosen)} caught" + "".join(f"\n  not {name}" for name in survived))
    return 1 if survived else 0


if __name__ == "__main__":
    as_ctrl_c()
    sys.exit(main(sys.argv[1:]))
