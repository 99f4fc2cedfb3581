"""A value that is cut off where it is shown."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Entry
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.vocabulary import KeySpec

_TITLE = KeySpec(id="team/pages/title", key="title", length=12)


@rule(
    "front-matter/too-long",
    visits=Entry,
    severity=Severity.INFO,
    examples=[
        bad("---\ntitle: ⟦Keys and locks⟧\n---\n", entries=[_TITLE]),
        good('---\ntitle: "Keys & locks"\n---\n', entries=[_TITLE]),
        good("---\ntitle: 日本語のタイトルです\n---\n", entries=[_TITLE]),
        good(
            "---\ntitle: Keys\nother: A text as long as it likes\n---\n",
            entries=[_TITLE],
        ),
    ],
)
def too_long(entry: Entry, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A value has more characters than are declared for its key.

    Menus and search engines cut it off. Translations are longer than their source by a
    fifth or more.
    """
    spec = ctx.vocabulary.keys().get(entry.name)
    if spec is None or spec.length is None or not isinstance(entry.value, str):
        return
    length = len(entry.value.strip())
    if length > spec.length:
        message = (
            f"found {length} characters in {entry.name}, expected at most {spec.length}"
        )
        yield Hit(entry.value_span, message, entry=spec.id or None)
