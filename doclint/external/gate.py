"""Which machines may be asked. Links come with the checkout, and doclint runs inside
somebody's network.

A name is nothing: what counts is the address that it resolves to, looked at right
before a connection is made to that very address, also after a redirect. Only addresses
that anybody can reach are asked, and what the *command line* opens
(`--external-allow`); a configuration opens nothing.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from fnmatch import fnmatchcase

from doclint.dataclasses import dataclass
from doclint.errors import DoclintError

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

# Addresses of IPv6 whose last 32 bits are one of IPv4 (RFC 4291, RFC 6052).
_LAST_BITS = (ipaddress.IPv6Network("::/96"), ipaddress.IPv6Network("64:ff9b::/96"))
# Not public, whatever the version of Python says of them: special purposes (RFC 6890;
# Oracle has its metadata there), documentation (RFC 9637), segment routing (RFC 9602),
# translation inside a site (RFC 8215), and the machine that every one of Azure has for
# a host:
# https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
_CLOSED = tuple(
    map(
        ipaddress.ip_network,
        (
            "192.0.0.0/24",
            "3fff::/20",
            "5f00::/16",
            "64:ff9b:1::/48",
            "168.63.129.16/32",
        ),
    )
)


class NotPublicError(Exception):
    """Nothing was asked, because the host is not one that anybody can reach; `address`
    is what it resolves to."""

    def __init__(self, host: str, address: str) -> None:
        super().__init__(f"{host} ({address}) is in a private network")
        self.host = host
        self.address = address


@dataclass(frozen=True, slots=True)
class HostGate:
    """What may be asked beside public addresses: hosts by name (globs: `*.corp.net`)
    and networks (`10.0.0.0/8`)."""

    names: tuple[str, ...] = ()
    networks: tuple[Network, ...] = ()

    @staticmethod
    def of(values: Iterable[str]) -> HostGate:
        """The gate that a command line asks for. Raises DoclintError for what is
        neither a host nor a network."""
        names: list[str] = []
        networks: list[Network] = []
        for value in values:
            try:
                networks.append(ipaddress.ip_network(value.strip("[]"), strict=False))
            except ValueError:
                names.append(_host(value))
        return HostGate(tuple(names), tuple(networks))

    def names_host(self, host: str) -> bool:
        """Whether the command line opens a host by its name, or by its address where it
        is called by that."""
        name = host.lower().rstrip(".")
        if any(fnmatchcase(name, glob) for glob in self.names):
            return True
        address = as_address(host)
        return address is not None and self._opens(address)

    def admits(self, host: str, address: str) -> bool:
        """Whether a connection to an address that a host resolves to may be made."""
        parsed = as_address(address)
        if parsed is None:
            return False
        return is_public(parsed) or self._opens(parsed) or self.names_host(host)

    def _opens(self, address: IPAddress) -> bool:
        meant = _carried(address) or address
        return any(
            each in network for network in self.networks for each in (address, meant)
        )


def as_address(text: str) -> IPAddress | None:
    """An address as it is usually written, or None. `127.1` and `0x7f.1` are none:
    those are names until resolved."""
    try:
        return ipaddress.ip_address(text)
    except ValueError:
        return None


def is_public(address: IPAddress) -> bool:
    """Whether anybody can reach an address, and no machine of the network that doclint
    runs in answers there."""
    carried = _carried(address)
    if carried is not None:
        return is_public(carried)
    if any(address in network for network in _CLOSED) or _is_local_ipv6(address):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def _is_local_ipv6(address: IPAddress) -> bool:
    return isinstance(address, ipaddress.IPv6Address) and (
        address.is_site_local or address.scope_id is not None
    )


def _carried(address: IPAddress) -> ipaddress.IPv4Address | None:
    """The address of IPv4 that one of IPv6 leads to: mapped, compatible, 6to4, Teredo,
    NAT64."""
    if isinstance(address, ipaddress.IPv4Address):
        return None
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address.teredo is not None:
        return address.teredo[1]
    if any(address in network for network in _LAST_BITS) and int(address) > 1:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return None


def _host(value: str) -> str:
    name = value.lower().rstrip(".")
    if not name or any(char in name for char in "/:@ ") or name in ("*", "**"):
        raise DoclintError(
            f"--external-allow: found `{value}`, expected a host or a network",
            hint="such as wiki.corp.net, *.corp.net, 127.0.0.1 or 10.0.0.0/8",
        )
    return name
