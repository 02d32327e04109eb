"""Two builds into one folder at once: both end well, what stands there is that of one run, and whoever reads meanwhile reads whole files."""

import json
import subprocess
import threading

from faults import WRITING, Test, lay_out, snapshot

test = Test()
places = {}
expected = {}
for version in (1, 2):
    places[version] = test.folder / f"version{version}"
    places[version].mkdir()
    lay_out(test, places[version], version)
    for name in ("build", "fixtures"):
        done = test.run([*WRITING[name][:-1], f"{test.folder}/alone{version}/{name}"], places[version])
        test.check(done.returncode == 0, f"{name} alone: {done.stderr.decode()}")
        expected[name, version] = snapshot(f"{test.folder}/alone{version}/{name}")


def start(arguments, version):
    return subprocess.Popen([test.seamark, *arguments], cwd=places[version], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                            stderr=subprocess.PIPE)


shared = test.folder / "shared"
done = threading.Event()
torn = []


def read_meanwhile():
    known = {}
    for (name, _), found in expected.items():
        for path, content in found.items():
            known.setdefault(f"{name}/{path}", set()).add(content)
    while not done.is_set():
        try:
            found = snapshot(shared)
        except OSError:
            continue  # gone between its name and its bytes
        torn.extend(path for path, content in found.items()
                    if path in known and content not in known[path] and ".seamark-" not in path)


reader = threading.Thread(target=read_meanwhile)
reader.start()
for number in range(15):
    for name in ("build", "fixtures"):
        arguments = [*WRITING[name][:-1], f"{shared}/{name}"]
        runs = [start(arguments, version) for version in (1, 2, 1)]
        for run in runs:
            errors = run.communicate()[1].decode()
            test.check(run.returncode == 0, f"{name}: {errors}")
        test.check(snapshot(shared / name) in (expected[name, 1], expected[name, 2]), f"{name}: a mixture of two runs")
done.set()
reader.join()
test.check(torn == [], f"read half: {sorted(set(torn))}")

# Runs over different blueprints: the folder remembers what each wrote.
runs = [start(["build", f"journeys/first{number}.blueprint", "-o", f"{test.folder}/parts"], 1) for number in range(4)]
for run in runs:
    test.check(run.wait() == 0, run.communicate()[1].decode())
remembered = json.loads((test.folder / "parts/.seamark-outputs.json").read_text())["files"]
for number in range(4):
    test.check(f"first{number}/diagram.svg" in remembered, f"first{number} is forgotten")
test.end()
