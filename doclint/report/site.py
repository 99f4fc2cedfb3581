"""The report as a small static site: an overview, and a file for each page with
findings."""

from __future__ import annotations

from hashlib import sha256
from itertools import groupby
from pathlib import Path

from doclint.dataclasses import replace
from doclint.files import Writer
from doclint.report.page import View, page, script, style

_ASSETS, _PAGES = "assets", "pages"
# Hexadecimal digits that tell pages apart.
_NAME = 16


def name_of(path: str) -> str:
    """The file of a page, by its path: any page has one, and no two have the same."""
    return f"{sha256(path.encode('utf-8', 'surrogatepass')).hexdigest()[:_NAME]}.html"


def write_site(folder: Path, view: View) -> int:
    """Write a site into a folder, which is made if need be; the number of its pages.
    Raises DoclintError when a file cannot be written."""
    folder.mkdir(parents=True, exist_ok=True)
    writer = Writer(folder)
    contents = view.contents
    overview = replace(contents, file_of=lambda path: f"{_PAGES}/{name_of(path)}")
    writer.write(f"{_ASSETS}/report.css", style().encode())
    writer.write(f"{_ASSETS}/report.js", script().encode())
    main = page(replace(view, contents=overview, assets=f"{_ASSETS}/", blocks=False))
    writer.write("index.html", main.encode("utf-8", "backslashreplace"))
    number = 0
    for path, group in groupby(contents.findings, key=lambda finding: finding.path):
        view_of_page = replace(
            view,
            contents=replace(contents, findings=list(group)),
            assets=f"../{_ASSETS}/",
            single=True,
        )
        html = page(replace(view_of_page, home="../index.html"))
        writer.write(
            f"{_PAGES}/{name_of(path)}", html.encode("utf-8", "backslashreplace")
        )
        number += 1
    writer.close()
    return number
