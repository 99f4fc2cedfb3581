"""Hugo's shortcodes: `{{< name arguments >}}` and `{{% name %}}`, run before Markdown, inside code too."""

from __future__ import annotations

import re

from doclint.document import Tag, TagKind
from doclint.parsing.templates.masks import alone, mask
from doclint.parsing.templates.record import Templates
from doclint.source import Span

# `{{</* name */>}}` shows the shortcode instead of running it.
_SHORTCODE = re.compile(
    r"\{\{[<%](?P<comment>/\*)?[ \t\n]*(?P<name>/?[ \t]*[\w./-]+)(?P<args>[\s\S]{0,4000}?)(?:\*/)?/?[ \t]*[>%]\}\}"
)


def scan(text: str) -> Templates:
    """The shortcodes of a page."""
    if "{{" not in text:
        return Templates(text)
    tags = []
    for match in _SHORTCODE.finditer(text):
        name = Span(*match.span("name"))
        tags.append(
            Tag(Span(*match.span()), TagKind.SHORTCODE, match["name"].replace(" ", ""), name, match["args"].strip(),
                Span(*match.span("args")), quoted=match["comment"] is not None)
        )  # fmt: skip
    spans = [tag.span for tag in tags]
    return Templates(mask(text, spans, alone(text, spans)), tuple(tags))
