"""Make `.venv` what requirements.lock says. Run by make with any Python ≥ 3.11; standard library only.

Does nothing while the stamp holds the lock's digest, so that every make target can afford to ask.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 (whoever runs it with an older one should read this, not a traceback)
    sys.exit(
        f"python: 3.11 or newer is needed, this is {sys.version.split()[0]}. What to try: make PYTHON=python3.12 …"
    )

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from deploy.local.network import download_environment, pip_settings

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / ".stamp"
LOG = VENV / "bootstrap.log"
STEP_SECONDS = 1200
LOCK_SECONDS = 1800
OWN_LOCK = ".bootstrap.lock"  # not ".lock": that one is uv's, who would wait for us


class Failed(Exception):
    """A step did not work; the text says which, where its log is and what to try."""


def wanted_stamp() -> str:
    """Return the text of an up-to-date stamp: the lock's digest, the interpreter and where the environment lies."""
    digest = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    # A moved or copied tree keeps the old path inside .venv/bin scripts, hence VENV is part of it.
    return f"{digest} {sys.version_info.major}.{sys.version_info.minor} {VENV}\n"


def _step(title: str, command: list[str], environ: dict[str, str]) -> None:
    started = time.monotonic()
    print(f"python     {title} …", flush=True)
    with LOG.open("ab") as log:
        log.write(f"\n$ {' '.join(command)}\n".encode())
        log.flush()
        try:
            code = subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                timeout=STEP_SECONDS,
                check=False,
                env=environ,
            ).returncode
        except subprocess.TimeoutExpired:
            raise Failed(_advice(title, f"did not end within {STEP_SECONDS} s")) from None
    if code:
        raise Failed(_advice(title, f"ended with code {code}"))
    print(f"python     {title}: {time.monotonic() - started:.1f} s", flush=True)


def _advice(title: str, what: str) -> str:
    tail = "\n".join(f"    {line}" for line in LOG.read_text(errors="replace").splitlines()[-12:])
    return (
        f"python: {title} {what}. Log: {LOG}\n{tail}\n"
        "  What to try: is the package index reachable (PIP_INDEX_URL, HTTPS_PROXY, SSL_CERT_FILE)? "
        "`python3 -m deploy.local.network` shows what is used. Then run the same command again."
    )


def _uv_requirement() -> str:
    """Return uv's own block of the lock, hashes and all, for pip to install it from."""
    lines = LOCK.read_text().splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith("uv=="))
    end = next((n for n in range(start + 1, len(lines)) if not lines[n].startswith(" ")), len(lines))
    return "\n".join(lines[start:end]) + "\n"


def _make() -> None:
    wanted = wanted_stamp()
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text().split()[1:] != wanted.split()[1:]:
        print("python     .venv belongs to another Python or another folder: made anew", flush=True)
        for child in VENV.iterdir():
            if child.name != OWN_LOCK:
                shutil.rmtree(child) if child.is_dir() and not child.is_symlink() else child.unlink()
    STAMP.unlink(missing_ok=True)
    environ = {k: v for k, v in os.environ.items() if k not in {"PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV"}}
    if not (VENV / "bin" / "pip").exists():
        _step("environment .venv", [sys.executable, "-m", "venv", str(VENV)], environ)
    environ = download_environment(environ, pip_settings(str(PYTHON)))
    environ["VIRTUAL_ENV"] = str(VENV)
    own = VENV / "uv.txt"
    own.write_text(_uv_requirement())
    _step(
        "installer uv",
        [str(PYTHON), "-m", "pip", "install", "--quiet", "--require-hashes", "--no-deps", "-r", str(own)],
        environ,
    )
    uv = [str(VENV / "bin" / "uv"), "pip", "sync", "--quiet", "--require-hashes", "--python", str(PYTHON), str(LOCK)]
    _step("libraries and servers of requirements.lock", uv, environ)
    STAMP.write_text(wanted)


def main() -> int:
    """Bring `.venv` up to date; another process doing the same is waited for."""
    VENV.mkdir(exist_ok=True)
    with (VENV / OWN_LOCK).open("w") as lock:
        deadline = time.monotonic() + LOCK_SECONDS
        while True:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > deadline:
                    print(f"python: another make has been busy in {VENV} for {LOCK_SECONDS} s", file=sys.stderr)
                    return 1
                time.sleep(0.2)
        if STAMP.exists() and STAMP.read_text() == wanted_stamp():
            return 0
        try:
            _make()
        except Failed as failed:
            print(failed, file=sys.stderr)
            return 1
        except OSError as error:
            print(
                f"python: {error}\n  What to try: is there room on the disk, and may you write to {VENV}?",
                file=sys.stderr,
            )
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
