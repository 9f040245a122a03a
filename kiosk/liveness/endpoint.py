"""The address of the API, checked before anything is sent to it."""

import ipaddress
import re
from dataclasses import dataclass
from typing import Self
from urllib.parse import SplitResult, urlsplit

import requests

from kiosk.liveness.errors import EndpointError

_EXAMPLE = "https://face-api.shiliuai.com/api/face_liveness/v1"
_MOST_TOLD = 200
_PORTS = {"http": 80, "https": 443}
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Full address of the API's one resource.

    Attributes:
        url: As given.
        host: Name in ASCII or address, IPv6 without brackets.
        port: TCP port.
        secure: Whether it is reached over TLS.
    """

    url: str
    host: str
    port: int
    secure: bool

    @classmethod
    def parse(cls, url: str, *, setting: str = "api.url") -> Self:
        """Check an address and take it apart.

        Args:
            url: The full address.
            setting: What to name in an error: the setting or the option it came from.

        Raises:
            EndpointError: It is not a complete address, or plain http beyond this machine.
        """
        url = url.strip()
        parts = _split(url, setting)
        if parts.scheme not in _PORTS or not url.lower().startswith(f"{parts.scheme}://"):
            raise EndpointError(f"{setting} {_told(url)} must begin with https://, as in {_EXAMPLE}.")
        host = _host_as_sent(url)
        if not _is_host(host):
            raise EndpointError(f"{setting} {_told(url)} names no valid host: compare {_EXAMPLE}.")
        secure = parts.scheme == "https"
        if not secure and not _is_loopback(host):
            raise EndpointError(
                f"{setting} {_told(url)} would send the picture unprotected: use https:// "
                "(plain http only reaches this machine, such as http://127.0.0.1:8080/…)."
            )
        return cls(url, host, parts.port or _PORTS[parts.scheme], secure)


def _split(url: str, setting: str) -> SplitResult:
    if re.search(r"[\s\x00-\x1f\x7f\\]", url):
        raise EndpointError(
            f"{setting} {_told(url)} holds a space, a backslash or a control character: remove it."
        )
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise EndpointError(f"{setting} {_told(url)} has a broken host or port: compare {_EXAMPLE}.") from None
    if parts.username is not None:
        raise EndpointError(f"{setting} holds a user name: leave it out and set api.appcode instead.")
    if port == 0:
        raise EndpointError(f"{setting} {_told(url)} has port 0: give a port from 1 to 65535 or none.")
    if parts.fragment:
        raise EndpointError(f"{setting} {_told(url)} has a #fragment: leave it out.")
    return parts


def _told(url: str) -> str:
    """Quote an address without what stands before an @: it may be a password."""
    return repr(re.sub(r".*@", "…@", url, flags=re.DOTALL)[:_MOST_TOLD])


def _host_as_sent(url: str) -> str:
    """Return the host that `requests` will connect to, in ASCII, or nothing where it refuses the address.

    Asked of the library itself, because two parsers that disagree about a host are how a check is passed by.
    """
    try:
        prepared = requests.Request("POST", url).prepare()
        return urlsplit(prepared.url or "").hostname or ""
    except ValueError:
        return ""


def _is_host(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        labels = host.removesuffix(".").split(".")
        # A last label of digits is a mistyped IPv4 address, which resolvers read in surprising ways.
        return len(host) <= 253 and not labels[-1].isdigit() and all(map(_LABEL.fullmatch, labels))
    return True


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
