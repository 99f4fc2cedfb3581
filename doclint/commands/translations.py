"""What `doclint stamp` and `doclint stale` do."""

from __future__ import annotations

import sys
from pathlib import Path

from doclint import engine
from doclint.commands.asked import RunWish, configuration, existing
from doclint.commands.job import Destination, Job, shown_progress
from doclint.exit_status import FAULTS, FINE
from doclint.output import _terminal as terminal


def stamp(run: RunWish, *, from_git: bool) -> int:
    """`doclint stamp`: tells on standard error what it did; returns the exit status."""
    done = engine.stamp_paths(configuration(run), existing(run), from_git=from_git)
    noun = "translation" if done.pages == 1 else "translations"
    parts = [
        f"stamped {done.pages:,} {noun}, of {done.written:,} the stamp is new or another"
    ]
    for count, what in (
        (done.moved, "renamed"),
        (done.dropped, "dropped"),
        (done.unknown, "left out, git does not tell what they were made from"),
    ):
        if count:
            parts.append(f"{count:,} {what}")
    terminal.tell(", ".join(parts))
    return FINE


def stale(
    run: RunWish,
    form: str,
    output: Path | None,
    *,
    exit_code: bool,
    write: str | None = None,
) -> int:
    """`doclint stale`: returns the exit status, which is 1 only when `exit_code` asks for it.

    `write` is a front matter key that is set on translations that lag behind, and taken from the others.
    """
    from doclint.engine.history.coverage import coverage
    from doclint.output import _stale

    render = _stale.renderer(form)
    settings = configuration(run)
    with shown_progress(run) as progress:
        pages = engine.stale_paths(settings, existing(run), progress=progress)
    languages = coverage(settings, pages, existing(run))
    look = Job(run, settings, settings.root).look(Destination(form, output))
    terminal.write(render(pages, languages, look), output)
    if write:
        marked, cleared = engine.mark_pages(settings, pages, write)
        sys.stderr.write(
            f"wrote {write} into {marked:,} pages, took it from {cleared:,}\n"
        )
    behind = any(
        page.drifted or (page.history and page.history.changes) for page in pages
    )
    return FAULTS if exit_code and behind else FINE
