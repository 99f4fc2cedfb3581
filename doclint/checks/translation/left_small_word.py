"""Single small words of English left in a translated sentence."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Role, Segment
from doclint.evidence.prose_pairs import prose_pairs
from doclint.findings import Hit, Severity
from doclint.languages import USUAL_SOURCE, Language, language
from doclint.languages.detect import votes
from doclint.languages.record import words as small_words
from doclint.page.set_apart import set_apart
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.words import Word, fold, words

# Small words of English that no other language has as a word of its own, and no
# programming language as a keyword.
_SMALL = small_words("""
    the and you your these those which however should would because between their they there
""")
_QUOTES = frozenset("\"'“”„‘’«»()[]（）「」")


@rule(
    "translation/left-small-word",
    visits=Pair,
    severity=Severity.INFO,
    yields_to=(
        "translation/untranslated",
        "translation/partly-untranslated",
        "translation/foreign-sentence",
    ),
    examples=[
        bad(
            source="And enjoy the evening!\n",
            translation="⟦And⟧ akşamın tadını çıkarın!\n",
            language="tr",
        ),
        bad(
            source="Use the lid and the pot.\n",
            translation="Verwenden Sie den Deckel ⟦and⟧ den Topf.\n",
            language="de",
        ),
        good(
            source="Read the Pots and Lids page here.\n",
            translation="Lisez ici la page Pots and Lids.\n",
        ),
        good(
            source="The words “and” and `or` join.\n",
            translation="Die Wörter „and“ und `or` verbinden.\n",
            language="de",
        ),
    ],
)
def left_small_word(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A small word of English stands alone among words of the translation: "And" at the beginning of a sentence.

    Left alone are words in quotes, brackets, links and emphasis, and those beside other
    words of the source text, which may be a name.
    """
    own = ctx.language
    if own is None or not (pair.source.language or "").startswith(USUAL_SOURCE):
        return
    apart = None
    for source, translation in prose_pairs(pair):
        if _is_english(translation.text, own):
            continue
        known = {fold(word.text) for word in words(source.text)}
        for segment in translation.segments:
            if segment.role is not Role.PROSE:
                continue
            for word in _alone(segment, known, own):
                place = segment.place(word.start, word.end)
                apart = apart or set_apart(ctx.document)
                if not apart.hold(place):
                    message = (
                        f"found “{word.text}”, which is English, expected {own.name}"
                    )
                    yield Hit(place, message)


def _is_english(text: str, own: Language) -> bool:
    """Whether a text has as many small words of English as of its own language: all of
    it was left over."""
    english = language(USUAL_SOURCE)
    return english is not None and votes(text, english) > max(1, votes(text, own))


def _alone(segment: Segment, known: set[str], own: Language) -> Iterator[Word]:
    """The small words of English of a text whose neighbours are no words of the
    source's."""
    found = list(words(segment.text))
    for at, word in enumerate(found):
        is_small = word.text.lower() in _SMALL and word.text[1:].islower()
        if not is_small or word.text.lower() in own.function_words:
            continue
        near = [*found[max(at - 1, 0) : at], *found[at + 1 : at + 2]]
        is_among_own = near and not any(fold(other.text) in known for other in near)
        around = segment.text[max(word.start - 1, 0) : word.end + 1]
        is_marked = any(mark in around for mark in _QUOTES)
        if is_among_own and word.text.lower() in known and not is_marked:
            yield word
