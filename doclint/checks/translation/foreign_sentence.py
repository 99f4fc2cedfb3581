"""Sentences and clauses left in the source language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.document import Block, BlockKind, Document, Link, Role, Segment
from doclint.evidence.left_over import copied_segments
from doclint.evidence.runs import emptied
from doclint.expressions import expression
from doclint.findings import Hit, Related, Severity
from doclint.languages import USUAL_SOURCE, Language, language
from doclint.languages.detect import votes
from doclint.page.filler import is_of_no_language
from doclint.page.set_apart import set_apart
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.changelog import titles_change
from doclint.text.filler import is_filler
from doclint.text.sentences import sentences
from doclint.text.spans import Spans
from doclint.text.titles import is_citation, is_title, is_work
from doclint.text.typed import KEYWORDS
from doclint.text.words import Word, words

# Quotations, brackets, and the text of what looks like a link where the parser sees
# none (in HTML).
_QUOTED = expression(
    r"«[^»]{0,600}»|[\"“„][^\"”“]*[\"”“]|‘[^’]{0,600}’|(?<!\w)'[^']*'(?!\w)|「[^」]{0,600}」|"
    r"『[^』]{0,600}』|[(（][^()（）]*[)）]|\[[^\[\]]*\](?=\()"
)
# A short sentence in Latin letters alone.
_SHORT = expression(r"[A-Z][A-Za-z'’, -]+[.!?]")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a text is in another language."""

    # It has so many words (count),
    least_words: int = 5
    # (of a sentence in Latin letters within a translation into another script, this)
    least_words_of_script: int = 3
    # and so many small ones of that language (count) in a sentence,
    sentence_votes: int = 2
    # or in a part of one.
    clause_votes: int = 3
    # A page with so many foreign stretches (count),
    many: int = 6
    # that make so much of its text (share, 0 to 1), is not translated.
    mostly: float = 0.5
    # More of them (count) on a page without a source text are one matter.
    habit: int = 8


