"""Names in code that a translation says in its readers' language: those of an example,
throughout its page, or one that a program knows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from urllib.parse import unquote

from doclint.dataclasses import dataclass
from doclint.document import CodeSpan, Document, Fence, Segment
from doclint.expressions import expression
from doclint.languages import USUAL_SOURCE, all_languages, language
from doclint.once import once
from doclint.page.code import shown_code
from doclint.project import Pair
from doclint.text.fences import fence_language, tokens

# A name of code: letters, digits and what joins them.
_NAME = expression(r"[^\W\d][\w-]*")
# The words that a name is made of: `getUser`, `GET_USER`, `get-user` are two.
_PIECE = expression(r"[A-Z]+(?![a-z])|[A-Z]?[^\W\dA-Z_]+")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When names in code are told in the reader's language. Held by tests/evidence/test_words_by_degrees.py."""

    # So many names (count) said otherwise make a page whose examples speak its
    # readers' language: at 2 and 6 pages with three and with five turn.
    examples: int = 4
    # This share of the words of a name (0 to 1) must be of the translation's
    # language for the name to be a rendering: names keep a word or two that both
    # languages have. At 0.33 and 0.67 names with one word of three and of two turn.
    rendered: float = 0.5


_LIMITS = _Calibration()


# What stands for a language in examples: `content/xx/`.
_ANY_LANGUAGE = frozenset({"xx", "lang", "locale"})


class Renaming(StrEnum):
    """What became of code that a translation has otherwise."""

    # The name of a language stands for another one.
    LANGUAGE = "language"
    # Only how it is written: the case of letters, kinds of hyphens, quotes and blanks.
    FORM = "form"
    # A blank parts what was one name, or two names lost the blank between them.
    TORN = "torn"
    # The same with more or less around it: `class A` for `A`.
    EXTENT = "extent"
    # Names are rendered, alike wherever the page has them: those of an example, chosen
    # by its translator.
    THROUGHOUT = "throughout"
    # Names are rendered here and kept elsewhere on the page.
    HERE = "here"
    # Only the words of a path, an address or a label: what an example is about, most
    # often.
    EXAMPLE = "example"
    # Names are rendered, and nothing tells whether a program knows them.
    RENDERED = "rendered"
    # Other code: that of another version of the source text, most often.
    OTHER = "other"


def renaming(wanted: str, written: str, pair: Pair) -> Renaming:
    """How code of the translation (`written`) differs from the source text's that it
    stands for (`wanted`)."""
    if (
        _is_torn(wanted, written)
        or _is_torn(written, wanted)
        or _is_glued(wanted, written)
    ):
        return Renaming.TORN
    if _plain(wanted) == _plain(written):
        return Renaming.FORM
    lost, gained = _differing(wanted, written)
    if _of_languages(lost, gained, pair):
        return Renaming.LANGUAGE
    if _within(wanted, written) or _within(written, wanted):
        return Renaming.EXTENT
    if _is_said_in_words(wanted, written, pair):
        return Renaming.EXAMPLE
    page = _page(pair)
    if lost and gained and all(page.renders(name) for name in gained):
        return page.extent_of(lost)
    if _names_something(wanted) and code_signs(wanted) == code_signs(written):
        return Renaming.EXAMPLE
    return Renaming.OTHER


def _is_said_in_words(wanted: str, written: str, pair: Pair) -> bool:
    """Whether code is words that readers read, or slots for such: no program goes by
    them."""
    if _is_prose(wanted, pair) or _is_said_wholly(wanted, written):
        return True
    if _are_same_but_for_slots(wanted.strip(), written.strip()):
        return True
    return _SLOTS.fullmatch(wanted.strip()) is not None and code_signs(
        wanted
    ) == code_signs(written)


