"""Pages that address their readers in another way than the rest of the site."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.findings import Hit, Severity
from doclint.project import Facts, Project, VoiceFact
from doclint.rule import Context, NoOptions, bad, good, rule

_VOUS = "Vous ouvrez la page. Votre nom y est. Vous cliquez, puis vous attendez votre tour.\n"
_TU = "⟦Tu⟧ ouvres ta page. Ton nom y est. Tu cliques, puis tu attends ton tour.\n"
_SITE = {f"fr/{name}.md": _VOUS for name in "abcdef"}


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a page or a site has one way of speaking to readers."""

    # A page has a way when it has so many signs (count),
    least: int = 4
    # and so large a part of all (share, 0 to 1) are of it.
    mostly: float = 0.8
    # A site has one when so large a part of the pages (share, 0 to 1) that show a way
    # show the same: one page of seven may be at fault.
    most_pages: float = 0.85


_LIMITS = _Calibration()


@rule(
    "terms/site-register",
    visits=Project,
    severity=Severity.INFO,
    examples=[
        bad({**_SITE, "fr/g.md": _TU}),
        good(_SITE),
        good({"fr/a.md": _VOUS, "fr/b.md": _TU.replace("⟦Tu⟧", "Tu")}),
        good({**_SITE, "fr/g.md": "Tu ouvres la page.\n"}),
    ],
)
def site_register(project: Project, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A page speaks to its readers in another way (`tu`) than nearly all pages of its language (`vous`).

    Counted over the pages that clearly speak in one way; a page that changes its way is told of by
    `terms/mixed-register`.
    """
    by_language: defaultdict[str, list[tuple[Facts, VoiceFact]]] = defaultdict(list)
    for page in project.pages.values():
        if page.language and (voice := _voice(page)):
            by_language[page.language].append((page, voice))
    for pages in by_language.values():
        usual, often = Counter(voice.register for _, voice in pages).most_common(1)[0]
        if often < _LIMITS.most_pages * len(pages):
            continue
        for page, voice in pages:
            if voice.register != usual:
                message = f"found “{voice.register}” on a page of a site that has “{usual}” on {often} pages"
                yield Hit(voice.place, f"{message}, expected “{usual}”", path=page.path)


def _voice(page: Facts) -> VoiceFact | None:
    """The one way in which a page speaks, where it clearly has one."""
    total = sum(voice.times for voice in page.voices)
    if not page.voices or page.voices[0].times < max(
        _LIMITS.least, _LIMITS.mostly * total
    ):
        return None
    return page.voices[0]
