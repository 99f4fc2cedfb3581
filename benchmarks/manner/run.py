"""Does the site's manner hold: what all pages do alike is not told page by page, and
the page that breaks it is told?

usage: python benchmarks/manner/run.py CORPUS [--language fr] [--pages 24] [--seed 1]

Takes good pairs of pages of CORPUS and lays them out as a site in two languages. Each
operator changes all translations alike (or the sources): nothing may be told page by
page then. Where a page can break such a manner, one is put back: that one must be told.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from doclint.config import default, find, load
from doclint.engine import check_paths
from doclint.engine.discover import discover
from doclint.engine.layout import settle
from doclint.engine.pairs import sources
from doclint.findings import Finding, Severity

Pages = Mapping[str, tuple[str, str]]
Change = Callable[[str, str], tuple[str, str]]
_NOTE = "> {} 0123 {}\n\n"


@dataclass(frozen=True)
class Operator:
    """A manner: what it does to a source page and its translation. `odd` is what the
    one page that breaks it has instead, None where none can be told from a translator's
    choice."""

    name: str
    change: Change
    odd: Change | None = None


def keyed(source: str, translation: str) -> Change:
    """A key with one value in the source pages and another in the translations."""
    return lambda one, other: (_with_key(one, source), _with_key(other, translation))


def _with_key(page: str, line: str) -> str:
    return (
        page.replace("---\n", f"---\n{line}\n", 1)
        if page.startswith("---\n")
        else f"---\n{line}\n---\n\n{page}"
    )


def _before(page: str, text: str) -> str:
    """A text at the top of a page, behind the front matter."""
    if not page.startswith("---\n") or "\n---\n" not in page[4:]:
        return text + page
    front, rest = page[4:].split("\n---\n", 1)
    return f"---\n{front}\n---\n\n{text}{rest.lstrip()}"


def noted(source: str, translation: str) -> Change:
    """A note at the top of all pages of one side."""
    return lambda one, other: (_before(one, source), _before(other, translation))


def linked(source: str, translation: str) -> Change:
    """A sentence with a link at the top of both pages."""
    return lambda one, other: (
        _before(
            one,
            f"`pump 5021` stands in the cellar; read [what comes first]({source}) before you start it.\n\n",
        ),
        _before(
            other,
            f"`pump 5021` se trouve à la cave ; lisez [ce qui vient d’abord]({translation}) avant de la lancer.\n\n",
        ),
    )


_STANDING = _NOTE.format(
    "Cette page a été traduite par une machine et relue par une personne, le numéro",
    "le dit.",
)
_OF_SOURCE = "**Other languages have their own pages**, see the list of all translators at the end.\n\n"

OPERATORS = (
    Operator(
        "key translated",
        keyed("kind: guide", "kind: manuel"),
        keyed("kind: guide", "kind: guide"),
    ),
    Operator("key left out", keyed("legacy: guide", "")),
    Operator("note on every translation", noted("", _STANDING), noted("", "")),
    Operator("note on every source page", noted(_OF_SOURCE, "")),
    Operator(
        "status key",
        keyed("ready: true", "ready: false"),
        keyed("ready: true", "ready: true"),
    ),
    Operator("links to .html", linked("0.md", "0.html"), linked("0.md", "1.html")),
    Operator(
        "links from the top",
        linked("../docs/0.md", "/docs/fr/0"),
        linked("../docs/0.md", "/docs/fr/1"),
    ),
    Operator(
        "links to a sister site",
        linked("https://docs.example.com/start/", "https://docs.example.fr/debut/"),
        linked("https://docs.example.com/start/", "https://docs.example.fr/fin/"),
    ),
    Operator("order of each language", keyed("weight: 10", "weight: 20")),
)


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--language", default="fr")
    parser.add_argument("--pages", type=int, default=24)
    parser.add_argument("--seed", type=int, default=1)
    told = parser.parse_args(arguments)
    pages = chosen(told.corpus, told.language, told.pages, told.seed)
    if len(pages) < told.pages:
        print(f"only {len(pages)} pages in {told.language}")
    clean = run(pages, told.language)
    print(f"{'operator':<28} silent   told")
    for operator in OPERATORS:
        left = silent(operator, pages, clean, told.language)
        print(
            f"{operator.name:<28} {left:>6.2f} {broken(operator, pages, told.language)}"
        )


def chosen(corpus: Path, language: str, number: int, seed: int) -> Pages:
    """So many pages with their translations, by name."""
    found = find(corpus)
    config = (
        load(found) if found and found.parent == corpus.resolve() else default(corpus)
    )
    every = discover(config).all
    config = settle(config, every)
    pairs = sources(config, every, sorted(every))
    translated = [path for path in sorted(pairs) if f"/{language}/" in f"/{path}"]
    random.Random(seed).shuffle(translated)  # noqa: S311  # which pages, no secret
    read = {
        path: (_text(corpus / pairs[path]), _text(corpus / path))
        for path in translated[:number]
    }
    return {f"{at}.md": read[path] for at, path in enumerate(sorted(read))}


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace").replace("\r\n", "\n")


def run(pages: Pages, language: str) -> list[Finding]:
    """What is told of a site of these pages, at any severity."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, (source, translation) in pages.items():
            for path, text in (
                (root / "docs" / name, source),
                (root / "docs" / language / name, translation),
            ):
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
        return list(check_paths(default(root)).findings)


def _told(findings: Sequence[Finding], least: Severity) -> set[tuple[str, str, str]]:
    return {
        (each.path, each.rule, each.excerpt)
        for each in findings
        if each.severity >= least
    }


def silent(
    operator: Operator, pages: Pages, clean: Sequence[Finding], language: str
) -> float:
    """The share of pages of which nothing new is told at warning or above when all do
    alike."""
    changed = {name: operator.change(*texts) for name, texts in pages.items()}
    new = _told(run(changed, language), Severity.WARNING) - _told(
        clean, Severity.WARNING
    )
    return 1 - len({path for path, _, _ in new}) / len(pages)


def broken(operator: Operator, pages: Pages, language: str) -> str:
    """The share of pages that are told, at any severity, when they alone break the
    manner; each in its turn."""
    if operator.odd is None:
        return "     –"
    found = 0
    tried = sorted(pages)[:: max(1, len(pages) // 6)]
    for odd in tried:
        changed = {
            name: (operator.odd if name == odd else operator.change)(*texts)
            for name, texts in pages.items()
        }
        whole = {name: operator.change(*texts) for name, texts in pages.items()}
        new = _told(run(changed, language), Severity.INFO) - _told(
            run(whole, language), Severity.INFO
        )
        found += any(path.endswith(f"/{odd}") for path, _, _ in new)
    return f"{found / len(tried):>6.2f}"


if __name__ == "__main__":
    main(sys.argv[1:])
