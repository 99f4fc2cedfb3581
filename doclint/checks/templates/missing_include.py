"""Files that a page takes in and that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Project
from doclint.rule import Context, NoOptions, bad, good, rule

_NOTE = {
    "_includes/note.md": "Note\n",
    "_includes/warning.md": "Beware\n",
    "_config.yml": "title: A\n",
}

# What an include is written as differs from site to site.
_CHANGES = (Change.TAG, Change.TARGET, Change.WORDS)


@rule(
    "templates/missing-include",
    visits=Project,
    severity=Severity.ERROR,
    yields_to=("translation/changed-tag",),
    examples=[
        bad(
            {
                **_NOTE,
                "a.md": "{% include ⟦noet.md⟧ kind=1 %} {% include warning.md %}\n",
            },
            dialect="jekyll",
        ),
        bad(
            {"parts/b.md": "B\n", "parts/a.md": "{% include_relative ⟦c.md⟧ %}\n"},
            dialect="jekyll",
        ),
        bad(
            {
                "docs/_b.mdx": "B\n",
                "docs/a.mdx": "import B from '⟦./_c.mdx⟧';\n\n<B />\n",
            },
            dialect="docusaurus",
        ),
        bad(
            {"parts/b.md": "B\n", "a.md": "<!--@include: ⟦./parts/c.md⟧-->\n"},
            dialect="vitepress",
        ),
        bad(
            {
                **{
                    f"{top}_includes/{name}.md": "Text\n"
                    for top in ("", "_lang/fr/")
                    for name in ("a", "b", "c")
                },
                "_includes/d.md": "Text\n",
                "_docs/p.md": "{% l10n_include a.md %} {% l10n_include d.md %}\n",
                "_lang/fr/p.md": "{% l10n_include a.md %} {% l10n_include b.md %} {% l10n_include ⟦d.md⟧ %}\n",
            },
            dialect="jekyll",
        ),
        bad(
            {
                ".eleventy.js": "module.exports = () => ({ dir: { input: 'src', includes: 'parts' } })\n",
                "src/parts/box.njk": "<b>A</b>\n",
                "src/a.md": "{% include 'box.njk' %} {% include '⟦bux.njk⟧' %}\n",
            },
            dialect="eleventy",
        ),
        good(
            {
                "eleventy.config.js": "export default (c) => {}\n",
                "a.md": "{% include 'box.njk' %}\n",
                "b.md": "B\n",
            },
            dialect="eleventy",
        ),
        good(
            {"_includes/a.md": "A\n", "_docs/p.md": "{% snippet_include b.md %}\n"},
            dialect="jekyll",
        ),
        good(
            {
                **_NOTE,
                "a.md": "{% include note.md %} {% include {{ page.kind }}.md %}\n",
            },
            dialect="jekyll",
        ),
        good({"a.md": "{% include note.md %}\n", "b.md": "# B\n"}, dialect="jekyll"),
        good(
            {**_NOTE, "a.md": "{% raw %}{% include noet.md %}{% endraw %}\n"},
            dialect="jekyll",
        ),
    ],
)
def missing_include(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A page takes in a file that is not there, though others of that folder are.

    The build stops, or the text is missing from the page. In a translation the file's
    name was often translated, or nobody has translated the file yet.
    """
    for mention in project.site.lost_includes:
        expected = mention.near or "the name of a file that is there"
        edit = Edit(mention.span, mention.near or "")
        fix = Fix(f"write {mention.near}", (edit,), _CHANGES) if mention.near else None
        message = f"found an include of {mention.target}, which is not there, expected {expected}"
        yield Hit(mention.span, message, mention.near, fix, path=mention.path)
