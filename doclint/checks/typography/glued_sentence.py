"""Sentences that begin right behind the full stop of the one before."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document, Role, Segment
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# Hangul behind the endings of a sentence; letters of the Near East and of India in words
# of some length: `т.е.` and the like are shorter, and have Cyrillic or Latin letters.
_GLUED = expression(
    r"(?<=[다요죠까])[.!?](?=[가-힣A-Z])"
    r"|(?<=[\u0590-\u08ff]{3})[.!؟](?=[\u0590-\u08ff]{2})"
    r"|(?<=[\u0900-\u0d7f]{2})[।!?](?=[\u0900-\u0d7f]{2})"
)


@rule(
    "typography/glued-sentence",
    visits=Document,
    severity=Severity.INFO,
    examples=[
        bad(
            "설정을 엽니다⟦.⟧그런 다음 저장합니다.HTML로 표시합니다.\n",
            language="ko",
            fixed="설정을 엽니다. 그런 다음 저장합니다. HTML로 표시합니다.\n",
        ),
        bad("اختر البيئة أكثر⟦.⟧نوصي بهذا.\n", language="ar"),
        bad("यह खुला है⟦।⟧अब देखें।\n", language="hi"),
        good(
            "설정을 엽니다. 이름은 `합니다.값`, 목록.값, 1.5 입니다.\n", language="ko"
        ),
        good("Open it.Then close it.\n", language="en"),
    ],
)
def glued_sentence(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """No blank stands behind a full stop, in a script that parts words by blanks: `합니다.그런 다음`.

    Programs that put sentences together leave it out. Told once a page, with all places.
    """
    if ctx.language is None or not ctx.language.spaces:
        return
    stops = [
        place
        for segment in document.of(Segment)
        if segment.role is Role.PROSE
        for place in _stops(segment, ctx)
    ]
    if not stops:
        return
    edits = tuple(Edit(Span(place.end, place.end), " ") for place in stops)
    fix = Fix("put in the blanks", edits, (Change.BLANKS,), safe=True)
    more = f", and so in {len(stops) - 1} other places" if len(stops) > 1 else ""
    message = f"found no blank behind {ctx.cut(stops[0])}{more}, expected one"
    yield Hit(stops[0], message, fix=fix)


def _stops(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Span]:
    """Where such a mark stands, no markup beside it."""
    for match in _GLUED.finditer(segment.text):
        around = segment.place(match.start() - 1, match.end() + 1)
        if ctx.cut(around) == segment.text[match.start() - 1 : match.end() + 1]:
            yield segment.place(*match.span())
