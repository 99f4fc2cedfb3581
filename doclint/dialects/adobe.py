"""Adobe's Markdown (Experience League): `>[!NOTE]` boxes, `{#id}`, names of the
interface as `[!UICONTROL …]`."""

from doclint.dialects import numbering, slugs
from doclint.dialects.record import Dialect

DIALECT = Dialect(
    name="adobe",
    title="Adobe Experience League",
    slug=slugs.github,
    number=numbering.counted,
    heading_ids=True,
    attribute_lists="hugo",
    signs=(
        r"\[!(?:UICONTROL|DNL) [^\]\n]+\]",
        r"^>[ \t]*\[!(?:VIDEO|BEGINSHADEBOX|ENDSHADEBOX|TABS)\b",
        r"^>\[![A-Z]+\]",
    ),
)
