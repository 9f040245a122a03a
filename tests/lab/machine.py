"""An emulated machine that runs a command on this one's files, with the kernel's camera drivers loaded."""

import gzip
import hashlib
import shlex
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

_PROGRAMS = {
    "qemu-system-x86_64": "qemu-system-x86",
    "busybox": "busybox-static",
    "depmod": "kmod",
    "modprobe": "kmod",
    "cpio": "cpio",
    "v4l2-ctl": "v4l-utils",
    "ffmpeg": "ffmpeg",
    "apt-get": "apt",
    "dpkg-deb": "dpkg",
}
"""What is called, and the Debian package that brings it."""
_MODULES = ("virtio_pci", "9p", "9pnet_virtio", "overlay", "vivid", "uvcvideo", "vhci_hcd")
_DRIVER = "n_devs=2 node_types=0x101,0x1 num_inputs=1,1 input_types=0x3,0x0 num_outputs=1,0 output_types=0x1,0x0"
"""A camera with an HDMI input to which an output node can be looped, and a webcam that nobody asked for."""
_INIT = """#!/bin/busybox sh
b=/bin/busybox
$b mount -t proc proc /proc
$b mount -t sysfs sys /sys
$b mount -t devtmpfs dev /dev
for module in $($b cat /order); do
    options=
    [ "$module" = vivid.ko ] && options="{driver}"
    $b insmod "/$module" $options
done
$b mkdir -p /host /layer /root
$b mount -t 9p -o trans=virtio,version=9p2000.L,ro,msize=512000,cache=loose host /host
$b mount -t tmpfs -o size=80% layer /layer
$b mkdir -p /layer/changes /layer/work
$b mount -t overlay -o lowerdir=/host,upperdir=/layer/changes,workdir=/layer/work overlay /root
for folder in proc sys dev; do $b mount --bind "/$folder" "/root/$folder"; done
$b mkdir -p /root/dev/shm /root{out}
$b mount -t tmpfs shm /root/dev/shm
$b mount -t tmpfs run /root/run
$b mount -t 9p -o trans=virtio,version=9p2000.L,msize=512000 out /root{out}
$b ip link set lo up
$b chroot /root /bin/sh {out}/command
echo $? > /root{out}/status
$b sync
$b poweroff -f
"""
OUT = "/lab-out"
"""Where the folder that outlives the machine lies inside."""


class LabError(Exception):
    """The machine cannot be built or did not come to its end; the message says what to do."""


