"""MDX pages as the real compiler takes them: which pages fail, and where, beside what
doclint says of them.

    python benchmarks/mdx/compare.py FOLDER --node-modules FOLDER/node_modules

Needs Node.js and, in `--node-modules`, `@mdx-js/mdx`, `remark-gfm`, `remark-directive`
and `remark-frontmatter` from npm. Tells how many pages both call good or broken, and
prints those on which they differ.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

from doclint.dialects import dialect
from doclint.document import FrontMatter
from doclint.parsing import parse
from doclint.source import Source
from doclint.text.mdx import all_faults


def main() -> int:
    """Compare every page below a folder; returns 1 when there is a difference."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--node-modules", type=Path, required=True)
    parser.add_argument("--suffix", default=".mdx")
    options = parser.parse_args()
    pages = sorted(
        path for path in options.folder.rglob(f"*{options.suffix}") if path.is_file()
    )
    real = compiled(pages, options.node_modules)
    both = differ = 0
    for page in pages:
        lines = faults(page)
        failed = real[str(page)]
        if (failed is None) == (not lines):
            both += 1
            continue
        differ += 1
        print(
            f"{page}: the compiler says {failed or 'nothing'}, doclint {lines or 'nothing'}"
        )
    broken = sum(each is not None for each in real.values())
    print(f"{len(pages)} pages: {both} alike, {differ} not; {broken} do not build")
    return int(differ > 0)


def compiled(pages: list[Path], modules: Path) -> dict[str, str | None]:
    """What the compiler says of each page by its path, None where it builds."""
    script = modules.resolve().parent / "doclint-compile.mjs"
    script.write_text(
        (Path(__file__).parent / "compile.mjs").read_text(encoding="utf-8"),
        encoding="utf-8",
    )
    done = subprocess.run(  # our own script
        ["node", str(script)],
        input="\n".join(str(page.resolve()) for page in pages), capture_output=True, text=True, check=True,
    )  # fmt: skip
    told = {row["path"]: row for row in map(json.loads, done.stdout.splitlines())}
    rows = {str(page): told[str(page.resolve())] for page in pages}
    return {
        path: f"{row['line']}: {row['reason']}" if "reason" in row else None
        for path, row in rows.items()
    }


def faults(page: Path) -> list[str]:
    """What doclint says of a page: line and message."""
    source = Source.decode(page.name, page.read_bytes())
    front = next(iter(parse(source, dialect("generic")).of(FrontMatter)), None)
    text = source.text.replace("\r\n", " \n")
    found = all_faults(text, front.span.end if front else 0)
    return [
        f"{source.position(fault.span.start).line}: {fault.message}" for fault in found
    ]


if __name__ == "__main__":
    sys.exit(main())
