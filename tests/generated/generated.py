"""Blueprints of the grammar go through every command: no crash, no hang, no finding without a place, no output that its judge rejects.

usage: generated.py SEAMARK PROJECT_FOLDER [FILES] [FIRST_SEED]
FILES: how many of each kind; well-typed, well-formed and broken.
"""

import concurrent.futures
import csv
import io
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import xml.dom.minidom

import grammar

LONGEST = 10  # seconds of CPU time that a command may take for one file
WAITS = 120  # seconds after which it waits for something, however busy the machine is
seamark = str(pathlib.Path(sys.argv[1]).resolve())
project = pathlib.Path(sys.argv[2]).resolve()
files = int(sys.argv[3]) if len(sys.argv) > 3 else 120
first_seed = int(sys.argv[4]) if len(sys.argv) > 4 else 20270131
folder = pathlib.Path(tempfile.mkdtemp(prefix="seamark-generated-"))
problems = []
runs = 0


def report(words):
    problems.append(words)


def run(arguments, statuses=(0, 1), longest=LONGEST, **options):
    global runs
    runs += 1
    words = " ".join(map(str, arguments))
    try:
        done = subprocess.run(["prlimit", f"--cpu={longest}", seamark, *map(str, arguments)], capture_output=True, timeout=WAITS + longest, cwd=folder, **options)
    except subprocess.TimeoutExpired:
        report(f"hangs: {words}")
        return subprocess.CompletedProcess(arguments, 124, b"", b"")
    if done.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
        report(f"takes more than {longest} seconds of CPU time: {words}")
    elif done.returncode not in statuses:
        report(f"exit status {done.returncode}: {words}: {done.stderr.decode(errors='replace')[-300:]}")
    return done


def judge_findings(path, done):
    """Each has a place inside of its file, and words."""
    try:
        findings = json.loads(done.stdout)["findings"]
    except ValueError as error:
        report(f"findings of {path.name} are no JSON: {error}")
        return []
    text = path.read_bytes()
    for finding in findings:
        size = len(text) if finding["path"] == str(path) else None
        inside = finding["line"] >= 1 and finding["column"] >= 1 and (size is None or 0 <= finding["byte_offset"] <= finding["byte_offset"] + finding["byte_length"] <= size)
        if not (inside and finding["path"] and finding["message"] and (finding["end_line"], finding["end_column"]) >= (finding["line"], finding["column"])):
            report(f"a finding of {path.name} without a place: {finding}")
    return findings


def judge_resolved(path):
    """Every output of a blueprint whose names resolve, by programs written elsewhere."""
    out = folder / "out" / path.stem
    run(["build", "--drafts", path, "-o", out])
    run(["diagram", path, "--detail", "--findings", "-o", out / "full.svg"], (0,))
    run(["diagram", path, "-T", "mermaid", "-o", out / "full.mmd"], (0,))
    run(["diagram", path, "--wrap", "4", "-T", "dot", "-o", out / "rows.dot"], (0,))
    run(["worksheet", path, "-o", out / "alone.md"], (0,))
    run(["rank", path, "-o", out / "rank.csv"], (0,))
    run(["fixtures", path, "--pact", "--typescript", "--python", "-o", out / "fixtures"])
    # Ingest of a sheet on which nobody wrote changes no byte; the formatter keeps to what it made.
    copy = out / "copy.blueprint"
    shutil.copy(path, copy)
    run(["ingest", out / "alone.md", copy], (0,))
    if copy.read_bytes() != path.read_bytes():
        report(f"ingest of an untouched sheet changes {path.name}")
    run(["fmt", copy], (0,))
    once = copy.read_bytes()
    run(["fmt", copy], (0,))
    if copy.read_bytes() != once:
        report(f"fmt of {path.name} is not idempotent")
    run(["check", "--fix", copy])
    if not (out / path.stem / "model.json").exists():
        report(f"build of {path.name} writes nothing")
        return
    model = json.loads((out / path.stem / "model.json").read_text())
    for seam in model["seams"][:1]:
        name = f"{seam['from']}->{seam['to']}"
        run(["validate", path, "--seam", name, "-"], (0, 1, 2), input=b'{"a": 1}\n{"state0": "x"}\n[1, {"b": null}]\n{\n')
    for svg in (out / path.stem / "diagram.svg", out / "full.svg"):
        try:
            xml.dom.minidom.parse(str(svg))
        except Exception as error:  # of whatever parser stands behind it
            report(f"{svg.name} of {path.name} is no XML: {error}")
    for dot in (out / path.stem / "diagram.dot", out / "rows.dot"):
        drawn = subprocess.run(["neato", "-q", "-n2", "-Tjson0", dot], capture_output=True, text=True)
        if drawn.returncode or not drawn.stdout.startswith("{"):
            report(f"neato takes no {dot.name} of {path.name}: {drawn.stderr[:200]}")
    for sheet in (out / path.stem / "worksheet.md", out / "alone.md"):
        text = sheet.read_text()
        page = subprocess.run(["cmark-gfm", "--unsafe", "-e", "table"], input=text, capture_output=True, text=True).stdout
        rows = sum(line.startswith("|") and not line.startswith("| ---") for line in text.splitlines())
        if page.count("<tr>") != rows:
            report(f"{sheet.name} of {path.name}: {rows} rows give {page.count('<tr>')}")
    for made in [*out.rglob("*.json")]:
        try:
            json.loads(made.read_text())
        except ValueError as error:
            report(f"{made.name} of {path.name} is no JSON: {error}")
    for made in out.rglob("*.py"):
        try:
            compile(made.read_text(), made.name, "exec")
        except SyntaxError as error:
            report(f"{made.name} is no Python: {error}")
    widths = {len(row) for row in csv.reader(io.StringIO((out / "rank.csv").read_text(), newline=""))}
    if len(widths) != 1:
        report(f"rank.csv of {path.name} has rows of {widths} cells")


