"""Which pages a project has."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from doclint.config import Config, FolderFacts, matches
from doclint.dataclasses import dataclass, replace
from doclint.dialects import homes
from doclint.engine.unused_globs import missing_folder, notices
from doclint.errors import DoclintError, NoPageError
from doclint.expressions import expression
from doclint.files import Access, Gate, repository
from doclint.messages.record import SUFFIXES as SUFFIXES_OF_MESSAGES
from doclint.once import once
from doclint.site import Shelf
from doclint.source import PAGE_SUFFIXES
from doclint.text.globs import expanded

SUFFIXES = PAGE_SUFFIXES
# Never anybody's pages, even where git does not say so.
_FOREIGN = frozenset(
    {"node_modules", "__pycache__", "site-packages", "vendor", "bower_components"}
)
# Nor are these where git has them: packages that were put in with the sources, and a
# site's theme, which brings its layouts. A folder of pages may be called "vendor", too.
_PUT_IN = expression(
    r"(?:.*/)?(?:node_modules|site-packages|bower_components)/.*"
    r"|(?:(?:.*/)?(?:assets|static|public|source)/)?vendor/.*"
)
# What a program's tests read is no text for readers, and has faults on purpose. Pages of a site may be called "tests".
_TEST_DATA = expression(
    r"(?:.*/)?(?:__tests__|__fixtures__|__snapshots__|testdata)/.*"
    r"|(?:.*/)?(?:tests?|e2e|specs?|src)/(?:.*/)?fixtures/.*"
)
# Where test programs lie, the folders beside them are what they read.
_TEST_PROGRAM = expression(
    r"(?P<folder>(?:[^/]+/)*?(?:tests?|e2e|specs?)/)(?:.*/)?"
    r"(?:test_[^/]*\.py|conftest\.py|[^/]*_test\.(?:go|py|exs)|[^/]*_spec\.rb|[^/]*[.-](?:test|spec)\.[cm]?[jt]sx?"
    r"|[^/]*Tests?\.(?:java|kt|cs|php|swift))"
)
_THEME = expression(r"((?:.*/)?themes/[^/]+/)(?:layouts?|templates)/.*")


@dataclass(frozen=True, slots=True)
class Pages:
    """Paths relative to the project's root, with `/`, sorted: all that the project has,
    and those to report.

    `notices` are what the user should know of the way they were looked for. `named` are the files and folders that the
    command line names, None where it names none.
    """

    all: tuple[str, ...]
    reported: frozenset[str]
    notices: tuple[str, ...] = ()
    named: frozenset[str] | None = None

    def reports(self, path: str) -> bool:
        """Whether a file that is no page is to be reported: it, or a folder above it,
        is named, or nothing is."""
        if self.named is None:
            return True
        return "." in self.named or any(
            path == name or path.startswith(f"{name}/") for name in self.named
        )


def discover(config: Config, paths: Sequence[Path] = ()) -> Pages:
    """The pages of a project. With `paths` (files or folders) only what they name is
    reported.

    Raises DoclintError when a path does not exist, when there is no page, and when
    there are more than the command line allows.
    """
    pages = _discovered(config, paths)
    most = config.access.files
    if len(pages.all) > most:
        raise DoclintError(
            f"found {len(pages.all):,} pages, more than {most:,}",
            hint="--max-files allows more",
        )
    return pages


def with_named(config: Config, paths: Sequence[Path]) -> Config:
    """The configuration of a run that may also read what the command line names outside
    of the project.

    A link is not let in by being named, wherever it lies: hooks name whatever a change
    brings.
    """
    outside = (
        path for path in paths if relative(path, config.root).split("/")[0] == ".."
    )
    named = tuple(path for path in outside if not path.is_symlink())
    access = replace(config.access, outside=(*config.access.outside, *named))
    return replace(config, access=access) if named else config


def _discovered(config: Config, paths: Sequence[Path]) -> Pages:
    closed: list[str] = []
    included = _project_pages(config, closed)
    project = [path for path in included if not matches(config.exclude, path)]
    if not paths:
        if not project:
            raise NoPageError(
                f"found no page to check below {config.root}", hint=_hint(config)
            )
        notices_of_layers = tuple(
            f"cannot look into the folder {folder}, its pages are not checked"
            for folder in closed
        )
        return Pages(
            tuple(project),
            frozenset(project),
            notices_of_layers + notices(config, included),
        )
    named: list[str] = []
    for path in paths:
        named += _named(path, config, project)
    reported = {path for path in named if not matches(config.exclude, path)}
    wanted = frozenset(relative(path, config.root) for path in paths)
    if not named and not any(_may_hold_messages(path, config) for path in paths):
        raise NoPageError(
            f"found no page to check in {', '.join(map(str, paths))}",
            hint=_hint(config),
        )
    return Pages(
        tuple(sorted({*project, *reported})), frozenset(reported), named=wanted
    )


def _may_hold_messages(path: Path, config: Config) -> bool:
    """Whether a file is named as interface files are, or a folder holds one."""
    if path.is_file():
        return path.name.lower().endswith(SUFFIXES_OF_MESSAGES)
    below = relative(path, config.root)
    names = files(config, ())
    return any(
        name.endswith(SUFFIXES_OF_MESSAGES)
        and (below == "." or name.startswith(f"{below}/"))
        for name in names
    )


def _hint(config: Config) -> str:
    if config.include:
        missing = (
            missing_folder(config, each)
            for glob in config.include
            for each in expanded(glob)
        )
        if hint := next(filter(None, missing), None):
            return f"`include` asks for {', '.join(config.include)}; {hint}"
        return f"`include` asks for {', '.join(config.include)}"
    return f"pages end in {', '.join(SUFFIXES)}; files that git ignores are left out"


def _named(path: Path, config: Config, project: Sequence[str]) -> list[str]:
    """The pages that one path on the command line stands for."""
    if not path.exists():
        raise DoclintError(f"no such file or folder: {path}")
    name = relative(path, config.root)
    if path.is_file():
        return [] if name.lower().endswith(SUFFIXES_OF_MESSAGES) else [name]
    below = [page for page in project if name == "." or page.startswith(f"{name}/")]
    return below or (
        []
        if _under(path, config.root)
        else [relative(Path(p), config.root) for p in _walk(path)]
    )


def _under(path: Path, root: Path) -> bool:
    return path.resolve().is_relative_to(root.resolve())


def relative(path: Path, root: Path) -> str:
    """A path as findings have it: relative to the root, with `/`."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100  # a link keeps its own name
    return Path(os.path.relpath(absolute, root)).as_posix()


