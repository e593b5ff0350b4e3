"""Bringing the parts up in order, taking them down in order."""

import fcntl
import json
import os
import shutil
import signal
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial

from deploy.local import gateway, kafka_jars, portal, say, status, tasks
from deploy.local.asking import answers, not_refused
from deploy.local.home import PYTHON, ROOT, Home, refuse_unknown, write_private
from deploy.local.keys import make_keys
from deploy.local.parts import (
    Part,
    all_parts,
    kafka_of,
    postgres_of,
    service_command,
    service_environ,
)
from deploy.local.ports import SERVICES, Ports
from deploy.local.processes import Known, end_known, end_orphans, listener_of, plain_environment, spawn
from deploy.local.say import PartFailed
from deploy.local.seeding import demo, first_operator
from deploy.local.supervise import Supervisor

SERVICE_SECONDS = 240  # seconds are enough; a machine that has much else to do takes longer
MIGRATE_SECONDS = 120
LOCK_SECONDS = 120
BASES = ("kafka", "postgres")


class NoDemo(PartFailed):
    """Everything runs, but the demo accounts could not be made."""

    def __init__(self, failed: PartFailed) -> None:
        super().__init__(failed.part, f"{failed.what}; all parts run", log=failed.log, attempt=failed.attempt)


class Stack:
    """One stack: its folder, its ports, its supervisor."""

    def __init__(self, home: Home, ports: Ports, environ: Mapping[str, str] = os.environ) -> None:
        self.home = home
        self.ports = ports
        self.environ = environ
        home.make()
        self.supervisor = Supervisor(home, ports)
        self.postgres = postgres_of(home, ports)
        self.kafka = kafka_of(home, ports)

    @classmethod
    def from_environ(cls, environ: Mapping[str, str] = os.environ) -> "Stack":
        """Return the stack that ZHIPING_HOME and ZHIPING_PORT_BASE name."""
        refuse_unknown(environ)
        home, ports = Home.from_environ(environ), Ports.from_environ(environ)
        base = status.base_of(home)
        if base is None or base == ports.base:
            return cls(home, ports, environ)
        if not environ.get("ZHIPING_PORT_BASE"):
            return cls(home, Ports(base), environ)  # said once, at the start, is enough
        raise PartFailed(
            "stack",
            f"the one of {home.path} runs at {Ports(base).url('gateway')}",
            attempt=f"ZHIPING_PORT_BASE={base} for that one; a second one needs a ZHIPING_HOME of its own, too",
        )

    @contextmanager
    def only_one(self) -> Iterator[None]:
        """Keep two commands from moving the same stack at once."""
        with (self.home.run / ".lock").open("w") as lock:
            deadline = time.monotonic() + LOCK_SECONDS
            told = False
            while True:
                try:
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    break
                except BlockingIOError:
                    if time.monotonic() > deadline:
                        raise PartFailed(
                            "stack", f"another command has been at work on {self.home.path} for {LOCK_SECONDS} s"
                        ) from None
                    if not told:
                        say.line("stack", "waiting for another command that is at work on this stack …")
                        told = True
                    time.sleep(0.2)
            yield

    # --- up ---------------------------------------------------------------------------------------------------------

    def up(self) -> None:
        """Bring everything up; what runs already stays. On failure the caller takes it down again."""
        started = time.monotonic()
        fresh = self.supervisor.pid() is None
        if fresh:
            self._end_left_over()
            self._refuse_taken_ports()
        else:
            say.line("stack", "runs already: only what is missing is started (new code: make restart S=…)")
        make_keys(self.home.keys)
        with ThreadPoolExecutor(3) as pool:
            try:
                jars = pool.submit(self._prepare_kafka)
                built = pool.submit(self._build_portal)
                self._start_bases(jars, fresh=fresh)
                self._start_rest()
                built.result()
                self._wait_for("gateway", self._gateway_answers)
                say.line("gateway", f"ready at {self.ports.url('gateway')}")
            except BaseException:
                tasks.cancel()
                raise
        first_operator(self.home, self.ports)
        self._train_later()
        try:
            demo(self.home, self.ports, self.supervisor)
        except PartFailed as failed:
            # What is wrong is looked into best while it runs.
            raise NoDemo(failed) from failed
        finally:
            status.write(self.home, self.ports, self.supervisor)
        say.line("stack", f"all is ready ({time.monotonic() - started:.1f} s)")

    def _refuse_taken_ports(self) -> None:
        taken = self.ports.taken()
        if taken:
            part, port = next(iter(taken.items()))
            raise PartFailed(
                part,
                f"port {port} is taken by {listener_of(port)}"
                + (f" (so are {', '.join(str(p) for p in list(taken.values())[1:])})" if len(taken) > 1 else ""),
                attempt="end that program, or choose other ports: make … ZHIPING_PORT_BASE=9000 "
                "(another stack of this machine? it has its own `make down`)",
            )

    def _prepare_kafka(self) -> None:
        kafka_jars.ensure_jars(lambda text: say.line("kafka", f"{text} …"))
        self.kafka.prepare()

    def _build_portal(self) -> None:
        with say.step("portal", "checking whether it must be built"):
            portal.build(self.home, lambda text: say.line("portal", text))

    def _configure(self) -> list[Part]:
        nginx = gateway.binary(self.environ)
        configuration = self.home.run / "nginx.conf"
        (self.home.run / "nginx").mkdir(exist_ok=True)
        write_private(
            configuration,
            gateway.render(
                ports=self.ports,
                run=self.home.run,
                portal=portal.DIST,
                status_page=self.home.run / "status.html",
                rate=int(self.environ.get("ZHIPING_GATEWAY_RATE") or 400),
                burst=int(self.environ.get("ZHIPING_GATEWAY_BURST") or 800),
                as_root=os.geteuid() == 0,
            ),
        )
        gateway.check(nginx, configuration, self.home.log("gateway"))
        return all_parts(self.home, self.ports, self.environ)

    def _start_bases(self, jars: "Future[None]", *, fresh: bool) -> None:
        with say.step("postgres", "starting"):
            if fresh:
                self.postgres.prepare()
            parts = self._configure()
            if fresh:
                self.supervisor.start(parts)
            else:
                self.supervisor.learn(parts)
            self.supervisor.start_parts(["postgres"])
            self._wait_for("postgres", self.postgres.answers)
            self.postgres.create_databases({name: self.home.secrets[f"database-{name}"] for name in SERVICES})
        with say.step("kafka", "starting"):
            jars.result()
            self.supervisor.start_parts(["kafka"])
            self._wait_for("kafka", self.kafka.answers)

    def _start_rest(self) -> None:
        with say.step("migrate", f"tables and topics of {len(SERVICES)} services", "done"):
            self._migrate()
        rest = [*SERVICES, "sandbox", "gateway"]
        say.line("services", f"starting {', '.join(rest)} …")
        started = time.monotonic()
        self.supervisor.start_parts(rest)
        for name in SERVICES:
            self._wait_for(name, partial(answers, f"{self.ports.url(name)}/readyz"))
            say.line(name, f"ready at {self.ports.url(name)} ({time.monotonic() - started:.1f} s)")
        self._wait_for("sandbox", lambda: not_refused(self.ports.url("sandbox")))
        say.line("sandbox", f"ready at {self.ports.url('sandbox')} ({time.monotonic() - started:.1f} s)")

    def _migrate(self) -> None:
        with ThreadPoolExecutor(len(SERVICES)) as pool:
            list(pool.map(self._migrate_one, SERVICES))

    def _migrate_one(self, service: str) -> None:
        tasks.run(
            service,
            service_command(service, "migrate"),
            doing="migrate",
            log=self.home.log(f"migrate-{service}"),
            environ=plain_environment() | service_environ(service, self.home, self.ports),
            cwd=ROOT,
            within=MIGRATE_SECONDS,
            attempt="the log says which step; after a change of tables that are not released yet: make reset",
        )

    def _gateway_answers(self) -> bool:
        status.write(self.home, self.ports, self.supervisor)
        return answers(f"{self.ports.url('gateway')}/status")

    def _wait_for(self, name: str, ready: Callable[[], bool]) -> None:
        self.supervisor.wait_ready(name, ready, SERVICE_SECONDS)

    def _train_later(self) -> None:
        """Make the JVM's cache in the background, so that no start waits for it and the next ones are fast."""
        if kafka_jars.aot_cache().exists():
            return
        nice = shutil.which("nice")
        process = spawn(
            [
                *([nice, "-n", "19"] if nice else []),
                *(str(PYTHON), "-m", "deploy.local.kafka_jars"),
                *(str(self.ports.of("training")), str(self.ports.of("training-controller"))),
            ],
            log=self.home.log("kafka-training"),
            environ=plain_environment(),
            cwd=ROOT,
        )
        known = Known.of(process.pid)
        if known:
            write_private(self.home.run / "trainer.json", json.dumps([known.pid, known.started]))

    # --- down -------------------------------------------------------------------------------------------------------

    def down(self) -> bool:
        """Stop everything in order and return when it has stopped; say whether anything ran."""
        ran = self._end_trainer()
        pid = self.supervisor.pid()
        if pid is not None:
            ran = True
            known = Known.of(pid)
            names = list(self.supervisor.running())
            middle = [name for name in names if name not in {"gateway", *BASES}]
            for stage in (["gateway"], middle, ["kafka"], ["postgres"]):
                present = [name for name in stage if name in names]
                if present:
                    with say.step(present[0] if len(present) == 1 else "services", "stopping", "stopped"):
                        self.supervisor.stop_parts(present)
            self.supervisor.shut_down()
            if known is not None and not _gone(known, 20):
                end_known(known)
        ran = self._end_left_over() or ran
        for path in (self.home.stack_json, self.home.run / "pids.json"):
            path.unlink(missing_ok=True)
        return ran

    def _end_left_over(self) -> bool:
        """End what runs without a supervisor, in the order of a stop: the bases last."""
        noted = status.left_over(self.home)
        ran = False
        for name in sorted(noted, key=lambda name: ("kafka", "postgres").index(name) if name in BASES else -1):
            if noted[name].process() is not None:
                say.line(name, f"runs without its supervisor (pid {noted[name].pid}): stopping it …")
                # TERM would make PostgreSQL wait for its clients to leave.
                ran = end_known(noted[name], stop_signal=signal.SIGINT if name == "postgres" else signal.SIGTERM) or ran
            elif end_orphans(noted[name]):
                say.line(name, f"was killed (pid {noted[name].pid}) and left processes behind: ended")
                ran = True
        return ran

    def _end_trainer(self) -> bool:
        path = self.home.run / "trainer.json"
        if not path.exists():
            return False
        pid, started = json.loads(path.read_text())
        ended = end_known(Known(pid, started))
        path.unlink(missing_ok=True)
        return ended

    def reset(self) -> None:
        """Remove all state. Only what a stack makes is removed, whatever else ZHIPING_HOME may hold."""
        for name in ("files", "kafka", "keys", "log", "postgres", "postgres.half", "run", "sandbox"):
            if (self.home.path / name).exists():
                shutil.rmtree(self.home.path / name)
        for path in (self.home.path / "secrets.json", self.home.accounts_json, self.home.stack_json, self.home.clock):
            path.unlink(missing_ok=True)
        (self.home.path / "demo.done").unlink(missing_ok=True)
        if not any(self.home.path.iterdir()):
            self.home.path.rmdir()

    def stop(self, name: str) -> None:
        """Stop one part until it is restarted."""
        self._known(name)
        self._stop(name)
        status.write(self.home, self.ports, self.supervisor)

    def _stop(self, name: str) -> None:
        with say.step(name, "stopping", "stopped"):
            self.supervisor.stop_parts([name])

    def _known(self, name: str) -> None:
        known = self.supervisor.running() if self.supervisor.pid() else {}
        if name not in known:
            raise PartFailed(
                name or "S",
                f"is none of {', '.join(known)}" if known else "nothing runs",
                attempt="make status names the parts (the portal's files: S=gateway)" if known else "make up",
            )

    def restart(self, name: str) -> None:
        """Restart one part, also one that was stopped, with the code and the portal as they are now."""
        self._known(name)
        if name == "gateway":
            self._build_portal()
            self._configure()
        self._stop(name)
        with say.step(name, "starting"):
            if name in SERVICES:
                self._migrate_one(name)
            self.supervisor.start_parts([name])
            checks = {
                "postgres": self.postgres.answers,
                "kafka": self.kafka.answers,
                "gateway": self._gateway_answers,
                "sandbox": lambda: not_refused(self.ports.url("sandbox")),
            }
            self._wait_for(name, checks.get(name, lambda: answers(f"{self.ports.url(name)}/readyz")))
        status.write(self.home, self.ports, self.supervisor)


def _gone(known: Known, within: float) -> bool:
    deadline = time.monotonic() + within
    while known.process() is not None:
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True
