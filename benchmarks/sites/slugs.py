"""Asks the real slug makers for the ids of headings and writes them down for
tests/dialects.

usage: python benchmarks/sites/slugs.py --node FOLDER --python PYTHON [--output
tests/dialects/slugs.json]

FOLDER has `npm install github-slugger markdown-it markdown-it-anchor markdown-it-attrs
@mdit-vue/shared`; PYTHON is an interpreter with `pip install markdown
pymdown-extensions`; ruby needs kramdown and its GFM parser, and `hugo` must be on the
path (Debian: apt-get install ruby-kramdown ruby-kramdown-parser-gfm hugo). A tool that
is not there is left out.

`slugs` are ids of one heading alone, asked of each tool's own function; `pages` are the ids of all headings of a page,
asked of each tool's own counting of duplicates (a heading is its text, or its text and the id its author wrote).
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
from pathlib import Path
from typing import Any

TEXTS = [
    "Getting started",
    "getting started",
    "A  double  space",
    "trailing punctuation!",
    "What's new?",
    "What’s new?",
    "Q&A: the basics",
    "snake_case and kebab-case",
    "--dry-run",
    "a -- b",
    "v1.2.3",
    "1. First step",
    "2 steps",
    "C++ & C#",
    "50% off (today)",
    "path/to/file.md",
    "user@example.com",
    "$price = 5",
    "Émile à l’école",
    "Über straße",
    "İstanbul",
    "ΑΣ ΟΔΟΣ",
    "Ελληνικά",
    "Привет, мир!",
    "快速开始",
    "安装（可选）",
    "はじめに：インストール",
    "ガイド・ガード",
    "시작하기",
    "हिन्दी में",
    "ภาษาไทย",
    "العربية",
    "Emoji 🎉 party",
    "☁️ Cloud",
    "😄",
    "tab\there",
    "no\u00a0break",
    "soft\u00adhyphen",
    "ﬁne ½ x²",
    "Ⅳ roman",
    "a_b__c",
    "“quoted” text",
    "« guillemets »",
    "<angle> brackets",
    "[brackets] {braces}",
    "a|b\\c^d~e`f",
    "a+b=c; d, e: f",
    "…ellipsis – dash — long",
    "-",
    "!!!",
    " - ",
    "e\u0301 decomposed",
    "über_uns",
    "100",
    "_private",
    "№ 5 ™ ©",
]
PAGES: list[list[str | tuple[str, str]]] = [
    ["Setup", "Setup", "Setup"],
    ["Setup", "setup", "SETUP!"],
    ["Setup", "Setup-1", "Setup"],
    ["Setup-1", "Setup", "Setup", "Setup"],
    ["Setup", "Setup_1", "Setup"],
    ["Setup_1", "Setup", "Setup", "Setup_1"],
    [("Beginning", "setup"), "Setup", "Setup"],
    ["Setup", ("Beginning", "setup-1"), "Setup"],
    ["Setup", "Setup", ("Beginning", "setup_1")],
    ["😄", "🎉", "😄"],
    ["!!!", "Section", "Heading", "???"],
    [("One", "MyId"), "MyID", "myid"],
]


def main() -> None:
    """Ask every tool that is there and write the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--node", type=Path, required=True)
    parser.add_argument("--python", type=Path, required=True)
    parser.add_argument(
        "--output", type=Path, default=Path("tests/dialects/slugs.json")
    )
    options = parser.parse_args()
    pages = [
        [[each, None] if isinstance(each, str) else list(each) for each in page]
        for page in PAGES
    ]
    asked = {"texts": TEXTS, "pages": pages}
    answers = {
        tool: ask(json.dumps(asked), options)
        for tool, ask in (
            ("ruby", ruby),
            ("python", python),
            ("node", node),
            ("hugo", hugo),
        )
    }
    flat = {name: each for found in answers.values() for name, each in found.items()}
    table = {
        "versions": {name: each["version"] for name, each in flat.items()},
        "slugs": [
            {
                "text": text,
                **{name: each["slugs"][index] for name, each in flat.items()},
            }
            for index, text in enumerate(TEXTS)
        ],
        "pages": [
            {
                "headings": page,
                **{name: each["pages"][index] for name, each in flat.items()},
            }
            for index, page in enumerate(pages)
        ],
    }
    options.output.write_text(lines(table), encoding="utf-8")
    print(
        f"wrote {options.output}: {len(TEXTS)} texts, {len(PAGES)} pages, {', '.join(flat)}"
    )


