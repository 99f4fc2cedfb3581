"""A value unlike those of all other pages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from doclint.checks.front_matter._versions import Options as KeptKeys
from doclint.checks.front_matter._versions import beside, told_alone, unlike
from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.languages import USUAL_SOURCE
from doclint.project import KeyFact, Project
from doclint.rule import Context, bad, good, rule
from doclint.source import Span
from doclint.text.similar import closest, one_edit_apart
from doclint.text.words import fold
from doclint.vocabulary import KeySpec

_ADDRESS = expression(r"[/\\#@<>{}]|\w\.\w")
# Also dates, with or without a time.
_NUMBER = expression(r"[-+]?\d[\d.,:_-]*(?:[T ][\d:.]+(?: ?Z| ?[-+]\d\d:?\d\d)?)?")
_DOUBLED = expression(r"([^\W\d_])\1")
_IDENTIFIER = expression(r"[a-z0-9_-]+")
_SETTING = frozenset({"true", "false", "True", "False"})


@dataclass(frozen=True, slots=True)
class Options:
    """`pages`: a key is looked at when at least so many pages of a language have it. `share`: and at least this share
    of them (0 to 1) has a usual value. `rare`: a value is odd when at most this share of the pages has it."""

    pages: int = 8
    share: float = 0.8
    rare: float = 0.05


def _pages(key: str, *values: str) -> dict[str, str]:
    return {
        f"{number:02}.md": f"---\n{key}: {value}\n---\n"
        for number, value in enumerate(values)
    }


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When one value is meant for another."""

    # Longer values (characters) are texts or addresses, no identifiers.
    longest: int = 40
    # A value that so many pages (count) share is usual.
    usual: int = 3
    # Shorter ones (characters) are near to each other by chance.
    shortest: int = 5
    # `tutoriel` and `tutorial` are as like (0 to 1) as that;
    likeness: float = 0.8
    # words that begin alike may differ more: `partenaire` and `partner`.
    likeness_of_kin: float = 0.68


_LIMITS = _Calibration()


@rule(
    "front-matter/inconsistent-value",
    visits=Project,
    severity=Severity.INFO,
    yields_to=("front-matter/value-not-allowed", "translation/unlike-others"),
    weighs=True,
    options=Options,
    examples=[
        bad(_pages("kind", *["partner"] * 9, "⟦partenaire⟧"), language="fr"),
        bad(_pages("kind", *["partner"] * 9, "⟦partmer⟧")),
        bad(_pages("level", *["beginner"] * 9, "⟦begginer⟧")),
        bad(_pages("kind", *["reference"] * 5, *["tutorial"] * 4, "⟦Référence⟧")),
        bad(_pages("hidden", *["true", "false"] * 5, "⟦vrai⟧")),
        bad(_pages("order", *map(str, range(1, 12)), "⟦premier⟧")),
        bad(_pages("kind", *["reference"] * 5, *["tutorial"] * 5, "⟦mise à jour⟧")),
        bad(
            _pages("kind", *["reference"] * 5, *["landing"] * 5, "⟦accueil⟧"),
            entries=[
                KeySpec(
                    id="team/pages/kind", key="kind", meanings={"accueil": "landing"}
                )
            ],
        ),
        good(_pages("kind", *["partner"] * 5, "partenaire")),
        good(_pages("kind", *["reference"] * 9, "glossary")),
        good(_pages("kind", *["product"] * 9, "production")),
        good(_pages("author", *["admin"] * 9, "José Nuñez")),
        good(_pages("kind", *["reference"] * 9, *["references"] * 3)),
        good(_pages("title", *[f"Key {number}" for number in range(12)], "Kays 1")),
        good(
            _pages(
                "text",
                *["All about keys and locks, doors and gates, and more"] * 9,
                "Tout sur les clés",
            )
        ),
        good(_pages("alias", *["/keys/"] * 9, "/kexs/")),
        good(_pages("version", *["api-v1"] * 9, "api-v2")),
        good(_pages("kind", *["guide-ios"] * 9, "guide-web")),
        good(
            {
                **{f"docs/{n}.md": "---\nkind: partner\n---\n" for n in range(9)},
                **{f"docs/fr/{n}.md": "---\nkind: partner\n---\n" for n in range(8)},
                "docs/fr/8.md": "---\nkind: partenaire\n---\n",
            }
        ),
        good(_pages("day", *[f"2024-01-{day}" for day in range(10, 22)])),
        good(
            _pages(
                "day",
                *[f"2024-01-{day}" for day in range(10, 22)],
                "2024-02-01T22:38:22+02:00",
            )
        ),
    ],
)
def inconsistent_value(project: Project, ctx: Context[Options]) -> Iterator[Hit]:
    """A value stands almost alone among pages that otherwise share a few values.

    Found without any configuration: a key that holds few values on many pages holds
    identifiers, and a value that is like a usual one (`partenaire`, `partner`), is a
    known translation of one, or is a text among numbers or identifiers, was most likely
    translated or misspelt. Pages are compared within their language.
    """
    groups = _by_key(project)
    told_elsewhere = _told(project)
    for (key, code), facts in sorted(groups.items(), key=lambda item: str(item[0])):
        if not _holds_identifiers(facts, ctx.options):
            continue
        expected = _meant(key, code, groups, ctx)
        for fact in facts:
            is_told = (fact.path, fact.value_span) in told_elsewhere
            if fact.value in expected and not is_told:
                yield _hit(fact, *expected[fact.value])


