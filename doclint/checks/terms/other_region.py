"""Words of another region's variety of the language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from doclint.document import Document, Segment
from doclint.expressions import any_of
from doclint.findings import Change, Edit, Fix, Hit, Related, Severity
from doclint.languages import Language
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span


@rule(
    "terms/other-region",
    visits=Document,
    severity=Severity.INFO,
    preview=True,
    yields_to=("terms/forbidden", "terms/two-renderings", "typography/other-han-form"),
    examples=[
        bad(
            "伺服器、記憶體、網路與螢幕。\n\n下載⟦軟件⟧，再看⟦文檔⟧。文檔很長。\n",
            language="zh-tw",
            fixed="伺服器、記憶體、網路與螢幕。\n\n下載軟體，再看文件。文檔很長。\n",
        ),
        bad(
            "服务器的文件夹与内存。\n\n打开⟦资料夹⟧。\n",
            language="zh-cn",
            fixed="服务器的文件夹与内存。\n\n打开文件夹。\n",
        ),
        bad(
            "O usuário abre o arquivo na tela.\n\nSalve o ⟦ficheiro⟧.\n",
            language="pt-br",
            fixed="O usuário abre o arquivo na tela.\n\nSalve o arquivo.\n",
        ),
        good("下載軟件，再看文檔。\n", language="zh-tw"),
        good("伺服器的檔案與記憶體。`軟件`和軟體。\n", language="zh-tw"),
        good("伺服器與軟件與網絡。\n", language="zh-hk"),
    ],
)
def other_region(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A word is another region's: 文檔 and 軟件 on a page for Taiwan, `ficheiro` on one for Brazil.

    Told once a word, where the page mostly has its own region's words; a page that does
    not was written for the other region.
    """
    own_words = _own_words(ctx.language)
    if not own_words:
        return
    pattern = _pattern(tuple(own_words), tuple(own_words.values()), _parts(ctx))
    strange: dict[str, list[Span]] = {}
    own = 0
    for segment in document.of(Segment):
        for match in pattern.finditer(segment.text):
            word = match.group().lower()
            if word in own_words:
                strange.setdefault(word, []).append(segment.place(*match.span()))
            else:
                own += 1
    if own > sum(map(len, strange.values())):
        for word, places in strange.items():
            yield _hit(word, own_words[word], places)


def _own_words(spoken: Language | None) -> Mapping[str, str]:
    """The region's own words, by those of another one."""
    if spoken is None:
        return {}
    pairs = dict(spoken.region_words).get(spoken.tag, ())
    return dict(pair.split(":") for pair in pairs)


def _parts(ctx: Context[NoOptions]) -> bool:
    """Whether blanks part the words of the page's language."""
    return ctx.language is not None and ctx.language.spaces


@cache
def _pattern(
    strange: tuple[str, ...], own: tuple[str, ...], parts: bool
) -> re.Pattern[str]:
    """What finds the words of both regions."""
    wanted = any_of(sorted({*strange, *own}))
    whole = rf"(?<![\w-])(?:{wanted})(?![\w-])"
    return re.compile(whole if parts else wanted, re.IGNORECASE)


def _hit(word: str, own: str, places: list[Span]) -> Hit:
    first, *others = places
    more = f", and so in {len(others)} other places" if others else ""
    message = f"found “{word}”, a word of another region{more}, expected “{own}”"
    fix = Fix(f"write {own}", (Edit(first, own),), (Change.WORDS, Change.LETTERS))
    related = tuple(Related(place, "and here") for place in others)
    return Hit(first, message, own, fix, related=related)
