"""The error tree of the liveness room: what a person can put right before anything is sent.

LivenessError
├── EndpointError      the address of the API
├── CredentialsError   the app code, or the app key and secret
├── TrustError         the certificate authorities to trust
└── SampleError        a picture that the API would refuse
"""

from kiosk.errors import KioskError


class LivenessError(KioskError):
    """Something to put right before a sample can be sent."""


class EndpointError(LivenessError):
    """The API's address cannot be used."""


class CredentialsError(LivenessError):
    """The credentials cannot be used; the message never contains them."""


class TrustError(LivenessError):
    """The certificate authorities to trust cannot be read."""


class SampleError(LivenessError):
    """The picture is not one that the API takes."""
