"""One Kafka broker (KRaft, broker and controller in one), plain text on loopback."""

import signal
import socket
import struct
import subprocess
import tempfile
import uuid
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from deploy.local import kafka_jars
from deploy.local.home import write_private
from deploy.local.ports import HOST, free_ports
from deploy.local.processes import end, plain_environment, spawn, wait_until
from deploy.local.say import PartFailed

START_SECONDS = 90
FORMAT_SECONDS = 60
MAIN = "kafka.Kafka"

SETTINGS: dict[str, str] = {
    "node.id": "1",
    "process.roles": "broker,controller",
    "controller.listener.names": "CONTROLLER",
    "inter.broker.listener.name": "PLAINTEXT",
    "listener.security.protocol.map": "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
    # Topics are made by each service's migrate step; a misspelt name must fail.
    "auto.create.topics.enable": "false",
    "num.partitions": "4",
    "default.replication.factor": "1",
    "offsets.topic.replication.factor": "1",
    "offsets.topic.num.partitions": "4",
    "transaction.state.log.replication.factor": "1",
    "transaction.state.log.min.isr": "1",
    "transaction.state.log.num.partitions": "4",
    "share.coordinator.state.topic.replication.factor": "1",
    "share.coordinator.state.topic.min.isr": "1",
    "share.coordinator.state.topic.num.partitions": "4",
    # Nothing that was published may vanish because a topic forgot to say so.
    "log.retention.ms": "-1",
    "group.initial.rebalance.delay.ms": "0",
    "group.min.session.timeout.ms": "1000",
    # After kill -9 the new broker waits for the dead one's session: 11 s at the default of 9000.
    "broker.session.timeout.ms": "2000",
    "broker.heartbeat.interval.ms": "500",
    # The default of 128 MB lies on the heap.
    "log.cleaner.dedupe.buffer.size": "8388608",
    "num.network.threads": "2",
    "num.io.threads": "4",
}


class Kafka:
    """A broker in a folder, on two ports. `prepare` once, then `start`/`stop`/`kill` as often as wanted."""

    def __init__(
        self, folder: Path, port: int, controller_port: int, settings: Mapping[str, str] | None = None
    ) -> None:
        self.folder = folder.resolve()
        self.port = port
        self.log = self.folder.parent / f"{self.folder.name}.log"
        listeners = f"PLAINTEXT://{HOST}:{port}"
        self.settings = {
            **SETTINGS,
            "listeners": f"{listeners},CONTROLLER://{HOST}:{controller_port}",
            "advertised.listeners": listeners,
            "controller.quorum.voters": f"1@{HOST}:{controller_port}",
            "log.dirs": str(self.folder / "data"),
            **(settings or {}),
        }
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def bootstrap(self) -> str:
        """The address clients are given."""
        return f"{HOST}:{self.port}"

    @property
    def pid(self) -> int:
        """The process id of the broker started here."""
        if self._process is None:
            raise RuntimeError("not started")
        return self._process.pid

    @property
    def properties(self) -> Path:
        """The settings file."""
        return self.folder / "server.properties"

    def command(self, *jvm_options: str) -> list[str]:
        """Return the command line that runs the broker in the foreground."""
        return [*kafka_jars.jvm(*jvm_options), MAIN, str(self.properties)]

    def prepare(self) -> None:
        """Write the settings and, on first use, format the data folder. The jars must be there."""
        self.folder.mkdir(parents=True, exist_ok=True)
        write_private(self.properties, "".join(f"{name}={value}\n" for name, value in self.settings.items()))
        # Written last by the formatter, so its presence means a whole format.
        if (self.folder / "data" / "meta.properties").exists():
            return
        cluster = urlsafe_b64encode(uuid.uuid4().bytes).decode().rstrip("=")
        with self.log.open("ab") as log:
            code = subprocess.run(
                [
                    *(*kafka_jars.jvm(), "kafka.tools.StorageTool", "format", "--ignore-formatted"),
                    # With "=": one id in sixty-four begins with a dash.
                    *(f"--cluster-id={cluster}", "-c", str(self.properties)),
                ],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=plain_environment(),
                timeout=FORMAT_SECONDS,
                check=False,
            ).returncode
        if code:
            raise PartFailed(
                "kafka", f"format ended with code {code}", log=self.log, attempt="is there room on the disk? then again"
            )

    def start(self, within: float = START_SECONDS, *jvm_options: str) -> None:
        """Start the broker as a child of this process and wait until it has registered."""
        self._process = spawn(self.command(*jvm_options), log=self.log, environ=plain_environment(), cwd=self.folder)
        process = self._process
        try:
            wait_until(
                self.answers,
                part="kafka",
                within=within,
                alive=lambda: process.poll() is None,
                log=self.log,
                attempt=f"is port {self.port} free, are 300 MB of memory free, and the disk not full?",
            )
        except BaseException:
            self.kill()
            raise

    def stop(self) -> None:
        """Stop the broker in order; quiet when it was not running."""
        if self._process is not None:
            end(self._process, within=40)
            self._process = None

    def kill(self) -> None:
        """End the broker as a power cut would."""
        if self._process is not None:
            end(self._process, stop_signal=signal.SIGKILL)
            self._process = None

    def answers(self) -> bool:
        """Say whether the broker answers a metadata request with itself in it."""
        return brokers_known(self.port) > 0


