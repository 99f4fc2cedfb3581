"""Addresses written in full-width signs."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from doclint.document import Image, Link, LinkKind, Segment
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_SIGNS = "：／．？＝＆＃％＿－～"
# A scheme with its colon or one of its slashes full-width, and what goes on as an
# address does.
_SCHEME = expression(rf"https?(?:：[/／]{{2}}|:／/?|:/／)[\w.:/?=&#%~{_SIGNS}-]+")
_WIDE = expression(f"[{_SIGNS}]")


@rule(
    "links/full-width-address",
    visits=(Link, Image, Segment),
    severity=Severity.WARNING,
    examples=[
        bad(
            "请看[这里](⟦https：//example.com/a⟧)。\n",
            language="zh",
            fixed="请看[这里](https://example.com/a)。\n",
        ),
        bad("![地図](⟦img／map.png⟧)\n", language="ja"),
        bad("⟦https：／／example.com⟧ を見る。\n", language="ja"),
        good("[这里](https://example.com/中文/页：一)、`https：//a`\n", language="zh"),
        good("网址：https://example.com/a\n", language="zh"),
        good("请看[钥匙](/keys#钥匙：一)和[锁](locks#lock：1)。\n", language="zh"),
    ],
)
def full_width_address(
    part: Link | Image | Segment, ctx: Context[NoOptions]
) -> Iterator[Hit]:
    """A colon, slash or dot of an address is a full-width sign, and the address leads nowhere.

    Input methods and translation machines write them in Chinese, Japanese and Korean
    text.
    """
    if isinstance(part, Segment):
        for match in _SCHEME.finditer(part.text):
            yield _hit(part.place(*match.span()), ctx)
    elif part.kind is LinkKind.INLINE and _is_damaged(part.target):
        yield _hit(part.target_span, ctx)


def _is_damaged(target: str) -> bool:
    """Whether it is an address of plain letters but for full-width signs; ids of
    headings may hold such signs."""
    address = target.partition("#")[0]
    if _WIDE.search(address) is None:
        return False
    return _SCHEME.match(address) is not None or _WIDE.sub("", address).isascii()


def _hit(place: Span, ctx: Context[NoOptions]) -> Hit:
    wanted = unicodedata.normalize("NFKC", ctx.cut(place))
    fix = Fix(
        "write plain signs",
        (Edit(place, wanted),),
        (Change.TARGET, Change.LINK, Change.WORDS),
    )
    return Hit(
        place, f"found full-width signs in an address, expected {wanted}", wanted, fix
    )
