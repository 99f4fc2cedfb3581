"""What the translations of a site do with short texts: which they translate, and which
they leave as they are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import field

from doclint.dataclasses import dataclass
from doclint.languages import language
from doclint.project import Facts, LeftLabel
from doclint.text.words import fold, level_words, word_texts

_INNER = frozenset({"bold name", "link text"})


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What a language's pages keep on purpose."""

    # A kind of label that translations leave as it is (names of buttons of a program
    # that is not translated), so often (count),
    many: int = 12
    # and in so great a part of its places (share, 0 to 1), is kept.
    mostly: float = 0.6
    # So is a key whose values are left, so many of them (count),
    all_values: int = 3
    # and so many for each that is translated (count).
    for_each: int = 5
    # A text that may be the translation as well must be translated so many times as
    # often as it is left.
    clearly: int = 2
    # So many other languages (count) that translate a text show that it is no name,
    # unless half as many leave it.
    others: int = 2
    # So many languages (count) that leave a title, and none that translates it, take it
    # for a name, if one of its words is one.
    leaving: int = 3
    # Labels that end in one word, so many different ones (count), of which hardly any is
    # translated, are names of parts of a program (`Row Props`, `Cell Props`).
    endings: int = 5


_LIMITS = _Calibration()


@dataclass(frozen=True)
class SiteLabels:
    """What the translations into a language do with short texts: the translations of
    each that is left somewhere, the words that they keep, and of each kind of label how
    many different texts they left and how many they translated; of the words that labels of several words end in, too.
    """

    translated: Mapping[str, Counter[str]]
    kept: Counter[str]
    left: Counter[str]
    done: Counter[str]
    left_endings: Counter[tuple[str, str]] = field(default_factory=Counter)
    done_endings: Counter[tuple[str, str]] = field(default_factory=Counter)

    @staticmethod
    def of(pages: Sequence[Facts], candidates: frozenset[str]) -> SiteLabels:
        """Counted over the pages of a language; translations only of the texts that are
        asked for."""
        translated: defaultdict[str, Counter[str]] = defaultdict(Counter)
        kept: Counter[str] = Counter()
        left: set[tuple[str, str]] = set()
        done: set[tuple[str, str]] = set()
        for page in pages:
            kept.update(page.labels.kept)
            left.update(
                (label.kind, fold(label.words))
                for label in page.labels.left
                if not label.role.startswith("half")
            )
            for kind, text, shown, _ in page.labels.translated:
                done.add((kind, text))
                if text in candidates:
                    translated[text][shown] += 1
        return SiteLabels(
            translated,
            kept,
            _kinds_of(left),
            _kinds_of(done),
            _endings_of(left),
            _endings_of(done),
        )

    def keeps(self, label: LeftLabel) -> bool:
        """Whether the text, or each of its words, stands in running text of
        translations."""
        label_words = level_words(label.words)
        if not label_words or " ".join(label_words) in self.kept:
            return True
        return all(word in self.kept for word in label_words)

    def leaves(self, label: LeftLabel) -> bool:
        """Whether this kind of label is left as it is on purpose."""
        left = self.left[label.kind]
        labels = left + self.done[label.kind]
        is_kind = left >= _LIMITS.many and left > _LIMITS.mostly * labels
        return is_kind or self._leaves_ending(label)

    def _leaves_ending(self, label: LeftLabel) -> bool:
        """Whether labels of the kind that end in the same word are left, many of them, and hardly any is translated."""
        if not all(word[:1].isupper() for word in label.words.split()):
            return False  # no name
        ending = label.kind, _ending(fold(label.words))
        left, done = self.left_endings[ending], self.done_endings[ending]
        is_row = bool(ending[1]) and left >= _LIMITS.endings
        return is_row and left >= _LIMITS.for_each * done

    def keeps_values(self, label: LeftLabel) -> bool:
        """Whether a label is the value of a key whose values hardly anybody translates,
        whatever its text is elsewhere."""
        left, done = self.left[label.kind], self.done[label.kind]
        return (
            bool(label.key)
            and left >= _LIMITS.all_values
            and left >= _LIMITS.for_each * done
        )

    def tells(self, label: LeftLabel) -> bool:
        """Whether a label that is translated nowhere was left by mistake."""
        return label.sure and self.may_tell(label)

    def may_tell(self, label: LeftLabel) -> bool:
        """Whether nothing in this language speaks for leaving it."""
        return not self.keeps(label) and not self.leaves(label)

    def keeps_a_word(self, label: LeftLabel) -> bool:
        """Whether one of its words stands in running text of translations."""
        return any(word in self.kept for word in level_words(label.words))

    def translation(self, label: LeftLabel, left: int) -> str | None:
        """How other places translate a text, more of them than leave or keep it; one
        word in running text may mean another thing there, so two places must."""
        translations = self.translated.get(fold(label.words), Counter())
        label_words = level_words(label.words)
        least = max(
            left,
            self.kept[" ".join(label_words)],
            2 if label.role in _INNER and len(label_words) == 1 else 1,
        )
        # A word of both languages ("Introduction") has another translation, too, here
        # and there.
        if not label.sure and len(label_words) == 1:
            least = max(_LIMITS.clearly * left, least)
        if translations.total() < least:
            return None
        return translations.most_common(1)[0][0]


