"""Which addresses are asked at all."""

from __future__ import annotations

import ipaddress
import re
from fnmatch import fnmatchcase
from urllib.parse import urlsplit

from doclint.document import FILLER
from doclint.external.record import Policy

# Names that lead nowhere by agreement (RFC 2606, RFC 6761) or only inside a network.
_RESERVED = re.compile(
    r"(?:.+\.)?(?:localhost|example|invalid|test|local|internal|localdomain|example\.(?:com|net|org))\.?", re.IGNORECASE
)
# A place to fill in: `https://{region}.host/`, `https://<your-host>/`, `https://$HOST/`, what a template tag leaves.
_BLANKS = frozenset("{}<>$`|\\ \t\n" + FILLER)


def asked(target: str, policy: Policy) -> str | None:
    """The address to ask for a link's target, without its fragment; None when it is not to be asked."""
    address = "https:" + target if target.startswith("//") else target
    address = address.partition("#")[0].strip()
    if not address.lower().startswith(("http://", "https://")) or _BLANKS.intersection(address):
        return None
    if _matches(policy.allow, address):
        return address
    return None if _matches(policy.ignore, address) or not _public(address) else address


def _matches(globs: tuple[str, ...], address: str) -> bool:
    return any(fnmatchcase(address, glob) for glob in globs)


def _public(address: str) -> bool:
    """Whether the host may be one that anybody can reach. A malformed address is for the client to tell."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return True
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return "." in host and _RESERVED.fullmatch(host) is None
