"""Korean verbs made of a noun, with a blank before the verb."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.document import Document, Segment
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule

# Forms of "to do" and "to become" that are no words of their own behind a noun: 한 ("one")
# and 해 ("year") are.
_FORMS = (
    "합니다|하세요|하십시오|하시오|하는|하여|하고|하며|하면|하려면|하기|하거나|하도록|하지|했습니다|할|해야|해서"
    "|됩니다|되는|되어|되어야|되었습니다|되고|되며|되면|된|될|시킵니다|시키는"
)
_PARTED = expression(
    rf"(?<![가-힣])(?P<noun>[가-힣]{{2,6}})(?P<blank>[ ])(?:{_FORMS})(?![가-힣])"
)
_JOINED = expression(
    rf"(?<![가-힣])(?P<noun>[가-힣]{{2,6}})(?:{_FORMS}|한|해)(?![가-힣])"
)
# What a noun does not end in, but a particle or an adverb does.
_PARTICLES = expression(
    r".*(?:을|를|이|가|은|는|도|만|게|히|로|와|과|에|서|며|고|지|록|야|면|록|까지|부터|처럼|같이|다시|모두|함께|자주|항상|바로|먼저|직접|계속|미리|서로|따라|아직|거의)\Z"
)


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a noun is surely a verb's. Pages on either side stand in the examples."""

    # The page has both in one word so often (count),
    least: int = 2
    # and so many times as often as apart.
    oftener: int = 2


_LIMITS = _Calibration()


@rule(
    "typography/parted-verb",
    visits=Document,
    severity=Severity.INFO,
    preview=True,
    examples=[
        bad(
            "등불을 설정합니다. 등불을 설정하는 곳에서 설정⟦ ⟧할 수 있습니다.\n",
            language="ko",
            fixed="등불을 설정합니다. 등불을 설정하는 곳에서 설정할 수 있습니다.\n",
        ),
        bad("등불이 필요⟦ ⟧합니다.\n", language="ko", fixed="등불이 필요합니다.\n"),
        good(
            "등불을 설정을 합니다. 준비가 됩니다. 모두 합니다. 켜도록 합니다. 끄게 됩니다.\n",
            language="ko",
        ),
        good("등불 할인과 설정 한 개, 그 해.\n", language="ko"),
    ],
)
def parted_verb(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A blank parts a noun from the verb that makes one word with it: `필요 합니다` for `필요합니다`.

    Told where the page writes the same noun in one word elsewhere, and of nouns that
    are always written so.
    """
    if ctx.language is None or not ctx.language.joins_particles:
        return
    segments = list(document.of(Segment))
    joined = Counter(
        match["noun"] for each in segments for match in _JOINED.finditer(each.text)
    )
    parted = [
        (each, match)
        for each in segments
        for match in _PARTED.finditer(each.text)
        if not _PARTICLES.match(match["noun"])
    ]
    apart = Counter(match["noun"] for _, match in parted)
    for segment, match in parted:
        noun = match["noun"]
        least = max(_LIMITS.least, _LIMITS.oftener * apart[noun])
        if noun not in ctx.language.verbal_nouns and joined[noun] < least:
            continue
        place = segment.place(*match.span("blank"))
        is_plain = ctx.cut(segment.place(*match.span())) == match.group()
        if is_plain:
            fix = Fix(
                "delete the blank", (Edit(place, ""),), (Change.BLANKS, Change.WORDS)
            )
            message = f"found a blank between {noun} and its verb, expected one word"
            yield Hit(place, message, fix=fix)
