"""Template tags that a translation changed or lost."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dataclasses import replace
from doclint.document import Tag, TagKind
from doclint.evidence.signatures import says_words
from doclint.evidence.tag_changes import TagChange, TagDifference
from doclint.findings import Change, Edit, Fix, Hit, Related, Severity
from doclint.page.boxes import is_lost_kind
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.vocabulary import TagSpec

_TAGS = (
    TagSpec(name="alert", block=True, arguments=("note", "tip")),
    TagSpec(name="details", block=True, caption=True),
    TagSpec(name="embed", translate=False),
)


@rule(
    "translation/changed-tag",
    visits=TagChange,
    severity=Severity.ERROR,
    ages=True,
    yields_to=(
        "templates/malformed",
        "templates/misspelt-end",
        "templates/unexpected-end",
        "templates/unknown-argument",
        "templates/unknown-tag",
    ),
    examples=[
        bad(
            source="{% include keys.html %}\n\nIts {{ site.title }} is here.\n",
            translation="⟦{% include cles.html %}⟧\n\nSon ⟦{{ site.titre }}⟧ est ici.\n",
            fixed="{% include keys.html %}\n\nSon {{ site.title }} est ici.\n",
            dialect="jekyll",
        ),
        bad(
            source="{% alert note %}\nA text.\n{% endalert %}\n",
            translation="⟦{% alert tip %}⟧\nEin Text.\n{% endalert %}\n",
            language="de",
            dialect="jekyll",
            entries=_TAGS,
        ),
        bad(
            source="Hello {{ user.name }}, welcome.\n",
            translation="⟦こんにちは、ようこそ。⟧\n",
            language="ja",
            dialect="jekyll",
        ),
        good(
            source='{{< keeper "/a" Ada "keeper of the lamp" "/ada.png" >}}\n',
            translation='{{< keeper "/a" Ada "gardien de la lampe" "/ada.png" >}}\n',
            dialect="hugo",
        ),
        bad(
            source='{{ ring(prev="#", name="Random Lamp", next="#") }}\n',
            translation='⟦{{ ring(prev="#", name="Lampe au hasard", next="/") }}⟧\n',
            dialect="zola",
        ),
        good(
            source='{{ ring(prev="#", shownName="Random Lamp", next="#") }}\n',
            translation='{{ ring(prev="#", shownName="Lampe au hasard", next="#") }}\n',
            dialect="zola",
        ),
        good(
            source="# A\n\nOne text is here for you.\n\n## B\n\nTwo texts are there.\n\n{{% next %}}\n\n- Read on.\n",
            translation="# A\n\nUn texte est ici pour vous.\n\n{{< note >}}\nUn conseil de plus.\n{{< /note >}}\n\n"
            "## B\n\nDeux textes sont là aussi.\n\n## Suite\n\n- Continuez.\n",
            dialect="hugo",
        ),
        bad(
            source=":::note\nA text.\n:::\n",
            translation=":::⟦remarque⟧\nUn texte.\n:::\n",
            fixed=":::note\nUn texte.\n:::\n",
            dialect="docusaurus",
        ),
        bad(
            source="One text.\n\n{% include a.html %}\n\nAnother text.\n",
            translation="Un texte.⟦⟧\n\nUn autre texte.\n",
            dialect="jekyll",
        ),
        bad(
            source="{% if page.new %}\nA text.\n{% endif %}\n",
            translation="⟦{% if page.new %}⟧ Un texte.\n{% endif %}\n",
            dialect="jekyll",
        ),
        bad(
            source="{% if page.new %}\nA text.\n{% endif %}\n\nMore.\n",
            translation="{% if page.new %}\nUn texte.⟦⟧\n\nDavantage.\n",
            dialect="mkdocs",
        ),
        bad(
            source="One.\n\n{% include a.html %}\n\nMore.\n",
            translation="一つ。\n\n⟦{% 含める a.html %}⟧\n\n他。\n",
            language="ja",
            dialect="mkdocs",
        ),
        bad(
            source="One.\n\n{% include a.html %}\n\nMore.\n",
            translation="Un.\n\n⟦{{% include a.html %}⟧\n\nDavantage.\n",
            fixed="Un.\n\n{% include a.html %}\n\nDavantage.\n",
            dialect="mkdocs",
        ),
        bad(
            source="{% if page.new %}\nA text.\n{% endif %}\n\nMore.\n",
            translation="⟦{ if page.new %}⟧\nUn texte.\n{% endif %}\n\nDavantage.\n",
            fixed="{% if page.new %}\nUn texte.\n{% endif %}\n\nDavantage.\n",
            dialect="mkdocs",
        ),
        bad(
            source="/// tip\n\nOne.\n\n///\n\n/// tip\n\nTwo.\n\n///\n\n/// note\n\nThree.\n\n///\n",
            translation="/// tip\n\nUn.\n\n///\n\n/// ⟦astuce⟧\n\nDeux.\n\n///\n\n/// note\n\nTrois.\n\n///\n",
            dialect="mkdocs",
        ),
        good(
            source="---\ntitle: A\n---\n\n{% include a.md %}\n",
            translation="---\ntitle: Un\n---\n\nLe texte de l’autre fichier.\n",
            dialect="jekyll",
        ),
        good(
            source="{% if page.new %}\nA text.\n{% endif %}\n\nA {{ b }} c.\n",
            translation="{% if page.new %}\n\nUn texte.\n\n{% endif %}\n\nUn {{ b }} c.\n",
            dialect="jekyll",
        ),
        bad(
            source="One.\n\n{% include a.html %}\n\nMore.\n",
            translation="Un.\n\n⟦{ include a.html %}⟧\n\nDavantage.\n",
            dialect="jekyll",
        ),
        bad(
            source="One.\n\n{% include a.html %}\n\nMore.\n",
            translation="Un.\n\n⟦{ % include a.html %}⟧\n\nDavantage.\n",
            fixed="Un.\n\n{% include a.html %}\n\nDavantage.\n",
            dialect="jekyll",
        ),
        bad(
            source="{% alert note %}\nOne.\n{% endalert %}\n\nMore.\n\n{% alert note %}\nTwo.\n{% endalert %}\n",
            translation="{% alert note %}\nUn.\n{% endalert %}\n\nPlus.\n\n⟦{% alert tip %}⟧\nDeux.\n{% endalert %}\n",
            dialect="jekyll",
            entries=_TAGS,
        ),
        bad(
            source="# A\n\nText.\n\n{% alert note %}\nOne.\n{% endalert %}\n\n## B\n\n"
            "{% alert note %}\nTwo.\n{% endalert %}\n",
            translation="# A\n\nTexte.\n\n## B\n\n⟦{% alert tip %}⟧\nDeux.\n{% endalert %}\n",
            dialect="jekyll",
            entries=_TAGS,
        ),
        good(
            source="{% details More keys %}\nA text.\n{% enddetails %}\n",
            translation="{% details Autres clés %}\nUn texte.\n{% enddetails %}\n",
            dialect="jekyll",
            entries=_TAGS,
        ),
        bad(
            source="{% embed limits.md kind='all the keys' title='All keys' %}\n",
            translation="⟦{% embed limits.md kind='toutes les clés' title='Toutes les clés' %}⟧\n",
            dialect="jekyll",
            entries=_TAGS,
        ),
        good(
            source='{% include box.html title="One" text="A text" %} {{ page.a | upcase }}\n',
            translation='{%include box.html title="Un" text="Un texte"%} {{page.a|upcase}}\n',
            dialect="jekyll",
        ),
        good(
            source='{{% term id="seal" name="Seal" %}}A ring.{{% /term %}}\n',
            translation='{{% term id="seal" english="Seal" name="Joint" %}}Un anneau.{{% /term %}}\n',
            dialect="hugo",
        ),
        good(
            source="{{< tabpane >}} {{% tab Static %}}\n\nA text.\n\n{{% /tab %}} {{< /tabpane >}}\n",
            translation="{{< tabpane >}} {{% tab Statique %}}\n\nUn texte.\n\n{{% /tab %}} {{< /tabpane >}}\n",
            dialect="hugo",
        ),
        bad(
            source="{% tab One for=a %}\n\nOne.\n\n{% tab Two for=a %}\n\nTwo.\n\n{% tab Three for=a %}\n\nThree.\n",
            translation="⟦{% tab One %}⟧\n\nUn.\n\n{% tab Two %}\n\nDeux.\n\n{% tab Three %}\n\nTrois.\n",
            dialect="jekyll",
        ),
        good(
            source="{{< hidden >}}\n\nKeep the key.\n\n{{< /hidden >}}\n\nMore.\n",
            translation='{{% note color="red" %}}\n\nGardez la clé.\n\n{{% /note %}}\n\nPlus.\n',
            dialect="hugo",
        ),
        bad(
            source="{{% tab One %}}\n\n```sh\nls\n```\n\n{{% /tab %}}\n",
            translation="⟦{{% tab Un %}}⟧```sh\nls\n```\n\n{{% /tab %}}\n",
            dialect="hugo",
        ),
        good(
            source="{% include en/a.md %}\n",
            translation="{% include fr/a.md %}\n",
            dialect="jekyll",
        ),
        good(
            source="The {{ a }} of {{ b }}.\n",
            translation="{{ b }}の{{ a }}。\n",
            language="ja",
            dialect="jekyll",
        ),
        good(
            source="!!! Note\n    Text.\n",
            translation='!!! note "Remarque"\n    Texte.\n',
            dialect="mkdocs",
        ),
        good(
            source='!!! note "A box"\n    Text.\n',
            translation='!!! note "Un cadre"\n    Texte.\n',
            dialect="mkdocs",
        ),
    ],
)
def changed_tag(change: TagChange, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A template tag or its arguments are not the source text's: changed, or lost from a block that was translated.

    Tags are read by the site generator. What readers see of them may be translated:
    titles, captions, texts of several words; the name of the language may differ, and
    the order within a block. A tag that the source text has on a line of its own needs
    one in the translation, too. A box (`:::note`) of a kind that no platform knows is an error.
    """
    yield replace(_hit(change, ctx), at_most=_bound(change))


