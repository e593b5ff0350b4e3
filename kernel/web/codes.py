"""The problem codes of a context, read from its source: nobody keeps a list of them beside the code that says them.

A code is written where it is said, in one of these ways, and nowhere else:

- as the `code` of a Violation, `reject` or Problem, or of a function or class that has a `code` of its own;
- with its Chinese words behind it, in a row of a table: `("case-closed", "已办结", "it is closed")`;
- as what a variable called `code` is set to.

`unreadable` tells of every code that is put together otherwise: nobody could look it up in the document.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

_CODE = re.compile(r"[a-z]+(-[a-z0-9]+)*")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_KERNEL = {"Violation": 0, "reject": 0, "Problem": 1, "Hold": 0}
"""Where the code stands among the arguments."""


@dataclass
class Codes:
    """What a set of modules says: the codes of violations with their Chinese words ("" where these are made up as
    they go), and those of Problems by status."""

    violations: dict[str, str] = field(default_factory=dict)
    problems: dict[int, dict[str, str]] = field(default_factory=dict)
    unreadable: list[str] = field(default_factory=list)

    def __or__(self, other: Codes) -> Codes:
        both = Codes(self.violations | other.violations, dict(self.problems), [*self.unreadable, *other.unreadable])
        for status, said in other.problems.items():
            both.problems[status] = both.problems.get(status, {}) | said
        return both


@cache
def codes_of(*modules: str) -> Codes:
    """The codes said by these modules, a package with all that is in it."""
    files = sorted({file for name in modules for file in _files(name)})
    return read({str(file): _tree(file) for file in files})


@cache
def neighbours(module: str) -> tuple[str, ...]:
    """A module, and those beside it that it takes something from."""
    beside = module.rpartition(".")[0]
    found = {module}
    for file in _files(module):
        for node in ast.walk(_tree(file)):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith(beside + "."):
                found.add(node.module)
    return tuple(sorted(found))


def forget() -> None:
    """Let go of what was read: it is wanted once, for the document."""
    _tree.cache_clear()
    _makers.cache_clear()


def read(trees: dict[str, ast.Module]) -> Codes:
    """The codes in these sources, by file name."""
    public = dict(_KERNEL)
    for tree in trees.values():
        public |= {name: at for name, at in _makers(tree).items() if not name.startswith("_")}
    found = Codes()
    for name, tree in trees.items():
        found |= _Reader(name, tree, public | _makers(tree) | _KERNEL).codes
    return found


@cache
def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text())


def _files(module: str) -> list[Path]:
    spec = find_spec(module)
    if spec is None or spec.origin is None:
        return []
    origin = Path(spec.origin)
    return sorted(origin.parent.rglob("*.py")) if spec.submodule_search_locations else [origin]


@cache
def _makers(tree: ast.Module) -> dict[str, int]:
    """Functions and classes that are given a code, and the place of it."""
    found = {}
    for node in ast.walk(tree):
        names: list[str] = []
        match node:
            case ast.FunctionDef(args=args) | ast.AsyncFunctionDef(args=args):
                names = [a.arg for a in (*args.posonlyargs, *args.args)]
            case ast.ClassDef(body=body):
                names = [s.target.id for s in body if isinstance(s, ast.AnnAssign) and isinstance(s.target, ast.Name)]
            case _:
                continue
        if "code" in names:
            found[node.name] = names.index("code")
    return found


class _Reader:
    def __init__(self, name: str, tree: ast.Module, makers: dict[str, int]) -> None:
        self.codes = Codes()
        self._name = name
        self._makers = makers
        self._constants = {
            target.id: node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Constant)
            for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
            if isinstance(target, ast.Name)
        }
        for node in ast.walk(tree):
            match node:
                case ast.Call():
                    self._called(node)
                    self._row(node.args)
                case ast.Tuple():
                    self._row(node.elts)
                case ast.Assign(targets=[target], value=value):
                    self._set(target, value)
                case ast.For(target=target, iter=ast.Tuple(elts=rows) | ast.List(elts=rows)):
                    for row in rows:
                        self._set(target, row)

    def _called(self, node: ast.Call) -> None:
        name = getattr(node.func, "id", None) or getattr(node.func, "attr", "")
        if name not in self._makers:
            return
        at = self._makers[name]
        given = next((k.value for k in node.keywords if k.arg == "code"), None)
        if given is None and len(node.args) > at and not any(isinstance(a, ast.Starred) for a in node.args[: at + 1]):
            given = node.args[at]
        if given is None:
            return
        said = self._words(node.args[at + 1] if len(node.args) > at + 1 else None)
        for code in self._read(given):
            if code is None:
                if name in _KERNEL:
                    self.codes.unreadable.append(f"{self._name}:{node.lineno}: {name}({ast.unparse(given)}, …)")
            elif name == "Problem":
                match node.args[0]:
                    case ast.Constant(value=int() as status):
                        self.codes.problems.setdefault(status, {})[code] = _title(self, node)
            else:
                self._say(code, said)

    def _row(self, cells: Sequence[ast.expr]) -> None:
        for cell, words in pairwise(cells):
            if isinstance(cell, ast.Constant) and isinstance(cell.value, str) and "-" in cell.value:
                text = _text(words)
                if _CODE.fullmatch(cell.value) and _CHINESE.search(text):
                    self._say(cell.value, self._words(words))

    def _set(self, target: ast.expr, value: ast.expr) -> None:
        pairs = [(target, value)]
        if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            pairs = list(zip(target.elts, value.elts, strict=False))
        for name, given in pairs:
            if isinstance(name, ast.Name) and name.id == "code":
                for code in self._read(given):
                    if code is not None and "-" in code:
                        self._say(code, "")

    def _read(self, node: ast.expr) -> Iterator[str | None]:
        """The codes an expression can be; None for one that can't be read."""
        match node:
            case ast.Constant(value=str() as code) if _CODE.fullmatch(code):
                yield code
            case ast.IfExp(body=body, orelse=orelse):
                yield from self._read(body)
                yield from self._read(orelse)
            case ast.Name(id=name) if name in self._constants:
                yield str(self._constants[name])
            case ast.Name(id="code") | ast.Attribute():
                return  # read where it was set
            case _:
                yield None

    def _say(self, code: str, words: str) -> None:
        self.codes.violations[code] = self.codes.violations.get(code) or words

    def _words(self, node: ast.expr | None) -> str:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _CHINESE.search(node.value):
            return node.value
        return ""


def _title(reader: _Reader, node: ast.Call) -> str:
    given = next((k.value for k in node.keywords if k.arg == "title"), None)
    return reader._words(given.elts[0]) if isinstance(given, ast.Tuple) and given.elts else ""


def _text(node: ast.expr) -> str:
    """The constant parts of a text."""
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part) for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
