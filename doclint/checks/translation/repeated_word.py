"""Words that stand twice in a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from doclint.checks.translation._repeats import (
    alternatives,
    loops,
    says_again,
    shares_around_or,
    unspaced_alternatives,
    unspaced_loops,
)
from doclint.document import Role, Segment
from doclint.evidence.beside import compared, told
from doclint.evidence.licence import source_text
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.languages import Language, all_languages, language
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.words import Word, level, level_words, words

# Longer words of a list of small words may be said twice for emphasis where grammar
# knows that ("lama lama").
_SHORT = 3
_CONTINUED = expression(r"[-‑]\w")
# What may stand at a word without being part of it.
_MARKS = ".,;:!?…()[]{}«»\"“”„‘’'*_–—/￼"
# In Japanese only what no grammar allows: an object marker or a comma twice, a long run
# of characters twice, or the end of a sentence once more behind it.
_HIRAGANA = expression("[ぁ-ゖ]")
_JAPANESE = expression(
    r"をを|、、|((?:[ぁ-ゖァ-ヺー一-龠]{5,30}|[ぁ-ゖ]{0,2}[一-龠]{1,3}[はがをにで]))\1|(?<=[ぁ-ゖァ-ヺー一-龠])([ぁ-ゖ]{1,4}。)\2"
)


@rule(
    "translation/repeated-word",
    visits=(Segment, Pair),
    severity=Severity.WARNING,
    same_as=("Vale/Repetition",),
    examples=[
        bad("Save the ⟦the⟧ page.\n", language="en", fixed="Save the page.\n"),
        bad("It is the ⟦the⟧ page.\n"),
        bad("Le bouton\n⟦bouton⟧ bleu.\n", language="fr"),
        bad(
            "Ne modifiez pas involontairement ⟦ou involontairement⟧ la clé.\n",
            language="fr",
        ),
        bad("You need to open ⟦you need to open⟧ the page.\n", language="en"),
        bad("設定を⟦を⟧開きます。\n", language="ja"),
        bad("設定を開く必要があります。⟦す。⟧次に進みます。\n", language="ja"),
        good("Le lettere vanno dalla A a Z, per il Tedesco tedesco.\n", language="it"),
        good("Oh là là, la page est là.\n", language="fr"),
        good("はい。はい。とても良いです。\n", language="ja"),
        bad(
            source="# User guide\n",
            translation="# Guide ⟦Guide⟧ d’utilisation\n",
            fixed="# Guide d’utilisation\n",
        ),
        bad(
            source="It is called or used.\n", translation="Il est appelé ⟦ou appelé⟧.\n"
        ),
        bad(
            source="As usual, it starts.\n",
            translation="通常⟦通常⟧どおり起動します。\n",
            language="ja",
        ),
        bad(
            source="To use or apply it.\n",
            translation="それを使用⟦または使用⟧するには。\n",
            language="ja",
        ),
        bad(
            source="Use or apply it.\n",
            translation="사용 ⟦또는 사용⟧ 하세요.\n",
            language="ko",
        ),
        good(
            source="It has the id CVE-2025-1.\n",
            translation="Il a l’identifiant CVE CVE-2025-1.\n",
        ),
        good(source="Duran Duran played.\n", translation="Duran Duran a joué.\n"),
        good(
            source="Data or personal data.\n",
            translation="Données ou données personnelles.\n",
        ),
        good(
            source="Use a given page.\n", translation="Utilisez telle ou telle page.\n"
        ),
        good(
            source="Go step by step.\n",
            translation="一歩一歩、ドキドキ進みます。\n",
            language="ja",
        ),
        good("Các tác vụ chạy song song.\n\nYavaş yavaş açılır.\n"),
        good("Nous nous occupons de vous, vous verrez.\n", language="fr"),
        good("Für die die Regel gilt.\n", language="de"),
        good("`model` 이 이 값을 바꿉니다. 그 다음 다음 값을 봅니다.\n", language="ko"),
        good("Vediamo questo esempio passo passo.\n", language="it"),
        good("On verra telle ou telle page, le plus connu ou connu.\n", language="fr"),
        good(
            "He had had enough, which is much much easier. Enough is enough: 10 10 10.\n",
            language="en",
        ),
        good(
            "Change the Entry Settings settings, and the **Save Button** button.\n",
            language="en",
        ),
        good("Tool `tool` tool, **no**, no.\n", language="en"),
        good("| a | b |\n|---|---|\n| yes | yes |\n", language="en"),
    ],
)
def repeated_word(part: Segment | Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A word, or a run of words, stands twice in a row.

    Also "X or X", where the translation of two words of the source fell together.
    Beside the source text, which shows that nothing is said twice there, names and
    short words of Japanese count as well.
    """
    if isinstance(part, Pair):
        yield from _beside(part, ctx)
    elif ctx.language is not None and not ctx.language.spaces:
        yield from _unspaced(part)
    else:
        yield from _spaced(part, ctx)


