"""What is no file in the place of one: a folder, a pipe, a device, a file of two gigabytes, one that shrinks; a link as the folder to
write to; limits of the process."""

import concurrent.futures
import os
import resource
import shutil
import subprocess
import threading
import time

from faults import WRITING, Test, changes, lay_out, snapshot, with_earlier_outputs

test = Test()
reference = test.folder / "reference"
with_earlier_outputs(test, reference)
place = test.folder / "place"


def fresh():
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(reference, place, symlinks=True)
    return place


def refused_and_unchanged(arguments, words, reason, **options):
    before = snapshot(place)
    done = test.run(arguments, place, **options)
    test.refuses(done, words, reason)
    test.check(changes(before, snapshot(place)) == [], f"{words}: changed {changes(before, snapshot(place))}")


# A folder stands where a file has to be written, a file where a folder has.
for name, path in {"diagram": "out/picture.svg", "worksheet": "out/sheet.html", "rank": "out/rank.csv", "kit": "out/kit.md",
                   "build": "out/site/first2/worksheet.md", "fixtures": "out/fixtures/ask--work.tests.json",
                   "init": "out/new/seamark.toml"}.items():
    fresh()
    if (place / path).exists():
        (place / path).unlink()
    (place / path).mkdir(parents=True)
    refused_and_unchanged(WRITING[name], f"{name} onto a folder", "Is a directory")
for name, path in {"diagram": "out", "worksheet": "out", "rank": "out", "kit": "out", "build": "out/site", "init": "out",
                   "fixtures": "out"}.items():
    fresh()
    shutil.rmtree(place / path)
    (place / path).write_text("a file")
    refused_and_unchanged(WRITING[name], f"{name} below a file", "Not a directory")

# … and where one has to be read.
fresh()
for arguments in (["diagram", "journeys"], ["worksheet", "journeys"], ["fixtures", "journeys", "-o", "out/fixtures"],
                  ["ingest", "journeys", "draft.blueprint"], ["ingest", "filled.md", "journeys"],
                  ["validate", "journeys/first0.blueprint", "--seam", "ask->work", "journeys"]):
    refused_and_unchanged(arguments, f"{arguments}", "folder|Is a directory")
refused_and_unchanged(["check", "-"], "a folder as stdin", "Is a directory", stdin=os.open(place, os.O_RDONLY))
refused_and_unchanged(["check", "-"], "no stdin", "cannot read stdin", stdin=None, preexec_fn=lambda: os.close(0))

# A pipe that somebody writes to is read; one that nobody writes to or reads from holds nothing up.
fresh()
os.mkfifo(place / "pipe")
begin = time.monotonic()
lonely = [["check", "pipe"], ["diagram", "pipe"], ["ingest", "pipe", "draft.blueprint"],
          ["validate", "journeys/first0.blueprint", "--seam", "ask->work", "pipe"]]
with concurrent.futures.ThreadPoolExecutor() as pool:
    for _ in pool.map(lambda each: refused_and_unchanged(each, f"{each} with nobody behind it", "pipe that nobody writes to"), lonely):
        pass
refused_and_unchanged(["diagram", "journeys/first0.blueprint", "-T", "svg", "-o", "pipe"], "-o pipe", "pipe that nobody reads from")
test.check(time.monotonic() - begin < 20, "a pipe alone holds up")
for arguments, source in ((["check", "pipe"], "journeys/first0.blueprint"), (["ingest", "pipe", "draft.blueprint"], "filled.md")):
    writer = threading.Thread(target=lambda: (place / "pipe").write_bytes((place / source).read_bytes()))
    writer.start()
    test.check(test.run(arguments, place).returncode == 0, f"{arguments} of a pipe that is written to")
    writer.join()
for found in ("journeys/found.blueprint", "journeys/.gitignore"):
    fresh()
    os.mkfifo(place / found)
    done = test.run(["check", "journeys"], place)
    if found.endswith(".blueprint"):
        test.refuses(done, "a pipe among the blueprints", "it is a pipe")
    else:
        test.check(done.returncode == 0, "a pipe as .gitignore is not read")

# Devices never end.
fresh()
for arguments in (["check", "/dev/zero"], ["diagram", "/dev/zero"], ["ingest", "/dev/zero", "draft.blueprint"],
                  ["validate", "journeys/first0.blueprint", "--seam", "ask->work", "/dev/zero"]):
    refused_and_unchanged(arguments, f"{arguments}", "it is a device")
(place / "journeys/zero.blueprint").symlink_to("/dev/zero")
refused_and_unchanged(["check", "journeys"], "a device among the blueprints", "lies outside")

# Two gigabytes, of which the disk holds nothing: seen to be too much without being read.
fresh()
for name in ("journeys/large.blueprint", "large.md", "seamark.toml"):
    with open(place / name, "wb") as file:
        file.truncate(2 << 30)
