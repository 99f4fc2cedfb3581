"""What makes a finding of one run that of another: its page, its rule and the words of
its line."""

from __future__ import annotations

import hashlib
from base64 import urlsafe_b64encode
from collections import Counter
from collections.abc import Iterable

# Page, rule and the words of the line.
FindingIdentity = tuple[str, str, str]
# Bytes of a digest that are kept: of 20,000 findings two share one in a run of a
# million.
_BYTES = 6
# Characters of a kept digest, in base64.
LENGTH = 8


def identity(path: str, rule: str, excerpt: str) -> FindingIdentity:
    """Of a finding; the JSON output cuts long lines around the place: what begins alike
    is taken for the same."""
    return path, rule, " ".join(excerpt.split())


def digests(identities: Iterable[FindingIdentity]) -> list[str]:
    """A short digest (`LENGTH` characters) of each; of several that are alike each has
    its own, in their order."""
    before: Counter[FindingIdentity] = Counter()
    made = []
    for each in identities:
        text = "\0".join((*each, str(before[each])))
        before[each] += 1
        digest = hashlib.sha256(text.encode("utf-8", "surrogateescape")).digest()
        made.append(urlsafe_b64encode(digest[:_BYTES]).decode("ascii"))
    return made
