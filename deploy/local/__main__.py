"""`python -m deploy.local up|run|down|reset|restart PART|stop PART|status|clock [+P30D]|app SERVICE …|env SERVICE`:
what the Makefile calls."""

import os
import shlex
import signal
import subprocess
import sys
import time
import unicodedata
from collections.abc import Callable
from types import FrameType

import psutil

from deploy.local import say, status, tasks
from deploy.local.clock import move, span
from deploy.local.home import PYTHON
from deploy.local.parts import postgres_of, service_command, service_environ
from deploy.local.ports import SERVICES
from deploy.local.postgres import binary
from deploy.local.processes import Known
from deploy.local.say import PartFailed
from deploy.local.stack import NoDemo, Stack
from kernel.log.clock import Clock

# All runs, but without demo accounts: `up` still says that something is wrong.
NO_DEMO = 3

_ROLES = {
    "applicant": "申报人员",
    "employer": "用人单位",
    "acceptance": "受理点",
    "authority": "主管部门",
    "midlevel": "中评委",
    "office": "评委会办公室",
    "expert": "评审专家",
    "exam": "考试管理",
    "operator": "平台运营",
    "partner": "合作方",
}


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _bring_up(stack: Stack) -> int:
    """Bring the stack up; whatever goes wrong, nothing of a half-started one is left running."""
    fresh = stack.supervisor.pid() is None
    try:
        with stack.only_one():
            stack.up()
    except NoDemo as failed:
        say.failure(failed)
        return NO_DEMO
    except PartFailed as failed:
        say.failure(failed)
        if fresh:
            _take_down(stack)
        return 1
    except KeyboardInterrupt:
        say.put("")
        say.line("stack", "interrupted: stopping what was started")
        tasks.cancel()
        _take_down(stack)
        return 130
    except BaseException:
        # A fault of ours: shown as it is, but nothing is left running for the next start to trip over.
        if fresh:
            _take_down(stack)
        raise
    return 0


def _take_down(stack: Stack) -> int:
    # A second Ctrl-C would leave half of it running; every wait in here has an end.
    for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(each, signal.SIG_IGN)
    try:
        with stack.only_one():
            ran = stack.down()
    except PartFailed as failed:
        say.failure(failed)
        return 1
    say.line("stack", "all has stopped" if ran else "nothing was running")
    return 0


def _greet(stack: Stack) -> None:
    say.put(
        f"\n  职评 Zhiping: {stack.ports.url('gateway')}   (运行状态 status: {stack.ports.url('gateway')}/status)\n"
    )
    for account in status.accounts(stack.home):
        role = account.get("role", "")
        title = _wide(_ROLES.get(role, role), 14)
        say.put(f"  {title}{role:<12}{account.get('login', ''):<22}{account.get('password', '')}")
    say.put(f"\n  logs: {stack.home.path / 'log'}   addresses, ids, accounts: {stack.home.stack_json}\n")


def _wide(text: str, columns: int) -> str:
    """Pad to a width on the terminal, where a Chinese character takes two columns."""
    taken = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
    return text + " " * max(1, columns - taken)


def up(stack: Stack) -> int:
    """Bring the stack up in the background."""
    code = _bring_up(stack)
    if code == 0:
        _greet(stack)
    return code


def run(stack: Stack) -> int:
    """Bring the stack up and stay until Ctrl-C; then stop it in order."""
    if stack.supervisor.pid() is not None:
        say.line("stack", "runs already in the background: make status, make down")
        return 1
    code = _bring_up(stack)
    if code not in {0, NO_DEMO}:
        return code
    _greet(stack)
    say.put("  Ctrl-C stops everything in order.\n")
    pid = stack.supervisor.pid()
    known = Known.of(pid) if pid else None
    try:
        while known is not None and known.process() is not None:
            time.sleep(0.5)
    except KeyboardInterrupt:
        say.put("")
        return _take_down(stack)
    say.line("stack", "was stopped from elsewhere")
    return _take_down(stack)


def down(stack: Stack) -> int:
    """Stop the stack."""
    return _take_down(stack)


def reset(stack: Stack) -> int:
    """Stop the stack and remove its state."""
    code = _take_down(stack)
    if code == 0:
        stack.reset()
        say.line("stack", f"state under {stack.home.path} removed")
    return code