def _project_pages(config: Config, closed: list[str]) -> list[str]:
    """The pages that `include` or git has; `closed` takes the folders that may not be
    looked into."""
    tracked = _tracked(config) if not config.include else None
    names = (
        tracked
        if tracked is not None
        else [relative(Path(p), config.root) for p in _walk(config.root, closed=closed)]
    )
    if config.include:
        names = [name for name in names if matches(config.include, name)]
        names += [n for n in _beyond(config) if n not in set(names)]
    return sorted(set(names))


def _beyond(config: Config) -> Iterator[str]:
    """What `include` names outside the root or of another suffix."""
    for pattern in (each for glob in config.include for each in expanded(glob)):
        if pattern.startswith("../") or not any(c in pattern for c in "*?["):
            base = config.root / pattern
            if _may_be_page(base):
                yield relative(base, config.root)


def _tracked(config: Config) -> list[str] | None:
    """The pages that git has; None outside a repository or without git."""
    listing = _of_git(config.folder, config.root, config.listed)
    if listing is None:
        return None
    themes = tuple({match[1] for match in map(_THEME.fullmatch, listing) if match})
    pages = [name for name in listing if name.endswith(SUFFIXES)]
    programs = map(_TEST_PROGRAM.fullmatch, listing)
    tests = tuple({program["folder"] for program in programs if program})
    pages_of_site = [
        name
        for name in pages
        if not name.startswith(themes)
        and not _PUT_IN.fullmatch(name)
        and not _TEST_DATA.fullmatch(name)
        and not _is_read_by_tests(name, tests)
    ]
    return pages_of_site or pages


def _is_read_by_tests(name: str, tests: tuple[str, ...]) -> bool:
    """Whether a page lies in a folder below one of tests; a page right in that tells of them."""
    folder = name.rpartition("/")[0]
    return any(folder.startswith(test) for test in tests)


@once
def _of_git(
    folder: FolderFacts, root: Path, listed: tuple[str, ...] | None
) -> Sequence[str] | None:
    """What git tracks, and what it does not ignore; None outside a repository or
    without git."""
    if listed is not None:
        return listed
    below = repository.prefix(root)
    if below is None:
        return None
    literal = re.sub(r"([\\*?\[])", r"\\\1", below)
    out = repository.ask(
        root,
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
        "--",
        f":(top){literal}*",
    )
    if out is None:
        return None
    names = dict.fromkeys(
        os.fsdecode(name).removeprefix(below) for name in out.split(b"\0") if name
    )
    return [name for name in names if _may_be_page(os.path.join(root, name))]  # noqa: PTH118  # asked for each file


def _may_be_page(file: str | Path) -> bool:
    """Whether a file is there, or a link to anything but a folder: what it is and where
    it leads is told when read.

    So is one in a folder that may not be looked into.
    """
    try:
        kind = os.lstat(file).st_mode
        return stat.S_ISREG(kind) or (
            stat.S_ISLNK(kind) and not stat.S_ISDIR(os.stat(file).st_mode)  # noqa: PTH116
        )
    except PermissionError:
        return True
    except (OSError, ValueError):
        return False


def _walk(
    folder: Path, suffixes: tuple[str, ...] = SUFFIXES, closed: list[str] | None = None
) -> Iterator[str]:
    def note(error: OSError) -> None:
        if closed is not None:
            closed.append(relative(Path(error.filename), folder))

    for base, folders, files in os.walk(folder, onerror=note):
        folders[:] = sorted(f for f in folders if not _skipped(base, f))
        yield from (
            str(Path(base, name)) for name in files if name.lower().endswith(suffixes)
        )


def _skipped(base: str, folder: str) -> bool:
    hidden = folder.startswith(".") and folder not in homes()
    # What may not be looked into has no pages either; `Path.exists` would stop there.
    return (
        hidden
        or folder in _FOREIGN
        or os.path.exists(os.path.join(base, folder, "pyvenv.cfg"))  # noqa: PTH110, PTH118
    )


def files(config: Config, pages: Sequence[str]) -> frozenset[str]:
    """Every file of the project, not its pages alone: what pages link to. Named as
    pages are."""
    listed = _all_files(config.folder, config.root, config.listed)
    return frozenset((*listed, *pages))


@once
def _all_files(
    folder: FolderFacts, root: Path, listed: tuple[str, ...] | None
) -> Sequence[str]:
    tracked = _of_git(folder, root, listed)
    return (
        [relative(Path(p), root) for p in _walk(root, ("",))]
        if tracked is None
        else tracked
    )


def shelf_of(config: Config, pages: Sequence[str]) -> Shelf:
    """The same as a shelf for the site's generator; what is read from it is read once a
    run."""
    return _shelf(config.folder, config.root, config.access, files(config, pages))


@once
def _shelf(
    folder: FolderFacts, root: Path, access: Access, names: frozenset[str]
) -> Shelf:
    return Shelf(root, names, Gate.of_site(root, access))
