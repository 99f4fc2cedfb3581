"""Mends copies of sites and looks at each changed page with a second reader: what
differs that no fix declared?

usage: python benchmarks/fixes/prove.py SITE... [--unsafe] [--site KIND] [--diffs 20]
[--seed 1] [--places]

The second reader knows nothing of doclint's own parts: pages are rendered by plain
markdown-it (CommonMark with tables) and taken apart by Python's HTML parser, front
matter is read by PyYAML. A page counts as wrong when its stream of blocks, text, links,
code and HTML differs in more than the fixes that were applied to it declare. Told are
also pages that a second run would change, and findings at warning or above that were
not there before. `--places` asks every segment of every page for its empty places,
which must lie in order. `--diffs` prints so many diffs, drawn by chance, to be read by
eye.
"""

from __future__ import annotations

import argparse
import difflib
import os
import re
import shutil
import sys
import tempfile
import time
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from pathlib import Path
from random import Random

import yaml
from markdown_it import MarkdownIt

from doclint import config as configuration
from doclint.config import Config
from doclint.document import Segment
from doclint.engine import check_paths, fix_paths
from doclint.engine.discover import discover
from doclint.engine.mending.fix import Fixed
from doclint.engine.page import document_of
from doclint.findings import Change, Finding, Report, Severity

FRONT_MATTER = re.compile(
    r"\A(?:---[ \t]*\r?\n(.*?)^---[ \t]*\r?$|\+\+\+[ \t]*\r?\n(.*?)^\+\+\+[ \t]*\r?$)",
    re.S | re.M,
)
# What begins with anything but a key stands between two rules.
KEYED = re.compile(r"(?:\s|#.*\n)*(?:[\"']?\w[\w .-]*[\"']?\s*:|\Z)")
MEANT_FRONT_MATTER = re.compile(
    r"\A[-–—](?:[ \xa0]?[-–—])*[ \t]*\r?\n(?:.*\r?\n)*?[-–—](?:[ \xa0]?[-–—])*[ \t]*$",
    re.M,
)
UNSEEN = re.compile("[\0\u00ad\u200b-\u200f\u2060\ufeff]")
LINE_END = re.compile(r"\r\n?")
TEMPLATE = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.S)
# Of MkDocs: what is indented below is prose.
BOX = re.compile(
    r"^([ \t]*)(?:!!!|\?\?\?\+?|===)[ \t].*\n((?:\1(?: {4}|\t).*\n|[ \t]*\n)+)", re.M
)
WRAPPER = re.compile(r"^(?:```+|~~~+)[ \t]*(?:markdown|md|mdx)\b", re.M | re.I)
HEADING_ID = re.compile(r"\{[^{}\n]*#[^{}\n]*\}")
MARKUP = frozenset(
    {
        Change.EMPHASIS,
        Change.LINK,
        Change.STRUCTURE,
        Change.DEFINITION,
        Change.CODE_SPAN,
    }
)
# These put in or take away letters of the text as written.
LETTERED = frozenset(Change) - {
    *(
        Change.LINE_ENDS,
        Change.BLANKS,
        Change.MARKS,
        Change.EMPHASIS,
        Change.STRUCTURE,
        Change.FRONT_MATTER,
    )
}
INLINE = frozenset({"em", "strong", "s", "a", "img", "code", "br"})


class Stream(HTMLParser):
    """What HTML says, as (kind, text): `text`, `code`, `pre`, `link`, `mark`, `block`,
    `html`."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.events: list[tuple[str, str]] = []
        self._code: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Links and images say where they lead."""
        if tag in ("pre", "code"):
            self._code.append(tag)
        target = next(
            (value or "" for name, value in attrs if name in ("href", "src")), None
        )
        kind = "link" if tag in ("a", "img") else "mark" if tag in INLINE else "block"
        self.events.append((kind, tag if target is None else f"{tag} {target}"))
        self.events += [
            ("text", value or "") for name, value in attrs if name in ("alt", "title")
        ]

    def handle_endtag(self, tag: str) -> None:
        """The end of an element."""
        if self._code and self._code[-1] == tag:
            self._code.pop()
        self.events.append(
            ("link" if tag == "a" else "mark" if tag in INLINE else "block", f"/{tag}")
        )

    def handle_data(self, data: str) -> None:
        """Text, or code."""
        kind = "text" if not self._code else "pre" if "pre" in self._code else "code"
        self.events.append((kind, data))

    def handle_comment(self, data: str) -> None:
        """A comment."""
        self.events.append(("html", data))


def stream(text: str, changes: frozenset[Change]) -> list[tuple[str, str]]:
    """A page as the second reader sees it, without what the declared changes may
    change."""
    text = LINE_END.sub("\n", text)
    if Change.LETTERS in changes:
        text = UNSEEN.sub("", text)  # of an address it would be a part
    if match := front_matter(text):
        text = text[match.end() :]
    if (
        Change.FRONT_MATTER in changes
    ):  # which was read as text, and may be from now on what it was meant to be
        text = MEANT_FRONT_MATTER.sub("", text)
    text = TEMPLATE.sub(
        "" if Change.TAG in changes else lambda match: match[0].replace("\n", " "), text
    )
    if Change.HEADING_ID in changes:
        text = HEADING_ID.sub("", text)
    text = unboxed(text)
    reader = Stream()
    reader.feed(
        MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text)
    )
    reader.close()
    kept = (pair for pair in reader.events if pair[0] not in dropped(changes))
    return list(joined(kept, changes))


