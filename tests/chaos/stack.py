"""A stack of chaos's own: every service reaches PostgreSQL and Kafka by way of the proxy, and one has two workers."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from deploy.local.home import ROOT, Home, refuse_unknown
from deploy.local.parts import MALLOC, Part, service_command, service_environ
from deploy.local.ports import HOST, SERVICES, Ports
from deploy.local.stack import Stack
from tests.chaos.proxy import Proxy

BESIDE = 700
"""Its ports lie so far above those of the stack it stands beside."""
_LINKS, _BEHIND, _WORKERS = 110, 119, 121  # offsets from the base: seven databases and Kafka; Kafka; two workers
KAFKA = "kafka"


def place_of(environ: Mapping[str, str] = os.environ) -> tuple[Home, Ports]:
    """Beside the stack that the two settings name, never in it: `.local-chaos`, ports from 8700."""
    refuse_unknown(environ)
    beside = Home.from_environ(environ).path
    return Home(beside.with_name(f"{beside.name}-chaos")), Ports(Ports.from_environ(environ).base + BESIDE)


class ChaosStack(Stack):
    """Brought up as any other; `doubled` runs as an api and two workers."""

    def __init__(self, home: Home, ports: Ports, doubled: str) -> None:
        super().__init__(home, ports, _plain(home, ports))
        self.doubled = doubled
        self.workers = {f"{doubled}-{which}": ports.base + _WORKERS + n for n, which in enumerate("ab")}
        behind, link = ports.base + _BEHIND, self._link(KAFKA)
        listeners = f"PLAINTEXT://{HOST}:{ports.of('kafka')}"
        self.kafka.settings |= {
            # A second listener, told to its clients by the proxy's port.
            "listeners": f"{listeners},PROXIED://{HOST}:{behind},CONTROLLER://{HOST}:{ports.of('kafka-controller')}",
            "advertised.listeners": f"{listeners},PROXIED://{HOST}:{link}",
            "listener.security.protocol.map": "PLAINTEXT:PLAINTEXT,PROXIED:PLAINTEXT,CONTROLLER:PLAINTEXT",
        }
        ways = {service: (self._link(service), ports.of("postgres")) for service in SERVICES}
        self.proxy = Proxy(ways | {KAFKA: (link, behind)})

    def processes(self, target: str) -> list[str]:
        """The parts that a target stands for."""
        return [target, *self.workers] if target == self.doubled else [target]

    @property
    def acknowledged(self) -> Path:
        """The file of what clients were told, outside the product."""
        return self.home.path / "chaos" / "acknowledged.jsonl"

    def down(self) -> bool:
        """As any other; supervisor is our child, and done with only when it was waited for."""
        ran = super().down()
        if self.supervisor.process is not None:
            self.supervisor.process.wait(20)
        return ran

    def _link(self, name: str) -> int:
        return self.ports.base + _LINKS + [*SERVICES, KAFKA].index(name)

    def _configure(self) -> list[Part]:
        parts = [self._proxied(part) if part.name in SERVICES else part for part in super()._configure()]
        whole = next(part for part in parts if part.name == self.doubled)
        roles = {self.doubled: ("api", whole.environ)}
        for name, port in self.workers.items():
            own = {"ZHIPING_LISTEN": f"{HOST}:{port}", "ZHIPING_INSTANCE": name.rpartition("-")[2]}
            roles[name] = ("worker", whole.environ | own)
        several = [
            replace(whole, name=name, command=service_command(self.doubled, "serve", "--role", role), environ=environ)
            for name, (role, environ) in roles.items()
        ]
        return [part for part in parts if part is not whole] + several

    def _proxied(self, part: Part) -> Part:
        return replace(part, environ=part.environ | self.environ_of(part.name))

    def environ_of(self, service: str) -> dict[str, str]:
        """A service's settings, by way of the proxy."""
        environ = MALLOC | service_environ(service, self.home, self.ports)
        direct, proxied = f"@{HOST}:{self.ports.of('postgres')}/", f"@{HOST}:{self._link(service)}/"
        url = environ["ZHIPING_DATABASE_URL"].replace(direct, proxied)
        return environ | {"ZHIPING_DATABASE_URL": url, "ZHIPING_KAFKA": f"{HOST}:{self._link(KAFKA)}"}

    def _migrate(self) -> None:
        super()._migrate()
        self.supervisor.start_parts(self.workers)


def _plain(home: Home, ports: Ports) -> dict[str, str]:
    return dict(os.environ) | {"ZHIPING_HOME": str(home.path), "ZHIPING_PORT_BASE": str(ports.base)}


__all__ = ["BESIDE", "KAFKA", "ROOT", "ChaosStack", "place_of"]
