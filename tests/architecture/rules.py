"""What is asked of the tree, as functions from files to findings, so that each can be shown to bite."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SERVICES = ROOT / "services"

ROOMS = ("domain", "published", "reactions", "views", "api", "outside", "app")
DATA_FOLDERS = ("plans", "templates", "messages")
LONGEST_FILE = 400
LONGEST_KERNEL_FILE = 300
# Halved, so that this file doesn't find itself.
_HALVES = (("TO", "DO"), ("FIX", "ME"), ("X", "XX"), ("HA", "CK"), ("W", "IP"), ("TB", "D"))
MARKS = re.compile(rf"^[<>]{{7}} |\b({'|'.join(a + b for a, b in _HALVES)})\b")  # and a merge that isn't finished
WRITTEN_BY_TOOLS = re.compile(
    r"(^|/)(requirements\.lock|package-lock\.json|LICENSE|shapes\.json)$|^portal/src/generated/"
)


def service_folders(services: Path = SERVICES) -> list[Path]:
    """The services that are there."""
    return sorted(p for p in services.iterdir() if p.is_dir() and (p / "__init__.py").exists())


def wrong_places(services: Path) -> list[str]:
    """What stands in the services' folder and is no service: a module that no room holds."""
    return [
        f"{path.name}: a service has __init__.py and app.py, and nothing stands beside services"
        for path in sorted(services.iterdir())
        if path.name not in {"__pycache__", "__init__.py"}
        and _tracked(path)
        and not ((path / "__init__.py").exists() and ((path / "app.py").exists() or (path / "app").is_dir()))
    ]


def wrong_rooms(service: Path) -> list[str]:
    """Files and folders of a service that are none of its rooms, rooms that stand twice, rooms that are empty."""
    found = []
    names = []
    for path in sorted(service.iterdir()):
        if path.name in {"__pycache__", "__init__.py"} or not _tracked(path):
            continue
        if path.is_dir() and path.name in DATA_FOLDERS:
            found += [
                f"{p.relative_to(service.parent)}: {path.name}/ holds data, no Python" for p in path.rglob("*.py")
            ]
        elif (path.is_dir() or path.suffix == ".py") and path.stem in ROOMS:
            names.append(path.stem)
            if not any(_has_code(p) for p in ([path] if path.is_file() else path.rglob("*.py"))):
                found.append(f"{path.relative_to(service.parent)}: a room that isn't needed is absent, never empty")
        else:
            found.append(f"{path.relative_to(service.parent)}: none of the seven rooms {', '.join(ROOMS)}")
    found += [
        f"{service.name}/{name}: a file and a folder of one name" for name in {n for n in names if names.count(n) > 1}
    ]
    return found


def _tracked(path: Path) -> bool:
    """Whether git could hold it: a folder that lost its last file, but for caches, isn't there."""
    return path.is_file() or any(p.is_file() and "__pycache__" not in p.parts for p in path.rglob("*"))


def _has_code(module: Path) -> bool:
    body = ast.parse(module.read_text()).body
    return any(
        not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
        and not (isinstance(node, ast.ImportFrom) and node.module == "__future__")
        for node in body
    )


def api_modules(service: Path) -> Iterator[Path]:
    """The modules of a service's api room."""
    if (service / "api.py").exists():
        yield service / "api.py"
    yield from sorted((service / "api").rglob("*.py"))


def busy_command_routes(source: str, name: str = "api.py") -> list[str]:
    """Command routes that do more than build a command and run it; routes and commands that go around the router."""
    tree = ast.parse(source)
    found = []
    for node in ast.walk(tree):
        where = f"{name}:{getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and any(map(_is_command, node.decorator_list)):
            found += [f"{where} {node.name}: {what}" for what in _more_than_a_command(node)]
        elif isinstance(node, ast.ImportFrom | ast.Import):
            imported = {alias.name.rpartition(".")[2] for alias in node.names}
            for around in sorted(imported & {"APIRouter", "FastAPI", "APIRoute", "Starlette", "Mount"}):
                found.append(f"{where}: {around} makes routes without access; use kernel.web.access.Router")
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "handle":
            found.append(f"{where}: commands go through RunDep, which carries actor, key and digest")
    return found


