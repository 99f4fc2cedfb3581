"""Korean particles in the form that does not fit the word before them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from doclint.checks.typography._told_once import elsewhere
from doclint.dataclasses import dataclass
from doclint.document import CodeSpan, Document, Emphasis, Link, LinkKind, Segment
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.once import once
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_KINDS = frozenset({LinkKind.INLINE, LinkKind.FULL, LinkKind.COLLAPSED})
_HANGUL = (0xAC00, 0xD7A3)
# A syllable is one of 28 endings, the first none; "로" follows the one in ㄹ as it
# follows none; the one in ㅆ is that of verbs in the past.
_ENDINGS, _RIEUL, _PAST = 28, 8, 20


class _Pair(NamedTuple):
    closed: str
    open: str


_PARTICLES = (
    _Pair("을", "를"),
    _Pair("은", "는"),
    _Pair("이", "가"),
    _Pair("과", "와"),
    _Pair("으로", "로"),
    _Pair("이나", "나"),
)
# Within a word only these are surely particles, for no noun or verb ends so behind such
# a syllable; but for 路 (road).
_IN_WORD = expression(
    r"(?<=[가-힣])(?P<last>[가-힣])(?P<particle>으로|[를로와])(?=[ ,.]|$)"
)
# The others end words of their own (효과, 마을): what stands before them must be a noun of
# the page, which has a particle there that nothing else can be.
_AT_NOUN = expression(
    r"(?<![가-힣])(?P<noun>[가-힣]{2,})(?P<particle>[을은과는가나])(?=[ ,.]|$)"
)
_NOUN = expression(r"(?<![가-힣])([가-힣]{2,})(?:를|에서|에는|와|에게|까지)(?=[ ,.]|$)")
# Behind a verb's stem this one makes an adjective of it (했을).
_OBJECT = expression(r"(?<![가-힣])([가-힣]{2,})을(?=[ ,.]|$)")
_ROADS = frozenset("경통진선활판험항회수철도가대활미기")
# Behind a name in Latin letters.
_BEHIND_NAME = expression(
    r"(?<![\w.-])(?P<name>[A-Za-z][\w.-]{0,60}?[A-Za-z])(?P<particle>으로|[을를은는이가과와로])(?=[ ,.]|$)",
    re.ASCII,
)
# Behind a number, but for the version of a thing ("Python 3"), which many read in English.
_BEHIND_NUMBER = expression(
    r"(?<![A-Za-z] )(?<![\w.,:/+-])(?P<name>[0-9][0-9.,]*(?<=[0-9]))(?P<particle>으로|[을를은는이가과와로])(?=[ ,.]|$)"
)
# These alone are no words of their own.
_PARTED = expression(
    r"[ ](?P<particle>으로|에서|에게|라고|라는|까지|부터|[을를은는에의와과])(?=[ ,.]|$)",
    re.M,
)
# What closes a quotation or a bracket, pictures (🌟), names in Latin letters and numbers.
_CLOSED = expression(
    '[”"’」』)\u2600-\u27bf\U0001f300-\U0001faffA-Za-z0-9](?![A-Za-z0-9])\ufe0f?'
)


@dataclass(frozen=True, slots=True)
class _Calibration:
    """Which form of a particle is a page's own; pages on either side stand in
    tests/terms/test_slips_by_degrees.py."""

    # It stands so many times as often as the other one (count).
    oftener: int = 2
    # More blanks before particles (count) than this, and than particles without one,
    # are the page's habit, told once.
    few: int = 3


_LIMITS = _Calibration()

# How a name sounds at its end, by its last letters: "n", "m" and "ng" close the syllable
# in Korean, so does "l"; the "e" behind them is silent, but for names from elsewhere.
_CLOSED_END = expression(
    r"(?i:.*(?:[nm]|[^A-Z]ng))\Z|(?=.{4})(?!.*(?i:acme|anime|theme)\Z).*[a-z][nm]e\Z"
)
_LIQUID_END = expression(r".*(?:[lL]|[a-z]le)\Z")
# These take a vowel. Short names in small letters may be short for others (`str`,
# `dir`), which are read as those.
_OPEN_END = expression(
    r"(?=.{4})(?=.*[aeiou]).*(?:[aiouywdvxzf]|[^aeiou]s|[cst]h|[eoau]r|[cflnprsx]t|[cdegisuvz]e|che|[aeiou]re)\Z"
)
# Abbreviations end in the name of their last letter, those of vowels and, where there is
# no vowel to make them a word, all but of L, M, N and, for many, R are open.
_OPEN_ABBREVIATION = expression(
    r"(?:[A-Z]+[AIOUY]|[B-DF-HJ-NP-TV-Z]+[BCDFGHJKPQSTVWXZ])\Z"
)
# Code that is read as a word or number.
_READ = expression(r"[A-Za-z]+\Z|[0-9]+\Z")
# A value in quotes at the end of code is read last: `layout: 'page'`.
_READ_LAST = expression(r"""[^\n]*[ =(,:]['"](?P<last>[A-Za-z]+)['"]\Z""")
# The syllables by whose sound digits are read: 영 일 이 삼 사 오 육 칠 팔 구.
_DIGITS = "영일이삼사오육칠팔구"
_CLOSED_SYLLABLE, _LIQUID_SYLLABLE, _OPEN_SYLLABLE = "음", "을", "아"
_PARTICLE = expression(r"(으로|[을를은는이가과와로])(?=[ ,.]|$)")


@rule(
    "typography/particle-form",
    visits=(Document, Emphasis, Link, Segment),
    severity=Severity.WARNING,
    gathers=5,
    examples=[
        bad("**버튼**⟦를⟧ 누르세요.\n", language="ko", fixed="**버튼**을 누르세요.\n"),
        bad(
            "[페이지](/a)⟦이⟧ 열립니다.\n",
            language="ko",
            fixed="[페이지](/a)가 열립니다.\n",
        ),
        bad(
            "[화면](/a)⟦로⟧ 갑니다.\n", language="ko", fixed="[화면](/a)으로 갑니다.\n"
        ),
        bad(
            "파일⟦를⟧ 엽니다. 서버⟦으로⟧ 갑니다.\n",
            language="ko",
            fixed="파일을 엽니다. 서버로 갑니다.\n",
        ),
        bad(
            "목록⟦로⟧ 가서 화면⟦와⟧ 봅니다.\n",
            language="ko",
            fixed="목록으로 가서 화면과 봅니다.\n",
        ),
        bad(
            "폴더를 엽니다. 폴더⟦과⟧ 파일을 고르고 폴더⟦은⟧ 닫습니다.\n",
            language="ko",
            fixed="폴더를 엽니다. 폴더와 파일을 고르고 폴더는 닫습니다.\n",
        ),
        bad(
            "채널을 엽니다. 이것을 봅니다. 채널⟦나⟧ 이것⟦는⟧ 닫습니다.\n",
            language="ko",
            fixed="채널을 엽니다. 이것을 봅니다. 채널이나 이것은 닫습니다.\n",
        ),
        good("보고서를 엽니다. 오래된 보고서이나, 볼 만합니다.\n", language="ko"),
        good(
            "사용했을 때는 됩니다. 사용했나 봅니다. 알맞을 때가 옵니다.\n",
            language="ko",
        ),
        bad(
            "`days`가 있습니다. `days`가 큽니다. `days`⟦이⟧ 작습니다.\n",
            language="ko",
            fixed="`days`가 있습니다. `days`가 큽니다. `days`가 작습니다.\n",
        ),
        bad(
            "[목록](/a)⟦ 에⟧ 있고 `days`⟦ 을⟧ 엽니다. “바닐라”⟦ 라고⟧ 부릅니다.\n",
            language="ko",
            fixed="[목록](/a)에 있고 `days`을 엽니다. “바닐라”라고 부릅니다.\n",
        ),
        bad(
            "“새 별 🌟⟦ 를⟧ 엽니다” 🌟 이 별은.\n",
            language="ko",
            fixed="“새 별 🌟를 엽니다” 🌟 이 별은.\n",
        ),
        bad(
            "포트 8080⟦를⟧ 열고 3⟦를⟧ 더하고 Python⟦를⟧ 씁니다.\n",
            language="ko",
            fixed="포트 8080을 열고 3을 더하고 Python을 씁니다.\n",
        ),
        bad(
            "`null`⟦를⟧ 반환하고 CSS⟦을⟧ 고치고 API⟦은⟧ 두고 server⟦은⟧ 멈춥니다. URL⟦으로⟧ 갑니다.\n",
            language="ko",
            fixed="`null`을 반환하고 CSS를 고치고 API는 두고 server는 멈춥니다. URL로 갑니다.\n",
        ),
        bad(
            "`Box#inspect`와 `layout: 'page'`⟦이⟧ 다르고 template을 inspect⟦은⟧ 읽고 file⟦를⟧, name⟦를⟧, node⟦은⟧.\n",
            language="ko",
            fixed="`Box#inspect`와 `layout: 'page'`가 다르고 template을 inspect는 읽고 file을, name을, node는.\n",
        ),
        good(
            "update를, type을, template을, `theme`을, theme를, file로, table로, name으로, README를, client와.\n",
            language="ko",
        ),
        bad(
            "Docker⟦ 를⟧ 설치하고 키(필수)⟦ 는⟧ 읽습니다.\n",
            language="ko",
            fixed="Docker를 설치하고 키(필수)는 읽습니다.\n",
        ),
        good(
            "포트 443을, 2를, 10으로, 1로, Python 3를, Vue 3를, URLs을 씁니다.\n",
            language="ko",
        ),
        good(
            "https://a.example 에서 받고 https://b.example/c 로 갑니다.\n",
            language="ko",
        ),
        good(
            "JSON을, API를, SDK를, `str`을, GUI를, MIME을, `dir`을, URI로, Slack을, Task를.\n\n"
            "Chrome을, Git을 씁니다. Docker 이 버전, GET를.\n",
            language="ko",
        ),
        good("NPM를 씁니다. NPM를 보고 NPM를 엽니다.\n", language="ko"),
        good(
            "[목록](/a) 이 목록, `days` 만 개, **참고** 는개가 있고 목록 에서.\n",
            language="ko",
        ),
        good(
            "`days`가 있고 `days`는 크고 `name`이 있고 `day`가 큽니다.\n", language="ko"
        ),
        good(
            "효과를 봅니다. 효과와 결과, 마을과 가을, 사과 폴더과 새은.\n",
            language="ko",
        ),
        good(
            "파일 경로 아래에 결과 마을 그대로 서울로 앞으로 새로 도와 들어와 봅니다.\n",
            language="ko",
        ),
        good(
            "**버튼**을, [파일](/a)로, [도우미](/a)와 **서울**로, **화면**이며 갑니다.\n",
            language="ko",
        ),
        good(
            "**Setup**을 누르고 [API](/a)가 `버튼`는 열립니다. **참고** 이 화면은.\n",
            language="ko",
        ),
    ],
)
def particle_form(
    part: Document | Emphasis | Link | Segment, ctx: Context[NoOptions]
) -> Iterator[Hit]:
    """A particle has the form for another sound than its word ends in: `버튼를` for `버튼을`.

    Which form is right hangs on the last syllable. Machines that put names in later,
    and writers who exchange a word, leave the old particle. Behind numbers
    and Latin letters it is told where their last sound is plain (`8080을`, `URL을`), or the
    page mostly has the other form; a blank before a particle is told, too.
    """
    if ctx.language is None or not ctx.language.joins_particles:
        return
    if isinstance(part, Document):
        yield from _parted(part, ctx)
        yield from _behind_names(part, ctx)
        yield from _by_sound(part, ctx)
    elif isinstance(part, Segment):
        yield from _in_words(part, ctx)
    elif isinstance(part, Emphasis):
        yield from _behind_marks(part.content_span, part.span, ctx)
    elif part.kind in _KINDS:
        yield from _behind_marks(part.text_span, part.span, ctx)


def _behind_marks(text: Span, whole: Span, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The particle behind a link or bold words that does not fit the last syllable of
    their text."""
    last = ctx.text[text.end - 1 : text.end]
    match = _PARTICLE.match(ctx.text, whole.end)
    if match is None or not _is_syllable(last):
        return
    particle = match[1]
    wanted = _form(_forms_of(particle), last)
    if particle != wanted:
        yield _wrong_form(particle, last, wanted, Span(*match.span(1)))


def _is_syllable(last: str) -> bool:
    """Whether a character is a syllable of Hangul; the empty text is none."""
    first, end = _HANGUL
    return bool(last) and first <= ord(last) <= end


def _forms_of(particle: str) -> _Pair:
    """Both forms of a particle."""
    return next(pair for pair in _PARTICLES if particle in pair)


def _wrong_form(particle: str, last: str, wanted: str, place: Span) -> Hit:
    """A particle that does not fit the syllable before it."""
    message = f"found the particle {particle} behind {last}, expected {wanted}"
    return Hit(place, message, wanted, _written(wanted, place))


def _written(wanted: str, place: Span) -> Fix:
    """The fix that puts the other form in the place of a particle."""
    return Fix(f"write {wanted}", (Edit(place, wanted),), (Change.WORDS,))


class _Use(NamedTuple):
    """A name or code with the particle behind it, and where that stands."""

    name: str
    particle: str
    place: Span


def _in_words(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The particles of the plain words of a text that cannot be right behind their last
    syllable."""
    for match in _IN_WORD.finditer(segment.text):
        particle, last = match["particle"], match["last"]
        if particle != "로" or last not in _ROADS:
            yield from _judged(segment, ctx, match, last)
    nouns = _nouns(ctx.document)
    for match in _AT_NOUN.finditer(segment.text):
        if match["noun"] in nouns:
            yield from _judged(segment, ctx, match, match["noun"][-1])


def _behind_names(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The particles behind a name or code that stands oftener with the other form."""
    by_name: defaultdict[tuple[str, _Pair], list[_Use]] = defaultdict(list)
    for use in _uses(document, ctx):
        by_name[use.name, _forms_of(use.particle)].append(use)
    for (name, forms), uses in by_name.items():
        if _sounds_like(name):
            continue
        closed = [use for use in uses if use.particle == forms.closed]
        others = [use for use in uses if use.particle == forms.open]
        few, many = sorted((closed, others), key=len)
        if len(many) < _LIMITS.oftener * len(few):
            continue
        wanted = many[0].particle
        for use in few:
            message = (
                f"found the particle {use.particle} behind {name}, "
                f"expected {wanted} as elsewhere"
            )
            fix = _written(wanted, use.place)
            yield Hit(use.place, message, wanted, fix, at_most=Severity.INFO)


def _by_sound(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The particles behind a name or number whose last sound is known. A form that the
    page has oftener than the right one is how its writer reads the name."""
    by_name: defaultdict[tuple[str, _Pair], list[_Use]] = defaultdict(list)
    for use in (*_uses(document, ctx), *_numbers(document)):
        by_name[use.name, _forms_of(use.particle)].append(use)
    for (name, forms), uses in by_name.items():
        sound = _sounds_like(name)
        if sound is None:
            continue
        wanted = _form(forms, sound)
        wrong = [use for use in uses if use.particle != wanted]
        right = len(uses) - len(wrong)
        is_own_reading = len(wrong) >= max(_LIMITS.few, right + 1)
        for use in () if is_own_reading else wrong:
            message = (
                f"found the particle {use.particle} behind {name}, expected {wanted}"
            )
            fix = _written(wanted, use.place)
            yield Hit(use.place, message, wanted, fix, at_most=Severity.INFO)


def _sounds_like(name: str) -> str | None:
    """A syllable that ends as a name does when it is read; None where nobody can
    tell."""
    last = name[-1:]
    if last.isdecimal():
        is_number = not any(map(str.isalpha, name))
        return _DIGITS[int(last)] if is_number else None
    is_plural = name[:-1].isupper() and last == "s"
    if is_plural or len(name) == 1:
        return None
    if _LIQUID_END.match(name):
        return _LIQUID_SYLLABLE
    if _CLOSED_END.match(name):
        return _CLOSED_SYLLABLE
    is_open = _OPEN_END.match(name) or _OPEN_ABBREVIATION.match(name)
    return _OPEN_SYLLABLE if is_open else None


def _parted(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Particles with a blank before them, behind a link, code, bold words, a quotation
    or a picture: they are written at the word."""
    ends = sorted(_ends(document))
    matches = (_PARTED.match(ctx.text, end) for end in ends)
    parted = [match for match in matches if match is not None]
    joined = sum(_PARTICLE.match(ctx.text, end) is not None for end in ends)
    is_habit = len(parted) > max(joined, _LIMITS.few)
    if is_habit:
        yield _blank_before(parted[0], elsewhere(len(parted) - 1), Severity.INFO)
    else:
        yield from (_blank_before(match) for match in parted)


def _blank_before(
    match: re.Match[str], more: str = "", at_most: Severity | None = None
) -> Hit:
    """A particle with a blank before it; `more` says of others."""
    start, particle = match.start(), match["particle"]
    edit = Edit(Span(start, start + 1), "")
    fix = Fix("remove the blank", (edit,), (Change.BLANKS, Change.WORDS))
    message = f"found a blank before the particle {particle}{more}, expected none"
    place = Span(start, match.end())
    return Hit(place, message, particle, fix, at_most=at_most)


def _ends(document: Document) -> set[int]:
    """Where links, bold words, code, quotations and pictures end."""
    kinds = (Link, Emphasis, CodeSpan)
    # The blank behind a bare address keeps the particle out of it.
    bare = {link.span.end for link in document.of(Link) if link.kind is LinkKind.BARE}
    ends = {part.span.end for kind in kinds for part in document.of(kind)}
    for segment in document.of(Segment):
        for match in _CLOSED.finditer(segment.text):
            ends.add(segment.place(*match.span()).end)
    return ends - bare


def _uses(document: Document, ctx: Context[NoOptions]) -> Iterator[_Use]:
    """Each name in Latin letters and each code span that a particle follows."""
    for segment in document.of(Segment):
        for match in _BEHIND_NAME.finditer(segment.text):
            place = segment.place(*match.span("particle"))
            is_plain = ctx.cut(place) == match["particle"]
            if is_plain:
                yield _Use(match["name"], match["particle"], place)
    for code in document.of(CodeSpan):
        particle = _PARTICLE.match(ctx.text, code.span.end)
        if particle:
            content = ctx.cut(code.content_span)
            name = _name_of(content) or ctx.cut(code.span)
            yield _Use(name, particle[1], Span(*particle.span(1)))


def _name_of(code: str) -> str | None:
    """The word or number by which code is read aloud at its end, if there is one."""
    if _READ.match(code):
        return code
    quoted = _READ_LAST.match(code)
    return quoted["last"] if quoted else None


def _numbers(document: Document) -> Iterator[_Use]:
    """Each number that a particle follows."""
    for segment in document.of(Segment):
        for match in _BEHIND_NUMBER.finditer(segment.text):
            place = segment.place(*match.span("particle"))
            yield _Use(match["name"], match["particle"], place)


def _judged(
    segment: Segment, ctx: Context[NoOptions], match: re.Match[str], last: str
) -> Iterator[Hit]:
    """The particle of a plain word, if it does not fit, and no marks part both."""
    particle = match["particle"]
    wanted = _form(_forms_of(particle), last)
    place = segment.place(*match.span("particle"))
    is_plain = ctx.text[place.start - 1 : place.end] == last + particle
    if particle != wanted and is_plain:
        yield _wrong_form(particle, last, wanted, place)


# Nouns that stand on any page.
_PRONOUNS = frozenset(("이것", "그것", "저것", "무엇", "이곳", "그곳"))


@once
def _nouns(document: Document) -> frozenset[str]:
    """The words of a page that particles show to be nouns."""
    texts = (segment.text for segment in document.of(Segment))
    return _PRONOUNS | frozenset(
        noun for text in texts for noun in (*_NOUN.findall(text), *_objects(text))
    )


def _objects(text: str) -> Iterator[str]:
    """What stands before the particle of an object, and is no verb in the past."""
    return (
        noun
        for noun in _OBJECT.findall(text)
        if (ord(noun[-1]) - _HANGUL[0]) % _ENDINGS != _PAST
    )


def _form(forms: _Pair, last: str) -> str:
    """The form that follows a syllable."""
    ending = (ord(last) - _HANGUL[0]) % _ENDINGS
    is_open = ending == 0
    sounds_open = forms.open == "로" and ending == _RIEUL
    return forms.open if is_open or sounds_open else forms.closed