def _meant(
    key: str,
    code: str | None,
    groups: Mapping[tuple[str, str | None], list[KeyFact]],
    ctx: Context[Options],
) -> _Expected:
    """What was meant by the values of a key, on the pages of a language, that stand
    almost alone."""
    source = ctx.source_language or USUAL_SOURCE
    counts = Counter(fact.value for fact in groups[key, code])
    odd = _rare(counts, ctx.options.rare)
    if code != source:
        odd -= {fact.value for fact in groups.get((key, source), ())}
    sense = _Sense(_meanings(key, ctx), translated=code not in (None, source))
    return _expected(counts, odd, ctx.options.share, sense)


def _holds_identifiers(facts: Sequence[KeyFact], options: Options) -> bool:
    """Whether a key is on many pages, and hardly any of its values is a text."""
    texts = sum(map(_is_text, facts))
    return (
        len({fact.path for fact in facts}) >= options.pages
        and texts <= len(facts) * (1 - options.share) / 2
    )


def _rare(counts: Counter[str], share: float) -> set[str]:
    most = max(1, int(counts.total() * share))
    return {value for value, count in counts.items() if count <= most}


@dataclass(frozen=True, slots=True)
class _Sense:
    """What helps to see which value was meant: declared translations of values, and
    whether pages are translated."""

    meanings: Mapping[str, str]
    translated: bool


def _by_key(project: Project) -> Mapping[tuple[str, str | None], list[KeyFact]]:
    grouped: dict[tuple[str, str | None], list[KeyFact]] = defaultdict(list)
    for page in project.pages.values():
        for fact in page.keys:
            if fact.value.strip():
                grouped[fact.key, page.language].append(fact)
    return grouped


def _told(project: Project) -> frozenset[tuple[str, Span]]:
    """Where the page's other versions tell what the value should be."""
    compared = beside(project)
    values = (value for of_key in compared.values() for value in of_key)
    by_page = [value for value in values if told_alone(value)]
    by_versions = unlike(compared, KeptKeys())
    return frozenset(
        (value.mine.path, value.mine.value_span) for value in (*by_page, *by_versions)
    )


def _is_text(fact: KeyFact) -> bool:
    return len(fact.value) > _LIMITS.longest or _ADDRESS.search(fact.value) is not None


