"""A key that is nearly a known one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from doclint.dataclasses import dataclass
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import KeyFact, Project
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.similar import one_edit_apart
from doclint.text.words import fold
from doclint.vocabulary import KeySpec

_KEYS = (
    KeySpec(id="team/pages/description", key="description"),
    KeySpec(id="team/pages/nav", key="nav_title"),
    KeySpec(id="team/pages/tag", key="tags"),
)


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a key is a misspelt one; pages on
    either side of each number stand in tests/checks/test_degrees.py."""

    # Shorter names (letters) are too near to each other by chance (`data`, `date`).
    shortest: int = 5
    # A key on more pages (count) is meant.
    pages: int = 2


_LIMITS = _Calibration()


@rule(
    "front-matter/unknown-key",
    visits=Project,
    severity=Severity.WARNING,
    weighs=True,
    examples=[
        bad("---\n⟦descrption⟧: All about keys\n---\n", entries=_KEYS),
        bad("---\n⟦Description⟧: All about keys\n---\n", entries=_KEYS),
        bad("---\n⟦nav-title⟧: Keys\n---\n", entries=_KEYS),
        good("---\ndescription: All about keys\nnav_title: Keys\n---\n", entries=_KEYS),
        good(
            "---\ndescriptions: Several\ntag: keys\nnav_title2: More\nother: x\n---\n",
            entries=_KEYS,
        ),
        good("---\ndescription: Text\ndescrption: Other text\n---\n", entries=_KEYS),
        good({f"{n}.md": "---\nnav-title: Keys\n---\n" for n in "abc"}, entries=_KEYS),
        good("---\ndescrption: All about keys\n---\n"),
    ],
)
def unknown_key(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A key of the front matter is nearly, but not quite, one that is declared.

    The site generator does not know it, and takes the value for missing. A key that
    stands on several pages, or beside the one that it is like, is taken for meant.
    """
    declared = ctx.vocabulary.keys()
    if not declared:
        return
    facts = {
        (fact.path, fact.key): fact
        for page in project.pages.values()
        for fact in page.keys
    }
    counts = Counter(key for _, key in facts)
    for (path, key), fact in facts.items():
        if counts[key] > _LIMITS.pages or key in declared or "." in key:
            continue
        near = _near(key, declared)
        if near is not None and (path, near) not in facts:
            yield _hit(fact, near)


def _near(key: str, declared: Mapping[str, KeySpec]) -> str | None:
    for known in declared:
        if "." in known or min(len(known), len(key)) < _LIMITS.shortest:
            continue
        if _even(key) == _even(known) or (
            one_edit_apart(key, known) and not _meant(key, known)
        ):
            return known
    return None


def _even(key: str) -> str:
    return fold(key).replace("-", "").replace("_", "").replace(" ", "")


def _meant(key: str, known: str) -> bool:
    """Whether the one letter makes another word: a plural, or a number."""
    short, long = sorted((key, known), key=len)
    if long == f"{short}s":
        return True
    differing = set(long) ^ set(short)
    return any(char.isdigit() for char in differing)


def _hit(fact: KeyFact, near: str) -> Hit:
    fix = Fix(f"write {near}", (Edit(fact.key_span, near),), (Change.KEY,))
    return Hit(
        fact.key_span,
        f"found key {fact.key}, expected {near}",
        near,
        fix,
        path=fact.path,
    )
