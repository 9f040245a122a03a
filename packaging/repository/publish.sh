#!/bin/sh
# Puts packages into an apt repository and signs it: publish.sh FOLDER KEY PACKAGE...
# FOLDER is what a web server serves; KEY is the name of the signing key in this user's GnuPG keyring.
set -eu
folder=$1 key=$2
shift 2
dist=dists/stable
mkdir -p "$folder/pool" "$folder/$dist/main/binary-amd64"
cp -- "$@" "$folder/pool/"
cd "$folder"

apt-ftparchive packages pool >"$dist/main/binary-amd64/Packages"
gzip --best --no-name --keep --force "$dist/main/binary-amd64/Packages"
rm -f "$dist/InRelease"
field=APT::FTPArchive::Release
apt-ftparchive -o "$field::Origin=liveness-kiosk" -o "$field::Codename=stable" -o "$field::Architectures=amd64" \
    -o "$field::Components=main" release "$dist" >Release.new
# Without the signature nobody takes the rest, so it comes last.
gpg --batch --yes --local-user "$key" --output InRelease.new --clearsign Release.new
rm Release.new
mv InRelease.new "$dist/InRelease"
gpg --batch --yes --export --output liveness-kiosk.gpg "$key"
