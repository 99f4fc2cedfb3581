"""Links to a place of the page that is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Document, Heading, Link, Tag
from doclint.findings import Edit, Fix, Hit, Related, Severity
from doclint.project import Facts, Pair, Project
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.ids import KNOWN, ids
from doclint.text.included import includes_files
from doclint.text.leads import Versions, instead, leads, twin_anchor
from doclint.text.nearest import Nearest
from doclint.text.urls import fragment
from doclint.vocabulary import TagSpec
from doclint.website import Fate, Lead

_DETAILS = (TagSpec(name="details", block=True, scope=True, caption=True),)


@rule(
    "links/missing-anchor",
    visits=(Document, Project),
    severity=Severity.ERROR,
    examples=[
        bad("See [keys](⟦#kyes⟧).\n\n## Keys\n", fixed="See [keys](#keys).\n\n## Keys\n"),
        bad("See [keys](⟦#Keys⟧).\n\n## Keys\n", fixed="See [keys](#keys).\n\n## Keys\n"),
        bad("See [keys](⟦#keys⟧).\n\n## Schlüssel\n"),
        bad("See [keys][k] and [again][k].\n\n## Locks\n\n[k]: ⟦#keys⟧\n"),
        bad('See <a href="⟦#keys⟧">keys</a>.\n\n## Locks\n'),
        bad("See [keys](⟦#keys-2⟧).\n\n## Keys\n\n## Keys\n"),
        bad("See [keys](⟦#your-keys⟧).\n\n## Your keys {#keys}\n", dialect="jekyll"),
        bad("See [keys](⟦#etape-1⟧).\n\n## Étape 1\n", dialect="jekyll"),
        good("See [a](#keys), [b](#keys-1), [c](#top), [d](#).\n\n## Keys\n\n## Keys\n"),
        good("See [a](#schl%C3%BCssel) and [b](#schlüssel) and [c](#schl&uuml;ssel).\n\n## Schlüssel\n"),
        good('See [a](#one), [b](#two), [c](#three).\n\n<a name="one"></a> <p id="two">\n\n<h2>Three</h2>\n'),
        good("See [a](#your-keys).\n\n## Your *keys* {#your-keys}\n\n", dialect="jekyll"),
        good("See [a](#one) and [b](#two).\n\nText.\n{: #one}\n\nMore *words*{: #two}.\n", dialect="jekyll"),
        good("See [a](#fn:1), [b](#fnref1), [c](#__tabbed_1_2), [d](#/route), [e](#L10).\n"),
        good(
            "See [a](#more-keys).\n\n{% details More keys %}\nText.\n{% enddetails %}\n",
            dialect="jekyll",
            entries=_DETAILS,
        ),
        good("See [a](#keys).\n\n{% include keys.md %}\n", dialect="jekyll"),
        good("See [a](#{{ page.key }}).\n", dialect="jekyll"),
        good("See [a](#keys).\n\n<Keys />\n", dialect="docusaurus"),
        good("`[a](#keys)`\n"),
        good("See [a](#clés-et-serrures).\n\nClés et serrures\n----------------\n"),
        good("(my keys)=\n# Keys\n\nSee [a](#my-keys) and [b](#my%20keys).\n"),
        good("See [a](#keys_1).\n\n## Keys\n\n## Keys\n"),
        bad({"a.md": "See [keys](⟦b.md#kyes⟧) and [b](b.md#keys), [c](b.md).\n", "b.md": "# Keys\n"}),
        bad(
            {
                "en/a.md": "[K](b.md#keys)\n",
                "en/b.md": "## Keys\n",
                "fr/a.md": "[C](⟦b.md#keys⟧)\n",
                "fr/b.md": "## Clés\n",
            }
        ),
        bad(
            source="## The keys\n\nSee [the keys](#the-keys).\n",
            translation="## Les clés\n\nVoir [les clés](⟦#the-keys⟧).\n",
            fixed="## Les clés\n\nVoir [les clés](#les-clés).\n",
        ),
        good({"a.md": "See [keys](b.md#keys) and [more](b.md#part).\n", "b.md": '# Keys\n\n<a id="part"></a>\n'}),
        good({"a.md": "See [keys](b.md#keys).\n", "b.md": "# B\n\n{% include keys.md %}\n"}, dialect="jekyll"),
        good("See [a](#_2-keys) and [b](#2-keys).\n\n## 2. Keys\n"),
    ],
)
def missing_anchor(visited: Document | Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A link leads to a heading or id that the page, its own or another of the site, does not have.

    It then leads to the top of the page. Usually the heading was reworded or translated and its links were not; an
    id of its own, `## Clés {#keys}`, keeps them working. Where a page takes in other files, which may hold the id,
    only near misses on it are told. For translations the id is named that the translated heading has.
    """
    if isinstance(visited, Document):
        yield from _here(visited, ctx)
    else:
        yield from _elsewhere(visited)


