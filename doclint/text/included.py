"""Whether a page's text is all there is."""

from __future__ import annotations

import re

from doclint.document import Document, HtmlTag, Tag

# Names of tags that put another file in the page, in Liquid, Jinja and shortcodes, the sites' own ones among them.
_INCLUDING = re.compile(r"include|import|embed|render|partial|snippet|transclu|readfile|insert", re.IGNORECASE)
# The same as marks in the text: Markdown extensions of MkDocs, VitePress, Docusaurus and the like.
_MARKS = re.compile(
    r"^[ \t]*(?:-+8<-+|;-+8<-+|<<<[ \t@]|\{!|\{\*|:::[ \t]*include|(?:<!--[ \t]*)?@include|\[!include)", re.I | re.M
)

# mkdocstrings and mkapi put the description of an object there, Material its list of tags.
_OBJECTS = re.compile(r"^:::[ \t]+[\w.:/-]+[ \t\r]*$|^<!--[ \t]*material/tags|^\[TAGS\][ \t\r]*$", re.M)


def includes_files(document: Document) -> bool:
    """Whether the page takes in other files (or components that may stand for them) when the site is built."""
    return (
        any(_INCLUDING.search(tag.name) for tag in document.of(Tag) if not tag.quoted)
        or any(tag.self_closing and tag.name[:1].isupper() for tag in document.of(HtmlTag))
        or _MARKS.search(document.text) is not None
        or (document.dialect == "mkdocs" and _OBJECTS.search(document.text) is not None)
    )
