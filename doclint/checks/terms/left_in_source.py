"""Terms that stand in a translation as the source has them."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.findings import Change, Edit, Fix, Hit, Related, Severity
from doclint.project import Project
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.terms.adherence import misses
from doclint.terms.wording import known_terms, wanted
from doclint.vocabulary import Term

_CHANNEL = Term(
    id="team/channel",
    term="channel",
    translations={"fr": ("canal",), "ja": ("チャネル",)},
)
_CANVAS = Term(id="team/canvas", term="canvas", keep=True)


@rule(
    "terms/left-in-source",
    visits=Project,
    severity=Severity.WARNING,
    yields_to=("messages/untranslated",),
    weighs=True,
    examples=[
        bad(
            source="Pick a channel.\n",
            translation="Choisissez un ⟦channel⟧.\n",
            entries=[_CHANNEL],
        ),
        bad(
            source="## Channels\n",
            translation="## ⟦Channels⟧ du compte\n",
            entries=[_CHANNEL],
        ),
        bad(
            source="Pick a channel.\n",
            translation="⟦channel⟧を選びます。\n",
            language="ja",
            entries=[_CHANNEL],
        ),
        good(
            source="Pick a channel.\n",
            translation="Choisissez un canal (channel).\n",
            entries=[_CHANNEL],
        ),
        good(
            source="Pick a `channel`.\n",
            translation="Choisissez un `channel`.\n",
            entries=[_CHANNEL],
        ),
        good(
            source="Pick a canvas.\n",
            translation="Choisissez un canvas.\n",
            entries=[_CANVAS],
        ),
    ],
)
def left_in_source(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A term stands untranslated in the translation, though the glossary has a word for it.

    In code, links' addresses, quotes and brackets it may; and a term that the project
    mostly leaves so is told once, by another rule, as a doubtful entry.
    """
    terms = known_terms(ctx.vocabulary)
    for id, page, miss in misses(project, left=True):
        entry = terms.get(id)
        if entry is None:
            continue
        right = entry.words(page.language)
        message = (
            f"found “{entry.term}” as the source text has it, expected {wanted(right)}"
        )
        related = (Related(miss.source, "the source text has", miss.source_path),)
        fix = Fix(f"write “{right[0]}”", (Edit(miss.place, right[0]),), (Change.WORDS,))
        yield Hit(miss.place, message, right[0], fix, related, page.path, entry.id)
