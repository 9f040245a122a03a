"""The service's one error type."""


class ServiceError(Exception):
    """The local service cannot be set up as asked; the message is one sentence that says what to do."""
