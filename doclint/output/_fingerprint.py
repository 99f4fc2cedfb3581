"""What stays the same of a finding while lines above it come and go, so that hosts can
tell new from known."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from doclint.findings import Finding
from doclint.output._excerpt import snippet


def fingerprinted(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Each finding, in order, with a fingerprint of its rule, page, line's text and
    message; repeats are counted."""
    seen: Counter[tuple[str, ...]] = Counter()
    for finding in sorted(findings, key=lambda finding: finding.order):
        key = (finding.rule, finding.path, snippet(finding).strip(), finding.message)
        text = "\0".join((*key, str(seen[key])))
        seen[key] += 1
        digest = hashlib.sha256(text.encode("utf-8", "backslashreplace"))
        yield finding, digest.hexdigest()[:32]
