"""A service: what it is made of, the application it becomes, and its command line.

ARCHIVE = Service(name="archive", settings=Settings, deciders=[ArchiveItem], views=[items], routers=[router])

if __name__ == "__main__":
    main(ARCHIVE)
"""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from aiokafka.errors import KafkaError

from kernel.log.agreement import check
from kernel.log.cli import COMMANDS
from kernel.log.clock import Clock
from kernel.log.collecting import collect_less
from kernel.log.console import LogCommand
from kernel.log.decider import Decider
from kernel.log.kernel import Kernel
from kernel.log.migrate import make_topics, migrate_database
from kernel.log.reactions import Reactions
from kernel.log.timers import TimerHandler
from kernel.log.views import View
from kernel.web.application import build_app
from kernel.web.grants import GRANTS
from kernel.web.router import Router
from kernel.web.running import Running
from kernel.web.serving import connections_of, opened, serve
from kernel.web.settings import SERVICES, Settings, SettingsError
from kernel.web.telemetry import configure_logging, describe_error, log

TimerHandlers = dict[tuple[str, str], TimerHandler]


@dataclass(frozen=True)
class Tool:
    """A command of a service's own command line, run with the kernel open and no loops.

    `arguments` fills in the parser; `run` answers the exit code.
    """

    help: str
    run: Callable[[Running, argparse.Namespace], Awaitable[int]]
    arguments: Callable[[argparse.ArgumentParser], None] | None = None


@dataclass(frozen=True)
class Service:
    """One bounded context, put together.

    `extend(running)` is called before the kernel opens: adapters to outside parties are made from settings there and
    handed on by `running.provide`. `timers` are keyed (stream type, timer name); where a handler needs an adapter,
    `timers` is a function of `running` instead. `started(running)` is called once the kernel is open. To `views` each
    service gets `grants`, by which it refuses officers who were revoked.
    """

    name: str
    settings: type[Settings] = Settings
    deciders: Sequence[Decider[Any]] = ()
    views: Sequence[View] = ()
    reactions: Sequence[Reactions] = ()
    timers: TimerHandlers | Callable[[Running], TimerHandlers] = field(default_factory=dict)
    routers: Sequence[Router] = ()
    extend: Callable[[Running], Awaitable[None]] | None = None
    started: Callable[[Running], Awaitable[None]] | None = None
    tools: Mapping[str, Tool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.name not in SERVICES:
            raise ValueError(f"{self.name!r} is none of the services {SERVICES}")
        object.__setattr__(self, "views", (*self.views, GRANTS))
        build_app(self)  # twins and undeclared routes are faults of the code: say so at import


def main(service: Service, arguments: Sequence[str] | None = None) -> None:
    """`serve [--role all|api|worker]`, `migrate`, the event log's commands, and the service's own tools. Exits with
    the outcome's code."""
    parser = argparse.ArgumentParser(prog=f"python -m services.{service.name}.app")
    commands = parser.add_subparsers(dest="command", required=True)
    serving = commands.add_parser("serve", help="answer requests and follow the log until SIGTERM")
    serving.add_argument("--role", choices=("all", "api", "worker"), default="all")
    commands.add_parser("migrate", help="bring the database and the topics up to date; repeatable")
    for name, command in COMMANDS.items():
        command.arguments(commands.add_parser(name, help=command.help, description=command.run.__doc__))
    for name, tool in service.tools.items():
        own = commands.add_parser(name, help=tool.help)
        if tool.arguments:
            tool.arguments(own)
    chosen = parser.parse_args(arguments)
    try:
        settings = service.settings.read()
    except SettingsError as error:
        sys.exit(f"{service.name}: {error}")
    role = getattr(chosen, "role", chosen.command)
    configure_logging(service.name, role)
    try:
        if chosen.command == "serve":
            sys.exit(serve(service, settings, role))
        if chosen.command == "migrate":
            migrate(service, settings)
            return
        if chosen.command in COMMANDS:
            collect_less()
            sys.exit(asyncio.run(_command(service, settings, COMMANDS[chosen.command], chosen)))
        sys.exit(asyncio.run(_use(service, settings, service.tools[chosen.command], chosen)))
    except Exception as error:  # noqa: BLE001 - the last word of a process
        # The text of a database error may quote what was to be stored; these say what is away or in the way.
        tells = isinstance(error, OSError | RuntimeError | KafkaError)
        log.error("can't " + chosen.command, **describe_error(error))
        sys.exit(f"{service.name}: {chosen.command} failed: {type(error).__name__}{f': {error}' if tells else ''}")


def migrate(service: Service, settings: Settings) -> None:
    """Kernel tables in the service's database, its two topics on Kafka; RuntimeError when they tell two stories."""
    migrate_database(settings.database_url.get_secret_value())
    asyncio.run(make_topics(settings.kafka, service.name, settings.partitions))
    asyncio.run(check(connections_of(service.name, settings)))
    sys.stdout.write(f"{service.name}: database and topics are up to date\n")


async def _command(service: Service, settings: Settings, command: LogCommand, chosen: argparse.Namespace) -> int:
    """With the kernel alone, none of its loops running: a service that serves meanwhile isn't disturbed."""
    async with Kernel(
        connections_of(service.name, settings),
        deciders=service.deciders,
        views=service.views,
        reactions=service.reactions,
        clock=Clock(settings.clock_file),
        role="tool",
    ) as kernel:
        return await command.run(kernel, chosen)


async def _use(service: Service, settings: Settings, tool: Tool, chosen: argparse.Namespace) -> int:
    async with opened(service, settings, "api") as running:
        return await tool.run(running, chosen)
