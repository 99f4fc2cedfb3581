"""An address that repeats the language of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.document import Entry
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, bad, good, rule
from doclint.source import Span
from doclint.vocabulary import KeySpec

_ALIAS = KeySpec(id="team/pages/alias", key="alias", translate=False)
_PERMALINK = KeySpec(id="team/pages/permalink", key="permalink", type="path")


@dataclass(frozen=True, slots=True)
class Options:
    """`keys`: keys whose addresses are written without the language, beside those that a pack declares so."""

    keys: tuple[str, ...] = ()


@rule(
    "front-matter/locale-prefix",
    visits=Entry,
    severity=Severity.ERROR,
    options=Options,
    examples=[
        bad(
            "---\nalias: ⟦/fr/keys/locks/⟧\n---\n",
            language="fr",
            entries=[_ALIAS],
            fixed="---\nalias: /keys/locks/\n---\n",
        ),
        bad(
            '---\nalias:\n  - /keys/\n  - "⟦/pt_BR/keys/⟧"\n---\n',
            language="pt-br",
            entries=[_ALIAS],
        ),
        bad("---\nslug: ⟦fr/keys⟧\n---\n", language="fr", options={"keys": ["slug"]}),
        good("---\nalias: /keys/locks/\n---\n", language="fr", entries=[_ALIAS]),
        good("---\nalias: /fridges/\n---\n", language="fr", entries=[_ALIAS]),
        good("---\nalias: /es/keys/\n---\n", language="fr", entries=[_ALIAS]),
        good("---\npermalink: /fr/keys/\n---\n", language="fr"),
        good("---\npermalink: /fr/keys/\n---\n", language="fr", entries=[_PERMALINK]),
        good("---\nalias: /fr/keys/\n---\n", entries=[_ALIAS]),
    ],
)
def locale_prefix(entry: Entry, ctx: Context[Options]) -> Iterator[Hit]:
    """An address in the front matter begins with the page's own language.

    Where each language is built below its own folder, the address is then `/fr/fr/…` and nobody finds it. Many
    sites do write the language into `permalink`; so only keys are looked at that are declared with
    `translate: false` (the address is the source's) and those of the option `keys`.
    """
    language = ctx.document.language
    if (
        language is None
        or not isinstance(entry.value, str)
        or not _applies(entry.name, ctx)
    ):
        return
    main, _, region = language.partition("-")
    region = rf"(?:[-_](?:{region or '[a-z]{2}'}))?"
    written = ctx.cut(entry.value_span)
    prefixed = re.match(
        rf"(?P<quote>[\"']?)(?P<prefix>/{main}{region}(?=/|(?P=quote)\Z)|{main}{region}/)",
        written,
        re.I,
    )
    if prefixed is None:
        return
    quote = len(prefixed["quote"])
    whole = Span(entry.value_span.start + quote, entry.value_span.end - quote)
    prefix = Span(*prefixed.span("prefix")).shift(entry.value_span.start)
    rest = ctx.cut(Span(prefix.end, whole.end)) or "/"
    message = f"found {entry.value} as {entry.name}, expected {rest}: the site of this language adds {main} itself"
    yield Hit(
        whole,
        message,
        rest,
        Fix("remove the language", (Edit(prefix, ""),), (Change.VALUE,)),
    )


def _applies(name: str, ctx: Context[Options]) -> bool:
    spec = ctx.vocabulary.keys().get(name)
    return name in ctx.options.keys or (spec is not None and spec.translate is False)
