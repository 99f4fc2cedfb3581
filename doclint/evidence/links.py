"""Links and images that lead elsewhere than those of the source text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Self
from urllib.parse import unquote

from doclint.dataclasses import dataclass
from doclint.dialects.slugs import github
from doclint.document import Document, Image, Link, LinkKind
from doclint.evidence.beside import (
    changes,
    chosen,
    compared,
    is_aged,
    without_held,
)
from doclint.evidence.free_code import takes_yours
from doclint.evidence.kinds import Evidence, MakerContext
from doclint.evidence.rewritten import rewritten
from doclint.evidence.targets import (
    Address,
    address_reader,
    addressed,
    is_language_bar,
    is_slip,
    likely_meant,
    reached,
)
from doclint.findings import LinkPlaces
from doclint.page.ids import heading_ids
from doclint.page.merged import merged_targets
from doclint.patterns import Pattern
from doclint.project import Pair


@dataclass(frozen=True, slots=True)
class LinkChange(Evidence):
    """A link or image of a translated block that most likely should lead where one of
    its source leads.

    `expected` is the address to write; `slip`: the two differ as by a slip of the hand. `targets` are the places of
    both addresses: the site may tell that they lead to versions of one page.
    """

    image: bool
    slip: bool
    targets: LinkPlaces

    @property
    def patterns(self) -> tuple[Pattern, ...]:
        """A whole site may write its links otherwise; images are files."""
        return () if self.image else rewritten(self.expected, self.written)

    @classmethod
    def of(cls, pair: Pair, setting: MakerContext) -> Iterator[Self]:
        """The links and images that lead elsewhere, each address once."""
        read = address_reader(setting.source_language, pair.translation.language)
        sections = _Sections.of(pair)
        seen = set(merged_targets(pair.translation))
        sure = not is_aged(pair)
        kept = _kept(pair, read)
        for (one, meant), (other, reads) in _in_place(pair, read):
            place = other.target_span
            if place in seen or _names_itself(other, pair.translation):
                continue
            if takes_yours(one.target, other.target):
                continue
            expected = sections.instead(meant, reads)
            if not expected and likely_meant(meant, reads):
                expected = one.target
            is_kept = not expected and _is_kept(meant, reads, kept)
            # Elsewhere the page leads where the source text does.
            if sure and is_kept and _key(reads) not in kept[_key(meant)]:
                expected = one.target
            if not expected:
                continue
            seen.add(place)
            yield cls(
                one.span,
                place,
                expected,
                other.target,
                image=isinstance(one, Image),
                slip=is_slip(expected, other.target),
                targets=LinkPlaces(pair.source.path, one.target_span, place),
                sure=sure and not is_kept,
            )


def _in_place(
    pair: Pair, read: Callable[[str], Address]
) -> Iterator[tuple[_Addressed, _Addressed]]:
    """The links and images of blocks that may stand for one another, with what their
    addresses say; not those of bars of languages."""
    for source, translation in compared(pair):
        mine = [
            (part, read(part.target)) for part in addressed(source) if not _empty(part)
        ]
        if not mine or is_language_bar(source):
            continue
        theirs = [(part, read(part.target)) for part in addressed(translation)]
        yield from _paired(mine, theirs, pair)


def _kept(
    pair: Pair, read: Callable[[str], Address]
) -> Mapping[tuple[object, ...], frozenset[tuple[object, ...]]]:
    """The addresses of the source text that units of the translation keep, each with
    all that the source text itself leads to."""
    kept: set[tuple[object, ...]] = set()
    of_source: set[tuple[object, ...]] = set()
    for source, translation in compared(pair):
        mine = {_key(read(part.target)) for part in addressed(source)}
        theirs = {_key(read(part.target)) for part in addressed(translation)}
        kept |= mine & theirs
        of_source |= mine
    return dict.fromkeys(kept, frozenset(of_source))


def _is_below(source: Address, translation: Address) -> bool:
    """Whether an address is one of the source's own place: a project, and the file of it
    that is for the reader's language."""
    begins = translation.path[: len(source.path)] == source.path
    return source.host == translation.host and begins


