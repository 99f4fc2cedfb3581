"""Git, asked as one asks a program that strangers have set up.

A checkout brings files that git obeys: a folder that looks like a bare repository has a configuration of its own, and a
`.git` that came with an archive has one, too. So git is asked only about the repository that is found by walking up for
`.git`, from its top, with every setting that starts a program turned off, and without what other programs left for git
in the environment. What it may run still is nothing: no monitor of files, hook, filter, pager, or transport.
"""

from __future__ import annotations

import os
import posixpath
import shutil
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from doclint.files.places import is_inside, real

if TYPE_CHECKING:
    import subprocess

# Settings of the command line win over those of any file. `git help config` tells what
# each would start.
_SETTINGS = (
    "safe.bareRepository=explicit",
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    "core.pager=cat",
    "diff.external=",
    "log.showSignature=false",
    "protocol.allow=never",
)
# Of git's own variables only those that tell whose repositories are trusted; the others
# point at other repositories.
_OF_GIT, _KEPT = "GIT_", "GIT_CONFIG"
_ENVIRONMENT = {
    "GIT_ALLOW_PROTOCOL": "none",  # what a partial clone has left out is not fetched, by no transport
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
# So much of a commit's id is shown (characters).
_SHOWN = 10


def top_of(folder: Path) -> Path | None:
    """The top of the repository that a folder lies in: the nearest folder from here on
    upwards that holds `.git`."""
    here = Path(real(folder))
    return next((each for each in (here, *here.parents) if _is_top(each)), None)


def _is_top(folder: Path) -> bool:
    git = folder / ".git"
    return git.is_file() or (git / "HEAD").exists()


def prefix(folder: Path) -> str | None:
    """Where a folder lies in its repository (`site/`, empty at the top); None outside
    of one."""
    top = top_of(folder)
    if top is None:
        return None
    below = Path(real(folder)).relative_to(top).as_posix()
    return "" if below == "." else f"{below}/"


def within(prefix: str, path: str) -> str:
    """A path from the repository's top; empty when it lies outside."""
    whole = posixpath.normpath(posixpath.join(prefix, path))
    return "" if whole.startswith("../") else whole


def short(id: str) -> str:
    """An id of git as people are shown it."""
    return id[:_SHOWN]


def ask(
    folder: Path, *arguments: str, stdin: bytes = b"", index: Path | None = None
) -> bytes | None:
    """What git answers about the repository around a folder; None without git or
    repository, and when git fails.

    Paths that are asked for, and those of the answer, start at the repository's top.
    `index` stands for the usual one.
    """
    call = _call(folder, arguments)
    if call is None:
        return None
    command, top = call
    environment = _environment(top) | ({"GIT_INDEX_FILE": str(index)} if index else {})
    if stdin or _told is None:
        return _answer(command, top, environment, stdin)
    question = top, arguments, index
    if question not in _told:
        _told[question] = _answer(command, top, environment, stdin)
    return _told[question]


def _answer(
    command: Sequence[str], top: Path, environment: Mapping[str, str], stdin: bytes
) -> bytes | None:
    import subprocess

    done = subprocess.run(  # noqa: S603  # our own words
        command, cwd=top, env=environment, input=stdin, capture_output=True, check=False
    )
    return done.stdout if done.returncode == 0 else None


_told: dict[tuple[Path, tuple[str, ...], Path | None], bytes | None] | None = None


@contextmanager
def told_once() -> Iterator[None]:
    """Within it, git is asked no question twice: for what is settled at the start of a
    run, while nobody commits or stages. What is handed to git is no question."""
    global _told  # git is one, and so is its memory
    before, _told = _told, {}
    try:
        yield
    finally:
        _told = before


def line(folder: Path, *arguments: str) -> str:
    """The same for an answer of one line, as text; empty where there is none."""
    return (ask(folder, *arguments) or b"").decode("utf-8", "replace").strip()


def index_of_commit(folder: Path) -> Path | None:
    """The index of a commit that is being made, where it is not the usual one: `git
    commit PAGE` hands its hooks one of its own. Nothing else may be pointed at: it must
    lie in git's own folder."""
    index, top = os.environ.get("GIT_INDEX_FILE"), top_of(folder)
    folders = own_folders(folder) if index else None
    if index is None or top is None or folders is None:
        return None
    place = real(top / index)
    return Path(place) if is_inside(place, [str(folders[0])]) else None


def own_folders(folder: Path) -> tuple[Path, Path] | None:
    """Git's own folder for a checkout, and that which all checkouts of the repository
    share; None without git or repository."""
    top = top_of(folder)
    answer = ask(folder, "rev-parse", "--git-dir", "--git-common-dir")
    if top is None or answer is None:
        return None
    git_folder, common, *_ = answer.split(b"\n")
    return Path(real(top / os.fsdecode(git_folder))), Path(
        real(top / os.fsdecode(common))
    )


def listen(folder: Path, *arguments: str) -> Generator[bytes, None, None]:
    """The same for a long answer, piece by piece as it comes; git is stopped when
    nobody listens any more."""
    import subprocess

    call = _call(folder, arguments)
    if call is None:
        return
    command, top = call
    with subprocess.Popen(  # noqa: S603  # our own words
        command,
        cwd=top,
        env=_environment(top),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            yield from _pieces(process)
        finally:
            process.kill()


def _pieces(process: subprocess.Popen[bytes]) -> Iterator[bytes]:
    assert process.stdout  # noqa: S101  # it was asked for
    while piece := process.stdout.read(1 << 16):
        yield piece


def _call(folder: Path, arguments: Sequence[str]) -> tuple[list[str], Path] | None:
    """The command line, and the folder to run it in."""
    top = top_of(folder)
    git = shutil.which("git") if top else None
    # A program of the checkout is not git.
    if top is None or git is None or is_inside(real(git), [str(top)]):
        return None
    settings = (word for setting in _SETTINGS for word in ("-c", setting))
    return [git, "--no-pager", *settings, *arguments], top


def _environment(top: Path) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(_OF_GIT) or name.startswith(_KEPT)
    }
    return kept | _ENVIRONMENT | {"GIT_CEILING_DIRECTORIES": str(top.parent)}
