"""Code in letters that programs hardly ever have: it is for readers, who get it in their
language."""

from __future__ import annotations

import re

from doclint.expressions import expression
from doclint.text.bounded import Bounded

# Two letters of a script that is not Latin, and no sign beside Latin words (μs, Δt).
_OTHER_LETTERS = expression(r"[\u0400-\u1fff\u3040-\u9fff\uac00-\ud7af]{2}")
# Of a script whose words are as short, one letter is one: `和`, `OUTPUT链`.
_SHORT_WORDS = expression(r"[\u3040-\u9fff\uac00-\ud7af]")
_OWN = expression(r"[\u0400-\u1fff\u3040-\u9fff\uac00-\ud7af]+")
_EAST_ASIAN = expression(r"[\u3040-\u9fff]")
_NAME = r"[^\W\d][\w-]*"
_LATIN = expression(r"[A-Za-z]{3,}")


def is_in_own_script(code: str) -> bool:
    """Whether a code has words in letters that programs hardly ever have (`$变量名`,
    `имя`): they are for readers, who get them in their language."""
    return _OTHER_LETTERS.search(code) is not None


def says_in_letters(source: str, translation: str) -> bool:
    """Whether the source says something in letters of its own script, and the
    translation the same in another way: in Latin letters, or in those of its script
    (`поддомен.com` for `二级域名.com`)."""
    if is_in_own_script(source):
        if not is_in_own_script(translation):
            return True
        return _is_said_in_other_letters(source, translation)
    has_short_word = _SHORT_WORDS.search(source) is not None
    return has_short_word and _is_said_in_other_letters(source, translation)


def names_in_letters(source: str, translation: str) -> bool:
    """Whether two lines of code are alike but for names in letters of the source's own
    script (`PrivateKey = 我的私钥`), which the translation has in others."""
    parts = _OWN.split(source)
    if len(parts) == 1:
        return False
    alike = Bounded(_NAME.join(map(re.escape, parts)))
    return alike.watch().fullmatch(translation) is not None


def _is_said_in_other_letters(source: str, translation: str) -> bool:
    """Whether no letter of the source's script is left and each of its Latin words is,
    or all but the letters is alike."""
    if _OWN.sub("", source) == _OWN.sub("", translation):
        return True
    script = _script_of(source)
    if any(_script_of(letters) == script for letters in _OWN.findall(translation)):
        return False
    lowered = translation.lower()
    return all(word.lower() in lowered for word in _LATIN.findall(source))


def _script_of(text: str) -> str:
    """The script of the first letter of a text that is not Latin; Chinese and Japanese
    share theirs."""
    letters = _OWN.search(text)
    if letters is None:
        return ""
    first = letters.group()[0]
    if _EAST_ASIAN.match(first):
        return "Han"
    # Blocks of Unicode begin at multiples of 128.
    return str(ord(first) // 128)
