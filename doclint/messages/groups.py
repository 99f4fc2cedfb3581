"""Which interface files a project has, and which of them are versions of one
another."""

from __future__ import annotations

from doclint.dataclasses import dataclass
from doclint.messages.families import all_families
from doclint.messages.record import Family, File, Ground


@dataclass(frozen=True, slots=True)
class Group:
    """Files of one family that are versions of one another, or one that holds several
    languages."""

    family: Family
    files: tuple[File, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """Where they lie."""
        return tuple(file.path for file in self.files)


def groups(ground: Ground) -> tuple[Group, ...]:
    """The groups of a project, each file in the first family that takes it."""
    taken: set[str] = set()
    by_place: dict[tuple[str, str], list[File]] = {}
    for family in sorted(
        all_families().values(), key=lambda each: (each.last, each.name)
    ):
        unread: set[str] = set()
        for file in family.find(ground):
            if not family.read(file, ground):
                unread.add(file.path)
            elif file.path not in taken:
                by_place.setdefault((family.name, file.group), []).append(file)
        taken |= unread | {
            file.path
            for (name, _), files in by_place.items()
            if name == family.name
            for file in files
        }
    return tuple(
        Group(all_families()[name], tuple(sorted(files, key=lambda file: file.path)))
        for (name, _), files in sorted(by_place.items())
    )
