"""VitePress: `srcDir`, `cleanUrls`, `base`, literal `rewrites`, a folder a language, files of `public/`."""

from __future__ import annotations

from doclint.site.literal import Script
from doclint.site.paths import folder_of, join, settled, stem
from doclint.site.record import Generator, Home, Page, Place, Setting
from doclint.site.shelf import Shelf
from doclint.website import ClaimKind, Problem


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """As far as `.vitepress/config.*` is literal."""
    endings = ("js", "ts", "mjs", "mts", "cjs")
    files = shelf.named(
        *(f".vitepress/config.{end}" for end in endings), *(f".vitepress/config/index.{end}" for end in endings)
    )
    file = files[0] if files else None
    text = shelf.read(file) if file else ""
    problems = () if text is not None else (Problem(str(file), "cannot read the site's configuration"),)
    script = Script(text or "")
    folder = (file or "").partition(".vitepress")[0].rstrip("/") if file else ""
    folder = ".." if folder == ".." else folder_of(f"{folder}/x")
    source = settled(join(folder, script.string("srcDir") or ""))
    base = "/" + (script.string("base") or "/").strip("/")
    base = base.rstrip("/")
    locales = [name for name in script.objects("locales") if name != "root"]
    return (
        Setting(
            folder, file, _host(script), base,
            (*(Home(join(source, code), f"{base}/{code}", code) for code in locales), Home(source, base)),
            (join(source, "public"), source),
            pretty=False,
            problems=problems,
            options={"rewrites": script.pairs("rewrites"), "source": source, "base": base},
        ),
    )  # fmt: skip


def _host(script: Script) -> str:
    told = script.string("hostname", "sitemap") or ""
    return told.rstrip("/")


def locate(page: Page, setting: Setting) -> list[Place]:
    """The path, unless a literal rewrite gives it another."""
    source = setting.options["source"]
    inside = page.path[len(source) + 1 :] if source else page.path
    rewritten = setting.options["rewrites"].get(inside)
    base = setting.options["base"] if rewritten else page.home.base
    name = stem(rewritten) if rewritten else page.name
    kind = ClaimKind.CHOSEN if rewritten else ClaimKind.OWN
    if name.rpartition("/")[2] == "index":
        return [Place(f"{base}/{name[: -len('index')]}", kind)]
    return [Place(f"{base}/{name}", kind)]


GENERATOR = Generator(read, locate)
