"""A run with the configuration that holds for it, which every command that checks begins with."""

from __future__ import annotations

import os
import sys
from codecs import BOM_UTF8
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from doclint import engine
from doclint.commands.asked import (
    RunWish,
    as_hook,
    common_folder,
    configuration,
    existing,
    stdin_path,
)
from doclint.config import Config
from doclint.config.kit import kit
from doclint.dataclasses import dataclass
from doclint.engine import baseline as known_findings
from doclint.findings import Report
from doclint.output import Look
from doclint.output import _terminal as terminal
from doclint.output._terminal import ProgressLine

if TYPE_CHECKING:
    from doclint.commands.gated import Gated


# Formats that explain the rules, and say where the pages come from.
_WITH_RULES = _WITH_ORIGIN = ("sarif",)


@dataclass(frozen=True)
class Destination:
    """A format and the file that it goes to, None for standard output."""

    form: str
    file: Path | None = None


@dataclass(frozen=True)
class MendingWish:
    """What `check` is to do with fixes: apply them, or show what they would change;
    `unsafe` ones too."""

    fix: bool = False
    diff: bool = False
    unsafe: bool = False


@dataclass(frozen=True)
class Job:
    """A run with the configuration that holds for it. `root` is the project's folder as
    the user sees it; `change` is what the run is held to, None for all."""

    run: RunWish
    settings: Config
    root: Path
    change: Gated | None = None

    @classmethod
    def of_all(cls, run: RunWish) -> Job:
        """A run that is held to no change."""
        settings = configuration(run)
        return cls(run, settings, settings.root)

    @cached_property
    def given(self) -> bytes:
        """What standard input has, read once."""
        return terminal.standard_input()

    @property
    def most_findings(self) -> int:
        """How many findings of a rule are shown of a page, 0 for all."""
        most = self.run.max_findings
        return self.settings.max_findings if most is None else most

    def checked(self) -> Report:
        """What is found."""
        if self.change:
            return self.change.check()
        return self._checked_text() if self.run.stdin else self._checked_pages()

    def _checked_text(self) -> Report:
        """What is found in the page on standard input."""
        run = self.run
        return engine.check_text(
            self.settings,
            stdin_path(run, self.settings),
            self.given,
            **run.wishes,
            external=run.external,
            external_allow=run.external_allow,
            cache=run.cache,
        )

    def _checked_pages(self) -> Report:
        run = self.run
        with shown_progress(run) as progress:
            return engine.check_paths(
                self.settings,
                existing(run),
                **run.wishes,
                jobs=run.jobs,
                cache=run.cache,
                progress=progress,
                external=run.external,
                external_allow=run.external_allow,
            )

    def fixed(self, mending: MendingWish) -> Report:
        """Apply fixes, in the files or from standard input to standard output; the
        report is of what is left."""
        if self.run.stdin:
            return self._fixed_text(mending)
        done = self.mended(mending, write=True)
        noun = "page" if len(done.pages) == 1 else "pages"
        terminal.tell(f"mended {len(done.pages):,} {noun}")
        return self.change.change.brought(done.report) if self.change else done.report

    def _fixed_text(self, mending: MendingWish) -> Report:
        done = self.mended_text(mending)
        [page] = done.pages
        text = self.given
        if page.old != page.new:
            mark = BOM_UTF8 if text.startswith(BOM_UTF8) else b""
            text = mark + page.new.encode("utf-8")
        terminal.write_bytes(text, None)
        return done.report

    def mended_text(self, mending: MendingWish) -> engine.Mended:
        """The page on standard input, mended in memory."""
        path = stdin_path(self.run, self.settings)
        wishes = {**self.run.wishes, "unsafe": mending.unsafe}
        return engine.fix_text(self.settings, path, self.given, **wishes)

    def mended(self, mending: MendingWish, *, write: bool) -> engine.Mended:
        """Pages mended in memory, and on disk if asked; of a change only what it
        brought."""
        run = self.run
        wishes: dict[str, Any] = {
            **run.wishes,
            "unsafe": mending.unsafe,
            "jobs": run.jobs,
            "cache": run.cache,
            "write": write,
        }
        if self.change is None:
            return engine.fix_paths(self.settings, existing(run), **wishes)
        return self.change.mend(**wishes)

    def unknown(self, report: Report) -> Report:
        """The report without what the baseline knows, where there is one and it is
        wanted."""
        run = self.run
        known = known_findings.load(self.settings.gate) if run.baseline else None
        if not known:
            return report
        return known_findings.without_known(report, known, whole=not run.paths)

    def look(self, target: Destination) -> Look:
        """How a report is to look at its destination."""
        run = self.run
        for_people = target.form == "text"
        # What is staged is no commit yet.
        has_origin = target.form in _WITH_ORIGIN and not run.staged
        # Who names pages or rules wants to see what they have.
        is_overview = target.file is None and not (run.paths or run.select)
        return Look(
            max_findings=self.most_findings,
            colour=terminal.colours(target.file),
            width=terminal.width(),
            prefix=terminal.from_here(self.root, run.here)
            if for_people
            else terminal.from_repository(self.root),
            rules=kit(self.settings).rules if target.form in _WITH_RULES else {},
            origin=engine.origin_of(self.root) if has_origin else None,
            screen=is_overview and terminal.is_screen(),
        )


@contextmanager
def opened(run: RunWish, mending: MendingWish | None = None) -> Iterator[Job]:
    """The job of a run, also of one that is held to a change; what its states hold can
    be read as long as the context is open."""
    run = as_hook(
        run,
        os.environ,
        something_staged=lambda: engine.is_something_staged(common_folder(run)),
    )
    if not run.of_change:
        yield Job.of_all(run)
        return
    from doclint.commands.gated import gated

    mends = mending is not None and (mending.fix or mending.diff)
    with gated(run, _progress_line(run), checkout=mends) as change:
        yield Job(run, change.config, change.root, change)


@contextmanager
def shown_progress(run: RunWish) -> Iterator[ProgressLine | None]:
    """The line that tells how far a run is, where one is wanted and can be seen; gone
    at the end."""
    line = _progress_line(run)
    try:
        yield line
    finally:
        if line:
            line.clear()


def _progress_line(run: RunWish) -> ProgressLine | None:
    return ProgressLine(sys.stderr) if run.progress and terminal.interactive() else None
