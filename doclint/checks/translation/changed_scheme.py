"""Addresses that differ from the source's in `http` for `https` alone."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Link
from doclint.evidence.beside import compared, source_place
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Related, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule

_LANGUAGE = expression(r"/[a-z]{2}$")
_PLAIN, _SAFE = "http://", "https://"


@rule(
    "translation/changed-scheme",
    visits=Pair,
    severity=Severity.INFO,
    examples=[
        bad(
            source="See [it](https://a.example/b).\n",
            translation="Zobacz [to](⟦http://a.example/b⟧).\n",
            language="pl",
            fixed="Zobacz [to](https://a.example/b).\n",
        ),
        bad(
            source="See [it](https://www.a.example/en/).\n",
            translation="Voir [ceci](⟦http://a.example/⟧).\n",
        ),
        good(
            source="See [it](https://a.example/b) or [this](http://a.example/b/).\n",
            translation="Voir [ceci](http://a.example/b).\n",
        ),
        good(
            source="See [it](http://a.example/b).\n",
            translation="Zobacz [to](https://a.example/b).\n",
        ),
        good(
            source="See [it](https://a.example/b).\n",
            translation="Voir [ceci](http://c.example/b).\n",
        ),
    ],
)
def changed_scheme(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A link goes to `http://…` where the source text's goes to the same address by `https://…`.

    Mostly the source text was mended since. Some sites no longer answer without
    encryption, and readers can be lied to.
    """
    for source, translation in compared(pair):
        safe = {
            _place(link.target, _SAFE): link.target
            for link in source.links
            if link.target.startswith(_SAFE)
        }
        plain = {
            _place(link.target, _PLAIN)
            for link in source.links
            if link.target.startswith(_PLAIN)
        }
        for link in translation.links:
            place = _place(link.target, _PLAIN)
            if not link.target.startswith(_PLAIN) or place in plain:
                continue
            if place in safe:
                yield _hit(link, safe[place], pair, source_place(pair, source.span))


def _place(address: str, scheme: str) -> str:
    """What an address leads to, its scheme aside: sites answer with and without `www`,
    a last slash and their own language at the end."""
    rest = address.removeprefix(scheme).removeprefix("www.").rstrip("/")
    return _LANGUAGE.sub("", rest)


def _hit(link: Link, wanted: str, pair: Pair, related: tuple[Related, ...]) -> Hit:
    written = pair.translation.source.cut(link.target_span)
    fix = (
        Fix("write https", (Edit(link.target_span, wanted),), (Change.TARGET,))
        if written == link.target
        else None
    )
    return Hit(
        link.target_span,
        f"found {link.target}, expected {wanted} as in the source text",
        wanted,
        fix,
        related,
    )
