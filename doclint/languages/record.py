"""What doclint knows of a language."""

from __future__ import annotations

from dataclasses import field

from doclint.dataclasses import dataclass, replace
from doclint.languages.tags import speaks

# How most languages quote.
QUOTES = (("“", "”"), ("‘", "’"))


@dataclass(frozen=True, slots=True)
class Register:
    """A way of speaking to readers, of which a page has one: French `vous` or `tu`,
    Japanese です・ます or だ・である.

    `signs` is a regular expression of what only this way has; what two share or what has another sense is no sign.
    `ends` tells that it shows at the ends of sentences: `signs` holds the closing mark and is sought there only.
    """

    name: str
    signs: str
    ends: bool = False


@dataclass(frozen=True, eq=False)
class Language:
    """Facts of a language that checks need. Words are in lower case; the data files
    write them parted by blanks.

    `function_words` are its commonest small words, chosen so that few other languages have them; empty for scripts
    without spaces, which `script` tells apart. `accents` are letters beyond a to z that its own words use.
    `spaces` tells whether blanks part its words. `length` is how long its prose is for one character of English,
    measured over human translations of react.dev and MDN.
    `script` is a regular expression class of its letters when no other supported language writes with them.
    `quotes` are pairs of marks it uses. `space_before` are punctuation marks that take a (no-break) space before them.
    `repeats` are words that may rightly stand twice (French `nous nous`). `or_words` join alternatives ("X ou X").
    `adverb_endings` make adverbs of manner (French `-ment`).
    `hyphen_compounds` tells whether it joins nouns and participles by a hyphen, as English does (`event-driven`).
    `numerals` are its words for the numbers from zero on, forms of one number parted by `/`.
    `compounds` tells whether it joins nouns to one word; `separable` are the parts of verbs that can stand alone.
    `endings` are those that its stemmer does not know for forms of another (`-ões` of `-ão`).
    `interface` are words that stand beside the name of a button or a field ("press `Next`").
    `loanwords` are English words at home in it that look as foreign as those that are not (French `hackers`).
    `particles` is a regular expression of particles that surely are no part of the word before them, at the end of a
    link's text or of bold words; it is sought in that text, a `|`, and what follows.
    `registers` are the ways of speaking to readers between which a writer chooses.
    `writing` is a class of the letters of its script, whoever else writes with them; empty for Latin.
    `reduplicates` tells that its words may stand twice by grammar (Indonesian `buku buku`).
    `thin` tells that it is not a linguist's record: it has what CLDR and a list of small words have.
    `tag` is the code by which it was asked for, region and all (`pt-ao`); two records are equal whatever theirs.
    `name_plurals` are the endings that foreign names take for more than one, beside the English ones (German `-e`).
    `name_cases` is a regular expression of the endings by which names decline in it (Polish `GitHubie`, Finnish
    `GitHubin`); where they do, a last vowel may give way to one (`Scali` of Scala).
    `noun_first` tells that adjectives stand behind their noun ("sesiones o sesiones adhesivas").
    `plain_words` are common words of documentation that no other language has, as a word of its own or a loan: where
    one stands in a translation, it was left there. `shared_words` are those that languages of the same script have,
    too; beside other scripts they tell as much.
    `heading_openings` is a regular expression of the words, no noun, with which a heading may begin ("Choosing a",
    "How to").
    `joins_particles` tells that particles stand behind a word without a blank, though blanks part its words (Korean).
    `nouns_large` tells that its nouns begin with a capital, which tells nothing of names then (German).
    `plural_alone` tells that its stems join verbs and nouns, so that only the plural is taken off for comparing.
    `opening_marks` are the marks that open what another one closes, by that one (Spanish `?` and `¿`).
    `angles` is False where « and » are no quotes of it, but arrows. `comma` is its own, where others write `、`.
    `respelt` are letters of an old spelling that a reform left beside the new, by those of the new (French `î`, `i`).
    `own_marks` are those that it writes for marks of Latin texts, by these (Arabic `،` for a comma).
    `persian_letters` tells that it writes the yeh and kaf of Persian, where Arabic has others.
    `buddhist_years` tells that its years may be those of the Buddhist calendar.
    `long_at_end` are its words from English that some end with the mark of a long vowel (フィルタ, フィルター), without it.
    `region_words` are, by the code of a region, words that another region has for a thing, with its own: `文檔:文件`.
    `verbal_nouns` are nouns that are one word with a verb behind them (Korean 필요합니다).
    `joined_pronouns` are written at the end of a verb (Spanish `pégalo`).
    `stemmer` is the name of its Snowball algorithm. `path_names` are how folders and files name it.
    """

    code: str
    name: str
    length: float = 1.0
    function_words: frozenset[str] = frozenset()
    accents: frozenset[str] = frozenset()
    spaces: bool = True
    script: str = ""
    quotes: tuple[tuple[str, str], ...] = QUOTES
    space_before: str = ""
    repeats: frozenset[str] = frozenset()
    or_words: tuple[str, ...] = ()
    adverb_endings: tuple[str, ...] = ()
    hyphen_compounds: bool = True
    numerals: tuple[str, ...] = ()
    compounds: bool = False
    endings: tuple[tuple[str, str], ...] = ()
    separable: frozenset[str] = frozenset()
    loanwords: frozenset[str] = frozenset()
    interface: frozenset[str] = frozenset()
    particles: str = ""
    registers: tuple[Register, ...] = ()
    name_plurals: tuple[str, ...] = ()
    name_cases: str = ""
    noun_first: bool = False
    plain_words: frozenset[str] = frozenset()
    shared_words: frozenset[str] = frozenset()
    heading_openings: str = ""
    joins_particles: bool = False
    nouns_large: bool = False
    plural_alone: bool = False
    opening_marks: tuple[tuple[str, str], ...] = ()
    angles: bool = True
    comma: str = ""
    own_marks: tuple[tuple[str, str], ...] = ()
    persian_letters: bool = False
    buddhist_years: bool = False
    respelt: tuple[tuple[str, str], ...] = ()
    long_at_end: frozenset[str] = frozenset()
    region_words: tuple[tuple[str, tuple[str, ...]], ...] = ()
    verbal_nouns: frozenset[str] = frozenset()
    joined_pronouns: frozenset[str] = frozenset()
    stemmer: str | None = None
    path_names: frozenset[str] = field(default_factory=frozenset)
    writing: str = ""
    reduplicates: bool = False
    thin: bool = False
    tag: str = ""

    def __eq__(self, other: object) -> bool:
        """Records of one language are the same, whichever region it was asked for."""
        return isinstance(other, Language) and self.code == other.code

    def __hash__(self) -> int:
        return hash(self.code)

    @property
    def own_letters(self) -> str:
        """A class of the letters of its script; empty for Latin."""
        return self.writing or self.script

    @property
    def is_latin(self) -> bool:
        """Whether it is written with Latin letters."""
        return not self.own_letters

    @property
    def needs_no_blanks(self) -> bool:
        """Whether a word may stand beside others without a blank."""
        return not self.spaces or self.joins_particles

    @property
    def kana(self) -> bool:
        """Whether it is written with kana: Japanese."""
        return "ぁ" in self.script

    @property
    def han_alone(self) -> bool:
        """Whether it is written with Chinese characters and no letters beside them:
        Chinese."""
        return "㐀" in self.writing and not self.kana

    @property
    def low_quotes(self) -> bool:
        """Whether it quotes „so“, with a closing mark that opens quotations
        elsewhere."""
        return ("„", "“") in self.quotes

    @property
    def quotes_alike(self) -> bool:
        """Whether one mark opens and closes its quotations (Swedish ”so”)."""
        return any(opening == closing for opening, closing in self.quotes)


def known_as(record: Language, tag: str) -> Language:
    """The record under a code that may name another region; without one it is that of
    the record (`pt`: `pt-br`)."""
    return replace(record, tag=record.code if speaks(record.code, tag) else tag)


def words(text: str) -> frozenset[str]:
    """The words of a text, for data files: `words("le la les")`."""
    return frozenset(text.split())


def in_order(text: str) -> tuple[str, ...]:
    """The words of a text in their order, for data files."""
    return tuple(text.split())