def judge(path):
    findings = judge_findings(path, run(["check", "--format", "json", path]))
    codes = {finding["code"] for finding in findings}
    if codes & {"SM001", "SM002", "SM003", "SM101", "SM102", "SM103", "SM104", "SM105"}:
        # What cannot be resolved stops every output, and nothing is written.
        out = folder / "refused" / path.stem
        copy = folder / "refused" / f"{path.name}"
        copy.parent.mkdir(exist_ok=True)
        shutil.copy(path, copy)
        for arguments in (["diagram", path, "-o", out / "x.svg"], ["worksheet", path, "-o", out / "x.md"], ["build", "--drafts", path, "-o", out],
                          ["fixtures", path, "-o", out], ["rank", path, "-o", out / "x.csv"], ["check", path], ["check", "--format", "sarif", path],
                          ["validate", path, "--seam", "a->b", "/dev/null"], ["ingest", folder / "sheet.md", copy]):
            # SM102 about a name in a list stops no picture.
            done = run(arguments, (0, 1, 2))
            if done.returncode == 0 and codes & {"SM001", "SM002", "SM003", "SM101", "SM105"} and arguments[0] != "check":
                report(f"{arguments} takes what does not resolve")
        if not codes & {"SM001", "SM002", "SM003"}:
            run(["fmt", copy], (0,))
            run(["fmt", "--check", copy], (0,))
        run(["check", "--fix", copy])
        return False
    judge_resolved(path)
    return True


def write():
    paths = []
    (folder / "sheet.md").write_text("| <!-- seamark: x.a.b owner --> y |\n")
    for number in range(files):
        seed = first_seed + number
        for kind, text in (("typed", grammar.well_typed(seed, f"typed{number}")), ("formed", grammar.well_formed(seed, f"formed{number}")),
                           ("broken", grammar.broken(grammar.well_typed(seed, f"broken{number}"), seed))):
            path = folder / f"{kind}{number}.blueprint"
            path.write_bytes(text.encode(errors="surrogatepass"))
            paths.append(path)
    return paths


def judge_large():
    """A file with many steps and seams, and a sheet on which people wrote many rows: no command takes longer for them."""
    path, sheet, out = folder / "large.blueprint", folder / "large.md", folder / "large"
    path.write_text(grammar.large(25 * files))
    judge_findings(path, run(["check", "--format", "json", path]))
    for arguments in (["check", path], ["check", "--format", "sarif", path], ["diagram", path, "-o", out / "x.svg"], ["diagram", path, "--detail", "--findings", "--wrap", "20", "-o", out / "x.dot"],
                      ["diagram", path, "-T", "mermaid", "-o", out / "x.mmd"], ["worksheet", path, "-o", sheet], ["worksheet", path, "-o", out / "x.html"],
                      ["rank", path, "-o", out / "x.csv"], ["build", "--drafts", path, "-o", out / "all"], ["fmt", path], ["ingest", sheet, path]):
        run(arguments)
    lines = sheet.read_text().splitlines()
    head = next(i for i, line in enumerate(lines) if line.startswith("| How it fails"))
    columns = lines[head].count(" | ")
    lines[head + 2:head + 2] = [f"| It fails in way {i} |" + f" answer {i} |" * (columns - 1) + " assumed |" for i in range(60 * files)]
    sheet.write_text("\n".join(lines) + "\n")
    run(["ingest", sheet, path], (0,))
    written = path.read_text().count("It fails in way")
    if written != 60 * files:
        report(f"of {60 * files} rows that people added {written} are in the blueprint")


paths = write()
judge_large()
with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
    resolved = list(pool.map(judge, paths))
typed = [done for path, done in zip(paths, resolved) if path.name.startswith("typed")]
if not all(typed):
    report(f"{typed.count(False)} well-typed files do not resolve")
if resolved.count(False) < files // 2:
    report(f"only {resolved.count(False)} files are broken")
# All of one kind at once.
run(["check", *[path for path in paths]], longest=120)
run(["build", "--drafts", *[path for path in paths if path.name.startswith("typed")], "-o", folder / "all"], longest=300)
for words in (["node", project / "tests/tools/ajv/judge.mjs", folder / "all"],):
    done = subprocess.run(words, capture_output=True, text=True)
    if done.returncode:
        report(f"{words[1].name}: {(done.stdout + done.stderr)[-2000:]}")
print(f"{len(paths)} files, {resolved.count(True)} of them resolve, {runs} runs, {len(problems)} problems")
for words in problems[:40]:
    print(words[:600])
if not problems or not os.environ.get("SEAMARK_KEEP"):
    shutil.rmtree(folder, ignore_errors=True)
sys.exit(1 if problems else 0)