def _here(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Links to places of the page itself."""
    links = [(link, wanted) for link in document.of(Link) if (wanted := fragment(link.target))]
    if not links or not ctx.dialect.sure_ids:
        return
    known = Nearest(ids(document, lambda tag: _has_caption(tag, ctx)))
    partial = includes_files(document)
    told: set[Span] = set()
    for link, wanted in links:
        if (
            wanted in known.known
            or KNOWN.fullmatch(wanted)
            or re.search(r"[{}<>$]", wanted)
            or link.target_span in told
        ):
            continue
        told.add(link.target_span)
        near = _aligned(wanted, ctx.pair) or known.of(wanted)
        if near is not None or not partial:
            yield _hit(link, wanted, near, document)


def _aligned(wanted: str, pair: Pair | None) -> str | None:
    """The id of the heading that translates the one which has the id in the source text."""
    for both in pair.blocks if pair else ():
        if both.source and both.translation and both.source.heading and both.source.heading.anchor == wanted:
            return both.translation.heading.anchor if both.translation.heading else None
    return None


def _has_caption(tag: Tag, ctx: Context[NoOptions]) -> bool:
    spec = ctx.vocabulary.tags().get(tag.name)
    return spec is not None and spec.caption


def _hit(link: Link, wanted: str, near: str | None, document: Document) -> Hit:
    if near is None:
        return Hit(link.target_span, f"found a link to #{wanted}, expected the id of a heading or element of this page")
    same = near.casefold() == wanted.casefold()
    fix = Fix(f"link to #{near}", (Edit(link.target_span, f"#{near}"),), safe=same)
    heading = next((heading for heading in document.of(Heading) if heading.anchor == near), None)
    related = (Related(heading.span, "the nearest heading"),) if heading else ()
    hint = " (ids are case-sensitive)" if same else ""
    return Hit(link.target_span, f"found a link to #{wanted}, expected #{near}{hint}", f"#{near}", fix, related)


def _elsewhere(project: Project) -> Iterator[Hit]:
    """Links to places of other pages."""
    known: dict[str, Nearest] = {}
    versions = Versions(project)
    for lead in leads(project, Fate.PAGE):
        page = project.pages.get(lead.page or "")
        if not lead.anchor or page is None or KNOWN.fullmatch(lead.anchor) or not _can_tell(page, project):
            continue
        if versions.instead(lead) is not None:  # the page itself is the wrong one
            continue
        ids = known.setdefault(page.path, Nearest(page.anchors))
        if lead.anchor not in ids.known and not re.search(r"[{}<>$]", lead.anchor):
            yield _far(lead, page, twin_anchor(project, page.path, lead.anchor) or ids.of(lead.anchor))


def _can_tell(page: Facts, project: Project) -> bool:
    """Whether all ids of a page are known."""
    return not page.partial and page.path not in project.site.unsure


def _far(lead: Lead, page: Facts, near: str | None) -> Hit:
    target = lead.link.target
    if near is None:
        message = f"found a link to #{lead.anchor}, expected the id of a heading or element of {page.path}"
        return Hit(lead.link.target_span, message, path=lead.link.path)
    right = f"{target.partition('#')[0]}#{near}"
    heading = next((heading for heading in page.headings if heading.anchor == near), None)
    related = (Related(heading.span, "the heading", page.path),) if heading else ()
    message = f"found a link to #{lead.anchor}, which {page.path} does not have, expected #{near}"
    return Hit(lead.link.target_span, message, right, instead(lead, right), related, lead.link.path)
