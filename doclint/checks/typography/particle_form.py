"""Korean particles in the form that does not fit the word before them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from doclint.document import Emphasis, Link, LinkKind
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_KINDS = frozenset({LinkKind.INLINE, LinkKind.FULL, LinkKind.COLLAPSED})
_HANGUL = (0xAC00, 0xD7A3)
# A syllable is one of 28 endings, the first none; "로" follows the one in ㄹ as it follows none.
_ENDINGS, _RIEUL = 28, 8


class _Pair(NamedTuple):
    closed: str
    open: str


_PARTICLES = (_Pair("을", "를"), _Pair("은", "는"), _Pair("이", "가"), _Pair("과", "와"), _Pair("으로", "로"))
_PARTICLE = expression(r"(으로|[을를은는이가과와로])(?=[ ,.]|$)")


@rule(
    "typography/particle-form",
    visits=(Emphasis, Link),
    severity=Severity.WARNING,
    examples=[
        bad("**버튼**⟦를⟧ 누르세요.\n", language="ko", fixed="**버튼**을 누르세요.\n"),
        bad("[페이지](/a)⟦이⟧ 열립니다.\n", language="ko", fixed="[페이지](/a)가 열립니다.\n"),
        bad("[화면](/a)⟦로⟧ 갑니다.\n", language="ko", fixed="[화면](/a)으로 갑니다.\n"),
        good("**버튼**을, [파일](/a)로, [도우미](/a)와 **서울**로, **화면**이며 갑니다.\n", language="ko"),
        good("**Save**을 누르고 [API](/a)가 `버튼`는 열립니다. **참고** 이 화면은.\n", language="ko"),
    ],
)
def particle_form(part: Emphasis | Link, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A particle behind a link or bold words has the form for another sound: `버튼를` for `버튼을`.

    Which form is right hangs on the last syllable. Machines that put names in later, and writers who exchange a word,
    leave the old particle. Behind letters that are not Hangul nobody can tell, and nothing is said.
    """
    if ctx.language is None or not ctx.language.joins_particles:
        return
    inner = part.content_span if isinstance(part, Emphasis) else part.text_span
    if isinstance(part, Link) and part.kind not in _KINDS:
        return
    last = ctx.text[inner.end - 1 : inner.end]
    match = _PARTICLE.match(ctx.text, part.span.end)
    if match is None or not last or not _HANGUL[0] <= ord(last) <= _HANGUL[1]:
        return
    ending = (ord(last) - _HANGUL[0]) % _ENDINGS
    forms = next(pair for pair in _PARTICLES if match[1] in pair)
    follows_vowel = ending == 0 or (forms.open == "로" and ending == _RIEUL)
    wanted = forms.open if follows_vowel else forms.closed
    if match[1] != wanted:
        place = Span(*match.span(1))
        fix = Fix(f"write {wanted}", (Edit(place, wanted),), (Change.WORDS,))
        yield Hit(place, f"found the particle {match[1]} behind {last}, expected {wanted}", wanted, fix)
