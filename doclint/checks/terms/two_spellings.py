"""Words that a page spells two ways, which sound the same."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.document import Document, Role, Segment
from doclint.expressions import expression
from doclint.findings import Hit, Related, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_WORD = expression("[ァ-ヺー・]{3,}")
_MARK = "ー"
# A word of Arabic letters, joined by what keeps them apart, or of Devanagari, with signs.
_MARKED_WORD = expression(
    "[\u0620-\u065f\u066e-\u06d3](?:[\u0620-\u065f\u066e-\u06d3]|\u200c(?=[\u0620-\u06d3]))+"
    "|[\u0900-\u0963\u0970-\u097f]+"
)
# Signs that hands leave out: what keeps two Persian letters apart, the hamza of an Arabic
# alef, the dot under a Hindi letter, the moon above one.
_LEFT_OUT = str.maketrans(
    {"\u200c": None, "أ": "ا", "إ": "ا", "\u093c": None, "ँ": "ं", "ॉ": "ा"}
)


@dataclass(frozen=True, slots=True)
class _Calibration:
    """Which of two spellings is a slip. Pages on either side stand in the examples."""

    # Shorter words (letters) may be two words.
    shortest: int = 5
    # The usual spelling stands so often (count),
    least: int = 3
    # and so many times as often as the other.
    clearly: int = 2


_LIMITS = _Calibration()


@rule(
    "terms/two-spellings",
    visits=Document,
    severity=Severity.INFO,
    examples=[
        bad(
            "サーバーを開きます。サーバーを閉じます。\n\n⟦サーバ⟧を見ます。\n",
            language="ja",
        ),
        bad(
            "⟦セキュリティー⟧の設定。\n\nセキュリティを見ます。セキュリティです。\n",
            language="ja",
        ),
        bad(
            "セグメントフィルタとフィルタを使います。⟦ボットフィルター⟧です。\n",
            language="ja",
        ),
        good("フィルタとボットフィルタ、フィルタリング。\n", language="ja"),
        good("サーバーを開きます。サーバーを閉じます。\n", language="ja"),
        bad(
            "مقدار پیش\u200cفرض و پیش\u200cفرض و پیش\u200cفرض و ⟦پیشفرض⟧ است.\n",
            language="fa",
        ),
        bad("फ़ाइलें और फ़ाइलें और फ़ाइलें, और ⟦फाइलें⟧ हैं।\n", language="hi"),
        good("फ़ाइलें और फाइलें हैं, राज़ और राज।\n", language="hi"),
        good("カバーを開き、カバを見ます。\n\n`サーバ`とサーバー。\n", language="ja"),
    ],
)
def two_spellings(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A page writes a word with a sign that it leaves out elsewhere: サーバー and サーバ.

    So with the mark of a long vowel at the end in Japanese (of compounds, too: ボットフィルター
    and セグメントフィルタ), with what keeps two letters
    apart in Persian, a hamza in Arabic, the dot under a letter in Hindi. Search finds one
    of the two, and readers wonder whether two things are meant. Told once a word, at the
    first of the rarer spelling.
    """
    if ctx.language is None:
        return
    if ctx.language.kana:
        counts, places = _words(document, _WORD)
        yield from _by_long_vowels(counts, places)
        yield from _by_last_words(counts, places, ctx.language.long_at_end)
    elif not ctx.language.is_latin:
        yield from _by_signs(*_words(document, _MARKED_WORD))


def _words(
    document: Document, pattern: re.Pattern[str]
) -> tuple[Counter[str], dict[str, Span]]:
    """How often each word stands on a page, and where first."""
    places: dict[str, Span] = {}
    counts: Counter[str] = Counter()
    for segment in document.of(Segment):
        if segment.role is Role.TITLE:
            continue
        for match in pattern.finditer(segment.text):
            counts[match.group()] += 1
            places.setdefault(match.group(), segment.place(*match.span()))
    return counts, places


def _by_long_vowels(counts: Counter[str], places: dict[str, Span]) -> Iterator[Hit]:
    for word in counts:
        short = word.removesuffix(_MARK)
        if short == word or short not in counts:
            continue
        rare, usual = sorted(
            (word, short), key=lambda spelling: (counts[spelling], spelling)
        )
        yield _hit(rare, usual, places)


def _by_last_words(
    counts: Counter[str], places: dict[str, Span], known: frozenset[str]
) -> Iterator[Hit]:
    """Compounds whose last word has the mark in some and not in others:
    ボットフィルター, セグメントフィルタ."""
    ending_in: defaultdict[str, list[str]] = defaultdict(list)
    for word in counts:
        last = _last_word(word.removesuffix(_MARK), known)
        if last:
            ending_in[last].append(word)
    for words in ending_in.values():
        long = [word for word in words if word.endswith(_MARK)]
        short = [word for word in words if not word.endswith(_MARK)]
        is_told = any(word.removesuffix(_MARK) in counts for word in long)
        if long and short and not is_told:
            rare, usual = sorted((long, short), key=lambda each: _times(each, counts))
            yield _hit(rare[0], usual[0], places)


def _last_word(word: str, known: frozenset[str]) -> str | None:
    """The longest known word that a word ends in."""
    ends = (word[start:] for start in range(len(word)))
    return next((end for end in ends if end in known), None)


def _times(words: list[str], counts: Counter[str]) -> int:
    """How often words stand on a page, all together."""
    return sum(counts[word] for word in words)


def _by_signs(counts: Counter[str], places: dict[str, Span]) -> Iterator[Hit]:
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for word in counts:
        letters = unicodedata.normalize("NFD", word).translate(_LEFT_OUT)
        alike[letters].append(word)
    for letters, spellings in alike.items():
        if len(spellings) < 2 or len(letters) < _LIMITS.shortest:
            continue
        usual = max(spellings, key=lambda spelling: counts[spelling])
        for rare in spellings:
            is_rare = counts[rare] * _LIMITS.clearly <= counts[usual]
            if rare != usual and is_rare and counts[usual] >= _LIMITS.least:
                yield _hit(rare, usual, places)


def _hit(rare: str, usual: str, places: dict[str, Span]) -> Hit:
    message = f"found “{rare}” on a page that has “{usual}”, expected one spelling"
    related = Related(places[usual], f"“{usual}” here")
    return Hit(places[rare], message, usual, related=(related,))
