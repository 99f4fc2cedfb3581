"""Sentences and clauses that begin right behind the mark of the one before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.checks.typography._told_once import missing_blanks
from doclint.document import Document, Role, Segment
from doclint.evidence.beside import compared
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# Hangul behind the endings of a sentence; letters of the Near East and of India in words
# of some length: `т.е.` and the like are shorter. Of letters that have capitals, one
# begins the sentence behind.
_GLUED = expression(
    r"(?<=[다요죠까])[.!?](?=[가-힣A-Z])"
    r"|(?<=[\u0590-\u08ff]{3})(?<!\d)[.!؟](?!\d)(?=[\u0590-\u08ff]{2})"
    r"|(?<=[\u0900-\u0d7f]{2})[।!?](?=[\u0900-\u0d7f]{2})"
    r"|(?<=[A-Za-zа-яёіїєґђјљњћџ]{4})[.!?](?=[А-ЯЁІЇЄҐЂЈЉЊЋЏ][а-яёіїєґђјљњћџ]*(?![\w./]))"
    r"|(?<=[α-ωά-ώ]{4})[.!;](?=[Α-ΩΆ-Ώ][α-ωά-ώ])"
    # And commas, which join nothing there.
    r"|(?<=[\u0590-\u08ff]{3})(?<!\d)[,،](?!\d)(?=[\u0590-\u08ff]{2})"
    r"|(?<=[\u0900-\u0d7f]{2})(?<!\d),(?!\d)(?=[\u0900-\u0d7f]{2})"
    r"|(?<=[а-яёіїєґђјљњћџ]{4}),(?=[а-яёіїєґђјљњћџ]{1,20}[ .,;:!?])"
    r"|(?<=[α-ωά-ώ]{4}),(?=[α-ωά-ώ]{2})"
)
# Latin letters are a program's as well; the source text tells.
_LATIN = r"[^\W\d_\u0370-\uffff]"
_GLUED_LATIN = expression(
    rf"(?<![\w.,/:@#])(?P<one>{_LATIN}{{4,}})(?P<mark>[.!?](?=[A-ZÀ-ÞĀ-Ž])|,(?=[a-zà-ÿ]))"
    rf"(?P<other>{_LATIN}{{3,}})(?![\w/(@.])"
)


@rule(
    "typography/glued-sentence",
    visits=(Document, Pair),
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
        bad("Мельница стоит⟦.⟧Мельник спит.\n", language="ru"),
        bad("Ошибка *NoLampFound*⟦.⟧Зажгите лампу.\n", language="ru"),
        bad("Ο μύλος στέκεται⟦,⟧και γυρίζει.\n", language="el"),
        bad("चक्की घूमती है⟦,⟧और चलती है।\n", language="hi"),
        good(
            "Мельница,колесо стоят на ул.Ленина, т.е. там, и в файле «мельница.Колесо.txt».\n".replace(
                "Мельница,колесо", "Мельница, колесо"
            ),
            language="ru",
        ),
        bad(
            source="The gate is open. Close it, and wait.\n",
            translation="Kapı açık⟦.⟧Onu kapatın,ve bekleyin.\n",
            language="tr",
        ),
        bad(
            source="门开着。关上它，然后等待。\n",
            translation="The gate is open. Close it first⟦,⟧then wait.\n",
            language="fr",
        ),
        good(
            source="Take `a`, or Lamp.Shade and read,write rights.\n",
            translation="Prenez `a`, ou Lamp.Shade et les droits read,write.\n",
        ),
        good("चक्की १२,५०,००० बोरी पीसती है।\n", language="hi"),
        good("تطحن ١٢٥,٠٠٠ كيس و١٢٣.٤٥ أخرى.\n", language="ar"),
        good("Open it.Then close it.\n", language="en"),
    ],
)
def glued_sentence(part: Document | Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """No blank stands behind a full stop or a comma, in a script that parts words by blanks: `합니다.그런 다음`.

    Programs that put sentences together leave it out, and writers of Chinese, whose
    marks need none. In Latin letters it is told beside a source text that has nothing
    of the kind. Told once a page, with all places.
    """
    if ctx.language is None or not ctx.language.spaces:
        return
    stops = _in_latin(part, ctx) if isinstance(part, Pair) else _in_script(part, ctx)
    if stops:
        points = [place.end for place in stops]
        yield missing_blanks(stops, points, f"behind {ctx.cut(stops[0])}")


def _in_script(document: Document, ctx: Context[NoOptions]) -> list[Span]:
    """Where such a mark stands in a script of its own."""
    return [
        place
        for segment in document.of(Segment)
        if segment.role is Role.PROSE
        for match in _GLUED.finditer(segment.text)
        for place in _unmarked(segment, match.start(), match.end(), ctx)
    ]


def _in_latin(pair: Pair, ctx: Context[NoOptions]) -> list[Span]:
    """Where one stands between words in Latin letters, neither of which the source's
    block has at such a mark."""
    return [
        place
        for source, translation in compared(pair)
        for segment in translation.segments
        if segment.role is Role.PROSE
        for match in _GLUED_LATIN.finditer(segment.text)
        if not _is_of_source(match, source.text)
        for place in _unmarked(segment, match.start("mark"), match.end("mark"), ctx)
    ]


def _is_of_source(match: re.Match[str], text: str) -> bool:
    """Whether the source's block has one of the words glued to a mark, too."""
    return f"{match['one']}{match['mark']}" in text or match.group() in text


def _unmarked(
    segment: Segment, start: int, end: int, ctx: Context[NoOptions]
) -> Iterator[Span]:
    """The place of a mark, if no markup is behind it."""
    around = segment.place(start, end + 1)
    if ctx.cut(around) == segment.text[start : end + 1]:
        yield segment.place(start, end)
