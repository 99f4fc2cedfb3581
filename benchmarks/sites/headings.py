"""Compares the heading ids of any pages with those that the generators' Markdown makes
of the same text.

usage: python benchmarks/sites/headings.py PATH… --node FOLDER --python PYTHON [--show
N]

The pages are read as if they were of MkDocs (Python-Markdown with toc, attr_list,
md_in_html), VitePress (markdown-it with its anchor plug-in and slugs) and Hugo (a site
of them is built); front matter and Liquid are masked first. What is needed is told in
slugs.py beside it; benchmarks/kramdown does the same for Jekyll. Headings in HTML are
left aside.
"""

from __future__ import annotations

import argparse
import difflib
import json
import re
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from doclint.dialects import dialect
from doclint.document import Anchor, Heading
from doclint.parsing import parse, templates
from doclint.parsing.front_matter import parse_front_matter
from doclint.source import Source

_IDS = re.compile(r"<h[1-6](?:\s[^>]*?)?\sid=\"?([^\">]*?)\"?(?:\s[^>]*)?>")


def main() -> None:
    """Compare the pages below the given paths and print figures and differences."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--node", type=Path, required=True)
    parser.add_argument("--python", type=Path, required=True)
    parser.add_argument(
        "--show", type=int, default=20, help="how many differences to print for each"
    )
    options = parser.parse_args()
    files = [
        file
        for path in options.paths
        for file in (sorted(path.rglob("*.md")) if path.is_dir() else [path])
    ]
    texts = [masked(file.read_text(encoding="utf-8-sig")) for file in files]
    tools: dict[str, Callable[[], list[str]]] = {
        "mkdocs": lambda: run([str(options.python), "-c", PYTHON], texts),
        "vitepress": lambda: run(
            ["node", "--input-type=module", "-e", NODE], texts, options.node
        ),
        "hugo": lambda: hugo(texts),
    }
    for name, tool in tools.items():
        compare(name, files, texts, tool(), options.show)


def masked(text: str) -> str:
    """The text that Markdown gets to see, with words where Liquid has been."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    front = parse_front_matter(text)
    if front:
        text = templates.fill(text[: front.end], " ") + text[front.end :]
    return templates.scan(text, dialect("jekyll"), {}).masked.replace("\ue000", "x")


def compare(
    name: str, files: list[Path], texts: list[str], built: list[str], show: int
) -> None:
    """Print how many ids agree, and where they do not."""
    compared = agreed = 0
    for file, text, html in zip(files, texts, built, strict=True):
        document = parse(Source(str(file), text), dialect(name))
        ours = [heading.anchor for heading in document.of(Heading)]
        aside = {anchor.name for anchor in document.of(Anchor)} - set(ours)
        theirs = [id for id in _IDS.findall(html) if id not in aside]
        same = sum(
            block.size
            for block in difflib.SequenceMatcher(
                a=theirs, b=ours, autojunk=False
            ).get_matching_blocks()
        )
        compared += max(len(theirs), len(ours))
        agreed += same
        for line in difflib.unified_diff(theirs, ours, lineterm="", n=0):
            if show and not line.startswith(("---", "+++", "@@")):
                show -= 1
                print(f"{file}: {name}: {line}")
    print(
        f"{name:12} {agreed:6} of {compared:6} ids agree ({agreed / max(compared, 1):.2%}), {len(files)} pages"
    )


def run(command: list[str], texts: list[str], folder: Path | None = None) -> list[str]:
    """The HTML that a tool makes of each page."""
    answer = subprocess.run(
        command,
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
        cwd=folder,
    )
    return list(json.loads(answer.stdout))


def hugo(texts: list[str]) -> list[str]:
    """The HTML of a Hugo site that has these pages."""
    with tempfile.TemporaryDirectory() as name:
        site = Path(name)
        for folder in ("layouts/_default", "content"):
            (site / folder).mkdir(parents=True)
        config = {
            "baseURL": "https://example.org/",
            "disableKinds": ["taxonomy", "term", "RSS", "home"],
            "markup": {
                "goldmark": {
                    "renderer": {"unsafe": True},
                    "parser": {"attribute": {"block": True}},
                }
            },
        }
        (site / "hugo.json").write_text(json.dumps(config))
        (site / "layouts/_default/single.html").write_text("{{ .Content }}")
        for index, text in enumerate(texts):
            (site / f"content/p{index}.md").write_text(
                f"---\ntitle: p\n---\n{text}\n", encoding="utf-8"
            )
        subprocess.run(
            ["hugo", "--quiet", "-s", name, "-d", "public"],
            capture_output=True,
            check=True,
        )
        return [
            (site / f"public/p{index}/index.html").read_text(encoding="utf-8")
            for index in range(len(texts))
        ]


PYTHON = """
import json, sys, markdown
print(json.dumps([markdown.markdown(text, extensions=["attr_list", "toc", "md_in_html", "tables", "fenced_code",
    "admonition"]) for text in json.load(sys.stdin)]))
"""

NODE = """
import { readFileSync } from "node:fs"
import markdownIt from "markdown-it"
import anchorPlugin from "markdown-it-anchor"
import attrsPlugin from "markdown-it-attrs"
import { slugify } from "@mdit-vue/shared"
// As VitePress sets it up: the text of a heading's words, code, emoji and HTML that is not closed there.
const md = markdownIt({ html: true, linkify: true }).use(attrsPlugin).use(anchorPlugin, { slugify })
console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf-8")).map((text) => md.render(text))))
"""

if __name__ == "__main__":
    main()
