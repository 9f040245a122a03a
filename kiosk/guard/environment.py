"""Takes out of the environment what would leak a secret, mislead the program, or lend it foreign code."""

from collections.abc import MutableMapping

LEAKING = frozenset({"SSLKEYLOGFILE", "QT_LOGGING_CONF", "QT_LOGGING_RULES", "QT_DEBUG_PLUGINS"})
"""Write session keys, or more than is meant to be written, to files and logs."""

_TRUSTING = frozenset(
    {
        "CURL_CA_BUNDLE",
        "NETRC",
        "OPENSSL_CONF",
        "OPENSSL_ENGINES",
        "OPENSSL_MODULES",
        "REQUESTS_CA_BUNDLE",
        "SSL_CERT_DIR",
        "SSL_CERT_FILE",
    }
)
"""Decide whom the kiosk believes, which its settings alone do."""

_FOREIGN_QT = frozenset(
    {
        "QT_FATAL_CRITICALS",
        "QT_FATAL_WARNINGS",
        "QT_PLUGIN_PATH",
        "QT_QPA_FONTDIR",
        "QT_QPA_GENERIC_PLUGINS",
        "QT_QPA_PLATFORM_PLUGIN_PATH",
        "QT_STYLE_OVERRIDE",
    }
)
"""Lead to another Qt's parts, as an OpenCV with windows of its own does, or let a mere warning end the program."""

_UNATTENDED = frozenset(
    {
        "PYTHONASYNCIODEBUG",
        "PYTHONBREAKPOINT",
        "PYTHONDUMPREFS",
        "PYTHONINSPECT",
        "PYTHONMALLOCSTATS",
        "PYTHONPROFILEIMPORTTIME",
        "PYTHONSTARTUP",
        "PYTHONVERBOSE",
    }
)
"""Open a prompt where a program ends, or have it talk about itself: a developer's tools, not a kiosk's."""

_UNWANTED = LEAKING | _TRUSTING | _FOREIGN_QT | _UNATTENDED
_PROXY = "_PROXY"


def clean(environment: MutableMapping[str, str]) -> tuple[str, ...]:
    """Remove what the kiosk and its child processes must not heed; return the names, never the values.

    To be called before anything is loaded that reads the environment: OpenSSL and Qt do so once.

    Args:
        environment: The process's own; it is changed in place.
    """
    unwanted = sorted(name for name in environment if _is_unwanted(name))
    for name in unwanted:
        del environment[name]
    return tuple(unwanted)


def _is_unwanted(name: str) -> bool:
    # Proxy variables are obeyed in either case.
    return name in _UNWANTED or name.upper().endswith(_PROXY)
