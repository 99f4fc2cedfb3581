"""What `doclint stale` found, as text for people or JSON for programs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from doclint import __version__
from doclint.engine import LanguageState, PageState, StalePage
from doclint.engine.history.coverage import state_of
from doclint.errors import DoclintError
from doclint.output import Look
from doclint.output import _safe as safe
from doclint.output._excerpt import visible
from doclint.project import ChangeKind, SourceChange
from doclint.source import Source, Span
from doclint.text.difference import difference, shortened

VERSION = 1
RenderStale = Callable[[Sequence[StalePage], Sequence[LanguageState], Look], str]


def renderer(name: str) -> RenderStale:
    """The function that writes what was found in a format. Raises DoclintError for an
    unknown one."""
    known: Mapping[str, RenderStale] = {
        "text": text,
        "json": as_json,
        "markdown": as_markdown,
    }
    if name not in known:
        raise DoclintError(
            f"unknown format {name!r}", hint=f"known formats: {', '.join(known)}"
        )
    return known[name]


def text(
    pages: Sequence[StalePage], languages: Sequence[LanguageState], look: Look
) -> str:
    """Pages that lag behind, each block with its place in the translation and in the
    source, and what became of it."""
    lines: list[str] = []
    for page in pages:
        if page.drifted or (page.history and page.history.changes):
            lines += [*_page(page, look), ""]
    return (
        "\n".join(
            safe.line(each) for each in [*lines, *_table(languages), *_summary(pages)]
        )
        + "\n"
    )


def _page(page: StalePage, look: Look) -> Iterator[str]:
    path, source = look.prefix + page.translation.path, look.prefix + page.source.path
    yield visible(path)
    if page.drifted or page.history is None:
        yield f"  translated from another version than {visible(source)} is now"
        return
    counts = ", ".join(
        f"{len(page.of_kind(kind))} {kind}" for kind in ChangeKind if page.of_kind(kind)
    )
    since = (
        "it was stamped"
        if page.history.since == "stamp"
        else f"commit {page.history.since}"
    )
    yield f"  of {page.history.blocks} blocks of {visible(source)} since {since}: {counts}"
    for change in page.history.changes:
        there = page.source.position(change.source.start).line
        here = page.translation.position(change.translation.start).line
        yield ""
        yield f"  {here}: {change.kind}, {visible(source)}:{there}"
        yield from (
            f"    {sign} {visible(text)}" for sign, text in _shown(change, page)
        )


def _shown(change: SourceChange, page: StalePage) -> Iterator[tuple[str, str]]:
    if change.kind is ChangeKind.GONE:
        yield "-", shortened(page.translation.cut(change.translation), 100)
        return
    if change.before is None:
        yield "+", shortened(change.after, 100)
        return
    old, new = difference(change.before, change.after, 100)
    if old:
        yield "-", old
    if new:
        yield "+", new


def _summary(pages: Sequence[StalePage]) -> Iterator[str]:
    behind = sum(
        bool(page.drifted or (page.history and page.history.changes)) for page in pages
    )
    unknown = sum(page.history is None for page in pages)
    total = len(pages)
    noun = "translation" if total == 1 else "translations"
    verb = "lags" if behind == 1 else "lag"
    yield (
        f"{behind:,} of {total:,} {noun} {verb} behind."
        if behind
        else f"No translation of {total:,} lags behind."
    )
    if unknown:
        yield f"Of {unknown:,} nobody knows what they were made from: stamp them when they are right."


def _table(languages: Sequence[LanguageState]) -> Iterator[str]:
    """How far each language is."""
    if not languages:
        return
    yield (
        f"{'':<10}{'pages':>7}"
        + "".join(f"{state.value:>14}" for state in PageState)
        + f"{'words':>10}"
    )
    for each in languages:
        counts = "".join(f"{each.pages[state]:>14,}" for state in PageState)
        yield f"{each.language:<10}{each.source_pages:>7,}{counts}{each.words:>10,}"
    yield ""


def as_markdown(
    pages: Sequence[StalePage], languages: Sequence[LanguageState], look: Look
) -> str:
    """How far each language is, and the pages that lag behind, for a summary or a
    comment."""
    lines = [
        f"| language | pages | {' | '.join(PageState)} | words |",
        f"|---|{'--:|' * (len(PageState) + 2)}",
    ]
    for each in languages:
        counts = " | ".join(f"{each.pages[state]:,}" for state in PageState)
        lines.append(
            f"| {each.language} | {each.source_pages:,} | {counts} | {each.words:,} |"
        )
    lines.append("")
    for page in pages:
        state = state_of(page)
        if state in (PageState.LAGGING, PageState.DRIFTED):
            blocks = len(page.history.changes) if page.history else 0
            several = "" if blocks == 1 else "s"
            what = (
                f"{blocks} block{several}"
                if state is PageState.LAGGING
                else "another version"
            )
            path = visible(look.prefix + page.translation.path).replace("`", "'")
            lines.append(f"- `{path}`: {what}")
    return "\n".join(map(safe.line, lines)) + "\n"


def as_json(
    pages: Sequence[StalePage], languages: Sequence[LanguageState], look: Look
) -> str:
    """All pages, up to date or not. Paths stay relative to the project's root whatever
    `look` says."""
    data = {
        "version": VERSION,
        "doclint": __version__,
        "languages": [
            {
                "code": each.language,
                "pages": each.source_pages,
                **{state.value: each.pages[state] for state in PageState},
                "words": each.words,
            }
            for each in languages
        ],
        "pages": [_as_data(page) for page in pages],
    }
    return safe.as_json(data)


def _as_data(page: StalePage) -> dict[str, Any]:
    known = page.history
    return {
        "path": page.translation.path,
        "source": page.source.path,
        "since": known.since if known else None,
        "state": state_of(page).value,
        "drifted": page.drifted,
        **{kind.value: len(page.of_kind(kind)) for kind in ChangeKind},
        "blocks": [
            {
                "kind": change.kind.value,
                **_place(change.translation, page.translation),
                "source": {
                    "path": page.source.path,
                    **_place(change.source, page.source),
                },
                "before": change.before,
                "after": change.after or None,
            }
            for change in (known.changes if known else ())
        ],
    }


def _place(span: Span, source: Source) -> dict[str, int]:
    start, end = source.position(span.start), source.position(span.end)
    return {
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
    }
