"""What words of a language say that can be compared: small closed lists, each of forms
that have one sense only."""

from __future__ import annotations

from doclint.dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Remarks:
    """What machines and translators say beside the text, as regular expressions over
    text in lower case.

    `openings` begin and `closings` end an answer of a machine, `refusals` say that it gives none; `notes` mark a
    translator's note, `doubts` are words in a note that ask somebody to do something. A pattern must not fit what an
    author would write in a manual.
    """

    openings: str = ""
    closings: str = ""
    notes: str = ""
    doubts: str = ""
    refusals: str = ""


@dataclass(frozen=True, slots=True)
class Meaning:
    """Words of a language by what they say. `code` is the language's; forms of one
    thing are parted by `/`.

    `months` are twelve and `weekdays` seven, from Monday on, in lower case, with short forms and cases; without any,
    those of CLDR count. A form that is
    another word as well (English `may`, `mar`) stands in `doubtful` too, and counts beside a number only.
    `date_endings` is a regular expression of what the names of months and days may end in, where they decline or are
    joined to other words (Finnish `toukokuussa`, Swedish `lördagskväll`).
    `negations` are the words that deny, `near_negations` a regular expression of words that say as much in another way
    ("without", "unless", "impossible"): where a text has one, nothing is said of the other's negation.
    `plain_negations` is a regular expression of what denies a sentence and is no part of another word, in a language that
    parts no words by blanks (Chinese 不能, but not the 不 of 不同, "different").
    `denying_prefix` is a regular expression of words that deny by how they begin (Czech `nemůže`, but not `nejlepší`).
    `removals` is a regular expression of those of them that take something away ("deleted"): where the source text says
    that, too, they say nothing of its negation.
    `denies_twice` tells that "never" has another word that denies beside it (French "ne … jamais").
    `idioms` is a regular expression of what holds a word that denies, and denies nothing ("n'importe quel"); where a
    language has it, a negation that the source text has not is told.
    `bans` is what says that something must not be done, `frees` that it need not be.
    `musts` is a regular expression of what says that something must be done, and of nothing weaker.
    `opposites` are pairs of words that say the contrary of one another, under a name that all languages share; a form
    that ends in `*` is the beginning of words, and a third group has words that may say either (Chinese 前, "before",
    "the first").
    `set_phrases` is a regular expression of what holds one of them and says nothing of it (Chinese 目前, "now", has 前,
    "before").
    `addressed` are ways of speaking to readers whose words speak of others, too (Spanish `su`, `puede`): the name, and
    regular expressions of its possessives and of its verbs.
    `sequence` are regular expressions of what says that something comes first, and that something follows it; over text in
    lower case.
    `renderings` are words of English with all that they are called in the language, where a page should have one of
    them only, and the beginnings of other English words that are called so, too: `("account", "账号/账户", "")`.
    `amounts` are nouns that say a number (French `centaine`), by the number in digits.
    """

    code: str
    sequence: tuple[str, str] = ("", "")
    months: tuple[str, ...] = ()
    weekdays: tuple[str, ...] = ()
    doubtful: frozenset[str] = frozenset()
    date_endings: str = ""
    amounts: tuple[tuple[str, str], ...] = ()
    negations: str = ""
    plain_negations: str = ""
    denying_prefix: str = ""
    denies_twice: bool = False
    near_negations: str = ""
    removals: str = ""
    idioms: str = ""
    bans: str = ""
    frees: str = ""
    musts: str = ""
    opposites: tuple[tuple[str, ...], ...] = ()
    renderings: tuple[tuple[str, str, str], ...] = ()
    set_phrases: str = ""
    addressed: tuple[tuple[str, str, str], ...] = ()
    remarks: Remarks = Remarks()
