"""GitHub: READMEs and folders of documentation that are read where they lie. It shows
`{#id}` as it is."""

from doclint.dialects import numbering, slugs
from doclint.dialects.record import Dialect

DIALECT = Dialect(
    name="github",
    title="GitHub",
    slug=slugs.github,
    blank_ids=True,
    number=numbering.counted,
    page_ids=frozenset({"readme"}),
    fallback=("README.md+.github", "readme.md+.github"),
)
