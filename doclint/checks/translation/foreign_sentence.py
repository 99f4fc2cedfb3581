"""Sentences and clauses left in the source language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from doclint.document import Document, Role, Segment
from doclint.evidence.left_over import copied_segments
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.languages import USUAL_SOURCE, Language, language
from doclint.languages.detect import votes
from doclint.page.set_apart import set_apart
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.changelog import titles_change
from doclint.text.sentences import sentences
from doclint.text.spans import Spans
from doclint.text.words import Word, words

_LEAST_WORDS = 5
_SENTENCE_VOTES = 2
_CLAUSE_VOTES = 3
# A page with so many foreign stretches, that make so much of its text, is not
# translated.
_MANY = 6
_MOSTLY = 0.5
# Quotations, brackets, and the text of what looks like a link where the parser sees
# none (in HTML).
_QUOTED = expression(
    r"«[^»]{0,600}»|[\"“„][^\"”“]*[\"”“]|‘[^’]{0,600}’|(?<!\w)'[^']*'(?!\w)|「[^」]{0,600}」|『[^』]{0,600}』|[(（][^()（）]*[)）]|\[[^\[\]]*\](?=\()"
)

# The words of a title that are written large have so many letters, and so many of them
# (counts) make one.
_LONG_WORD, _LEAST_LONG = 4, 4


@rule(
    "translation/foreign-sentence",
    visits=Document,
    severity=Severity.WARNING,
    yields_to=("translation/machine-answer", "messages/untranslated"),
    examples=[
        bad(
            "Ouvrez la page. ⟦You can then use the button to save it.⟧\n", language="fr"
        ),
        bad(
            "Cliquez sur le bouton bleu et ⟦then wait until the page has been saved⟧ pour continuer.\n",
            language="fr",
        ),
        bad(
            "設定を開きます。⟦You can save the page with this button.⟧\n", language="ja"
        ),
        bad("# ⟦How to use the new page⟧\n\nDie Seite ist neu.\n", language="de"),
        good(
            "- #4711 `ab12cd` Mend the pump that is in the cellar of the house, and not the other one\n",
            language="zh",
        ),
        good(
            "Le message est « You can then use the button to save it ».\n",
            language="fr",
        ),
        good(
            "Lisez [How to use this page in your own application](https://example.com/how).\n",
            language="fr",
        ),
        good(
            "Choisissez **Use the default settings for all of your pages**.\n",
            language="fr",
        ),
        good("Braze Content Cards Feature Flags API Beta Preview\n", language="fr"),
        good(
            "# How to Keep the Letters of All: A Study in the Order of Posts\n",
            language="fr",
        ),
        good("Ouvrez la page.\n", language="fr"),
    ],
)
def foreign_sentence(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A sentence or a longer clause is in the language of the source text.

    Told by small words, which names and technical terms do not have. Quotations, texts
    in bold or italics (labels and titles) and the texts of links are taken to be in the
    other language on purpose. A page that is mostly in the other language is told once.
    Beside its source, what is word for word the source's is left to other rules.
    """
    source, own = language(ctx.source_language or USUAL_SOURCE), ctx.language
    if own is None or source is None or not _can_be_told(source, own):
        return
    copied = copied_segments(ctx.pair, source) if ctx.pair else frozenset()
    prose = (
        part
        for part in document.of(Segment)
        if part.role is not Role.TITLE and not titles_change(part.text)
        if not (part.role is Role.HEADING and _is_title(part.text))
    )
    segments = [part for part in prose if part.span not in copied]
    stretches = list(_foreign_stretches(segments, set_apart(document), source, own))
    length = sum(len(segment.text) for segment in segments)
    foreign = sum(run.end - run.start for _, run in stretches)
    if len(stretches) >= _MANY and foreign > length * _MOSTLY:
        segment, run = stretches[0]
        message = f"found a page mostly in {source.name} ({foreign / length:.0%} of its text), expected {own.name}"
        yield Hit(segment.place(*run), message)
        return
    for segment, run in stretches:
        yield Hit(
            segment.place(*run), f"found text in {source.name}, expected {own.name}"
        )


