"""Template tags that run inside code."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from doclint.document import CodeSpan, Document, Fence, Tag, TagBlock, TagKind
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.page.tag_names import Names, known_names
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.spans import Spans
from doclint.vocabulary import TagSpec, Vocabulary

_TAGS = [
    TagSpec(name="note", block=True),
    TagSpec(name="asset"),
    TagSpec(name="path", block=True, body="code"),
]

# What Jekyll gives to every page; other names are empty there unless the page sets
# them.
_ROOTS = frozenset(
    {
        "site",
        "page",
        "layout",
        "include",
        "content",
        "paginator",
        "jekyll",
        "theme",
        "forloop",
    }
)
_ROOT = expression(r"[A-Za-z_]\w*")
_SETS = expression(
    r"(?:assign|capture|for|increment|decrement|tablerow)[ \t]+(?P<name>[A-Za-z_]\w*)"
)


@rule(
    "templates/in-code",
    visits=Document,
    severity=Severity.WARNING,
    examples=[
        bad("```\n⟦{% note %}⟧\n```\n\n{% endnote %}\n", dialect="jekyll", entries=_TAGS),
        bad("```\nHello ⟦{{ user.name }}⟧\n```\n", dialect="jekyll"),
        bad("Write `⟦{{ user.name }}⟧`.\n", dialect="jekyll"),
        bad("```\n⟦{% if user %}⟧\n⟦{% endif %}⟧\n```\n", dialect="jekyll"),
        bad("```\n⟦{% load_user 7 %}⟧\n```\n", dialect="jekyll", entries=_TAGS),
        good("{% raw %}\n```\n{{ user.name }} {% if a %}\n```\n{% endraw %}\n", dialect="jekyll"),
        good("```\n{% raw %}{{ user.name }}{% endraw %}\n```\n", dialect="jekyll"),
        good("```\ncurl {{site.url}}{{ page.url }} {% asset a.png %} {% include a.txt %}\n```\n", dialect="jekyll",
             entries=_TAGS),
        good("{% assign host = 'a' %}\n```\ncurl {{ host }}\n```\n", dialect="jekyll"),
        good(
            "{% note %}\n    one()\n{% endnote %}\n\n{% note %}\n    two()\n{% endnote %}\n",
            dialect="jekyll",
            entries=_TAGS,
        ),
        good("{% path get %}\n/a/{id}\n{% endpath %}\n", dialect="jekyll", entries=_TAGS),
        good("{% highlight ruby %}\n{% raw %}{{ a }}{% endraw %}\n{% endhighlight %}\n", dialect="jekyll"),
        good("```\n{{ 'a' | upcase }}\n```\n", dialect="jekyll"),
        good("```\n{{ user.name }}\n```\n", dialect="mkdocs"),
    ],
)  # fmt: skip
def in_code(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Code shows a template tag that Liquid runs.

    Liquid comes before Markdown and knows nothing of code: readers see what the tag
    makes, mostly nothing. Put `{% raw %}` and `{% endraw %}` around it.
    """
    if "liquid" not in ctx.dialect.templates:
        return
    names = known_names(document, ctx.dialect, ctx.vocabulary)
    variables = _ROOTS | {match["name"] for match in _SETS.finditer(ctx.text)}
    for tag in _tags_in_code(document, ctx.vocabulary):
        if _lost(tag, names, variables):
            message = (
                f"found {ctx.cut(tag.span)} in code, which Liquid runs, "
                "expected it inside {% raw %}"
            )
            yield Hit(tag.span, message)


def _tags_in_code(document: Document, vocabulary: Vocabulary) -> Iterator[Tag]:
    """The tags that run within code, and neither make it nor stand between two of
    it."""
    code = Spans(part.span for kind in (Fence, CodeSpan) for part in document.of(kind))
    makers = _tags_that_make_code(document, vocabulary)
    between = _between_codes(document)
    for tag in document.of(Tag):
        if tag.quoted or tag.malformed or tag.span in makers:
            continue
        if code.hold(tag.span) and tag.span not in between:
            yield tag


def _tags_that_make_code(document: Document, vocabulary: Vocabulary) -> frozenset[Span]:
    """Where the tags stand whose body is code: `{% highlight %}` and its end."""
    names = {"highlight"} | {
        name for name, spec in vocabulary.tags().items() if spec.body == "code"
    }
    blocks = [block for block in document.of(TagBlock) if block.name in names]
    ends = (block.end.span for block in blocks if block.end)
    return frozenset([*(block.start.span for block in blocks), *ends])


def _between_codes(document: Document) -> frozenset[Span]:
    """Tags between two codes that blank lines part: they stand within the code that
    these make, and are none of it."""
    indented = Spans(fence.span for fence in document.of(Fence) if not fence.marker)
    tags = (tag for tag in document.of(Tag) if indented.hold(tag.span))
    return frozenset(tag.span for tag in tags if not _is_indented(tag, document))


def _is_indented(tag: Tag, document: Document) -> bool:
    """Whether a tag stands within code that is told by its indentation."""
    line = document.source.line_span(document.source.position(tag.span.start).line)
    return document.source.cut(line).startswith((" ", "\t"))


def _lost(tag: Tag, names: Names, variables: AbstractSet[str]) -> bool:
    """Whether readers would see something else than the tag, and nobody can have meant
    that."""
    if tag.kind is TagKind.OUTPUT:
        root = _ROOT.match(tag.arguments)
        return root is not None and root[0] not in variables
    name = tag.name.removeprefix("end") if tag.name.startswith("end") else tag.name
    return name not in ("raw", "comment") and tag.name not in names.singles - {
        "else",
        "elsif",
        "when",
    }
