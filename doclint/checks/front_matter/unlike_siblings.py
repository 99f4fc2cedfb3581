"""Values that a page has otherwise than all other pages of its folder."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from doclint.dataclasses import dataclass
from doclint.findings import Hit, Related, Severity
from doclint.project import KeyFact, Project
from doclint.rule import Context, bad, good, rule
from doclint.text.keys import is_own, is_prose

_Folder = tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What sorts a page. Held by tests/checks/test_degrees.py."""

    # Longer values (characters) are texts: these name a page, they do not sort it.
    longest: int = 40


_LIMITS = _Calibration()


# The first page of a folder speaks of the others, and is often of another kind.
_FIRST = frozenset({"index", "readme", "_index", "home", "overview"})


@dataclass(frozen=True, slots=True)
class Options:
    """`pages`: so many pages of a folder must share a value before one that has another is odd. `share`: a key is one
    that folders decide when in at least this share of them (0 to 1) all pages, one aside, have the same value."""

    pages: int = 9
    share: float = 0.8


def _folders(key: str, **values: str) -> dict[str, str]:
    """Pages of some folders, each with the values of a row."""
    return {
        f"{folder}/{number}.md": f"---\n{key}: {value}\n---\n"
        for folder, row in values.items()
        for number, value in enumerate(row.split())
    }


_MOST = {"partners": "partner " * 10, "guides": "tutorial " * 4}


@rule(
    "front-matter/unlike-siblings",
    visits=Project,
    severity=Severity.INFO,
    weighs=True,
    options=Options,
    examples=[
        bad(
            _folders(
                "kind", partners="partner " * 10 + "⟦tutorial⟧", guides="tutorial " * 4
            )
        ),
        good(_folders("kind", **_MOST)),
        good(
            _folders(
                "kind", partners="partner " * 8 + "tutorial", guides="tutorial " * 4
            )
        ),
        good(
            _folders(
                "kind",
                partners="partner " * 10 + "tutorial",
                guides="tutorial partner landing faq " * 2,
            )
        ),
        good(_folders("kind", partners="partner " * 10 + "tutorial")),
        good(
            {
                **_folders("kind", **_MOST),
                "partners/index.md": "---\nkind: tutorial\n---\n",
            }
        ),
        good(_folders("hidden", partners="false " * 10 + "true", guides="true " * 4)),
    ],
)
def unlike_siblings(project: Project, ctx: Context[Options]) -> Iterator[Hit]:
    """A page has another value than all other pages of its folder, of a key that folders decide.

    Where the pages of nearly every folder agree on a key, each folder on a value of its
    own, a page that does not was most likely made from a page of another folder. Said
    of source texts only: translations are held to those.
    """
    by_key: dict[str, dict[_Folder, list[KeyFact]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for path, page in project.pages.items():
        for fact in page.keys if path not in project.site.sources else ():
            if _sorts(fact):
                by_key[fact.key][path.rpartition("/")[0], page.language].append(fact)
    for folders in by_key.values():
        if _decided(folders, ctx.options.share):
            for facts in folders.values():
                yield from _odd(facts, ctx.options.pages)


def _sorts(fact: KeyFact) -> bool:
    """Whether a value may tell of which kind a page is."""
    first = fact.path.rpartition("/")[2].partition(".")[0].lower() in _FIRST
    letters = any(map(str.isalpha, fact.value)) and fact.value not in ("True", "False")
    return (
        letters
        and len(fact.value) <= _LIMITS.longest
        and not (first or is_own(fact.key) or is_prose(fact.key))
    )


def _decided(folders: Mapping[_Folder, list[KeyFact]], share: float) -> bool:
    """Whether the folders of several pages agree each on a value, not all on the
    same."""
    agreed = []
    questions = 0
    for facts in folders.values():
        if len(facts) < 3:  # of two pages neither is odd
            continue
        questions += 1
        [(value, count)] = Counter(fact.value for fact in facts).most_common(1)
        others = len(facts) - count
        if others <= 1:
            agreed.append(value)
    return len(set(agreed)) > 1 and len(agreed) >= share * questions


def _odd(facts: list[KeyFact], pages: int) -> Iterator[Hit]:
    counts = Counter(fact.value for fact in facts)
    value, count = counts.most_common(1)[0]
    if count < pages or count != len(facts) - 1:
        return
    other = next(fact for fact in facts if fact.value == value)
    for fact in facts:
        if fact.value != value:
            message = f"found {fact.value} as {fact.key}, expected {value}, as the other {count} pages of the folder have"
            related = (
                Related(other.value_span, "another page of the folder", other.path),
            )
            yield Hit(fact.value_span, message, value, related=related, path=fact.path)
