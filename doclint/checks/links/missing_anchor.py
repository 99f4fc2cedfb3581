"""Links to a place of the page that is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.checks.links._anchors import (
    anchors_of,
    dead,
    has_anchor,
    has_other_files,
    is_slip,
    sees_all,
    takers_of,
)
from doclint.checks.links._leads import VersionsByLanguage, instead, told, twin_anchor
from doclint.document import Document, Heading, Link, Tag
from doclint.findings import Change, Edit, Fix, Hit, Related, Severity
from doclint.page.addresses import address
from doclint.page.ids import ids
from doclint.page.includes import includes, is_part, unnamed
from doclint.project import Facts, Pair, Project
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.nearest import Nearest
from doclint.text.urls import fragment
from doclint.vocabulary import TagSpec
from doclint.website import Fate, Lead

_PART = {"_config.yml": "title: A\n", "_includes/part.md": "## Locks\n\nText.\n"}
_DETAILS = (TagSpec(name="details", block=True, scope=True, caption=True),)


@rule(
    "links/missing-anchor",
    visits=(Document, Project),
    severity=Severity.ERROR,
    same_as=(
        "markdownlint/MD051",
        "rumdl/MD051",
    ),
    examples=[
        bad(
            "See [keys](⟦#kyes⟧).\n\n## Keys\n", fixed="See [keys](#keys).\n\n## Keys\n"
        ),
        bad(
            "See [keys](⟦#Keys⟧).\n\n## Keys\n", fixed="See [keys](#keys).\n\n## Keys\n"
        ),
        bad("See [keys](⟦#keys⟧).\n\n## Schlüssel\n"),
        bad("See [keys][k] and [again][k].\n\n## Locks\n\n[k]: ⟦#keys⟧\n"),
        bad('See <a href="⟦#keys⟧">keys</a>.\n\n## Locks\n'),
        bad("See [keys](⟦#keys-2⟧).\n\n## Keys\n\n## Keys\n"),
        bad("See [keys](⟦#your-keys⟧).\n\n## Your keys {#keys}\n", dialect="jekyll"),
        bad("See [keys](⟦#etape-1⟧).\n\n## Étape 1\n", dialect="jekyll"),
        good(
            {
                "docs/conf.py": "extensions = ['myst_parser']\n",
                "docs/index.md": "# Keys\n\nSee [the door](#old-door) and [](#keys).\n",
                "docs/door.md": "(old-door)=\n# Door\n\nText.\n",
            },
            dialect="myst",
        ),
        bad(
            {
                "docs/conf.py": "extensions = ['myst_parser']\n",
                "docs/index.md": "# Keys\n\nSee [the door](⟦#old-wall⟧).\n",
                "docs/door.md": "(old-door)=\n# Door\n\nText.\n",
            },
            dialect="myst",
        ),
        good(
            'See [it](#waterpumps).\n\n{{% include "parts/pumps.md" %}}\n\n## Using it {#waterpumps-otlp}\n',
            dialect="hugo",
        ),
        good(
            "See [keys](#-the-keys) and [all](#all-).\n\n## ![x](a.png) The keys\n\n## All <img src='b.png'>\n"
        ),
        good(
            "See [a](#all\\_keys) and [b](#L3C2-L8).\n\n## All_keys\n",
            dialect="mkdocs",
        ),
        bad(
            "See [a](⟦#all\\_keys⟧) and [b](⟦#l3⟧).\n\n## All_keys\n",
            dialect="jekyll",
        ),
        good(
            "See [a](#keys), [b](#keys-1), [c](#top), [d](#).\n\n## Keys\n\n## Keys\n"
        ),
        good(
            "See [a](#schl%C3%BCssel) and [b](#schlüssel) and [c](#schl&uuml;ssel).\n\n## Schlüssel\n"
        ),
        good(
            'See [a](#one), [b](#two), [c](#three).\n\n<a name="one"></a> <p id="two">\n\n<h2>Three</h2>\n'
        ),
        good(
            "See [a](#your-keys).\n\n## Your *keys* {#your-keys}\n\n", dialect="jekyll"
        ),
        good(
            "See [a](#one) and [b](#two).\n\nText.\n{: #one}\n\nMore *words*{: #two}.\n",
            dialect="jekyll",
        ),
        good(
            "See [a](#fn:1), [b](#fnref1), [c](#__tabbed_1_2), [d](#/route), [e](#L10).\n"
        ),
        good(
            "See [a](#more-keys).\n\n{% details More keys %}\nText.\n{% enddetails %}\n",
            dialect="jekyll",
            entries=_DETAILS,
        ),
        good("See [a](#keys).\n\n{% include keys.md %}\n", dialect="jekyll"),
        good("See [a](#{{ page.key }}).\n", dialect="jekyll"),
        good("See [a](#keys).\n\n<Keys />\n", dialect="docusaurus"),
        good("`[a](#keys)`\n"),
        good(
            "[a](#keys) [b](#locks) [c](#your-locks) [d](#doors)\n\n## Your keys {:#keys .wide}\n\n"
            "## Your locks {#locks}\n\n## Your doors\n{: #doors}\n"
        ),
        bad(
            "[a](?raw=1#keys) and [b](⟦?raw=1#kyes⟧).\n\n## Keys\n",
            fixed="[a](?raw=1#keys) and [b](?raw=1#keys).\n\n## Keys\n",
        ),
        bad('<i id="one" id="two">Text</i>, [a](#one) and [b](⟦#two⟧).\n'),
        good("See [a](#clés-et-serrures).\n\nClés et serrures\n----------------\n"),
        good("(my keys)=\n# Keys\n\nSee [a](#my-keys) and [b](#my%20keys).\n"),
        good("See [a](#keys_1).\n\n## Keys\n\n## Keys\n"),
        bad(
            {
                "a.md": "See [keys](⟦b.md#kyes⟧) and [b](b.md#keys), [c](b.md).\n",
                "b.md": "# Keys\n",
            }
        ),
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
        good(
            {
                "a.md": "See [keys](b.md#keys) and [more](b.md#part).\n",
                "b.md": '# Keys\n\n<a id="part"></a>\n',
            }
        ),
        good(
            {
                "a.md": "See [keys](b.md#keys).\n",
                "b.md": "# B\n\n{% include keys.md %}\n",
            },
            dialect="jekyll",
        ),
        bad(
            {
                **_PART,
                "a.md": "{% include part.md %}\n\n[Locks](#locks), [doors](⟦#doors⟧), [keys](#keys)\n\n# Keys\n",
            },
            dialect="jekyll",
        ),
        bad(
            {
                **_PART,
                "b.md": "{% include part.md %}\n",
                "a.md": "[Locks](b.md#locks) [doors](⟦b.md#doors⟧)\n",
            },
            dialect="jekyll",
        ),
        good(
            {
                **_PART,
                "a.md": "{% include {{ page.part }} %} {% include part.md %} [A](#doors)\n",
            },
            dialect="jekyll",
        ),
        bad(
            "See [keys](⟦#7-1-the-keys⟧).\n\n## 7.1 The keys\n",
            fixed="See [keys](#71-the-keys).\n\n## 7.1 The keys\n",
        ),
        bad(
            {
                "a.md": "# A\n\n{{% include common/b.md %}}\n",
                "common/b.md": "[A](#a) [B](⟦#zzz⟧)\n",
            },
            dialect="hugo",
        ),
        bad(
            {
                "a.mdx": "See [keys](⟦b.mdx#the-kays⟧), [doors](b.mdx#the-doors), [7](b.mdx#part-7).\n",
                "b.mdx": "import Doors from './doors.astro';\n\n## The keys\n\n## Part 8\n\n<Doors />\n",
            },
            dialect="docusaurus",
        ),
        good({"_b.md": "[A](#some) [B](#others)\n\n## B\n"}, dialect="docusaurus"),
        good(
            {"a.md": "See [keys](b.md#keys).\n", "b.md": "---\nlayout: list\n---\n"},
            dialect="hugo",
        ),
        good("See [a](#_2-keys) and [b](#2-keys).\n\n## 2. Keys\n"),
    ],
)
def missing_anchor(
    visited: Document | Project, ctx: Context[NoOptions]
) -> Iterator[Hit]:
    """A link leads to a heading or id that the page, its own or another of the site, does not have.

    It then leads to the top of the page. Usually the heading was reworded or translated
    and its links were not; an id of its own, `## Clés {#keys}`, keeps them working.
    Where a page takes in other files, which may hold the id, only near misses on it are
    told. For translations the id is named that the translated heading has. The fix is
    safe where nothing but the case of letters differs.
    """
    if isinstance(visited, Document):
        yield from _here(visited, ctx)
    else:
        yield from _elsewhere(visited)
        yield from _with_files(visited)
        yield from _with_labels(visited)


def _here(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Links to places of the page itself; not of one with files that are read later."""
    if not ctx.dialect.sure_ids or is_part(document.path):
        return
    if ctx.dialect.names == "roles":
        return  # the id may be a label of any page
    links = list(_to_places(document))
    if not links:
        return
    files = tuple(includes(document))
    partial = unnamed(document, files)
    if files and not partial:
        return
    anchors = Nearest(ids(document, lambda tag: _has_caption(tag, ctx)))
    headings = Nearest(heading.anchor for heading in document.of(Heading))
    for link, anchor in dead(links, anchors, ctx.dialect.loose_ids):
        translated = _translated(anchor, ctx.pair)
        near = translated or headings.of(anchor) or anchors.of(anchor)
        is_sure = not partial or translated
        if is_sure or is_slip(anchor, near):
            yield _hit(link, anchor, near, document)


