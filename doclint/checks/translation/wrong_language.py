"""Texts in a language that is neither the page's nor the source's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from doclint.dataclasses import dataclass
from doclint.document import Block, BlockKind, Document, Link, Role, Segment
from doclint.evidence.copied import QUOTED
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.languages import USUAL_SOURCE, Language, all_languages, language
from doclint.languages.alphabets import neighbour
from doclint.languages.detect import (
    is_beyond_latin,
    language_by_model,
    language_of_text,
    letter_words,
    letters_of,
    thin_language_of_text,
    votes,
    writes,
)
from doclint.languages.tags import meant
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.sentences import sentences
from doclint.text.similar import ratio
from doclint.text.spans import Spans
from doclint.text.titles import is_title
from doclint.text.words import UNSPACED

_PUNCTUATION = '.,;:!?¡¿…()[]«»“”„"'
_UNSPACED = expression(f"[{UNSPACED}]")
_LATIN = expression(r"[A-Za-z]{3}")
_FLAG = expression("[\U0001f1e6-\U0001f1ff]{2}")
# Chinese within Japanese has no kana, and small words that Japanese has not.
_KANA = expression("[ぁ-ゖァ-ヺ]")
_HAN = expression("[一-龠]")
_CHINESE = expression("[你您们們这這它么麼吗嗎呢没沒很哪把让讓请為为从從]|是|的|了")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a text is in a third language."""

    # Two texts as like as that (0 to 100) are one notice.
    nearly_same: int = 80
    # So many letters (count), and so many of all (share, 0 to 1), of another script are
    # no name.
    least_letters: int = 8
    most_letters: float = 0.6
    # In fewer words (count) no method tells languages surely,
    least_words: int = 10
    # but of a sentence among others fewer do,
    least_of_sentence: int = 8
    # and of a neighbour in one script, which letters tell, fewer still,
    least_of_neighbour: int = 6
    # nor in fewer characters where no blanks part words.
    least_characters: int = 25
    # So many small words (count) are of the language,
    least_votes: int = 3
    # and so many of that alone: Spanish and Portuguese share most.
    least_apart: int = 2
    # The language is so far ahead of the page's own (0 to 1).
    ahead: float = 0.35
    # So many small words of its own language (share, 0 to 1) hardly any text of
    # another has: measured, Spanish has 0.31 of Portuguese ones.
    own_share: float = 0.35
    # Of a text in Latin letters so many words (share, 0 to 1) are small ones: at 0.1 and
    # 0.2 texts with three of twenty-two and with three of eighteen turn.
    dense: float = 0.15
    # A page is mostly in it from that part of its text on (share, 0 to 1).
    mostly: float = 0.5
    # Of the words of a text in another language so many (share, 0 to 1) may by chance
    # be small words of the page's own.
    stray: float = 0.1
    # A Japanese sentence of so many Chinese characters (count) has kana among them,
    least_han: int = 12
    # and not so many small words of Chinese (count).
    least_chinese: int = 2
    # A page with so many headings (count) in two scripts is in both languages.
    headings_in_both: int = 2


_LIMITS = _Calibration()


