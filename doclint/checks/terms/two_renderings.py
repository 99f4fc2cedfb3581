"""Words of the source text that a page calls by two names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from doclint.dataclasses import dataclass
from doclint.evidence.prose_pairs import prose_pairs
from doclint.expressions import any_of, expression
from doclint.findings import Hit, Related, Severity
from doclint.languages import USUAL_SOURCE, Language
from doclint.languages.meaning import meaning
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_WORD = expression("[a-z]+(?:-[a-z]+)*")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What a page calls a thing by. Pages on either side stand in the examples."""

    # It has the usual name so often (count).
    least: int = 2


_LIMITS = _Calibration()


@rule(
    "terms/two-renderings",
    visits=Pair,
    severity=Severity.INFO,
    preview=True,
    yields_to=("terms/preferred", "terms/forbidden", "terms/inconsistent"),
    examples=[
        bad(
            source="Open your account.\n\nThe account is new.\n\nClose the account.\n",
            translation="打开账户。\n\n账户是新的。\n\n关闭⟦账号⟧。\n",
            language="zh",
        ),
        bad(
            source="Some metrics fall.\n\nThe metrics are here.\n\nA metric rises.\n",
            translation="指標が下がります。\n\n指標です。\n\n⟦メトリクス⟧が上がります。\n",
            language="ja",
        ),
        bad(
            source="The agent runs.\n\nAn agent waits.\n\nTwo agents run.\n",
            translation="에이전트가 실행됩니다.\n\n에이전트가 기다립니다.\n\n두 ⟦상담원⟧이 실행됩니다.\n",
            language="ko",
        ),
        bad(
            source="Open a file.\n\nA file is here.\n\nClose the file.\n",
            translation="Abra el archivo.\n\nAquí hay un archivo.\n\nCierre el ⟦fichero⟧.\n",
            language="es",
        ),
        good(
            source="Open your account.\n\nThe account is new.\n\nClose it.\n",
            translation="打开账户。\n\n账户是新的。\n\n关闭账号。\n",
            language="zh",
        ),
        good(
            source="A folder.\n\nFolders.\n\nA tree of folders.\n",
            translation="文件夹。\n\n文件夹。\n\n文件夹的目录树。\n",
            language="zh",
        ),
        good(
            source="The agent runs.\n\nAn agent waits.\n\nAgents and representatives.\n",
            translation="에이전트가 실행됩니다.\n\n에이전트가 기다립니다.\n\n에이전트와 상담원.\n",
            language="ko",
        ),
    ],
)
def two_renderings(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A word of the source text has two names on a page: "account" is 账户 in most places, and 账号 in one.

    Readers look for two things. Told once a word, at the first of the rarer name.
    Which names a word has stands in the records of the languages, so that words with
    several senses are left alone.
    """
    known = meaning(pair.translation.language)
    is_english = (pair.source.language or "").startswith(USUAL_SOURCE)
    if not known or not known.renderings or not is_english or ctx.language is None:
        return
    texts = [
        (_words_of(source.text), unit, source) for source, unit in prose_pairs(pair)
    ]
    for terms, names, others in known.renderings:
        entry = _Entry.of(terms, names, others, ctx.language)
        uses = [
            (source, use)
            for words, unit, source in texts
            if entry.is_said(words)
            for use in entry.uses(unit, words)
        ]
        yield from _told(entry, uses, pair)


@dataclass(frozen=True, slots=True)
class _Use:
    """A name of a thing where it stands."""

    name: str
    place: Span


@dataclass(frozen=True, slots=True)
class _Entry:
    """A word of English, its names, and what other words of English have them, too."""

    terms: tuple[str, ...]
    names: re.Pattern[str]
    others: tuple[str, ...]

    @staticmethod
    def of(terms: str, names: str, others: str, spoken: Language) -> _Entry:
        """What a line of a language's record says."""
        pattern = _pattern(names, spoken.needs_no_blanks)
        return _Entry(tuple(terms.split("/")), pattern, tuple(others.split()))

    def is_said(self, words: str) -> bool:
        """Whether a text of the source has the word, and none of the others."""
        has_term = any(f" {term} " in words for term in self.terms)
        return has_term and not any(f" {other}" in words for other in self.others)

    def uses(self, unit: Unit, words: str) -> tuple[_Use, ...]:
        """Each name in a text, by its letters in lower case; none where it has two and
        more of them than its source text has the word, so that one is something else's.
        """
        uses = tuple(
            _Use(match.group().lower(), unit.place(*match.span()))
            for match in self.names.finditer(unit.text)
        )
        said = sum(words.count(f" {term} ") for term in self.terms)
        are_several = len({use.name for use in uses}) > 1
        return () if are_several and len(uses) > said else uses


@cache
def _pattern(names: str, anywhere: bool) -> re.Pattern[str]:
    """What finds the names; where blanks part words, at their beginning."""
    wanted = any_of(names.split("/"))
    border = "" if anywhere else r"(?<![\w-])"
    return re.compile(f"{border}(?:{wanted})", re.IGNORECASE)


def _words_of(text: str) -> str:
    """The words of an English text, each in the singular, between blanks."""
    words = _WORD.findall(text.lower())
    return f" {' '.join(map(_singular, words))} "


def _singular(word: str) -> str:
    is_plural = word.endswith("s") and not word.endswith("ss") and len(word) > 3
    return word[:-1] if is_plural else word


def _told(entry: _Entry, uses: list[tuple[Unit, _Use]], pair: Pair) -> Iterator[Hit]:
    """The first place of the rarer of two names, if the usual one stands often enough."""
    by_name: dict[str, list[tuple[Unit, _Use]]] = {}
    for source, use in uses:
        by_name.setdefault(use.name, []).append((source, use))
    if len(by_name) < 2:
        return
    by_frequency = sorted(by_name, key=lambda name: len(by_name[name]), reverse=True)
    usual, rare = by_frequency[0], by_frequency[-1]
    if len(by_name[usual]) < _LIMITS.least:
        return
    yield _hit(entry, rare, usual, by_name, pair)


def _hit(
    entry: _Entry,
    rare: str,
    usual: str,
    by_name: Mapping[str, list[tuple[Unit, _Use]]],
    pair: Pair,
) -> Hit:
    source, use = by_name[rare][0]
    _, example = by_name[usual][0]
    message = (
        f"found “{rare}” for “{entry.terms[0]}”, expected “{usual}” as in "
        f"{len(by_name[usual])} other places of the page"
    )
    related = (
        Related(source.span, "the source text has", pair.source.path),
        Related(example.place, "elsewhere"),
    )
    return Hit(use.place, message, usual, related=related)
