"""What is fuzzed: a target takes bytes, gives them to one reader of doclint, and
asserts what must hold of any input.

A choice that an input leaves open (the dialect of a page, the format of a glossary) is
made by a checksum of the bytes, so that the same input is always the same case.
"""

from __future__ import annotations

import io
import json
import tempfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path

from fixes.prove import undeclared

from doclint import packs
from doclint.catalogue import catalogue
from doclint.cli import main
from doclint.config import Config, Languages, Translation, default, load
from doclint.dialects import all_dialects
from doclint.engine import check_paths, check_text, fix_paths
from doclint.engine.mending.fix import Mended
from doclint.errors import DoclintError
from doclint.files import Gate
from doclint.findings import Finding, Report
from doclint.glossary import reading
from doclint.parsing.front_matter import parse_front_matter
from doclint.site.script import Library
from doclint.site.shelf import Shelf
from doclint.source import Source, Span

Target = Callable[[bytes], None]

# Between a source page and its translation.
PARTING = b"\n=====\n"
LANGUAGES = ("fr", "de", "es", "ja", "pt-BR", "ko", "zh", "it", "nl", "en")
# A site's configuration begins with its file's name in a line of its own.
SITE_FILES = (
    *(
        "mkdocs.yml",
        "_config.yml",
        "hugo.toml",
        "hugo.yaml",
        "docusaurus.config.js",
        ".vitepress/config.ts",
    ),
    *("sidebars.js", "_data/menu.yml", "zensical.toml"),
)
GLOSSARY_FILES = (
    "g.csv",
    "g.tsv",
    "g.tbx",
    "g.json",
    "g.yml",
    "prh.yml",
    "vale.yml",
    "g.txt",
)
# The kind of site whose pages a reader of plain Markdown reads as doclint does.
PLAIN = "generic"
# Statuses of a run that was not our own fault: nothing to tell, findings, a fault of
# the user.
NO_FAULT_OF_OURS = (0, 1, 2)


def pages(data: bytes) -> None:
    """A page of any dialect and language: no check crashes, and every finding lies in
    the page."""
    config = Config(
        Path(tempfile.gettempdir()) / "no-such-folder",
        site=choice(data, sorted(all_dialects())),
    )
    report = check_text(
        config, "page.md", data, language=choice(data, LANGUAGES), select=LOCAL
    )
    assert_sound(report, {"page.md": data})


def pairs(data: bytes) -> None:
    """A page and its translation, as `pages`."""
    source, _, translation = data.partition(PARTING)
    files = {"source.md": source, "translation.md": translation or source}
    with project(files) as root:
        language = choice(data, LANGUAGES[:-1])
        way = Translation(
            language=language, source="source.md", translation="translation.md"
        )
        config = Config(
            root,
            site=choice(data, sorted(all_dialects())),
            languages=Languages("en", (way,)),
        )
        assert_sound(check_paths(config, jobs=1, cache=False), files)


def fixes(data: bytes) -> None:
    """`check --fix` over a page, or a page and its translation: it ends well, and doing it twice is doing it once."""
    source, _, translation = data.partition(PARTING)
    files = (
        {"source.md": source, "translation.md": translation}
        if translation
        else {"page.md": source}
    )
    language = choice(data, LANGUAGES[:-1])
    languages = {"source": language if len(files) == 1 else "en"}
    if translation:
        way = {
            "language": language,
            "source": "source.md",
            "translation": "translation.md",
        }
        languages |= {"translations": [way]}  # type: ignore[dict-item]
    kinds = sorted(all_dialects())
    site = choice(data, [*kinds, *([PLAIN] * len(kinds))])
    setting = json.dumps({"site": site, "languages": languages}).encode()
    with project({**files, ".doclint.yaml": setting}) as root:
        config = load(root / ".doclint.yaml")
        for unsafe in (False, True):
            mended = fix_paths(config, jobs=1, cache=False, unsafe=unsafe, write=False)
            assert_declared(mended, whole=site == PLAIN)
        once = fixed(root)
        assert set(once) == {*files, ".doclint.yaml"}, (
            f"files beside the pages: {sorted(once)}"
        )
        assert fixed(root) == once, "mended twice is not mended once"


def front_matter(data: bytes) -> None:
    """Any text: never an error, and each part lies in the page."""
    text = Source.decode("page.md", data).text
    for page in (text, f"---\n{text}\n---\nBody\n", f"+++\n{text}\n+++\nBody\n"):
        parts = parse_front_matter(page)
        if parts is None:
            continue
        spans = [
            span
            for entry in parts.entries
            for span in (entry.span, entry.key_span, entry.value_span)
        ]
        for span in (
            *spans,
            *(fault.span for fault in parts.faults),
            parts.front_matter.span,
        ):
            assert_inside(span, page)
        assert 0 <= parts.end <= len(page)


def configuration(data: bytes) -> None:
    """A `.doclint.yaml`: it is taken, or told of with a place in it."""
    with project({".doclint.yaml": data}) as root:
        assert_told(lambda: load(root / ".doclint.yaml"))


