"""HTML that a translation changed."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.evidence.html import HtmlChange, HtmlDifference
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule

_SIZES = frozenset({"width", "height", "style"})


@rule(
    "translation/changed-html",
    visits=HtmlChange,
    severity=Severity.WARNING,
    ages=True,
    examples=[
        bad(
            source='<div class="box" title="A box">\nText.\n</div>\n',
            translation='<div class="⟦boite⟧" title="Une boîte">\nTexte.\n</div>\n',
            fixed='<div class="box" title="Une boîte">\nTexte.\n</div>\n',
        ),
        bad(
            source='Press <kbd class="key">Enter</kbd> and <a id="top" href="#a">go</a> up.\n',
            translation='Drücken Sie <kbd class="key">Enter</kbd> und <a id="⟦oben⟧" href="#a">gehen</a> Sie hoch.\n',
            language="de",
        ),
        bad(
            source="<details>\n<summary>More of it</summary>\n\nA text.\n\n</details>\n",
            translation="<details>\n⟦<sumario>⟧Más de ello</sumario>\n\nUn texto.\n\n</details>\n",
            language="es",
        ),
        good(
            source='Text.\n\n<Field name="a" type="array of strings">Names.</Field>\n',
            translation='Texte.\n\n<Field name="a" type="tableau de textes">Noms.</Field>\n',
            dialect="mintlify",
        ),
        good(
            source='<img src="a.png" alt="A key" width="20"> and <b>words</b>\n',
            translation='<img src="a.png" alt="Une clé" width="20"> et des mots\n',
        ),
        good(
            source='<p class="a b" id="c">\n', translation="<p id='c' class='a  b'>\n"
        ),
        bad(
            source='A <Card title="Rest" href="/rest" /> here.\n',
            translation='Tu ⟦<Card tytuł="Przerwa" href="/rest" />⟧.\n',
            dialect="docusaurus",
            language="pl",
        ),
        good(
            source='A <Card title="Rest" href="/rest" /> here.\n',
            translation='Tu <Card title="Przerwa" href="/rest" lang="pl" />.\n',
            dialect="docusaurus",
            language="pl",
        ),
        bad(
            source='<TabItem value="hand" label="By hand">\n\nRun it.\n\n</TabItem>\n',
            translation='<TabItem value="⟦main⟧" label="À la main">\n\nLancez-le.\n\n</TabItem>\n',
            dialect="docusaurus",
        ),
        bad(
            source="<div>\n<h3 id='how'>How</h3>\n<ul>\n<li>One</li>\n</ul>\n<ol><li>Two</li></ol>\n</div>\n",
            translation="⟦<div>⟧\n=== Wie\n* Eins\n. Zwei\n</div>\n",
            language="de",
        ),
        good(
            source="<div class='row'>\n<p class='wide'>A box</p>\n</div>\n",
            translation="<div class='row wide'>\n<p class='wide'>Eine Box</p>\n</div>\n",
            language="de",
        ),
        good(
            source="<h3 id='_how'>How</h3>\n",
            translation="<h3 id='_wie'>Wie</h3>\n",
            language="de",
        ),
        good(
            source='<a name="keys"></a>\n\n## Keys\n\n<a name="locks"></a>\n\n## Locks\n',
            translation='<a name="locks"></a>\n\n## Serrures\n\n<a name="keys"></a>\n\n## Clés\n',
        ),
        good(source='<input value="Send">\n', translation='<input value="Envoyer">\n'),
        good(
            source="One line.<br>Another line.\n",
            translation="一行と、もう一行。\n",
            language="ja",
        ),
        good(source="A key.\n", translation='<abbr title="K">K</abbr>.\n'),
    ],
)
def changed_html(change: HtmlChange, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """An HTML tag or attribute is not the source text's: a class, an id or a style was changed, or the tag's name.

    What readers see may be translated (`alt`, `title`, `aria-label`); addresses are
    compared as links are. Marks of single words, as `<b>`, may come and go.
    """
    expected, written, name = change.expected, change.written, change.attribute
    # A picture may be another size, as its words are.
    is_of_look = change.element == "img" and name in _SIZES
    at_most = Severity.INFO if is_of_look or not change.sure else None
    match change.difference:
        case HtmlDifference.ATTRIBUTE:
            fix = Fix(
                f"write {expected}",
                (Edit(change.place, expected),),
                (Change.HTML, Change.TARGET, Change.WORDS),
            )
            message = (
                f'found {name}="{written}", expected "{expected}" as in the source text'
            )
            yield Hit(change.place, message, expected, fix, at_most=at_most)
        case HtmlDifference.LOST_ATTRIBUTE:
            message = f'found <{written}> without {name}, expected {name}="{expected}" as in the source text'
            yield Hit(change.place, message, at_most=at_most)
        case HtmlDifference.RENAMED_ATTRIBUTE:
            message = (
                f"found the attribute {written}, expected {name} as in the source text"
            )
            yield Hit(change.place, message, at_most=at_most)
        case HtmlDifference.ELEMENT:
            message = f"found the tag <{written}>, expected <{expected}> as in the source text"
            yield Hit(change.place, message, expected, at_most=at_most)
        case HtmlDifference.BLOCK:
            message = f"found HTML that differs from the source text's in {change.places} places, expected the same"
            yield Hit(change.place, message, at_most=at_most)
        case HtmlDifference.LOST_ELEMENT:
            message = f"found no <{expected}> in the block, which the source text has"
            yield Hit(change.place, message, at_most=at_most)