def brokers_known(port: int) -> int:
    """Ask for metadata in Kafka's own protocol (version 1, no topics) and return how many brokers it names.

    By hand, since a client library would log a flood while the broker is not there yet.
    """
    client = b"ready"
    body = struct.pack(">hhih", 3, 1, 1, len(client)) + client + struct.pack(">i", 0)
    try:
        with socket.create_connection((HOST, port), 1) as connection:
            connection.settimeout(2)
            connection.sendall(struct.pack(">i", len(body)) + body)
            answer = b""
            while len(answer) < 12:
                more = connection.recv(4096)
                if not more:
                    return 0
                answer += more
    except OSError:
        return 0
    _size, _correlation, count = struct.unpack(">iii", answer[:12])
    return max(int(count), 0)


@contextmanager
def start_kafka(
    folder: Path,
    port: int | None = None,
    *,
    controller_port: int | None = None,
    settings: Mapping[str, str] | None = None,
) -> Iterator[Kafka]:
    """Run a broker of one's own in `folder` (data in `folder/kafka`) for the length of a `with`.

    Downloads the jars when missing. Yields a `Kafka`: `bootstrap`, `pid`, `kill()`, `start()`, `stop()`.
    Ends only the broker that it started.
    """
    kafka_jars.ensure_jars()
    folder.mkdir(parents=True, exist_ok=True)
    free = free_ports(2)
    broker = Kafka(folder / "kafka", port or free[0], controller_port or free[1], settings)
    broker.prepare()
    broker.start()
    try:
        yield broker
    finally:
        broker.kill()  # nobody reads its data any more: closing a thousand logs in order would take half a minute


def train(port: int | None = None, controller_port: int | None = None) -> None:
    """Make the JVM's cache from one start and stop of a throw-away broker; nothing to do when it is there.

    Takes about ten seconds and makes every later start two to three times as fast.
    """
    cache = kafka_jars.aot_cache()
    if cache.exists():
        return
    with tempfile.TemporaryDirectory(dir=kafka_jars.FOLDER, prefix="training-") as scratch:
        free = free_ports(2)
        broker = Kafka(Path(scratch) / "kafka", port or free[0], controller_port or free[1])
        broker.log = kafka_jars.FOLDER / "training.log"  # what it says of a failure outlives the scratch folder
        broker.prepare()
        made = Path(scratch) / "cache.aot"
        broker.start(START_SECONDS, f"-XX:AOTCacheOutput={made}")
        broker.stop()  # the JVM writes the cache while it ends
        if not made.exists():
            raise PartFailed("kafka", "the JVM wrote no cache", log=broker.log, attempt="starts are slower, no more")
        # Two that trained at once made the same thing; the rename keeps readers from half a file.
        made.rename(cache)
        for old in kafka_jars.FOLDER.glob("kafka-*.aot"):
            if old != cache:
                old.unlink(missing_ok=True)
