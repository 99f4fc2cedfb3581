"""Checks a glossary itself: what is dirty, what contradicts, what no page uses or
follows.

Dirty entries are the first cause of false alarms of any terminology check.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from doclint.expressions import expression
from doclint.glossary.record import Dirt, Glossary, GlossaryLine, Remark
from doclint.languages import USUAL_SOURCE, language
from doclint.terms.adherence import Adherence
from doclint.terms.renderings import Rendering, term_wording
from doclint.terms.wording import wanted
from doclint.text.similar import one_edit_apart
from doclint.text.words import fold, word_texts
from doclint.vocabulary import Term, of_language

_TOLD = {
    Dirt.SEVERAL: "several words in one field",
    Dirt.NOTE: "a note in the field",
    Dirt.INFLECTION: "a mark of inflection",
    Dirt.KEY_FORMS: "several forms in the key",
    Dirt.EDGE: "a stray mark at the edge",
}
_EXPECTED = {
    Dirt.SEVERAL: "a list, the preferred one first",
    Dirt.NOTE: "it in a field of its own",
    Dirt.INFLECTION: "the bare word: its forms are known",
    Dirt.KEY_FORMS: "each in `forms`",
    Dirt.EDGE: "the word alone",
}
_ODD = expression(r"[\u00a0\u202f\u00ad\u200b-\u200f\ufeff]")
_LONG = 4  # so many times the letters of its key, and a mark at its end: a piece of an interface, not a term
_LEAST_TYPO = 5


def of_itself(glossary: Glossary) -> Iterator[Remark]:
    """What can be told of a glossary without any page, in the order of its lines."""
    remarks = [
        Remark(
            Dirt.UNREAD,
            fault.message,
            glossary.path,
            fault.line or 1,
            fault.column or 1,
            True,
        )
        for fault in glossary.faults
    ]
    lines = [line for line in glossary.lines if isinstance(line.entry, Term)]
    for line in lines:
        remarks += _of_line(line, glossary.path)
    remarks += _contradictions(lines, glossary.path)
    remarks += _crossed(lines, glossary.path)
    remarks += _forbidden_elsewhere(lines, glossary.path)
    return iter(sorted(remarks, key=lambda each: (each.line, each.column, each.kind)))


def of_pages(
    glossary: Glossary, used: Mapping[str, int], words: Counter[str]
) -> Iterator[Remark]:
    """Entries that no page uses: `used` counts uses by the term's id, `words` are those
    of all source pages."""
    met = {_plain(entry.term) for entry in glossary.terms if used.get(entry.id)}
    for line in glossary.lines:
        if not isinstance(line.entry, Term) or _plain(line.entry.term) in met:
            continue
        near = _near_key(line.entry, words)
        if near:
            message = f"found the key “{line.key}” on no page, expected “{near}”"
            yield Remark(
                Dirt.TYPO, message, glossary.path, line.line, line.column, True
            )
        else:
            message = f"found “{line.key}” on no page, expected a term that the source texts have"
            yield Remark(Dirt.UNUSED, message, glossary.path, line.line, line.column)


def of_translations(
    glossary: Glossary, adherences_found: Mapping[tuple[str, str], Adherence]
) -> Iterator[Remark]:
    """Entries that the translations mostly do not follow."""
    by_id = {
        line.entry.id: line for line in glossary.lines if isinstance(line.entry, Term)
    }
    for (id, code), each in adherences_found.items():
        line = by_id.get(id)
        if line is None or not each.doubtful or not isinstance(line.entry, Term):
            continue
        right = wanted(line.entry.words(code))
        message = (
            f"found {right} for “{line.entry.term}” in {each.share:.0%} of {each.uses} places in {code}, "
            "expected words that the pages use"
        )
        yield Remark(Dirt.DOUBTFUL, message, glossary.path, line.line, line.column)


def _of_line(line: GlossaryLine, path: str) -> Iterator[Remark]:
    for kind, code in line.dirt:
        shown = line.values.get(code, line.key)
        yield Remark(
            kind,
            f"found {_TOLD[kind]}, “{shown}”, expected {_EXPECTED[kind]}",
            path,
            line.line,
            line.column,
        )
    for code, value in line.values.items():
        if (
            fold(value) == fold(line.key)
            and value != line.key
            and value.casefold() == line.key.casefold()
        ):
            message = f"found “{value}” for “{line.key}”, which differs in case alone, expected the name as it is written"
            yield Remark(Dirt.CASE_ONLY, message, path, line.line, line.column)
        if _is_fragment(line.key, value, code):
            message = f"found “{value}” for “{line.key}”, a piece of an interface text, expected a term's word"
            yield Remark(Dirt.FRAGMENT, message, path, line.line, line.column)
    yield from _characters(line, path)
    if _says_little(line):
        message = f"found the key “{line.key}”, which is too common to be checked, expected a term"
        yield Remark(Dirt.SHORT, message, path, line.line, line.column)


def _characters(line: GlossaryLine, path: str) -> Iterator[Remark]:
    for text in (line.key, *line.values.values()):
        odd = _ODD.search(text)
        if odd or text != text.strip() or ("'" in text and "’" in text):
            what = (
                f"U+{ord(odd.group()):04X}"
                if odd
                else "blanks at the edge"
                if text != text.strip()
                else "’ and '"
            )
            message = f"found {what} in “{text.strip()}”, expected plain blanks and one apostrophe"
            yield Remark(Dirt.CHARACTERS, message, path, line.line, line.column)


def _is_fragment(key: str, value: str, code: str) -> bool:
    """Whether a value is a sentence, or the end of one, for a word."""
    record = language(code)
    length = len(value) / (record.length if record else 1.0)
    return (
        length > _LONG * max(len(key), 4)
        and value.rstrip()[-1:] in ":,、。."
        and len(key.split()) <= 2
    )


def _says_little(line: GlossaryLine) -> bool:
    is_short = len(line.key.strip()) <= 2 and not line.key.isupper()
    if is_short:
        return True
    english = language(USUAL_SOURCE)
    small = english.function_words if english else frozenset()
    return all(word.lower() in small for word in word_texts(line.key))


def _contradictions(lines: Sequence[GlossaryLine], path: str) -> Iterator[Remark]:
    """Entries of one term, but for case, plural or hyphens, that have no word in
    common."""
    same: defaultdict[tuple[str, str], list[GlossaryLine]] = defaultdict(list)
    for line, term, code in _translated(lines):
        same[_plain(term.term), code].append(line)
    for (_, code), (first, *others) in same.items():
        first_words = _words(first, code)
        for other in others:
            words = _words(other, code)
            if _alike(first_words, words, code):
                continue
            message = (
                f"found “{other.key}” as {wanted(words)}, on line {first.line} “{first.key}” as "
                f"{wanted(first_words)}, expected one word for one thing"
            )
            yield Remark(Dirt.TWINS, message, path, other.line, other.column, True)


def _alike(one: Iterable[str], other: Iterable[str], code: str) -> bool:
    """Whether two entries have a word in common, in any form."""
    record = language(code)
    return any(
        Rendering(a, record).has(term_wording(b, record))
        or Rendering(b, record).has(term_wording(a, record))
        for a in one
        for b in other
    )


def _crossed(lines: Sequence[GlossaryLine], path: str) -> Iterator[Remark]:
    """Entries that send to each other, and those that give long for short and short for
    long."""
    by_key = {fold(line.key): line for line in lines}
    by_initials = {
        initials: line for line in reversed(lines) if (initials := _initials(line.key))
    }
    for line, _, code in _translated(lines):
        yield from _shortened(line, code, by_initials, path)
        for word in _words(line, code):
            back = by_key.get(fold(word))
            if (
                back is not None
                and _stands_behind(back, line)
                and fold(line.key) in map(fold, _words(back, code))
            ):
                yield _cross(back, line.key, line, word, "one way", path)


def _shortened(
    line: GlossaryLine, code: str, by_initials: Mapping[str, GlossaryLine], path: str
) -> Iterator[Remark]:
    """An acronym given as a phrase, where the phrase that it stands for is given as an
    acronym."""
    spelt_out = by_initials.get(line.key.lower()) if line.key.isupper() else None
    if spelt_out is None:
        return
    mine, theirs = _words(line, code), _words(spelt_out, code)
    if " " in mine[0] and theirs and _is_short(theirs[0]):
        yield _cross(line, mine[0], spelt_out, theirs[0], "short for short", path)


def _translated(
    lines: Iterable[GlossaryLine],
) -> Iterator[tuple[GlossaryLine, Term, str]]:
    """Terms with each of their languages."""
    for line in lines:
        if isinstance(line.entry, Term):
            yield from ((line, line.entry, code) for code in line.entry.translations)


def _stands_behind(one: GlossaryLine, other: GlossaryLine) -> bool:
    return (one.line, one.column) > (other.line, other.column)


def _is_short(word: str) -> bool:
    return word.isupper() and " " not in word


def _cross(
    line: GlossaryLine,
    word: str,
    other: GlossaryLine,
    theirs: str,
    expected: str,
    path: str,
) -> Remark:
    message = f"found “{line.key}” as “{word}”, and on line {other.line} “{other.key}” as “{theirs}”, expected {expected}"
    return Remark(Dirt.CROSSED, message, path, line.line, line.column, True)


def _forbidden_elsewhere(lines: Sequence[GlossaryLine], path: str) -> Iterator[Remark]:
    wrong: dict[tuple[str, str], GlossaryLine] = {}
    for line in lines:
        if isinstance(line.entry, Term):
            wrong |= {
                (code, fold(word)): line
                for code, words in line.entry.forbidden.items()
                for word in words
            }
    for line, _, code in _translated(lines) if wrong else ():
        for word in _words(line, code):
            other = wrong.get((code, fold(word)))
            if other is not None:
                message = f"found “{word}” for “{line.key}”, which line {other.line} forbids, expected another word"
                yield Remark(
                    Dirt.OWN_FORBIDDEN, message, path, line.line, line.column, True
                )


def _words(line: GlossaryLine, code: str) -> tuple[str, ...]:
    return (
        of_language(line.entry.translations, code)
        if isinstance(line.entry, Term)
        else ()
    )


def _plain(term: str) -> str:
    """A term without case, hyphens and plural."""
    return re.sub(r"[\s‐‑-]+", "", fold(term)).removesuffix("s")


def _initials(term: str) -> str:
    words = word_texts(term)
    return "".join(word[0] for word in words).lower() if len(words) > 1 else ""


def _near_key(entry: Term, words: Counter[str]) -> str | None:
    """The key with a word of it as the pages have it, if that is one letter away."""
    for word in word_texts(entry.term.lower()):
        if len(word) < _LEAST_TYPO or words[word]:
            continue
        near = [
            (count, each)
            for each, count in words.items()
            if count > 1 and one_edit_apart(word, each)
        ]
        if near:
            right = max(near)[1]
            return (
                None
                if right.rstrip("s") == word.rstrip("s")
                else entry.term.lower().replace(word, right)
            )
    return None