def _to_places(document: Document) -> Iterator[tuple[Link, str]]:
    """The links of a page with the place that each names."""
    for link in document.of(Link):
        anchor = fragment(address(link, document))
        if anchor:
            yield link, anchor


def _translated(anchor: str, pair: Pair | None) -> str | None:
    """The id of the heading that translates the one which has the id in the source
    text."""
    for both in pair.blocks if pair else ():
        mine = both.source.heading if both.source else None
        theirs = both.translation.heading if both.translation else None
        if mine and both.translation and mine.anchor == anchor:
            return theirs.anchor if theirs else None
    return None


def _has_caption(tag: Tag, ctx: Context[NoOptions]) -> bool:
    spec = ctx.vocabulary.tags().get(tag.name)
    return spec is not None and spec.caption


def _hit(link: Link, anchor: str, near: str | None, document: Document) -> Hit:
    place = link.target_span
    if near is None:
        message = f"found a link to #{anchor}, expected the id of a heading or element of this page"
        return Hit(place, message)
    same = near.casefold() == anchor.casefold()
    query = document.source.cut(place).partition("#")[0]
    fix = Fix(
        f"link to #{near}",
        (Edit(place, f"{query}#{near}"),),
        (Change.TARGET,),
        safe=same,
    )
    headings = (each for each in document.of(Heading) if each.anchor == near)
    heading = next(headings, None)
    related = (Related(heading.span, "the nearest heading"),) if heading else ()
    hint = " (ids are case-sensitive)" if same else ""
    message = f"found a link to #{anchor}, expected #{near}{hint}"
    return Hit(place, message, f"#{near}", fix, related)


