#!/bin/sh
# Installs what Qt and Python's venv need from Debian or Ubuntu, where missing; elsewhere it has nothing to do.
set -eu

packages="libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0
libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxcb-xkb1 libxkbcommon-x11-0
libxkbcommon0 fonts-noto-core fonts-noto-cjk python3-venv"

command -v dpkg-query >/dev/null || exit 0

missing=""
for package in $packages; do
    # Ubuntu 24.04 and Debian 13 renamed some libraries with a t64 suffix and say so by Provides.
    if ! dpkg-query -W -f '${db:Status-Status} ${Package} ${Provides}\n' 2>/dev/null |
        grep -Eq "^installed (.* )?$package(:|,| |\$)"; then
        missing="$missing $package"
    fi
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    root=""
elif command -v sudo >/dev/null && sudo -v; then
    root="sudo"
else
    echo "These system packages are missing, and there is no way to become root here:$missing" >&2
    echo "Have them installed with 'apt-get install$missing', then run make again." >&2
    exit 1
fi
echo "Installing system packages:$missing"
$root apt-get update -q
$root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
