"""Inline code that a translation left out, or has as plain words."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.findings import Edit, Fix, Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.beside import first_line, told
from doclint.text.code import code_changes


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
        good(source="Use `list` here.\n", translation="Utilisez « list » ici.\n"),
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
    for _, translation, found in code_changes(pair):
        for mine, place in found.bare:
            marked = pair.source.source.cut(mine.span)
            fix = Fix(f"write {marked}", (Edit(place, marked),), safe=False)
            message = f"found “{ctx.cut(place)}” as plain words, expected {marked} as in the source text"
            yield Hit(place, message, marked, fix, told(pair, mine.span))
        for mine in found.lost:
            marked = pair.source.source.cut(mine.span)
            message = f"found no {marked} in the block, which the source text has"
            yield Hit(first_line(pair, translation), message, related=told(pair, mine.span))
