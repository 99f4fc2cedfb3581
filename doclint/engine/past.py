"""What translations were made from, as far as it can be known: by their locks, else by
git."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import doclint.engine.git as git
import doclint.engine.lock as lock
from doclint.alignment.history import Before
from doclint.config import Config, language_of
from doclint.dataclasses import dataclass
from doclint.engine.lock import Lock
from doclint.engine.pins import body_of, is_day, pin_of
from doclint.engine.plan import plan
from doclint.engine.request import Earlier
from doclint.files.repository import prefix

# How the lock is called where findings tell since when the source text has changed.
STAMP = "stamp"
_SHOWN = 10
Id = Callable[[str], str | None]
STALE = "translation/stale"


@dataclass(frozen=True, slots=True)
class LockRecord:
    """The lock of a translation, and the page it was written for when that had another
    name."""

    lock: Lock
    moved_from: str | None = None


def text_ids(read: Callable[[str], bytes]) -> Id:
    """A function that gives the id of a page's text, None for a page that cannot be
    read; each is read once."""
    kept: dict[str, str | None] = {}

    def id_of(path: str) -> str | None:
        if path not in kept:
            try:
                kept[path] = git.blob_id(read(path))
            except OSError:
                kept[path] = None
        return kept[path]

    return id_of


def for_check(
    config: Config,
    origins: Mapping[str, str],
    read: Callable[[str], bytes],
    earlier: Earlier | None = None,
) -> Mapping[str, Before]:
    """What `translation/stale` wants to know of the pages for which it is on. `earlier`
    are source pages as they were before the change that is looked at: what translations
    were made from, where nothing else tells it."""
    active = {
        path: rule.options
        for path in origins
        if (rule := plan(config, path).rules.get(STALE))
    }
    wanted = {path: origins[path] for path in active}
    id_of = text_ids(read)
    known = records(config, wanted, id_of)
    befores = by_locks(config, wanted, known, id_of)
    rest = {
        path: source
        for path, source in wanted.items()
        if path not in known and active[path].git
    }
    return (
        _before_change(wanted.keys() - known.keys(), wanted, earlier)
        | befores
        | by_history(config, rest, read)
    )


def _before_change(
    paths: Iterable[str], origins: Mapping[str, str], earlier: Earlier | None
) -> dict[str, Before]:
    """Source pages that a change rewrote, for translations that it left as they
    were."""
    if earlier is None:
        return {}
    lagging = (
        path
        for path in paths
        if origins[path] in earlier.texts and path not in earlier.followed
    )
    return {
        path: Before(earlier.since, (), earlier.texts[origins[path]])
        for path in lagging
    }


def by_history(
    config: Config, origins: Mapping[str, str], read: Callable[[str], bytes]
) -> dict[str, Before]:
    """What translations without a lock were made from: by the pins of their front
    matter, else by git's history."""
    pinned = by_pins(config, origins, read)
    return pinned | by_git(
        config,
        {path: source for path, source in origins.items() if path not in pinned},
        read,
    )


def by_pins(
    config: Config, origins: Mapping[str, str], read: Callable[[str], bytes]
) -> dict[str, Before]:
    """The source pages as the front matter of their translations pins them: by a
    commit, or by the text's id."""
    at = prefix(config.root) if origins else None
    if at is None:
        return {}
    pins = {
        path: pin for path in origins if (pin := _pin(path, config.languages.pin, read))
    }
    pins = _commits_of(config.root, pins)
    names: dict[str, tuple[str, str]] = {}
    for path, pin in pins.items():
        source = _within(at, origins[path])
        names[path] = (f"{pin}:{source}", pin)
    texts = git.texts(config.root, [name for both in names.values() for name in both])
    befores: dict[str, Before] = {}
    for path, both in names.items():
        text = next((texts[name] for name in both if name in texts), None)
        if text is not None:
            since = pins[path][:_SHOWN]
            befores[path] = Before(since, (), text)
    return befores


def _commits_of(root: Path, pins: Mapping[str, str]) -> dict[str, str]:
    """The pins, with the last commit until then in the place of each day."""
    days = {pin for pin in pins.values() if is_day(pin)}
    if not days:
        return dict(pins)
    by_day = git.last_until(root, days)
    return {
        path: by_day.get(pin, "") if pin in days else pin
        for path, pin in pins.items()
        if pin not in days or pin in by_day
    }


