"""How site generators make a heading's id from its text."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from doclint.expressions import expression

_BLANK = expression(r"[\t ]")


def _words(text: str, others: str) -> str:
    r"""The text without what is no letter, combining mark, digit, connector or one of
    `others`.

    This is `\p{Word}` of other regular expressions; Python's `\w` leaves out combining marks (Hindi, Thai, U+FE0F).
    """
    return "".join(c for c in text if c in others or unicodedata.category(c) in _WORD)


_LETTERS = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Nd"})
_WORD = _LETTERS | {"Mn", "Mc", "Me", "Nl", "Pc"}


def _lower(text: str) -> str:
    """Lower case letter by letter, as Ruby and Go do: no final sigma."""
    return "".join(c.lower() for c in text)


def kramdown(text: str) -> str:
    """kramdown with its GFM parser 1.1: lower case, word characters, hyphens and blanks
    kept, each blank a hyphen."""
    return _BLANK.sub("-", _words(_lower(text), "- \t"))


def github(text: str) -> str:
    """github-slugger 2: as GitHub and Docusaurus do. Emoji and punctuation go, each
    space becomes a hyphen."""
    return _words(text.lower(), "- ").replace(" ", "-")


def hugo(text: str) -> str:
    """Goldmark as Hugo sets it up: letters and digits of any script, but no combining
    marks; each space a hyphen."""
    kept = (
        c for c in text.strip() if c in "_- " or unicodedata.category(c) in _LETTERS
    )
    return "".join(_lower(c)[0] for c in kept).replace(" ", "-")


def hugo_ascii(text: str) -> str:
    """Hugo's `github-ascii`: accents are taken off, then all that is not ASCII."""
    plain = (
        c
        for c in unicodedata.normalize("NFD", text.strip())
        if c.isascii() and (c.isalnum() or c in "_- ")
    )
    return "".join(plain).lower().replace(" ", "-")


def blackfriday(text: str) -> str:
    """Hugo's `blackfriday`: letters and numbers, what stands between them a hyphen."""
    kept = (_lower(c)[0] if unicodedata.category(c)[0] in "LN" else "-" for c in text)
    return re.sub("-+", "-", "".join(kept)).strip("-")


def python_markdown(text: str, separator: str = "-", icons: str = "") -> str:
    """`markdown.extensions.toc.slugify` of Python-Markdown 3: ASCII only, runs of blanks and separators become one."""
    return python_unicode(
        unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii"),
        separator,
        icons,
    )


# What `pymdownx.emoji` shows as a picture, which is no part of an id.
_ICON = expression(r"(?<!\w):[a-z][a-z0-9_+-]*:(?!\w)")


def python_unicode(text: str, separator: str = "-", icons: str = "") -> str:
    """`markdown.extensions.toc.slugify_unicode`: the same with the letters of all scripts. `icons` tells that names of
    pictures are shown as such (`:smile:`)."""
    text = _ICON.sub("", text) if icons else text
    text = re.sub(r"[^\w\s-]", "", text).strip().lower()
    return re.sub(rf"[{re.escape(separator)}\s]+", lambda _: separator, text)


def mdbook(text: str) -> str:
    """`mdbook::utils::normalize_id`: letters, digits, `_` and `-` stay, each blank a hyphen; ASCII in lower case."""
    kept = (
        char
        for char in text.strip()
        if char.isalnum() or char in "_-" or char.isspace()
    )
    return "".join(
        "-" if char.isspace() else char.lower() if char.isascii() else char
        for char in kept
    )


_DOCSIFY = expression(
    r"[\u2000-\u206f\u2e00-\u2e7f\\'!\"#$%&()*+,./:;<=>?@\[\]^`{|}~]"  # lib/render/slugify.js
)


def docsify(text: str) -> str:
    """docsify's slugify: signs go, blanks become hyphens, a digit at the start gets `_`
    before it."""
    id_of_text = re.sub(r"\s", "-", _DOCSIFY.sub("", text.strip()).lower())
    id_of_text = re.sub(r"-+", "-", id_of_text)
    return re.sub(r"^(\d)", r"_\1", id_of_text)


# hexo-util 4, lib/slugize.js
_HEXO = expression(r"[\s~`!@#$%^&*()\-_+=\[\]{}|\\;:\"'<>,.?/]+")


def hexo(text: str) -> str:
    """Hexo's `slugize`: accents of Latin letters go, signs of ASCII and blanks are a
    hyphen, capitals stay."""
    plain = (
        unicodedata.normalize("NFD", c)[0] if c < "\u0250" else c for c in text.strip()
    )
    return _HEXO.sub("-", "".join(plain)).strip("-")


# What stands in an id for letters of which nobody outside knows how they are romanized.
UNKNOWN_LETTERS = "\ufffd"
_LATIN_LETTERS = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ł": "l",
        "ı": "i",
        "ħ": "h",
        "ŋ": "ng",
    }
)


def zola(text: str) -> str:
    """Rust's `slug`, behind `deunicode`: Latin letters lose their accents, all that is
    no letter or digit is a hyphen. Letters of other scripts are romanized by a table of
    its own, for which `UNKNOWN_LETTERS` stands."""
    plain = text.lower().translate(_LATIN_LETTERS)
    romanized = (
        char if char.isascii() else UNKNOWN_LETTERS if char.isalnum() else "-"
        for char in unicodedata.normalize("NFKD", plain).lower()
        if not unicodedata.combining(char)
    )
    kept = (
        char if char.isalnum() or char == UNKNOWN_LETTERS else "-" for char in romanized
    )
    return re.sub("-+", "-", "".join(kept)).strip("-")


