"""MkDocs with the extensions that Material for MkDocs recommends (admonitions,
attribute lists, pymdownx blocks)."""

from doclint.dialects import numbering, slugs
from doclint.dialects.record import Dialect

DIALECT = Dialect(
    name="mkdocs",
    title="MkDocs (Python-Markdown)",
    slug=slugs.python_markdown,
    templates=frozenset({"jinja"}),
    containers=frozenset({"!!!", "///"}),
    attribute_lists="python",
    heading_ids=True,
    tables="python",
    id_makers=frozenset({"tabs"}),
    inclusions=("--8<--", "{!"),
    objects=True,
    spaced_references=True,
    number=numbering.python_markdown,
    # Behind its mark and its kind a box has nothing but a title in quotes; in Grav three
    # marks begin a notice of any words.
    signs=(
        r"^[ \t]*(?:!!!|\?\?\?\+?) [\w-]+(?: [\w-]+){0,2}(?:[ \t]+\"[^\"\n]*\")?[ \t]*$",
        r"^=== \"[^\"\n]+\"$",
    ),
    markers=("mkdocs.yml", "mkdocs.yaml", "zensical.toml", "zensical.yml"),
)
