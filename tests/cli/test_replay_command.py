"""What `replay` says where it cannot begin."""

from pathlib import Path

import pytest

from kiosk.cli.root import main
from kiosk.vision.errors import ModelError


def test_a_missing_model_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def absent() -> bytes:
        raise ModelError("The face detection model is not there.")

    monkeypatch.setattr("kiosk.app.load_model", absent)
    assert main(["replay", str(tmp_path), "--json"]) == 2
    output = capsys.readouterr()
    assert (output.out, output.err) == ("", "liveness-kiosk: The face detection model is not there.\n")