class EmulatedMachine:
    """Debian's kernel in an emulator, without acceleration: some eight times slower than this machine."""

    def __init__(self, cache: Path) -> None:
        """Prepare.

        Args:
            cache: Where kernel and first file system are kept once they have been made.

        Raises:
            LabError: A program is missing.
        """
        missing = sorted({package for name, package in _PROGRAMS.items() if not shutil.which(name)})
        if missing:
            raise LabError(f"The lab needs {', '.join(missing)}: apt-get install {' '.join(missing)}.")
        recipe = hashlib.sha256(repr((_MODULES, _DRIVER, _INIT)).encode()).hexdigest()
        self._cache = cache / recipe[:12]
        self._kernel = self._cache / "vmlinuz"
        self._initrd = self._cache / "initrd.gz"

    def run(self, command: list[str], *, out: Path, timeout_s: float) -> Iterator[str]:
        """Run a command as root in the current folder, on a throw-away layer over this machine's files.

        Args:
            command: Program and arguments.
            out: A folder that the command reaches, for reading and writing, as `OUT`.
            timeout_s: When the machine is switched off.

        Yields:
            The lines that the command prints, when it prints them.

        Raises:
            LabError: The machine could not be built, or it ended before the command did.
        """
        self._build()
        (out / "command").write_text(
            "export LANG=C.UTF-8 HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin\n"
            f"cd {shlex.quote(str(Path.cwd()))}\n"
            f"{shlex.join(command)} > /dev/ttyS1 2> {OUT}/stderr\n"
        )
        with subprocess.Popen(
            self._emulator(out), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True
        ) as machine:
            switch = threading.Timer(timeout_s, machine.kill)
            switch.start()
            try:
                assert machine.stdout
                yield from (line.rstrip() for line in machine.stdout)
            finally:
                switch.cancel()
                machine.kill()
        if not (out / "status").exists():
            console = (out / "console").read_text(errors="replace").splitlines()
            raise LabError("\n".join(["The machine ended before its work did. Its last words:", *console[-20:]]))

    def _emulator(self, out: Path) -> list[str]:
        def share(name: str, path: Path, options: str) -> list[str]:
            where = f"local,id={name},path={path},security_model=none{options}"
            return ["-fsdev", where, "-device", f"virtio-9p-pci,fsdev={name},mount_tag={name}"]

        return [
            "qemu-system-x86_64", "-accel", "tcg,thread=multi", "-cpu", "max", "-smp", "2", "-m", "4096",
            "-display", "none", "-serial", f"file:{out / 'console'}", "-serial", "stdio", "-no-reboot",
            "-kernel", str(self._kernel), "-initrd", str(self._initrd),
            "-append", "console=ttyS0 panic=-1 quiet mitigations=off",
            *share("host", Path("/"), ",readonly=on,multidevs=remap"),
            *share("out", out, ""),
        ]  # fmt: skip

    def _build(self) -> None:
        if self._kernel.exists() and self._initrd.exists():
            return
        work = self._cache / "work"
        shutil.rmtree(work, ignore_errors=True)
        unpacked = self._unpack_kernel(work)
        (version,) = (folder.name for folder in (unpacked / "lib/modules").iterdir())
        _call("depmod", "-b", str(unpacked), version)
        self._write_initrd(work / "ram", unpacked, version)
        shutil.copy(unpacked / f"boot/vmlinuz-{version}", self._kernel)
        shutil.rmtree(work)

    def _unpack_kernel(self, work: Path) -> Path:
        depends = _call("apt-cache", "depends", "linux-image-amd64").split()
        package = depends[depends.index("Depends:") + 1]
        work.mkdir(parents=True)
        _call("apt-get", "download", "-qq", package, cwd=work)
        (archive,) = work.glob("*.deb")
        unpacked = work / "unpacked"
        _call("dpkg-deb", "--extract", str(archive), str(unpacked))
        return unpacked

    def _write_initrd(self, ram: Path, unpacked: Path, version: str) -> None:
        for folder in ("bin", "proc", "sys", "dev"):
            (ram / folder).mkdir(parents=True)
        busybox = shutil.which("busybox")
        assert busybox
        shutil.copy(busybox, ram / "bin/busybox")
        order: list[str] = []
        for module in _MODULES:
            shown = _call(
                "modprobe", "--dirname", str(unpacked), "--set-version", version, "--show-depends", module
            )
            for line in shown.splitlines():
                action, path = line.split()[:2]
                if action == "insmod" and Path(path).name not in order:
                    shutil.copy(path, ram)
                    order.append(Path(path).name)
        (ram / "order").write_text("\n".join(order))
        init = ram / "init"
        init.write_text(_INIT.replace("{driver}", _DRIVER).replace("{out}", OUT))
        init.chmod(0o755)
        names = "\n".join(str(path.relative_to(ram)) for path in sorted(ram.rglob("*")))
        archive = _piped(["cpio", "--create", "--format=newc", "--quiet"], names.encode(), cwd=ram)
        self._initrd.write_bytes(gzip.compress(archive, 1))


def _piped(command: list[str], data: bytes, *, cwd: Path) -> bytes:
    return subprocess.run(command, cwd=cwd, input=data, stdout=subprocess.PIPE, check=True).stdout


def _call(*command: str, cwd: Path | None = None) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode:
        raise LabError(f"{command[0]} failed: {' '.join(done.stderr.split())[:300]}")
    return done.stdout