def _spaced(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    even = level(segment.text)
    if not _likely(even, ctx.language):
        return
    texts = level_words(segment.text)
    found, alike = list(loops(texts)), list(_manner(texts, ctx.language))
    if (
        found
        and ctx.pair
        and _says_as_well(
            source_text(segment, ctx.document, ctx.pair), [texts[at] for at, _ in found]
        )
    ):
        return
    at_words = list(words(even)) if found or alike else []
    for at, length in found:
        if length == 1 and not _never_twice(texts[at], ctx.language):
            continue
        if _is_loop(segment, at_words, at, length) and not (
            length == 1
            and _legitimate(segment.text, at_words[at], at_words[at + 1], ctx.language)
        ):
            yield _hit(segment, ctx, at_words, at, length)
    yield from _both_sides(segment, at_words, alike)


def _says_as_well(source: str, repeated: Sequence[str]) -> bool:
    """Whether the source text says something twice in its own words; the same words are
    an inherited fault."""
    return says_again(source) and not set(repeated).intersection(level_words(source))


def _never_twice(word: str, spoken: Language | None) -> bool:
    """Whether a word can hardly be meant to stand twice: any in most languages; only a
    small one where words are said twice by grammar (Vietnamese "song song", Turkish
    "yavaş yavaş"), or where the language is not known."""
    if spoken is not None:
        return not spoken.reduplicates or (
            word in spoken.function_words and sum(map(str.isalpha, word)) <= _SHORT
        )
    known = all_languages().values()
    return any(word in each.function_words for each in known) and not any(
        word in each.repeats for each in known
    )


def _beside(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """What only the source text makes sure of."""
    if ctx.language is None:
        return
    source_language = language(ctx.source_language)
    for source, translation in compared(pair):
        for segment in translation.segments:
            hits = list(_unsure(segment, ctx, ctx.language))
            if (
                hits
                and not says_again(source.text)
                and not shares_around_or(source.text, source_language)
            ):
                related = told(pair, source.span)
                yield from (
                    replace(hit, related=related)
                    for hit in hits
                    if not _is_twice(hit, source)
                )


def _is_twice(hit: Hit, source: Unit) -> bool:
    """Whether the source text has the word twice, too: `UNIX or UNIX-like`."""
    word = hit.message.partition("“")[2].partition("”")[0]
    return source.text.casefold().count(word) > 1


def _unsure(
    segment: Segment, ctx: Context[NoOptions], spoken: Language
) -> Iterator[Hit]:
    """What may be right by itself, and is not looked for in the page alone."""
    if not spoken.spaces:
        if spoken.kana:
            yield from _unspaced_twice(segment, spoken)
        return
    texts = level_words(segment.text)
    alike = {
        at for at in alternatives(texts, spoken) if not _described(texts, at, spoken)
    } - set(_manner(texts, spoken))
    found = [at for at, length in loops(texts) if length == 1]
    at_words = list(words(level(segment.text))) if found or alike else []
    for at in found:
        if _is_loop(segment, at_words, at, 1) and _is_name(
            segment.text, at_words[at + 1], spoken
        ):
            yield _hit(segment, ctx, at_words, at, 1)
    yield from _both_sides(segment, at_words, sorted(alike))


def _described(texts: Sequence[str], at: int, spoken: Language) -> bool:
    """Whether the second of two alternatives has a word behind it that tells it from
    the first: "sesiones o sesiones adhesivas"."""
    behind = texts[at + 3] if at + 3 < len(texts) else ""
    return spoken.noun_first and bool(behind) and behind not in spoken.function_words


def _unspaced_twice(segment: Segment, spoken: Language) -> Iterator[Hit]:
    for start, end in unspaced_loops(segment.text):
        yield Hit(
            segment.place(start, end),
            f"found “{segment.text[start:end]}” twice in a row, expected it once",
        )
    for start, end in unspaced_alternatives(segment.text, spoken):
        message = f"found “{segment.text[start:end]}” after the same word, expected two different words"
        yield Hit(segment.place(start, end), message)


def _likely(text: str, language: Language | None) -> bool:
    """Whether a closer look may find something: only blanks part what is repeated, so
    blanks may cut it."""
    pieces = [piece.strip(_MARKS) for piece in text.replace("'", "' ").split()]
    return (
        next(loops(pieces), None) is not None
        or next(_manner(pieces, language), None) is not None
    )


def _joined(segment: Segment, word: Word, following: Word) -> bool:
    """Whether only blanks part two words, and a new line only in running text."""
    gap = segment.text[word.end : following.start]
    if word.text.endswith(("'", "’")) and not gap:
        return True
    return (
        bool(gap)
        and not gap.strip()
        and ("\n" not in gap or segment.role is Role.PROSE)
    )


def _is_loop(segment: Segment, found: Sequence[Word], at: int, length: int) -> bool:
    joined = all(
        _joined(segment, found[i], found[i + 1])
        for i in range(at, at + max(2 * length - 1, 1))
    )
    # What a hyphen continues is another word: "the CVE CVE-2025-1".
    end = found[at + 2 * length - 1].end
    return joined and _CONTINUED.match(segment.text, end) is None


def _legitimate(
    text: str, first: Word, second: Word, language: Language | None
) -> bool:
    return (
        _may_recur(second, language)
        or _is_name(text, second, language)
        or _is_title(text, first, second, language)
    )


def _is_title(text: str, first: Word, second: Word, language: Language | None) -> bool:
    """Whether the first word is a name, in the midst of a sentence, and the second says
    what it is ("the Entry Settings settings", "da A a Z", "il Tedesco tedesco")."""
    nouns_large = language is not None and language.nouns_large
    if (
        nouns_large
        or not text[first.start].isupper()
        or not text[second.start].islower()
    ):
        return False
    before = text[: first.start].split()[-1:]
    return bool(before) and before[0].isalpha()


def _may_recur(second: Word, language: Language | None) -> bool:
    return second.text.endswith("'") or (
        language is not None and second.text in language.repeats
    )


def _is_name(text: str, second: Word, language: Language | None) -> bool:
    """A large first letter begins a sentence or makes a name ("New York New Haven",
    "Duran Duran"); not in German."""
    nouns_large = language is not None and language.nouns_large
    return (
        text[second.start].isupper()
        and not nouns_large
        and not _may_recur(second, language)
    )


def _manner(texts: Sequence[str], language: Language | None) -> Iterator[int]:
    """Where "X or X" begins. Only adverbs of manner: other words may be told apart by
    what stands around them, as in "the most used or used"."""
    if language is not None and language.adverb_endings:
        yield from (
            at
            for at in alternatives(texts, language)
            if texts[at].endswith(language.adverb_endings)
        )


def _both_sides(
    segment: Segment, found: Sequence[Word], alike: Iterable[int]
) -> Iterator[Hit]:
    for at in alike:
        if all(_joined(segment, found[i], found[i + 1]) for i in (at, at + 1)):
            word, joint = found[at].text, found[at + 1].text
            message = f"found “{word}” on both sides of “{joint}”, expected two different words"
            yield Hit(segment.place(found[at + 1].start, found[at + 2].end), message)


def _hit(
    segment: Segment,
    ctx: Context[NoOptions],
    found: Sequence[Word],
    at: int,
    length: int,
) -> Hit:
    before, first, last = (
        found[at + length - 1].end,
        found[at + length],
        found[at + 2 * length - 1],
    )
    text = segment.text[first.start : last.end]
    gone = segment.place(before, last.end)
    plain = ctx.cut(gone) == segment.text[before : last.end]
    fix = (
        Fix(f"delete the second “{text}”", (Edit(gone, ""),), (Change.WORDS,))
        if plain
        else None
    )
    return Hit(
        segment.place(first.start, last.end),
        f"found “{text}” twice in a row, expected it once",
        fix=fix,
    )


def _goes_on(run: str, following: str) -> bool:
    """Whether the second of two equal runs of Japanese goes on in another way: what
    works and what does not work."""
    return (
        _HIRAGANA.match(run[-1]) is not None and _HIRAGANA.match(following) is not None
    )


def _unspaced(segment: Segment) -> Iterator[Hit]:
    for match in _JAPANESE.finditer(segment.text):
        if len(set(match.group())) == 2 and len(match.group()) > 2 and not match[2]:
            continue  # a laugh, a drum roll
        if match[1] and _goes_on(match[1], segment.text[match.end() : match.end() + 1]):
            continue
        middle, end = (match.start() + match.end()) // 2, match.end()
        place: Span = segment.place(middle, end)
        if match[1] and place.end - place.start > end - middle:
            continue  # marks of emphasis or of a link part what only looks like a run
        yield Hit(
            place,
            f"found “{segment.text[middle:end]}” twice in a row, expected it once",
        )
