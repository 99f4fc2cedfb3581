"""29 to 34: words, marks and characters of the language."""

import re
import unicodedata
from collections.abc import Iterator
from random import Random

from doclint.document import BlockKind, LinkKind
from doclint.findings import Severity

from ..picking import shuffled
from ..record import operator
from ..subject import PROSE, Damage, Subject, drop, put
from ..words.tables import OR, REGISTER

_WORD = re.compile(r"(?<![\w’'-])[^\W\d_]{5,}(?![\w’'-])")
_AND = {"fr": "et", "de": "und", "es": "y", "pt": "e", "pt-br": "e", "it": "e"}
_KANJI_RUN = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u30a1-\u30fa\u30fc]{3,12}")


def _finds(
    subject: Subject, rng: Random, pattern: re.Pattern[str]
) -> Iterator[tuple[int, str]]:
    """One place of a pattern in the prose of each block, as its offset in the page and
    its text."""
    for both in shuffled(subject.of(*PROSE), rng):
        found = [
            (at + m.start(), m.group())
            for at, text in subject.plain(both.translation)
            for m in pattern.finditer(text)
        ]
        if found:
            yield rng.choice(found)


def _word(subject: Subject) -> re.Pattern[str]:
    return _WORD if subject.spaced else _KANJI_RUN


@operator(29, "word said twice", "doubled")
def doubled(subject: Subject, rng: Random) -> Iterator[Damage]:
    for at, word in _finds(subject, rng, _word(subject)):
        yield Damage(
            (
                put(
                    at + len(word),
                    at + len(word),
                    f"{' ' if subject.spaced else ''}{word}",
                ),
            )
        )


@operator(29, "word said twice", "x or x")
def or_again(subject: Subject, rng: Random) -> Iterator[Damage]:
    blank = " " if subject.spaced else ""
    for at, word in _finds(subject, rng, _word(subject)):
        yield Damage(
            (
                put(
                    at + len(word),
                    at + len(word),
                    f"{blank}{OR[subject.language]}{blank}{word}",
                ),
            )
        )


@operator(30, "bold", "lost")
def bold_lost(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(BlockKind.PARAGRAPH), rng):
        ours, theirs = (
            [each for each in unit.emphases if each.strong]
            for unit in (both.translation, both.source)
        )
        if ours and len(ours) == len(theirs):
            bold = rng.choice(ours)
            start, end = bold.content_span
            yield Damage(
                (drop(bold.span.start, start), drop(end, bold.span.end)), (bold.span,)
            )


@operator(30, "bold", "blank inside")
def bold_spaced(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(BlockKind.PARAGRAPH), rng):
        for bold in shuffled(
            [each for each in both.translation.emphases if each.strong], rng
        )[:1]:
            if subject.cut(bold.span).startswith("**"):
                start, end = bold.content_span
                places = [put(start, start, " "), put(end, end, " ")]
                yield Damage(
                    tuple(rng.choice([places, places[:1], places[1:]])), (bold.span,)
                )


@operator(31, "bracket or quote dropped", "bracket")
def bracket(subject: Subject, rng: Random) -> Iterator[Damage]:
    for at, _ in _finds(
        subject,
        rng,
        re.compile(
            r"(?<=[^\W\d_] )\((?=[^()]{4,60}\))|(?<=\([^()]{6})\)|（(?=[^（）]{3,60}）)"
        ),
    ):
        yield Damage((drop(at, at + 1),))


@operator(31, "bracket or quote dropped", "quote")
def quote(subject: Subject, rng: Random) -> Iterator[Damage]:
    for at, _ in _finds(
        subject,
        rng,
        re.compile(r"[«„“「](?=[^«»„“”「」]{3,80}[»“”」])|(?<=[^\W\d_])[»」]"),
    ):
        yield Damage((drop(at, at + 1),))


@operator(
    32, "French blanks", "blank before !?:; lost", languages=["fr"], least=Severity.INFO
)
def blank_lost(subject: Subject, rng: Random) -> Iterator[Damage]:
    for at, _ in _finds(
        subject,
        rng,
        re.compile(r"(?<=[^\W\d_]{2})[ \u00a0\u202f](?=[!?:;](?: [^\W\d_]|$))"),
    ):
        yield Damage((drop(at, at + 1),))


