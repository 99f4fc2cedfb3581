"""What hostile input costs: bytes of each format for pages with very many findings, and
seconds for globs and expressions that a backtracking engine never ends with. Each
figure is of a run, which is ended after `--limit` seconds.

    python benchmarks/hostile/measure.py [--doclint "path/to/doclint"] [--limit 20]
"""

from __future__ import annotations

import argparse
import shlex
import subprocess
import tempfile
import time
from pathlib import Path

FORMATS = ("text", "json", "github", "gitlab", "sarif", "junit")
FINDINGS = 10_000
PACK = """\
rules:
  endless:
    kind: pattern
    family: style
    pattern: '(?:a|a)*$'
    message: found too many letters
    why: it is a test
    bad: ["⟦a⟧"]
    good: [b]
"""


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--doclint", default="doclint", help="the command to run")
    options.add_argument(
        "--limit", type=float, default=20.0, help="seconds after which a run is ended"
    )
    given = options.parse_args()
    command = shlex.split(given.doclint)
    many = {"a.md": "# A\n\n" + "[gude][nowhere]\n\n" * FINDINGS + "[guide]: /g\n"}
    long = {"a.md": "# A\n\n" + "[" + "gude " * 80_000 + "][nowhere]\n\n[guide]: /g\n"}
    print(f"{'format':<8}{f'{FINDINGS:,} findings':>20}{'one of 400 kB':>20}")
    for form in (*FORMATS, "html"):
        print(
            f"{form:<8}{size(many, form, command, given.limit):>20}{size(long, form, command, given.limit):>20}"
        )
    print()
    name = "a" * 180
    page = "# A page\n"
    glob = "*a" * 30 + "*b"
    for what, files in {
        "exclude": {".doclint.yaml": f'exclude: ["{glob}"]\n', f"{name}.md": page},
        "srcExclude": {
            ".vitepress/config.mjs": f"export default {{srcExclude: ['{glob}']}}\n",
            f"{name}.md": page,
        },
        "exclude_docs": {
            "mkdocs.yml": f"site_name: a\nexclude_docs: '{glob}'\n",
            f"docs/{name}.md": page,
        },
        "expression": {
            ".doclint.yaml": "packs: [p.yml]\n",
            "p.yml": PACK,
            "a.md": f"# A\n\n{'a' * 42}b\n",
        },
    }.items():
        print(f"{what:<14}{seconds(files, command, given.limit)}")


def size(files: dict[str, str], form: str, command: list[str], limit: float) -> str:
    arguments = (
        ["report", "--output", "-"] if form == "html" else ["check", "--format", form]
    )
    done = run(files, [*command, *arguments, "--no-cache"], limit)
    return f"{len(done.stdout):,} B" if done else f"not in {limit:g} s"


def seconds(files: dict[str, str], command: list[str], limit: float) -> str:
    started = time.perf_counter()
    done = run(files, [*command, "check", "--no-cache", "--jobs", "1"], limit)
    return f"{time.perf_counter() - started:.1f} s" if done else f"not in {limit:g} s"


def run(
    files: dict[str, str], command: list[str], limit: float
) -> subprocess.CompletedProcess[bytes] | None:
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            file = Path(folder, name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        try:
            return subprocess.run(
                command, cwd=folder, capture_output=True, timeout=limit, check=False
            )
        except subprocess.TimeoutExpired:
            return None


if __name__ == "__main__":
    main()