@rule(
    "translation/wrong-language",
    visits=Document,
    severity=Severity.WARNING,
    gathers=5,
    yields_to=("messages/untranslated",),
    examples=[
        bad(
            "Abra a página e salve o texto.\n\n"
            "⟦Puede guardar la página con este botón y luego volver a la lista de todos los usuarios.⟧\n",
            language="pt-br",
        ),
        bad(
            "Ouvrez la page.\n\n⟦Sie können die Seite mit diesem Knopf speichern und dann zu den anderen gehen.⟧\n",
            language="fr",
        ),
        bad(
            "設定を開きます。\n\n⟦您可以使用此按钮保存页面，然后返回所有用户的列表，最后关闭该页面。⟧\n",
            language="ja",
        ),
        bad(
            source="Open the gate and let the cows out. Then close it behind them.\n",
            translation="Abra a porteira e solte todas as vacas que estão no curral da fazenda. "
            "⟦Dann schließen Sie es hinter den Kühen wieder zu.⟧\n",
            language="pt-br",
        ),
        bad(
            source="## Open the gate\n\nLet the cows out. Close it behind them.\n",
            translation="## ⟦Откройте ворота⟧\n\nLaat de koeien eruit. ⟦그런 다음 문을 닫습니다.⟧\n",
            language="nl",
        ),
        good(
            source="The word for gate is 출입문입니다그리고 there.\n",
            translation="Das Wort für Tor heißt dort. 출입문입니다그리고\n",
            language="de",
        ),
        good(
            "他写道：\n\n> Whoever opens the gate in the morning must close it again in the evening, or the cows will go.\n",
            language="zh",
        ),
        good(
            "# Open it 打开它\n\nYou can open the gate with it.\n\n"
            "看门人每天晚上都把门关上，早上再把它打开，所有的人都可以进来看花园。\n\n"
            "## Close it 关闭它\n\nYou can close it.\n",
            language="en",
        ),
        good(
            source="| Language |\n|--|\n| French |\n",
            translation="| Sprache |\n|--|\n| 🇷🇺 [Русская версия](/ru) |\n| [ελληνικά / Greek](/el) |\n",
            language="de",
        ),
        good(
            "Para restringir cartas a lectores específicos de Acme, tienes dos opciones.\n",
            language="es",
        ),
        good(
            "环境变量的设置页面可以打开，请在这里保存您的更改，然后返回列表。\n",
            language="en",
            path="talks/cn/march.md",
        ),
        good(
            "Ouvrez la page.\n\nPuede guardar la página.\n\n環境変数の設定を開きます。\n",
            language="fr",
        ),
        good(
            "You can save the page with this button, and then go back to the list of users.\n",
            language="fr",
        ),
        good(
            "Sets the smallest and largest non-scaled (i.e. non-visual) level that any page of it can e.g. have.\n",
            language="ko",
        ),
        good(
            "O scrisoare trimisă ieri poate ajunge mâine; una trimisă astăzi este primită poimâine la gara veche, "
            "fără întârziere.\n",
            language="ro",
        ),
        good(
            "Values: a string or any object, a bytes or os.PathLike denoting a path\n",
            language="en",
        ),
        good(
            "- [The way of a gate that you can open and a fence that you can not](https://a.example): 值得一读。\n",
            language="zh",
        ),
        good(
            "Ouvrez la page « Sie können die Seite mit diesem Knopf speichern » et revenez ici.\n",
            language="fr",
        ),
        bad(
            source="The mill turns.\n\nClean the wheel with warm water each week so that it does not stop.\n",
            translation="Млин крутиться.\n\n⟦Каждую неделю промывайте колесо тёплой водой, чтобы оно не остановилось.⟧\n",
            language="uk",
        ),
    ],
)
def wrong_language(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A paragraph is in a third language: Spanish on a Portuguese page, another language's page in this one's folder.

    Only texts of ten words and more are judged (beside a source text, sentences of
    eight and whatever is in another script), by the small words of the languages and by
    their scripts; neighbours in one script (Russian and Ukrainian) by letters that only
    one of them has. What is in the language of the source text is found by other
    rules, and what the source text has as well is left alone. A page that is mostly in
    the other language is told once.
    """
    if ctx.language is None:
        return
    segments = document.of(Segment)
    if _is_called_otherwise(segments, ctx.language):
        return
    strays = [
        (segment, other)
        for segment, other in _strays(segments, ctx.language, ctx)
        if ctx.pair or not _is_in_both(segments, other)
    ]
    if not ctx.pair:  # who writes a page himself quotes others in their language
        quoted = _quoted_blocks(document)
        strays = [each for each in strays if each[0].block not in quoted]
    length = sum(len(segment.text) for segment in segments)
    foreign = sum(len(segment.text) for segment, _ in strays)
    if len(strays) > 1 and foreign > length * _LIMITS.mostly:
        segment, other = strays[0]
        message = f"found a page mostly in {other.name}, expected {ctx.language.name}"
        yield Hit(segment.span, message, at_most=_worth(other, ctx))
        return
    for segment, other in strays:
        message = f"found text in {other.name}, expected {ctx.language.name}"
        yield Hit(segment.span, message, at_most=_worth(other, ctx))
    if ctx.pair:
        spans = frozenset(segment.span for segment, _ in strays)
        others = [each for each in segments if each.span not in spans]
        for place, other in _stray_sentences(others, ctx.language, ctx.pair, ctx):
            message = f"found a sentence in {other.name}, expected {ctx.language.name}"
            yield Hit(place, message)


def _is_called_otherwise(segments: Iterable[Segment], spoken: Language) -> bool:
    """Whether a page has nothing in the script of the language that its folder seems to
    name, of which no small words are known: `ba` may be a country."""
    if not spoken.thin or spoken.function_words or not spoken.writing:
        return False
    return not any(writes(segment.text, spoken) for segment in segments)


def _worth(other: Language, ctx: Context[NoOptions]) -> Severity | None:
    """English on a page that was not made from another one is what its author had to
    say, to all readers."""
    is_meant = ctx.pair is None and other.code == USUAL_SOURCE
    return Severity.INFO if is_meant else None


def _quoted_blocks(document: Document) -> frozenset[int]:
    """The blocks that stand in quotations, by their numbers."""
    quoted: set[int] = set()
    for number, block in enumerate(document.of(Block)):
        if block.kind is BlockKind.QUOTE or block.parent in quoted:
            quoted.add(number)
    return frozenset(quoted)


def _is_in_both(segments: Iterable[Segment], other: Language) -> bool:
    """Whether headings of a page without a source text say all in two scripts (`## Input
    data 输入数据`): the page is for readers of both."""
    headings = [each.text for each in segments if each.role is Role.HEADING]
    both = sum(
        writes(text, other) and _LATIN.search(text) is not None for text in headings
    )
    return both >= _LIMITS.headings_in_both


def _strays(
    segments: Iterable[Segment], spoken: Language, ctx: Context[NoOptions]
) -> Iterator[tuple[Segment, Language]]:
    """Texts in a third language, each with it."""
    of_source = ctx.pair.source.of(Segment) if ctx.pair else ()
    source_texts = frozenset(segment.text for segment in of_source)
    source = language(ctx.source_language or USUAL_SOURCE)
    # `talks/cn/` among English pages.
    folders = {meant(name.lower()) for name in ctx.document.path.split("/")[:-1]}
    for segment in segments:
        is_title_of_name = segment.role is Role.HEADING and is_title(segment.text)
        if segment.text in source_texts or is_title_of_name:
            continue
        other = _other(segment.text, spoken, _LIMITS.least_words)
        if other is None and ctx.pair:
            other = _neighbour(segment.text, spoken, _LIMITS.least_of_neighbour)
        if other is None or other == source or other.code in folders:
            continue
        rest = _without_titles(segment, ctx.document)
        if rest != segment.text and _other(rest, spoken, _LIMITS.least_words) is None:
            continue
        if not _is_like_one(segment.text, source_texts):
            yield segment, other


def _without_titles(segment: Segment, document: Document) -> str:
    """The text of a segment without what pages of other sites are called, which links
    lead to."""
    linked = Spans(link.text_span for link in document.of(Link) if "://" in link.target)
    return "".join(
        char
        for at, char in enumerate(segment.text)
        if not linked.hold(segment.place(at, at + 1))
    )


def _stray_sentences(
    segments: Iterable[Segment], spoken: Language, pair: Pair, ctx: Context[NoOptions]
) -> Iterator[tuple[Span, Language]]:
    """Sentences in a third language among others, and short texts in letters of
    another script, where the source text has nothing like them."""
    source = language(ctx.source_language or USUAL_SOURCE)
    there = pair.source.source.text
    for segment in segments:
        if segment.role not in (Role.PROSE, Role.HEADING, Role.CELL):
            continue
        whole = segment.text.strip()
        for span in sentences(segment.text):
            text = segment.text[span.start : span.end]
            if text in there:
                continue
            other = _by_letters(text, spoken, there) or _chinese(text, spoken)
            if other is None and text != whole:
                other = _other(text, spoken, _LIMITS.least_of_sentence)
            if other is None or other == source or _names_language(text, other):
                continue
            yield segment.place(span.start, span.end), other


def _names_language(text: str, other: Language) -> bool:
    """Whether a text is the entry of a language in a list of them: it has a flag, or
    the language's name in English."""
    return _FLAG.search(text) is not None or other.name in text


def _chinese(text: str, spoken: Language) -> Language | None:
    """Chinese, where a sentence on a Japanese page has no kana, but small words of
    Chinese."""
    if not spoken.kana or _KANA.search(text):
        return None
    is_long = len(_HAN.findall(text)) >= _LIMITS.least_han
    small = len(set(_CHINESE.findall(text)))
    if not is_long or small < _LIMITS.least_chinese:
        return None
    return next(record for record in all_languages().values() if record.han_alone)


def _by_letters(text: str, spoken: Language, source: str) -> Language | None:
    """The language of a text most of whose letters are neither Latin nor those of the
    page's own language, nor on the source page."""
    letters = letters_of(text)
    foreign = [
        letter
        for letter in letters
        if is_beyond_latin(letter) and not writes(letter, spoken)
    ]
    least = max(_LIMITS.least_letters, _LIMITS.most_letters * len(letters))
    if len(foreign) < least or any(letter in source for letter in foreign):
        return None
    code, _ = language_of_text(text, all_languages())
    other = language(code or thin_language_of_text(text))
    return None if other is None or other == spoken or other.is_latin else other


def _is_like_one(text: str, others: Iterable[str]) -> bool:
    """Whether the source text has nearly the same: a notice in a third language belongs
    to both pages."""
    return any(ratio(text, other, _LIMITS.nearly_same) for other in others)


def _other(text: str, spoken: Language, least: int) -> Language | None:
    """The language of a text of at least so many words when it surely is not `spoken`,
    quotations left out."""
    near = _neighbour(text, spoken, least)
    if near is not None:
        return near
    if not _judged(text, spoken, least):
        return None
    text = QUOTED.sub(" ", text)
    if not _judged(text, spoken, least):
        return None
    other = _likely(text, spoken)
    if other is None or other == spoken:
        return None
    code, ahead = language_of_text(text, (other.code, spoken.code))
    if code != other.code or ahead < _LIMITS.ahead:
        return None
    if other.function_words and not _is_told_apart(text, other, spoken):
        return None
    if other.is_latin and not other.thin and not _is_dense(text, other):
        return None
    # Lists of small words are short, of languages that nobody has told: a second
    # opinion is asked.
    if other.thin and language_by_model(text) == spoken.code:
        return None
    return other


def _is_dense(text: str, other: Language) -> bool:
    """Whether a text has as many small words of a language as its prose has, which a
    designer's pseudo-Latin has not."""
    return votes(text, other) >= _LIMITS.dense * len(letter_words(text))


def _neighbour(text: str, spoken: Language, least: int) -> Language | None:
    """The neighbour in one script in whose letters a text of so many words is."""
    if len(text.split()) < least:
        return None
    return neighbour(QUOTED.sub(" ", text), spoken)


def _likely(text: str, spoken: Language) -> Language | None:
    """The language that a text is most likely in."""
    code, _ = language_of_text(text, all_languages())
    other = language(code)
    if other is None:
        return _thin(text, spoken)
    if other.function_words and len(_small(text, other)) < _LIMITS.least_votes:
        return _thin(text, spoken)
    return other


def _is_told_apart(text: str, other: Language, spoken: Language) -> bool:
    """Whether a text has enough small words of another language, and some that are none
    of the page's own."""
    small = _small(text, other)
    return (
        len(small) >= _LIMITS.least_votes
        and len(small - spoken.function_words) >= _LIMITS.least_apart
    )


def _thin(text: str, spoken: Language) -> Language | None:
    """A language without a full record, where hardly a word is of the page's own
    language or in its letters."""
    if votes(text, spoken) > _LIMITS.stray * len(text.split()):
        return None
    if spoken.writing and len(re.findall(f"[{spoken.writing}]", text)) * 2 > sum(
        map(str.isalpha, text)
    ):
        return None
    return language(thin_language_of_text(text))


def _small(text: str, record: Language) -> set[str]:
    """The small words of a language that a text has, each once: one of them twice may be another's, as one letter (`a`,
    `e`) may be any's, and what hyphens, dots and signs join (`non-visual`, `os.path`) is one word."""
    tokens = {token.strip(_PUNCTUATION) for token in re.split(r"[\s'’]+", text.lower())}
    return {
        token for token in tokens if len(token) > 1 and token in record.function_words
    }


def _judged(text: str, spoken: Language, least: int) -> bool:
    """Whether a text is long enough to judge and not at first sight in the page's own
    language."""
    if len(text) < _LIMITS.least_characters:
        return False
    is_untold = spoken.thin and not spoken.function_words
    if is_untold and not spoken.writing:
        return False  # nobody has told its small words, and its script is that of many
    if spoken.script and re.search(f"[{spoken.script}]", text):
        return False
    # Code and signs are no words.
    number = sum(any(map(str.isalpha, token)) for token in text.split())
    if number < least:
        return len(_UNSPACED.findall(text)) >= _LIMITS.least_characters
    return votes(text, spoken) < _LIMITS.own_share * number
