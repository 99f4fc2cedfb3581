"""HTML elements that nothing closes, and end tags that close nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from doclint.dataclasses import replace
from doclint.document import Document, HtmlTag, Row, Table, TagBlock
from doclint.findings import Hit, Severity
from doclint.languages.record import words
from doclint.page.included import includes_files
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.spans import Spans

# Elements whose end tag HTML does not let one leave out
# (https://html.spec.whatwg.org/#optional-tags), as far as they stand in pages.
_CLOSED = words(
    """a abbr article aside audio b blockquote button center code del details dfn div dl em fieldset figcaption figure
    font footer form h1 h2 h3 h4 h5 h6 header i iframe ins kbd label main mark nav ol pre s samp script section select
    small span strike strong style sub summary sup svg table template textarea tt u ul var video"""
)
_CONDITIONAL = frozenset({"if", "unless", "case", "for", "ifchanged"})


@rule(
    "markup/unclosed-html",
    visits=Document,
    severity=Severity.WARNING,
    gathers=5,
    yields_to=("messages/changed-tag", "templates/does-not-build"),
    examples=[
        bad("⟦<div class='a'>⟧\n\nText.\n"),
        bad("Press ⟦<b>⟧OK<b>.\n".replace("OK<b>", "OK⟦<b>⟧")),
        bad("<details>\n⟦<summary>⟧More</details>\n"),
        bad("<b><i>Text⟦</b>⟧</i>.\n"),
        bad("Text.\n\n⟦</div>⟧\n"),
        good(
            "<p>\n<i><a href=https://a.example/watch?v=k/>It</a></i> <br/> <img src=a.png />\n</p>\n"
        ),
        good("<div>\n\nText.\n\n</div>\n"),
        good("<ul><li>One<li>Two</ul>\n<p>Text.\n\n<br>A <img src='a.png'> <hr>\n"),
        good("<DIV>\n\nText.\n\n</div>\n"),
        good("`<div>` and \\<div> and\n\n```\n<div>\n```\n"),
        good("A <name> and a <path>.\n"),
        good(
            "{% if a %}<div>{% else %}<div class='b'>{% endif %}\n\nText.\n\n</div>\n",
            dialect="jekyll",
        ),
        good("{% include top.html %}\n\nText.\n\n</div>\n", dialect="jekyll"),
        good("<div/>\n", dialect="docusaurus"),
    ],
)
def unclosed_html(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """An HTML element is never closed, or closed where it was not opened.

    What follows takes its look, or the page's frame breaks. Elements whose end may be
    left out are not meant.
    """
    tags = [
        tag
        for tag in document.of(HtmlTag)
        if tag.name.lower() in _CLOSED and not tag.self_closing
    ]
    if not tags or _are_in_branches(tags, document) or includes_files(document):
        return
    last_end = {tag.name.lower(): tag.span.start for tag in tags if tag.closing}
    open_tags: list[HtmlTag] = []
    for tag in tags:
        if not tag.closing:
            open_tags.append(tag)
            continue
        name = tag.name.lower()
        depth = _innermost(open_tags, name)
        if depth is None:
            yield Hit(tag.span, f"found </{name}>, expected <{name}> before it")
            continue
        if depth < len(open_tags) - 1:
            yield from _left(tag, open_tags, depth, last_end)
        del open_tags[depth]
    yield from (_in_cell(hit, document) for hit in map(_endless, open_tags))


def _in_cell(hit: Hit, document: Document) -> Hit:
    """The hit as a note where a cell of a table ends the element: its look goes no
    further."""
    rows = (row for table in document.of(Table) for row in _rows(table))
    cells = Spans(cell.span for row in rows for cell in row.cells)
    return replace(hit, at_most=Severity.INFO) if cells.hold(hit.span) else hit


def _rows(table: Table) -> tuple[Row, ...]:
    return (table.header, *table.rows) if table.header else table.rows


def _are_in_branches(tags: Iterable[HtmlTag], document: Document) -> bool:
    """Whether tags stand within template conditions: each branch may have its own."""
    branches = Spans(
        block.span for block in document.of(TagBlock) if block.name in _CONDITIONAL
    )
    return any(branches.hold(tag.span) for tag in tags)


def _endless(tag: HtmlTag) -> Hit:
    message = f"found <{tag.name}> without an end, expected </{tag.name}>"
    return Hit(tag.span, message)


def _innermost(open_tags: list[HtmlTag], name: str) -> int | None:
    """Which of the open elements is the innermost of a name."""
    depths = range(len(open_tags) - 1, -1, -1)
    return next(
        (depth for depth in depths if open_tags[depth].name.lower() == name), None
    )


def _left(
    tag: HtmlTag, stack: list[HtmlTag], depth: int, last_end: Mapping[str, int]
) -> Iterator[Hit]:
    """An element ends while others, opened inside it, are open: they are closed later
    (crossed), or never."""
    inner = stack[-1].name.lower()
    if last_end.get(inner, -1) > tag.span.start:
        yield Hit(
            tag.span, f"found </{tag.name}> inside <{inner}>, expected </{inner}> first"
        )
        return
    yield from map(_endless, stack[depth + 1 :])
    del stack[depth + 1 :]
