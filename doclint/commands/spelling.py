"""What `doclint spell` does: words that no dictionary knows, by the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from doclint.config import Config
from doclint.dataclasses import dataclass, replace
from doclint.engine.aligned import paired_paths
from doclint.engine.discover import discover
from doclint.engine.spelled import spelled_of
from doclint.errors import DoclintError
from doclint.exit_status import FAULTS, FINE
from doclint.output import _safe as safe
from doclint.output import _terminal as terminal
from doclint.spelling.dictionaries import is_installed
from doclint.spelling.strange import Slip


@dataclass(frozen=True)
class SpellingWish:
    """What `doclint spell` is asked for. `dictionaries` are folders that go before the system's."""

    form: str = "text"
    dictionaries: tuple[Path, ...] = ()
    output: Path | None = None
    exit_code: bool = False


def spell(config: Config, paths: Sequence[Path], wish: SpellingWish) -> int:
    """Tells of words in translations that are likely misspelt; 1 where there are some and `exit_code` asks for it.

    All pages of the project say which words are the site's own, whatever `paths` name. Languages without a dictionary
    are told on standard error.
    """
    if not is_installed():
        hint = "pip install 'doclint[spell]'"
        raise DoclintError("found no reader of dictionaries (spylls)", hint=hint)
    reported = discover(config, paths).reported
    config = replace(config, dictionaries=wish.dictionaries)
    spelled = spelled_of(config, paired_paths(config))
    for notice in spelled.notices:
        terminal.tell(notice)
    in_reported = [
        slip for slip in spelled.slips if slip.document.source.path in reported
    ]
    in_reported.sort(key=lambda slip: (slip.document.source.path, slip.place))
    shown = (
        _as_json(in_reported)
        if wish.form == "json"
        else "".join(map(_line, in_reported))
    )
    terminal.write(shown, wish.output)
    return FAULTS if in_reported and wish.exit_code else FINE


def _line(slip: Slip) -> str:
    at = slip.document.source.position(slip.place.start)
    where = f"{slip.document.source.path}:{at.line}:{at.column}"
    return f"{safe.line(where)}: found “{slip.word}”, expected “{slip.meant}”\n"


def _as_json(slips: Iterable[Slip]) -> str:
    return safe.as_json(
        [
            {
                "path": slip.document.source.path,
                "language": slip.document.language,
                "line": at.line,
                "column": at.column,
                "word": slip.word,
                "suggestion": slip.meant,
            }
            for slip in slips
            for at in [slip.document.source.position(slip.place.start)]
        ]
    )
