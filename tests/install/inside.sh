#!/bin/sh
# Runs in a freshly booted Debian, as root. Prints a line for each row: name, tab, ok or FAILED, tab, what was seen.
# The packages lie in /packages; pictures and logs go to /seen.
set -u
export DEBIAN_FRONTEND=noninteractive
home=/usr/lib/liveness-kiosk

row() { printf '%s\t%s\t%s\n' "$1" "$2" "$(printf %s "$3" | tr '\n' ' ')"; }
holds() { # NAME SEEN COMMAND...
    name=$1 seen=$2
    shift 2
    if "$@" >/dev/null 2>&1; then row "$name" ok "$seen"; else row "$name" FAILED "$seen"; fi
}
now() { cut -d' ' -f1 /proc/uptime; }
since() { awk -v a="$1" -v b="$(now)" 'BEGIN { printf "%.1f", b - a }'; }
install_package() { apt-get install -y -q --no-install-recommends --allow-downgrades "/packages/$1.deb" >>/seen/apt.log 2>&1; }
state() { liveness-kiosk status --json 2>/dev/null | grep -o '"state": "[a-z_]*"' | head -n 1 | cut -d'"' -f4; }
serves() { [ -n "$(state)" ]; }
until_serving() { # SECONDS
    waiting=$(now)
    while ! serves; do
        [ "$(since "$waiting" | cut -d. -f1)" -lt "$1" ] || return 1
        sleep 0.1
    done
}
until_it() { # SECONDS CONDITION...
    waiting=$(now) longest=$1
    shift
    until [ "$@" ]; do
        [ "$(since "$waiting" | cut -d. -f1)" -lt "$longest" ] || return 1
        sleep 0.5
    done
}
version() { liveness-kiosk --version | sed 's/.* //'; }
# The compositor shows the kiosk's own buffers, and of what it hands out itself only that is painted which has just
# changed: whole pictures are those of a start, and the largest files.
picture() {
    systemctl --no-block restart liveness-kiosk
    : >"/seen/$1.png"
    for _ in $(seq 100); do
        setpriv --reuid=liveness-kiosk --regid=liveness-kiosk --init-groups env XDG_RUNTIME_DIR=/run/liveness-kiosk \
            WAYLAND_DISPLAY=wayland-0 grim - >/tmp/picture.png
        [ "$(stat -c %s /tmp/picture.png)" -le "$(stat -c %s "/seen/$1.png")" ] || mv /tmp/picture.png "/seen/$1.png"
        sleep 0.02
    done 2>/dev/null
    until_serving 30 && [ "$(stat -c %s "/seen/$1.png")" -gt 10000 ]
}
pid_of() { pgrep -o -f "$1"; }
processes() { pgrep -f 'cage -d|liveness-kiosk'; }
cpu_ticks() { for pid in $(processes); do cut -d' ' -f14,15 "/proc/$pid/stat"; done | awk '{ sum += $1 + $2 } END { print sum }'; }
memory_mib() { for pid in $(processes); do cat "/proc/$pid/smaps_rollup"; done | awk '/^Pss:/ { sum += $2 } END { print int(sum / 1024) }'; }
all_files() { find / -xdev \( -path /proc -o -path /sys -o -path /run -o -path /tmp -o -path /var/log -o -path /var/cache \
    -o -path /var/lib/apt -o -path /var/lib/dpkg -o -path /packages -o -path /seen -o -path /scenario -o -path /var/tmp \) -prune -o -print | sort; }

apt-get update -q >>/seen/apt.log 2>&1
holds "no Python before" "" sh -c '! command -v python3'
# What it depends on stays when it goes: that is no rest of the kiosk.
install_package good
apt-get purge -y -q liveness-kiosk >>/seen/apt.log 2>&1
all_files >/tmp/before

begun=$(now)
install_package good
holds "installs" "$(since "$begun") s" dpkg -s liveness-kiosk
holds "no Python after" "" sh -c '! command -v python3'
holds "enabled at boot" "" systemctl is-enabled liveness-kiosk
holds "settings: owner and mode" "$(stat -c '%U:%G %a' /etc/liveness-kiosk/kiosk.toml)" \
    [ "$(stat -c '%U:%G %a' /etc/liveness-kiosk/kiosk.toml)" = "root:liveness-kiosk 640" ]

