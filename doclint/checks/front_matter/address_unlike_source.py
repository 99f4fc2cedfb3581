"""Addresses of translations that the source page does not have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator

from doclint.findings import Change, Edit, Fix, Hit, Related, Severity
from doclint.languages import USUAL_SOURCE
from doclint.project import Facts, KeyFact, Project
from doclint.rule import Context, NoOptions, bad, good, rule

_KEYS = ("permalink", "alias", "aliases", "redirect_from", "slug", "url")
_A, _FR = "docs/a.md", "docs/fr/a.md"
_OTHERS = {
    f"docs/{folder}{name}.md": "---\nalias: /x/\n---\n"
    for folder in ("", "fr/")
    for name in "bcd"
}


@rule(
    "front-matter/address-unlike-source",
    visits=Project,
    severity=Severity.INFO,
    examples=[
        bad(
            {
                **_OTHERS,
                _A: "---\nalias: /keys/\n---\n",
                _FR: "---\nalias: ⟦/clés/⟧\n---\n",
            }
        ),
        bad(
            {
                **_OTHERS,
                _A: "---\nalias: [/keys/, /key/]\n---\n",
                _FR: "---\nalias: [/keys/, ⟦/clé/⟧]\n---\n",
            }
        ),
        good(
            {
                **_OTHERS,
                _A: "---\npermalink: /keys/\n---\n",
                _FR: "---\npermalink: /fr/keys/\n---\n",
            }
        ),
        good(
            {
                **_OTHERS,
                _A: "---\nalias: /keys/\n---\n",
                _FR: "---\nalias: /keys\n---\n",
            }
        ),
        good(
            {**_OTHERS, _A: "---\nalias: /keys/\n---\n", _FR: "---\ntitle: Clés\n---\n"}
        ),
    ],
)
def address_unlike_source(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A translation's `permalink`, `slug` or alias is not the source page's.

    Links and redirects that hold in one language then fail in another. Where most
    translations of a language have addresses of their own, in their own words, nothing
    is said. The language before the address is right.
    """
    compared: defaultdict[tuple[str | None, str], list[Hit | None]] = defaultdict(list)
    for path, source_path in project.site.sources.items():
        page, source = project.pages.get(path), project.pages.get(source_path)
        if page is None or source is None:
            continue
        for key in _KEYS:
            addresses = [fact for fact in page.keys if fact.key == key]
            of_source = [fact for fact in source.keys if fact.key == key]
            if not of_source:
                continue
            for number, fact in enumerate(addresses):
                hit = _hit(fact, number, of_source, page)
                compared[page.language, key].append(hit)
    for hits in compared.values():
        unlike = [hit for hit in hits if hit]
        are_most = len(unlike) * 2 >= len(hits)
        if not are_most:
            yield from unlike


def _hit(fact: KeyFact, at: int, theirs: list[KeyFact], page: Facts) -> Hit | None:
    if any(_same(fact.value, other.value, page.language) for other in theirs):
        return None
    last = len(theirs) - 1
    twin = theirs[min(at, last)]
    wanted = twin.value
    message = (
        f"found {fact.value} as {fact.key}, expected {wanted}, as in the source text"
    )
    edit = Edit(fact.value_span, wanted)
    fix = Fix(f"write {wanted}", (edit,), (Change.VALUE,))
    related = (Related(twin.value_span, "the source text has", twin.path),)
    return Hit(fact.value_span, message, wanted, fix, related, page.path)


def _same(mine: str, theirs: str, language: str | None) -> bool:
    """Whether two addresses are the same but for a slash at the end and the language
    before it."""
    code = language or ""
    codes = {code, code.partition("-")[0], USUAL_SOURCE}
    return not _readings(mine, codes).isdisjoint(_readings(theirs, codes))


def _readings(address: str, codes: Collection[str]) -> set[str]:
    """An address as it is, and without a language before it."""
    plain = address.strip().strip("/").lower()
    first, _, rest = plain.partition("/")
    return {plain, rest} if first.replace("_", "-") in codes else {plain}
