"""The benchmarks on inputs of next to nothing: they run, their JSON has what bench/README.md names, and a contender that is not installed
or does not run is skipped with a message. No time is judged.

usage: bench.py SEAMARK_BENCH PROJECT_FOLDER
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

bench, project = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
SIZES = ["--rounds", "1", "--seconds", "1", "--repository", "3", "--files", "2,4", "--steps", "5,10", "--file-bytes", "20000", "--pictures", "11", "--payloads", "20"]
OF_A_RUN = {"seed", "threads_of_the_machine", "cases", "figures", "skipped"}
TIMES = {f"{time}_us_{figure}" for time in ("wall", "cpu") for figure in ("median", "p10", "p90")}
OF_A_PROGRAM = {"program", "runs", "peak_kb", "wall_ratio", "cpu_ratio"} | TIMES
NPM = {"likec4 validate", "tsp compile", "likec4 gen dot", "ajv in node"}
DEBIAN = {"dot -Tsvg", "neato -n2 of our DOT", "plantuml -tsvg"}
failures = []


def check(holds, words):
    if not holds:
        failures.append(words)
        print("broken:", words)


def run(arguments, path, folder):
    """What is printed, and the JSON."""
    out = folder / "bench.json"
    done = subprocess.run([bench, *SIZES, *arguments, "--modules", folder / "none", "--json", out], capture_output=True, text=True, timeout=300,
                          env={**os.environ, "PATH": str(path)})
    check(done.returncode == 0, f"exit status {done.returncode}: {done.stderr[-500:]}")
    return done.stdout, json.loads(out.read_text())


def judge_fields(value):
    check(set(value) == OF_A_RUN, f"a run has {sorted(value)}")
    for case in value["cases"]:
        check(set(case) == {"input", "bytes", "programs"} and case["bytes"] > 0, f"a case has {sorted(case)}")
        for program in case["programs"]:
            check(set(program) == OF_A_PROGRAM, f"a program has {sorted(program)}")
            check(program["runs"] >= 1 and program["peak_kb"] > 0 and all(program[time] > 0 for time in TIMES), f"measured is nothing: {program}")
        check(case["programs"][0]["wall_ratio"] == case["programs"][0]["cpu_ratio"] == 1, f"{case['input']}: ratios are to the first")
    for figure in value["figures"]:
        more = set(figure) - {"figure", "measured"}
        check(more in (set(), {"at_most", "kept"}, {"at_least", "kept"}), f"a figure has {sorted(figure)}")
        if more:
            limit = figure.get("at_most", figure.get("at_least"))
            kept = figure["measured"] <= limit if "at_most" in figure else figure["measured"] >= limit
            # Given are three digits.
            check(kept == figure["kept"] or abs(figure["measured"] - limit) < 0.001, f"is it kept? {figure}")


def judge_readme():
    page = (project / "bench/README.md").read_text()
    fields = OF_A_RUN | OF_A_PROGRAM - TIMES | {"wall_us_…", "cpu_us_…", "input", "bytes", "programs", "figure", "measured", "at_most", "at_least", "kept"}
    part = page[page.index("## The JSON"):page.index("## How equal")]
    named = set(re.findall(r"`([\w…]+)`", part))
    check(named == fields, f"bench/README.md names other fields: {sorted(named ^ fields)}")


def names(value):
    return {program["program"] for case in value["cases"] for program in case["programs"]}


with tempfile.TemporaryDirectory() as temporary:
    folder = pathlib.Path(temporary)
    empty, fakes = folder / "empty", folder / "fakes"
    empty.mkdir(), fakes.mkdir()
    # Where nothing is installed, everything of ours is measured all the same.
    printed, value = run([], empty, folder)
    judge_fields(value)
    suites = {"floor": "one small file", "growth": "4 files", "memory": "a large file", "contenders": "SVG, 11 steps", "payloads": "20 payloads"}
    inputs = {case["input"] for case in value["cases"]}
    check(set(suites.values()) <= inputs, f"no case of {set(suites.values()) - inputs}")
    skipped = {re.sub(", which.*", "", words) for words in value["skipped"]}
    check(skipped == NPM | DEBIAN, f"skipped are {sorted(skipped)}")
    for words in value["skipped"]:
        check(re.fullmatch(r".+, which is not installed \((npm ci --prefix|apt install) \S+\)", words) is not None, f"no way to get it: {words}")
        check(f"\nskipped: {words}" in printed, f"it is not printed: {words}")
    check(not names(value) & skipped, "what is skipped is measured")

    # What is there and does not run is skipped too, what runs is measured.
    for name, body in (("dot", "exit 1"), ("neato", "exit 0"), ("plantuml", "kill -9 $$")):
        (fakes / name).write_text(f"#!/bin/sh\n{body}\n")
        (fakes / name).chmod(0o755)
    printed, value = run(["--suites", "contenders"], fakes, folder)
    judge_fields(value)
    broken = {words for words in value["skipped"] if "which does not run" in words}
    check({words.split(",")[0] for words in broken} == {"dot -Tsvg", "plantuml -tsvg"} and all(str(fakes) in words for words in broken), f"does not run: {broken}")
    check("neato -n2 of our DOT" in names(value), "what runs is measured")
    judge_readme()

print("bench:", len(failures), "broken")
sys.exit(1 if failures else 0)
