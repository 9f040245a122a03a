"""The translations are whole, compiled from what is in the sources, and fit their places."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from kiosk.resources import resource_path

_ROOT = Path(__file__).resolve().parents[2]
_TOOLS = Path(sys.executable).parent
_TS = "resources/translations/liveness-kiosk_zh-CN.ts"


def _sources(path: Path) -> list[str]:
    return [message.findtext("source", "") for message in ElementTree.parse(path).iter("message")]


def test_nothing_is_left_untranslated() -> None:
    for message in ElementTree.parse(_ROOT / _TS).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, message.findtext("source")
        assert translation.text


def test_the_translation_file_holds_exactly_the_texts_of_the_sources(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    alias = ("-tr-function-alias", "QT_TRANSLATE_NOOP+=_english")
    texts = ("kiosk/ui/texts.py", "kiosk/ui/setup/words.py")
    command = [str(_TOOLS / "pyside6-lupdate"), *alias, *texts, "-ts", str(fresh)]
    subprocess.run(command, cwd=_ROOT, check=True, capture_output=True)

    assert sorted(_sources(fresh)) == sorted(_sources(_ROOT / _TS))


def test_the_compiled_file_is_up_to_date(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    subprocess.run(
        [_TOOLS / "pyside6-lrelease", "-silent", _TS, "-qm", fresh], cwd=_ROOT, check=True, capture_output=True
    )

    assert fresh.read_bytes() == resource_path("translations", "liveness-kiosk_zh-CN.qm").read_bytes()


def test_places_for_names_survive_translation() -> None:
    for message in ElementTree.parse(_ROOT / _TS).iter("message"):
        places = re.findall(r"\{\w+\}", message.findtext("source", ""))
        assert places == re.findall(r"\{\w+\}", message.findtext("translation", ""))


@pytest.mark.parametrize("word", ["API", "timeout", "error", "错误", "失败", "超时", "异常"])
def test_no_text_speaks_like_a_developer_or_blames(word: str) -> None:
    assert word not in (_ROOT / _TS).read_text(encoding="utf-8")
