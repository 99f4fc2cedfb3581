"""Links to pages that are not there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from unicodedata import normalize
from urllib.parse import unquote

from doclint.checks.links._leads import instead, told
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.page.includes import is_hidden
from doclint.project import Project
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.website import Fate

# What the name of a file has more than the address of its page.
_ENDING = expression(r"(?:/?\bindex)?\.(?:mdx?|html)")
_KEYS = {
    "docs/keys.md": "# Keys\n",
    "docs/locks.md": "# Locks\n",
    "docs/doors/gate.md": "# Gate\n",
}
_SITE = {"index.md": "# Home\n", "keys.md": "# Keys\n", "locks.md": "# Locks\n"}
_DOCS = {f"docs/{path}": text for path, text in _SITE.items()}
_CONTENT = {f"content/{path}": text for path, text in _SITE.items()}
_OWN = {
    "mkdocs.yml": "site_name: A\nsite_url: https://example.org/\n",
    **{
        f"docs/{name}.md": "# A\n"
        for name in ("index", "about", "news", "k/keys", "k/locks", "k/doors")
    },
}


@rule(
    "links/missing-page",
    visits=Project,
    yields_to=("translation/changed-link",),
    severity=Severity.ERROR,
    same_as=("rumdl/MD057",),
    examples=[
        bad({**_KEYS, "docs/a.md": "See [keys](⟦kyes.md⟧) and [locks](locks.md).\n"}),
        bad({**_KEYS, "docs/a.md": "See [the gate](⟦gate.md#way⟧).\n"}),
        bad(
            {
                **_KEYS,
                "docs/a.md": "See [hinges][h] and [again][h].\n\n[h]: ⟦hinges.md⟧\n",
            }
        ),
        bad(
            {**_SITE, "a.md": "See [keys](⟦../kyes/⟧) and [locks](../locks/).\n"},
            dialect="jekyll",
        ),
        bad(
            {**_SITE, "a.md": "See [keys](⟦{{ site.baseurl }}/kyes/⟧).\n"},
            dialect="jekyll",
        ),
        bad({**_SITE, "a.md": "See [keys](⟦{% link kyes.md %}⟧).\n"}, dialect="jekyll"),
        bad({**_DOCS, "docs/a.md": "[Keys](⟦kyes.md⟧)\n"}, dialect="mkdocs"),
        bad(
            {**_SITE, "a.md": "---\ncards:\n- link: ⟦/kyes/⟧\n---\n"}, dialect="jekyll"
        ),
        bad(
            {
                **_SITE,
                "_data/nav.yml": "- {title: Keys, url: ⟦/kyes/⟧}\n",
                "_config.yml": "",
            },
            dialect="jekyll",
        ),
        bad(
            {
                "docs/a.md": "See [the café](⟦caf\u00e9.md⟧).\n",
                "docs/cafe\u0301.md": "# Café\n",
                "docs/b.md": "# B\n",
            },
            dialect="mkdocs",
        ),
        good(
            {**_SITE, "a.md": "---\npermalink: /kyes/\ncalls: /kyes\n---\n"},
            dialect="jekyll",
        ),
        bad(
            {**_CONTENT, "content/a.md": '[Keys](⟦{{< relref "kyes" >}}⟧)\n'},
            dialect="hugo",
        ),
        bad({**_DOCS, "docs/a.md": "[Keys](⟦/docs/kyes⟧)\n"}, dialect="docusaurus"),
        bad(
            {**_SITE, "a.md": "[Keys](⟦./kyes⟧) and [locks](/locks.html).\n"},
            dialect="vitepress",
        ),
        good({**_KEYS, "docs/a.md": "[Keys](keys\\.md)\n"}),
        good(
            {
                **_KEYS,
                "docs/a.md": "[Keys](keys.md?tab=a#b), [the gate](doors/gate.md), [us](https://example.org/a.md)\n",
            }
        ),
        good(
            {**_SITE, "a.md": "[Keys](../keys/#a), [home](/), [x]({{ page.url }}/b)\n"},
            dialect="jekyll",
        ),
        bad(
            {
                **_OWN,
                "docs/a.md": "[K](https://example.org/k/keys/) [L](⟦https://example.org/k/lokcs/⟧) "
                "[N](https://example.org/shop/) [M](https://example.org/pricing/a/)\n",
            },
            dialect="mkdocs",
        ),
        bad(
            {
                "docs/a.md": "[Keys](⟦keys#part⟧)\n" + "[Keys](keys.md)\n" * 10,
                "docs/keys.md": "# Keys\n\n## Part\n",
            },
        ),
        good(
            {"docs/a.md": "[Keys](keys) [Keys](keys.md)\n", "docs/keys.md": "# Keys\n"}
        ),
        good(
            {
                "docs/a.md": "[Keys](keys/#part)\n" + "[Keys](keys.md)\n" * 10,
                "docs/keys.md": "# Keys\n\n## Part\n",
            }
        ),
        good(
            {
                "docs/a.md": "[Keys](/kyes/), [more](/kyes/a/)\n",
                "docs/index.md": "",
                "mkdocs.yml": "nav: [index.md, kyes.md]\n",
            },
            dialect="mkdocs",
        ),
        good(
            {
                "docs/a.md": "See [keys](keys.md).\n",
                "docs/b.md": "See [locks](locks.md) and [doors](doors.md).\n",
            }
        ),
    ],
)
def missing_page(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A link leads to a page of the site that is not there.

    Readers get an error page. The page was renamed, moved or never translated, or its
    address is misspelt. Addresses are told from the sources as the site generator makes
    them. Nothing is said where only a part of the site is there. Links in front matter
    (`link`, `next`, lists of cards) and in data files (`_data`, `data`) count, too.
    What the site's navigation names as well is told there, once: the page is lost to
    all who link to it, or a program makes it when the site is built.
    """
    in_navigation = [
        _ENDING.sub("", mention.target.strip("/"))
        for mention in project.site.lost_navigation
    ]
    for lead in told(project, Fate.NO_PAGE):
        if _is_below(lead.wanted, in_navigation):
            continue
        expected = lead.near or "the address of a page of this site"
        if lead.near and _looks_the_same(lead.near, lead.link.target):
            expected = f"{lead.near}, which looks the same, but has its accents as signs of their own, or not"
        fix = instead(lead, lead.near) if lead.near else None
        message = (
            f"found a link to {lead.wanted}, where no page is, expected {expected}"
        )
        # A file that pages take in, often one that another project wrote, cannot be
        # right for all of them.
        at_most = Severity.INFO if is_hidden(lead.link.path) else None
        yield Hit(
            lead.link.target_span,
            message,
            lead.near,
            fix,
            path=lead.link.path,
            at_most=at_most,
        )


def _looks_the_same(near: str, target: str) -> bool:
    """Whether two addresses differ in nothing but how their accents are written."""
    texts = [unquote(each) for each in (near, target)]
    composed = {normalize("NFC", each) for each in texts}
    return texts[0] != texts[1] and len(composed) == 1


def _is_below(address: str, entries: Iterable[str]) -> bool:
    """Whether an address is one of the entries or below it, in any language:
    `/fr/keys/a` is below `keys`."""
    plain = address.strip("/")
    in_language = plain.partition("/")[2]
    return any(
        f"{each}/".startswith(f"{entry}/")
        for entry in entries
        if entry
        for each in (plain, in_language)
    )