_HONKIT = expression(
    r"[\[\]!\"'#$%&()*+,./:;<=>?@^_`{|}~©∑®†“”‘’∂ƒ™℠…œŒ˚ºª•∆∞♥]"  # github-slugid
)


def honkit(text: str) -> str:
    """HonKit's github-slugid: signs of a list go, each blank is a hyphen, of which the
    first goes, too."""
    return _HONKIT.sub("", text).replace(" ", "-").lower().removeprefix("-")


def mdn(text: str) -> str:
    """MDN's `slugify` (rari, crates/rari-utils): lower case, blanks are underscores,
    signs of ASCII go."""
    return re.sub(
        r"\s+", "_", re.sub(r"[\"#$%&+,/:;=?@\[\]^`{|}~'()*\\<>!.]", "", text).strip()
    ).lower()


def mintlify(text: str) -> str:
    """Mintlify, as far as its sites show it: lower case, blanks a hyphen, no signs of
    ASCII; other signs stay."""
    return re.sub(r"\s+", "-", re.sub(r"[!-,./:-@\[-^`{-~]", "", text.lower()).strip())


_ASCII_CAPITALS = expression("[A-Z]")


_Form = Literal["NFC", "NFD", "NFKC", "NFKD"]


def pymdownx(
    text: str,
    separator: str = "-",
    case: str = "none",
    normalize: _Form = "NFC",
    icons: str = "",
) -> str:
    """`pymdownx.slugs.slugify`: word characters and hyphens, each blank a separator. What it percent-encodes is left
    as it is read: so are links. `icons` tells that names of pictures are shown as such (`:smile:`)."""
    text = _ICON.sub("", text) if icons else text
    text = re.sub(r"</?[^>]*>", "", unicodedata.normalize(normalize, text)).strip()
    if case == "lower":
        text = text.lower()
    elif case == "lower-ascii":
        text = _ASCII_CAPITALS.sub(lambda match: match[0].lower(), text)
    elif case == "fold":
        text = text.casefold()
    return re.sub(r"[^\w\- ]", "", text).replace(" ", separator)


def kramdown_plain(text: str) -> str:
    """kramdown without GitHub's parser (`input: kramdown`): ASCII from its first letter
    on."""
    text = re.sub(r"\A[^a-zA-Z]+", "", text)
    return re.sub("[^a-zA-Z0-9 -]", "", text).replace(" ", "-").lower() or "section"


def vitepress(text: str) -> str:
    """`@mdit-vue/shared` slugify: accents and control characters go, special characters become hyphens."""
    return _of_vue(_without_accents(text), _VUE_SIGNS)


def vuepress_one(text: str) -> str:
    """`@vuepress/shared-utils` 1.9: dashes are special characters, too."""
    return _of_vue(_without_accents(text), _VUE_SIGNS_AND_DASHES)


def vitepress_old(text: str) -> str:
    """VitePress before 1.0.0-alpha.27: letters become ASCII as the package `diacritics` has it (a Cyrillic л is its n),
    those of other scripts stay, and so do typographic quotation marks."""
    return _of_vue("".join(map(_plain_latin, text)), _OLD_VUE_SIGNS)


_OLD_VUE_SIGNS = expression(r"[\s~`!@#$%^&*()\-_+=[\]{}|\\;:\"'<>,.?/]+")
_VUE_SIGNS = expression(r"[\s~`!@#$%^&*()\-_+=[\]{}|\\;:\"'“”‘’<>,.?/]+")
_VUE_SIGNS_AND_DASHES = expression(r"[\s~`!@#$%^&*()\-_+=[\]{}|\\;:\"'“”‘’–—<>,.?/]+")
_CONTROLS = expression(r"[\x00-\x1f]")
_HYPHENS = expression(r"-{2,}")
_FIRST_DIGIT = expression(r"^(\d)")

# What `diacritics` 1.3 makes of letters that are no letter of ASCII with an accent.
_AS_LATIN = {
    **{"Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe", "ß": "ss", "ẞ": "S"},
    **{"Ð": "Dh", "ð": "dh", "Þ": "Th", "þ": "th", "Ø": "O", "ø": "o"},
    **{"Đ": "D", "đ": "d", "Ħ": "H", "ħ": "h", "ı": "i", "Ł": "L", "ł": "l"},
    **{"Ŧ": "T", "ŧ": "t", "ɛ": "E", "ɔ": "o", "Ɔ": "O", "л": "n", "ρ": "p"},
}


def _of_vue(text: str, signs: re.Pattern[str]) -> str:
    plain = signs.sub("-", _CONTROLS.sub("", text))
    plain = _HYPHENS.sub("-", plain).strip("-")
    return _FIRST_DIGIT.sub(r"_\1", plain).lower()


def _without_accents(text: str) -> str:
    return "".join(
        c for c in unicodedata.normalize("NFKD", text) if not "\u0300" <= c <= "\u036f"
    )


def _plain_latin(letter: str) -> str:
    """A letter as `diacritics` has it."""
    if letter in _AS_LATIN:
        return _AS_LATIN[letter]
    plain = _without_accents(letter)
    return plain if letter.isalpha() and plain.isascii() and plain.isalpha() else letter
