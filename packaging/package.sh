#!/bin/sh
# Makes all that can be made on this machine, under dist/: the wheel, the frozen bundle, and on Debian its package.
set -eu
cd "$(dirname "$0")/.."
bin=build/package/venv/bin
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' kiosk/__init__.py)
# Two builds of one commit are the same, byte for byte, as far as the tools allow.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH PYTHONHASHSEED=0

"${PYTHON:-python3}" -m venv --clear build/package/venv
"$bin/pip" install --quiet --require-hashes -r requirements-package.lock
rm -rf dist
"$bin/pip" wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .
"$bin/pip" install --quiet --no-deps dist/*.whl

"$bin/pyinstaller" --noconfirm --log-level WARN --distpath build/package --workpath build/package/work \
    packaging/bundle/liveness-kiosk.spec
"$bin/python" packaging/notices.py requirements.lock >build/package/liveness-kiosk/THIRD_PARTY_NOTICES.txt
"$bin/cyclonedx-py" requirements requirements.lock --pyproject pyproject.toml --output-reproducible \
    --output-file "dist/liveness-kiosk-$version.cdx.json" 2>/dev/null
system=$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)
tar --create --use-compress-program='xz --threads=2' --file "dist/liveness-kiosk-$version-$system.tar.xz" --directory build/package --sort=name \
    --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" liveness-kiosk

if command -v dpkg-shlibdeps >/dev/null; then
    packaging/debian/build.sh build/package/liveness-kiosk "$version" dist
fi
ls -l dist
