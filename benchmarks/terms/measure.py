"""How well terms are matched: alarms on right uses, wrong acceptances, before and after
doubtful entries are set aside.

    python benchmarks/terms/measure.py ROOT --site mkdocs --language fr=docs/fr
    --glossary fr=fr.csv

Whoever wrote the translations is taken to be right: each miss of a term that is
followed as a rule is an alarm. A translation of another unit, drawn at random, that
passes for one of a use is a wrong acceptance.
"""

from __future__ import annotations

import argparse
import random
import re
from pathlib import Path

from doclint.config import Config
from doclint.engine.aligned import aligned_paths
from doclint.glossary import derived, read
from doclint.glossary.suggest import suggest
from doclint.project import Facts, Pair, Project, Unit
from doclint.terms.adherence import adherences
from doclint.terms.renderings import Rendering
from doclint.terms.tallies import (
    Terms,
    compared_cells,
    tallies,
    term_uses,
    terms_of,
    visible_words,
)
from doclint.vocabulary import EntryBase, Term, Vocabulary

_FOLLOWED = 0.8


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", type=Path)
    parser.add_argument("--site")
    parser.add_argument("--language", required=True, help="CODE=FOLDER")
    parser.add_argument(
        "--glossary",
        help="CSV or another form; without one, terms are mined from every other page",
    )
    parser.add_argument("--misses", action="store_true", help="print every alarm")
    given = parser.parse_args()
    code, folder = given.language.split("=")
    config = Config(given.root.resolve(), site=given.site)
    pairs = list(aligned_paths(config, [given.root / folder]))
    if given.glossary:
        entries = list(derived(read(Path(given.glossary), code).entries))
    else:
        entries, pairs = _mined(pairs[::2], code), pairs[1::2]
    terms = terms_of(Vocabulary(tuple(entries)), "en", code)
    project = Project(
        {pair.translation.path: _facts(pair, terms, code) for pair in pairs}
    )
    _tell(project, pairs, terms, given.misses, code)


def _mined(pairs: list[Pair], code: str) -> list[EntryBase]:
    """The terms that `glossary suggest` finds, taken by their figures alone, as no
    person would."""
    blocks = [
        (visible_words(mine), visible_words(theirs))
        for pair in pairs
        for mine, theirs in compared_cells(pair)
    ]
    found = [each for each in suggest(blocks, "en", code) if each.share >= _FOLLOWED]
    return [
        Term(
            f"mined/{each.term}",
            term=each.term,
            translations={code: (each.translation,)},
        )
        for each in found
    ]


def _facts(pair: Pair, terms: Terms, code: str) -> Facts:
    return Facts(pair.translation.path, code, (), (), (), terms=tallies(pair, terms))


def _tell(
    project: Project, pairs: list[Pair], terms: Terms, misses: bool, code: str
) -> None:
    all_found = adherences(project)
    number = sum(each.uses for each in all_found.values())
    missed = sum(len(each.missed) for each in all_found.values())
    kept = {id: each for (id, _), each in all_found.items() if not each.doubtful}
    left = sum(each.uses for each in kept.values())
    alarms = sum(len(each.missed) for each in kept.values())
    wrong, tried = _wrong_acceptances(pairs, terms, misses)
    print(
        f"{code}: {len(terms.wordings)} terms, {len(all_found)} used, {number} uses; "
        f"alarms on {_share(missed, number)}, after suspension of {len(all_found) - len(kept)} terms "
        f"{_share(alarms, left)} of {left}; "
        f"wrong acceptances {_share(wrong, tried)} of {tried}"
    )
    by_path = {pair.translation.path: pair for pair in pairs}
    for id, each in sorted(all_found.items(), key=lambda item: -len(item[1].missed)):
        if each.missed and misses:
            state = "SUSPENDED" if each.doubtful else ""
            print(
                f"  {id[0]}: {each.share:.0%} of {each.uses} {dict(each.wordings)} {state}"
            )
            for facts, miss in each.missed[:4]:
                pair = by_path[facts.path]
                source = pair.source.text
                line = source[source.rfind("\n", 0, miss.source.start) + 1 :].partition(
                    "\n"
                )[0]
                print(f"      en {line[:230]}")
                print(
                    f"      {'LEFT' if miss.left else code} {pair.translation.source.cut(miss.place)[:230]!r}"
                )


def _wrong_acceptances(pairs: list[Pair], terms: Terms, told: bool) -> tuple[int, int]:
    """How many uses a unit passes for that is about as long and whose source has no
    word of the term."""
    rng = random.Random(7)  # noqa: S311
    units = [
        (mine, theirs, pair.source.path)
        for pair in pairs
        for mine, theirs in compared_cells(pair)
    ]
    texts = [visible_words(mine).lower() for mine, _, _ in units]
    wrong = tried = 0
    for mine, theirs, path in units:
        for entry, *_ in term_uses(mine, path, terms):
            drawn = _another(
                rng,
                units,
                texts,
                _bare_words(terms, entry.id),
                len(visible_words(theirs)),
            )
            if drawn is None:
                continue
            text = Rendering(drawn, terms.target)
            tried += 1
            passed = next(
                (each.text for each in terms.wordings[entry.id] if text.has(each)), None
            )
            wrong += passed is not None
            if passed and told:
                print(f"  WRONG {passed}: {text.text[:200]!r}")
    return wrong, tried


def _another(
    rng: random.Random,
    units: list[tuple[Unit, Unit, str]],
    texts: list[str],
    words: set[str],
    length: int,
) -> str | None:
    for _ in range(40):
        at = rng.randrange(len(units))
        other = visible_words(units[at][1])
        if 0.5 < (len(other) + 1) / (length + 1) < 2 and not any(
            word in texts[at] for word in words
        ):
            return other
    return None


def _bare_words(terms: Terms, id: str) -> set[str]:
    """The beginnings of the words of a term, and of all terms that have a translation
    in common with it."""
    mine = {each.squeezed for each in terms.wordings[id]}
    ids = [
        other
        for other, words in terms.wordings.items()
        if mine & {each.squeezed for each in words}
    ]
    names = [
        word
        for other in ids
        for word in re.findall(r"\w+", other.partition("/")[2].lower())
    ]
    return {
        name[: max(4, len(name) - 2)]
        for name in names
        if name not in ("the", "a", "of", "to")
    }


def _share(part: int, whole: int) -> str:
    return f"{part / (whole or 1):.1%}"


if __name__ == "__main__":
    main()