def unboxed(text: str) -> str:
    """A page whose boxes of MkDocs, also those in boxes, are paragraphs that stand
    where the boxes stood."""
    while match := BOX.search(text):
        body = re.sub(rf"^{match[1]}(?: {{4}}|\t)", match[1], match[2], flags=re.M)
        text = f"{text[: match.start()]}{match[1]}box\n\n{body}\n{text[match.end() :]}"
    return text


def dropped(changes: frozenset[Change]) -> set[str]:
    """The kinds of events that are not compared."""
    kinds: set[str] = set()
    if changes & {
        Change.EMPHASIS,
        Change.LINK,
        Change.CODE_SPAN,
        Change.STRUCTURE,
        Change.DEFINITION,
    }:
        kinds.add("mark")
    if changes & {Change.LINK, Change.TARGET, Change.DEFINITION, Change.TAG}:
        kinds.add("link")
    if changes & {
        Change.STRUCTURE,
        Change.FRONT_MATTER,
        Change.DEFINITION,
        Change.HTML,
        Change.TAG,
    }:
        kinds.add("block")
    if changes & {
        Change.WORDS,
        Change.LINK,
        Change.DEFINITION,
        Change.FOOTNOTE,
        Change.TARGET,
        Change.CODE_SPAN,
    }:
        kinds.add("text")
    if changes & {Change.CODE_SPAN}:
        kinds.add("code")
    if changes & {Change.CODE, Change.TAG}:
        kinds.add("pre")
    return kinds


def joined(
    events: Iterator[tuple[str, str]], changes: frozenset[Change]
) -> Iterator[tuple[str, str]]:
    """Runs of text as one, worded as the declared changes allow."""
    text = ""
    for kind, value in events:
        if kind == "text":
            text += value
            continue
        if said := worded(text, changes):
            yield "text", said
        text = ""
        yield kind, value
    if said := worded(text, changes):
        yield "text", said


# Letters of other alphabets that look like Latin ones.
LOOK_ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABESIJKMHOPCTXaesijopcyxABEZHIKMNOPTYXo",
)


def worded(text: str, changes: frozenset[Change]) -> str:
    """A text without what may change in it."""
    if changes & {Change.LETTERS}:
        text = unicodedata.normalize("NFKC", text).translate(LOOK_ALIKE)
        return "".join(char for char in text if char.isascii() and char.isalnum())
    if changes & (MARKUP | {Change.MARKS, Change.FRONT_MATTER}):
        return "".join(filter(str.isalnum, text))
    return "".join(text.split())


def front_matter(text: str) -> re.Match[str] | None:
    """The front matter of a page with its marks: group 1 is YAML, group 2 is TOML."""
    match = FRONT_MATTER.match(text)
    return match if match and (match[1] is None or KEYED.match(match[1])) else None


def values(text: str) -> object:
    """The front matter, by PyYAML."""
    match = front_matter(text)
    if not match or match[1] is None:
        return match and match[2]
    try:
        return yaml.safe_load(match[1])
    except yaml.YAMLError:
        return None


def undeclared(page: Fixed, changes: frozenset[Change]) -> Iterator[str]:
    """What differs on a page beyond what its fixes declare."""
    if (
        Change.PAGE in changes
    ):  # a fence around the page goes, with the name of its language
        if letters(WRAPPER.sub("", page.old)) != letters(page.new):
            yield "letters"
        return
    if not changes & LETTERED and letters(page.old) != letters(page.new):
        yield "letters"
    read = {Change.KEY, Change.VALUE, Change.FRONT_MATTER, Change.WORDS, Change.LETTERS}
    if not changes & read and worded(str(values(page.old)), changes) != worded(
        str(values(page.new)), changes
    ):
        yield "front matter"
    if stream(page.old, changes) != stream(page.new, changes):
        yield "rendered HTML"


def letters(text: str) -> str:
    """All letters and digits of a text, in any order: a mark may have moved."""
    return "".join(sorted(filter(str.isalnum, text)))


@dataclass
class Result:
    """What mending a site came to."""

    name: str
    pages: int = 0
    changed: list[Fixed] = field(default_factory=list)
    applied: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    unsettled: list[str] = field(default_factory=list)
    new: list[str] = field(default_factory=list)
    seconds: float = 0.0


