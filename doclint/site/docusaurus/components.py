"""The components that pages of Docusaurus may use without taking them in."""

from __future__ import annotations

from doclint.expressions import expression
from doclint.site.docusaurus.plugins import plugged
from doclint.site.paths import join
from doclint.site.script import Library, ScriptValue, ValueKind

# What the classic theme brings (3.10), beside elements of HTML.
_BROUGHT = ("Details", "Head")
# Themes and presets of Docusaurus itself bring no others, nor do those that search.
_KNOWN = expression(r"classic|@docusaurus/.*|.*search.*")
_OWN = ("MDXComponents", "MDXComponents/index")
_ENDINGS = ("js", "jsx", "ts", "tsx")
_ORIGINAL = expression(
    r"import\s+(\w+)\s+from\s+['\"]@theme(?:-original|-init)?/MDXComponents['\"]"
)
_SPREAD = expression(r"\.\.\.\s*(\w+)")
_EXPORTED = expression(r"export\s+default\s")


def provided(config: ScriptValue, folder: str, library: Library) -> tuple[str, ...]:
    """The names of the components; nothing where others may be there.

    The site's own file counts (`src/theme/MDXComponents`), as far as it is literal."""
    named = (*plugged(config.at("themes")), *plugged(config.at("presets")))
    listed = (config.at("themes"), config.at("presets"))
    is_told = all(each.known and _are_named(each) for each in listed)
    if not is_told or not all(_KNOWN.fullmatch(name) for name, _ in named):
        return ()
    names = (f"{name}.{ending}" for name in _OWN for ending in _ENDINGS)
    files = (join(folder, f"src/theme/{name}") for name in names)
    file = next((file for file in files if library.shelf.is_file(file)), None)
    if file is None:
        return _BROUGHT
    exported_here = library.exported(file)
    if exported_here.kind is not ValueKind.MAP or not _adds_alone(
        library.shelf.read(file) or ""
    ):
        return ()
    return tuple(sorted({*_BROUGHT, *exported_here.pairs}))


def _are_named(listed: ScriptValue) -> bool:
    """Whether all that a list holds is called by a name."""
    return len(tuple(plugged(listed))) == len(listed.items)


def _adds_alone(text: str) -> bool:
    """Whether a script takes nothing into what it exports but what it names, and the
    theme's own components."""
    export = _EXPORTED.search(text)
    if export is None:
        return False
    originals = {match[1] for match in _ORIGINAL.finditer(text)}
    return {match[1] for match in _SPREAD.finditer(text, export.end())} <= originals
