"""`seamark build --watch` in a project of two blueprints and a library: what follows each kind of change, and what does not.

usage: watch.py SEAMARK
"""

import atexit
import os
import pathlib
import queue
import shutil
import signal
import subprocess
import sys
import tempfile
import threading

LIBRARY = 'library shop.words\nstate order_id : text 1..{longest}\n'
BLUEPRINT = """blueprint {name} "{title}"
{imports}
owner "Team"
lane buyer "Buyer" is customer
line interaction
lane bot "Bot" is agent
line visibility
line internal
lane shop "Shop" is system
{state}
step ask "Asks" in buyer {{ gives order_id }}
step work "Works" in bot {{ needs order_id }}
step told "Is told" in buyer
flow happy {{ ask -> work -> told }}
"""
WAITING = "waiting for a change of a file; Ctrl-C ends it"
PATIENCE = 60  # seconds until a lost change is a failure

failures = []


def check(condition, what):
    if not condition:
        failures.append(what)
        print("broken:", what)


class Watch:
    def __init__(self, seamark, folder):
        self.process = subprocess.Popen([seamark, "build", "--drafts", "--watch", "-o", "out"], cwd=folder, stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.lines = queue.Queue()
        threading.Thread(target=self.read, daemon=True).start()
        atexit.register(self.process.kill)

    def read(self):
        for line in self.process.stderr:
            self.lines.put(line.rstrip("\n"))

    def wait(self):
        """What is told until it waits again."""
        told = []
        while True:
            try:
                line = self.lines.get(timeout=PATIENCE)
            except queue.Empty:
                check(False, f"nothing happens after a change; told so far: {told[-3:]}")
                return "\n".join(told)
            if line == WAITING:
                return "\n".join(told)
            told.append(line)

    def settle(self):
        """Until nothing more is told after changes in several steps."""
        self.wait()
        while not self.stays_still():
            pass

    def stays_still(self):
        try:
            return self.lines.get(timeout=0.5) is None
        except queue.Empty:
            return True


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def replace(path, text):
    """As many editors save: another file takes the place."""
    beside = path.with_name(path.name + "~new")
    write(beside, text)
    os.replace(beside, path)


def times(folder):
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file() and path.name != ".seamark-outputs.json"}


def changed(before, folder):
    after = times(folder)
    return {path.relative_to(folder).parts[0] for path in after if before.get(path) != after[path]}


