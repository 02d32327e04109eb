"""A disk that is full, or becomes full: each command that writes does its whole work or none of it."""

import os
import shutil

from faults import WRITING, Test, changes, in_own_mounts, mount, snapshot, unmount, with_earlier_outputs

in_own_mounts()
test = Test()
disk = test.folder / "disk"
reference = test.folder / "reference"
with_earlier_outputs(test, reference)
refused = {name: 0 for name in WRITING}
# A page is four kibibytes; the outputs of a build take some two hundred.
for pages in (0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144):
    for name, arguments in WRITING.items():
        mount(disk, "8m")
        shutil.copytree(reference, disk, dirs_exist_ok=True)
        filling = disk / "filling"
        file = os.open(filling, os.O_WRONLY | os.O_CREAT)
        try:
            while True:
                os.write(file, b"x" * 4096)
        except OSError:
            os.close(file)
        size = filling.stat().st_size
        os.truncate(filling, size - pages * 4096)
        before = snapshot(disk)
        done = test.run(arguments, disk)
        words = f"{name} with {pages} pages left"
        if done.returncode == 2:
            refused[name] += 1
            test.refuses(done, words, "No space left on device")
            test.check(changes(before, snapshot(disk)) == [], f"{words}: changed {changes(before, snapshot(disk))}")
        else:
            test.check(done.returncode == 0, f"{words}: exit status {done.returncode}: {done.stderr.decode()}")
            left = [path for path in snapshot(disk) if ".seamark-" in path and not path.endswith("outputs.json")]
            test.check(left == [], f"{words}: left {left}")
        unmount(disk)
for name, count in refused.items():
    test.check(0 < count < 12, f"{name} was refused {count} of 12 times, so one of the two ways was not tried")
done = test.run(["diagram", str(reference / "journeys/first0.blueprint"), "-o", "/dev/full"], test.folder)
test.refuses(done, "diagram -o /dev/full", "No space left")
with open("/dev/full", "wb") as full:
    for arguments in (["diagram", "journeys/first0.blueprint"], ["check", "--format", "json", "journeys"],
                      ["rank", "journeys"], ["explain", "SM301"], ["--help"], ["build", "--help"], ["--version"],
                      ["fmt", "--diff", "journeys"], ["worksheet", "--blank"],
                      ["ingest", "--dry-run", "filled.md", "draft.blueprint"]):
        done = test.run(arguments, reference, stdout=full)
        test.refuses(done, f"{arguments} > /dev/full")
test.end()
