"""What installed packages add to doclint by entry points: rules, outputs, generators,
languages, glossary formats.

    [project.entry-points."doclint.rules"]
    "acme/plain-http" = "acme_doclint.plain_http:plain_http"

Only packages that are installed beside doclint count, never what lies in the folder
that is checked: its code is strangers', even where Python would find it. Nothing of a
package is imported before something of it is asked for.
"""

from __future__ import annotations

import hashlib
import site
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from doclint.dataclasses import dataclass
from doclint.errors import DoclintError

if TYPE_CHECKING:  # the metadata of packages are read when a run needs them, not by `doclint --version`
    from importlib.metadata import EntryPoint

RULES = "doclint.rules"  # a Rule, as `@rule` makes it (doclint.rule)
OUTPUTS = "doclint.outputs"  # a function of (Report, Look) that gives the text (doclint.output)
GENERATORS = "doclint.generators"  # a module with DIALECT and GENERATOR (doclint.dialects, doclint.site.record)
LANGUAGES = "doclint.languages"  # a Language (doclint.languages.record)
GLOSSARY_FORMATS = "doclint.glossary_formats"  # a module with NAME, fits, read (doclint.glossary.formats)
GROUPS = (RULES, OUTPUTS, GENERATORS, LANGUAGES, GLOSSARY_FORMATS)

T = TypeVar("T")


@dataclass(frozen=True)
class Plugin:
    """An entry point: its name, the package that has it (`acme-doclint 1.0`), and where
    its object is."""

    name: str
    package: str
    entry: EntryPoint

    def load(self) -> Any:
        """The object. Raises DoclintError where its package fails to give it."""
        try:
            return self.entry.load()
        except Exception as error:
            raise self.fault(
                f"cannot be loaded ({type(error).__name__}: {error})"
            ) from error

    def of_type(self, kind: type[T]) -> T:
        """The object, which must be of a type. Raises DoclintError for any other."""
        value = self.load()
        if not isinstance(value, kind):
            raise self.fault(f"is a {type(value).__name__}, expected a {kind.__name__}")
        return value

    def fault(self, what: str) -> DoclintError:
        """What to tell of an entry that is not as it should be."""
        message = f"the entry {self.name!r} in {self.entry.group} of the package {self.package} {what}"
        return DoclintError(message, hint="mend, update or uninstall the package")


def plugins(group: str) -> tuple[Plugin, ...]:
    """The entries of a group, by name."""
    return _all().get(group, ())


def fingerprint() -> str:
    """What tells whether the code of all plug-ins is the same as before; empty where
    there is none."""
    installed = [plugin for group in GROUPS for plugin in plugins(group)]
    if not installed:
        return ""
    mark = hashlib.sha256()
    for plugin in installed:
        mark.update(
            f"{plugin.entry.group} {plugin.name} {plugin.entry.value} {plugin.package}\n".encode()
        )
    for file in sorted({file for plugin in installed for file in _code(plugin)}):
        stat = file.stat()
        mark.update(f"{file} {stat.st_size} {stat.st_mtime_ns}\n".encode())
    return mark.hexdigest()


def _code(plugin: Plugin) -> Iterator[Path]:
    """The files of Python of the package of an entry's module."""
    from importlib.util import find_spec

    spec = find_spec(plugin.entry.module.partition(".")[0])
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        yield from Path(folder).rglob("*.py")
    if spec and spec.origin and spec.origin.endswith(".py"):
        yield Path(spec.origin)


@cache
def _all() -> Mapping[str, tuple[Plugin, ...]]:
    folders = [folder for folder in _installed() if _tells_of_entries(Path(folder))]
    if not folders:
        return {}
    from importlib.metadata import (
        distributions,
    )  # reads what all packages say, a tenth of a start

    by_group: dict[str, list[Plugin]] = {}
    for package in distributions(path=folders):
        for entry in package.entry_points:
            if entry.group in GROUPS:
                plugin = Plugin(
                    entry.name, f"{package.metadata['Name']} {package.version}", entry
                )
                by_group.setdefault(entry.group, []).append(plugin)
    return {
        group: tuple(sorted(each, key=lambda plugin: (plugin.name, plugin.package)))
        for group, each in by_group.items()
    }


def _tells_of_entries(folder: Path) -> bool:
    """Whether a package of a folder has an entry of one of the groups; also where that
    cannot be told at once."""
    if not folder.is_dir():  # packages may lie in an archive
        return True
    try:
        return any(
            b"[doclint." in file.read_bytes()
            for file in folder.glob("*-info/entry_points.txt")
        )
    except OSError:
        return True


def _installed() -> list[str]:
    """The folders that installers fill for this Python, as far as it looks there: not
    the folder in which it runs."""
    paths = {
        *site.getsitepackages(),
        sysconfig.get_path("purelib"),
        sysconfig.get_path("platlib"),
    }
    if site.ENABLE_USER_SITE:
        paths.add(site.getusersitepackages())
    known = {str(Path(path).resolve()) for path in paths}
    return [path for path in sys.path if path and str(Path(path).resolve()) in known]