def _meanings(key: str, ctx: Context[Options]) -> Mapping[str, str]:
    spec = ctx.vocabulary.keys().get(key)
    return {fold(word): value for word, value in spec.meanings.items()} if spec else {}


_Expected = dict[str, tuple[str, str | None]]


def _expected(
    counts: Counter[str], odd: set[str], share: float, sense: _Sense
) -> _Expected:
    """What is expected instead of each odd value: in words, and as a value where one is
    likely."""
    return _of_one_kind(counts, odd, share) or _like_usual(counts, odd, share, sense)


def _of_one_kind(counts: Counter[str], odd: set[str], share: float) -> _Expected:
    """Where nearly all values are true or false, or nearly all are numbers, so should
    be the rest."""
    for alike, words in (
        (_SETTING.__contains__, "true or false"),
        (_NUMBER.fullmatch, "a number"),
    ):
        others = [value for value in counts if not alike(value)]
        few = sum(counts[value] for value in others) <= counts.total() * (1 - share) / 2
        if others and few and odd.issuperset(others):
            return dict.fromkeys(others, (words, None))
    return {}


def _like_usual(
    counts: Counter[str], odd: set[str], share: float, sense: _Sense
) -> _Expected:
    """Where nearly all values are usual ones, each odd value that is likely meant for
    one of them."""
    settled = (
        value
        for value, count in counts.items()
        if count >= _LIMITS.usual and value not in odd
    )
    usual = [value for value in settled if not _NUMBER.fullmatch(value)]
    if sum(counts[value] for value in usual) < counts.total() * share:
        return {}
    expected = {value: _instead(value, usual, sense) for value in odd}
    return {value: instead for value, instead in expected.items() if instead}


def _instead(
    value: str, usual: list[str], sense: _Sense
) -> tuple[str, str | None] | None:
    if (meant := sense.meanings.get(fold(value))) in usual:
        return str(meant), meant
    for known in usual:
        if fold(value) == fold(known):
            return known, known
    if near := next(
        (known for known in usual if _near(value, known, sense.translated)), None
    ):
        return near, near
    if (
        len(usual) > 1
        and all(map(_IDENTIFIER.fullmatch, usual))
        and not value.isascii()
    ):
        return f"a value like {usual[0]}", None
    return None


def _near(value: str, known: str, translated: bool) -> bool:
    """Whether one is most likely meant for the other: a slip of a letter or, in a
    translation, a kindred word."""
    if not _may_be_one(value, known):
        return False
    if value[:1].casefold() != known[:1].casefold() and not translated:
        return False  # nobody mistakes the first letter: `FSharp` is another language than `CSharp`
    if one_edit_apart(value, known) or _undoubled(value) == _undoubled(known):
        return True
    # Names of several words often share one (`guide-web`, `guide-ios`).
    are_words = value.isalpha() and known.isalpha()
    if not translated or not are_words:
        return False
    are_kin = fold(value[:4]) == fold(known[:4])
    likeness = _LIMITS.likeness_of_kin if are_kin else _LIMITS.likeness
    return closest(value, [known], likeness) is not None


def _may_be_one(value: str, known: str) -> bool:
    """Whether two values are long enough to be taken for one another, and neither the
    plural of the other nor another number."""
    short, long = sorted((value, known), key=len)
    if len(short) < _LIMITS.shortest or long == f"{short}s":
        return False
    return re.findall(r"\d", value) == re.findall(r"\d", known)


def _undoubled(value: str) -> str:
    """A value with each letter once where it stands twice: `beginer`."""
    return _DOUBLED.sub(r"\1", value)


def _hit(fact: KeyFact, words: str, value: str | None) -> Hit:
    fix = (
        Fix(f"write {value}", (Edit(fact.value_span, value),), (Change.VALUE,))
        if value
        else None
    )
    message = (
        f"found {fact.value} as {fact.key}, expected {words}, as on the other pages"
    )
    return Hit(fact.value_span, message, value, fix, path=fact.path)
