"""Spanish questions and exclamations without their opening mark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from doclint.document import OPAQUE, Role, Segment
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.languages import language
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.words import level_words

# From the end of a sentence, or from the start, to a closing mark; what is quoted or in
# brackets may end so by itself.
_SENTENCE = expression(
    r"(?P<said>[^.!?…\n:;]{2,400})(?P<close>[?!])(?=\s*$|\s+[A-ZÁÉÍÓÚÑ¿¡«“\"])"
)
_MIDST = expression(r"[»”\"'’)\]]\s*$")


@rule(
    "typography/lost-opening-mark",
    visits=Segment,
    severity=Severity.INFO,
    preview=True,
    examples=[
        bad("Está seguro de ello⟦?⟧ Pulse el botón.\n", language="es"),
        bad("Pulse el botón. Ya está hecho⟦!⟧\n", language="es"),
        good("¿Está seguro? ¡Pulse el botón!\n", language="es"),
        good("Si falla, ¿qué hacer? Escriba `¿qué?` o «Listo!».\n", language="es"),
        good("Está seguro?\n", language="pt-br"),
        good("How do I open it? Está bien.\n", language="es"),
        good("Yahoo! y Jeopardy! son nombres. Hola!!\n", language="es"),
    ],
)
def lost_opening_mark(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A question or an exclamation has its mark at the end, and none where it begins.

    Spanish has both (`¿…?`, `¡…!`); machines and those who write another language as
    well leave the first one out.
    """
    marks = dict(ctx.language.opening_marks) if ctx.language else {}
    if not marks or segment.role in (Role.TITLE, Role.HTML):
        return
    for match in _SENTENCE.finditer(segment.text):
        close = match["close"]
        is_doubled = segment.text.startswith(close, match.end())
        if is_doubled or not _asks_for_mark(match["said"], marks.values(), ctx):
            continue
        before = segment.text[: match.start("said")].rstrip()
        began_before_a_colon = marks[close] in before[max(before.rfind(close), 0) :]
        if began_before_a_colon:
            continue
        place = segment.place(*match.span("close"))
        if ctx.cut(place) == close:
            message = f"found {close} without {marks[close]} before it, expected both"
            yield Hit(place, message)


def _asks_for_mark(
    sentence: str, marks: Iterable[str], ctx: Context[NoOptions]
) -> bool:
    """Whether a sentence is one of the page's own language, and none of it is hidden or
    opened by a mark."""
    if OPAQUE in sentence or any(mark in sentence for mark in marks):
        return False
    is_name = len(sentence.split()) <= 1  # Yahoo!
    if is_name or _MIDST.search(sentence):
        return False
    return not _is_foreign(sentence, ctx)


def _is_foreign(text: str, ctx: Context[NoOptions]) -> bool:
    """Whether a sentence was left in the source's language: it has more small words of
    that. On a page alone it is one without small words of the page's language."""
    words = level_words(text)
    small = (
        sum(word in ctx.language.function_words for word in words)
        if ctx.language
        else 0
    )
    source = language(ctx.pair.source.language) if ctx.pair else None
    if source is None:
        return small == 0
    return sum(word in source.function_words for word in words) > small