def _elsewhere(project: Project) -> Iterator[Hit]:
    """Links to places of other pages."""
    anchors_by_page: dict[str, Nearest] = {}
    versions = VersionsByLanguage(project)
    for lead in told(project, Fate.PAGE):
        page = project.pages.get(lead.page or "")
        if not lead.anchor or page is None or page.path in project.site.unsure:
            continue
        if page.path not in anchors_by_page:
            anchors_by_page[page.path] = anchors_of(page, project)
        anchors = anchors_by_page[page.path]
        if has_anchor(anchors, lead.anchor, page.loose_ids):
            continue
        if versions.instead(lead) is not None:  # the page itself is the wrong one
            continue
        twin = twin_anchor(project, page.path, lead.anchor)
        near = anchors.of(lead.anchor)
        if not page.partial or is_slip(lead.anchor, near):
            yield _far(lead, page, twin or near)


def _with_files(project: Project) -> Iterator[Hit]:
    """Links to places of the page itself, of pages that take in files by name, and of
    those that pages take in."""
    for page in project.pages.values():
        links = [
            (link, anchor) for link in page.links if (anchor := fragment(link.target))
        ]
        if not links or not has_other_files(page, project):
            continue
        anchors = anchors_of(page, project, *takers_of(page, project))
        is_sure = sees_all(page, project)
        headings = Nearest(heading.anchor for heading in page.headings)
        candidates = anchors if is_sure else headings
        for link, anchor in dead(links, anchors, page.loose_ids):
            twin = twin_anchor(project, page.path, anchor)
            right = twin or candidates.of(anchor)
            if is_sure or twin or is_slip(anchor, right):
                lead = Lead(link, Fate.PAGE, page=page.path, anchor=anchor)
                yield _far(lead, page, right)


def _with_labels(project: Project) -> Iterator[Hit]:
    """Links to an id alone of pages that share their labels."""
    pages = [page for page in project.pages.values() if page.shares_ids]
    shared = {anchor.casefold() for page in pages for anchor in page.anchors}
    for page in pages:
        links = [
            (link, anchor) for link in page.links if (anchor := fragment(link.target))
        ]
        if not links or page.partial or not project.tells_of(page.path):
            continue
        anchors = anchors_of(page, project, *takers_of(page, project))
        headings = Nearest(heading.anchor for heading in page.headings)
        for link, anchor in dead(links, anchors, page.loose_ids):
            if anchor.casefold() in shared:
                continue
            twin = twin_anchor(project, page.path, anchor)
            near = twin or headings.of(anchor) or anchors.of(anchor)
            lead = Lead(link, Fate.PAGE, page=page.path, anchor=anchor)
            yield _far(lead, page, near)


def _far(lead: Lead, page: Facts, near: str | None) -> Hit:
    place, path = lead.link.target_span, lead.link.path
    if near is None:
        message = f"found a link to #{lead.anchor}, expected the id of a heading or element of {page.path}"
        return Hit(place, message, path=path)
    right = _with_anchor(lead.link.target, near)
    headings = (heading for heading in page.headings if heading.anchor == near)
    heading = next(headings, None)
    related = (Related(heading.span, "the heading", page.path),) if heading else ()
    message = f"found a link to #{lead.anchor}, which {page.path} does not have, expected #{near}"
    return Hit(place, message, right, instead(lead, right), related, path)


def _with_anchor(target: str, anchor: str) -> str:
    """The target with another anchor, which may stand in a tag: `{{< ref "a#b" >}}`."""
    head, _, old = target.partition("#")
    is_in_tag = head.count("{{") > head.count("}}")
    end = re.search(r"[\"'`\s>%]", old) if is_in_tag else None
    behind = old[end.start() :] if end else ""
    return f"{head}#{anchor}{behind}"
