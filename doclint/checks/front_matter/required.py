"""A key that a page must have."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Entry, FrontMatter
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.vocabulary import KeySpec

_TITLE = KeySpec(id="team/pages/title", key="title", required=True)


@rule(
    "front-matter/required",
    visits=FrontMatter,
    severity=Severity.WARNING,
    examples=[
        bad("⟦---⟧\nlayout: page\n---\n\nText.\n", entries=[_TITLE]),
        bad("---\n⟦title⟧:\nlayout: page\n---\n\nText.\n", entries=[_TITLE]),
        good("---\ntitle: Keys\n---\n\nText.\n", entries=[_TITLE]),
        good("---\nlayout: page\n---\n\nText.\n"),
        good("Text without front matter.\n", entries=[_TITLE]),
        good("---\ntitle: Keys: a guide\n---\n\nText.\n", entries=[_TITLE]),
    ],
)
def required(front_matter: FrontMatter, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A key that every page must have is missing or empty.

    Declared with `required: true` under `front_matter` in the configuration, or in a
    pack. Front matter that cannot be read is not asked for keys.
    """
    if not front_matter.readable:
        return
    whole = front_matter.span
    mark = Span(whole.start, min(whole.start + 3, whole.end))
    entries = {entry.name: entry for entry in ctx.document.of(Entry)}
    for spec in ctx.vocabulary.keys().values():
        if not spec.required:
            continue
        entry = entries.get(spec.key)
        if entry is None:
            message = f"found no key {spec.key} in the front matter, expected one"
            yield Hit(mark, message, entry=spec.id or None)
        elif entry.value in (None, ""):
            message = f"found no value for {spec.key}, expected one"
            yield Hit(entry.key_span, message, entry=spec.id or None)
