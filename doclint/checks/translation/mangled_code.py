"""Code in which a tool for typography changed blanks and quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Fence
from doclint.evidence.beside import compared, source_place
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Related, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_BLANKS = "\u00a0\u202f\u2007\u2009\u3000"
_ODD = expression(rf"[{_BLANKS}\u00ad“”„‟«»‘’‚]")
_ODD_BLANK = expression(f"[{_BLANKS}\u00ad]")
_GUILLEMETS = expression(rf"«[{_BLANKS} ]?|[{_BLANKS} ]?»")
_PLAIN = str.maketrans(
    dict.fromkeys(_BLANKS, " ")
    | dict.fromkeys("“”„‟", '"')
    | dict.fromkeys("‘’‚", "'")
    | {"\u00ad": ""}
)
# A word in quotation marks, in code letters: how these look is a matter of style.
_QUOTED_WORD = expression(r"""["'][^"'\s=:(){}]*["']""")


@rule(
    "translation/mangled-code",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="Run `npm install tool` now.\n",
            translation="Lancez `npm⟦\u00a0⟧install tool`.\n",
            language="fr",
            fixed="Lancez `npm install tool`.\n",
        ),
        bad(
            source='Use `print("a")`.\n',
            translation="Используйте `print(⟦«⟧a»)`.\n",
            language="ru",
        ),
        bad(
            source="```sh\nnpm install\n```\n",
            translation="```sh\nnpm⟦\u202f⟧install\n```\n",
            language="cs",
        ),
        bad(
            source="Run `reboot now`.\n",
            translation="Lassen Sie `re⟦\u00ad⟧boot now` laufen.\n",
            language="de",
        ),
        good(
            source='Set `"a"` there.\n', translation="Mettez là `“a”`.\n", language="fr"
        ),
        good(
            source="It is `5\u00a0€`.\n",
            translation="Cela fait `5\u00a0€`.\n",
            language="fr",
        ),
        good(
            source="Run `npm install tool` now.\n",
            translation="Lancez `npm install tool`.\n",
            language="fr",
        ),
    ],
)
def mangled_code(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Code is the source's but for no-break spaces, soft hyphens or typographic quotation marks, which programs refuse.

    Tools for typography and translation machines put them wherever they see a blank or
    a straight mark. Who copies such a command from the page gets an error in which the
    fault cannot be seen.
    """
    for source, translation in compared(pair):
        there = frozenset(source.codes)
        for code, span in zip(translation.codes, translation.code_spans, strict=True):
            odd, plain = _ODD.search(code), _repaired(code)
            if (
                odd
                and code not in there
                and plain in there
                and not _QUOTED_WORD.fullmatch(plain)
            ):
                yield _hit(
                    plain,
                    odd,
                    span.content_span,
                    source_place(pair, source.span),
                    Change.CODE_SPAN,
                )
        if source.fence and translation.fence:
            yield from _in_fence(source.fence, translation.fence, pair)


def _in_fence(source: Fence, translation: Fence, pair: Pair) -> Iterator[Hit]:
    """The first line of a code block that differs in blanks that nobody sees; another
    rule tells of other changes."""
    mine = frozenset(pair.source.source.cut(source.content_span).splitlines())
    at = translation.content_span.start
    for line in pair.translation.source.cut(translation.content_span).splitlines(
        keepends=True
    ):
        code = line.rstrip("\r\n")
        odd = _ODD_BLANK.search(code)
        if odd and code not in mine and (plain := code.translate(_PLAIN)) in mine:
            yield _hit(
                plain,
                odd,
                Span(at, at + len(code)),
                source_place(pair, source.span),
                Change.CODE,
            )
            return
        at += len(line)


def _repaired(code: str) -> str:
    return _GUILLEMETS.sub('"', code).translate(_PLAIN)


def _hit(
    plain: str,
    odd: re.Match[str],
    place: Span,
    related: tuple[Related, ...],
    change: Change,
) -> Hit:
    names = {"\u00ad": "a soft hyphen"} | dict.fromkeys(_BLANKS, "a no-break space")
    found = names.get(odd.group(), odd.group())
    fix = Fix(f"write {plain}", (Edit(place, plain),), (change,))
    where = Span(*odd.span()).shift(place.start)
    return Hit(
        where,
        f"found {found} in code, expected {plain} as in the source text",
        plain,
        fix,
        related,
    )
