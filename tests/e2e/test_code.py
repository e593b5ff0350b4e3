"""The portal's own code: its generated types are what the services say now, and its unit tests pass."""

from __future__ import annotations

import subprocess
import sys

import pytest

from deploy.local import portal


@pytest.mark.parametrize("script", ["types:check", "test"])
def test_the_portals_own_checks_pass(script: str) -> None:
    npm, environ = portal.node()
    done = subprocess.run(
        [*npm, "run", script],
        cwd=portal.PORTAL,
        env=environ | {"PYTHON": sys.executable},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
