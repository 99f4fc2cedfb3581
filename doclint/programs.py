"""Regular expressions as the programs that Python compiles them to.

Compiling the expressions that a page needs takes as long as checking it. What the
compiler makes of one is a list of numbers, a program for the machine in `_sre`; handed
back to that machine it gives the same expression in a twentieth of the time. Python
has no public door for this: where its private ones are not as they are in 3.11 to
3.14, and for a program that the machine refuses, `re.compile` does everything.

Nothing is read or written here: `recall` is given what an earlier run `noted`.
"""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

_NUMBER = "I"
# What tells programs that this computer can run from those of another.
MACHINE = f"{sys.byteorder} {array(_NUMBER).itemsize}"


class Program(NamedTuple):
    """An expression as written, and what it is compiled to: all flags, the number of
    groups, those that have a name, and the numbers."""

    pattern: str
    times_asked: int
    flags: int
    groups: int
    names: dict[str, int]
    code: bytes


class _Programs:
    """Those of this process, by expression and flags: `recalled` of an earlier run, and
    `noted` since the start, because nobody knew them."""

    def __init__(self) -> None:
        self.recalled: dict[tuple[str, int], Program] = {}
        self.noted: dict[tuple[str, int], Program] = {}


_programs = _Programs()


def recall(programs: Iterable[Program]) -> None:
    """Use programs that this very Python made of expressions in an earlier run."""
    _programs.recalled.update(
        ((each.pattern, each.times_asked), each) for each in programs
    )


def noted() -> list[Program]:
    """The programs that were made since the start."""
    return list(_programs.noted.values())


def known_programs() -> list[Program]:
    """All programs that this run was given or has made."""
    return list((_programs.recalled | _programs.noted).values())


def compiled(pattern: Any, flags: int) -> re.Pattern[Any]:
    """What `re.compile` gives. Raises re.error for a faulty pattern."""
    key = pattern, flags
    program = _programs.recalled.get(key) or _programs.noted.get(key)
    if program is None and isinstance(pattern, str):
        program = _program(pattern, flags)
        if program is not None:
            _programs.noted[key] = program
    try:
        return _expression(program) if program else re.compile(pattern, flags)
    except (RuntimeError, LookupError, TypeError, ValueError, OverflowError):
        return re.compile(pattern, flags)


def _program(pattern: str, flags: int) -> Program | None:
    """What `re.compile` would run, by its own steps; None where they are not known."""
    compiler, parser, _ = _doors()
    try:
        parsed = parser.parse(pattern, flags)
        state = parsed.state
        code = array(_NUMBER, compiler._code(parsed, flags))
        return Program(
            pattern,
            flags,
            flags | state.flags,
            state.groups - 1,
            dict(state.groupdict),
            code.tobytes(),
        )
    except AttributeError:
        return None


def _expression(program: Program) -> re.Pattern[Any]:
    code = array(_NUMBER)
    code.frombytes(program.code)
    names: list[str | None] = [None] * (program.groups + 1)
    for name, group in program.names.items():
        names[group] = name
    made: re.Pattern[Any] = _doors()[2].compile(
        program.pattern,
        program.flags,
        code.tolist(),
        program.groups,
        program.names,
        tuple(names),
    )
    return made


@cache
def _doors() -> tuple[Any, Any, Any]:
    """Python's compiler, its parser, and the machine; None for each that is not there."""
    doors: list[Any] = []
    for name in ("re._compiler", "re._parser", "_sre"):
        try:
            doors.append(import_module(name))
        except ImportError:
            doors.append(None)
    return doors[0], doors[1], doors[2]
