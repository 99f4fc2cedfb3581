"""Texts in a language that is neither the page's nor the source's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from doclint.checks.translation._third_language import (
    LIMITS,
    by_letters,
    chinese,
    names_language,
    near_language,
    third_language,
)
from doclint.document import Block, BlockKind, Document, Link, Role, Segment
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.languages import USUAL_SOURCE, Language, language
from doclint.languages.detect import writes
from doclint.languages.tags import meant
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.sentences import sentences
from doclint.text.similar import ratio
from doclint.text.spans import Spans
from doclint.text.titles import is_title

_LATIN = expression(r"[A-Za-z]{3}")


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
    if len(strays) > 1 and foreign > length * LIMITS.mostly:
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
    return both >= LIMITS.headings_in_both


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
        other = third_language(segment.text, spoken, LIMITS.least_words)
        if other is None and ctx.pair:
            other = near_language(segment.text, spoken, LIMITS.least_of_neighbour)
        if other is None or other == source or other.code in folders:
            continue
        rest = _without_titles(segment, ctx.document)
        if (
            rest != segment.text
            and third_language(rest, spoken, LIMITS.least_words) is None
        ):
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
            other = by_letters(text, spoken, there) or chinese(text, spoken)
            if other is None and text != whole:
                other = third_language(text, spoken, LIMITS.least_of_sentence)
            if other is None or other == source or names_language(text, other):
                continue
            yield segment.place(span.start, span.end), other


def _is_like_one(text: str, others: Iterable[str]) -> bool:
    """Whether the source text has nearly the same: a notice in a third language belongs
    to both pages."""
    return any(ratio(text, other, LIMITS.nearly_same) for other in others)