@operator(32, "French blanks", "other kind of blank", languages=["fr"], least=Severity.INFO, counted=False,
          waits="taste: pages of good writers mix them")  # fmt: skip
def blank_mixed(subject: Subject, rng: Random) -> Iterator[Damage]:
    for at, blank in _finds(
        subject, rng, re.compile(r"(?<=[^\W\d_]{2})[ \u00a0\u202f](?=[!?:;])")
    ):
        yield Damage((put(at, at + 1, " " if blank != " " else "\u00a0"),))


@operator(33, "Japanese", "half-width mark", languages=["ja"], least=Severity.INFO)
def half_width(subject: Subject, rng: Random) -> Iterator[Damage]:
    for at, mark in _finds(
        subject,
        rng,
        re.compile(
            r"(?<=[\u3041-\u30fa\u4e00-\u9fff])[、。](?=[\u3041-\u30fa\u4e00-\u9fff])"
        ),
    ):
        yield Damage((put(at, at + 1, {"、": ", ", "。": ". "}[mark]),))


@operator(33, "Japanese", "full-width link brackets", languages=["ja"])
def full_width(subject: Subject, rng: Random) -> Iterator[Damage]:
    for both in shuffled(subject.of(*PROSE), rng):
        for link in both.translation.links[:1]:
            start, end = link.text_span
            if link.kind is LinkKind.INLINE and subject.text[end : end + 2] == "](":
                square = (put(start - 1, start, "［"), put(end, end + 1, "］"))
                round_ = (
                    put(end + 1, end + 2, "（"),
                    put(link.span.end - 1, link.span.end, "）"),
                )
                yield Damage(
                    rng.choice([square, round_, square + round_]), (link.span,)
                )


@operator(33, "manner of speaking", "register of one word", least=Severity.INFO)
def register(subject: Subject, rng: Random) -> Iterator[Damage]:
    """In a sentence of a paragraph, the page's way of speaking to its readers becomes
    the other one."""
    others = REGISTER[subject.language]
    edge = "" if subject.language in ("ja", "ko") else r"\b"
    pattern = re.compile(
        rf"{edge}(?:{'|'.join(map(re.escape, sorted(others, key=len, reverse=True)))}){edge}"
    )
    for both in shuffled(subject.of(BlockKind.PARAGRAPH), rng):
        if both.translation.within:
            continue
        found = [
            (at + match.start(), match.group())
            for at, text in subject.plain(both.translation)
            for match in pattern.finditer(text)
        ]
        if found:
            at, word = rng.choice(found)
            yield Damage((put(at, at + len(word), others[word]),))


@operator(34, "characters", "zero width")
def zero_width(subject: Subject, rng: Random) -> Iterator[Damage]:
    for at, _ in _finds(subject, rng, _word(subject)):
        yield Damage((put(at + 1, at + 1, "\u200b"),))


@operator(34, "characters", "replacement")
def replacement(subject: Subject, rng: Random) -> Iterator[Damage]:
    for at, _ in _finds(subject, rng, _word(subject)):
        yield Damage((put(at + 1, at + 2, "\ufffd"),))


@operator(34, "characters", "decomposed", least=Severity.INFO)
def decomposed(subject: Subject, rng: Random) -> Iterator[Damage]:
    for at, word in _finds(
        subject, rng, re.compile(r"[^\W\d_]*[À-ɏ\u3041-\u30fa가-힣][^\W\d_]*")
    ):
        other = unicodedata.normalize("NFD", word)
        if other != word:
            yield Damage((put(at, at + len(word), other),))


_LOOKS = {
    "a": "а",
    "e": "е",
    "o": "о",
    "c": "с",
    "p": "р",
    "x": "х",
    "A": "А",
    "E": "Е",
    "P": "Р",
    "C": "С",
}


@operator(34, "characters", "look-alike")
def look_alike(subject: Subject, rng: Random) -> Iterator[Damage]:
    for at, word in _finds(
        subject, rng, re.compile(r"(?<![A-Za-zÀ-ɏ])[A-Za-z]{4,}(?![A-Za-zÀ-ɏ])")
    ):
        places = [index for index, char in enumerate(word) if char in _LOOKS]
        if places:
            place = rng.choice(places)
            yield Damage((put(at + place, at + place + 1, _LOOKS[word[place]]),))