sed -i 's/^source = .*/source = "demo"/' /etc/liveness-kiosk/kiosk.toml
printf '\n[api]\nengine = "simulated"\n' >>/etc/liveness-kiosk/kiosk.toml
systemctl stop liveness-kiosk
begun=$(now)
systemctl start liveness-kiosk &
until_serving 30
took=$(since "$begun")
holds "attract within 5 s of the unit's start" "$took s, state $(state)" [ "${took%.*}" -lt 5 ]
wait
holds "its screen, pictured" "" picture installed
holds "state folder: owner and mode" "$(stat -c '%U:%G %a' /var/lib/liveness-kiosk)" \
    [ "$(stat -c '%U:%G %a' /var/lib/liveness-kiosk)" = "liveness-kiosk:liveness-kiosk 700" ]
liveness-kiosk doctor --json >/seen/doctor.jsonl 2>&1
holds "doctor finds nothing that fails" "$(grep -c fail /seen/doctor.jsonl)" liveness-kiosk doctor

holds "documentation that the unit names" "" \
    test -s "$(systemctl show --value --property Documentation liveness-kiosk | sed 's,^file://,,')"

systemctl stop liveness-kiosk
liveness-kiosk doctor --json >/seen/doctor-stopped.jsonl 2>&1
holds "doctor beside a stopped kiosk: nothing that fails" "$(grep -c fail /seen/doctor-stopped.jsonl)" liveness-kiosk doctor
liveness-kiosk check --json --camera demo:steady >/tmp/check.json 2>/tmp/check.err
holds "check against the local service" "$(cut -c1-60 /tmp/check.json)" grep -q '"result": "passed"' /tmp/check.json
holds "replay" "" liveness-kiosk replay --json "$home/current/_internal/resources/demo/steady.mp4"
systemctl start liveness-kiosk

mkdir -m 700 /tmp/answers
cd /tmp/answers
printf '471147' >pin
printf 'canary-key' >app-key
printf 'canary-secret' >app-secret
printf 'autostart = true\npin_file = "pin"\n[api]\napp_key_file = "app-key"\napp_secret_file = "app-secret"\n' >answers.toml
liveness-kiosk setup --from answers.toml --yes >/seen/setup.log 2>&1
ended=$?
holds "setup from a file, asking nothing" "$(grep -A 2 '^fail' /seen/setup.log)" [ $ended = 0 ]
cd /
credentials=/etc/liveness-kiosk/credentials
holds "credentials: root's alone" "$(stat -c '%U %a' $credentials $credentials/* | sort -u | tr '\n' ' ')" \
    [ -z "$(find $credentials -not -user root -o -type f -perm /077)" -a -n "$(ls $credentials)" ]
systemctl restart liveness-kiosk
until_serving 30
liveness-kiosk config show >/seen/settings.toml 2>&1
holds "credentials reach the kiosk" "" grep -q "^app_secret = .\*" /seen/settings.toml
holds "a secret in plain anywhere" "" sh -c '! grep -rlE "canary-(key|secret)" /etc /var/lib /usr/lib/liveness-kiosk/current/_internal/kiosk /seen'

for victim in "liveness-kiosk run" "multiprocessing-fork" "cage -d"; do
    until_serving 30
    kill -9 "$(pid_of "$victim")"
    begun=$(now)
    sleep 0.5
    until_serving 30
    took=$(since "$begun")
    holds "kill -9 of $victim: back within 10 s" "$took s" [ "${took%.*}" -lt 10 ]
done

sed -i 's/^source = .*/source = "demo:nobody"/' /etc/liveness-kiosk/kiosk.toml
systemctl restart liveness-kiosk
until_serving 30
sleep 10
ticks=$(cpu_ticks)
sleep 30
ticks=$(($(cpu_ticks) - ticks))
holds "idle on attract: at most 10 % of a core" "$((ticks / 30)) %" [ $((ticks / 30)) -le 10 ]
holds "idle on attract: at most 350 MB, all processes" "$(memory_mib) MiB" [ "$(memory_mib)" -le 333 ]
sed -i 's/^source = .*/source = "demo"/' /etc/liveness-kiosk/kiosk.toml

