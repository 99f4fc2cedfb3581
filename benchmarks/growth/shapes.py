"""Texts that grow: one odd thing, again and again, up to a wanted size.

Work that grows with the square of a page is found by no ordinary page, but by any of
these. Most are of the kinds that cmark's `pathological_tests.py` has, for all that
doclint reads: prose, lists, tables, tags, front matter, MDX.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

Piece = str | Callable[[int], str]


@dataclass(frozen=True)
class Shape:
    """`head`, then `piece` (a text, or what makes the text of a number) until the size is reached, then `tail`.

    `nested`: each piece has one of `closing` at the end, in the opposite order.
    """

    name: str
    piece: Piece
    head: str = ""
    tail: str = ""
    closing: Piece = ""

    def text(self, size: int) -> str:
        """A page of this shape, of about `size` characters."""
        pieces: list[str] = []
        closings: list[str] = []
        length = len(self.head) + len(self.tail)
        for number in count():
            piece, closing = _made(self.piece, number), _made(self.closing, number)
            length += len(piece) + len(closing)
            if pieces and length > size:
                break
            pieces.append(piece)
            closings.append(closing)
        return "".join([self.head, *pieces, *reversed(closings), self.tail])


def _made(piece: Piece, number: int) -> str:
    return piece if isinstance(piece, str) else piece(number)


@dataclass(frozen=True)
class Less(Shape):
    """Another shape's text without a line of its first half, and with one of its own at
    the end: what a translation may be that is nearly, but not wholly, like its
    source."""

    of: Shape = field(kw_only=True)

    def text(self, size: int) -> str:
        """The text of that other shape, so changed."""
        whole = self.of.text(size)
        third = len(whole) // 3
        at = whole.find("\n", third)
        end = whole.find("\n", at + 1)
        less = (
            whole[:at] + whole[end:]
            if 0 <= at < end
            else whole[:third] + whole[third + 5 :]
        )
        return f"{less}\n\nUne ligne de plus que la source.\n"


def variants(shape: Shape, pairs: bool) -> Iterator[tuple[str, Sequence[Shape]]]:
    """The pages to read of a shape: itself; of `pairs` with a translation that is like
    it, and one that is less."""
    if not pairs:
        yield "", [shape]
        return
    yield "", [shape, shape]
    yield ", one less", [shape, Less(shape.name, shape.piece, of=shape)]


_WORDS = (
    "the",
    "page",
    "shows",
    "how",
    "a",
    "marmot",
    "keeps",
    "its",
    "burrow",
    "warm",
    "when",
    "snow",
    "falls",
)


def _sentence(number: int) -> str:
    words = [
        _WORDS[(number * 7 + at * (number % 5 + 1)) % len(_WORDS)] for at in range(9)
    ]
    return " ".join(words).capitalize() + f" {number}. "


def _step(number: int) -> str:
    """A line one step deeper than the one before."""
    return "  " * number + "- a\n"


def _growing(mark: str) -> Callable[[int], str]:
    """Runs of a mark, each longer than the one before: they never meet."""
    return lambda number: "e" + mark * (number + 1) + " "


_OF_PROSE = (
    Shape("ordinary prose", _sentence),
    Shape("ordinary paragraphs", lambda n: _sentence(n) + "\n\n"),
    Shape("one word", "a"),
    Shape("one long number", "1"),
    Shape("numbers", lambda n: f"{n} "),
    Shape("numbers with points", "1."),
    Shape("numbers with commas", "1,234,"),
    Shape("a number of spaced groups", "123 ", head="1 "),
    Shape("dates", "2024-01-01 "),
    Shape("versions", "1.2.3-"),
    Shape("dotted words", "a."),
    Shape("hyphened words", "a-"),
    Shape("slashed words", "a/"),
    Shape("underscored words", "a_"),
    Shape("camel words", "aB"),
    Shape("upper case words", "AB "),
    Shape("capitals", "Ab "),
    Shape("same words", "marmot "),
    Shape("same sentences", "The marmot sleeps. "),
    Shape("blanks", " ", head="a", tail="b"),
    Shape("no-break blanks", "\u00a0", head="a", tail="b"),
    Shape("tabs", "\t", head="a", tail="b"),
    Shape("line ends", "\n", head="a", tail="b"),
    Shape("carriage returns", "\r", head="a", tail="b"),
    Shape("lines with blanks", "a   \n"),
    Shape("commas", ","),
    Shape("points", "."),
    Shape("spaced commas", " ,"),
    Shape("question marks", "?"),
    Shape("colons", ":"),
    Shape("spaced colons", " :"),
    Shape("dashes", "- "),
    Shape("quotes", '"'),
    Shape("quoted words", '"a" '),
    Shape("open quotes", ' "a'),
    Shape("apostrophes", "'a "),
    Shape("typographic quotes", "«a» “b” "),
    Shape("open typographic quotes", "«a "),
    Shape("round brackets", "(", closing=")"),
    Shape("open round brackets", "(a "),
    Shape("closed round brackets", "a) "),
    Shape("backslashes", "\\"),
    Shape("escapes", "\\*"),
    Shape("entities", "&amp;"),
    Shape("open entities", "&a"),
    Shape("ampersands", "&"),
    Shape("controls", "\x01"),
    Shape("NUL", "abc\0de\0"),
    Shape("soft hyphens", "a\u00ad"),
    Shape("invisible characters", "a\u200b"),
    Shape("combining accents", "e\u0301"),
    Shape("accents on one letter", "\u0301", head="e"),
    Shape("look-alikes", "p\u0430ge "),
    Shape("pictures", "\U0001f984"),
    Shape("surrogate halves", "\ufffd"),
    Shape("Chinese", "土拨鼠在冬天睡觉。"),
    Shape("Chinese without end", "土拨鼠"),
    Shape("Japanese", "マーモットは冬に眠る。"),
    Shape("Korean", "마멋은 겨울에 잠을 잔다. "),
    Shape("Arabic", "ينام المرموط في الشتاء. "),
    Shape("Thai", "มาร์มอตหลับในฤดูหนาว"),
    Shape("open stars", "**a *a "),
    Shape("closed stars", "a** a* "),
    Shape("strong and emphasis alternating", "*a **a ", closing="a** a*"),
    Shape("emphases nested", "*a **", closing="** a*"),
    Shape("stars", "*"),
    Shape("star underscore", "*_* "),
    Shape("stars and underscores", "_a *a "),
    Shape("spaced stars", " * a ** "),
    Shape("bold words", "**a** "),
    Shape("bold labels", "**a**: b\n\n"),
    Shape("tildes", "~~a "),
    Shape("math", "$a$ "),
    Shape("open math", "$$a "),
    Shape("open math lines", "$$a\n"),
    Shape("closed blocks of math", "$$\na\n$$\n"),
    Shape("code spans", "`a` "),
    Shape("code spans with pipes", "`|`"),
    Shape("open code", "`a "),
    Shape("growing backticks", _growing("`")),
    Shape("growing stars", _growing("*")),
    Shape("code spans of two marks", "`` ` `` "),
    Shape("placeholders", "%s {0} {name} "),
    Shape("keyboard", "<kbd>Ctrl</kbd>+"),
)


_OF_LINKS = (
    Shape("open brackets", "["),
    Shape("closed brackets", "]"),
    Shape("brackets nested", "[", head="", tail="", closing="]"),
    Shape("open links", "[a"),
    Shape("open links with targets", "[a]("),
    Shape("open links with pointed targets", "[a](<b"),
    Shape("closed links", "a]"),
    Shape("closed links with targets", "a](b)"),
    Shape("links", "[a](b) "),
    Shape("links to anchors", lambda n: f"[a](#b{n}) "),
    Shape("links to pages", lambda n: f"[a](b{n}.md) "),
    Shape("links nested", "[", closing="](b)"),
    Shape("links with open titles", '[a](b "c '),
    Shape("images", "![a](b.png) "),
    Shape("images nested", "![", closing="](b)"),
    Shape("open images", "![a]("),
    Shape("image without alternative", "![](b.png) "),
    Shape("brackets in targets", "(", head="[a](b", closing=")", tail=")"),
    Shape("undefined references", lambda n: f"[a{n}][b{n}] "),
    Shape("undefined references on lines", lambda n: f"[a{n}][b{n}]\n\n"),
    Shape("undefined same references", "[a][b] "),
    Shape("undefined collapsed", lambda n: f"[a{n}][] "),
    Shape("undefined shortcuts", lambda n: f"[a{n}] "),
    Shape("defined references", lambda n: f"[a][b{n}]\n\n[b{n}]: /c\n\n"),
    Shape("definitions", lambda n: f"[b{n}]: /c\n"),
    Shape("definitions of one label", "[b]: /c\n"),
    Shape("definitions without target", "[b]:\n"),
    Shape("definitions with open titles", '[b]: /c "d\n'),
    Shape("definition of open titles", 'a "', head="[b]: /c "),
    Shape("definition of blanks", " ", head="[b]: /c", tail="d\n"),
    Shape("definitions on one line", "[b]: /c ", head="a\n\n"),
    Shape("definitions with long labels", "a", head="[", tail="]: /b\n"),
    Shape("many labels of one length", "[ a ]: /b\n"),
    Shape("escaped references", "\\[a\\][b] "),
    Shape("footnotes", lambda n: f"a[^{n}]\n\n[^{n}]: b\n\n"),
    Shape("footnotes undefined", lambda n: f"a[^{n}] "),
    Shape("footnotes unused", lambda n: f"[^{n}]: b\n\n"),
    Shape("footnote lines", lambda n: f"[^{n}]: b\n"),
    Shape("footnotes of paragraphs", lambda n: f"[^{n}]: b\n\n    c\n\n"),
    Shape(
        "footnote lines, then paragraphs",
        lambda n: f"[^{n}]: b\n",
        closing="    c\n\n",
    ),
    Shape("inline footnotes", "^[a "),
    Shape("bare addresses", "https://a.b/c "),
    Shape("bare addresses on lines", lambda n: f"https://a.b/c{n}\n\n"),
    Shape("one long address", "a/", head="https://a.b/"),
    Shape("addresses run together", "https://a.b"),
    Shape("www addresses", "www.a.b "),
    Shape("pointed addresses", "<https://a.b> "),
    Shape("open pointed addresses", "<https://a.b "),
    Shape("mail addresses", "a@b.c "),
    Shape("open mail address", "a@", head=""),
    Shape("mail dots", "a.", tail="@b.c"),
    Shape("wiki links", "[[a]] "),
    Shape("full-width brackets", "【a】（b） "),
    Shape("reversed links", "(a)[b] "),
    Shape("spaced links", "[a] (b) "),
    Shape("alternating images and brackets", "![[]()"),
    Shape("brackets with backslashes", "[\\"),
)


_OF_LINES = (
    Shape("same headings", "# a\n\n"),
    Shape("same headings tight", "# a\n"),
    Shape("same headings setext", "a\n=\n\n"),
    Shape("headings", lambda n: f"# a{n}\n\n"),
    Shape("headings of three words", lambda n: f"## The old burrow {n}\n\n"),
    Shape("headings that count up", lambda n: "# a\n" if n % 2 else f"# a-{n}\n"),
    Shape("headings with ids", lambda n: f"# a {{#b{n}}}\n\n"),
    Shape("headings with the same id", "# a {#b}\n\n"),
    Shape("headings of all levels", lambda n: "#" * (n % 6 + 1) + " a\n\n"),
    Shape("setext lines", "a\n-\n"),
    Shape("one long heading", "a ", head="# "),
    Shape("heading closed by many marks", "#", head="# a "),
    Shape("list items", lambda n: f"- a{n}\n"),
    Shape("list items of words", lambda n: f"- {_sentence(n)}\n"),
    Shape("same list items", "- a\n"),
    Shape("loose list items", "- a\n\n"),
    Shape("empty list items", "-\n"),
    Shape("numbered items", lambda n: f"{n}. a\n"),
    Shape("task items", "- [ ] a\n"),
    Shape("list marks on a line", "- ", tail="a"),
    Shape("star marks on a line", "* ", tail="a\n"),
    Shape("numbered marks on a line", "1. ", tail="a"),
    Shape("lists nested", _step),
    Shape("lists of changing marks", lambda n: "-+*"[n % 3] + " a\n"),
    Shape("list with lazy lines", "a\n", head="- a\n"),
    Shape("indented lines in a list", "  a\n", head="- a\n"),
    Shape("quotes nested", ">", tail="a"),
    Shape("quotations", "> a\n"),
    Shape("quotes apart", "> a\n\n"),
    Shape("quotes nested with lines", ">", tail="a\nb\n" * 20),
    Shape("lazy quote", "a\n", head="> a\n"),
    Shape("quotes and lists", "> - ", tail="a"),
    Shape("rules", "---\n\n"),
    Shape("star rule", "* ", tail="\n"),
    Shape("fences", "```\na\n```\n\n"),
    Shape("fences tight", "```\na\n```\n"),
    Shape(
        "fences with languages",
        lambda n: f"```js\nlet a{n} = 'text {n}'; // a word\n```\n\n",
    ),
    Shape("open fence", "a\n", head="```\n"),
    Shape("fence marks", "```\n"),
    Shape("fence with quotes", "'", head="```js\n", tail="\n```\n"),
    Shape("fence with comments", "/* ", head="```js\n", tail="\n```\n"),
    Shape("fence with markup", "<a", head="```html\n", tail="\n```\n"),
    Shape(
        "fence with keys",
        lambda n: f"key{n}: value {n}\n",
        head="```yaml\n",
        tail="```\n",
    ),
    Shape("fence with JSON", '{"a": ', head="```json\n", tail="\n```\n"),
    Shape("growing fences", lambda n: "`" * (n + 3) + "\n"),
    Shape("tilde fences", "~~~\na\n~~~\n"),
    Shape("indented code", "    a\n"),
    Shape("indented code apart", "    a\n\nb\n\n"),
    Shape("attribute lists", "{: .a}\n"),
    Shape("attribute lists under lines", "a\n{: .a}\n"),
    Shape("attribute lists under paragraphs", "a\n{: .a}\n\n"),
    Shape("attribute lists inline", "*a*{: .a} "),
    Shape("open attribute lists", '{: .a #b c="d" '),
    Shape("open attribute lists on lines", '{: .a #b c="d"\n'),
    Shape("attribute lists of many classes", ".a ", head="a\n{: ", tail="}\n"),
    Shape("braces", "{", closing="}"),
    Shape("definition lists", "a\n: b\n\n"),
    Shape("boxes", "!!! note\n    a\n\n"),
    Shape("boxes nested", lambda n: "    " * n + "!!! note\n"),
    Shape("containers", ":::note\na\n:::\n\n"),
    Shape("containers nested", ":::note\n", closing=":::\n"),
    Shape("growing containers", lambda n: ":" * (n + 3) + "note\n"),
    Shape("open containers", ":::note\n"),
    Shape("slash containers", "/// note\na\n///\n\n"),
    Shape("alerts", "> [!NOTE]\n> a\n\n"),
    Shape("tabs of boxes", '=== "a"\n\n    b\n\n'),
    Shape("snippets", '--8<-- "a.md"\n'),
    Shape("abbreviations", "*[AB]: c\n"),
    Shape("one long line of words", _sentence),
    Shape("paragraphs with Windows lines", "a\r\n\r\n"),
)


class WideTable(Shape):
    """A table whose header is half of the page, the rest rows of one cell."""

    def text(self, size: int) -> str:
        columns = size // 12
        return "|a" * columns + "\n" + "|-" * columns + "\n" + "|a\n" * (size // 9)


_TWO = "| a | b |\n|---|---|\n"
_OF_TABLES = (
    Shape("table of two columns", lambda n: f"| a{n} | b{n} |\n", head=_TWO),
    Shape("table of same rows", "| a | b |\n", head=_TWO),
    Shape("table without outer pipes", "a|b\n", head="a|b\n-|-\n"),
    Shape(
        "table of prose",
        lambda n: f"| {_sentence(n)} | {_sentence(n + 3)} |\n",
        head=_TWO,
    ),
    Shape("lines with pipes", "a|b\n"),
    Shape("short rows", "| a\n", head=_TWO),
    Shape("long rows", "| a | b | c |\n", head=_TWO),
    Shape("one wide row", "| a ", head=_TWO),
    Shape("pipes", "|"),
    Shape("escaped pipes", "\\|", head=_TWO + "| "),
    Shape("delimiter rows", "|---|---|\n"),
    Shape("delimiter cells", "|-", head="| a |\n"),
    Shape("tables", "| a | b |\n|---|---|\n| c | d |\n\n"),
    Shape("tables glued to lines", "a\n| a | b |\n|---|---|\n| c | d |\n\n"),
    Shape("tables of one line", "| a | b | |---|---| | c | d | "),
    Shape("rows with open code tags", "<code>", head=_TWO + "| a | "),
    Shape("rows with code", "| `a|b` | c |\n", head=_TWO),
    Shape("rows apart", "| a | b |\n\n", head=_TWO),
    Shape("empty rows", "|  |  |\n", head=_TWO),
    Shape("tables with attributes", "| a | b |\n|---|---|\n| c | d |\n{: .a}\n\n"),
    WideTable("wide header and short rows", ""),
)


_OF_HTML = (
    Shape("tags", "<b>a</b> "),
    Shape("tags nested", "<b>", closing="</b>"),
    Shape("open tags", "<b>"),
    Shape("tags without end", "<a b"),
    Shape("tags without end on lines", "<a b\n"),
    Shape("attributes", 'b="c" ', head="<a ", tail=">"),
    Shape("open attributes", '<a b="'),
    Shape("closing tags", "</b>"),
    Shape("div lines", "<div>\n"),
    Shape("divs", "<div>\na\n</div>\n\n"),
    Shape("divs nested", "<div>\n\n", closing="</div>\n\n"),
    Shape("divs with Markdown", '<div markdown="1">\na\n</div>\n'),
    Shape("less-than signs", "<"),
    Shape("less-than signs apart", "a < b "),
    Shape("greater-than signs", "a > b "),
    Shape("comments", "<!-- a -->\n"),
    Shape("open comments", "<!-- "),
    Shape("open comments on lines", "<!-- a\n\n"),
    Shape("closed comments", "--> "),
    Shape("dashes in a comment", "-", head="<!--", tail="-->"),
    Shape("declarations", "<!A "),
    Shape("CDATA", "<![CDATA["),
    Shape("processing", "<?"),
    Shape("question marks of processing", "<?a?> "),
    Shape("break tags", "a<br>"),
    Shape("images in HTML", '<img src="a.png"> '),
    Shape("anchors in HTML", lambda n: f'<a id="a{n}"></a>\n'),
    Shape("links in HTML", '<a href="b.md">a</a> '),
    Shape("pre blocks", "<pre>\na\n</pre>\n\n"),
    Shape("open scripts", "<script>\n"),
    Shape(
        "tables in HTML", "<tr><td>a</td></tr>\n", head="<table>\n", tail="</table>\n"
    ),
    Shape("details", "<details>\n<summary>a</summary>\n\nb\n\n</details>\n\n"),
    Shape("components", '<Card title="a">b</Card>\n\n'),
    Shape("components nested", "<Card>\n\n", closing="</Card>\n\n"),
    Shape("open components", "<Card title={"),
    Shape("components with expressions", "<Card a={b} />\n"),
    Shape("fragments", "<>", closing="</>"),
    Shape("imports", lambda n: f'import A{n} from "a{n}.mdx"\n'),
    Shape("imports apart", lambda n: f'import A{n} from "a{n}.mdx"\n\n'),
    Shape("exports", lambda n: f"export const a{n} = {n}\n\n"),
    Shape("open export", "{a: ", head="export const a = "),
    Shape("expressions", "{a} "),
    Shape("expressions nested", "{a ", closing="}"),
    Shape("open expressions", "{a"),
    Shape("expressions with strings", "{'a' + "),
    Shape("comments of MDX", "{/* a */}\n"),
    Shape("open comments of MDX", "{/* "),
    Shape("templates in expressions", "{`${"),
)


_OF_TEMPLATES = (
    Shape("outputs", "{{ a }} "),
    Shape("open outputs", "{{ a "),
    Shape("outputs nested", "{{", closing="}}"),
    Shape("quoted outputs", '{{ "a '),
    Shape("tags of Liquid", "{% a %} "),
    Shape("open tags of Liquid", "{% a "),
    Shape("blocks of Liquid", "{% if a %}b{% endif %}\n"),
    Shape("blocks of Liquid nested", "{% if a %}\n", closing="{% endif %}\n"),
    Shape("open blocks of Liquid", "{% if a %}\n"),
    Shape("closed blocks of Liquid", "{% endif %}\n"),
    Shape(
        "crossed blocks of Liquid",
        "{% if a %}{% for b in c %}{% endif %}{% endfor %}\n",
    ),
    Shape("blocks of Liquid in fences", "```\n{% if a %}\n```\n\n"),
    Shape("raw blocks", "{% raw %}a{% endraw %}\n"),
    Shape("open raw blocks", "{% raw %}\n"),
    Shape("highlighted code", "{% highlight js %}\na\n{% endhighlight %}\n\n"),
    Shape("comments of Liquid", "{% comment %}a{% endcomment %}\n"),
    Shape("includes", lambda n: f"{{% include a{n}.html %}}\n"),
    Shape("filters", "| a ", head="{{ b ", tail="}}"),
    Shape("arguments", 'a="b" ', head="{% include c.html ", tail="%}"),
    Shape("shortcodes", "{{< a >}} "),
    Shape("shortcodes with arguments", '{{< a b="c" >}}\n'),
    Shape("shortcodes paired", "{{% a %}}b{{% /a %}}\n"),
    Shape("shortcodes nested", "{{< a >}}\n", closing="{{< /a >}}\n"),
    Shape("open shortcodes", "{{< a "),
    Shape("macros", "{%- macro a() -%}b{%- endmacro -%}\n"),
)


_OF_FRONT_MATTER = (
    Shape("front matter keys", lambda n: f"a{n}: b\n", head="---\n", tail="---\na\n"),
    Shape("front matter same keys", "a: b\n", head="---\n", tail="---\na\n"),
    Shape("front matter list", "- a\n", head="---\nb:\n", tail="---\na\n"),
    Shape("front matter flow list", "a, ", head="---\nb: [", tail="]\n---\na\n"),
    Shape(
        "front matter mappings",
        lambda n: f"- title: a {n}\n  url: /b{n}\n",
        head="---\nb:\n",
        tail="---\na\n",
    ),
    Shape("front matter text", "a b ", head="---\ntitle: ", tail="\n---\na\n"),
    Shape(
        "front matter text of lines", "  a b\n", head="---\ntitle: |\n", tail="---\na\n"
    ),
    Shape("front matter quoted", "\\n", head='---\ntitle: "', tail='"\n---\na\n'),
    Shape("front matter open", "a: b\n", head="---\n"),
    Shape("front matter faults", "a: b: c\n", head="---\n", tail="---\na\n"),
    Shape("front matter open quotes", 'a: "b\n', head="---\n", tail="---\na\n"),
    Shape("front matter tabs", "\ta: b\n", head="---\n", tail="---\na\n"),
    Shape(
        "front matter anchors",
        lambda n: f"a{n}: &b{n} c\n",
        head="---\n",
        tail="---\na\n",
    ),
    Shape("front matter comments", "# a\n", head="---\n", tail="---\na\n"),
    Shape("front matter of one key", "a", head="---\n", tail=": b\n---\na\n"),
    Shape("TOML keys", lambda n: f'a{n} = "b"\n', head="+++\n", tail="+++\na\n"),
    Shape("TOML dotted key", "a.", head="+++\n", tail="a = 1\n+++\na\n"),
    Shape("TOML dotted header", "a.", head="+++\n[", tail="a]\n+++\na\n"),
    Shape("TOML tables", lambda n: f"[a{n}]\nb = 1\n", head="+++\n", tail="+++\na\n"),
    Shape("TOML tables of tables", "[[a]]\nb = 1\n", head="+++\n", tail="+++\na\n"),
    Shape("TOML dotted keys", lambda n: f"a.b{n} = 1\n", head="+++\n", tail="+++\na\n"),
    Shape("TOML inline table", "a = {", head="+++\n", tail="\n+++\na\n"),
    Shape("TOML array", "1, ", head="+++\na = [", tail="]\n+++\na\n"),
    Shape("TOML text", "a ", head='+++\ntitle = "', tail='"\n+++\na\n'),
    Shape("TOML open text", 'a = """b\n', head="+++\n", tail="+++\na\n"),
)


_OF_DOCLINT = (
    Shape(
        "suppressions of nothing",
        "<!-- doclint-disable-next-line links/split -->\na\n\n",
    ),
    Shape(
        "suppressions",
        "<!-- doclint-disable-next-line -->\n[a][b]\n\n",
        tail="[c]: d\n",
    ),
    Shape("open suppressions", "<!-- doclint-disable -->\n[a][b]\n\n", tail="[c]: d\n"),
    Shape(
        "paired suppressions",
        "<!-- doclint-disable -->\na\n\n<!-- doclint-enable -->\n\n",
    ),
    Shape("merge conflicts", "<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n"),
)

SHAPES: tuple[Shape, ...] = (
    *_OF_PROSE,
    *_OF_LINKS,
    *_OF_LINES,
    *_OF_TABLES,
    *_OF_HTML,
    *_OF_TEMPLATES,
    *_OF_FRONT_MATTER,
    *_OF_DOCLINT,
)
