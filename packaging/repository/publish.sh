#!/bin/sh
# Puts packages into an apt repository and signs it: publish.sh FOLDER KEY PACKAGE...
# FOLDER is what a web server serves; KEY is the name of the signing key in this user's GnuPG keyring.
set -eu
folder=$1 key=$2
shift 2
mkdir -p "$folder/pool" "$folder/dists"
cp -- "$@" "$folder/pool/"
cd "$folder/dists"

rm -rf stable.new stable.old
mkdir -p stable.new/main/binary-amd64
(cd .. && apt-ftparchive packages pool) >stable.new/main/binary-amd64/Packages
gzip --best --no-name --keep stable.new/main/binary-amd64/Packages
field=APT::FTPArchive::Release
apt-ftparchive -o "$field::Origin=liveness-kiosk" -o "$field::Codename=stable" -o "$field::Architectures=amd64" \
    -o "$field::Components=main" release stable.new >Release.new
gpg --batch --yes --local-user "$key" --output stable.new/InRelease --clearsign Release.new
rm Release.new
gpg --batch --yes --export --output ../liveness-kiosk.gpg "$key"
# Nobody takes anything without a signature that fits it, so what is published changes only once everything is there.
if [ -d stable ]; then mv stable stable.old; fi
mv stable.new stable
rm -rf stable.old
