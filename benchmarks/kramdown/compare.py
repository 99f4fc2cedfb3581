"""Reads pages with the real kramdown and with doclint, and tells where the two differ.

usage: python benchmarks/kramdown/compare.py PATH… [--show N]     (hazards.md beside it is a page to begin with)

Both get the same text: front matter and Liquid masked, as doclint masks them. Compared
are, in the page's order: heading ids, link and image targets, table shapes (rows by the
widest row), code spans, emphasis, the number of code blocks and the definitions that
count (of two with one label the last). Needs ruby with kramdown and its GFM parser.

Known differences, left as they are: kramdown takes a fence whose info string has
several words for inline code, and one that nothing closes for text; doclint sees the
code blocks that were meant. An element without an end tag swallows the rest of the page
in kramdown; doclint reads on after the next blank line. A setext heading of several
lines is kramdown's paragraph. Dots in `{#a.b}` end doclint's id.
"""

from __future__ import annotations

import argparse
import difflib
import html
import json
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from doclint.dialects import dialect
from doclint.document import (
    CodeSpan,
    Definition,
    Document,
    Emphasis,
    Fence,
    Heading,
    Image,
    Link,
    LinkKind,
    Table,
)
from doclint.parsing import parse, templates
from doclint.parsing.front_matter import parse_front_matter
from doclint.source import Source

HELPER = Path(__file__).with_name("outline.rb")
JEKYLL = dialect("jekyll")
Outline = dict[str, list[Any]]


def main() -> None:
    """Compare the pages below the given paths and print figures and differences."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument(
        "--show", type=int, default=200, help="how many differences to print"
    )
    options = parser.parse_args()
    pages = [
        page
        for path in options.paths
        for page in (sorted(path.rglob("*.md")) if path.is_dir() else [path])
    ]
    pages = [page for page in pages if page.is_file()]
    texts = {str(page): masked(page.read_text(encoding="utf-8-sig")) for page in pages}
    compared: Counter[str] = Counter()
    agreed: Counter[str] = Counter()
    shown = 0
    for path, theirs in kramdown(texts):
        ours = outline(parse(Source(path, texts[path]), JEKYLL), texts[path])
        for kind in ours:
            differences = list(unlike(theirs[kind], ours[kind]))
            compared[kind] += max(len(theirs[kind]), len(ours[kind]))
            agreed[kind] += max(len(theirs[kind]), len(ours[kind])) - len(differences)
            for difference in differences[: max(options.show - shown, 0)]:
                print(f"{path}: {kind}: {difference}")
            shown += len(differences)
    print(f"{len(texts)} pages")
    for kind, count in compared.items():
        print(
            f"{kind:12} {agreed[kind]:6} of {count:6} agree ({agreed[kind] / count:.2%})"
            if count
            else f"{kind:12} none"
        )


def masked(text: str) -> str:
    """The text that Markdown gets to see: front matter gone, Liquid filled, line ends
    plain."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    front = parse_front_matter(text)
    if front:
        text = templates.fill(text[: front.end], " ") + text[front.end :]
    return templates.scan(text, JEKYLL, {}).masked


def kramdown(texts: dict[str, str]) -> Iterator[tuple[str, Outline]]:
    """What kramdown makes of each page."""
    lines = "".join(
        json.dumps({"path": path, "text": text}) + "\n" for path, text in texts.items()
    )
    run = subprocess.run(
        ["ruby", str(HELPER)], input=lines, capture_output=True, text=True, check=True
    )
    for line in run.stdout.splitlines():
        found = json.loads(line)
        yield found.pop("path"), plain(found)


def plain(found: dict[str, Any]) -> Outline:
    """kramdown's outline in comparable form: addresses decoded, the count of code
    blocks as a list."""
    for kind in ("links", "images"):
        found[kind] = [address(target) for target in found[kind]]
    found["definitions"] = [
        f"{label} -> {address(target)}" for label, target in found["definitions"]
    ]
    found["fences"] = ["code block"] * found["fences"]
    found["headings"] = [f"h{level} #{anchor}" for level, anchor in found["headings"]]
    found["tables"] = [f"{rows} x {columns}" for rows, columns in found["tables"]]
    return found


def outline(document: Document, text: str) -> Outline:
    """What doclint makes of a page, in the same form."""
    links = [link for link in document.of(Link) if link.kind is not LinkKind.BARE]
    return {
        "headings": [
            f"h{heading.level} #{heading.anchor}" for heading in document.of(Heading)
        ],
        "links": [address(link.target) for link in links],
        "images": [address(image.target) for image in document.of(Image)],
        "tables": [shape(table) for table in document.of(Table)],
        "code_spans": [
            code(text[slice(*span.content_span)]) for span in document.of(CodeSpan)
        ],
        "emphasis": [
            "strong" if emphasis.strong else "em" for emphasis in document.of(Emphasis)
        ],
        "fences": ["code block" for _ in document.of(Fence)],
        "definitions": sorted(
            {
                d.label: f"{d.label} -> {address(d.target)}"
                for d in document.of(Definition)
            }.values()
        ),
    }


def code(text: str) -> str:
    """A code span's text as a reader sees it."""
    return text[1:-1] if text[:1] == text[-1:] == " " and text.strip() else text


def shape(table: Table) -> str:
    """The table's rows by its widest row."""
    rows = [row for row in (table.header, *table.rows) if row]
    return f"{len(rows)} x {max(len(row.cells) for row in rows)}"


def address(target: str | None) -> str:
    """An address as compared: entities decoded, escapes gone."""
    plain_target = html.unescape(target or "").replace("\\", "").strip()
    return plain_target.removeprefix("mailto:")


def unlike(theirs: list[str], ours: list[str]) -> Iterable[str]:
    """The places where two lists part, in words."""
    matcher = difflib.SequenceMatcher(None, theirs, ours, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        for index in range(max(b - a, d - c)):
            one = theirs[a + index] if a + index < b else None
            other = ours[c + index] if c + index < d else None
            yield f"kramdown {one!r}, doclint {other!r}"


if __name__ == "__main__":
    main()