def _names_itself(part: Link | Image, page: Document) -> bool:
    """Whether it is a line of a table of contents: its text makes the id that it leads
    to."""
    if not isinstance(part, Link) or not part.target.startswith("#"):
        return False
    text = page.source.cut(part.text_span)
    anchor = unquote(part.target[1:])
    return github(text).casefold() == anchor.casefold()


def _empty(part: Link | Image) -> bool:
    """Whether it is a link without a text: `String[](optional)` was meant for words."""
    if not isinstance(part, Link) or part.kind is not LinkKind.INLINE:
        return False
    return part.text_span.start == part.text_span.end


_Addressed = tuple[Link | Image, Address]


def _paired(
    mine: list[_Addressed], theirs: list[_Addressed], pair: Pair
) -> Iterator[tuple[_Addressed, _Addressed]]:
    """What was lost with what was gained, in order, links with links and images with
    images.

    In another folder the same file has another relative address.
    """
    for kind in (Link, Image):
        of_source = [link for link in mine if isinstance(link[0], kind)]
        here = [link for link in theirs if isinstance(link[0], kind)]
        of_source, here = without_held(of_source, here, _lead_alike)
        lost, gained = changes(map(_key_of, of_source), map(_key_of, here))
        lost_files = _by_file(chosen(of_source, lost, _key_of), pair.source.path)
        gained_files = _by_file(chosen(here, gained, _key_of), pair.translation.path)
        same = {file for file, _ in lost_files if file}
        same &= {file for file, _ in gained_files}
        yield from zip(
            _without(lost_files, same), _without(gained_files, same), strict=False
        )


def _lead_alike(one: _Addressed, other: _Addressed) -> bool:
    return _key_of(one) == _key_of(other)


_Filed = list[tuple[str | None, _Addressed]]


def _by_file(parts: list[_Addressed], path: str) -> _Filed:
    """Each with the file that its relative address leads to from the page at `path`."""
    return [(reached(part.target, path), (part, target)) for part, target in parts]


def _without(filed: _Filed, same: set[str]) -> list[_Addressed]:
    return [addressed for file, addressed in filed if file not in same]


def _key_of(addressed: _Addressed) -> tuple[object, ...]:
    return _key(addressed[1])


def _key(target: Address) -> tuple[object, ...]:
    return (*target.place, target.fragment if target.on_page else "")


@dataclass(frozen=True, slots=True)
class _Sections:
    """Which heading of the translation stands for which of the source text, by their
    ids."""

    of_source: Mapping[str, str]
    of_translation: frozenset[str]

    @staticmethod
    def of(pair: Pair) -> _Sections:
        """What the aligned headings tell."""
        met = {
            both.source.heading.anchor: both.translation.heading.anchor
            for both in pair.blocks
            if both.sure
            and both.source
            and both.translation
            and both.source.heading
            and both.translation.heading
        }
        return _Sections(met, heading_ids(pair.translation))

    def instead(self, source: Address, translation: Address) -> str | None:
        """The address that was meant where both lead to headings that do not belong
        together."""
        if not (
            source.on_page
            and translation.on_page
            and translation.fragment in self.of_source.values()
        ):
            return None
        wanted = self.of_source.get(source.fragment)
        if (
            wanted is None
            or wanted == translation.fragment
            or source.fragment in self.of_translation
        ):
            return None
        return f"#{wanted}"


def _is_kept(
    meant: Address, reads: Address, kept: Mapping[tuple[object, ...], object]
) -> bool:
    """Whether units of the translation keep an address of another site where the source
    has it, and this one is none of its own place."""
    if not meant.host or _key(meant) not in kept:
        return False
    return not _is_below(meant, reads)
