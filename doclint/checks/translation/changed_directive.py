"""Words of a documentation platform's own syntax that a translation changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from doclint.document import CodeSpan, Document
from doclint.expressions import expression
from doclint.findings import Hit, Related, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.spans import Spans

# What a platform reads, by what it is: the group is the word, which is no word for
# readers.
_WORDS: Mapping[str, re.Pattern[str]] = {
    "tab": expression(
        r"^#+ \[[^\]\n]*\]\(#([^)\s/]+/[^)\s]+)\)", re.MULTILINE
    ),  # Microsoft Learn
    "reference": expression(r"<xref:([^>\s]+)>"),
    "type of an image": expression(
        r":::[ \t]*image\b[^\n]{0,400}?\btype=\"([^\"\n]+)\""
    ),
    "range of versions": expression(
        r"^[ \t>]*:{3,}[ \t]*moniker\b[^\n]{0,200}?\brange=\"([^\"\n]+)\"", re.MULTILINE
    ),
    "pivot": expression(
        r"^[ \t>]*:{3,}[ \t]*zone\b[^\n]{0,200}?\b(?:pivot|target)=\"([^\"\n]+)\"",
        re.MULTILINE,
    ),
    "label": expression(r"^\(([^()\n]+)\)=[ \t\r]*$", re.MULTILINE),  # MyST
    "mark": expression(r"\[!([A-Z]{2,}) (?=[^\]\n]+\])"),  # Adobe: [!UICONTROL Save]
    "directive": expression(
        r"^[ \t>]*(?:`{3,}|~{3,}|:{3,})\{([\w:+-]+)\}", re.MULTILINE
    ),  # MyST
    "role": expression(r"(?<![\w`$])\{([A-Za-z][\w:+-]*)\}(?=`)"),
    "document": expression(r"\{doc\}`(?:[^`<\n]*<)?([^`<>\n]+)>?`"),
}


@rule(
    "translation/changed-directive",
    visits=Pair,
    severity=Severity.ERROR,
    ages=True,
    examples=[
        bad(
            source="# [Windows](#tab/windows)\n\nRead about <xref:Pump.Motor> first.\n",
            translation="# [Windows](#⟦onglet/windows⟧)\n\nLisez d’abord <xref:⟦Pompe.Moteur⟧>.\n",
        ),
        bad(
            source='(keys)=\n# Keys\n\n:::zone pivot="gas"\nText.\n:::zone-end\n',
            translation='(⟦clés⟧)=\n# Clés\n\n:::zone pivot="⟦gaz⟧"\nTexte.\n:::zone-end\n',
        ),
        good(
            source="(keys)=\n# Keys\n\n(locks)=\n## Locks\n",
            translation="(clés)=\n# Clés\n\n(serrures)=\n## Serrures\n",
        ),
        good(source="(keys)=\n# Keys\n", translation="(keys-fr)=\n# Clés\n"),
        bad(
            source="Choose [!UICONTROL Save] in the menu.\n",
            translation="Choisissez [!⟦CONTROLEUI⟧ Enregistrer] dans le menu.\n",
        ),
        bad(
            source="```{warning}\nIt is hot.\n```\n\nSee {doc}`start` first.\n",
            translation="```{⟦warnung⟧}\nEs ist heiß.\n```\n\nZuerst {doc}`⟦anfang⟧` lesen.\n",
            language="de",
        ),
        bad(
            source="```{note}\nA\n```\n\n```{note}\nB\n```\n\n```{tip}\nC\n```\n",
            translation="```{note}\nA\n```\n\n```{⟦tip⟧}\nB\n```\n\n```{tip}\nC\n```\n",
        ),
        bad(
            source=':::image type="content" source="a.png" alt-text="A lamp.":::\n\n::: moniker range="lamp-2.0"\n',
            translation=':::image type="⟦contenu⟧" source="a.png" alt-text="Une lampe.":::\n\n'
            '::: moniker range="⟦lampe-2.0⟧"\n',
        ),
        good(
            source="```js\nshow(`It is ${keys}`);\n```\n",
            translation="```js\nshow(`It is ${clés}`);\n```\n",
            language="fr",
        ),
        good(
            source="Choose [!UICONTROL Save], then see {ref}`the keys <keys>`.\n",
            translation="Voyez {ref}`les clés <keys>`, puis choisissez [!UICONTROL Enregistrer].\n",
        ),
        good(
            source="Write `{verb} {object}` as in `{verb}`, or `{verb} {place}`.\n",
            translation="Écrivez `{verbe} {objet}` comme dans `{verbe}`, ou `{verbe} {lieu}`.\n",
        ),
    ],
)
def changed_directive(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The name of a directive or role, the id of a tab, or a reference by name is another than in the source text.

    Platforms read these words (`[!UICONTROL …]`, `#tab/windows`, `<xref:…>`,
    `{warning}`): a translated one is shown as it stands, or leads nowhere. Pages that
    have as many of a kind are compared in order.
    """
    for kind, pattern in _WORDS.items():
        theirs = _outside_code(pattern, pair.translation)
        mine = _outside_code(pattern, pair.source) if theirs else []
        if len(mine) == len(theirs):
            yield from _changed(kind, mine, theirs, pair)


def _outside_code(pattern: re.Pattern[str], page: Document) -> list[re.Match[str]]:
    """The words of a kind, but for those that begin in what a page shows as code:
    `{verb} {object}`."""
    matches = list(pattern.finditer(page.text))
    shown = (
        Spans(span.content_span for span in page.of(CodeSpan)) if matches else Spans(())
    )
    return [
        match
        for match in matches
        if not shown.hold(Span(match.start(), match.start() + 1))
    ]


def _are_of_its_own(expected: Counter[str], strange: Counter[str]) -> bool:
    """Whether a page has labels of its own, as languages of one project must: all of
    several are others, or made of the source's (`keys-fr`)."""
    all_differ = len(expected) > 1 and len(strange) == len(expected)
    are_made = all(any(word in other for word in expected) for other in strange)
    return all_differ or are_made


def _changed(
    kind: str,
    mine: Sequence[re.Match[str]],
    theirs: Sequence[re.Match[str]],
    pair: Pair,
) -> Iterator[Hit]:
    """The words that the source text does not have as often, each beside the one in its
    place."""
    expected = Counter(match[1] for match in mine)
    written = Counter(match[1] for match in theirs)
    lost = expected - written
    strange = written - expected
    if kind == "label" and _are_of_its_own(expected, strange):
        return
    for match, other in zip(mine, theirs, strict=True):
        word, other_word = match[1], other[1]
        if not lost[word] or not strange[other_word]:
            continue
        source = Span(*match.span(1))
        message = (
            f"found the {kind} {other_word}, expected {word} as in the source text"
        )
        related = (Related(source, "the source text has", pair.source.path),)
        yield Hit(Span(*other.span(1)), message, word, related=related)
