"""`check --changed-since` and `--staged`: the run of a change, from the command line's words to the engine's."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from doclint import config
from doclint.commands.asked import RunWish, common_folder, configuration
from doclint.config import Config
from doclint.dataclasses import dataclass, replace
from doclint.engine.change.changes import ComparisonWishes, ProjectChange, Side
from doclint.engine.change.states import (
    NOTHING,
    Base,
    State,
    StateFolders,
    base_of,
    bears_on_pages,
)
from doclint.engine.change.trees import left_out
from doclint.engine.request import Progress
from doclint.errors import DoclintError
from doclint.files import repository
from doclint.findings import ChangeSummary, Report

if TYPE_CHECKING:
    from doclint.engine.mending.fix import Mended


@dataclass(frozen=True)
class Gated:
    """A change to check. `root` is the project's folder as the user sees it, `paths`
    what is named of it in the state after, `notices` what the user should know of the
    states. `is_empty`: nothing changed that bears on pages, or none of the paths that
    were named is there any more."""

    change: ProjectChange
    root: Path
    paths: tuple[Path, ...]
    notices: tuple[str, ...]
    is_empty: bool = False

    def check(self) -> Report:
        """What the change brought, with what the user should know."""
        nothing = Report((), (), change=ChangeSummary(self.change.base))
        gated = nothing if self.is_empty else self.change.check(self.paths)
        return replace(gated, notices=(*self.notices, *gated.notices))

    def mend(self, **wishes: Any) -> Mended:
        """Mend what the change brought, in the checkout; `wishes` are those of
        `fix_paths`."""
        from doclint.engine.mending.fix import Mended, fix_paths  # a check does without

        if self.is_empty:
            return Mended((), self.check())
        return fix_paths(
            self.config,
            self.paths,
            choose=lambda report: self.change.brought(report).findings,
            **wishes,
        )

    @property
    def config(self) -> Config:
        """The configuration of the state after."""
        return self.change.after.config


@contextmanager
def gated(
    run: RunWish, progress: Progress | None = None, *, checkout: bool = False
) -> Iterator[Gated]:
    """The change that a run is about; its states are there until the end. `checkout`:
    what is staged is looked at where it lies in the checkout, to be mended there.

    Raises DoclintError where git cannot tell the states apart, and says why.
    """
    _refuse_misfits(run)
    trees: list[Path] = []
    with ExitStack() as stack:
        try:
            with repository.told_once():
                made = _made(run, progress, stack, trees, checkout=checkout)
            yield made
        except DoclintError as error:
            if error.path:
                error.path = _in_checkout(error.path, run, trees)
            raise


def _files(number: int) -> str:
    return "1 file is" if number == 1 else f"{number:,} files are"


def _in_checkout(path: str, run: RunWish, trees: Iterable[Path]) -> str:
    """A path in a state as the user knows it: that of the same file in the checkout."""
    for tree in trees:
        inside = os.path.relpath(os.path.realpath(path), os.path.realpath(tree))
        if not inside.startswith(os.pardir):
            top = repository.top_of(run.here) or run.here
            here = os.path.relpath(top / inside, os.path.realpath(run.here))
            return str(top / inside) if here.startswith(os.pardir) else here
    return path


def _made(
    run: RunWish,
    progress: Progress | None,
    stack: ExitStack,
    trees: list[Path],
    *,
    checkout: bool,
) -> Gated:
    """The change; its states are there until `stack` is closed, in folders that are
    added to `trees`."""
    folder = common_folder(run)
    base = base_of(folder, run.changed_since)
    notices = list(base.notices)
    if run.staged and not bears_on_pages(folder, base):
        return _empty(run, folder, base)

    def noted(made: State, notes: tuple[str, ...]) -> State:
        notices.extend(notes)
        trees.append(made.tree)
        return made

    is_laid_out = run.staged and not checkout
    # What a sparse checkout lacks, the state before is to lack as well.
    lacking = frozenset() if is_laid_out else left_out(folder)
    if lacking:
        notices.append(
            f"{_files(len(lacking))} left out of this checkout, which is sparse: what the change breaks there cannot be "
            "known here, nor whether links lead to something there; --staged looks at all files"
        )
    layers = StateFolders(folder, run.access, stack, keep=run.cache, without=lacking)
    top = repository.top_of(folder) or folder
    commits = base.commits or (NOTHING,)
    states = [noted(*layers.commit(commit)) for commit in commits]
    if is_laid_out:
        after = noted(*layers.index())
    else:
        after = State(top, "the checkout", "")
    here = _there(run, top, after.tree)
    settings = _listed(configuration(here), after)
    place = os.path.relpath(settings.root, os.path.realpath(after.tree))
    before = tuple(_side(run, top, each, settings, place, notices) for each in states)
    change = ProjectChange(
        before, Side(after, settings), base.name, _wishes(run, progress)
    )
    paths = tuple(path for name in here.paths if (path := here.here / name).exists())
    return Gated(
        change,
        top / place,
        paths,
        tuple(notices),
        is_empty=bool(run.paths) and not paths,
    )


def _empty(run: RunWish, folder: Path, base: Base) -> Gated:
    """A change that bears on no page. Rules and packs are not even read: most commits
    of a repository that is not all pages end here."""
    file = run.config or config.find(folder)
    settings = config.default(file.parent.resolve() if file else run.here, run.access)
    after = Side(State(settings.root, "what is staged", ""), settings)
    nothing = ProjectChange((), after, base.name, _wishes(run))
    return Gated(nothing, settings.root, (), base.notices, is_empty=True)


def _refuse_misfits(run: RunWish) -> None:
    for wish, name in (
        (run.stdin, "`-` (standard input)"),
        (run.external, "--external"),
    ):
        if wish:
            raise DoclintError(
                f"{name} does not go with --changed-since and --staged: it has no state before"
            )


def _wishes(run: RunWish, progress: Progress | None = None) -> ComparisonWishes:
    return ComparisonWishes(
        select=run.select,
        ignore=run.ignore,
        language=run.language,
        jobs=run.jobs,
        cache=run.cache,
        progress=progress,
        only_lines=run.changed_lines,
    )


def _there(run: RunWish, top: Path, tree: Path) -> RunWish:
    """The same run in another state of the repository: from the same folder, of the
    same paths."""
    if tree == top:
        return run
    return replace(
        run,
        here=_nearest(_moved(run.here, top, tree)),
        paths=tuple(str(_moved(run.here / path, top, tree)) for path in run.paths),
        config=_moved(run.config, top, tree) if run.config else None,
    )


def _moved(path: Path, top: Path, tree: Path) -> Path:
    """A path of the checkout in another state; one that lies elsewhere stays."""
    whole = os.path.relpath(os.path.realpath(path), top)
    return (
        path
        if whole == os.pardir or whole.startswith(os.pardir + os.sep)
        else tree / whole
    )


def _nearest(folder: Path) -> Path:
    """A folder, or the nearest one above it that is there."""
    return next(each for each in (folder, *folder.parents) if each.is_dir())


def _side(
    run: RunWish, top: Path, state: State, today: Config, place: str, notices: list[str]
) -> Side:
    """A state before, with the configuration that it had; where that cannot be used,
    with the one of today.

    `place` is where the project lies in the repository.
    """
    root = Path(os.path.normpath(state.tree / place))
    there = replace(_there(run, top, state.tree), here=root, paths=())
    if there.config and not there.config.exists():  # it came with the change
        return Side(state, config.default(root, run.access))
    try:
        settings = configuration(there)
    except DoclintError as error:
        notices.append(
            f"the configuration of {state.name} cannot be used, that of today stands for it: {error.message}"
        )
        return Side(state, replace(today, root=root))
    if settings.root != Path(os.path.realpath(root)):
        settings = config.default(root, run.access)
    return Side(state, _listed(settings, state))


def _listed(settings: Config, state: State) -> Config:
    """The configuration of a state with what git has in it, where that is known."""
    tree = Path(os.path.realpath(state.tree))
    if state.entries is None or not settings.root.is_relative_to(tree):
        return settings
    below = settings.root.relative_to(tree).as_posix()
    files = state.files("" if below == os.curdir else f"{below}/")
    return replace(settings, listed=files)
