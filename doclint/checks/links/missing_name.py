"""Links by a name that nothing has."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Project
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.website import LostName, NameKind

_WHAT = {NameKind.NOTE: "note", NameKind.LABEL: "label", NameKind.DOCUMENT: "document"}
_VAULT = {
    ".obsidian/app.json": "{}",
    "Notes/Keys.md": "# Keys\n\n## Old keys\n",
    "Locks.md": "See [[Keys]].\n",
}
_SPHINX = {
    "conf.py": "extensions = ['myst_parser']\n",
    "start.md": "(first-steps)=\n# Start\n",
}


@rule(
    "links/missing-name",
    visits=Project,
    severity=Severity.WARNING,
    yields_to=("translation/changed-directive",),
    examples=[
        bad(
            {**_VAULT, "a.md": "See [[⟦Kesy⟧]] and [[Keys#Old keys|the old ones]].\n"},
            dialect="obsidian",
        ),
        bad({**_VAULT, "a.md": "See [[⟦Keys⟧#New ones]].\n"}, dialect="obsidian"),
        good(
            {
                **_VAULT,
                "a.md": "See [[notes/keys]], ![[door.png]] and `[[no note]]`.\n",
            },
            dialect="obsidian",
        ),
        bad(
            {
                **_SPHINX,
                "a.md": "See {ref}`⟦frist-steps⟧` and {ref}`the start <first-steps>`.\n",
            },
            dialect="myst",
        ),
        bad(
            {**_SPHINX, "a.md": "See {doc}`⟦strat⟧` and {doc}`/start`.\n"},
            dialect="myst",
        ),
        bad(
            {**_SPHINX, "a.md": "```{note}\nSee {ref}`⟦next-steps⟧`.\n```\n"},
            dialect="myst",
        ),
        good(
            {**_SPHINX, "a.md": "{ref}`genindex`, {ref}`python:keys`, {doc}`start`\n"},
            dialect="myst",
        ),
        good(
            {
                **_SPHINX,
                "conf.py": "extensions = ['sphinx.ext.intersphinx']\n",
                "a.md": "See {ref}`keys-of-others`.\n",
            },
            dialect="myst",
        ),
    ],
)
def missing_name(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A wikilink (`[[Note]]`), or a reference to a label or document (`{ref}`, `{doc}`), names what is not there.

    Readers see the bare words. The note was renamed or never translated, or a
    translator translated the label where it stands and not where it is used, or the
    other way round. A label of another language's page counts only where that page has
    no version in this one. A note of a vault may be one that is still to be written:
    that is a note, unless nearly all others are there, or the source page's are.
    """
    for lost in project.site.lost_names:
        named = lost.named
        near = lost.near
        # A wikilink is read as a reference in brackets, the others as code.
        written = Change.LINK if named.kind is NameKind.NOTE else Change.CODE_SPAN
        fix = (
            Fix(
                f"name {near}",
                (Edit(named.span, near),),
                (Change.WORDS, Change.TARGET, written),
            )
            if near
            else None
        )
        yield Hit(
            named.span,
            _message(lost),
            near,
            fix,
            path=named.path,
            at_most=None if lost.sure else Severity.INFO,
        )


def _message(lost: LostName) -> str:
    named, what = lost.named, _WHAT[lost.named.kind]
    if named.part and lost.page:
        return (
            f"found a link to the heading {named.part}, which {lost.page} does not have"
        )
    wanted = lost.near or f"the name of a {what}"
    if lost.page:
        return f"found the {what} {named.name}, which {lost.page} does not have, expected {wanted} of this language"
    return (
        f"found a link to {named.name}, a {what} that is not there, expected {wanted}"
    )
