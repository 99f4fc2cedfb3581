"""Korean syllables that are slips of the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Role, Segment
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule

_SYLLABLES = expression("[가-힣]+")
# Korea's standard of 1987 has the 2,350 syllables that its words are made of.
_STANDARD = "euc_kr"
# Sounds of other languages that it lacks and documentation writes all the same.
_OF_LOANS = frozenset("뷁햏펲똠믜쟵쳬씌롸뤠갋")


@rule(
    "typography/rare-syllable",
    visits=Segment,
    severity=Severity.INFO,
    preview=True,
    yields_to=("terms/misspelt-words",),
    examples=[
        bad("그렇기 ⟦떄⟧문에 다시 엽니다.\n", language="ko"),
        bad("설정이 완료⟦됬⟧습니다.\n", language="ko"),
        good("그렇기 때문에 다시 엽니다. `떄`\n", language="ko"),
        good("The syllable 떄 is rare.\n", language="en"),
    ],
)
def rare_syllable(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A Korean word has a syllable that no usual word has: `떄문에` for `때문에`, `됬습니다` for `됐습니다`.

    The keyboard makes it of a letter too many, or of one beside the right one. Korea's
    standard of characters has all syllables of its words, and these are not among them.
    """
    is_korean = ctx.language is not None and ctx.language.joins_particles
    if not is_korean or segment.role is Role.TITLE:
        return
    for match in _SYLLABLES.finditer(segment.text):
        word = match.group()
        for at, syllable in enumerate(word, match.start()):
            if _is_usual(syllable):
                continue
            place = segment.place(at, at + 1)
            yield Hit(
                place,
                f"found {syllable} in “{word}”, which no usual word has, expected another syllable",
            )


def _is_usual(syllable: str) -> bool:
    # Others are spelt out of their letters, in eight bytes.
    return syllable in _OF_LOANS or len(syllable.encode(_STANDARD)) == 2
