"""MDX: what stops its compiler, and how pages of it are read on every site."""

from __future__ import annotations

from pathlib import Path

import pytest

from doclint import engine
from doclint.config import default
from doclint.dialects import dialect
from doclint.dialects.mdx import in_mdx
from doclint.document import Block, BlockKind, Document, Fence, Heading, Segment
from doclint.parsing import parse
from doclint.source import Source
from doclint.text.mdx import _Script, all_faults, scan

# As @mdx-js/mdx 3 with remark-gfm answered (benchmarks/mdx).
BUILDS = (
    "text\nimport x from 'y'\n",
    "text\n<Note>\nbody\n</Note>\n",
    "a < b\n",
    "a } b\n",
    "{size}\n",
    "{}\n",
    "{\n\n1}\n",
    '<a\n\nb="c"/>\n',
    "[a](/x/{id})\n",
    '![a](/x/{id} "t{")\n',
    "- <Note>\n  a\n  </Note>\n",
    "> <Note>\n> a\n> </Note>\n",
    "<Steps>\n1. a\n\n    ```sh\n    x {\n    ```\n</Steps>\n",
    "`{` and `<br>`\n",
    "{/* a\n\nb */}\n",
    "<A b={<p>don't</p>}/>\n",
    "<A b='x\ny'/>\n",
    'export const A = () => <a class="b" for={c}>d</a>;\n',
    "a <br/ > b\n",
    "<A b={<>the item's end <a href={url('x')}>a</a></>} c=\"d\" />\n",
    "<A>b</A> <C/>\n",
    '<Foo.Bar x:y="1"/>\n',
    "$\\frac{a}{b}$\n",
    "text <b>a\nb</b>\n",
    "\\<br> \\{ x\n",
    "&lt;br> &#123;\n",
    "<Tabs>\n  <Tab>\n    text\n\n    - li\n  </Tab>\n</Tabs>\n",
    "a\n{x}\nb\n",
    '<div style="a">**b**</div>\n',
    "<Note>{/* c */}\n</Note>\n",
    "<A/> text\n<B>\n</B>\n",
    "[x]: <y>\n",
    "<T>\n```js\n</T>\n```\n</T>\n",
    "<Foo x={1} {...y} z/>\n",
    "{`a ${b} {`}\n",
    "<>x</>\n",
    "export const x = {\n\n a: 1\n}\n\ntext\n",
    "- a\n\n  import x from 'y'\n",
    "<Note>\n- x\n</Note>\n- y\n",
    "- a\n\n  <Note>\n  b\n\n  - c\n\n  </Note>\n",
    "<Note>\n\n> a\nb\n\n1. c\n\n   <Box>\n   d\n\n     e\n   </Box>\n\n</Note>\n",
    "- a\n  <Box\nb={1}\n/>\n",
    "* <Box>\n  a\nlazy\n  </Box>\n",
)
STOPS = (
    ("<Note>\ntext</Note>\n", 2),
    ("<Note>text\n</Note>\n", 1),
    ("<Note>text\n\nmore</Note>\n", 1),
    ("<Note>\n\ntext</Note>\n", 3),
    ("a < b and <6\n", 1),
    ("a <= b\n", 1),
    ("<https://x.y>\n", 1),
    ("{the size}\n", 1),
    ("a { b\n\nc } d\n", 1),
    ("<br>\n", 1),
    ("    <br>\n", 1),
    ("a {/* c\n\nd */} b\n", 1),
    ("| a | b |\n|--|--|\n| x | { |\n", 3),
    ("<A><B></A></B>\n", 1),
    ("<!-- x -->\n", 1),
    ("import the file\n", 1),
    ("export your data\n", 1),
    ("<a href=x>b</a>\n", 1),
    ("<p>a<p>\n", 1),
    ("</Note>\n", 1),
    ("<Note>\n<Card>\n</Note>\n", 2),
    ('<img src="a">\n', 1),
    ("a<b>c</b\n", 1),
    ("a <é b\n", 1),
    ("{« lettre »}\n", 1),
    ("{...box}\n", 1),
    ("import x from\n", 1),
    ("- <Note>\n\n</Note>\n", 1),
    ("- a\n\n  <Note>\n\nb\n\n  </Note>\n", 3),
    ("> <Note>\n\nb\n</Note>\n", 1),
    ("1. <Note>\n   b\n\n2. </Note>\n", 1),
)


