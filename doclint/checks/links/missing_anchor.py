"""Links to a place of the page that is not there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

from doclint.checks.links._leads import Versions, instead, told, twin_anchor
from doclint.document import Document, Heading, Link, Tag
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Related, Severity
from doclint.page.addresses import address
from doclint.page.ids import KNOWN, ids
from doclint.page.includes import includes, is_hidden, is_part, unnamed
from doclint.project import Facts, Pair, Project
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.nearest import Nearest
from doclint.text.similar import edits
from doclint.text.urls import fragment
from doclint.text.words import letters
from doclint.vocabulary import TagSpec
from doclint.website import Fate, Lead, LinkFact

_PART = {"_config.yml": "title: A\n", "_includes/part.md": "## Locks\n\nText.\n"}
_DETAILS = (TagSpec(name="details", block=True, scope=True, caption=True),)

# A link of a page, or what other pages know of it.
_AnyLink = TypeVar("_AnyLink", Link, LinkFact)
# So many letters (count) differ by a slip.
_SLIP = 2
_DIGITS = expression(r"\d+")


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


def _here(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Links to places of the page itself; not of one with files that are read later."""
    if not ctx.dialect.sure_ids or is_part(document.path):
        return
    links = [
        (link, wanted)
        for link in document.of(Link)
        if (wanted := fragment(address(link, document)))
    ]
    if not links:
        return
    files = tuple(includes(document))
    partial = unnamed(document, files)
    if files and not partial:
        return
    known = Nearest(ids(document, lambda tag: _has_caption(tag, ctx)))
    headings = Nearest(heading.anchor for heading in document.of(Heading))
    for link, wanted in _dead(links, known, ctx.dialect.loose_ids):
        aligned = _aligned(wanted, ctx.pair)
        near = aligned or headings.of(wanted) or known.of(wanted)
        if not partial or aligned or _is_slip(wanted, near):
            yield _hit(link, wanted, near, document)


def _dead(
    links: Iterable[tuple[_AnyLink, str]], known: Nearest, loose: bool
) -> Iterator[tuple[_AnyLink, str]]:
    """Links to ids that are not there, each with its id. A definition that serves many
    references is told once."""
    seen: set[Span] = set()
    for link, wanted in links:
        if link.target_span not in seen and not _found(wanted, known, loose):
            seen.add(link.target_span)
            yield link, wanted


def _found(wanted: str, known: Nearest, loose: bool) -> bool:
    """Whether an id is there, or nobody can tell before the site is built. `loose`:
    signs and accents tell no ids apart."""
    if (
        wanted in known.known
        or KNOWN.fullmatch(wanted)
        or re.search(r"[{}<>$]", wanted)
    ):
        return True
    return loose and letters(wanted) in {letters(id) for id in known.known}


def _is_slip(wanted: str, near: str | None) -> bool:
    """Whether an id is another one but for a letter or two: no id of a file that nobody
    sees. Another number is another id."""
    if near is None or _DIGITS.findall(wanted) != _DIGITS.findall(near):
        return False
    return edits(wanted, near, _SLIP) <= _SLIP


def _aligned(wanted: str, pair: Pair | None) -> str | None:
    """The id of the heading that translates the one which has the id in the source
    text."""
    for both in pair.blocks if pair else ():
        if (
            both.source
            and both.translation
            and both.source.heading
            and both.source.heading.anchor == wanted
        ):
            return both.translation.heading.anchor if both.translation.heading else None
    return None


def _has_caption(tag: Tag, ctx: Context[NoOptions]) -> bool:
    spec = ctx.vocabulary.tags().get(tag.name)
    return spec is not None and spec.caption


def _hit(link: Link, wanted: str, near: str | None, document: Document) -> Hit:
    if near is None:
        return Hit(
            link.target_span,
            f"found a link to #{wanted}, expected the id of a heading or element of this page",
        )
    same = near.casefold() == wanted.casefold()
    fix = Fix(
        f"link to #{near}",
        (Edit(link.target_span, f"#{near}"),),
        (Change.TARGET,),
        safe=same,
    )
    heading = next(
        (heading for heading in document.of(Heading) if heading.anchor == near), None
    )
    related = (Related(heading.span, "the nearest heading"),) if heading else ()
    hint = " (ids are case-sensitive)" if same else ""
    return Hit(
        link.target_span,
        f"found a link to #{wanted}, expected #{near}{hint}",
        f"#{near}",
        fix,
        related,
    )


