"""Things that many pages lack (tables, tags, references, front matter keys), planted in
both pages of a pair.

The planted section is well translated; operators marked `planted` damage it. It stands
before a heading that both pages have, so that all around it is real text.
"""

from __future__ import annotations

from collections.abc import Sequence

from doclint.document import BlockKind
from doclint.project import BlockPair, Pair

from .words.said import SAID
from .words.sample import SAMPLES, Sample

SETTINGS = "/sample/settings/"
IMAGE = "/sample/settings.png"
ARTICLE = "https://en.wikipedia.org/wiki/Open-source_software"
DEFINITIONS = "[sample-guide]: /sample/guide/\n[sample-list]: /sample/list/\n"
INCLUDE = '{% include sample.html kind="note" %}'
IF, ENDIF = "{% if page.kind or page.tag %}", "{% endif %}"
JSON = '```json\n{"company": "Sample", "address": {"street": "Main", "unit": 4}, "active": true}\n```\n'
PAGE_TYPE = "page_type: partner"
ALIAS = "/sample/partners/first/"
FRONT_MATTER = f"{PAGE_TYPE}\nalias: {ALIAS}\n"


def languages() -> frozenset[str]:
    """Languages that the section can be planted in."""
    return frozenset(SAMPLES) - {"en"}


def table(sample: Sample) -> str:
    """The section's table."""
    rows = [f"| {' | '.join(cells)} |\n" for cells in sample.cells]
    return "".join((rows[0], "|---|---|---|\n", *rows[1:]))


def section(language: str, name: str) -> str:
    """The section, with a blank line after it."""
    sample, said = SAMPLES[language], SAID[language]
    done, to_do = said.tasks
    address = f'{SETTINGS} "{sample.title}"'
    parts = (
        f"{sample.guide}\n",
        DEFINITIONS,
        table(sample),
        JSON,
        f"![{sample.alt}]({IMAGE})\n",
        f"{sample.titled.format(address)}\n",
        f"{IF}\n{sample.condition}\n{ENDIF}\n",
        f"{INCLUDE}\n",
        f"{sample.number}\n",
        f"{sample.count}\n",
        f"{sample.wiki.format(ARTICLE)}\n",
        f"{sample.quote.format(sample.quoted)}\n",
        f"{sample.several.format(name)}\n",
        f"{said.figures}\n",
        f"{said.ban}\n",
        f"{said.wait}\n",
        f"{said.codes}\n",
        f"- [x] {done}\n- [ ] {to_do}\n",
    )
    return "\n".join(parts) + "\n"


def planted(pair: Pair, language: str, name: str) -> tuple[str, str]:
    """Source text and translation with the section."""
    before, after = _heading(pair.blocks)
    source = _with(pair.source.text, before, section("en", name))
    return source, _with(pair.translation.text, after, section(language, name))


def _heading(blocks: Sequence[BlockPair]) -> tuple[int | None, int | None]:
    """Where the section goes in both pages: before the second heading that they share;
    None is the end."""
    found = [
        (both.source.span.start, both.translation.span.start)
        for both in blocks
        if both.sure
        and both.source
        and both.translation
        and both.source.kind is both.translation.kind is BlockKind.HEADING
        and not both.source.within
        and not both.translation.within
    ]
    return found[1] if len(found) > 1 else (None, None)


def _with(text: str, at: int | None, section: str) -> str:
    at = len(text) if at is None else at
    text = f"{text[:at].rstrip()}\n\n{section}{text[at:]}"
    if text.startswith("---\n"):
        return f"---\n{FRONT_MATTER}{text[4:]}"
    return f"---\n{FRONT_MATTER}---\n\n{text}"
