"""Words that are nearly the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping


def one_edit_apart(one: str, other: str) -> bool:
    """Whether one letter added, left out, changed, or two neighbours swapped make a word the other."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    at = next((index for index, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[at : at + 2] == long[at : at + 2][::-1]
    return short[at + 1 :] == long[at + 1 :] or (swapped and short[at + 2 :] == long[at + 2 :])


def shorter_forms(word: str) -> Iterator[str]:
    """The word, and what is left of it without one of its letters.

    Two words one edit apart share such a form, so an index of them finds all near words at once (the technique of
    SymSpell).
    """
    yield word
    yield from {word[:at] + word[at + 1 :] for at in range(len(word))}


def near_names(word: str, index: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Names one edit apart from a word, inside it and not at its end, where words are inflected.

    `word` is in lower case; `index` holds names by their shorter forms.
    """
    names = dict.fromkeys(name for form in shorter_forms(word) for name in index.get(form, ()))
    lowered = {name.lower() for name in names}
    if word in lowered:
        return
    for name in names:
        if one_edit_apart(word, name.lower()) and word[-1] == name[-1].lower():
            yield name


def closest(word: str, known: Iterable[str], likeness: float = 0.75) -> str | None:
    """The known word most like `word`, case aside, or None when none is at least `likeness` (0 to 1) like it."""
    from rapidfuzz import fuzz, process, utils  # not needed on a page without faults

    found = process.extractOne(
        word, sorted(known), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=likeness * 100
    )
    return str(found[0]) if found else None