echo 'kiosk_name = "Desk 7"' | cat - /etc/liveness-kiosk/kiosk.toml >/tmp/named && cat /tmp/named >/etc/liveness-kiosk/kiosk.toml
sum=$(cksum </etc/liveness-kiosk/kiosk.toml)
kept() { [ "$(cksum </etc/liveness-kiosk/kiosk.toml)" = "$sum" ] && liveness-kiosk records verify; }
mkdir -p /run/systemd/system/liveness-kiosk-probation.timer.d /run/systemd/system/liveness-kiosk-probation.service.d
printf '[Timer]\nOnActiveSec=\nOnActiveSec=5\n' >/run/systemd/system/liveness-kiosk-probation.timer.d/short.conf
printf '[Service]\nExecStart=\nExecStart=%s/probation end 4\n' $home >/run/systemd/system/liveness-kiosk-probation.service.d/short.conf
systemctl daemon-reload

install_package newer
until_serving 30
holds "upgrade: the new version serves" "$(readlink $home/current)" [ "$(readlink $home/current)" = versions/2.0 ]
holds "upgrade: settings and records kept" "" kept
until_it 30 ! -e $home/kept
holds "upgrade: probation over, old version gone" "$(ls $home)" [ ! -e $home/kept ]

begun=$(now)
install_package damaged
until_serving 60
holds "damaged upgrade: falls back by itself" "$(readlink $home/current) after $(since "$begun") s" \
    [ "$(readlink $home/current)" = kept/2.0 ]
holds "damaged upgrade: settings and records kept" "" kept
picture fallen-back

install_package clashing
until_serving 30
holds "upgrade that cannot be unpacked: as it was" "$(readlink $home/current), state $(state)" \
    [ "$(readlink $home/current)" = kept/2.0 -a -n "$(state)" -a "$(dpkg-query -W -f '${Version}' liveness-kiosk)" = 3.0 ]

install_package newest
until_serving 30
until_it 30 ! -e $home/kept
holds "upgrade after a fall-back" "$(readlink $home/current)" \
    [ "$(readlink $home/current)" = versions/4.0 -a ! -e $home/kept ]

begun=$(now)
install_package failing
until_it 60 -e /var/lib/liveness-kiosk/restarts.json
sleep 10
picture notice
until_it 180 ! -e $home/starts
until_serving 30
holds "version that shows but a notice: falls back" "$(readlink $home/current) after $(since "$begun") s, state $(state)" \
    [ "$(readlink $home/current)" = kept/4.0 -a -n "$(state)" -a ! -e $home/starts ]

systemctl disable --now liveness-kiosk 2>/dev/null
install_package good
sleep 5
holds "upgrade of a kiosk that is switched off" "$(systemctl is-enabled liveness-kiosk), $(systemctl is-active liveness-kiosk)" \
    [ "$(systemctl is-enabled liveness-kiosk) $(systemctl is-active liveness-kiosk)" = "disabled inactive" ]
systemctl enable --now liveness-kiosk 2>/dev/null
until_serving 30
until_it 30 ! -e $home/kept
holds "downgrade" "$(readlink $home/current)" [ "$(readlink $home/current)" = versions/1.0 ]
holds "downgrade: settings and records kept" "" kept

apt-get remove -y -q liveness-kiosk >>/seen/apt.log 2>&1
holds "remove: settings and records stay" "$(ls /etc/liveness-kiosk /var/lib/liveness-kiosk | tr '\n' ' ')" \
    [ -e /etc/liveness-kiosk/kiosk.toml -a -d /var/lib/liveness-kiosk/records -a ! -e $home ]
apt-get purge -y -q liveness-kiosk >>/seen/apt.log 2>&1
all_files >/tmp/after
# The machine's own key, by which systemd encrypts for whoever asks, is not the kiosk's to take away.
left=$(comm -13 /tmp/before /tmp/after | grep -v '/__pycache__\|^/etc/.*-$\|^/etc/\.pwd\|^/var/lib/systemd/credential.secret$' |
    tr '\n' ' ')
holds "purge leaves nothing" "$left" [ -z "$left" ]
journalctl -b --no-pager >/seen/journal.log
holds "purge: no user left" "" sh -c '! getent passwd liveness-kiosk'