def _elsewhere(project: Project) -> Iterator[Hit]:
    """Links to places of other pages."""
    known: dict[str, Nearest] = {}
    versions = Versions(project)
    for lead in told(project, Fate.PAGE):
        page = project.pages.get(lead.page or "")
        if not lead.anchor or page is None or page.path in project.site.unsure:
            continue
        if versions.instead(lead) is not None:  # the page itself is the wrong one
            continue
        ids = known.get(page.path) or known.setdefault(page.path, _ids(page, project))
        if not _found(lead.anchor, ids, page.loose_ids):
            twin, near = (
                twin_anchor(project, page.path, lead.anchor),
                ids.of(lead.anchor),
            )
            if not page.partial or _is_slip(lead.anchor, near):
                yield _far(lead, page, twin or near)


def _with_files(project: Project) -> Iterator[Hit]:
    """Links to places of the page itself, of pages that take in files by name, and of
    those that pages take in."""
    for page in project.pages.values():
        links = [
            (link, wanted) for link in page.links if (wanted := fragment(link.target))
        ]
        if not links or not _is_joined(page, project):
            continue
        known = _ids(page, project, *_around(page, project))
        sees_all = _sees_all(page, project)
        headings = Nearest(heading.anchor for heading in page.headings)
        for link, wanted in _dead(links, known, page.loose_ids):
            twin = twin_anchor(project, page.path, wanted)
            right = twin or (known if sees_all else headings).of(wanted)
            if sees_all or twin or _is_slip(wanted, right):
                lead = Lead(link, Fate.PAGE, page=page.path, anchor=wanted)
                yield _far(lead, page, right)


def _is_joined(page: Facts, project: Project) -> bool:
    """Whether the ids of other files are beside a page's own: of those that it takes
    in, or that take it in."""
    if is_part(page.path):
        return bool(page.includes) or page.path not in project.site.unsure
    return bool(page.includes) and not page.partial


def _around(page: Facts, project: Project) -> list[Facts]:
    """The pages that show a part, at any depth; none of other pages."""
    found: dict[str, Facts] = {}
    waiting = [page.path] if is_part(page.path) else []
    while waiting:
        takers = project.site.takers.get(waiting.pop(), ())
        new = [each for each in takers if each not in found and each in project.pages]
        found |= {each: project.pages[each] for each in new}
        waiting += new
    return list(found.values())


def _sees_all(page: Facts, project: Project) -> bool:
    """Whether all ids are known that a link of the page may lead to."""
    around = _around(page, project)
    return all(_can_tell(each, project) for each in (page, *around)) and bool(
        around or not is_hidden(page.path)
    )


def _ids(page: Facts, project: Project, *around: Facts) -> Nearest:
    """The ids of a page and of what it takes in, and of the pages that show it."""
    brought = (
        one
        for each in (page, *around)
        for one in project.site.brought.get(each.path, ())
    )
    return Nearest(
        (*page.anchors, *brought, *(one for each in around for one in each.anchors))
    )


def _can_tell(page: Facts, project: Project) -> bool:
    """Whether all ids of a page are known."""
    return not page.partial and page.path not in project.site.unsure


def _with_anchor(target: str, anchor: str) -> str:
    """The target with another anchor, which may stand in a tag: `{{< ref "a#b" >}}`."""
    head, _, old = target.partition("#")
    inside = (
        re.search(r"[\"'`\s>%]", old) if head.count("{{") > head.count("}}") else None
    )
    return f"{head}#{anchor}{old[inside.start() :] if inside else ''}"


def _far(lead: Lead, page: Facts, near: str | None) -> Hit:
    target = lead.link.target
    if near is None:
        message = f"found a link to #{lead.anchor}, expected the id of a heading or element of {page.path}"
        return Hit(lead.link.target_span, message, path=lead.link.path)
    right = _with_anchor(target, near)
    heading = next(
        (heading for heading in page.headings if heading.anchor == near), None
    )
    related = (Related(heading.span, "the heading", page.path),) if heading else ()
    message = f"found a link to #{lead.anchor}, which {page.path} does not have, expected #{near}"
    return Hit(
        lead.link.target_span,
        message,
        right,
        instead(lead, right),
        related,
        lead.link.path,
    )