def _is_latin(code: str) -> bool:
    record = language(code)
    return record is not None and record.is_latin


@dataclass(frozen=True)
class OtherLanguages:
    """Which languages translate a short text, and which leave it; `near` are those of
    the source's script."""

    translated: Mapping[str, frozenset[str]]
    left: Mapping[str, frozenset[str]]
    near: frozenset[str]

    @staticmethod
    def of(
        by_language: Mapping[str, Sequence[Facts]], candidates: frozenset[str]
    ) -> OtherLanguages:
        """Counted over all languages, for the texts that are asked for.

        Other scripts spell names in their own letters, and tell little by
        themselves."""
        translated: defaultdict[str, set[str]] = defaultdict(set)
        left: defaultdict[str, set[str]] = defaultdict(set)
        for code, pages in by_language.items():
            for page in pages:
                texts = (text for _, text, _, _ in page.labels.translated)
                for text in candidates.intersection(texts):
                    translated[text].add(code)
                for label in page.labels.left:
                    left[fold(label.words)].add(code)
        near = frozenset(filter(_is_latin, by_language))
        return OtherLanguages(_frozen(translated), _frozen(left), near)

    def leave(self, label: LeftLabel) -> bool:
        """Whether several languages leave a title as it is, and none translates it."""
        text = fold(label.words)
        languages = self.left.get(text, frozenset())
        if len(languages) < _LIMITS.leaving or self.translated.get(text):
            return False
        texts = word_texts(label.words)
        return len(texts) > 1 and all(word[0].isupper() for word in texts)

    def translate(self, label: LeftLabel, code: str) -> bool:
        """Whether others translate a label of two words and more, so that it is no
        name. One word may be at home in this language as well."""
        text = fold(label.words)
        translated = self.translated.get(text, frozenset()) - {code}
        left = self.left.get(text, frozenset()) - {code}
        if len(level_words(text)) < 2 or translated.isdisjoint(self.near):
            return False
        are_several = len(translated) >= _LIMITS.others
        return are_several and len(left) * _LIMITS.others <= len(translated)


def _kinds_of(texts: set[tuple[str, str]]) -> Counter[str]:
    """How many different texts there are of each kind: a column of "Yes" is one."""
    return Counter(kind for kind, _ in texts)


def _endings_of(texts: set[tuple[str, str]]) -> Counter[tuple[str, str]]:
    """How many different texts of several words of each kind end in each word."""
    endings = ((kind, _ending(text)) for kind, text in texts)
    return Counter((kind, ending) for kind, ending in endings if ending)


def _ending(text: str) -> str:
    """The last word of a text of several."""
    text_words = level_words(text)
    return text_words[-1] if len(text_words) > 1 else ""


def _frozen(sets: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {key: frozenset(values) for key, values in sets.items()}
