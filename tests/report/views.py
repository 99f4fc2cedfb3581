"""Reports as pages, made of findings that are given, without a run."""

from __future__ import annotations

import base64
import gzip
import json
import re
from collections.abc import Mapping
from typing import Any

from doclint.findings import Report
from doclint.output import Look
from doclint.output._bounds import listed
from doclint.report.circumstances import Circumstances
from doclint.report.figures import Input, figures
from doclint.report.gate import DensityLimits
from doclint.report.page import View, page
from doclint.report.payload import Contents

RUN = Circumstances(
    "site",
    "2026-11-29T12:00:00Z",
    "doclint report",
    ".doclint.yaml",
    "0123456789ab",
    "main",
)


def contents(
    report: Report,
    look: Look | None = None,
    texts: Mapping[str, str] | None = None,
    **more: Any,
) -> Contents:
    """What a page of a report tells; `texts` are the pages' own."""
    text_of = lambda path: (texts or {}).get(path, "")  # noqa: E731
    look = look or Look()
    counted = figures(
        Input(
            report,
            more.pop("run", RUN),
            DensityLimits(),
            text_of,
            comparison=more.pop("comparison", None),
        )
    )
    pages = {each.path: each for each in report.pages}
    return Contents(
        listed(report.findings, look), pages, counted, text_of, look.rules, **more
    )


def html(
    report: Report,
    look: Look | None = None,
    texts: Mapping[str, str] | None = None,
    **more: Any,
) -> str:
    """The report as one page."""
    return page(View(contents(report, look, texts, **more)))


def data_of(html: str) -> dict[str, Any]:
    """What the script of a page reads."""
    match = re.search(
        r'<script type="text/plain" id="data">([A-Za-z0-9+/=]*)</script>', html
    )
    assert match
    return json.loads(gzip.decompress(base64.b64decode(match[1])))
