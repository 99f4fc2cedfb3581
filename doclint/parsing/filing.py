"""Where the parts of a page are filed while it is parsed, and what links them:
definitions, references, regions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from typing import Any

from doclint.dialects import Dialect
from doclint.document import (
    Block,
    Definition,
    Document,
    Image,
    Link,
    LinkKind,
    Part,
    Reference,
    Region,
    RegionKind,
    TagBlock,
)
from doclint.parsing.attributes import attribute_list
from doclint.parsing.brackets import Bracket
from doclint.parsing.definitions import ParsedDefinition
from doclint.parsing.places import Places
from doclint.parsing.segments import SegmentBuilder
from doclint.parsing.templates.masks import mask
from doclint.source import Source, Span
from doclint.text.spans import Cover


class Filing:
    """The parts of one page by their type. `text` is the page masked for templates,
    `raw` the page as read."""

    def __init__(
        self, text: str, raw: str, scopes: tuple[TagBlock, ...], dialect: Dialect
    ) -> None:
        self.text = text
        self.raw = raw
        self.kramdown = dialect.kramdown
        self.mdx = dialect.mdx
        self.bracket_ids = dialect.bracket_ids
        self.id_parts = dialect.id_parts
        self.parts: defaultdict[type[Part], list[Any]] = defaultdict(list)
        self.regions: list[Region] = []
        self._scopes = Cover([block.body for block in scopes])
        self._definitions: dict[str, list[Definition]] = {}

    @property
    def labels(self) -> Container[str]:
        """The labels that have a definition."""
        return self._definitions.keys()

    def add(self, part: Part) -> None:
        """File a part."""
        self.parts[type(part)].append(part)

    def region(self, span: Span, kind: RegionKind) -> None:
        """File a region."""
        self.regions.append(Region(span, kind))

    def scope_at(self, offset: int) -> int:
        """The index of the innermost template block with a scope of its own around an
        offset, or -1."""
        return self._scopes.last(offset)

    def attributes(self, text: str, span: Span, block: bool) -> None:
        """File an attribute list."""
        self.add(attribute_list(text, span, block, self.kramdown))
        self.region(span, RegionKind.ATTRIBUTES)

    def define(self, definitions: Iterable[ParsedDefinition]) -> None:
        """File the definitions that the block parser met; of two in one scope, the one
        that the dialect heeds first: kramdown the last."""
        for raw in definitions:
            target = self.raw[raw.target_span.start : raw.target_span.end]
            definition = Definition(
                raw.span,
                raw.label,
                raw.label_span,
                target,
                raw.target_span,
                raw.title_span,
                self.scope_at(raw.span.start),
            )
            self.add(definition)
            self.region(raw.span, RegionKind.DEFINITION)
            same = self._definitions.setdefault(raw.label, [])
            same.insert(0 if self.kramdown else len(same), definition)

    def reference(
        self,
        bracket: Bracket,
        mapping: Places,
        block: int,
        definition: Definition | None,
    ) -> None:
        """File a use of a label."""
        span = mapping.span(*bracket.span)
        reference = Reference(
            span,
            bracket.kind,
            bracket.image,
            bracket.label or "",
            mapping.span(*bracket.label_span),
            mapping.span(*bracket.text),
            definition,
            block,
            self.scope_at(span.start),
        )
        self.add(reference)

    def link(self, bracket: Bracket, mapping: Places, block: int) -> None:
        """File a link or image, and the reference it makes when it uses a
        definition."""
        span, text = mapping.span(*bracket.span), mapping.span(*bracket.text)
        if bracket.target is not None:
            target = mapping.span(*bracket.target)
            title = mapping.span(*bracket.title) if bracket.title else None
        else:
            definition = self._definition_of(bracket, span)
            self.reference(bracket, mapping, block, definition)
            target, title = definition.target_span, definition.title_span
        address = self.raw[target.start : target.end]
        if address.startswith("<") and address.endswith(">"):
            target = Span(target.start + 1, target.end - 1)
            address = address[1:-1]
        make: type[Link] | type[Image] = Image if bracket.image else Link
        self.add(make(span, bracket.kind, text, address, target, title, block))
        if bracket.kind is LinkKind.INLINE:
            self.region(Span(text.end + 1, span.end), RegionKind.URL)

    def _definition_of(self, bracket: Bracket, span: Span) -> Definition:
        """The definition that a link uses: that of its own part of the page, else the
        first."""
        scope = self.scope_at(span.start)
        same = self._definitions[bracket.label or ""]
        here = (each for each in same if each.scope == scope)
        return next(here, same[0])

    def document(
        self, source: Source, dialect: Dialect, language: str | None
    ) -> Document:
        """The page with all that was filed, each kind of part in the order of the
        page."""
        regions = sorted(
            self.regions, key=lambda region: (region.span.start, -region.span.end)
        )
        self.parts[Region] = list(regions)
        masked = mask(self.text, [region.span for region in regions])
        parts: Mapping[type[Part], tuple[Part, ...]] = {
            kind: tuple(
                filed if kind is Block else sorted(filed, key=lambda part: part.span)
            )
            for kind, filed in self.parts.items()
        }
        return Document(
            Span(0, len(source.text)), source, dialect.name, language, masked, parts
        )

    def finish(self, builder: SegmentBuilder) -> str:
        """File a segment and the bare addresses in it; return its text."""
        segment, addresses = builder.finish()
        for span in addresses:
            target = self.raw[span.start : span.end]
            if "@" not in target or "://" in target:
                self.add(
                    Link(span, LinkKind.BARE, span, target, span, None, builder.block)
                )
            self.region(span, RegionKind.URL)
        if segment is None:
            return ""
        self.add(segment)
        return segment.text
