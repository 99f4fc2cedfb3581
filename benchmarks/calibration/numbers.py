"""The tuned numbers of doclint: where they lie, and a third less and more of each."""

from __future__ import annotations

import ast
import importlib
import math
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from calibration.aside import ASIDE

# Where tuned numbers lie.
_ROOMS = ("evidence", "alignment", "terms", "text", "page", "languages", "checks")
_THIRD = 1 / 3


@dataclass(frozen=True)
class Number:
    """A number in a `field` of a record at the top of a module; one that stands there
    alone has none, and is no tuned one."""

    module: str
    name: str
    value: float
    field: str = ""

    def __str__(self) -> str:
        return f"{self.module.removeprefix('doclint.')} {self.name}{'.' if self.field else ''}{self.field}"

    def moved(self) -> tuple[float, float]:
        """A third less, and a third more; whole numbers by one at least."""
        low, high = self.value * (1 - _THIRD), self.value * (1 + _THIRD)
        if isinstance(self.value, int):
            return min(self.value - 1, math.floor(low)), max(
                self.value + 1, math.ceil(high)
            )
        return low, high


def tuned(only: str) -> Iterator[Number]:
    """The numbers of the modules whose names contain `only` that somebody tuned."""
    return (number for number in numbers(only) if str(number) not in ASIDE)


def numbers(only: str) -> Iterator[Number]:
    """All numbers at the top of the modules whose names contain `only`, those aside
    that a third more or less of does not move."""
    for room in _ROOMS:
        package = importlib.import_module(f"doclint.{room}")
        for info in pkgutil.walk_packages(package.__path__, f"doclint.{room}."):
            if only in info.name and not info.ispkg:
                yield from _numbers(importlib.import_module(info.name))


def fields_of(record: Any) -> list[tuple[str, Any]]:
    """The fields of a record with their values; none of anything else."""
    if is_dataclass(record):
        return [(field.name, getattr(record, field.name)) for field in fields(record)]
    return list(record._asdict().items()) if hasattr(record, "_asdict") else []


def _numbers(module: ModuleType) -> Iterator[Number]:
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    for statement in tree.body:
        targets = statement.targets if isinstance(statement, ast.Assign) else []
        for name in (
            node.id
            for target in targets
            for node in ast.walk(target)
            if isinstance(node, ast.Name)
        ):
            value = getattr(module, name, None)
            if _is_number(value):
                yield Number(module.__name__, name, value)
            elif type(value).__module__ == module.__name__:
                yield from (
                    Number(module.__name__, name, one, field)
                    for field, one in fields_of(value)
                    if _is_number(one)
                )


def _is_number(value: object) -> bool:
    is_number = type(value) in (int, float)
    return is_number and value != 0 and math.isfinite(value)  # type: ignore[arg-type]  # it was asked for before
