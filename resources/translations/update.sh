#!/bin/sh
# Collect the texts of kiosk/ui into the .ts files and compile these. Translate what is left "unfinished" in between.
set -eu
cd "$(dirname "$0")/../.."
BIN=${BIN:-.venv/bin}
"$BIN/pyside6-lupdate" -no-obsolete -locations none -source-language en -target-language zh_CN \
    -tr-function-alias QT_TRANSLATE_NOOP+=_english kiosk/ui/texts.py kiosk/ui/setup/words.py -ts resources/translations/liveness-kiosk_zh-CN.ts
"$BIN/pyside6-lrelease" -silent resources/translations/liveness-kiosk_zh-CN.ts \
    -qm resources/translations/liveness-kiosk_zh-CN.qm
