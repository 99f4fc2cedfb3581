"""Code in which a tool for typography changed blanks and quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from doclint.document import Document, Fence
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
# Code blocks that no program reads: by the words behind their mark.
_FOR_READERS = expression(
    r"(?:te?xt|plain(?:text)?|markdown|md|none|output|mermaid)?(?![\w+#-])"
)
# What lines of programs have, and sentences have not.
_SIGNS = expression(r"[{};]|\w\(| = |^\$ |\w::\w|^ *(?:def|class|end|import)\b", re.M)
_COMMENT = expression(r"\s*(?:#|//|--|/?\*|<!--|;|%|\")")


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
            source='```\nrequire "lamp"\nLamp.new(1)\n```\n',
            translation="```\nrequire ⟦“⟧lamp”\nLamp.new(1)\n```\n",
            language="ru",
        ),
        bad(
            source="Run `reboot now`.\n",
            translation="Lassen Sie `re⟦\u00ad⟧boot now` laufen.\n",
            language="de",
        ),
        bad(
            source='```sh\nlamp --name "red"\n```\n',
            translation="```sh\nlamp --name ⟦“⟧red”\n```\n",
            language="es",
            fixed='```sh\nlamp --name "red"\n```\n',
        ),
        good(
            source='```sh\n# the "red" one\n```\n\n```\nSay "red".\n```\n',
            translation="```sh\n# the “red” one\n```\n\n```\nSay “red”.\n```\n",
            language="es",
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
    lines = _code_lines(pair.source)
    for fence in pair.translation.of(Fence):
        yield from _in_fence(fence, lines, pair)


def _code_lines(page: Document) -> dict[str, Span]:
    """The lines of a page's code blocks, each with its place."""
    return {
        line.rstrip("\r\n"): span
        for fence in page.of(Fence)
        for line, span in _lines(fence, page)
    }


def _lines(fence: Fence, page: Document) -> Iterator[tuple[str, Span]]:
    """The lines of a code block, with their places."""
    at = fence.content_span.start
    for line in page.source.cut(fence.content_span).splitlines(keepends=True):
        code = line.rstrip("\r\n")
        yield code, Span(at, at + len(code))
        at += len(line)


def _in_fence(fence: Fence, lines: Mapping[str, Span], pair: Pair) -> Iterator[Hit]:
    """The first line of a code block that is the source's but for what programs refuse;
    quotation marks may be styled where people read. Another rule tells of other
    changes."""
    info = pair.translation.source.cut(fence.info_span).strip().lower()
    written = pair.translation.source.cut(fence.content_span)
    is_code = not info and _SIGNS.search(written) is not None
    for_readers = not is_code and _FOR_READERS.match(info) is not None
    mark = _ODD_BLANK if for_readers else _ODD
    for code, place in _lines(fence, pair.translation):
        odd = mark.search(code)
        if odd is None or code in lines:
            continue
        plain = code.translate(_PLAIN) if mark is _ODD_BLANK else _repaired(code)
        is_comment = _COMMENT.match(code) is not None and not _ODD_BLANK.search(code)
        if plain in lines and not is_comment:
            related = source_place(pair, lines[plain])
            yield _hit(plain, odd, place, related, Change.CODE)
            return


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
    odd_name = names.get(odd.group(), odd.group())
    fix = Fix(f"write {plain}", (Edit(place, plain),), (change,))
    where = Span(*odd.span()).shift(place.start)
    return Hit(
        where,
        f"found {odd_name} in code, expected {plain} as in the source text",
        plain,
        fix,
        related,
    )
