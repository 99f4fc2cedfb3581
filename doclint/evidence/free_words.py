"""Inline code that is words for readers: what stands for the reader's own host, path or
choice, and what is no code at all."""

from __future__ import annotations

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.languages.record import words
from doclint.text.similar import slips_apart

# What words do not have.
SIGNS = expression(r"[_/\\{}<>$@=;|#`]|\w[.(]\w|--")
_LATIN_WORD = expression(r"[A-Za-z]+")
# Several words, and no sign of code among them: `root folder ID`.
_PHRASE = expression(r"[A-Za-z]+(?: [A-Za-z]+)+[.!?:]?")
# `your.house.tld`, `me@whatever.example.org`.
_HOST = expression(r"(?:[\w+-]+@)?[\w-]+(?:\.[\w-]+)+\.?")
_TOP = expression(r"\.(?P<top>[a-z]{2,})\.?$")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What is said in other words, not misspelt or a program's. Texts on both sides
    stand in tests/evidence/test_free_words.py."""

    # What programs call (letters) is kept where the rest is said in another language:
    # `git add`.
    shortest_kept: int = 3
    # Fewer letters apart (count) are a slip of somebody's hand.
    slip: int = 2


_LIMITS = _Calibration()
_PATH = expression(r"/?[A-Za-z]+(?:[/:-]+[A-Za-z]+)*")
_SIGNS_OF_PATH = expression(r"[/:-]")
# Words that hold the place of the reader's own.
_FOR_ANY = words(
    """alias bucket directory domain example file filename folder group host id key mount mounted name org organization
    owner password path port project repo repository server target team token url user username value your"""
)


def is_phrase(source: str, translation: str) -> bool:
    """Whether a code is several words, all of which are said in a script other than
    Latin: `root folder ID` for `根文件夹ID`."""
    if _PHRASE.fullmatch(source) is None or not _is_foreign(translation):
        return False
    kept = set(_LATIN_WORD.findall(translation))
    return not any(
        len(word) >= _LIMITS.shortest_kept and not word.isupper()
        for word in kept.intersection(_LATIN_WORD.findall(source))
    )


def is_own_host(source: str, translation: str) -> bool:
    """Whether both name a host or a mailbox below one top, and whatever differs is
    another word: `votre.domaine.tld` for `your.domain.tld`."""
    if _HOST.fullmatch(source) is None or _HOST.fullmatch(translation) is None:
        return False
    top, other = _TOP.search(source), _TOP.search(translation)
    if top is None or other is None or top["top"] != other["top"]:
        return False
    has_same_steps = source.count(".") == translation.count(".")
    return (
        has_same_steps
        and _names_no_file(source)
        and not slips_apart(source, translation, _LIMITS.slip)
    )


def _names_no_file(host: str) -> bool:
    """Whether it is a mailbox, or has three steps and more: a file has one ending."""
    return "@" in host or host.rstrip(".").count(".") > 1


def is_own_path(source: str, translation: str) -> bool:
    """Whether a code is made of words for the reader's own, which are said in another
    script: `owner/repository`."""
    if _PATH.fullmatch(source) is None or not _is_foreign(translation):
        return False
    is_kept = _LATIN_WORD.search(translation) is not None
    if is_kept or not _FOR_ANY.issuperset(map(str.lower, _LATIN_WORD.findall(source))):
        return False
    return set(_SIGNS_OF_PATH.findall(source)) == set(
        _SIGNS_OF_PATH.findall(translation)
    )


_FOREIGN = expression(r"[\u0400-\u1fff\u3040-\u9fff\uac00-\ud7af]{2}")


def _is_foreign(code: str) -> bool:
    """Whether a code has words in a script that programs hardly ever have."""
    return _FOREIGN.search(code) is not None
