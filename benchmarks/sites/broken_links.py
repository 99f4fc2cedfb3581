"""Links of a real site broken at random: how many are told, and what else is.

    python benchmarks/sites/broken_links.py FOLDER [--number N] [--seed S] [--below PART]

Copies a site, breaks N of its links within the site that lead somewhere (a letter of
the last part of the address, or of the fragment, is exchanged), one a line, and checks
the links of both. Prints what was not told, and what is told at other places than
before; exits with 1 when fewer than 95 in a hundred are told.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

from doclint.config import default
from doclint.engine import check_paths
from doclint.findings import Finding

# A link or a reference's address within the site, or an attribute of a component.
_LINK = re.compile(
    r"(?:\]\(|\bhref=\")(?P<target>(?:/|\./|\.\./|#)[^)\s\"{}<>?]*[a-z]{3}[^)\s\"{}<>?]*)[)\"]"
)
_ASSET = re.compile(
    r"\.(?:png|jpe?g|svg|gif|webp|mp4|pdf|zip|json|ya?ml)(?:#.*)?$", re.I
)
_LETTER = re.compile(r"[a-z](?=[^/#]*$)")
_FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
_ENOUGH = 0.95
Place = tuple[str, int]


def main() -> int:
    """Break links of one site; returns 1 when too few are told."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--number", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--below", default="", help="break links of this folder alone")
    options = parser.parse_args()
    choice = random.Random(options.seed)  # noqa: S311  # a sample
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "site"
        shutil.copytree(options.folder, root, ignore=shutil.ignore_patterns(".git"))
        before = told(root)
        known = {place for place, _ in before}
        links = [link for link in found(root, options.below) if link[0] not in known]
        picked = dict(choice.sample(links, min(options.number, len(links))))
        for place, target in picked.items():
            broken(root, place, target, choice)
        after = told(root)
    missed = [place for place in picked if place not in {at for at, _ in after}]
    strange = after - before
    other = [each for each in strange if each[0] not in picked]
    for path, line in missed:
        print(f"not told: {path}:{line} {picked[path, line]}")
    for (path, line), rule in other:
        print(f"told elsewhere: {path}:{line} {rule}")
    right = len(picked) - len(missed)
    print(f"{right} of {len(picked)} told, {len(other)} findings elsewhere")
    return int(right < _ENOUGH * len(picked))


def told(root: Path) -> Counter[tuple[Place, str]]:
    """What is told of the links of a site, by place and rule: of a fault that the source
    page has too, a note."""
    report = check_paths(default(root), select=["links"], jobs=1, cache=False)
    return Counter(map(_key, report.findings))


def _key(finding: Finding) -> tuple[Place, str]:
    return (finding.path, finding.place.start.line), finding.rule


def found(root: Path, below: str) -> list[tuple[Place, str]]:
    """The links of a site outside code, the first of each line."""
    links = []
    for file in sorted(filter(Path.is_file, (root / below).rglob("*.md*"))):
        path = file.relative_to(root).as_posix()
        fenced = False
        for number, line in enumerate(
            file.read_text(encoding="utf-8").split("\n"), start=1
        ):
            fenced ^= bool(_FENCE.match(line))
            match = None if fenced or "`" in line else _LINK.search(line)
            if match is None or _ASSET.search(match["target"]):
                continue
            if _LETTER.search(match["target"].rstrip("/")):
                links.append(((path, number), match["target"]))
    return links


def broken(root: Path, place: Place, target: str, choice: random.Random) -> None:
    """Exchange a letter of a link's last part."""
    path, number = place
    letters = list(_LETTER.finditer(target.rstrip("/")))
    at = choice.choice(letters).start()
    other = choice.choice([each for each in "bdfgkmz" if each != target[at]])
    wrong = f"{target[:at]}{other}{other}{target[at + 1 :]}"
    lines = (root / path).read_text(encoding="utf-8").split("\n")
    lines[number - 1] = lines[number - 1].replace(target, wrong, 1)
    (root / path).write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
