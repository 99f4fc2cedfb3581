"""Code that lost the blank before it."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.document import CodeSpan
from doclint.findings import Change, Edit, Fix, Hit, Related, Severity
from doclint.project import BlockPair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What is a word. Held by tests/checks/test_degrees.py."""

    # Shorter words (letters) are endings.
    least: int = 4


_LIMITS = _Calibration()


@rule(
    "translation/glued-code",
    visits=BlockPair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="Ask [the `keys/list` endpoint](/a/) for it.\n",
            translation="Fragen Sie [den ⟦Endpunkt⟧`keys/list`](/a/) danach.\n",
            language="de",
            fixed="Fragen Sie [den Endpunkt `keys/list`](/a/) danach.\n",
        ),
        good(
            source="Its `id` is new.\n",
            translation="L'`id` est (`id`) nouveau, «`id`», non-`id`.\n",
        ),
        good(
            source="The prefix sub`id` is new.\n",
            translation="Le préfixe sub`id` est nouveau.\n",
        ),
        good(
            source="It `yield`s.\n", translation="Es hat ge`yield`et.\n", language="de"
        ),
        bad(
            source="Call `lock` before you go.\n",
            translation="⟦Викличте⟧`lock` перед тим, як піти.\n",
            language="uk",
            fixed="Викличте `lock` перед тим, як піти.\n",
        ),
        good(source="The `id` is new.\n", translation="新`id`です。\n", language="ja"),
    ],
)
def glued_code(both: BlockPair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A word stands right before code, without the blank that the source text has between words and code.

    Often the code was put back in another place than it had been taken from.
    """
    units, pair, spoken = both.sure_units, ctx.pair, ctx.language
    if units is None or pair is None or spoken is None:
        return
    source, translation = units
    if translation.cells or spoken.needs_no_blanks:
        return
    if any(_word(pair.source.text, code) for code in source.code_spans):
        return
    related = Related(
        source.span, "the source text has blanks around its code", pair.source.path
    )
    for code in translation.code_spans:
        word = _word(ctx.text, code)
        if word is None:
            continue
        edit = Edit(Span(code.span.start, code.span.start), " ")
        fix = Fix("put a blank between", (edit,), (Change.BLANKS,), safe=True)
        message = f"found “{ctx.cut(word)}” glued to code, expected a blank between"
        yield Hit(word, message, fix=fix, related=(related,))


def _word(text: str, code: CodeSpan) -> Span | None:
    """The word that ends where code begins; short ones may be a part of the same word
    (German `ge`)."""
    start = end = code.span.start
    while start and text[start - 1].isalnum():
        start -= 1
    behind = text[code.span.end : code.span.end + 1]
    is_short = end - start < _LIMITS.least
    if is_short or behind.isalnum():
        return None
    return Span(start, end)
