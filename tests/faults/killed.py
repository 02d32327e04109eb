"""A run that is killed at any moment, or ended by a signal: each output is that of before or that of after, nothing is left behind but at
most one file, which the next run removes.

usage: killed.py SEAMARK PROJECT_FOLDER [KILLS]
"""

import json
import random
import shutil
import signal
import subprocess
import sys
import time

from faults import WRITING, Test, lay_out, snapshot, with_earlier_outputs

SEED = 20260131
kills = int(sys.argv[3]) if len(sys.argv) > 3 else 200
test = Test()
place = test.folder / "place"
place.mkdir()
with_earlier_outputs(test, place)


def is_left(path):
    return ".seamark-" in path.rsplit("/", 1)[-1] and not path.endswith("outputs.json")


def whole(arguments):
    """What stands there after a run over each of the versions."""
    states = {}
    for version in (1, 2):
        lay_out(test, place, version)
        begin = time.monotonic()
        done = test.run(arguments, place)
        states["seconds"] = time.monotonic() - begin
        test.check(done.returncode == 0, f"{arguments} fails without a fault: {done.stderr.decode()}")
        states[version] = snapshot(place / "out")
    return states


def judge(name, found, states, most_left):
    left = [path for path in found if is_left(path)]
    test.check(len(left) <= most_left, f"{name}: left {left}")
    for path, content in found.items():
        if path.endswith(".seamark-outputs.json"):
            # While a run writes it speaks of both versions.
            listed = json.loads((place / "out" / path).read_text())["files"]
            test.check(listed.keys() >= {"index.html"}, f"{name}: {path} is half there")
            continue
        known = [states[version].get(path) for version in (1, 2)]
        test.check(path in left or content in known, f"{name}: {path} is half there")
    for path in states[1].keys() & states[2].keys():
        test.check(path in found, f"{name}: {path} is gone")


chance = random.Random(SEED)
hits = {}
for sent, most_left, count in ((signal.SIGKILL, 1, kills), (signal.SIGINT, 0, kills // 4), (signal.SIGTERM, 0, kills // 4),
                               (signal.SIGHUP, 0, kills // 4)):
    for name in ("build", "fixtures", "worksheet"):
        states = whole(WRITING[name])
        for number in range(count if name == "build" else count // 5):
            version = 1 + number % 2
            lay_out(test, place, version)
            process = subprocess.Popen([test.seamark, *WRITING[name]], cwd=place, stdin=subprocess.DEVNULL,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(chance.random() * states["seconds"] * 1.1)
            process.send_signal(sent)
            status = process.wait()
            hits.setdefault((sent.name, status == 0), []).append(name)
            test.check(status in (0, -sent), f"{name}: status {status} of {sent.name}")
            judge(f"{name} ended by {sent.name}", snapshot(place / "out"), states, most_left)
        lay_out(test, place, 2)
        done = test.run(WRITING[name], place)
        test.check(done.returncode == 0, f"{name} after {sent.name}: {done.stderr.decode()}")
        test.check(snapshot(place / "out") == states[2], f"{name}: the run after {sent.name} does not clear up")

# What rewrites sources in place: before or after, never between.
for name, path in (("fmt", "journeys/first0.blueprint"), ("check --fix", "slip.blueprint"), ("ingest", "draft.blueprint")):
    lay_out(test, place, 2)
    before = (place / path).read_bytes()
    begin = time.monotonic()
    test.check(test.run(WRITING[name], place).returncode == 0, f"{name} fails without a fault")
    seconds = time.monotonic() - begin
    after = (place / path).read_bytes()
    test.check(before != after, f"{name} writes nothing")
    for _ in range(kills // 8):
        lay_out(test, place, 2)
        process = subprocess.Popen([test.seamark, *WRITING[name]], cwd=place, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(chance.random() * seconds * 1.1)
        process.kill()
        hits.setdefault(("SIGKILL", process.wait() == 0), []).append(name)
        test.check((place / path).read_bytes() in (before, after), f"{name}: {path} is half there")
        left = [each for each in snapshot(place) if is_left(each)]
        test.check(len(left) <= 1, f"{name}: left {left}")
    lay_out(test, place, 2)
    test.run(WRITING[name], place)
    left = [each for each in snapshot((place / path).parent) if is_left(each)]
    test.check(left == [], f"{name}: the next run does not remove {left}")

# A new project: each file is there as a whole or not at all, and the next run makes the rest.
test.run(["init", "whole"], place)
complete = snapshot(place / "whole")
for _ in range(kills // 8):
    shutil.rmtree(place / "new", ignore_errors=True)
    process = subprocess.Popen([test.seamark, "init", "new"], cwd=place, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(chance.random() * 0.02)
    process.kill()
    process.wait()
    for path, content in (snapshot(place / "new") if (place / "new").exists() else {}).items():
        test.check(content == complete.get(path), f"init: {path} is half there")
    test.run(["init", "new"], place)
    test.check(snapshot(place / "new") == complete, "init: the next run does not make the rest")

# What a killed run of a file system without files that have no name leaves: removed where nobody holds it, whatever it is called else.
lay_out(test, place, 2)
stale = place / "out/site/first1/.seamark-999999999-0123456789abcdef"
others = place / "out/site/first1/.seamark-notes"
stale.write_text("half")
others.write_text("mine")
test.run(WRITING["build"], place)
test.check(not stale.exists() and others.exists(), "the next run removes what was left and nothing else")

for (name, was_done), runs in sorted(hits.items()):
    print(f"{name}: {len(runs)} runs {'had ended before' if was_done else 'were ended'}")
test.check(len(hits.get(("SIGKILL", False), [])) > kills // 2, "most kills have to hit")
test.end()
