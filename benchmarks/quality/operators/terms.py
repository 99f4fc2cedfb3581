"""27 and 28: terms of the glossary."""

import re
from collections.abc import Iterator
from random import Random

from doclint.project import Unit

from ..picking import shuffled
from ..record import operator
from ..subject import PROSE, Damage, Subject, put
from ..words.glossary import GLOSSARY, Entry


def _uses(
    subject: Subject, rng: Random
) -> Iterator[tuple[Entry, list[tuple[int, int]]]]:
    """For blocks whose source has a term once and that have its translation: the places
    of the translation."""
    for both in shuffled(subject.of(*PROSE), rng):
        for term, entries in shuffled(GLOSSARY.items(), rng):
            entry = entries[subject.language]
            if len(re.findall(rf"\b{term}\b", both.source.text)) != 1:
                continue
            found = list(_places(subject, both.translation, entry))
            if found and len(re.findall(_stem(entry), both.translation.text)) == len(
                found
            ):
                yield entry, found
                break


def _places(subject: Subject, unit: Unit, entry: Entry) -> Iterator[tuple[int, int]]:
    pattern = re.escape(entry.right)
    if subject.language not in ("ja", "ko"):  # there, particles follow without a blank
        pattern = rf"(?<!\w){pattern}(?!\w)"
    for at, text in subject.plain(unit):
        for match in re.finditer(pattern, text):
            yield at + match.start(), at + match.end()


def _stem(entry: Entry) -> str:
    """What any form of a translation begins with."""
    return re.escape(entry.right[: max(2, len(entry.right) * 2 // 3)])


@operator(27, "term → synonym or calque", glossary=True)
def synonym(subject: Subject, rng: Random) -> Iterator[Damage]:
    for entry, found in _uses(subject, rng):
        yield Damage(tuple(put(start, end, entry.wrong) for start, end in found))


@operator(28, "term in another right form", glossary=True, silent=True)
def form(subject: Subject, rng: Random) -> Iterator[Damage]:
    for entry, found in _uses(subject, rng):
        start, end = found[0]
        yield Damage((put(start, end, rng.choice(entry.forms)),))