def _bound(change: TagChange) -> Severity | None:
    """Only a box of a kind that nobody knows surely builds otherwise."""
    if not change.sure:
        return Severity.INFO
    return None if _is_lost_box(change) else Severity.WARNING


def _is_lost_box(change: TagChange) -> bool:
    if not change.other or change.tag.kind is not TagKind.CONTAINER:
        return False
    return is_lost_kind(change.tag.name, change.other.name)


def _hit(change: TagChange, ctx: Context[NoOptions]) -> Hit:
    if change.difference is TagDifference.LOST:
        return _lost(change, ctx)
    if change.difference is TagDifference.JOINED:
        message = f"found {change.written} on a line with text, expected it alone on its line as in the source text"
        return Hit(change.place, message)
    if change.other and change.tag.kind is TagKind.CONTAINER:
        return _other_box(change.tag.name, change.other)
    return _other_tag(change, ctx)


def _lost(change: TagChange, ctx: Context[NoOptions]) -> Hit:
    message = f"found no {change.expected}, which the source text has here"
    if not change.more:
        return Hit(change.place, message)
    message = f"{message}, nor {len(change.more)} more tags of it"
    return Hit(change.place, message, related=_all_places(change, ctx))


def _all_places(change: TagChange, ctx: Context[NoOptions]) -> tuple[Related, ...]:
    """Where the source text has the tags of one change."""
    path = ctx.pair.source.path if ctx.pair else None
    spans = [change.source, *(tag.span for tag in change.more)]
    return tuple(Related(span, "the source text has", path) for span in spans)


def _other_box(name: str, box: Tag) -> Hit:
    fix = Fix(f"write {name}", (Edit(box.name_span, name),), (Change.TAG,))
    return Hit(
        box.name_span,
        f"found the box {box.name}, expected {name} as in the source text",
        name,
        fix,
    )


def _other_tag(change: TagChange, ctx: Context[NoOptions]) -> Hit:
    message = (
        f"found {change.written}, expected {change.expected} as in the source text"
    )
    if change.more:
        message = f"{message}, and {len(change.more)} more tags that lack arguments"
        return Hit(change.place, message, related=_all_places(change, ctx))
    spec = ctx.vocabulary.tags().get(change.tag.name)
    if change.difference is TagDifference.CHANGED and says_words(change.tag, spec):
        return Hit(change.place, message)
    edits = (Edit(change.place, change.expected),)
    fix = Fix(
        f"write {change.expected}", edits, (Change.TAG, Change.WORDS, Change.STRUCTURE)
    )
    return Hit(change.place, message, change.expected, fix)
