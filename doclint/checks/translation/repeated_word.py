"""Words that stand twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from doclint.document import Role, Segment
from doclint.findings import Edit, Fix, Hit, Severity
from doclint.languages import Language
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.words import Word, fold, words

# Two words twice are mere style ("year after year after year").
_LOOPS: tuple[int, ...] = (1, 3, 4, 5, 6, 7, 8)
_SHORTEST_ALTERNATIVE = 4
# In Japanese only what no grammar allows: an object marker or a comma twice, or a long run of characters twice.
_JAPANESE = re.compile(r"をを|、、|([ぁ-ゖァ-ヺー一-龠]{5,})\1")


@rule(
    "translation/repeated-word",
    visits=Segment,
    severity=Severity.WARNING,
    examples=[
        bad("Save the ⟦the⟧ page.\n", language="en", fixed="Save the page.\n"),
        bad("Le bouton\n⟦bouton⟧ bleu.\n", language="fr"),
        bad("Ne modifiez pas involontairement ⟦ou involontairement⟧ la clé.\n", language="fr"),
        bad("You need to open ⟦you need to open⟧ the page.\n", language="en"),
        bad("設定を⟦を⟧開きます。\n", language="ja"),
        good("Nous nous occupons de vous, vous verrez.\n", language="fr"),
        good("Für die die Regel gilt.\n", language="de"),
        good("He had had enough. Enough is enough: 10 10 10.\n", language="en"),
        good("Tool `tool` tool, **no**, no.\n", language="en"),
        good("| a | b |\n|---|---|\n| yes | yes |\n", language="en"),
    ],
)
def repeated_word(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A word, or a run of words, stands twice in a row.

    Also "X or X", where the translation of two words of the source fell together.
    """
    if ctx.language is not None and not ctx.language.spaces:
        yield from _unspaced(segment)
        return
    found = list(words(segment.text))
    folded = [fold(word.text, accents=False) for word in found]
    at = 0
    while at < len(found):
        loop = _loop(segment, found, folded, at)
        if loop == 1 and _legitimate(found[at + 1], folded[at], ctx.language):
            loop = 0
        if loop:
            yield _hit(segment, ctx, found[at + loop - 1].end, found[at + loop], found[at + 2 * loop - 1])
            at += loop
        elif _alternative(segment.text, found, folded, at, ctx.language):
            place = segment.place(found[at + 1].start, found[at + 2].end)
            yield Hit(
                place, f"found “{found[at].text}” on both sides of “{found[at + 1].text}”, expected two different words"
            )
        at += 1


def _loop(segment: Segment, found: Sequence[Word], folded: Sequence[str], at: int) -> int:
    """How many words from here on stand again right after them, or 0."""
    for length in _LOOPS:
        if at + 2 * length > len(found):
            return 0
        if folded[at : at + length] != folded[at + length : at + 2 * length]:
            continue
        last = at + (2 if length == 1 else 2 * length) - 1
        if all(_joined(segment, found[i], found[i + 1]) for i in range(at, last)):
            return length
    return 0


def _joined(segment: Segment, word: Word, following: Word) -> bool:
    """Whether only blanks part two words, and a new line only in running text."""
    gap = segment.text[word.end : following.start]
    if word.text.endswith(("'", "’")) and not gap:
        return True
    return bool(gap) and not gap.strip() and ("\n" not in gap or segment.role is Role.PROSE)


def _legitimate(second: Word, folded: str, language: Language | None) -> bool:
    if language is not None and folded in language.repeats:
        return True
    german = language is not None and language.code == "de"
    # A large first letter begins a sentence or makes a name ("New York New Haven", "Duran Duran"), except in German.
    return folded.endswith("'") or (second.text[0].isupper() and not german)


def _alternative(text: str, found: Sequence[Word], folded: Sequence[str], at: int, language: Language | None) -> bool:
    if language is None or at + 2 >= len(found) or folded[at + 1] not in language.or_words:
        return False
    one, joint, other = found[at : at + 3]
    return (
        folded[at] == folded[at + 2]
        and len(folded[at]) >= _SHORTEST_ALTERNATIVE
        and not text[one.end : joint.start].strip()
        and not text[joint.end : other.start].strip()
        and not re.match(r"[\w+*/.-]\w|[+*]|\s+\d", text[other.end :])
    )


def _hit(segment: Segment, ctx: Context[NoOptions], before: int, first: Word, last: Word) -> Hit:
    text = segment.text[first.start : last.end]
    gone = segment.place(before, last.end)
    plain = ctx.cut(gone) == segment.text[before : last.end]
    fix = Fix(f"delete the second “{text}”", (Edit(gone, ""),), safe=False) if plain else None
    return Hit(segment.place(first.start, last.end), f"found “{text}” twice in a row, expected it once", fix=fix)


def _unspaced(segment: Segment) -> Iterator[Hit]:
    for match in _JAPANESE.finditer(segment.text):
        if len(set(match.group())) == 2 and len(match.group()) > 2:
            continue  # a laugh, a drum roll
        middle, end = (match.start() + match.end()) // 2, match.end()
        place: Span = segment.place(middle, end)
        yield Hit(place, f"found “{segment.text[middle:end]}” twice in a row, expected it once")
