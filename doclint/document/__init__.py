"""A parsed page and its parts: frozen data, each with its exact span in the text as
read.

A check visits parts; the parser makes them. New syntax is a new part here, never a new
field of `Document`.
"""

from doclint.document.front_matter import (
    Entry,
    FrontMatter,
    FrontMatterFault,
    name_of_key,
)
from doclint.document.links import (
    Definition,
    Footnote,
    Image,
    Link,
    LinkKind,
    Reference,
)
from doclint.document.markup import (
    AttributeList,
    CodeSpan,
    Comment,
    Emphasis,
    Fence,
    HtmlTag,
    Region,
    RegionKind,
    Suppression,
    Tag,
    TagBlock,
    TagKind,
)
from doclint.document.messages import Message, MessageFile, MessageState, Placeholder
from doclint.document.page import Document
from doclint.document.prose import (
    FILLER,
    OPAQUE,
    Anchor,
    Block,
    BlockKind,
    Cell,
    Heading,
    Part,
    Piece,
    Role,
    Row,
    Segment,
    Table,
)

__all__ = [
    "FILLER",
    "OPAQUE",
    "Anchor",
    "AttributeList",
    "Block",
    "BlockKind",
    "Cell",
    "CodeSpan",
    "Comment",
    "Definition",
    "Document",
    "Emphasis",
    "Entry",
    "Fence",
    "Footnote",
    "FrontMatter",
    "FrontMatterFault",
    "Heading",
    "HtmlTag",
    "Image",
    "Link",
    "LinkKind",
    "Message",
    "MessageFile",
    "MessageState",
    "Part",
    "Piece",
    "Placeholder",
    "Reference",
    "Region",
    "RegionKind",
    "Role",
    "Row",
    "Segment",
    "Suppression",
    "Table",
    "Tag",
    "TagBlock",
    "TagKind",
    "name_of_key",
]
