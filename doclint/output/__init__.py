"""Formats of a report: a module each, found by its name; a leading underscore keeps
helpers out."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import field
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from doclint.dataclasses import dataclass
from doclint.errors import DoclintError
from doclint.plugins import OUTPUTS, plugins

# A format may need the rules' pages, the command line need not load them.
if TYPE_CHECKING:
    from doclint.engine.origin import Origin
    from doclint.findings import Report
    from doclint.rule import Rule

__all__ = ["Look", "format_names", "renderer"]


@dataclass(frozen=True)
class Look:
    """How to show a report. `prefix` is put before every path (`docs/`, when readers stand above the project's root);
    `width` is the columns there are; `rules` are the known rules by id, for formats that explain them, and `origin` is
    where the pages come from, for those that say so. So many as `max_findings` of a rule on a page are shown, 0: all;
    `_bounds.listed` sees to it. `screen`: it is written to a terminal, where nobody scrolls through thousands."""

    colour: bool = False
    width: int = 100
    prefix: str = ""
    rules: Mapping[str, Rule] = field(default_factory=lambda: MappingProxyType({}))
    max_findings: int = 0
    origin: Origin | None = None
    screen: bool = False

    def paint(self, text: str, colour: str) -> str:
        """A text in a colour of ANSI (`1;31`), where colours are wanted."""
        return f"\x1b[{colour}m{text}\x1b[0m" if self.colour and text else text


Render = Callable[["Report", Look], str]


def format_names() -> tuple[str, ...]:
    """The formats there are, sorted: our own, and those of installed packages."""
    return tuple(sorted({*_own(), *(plugin.name for plugin in plugins(OUTPUTS))}))


def _own() -> frozenset[str]:
    return frozenset(
        module.name
        for module in pkgutil.iter_modules(__path__)
        if not module.name.startswith("_")
    )


def renderer(name: str) -> Render:
    """The function that writes a report in a format. Raises DoclintError with the
    nearest name for an unknown one."""
    if name in _own():
        return cast(Render, importlib.import_module(f"{__name__}.{name}").render)
    added = next((plugin for plugin in plugins(OUTPUTS) if plugin.name == name), None)
    if added is None:
        known = format_names()
        import difflib

        near = difflib.get_close_matches(name.lower(), known, 1)
        hint = (
            f"did you mean {near[0]}?" if near else f"known formats: {', '.join(known)}"
        )
        raise DoclintError(f"unknown format {name!r}", hint=hint)
    return cast(Render, added.load())