def one_part(stack: Stack, act: Callable[[Stack, str], None], name: str) -> int:
    """Restart or stop one part."""
    try:
        with stack.only_one():
            act(stack, name)
    except PartFailed as failed:
        say.failure(failed)
        return 1
    return 0


def show(stack: Stack) -> int:
    """Print what runs; 0 when everything does."""
    if stack.supervisor.pid() is None:
        print("nothing runs (make up)")
        return 1
    print(f"{'part':<12} {'state':<10} {'pid':>7} {'MB':>6} {'port':>6}  since")
    states = stack.supervisor.running()
    for name, running in states.items():
        print(
            f"{name:<12} {running.state.lower():<10} {running.pid or '':>7} {_megabytes(running.pid):>6} "
            f"{stack.ports.all().get(name, ''):>6}  {running.detail}"
        )
    print(f"\n{stack.ports.url('gateway')}   logs: {stack.home.path / 'log'}")
    return 0 if all(running.state == "RUNNING" for running in states.values()) else 1


def clock(stack: Stack, by: str) -> int:
    """Move the stack's time ahead; without a span say what time it is there."""
    with stack.only_one():
        shown = move(stack.home.clock, span(by)) if by else Clock(stack.home.clock).now()
    print(f"{shown.astimezone():%Y-%m-%d %H:%M:%S %z}")
    return 0


def app(stack: Stack, service: str, arguments: list[str]) -> int:
    """Run a command of a service's own command line with the settings it has in this stack."""
    if service not in SERVICES:
        print(f"which service? one of {', '.join(SERVICES)}", file=sys.stderr)
        return 2
    environ = {"PATH": os.environ.get("PATH", ""), **service_environ(service, stack.home, stack.ports)}
    return subprocess.run(service_command(service, *arguments), env=environ, check=False).returncode


def settings(stack: Stack, service: str) -> int:
    """Print a service's settings for a shell, and what the runbooks need besides. They hold secrets."""
    if service not in SERVICES:
        print(f"which service? one of {', '.join(SERVICES)}", file=sys.stderr)
        return 2
    environ = service_environ(service, stack.home, stack.ports) | {
        "SERVICE": service,
        "ADMIN_URL": postgres_of(stack.home, stack.ports).url("postgres"),
        "PATH": os.pathsep.join([str(PYTHON.parent), str(binary("psql").parent), os.environ.get("PATH", "")]),
    }
    for name, value in environ.items():
        print(f"export {name}={shlex.quote(value)}")
    return 0


def _megabytes(pid: int) -> str:
    """Return the memory of a process and its children, shared pages counted once where the system tells (Linux)."""
    if not pid:
        return ""
    try:
        process = psutil.Process(pid)
        family = [process, *process.children(recursive=True)]
        return f"{sum(_own(one) for one in family) / 1e6:.0f}"
    except psutil.Error:
        return ""


def _own(process: psutil.Process) -> int:
    try:
        return int(process.memory_full_info().pss)
    except (psutil.AccessDenied, AttributeError):
        return int(process.memory_info().rss)


def main(arguments: list[str]) -> int:
    """Carry out one command."""
    # Closing the terminal or ending make means the same as Ctrl-C.
    for each in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(each, _interrupt)
    commands = {"up": up, "run": run, "down": down, "reset": reset, "status": show}
    match arguments:
        case [name] if name in commands:
            act = commands[name]
        case ["restart", part]:
            act = lambda stack: one_part(stack, Stack.restart, part)  # noqa: E731 (one line says it)
        case ["stop", part]:
            act = lambda stack: one_part(stack, Stack.stop, part)  # noqa: E731
        case ["env", service]:
            act = lambda stack: settings(stack, service)  # noqa: E731
        case ["clock"] | ["clock", _]:
            act = lambda stack: clock(stack, "".join(arguments[1:]))  # noqa: E731
        case ["app", service, *rest]:
            act = lambda stack: app(stack, service, rest)  # noqa: E731
        case ["restart" | "stop"]:
            print(f"which one? make {arguments[0]} S=declaration", file=sys.stderr)
            return 2
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    try:
        return act(Stack.from_environ())
    except PartFailed as failed:
        say.failure(failed)
        return 1
    except (ValueError, OSError) as error:
        print(f"stack: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
