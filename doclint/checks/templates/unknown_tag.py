"""Tags that nobody knows, where it is plain which one was meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from doclint.document import Document
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.page.tag_names import known_names, misspelt_end, running, tag_meant
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.vocabulary import TagSpec

_TAGS = [
    TagSpec(name="alert", block=True),
    TagSpec(name="tab", block=True),
    TagSpec(name="sdk_picker"),
]


@rule(
    "templates/unknown-tag",
    visits=Document,
    severity=Severity.ERROR,
    examples=[
        bad(
            "{% ⟦alerte⟧ note %}\nTexte.\n{% endalert %}\n",
            dialect="jekyll",
            entries=_TAGS,
        ),
        bad("{% ⟦Alert⟧ %}\nText.\n{% endalert %}\n", dialect="jekyll", entries=_TAGS),
        bad(
            "{% ⟦sdk-picker⟧ a %}\n",
            dialect="jekyll",
            entries=_TAGS,
            fixed="{% sdk_picker a %}\n",
        ),
        bad(
            "{% ⟦inclure⟧ a.html %}\n{% ⟦inclde⟧ a.html %}\n".replace(
                "⟦inclure⟧", "include"
            ),
            dialect="jekyll",
        ),
        bad("{% widget a %}\n{% widget b %}\n{% ⟦wigdet⟧ c %}\n", dialect="jekyll"),
        bad("{% ⟦アラート⟧ note %}\n", dialect="jekyll", entries=_TAGS),
        good(
            "{% alert note %}\nText.\n{%endalert%}\n", dialect="jekyll", entries=_TAGS
        ),
        good(
            "{% figure a.png %}\n{% tag %}\n{% youtube abc %}\n",
            dialect="jekyll",
            entries=_TAGS,
        ),
        good("{% raw %}{% alerte %}{% endraw %}\n", dialect="jekyll", entries=_TAGS),
        good("{% if a %}{% else %}{% endif %}{% assign b = 1 %}\n", dialect="jekyll"),
        good("{% alerte %}\n", entries=_TAGS),
    ],
)
def unknown_tag(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A template tag has a name that nobody knows, one letter, an accent or a capital away from one that is known.

    The generator stops at it. Known are the generator's tags, those of the rule packs,
    and those that the page uses more often. Names in other letters than a to z are none
    that Liquid could have.
    """
    tags = list(running(document)) if "liquid" in ctx.dialect.templates else []
    if not tags:
        return
    names = known_names(document, ctx.dialect, ctx.vocabulary)
    used = Counter(tag.name for tag in tags)
    known = names.all | {name for name, times in used.items() if times > 1}
    for tag in tags:
        if tag.name in known or misspelt_end(tag, names):
            continue
        name = tag_meant(tag.name, known)
        if name:
            fix = Fix(f"write {name}", (Edit(tag.name_span, name),), (Change.TAG,))
            yield Hit(
                tag.name_span,
                f"found tag {tag.name}, which is not known, expected {name}",
                name,
                fix,
            )
        elif not tag.name.isascii() and tag.name.isalpha():
            yield Hit(
                tag.name_span,
                f"found tag {tag.name}, expected a name that the site knows, in plain letters",
            )
