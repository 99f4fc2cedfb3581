"""Inline code that a translation left out, or has as plain words."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import CodeSpan
from doclint.evidence.beside import first_line, told, worth
from doclint.evidence.code import Changes, code_changes
from doclint.evidence.cut_off import places_cut_off
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span


@rule(
    "translation/lost-inline-code",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="Set `street` and `zip` first.\n",
            translation="Définissez d’abord `zip` et ⟦street⟧.\n",
            fixed="Définissez d’abord `zip` et `street`.\n",
        ),
        bad(source="Use `raise` for this one.\n", translation="⟦これにはそれを使います。⟧\n", language="ja"),
        bad(source="Use `raise` for this.\n", translation="これには⟦raise⟧を使います。\n", language="ja"),
        bad(
            source="Set `one`, then `two` and `three`.\n",
            translation="Définissez ⟦`one⟧, puis ⟦two⟧ et ⟦three⟧.\n",
            fixed="Définissez `one`, puis `two` et `three`.\n",
        ),
        bad(source="Set `one`, then `two`.\n", translation="Définissez `one, puis `two⟦`⟧.\n"),
        bad(
            source="* `one`\n* `two`\n* `three`\n",
            translation="* `one`\n* ⟦two⟧\n* `three`\n",
            fixed="* `one`\n* `two`\n* `three`\n",
        ),
        bad(
            source="A `Kind` of a `Kind` is `one` here.\n",
            translation="Une ⟦Kind⟧ d’un autre ici est `one`.\n",
        ),
        good(source="Use `list` here.\n", translation="Utilisez « list » ici.\n"),
        good(source="Use `list` here.\n", translation="Utilisez *list* ici.\n"),
        good(source="Press `Enter` now.\n", translation="Appuyez sur Entrée.\n"),
        good(source="Use `list` or the `list`.\n", translation="Utilisez `list`.\n"),
        good(source="Use `a.b` here.\n", translation="Utilisez `a.b()` ici.\n"),
        good(source="Use `list`.\n", translation="Utilisez <code>list</code>.\n"),
    ],
)
def lost_inline_code(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A code span of the source text is missing in the translated block, or stands there without its backticks.

    Without them a program's word reads as a word of the language, and signs such as `*` or `_` may be taken for
    Markdown.
    """
    short = places_cut_off(pair)
    for _, translation, found in code_changes(pair):
        if found.tick:
            yield from _unpaired(found, found.tick, pair)
            continue
        for place, mine in {place: mine for mine, place in reversed(found.bare)}.items():
            yield _bare(mine, place, pair)
        for mine in found.lost if translation.span not in short else ():
            marked = pair.source.source.cut(mine.span)
            message = f"found no {marked} in the block, which the source text has"
            yield Hit(
                first_line(pair, translation),
                message,
                related=told(pair, mine.span),
                at_most=worth(pair, translation),
            )


def _bare(mine: CodeSpan, place: Span, pair: Pair) -> Hit:
    marked = pair.source.source.cut(mine.span)
    fix = Fix(f"write {marked}", (Edit(place, marked),), (Change.WORDS, Change.CODE_SPAN))
    message = f"found “{pair.translation.source.cut(place)}” as plain words, expected {marked} as in the source text"
    return Hit(place, message, marked, fix, told(pair, mine.span))


def _unpaired(found: Changes, tick: Span, pair: Pair) -> Iterator[Hit]:
    """One backtick of two is gone: everything behind it seems changed, and one thing is to be mended."""
    first = next((one for one in (*found.lost, *(one for one, _ in (*found.bare, *found.changed)))), None)
    if first:
        marked = pair.source.source.cut(first.span)
        yield Hit(tick, f"found a backtick without its other, expected {marked} as in the source text",
                  related=told(pair, first.span))  # fmt: skip
