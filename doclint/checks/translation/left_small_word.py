"""Single small words of English left in a translated sentence."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import OPAQUE, Role, Segment
from doclint.evidence.prose_pairs import prose_pairs
from doclint.expressions import expression
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
    the and you your these those which however should would because between their they there about
    before until into though through therefore moreover furthermore although
""")
# Others that a text in another script has neither; keywords as `for`, `if` and `in` it may.
_SMALL_ELSEWHERE = _SMALL | small_words(
    "or of to are was by when what this that but with from only then also not"
)
# What joins two names, whatever else it means in the translation's language (French
# "or", gold).
_JOINTS = small_words("and or")
_BETWEEN_CODE = expression(rf"{OPAQUE} (?P<word>and|or) (?={OPAQUE})")
_WITH_CODE = frozenset({Role.PROSE, Role.CELL})
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
        bad(
            source="Use the lid or the pot.\n",
            translation="뚜껑 ⟦or⟧ 냄비를 사용하세요.\n",
            language="ko",
        ),
        bad(
            source="Take an image, for example debian or ubuntu.\n",
            translation="Prenez une image, par exemple debian ⟦or⟧ ubuntu.\n",
        ),
        bad(
            source="| Code | Sense |\n|---|---|\n| `4XX` and `5XX` | A fault of the lamp |\n",
            translation="| 코드 | 뜻 |\n|---|---|\n| `4XX` ⟦and⟧ `5XX` | 램프의 오류 |\n",
            language="ko",
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
    target = ctx.language
    source_language = pair.source.language or ""
    if target is None or not source_language.startswith(USUAL_SOURCE):
        return
    apart = None
    for segment, word in _left(pair, target):
        place = segment.place(word.start, word.end)
        apart = apart or set_apart(ctx.document)
        if not apart.hold(place):
            message = f"found “{word.text}”, which is English, expected {target.name}"
            yield Hit(place, message)


def _left(pair: Pair, target: Language) -> Iterator[tuple[Segment, Word]]:
    """The small words of English in translated prose."""
    for source, translation in prose_pairs(pair):
        if _is_english(translation.text, target):
            continue
        known = {fold(word.text) for word in words(source.text)}
        for segment in translation.segments:
            if segment.role is Role.PROSE:
                for word in _alone(segment, known, target):
                    yield segment, word
                for word in _joints(segment, source.text, known):
                    yield segment, word
            if segment.role in _WITH_CODE:
                for word in _between_code(segment, source.text):
                    yield segment, word


def _is_english(text: str, spoken: Language) -> bool:
    """Whether a text has as many small words of English as of its own language: all of
    it was left over."""
    english = language(USUAL_SOURCE)
    return english is not None and votes(text, english) > max(1, votes(text, spoken))


def _alone(segment: Segment, known: set[str], target: Language) -> Iterator[Word]:
    """The small words of English of a text whose neighbours are no words of the
    source's."""
    text_words = list(words(segment.text))
    for at, word in enumerate(text_words):
        if not _is_small_english(word, target) or word.text.lower() not in known:
            continue
        neighbours = [*text_words[max(at - 1, 0) : at], *text_words[at + 1 : at + 2]]
        is_beside_source = any(fold(other.text) in known for other in neighbours)
        around = segment.text[max(word.start - 1, 0) : word.end + 1]
        is_marked = any(mark in around for mark in _QUOTES)
        if neighbours and not is_beside_source and not is_marked:
            yield word


def _joints(segment: Segment, source: str, known: set[str]) -> Iterator[Word]:
    """What joins two names in small letters as in the source text, and no more of it:
    "debian or ubuntu"."""
    text_words = list(words(segment.text))
    for at in range(1, len(text_words) - 1):
        before, word, behind = text_words[at - 1 : at + 2]
        if word.text not in _JOINTS:
            continue
        run = segment.text[before.start : behind.end]
        are_small = before.text.islower() and behind.text.islower()
        is_alone = run == f"{before.text} {word.text} {behind.text}"
        further = (*text_words[max(at - 2, 0) : at - 1], *text_words[at + 2 : at + 3])
        goes_on = any(fold(other.text) in known for other in further)
        if are_small and is_alone and run in source and not goes_on:
            yield word


def _between_code(segment: Segment, source: str) -> Iterator[Word]:
    """What joins two codes as in the source text: `4XX` and `5XX`."""
    for match in _BETWEEN_CODE.finditer(segment.text):
        if match.group() in source:
            yield Word(*match.span("word"), match["word"])


def _is_small_english(word: Word, target: Language) -> bool:
    """Whether it is a small word of English, and none of the translation's language."""
    small = word.text.lower()
    of_english = _SMALL if target.is_latin else _SMALL_ELSEWHERE
    is_english = small in of_english and word.text[1:].islower()
    return is_english and small not in target.function_words
