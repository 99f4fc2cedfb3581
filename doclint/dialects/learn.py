"""Microsoft Learn (DocFX): alerts, `:::image:::`, zones and monikers, tabs by `#tab/…`,
includes, `<xref:…>`."""

from doclint.dialects import numbering, slugs
from doclint.dialects.record import Dialect

DIALECT = Dialect(
    name="learn",
    title="Microsoft Learn (DocFX)",
    slug=slugs.github,
    filled_links=("xref:",),
    number=numbering.counted,
    containers=frozenset({":::"}),
    loose_containers=True,
    heading_ids=True,
    markers=(".openpublishing.publish.config.json", "docfx.json"),
    signs=(
        r"^[ \t]*:::(?:image|moniker|zone|row|column|code)\b",
        r"\[!INCLUDE ?\[",
        r"^#+ \[[^\]\n]+\]\(#tab/",
        r"<xref:[\w.]+",
        r"^ms\.(?:topic|date|author|service):",
    ),
)
