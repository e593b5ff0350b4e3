"""Which part listens where: everything lies between the base and base + 199, on loopback."""

import errno
import os
import secrets
import socket
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass

HOST = "127.0.0.1"
SERVICES = ("identity", "archive", "declaration", "review", "payment", "notify", "certificate")

_OFFSETS = {
    "postgres": 32,
    "gateway": 80,
    "sandbox": 90,
    "kafka": 92,
    "kafka-controller": 93,
    "training": 94,
    "training-controller": 95,
    "supervisor": 99,
    **{service: 101 + n for n, service in enumerate(SERVICES)},
}


_FOR_TESTS = range(20_000, 32_000)  # Linux gives connections going out those from 32768 on


@dataclass(frozen=True)
class Ports:
    """The ports of one stack."""

    base: int = 8000

    @classmethod
    def from_environ(cls, environ: Mapping[str, str] = os.environ) -> "Ports":
        """Read ZHIPING_PORT_BASE."""
        text = environ.get("ZHIPING_PORT_BASE") or "8000"
        if not text.isdigit() or not 1024 <= int(text) <= 65535 - 199:
            raise ValueError(f"ZHIPING_PORT_BASE must be a number from 1024 to {65535 - 199}, not {text!r}")
        return cls(int(text))

    def of(self, part: str) -> int:
        """Return the port of a part."""
        return self.base + _OFFSETS[part]

    def url(self, part: str) -> str:
        """Return the http address of a part."""
        return f"http://{HOST}:{self.of(part)}"

    def all(self) -> dict[str, int]:
        """Return every port that a stack may use."""
        return {part: self.of(part) for part in _OFFSETS}

    def taken(self) -> dict[str, int]:
        """Return the parts whose port somebody else listens on already."""
        return {part: port for part, port in self.all().items() if is_taken(port)}


def is_taken(port: int) -> bool:
    """Say whether a port of the loopback address can't be listened on."""
    with socket.socket() as probe:
        # As the servers do: without it, connections in TIME_WAIT of a stack just stopped count as taken.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            if error.errno in {errno.EADDRINUSE, errno.EACCES}:
                return True
            raise
    return False


def free_ports(count: int) -> list[int]:
    """Return different ports that were free just now, for servers that tests start.

    None is of those that the system gives to connections going out: while a server is down one of these may sit on its
    port, even one that was looking for it there and so met itself.
    """
    with ExitStack() as held:
        found: list[int] = []
        while len(found) < count:
            probe = held.enter_context(socket.socket())
            port = secrets.choice(_FOR_TESTS)
            try:
                probe.bind((HOST, port))
            except OSError as error:
                if error.errno not in {errno.EADDRINUSE, errno.EACCES}:
                    raise
                continue
            found.append(port)
        return found


def free_port() -> int:
    """Return one such port."""
    return free_ports(1)[0]
