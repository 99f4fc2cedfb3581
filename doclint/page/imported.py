"""What a page of MDX takes in from modules, and what it makes itself."""

from __future__ import annotations

from collections.abc import Mapping

from doclint.dataclasses import dataclass
from doclint.document import Document, FrontMatter
from doclint.expressions import expression
from doclint.once import once
from doclint.source import Span
from doclint.text.mdx import Mdx, scan

_IMPORT = expression(
    r"import\s+(?:type\s+)?(?P<names>[^'\";]*?)\s*(?:\bfrom\s*)?(?P<mark>['\"])(?P<module>[^'\"\n]+)(?P=mark)"
)
_NAME = expression(r"(?:[\w$]+\s+as\s+)?([\w$]+)(?=\s*(?:,|\}|$))")
_DEFINED = expression(r"(?:const|let|var|function|class)\s+(\w+)|(\w+)\s*[,}]")


@dataclass(frozen=True, slots=True)
class Import:
    """A name that a page takes in: the module, where its name stands, and the whole
    statement."""

    module: str
    place: Span
    statement: Span


@once
def mdx_of(document: Document) -> Mdx:
    """A page's own syntax of MDX."""
    front = next(iter(document.of(FrontMatter)), None)
    text = document.source.text.replace("\r\n", " \n").replace("\r", "\n")
    return scan(text, front.span.end if front else 0)


def imports(document: Document) -> Mapping[str, Import]:
    """The names that a page takes in."""
    by_name: dict[str, Import] = {}
    for statement in mdx_of(document).modules:
        for match in _IMPORT.finditer(document.source.text, *statement):
            place = Span(*match.span("module"))
            imported = Import(match["module"], place, statement)
            for name in _NAME.findall(match["names"]):
                by_name[name] = imported
    return by_name


def made_names(document: Document) -> frozenset[str]:
    """The names that a page makes itself, by whatever it exports."""
    return frozenset(
        match[1] or match[2]
        for span in mdx_of(document).modules
        for match in _DEFINED.finditer(document.source.text, *span)
    )
