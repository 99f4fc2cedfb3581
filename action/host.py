"""Speaks in a pull request of GitHub: one comment that is kept up to date, and
suggestions beside the changed lines.

    python host.py comment FILE.md      # DOCLINT_REPORT_URL is linked from it, where it is set
    python host.py suggest FILE.json FILE.rdjson

It needs nothing but Python, the event's file and the token it is given (GITHUB_TOKEN,
with `pull-requests: write`). A token that may not write, as in pull requests from
forks, is said and is no failure.
"""

from __future__ import annotations

import json
import os
import re
import sys
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

# Known again by this; readers do not see it. Only comments of this author are ever
# written over.
MARK = "<!-- doclint -->"
AUTHOR = os.environ.get("DOCLINT_COMMENT_AUTHOR", "github-actions[bot]")
# Comments that are looked through (pages of a hundred), and suggestions of one review:
# more help nobody.
PAGES, MOST = 10, 20
# Letters of a comment: the host takes no more than 65,536.
LETTERS = 65_000


def main(arguments: list[str]) -> int:
    """Do what is asked; returns the exit status, which is 2 for wrong usage alone."""
    number = pull_request()
    if number is None:
        print("doclint: this is no pull request, so there is nobody to tell")
        return 0
    try:
        if arguments[:1] == ["comment"] and len(arguments) == 2:
            comment(number, Path(arguments[1]).read_text(encoding="utf-8"))
        elif arguments[:1] == ["suggest"] and len(arguments) == 3:
            told, fixes = (
                json.loads(Path(name).read_text(encoding="utf-8"))
                for name in arguments[1:]
            )
            suggest(number, told, fixes)
        else:
            print(__doc__, file=sys.stderr)
            return 2
    except (OSError, ValueError) as error:
        reason = (
            f"{error.code} {error.reason}"
            if isinstance(error, urllib.error.HTTPError)
            else error
        )
        print(f"doclint: cannot write to the pull request: {reason}")
    return 0


def pull_request() -> int | None:
    """The number of the pull request that the event is about."""
    try:
        event = json.loads(
            Path(os.environ["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8")
        )
        return int(event["pull_request"]["number"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def comment(number: int, text: str) -> None:
    """Write the comment, or write over the one that is there; with nothing to tell,
    none is begun."""
    if url := os.environ.get("DOCLINT_REPORT_URL"):
        text = f"{text}\n[The whole report]({url})\n"
    body = {"body": f"{MARK}\n{shortened(text)}"}
    for each in listed(f"issues/{number}/comments"):
        if (
            MARK in (each.get("body") or "")
            and (each.get("user") or {}).get("login") == AUTHOR
        ):
            ask("PATCH", f"issues/comments/{int(each['id'])}", body)
            return
    if not text.startswith(("### doclint: nothing new", "### doclint: no fault found")):
        ask("POST", f"issues/{number}/comments", body)


def shortened(text: str) -> str:
    """As many lines of a text as a comment may have, and how many are left out."""
    if len(text) <= LETTERS:
        return text
    kept, _, _ = text[:LETTERS].rpartition("\n")
    left = text.count("\n") - kept.count("\n")
    return f"{kept}\n\n{left:,} more lines are in the summary of the check\n"


def listed(what: str) -> list[dict[str, Any]]:
    """All that the host lists, as far as one looks."""
    every: list[dict[str, Any]] = []
    for page in range(1, PAGES + 1):
        found = ask("GET", f"{what}?per_page=100&page={page}")
        every += found
        if len(found) < 100:
            break
    return every


def suggest(number: int, told: dict[str, Any], fixes: dict[str, Any]) -> None:
    """Suggest the fixes of findings on changed lines, for the host takes no others."""
    changed = {
        each["path"]: each["lines"]
        for each in (told.get("change") or {}).get("pages", ())
    }
    comments = {}
    for each in fixes["diagnostics"]:
        path, line = (
            each["location"]["path"],
            each["location"]["range"]["start"]["line"],
        )
        lines = next(
            (
                ranges
                for page, ranges in changed.items()
                if path == page or path.endswith(f"/{page}")
            ),
            (),
        )
        if each.get("suggestions") and any(
            first <= line <= last for first, last in lines
        ):
            comments.setdefault(
                (path, line), each
            )  # two for one line would undo each other
    known = {
        (each.get("path"), each.get("line"), each.get("body"))
        for each in listed(f"pulls/{number}/comments")
    }
    made = [suggestion(path, line, each) for (path, line), each in comments.items()]
    there = [
        each for each in made if (each["path"], each["line"], each["body"]) in known
    ]
    wanted = [each for each in made if each not in there][: max(0, MOST - len(there))]
    if wanted:
        review = {"event": "COMMENT", "comments": wanted}
        left = len(made) - len(there) - len(wanted)
        if left:
            review["body"] = (
                f"{left:,} more fixes are left out here; `doclint check --fix` makes them all"
            )
        ask("POST", f"pulls/{number}/reviews", review)


def suggestion(path: str, line: int, diagnostic: dict[str, Any]) -> dict[str, Any]:
    """A comment of a review that puts the mended line in the place of the line."""
    row = (
        Path(os.environ.get("GITHUB_WORKSPACE", "."), path)
        .read_bytes()
        .split(b"\n")[line - 1]
        .rstrip(b"\r")
    )
    [change] = diagnostic["suggestions"][:1]
    start, end = (
        change["range"]["start"]["column"] - 1,
        change["range"]["end"]["column"] - 1,
    )
    mended = (row[:start] + change["text"].encode() + row[end:]).decode(
        "utf-8", "replace"
    )
    ticks = "`" * max(3, 1 + max(map(len, re.findall("`+", mended)), default=0))
    body = f"`{diagnostic['code']['value']}`\n\n{ticks}suggestion\n{mended}\n{ticks}"
    return {"path": path, "line": line, "side": "RIGHT", "body": body}


def ask(method: str, what: str, data: Any = None) -> Any:
    """What the host answers. Raises OSError and ValueError."""
    base = os.environ.get("GITHUB_API_URL", "https://api.github.com")
    request = urllib.request.Request(  # noqa: S310  # the host's own address
        f"{base}/repos/{os.environ['GITHUB_REPOSITORY']}/{what}",
        data=None if data is None else json.dumps(data).encode(),
        method=method,
        headers={
            "Authorization": f"Bearer {os.environ.get('GITHUB_TOKEN', '')}",
            "Accept": "application/vnd.github+json",
            "Content-Type": "application/json",
        },
    )
    with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
        return json.load(answer)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
