"""What a run is asked for on the command line, and the configuration that holds for
it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import field
from pathlib import Path
from typing import Any

from doclint import config
from doclint.config import Config
from doclint.config.kit import kit
from doclint.config.rules import check_names
from doclint.dataclasses import dataclass, replace
from doclint.dialects import all_dialects
from doclint.errors import DoclintError
from doclint.files import Access
from doclint.options import did_you_mean

_USUAL = Access()


@dataclass(frozen=True)
class RunWish:
    """What the options that `check` and `report` share ask for."""

    paths: tuple[str, ...] = ()
    config: Path | None = None
    site: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    language: str | None = None
    fail_on: str | None = None
    jobs: int | None = None
    cache: bool = True
    progress: bool = True
    external: bool = False
    external_allow: tuple[str, ...] = ()
    spell: bool = False
    dictionaries: tuple[Path, ...] = ()
    stdin_filename: str | None = None
    baseline: bool = True
    strict_baseline: bool = False
    max_findings: int | None = None
    changed_since: str | None = None
    staged: bool = False
    changed_lines: bool = False
    allow_outside: tuple[Path, ...] = ()
    max_page_size: int = _USUAL.page_size
    max_file_size: int = _USUAL.file_size
    max_files: int = _USUAL.files
    here: Path = field(default_factory=Path.cwd)

    @property
    def wishes(self) -> dict[str, Any]:
        """What every function of the engine takes by keyword."""
        return {"select": self.select, "ignore": self.ignore, "language": self.language}

    @property
    def access(self) -> Access:
        """What the command line lets doclint read."""
        outside = tuple(self.here / path for path in self.allow_outside)
        return Access(outside, self.max_page_size, self.max_file_size, self.max_files)

    @property
    def stdin(self) -> bool:
        """Whether the page comes from standard input."""
        return "-" in self.paths

    @property
    def of_change(self) -> bool:
        """Whether only what a change brings is wanted."""
        return self.staged or self.changed_since is not None


def as_hook(
    run: RunWish,
    environment: Mapping[str, str],
    *,
    something_staged: Callable[[], bool],
) -> RunWish:
    """The run that pre-commit wants of a hook that asks for what is staged.

    It may be run for a range of commits (`--from-ref`, before a push), which it tells
    in the environment, or for all files, which it tells nowhere: then nothing is
    staged, and no commit is being made, whose hooks git gives an index.
    """
    if not run.staged or run.changed_since or environment.get("PRE_COMMIT") != "1":
        return run
    if since := environment.get("PRE_COMMIT_FROM_REF"):
        return replace(run, staged=False, changed_since=since)
    if "GIT_INDEX_FILE" in environment or something_staged():
        return run
    return replace(run, staged=False)


def configuration(run: RunWish) -> Config:
    """The configuration of a run: the file named, else the nearest one above what is
    checked, else what the folder tells."""
    if run.config:
        settings = config.load(run.config, run.access)
    else:
        file = config.find(common_folder(run))
        settings = (
            config.load(file, run.access)
            if file
            else config.default(run.here, run.access)
        )
    check_names((*run.select, *run.ignore), kit(settings).rules)
    folders = tuple(run.here / folder for folder in run.dictionaries)
    settings = replace(
        settings, spell=settings.spell or run.spell, dictionaries=folders
    )
    return _with_site(settings, run.site) if run.site else settings


def common_folder(run: RunWish) -> Path:
    """The deepest folder that holds all that is checked."""
    named = [run.here / path for path in run.paths if path != "-"]
    folders = [path if path.is_dir() else path.parent for path in named]
    return (
        Path(os.path.commonpath([folder.resolve() for folder in folders]))
        if folders
        else run.here
    )


def _with_site(settings: Config, site: str) -> Config:
    if site not in all_dialects():
        raise DoclintError(
            f"unknown site {site!r}", hint=did_you_mean(site, all_dialects())
        )
    return replace(settings, site=site)


def existing(run: RunWish) -> tuple[Path, ...]:
    """The paths named, which must be there. Raises DoclintError."""
    for path in run.paths:
        if not (run.here / path).exists():
            raise DoclintError(f"no such file or folder: {path}")
    return tuple(run.here / path for path in run.paths)


def stdin_path(run: RunWish, settings: Config) -> str:
    """Where the page on standard input belongs, from the project's root."""
    if len(run.paths) > 1:
        raise DoclintError(
            "`-` (standard input) stands alone, found other paths beside it"
        )
    name = run.here / (run.stdin_filename or "stdin.md")
    try:
        return name.resolve().relative_to(settings.root.resolve()).as_posix()
    except ValueError:
        return name.name
