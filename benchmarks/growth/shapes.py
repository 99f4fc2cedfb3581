"""Texts that grow: one odd thing, again and again, up to a wanted size.

A reader whose work grows with the square of a page is found by no ordinary page, but by any of these. Most are kinds that
cmark's `pathological_tests.py` has, told for all that doclint reads: prose, lists, tables, tags, front matter, MDX.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
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


_WORDS = ("the", "page", "shows", "how", "a", "marmot", "keeps", "its", "burrow", "warm", "when", "snow", "falls", "and")


def _sentence(number: int) -> str:
    words = [_WORDS[(number * 7 + at * (number % 5 + 1)) % len(_WORDS)] for at in range(9)]
    return " ".join(words).capitalize() + f" {number}. "


def _step(number: int) -> str:
    """A line one step deeper than the one before."""
    return "  " * number + "- a\n"


def _growing(mark: str) -> Callable[[int], str]:
    """Runs of a mark, each longer than the one before: they never meet."""
    return lambda number: "e" + mark * (number + 1) + " "


def shapes() -> Iterator[Shape]:
    """All shapes, by what they are made of."""
    yield from _of_prose()
    yield from _of_links()
    yield from _of_lines()
    yield from _of_tables()
    yield from _of_html()
    yield from _of_templates()
    yield from _of_front_matter()
    yield from _of_doclint()


def _of_prose() -> Iterator[Shape]:
    yield Shape("ordinary prose", _sentence)
    yield Shape("ordinary paragraphs", lambda n: _sentence(n) + "\n\n")
    yield Shape("one word", "a")
    yield Shape("one long number", "1")
    yield Shape("numbers", lambda n: f"{n} ")
    yield Shape("numbers with points", "1.")
    yield Shape("numbers with commas", "1,234,")
    yield Shape("a number of spaced groups", "123 ", head="1 ")
    yield Shape("dates", "2024-01-01 ")
    yield Shape("versions", "1.2.3-")
    yield Shape("dotted words", "a.")
    yield Shape("hyphened words", "a-")
    yield Shape("slashed words", "a/")
    yield Shape("underscored words", "a_")
    yield Shape("camel words", "aB")
    yield Shape("upper case words", "AB ")
    yield Shape("capitals", "Ab ")
    yield Shape("same words", "marmot ")
    yield Shape("same sentences", "The marmot sleeps. ")
    yield Shape("blanks", " ", head="a", tail="b")
    yield Shape("no-break blanks", "\u00a0", head="a", tail="b")
    yield Shape("tabs", "\t", head="a", tail="b")
    yield Shape("line ends", "\n", head="a", tail="b")
    yield Shape("carriage returns", "\r", head="a", tail="b")
    yield Shape("lines with blanks", "a   \n")
    yield Shape("commas", ",")
    yield Shape("points", ".")
    yield Shape("spaced commas", " ,")
    yield Shape("question marks", "?")
    yield Shape("colons", ":")
    yield Shape("spaced colons", " :")
    yield Shape("dashes", "- ")
    yield Shape("quotes", '"')
    yield Shape("quoted words", '"a" ')
    yield Shape("open quotes", ' "a')
    yield Shape("apostrophes", "'a ")
    yield Shape("typographic quotes", "«a» “b” ")
    yield Shape("open typographic quotes", "«a ")
    yield Shape("round brackets", "(", closing=")")
    yield Shape("open round brackets", "(a ")
    yield Shape("closed round brackets", "a) ")
    yield Shape("backslashes", "\\")
    yield Shape("escapes", "\\*")
    yield Shape("entities", "&amp;")
    yield Shape("open entities", "&a")
    yield Shape("ampersands", "&")
    yield Shape("controls", "\x01")
    yield Shape("NUL", "abc\0de\0")
    yield Shape("soft hyphens", "a\u00ad")
    yield Shape("invisible characters", "a\u200b")
    yield Shape("combining accents", "e\u0301")
    yield Shape("accents on one letter", "\u0301", head="e")
    yield Shape("look-alikes", "p\u0430ge ")
    yield Shape("pictures", "\U0001f984")
    yield Shape("surrogate halves", "\ufffd")
    yield Shape("Chinese", "土拨鼠在冬天睡觉。")
    yield Shape("Chinese without end", "土拨鼠")
    yield Shape("Japanese", "マーモットは冬に眠る。")
    yield Shape("Korean", "마멋은 겨울에 잠을 잔다. ")
    yield Shape("Arabic", "ينام المرموط في الشتاء. ")
    yield Shape("Thai", "มาร์มอตหลับในฤดูหนาว")
    yield Shape("open stars", "**a *a ")
    yield Shape("closed stars", "a** a* ")
    yield Shape("strong and emphasis alternating", "*a **a ", closing="a** a*")
    yield Shape("emphases nested", "*a **", closing="** a*")
    yield Shape("stars", "*")
    yield Shape("star underscore", "*_* ")
    yield Shape("stars and underscores", "_a *a ")
    yield Shape("spaced stars", " * a ** ")
    yield Shape("bold words", "**a** ")
    yield Shape("bold labels", "**a**: b\n\n")
    yield Shape("tildes", "~~a ")
    yield Shape("math", "$a$ ")
    yield Shape("open math", "$$a ")
    yield Shape("code spans", "`a` ")
    yield Shape("code spans with pipes", "`|`")
    yield Shape("open code", "`a ")
    yield Shape("growing backticks", _growing("`"))
    yield Shape("growing stars", _growing("*"))
    yield Shape("code spans of two marks", "`` ` `` ")
    yield Shape("placeholders", "%s {0} {name} ")
    yield Shape("keyboard", "<kbd>Ctrl</kbd>+")


def _of_links() -> Iterator[Shape]:
    yield Shape("open brackets", "[")
    yield Shape("closed brackets", "]")
    yield Shape("brackets nested", "[", head="", tail="", closing="]")
    yield Shape("open links", "[a")
    yield Shape("open links with targets", "[a](")
    yield Shape("open links with pointed targets", "[a](<b")
    yield Shape("closed links", "a]")
    yield Shape("closed links with targets", "a](b)")
    yield Shape("links", "[a](b) ")
    yield Shape("links to anchors", lambda n: f"[a](#b{n}) ")
    yield Shape("links to pages", lambda n: f"[a](b{n}.md) ")
    yield Shape("links nested", "[", closing="](b)")
    yield Shape("links with open titles", '[a](b "c ')
    yield Shape("images", "![a](b.png) ")
    yield Shape("images nested", "![", closing="](b)")
    yield Shape("open images", "![a](")
    yield Shape("image without alternative", "![](b.png) ")
    yield Shape("brackets in targets", "(", head="[a](b", closing=")", tail=")")
    yield Shape("undefined references", lambda n: f"[a{n}][b{n}] ")
    yield Shape("undefined references on lines", lambda n: f"[a{n}][b{n}]\n\n")
    yield Shape("undefined same references", "[a][b] ")
    yield Shape("undefined collapsed", lambda n: f"[a{n}][] ")
    yield Shape("undefined shortcuts", lambda n: f"[a{n}] ")
    yield Shape("defined references", lambda n: f"[a][b{n}]\n\n[b{n}]: /c\n\n")
    yield Shape("definitions", lambda n: f"[b{n}]: /c\n")
    yield Shape("definitions of one label", "[b]: /c\n")
    yield Shape("definitions without target", "[b]:\n")
    yield Shape("definitions with open titles", '[b]: /c "d\n')
    yield Shape("definitions on one line", "[b]: /c ", head="a\n\n")
    yield Shape("definitions with long labels", "a", head="[", tail="]: /b\n")
    yield Shape("many labels of one length", "[ a ]: /b\n")
    yield Shape("escaped references", "\\[a\\][b] ")
    yield Shape("footnotes", lambda n: f"a[^{n}]\n\n[^{n}]: b\n\n")
    yield Shape("footnotes undefined", lambda n: f"a[^{n}] ")
    yield Shape("footnotes unused", lambda n: f"[^{n}]: b\n\n")
    yield Shape("footnote lines", lambda n: f"[^{n}]: b\n")
    yield Shape("inline footnotes", "^[a ")
    yield Shape("bare addresses", "https://a.b/c ")
    yield Shape("bare addresses on lines", lambda n: f"https://a.b/c{n}\n\n")
    yield Shape("one long address", "a/", head="https://a.b/")
    yield Shape("addresses run together", "https://a.b")
    yield Shape("www addresses", "www.a.b ")
    yield Shape("pointed addresses", "<https://a.b> ")
    yield Shape("open pointed addresses", "<https://a.b ")
    yield Shape("mail addresses", "a@b.c ")
    yield Shape("open mail address", "a@", head="")
    yield Shape("mail dots", "a.", tail="@b.c")
    yield Shape("wiki links", "[[a]] ")
    yield Shape("full-width brackets", "【a】（b） ")
    yield Shape("reversed links", "(a)[b] ")
    yield Shape("spaced links", "[a] (b) ")
    yield Shape("alternating images and brackets", "![[]()")
    yield Shape("brackets with backslashes", "[\\")


def _of_lines() -> Iterator[Shape]:
    yield Shape("same headings", "# a\n\n")
    yield Shape("same headings tight", "# a\n")
    yield Shape("same headings setext", "a\n=\n\n")
    yield Shape("headings", lambda n: f"# a{n}\n\n")
    yield Shape("headings of three words", lambda n: f"## The old burrow {n}\n\n")
    yield Shape("headings that count up", lambda n: "# a\n" if n % 2 else f"# a-{n}\n")
    yield Shape("headings with ids", lambda n: f"# a {{#b{n}}}\n\n")
    yield Shape("headings with the same id", "# a {#b}\n\n")
    yield Shape("headings of all levels", lambda n: "#" * (n % 6 + 1) + " a\n\n")
    yield Shape("setext lines", "a\n-\n")
    yield Shape("one long heading", "a ", head="# ")
    yield Shape("heading closed by many marks", "#", head="# a ")
    yield Shape("list items", lambda n: f"- a{n}\n")
    yield Shape("list items of words", lambda n: f"- {_sentence(n)}\n")
    yield Shape("same list items", "- a\n")
    yield Shape("loose list items", "- a\n\n")
    yield Shape("empty list items", "-\n")
    yield Shape("numbered items", lambda n: f"{n}. a\n")
    yield Shape("task items", "- [ ] a\n")
    yield Shape("list marks on a line", "- ", tail="a")
    yield Shape("star marks on a line", "* ", tail="a\n")
    yield Shape("numbered marks on a line", "1. ", tail="a")
    yield Shape("lists nested", _step)
    yield Shape("lists of changing marks", lambda n: "-+*"[n % 3] + " a\n")
    yield Shape("list with lazy lines", "a\n", head="- a\n")
    yield Shape("indented lines in a list", "  a\n", head="- a\n")
    yield Shape("quotes nested", ">", tail="a")
    yield Shape("quotes", "> a\n")
    yield Shape("quotes apart", "> a\n\n")
    yield Shape("quotes nested with lines", ">", tail="a\nb\n" * 20)
    yield Shape("lazy quote", "a\n", head="> a\n")
    yield Shape("quotes and lists", "> - ", tail="a")
    yield Shape("rules", "---\n\n")
    yield Shape("star rule", "* ", tail="\n")
    yield Shape("fences", "```\na\n```\n\n")
    yield Shape("fences tight", "```\na\n```\n")
    yield Shape("fences with languages", lambda n: f"```js\nlet a{n} = 'text {n}'; // a word\n```\n\n")
    yield Shape("open fence", "a\n", head="```\n")
    yield Shape("fence marks", "```\n")
    yield Shape("fence with quotes", "'", head="```js\n", tail="\n```\n")
    yield Shape("fence with comments", "/* ", head="```js\n", tail="\n```\n")
    yield Shape("fence with markup", "<a", head="```html\n", tail="\n```\n")
    yield Shape("fence with keys", lambda n: f"key{n}: value {n}\n", head="```yaml\n", tail="```\n")
    yield Shape("fence with JSON", '{"a": ', head="```json\n", tail="\n```\n")
    yield Shape("growing fences", lambda n: "`" * (n + 3) + "\n")
    yield Shape("tilde fences", "~~~\na\n~~~\n")
    yield Shape("indented code", "    a\n")
    yield Shape("indented code apart", "    a\n\nb\n\n")
    yield Shape("attribute lists", "{: .a}\n")
    yield Shape("attribute lists under lines", "a\n{: .a}\n")
    yield Shape("attribute lists under paragraphs", "a\n{: .a}\n\n")
    yield Shape("attribute lists inline", "*a*{: .a} ")
    yield Shape("open attribute lists", '{: .a #b c="d" ')
    yield Shape("open attribute lists on lines", '{: .a #b c="d"\n')
    yield Shape("attribute lists of many classes", ".a ", head="a\n{: ", tail="}\n")
    yield Shape("braces", "{", closing="}")
    yield Shape("definition lists", "a\n: b\n\n")
    yield Shape("boxes", "!!! note\n    a\n\n")
    yield Shape("boxes nested", lambda n: "    " * n + "!!! note\n")
    yield Shape("containers", ":::note\na\n:::\n\n")
    yield Shape("containers nested", ":::note\n", closing=":::\n")
    yield Shape("growing containers", lambda n: ":" * (n + 3) + "note\n")
    yield Shape("open containers", ":::note\n")
    yield Shape("slash containers", "/// note\na\n///\n\n")
    yield Shape("alerts", "> [!NOTE]\n> a\n\n")
    yield Shape("tabs of boxes", '=== "a"\n\n    b\n\n')
    yield Shape("snippets", '--8<-- "a.md"\n')
    yield Shape("abbreviations", "*[AB]: c\n")
    yield Shape("one long line of words", _sentence)
    yield Shape("paragraphs with Windows lines", "a\r\n\r\n")


def _of_tables() -> Iterator[Shape]:
    two = "| a | b |\n|---|---|\n"
    yield Shape("table of two columns", lambda n: f"| a{n} | b{n} |\n", head=two)
    yield Shape("table of same rows", "| a | b |\n", head=two)
    yield Shape("table without outer pipes", "a|b\n", head="a|b\n-|-\n")
    yield Shape("table of prose", lambda n: f"| {_sentence(n)} | {_sentence(n + 3)} |\n", head=two)
    yield Shape("lines with pipes", "a|b\n")
    yield Shape("short rows", "| a\n", head=two)
    yield Shape("long rows", "| a | b | c |\n", head=two)
    yield Shape("one wide row", "| a ", head=two)
    yield Shape("pipes", "|")
    yield Shape("escaped pipes", "\\|", head=two + "| ")
    yield Shape("delimiter rows", "|---|---|\n")
    yield Shape("delimiter cells", "|-", head="| a |\n")
    yield Shape("tables", "| a | b |\n|---|---|\n| c | d |\n\n")
    yield Shape("tables glued to lines", "a\n| a | b |\n|---|---|\n| c | d |\n\n")
    yield Shape("tables of one line", "| a | b | |---|---| | c | d | ")
    yield Shape("rows with code", "| `a|b` | c |\n", head=two)
    yield Shape("rows apart", "| a | b |\n\n", head=two)
    yield Shape("empty rows", "|  |  |\n", head=two)
    yield Shape("tables with attributes", "| a | b |\n|---|---|\n| c | d |\n{: .a}\n\n")
    yield WideTable("wide header and short rows", "")


class WideTable(Shape):
    """A table whose header is half of the page, the rest rows of one cell."""

    def text(self, size: int) -> str:
        columns = size // 12
        return "|a" * columns + "\n" + "|-" * columns + "\n" + "|a\n" * (size // 9)


def _of_html() -> Iterator[Shape]:
    yield Shape("tags", "<b>a</b> ")
    yield Shape("tags nested", "<b>", closing="</b>")
    yield Shape("open tags", "<b>")
    yield Shape("tags without end", "<a b")
    yield Shape("tags without end on lines", "<a b\n")
    yield Shape("attributes", 'b="c" ', head="<a ", tail=">")
    yield Shape("open attributes", '<a b="')
    yield Shape("closing tags", "</b>")
    yield Shape("div lines", "<div>\n")
    yield Shape("divs", "<div>\na\n</div>\n\n")
    yield Shape("divs nested", "<div>\n\n", closing="</div>\n\n")
    yield Shape("divs with Markdown", '<div markdown="1">\na\n</div>\n')
    yield Shape("less-than signs", "<")
    yield Shape("less-than signs apart", "a < b ")
    yield Shape("greater-than signs", "a > b ")
    yield Shape("comments", "<!-- a -->\n")
    yield Shape("open comments", "<!-- ")
    yield Shape("open comments on lines", "<!-- a\n\n")
    yield Shape("closed comments", "--> ")
    yield Shape("dashes in a comment", "-", head="<!--", tail="-->")
    yield Shape("declarations", "<!A ")
    yield Shape("CDATA", "<![CDATA[")
    yield Shape("processing", "<?")
    yield Shape("question marks of processing", "<?a?> ")
    yield Shape("break tags", "a<br>")
    yield Shape("images in HTML", '<img src="a.png"> ')
    yield Shape("anchors in HTML", lambda n: f'<a id="a{n}"></a>\n')
    yield Shape("links in HTML", '<a href="b.md">a</a> ')
    yield Shape("pre blocks", "<pre>\na\n</pre>\n\n")
    yield Shape("open scripts", "<script>\n")
    yield Shape("tables in HTML", "<tr><td>a</td></tr>\n", head="<table>\n", tail="</table>\n")
    yield Shape("details", "<details>\n<summary>a</summary>\n\nb\n\n</details>\n\n")
    yield Shape("components", '<Card title="a">b</Card>\n\n')
    yield Shape("components nested", "<Card>\n\n", closing="</Card>\n\n")
    yield Shape("open components", "<Card title={")
    yield Shape("components with expressions", "<Card a={b} />\n")
    yield Shape("fragments", "<>", closing="</>")
    yield Shape("imports", lambda n: f'import A{n} from "a{n}.mdx"\n')
    yield Shape("imports apart", lambda n: f'import A{n} from "a{n}.mdx"\n\n')
    yield Shape("exports", lambda n: f"export const a{n} = {n}\n\n")
    yield Shape("open export", "{a: ", head="export const a = ")
    yield Shape("expressions", "{a} ")
    yield Shape("expressions nested", "{a ", closing="}")
    yield Shape("open expressions", "{a")
    yield Shape("expressions with strings", "{'a' + ")
    yield Shape("comments of MDX", "{/* a */}\n")
    yield Shape("open comments of MDX", "{/* ")
    yield Shape("templates in expressions", "{`${")


def _of_templates() -> Iterator[Shape]:
    yield Shape("outputs", "{{ a }} ")
    yield Shape("open outputs", "{{ a ")
    yield Shape("outputs nested", "{{", closing="}}")
    yield Shape("quoted outputs", '{{ "a ')
    yield Shape("tags of Liquid", "{% a %} ")
    yield Shape("open tags of Liquid", "{% a ")
    yield Shape("blocks of Liquid", "{% if a %}b{% endif %}\n")
    yield Shape("blocks of Liquid nested", "{% if a %}\n", closing="{% endif %}\n")
    yield Shape("open blocks of Liquid", "{% if a %}\n")
    yield Shape("closed blocks of Liquid", "{% endif %}\n")
    yield Shape("crossed blocks of Liquid", "{% if a %}{% for b in c %}{% endif %}{% endfor %}\n")
    yield Shape("blocks of Liquid in fences", "```\n{% if a %}\n```\n\n")
    yield Shape("raw blocks", "{% raw %}a{% endraw %}\n")
    yield Shape("open raw blocks", "{% raw %}\n")
    yield Shape("highlighted code", "{% highlight js %}\na\n{% endhighlight %}\n\n")
    yield Shape("comments of Liquid", "{% comment %}a{% endcomment %}\n")
    yield Shape("includes", lambda n: f"{{% include a{n}.html %}}\n")
    yield Shape("filters", "| a ", head="{{ b ", tail="}}")
    yield Shape("arguments", 'a="b" ', head="{% include c.html ", tail="%}")
    yield Shape("shortcodes", "{{< a >}} ")
    yield Shape("shortcodes with arguments", '{{< a b="c" >}}\n')
    yield Shape("shortcodes paired", "{{% a %}}b{{% /a %}}\n")
    yield Shape("shortcodes nested", "{{< a >}}\n", closing="{{< /a >}}\n")
    yield Shape("open shortcodes", "{{< a ")
    yield Shape("macros", "{%- macro a() -%}b{%- endmacro -%}\n")


def _of_front_matter() -> Iterator[Shape]:
    yield Shape("front matter keys", lambda n: f"a{n}: b\n", head="---\n", tail="---\na\n")
    yield Shape("front matter same keys", "a: b\n", head="---\n", tail="---\na\n")
    yield Shape("front matter list", "- a\n", head="---\nb:\n", tail="---\na\n")
    yield Shape("front matter flow list", "a, ", head="---\nb: [", tail="]\n---\na\n")
    yield Shape("front matter mappings", lambda n: f"- title: a {n}\n  url: /b{n}\n", head="---\nb:\n", tail="---\na\n")
    yield Shape("front matter text", "a b ", head="---\ntitle: ", tail="\n---\na\n")
    yield Shape("front matter text of lines", "  a b\n", head="---\ntitle: |\n", tail="---\na\n")
    yield Shape("front matter quoted", "\\n", head='---\ntitle: "', tail='"\n---\na\n')
    yield Shape("front matter open", "a: b\n", head="---\n")
    yield Shape("front matter faults", "a: b: c\n", head="---\n", tail="---\na\n")
    yield Shape("front matter open quotes", 'a: "b\n', head="---\n", tail="---\na\n")
    yield Shape("front matter tabs", "\ta: b\n", head="---\n", tail="---\na\n")
    yield Shape("front matter anchors", lambda n: f"a{n}: &b{n} c\n", head="---\n", tail="---\na\n")
    yield Shape("front matter comments", "# a\n", head="---\n", tail="---\na\n")
    yield Shape("front matter of one key", "a", head="---\n", tail=": b\n---\na\n")
    yield Shape("TOML keys", lambda n: f'a{n} = "b"\n', head="+++\n", tail="+++\na\n")
    yield Shape("TOML dotted key", "a.", head="+++\n", tail="a = 1\n+++\na\n")
    yield Shape("TOML dotted header", "a.", head="+++\n[", tail="a]\n+++\na\n")
    yield Shape("TOML tables", lambda n: f"[a{n}]\nb = 1\n", head="+++\n", tail="+++\na\n")
    yield Shape("TOML tables of tables", "[[a]]\nb = 1\n", head="+++\n", tail="+++\na\n")
    yield Shape("TOML dotted keys", lambda n: f"a.b{n} = 1\n", head="+++\n", tail="+++\na\n")
    yield Shape("TOML inline table", "a = {", head="+++\n", tail="\n+++\na\n")
    yield Shape("TOML array", "1, ", head="+++\na = [", tail="]\n+++\na\n")
    yield Shape("TOML text", "a ", head='+++\ntitle = "', tail='"\n+++\na\n')
    yield Shape("TOML open text", 'a = """b\n', head="+++\n", tail="+++\na\n")


def _of_doclint() -> Iterator[Shape]:
    yield Shape("suppressions of nothing", "<!-- doclint-disable-next-line links/split -->\na\n\n")
    yield Shape("suppressions", "<!-- doclint-disable-next-line -->\n[a][b]\n\n", tail="[c]: d\n")
    yield Shape("open suppressions", "<!-- doclint-disable -->\n[a][b]\n\n", tail="[c]: d\n")
    yield Shape("paired suppressions", "<!-- doclint-disable -->\na\n\n<!-- doclint-enable -->\n\n")
    yield Shape("merge conflicts", "<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n")
