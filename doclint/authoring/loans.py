"""Writes which English words are at home in which languages (needs wordfreq and spylls).

doclint/languages/at_home.json has a line a word: the languages in Latin letters in whose
texts it stands as a word of their own or as a loan; under no name those that stand in
none. The frequencies are those of https://github.com/rspeer/wordfreq (CC BY-SA 4.0);
what is no name is told by an English dictionary of Hunspell's (`en.aff` and `en.dic` of
npm's dictionary-en, say), whose path without its ending is the one argument.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable, Iterator, Sequence
from statistics import median

from doclint.errors import DoclintError
from doclint.languages.at_home import AT_HOME_FILE
from doclint.languages.en import LANGUAGE as ENGLISH
from doclint.languages.record import words

_LANGUAGES = sorted(
    words(
        "ca cs da de es fi fil fr hu id is it lt lv ms nb nl pl pt ro sh sk sl sv tr vi"
    )
)
# Words of documentation that most languages have as loans, which `shared_words` leaves
# out.
_LOANS = words("""
    account administration alternate analyst application applications architecture array article articles aspects
    asset assistant associate audience audiences audit axis backup badge barrier basis branch branches brand budget
    bugs button capture card cards case certificate chain chains classification clock collaboration command commercial
    communications community concept concepts concrete conference consent console content contract contrast contribution
    contributions controller conversation conversations conversion coverage criteria curve dashboard database date dates
    demo design designer desk destination detection development dictionary directions distribution document documents
    domain download driver dump emails engine engineering event events evaluation execution expansion expertise export
    exports feedback flow form framework function functional generation governance grammar graph handbook harvest host
    hosting hybrid identification infrastructure initiatives input integration intent interaction intermediate isolation
    issue kit landing landscape layout legacy logic login logout main major management manager marketing material
    materials math menu migration minimal model models module natural navigation notes object objective operation
    operations operator orientation output outputs panel paper papers parser participation partner password paste
    perspective pipeline plan platform platforms policy portfolio position positive presentation procedure production
    professional profile program programs promotion protocol range ranges rating registry release report reserve review
    route routes scenes schedule schema school score scores search segment sender server servers session sessions shop
    signal signals site sites software specialized sponsor sponsors spot spots stability static station statistics stats
    status storage stress support symbol tail tasks team teams template theme themes thread threads ticket tickets time
    timing tool tools topic trace training transformation transition transport tutorial upgrade upload usage username
    utility variable vote wizard workflow
""")
# Rarer words (Zipf) of English are not asked.
_RAREST, _LONGEST_LIST = 3.0, 40_000
_SHORTEST = 5
# A language has a word that is so many times as frequent there, beside English, as
# what stands in its texts of English by chance,
_OFTEN = 6.0
# which is at least this share.
_LEAST = 0.004
# Short lists leave rare words out: there a word of fewer than so many (Zipf) is at home
# if it is in so many languages of long lists.
_FREQUENT, _MANY = 4.5, 3
# Loans of every interface that texts on other subjects do without.
_EVERYWHERE = words("""
    array backup coach feed feeds host hosting input inputs manager output outputs sponsor tag tags ticket tickets
""")
_BY_HAND = {"de": "home", "it": "file"}


def run(arguments: Sequence[str]) -> int:
    """Write the file; returns the exit status."""
    if len(arguments) != 1:
        raise DoclintError("expected the path of an English dictionary, without .dic")
    lists = _Lists()
    spelling = importlib.import_module("spylls.hunspell").Dictionary
    lookup: Callable[[str], bool] = spelling.from_files(arguments[0]).lookup
    rows = {
        "": [word for word in lists.english_alone() if lookup(word)],
        **dict(lists.rows()),
    }
    lines = [
        f" {json.dumps(word)}: {json.dumps(' '.join(codes))}"
        for word, codes in rows.items()
    ]
    AT_HOME_FILE.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    return 0


class _Lists:
    """The lists of frequencies of all languages."""

    def __init__(self) -> None:
        lists = importlib.import_module("wordfreq")
        self.share: Callable[[str, str], float] = lists.word_frequency
        self.zipf: Callable[[str, str], float] = lists.zipf_frequency
        self.frequent: Callable[[str, int], list[str]] = lists.top_n_list
        self.long = set(lists.available_languages("large")) & set(_LANGUAGES)
        self.chance = {code: self._by_chance(code) for code in _LANGUAGES}

    def rows(self) -> Iterator[tuple[str, list[str]]]:
        """Each word with the languages in which it is at home; of those that are
        English as a rule the ones that are at home anywhere."""
        for word in sorted(ENGLISH.shared_words | _LOANS - ENGLISH.plain_words):
            yield word, [code for code in _LANGUAGES if self._is_home(word, code)]
        for word in sorted(ENGLISH.plain_words):
            codes = [code for code in self.long if self._is_loan(word, code)]
            if codes:
                yield word, sorted(codes)

    def english_alone(self) -> list[str]:
        """Words that no language has but English, beyond its record's."""
        known = ENGLISH.plain_words | ENGLISH.shared_words | ENGLISH.function_words
        return sorted(
            word
            for word in self.frequent("en", _LONGEST_LIST)
            if word.isascii()
            and word.isalpha()
            and len(word) >= _SHORTEST
            and word not in known
            and self.zipf(word, "en") >= _RAREST
            and not any(self._is_frequent(word, code) for code in self.long)
        )

    def _by_chance(self, code: str) -> float:
        """How frequent a language has words of English that it has only in quotations
        and names, beside English itself."""
        plain = [
            word
            for word in sorted(ENGLISH.plain_words)
            if self.zipf(word, "en") >= _FREQUENT
        ]
        return max(median(self._beside(word, code) for word in plain), _LEAST)

    def _beside(self, word: str, code: str) -> float:
        own_share = self.share(word, "en")
        return self.share(word, code) / own_share if own_share else 0.0

    def _is_home(self, word: str, code: str) -> bool:
        if word in _EVERYWHERE or word in _BY_HAND.get(code, "").split():
            return True
        if self._is_frequent(word, code):
            return True
        if code in self.long or self.zipf(word, "en") >= _FREQUENT:
            return False
        return sum(self._is_frequent(word, each) for each in self.long) >= _MANY

    def _is_loan(self, word: str, code: str) -> bool:
        """Whether a language has a word that is English as a rule, for sure."""
        return self._beside(word, code) >= 2 * _OFTEN * self.chance[code]

    def _is_frequent(self, word: str, code: str) -> bool:
        return self._beside(word, code) >= _OFTEN * self.chance[code]