def _are_same_but_for_slots(wanted: str, written: str) -> bool:
    """Whether two codes are one command, with other words in what readers fill."""
    slots = _SLOT.findall(wanted)
    is_in_braces = any(slot.startswith("{") for slot in slots)
    has_more = bool(_SLOT.sub("", wanted).strip())
    is_command = _COMMAND.match(wanted) is not None
    # `Map<Key>` is no command: what it holds is a type.
    if not slots or not (is_command or (is_in_braces and has_more)):
        return False
    return _SLOT.sub("<>", wanted) == _SLOT.sub("<>", written)


def _differing(wanted: str, written: str) -> tuple[list[str], list[str]]:
    """The names that only one of two codes has."""
    source_names = _NAME.findall(wanted)
    names = _NAME.findall(written)
    lost = [name for name in source_names if name not in names]
    gained = [name for name in names if name not in source_names]
    return lost, gained


_HYPHENS = str.maketrans("\u2010\u2011\u2212\u2013", "----")
# A path, an address, a file, or several words without a sign of code.
_SOMETHING = expression(
    r"\S*/\S*|\S+\.(?:mdx?|html?|jsx?|tsx?|json|ya?ml|css|py|png|svg|jpe?g|txt|vue|astro|java|scala)"
)
_WORD = expression(r"[^\W\d_]+")
_LATIN = expression(r"[A-Za-z]")
_PROSE = expression(r"[^\W\d_]+(?:[\s,:;'’]+[^\W\d_]+)+[.:!?]?")
# What stands for something else, in words: `{verb} {object}`, `type[/name]`.
_SLOTS = expression(r"(?:[\w.\-/ ]*[{\[<][\w./ -]+[}\]>])+[\w.\-/ ]*")
# A slot in a command, for readers to fill: `lp -d {{printer}} <file>`. Templates put
# blanks between their braces and a name.
_SLOT = expression(r"\{\{(?=\S)[^{}\n]+(?<=\S)\}\}|<[^<>\n]+>")
_COMMAND = expression(r"\w[\w.+-]*\s")
_WORDS = expression(r"[^\W\d_]+(?:[ |]+[^\W\d_]+)+")


def _names_something(code: str) -> bool:
    plain = code.strip()
    return (
        _SOMETHING.fullmatch(plain) is not None or _WORDS.fullmatch(plain) is not None
    )


def _is_prose(code: str, pair: Pair) -> bool:
    """Whether a code is said in words: several of them, with a small word of the
    language or each with a capital."""
    words = _WORD.findall(code)
    if not _PROSE.fullmatch(code.strip()):
        return False
    record = language(pair.source.language or USUAL_SOURCE)
    small = record.function_words if record else frozenset()
    return any(word in small for word in words[1:]) or all(
        word[0].isupper() for word in words
    )


def _is_said_wholly(wanted: str, written: str) -> bool:
    """Whether several words were put into another script, every one: who types a
    command keeps its name."""
    return (
        _PROSE.fullmatch(wanted.strip()) is not None
        and written.strip() != ""
        and not _LATIN.search(written)
    )


def code_signs(code: str) -> str:
    """A code without its letters: what a program goes by, and how many names there
    are."""
    if _WORDS.fullmatch(code.strip()):
        return re.sub(r"[^|]+", "", code)
    code = unquote(code) if "%" in code else code
    return re.sub(r"[^\W_]+(?:[-_][^\W_]+)*", "a", code)


_FORM = expression(r"\(\)$|(?<=\d)_(?=\d)|[\s\"'“”„«»‘’‚`\\]+|[/;,]+$|^[./]+")


def _plain(code: str) -> str:
    return _FORM.sub("", code.translate(_HYPHENS)).casefold()


# A blank on one side alone of a sign that joins names (`a. b`, `a_ b`, `a /b`), or
# behind the one that a path begins with (`/ a`).
_TEAR = expression(
    r"(?<=\S[/._\\@#-])\s+(?=\w)|(?<=^[/.~])\s+(?=\w)|(?<=\w)\s+(?=[/._\\@#]\w)"
)
_BETWEEN_WORDS = expression(r"(?<=\w)\s+(?=\w)")


def _is_torn(whole: str, torn: str) -> bool:
    """Whether a code is another one but for blanks beside the signs that join its
    names."""
    joined = untorn(torn)
    return joined != torn and joined.strip() == whole.strip()


