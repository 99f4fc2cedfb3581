"""Shortcodes that the site has no template for, or that lack their end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from doclint.document import Document, Tag, TagKind
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.nearest import Nearest

_SITE = {
    "hugo.toml": 'title = "Loom"\n',
    "layouts/shortcodes/box.html": "<div>{{ .Inner }}</div>\n",
    "layouts/shortcodes/thread.html": "<img src='{{ .Get 0 }}'>\n",
}
# `{{< name />}}` is closed at once; `{{< name.inline >}}` brings its own template.
_CLOSED = expression(r"/[ \t]*[>%]\}\}$")
_INLINE = ".inline"


@rule(
    "templates/unknown-shortcode",
    visits=Document,
    severity=Severity.ERROR,
    examples=[
        bad(
            {
                **_SITE,
                "content/a.md": "{{< thread a.png >}}\n\n{{< ⟦thraed⟧ a.png >}}\n",
            },
            dialect="hugo",
        ),
        bad(
            {**_SITE, "content/a.md": "{{< ⟦box⟧ >}}\n\nText.\n"},
            dialect="hugo",
        ),
        bad(
            {
                **_SITE,
                "hugo.toml": 'title = "Loom"\ntheme = "mill"\n',
                "themes/mill/layouts/_shortcodes/yard/wheel.html": "<b>{{/* .Inner */}}</b>\n",
                "content/a.md": "{{< yard/wheel >}} {{< thread >}} {{< ⟦wheel⟧ >}}\n",
            },
            dialect="hugo",
        ),
        good(
            {
                **_SITE,
                "content/a.md": "{{< box >}}{{% box %}}A{{% /box %}}{{< /box >}} {{< box />}}\n\n"
                "{{< figure src=a.png >}} {{</* gone */>}} {{< x.inline >}}A{{< /x.inline >}}\n",
            },
            dialect="hugo",
        ),
        good(
            {
                **_SITE,
                "hugo.toml": 'title = "Loom"\ntheme = "mill"\n',
                "content/a.md": "{{< wheel >}}\n",
            },
            dialect="hugo",
        ),
        good({"content/a.md": "{{< wheel >}}\n"}, dialect="hugo"),
    ],
)
def unknown_shortcode(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A shortcode has no template in the site, its themes or Hugo, or lacks the end that its template needs.

    Hugo stops at it. Nothing is told where a theme or a module of the site is not in
    the checkout.
    """
    known = ctx.dialect.shortcodes
    if not known:
        return
    tags = [tag for tag in document.of(Tag) if _is_run(tag)]
    for tag in tags:
        if not tag.name.startswith("/") and tag.name not in known:
            near = Nearest(known).of(tag.name)
            expected = near or "the name of one that the site has"
            message = f"found the shortcode {tag.name}, which the site has no template for, expected {expected}"
            yield Hit(tag.name_span, message, near)
    for tag in _open(tags, document, ctx.dialect.paired_shortcodes):
        message = f"found the shortcode {tag.name} without an end, expected /{tag.name} behind it"
        yield Hit(tag.name_span, message)


def _is_run(tag: Tag) -> bool:
    is_inline = tag.name.endswith(_INLINE)
    return tag.kind is TagKind.SHORTCODE and not tag.quoted and not is_inline


def _open(tags: Sequence[Tag], document: Document, paired: frozenset[str]) -> list[Tag]:
    """The shortcodes that need an end and have none."""
    waiting: defaultdict[str, list[Tag]] = defaultdict(list)
    for tag in tags:
        name = tag.name.removeprefix("/")
        if tag.name.startswith("/"):
            if waiting[name]:
                waiting[name].pop()
        elif name in paired and not _CLOSED.search(document.source.cut(tag.span)):
            waiting[name].append(tag)
    return sorted(
        (tag for left in waiting.values() for tag in left), key=lambda tag: tag.span
    )