def prove(site: Path, kind: str | None, unsafe: bool) -> Result:
    """Mend a copy of a site and compare."""
    result = Result(site.name)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder).resolve() / site.name
        shutil.copytree(site, copy, symlinks=False, ignore_dangling_symlinks=True)
        settings = settled(copy, kind)
        before = check_paths(settings)
        began = time.process_time()
        done = fix_paths(settings, unsafe=unsafe)
        result.seconds = time.process_time() - began
        result.pages, result.changed = (
            len(before.pages),
            [page for page in done.pages if page.old != page.new],
        )
        by_page: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in done.applied:
            by_page[finding.path].append(finding)
            result.applied[finding.rule] += 1
        for finding in done.report.findings:
            if finding.category == "internal":
                result.refused[finding.message.split(": ", 1)[-1].split(", ")[0]] += 1
        for page in result.changed:
            told = frozenset(
                change for f in by_page[page.path] if f.fix for change in f.fix.changes
            )
            for what in undeclared(page, told):
                rules = ", ".join(
                    sorted({finding.rule for finding in by_page[page.path]})
                )
                result.wrong.append(f"{page.path}: {what} ({rules})")
        settings = settled(copy, kind)
        after = check_paths(settings)
        result.new = list(brought_in(before, after, by_page))
        result.unsettled = [
            page.path for page in fix_paths(settings, unsafe=unsafe, write=False).pages
        ]
    return result


def settled(folder: Path, kind: str | None) -> Config:
    """The configuration of a copy."""
    file = configuration.find(folder)
    settings = (
        configuration.load(file)
        if file and file.parent == folder
        else configuration.default(folder)
    )
    return replace(settings, site=kind) if kind else settings


def brought_in(
    before: Report, after: Report, applied: Mapping[str, Sequence[Finding]]
) -> Iterator[str]:
    """Findings at warning or above of which a page has more than before. Where front
    matter could not be read before, what stands in it is not counted."""
    known = Counter(
        (finding.path, finding.rule)
        for finding in (*before.findings, *before.explained)
    )
    counts: Counter[tuple[str, str]] = Counter()
    for finding in after.findings:
        opened = any(
            f.fix and Change.FRONT_MATTER in f.fix.changes
            for f in applied.get(finding.path, ())
        )
        if finding.severity >= Severity.WARNING and not opened:
            counts[finding.path, finding.rule] += 1
            if (
                counts[finding.path, finding.rule]
                == known[finding.path, finding.rule] + 1
            ):
                yield f"{finding.path}:{finding.place.start.line} {finding.rule}: {finding.message}"


def misplaced(site: Path, kind: str | None) -> Iterator[str]:
    """Segments that have an empty place out of order."""
    settings = settled(site, kind)
    for path in discover(settings).all:
        page = document_of(settings, path, (settings.root / path).read_bytes())
        for segment in page.of(Segment):
            end = segment.span.start
            for at in range(len(segment.text)):
                place, gap = segment.place(at, at + 1), segment.place(at, at)
                if not (
                    gap.start == gap.end
                    and end <= gap.start <= place.start <= place.end
                ):
                    yield f"{path}: {segment.text[max(at - 10, 0) : at + 10]!r}"
                end = place.end


def main() -> None:
    """Prove, and print figures."""
    parser = argparse.ArgumentParser(
        description=__doc__.split("\n")[0] if __doc__ else ""
    )
    parser.add_argument("sites", nargs="+", type=Path, metavar="SITE")
    parser.add_argument("--unsafe", action="store_true", help="with --unsafe-fixes")
    parser.add_argument("--site", metavar="KIND", help="the site generator")
    parser.add_argument(
        "--diffs", type=int, default=0, metavar="N", help="print so many diffs"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--places", action="store_true", help="ask all segments for their empty places"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as cache:
        os.environ.setdefault("DOCLINT_CACHE_DIR", cache)
        results = []
        for site in options.sites:
            if options.places:
                print(
                    f"{site.name}: {sum(1 for _ in misplaced(site, options.site))} places out of order"
                )
                continue
            results.append(prove(site, options.site, options.unsafe))
            tell(results[-1])
    print_diffs(
        [page for result in results for page in result.changed],
        options.diffs,
        Random(options.seed),  # noqa: S311
    )
    sys.exit(any(result.wrong or result.unsettled or result.new for result in results))


def tell(result: Result) -> None:
    """Print what became of a site."""
    print(
        f"{result.name}: {result.pages} pages, {len(result.changed)} changed by {sum(result.applied.values())} fixes,"
        f" {len(result.wrong)} undeclared, {len(result.unsettled)} unsettled, {len(result.new)} new findings,"
        f" {sum(result.refused.values())} refusals, {result.seconds:.1f} s"
    )
    for what, counts in (("applied", result.applied), ("refused", result.refused)):
        for name, count in counts.most_common():
            print(f"  {what} {count:5} {name}")
    for what, lines in (
        ("undeclared", result.wrong),
        ("unsettled", result.unsettled),
        ("new", result.new),
    ):
        for line in lines[:20]:
            print(f"  {what} {line}")
    sys.stdout.flush()


def print_diffs(pages: Sequence[Fixed], number: int, chance: Random) -> None:
    """Print some of the diffs."""
    for page in chance.sample(list(pages), min(number, len(pages))):
        lines = difflib.unified_diff(
            page.old.splitlines(),
            page.new.splitlines(),
            page.path,
            page.path,
            "",
            "",
            0,
            "",
        )
        print("\n".join(line[:400] for line in lines))


if __name__ == "__main__":
    main()