def lines(table: dict[str, Any]) -> str:
    """JSON with a line for each case, so that changes are easily read."""

    def rows(cases: list[Any]) -> str:
        return ",\n".join(
            "    " + json.dumps(case, ensure_ascii=False) for case in cases
        )

    return (
        f'{{\n  "versions": {json.dumps(table["versions"])},\n'
        f'  "slugs": [\n{rows(table["slugs"])}\n  ],\n  "pages": [\n{rows(table["pages"])}\n  ]\n}}\n'
    )


def ruby(asked: str, options: argparse.Namespace) -> dict[str, Any]:
    """kramdown with its GFM parser."""
    return run(["ruby", "-e", RUBY], asked)


def python(asked: str, options: argparse.Namespace) -> dict[str, Any]:
    """Python-Markdown's toc, and the slugs of pymdownx."""
    return run([str(options.python), "-c", PYTHON], asked)


def node(asked: str, options: argparse.Namespace) -> dict[str, Any]:
    """github-slugger, and markdown-it-anchor with the slugs of VitePress."""
    return run(["node", "--input-type=module", "-e", NODE], asked, options.node)


def hugo(asked: str, options: argparse.Namespace) -> dict[str, Any]:
    """Goldmark as Hugo sets it up, in each of its ways of making ids."""
    ways = {
        "hugo": "github",
        "hugo_ascii": "github-ascii",
        "blackfriday": "blackfriday",
    }
    return {name: found for name, way in ways.items() if (found := anchors(asked, way))}


def anchors(asked: str, way: str) -> dict[str, Any]:
    """`anchorize` for texts, built pages for counting; nothing where that fails."""
    content = json.loads(asked)
    with tempfile.TemporaryDirectory() as name:
        site = Path(name)
        for folder in ("layouts/_default", "content", "data"):
            (site / folder).mkdir(parents=True)
        (site / "hugo.toml").write_text(
            'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS"]\n'
            f'[markup.goldmark.parser]\nautoHeadingIDType = "{way}"\n'
        )
        (site / "data/asked.json").write_text(asked)
        (site / "layouts/_default/single.html").write_text(
            "{{ $ids := slice }}{{ range findRE `<h2[^>]*>` .Content }}{{ $ids = $ids | append "
            '(replaceRE `.*id="([^"]*)".*` `$1` .) }}{{ end }}{{ $ids | jsonify | safeHTML }}'
        )
        (site / "layouts/index.html").write_text(
            "{{ $all := slice }}{{ range site.Data.asked.texts }}{{ $all = $all | append (anchorize .) }}{{ end }}"
            "{{ dict `slugs` $all `version` hugo.Version | jsonify | safeHTML }}"
        )
        for index, page in enumerate(content["pages"]):
            text = "\n\n".join(
                f"## {text}" + (f" {{#{own}}}" if own else "") for text, own in page
            )
            (site / f"content/p{index}.md").write_text(
                f"---\ntitle: p\n---\n\n{text}\n"
            )
        built = subprocess.run(
            ["hugo", "--quiet", "-s", name, "-d", "public"],
            capture_output=True,
            text=True,
        )
        if built.returncode:
            print(f"left out hugo: {built.stderr}")
            return {}
        found = json.loads((site / "public/index.html").read_text(encoding="utf-8"))
        found["pages"] = [
            json.loads(
                (site / f"public/p{index}/index.html").read_text(encoding="utf-8")
            )
            for index in range(len(content["pages"]))
        ]
        return dict(found)


def run(command: list[str], asked: str, folder: Path | None = None) -> dict[str, Any]:
    """What a tool answers; nothing when it is not there."""
    try:
        answer = subprocess.run(
            command, input=asked, capture_output=True, text=True, check=True, cwd=folder
        )
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"left out {command[0]}: {getattr(error, 'stderr', None) or error}")
        return {}
    return dict(json.loads(answer.stdout))


