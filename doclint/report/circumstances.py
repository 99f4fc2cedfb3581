"""How a run came about: when, of which commit, by which command."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from doclint import __version__
from doclint.dataclasses import dataclass
from doclint.errors import DoclintError
from doclint.files import repository

# https://reproducible-builds.org/specs/source-date-epoch/
_EPOCH = "SOURCE_DATE_EPOCH"
# Where CI hosts tell the branch: GitHub of a pull request and of a push, GitLab.
_BRANCHES = ("GITHUB_HEAD_REF", "GITHUB_REF_NAME", "CI_COMMIT_REF_NAME")


@dataclass(frozen=True, slots=True)
class Circumstances:
    """`time` is in UTC, as ISO 8601 has it; `commit` and `branch` are None outside of a repository, `branch` also
    where none is checked out. `prefix` leads from the repository's top to the project's root (`site/`)."""

    project: str
    time: str
    command: str
    configuration: str | None = None
    commit: str | None = None
    branch: str | None = None
    prefix: str = ""
    doclint: str = __version__


def circumstances(
    root: Path,
    configuration: str | None,
    arguments: Sequence[str],
    environment: Mapping[str, str],
) -> Circumstances:
    """The circumstances of a run over the project at `root`; `configuration` is the
    name of its file, `arguments` are those of the command line.

    Time and branch come from the environment where that tells them: CI checks out a
    commit, not a branch. Raises DoclintError for a time that is none.
    """
    branch = _asked(root, "--abbrev-ref")
    named = next(
        (environment[name] for name in _BRANCHES if environment.get(name)), None
    )
    return Circumstances(
        project=root.resolve().name,
        time=_time(environment),
        command=" ".join(("doclint", *arguments)),
        configuration=configuration,
        commit=_asked(root, "--short=12"),
        branch=named or (None if branch == "HEAD" else branch),
        prefix=repository.prefix(root) or "",
    )


def _asked(root: Path, how: str) -> str | None:
    return repository.line(root, "rev-parse", how, "HEAD") or None


def _time(environment: Mapping[str, str]) -> str:
    epoch = environment.get(_EPOCH, "")
    if epoch and not epoch.isdecimal():
        raise DoclintError(f"found {_EPOCH}={epoch!r}, expected a number of seconds")
    seconds = int(epoch) if epoch else int(time.time())
    try:
        return (
            datetime.fromtimestamp(seconds, UTC)
            .isoformat(timespec="seconds")
            .replace("+00:00", "Z")
        )
    except (OverflowError, ValueError, OSError) as error:
        raise DoclintError(
            f"found {_EPOCH}={epoch!r}, expected a number of seconds"
        ) from error


def environment() -> Mapping[str, str]:
    """What programs around this one tell it."""
    return os.environ
