"""How long each part of an operation may take."""

from dataclasses import dataclass, fields
from typing import Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Time limits of the client, all in seconds on the monotonic clock (ours).

    Attributes:
        connect_s: TCP connect, for each address of the host.
        gap_s: The longest silence of the server during the handshake and the reply.
        send_s: One HTTP request from resolving the name to the last byte of the reply.
        operation_s: Everything that one `verify` does, back-off included.
        back_off_min_s: The shortest wait before a resend.
        back_off_max_s: The longest wait before a resend that the server did not ask for.
        retry_after_max_s: The longest `Retry-After` that is waited for.
    """

    connect_s: float = 3.0
    gap_s: float = 5.0
    send_s: float = 10.0
    operation_s: float = 20.0
    back_off_min_s: float = 0.5
    back_off_max_s: float = 5.0
    retry_after_max_s: float = 5.0

    def scaled(self, factor: float) -> Self:
        """Return the same limits, each multiplied by `factor`."""
        return type(self)(**{field.name: getattr(self, field.name) * factor for field in fields(self)})
