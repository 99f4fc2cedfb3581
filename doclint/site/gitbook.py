"""GitBook and HonKit: pages are the files that `SUMMARY.md` names, `LANGS.md` names a
folder a language.

From their documentation; the present GitBook builds on its own servers alone.
"""

from __future__ import annotations

import re

from doclint.expressions import expression
from doclint.indexing.layout import language_code
from doclint.languages import USUAL_SOURCE
from doclint.site.literal import mapping
from doclint.site.paths import folder_of, join, without_steps
from doclint.site.record import Generator, Home, Page, PageAddress, Setting, Statement
from doclint.site.shelf import Shelf

_LANGUAGE = expression(r"^\s*[-*+]\s+\[[^\]\n]*\]\(\s*<?\.?/?([\w-]+)/?", re.MULTILINE)


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """One setting: the folder that `.gitbook.yaml` names as `root`, or that of
    `SUMMARY.md` or `LANGS.md`."""
    files = shelf.named(
        ".gitbook.yaml", ".gitbook.yml", "LANGS.md", "book.json", "SUMMARY.md"
    )
    file = files[0] if files else None
    folder = folder_of(file or "")
    root = without_steps(join(folder, _root(shelf, file)))
    return (
        Setting(
            folder,
            file,
            homes=(Home(root),),
            statics=(root,),
            statement=_statement(shelf, root),
        ),
    )


def _root(shelf: Shelf, file: str | None) -> str:
    if file is None or not file.endswith((".yaml", ".yml")):
        return ""
    config, _ = mapping(shelf, file)
    root = config.get("root")
    return str(root).strip("./") if root else ""


def _statement(shelf: Shelf, root: str) -> Statement | None:
    """The languages that `LANGS.md` lists; the first is shown first, English is the
    source where it is there."""
    folders = _LANGUAGE.findall(shelf.read(join(root, "LANGS.md")) or "")
    names = {name: code for name in folders if (code := language_code(name))}
    if not names:
        return None
    codes = list(names.values())
    english = [code for code in codes if code.partition("-")[0] == USUAL_SOURCE]
    source, *_ = (*english, *codes)
    return Statement(source, names)


def locate(page: Page, setting: Setting) -> list[PageAddress]:
    """The path; `README` stands for its folder."""
    folder, _, last = page.name.rpartition("/")
    if last in ("SUMMARY", "LANGS", "GLOSSARY"):
        return []
    return [PageAddress(f"/{folder}/" if last == "README" else f"/{page.name}")]


GENERATOR = Generator(read, locate)
