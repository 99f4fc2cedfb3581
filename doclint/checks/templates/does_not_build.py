"""What stops the build of a page: MDX that its compiler does not take."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document, FrontMatter
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.mdx import HTML_COMMENT, all_faults


@rule(
    "templates/does-not-build",
    visits=Document,
    severity=Severity.ERROR,
    examples=[
        bad("One line.⟦<br>⟧Another.\n", dialect="docusaurus"),
        bad("Put it between ⟦{⟧ braces.\n", dialect="docusaurus"),
        bad("It takes ⟦<⟧6 hours.\n", dialect="docusaurus"),
        bad("Write ⟦{your own name}⟧ there.\n", dialect="docusaurus"),
        bad('<Tab name={⟦“⟧Lettre”}>\n\nTexte.\n\n</Tab>\n', dialect="docusaurus"),
        bad("⟦import Letters from ‘./letters’;⟧\n\nText.\n", dialect="docusaurus"),
        bad("In total ⟦{count + }⟧ letters.\n", dialect="docusaurus"),
        bad("⟦<Note>⟧\n\nNobody closes it.\n", dialect="docusaurus"),
        bad("<Note>\n\nIt is closed too late⟦</Note>⟧\n", dialect="docusaurus"),
        bad("<Tabs>\n<Tab>\n\nText.\n\n⟦</Tabs>⟧\n</Tab>\n".replace("<Tab>", "⟦<Tab>⟧", 1)
            .replace("⟦</Tabs>⟧", "</Tabs>").replace("</Tab>\n", "⟦</Tab>⟧\n"), dialect="docusaurus"),
        bad("See ⟦<⟧https://acme.example>.\n", dialect="docusaurus"),
        bad("<img src=⟦a⟧.png />\n".replace("<img src=⟦a⟧.png />", "<img ⟦s⟧rc=a.png />"), dialect="docusaurus"),
        good(
            "import Letters, {box} from './letters';\n\n"
            "<Letters {...box} of={{a: [1, 2]}} then={() => <b>it’s “x”</b>} />\n\n"
            "{box.map((each) => `${each} “x”`)} {/* ‘a’ */} {été}\n",
            dialect="docusaurus",
        ),
        good(
            "export const Card = () => <p><b stroke-width='1'>“{size}”</b> é</p>;\n\n<Card />\n",
            dialect="docusaurus",
        ),
        good("One.<br />Two {size} < three, `{` and `<br>`, \\{ and &lt;.\n", dialect="docusaurus"),
        good("```js\nif (a <6) {\n```\n\n<Note>\n\n## Own {#own}\n\n{/* note */}\n\n</Note>\n", dialect="docusaurus"),
        good("One line.<br>Another.\n\n<!-- note -->\n\n{ loose\n"),
    ],
)  # fmt: skip
def does_not_build(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A page of MDX holds what its compiler does not take: a tag without its end, a loose brace, an HTML comment.

    The whole site is then not built. Void elements are closed (`<br />`), braces and
    `<` are escaped or stand in code, comments are `{/* … */}`, and a component begins
    and ends on lines of its own or within one paragraph.
    """
    if not ctx.dialect.mdx:
        return
    front = next(iter(document.of(FrontMatter)), None)
    text = document.source.text.replace("\r\n", " \n").replace("\r", "\n")
    for fault in all_faults(text, front.span.end if front else 0):
        taken = fault.message == HTML_COMMENT and ctx.dialect.html_comments
        loose = fault.misplaced or _is_loose(document.source.cut(fault.span))
        if not (taken or (ctx.dialect.lenient and loose)):
            yield Hit(fault.span, fault.message)


def _is_loose(written: str) -> bool:
    """Whether an older compiler takes it for text: braces, and `<` where it begins no
    tag."""
    return written == "<" or written.startswith("{")
