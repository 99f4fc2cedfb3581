"""Starlight (Astro): Markdown and MDX by the ends of names, `:::` asides, ids as GitHub
makes them."""

from doclint.dialects import numbering, slugs
from doclint.dialects.record import Dialect

DIALECT = Dialect(
    name="starlight",
    title="Starlight (Astro)",
    slug=slugs.github,
    number=numbering.slugger,
    containers=frozenset({":::"}),
    late_front_matter=True,  # Astro's own expression begins with blanks
    markers=tuple(
        f"astro.config.{ending}+src/content/docs"
        for ending in ("mjs", "ts", "js", "mts")
    ),
)
