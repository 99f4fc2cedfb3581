"""Images that Hugo's own shortcode shows: `{{< figure src="/img/key.svg" >}}`."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dialects import dialect
from doclint.document import Document, Tag
from doclint.expressions import expression
from doclint.source import Span

_SOURCE = expression(r"(?<!\S)src\s*=\s*(?:\"([^\"{}\n]+)\"|`([^`{}\n]+)`)")


def shown_figures(document: Document) -> Iterator[tuple[str, Span, Span]]:
    """What each figure shows, the place of that and the shortcode's.

    A path from the top, or on a page with a folder of its own; elsewhere a relative one
    may start from many places.
    """
    if "shortcodes" not in dialect(document.dialect).templates:
        return
    bundled = document.path.rpartition("/")[2].partition(".")[0] in ("index", "_index")
    for tag in document.of(Tag):
        match = (
            _SOURCE.search(document.source.cut(tag.arguments_span))
            if tag.name == "figure"
            else None
        )
        if match is None or tag.quoted:
            continue
        group = 1 if match[1] else 2
        target = match[group]
        if target.startswith("/") or bundled:
            start = tag.arguments_span.start
            yield (
                target,
                Span(start + match.start(group), start + match.end(group)),
                tag.span,
            )
