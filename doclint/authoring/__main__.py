"""`python -m doclint.authoring COMMAND`: for whoever works on doclint itself.

A command is a module of this package with `run(arguments) -> exit status`; its
docstring's first line is its help.
"""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil
import sys
from collections.abc import Callable, Iterator, Sequence

from doclint import authoring
from doclint.errors import DoclintError


def command(name: str) -> Callable[[Sequence[str]], int] | None:
    """The command of a name; only its own module is imported."""
    if (
        not name.isidentifier()
        or importlib.util.find_spec(f"{authoring.__name__}.{name}") is None
    ):
        return None
    run: Callable[[Sequence[str]], int] | None
    run = getattr(importlib.import_module(f"{authoring.__name__}.{name}"), "run", None)
    return run


def usage() -> Iterator[str]:
    """What there is, a line a command."""
    yield "usage: python -m doclint.authoring COMMAND"
    for info in pkgutil.iter_modules(authoring.__path__):
        run = None if info.name.startswith("_") else command(info.name)
        if run is not None:
            yield f"  {info.name:<9} {(sys.modules[run.__module__].__doc__ or '').partition(chr(10))[0]}"


def main(arguments: Sequence[str]) -> int:
    """Run one command; returns the exit status."""
    run = command(arguments[0]) if arguments else None
    if run is None:
        sys.stderr.write("\n".join(usage()) + "\n")
        return 2
    try:
        return run(arguments[1:])
    except DoclintError as error:
        sys.stderr.write(f"{error}\n")
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
