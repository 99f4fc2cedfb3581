"""Blanks that slipped over the first or last backtick into code."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.document import CodeSpan
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.languages import Language
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.words import word_texts

_BLANKS = " \u00a0"
# What joins the code before it with the one behind it, or is part of the text.
_JOINS = "/,;:|&+·、，"

# What ends with one of these begins a line of output, and its blank belongs to it.
_PREFIXES = ":=>,-#$%"


@rule(
    "markup/slipped-code",
    visits=CodeSpan,
    severity=Severity.WARNING,
    examples=[
        bad(
            "Con `--lid` /⟦` -l`⟧ se abre.\n",
            language="es",
            fixed="Con `--lid` / `-l` se abre.\n",
        ),
        bad("Use `a`,⟦` b`⟧ and `c`.\n", fixed="Use `a`, `b` and `c`.\n"),
        bad("Use ⟦`a `⟧or `b`.\n", fixed="Use `a` or `b`.\n"),
        good("Ouvrez `lamp.toml, puis la règle de `room `et fermez.\n", language="fr"),
        good("Con `--lid` / `-l` y ` -l ` se abre.\n", language="es"),
        good("Join them by `, ` or by ` and`, as they are.\n"),
        good("It prints `echo: `and more.\n"),
        good(
            source="It begins with `Lamp ` and a number.\n",
            translation="`Lamp `と番号で始まります。\n",
            language="ja",
        ),
        good("The prompt is `> `and the mark `- `.\n"),
    ],
)
def slipped_code(code: CodeSpan, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The blank that belongs before code stands within its backticks: ``/` -l` `` for ``/ `-l` ``.

    Machines that put code back into a translated sentence leave it there. Code with a
    blank on either side, or with a text before it that needs none, is as its writer
    wants it.
    """
    written = ctx.cut(code.content_span)
    bare = written.strip(_BLANKS)
    says_something = any(map(str.isalnum, bare))
    if not says_something or bare == written:
        return
    if _is_between_codes(bare, ctx.language) or _is_of_source(written, ctx):
        return
    right = _right(code, written, bare, ctx.text)
    if right is None:
        return
    changes = (Change.BLANKS, Change.CODE_SPAN)
    fix = Fix("move the blank", (Edit(code.span, right),), changes)
    shown = right.strip()
    message = f"found a blank within the backticks, expected {shown}"
    yield Hit(code.span, message, shown, fix)


def _is_of_source(written: str, ctx: Context[NoOptions]) -> bool:
    """Whether the source has the code with the same blank: a value that ends with one."""
    if ctx.pair is None:
        return False
    source = ctx.pair.source
    return any(
        source.source.cut(code.content_span) == written for code in source.of(CodeSpan)
    )


def _right(code: CodeSpan, written: str, bare: str, text: str) -> str | None:
    """Code with its blank on the other side of the backticks; None where it belongs
    within."""
    before = text[code.span.start - 1 : code.span.start]
    behind = text[code.span.end : code.span.end + 1]
    marks = text[code.span.start : code.content_span.start]
    begins_blank = written[0] in _BLANKS
    ends_blank = written[-1] in _BLANKS
    if begins_blank and not ends_blank and before and before in _JOINS:
        return f" {marks}{bare}{marks}"
    if (
        ends_blank
        and not begins_blank
        and behind.isalpha()
        and bare[-1] not in _PREFIXES
    ):
        return f"{marks}{bare}{marks} "
    return None


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What is no code. Held by tests/checks/test_texts_by_degrees.py."""

    # So many words (count) are a sentence, and no code.
    sentence: int = 4


_LIMITS = _Calibration()


def _is_between_codes(text: str, spoken: Language | None) -> bool:
    """Whether it is text that stands between codes, one of which lost a backtick."""
    if "`" in text:
        return True
    texts = word_texts(text)
    has_small = spoken is not None and any(
        word in spoken.function_words for word in texts
    )
    return (
        len(texts) > 1
        and (has_small or len(texts) >= _LIMITS.sentence)
        and text == text.lower()
    )