seamark = pathlib.Path(sys.argv[1]).resolve()
gone_soon = tempfile.TemporaryDirectory()
with tempfile.TemporaryDirectory() as temporary:
    project = pathlib.Path(temporary)
    out = project / "out"
    one = project / "journeys" / "one.blueprint"
    two = project / "journeys" / "two.blueprint"
    library = project / "shop" / "words.blueprint"
    of_library = {"imports": "import shop.words", "state": ""}
    own_state = {"imports": "", "state": "state order_id : text 1..80"}
    write(project / "seamark.toml", '[project]\nname = "Watched"\n')
    write(library, LIBRARY.format(longest=80))
    write(one, BLUEPRINT.format(name="one", title="First", **of_library))
    write(two, BLUEPRINT.format(name="two", title="Second", **own_state))

    watch = Watch(seamark, project)
    watch.wait()
    check((out / "one" / "diagram.svg").is_file() and (out / "two" / "model.json").is_file(), "the first build is whole")

    before = times(out)
    write(one, BLUEPRINT.format(name="one", title="Primary", **of_library))
    watch.wait()
    check(changed(before, out) == {"one", "index.html"}, f"one blueprint's change touches {changed(before, out)}")
    check("Primary" in (out / "one" / "diagram.svg").read_text(), "the new title is drawn")
    check(watch.stays_still(), "what it writes itself is no change")

    before = times(out)
    replace(two, BLUEPRINT.format(name="two", title="Secondary", **own_state))
    watch.wait()
    check(changed(before, out) == {"two", "index.html"}, f"a file that took the place of another touches {changed(before, out)}")

    before = times(out)
    write(library, LIBRARY.format(longest=90))
    watch.wait()
    check("two" not in changed(before, out) and "one" in changed(before, out), f"the library's change touches {changed(before, out)}")

    (project / "journeys" / "notes.txt").write_text("nothing that a build reads")
    check(watch.stays_still(), "another file is no change")

    before = times(out)
    write(one, "blueprint one \"Broken\"\nlane {\n")
    told = watch.wait()
    check("SM001" in told, f"a mistake is shown: {told}")
    check(not changed(before, out), "a mistake leaves the outputs as they are")
    write(one, BLUEPRINT.format(name="one", title="Mended", **of_library))
    watch.wait()
    check("Mended" in (out / "one" / "diagram.svg").read_text(), "a mended file is built")

    library.rename(library.with_suffix(".away"))
    check("words" in watch.wait(), "a library that is gone is told")
    write(library, LIBRARY.format(longest=80))
    told = watch.wait()
    check("import" not in told, f"a library that is there again is found: {told}")

    write(project / "journeys" / "deep" / "three.blueprint", BLUEPRINT.format(name="three", title="Third", **own_state))
    while not (out / "three" / "diagram.svg").is_file() and not failures:
        watch.wait()
    # A library by links to its folder, of which the second comes to lead elsewhere.
    (project / "shop").rename(project / "first_shop")
    watch.wait()
    shutil.copytree(project / "first_shop", project / "second_shop")
    write(project / "second_shop" / "words.blueprint", LIBRARY.format(longest=70))
    (project / ".links").mkdir()
    (project / ".links" / "current").symlink_to("../first_shop")
    (project / "shop").symlink_to(".links/current")
    watch.settle()
    before = times(out)
    (project / ".links" / "new").symlink_to("../second_shop")
    (project / ".links" / "new").rename(project / ".links" / "current")
    watch.wait()
    check("one" in changed(before, out) and "70" in (out / "one" / "model.json").read_text(), "a link that leads to another folder is followed")
    (project / "shop").unlink()
    watch.wait()
    shutil.rmtree(project / "second_shop")
    (project / "first_shop").rename(project / "shop")
    watch.settle()

    # A folder beside the project's file, with its blueprint as it comes; its outputs are no change again.
    moved_in = pathlib.Path(gone_soon.name) / "more"
    write(moved_in / "deep" / "four.blueprint", BLUEPRINT.format(name="four", title="Fourth", **own_state))
    moved_in.rename(project / "more")
    watch.wait()
    check((out / "four" / "diagram.svg").is_file(), "a folder that comes into the project's root is built")
    check(watch.stays_still(), "the outputs of a new blueprint are no change")
    (project / "more").rename(moved_in)
    watch.wait()
    check(not (out / "four").exists(), "the outputs of a blueprint that is gone go")
    check(watch.stays_still(), "outputs that go are no change")
    out.rename(pathlib.Path(gone_soon.name) / "out")
    watch.wait()
    check((out / "one" / "diagram.svg").is_file(), "outputs that somebody removes are written again")
    write(two, BLUEPRINT.format(name="second", title="Second", **own_state))
    watch.wait()
    check((out / "second" / "model.json").is_file() and not (out / "two").exists(), "a blueprint of another name has its outputs under that")
    two.rename(two.with_name("renamed.blueprint"))
    watch.wait()
    check((out / "second" / "model.json").is_file(), "a file of another name is built")
    two.with_name("renamed.blueprint").rename(two)
    watch.wait()
    write(two, BLUEPRINT.format(name="two", title="Second", **own_state))
    watch.wait()
    write(project / "seamark.toml", "[project\n")
    check("seamark.toml" in watch.wait(), "a mistake in seamark.toml is told")
    write(project / "seamark.toml", '[project]\nname = "Watched"\n[build]\nbackends = ["model"]\n')
    watch.wait()
    check(not (out / "two" / "diagram.svg").exists() and (out / "two" / "model.json").is_file(), "seamark.toml says what is built")

    watch.process.send_signal(signal.SIGINT)
    check(watch.process.wait(timeout=PATIENCE) in (-signal.SIGINT, 130), f"Ctrl-C ends it: {watch.process.returncode}")
    check(not list(project.rglob("*.tmp*")) and not list(project.rglob(".*.seamark*")), "nothing is left behind")

    refused = subprocess.run([seamark, "build", "--watch", "-", "-o", "out"], input=b"", capture_output=True)
    check(refused.returncode == 2 and b"is none" in refused.stderr, "stdin is refused")
    nowhere = subprocess.run([seamark, "build", "--watch", "journeys"], cwd=temporary, capture_output=True, timeout=PATIENCE)
    check(nowhere.returncode == 2, "what cannot be built at the start ends it")

gone = pathlib.Path(tempfile.mkdtemp())
write(gone / "one.blueprint", BLUEPRINT.format(name="one", title="First", **own_state))
watch = Watch(seamark, gone)
watch.wait()
shutil.rmtree(gone)
check(watch.process.wait(timeout=PATIENCE) == 2, "a working folder that goes away ends it")

print("watch:", len(failures), "broken")
sys.exit(1 if failures else 0)
