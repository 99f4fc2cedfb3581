"""The address of a page of a VitePress site."""

from __future__ import annotations

from collections.abc import Callable

from doclint.dataclasses import dataclass
from doclint.site.paths import without_suffix
from doclint.site.record import Page, PageAddress, Setting
from doclint.text.globs import Globs
from doclint.website import ClaimKind


@dataclass(frozen=True)
class VitepressFacts:
    """What VitePress's configuration says for this module alone: which paths are no
    pages, which get another address (`unsure`: by a function, so that none can be
    told)."""

    left: Globs
    rewrites: tuple[Callable[[str], str | None], ...]
    unsure: bool


def inside(path: str, source: str) -> str:
    """A path from the folder of the pages on."""
    return path[len(source) + 1 :] if source else path


def _is_page(path: str, setting: Setting) -> bool:
    """Not what the configuration leaves out, nor a template of pages that data make."""
    is_hidden = any(part.startswith(".") for part in path.split("/"))
    is_template = "[" in path
    return not (
        is_hidden or is_template or setting.facts(VitepressFacts).left.take(path)
    )


def locate(page: Page, setting: Setting) -> list[PageAddress]:
    """The path, unless a rewrite gives it another; none where a function of the
    configuration's own decides."""
    facts = setting.facts(VitepressFacts)
    path = inside(page.path, setting.pages)
    if not _is_page(path, setting) or facts.unsure:
        return []
    results = (rewrite(path) for rewrite in facts.rewrites)
    rewritten = next((new for new in results if new is not None), None)
    if rewritten is None:
        name, base, kind = page.name, page.home.base, ClaimKind.OWN
    else:
        name, base, kind = without_suffix(rewritten), setting.base, ClaimKind.CHOSEN
    _, _, last = name.rpartition("/")
    if last == "index":
        name = name.removesuffix("index")
    return [PageAddress(f"{base}/{name}", kind)]


def name(page: Page, setting: Setting) -> tuple[str, str] | None:
    """All pages are one set; the navigation names them by address."""
    path = inside(page.path, setting.pages)
    return (setting.pages, path) if _is_page(path, setting) else None
