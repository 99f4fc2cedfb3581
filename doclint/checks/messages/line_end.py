"""Messages of gettext that begin or end with another line break than their source."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.evidence.messages import called, message_of, message_pairs
from doclint.findings import Hit, Related, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule

_PAGE = {"docs/a.md": "A.\n"}
_SUFFIX = ".po"


@rule(
    "messages/line-end",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            {
                **_PAGE,
                "po/fr.po": 'msgid "The file is gone\\n"\nmsgstr "⟦Le fichier n’est plus là⟧"\n',
            }
        ),
        bad(
            {
                **_PAGE,
                "po/fr.po": 'msgid "The file is gone"\nmsgstr "⟦\\nLe fichier n’est plus là⟧"\n',
            }
        ),
        good(
            {
                **_PAGE,
                "po/fr.po": 'msgid ""\n"The file is\\n"\n"gone\\n"\nmsgstr "Le fichier n’est plus là\\n"\n',
            }
        ),
        good(
            {
                **_PAGE,
                "locales/en.json": '{"a": "The file is gone\\n"}\n',
                "locales/fr.json": '{"a": "Le fichier n’est plus là"}\n',
            }
        ),
    ],
)
def line_end(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    r"""A message of gettext begins or ends with a line break (`\n`), and its source does not, or the reverse.

    `msgfmt --check` stops there: programs write the next line behind the text, or one
    too many.
    """
    if not pair.translation.path.partition("#")[0].endswith(_SUFFIX):
        return
    for one, other in message_pairs(pair):
        mine, theirs = message_of(one), message_of(other)
        differing = [
            where
            for where, there, here in (
                ("at its beginning", mine.text[:1], theirs.text[:1]),
                ("at its end", mine.text[-1:], theirs.text[-1:]),
            )
            if (there == "\n") != (here == "\n")
        ]
        if differing:
            expected = "as in the source text"
            message = f"found another line break {' and '.join(differing)} of {called(other)}, expected it {expected}"
            there = Related(mine.span, "the source has", pair.source.path)
            yield Hit(theirs.span, message, related=(there,))