def _is_title(text: str) -> bool:
    """Whether a heading is written like the title of a paper or a book, every word of
    four letters and more large. Beside its source the copy itself tells."""
    long = [word.text for word in words(text) if len(word.text) >= _LONG_WORD]
    return len(long) >= _LEAST_LONG and all(word[0].isupper() for word in long)


def _can_be_told(source: Language, own: Language) -> bool:
    """Whether two languages are told apart by their small words, or by their
    scripts."""
    if source.code == own.code or not source.function_words:
        return False
    # The small words of a Latin language that nobody has told may be the source's, too.
    return bool(own.function_words or own.writing or own.script)


def _foreign_stretches(
    segments: Sequence[Segment], apart: Spans, source: Language, own: Language
) -> Iterator[tuple[Segment, Span]]:
    """The stretches of a page in the source's language, each in its segment."""
    for segment in segments:
        if votes(segment.text, source) < _SENTENCE_VOTES:
            continue
        for run in _foreign_runs(segment, sentences(segment.text), source, own, apart):
            yield segment, run


def _foreign_runs(
    segment: Segment,
    spans: Sequence[Span],
    source: Language,
    own: Language,
    apart: Spans,
) -> Iterator[Span]:
    """The foreign stretches of a segment; sentences in a row make one."""
    stretch: Span | None = None
    for sentence in spans:
        run = _foreign_in(segment, sentence, source, own, apart)
        if stretch is not None and (
            run is None or segment.text[stretch.end : run.start].strip()
        ):
            yield stretch
            stretch = None
        if run is not None:
            stretch = Span(stretch.start if stretch else run.start, run.end)
    if stretch is not None:
        yield stretch


def _foreign_in(
    segment: Segment, sentence: Span, source: Language, own: Language, apart: Spans
) -> Span | None:
    tokens = _tokens(segment.text, sentence, source, own)
    if not _foreign_run(tokens):
        return None
    run = _foreign_run(_unquoted(tokens, segment, apart))
    if not run:
        return None
    return Span(
        run[0].word.start, sentence.end if run[-1] is tokens[-1] else run[-1].word.end
    )


class _Token(NamedTuple):
    word: Word
    foreign: bool
    own: bool


def _tokens(text: str, sentence: Span, source: Language, own: Language) -> list[_Token]:
    tokens = []
    for word in words(text[sentence.start : sentence.end]):
        placed = Word(word.start + sentence.start, word.end + sentence.start, word.text)
        lower = word.text.lower().replace("’", "'").rstrip("'")
        native = (
            lower in own.function_words
            or word.text[-1] in "'’"
            or not own.accents.isdisjoint(lower)
        )
        native = native or not (lower.isascii() or source.accents.intersection(lower))
        foreign = lower in source.function_words
        tokens.append(_Token(placed, foreign and not native, native and not foreign))
    return tokens


def _foreign_run(tokens: Sequence[_Token]) -> list[_Token]:
    """The longest run of words without one of the page's own, if it has enough small
    words of the source language."""
    run = max(_runs(tokens), key=len, default=[])
    votes = sum(token.foreign for token in run)
    enough = _SENTENCE_VOTES if len(run) == len(tokens) else _CLAUSE_VOTES
    return run if len(run) >= _LEAST_WORDS and votes >= enough else []


def _runs(tokens: Sequence[_Token]) -> Iterator[list[_Token]]:
    run: list[_Token] = []
    for token in tokens:
        if token.own:
            yield run
            run = []
        else:
            run.append(token)
    yield run


def _unquoted(tokens: Sequence[_Token], segment: Segment, apart: Spans) -> list[_Token]:
    """The words that stand in no quotes or brackets, and in no link's or emphasis's
    text."""
    quoted = Spans(Span(*match.span()) for match in _QUOTED.finditer(segment.text))
    free = []
    for token in tokens:
        inside = Span(token.word.start, token.word.end)
        if not quoted.hold(inside) and not apart.hold(segment.place(*inside)):
            free.append(token)
    return free
