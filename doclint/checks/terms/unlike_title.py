"""Titles of one page that say one text of the source in two ways."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from doclint.dataclasses import dataclass
from doclint.evidence.label_pairs import LabelPair, label_pairs
from doclint.findings import Hit, Related, Severity
from doclint.languages import Language
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.similar import ratio
from doclint.text.stems import stem
from doclint.text.words import fold, word_texts


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a name in running text is surely the title's; pages on either side stand in
    the examples."""

    # One of several in a block is so much like it (0 to 100), since their order may
    # have changed.
    alike: int = 60


_LIMITS = _Calibration()
_VALUE, _HEADING = "front matter value", "heading"
# Names in running text, which take endings in most languages.
_NAMES = frozenset({"bold name", "link text"})


@rule(
    "terms/unlike-title",
    visits=Pair,
    severity=Severity.INFO,
    preview=True,
    yields_to=(
        "terms/inconsistent",
        "terms/inconsistent-name",
        "translation/untranslated",
        "translation/untranslated-label",
    ),
    examples=[
        bad(
            source="---\nnav_title: Lamp alerts\ntitle: Lamp Alerts\n---\n\n# Lamp alerts\n\nRead.\n",
            translation="---\nnav_title: 램프 알림\ntitle: ⟦램프 경고⟧\n---\n\n# 램프 알림\n\n읽습니다.\n",
            language="ko",
        ),
        bad(
            source="# Lamp alerts\n\nOpen **Lamp alerts** now.\n",
            translation="# 램프 알림\n\n지금 **⟦램프 경고⟧**을 엽니다.\n",
            language="ko",
        ),
        bad(
            source="# Lamp alert settings\n\nOpen **Home** > **Lamp alert settings**.\n",
            translation="# 램프 알림 설정\n\n**홈** > **⟦램프 알리미 설정⟧**을 엽니다.\n",
            language="ko",
        ),
        good(
            source="# Lamp alert settings\n\nOpen **Home** > **Lamp alert settings**.\n",
            translation="# 램프 알림 설정\n\n**저장 목록** > **홈**을 엽니다.\n",
            language="ko",
        ),
        bad(
            source="---\ntitle: Keep a lamp\n---\n\n# Keep a lamp\n\nRead.\n",
            translation="---\ntitle: ⟦Garder une ampoule⟧\n---\n\n# Entretenir sa lampe\n\nLisez.\n",
        ),
        good(
            source="---\nnav_title: Lamps\ntitle: Lamp alerts\n---\n\n# Lamp alerts\n\nOpen **Lamp alerts**.\n",
            translation="---\nnav_title: 램프\ntitle: 램프알림\n---\n\n# 램프 알림\n\n**램프 알림을** 엽니다.\n",
            language="ko",
        ),
        good(
            source="---\ntitle: Keep a lamp\n---\n\n# Keep a lamp\n\nRead.\n",
            translation="---\ntitle: Garder une lampe\n---\n\n# Garder la lampe\n\nLisez.\n",
        ),
    ],
)
def unlike_title(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The title of a page has other words in its front matter than in its heading, where the source text has the same.

    Readers who look in the navigation for what the page calls itself do not find it.
    In languages whose names take no endings bold names and links that say the title
    are compared, too.
    """
    spoken = ctx.language
    if spoken is None:
        return
    labels = list(label_pairs(pair))
    for titles in _titles(labels).values():
        wanted = _usual(titles)
        names = [] if spoken.spaces and not spoken.joins_particles else labels
        of_title = [
            each for each in names if each.role in _NAMES and _key(each) == _key(wanted)
        ]
        for each in (*titles, *of_title):
            if _differ(each, wanted, spoken):
                yield _hit(each, wanted, pair)


def _titles(labels: Sequence[LabelPair]) -> dict[str, list[LabelPair]]:
    """What the page calls itself, by the source's words: its first heading, and values
    of the front matter that say the same."""
    heading = next((each for each in labels if each.role == _HEADING), None)
    titles: defaultdict[str, list[LabelPair]] = defaultdict(list)
    for each in labels:
        if each.role == _VALUE or each is heading:
            titles[_key(each)].append(each)
    return {key: named for key, named in titles.items() if key}


def _key(both: LabelPair) -> str:
    """The words of the source; one word alone is too common to be a title's."""
    words = word_texts(both.source.text)
    return fold(" ".join(words)) if len(words) > 1 else ""


def _usual(titles: Sequence[LabelPair]) -> LabelPair:
    """The wording that most of the titles have, that of the last (the heading) if none
    prevails."""
    counts = Counter(_bare(each.translation.text) for each in titles)
    return max(reversed(titles), key=lambda each: counts[_bare(each.translation.text)])


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text)))


def _differ(one: LabelPair, other: LabelPair, spoken: Language) -> bool:
    """Whether two wordings have words that are no forms of each other's."""
    first, second = _bare(one.translation.text), _bare(other.translation.text)
    if _is_left(one) or _is_left(other) or first in second or second in first:
        return False
    if one.by_order and ratio(first, second) < _LIMITS.alike:
        return False
    return not spoken.spaces or _stems(one, spoken) != _stems(other, spoken)


def _is_left(both: LabelPair) -> bool:
    """Whether a title was left in the source's language, which others tell."""
    return _key(both) == fold(" ".join(word_texts(both.translation.text)))


def _stems(both: LabelPair, spoken: Language) -> frozenset[str]:
    words = word_texts(both.translation.text.lower())
    kept = [word for word in words if word.strip("'’") not in spoken.function_words]
    if spoken.stemmer:
        kept = [stem(word, spoken.stemmer) for word in kept]
    return frozenset(map(fold, kept))


def _hit(both: LabelPair, wanted: LabelPair, pair: Pair) -> Hit:
    written, usual = both.translation, wanted.translation
    message = f"found “{written.text}” for “{both.source.text}”, expected “{usual.text}” as the page is called elsewhere"
    related = (
        Related(both.source.place, "the source text has", pair.source.path),
        Related(usual.place, "elsewhere"),
    )
    return Hit(written.place, message, usual.text, related=related)
