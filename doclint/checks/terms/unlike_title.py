"""Names in running text that call a page otherwise than its title does."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from doclint.dataclasses import dataclass
from doclint.evidence.label_pairs import LabelPair, label_pairs
from doclint.findings import Hit, Related, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.similar import ratio
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
        good(
            source="---\nnav_title: Lamps\ntitle: Lamp alerts\n---\n\n# Lamp alerts\n\nOpen **Lamp alerts**.\n",
            translation="---\nnav_title: 램프\ntitle: 램프알림\n---\n\n# 램프 알림\n\n**램프 알림을** 엽니다.\n",
            language="ko",
        ),
        good(
            source="# Keep a lamp\n\nOpen **Keep a lamp**.\n",
            translation="# Garder une lampe\n\nOuvrez **Entretenir la lampe**.\n",
        ),
    ],
)
def unlike_title(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A bold name or a link calls the page otherwise than its title does, where the source text has the same words.

    Readers who look for what the page is called do not find it. Only in languages whose
    names take no endings (Chinese, Japanese, Korean); what a page is called in its front
    matter is told by `terms/two-titles`.
    """
    spoken = ctx.language
    if spoken is None or not spoken.needs_no_blanks:
        return
    labels = list(label_pairs(pair))
    for key, titles in _titles(labels).items():
        wanted = _usual(titles)
        for each in labels:
            is_name = each.role in _NAMES and _key(each) == key
            if is_name and _differ(each, wanted):
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


def _differ(one: LabelPair, other: LabelPair) -> bool:
    """Whether two wordings have other words, particles at their end aside."""
    first, second = _bare(one.translation.text), _bare(other.translation.text)
    if _is_left(one) or _is_left(other) or first in second or second in first:
        return False
    return not one.by_order or ratio(first, second) >= _LIMITS.alike


def _is_left(both: LabelPair) -> bool:
    """Whether a title was left in the source's language, which others tell."""
    return _key(both) == fold(" ".join(word_texts(both.translation.text)))


def _hit(both: LabelPair, wanted: LabelPair, pair: Pair) -> Hit:
    written, usual = both.translation, wanted.translation
    message = f"found “{written.text}” for “{both.source.text}”, expected “{usual.text}” as the page is called elsewhere"
    related = (
        Related(both.source.place, "the source text has", pair.source.path),
        Related(usual.place, "elsewhere"),
    )
    return Hit(written.place, message, usual.text, related=related)
