"""Pages whose front matter names another of the site's languages than their own."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from doclint.dataclasses import dataclass
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.languages import language as language_of
from doclint.languages.tags import lineage, meant, normal_code
from doclint.project import KeyFact, Project
from doclint.rule import Context, NoOptions, bad, good, rule

# What sites call the key by. One of them may name a language of programs, too.
_ANY = "language"
_KEYS = frozenset({"hreflang", "lang", _ANY, "locale"})


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a code is the site's way. Held by tests/checks/test_degrees.py."""

    # So many pages of a language (count),
    habit: int = 3
    # and so many of those with the key (share, 0 to 1), name another.
    share: float = 0.5


_LIMITS = _Calibration()


def _pages(**codes: str) -> dict[str, str]:
    """Pages of some folders, with the codes that they name; `-` names none."""
    return {
        f"{folder}/{number}.md": "Text.\n"
        if code == "-"
        else f"---\nlang: {code}\n---\n\nText.\n"
        for folder, row in codes.items()
        for number, code in enumerate(row.split())
    }


@rule(
    "front-matter/other-language",
    visits=Project,
    severity=Severity.WARNING,
    weighs=True,
    examples=[
        bad(_pages(en="en en", fr="fr ⟦en⟧", de="de de")),
        bad(_pages(en="- -", fr="⟦de⟧ -", de="- -")),
        bad(_pages(en="en en", fr="fr ⟦pl⟧")),
        good(_pages(en="en en", fr="fr-FR fr", de="- python")),
        good(_pages(en="en en en en", fr="en en en en", de="de de")),
    ],
)  # fmt: skip
def other_language(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The front matter of a page names another language than the page's own: `lang: en`, left as in the source text.

    Sites build a page, its menu and its address by that key, and readers' browsers read
    it aloud or offer to translate it. Where many pages of a language have the code, it
    is the site's way.
    """
    languages = {
        normal_code(page.language) for page in project.pages.values() if page.language
    }
    for language, facts in _by_language(project).items():
        codes = Counter(_code(fact) for fact in facts)
        for fact in facts:
            code = _code(fact)
            is_known = code in languages or _is_a_language(fact, language)
            if code == language or not is_known:
                continue
            if _is_habit(codes[code], len(facts)):
                continue
            yield _hit(fact, language, facts)


def _by_language(project: Project) -> Mapping[str, Sequence[KeyFact]]:
    """The keys that name a language, by the language of their pages."""
    found: defaultdict[str, list[KeyFact]] = defaultdict(list)
    for page in project.pages.values():
        if page.language is None:
            continue
        language = normal_code(page.language)
        found[language] += [fact for fact in page.keys if fact.key in _KEYS]
    return found


def _code(fact: KeyFact) -> str:
    return normal_code(meant(fact.value))


def _is_a_language(fact: KeyFact, own: str) -> bool:
    """Whether a value names a language that the site has not, and none that speaks for
    the page's own (`fr-CA` for `fr`)."""
    if fact.key == _ANY or language_of(_code(fact)) is None:
        return False
    return lineage(_code(fact))[-1] != lineage(own)[-1]


def _is_habit(same: int, all_of_them: int) -> bool:
    return same >= _LIMITS.habit and same >= _LIMITS.share * all_of_them


def _hit(fact: KeyFact, language: str, facts: Sequence[KeyFact]) -> Hit:
    """What is told of a page, with the code as other pages of its language write it."""
    right = Counter(other.value for other in facts if _code(other) == language)
    usual = right.most_common(1)
    expected = usual[0][0] if usual else language
    fix = Fix(f"write {expected}", (Edit(fact.value_span, expected),), (Change.VALUE,))
    message = (
        f"found {fact.key}: {fact.value} on a page in {language}, expected {expected}"
    )
    return Hit(fact.value_span, message, expected, fix, path=fact.path)