def pack(data: bytes) -> None:
    """A file of a rule pack, as `configuration`."""
    with project({"pack.yml": data}) as root:
        assert_told(lambda: packs.load(("pack.yml",), Gate(root)))


def glossaries(data: bytes) -> None:
    """A glossary of any format, as `configuration`."""
    text = data.decode("utf-8", errors="replace")
    assert_told(lambda: reading.parse(text, choice(data, GLOSSARY_FILES), "fr"))


def sites(data: bytes) -> None:
    """A site whose generator's configuration is the input: no crash, whatever is made
    of it."""
    first, _, rest = data.partition(b"\n")
    name = first.decode("utf-8", errors="replace").strip()
    name = name if name in SITE_FILES else choice(data, SITE_FILES)
    page = b"# Start\n\n[next](next.md), [far](/far/), ![image](image.png), [top](#start)\n"
    files = {
        name: rest,
        "docs/index.md": page,
        "docs/next.md": page,
        "content/en/index.md": page,
    }
    with project(files) as root, tolerated():
        assert_sound(check_paths(default(root), jobs=1, cache=False), files)


def javascript(data: bytes) -> None:
    """A script: read as far as it is literal, and never an error."""
    with project({"config.js": data}) as root:
        module = Library(Shelf(root, ["config.js"])).module("config.js")
        assert module is not None
        for name in ("default", *module.names.values, *module.names.exports):
            module.exported(name)


TARGETS: Mapping[str, Target] = {
    "pages": pages,
    "pairs": pairs,
    "fixes": fixes,
    "front_matter": front_matter,
    "configuration": configuration,
    "packs": pack,
    "glossaries": glossaries,
    "sites": sites,
    "javascript": javascript,
}

# Without a project on the disk, cross-file rules have nothing to say; `sites` and
# `pairs` have one.
LOCAL = tuple(
    sorted(
        rule.id
        for rule in catalogue().values()
        if "Project" not in {each.__name__ for each in rule.visits}
    )
)


def choice(data: bytes, among: Sequence[str]) -> str:
    """One of some names, by the checksum of the input."""
    return among[zlib.crc32(data) % len(among)]


@contextmanager
def project(files: Mapping[str, bytes]) -> Iterator[Path]:
    """A folder with these files, thrown away afterwards."""
    with tempfile.TemporaryDirectory(prefix="doclint-fuzz-") as folder:
        root = Path(folder)
        for name, data in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(data)
        yield root


def fixed(root: Path) -> dict[str, bytes]:
    """All files of a project after `check --fix`, which must not fail by our own
    fault."""
    arguments = ["check", str(root), "--config", str(root / ".doclint.yaml"), "--fix"]
    out, err = (
        io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2)
    )
    with redirect_stdout(out), redirect_stderr(err):
        status = main([*arguments, "--no-cache", "--jobs", "1", "--format", "json"])
    assert status in NO_FAULT_OF_OURS, f"status {status}: {_text(err)[-500:]}"
    assert "internal/check-crashed" not in _text(out)
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file()
    }


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.buffer.seek(0)
    return stream.buffer.read().decode()


def assert_sound(report: Report, files: Mapping[str, bytes]) -> None:
    """No check crashed, and what is told lies in the page that it is told of."""
    for finding in report.findings:
        assert finding.rule != "internal/check-crashed", finding.message
    texts = {path: Source.decode(path, data).text for path, data in files.items()}
    for finding in report.findings:
        for span in _spans(finding) if finding.path in texts else ():
            assert_inside(span, texts[finding.path])


def _spans(finding: Finding) -> Iterator[Span]:
    yield finding.span
    yield from (edit.span for edit in (finding.fix.edits if finding.fix else ()))


def assert_declared(mended: Mended, *, whole: bool) -> None:
    """A second reader sees nothing changed but what the fixes of a page declare; it
    reads plain Markdown alone, so that only letters are compared unless `whole`."""
    for page in mended.pages:
        fixes = [
            finding.fix
            for finding in mended.applied
            if finding.path == page.path and finding.fix
        ]
        changes = frozenset(change for fix in fixes for change in fix.changes)
        found = [
            what for what in undeclared(page, changes) if whole or what == "letters"
        ]
        assert not found, f"{found} beyond {sorted(change.name for change in changes)}"


def assert_inside(span: Span, text: str) -> None:
    assert 0 <= span.start <= span.end <= len(text), f"{span} of {len(text)} characters"


def assert_told(read: Callable[[], object]) -> None:
    """Reading succeeds, or is refused in words for people."""
    try:
        read()
    except DoclintError as error:
        assert error.message and error.path is not None, (
            f"a fault without a place: {error}"
        )
        assert error.line is None or error.line > 0


@contextmanager
def tolerated() -> Iterator[None]:
    """A fault of the user may end the run."""
    try:
        yield
    except DoclintError as error:
        assert error.message