@pytest.mark.parametrize("text", BUILDS)
def test_what_the_compiler_takes(text: str) -> None:
    assert all_faults(text) == []


@pytest.mark.parametrize(("text", "line"), STOPS)
def test_what_stops_the_compiler(text: str, line: int) -> None:
    assert all_faults(text)
    assert text.count("\n", 0, all_faults(text)[0].span.start) + 1 == line


def test_backticks_without_their_other_are_tried_so_often_and_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    steps = 0
    over = _Script.over

    def counted(self: _Script, pos: int, limit: int) -> int:
        nonlocal steps
        steps += 1
        return over(self, pos, limit)

    monkeypatch.setattr(_Script, "over", counted)
    for unit in ("{`${", "<a>{/*", "{", "<a b={", "import {\n\n"):
        steps = 0
        text = unit * 500
        scan(text)
        assert steps <= 3 * len(text)


def page(text: str, site: str = "generic") -> Document:
    return parse(Source("a.mdx", text), in_mdx(dialect(site)))


def test_markdown_in_components_is_markdown_and_nothing_is_indented_code() -> None:
    document = page(
        "import A from './a'\n\n<Steps>\n1. One step.\n\n    ```sh\n    run\n    ```\n\n    ## Below\n\n    Words.\n"
        '</Steps>\n\n<Tabs>\n  <Tab label="A tab">\n    - An **item**.\n  </Tab>\n</Tabs>\n'
    )
    assert [heading.text for heading in document.of(Heading)] == ["Below"]
    assert len(document.of(Fence)) == 1
    words = [segment.text for segment in document.of(Segment)]
    assert words == ["One step.", "Below", "Words.", "A tab", "An item."]


def test_tags_beside_one_another_are_one_block() -> None:
    document = page(
        '<Cards>\n  <Card\n    title="One"\n  />\n  <Card title="Two" />\n</Cards>\n\nText.\n'
    )
    kinds = [block.kind for block in document.of(Block)]
    assert kinds == [BlockKind.HTML, BlockKind.PARAGRAPH]


def test_pages_are_mdx_by_their_names_on_every_site(tmp_path: Path) -> None:
    (tmp_path / "a.mdx").write_text(
        "<Note>\n**Words**<br>\n</Note>\n", encoding="utf-8"
    )
    (tmp_path / "b.md").write_text("One<br>two\n", encoding="utf-8")
    found = engine.check_paths(default(tmp_path), cache=False).findings
    assert [(finding.path, finding.rule) for finding in found] == [
        ("a.mdx", "templates/does-not-build")
    ]


@pytest.mark.parametrize(
    ("setting", "told"), [("", True), ("markdown: {format: 'detect'},", False)]
)
def test_docusaurus_may_have_plain_markdown(
    tmp_path: Path, setting: str, told: bool
) -> None:
    (tmp_path / "docusaurus.config.js").write_text(
        f"export default {{{setting} title: 'A'}}", encoding="utf-8"
    )
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.md").write_text("One<br>two <!-- note -->\n", encoding="utf-8")
    rules = [
        finding.rule
        for finding in engine.check_paths(default(tmp_path), cache=False).findings
    ]
    assert ("templates/does-not-build" in rules) is told


def test_indentation_is_nothing_in_components(tmp_path: Path) -> None:
    """As the compiler sees it (benchmarks/mdx/blocks.py): blocks within components end a
    paragraph, and lists go on, however far in they stand."""
    text = (
        "<A>\n  <B>\n    text\n    ```sh\n    a\n    ```\n    text\n    - one\n    - two\n"
        "      - three\n    # head\n    | a | b |\n    |---|---|\n    | 1 | 2 |\n"
        "        > quoted\n  </B>\n</A>\n"
    )
    page = parse(Source("a.mdx", text), in_mdx(dialect("generic")))
    kinds = [
        (str(block.kind), text.count("\n", 0, block.span.start) + 1)
        for block in page.of(Block)
    ]
    assert [each for each in kinds if each[0] != "cell"] == [
        ("html", 1),
        ("paragraph", 3),
        ("fence", 4),
        ("paragraph", 7),
        ("list", 8),
        ("item", 8),
        ("paragraph", 8),
        ("item", 9),
        ("paragraph", 9),
        ("list", 10),
        ("item", 10),
        ("paragraph", 10),
        ("heading", 11),
        ("table", 12),
        ("quote", 15),
        ("paragraph", 15),
        ("html", 16),
    ]
