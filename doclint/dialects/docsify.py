"""docsify: pages are read in the browser (marked); `_sidebar.md` is the navigation."""

from doclint.dialects import numbering, slugs
from doclint.dialects.record import Dialect

DIALECT = Dialect(
    name="docsify",
    title="docsify",
    slug=slugs.docsify,
    number=numbering.slugger,
    markers=("index.html~docsify", "docs/index.html~docsify"),
)