RUBY = """
require "json"; require "kramdown"; require "kramdown-parser-gfm"
class Ids < Kramdown::Parser::GFM
  public_class_method :new
end
fresh = -> { Ids.new("", Kramdown::Options.merge(input: "GFM")) }
asked = JSON.parse(STDIN.read)
pages = asked["pages"].map { |page| ids = fresh.(); page.map { |text, own| own || ids.generate_gfm_header_id(text) } }
plain = -> (text, own, ids) { own || ids.generate_id(text) }
maker = -> { Kramdown::Converter::Html.send(:new, Kramdown::Element.new(:root), Kramdown::Options.merge({})) }
puts JSON.generate({ kramdown: { version: "kramdown-parser-gfm " + Kramdown::Parser::GFM::VERSION,
  slugs: asked["texts"].map { |text| fresh.().generate_gfm_header_id(text) }, pages: pages },
  kramdown_plain: { version: "kramdown " + Kramdown::VERSION,
  slugs: asked["texts"].map { |text| maker.().generate_id(text) },
  pages: asked["pages"].map { |page| ids = maker.(); page.map { |text, own| plain.(text, own, ids) } } } })
"""

PYTHON = """
import json, re, sys, markdown, pymdownx
from markdown.extensions.toc import slugify, slugify_unicode
from pymdownx.slugs import slugify as pymdownx_slugify
from pymdownx.__meta__ import __version__ as pymdownx_version
asked = json.load(sys.stdin)
def page(headings, slug):
    text = "\\n\\n".join(f"## {text}" + (f" {{#{own}}}" if own else "") for text, own in headings)
    html = markdown.markdown(text, extensions=["attr_list", "toc"], extension_configs={"toc": {"slugify": slug}})
    return re.findall('<h2 id="([^"]*)"', html)
makers = {"python_markdown": slugify, "python_unicode": slugify_unicode, "pymdownx": pymdownx_slugify(case="lower"),
          "pymdownx_cased": pymdownx_slugify(), "pymdownx_ascii": pymdownx_slugify(case="lower-ascii"),
          "pymdownx_fold": pymdownx_slugify(case="fold", normalize="NFKD")}
versions = {"pymdownx": f"pymdown-extensions {pymdownx_version}", "python": f"Markdown {markdown.__version__}"}
print(json.dumps({name: {
    "version": versions[name.partition("_")[0]],
    "slugs": [slug(text, "-") for text in asked["texts"]],
    "pages": [page(headings, slug) for headings in asked["pages"]],
} for name, slug in makers.items()}))
"""

NODE = """
import { readFileSync } from "node:fs"
import GithubSlugger, { slug } from "github-slugger"
import markdownIt from "markdown-it"
import anchorPlugin from "markdown-it-anchor"
import attrsPlugin from "markdown-it-attrs"
import { slugify } from "@mdit-vue/shared"
const asked = JSON.parse(readFileSync(0, "utf-8"))
const version = (name) => name + " " + JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf-8")).version
const anchors = (page) => {
  const text = page.map(([text, own]) => `## ${text}` + (own ? ` {#${own}}` : "")).join("\\n\\n")
  const html = markdownIt({ html: true }).use(attrsPlugin).use(anchorPlugin, { slugify }).render(text)
  return [...html.matchAll(/<h2 id="([^"]*)"/g)].map((match) => match[1])
}
const slugger = (page) => { const ids = new GithubSlugger(); return page.map(([text, own]) => own ?? ids.slug(text)) }
console.log(JSON.stringify({
  github: { version: version("github-slugger"),
    slugs: asked.texts.map((text) => slug(text)), pages: asked.pages.map(slugger) },
  vitepress: { version: version("@mdit-vue/shared") + ", " + version("markdown-it-anchor"),
    slugs: asked.texts.map(slugify), pages: asked.pages.map(anchors) },
}))
"""

if __name__ == "__main__":
    main()
