"""A disk that may be read and not written."""

import subprocess

from faults import WRITING, Test, changes, in_own_mounts, mount, snapshot, unmount, with_earlier_outputs

in_own_mounts()
test = Test()
disk = test.folder / "disk"
mount(disk, "8m")
with_earlier_outputs(test, disk)
subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
before = snapshot(disk)
for name, arguments in WRITING.items():
    done = test.run(arguments, disk)
    test.refuses(done, name, "Read-only file system")
    test.check(changes(before, snapshot(disk)) == [], f"{name} changed {changes(before, snapshot(disk))}")
for arguments in (["check", "journeys"], ["diagram", "journeys/first0.blueprint"], ["rank", "journeys"]):
    test.check(test.run(arguments, disk).returncode == 0, f"{arguments} only reads")
unmount(disk)
test.end()
