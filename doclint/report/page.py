"""The report as HTML: figures by templates, findings by one script out of packed data.

A page needs nothing but itself: no address is loaded, and its policy lets in this very
script and this very style. Every text from outside is text: the templates escape, the
script makes elements and never markup.
"""

from __future__ import annotations

import base64
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from doclint.dataclasses import dataclass
from doclint.engine import PageState
from doclint.expressions import expression
from doclint.output._bounds import MORE
from doclint.output._excerpt import visible
from doclint.report import charts
from doclint.report.figure_records import Figures
from doclint.report.history import RunRecord
from doclint.report.mqm import LEAST_WORDS, scheme
from doclint.report.payload import Contents, packed, payload

_HERE = Path(__file__).parent
# The modules of the script, each behind those that it imports from.
_MODULES = (
    "data",
    "words",
    "select",
    "exports",
    "dom",
    "kept",
    "list",
    "cards",
    "main",
)
_IMPORT = expression(r"^import [^;]*;\n", re.MULTILINE)
_EXPORT = expression(r"^export ", re.MULTILINE)
_LANGUAGE = expression(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*")
VIEWS = (
    ("overview", "Overview"),
    ("findings", "Findings"),
    ("pages", "Pages"),
    ("coverage", "Coverage"),
    ("trend", "Trend"),
    ("score", "Score"),
)
# How much of what may be long the overview tells: causes, rules before the rest is
# folded on paper, pages, runs, terms.
_CAUSES, _RULES, _PAGES, _RUNS, _TERMS = 12, 20, 12, 30, 100


@dataclass(frozen=True)
class View:
    """A page to write. `records` are the runs of a history, the last being this one,
    None without a history.

    `assets` is where script and style lie, when they are files of their own, and `home` the file with the overview;
    `single` a page that shows one page of the site alone. `live` is the version of a page that a server shows.
    """

    contents: Contents
    records: Sequence[RunRecord] | None = None
    assets: str = ""
    home: str = ""
    single: bool = False
    blocks: bool = True
    live: str = ""

    @property
    def figures(self) -> Figures:
        """The figures of the run."""
        return self.contents.figures


def page(view: View) -> str:
    """The report as one HTML page."""
    figures = view.figures
    text: str = (
        _environment()
        .get_template("page.html")
        .render(
            f=figures,
            title=_title(figures),
            views=VIEWS,
            policy=_policy(view),
            style="" if view.assets else Markup(style()),  # noqa: S704  # our own file
            script="" if view.assets else Markup(script()),  # noqa: S704  # our own files
            data=Markup(packed(payload(view.contents, blocks=view.blocks))),  # noqa: S704  # base64
            assets=view.assets,
            home=view.home,
            single=view.single,
            live=view.live,
            history=view.records is not None,
            trend=charts.trend(view.records or ()),
            rules=view.contents.rules,
            file_of=view.contents.file_of,
            left_out=sum(finding.rule == MORE for finding in view.contents.findings)
            and figures.totals.findings
            - sum(finding.rule != MORE for finding in view.contents.findings),
            **_figures(figures),
        )
    )
    return text.lstrip()


def _figures(figures: Figures) -> dict[str, Any]:
    """What the templates need beside the figures themselves."""
    return {
        "heat": charts.heat(figures),
        "covered": list(_covered(figures)),
        "states": [(state.value, state.value.capitalize()) for state in PageState],
        "terms": [term for term in figures.terms if term.missed or len(term.words) > 1][
            :_TERMS
        ],
        "types": _types(figures),
        "weights": scheme().weights,
        "least_words": LEAST_WORDS,
        "width": charts.WIDTH,
        "height": charts.HEIGHT,
        "most_causes": _CAUSES,
        "most_rules": _RULES,
        "most_pages": _PAGES,
        "most_runs": _RUNS,
    }


def _title(figures: Figures) -> str:
    number = figures.totals.findings
    total = (
        f"{number:,} finding{'' if number == 1 else 's'}" if number else "nothing found"
    )
    return visible(f"{figures.run.project}: {total} · doclint")


def _covered(figures: Figures) -> Iterator[tuple[Any, Any, int]]:
    """Languages with their bars and the share of pages that are translated, in
    percent."""
    for each in figures.languages:
        if each.coverage and each.code:
            there = each.coverage.total - each.coverage.pages[PageState.UNTRANSLATED]
            yield (
                each,
                charts.coverage_bars(each.coverage),
                round(100 * there / max(each.coverage.total, 1)),
            )


def _types(figures: Figures) -> list[tuple[str, int, int]]:
    """Findings and penalty by MQM type, the heaviest first."""
    numbers: Counter[str] = Counter()
    penalties: Counter[str] = Counter()
    for rule in figures.rules:
        numbers[rule.type] += rule.counts.total
        penalties[rule.type] += rule.penalty
    return sorted(
        ((name, numbers[name], penalties[name]) for name in numbers),
        key=lambda row: (-row[2], -row[1], row[0]),
    )


@cache
def style() -> str:
    """The style sheet."""
    return (_HERE / "style.css").read_text(encoding="utf-8")


@cache
def script() -> str:
    """The modules of the script as one, in strict mode as modules are."""
    parts = [
        (_HERE / "script" / f"{name}.mjs").read_text(encoding="utf-8")
        for name in _MODULES
    ]
    return "".join(_EXPORT.sub("", _IMPORT.sub("", part)) for part in parts)


def _policy(view: View) -> str:
    """What a browser may do with the page: run this script and use this style, nothing
    else."""
    allowed = {"default-src": "'none'", "base-uri": "'none'", "form-action": "'none'"}
    if view.assets:
        # A page of a folder knows its neighbours by scheme alone where it is opened
        # from disk.
        allowed |= {"script-src": "'self' file:", "style-src": "'self' file:"}
    else:
        allowed |= {"script-src": _hash(script()), "style-src": _hash(style())}
    if view.live:
        allowed["connect-src"] = "'self'"
    return "; ".join(f"{name} {value}" for name, value in allowed.items())


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}'"


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= _FILTERS
    return made


def _number(number: int) -> str:
    return f"{number:,}"


def _short(number: int) -> str:
    """A number in four characters."""
    if number < 1000:
        return str(number)
    return f"{number / 1000:.1f}k" if number < 9950 else f"{round(number / 1000)}k"


def _thousands(number: int) -> str:
    return f"{number / 1000:,.1f}k words"


def _signed(number: int) -> str:
    return f"{'+' if number > 0 else '−' if number < 0 else '±'}{abs(number):,}"


def _when(time: str) -> str:
    """`2026-11-29T12:00:00Z` as people read it."""
    return f"{time[:10]} {time[11:16]} UTC"


def _prose(text: str) -> Markup:
    """Words of ours, in which backticks mark code."""
    parts = [
        f"<code>{escape(part)}</code>" if at % 2 else escape(part)
        for at, part in enumerate(re.split("`+", text))
    ]
    return Markup("").join(Markup(part) for part in parts)  # noqa: S704  # escaped above


def _tag(code: str) -> str:
    """A code of a language as HTML wants it, nothing for what is none."""
    return code.replace("_", "-") if _LANGUAGE.fullmatch(code) else ""


_FILTERS: Mapping[str, Any] = {
    "number": _number,
    "prose": _prose,
    "query": lambda text: quote(text, safe="", errors="backslashreplace"),
    "short": _short,
    "signed": _signed,
    "tag": _tag,
    "thousands": _thousands,
    "visible": visible,
    "when": _when,
}
