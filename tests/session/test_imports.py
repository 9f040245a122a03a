import subprocess
import sys

_PROGRAM = """
import pkgutil, sys, importlib, kiosk.session
for module in pkgutil.iter_modules(kiosk.session.__path__, "kiosk.session."):
    importlib.import_module(module.name)
print(sorted({"PySide6", "numpy", "cv2", "requests"} & sys.modules.keys()))
"""


def test_the_session_needs_nothing_but_the_standard_library() -> None:
    done = subprocess.run([sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"
