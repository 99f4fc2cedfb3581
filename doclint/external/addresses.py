"""Which addresses are asked at all."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from urllib.parse import urlsplit

from doclint.document import FILLER
from doclint.expressions import expression
from doclint.external.gate import as_address, is_public
from doclint.external.record import Policy

# Names that lead nowhere by agreement (RFC 2606, RFC 6761) or only inside a network.
_RESERVED = expression(
    r"(?:.+\.)?(?:localhost|example|invalid|test|local|internal|localdomain|example\.(?:com|net|org))\.?",
    re.IGNORECASE,
)
# A place to fill in: `https://{region}.host/`, `https://<your-host>/`,
# `https://$HOST/`, what a template tag leaves.
_BLANKS = frozenset("{}<>$`|\\ \t\n" + FILLER)


def asked(target: str, policy: Policy) -> str | None:
    """The address to ask for a link's target, without its fragment; None when it is not
    to be asked."""
    address = "https:" + target if target.startswith("//") else target
    address = address.partition("#")[0].strip()
    if not address.lower().startswith(("http://", "https://")) or _BLANKS.intersection(
        address
    ):
        return None
    if _matches(policy.ignore, address) and not _matches(policy.allow, address):
        return None
    return address if may_be_asked(address, policy) else None


def _matches(globs: tuple[str, ...], address: str) -> bool:
    return any(fnmatchcase(address, glob) for glob in globs)


def may_be_asked(address: str, policy: Policy) -> bool:
    """Whether the host's name may be that of one that anybody can reach, or the command
    line opens it. What the name resolves to is looked at when it is asked. A malformed
    address is for the client to tell."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return True
    if policy.gate.names_host(host):
        return True
    parsed = as_address(host)
    if parsed is not None:
        return is_public(parsed)
    return "." in host and _RESERVED.fullmatch(host) is None
