"""Opening a service in order, running it under uvicorn, and closing it in order within ten seconds of SIGTERM."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import TYPE_CHECKING

import uvicorn
import uvloop
from fastapi import FastAPI

from kernel.log.clock import Clock
from kernel.log.collecting import collect_less
from kernel.log.kernel import Connections, Kernel
from kernel.web.application import build_app
from kernel.web.client import InternalClient
from kernel.web.filestore import FileStore
from kernel.web.intake import Intake
from kernel.web.running import Running
from kernel.web.settings import Settings, key_bytes
from kernel.web.sweeping import sweeping
from kernel.web.telemetry import describe_error, log
from kernel.web.tokens import ServiceTokens, TokenVerifier

if TYPE_CHECKING:
    from kernel.web.service import Service

FINISH_REQUESTS = 2.0
CUT_CONNECTIONS = 3
CLOSE_KERNEL = 5.0
CLOSE_ADAPTER = 1.0


def connections_of(name: str, settings: Settings) -> Connections:
    """Where the kernel of the service of this name finds its parts."""
    return Connections(
        context=name,
        dsn=settings.database_url.get_secret_value(),
        kafka=settings.kafka,
        partitions=settings.partitions,
        master_key=key_bytes(settings.master_key),
        index_key=key_bytes(settings.index_key),
        instance=settings.instance,
        pool_size=settings.pool_size,
        master_key_old=key_bytes(settings.master_key_old) if settings.master_key_old else None,
    )


@asynccontextmanager
async def opened(service: Service, settings: Settings, role: str) -> AsyncIterator[Running]:
    """The service's parts, opened; closed in reverse order, each within its time."""
    clock = Clock(settings.clock_file)
    service_tokens = ServiceTokens(service.name, settings.service_key_file, settings.service_keys_dir)
    client = InternalClient(settings.url_of, service_tokens)
    running = Running(
        name=service.name,
        settings=settings,
        client=client,
        tokens=TokenVerifier(client.jwks),
        service_tokens=service_tokens,
        clock=clock,
    )
    try:
        if service.extend is not None:
            await service.extend(running)
        running.kernel = Kernel(
            connections_of(service.name, settings),
            deciders=service.deciders,
            views=service.views,
            reactions=service.reactions,
            timers=service.timers(running) if callable(service.timers) else service.timers,
            ask=client,
            clock=clock,
            role=role,
        )
        running.files = FileStore(settings.files_dir, running.kernel, clock.now)
        await running.kernel.open()
        await running.grants.read(running.kernel.pool, clock.now())
        following = asyncio.create_task(running.grants.follow(running.kernel.pool, clock.now), name="grants")
        try:
            if service.started is not None:
                await service.started(running)
            running.ready = True
            yield running
        finally:
            running.ready = False
            following.cancel()
            await _close("kernel", running.kernel.close(), CLOSE_KERNEL)
    finally:
        for close in reversed(running.closers):
            await _close("adapter", close(), CLOSE_ADAPTER)
        await _close("client", client.close(), CLOSE_ADAPTER)


async def _close(what: str, closing: object, within: float) -> None:
    try:
        async with asyncio.timeout(within):
            await closing  # type: ignore[misc]
    except Exception as error:  # noqa: BLE001 - closing goes on, whatever one part does
        log.warning("not closed cleanly", what=what, **describe_error(error))


def serve(service: Service, settings: Settings, role: str) -> int:
    """Run until SIGTERM or SIGINT. Returns the exit code: 0 after an orderly stop, 1 when a part failed."""
    collect_less()
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(_serve(service, settings, role))


async def _serve(service: Service, settings: Settings, role: str) -> int:
    stopping = asyncio.create_task(_stop_signal().wait())
    with socket.socket(socket.AF_INET6 if ":" in settings.host else socket.AF_INET) as place:
        place.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        # Before anything is opened: a taken port is said at once, as an OSError. Refuses until the server listens.
        place.bind((settings.host.strip("[]"), settings.port))
        log.info("opening", listen=settings.listen)
        async with AsyncExitStack() as parts:
            opening = asyncio.create_task(parts.enter_async_context(opened(service, settings, role)))
            await asyncio.wait({opening, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if not opening.done():
                opening.cancel()
                await asyncio.wait({opening})
                log.info("stopped before it was open")
                return 0
            running = opening.result()
            await parts.enter_async_context(sweeping(running, role))
            app = build_app(service, running, role=role, sample=settings.log_sample)
            server = _Server(_server_config(app))
            serving = asyncio.create_task(server.serve([place]))
            watching = asyncio.create_task(_watch(running))
            log.info("started", listen=settings.listen)
            await asyncio.wait({serving, stopping, watching}, return_when=asyncio.FIRST_COMPLETED)
            log.info("stopping")
            orderly = stopping.done()
            running.ready = False
            server.should_exit = True
            watching.cancel()
            # Side by side: the loops need nothing of the requests, and what these append is written afterwards.
            intake: Intake = app.state.intake
            await asyncio.gather(intake.finish(FINISH_REQUESTS), running.kernel.stop_loops())
            await asyncio.wait({serving, watching})
    return 0 if orderly else 1


class _Server(uvicorn.Server):
    """uvicorn, leaving signals to us: it would die of the signal after an orderly stop, and not hear it before."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def _server_config(app: FastAPI) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        loop="none",
        http="httptools",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        # Longer than the gateway keeps idle connections: else it would sometimes send into one being closed.
        timeout_keep_alive=75,
        timeout_graceful_shutdown=CUT_CONNECTIONS,
        proxy_headers=False,
    )


def _stop_signal() -> asyncio.Event:
    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, told.set)
    return told


async def _watch(running: Running) -> None:
    """A loop of the kernel that ended never comes back by itself: stop, so that the supervisor starts afresh."""
    while not (failed := running.kernel.failed_loops()):  # noqa: ASYNC110 - the kernel's tasks have no event for it
        await asyncio.sleep(1)
    log.error("loop ended", loops=failed)
