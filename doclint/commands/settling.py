"""What `doclint baseline` and `doclint suggest` do: settle what is known and what is wanted."""

from __future__ import annotations

from doclint import files
from doclint.commands.asked import RunWish, common_folder
from doclint.commands.job import Job
from doclint.config import find
from doclint.engine import baseline as known_findings
from doclint.errors import DoclintError
from doclint.exit_status import FAULTS, FINE
from doclint.files import Gate
from doclint.output import _manners as manners
from doclint.output import _terminal as terminal


def baseline(run: RunWish, *, accept_new: bool) -> int:
    """`doclint baseline`: tells on standard error what it did; returns the exit status, 1 when something is left."""
    job = Job.of_all(run)
    old = known_findings.load(job.settings.gate)
    report = job.checked()
    taken = known_findings.taken(
        report, old, whole=not run.paths, accept_new=accept_new
    )
    known_findings.write(job.root, taken.known)
    if old is None:
        terminal.tell(
            f"took {_findings(taken.new)} into {known_findings.BASELINE_FILE}; commit it"
        )
        return FINE
    parts = [f"kept {_findings(taken.kept)}", f"{taken.dropped:,} mended and dropped"]
    if taken.new and accept_new:
        parts.append(f"took {taken.new:,} new")
    terminal.tell(", ".join(parts))
    if taken.new and not accept_new:
        terminal.tell(
            f"left out: {_findings(taken.new)} new since then\n  hint: mend them, or take them with --accept-new"
        )
        return FAULTS
    return FINE


def suggest(run: RunWish, *, write: bool = False) -> int:
    """`doclint suggest`: prints the manners of the site that nobody has settled, or puts them into the configuration
    (`write`); returns the exit status."""
    job = Job.of_all(run)
    text = manners.unsettled(job.checked(), job.settings.manners)
    if text and write:
        _settle(run, text)
    elif text:
        terminal.write(text, None)
    else:
        terminal.tell(
            "found nothing that nearly all translations do alike and that is not settled"
        )
    return FINE


def _settle(run: RunWish, block: str) -> None:
    """Put lines of manners into the configuration that holds."""
    file = run.config or find(common_folder(run))
    if file is None:
        raise DoclintError(
            "there is no configuration to write to", hint="`doclint init` makes one"
        )
    data = Gate.around(file, run.access).file(file.name)
    text = manners.settled_in(data.decode(), block)
    if text is None:
        raise DoclintError(
            "`manners` does not stand on lines of its own",
            str(file),
            hint="write it as a name a line, or print the lines without --write",
        )
    try:
        files.write(file, text.encode(), inside=file.parent, expected=data)
    except OSError as error:
        raise DoclintError(
            f"cannot write the file: {files.reason(error)}", str(file)
        ) from error
    count = sum(line.endswith(": accept") for line in block.splitlines())
    terminal.tell(f"wrote {count:,} line{'s' * (count > 1)} to {file}")


def _findings(number: int) -> str:
    return f"{number:,} finding{'' if number == 1 else 's'}"
