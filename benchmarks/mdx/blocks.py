"""The blocks of MDX pages as the real parser sees them, beside those that doclint sees.

    python benchmarks/mdx/blocks.py FOLDER --node-modules FOLDER/node_modules

Needs Node.js and, in `--node-modules`, `unified`, `unist-util-visit`, `remark-parse`,
`remark-mdx`, `remark-gfm` and `remark-frontmatter` from npm. Pages that do not build are
left out. Prints the lines on which the two differ and how many there are of each kind.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

from doclint.dialects import dialect
from doclint.document import Block, BlockKind
from doclint.parsing import parse
from doclint.source import Source

KINDS = {
    "code": BlockKind.FENCE,
    "heading": BlockKind.HEADING,
    "listItem": BlockKind.ITEM,
    "table": BlockKind.TABLE,
    "blockquote": BlockKind.QUOTE,
    "paragraph": BlockKind.PARAGRAPH,
}
# So many differences of a page are printed.
_SHOWN = 5
Found = Counter[tuple[str, int]]


def main() -> int:
    """Compare every page below a folder; returns 1 when there is a difference."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--node-modules", type=Path, required=True)
    parser.add_argument("--suffix", default=".mdx")
    parser.add_argument("--site", default="mintlify")
    options = parser.parse_args()
    pages = sorted(
        path for path in options.folder.rglob(f"*{options.suffix}") if path.is_file()
    )
    real = parsed(pages, options.node_modules)
    missed: Counter[str] = Counter()
    made_up: Counter[str] = Counter()
    all_blocks = 0
    for page, theirs in real.items():
        ours = blocks(page, options.site)
        all_blocks += theirs.total()
        lost, strange = theirs - ours, ours - theirs
        missed.update(kind for kind, _ in lost.elements())
        made_up.update(kind for kind, _ in strange.elements())
        for kind, line in sorted(lost)[:_SHOWN]:
            print(f"{page}:{line}: {kind}, which doclint does not see")
        for kind, line in sorted(strange)[:_SHOWN]:
            print(f"{page}:{line}: {kind}, which only doclint sees")
    print(f"{len(real)} of {len(pages)} pages build, {all_blocks} blocks")
    print(f"not seen: {dict(missed)}; seen by doclint alone: {dict(made_up)}")
    return int(bool(missed or made_up))


def parsed(pages: list[Path], modules: Path) -> dict[Path, Found]:
    """The blocks of each page that builds: kind and line."""
    script = modules.resolve().parent / "doclint-blocks.mjs"
    script.write_bytes((Path(__file__).parent / "blocks.mjs").read_bytes())
    done = subprocess.run(  # our own script
        ["node", str(script)],
        input="\n".join(str(page.resolve()) for page in pages), capture_output=True, text=True, check=True,
    )  # fmt: skip
    told = {row["path"]: row for row in map(json.loads, done.stdout.splitlines())}
    rows = {page: told[str(page.resolve())] for page in pages}
    return {
        page: Counter((kind, line) for kind, line in row["blocks"])
        for page, row in rows.items()
        if "blocks" in row
    }


def blocks(page: Path, site: str) -> Found:
    """The blocks that doclint sees, as the real parser calls them."""
    source = Source.decode(page.name, page.read_bytes())
    names = {kind: name for name, kind in KINDS.items()}
    return Counter(
        (names[block.kind], source.position(block.span.start).line)
        for block in parse(source, dialect(site)).of(Block)
        if block.kind in names
    )


if __name__ == "__main__":
    sys.exit(main())