def actions(source: str) -> Iterator[str]:
    """The names of the routes that are neither a plain command nor a plain query."""
    for node in ast.walk(ast.parse(source)):
        decorators = node.decorator_list if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) else []
        if any(_is_route(decorator, "action") for decorator in decorators):
            yield getattr(node, "name", "")


def _is_command(decorator: ast.expr) -> bool:
    return _is_route(decorator, "command")


def _is_route(decorator: ast.expr, kind: str) -> bool:
    return isinstance(decorator, ast.Call) and isinstance(decorator.func, ast.Attribute) and decorator.func.attr == kind


def _more_than_a_command(function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[str]:
    run = next(
        (a.arg for a in (*function.args.args, *function.args.kwonlyargs) if _name(a.annotation) == "RunDep"), None
    )
    if run is None or isinstance(function, ast.FunctionDef):
        return ["a command route is async and takes `run: RunDep`"]
    body = list(function.body)
    if isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
        body.pop(0)
    found = []
    for statement in body[:-1]:
        if not isinstance(statement, ast.Assign | ast.AnnAssign):
            found.append(
                f"line {statement.lineno}: {type(statement).__name__} decides or does something; only assignments"
            )
        elif any(isinstance(n, ast.Await | ast.Yield | ast.YieldFrom) for n in ast.walk(statement)):
            found.append(f"line {statement.lineno}: waits for something; reads belong into a dependency")
    for node in (n for statement in body for n in ast.walk(statement)):
        if isinstance(node, ast.IfExp | ast.BoolOp | ast.Compare | ast.NamedExpr | ast.Lambda):
            found.append(f"line {node.lineno}: {type(node).__name__} decides something; that is decide's business")
    last = body[-1] if body else None
    if not (
        isinstance(last, ast.Return)
        and isinstance(last.value, ast.Await)
        and isinstance(last.value.value, ast.Call)
        and _name(last.value.value.func) == run
    ):
        found.append(f"must end in `return await {run}(…)`")
    elif sum(isinstance(n, ast.Await) for n in ast.walk(last)) > 1:
        found.append("waits for more than its command")
    return found


def _name(node: ast.expr | None) -> str | None:
    return node.id if isinstance(node, ast.Name) else None


def files(root: Path = ROOT) -> list[str]:
    """Every file of the repository that people write, as git knows it."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        check=True,
    ).stdout
    names = sorted({name.decode() for name in listed.split(b"\0") if name})
    return [name for name in names if not WRITTEN_BY_TOOLS.search(name) and (root / name).is_file()]


def lines_of(path: Path) -> list[str]:
    """The lines of a text file; none of a binary one."""
    content = path.read_bytes()
    if b"\0" in content[:8192]:
        return []
    try:
        return content.decode().splitlines()
    except UnicodeDecodeError:
        return []


def too_long(root: Path, names: list[str]) -> list[str]:
    """Files past their limit."""
    found = []
    for name in names:
        length = len(lines_of(root / name))
        limit = LONGEST_KERNEL_FILE if name.startswith("kernel/log/") else LONGEST_FILE
        if length > limit:
            found.append(f"{name}: {length} lines, at most {limit}; split it by what it is about")
    return found


def marks(root: Path, names: list[str]) -> list[str]:
    """Promises to come back."""
    return [
        f"{name}:{number}: {line.strip()[:80]}"
        for name in names
        for number, line in enumerate(lines_of(root / name), 1)
        if MARKS.search(line)
    ]


def undocumented(root: Path, names: list[str]) -> list[str]:
    """Public modules, classes, functions and methods that say nothing about themselves."""
    found = []
    for name in names:
        tree = ast.parse((root / name).read_text())
        if tree.body and not ast.get_docstring(tree):
            found.append(f"{name}: the module")
        found += [f"{name}:{node.lineno} {node.name}" for node in _public(tree) if not ast.get_docstring(node)]
    return found


def _public(scope: ast.Module | ast.ClassDef) -> Iterator[ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in scope.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from _public(node)