def _pin(path: str, key: str | None, read: Callable[[str], bytes]) -> str | None:
    try:
        return pin_of(read(path), key)
    except OSError:
        return None


def records(
    config: Config, origins: Mapping[str, str], id_of: Id
) -> Mapping[str, LockRecord]:
    """The locks of translations. `origins` has the source page of each. A page that was
    renamed keeps its lock: it is known again by its text, or by that of its source page
    when no other page of the language can be meant."""
    if not origins or not lock.there(config.gate):
        return {}
    locks = {
        path: LockRecord(locked)
        for path in origins
        if (locked := lock.load(config.gate, path))
    }
    return locks | _renamed(
        config,
        {path: source for path, source in origins.items() if path not in locks},
        id_of,
    )


def _renamed(
    config: Config, origins: Mapping[str, str], id_of: Id
) -> dict[str, LockRecord]:
    """The locks of translations that have none of their own name, found among those
    whose page is no more."""
    gone = (
        [path for path in lock.paths(config.gate) if not config.gate.is_file(path)]
        if origins
        else []
    )
    left = lock.by_text(config.gate, gone)
    renamed: dict[str, LockRecord] = {}
    for path, source in origins.items() if left else ():
        record = _adopted(config, path, left.get(id_of(path) or "", {}))
        record = record or _adopted(config, path, left.get(id_of(source) or "", {}))
        if record:
            renamed[path] = record
    return renamed


def _adopted(
    config: Config, path: str, candidates: Mapping[str, Lock]
) -> LockRecord | None:
    language = language_of(config, path) or ""
    fitting = [
        (name, lock) for name, lock in candidates.items() if lock.language == language
    ]
    if len(fitting) != 1:
        return None
    [(name, lock)] = fitting
    return LockRecord(lock, name)


def by_locks(
    config: Config,
    origins: Mapping[str, str],
    known: Mapping[str, LockRecord],
    id_of: Id,
) -> dict[str, Before]:
    """What the translations that have a lock were checked against, unless the source
    page is still the very same."""
    older = {
        path: each.lock
        for path, each in known.items()
        if id_of(origins[path]) not in (None, *each.lock.sources)
    }
    single = {
        path: each.sources[0] for path, each in older.items() if len(each.sources) == 1
    }
    texts = git.texts(config.root, list(single.values()))
    return {
        path: Before(STAMP, each.marks, texts.get(single.get(path, "")))
        for path, each in older.items()
    }


def by_git(
    config: Config, origins: Mapping[str, str], read: Callable[[str], bytes]
) -> dict[str, Before]:
    """The source pages as they were when their translations last changed. Translations
    that are being changed, and pages that lie in different repositories, are left
    out."""
    at = prefix(config.root) if origins else None
    if at is None:
        return {}
    top = {
        path: (_within(at, path), _within(at, source))
        for path, source in origins.items()
    }
    ids = git.committed(
        config.root,
        [translation for translation, source in top.values() if translation and source],
    )
    inside = {path: both for path, both in top.items() if all(both)}
    wanted = _at_rest(config.root, inside, ids, read)
    last = _last_translations(config.root, _changes(config.root, wanted))
    texts = git.texts(
        config.root, [f"{commit}:{source}" for commit, source in last.values()]
    )
    return {
        path: Before(commit[:_SHOWN], (), texts[f"{commit}:{source}"])
        for path, (commit, source) in last.items()
        if f"{commit}:{source}" in texts
    }


def _at_rest(
    root: Path,
    pairs: Mapping[str, tuple[str, str]],
    ids: Mapping[str, str],
    read: Callable[[str], bytes],
) -> dict[str, tuple[str, str]]:
    """The translations that are as the last commit has them, front matter aside, where
    a flag may just have been set."""
    now: dict[str, bytes] = {}
    committed: dict[str, str] = {}
    for path, (translation, _) in pairs.items():
        data = _data(path, read)
        if data is not None and translation in ids:
            now[path] = data
            committed[path] = ids[translation]
    changed = [
        path for path, id in committed.items() if not git.is_text_of(id, now[path])
    ]
    texts = git.texts(root, [committed[path] for path in changed])

    def has_other_blocks(path: str) -> bool:
        text = texts.get(committed[path])
        return text is None or body_of(text) != body_of(now[path])

    moving = set(filter(has_other_blocks, changed))
    return {path: pairs[path] for path in committed if path not in moving}


