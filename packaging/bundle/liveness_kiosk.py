"""What the frozen bundle starts."""

import os

from kiosk.__main__ import main

# PyInstaller's hook sets it for itself; Qt finds its parts without, and whoever sees it would ask who set it.
os.environ.pop("QT_PLUGIN_PATH", None)
main()
