"""Breaking a promise on purpose, for the moment and in place: a line of a function, all of it, or a value."""

from __future__ import annotations
import __future__

import importlib
import inspect
import textwrap
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any


def found(address: str) -> Any:
    """What stands at `module:name.name`."""
    module, _, names = address.partition(":")
    here = importlib.import_module(module)
    return reduce(getattr, names.split("."), here) if names else here


@dataclass(frozen=True)
class Line:
    """Words of a function which stand there once, and what to read instead: the rule is always met."""

    function: str
    stands: str
    broken: str

    @contextmanager
    def gone(self) -> Iterator[None]:
        """The function reads so for the moment."""
        function = found(self.function)
        function = function.fget if isinstance(function, property) else function
        assert isinstance(function, FunctionType), self
        source = textwrap.dedent(inspect.getsource(function))
        assert source.count(self.stands) == 1, f"{self.function} has no such line, or several: {self.stands}"
        code = compile(source.replace(self.stands, self.broken), self.function, "exec", _ANNOTATIONS, dont_inherit=True)
        with _running(function, _code_of(function.__name__, code)):
            yield


@dataclass(frozen=True)
class Nothing:
    """A function that does nothing at all."""

    function: str

    @contextmanager
    def gone(self) -> Iterator[None]:
        """It answers an empty list for the moment."""
        with _running(found(self.function), _nothing.__code__):
            yield


@dataclass(frozen=True)
class Value:
    """A field of a plan, or a name of a module, that says something else."""

    owner: str
    name: str
    instead: Callable[[Any], Any]

    @contextmanager
    def gone(self) -> Iterator[None]:
        """It says so for the moment."""
        fields = found(self.owner).__dict__
        stood = fields[self.name]
        fields[self.name] = self.instead(stood)
        try:
            yield
        finally:
            fields[self.name] = stood


_ANNOTATIONS = __future__.annotations.compiler_flag


def _nothing(*_: Any, **__: Any) -> list[Any]:
    return []


def _code_of(name: str, whole: CodeType) -> CodeType:
    return next(part for part in whole.co_consts if isinstance(part, CodeType) and part.co_name == name)


@contextmanager
def _running(function: FunctionType, code: CodeType) -> Iterator[None]:
    stood = function.__code__
    function.__code__ = code
    try:
        yield
    finally:
        function.__code__ = stood


@dataclass(frozen=True)
class Without:
    """A file whose text lacks these words."""

    path: Path
    words: str

    def read_text(self, encoding: str) -> str:
        """The text without them."""
        return self.path.read_text(encoding).replace(self.words, "")


Guard = Line | Nothing | Value
