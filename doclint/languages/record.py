"""What doclint knows of a language."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Language:
    """Facts of a language that checks need.

    `function_words` are its commonest small words, lower case, chosen so that few other languages have them;
    empty for scripts without spaces, which `script` tells apart. `spaces` tells whether blanks part its words.
    `script` is a regular expression class of its letters when no other supported language writes with them.
    `quotes` are pairs of marks it uses. `space_before` are punctuation marks that take a (no-break) space before them.
    `repeats` are words that may rightly stand twice (French `nous nous`). `or_words` join alternatives ("X ou X").
    `stemmer` is the name of its Snowball algorithm.
    """

    code: str
    name: str
    function_words: frozenset[str] = frozenset()
    spaces: bool = True
    script: str = ""
    quotes: tuple[tuple[str, str], ...] = (("“", "”"), ("‘", "’"))
    space_before: str = ""
    repeats: frozenset[str] = frozenset()
    or_words: tuple[str, ...] = ()
    stemmer: str | None = None
    path_names: frozenset[str] = field(default_factory=frozenset)
