"""Words that stand twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from doclint.document import Role, Segment
from doclint.findings import Edit, Fix, Hit, Severity
from doclint.languages import Language
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.words import Word, level, word_texts, words

# Two words twice are mere style ("year after year after year").
_LOOPS = frozenset({1, 3, 4, 5, 6, 7, 8})
# What may stand at a word without being part of it.
_MARKS = ".,;:!?…()[]{}«»\"“”„‘’'*_–—/￼"
# In Japanese only what no grammar allows: an object marker or a comma twice, or a long run of characters twice.
_JAPANESE = re.compile(r"をを|、、|([ぁ-ゖァ-ヺー一-龠]{5,30})\1")


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
        good("On verra telle ou telle page, le plus connu ou connu.\n", language="fr"),
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
    even = level(segment.text)
    if not _likely(even, ctx.language):
        return
    texts = word_texts(even)
    loops, alternatives = list(_loops(texts)), list(_alternatives(texts, ctx.language))
    found = list(words(even)) if loops or alternatives else []
    for at, length in loops:
        joined = all(_joined(segment, found[i], found[i + 1]) for i in range(at, at + max(2 * length - 1, 1)))
        if joined and not (length == 1 and _legitimate(segment.text, found[at + 1], ctx.language)):
            yield _hit(segment, ctx, found[at + length - 1].end, found[at + length], found[at + 2 * length - 1])
    for at in alternatives:
        if all(_joined(segment, found[i], found[i + 1]) for i in (at, at + 1)):
            place = segment.place(found[at + 1].start, found[at + 2].end)
            message = f"found “{texts[at]}” on both sides of “{texts[at + 1]}”, expected two different words"
            yield Hit(place, message)


def _likely(text: str, language: Language | None) -> bool:
    """Whether a closer look may find something: only blanks part what is repeated, so blanks may cut it."""
    pieces = [piece.strip(_MARKS) for piece in text.replace("'", "' ").split()]
    return next(_loops(pieces), None) is not None or next(_alternatives(pieces, language), None) is not None


def _loops(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where a run of words begins that stands again right after itself, and how many words it has."""
    last: dict[str, int] = {}
    free = 0
    for at, text in enumerate(texts):
        first = last.get(text, at)
        length = at - first
        if length in _LOOPS and first >= free and texts[first:at] == texts[at : at + length]:
            yield first, length
            free = at
        last[text] = at


def _joined(segment: Segment, word: Word, following: Word) -> bool:
    """Whether only blanks part two words, and a new line only in running text."""
    gap = segment.text[word.end : following.start]
    if word.text.endswith(("'", "’")) and not gap:
        return True
    return bool(gap) and not gap.strip() and ("\n" not in gap or segment.role is Role.PROSE)


def _legitimate(text: str, second: Word, language: Language | None) -> bool:
    if second.text.endswith("'") or (language is not None and second.text in language.repeats):
        return True
    german = language is not None and language.code == "de"
    # A large first letter begins a sentence or makes a name ("New York New Haven", "Duran Duran"), except in German.
    return text[second.start].isupper() and not german


def _alternatives(texts: Sequence[str], language: Language | None) -> Iterator[int]:
    """Where "X or X" begins. Only adverbs of manner: other words may be told apart by what stands around them, as in
    "the most used or used"."""
    if language is None or not language.adverb_endings or language.or_words[0] not in texts:
        return
    for at in range(len(texts) - 2):
        one, joint, other = texts[at : at + 3]
        if one == other and joint in language.or_words and one.endswith(language.adverb_endings):
            yield at


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