# Characters of Japanese pages, and how China writes them.
_IN_CHINA = str.maketrans("響設選時関変線間開閉場説語", "响设选时关变线间开闭场说语")


@operator(34, "characters", "another country's", languages=["ja"])
def of_another_country(subject: Subject, rng: Random) -> Iterator[Damage]:
    for at, letter in _finds(subject, rng, re.compile("[響設選時関変線間開閉場説語]")):
        yield Damage((put(at, at + 1, letter.translate(_IN_CHINA)),))


@operator(30, "emphasis", "underscores beside a letter", languages=["ja", "ko", "zh"])
def glued_underscores(subject: Subject, rng: Random) -> Iterator[Damage]:
    inner = re.compile(
        r"(?<=[ 、。，])[가-힣]{4,}|(?<=[ぁ-ゖ])[一-鿿]{2,4}(?=[ぁ-ゖ])|(?<=[，。])[一-鿿]{4,}"
    )
    for at, word in _finds(subject, rng, inner):
        length = 2 if subject.language != "ja" else len(word)
        yield Damage((put(at, at, "_"), put(at + length, at + length, "_")))


@operator(
    31, "bracket or quote dropped", "blank before a full stop", least=Severity.INFO
)
def blank_before_stop(subject: Subject, rng: Random) -> Iterator[Damage]:
    if not subject.spaced:
        return
    for at, _ in _finds(subject, rng, re.compile(r"(?<=[^\W\d_]{3})\.(?= [^\W\d_]|$)")):
        yield Damage((put(at, at, " "),))


@operator(31, "bracket or quote dropped", "colon made a full stop", least=Severity.INFO)
def colon_stopped(subject: Subject, rng: Random) -> Iterator[Damage]:
    yield from _other_end(subject, rng, ":")


@operator(
    31,
    "bracket or quote dropped",
    "question mark made a full stop",
    least=Severity.INFO,
)
def question_stopped(subject: Subject, rng: Random) -> Iterator[Damage]:
    yield from _other_end(subject, rng, "?")


def _other_end(subject: Subject, rng: Random, mark: str) -> Iterator[Damage]:
    """Paragraphs of the page that end with a mark, as their source does, and now with a
    full stop."""
    if not subject.spaced:
        return
    for both in shuffled(subject.of(BlockKind.PARAGRAPH), rng):
        end = both.translation.span.end
        ends_so = both.source.text.endswith(mark) and subject.text[end - 1] == mark
        if ends_so and not both.translation.within:
            yield Damage((put(end - 1, end, "."),))


@operator(31, "bracket or quote dropped", "full stop said twice", least=Severity.INFO)
def stop_doubled(subject: Subject, rng: Random) -> Iterator[Damage]:
    if not subject.spaced:
        return
    for at, _ in _finds(subject, rng, re.compile(r"(?<=[^\W\d_]{4})\.(?= [^\W\d_]|$)")):
        yield Damage((put(at, at, "."),))


@operator(34, "characters", "small at the beginning", least=Severity.INFO)
def small(subject: Subject, rng: Random) -> Iterator[Damage]:
    """The first letter of a paragraph that stands alone."""
    for both in shuffled(subject.of(BlockKind.PARAGRAPH), rng):
        start = both.translation.span.start
        letter = subject.text[start]
        begins = both.source.text[:1].isupper() and letter.isupper()
        if begins and subject.text[start + 1].islower() and not both.translation.within:
            yield Damage((put(start, start + 1, letter.lower()),))


@operator(21, "left in the source's language", "and", least=Severity.INFO)
def english_and(subject: Subject, rng: Random) -> Iterator[Damage]:
    """The first word for "and" of a block whose source has it."""
    word = _AND.get(subject.language)
    for both in shuffled(subject.of(*PROSE), rng) if word else ():
        found = [
            at + match.start()
            for at, text in subject.plain(both.translation)
            for match in re.finditer(rf"(?<=[^\W\d_] ){word}(?= [^\W\d_])", text)
        ]
        if found and word and " and " in both.source.text:
            yield Damage((put(found[0], found[0] + len(word), "and"),))
