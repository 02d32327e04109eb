"""What the tests of faults share: a project to work on, the commands that write, and what a folder holds.

Each test is `NAME.py SEAMARK PROJECT_FOLDER`; it prints what it tried, and each break of a promise. Exit status 1 on any, 77 where the
machine does not let it make the fault.
"""

import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
OWN_MOUNTS = "SEAMARK_TEST_OWN_MOUNTS"


class Test:
    def __init__(self):
        self.seamark = str(pathlib.Path(sys.argv[1]).resolve())
        self.project = pathlib.Path(sys.argv[2]).resolve()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="seamark-faults-"))
        self.breaks = 0
        self.tried = 0

    def check(self, holds, words):
        self.tried += 1
        if not holds:
            self.breaks += 1
            print(f"BROKEN: {words}")

    def run(self, arguments, cwd, **options):
        """Ends with exit status 124 where it takes longer than two minutes."""
        options.setdefault("stdin", subprocess.DEVNULL)
        options.setdefault("stdout", subprocess.PIPE)
        options.setdefault("stderr", subprocess.PIPE)
        try:
            return subprocess.run([self.seamark, *arguments], cwd=cwd, timeout=120, **options)
        except subprocess.TimeoutExpired:
            return subprocess.CompletedProcess(arguments, 124, b"", b"it hangs")

    def refuses(self, done, words, reason=None):
        """Exit status 2 with one line that says why."""
        text = done.stderr.decode(errors="replace")
        last = text.rstrip("\n").split("\n")[-1]
        self.check(done.returncode == 2, f"{words}: exit status {done.returncode}: {text}")
        self.check(last.startswith("seamark: "), f"{words}: no message: {text}")
        if reason:
            self.check(re.search(reason, last) is not None, f"{words}: `{reason}` is not in: {last}")

    def end(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        print(f"{self.tried} checks, {self.breaks} broken")
        sys.exit(1 if self.breaks or not self.tried else 0)


def skip(words):
    print(f"skipped: {words}")
    sys.exit(SKIPPED)


def in_own_mounts():
    """Starts the test again where it may mount."""
    if os.environ.get(OWN_MOUNTS):
        return
    for words in (["unshare", "-m"], ["unshare", "-rm"]):
        probe = [*words, "sh", "-c", "mount -t tmpfs none /mnt"]
        try:
            if subprocess.run(probe, capture_output=True).returncode == 0:
                os.environ[OWN_MOUNTS] = "1"
                os.execvp(words[0], [*words, sys.executable, *sys.argv])
        except FileNotFoundError:
            break
    skip("this machine lets nobody mount a file system (unshare -m)")


def mount(folder, size):
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(folder)], check=True)


def unmount(folder):
    subprocess.run(["umount", str(folder)], check=True)


# The commands that write, each with the message's path where it fails. They run in a folder that `lay_out` made.
WRITING = {
    "build": ["build", "journeys", "-o", "out/site"],
    "diagram": ["diagram", "journeys/first0.blueprint", "-o", "out/picture.svg"],
    "diagram as png": ["diagram", "journeys/first0.blueprint", "-o", "out/picture.png"],
    "worksheet": ["worksheet", "journeys/first0.blueprint", "-o", "out/sheet.html"],
    "kit": ["worksheet", "--blank", "-o", "out/kit.md"],
    "fixtures": ["fixtures", "journeys/first0.blueprint", "--typescript", "-o", "out/fixtures"],
    "rank": ["rank", "journeys", "-o", "out/rank.csv"],
    "fmt": ["fmt", "journeys"],
    "check --fix": ["check", "--fix", "slip.blueprint"],
    "ingest": ["ingest", "filled.md", "draft.blueprint"],
    "init": ["init", "out/new"],
}

# `kit` gives the same whenever it runs, so what stands at its place is something else.
ODD_EARLIER = {"kit": ("out/kit.md", "an earlier one\n")}


def lay_out(test, folder, version):
    """The sources of a version; `init` finds nothing of its own."""
    cli = test.project / "tests/cli"
    journey = (cli / "build/first.blueprint").read_text()
    (folder / "journeys").mkdir(parents=True, exist_ok=True)
    for number in range(4):
        text = journey.replace("blueprint first", f'blueprint first{number} "Wishes, version {version}"')
        text = text.replace("step work", f'step   work "Version {version}"').replace("wish", f"wish_{version}")
        (folder / f"journeys/first{number}.blueprint").write_text(text)
    shutil.copy(cli / "fix/slip.blueprint", folder)
    shutil.copy(cli / "ingest/draft.blueprint", folder)
    if not (folder / "filled.md").exists():
        filled = subprocess.run(
            ["bash", cli / "ingest/fill.sh", "owner=Fulfilment", "carries=order_id", "failure[+1] mode=Sent twice"],
            input=(cli / "ingest/printed.md").read_bytes(), capture_output=True, check=True)
        (folder / "filled.md").write_bytes(filled.stdout)


def with_earlier_outputs(test, folder):
    """All commands have run over version 1 in the folder; the sources are those of version 2."""
    lay_out(test, folder, 1)
    (folder / "out").mkdir()
    for name, arguments in WRITING.items():
        if name not in ("fmt", "check --fix", "ingest", "init"):
            done = test.run(arguments, folder)
            test.check(done.returncode == 0, f"{name} fails without a fault: {done.stderr.decode()}")
    for path, text in ODD_EARLIER.values():
        (folder / path).write_text(text)
    lay_out(test, folder, 2)


def snapshot(folder):
    """What stands below a folder: paths with what they are."""
    found = {}
    for path in sorted(pathlib.Path(folder).rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_symlink():
            found[name] = f"link to {os.readlink(path)}"
        elif path.is_dir():
            found[name] = "folder"
        elif path.is_file() and path.stat().st_size > 1 << 28:
            found[name] = f"{path.stat().st_size} bytes"
        elif path.is_file():
            found[name] = hashlib.sha256(path.read_bytes()).hexdigest()
        else:
            found[name] = "other"
    return found


def changes(before, after):
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