_LIMITS = _Calibration()


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
        bad(
            source="Open the page. Then close it.\n",
            translation="페이지를 엽니다. ⟦This is optional.⟧ 그런 다음 닫습니다.\n",
            language="ko",
        ),
        bad(
            source="It is slow. Not recommended.\n",
            translation="这很慢。⟦Not recommended.⟧\n",
            language="zh",
        ),
        bad(
            source="Each part has a name. Usually used in gardens.\n",
            translation="각 부분에는 이름이 있습니다. ⟦Usually used in gardens.⟧\n",
            language="ko",
        ),
        good(
            source="Text.\n\nLorem ipsum dolor sit amet, consectetur adipiscing elit.\n\n"
            "Quiatae cullecum eossequodi nonsequ idebis sapicia sinveli squiatum core hariosam exeat dolupti "
            "atquam venimus sitiae dolessi parist dollo enim voluptatem.\n",
            translation="文本。\n\nLorem ipsum dolor sit amet, consectetur adipiscing elit.\n\n"
            "Quiatae cullecum eossequodi nonsequ idebis sapicia sinveli squiatum core hariosam exeat dolupti "
            "atquam venimus sitiae dolessi parist dollo enim voluptatem.\n",
            language="zh",
        ),
        good(
            source="It is slow. Acme Garden.\n",
            translation="这很慢。Acme Garden.\n",
            language="zh",
        ),
        good(
            source="Open the page. It says so.\n",
            translation="페이지를 엽니다. “This is optional.” 그런 다음 닫습니다.\n",
            language="ko",
        ),
        bad("# ⟦How to use the new page⟧\n\nDie Seite ist neu.\n", language="de"),
        good(
            "- #4711 `ab12cd` Mend the pump that is in the cellar of the house, and not the other one\n",
            language="zh",
        ),
        good(
            "trait Lamp[Room] extends Light with the Door of the House {\n",
            language="fr",
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
        good(
            "Onlar bunları kullanır: while, for, for of, if else, if else if, do while.\n",
            language="tr",
        ),
        good(
            "Il a écrit :\n\n> You can save the page, and then go back to the list of it.\n",
            language="fr",
        ),
        good(
            "| Papier | Titre |\n|---|---|\n"
            "| [Lamp](https://lamps.example/1) | On the Burning of Lamps and Candles in the Houses of Fishers |\n",
            language="fr",
        ),
        bad(
            "| Pièce | Usage |\n|---|---|\n"
            "| [Lamp](https://lamps.example/1) | ⟦You can use it in the houses of the coast⟧ |\n",
            language="fr",
        ),
        bad(
            "Ouvrez la page. Elle est grande. Fermez la porte. La lampe est ici. ⟦You can then use the button to save "
            "it.⟧\n\n⟦This is how you can open the door of it.⟧\n\n⟦There is a lamp that you can use here.⟧\n",
            language="fr",
        ),
        good(
            "Voir aussi :\n\n[1] Post, A. B., & Lamp, C. (1999). How the letters of the coast are read by all of us. "
            "In *Letters* (pp. 1-9).\n\n[2] POST A B. On the letters of the coast and their readers[M]. Town: Lamp, 1999.\n",
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
    languages = _languages(ctx)
    if languages is None:
        return
    if ctx.pair and emptied(ctx.pair):
        return  # what stands there says that nobody has translated the page
    segments = _own_prose(document, ctx.pair, languages.source)
    stretches = list(_foreign_stretches(segments, set_apart(document), languages))
    if languages.bridge and ctx.pair:
        stretches = _of_translator(stretches, ctx.pair)
    if ctx.pair is None:
        stretches = _outside_quotations(stretches, document)
    places = [stretch.place for stretch in stretches]
    share = _share(stretches, segments)
    source, spoken = languages.source.name, languages.spoken.name
    is_mostly_foreign = len(places) >= _LIMITS.many and share > _LIMITS.mostly
    if is_mostly_foreign:
        page = f"a page mostly in {source} ({share:.0%} of its text)"
        yield Hit(places[0], f"found {page}, expected {spoken}")
        return
    message = f"found text in {source}, expected {spoken}"
    # Nobody knows whether a page without a source was ever meant to be translated.
    is_one_matter = ctx.pair is None and len(places) > _LIMITS.habit
    if is_one_matter:
        yield _as_one(places, message)
    else:
        yield from (Hit(place, message) for place in places)


class _Languages(NamedTuple):
    """The language of the source text, and the page's own. `parted`: the page is a
    translation into a script that tells the two apart; then `text` is that of the
    source page. `bridge`: the source page is in a third language, of another script than
    Latin, and English may be left from a translation in between."""

    source: Language
    spoken: Language
    parted: bool
    text: str
    bridge: bool = False


def _languages(ctx: Context[NoOptions]) -> _Languages | None:
    """Both languages of a page, if they can be told apart."""
    source = language(ctx.source_language or USUAL_SOURCE)
    spoken = ctx.language
    bridge = ctx.pair is not None and source is not None and not source.is_latin
    if bridge:
        source = language(USUAL_SOURCE)
    if spoken is None or source is None or not _can_be_told(source, spoken):
        return None
    parted = ctx.pair is not None and source.is_latin and not spoken.is_latin
    text = ctx.pair.source.text if ctx.pair and parted and not bridge else ""
    return _Languages(source, spoken, parted, text, bridge)


def _as_one(places: Sequence[Span], message: str) -> Hit:
    """The first of many places, which names the others."""
    others = tuple(Related(place, message) for place in places[1:])
    several = f"{message}; {len(others)} more of the kind on this page"
    return Hit(places[0], several, related=others)


class _Stretch(NamedTuple):
    """A foreign stretch of a segment's text."""

    segment: Segment
    run: Span

    @property
    def place(self) -> Span:
        """Where it stands on the page."""
        return self.segment.place(*self.run)


def _share(stretches: Sequence[_Stretch], segments: Sequence[Segment]) -> float:
    """How much of the texts the stretches are, 0 to 1."""
    foreign = sum(run.end - run.start for _, run in stretches)
    whole = sum(len(segment.text) for segment in segments)
    return foreign / max(whole, 1)


def _of_translator(stretches: Sequence[_Stretch], pair: Pair) -> list[_Stretch]:
    """The stretches that the source page does not have: its author may write English."""
    written = " ".join(pair.source.text.split())

    def words_of(stretch: _Stretch) -> str:
        return " ".join(stretch.segment.text[slice(*stretch.run)].split()).rstrip(".!?")

    return [stretch for stretch in stretches if words_of(stretch) not in written]


def _outside_quotations(
    stretches: Sequence[_Stretch], document: Document
) -> list[_Stretch]:
    """The stretches that no quotation holds."""
    quoted = _quotations(document)
    return [stretch for stretch in stretches if stretch.segment.block not in quoted]


def _own_prose(
    document: Document, pair: Pair | None, source: Language
) -> list[Segment]:
    """The texts of a page that are neither titles nor copied from its source."""
    copied = copied_segments(pair, source) if pair else frozenset[Span]()
    lists_works = _lines_that_link_out(document)

    def is_title_of_a_work(part: Segment) -> bool:
        if part.role is Role.HEADING:
            return is_title(part.text)
        in_list = part.role is Role.CELL and _line(part.span, document) in lists_works
        return in_list and is_title(part.text)

    return [
        part
        for part in document.of(Segment)
        if part.role is not Role.TITLE
        and part.span not in copied
        and not titles_change(part.text)
        and not is_citation(part.text)
        and not is_filler(part.text)
        and not is_of_no_language(part.text, source)
        and not is_title_of_a_work(part)
    ]


def _quotations(document: Document) -> frozenset[int]:
    """The blocks that stand in quotations: a page without a source text may quote what
    others wrote."""
    blocks = document.of(Block)

    def is_quoted(number: int) -> bool:
        around = (blocks[holder] for holder in _around(number, blocks))
        return any(block.kind is BlockKind.QUOTE for block in around)

    return frozenset(filter(is_quoted, range(len(blocks))))


def _around(number: int, blocks: Sequence[Block]) -> Iterator[int]:
    """The numbers of a block and of what holds it."""
    while number >= 0:
        yield number
        number = blocks[number].parent


def _lines_that_link_out(document: Document) -> frozenset[int]:
    """The lines with links to other sites: rows of a list of works, among others."""
    links = (link for link in document.of(Link) if "://" in link.target)
    return frozenset(_line(link.span, document) for link in links)


def _line(span: Span, document: Document) -> int:
    return document.source.position(span.start).line


def _can_be_told(source: Language, spoken: Language) -> bool:
    """Whether two languages are told apart by their small words, or by their
    scripts."""
    if source.code == spoken.code or not source.function_words:
        return False
    # The small words of a Latin language that nobody has told may be the source's, too.
    return bool(spoken.function_words or spoken.own_letters)


def _foreign_stretches(
    segments: Sequence[Segment], apart: Spans, languages: _Languages
) -> Iterator[_Stretch]:
    """The stretches of a page in the source's language."""
    for segment in segments:
        least = 1 if languages.parted else _LIMITS.sentence_votes
        has_small_words = votes(segment.text, languages.source) >= least
        if not has_small_words and not _may_hold_sentence(segment, languages):
            continue
        if is_work(segment.text):
            continue
        for run in _foreign_runs(segment, languages, apart):
            yield _Stretch(segment, run)


def _may_hold_sentence(segment: Segment, languages: _Languages) -> bool:
    """Whether a text may hold a short sentence of the source page."""
    return languages.parted and _SHORT.search(segment.text) is not None


def _foreign_runs(
    segment: Segment, languages: _Languages, apart: Spans
) -> Iterator[Span]:
    """The foreign stretches of a segment; sentences in a row make one."""
    stretch: Span | None = None
    for sentence in sentences(segment.text):
        run = _foreign_in(segment, sentence, languages, apart)
        if stretch is None:
            stretch = run
        elif run is not None and not segment.text[stretch.end : run.start].strip():
            stretch = Span(stretch.start, run.end)
        else:
            yield stretch
            stretch = run
    if stretch is not None:
        yield stretch


# A line of code without a fence: it opens a block or ends a statement, or has a shell's
# prompt before it.
_CODE = expression(r"[{;][ \t]*(?://[^\n]*)?$|\][$#][ ]|^[$][ ]", re.MULTILINE)


def _foreign_in(
    segment: Segment, sentence: Span, languages: _Languages, apart: Spans
) -> Span | None:
    """The foreign stretch of a sentence: to the sentence's end, where its last word is
    foreign."""
    if _CODE.search(segment.text[sentence.start : sentence.end]):
        return None
    tokens = _tokens(segment.text, sentence, languages)
    is_known = _is_sentence_of(
        languages.text, segment.text[sentence.start : sentence.end]
    )
    if languages.parted and _is_short_sentence(
        segment, sentence, tokens, apart, is_known
    ):
        return sentence
    if not _foreign_run(tokens):
        return None
    run = _foreign_run(_unquoted(tokens, segment, apart))
    if not run:
        return None
    first, last = run[0], run[-1]
    end = sentence.end if last is tokens[-1] else last.word.end
    return Span(first.word.start, end)


def _is_sentence_of(page: str, sentence: str) -> bool:
    """Whether a page has a sentence word for word, which is no name: all its words but
    the first are in small letters."""
    behind = sentence.split()[1:]
    return bool(behind) and " ".join(behind).islower() and sentence in page


def _is_short_sentence(
    segment: Segment,
    sentence: Span,
    tokens: Sequence[_Token],
    apart: Spans,
    is_known: bool,
) -> bool:
    """Whether a sentence among others is in Latin letters alone, with a small word of
    the source's language or known from the source page, and neither quoted nor set
    apart."""
    text = segment.text[sentence.start : sentence.end]
    is_among_others = segment.role is Role.PROSE and text != segment.text.strip()
    is_latin = _SHORT.fullmatch(text) is not None
    if not is_among_others or not is_latin:
        return False
    is_long = len(tokens) >= _LIMITS.least_words_of_script
    has_small = any(token.foreign for token in tokens)
    is_foreign = is_known or (is_long and has_small)
    return is_foreign and len(_unquoted(tokens, segment, apart)) == len(tokens)


class _Token(NamedTuple):
    """A word, and which of both languages it surely belongs to."""

    word: Word
    foreign: bool
    of_page: bool


def _tokens(text: str, sentence: Span, languages: _Languages) -> list[_Token]:
    """The words of a sentence; those of both languages belong to neither."""
    tokens = []
    for word in words(text[sentence.start : sentence.end]):
        placed = Word(word.start + sentence.start, word.end + sentence.start, word.text)
        lower = word.text.lower().replace("’", "'").rstrip("'")
        is_foreign = lower in languages.source.function_words
        ends_in_apostrophe = word.text[-1] in "'’"
        is_own = ends_in_apostrophe or _looks_own(lower, languages)
        is_only_foreign = is_foreign and not is_own
        is_only_own = is_own and not is_foreign
        tokens.append(_Token(placed, is_only_foreign, is_only_own))
    return tokens


def _looks_own(word: str, languages: _Languages) -> bool:
    """Whether a word is a small one of the page's language, or has letters that the
    source's language lacks."""
    spoken = languages.spoken
    if word in spoken.function_words or not spoken.accents.isdisjoint(word):
        return True
    return not word.isascii() and languages.source.accents.isdisjoint(word)


def _foreign_run(tokens: Sequence[_Token]) -> list[_Token]:
    """The longest run of words without one of the page's own, if it has enough small
    words of the source language."""
    run = max(_runs(tokens), key=len, default=[])
    small = [token.word.text.lower() for token in run if token.foreign]
    is_program = KEYWORDS.issuperset(small)
    is_whole = len(run) == len(tokens)
    least_votes = _LIMITS.sentence_votes if is_whole else _LIMITS.clause_votes
    if is_program or len(small) < least_votes or len(run) < _LIMITS.least_words:
        return []
    return run


def _runs(tokens: Sequence[_Token]) -> Iterator[list[_Token]]:
    """The tokens between those of the page's own language."""
    run: list[_Token] = []
    for token in tokens:
        if token.of_page:
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
