"""What translations were made from, as far as it can be known: by their locks, else by
git."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import doclint.engine.history.git as git
import doclint.engine.history.lock as lock
from doclint.alignment.history import Before
from doclint.config import Config, language_of
from doclint.dataclasses import dataclass
from doclint.engine.history.lock import Lock
from doclint.engine.history.pinned import by_pins
from doclint.engine.history.pins import body_of
from doclint.engine.history.trail import changes, last_translations
from doclint.engine.plan import plan
from doclint.engine.request import Earlier
from doclint.files.repository import prefix, short, within

# How the lock is called where findings tell since when the source text has changed.
STAMP = "stamp"
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
        path: (within(at, path), within(at, source)) for path, source in origins.items()
    }
    ids = git.committed(
        config.root,
        [translation for translation, source in top.values() if translation and source],
    )
    inside = {path: both for path, both in top.items() if all(both)}
    wanted = _at_rest(config.root, inside, ids, read)
    last = last_translations(config.root, changes(config.root, wanted))
    texts = git.texts(
        config.root, [f"{commit}:{source}" for commit, source in last.values()]
    )
    return {
        path: Before(short(commit), (), texts[f"{commit}:{source}"])
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
