#!/bin/sh
# Collect the texts of kiosk/ into the .ts files and compile these. Translate what is left "unfinished" in between.
set -eu
cd "$(dirname "$0")/../.."
BIN=${BIN:-.venv/bin}
FOLDER=${FOLDER:-resources/translations}

for tag in zh-CN zh-TW ja ko es fr de pt ar; do
    file="$FOLDER/liveness-kiosk_$tag"
    # QTranslator finds the plural forms by the language that the file is for.
    case $tag in
        pt) language=pt_BR ;;
        *) language=$(echo "$tag" | tr - _) ;;
    esac
    "$BIN/pyside6-lupdate" -silent -no-obsolete -locations none -source-language en -target-language "$language" \
        -tr-function-alias QT_TRANSLATE_NOOP+=_english -extensions py kiosk -ts "$file.ts"
    "$BIN/pyside6-lrelease" -silent "$file.ts" -qm "$file.qm"
done
