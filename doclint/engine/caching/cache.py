"""Results kept from one run to the next, by content: what has not changed is not looked
at again.

They lie in the user's own cache folder. Where that lies in a checkout, or comes from
elsewhere, entries that strangers made can run nothing (see `kept`); a folder that other
users can write to is not used at all.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import time
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from doclint.config import Config, kit, language_of
from doclint.engine.caching.folders import STATES, results_folder
from doclint.engine.caching.kept import KeptResult, packed, shelved, unpacked, unshelved
from doclint.engine.caching.keys import common, digest, of_project
from doclint.engine.plan import Plan, plan
from doclint.engine.results import GAVE_UP
from doclint.engine.taught import Taught
from doclint.files import Access, Gate, write

if TYPE_CHECKING:
    from doclint.engine.results import Bundle, PageJob, PageResult

# Results that no run has used for so long are thrown away, looked for once a day.
_KEPT_DAYS = 30
_DAY = 86_400.0
# What the last run used; of pages that it did not look at only while they are not so
# many times as many.
_LAST, _MANY = "last", 20
# Results of a page of the largest size, with many findings; what is larger is not one
# of ours.
_LIMITS = Access(file_size=500_000_000, files=sys.maxsize)


class Cache:
    """Results by what they were made from: the bytes and paths of a page and its
    source, what holds for them, the vocabulary, doclint's code."""

    def __init__(self, config: Config, folder: Path) -> None:
        self.folder = folder
        self.config = config
        self._gate = Gate(folder, _LIMITS)
        self._common = digest(common(config))
        self._taught = Taught.of(kit(config).taught)
        self._base = len(kit(config).vocabulary.entries)
        self._plans: dict[Plan, bytes] = {}
        self._used: dict[str, KeptResult] = {}
        self._words: dict[frozenset[str], bytes] = {}

    @cached_property
    def _setting(self) -> bytes:
        """All that bears on the findings of a whole project beside its files."""
        return digest([self._common, self._taught.whole, *of_project(self.config)])

    @staticmethod
    def of(config: Config) -> Cache | None:
        """The cache of a run, or None where nothing can be kept: vocabulary given in
        code, or no folder for it."""
        folder = None if config.entries else results_folder()
        return Cache(config, folder) if folder else None

    def get(self, bundle: Bundle, reported: Collection[str]) -> list[PageResult]:
        """What earlier runs made of pages of a bundle, in its order: of each where it
        and its source are the same. What is told of a page alone is read of those that
        are `reported`."""
        paths = (job.path for job in bundle.pages)
        keys = dict(zip(paths, self._keys(bundle), strict=True))
        entries = self._of_last_run(keys)
        if len(entries) < len(keys):
            stored = self._entries(self._file(bundle))
            by_key = {entry.key: entry for entry in stored if self._holds(entry)}
            for path, key in keys.items():
                if key in by_key:
                    entries[path] = by_key[key]
        results = []
        for path, key in keys.items():
            if path not in entries:
                continue
            result = unpacked(entries[path], key, alone=path in reported)
            if result:
                self._used[path] = entries[path]
                results.append(result)
        return results

    def _of_last_run(self, keys: Mapping[str, bytes]) -> dict[str, KeptResult]:
        """The results of the last run that are those of the same pages."""
        entries: dict[str, KeptResult] = {}
        for path, key in keys.items():
            entry = self._last.get(path)
            if entry and entry.key == key and self._holds(entry):
                entries[path] = entry
        return entries

    def _holds(self, entry: KeptResult) -> bool:
        """Whether the words that bear on a result are still taught as they were."""
        if entry.languages not in self._words:
            self._words[entry.languages] = self._taught.to(entry.languages)
        return self._words[entry.languages] == entry.words

    @cached_property
    def _last(self) -> dict[str, KeptResult]:
        """The entries that the last run used, by page: in one file, so that a run need
        not open one for each source page where nearly all is as it was."""
        return {
            entry.path: entry
            for entry in self._entries(self.folder / self._place(_LAST))
        }

    def put(self, bundle: Bundle, results: Sequence[PageResult]) -> None:
        """Keep results of pages of a bundle, but for those of a run that went wrong, or
        had no time for all: another may have more."""
        if any(result.crashed or _is_unfinished(result) for result in results):
            return
        keys = dict(
            zip((job.path for job in bundle.pages), self._keys(bundle), strict=True)
        )
        made = [
            entry
            for result in results
            if (entry := packed(result, keys[result.path], self._taught))
        ]
        self._used |= {entry.path: entry for entry in made}
        file = self._file(bundle)
        new = {(entry.key, entry.words) for entry in made}
        older = [
            entry
            for entry in self._entries(file)
            if (entry.key, entry.words) not in new
        ]
        with suppress(OSError):
            write(file, shelved([*made, *older]), inside=self.folder, durable=False)

    def _entries(self, file: Path) -> list[KeptResult]:
        try:
            data = self._gate.file(file)
            os.utime(file)
        except OSError:
            return []
        return unshelved(data)

    def recall(self, name: str) -> bytes | None:
        """What was kept under a name for the same setting, or None."""
        try:
            return self._gate.file(self.folder / self._place(name))
        except OSError:
            return None

    def keep(self, name: str, data: bytes) -> None:
        """Keep bytes under a name, for this setting."""
        with suppress(OSError):
            write(
                self.folder / self._place(name), data, inside=self.folder, durable=False
            )

    def _place(self, name: str) -> str:
        place = digest([self._setting, name.encode()]).hex()
        return f"{place[:2]}/{place[2:]}"

    def prune(self) -> None:
        """Note what this run used, for the next one; throw away what has not been used
        for long, at most once a day."""
        self._note_used()
        stamp = self.folder / "pruned"
        now = time.time()
        try:
            if stamp.exists() and now - stamp.stat().st_mtime < _DAY:
                return
            stamp.touch()
            # Where versions up to 0.1.0 kept theirs.
            older = self.folder.parent.glob("??/*")
            for file in (*self.folder.glob("??/*"), *older):
                if now - file.lstat().st_mtime > _KEPT_DAYS * _DAY:
                    file.unlink()
            for place in (self.folder.parent / STATES).glob("*/"):
                if now - (place / "lock").lstat().st_mtime > _KEPT_DAYS * _DAY:
                    shutil.rmtree(place)
        except OSError:
            return

    def _note_used(self) -> None:
        """Write down what this run used beside what the last one did, unless that is
        all the same."""
        is_new = any(
            entry is not self._last.get(path) for path, entry in self._used.items()
        )
        if not is_new:
            return
        are_too_many = len(self._last) > _MANY * len(self._used)
        entries = dict(() if are_too_many else self._last.items()) | self._used
        with suppress(OSError):
            write(
                self.folder / self._place(_LAST),
                shelved(entries.values()),
                inside=self.folder,
                durable=False,
            )

    def _file(self, bundle: Bundle) -> Path:
        """The file for the results of a source page and its translations; other
        settings have another."""
        path = bundle.source.path
        name = digest(
            [self._common, self._of_plan(plan(self.config, path)), repr(path).encode()]
        ).hex()
        return self.folder / name[:2] / name[2:]

    def _keys(self, bundle: Bundle) -> list[bytes]:
        """For each page what its result was made from: the page and its source page."""
        source = self._told(bundle.source)
        return [
            source,
            *(digest([source, self._told(job)]) for job in bundle.translations),
        ]

    def _told(self, job: PageJob) -> bytes:
        """What a page is, and what holds for it, which the folder and the site's
        configuration may tell."""
        plan_of_page = plan(self.config, job.path)
        language = language_of(self.config, job.path)
        place = repr((job.path, job.language, language, job.before))
        data = hashlib.sha256(job.data).digest()
        return digest([self._common, self._of_plan(plan_of_page), place.encode(), data])

    def _of_plan(self, plan_of_page: Plan) -> bytes:
        """What holds for a page by the configuration: its dialect, its rules, the keys
        of its front matter."""
        if plan_of_page not in self._plans:
            rules = [
                (id, int(active.severity), sorted(active.given.items()))
                for id, active in plan_of_page.rules.items()
            ]
            entries = plan_of_page.vocabulary.entries[self._base :]
            inputs = repr(
                (plan_of_page.dialect.name, plan_of_page.manner, rules, entries)
            )
            self._plans[plan_of_page] = digest(
                [inputs.encode("utf-8", "surrogatepass")]
            )
        return self._plans[plan_of_page]


def _is_unfinished(result: PageResult) -> bool:
    return any(finding.rule == GAVE_UP for finding in result.judged.findings)
