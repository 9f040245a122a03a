#!/bin/sh
# Makes a Debian package of the frozen bundle: build.sh BUNDLE VERSION FOLDER
set -eu
here=$(dirname "$(readlink -f "$0")")
project=$here/../..
bundle=$(readlink -f "$1") version=$2 into=$(readlink -f "$3")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
home=$root/usr/lib/liveness-kiosk doc=$root/usr/share/doc/liveness-kiosk

install -d "$home/versions" "$doc" "$root/DEBIAN" "$work/debian"
cp -a "$bundle" "$home/versions/$version"
cd "$home/versions/$version/_internal"
# Debian's own libraries get Debian's own security updates.
for library in lib*.so.*; do
    case "$library" in libpython*) continue ;; esac
    if ldconfig -p | grep -q "^[[:space:]]*$library "; then rm "$library"; fi
done
strip --strip-unneeded libpython*.so.* python3*/lib-dynload/*.so PySide6/*.so \
    cryptography/hazmat/bindings/*.so numpy/*/*.so

install -m 0755 -t "$home" "$here/probation" "$here/notice"
install -D -m 0755 -t "$root/usr/bin" "$here/liveness-kiosk"
install -D -m 0644 -t "$root/lib/systemd/system" "$here"/*.service "$here"/*.timer
install -D -m 0644 "$here/liveness-kiosk.rules" "$root/lib/udev/rules.d/70-liveness-kiosk.rules"
install -D -m 0644 "$here/liveness-kiosk.sysusers" "$root/usr/lib/sysusers.d/liveness-kiosk.conf"
install -D -m 0644 -t "$root/usr/share/liveness-kiosk" "$here/kiosk.toml"

cd "$project"
cp -r --parents LICENSE README.md README.zh-CN.md CHANGELOG.md SECURITY.md packaging/README.md packaging/guide \
    packaging/pictures packaging/repository "$doc"
cat LICENSE "$home/versions/$version/THIRD_PARTY_NOTICES.txt" >"$doc/copyright"
rm "$home/versions/$version/THIRD_PARTY_NOTICES.txt"
chmod -R u=rwX,go=rX "$doc"

for script in preinst postinst prerm postrm; do
    sed "s/@VERSION@/$version/g" "$here/$script" >"$root/DEBIAN/$script"
    chmod 0755 "$root/DEBIAN/$script"
done

cd "$work"
cp "$here/control" debian/control
printf 'liveness-kiosk (%s) stable; urgency=medium\n\n  * See CHANGELOG.md.\n\n -- %s  %s\n' "$version" \
    "$(sed -n 's/^Maintainer: //p' debian/control)" "$(date -R -u -d "@${SOURCE_DATE_EPOCH:-$(date +%s)}")" >debian/changelog
find root -type f \( -name '*.so' -o -name '*.so.*' -o -name liveness-kiosk \) -exec sh -c \
    'head -c 4 "$1" | grep -q ELF && echo "$1"' - {} \; >elves
xargs dpkg-shlibdeps --warnings=0 -l"$home/versions/$version/_internal" -Tsubstvars <elves
dpkg-gencontrol -Tsubstvars -Proot -v"$version" -Oroot/DEBIAN/control
find root -newermt "@${SOURCE_DATE_EPOCH:-$(date +%s)}" -exec touch -h -d "@${SOURCE_DATE_EPOCH:-$(date +%s)}" {} +
dpkg-deb --root-owner-group -Z"${COMPRESSION:-xz}" --build root "$into/liveness-kiosk_${version}_amd64.deb"
