"""Whom the client believes over TLS."""

import ssl
from pathlib import Path

from requests.utils import DEFAULT_CA_BUNDLE_PATH

from kiosk.liveness.errors import TrustError

_MOST_TOLD = 200
"""Characters of a name: more than any that somebody gave on purpose (ours)."""


def authorities(ca_file: Path | None) -> Path:
    """Return the PEM file of the certificate authorities to trust: the given one alone, else the public ones."""
    return ca_file or Path(DEFAULT_CA_BUNDLE_PATH)


def tls_context(ca_file: Path | None) -> ssl.SSLContext:
    """Return the rules for connections: TLS 1.2 or newer, to a host whose certificate is right.

    Args:
        ca_file: PEM file of the certificate authorities to trust; None trusts the usual public ones.

    Raises:
        TrustError: The file cannot be read, or holds no certificate.
    """
    told = repr(str(ca_file)[:_MOST_TOLD])
    # Not `create_default_context`: that writes session keys to the file which SSLKEYLOGFILE names.
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        context.load_verify_locations(authorities(ca_file))
    except ssl.SSLError:
        raise TrustError(
            f"api.ca_file {told} holds no certificate: it must be in PEM form, which begins with "
            "-----BEGIN CERTIFICATE-----."
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is not one of a file"
        raise TrustError(
            f"api.ca_file {told} cannot be read ({reason}): name a certificate authority's file."
        ) from None
    return context
