"""A face-liveness kiosk: camera to face to best frame to verdict."""

__version__ = "0.1.0"
