"""The keyword of an alert, `> [!NOTE]`, that a translation changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import BlockKind
from doclint.evidence.beside import compared, first_line, source_place
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.page.boxes import is_lost_kind
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# GitHub's form, which Obsidian, DocFX, Starlight and others have as well: a mark at the
# start of a quotation.
_MARK = expression(
    r"(?:\\?\[[!！]|[［【][!！])(?P<word>TAB [^\]\n\[］】]{1,200}|[^\]\n\[］】]{1,30})(?:\\?\]|[］】])"
)
# What Adobe's tabs begin with; their label stands behind it.
_TAB = "tab "
# Keywords that mean the same on every platform that knows both.
_ALIKE = {
    "caution": "warning",
    "danger": "warning",
    "info": "note",
    "hint": "tip",
    "error": "danger",
}


@rule(
    "translation/changed-alert",
    visits=Pair,
    severity=Severity.ERROR,
    ages=True,
    examples=[
        bad(
            source="> [!NOTE]\n> Mind the cold water.\n",
            translation="> [!⟦NOTA⟧]\n> Cuidado con el agua fría.\n",
            language="es",
            fixed="> [!NOTE]\n> Cuidado con el agua fría.\n",
        ),
        bad(
            source=">[!WARNING]\n>\n>Never dive alone.\n",
            translation=">[!⟦AVERTISSEMENT⟧]\n>\n>Ne plongez jamais seul.\n",
        ),
        bad(
            source="# A\n\nText.\n\n> [!TIP]\n> Take a towel with you.\n",
            translation="# A\n\nTexte.\n\n> ⟦Emportez une serviette avec vous.⟧\n",
        ),
        bad(
            source="> [!TIP]\n> Take a towel.\n",
            translation="> ⟦\\[!TIP\\]⟧\n> Prenez une serviette.\n",
            fixed="> [!TIP]\n> Prenez une serviette.\n",
        ),
        good(
            source="> [!TIP]\n> Take a towel.\n",
            translation="> [!tip] Conseil\n> Prenez une serviette.\n",
        ),
        good(source="> [!NOTE]\n> Mind it.\n", translation="> [!NOTE]\n> Attention.\n"),
        good(
            source=">[!TAB Manual]\n>\n>Turn the key.\n",
            translation=">[!TAB Manuel]\n>\n>Tournez la clé.\n",
        ),
        bad(
            source="> [!NOTE]\n> Shut the lid.\n",
            translation="> ⟦[！NOTE]⟧\n> 盖上盖子。\n",
            language="zh",
        ),
        good(source="> A quotation [!a].\n", translation="> Une citation.\n"),
    ],
)
def changed_alert(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The keyword of an alert was translated or lost, so that readers see a plain quotation.

    `> [!NOTE]` is read by the site; the word in it is a key and stays as it is. It is an
    error where no platform knows the word; another kind of box, or none, is a warning.
    """
    for source, translation in compared(pair):
        mark = _mark(source, pair.source.text)
        if mark is None or BlockKind.QUOTE not in translation.within:
            continue
        wanted, other = mark["word"], _mark(translation, pair.translation.text)
        if other is None:
            if _starts_with_mark(source, mark):
                message = f"found no [!{wanted}] at the start of the quotation, which the source text has"
                yield Hit(
                    first_line(pair, translation),
                    message,
                    related=source_place(pair, Span(*mark.span())),
                    at_most=Severity.WARNING,
                )
        elif _is_text_alone(mark, other):
            place = Span(*other.span())
            fix = Fix(
                f"write {mark.group()}",
                (Edit(place, mark.group()),),
                (Change.WORDS, Change.STRUCTURE, Change.TAG, Change.LINK),
            )
            message = f"found {other.group()}, which is text, expected {mark.group()} as in the source text"
            yield Hit(
                place,
                message,
                mark.group(),
                fix,
                source_place(pair, Span(*mark.span())),
            )
        elif _key(other["word"]) != _key(wanted):
            place = Span(*other.span("word"))
            fix = Fix(
                f"write {wanted}",
                (Edit(place, wanted),),
                (Change.WORDS, Change.STRUCTURE, Change.TAG, Change.LINK),
            )
            message = (
                f"found [!{other['word']}], expected [!{wanted}] as in the source text"
            )
            yield Hit(
                place,
                message,
                wanted,
                fix,
                source_place(pair, Span(*mark.span())),
                at_most=None
                if is_lost_kind(wanted, other["word"])
                else Severity.WARNING,
            )


def _is_full_width(mark: re.Match[str]) -> bool:
    """Whether no site reads a mark, since its signs are those of Chinese and Japanese
    writing."""
    return not mark.group().replace(mark["word"], "").isascii()


def _mark(unit: Unit, text: str) -> re.Match[str] | None:
    """The mark of an alert with which a paragraph of a quotation begins."""
    if unit.kind is not BlockKind.PARAGRAPH or BlockKind.QUOTE not in unit.within:
        return None
    return _MARK.match(text, unit.span.start, unit.span.end)


def _is_text_alone(mark: re.Match[str], other: re.Match[str]) -> bool:
    """Whether a mark has the source's word, and signs that make no mark of it."""
    if _key(other["word"]) != _key(mark["word"]):
        return False
    return _is_full_width(other) or (_is_escaped(other) and not _is_escaped(mark))


def _is_escaped(mark: re.Match[str]) -> bool:
    """Whether a backslash makes text of a mark."""
    return mark.group().startswith("\\")


def _starts_with_mark(unit: Unit, mark: re.Match[str]) -> bool:
    return (
        mark.end() < unit.span.end and mark["word"].isupper() and mark["word"].isascii()
    )


def _key(word: str) -> str:
    """The keyword of a mark; what a title, the label of a tab or a sign of folding adds
    is cut off."""
    name = word.strip().rstrip("\\").partition("|")[0].lower()
    if name.startswith(_TAB):
        return _TAB
    return _ALIKE.get(name, name)