def untorn(code: str) -> str:
    """A code without the blanks on one side of a sign that joins names: `a.b` of
    `a. b`."""
    return _TEAR.sub("", code)


def _is_glued(apart: str, glued: str) -> bool:
    """Whether a code is another one but for a blank between two words."""
    joined = _BETWEEN_WORDS.sub("", apart)
    return joined != apart and joined.strip() == glued.strip()


def _within(part: str, whole: str) -> bool:
    """Whether a code stands in another between blanks or signs."""
    inner = part.strip()
    if not _NAME.search(inner):
        return False
    # Letters of other scripts stand beside a name without a blank. The last name of a
    # path says the same as all of it.
    at_end = _NAME.fullmatch(inner) is not None and whole.strip().endswith(f".{inner}")
    return (
        at_end
        or re.search(rf"(?<![A-Za-z0-9_.]){re.escape(inner)}(?![A-Za-z0-9_.(])", whole)
        is not None
    )


def _of_languages(lost: list[str], gained: list[str], pair: Pair) -> bool:
    """Whether only names of languages differ: `content/pt/` for `content/xx/`."""
    if not lost or len(lost) != len(gained):
        return False
    return all(_is_language(name, pair) for name in lost) and all(
        _is_language(name, pair) for name in gained
    )


def _is_language(name: str, pair: Pair) -> bool:
    code = name.replace("_", "-").lower()
    codes = {
        (document.language or "").partition("-")[0]
        for document in (pair.source, pair.translation)
    }
    return (
        code in _ANY_LANGUAGE
        or code in all_languages()
        or code.partition("-")[0] in codes
    )


@dataclass(frozen=True)
class _Page:
    """The names of a page's code, counted in both versions, and the words of its
    prose."""

    there: Counter[str]
    kept: Counter[str]
    words: frozenset[str]
    renamed: frozenset[str]

    def renders(self, name: str) -> bool:
        """Whether a name of the translation is made of words of its language, and not
        of the source page's."""
        pieces = [piece.casefold() for piece in _PIECE.findall(name) if len(piece) > 1]
        if not pieces or self.there[name]:
            return False
        rendered = sum(map(self._is_own, pieces))
        return rendered >= _LIMITS.rendered * len(pieces)

    def extent_of(self, lost: list[str]) -> Renaming:
        """How far the page renders names that a code of it has lost to names of its
        language."""
        if any(self.kept[name] for name in lost):
            return Renaming.HERE
        is_used_elsewhere = all(self.there[name] > 1 for name in lost)
        if is_used_elsewhere or len(self.renamed) >= _LIMITS.examples:
            return Renaming.THROUGHOUT
        return Renaming.RENDERED

    def _is_own(self, piece: str) -> bool:
        return not piece.isascii() or piece in self.words


@once
def _page(pair: Pair) -> _Page:
    there = Counter(_names(pair.source))
    kept = Counter(_names(pair.translation))
    only_here = _words(pair.translation) - _words(pair.source) - _pieces(there)
    words = frozenset(only_here)
    page = _Page(there, kept, words, frozenset())
    renamed = frozenset(name for name in kept if page.renders(name))
    return _Page(there, kept, words, renamed)


def _names(document: Document) -> Iterator[str]:
    """The names in the code of a page, those in comments and prose left out."""
    for fence in document.of(Fence):
        language = fence_language(document.source.cut(fence.info_span))
        for token in tokens(shown_code(fence, document), language):
            yield from _NAME.findall(token.text)
    for span in document.of(CodeSpan):
        yield from _NAME.findall(document.source.cut(span.content_span))


def _pieces(names: Counter[str]) -> set[str]:
    return {piece.casefold() for name in names for piece in _PIECE.findall(name)}


def _words(document: Document) -> set[str]:
    return {
        word.casefold()
        for segment in document.of(Segment)
        for word in re.findall(r"[^\W\d_]+", segment.text)
    }