little = {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_DATA, (1 << 30, 1 << 30))} if "asan" not in test.seamark else {}
refused_and_unchanged(["check", "journeys"], "a seamark.toml of two gigabytes", "more than 1 MiB", **little)
(place / "seamark.toml").unlink()
done = test.run(["check", "journeys/large.blueprint"], place, **little)
test.check(done.returncode == 1 and b"SM003" in done.stderr, f"a blueprint of two gigabytes: {done.stderr!r}")
refused_and_unchanged(["ingest", "large.md", "draft.blueprint"], "a worksheet of two gigabytes", "too large", **little)
done = test.run(["validate", "journeys/first0.blueprint", "--seam", "ask->work", "large.md"], place, **little)
test.check(done.returncode == 1, f"a payload of two gigabytes: {done.returncode} {done.stderr[-300:]!r}")

# A file that shrinks, grows and vanishes while it is read: whole or with findings, never a crash.
fresh()
text = (place / "journeys/first0.blueprint").read_bytes() + b"// filling\n" * 60000
stop = threading.Event()


def shrink():
    while not stop.is_set():
        (place / "moving.blueprint").write_bytes(text)
        os.truncate(place / "moving.blueprint", len(text) // 2)
        os.truncate(place / "moving.blueprint", 100)


(place / "moving.blueprint").write_bytes(text)
shrinking = threading.Thread(target=shrink)
shrinking.start()
for arguments in (["check", "moving.blueprint"], ["diagram", "moving.blueprint", "-o", "out/moving.svg"],
                  ["validate", "journeys/first0.blueprint", "--seam", "ask->work", "moving.blueprint"]):
    for _ in range(10):
        done = test.run(arguments, place)
        test.check(done.returncode in (0, 1, 2), f"{arguments} of a file that shrinks: {done.returncode} {done.stderr[-300:]!r}")
stop.set()
shrinking.join()

# A symbolic link as the folder to write to is written through; one inside of it that leads out is not.
fresh()
lay_out(test, place, 1)
for name in ("build", "fixtures"):
    shutil.rmtree(place / "out", ignore_errors=True)
    (place / "elsewhere").mkdir(exist_ok=True)
    (place / "out").symlink_to("elsewhere")
    done = test.run(WRITING[name], place)
    test.check(done.returncode == 0 and (place / "out").is_symlink(), f"{name} into a link: {done.stderr.decode()}")
    (place / "out").unlink()
    shutil.move(place / "elsewhere", place / "out")
(place / "precious").write_text("mine")
(place / "others").mkdir()
for link, target in (("out/site/first1/diagram.svg", "../../../precious"), ("out/site/first1", "../../others"),
                     ("out/site/first1/diagram.svg", "../../../nothing_yet"), ("out/site/.seamark-outputs.json", "../../precious")):
    lay_out(test, place, 1)
    shutil.rmtree(place / "out")
    test.run(WRITING["build"], place)
    lay_out(test, place, 2)
    if (place / link).is_dir():
        shutil.rmtree(place / link)
    else:
        (place / link).unlink()
    (place / link).symlink_to(target)
    refused_and_unchanged(WRITING["build"], f"build over the link {link}", "leads out of the output folder")

# A limit on the size of files, and on the number of open ones.
for name, arguments in WRITING.items():
    fresh()
    refused_and_unchanged(arguments, f"{name} where files may have 100 bytes", "File too large",
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100)))
for name, arguments in WRITING.items():
    fresh()
    done = test.run(arguments, place, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (24, 24)))
    left = [path for path in snapshot(place) if ".seamark-" in path and not path.endswith("outputs.json")]
    test.check(done.returncode == 0 and left == [], f"{name} with few open files: {done.stderr.decode()}, left {left}")

# A stream that is closed, and a reader that goes early.
fresh()
expected = test.run(["diagram", "journeys/first0.blueprint"], place).stdout
for stream in (0, 1, 2):
    done = test.run(["diagram", "journeys/first0.blueprint", "-o", "out/closed.svg"], place, stdin=None, stdout=None, stderr=None,
                    preexec_fn=lambda: os.close(stream))
    test.check(done.returncode == 0 and (place / "out/closed.svg").read_bytes() == expected, f"with stream {stream} closed")
for arguments in (["diagram", "journeys/first0.blueprint"], ["check", "--format", "sarif", "journeys"], ["explain", "SM401"],
                  ["--help"], ["rank", "journeys"], ["fmt", "--diff", "journeys"]):
    reader, writer = os.pipe()
    os.close(reader)
    refused_and_unchanged(arguments, f"{arguments} into a pipe that is closed", "does not take", stdout=writer)
    os.close(writer)
reader, writer = os.pipe()
os.close(reader)
before = snapshot(place)
done = test.run(WRITING["build"], place, stderr=writer)
test.check(done.returncode in (0, 2), f"build with nobody to tell: {done.returncode}")
after = snapshot(place)
test.check(not [path for path in after if ".seamark-" in path and not path.endswith("outputs.json")], "build with nobody to tell left files")

test.end()
