"""What the plug-ins of a MkDocs site make, so that no page lies there."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.site.mkdocs.options import Options

# Plug-ins that write pages or take them in from elsewhere, in folders that only a build
# knows.
_WRITERS = (
    "gen-files", "mkapi", "autoapi", "mkdocs-autoapi", "api-autonav", "monorepo", "multirepo", "techdocs-core",
    "gallery", "simple", "same-dir", "projects",
)  # fmt: skip
# Plug-ins that find a page by its bare name, wherever it lies.
_FINDERS = ("autolinks", "ezlinks", "roamlinks", "obsidian-bridge", "alias")
# What themes and MkDocs itself put beside the pages.
_ALWAYS = (
    "sitemap.xml",
    "sitemap.xml.gz",
    "404",
    "404.html",
    "search*",
    "assets/javascripts/*",
    "assets/stylesheets/*",
)
_PAGES = {
    "print-site": "print_page*",
    "rss": "feed_*",
    "coverage": "coverage*",
    "social": "assets/images/social/*",
    "llmstxt": "llms*.txt",
    "literate-nav": "*[*]*",  # a glob in a link stands for all pages that it fits
}


def writes_anywhere(config: Options) -> bool:
    """Whether a plug-in makes pages in folders of its own, nobody knows where."""
    return any(config.plugin(name) is not None for name in _WRITERS)


def made(config: Options, docs: str, base: str) -> tuple[str, ...]:
    """Globs of the addresses and files that a build makes."""
    if any(config.plugin(name) is not None for name in _FINDERS):
        return ("*",)
    names = [
        *_ALWAYS,
        *(glob for name, glob in _PAGES.items() if config.plugin(name) is not None),
    ]
    files = tuple(f"{docs}/{name}" for name in names)
    return (
        *files,
        *(f"{base}/{name}" for name in (*names, *_blog(config), *_versions(config))),
    )


def excluded(config: Options) -> tuple[str, ...]:
    """The globs of pages that the plug-in mkdocs-exclude leaves out."""
    globs = (config.plugin("exclude") or {}).get("glob")
    return tuple(str(each) for each in globs) if isinstance(globs, list) else ()


def blog_of(config: Options) -> str | None:
    """The folder of Material's blog below the pages', or None where there is no
    blog."""
    blog = config.plugin("blog")
    return None if blog is None else str(blog.get("blog_dir", "blog")).strip("./")


def posts_of(config: Options) -> str | None:
    """The folder of its posts."""
    folder = blog_of(config)
    if folder is None:
        return None
    told_folder = str((config.plugin("blog") or {}).get("post_dir") or "{blog}/posts")
    return told_folder.replace("{blog}", folder).strip("./")


def _blog(config: Options) -> Iterator[str]:
    """Posts stand at their date; archives, categories and authors have pages."""
    folder = blog_of(config)
    if folder:
        yield f"{folder}/*"
    elif folder is not None:
        yield from (
            "archive/*",
            "category/*",
            "author/*",
            "page/*",
            "[0-9][0-9][0-9][0-9]/*",
        )


def _versions(config: Options) -> Iterator[str]:
    """mike keeps the versions of a site side by side."""
    extra = config.values.get("extra")
    version = extra.get("version") if isinstance(extra, dict) else None
    if config.plugin("mike") is not None or (
        isinstance(version, dict) and version.get("provider") == "mike"
    ):
        yield from ("latest*", "stable*", "dev*", "v[0-9]*", "[0-9]*")