def _data(path: str, read: Callable[[str], bytes]) -> bytes | None:
    try:
        return read(path)
    except OSError:
        return None


def _within(prefix: str, path: str) -> str:
    """A path from the repository's top; empty when it lies outside."""
    whole = posixpath.normpath(posixpath.join(prefix, path))
    return "" if whole.startswith("../") else whole


# A commit that touched a translation: its id, the translation's name and its source
# page's at that time.
_Touch = tuple[str, str, str]
# So many commits (count) of a page are looked through for one that changed its blocks;
# robots touch pages often.
_LOOKED_THROUGH = 12


def _changes(
    root: Path, wanted: Mapping[str, tuple[str, str]]
) -> dict[str, list[_Touch]]:
    """The commits that touched each translation, the last first."""
    touches_by_path: dict[str, list[_Touch]] = {}
    trail = _Trail(wanted)
    for commit, entries in git.log(root):
        for path in trail.changed(entries):
            touches = touches_by_path.setdefault(path, [])
            touches.append((commit, *trail.names(path)))
            if len(touches) > _LOOKED_THROUGH:
                trail.leave(path)
        if trail.empty:
            break
        trail.back(entries)
    return touches_by_path


def _last_translations(
    root: Path, touched: Mapping[str, Sequence[_Touch]]
) -> dict[str, tuple[str, str]]:
    """The commit that last changed the blocks of each translation, and the name that
    its source page had then.

    A commit that leaves the text below the front matter as it was, blanks aside, is no
    translation: a new name, a mark that a robot sets, a reformatting.
    """
    several = {path: touches for path, touches in touched.items() if len(touches) > 1}
    texts = git.texts(
        root,
        [
            f"{commit}:{name}"
            for touches in several.values()
            for commit, name, _ in touches
        ],
    )
    last: dict[str, tuple[str, str]] = {}
    for path, touches in touched.items():
        bodies = [texts.get(f"{commit}:{name}") for commit, name, _ in touches]
        commit, _, source = touches[_first_that_differs(bodies)]
        last[path] = commit, source
    return last


def _first_that_differs(texts: Sequence[bytes | None]) -> int:
    """The index of the first text whose body the next one, an older one, has otherwise;
    the last where none has."""
    bodies = [None if text is None else body_of(text) for text in texts]
    for at, (newer, older) in enumerate(pairwise(bodies)):
        if newer is None or older is None or newer != older:
            return at
    return len(bodies) - 1


class _Trail:
    """The names of pairs of pages while one goes back in time."""

    def __init__(self, wanted: Mapping[str, tuple[str, str]]) -> None:
        self._names = dict(wanted)
        self._by_translation: dict[str, list[str]] = {}
        self._by_source: dict[str, list[str]] = {}
        for path, (translation, source) in wanted.items():
            self._by_translation.setdefault(translation, []).append(path)
            self._by_source.setdefault(source, []).append(path)

    @property
    def empty(self) -> bool:
        return not self._names

    def names(self, path: str) -> tuple[str, str]:
        """What the translation and its source page are called at this point of time."""
        return self._names[path]

    def changed(self, entries: Sequence[tuple[str, str, str]]) -> list[str]:
        """Translations that a commit changed; a mere new name is no change."""
        names = (new for status, _, new in entries if status != "R100")
        return [
            path
            for name in names
            for path in self._by_translation.get(name, ())
            if path in self._names
        ]

    def leave(self, path: str) -> None:
        """Follow a pair no further."""
        del self._names[path]

    def back(self, entries: Iterable[tuple[str, str, str]]) -> None:
        """Take the names that pages had before a commit."""
        renamed = [(old, new) for status, old, new in entries if status.startswith("R")]
        for side, index in enumerate((self._by_translation, self._by_source)):
            moved = [(old, index.pop(new)) for old, new in renamed if new in index]
            for old, paths in moved:
                index.setdefault(old, []).extend(paths)
                for path in paths:
                    if path in self._names:
                        both = list(self._names[path])
                        both[side] = old
                        self._names[path] = both[0], both[1]
