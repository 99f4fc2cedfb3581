"""Whether a page's text is all there is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.dialects import dialect
from doclint.document import Document, HtmlTag, Tag
from doclint.expressions import expression
from doclint.source import Span

# Names of tags that put another file in the page, in Liquid, Jinja and shortcodes, the
# sites' own ones among them.
_INCLUDING = expression(
    r"include|import|embed|render|partial|snippet|transclu|readfile|insert|translate_file|\Atf\Z",
    re.IGNORECASE,
)
# The same as marks in the text: Markdown extensions of MkDocs, VitePress, Docusaurus
# and the like.
_MARKS = expression(
    r"^[ \t]*(?:-+8<-+|;-+8<-+|\{!|\{\*|:::[ \t]*include|(?:<!--[ \t]*)?@include|\[!include|!!!include\()(.*)",
    re.I | re.M,
)
# Files of these kinds are shown as code, data or pictures: they bring neither ids nor
# definitions.
_CODE = expression(
    r"bash|bat|c|cc|cfg|cjs|conf|cpp|cs|css|csv|cu|dart|diff|env|exs?|fish|gif|go|gql|gradle|graphql|groovy|h|hpp|hs|ini"
    r"|ipynb|java|jpe?g|jsx?|json[5c]?|kts?|lock|log|lua|m|[cm]js|[cm]ts|ml|patch|php|pl|png|proto|ps1|pyi?|r|rb|rs|sass"
    r"|scala|scss|sh|sql|svg|swift|tf|toml|tsx?|tsv|vb|webp|xml|ya?ml|zig|zsh",
    re.IGNORECASE,
)
_FILE = expression(r"[\w-]\.([A-Za-z][A-Za-z0-9]{0,9})(?![\w./])")

# A call of a template alone in its line, as Zola has it, whose text is read with the page.
_CALL = expression(r"^[ \t]*\{\{-?\s*[\w.:]+\([^{}\n]*\)\s*-?\}\}[ \t\r]*$", re.M)

# mkdocstrings and mkapi put the description of an object there, Material its list of
# tags.
_OBJECTS = expression(
    r"^:::[ \t]+[\w.:/-]+[ \t\r]*$|^<!--[ \t]*material/tags|^\[TAGS\][ \t\r]*$", re.M
)

# What an MDX page takes its components from.
_IMPORT = expression(
    r"^import\s+(?P<names>[^'\";]*?)\s*\bfrom\s*['\"](?P<module>[^'\"\n]+)['\"]", re.M
)
_NAME = expression(r"(\w+)\s*(?=,|\}|$)")
# Modules of the site's own; all others are packages.
_LOCAL = expression(r"(?:\.{1,2}/|/|~|@site/|@/|@docs/|#)")
# Components that stand for a page, which is named and looked at, or for a picture.
_NAMED = expression(r"[^'\"!]+\.(?:mdx?|svg|png|jpe?g|gif|webp)")


def includes_files(document: Document) -> bool:
    """Whether the page takes in other files (or components that may stand for them)
    when the site is built."""
    return next(taken_in(document), None) is not None


# Folders whose files are put into pages: their definitions may stand there.
_PARTS = expression(
    r"(?:^|/)_?(?:includes?|partials?|snippets?|fragments?|transclusions?)/",
    re.IGNORECASE,
)


def takes_in_definitions(document: Document) -> bool:
    """Whether definitions of the page may stand in another file: one that is put into
    its text, or one that it is put into. Components are converted by themselves, so
    none comes from there."""
    if is_part(document) or next(_texts(document), None) is not None:
        return True
    return _CALL.search(document.masked) is not None


def is_part(document: Document) -> bool:
    """Whether the page lies in a folder whose files are put into other pages."""
    return bool(_PARTS.search(document.path))


def taken_in(document: Document) -> Iterator[Span]:
    """Where the page takes in texts: tags, components that may stand for files, and
    marks of extensions."""
    yield from _texts(document)
    components = [
        tag
        for tag in document.of(HtmlTag)
        if tag.self_closing and tag.name[:1].isupper()
    ]
    modules = _modules(document) if components else {}
    provided = dialect(document.dialect).provides_components
    for tag in components:
        module = modules.get(tag.name.partition(".")[0])
        if (module is None and not provided) or (module and _may_hold_text(module)):
            yield tag.span


def _modules(document: Document) -> dict[str, str]:
    """The module of each name that a page of MDX takes in."""
    return {
        name: match["module"]
        for match in _IMPORT.finditer(document.text)
        for name in _NAME.findall(match["names"])
    }


def _may_hold_text(module: str) -> bool:
    """Whether a component of a module may have headings of its own: those of packages
    show what they are given."""
    return bool(_LOCAL.match(module)) and _NAMED.fullmatch(module) is None


def _texts(document: Document) -> Iterator[Span]:
    for tag in document.of(Tag):
        if (
            not tag.quoted
            and _INCLUDING.search(tag.name)
            and may_be_text(tag.arguments)
        ):
            yield tag.span
    for match in _MARKS.finditer(document.text):
        if may_be_text(match[1]):
            yield Span(*match.span())
    if dialect(document.dialect).objects:
        yield from (Span(*match.span()) for match in _OBJECTS.finditer(document.text))


def may_be_text(named: str) -> bool:
    """Whether what is taken in may hold text: no file is named, or one that is not
    surely code."""
    suffixes = _FILE.findall(named)
    return not (suffixes and all(map(_CODE.fullmatch, suffixes)))
