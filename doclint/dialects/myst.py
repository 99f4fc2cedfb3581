"""MyST: Sphinx's roles and directives in Markdown, `(label)=` makes a target."""

from doclint.dialects import numbering, slugs
from doclint.dialects.record import Dialect

DIALECT = Dialect(
    name="myst",
    title="MyST (Sphinx)",
    slug=slugs.github,
    filled_links=("",),
    number=numbering.counted,
    names="roles",
    containers=frozenset({":::"}),
    signs=(
        r"^[ \t]*`{3,}\{[\w:-]+\}",
        r"^[ \t]*:{3,}\{[\w:-]+\}",
        r"(?<![`\w])\{(?:ref|doc|term|numref|py:\w+)\}`",
    ),
    # The last two are Jupyter Book's, whose configuration has the name of Jekyll's.
    markers=(
        "conf.py~myst",
        "source/conf.py~myst",
        "myst.yml",
        "_toc.yml",
        "_toc.yml+_config.yml",
    ),
)
