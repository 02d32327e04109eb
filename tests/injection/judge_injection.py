"""Texts are data in every output, as programs written elsewhere see it.

The same blueprint is written with tame words and, many times, with texts that mean something somewhere. Of each output the structure has
to be the tame one's: its elements and attributes, its nodes, its anchors, the kinds of its statements; and what was typed has to come out
as the text that it was.
usage: judge_injection.py SEAMARK PROJECT_FOLDER [BLUEPRINTS]
"""

import ast
import concurrent.futures
import csv
import functools
import html.parser
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import xml.dom.minidom

import write_blueprints as blueprints

seamark = str(pathlib.Path(sys.argv[1]).resolve())
project = pathlib.Path(sys.argv[2]).resolve()
tools = project / "tests/tools"
folder = pathlib.Path(tempfile.mkdtemp(prefix="seamark-injection-"))
broken = []
counts = {}
LINK_BASE = "https://git.example/shop/blob/main/"


def check(holds, judge, words):
    counts[judge] = counts.get(judge, 0) + 1
    if not holds:
        broken.append(f"{judge}: {words}")


def run(arguments, cwd=None, statuses=(0,), **options):
    done = subprocess.run([seamark, *map(str, arguments)], cwd=cwd, capture_output=True, timeout=120, **options)
    check(done.returncode in statuses, "exit status", f"{arguments}: {done.returncode}: {done.stderr.decode(errors='replace')[-500:]}")
    return done


# What a terminal would act on or hide: controls, bidirectional controls, separators of lines, what has no width, tags.
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
OWN_COLOURS = re.compile("\x1b\\[[0-9;]*m")


def judge_terminal(text, words, coloured=False):
    text = OWN_COLOURS.sub("", text) if coloured else text
    found = STEERING.search(text)
    check(not found, "terminal", f"{words}: {found and text[max(0, found.start() - 60):found.end()]!r}")


class Structure(html.parser.HTMLParser):
    """Elements with the names of their attributes, comments, and where links lead."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements, self.comments, self.links, self.other = set(), [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.elements.add((tag, tuple(sorted(name for name, _ in attributes))))
        self.links += [value for name, value in attributes if name in ("href", "src", "xlink:href", "action", "data")]

    def handle_comment(self, data):
        self.comments.append(data.strip())

    def handle_decl(self, declaration):
        self.other.append(declaration)

    def handle_pi(self, data):
        self.other.append(data)

    def unknown_decl(self, data):
        self.other.append(data)


def tags(structure):
    return {tag for tag, _ in structure.elements}


ALIVE = {"script", "iframe", "object", "embed", "base", "meta", "link", "form", "foreignobject", "animate", "set", "use", "audio", "video"}


@functools.lru_cache
def expected_structure(texts):
    all_of = [Structure(text) for text in texts]
    for each in all_of[1:]:
        all_of[0].elements |= each.elements
    return all_of[0]


def judge_markup(text, tame, judge, words, may_add=()):
    """`may_add`: elements that a text may need, as `br` for a line."""
    found, expected = Structure(text), expected_structure(tame)
    strange = {each for each in found.elements - expected.elements
               if each[0] not in may_add and (each[0] in ALIVE or each[0] not in tags(expected) or any(name.startswith("on") for name in each[1]))}
    check(not strange, judge, f"{words}: {sorted(strange)}")
    check(found.other == expected.other, judge, f"{words}: {found.other}")
    wrong = [link for link in found.links if link and not link.startswith(("#", "data:image/", LINK_BASE, "diagram.svg")) and not re.fullmatch(r"hostile\d+/[\w./-]+", link)]
    check(not wrong, judge, f"{words}: links to {wrong[:3]}")


def texts_of(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from texts_of(each)
    elif isinstance(value, dict):
        for name, each in value.items():
            yield name
            yield from texts_of(each)


def judge_json(text, words):
    try:
        value = json.loads(text)
        check(True, "JSON", words)
        return value
    except ValueError as error:
        check(False, "JSON", f"{words}: {error}")
        return None


def judge_xml(text, words):
    try:
        xml.dom.minidom.parseString(text)
        check(True, "XML", words)
    except Exception as error:  # of whatever parser stands behind it
        check(False, "XML", f"{words}: {error}")


def judge_csv(text, words):
    for row in csv.reader(io.StringIO(text, newline="")):
        for cell in row:
            is_number = re.fullmatch(r"-?\d+(\.\d+)?", cell) is not None
            check(is_number or not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")), "spreadsheet", f"{words}: {cell[:60]!r}")


@functools.lru_cache
def markdown(text):
    return subprocess.run(["cmark-gfm", "--unsafe", "-e", "table", "-e", "strikethrough", "-e", "tasklist", "-e", "autolink"], input=text,
                          capture_output=True, text=True, check=True).stdout


def judge_markdown(text, tame, words, name):
    page = markdown(text)
    judge_markup(page, tuple(markdown(each) for each in tame), "Markdown", words, may_add=("br", "span"))
    # Each anchor that was written comes out as a comment of this blueprint, and nothing else does.
    anchors = re.findall(r"<!-- (seamark(?:: .*?|-printed\n.*?\n))-->", text, re.S)
    found = Structure(page).comments
    own = [each for each in found if re.fullmatch(rf"seamark: {name}(\.[a-z]+\d\.[a-z]+\d)? (failure\[[\w.+-]+\] )?[a-z]+|seamark-printed\n[\w+/=.\n]+", each)]
    check(found == own and len(found) == len(anchors), "Markdown", f"{words}: {len(found)} comments, {len(own)} of them its own, of {len(anchors)} anchors")
    check(len(found) == len(set(found)), "Markdown", f"{words}: an anchor stands twice")
    lines, rules = len(re.findall(r"^\|", text, re.M)), len(re.findall(r"^(\| --- )+\|$", text, re.M))
    check(page.count("<tr>") == lines - rules, "Markdown", f"{words}: {page.count('<tr>')} rows, not {lines - rules}")


def canon(dot):
    return subprocess.run(["dot", "-Tcanon"], input=dot, capture_output=True, text=True)


@functools.lru_cache
def neato(dot):
    return subprocess.run(["neato", "-q", "-n2", "-Tjson0"], input=dot, capture_output=True, text=True).stdout


def judge_dot(text, tame, words):
    done = canon(text)
    # Whose fonts are wider than what the box was made for is no matter of what the text says.
    said = [line for line in done.stderr.splitlines() if line and not line.endswith("size too small for label")]
    check(done.returncode == 0 and not said, "DOT", f"{words}: {said}")
    # neato draws it from the positions that it is given.
    value = judge_json(neato(text), f"{words} by neato")

    def things(graph):
        return {each["name"] for each in graph.get("objects", []) if not each["name"].startswith("legend")}, len(graph.get("edges", []))

    expected = things(json.loads(neato(tame[0])))
    found = value and things(value)
    check(found == expected, "DOT", f"{words}: {found and (found[0] ^ expected[0], found[1])}, not {expected[1]} edges")


def judge_python(text, tame, words):
    def statements(code):
        return {type(node).__name__ for node in ast.walk(ast.parse(code))}
    try:
        # A name that Python has no name for is given in another form of the same declaration.
        strange = statements(text) - statements(tame) - {"Call", "Dict", "keyword", "Load", "Constant"}
        check(not strange, "Python", f"{words}: {strange}")
    except SyntaxError as error:
        check(False, "Python", f"{words}: {error}")


def judge_the_judges():
    """Each of them sees what it is there for."""
    bad = ((judge_terminal, "\x1b[31m", ""), (judge_terminal, "\u202e", ""), (judge_csv, "a,=1\r\n", ""), (judge_xml, "<a>", ""), (judge_json, "{", ""),
           (judge_markup, "<p><script></script></p>", ("<p></p>",), "", ""), (judge_markup, "<p onclick=x></p>", ("<p></p>",), "", ""),
           (judge_markup, '<a href="javascript:x">', ('<a href="#x">',), "", ""), (judge_markdown, "<b>x</b>", ("x",), "", "x"),
           (judge_markdown, "<!-- seamark: y.a0.b0 owner -->", ("x",), "", "x"), (judge_markdown, "| a |\n| --- |\n| b\n\nc |\n", ("<tr>x</tr>",), "", "x"),
           (judge_dot, 'digraph { a [label="', ("digraph { a }",), ""), (judge_dot, "digraph { a; b }", ("digraph { a }",), ""),
           (judge_python, "import os", "x: int", ""), (judge_python, "x = '", "x: int", ""))
    for judge, *arguments in bad:
        before = len(broken)
        judge(*arguments)
        seen = len(broken) > before
        del broken[before:]
        check(seen, "judges", f"{judge.__name__} does not see {arguments[0]!r}")


def judge_findings(path, number):
    """The formats of findings, about a file with findings that quote what was typed."""
    words = f"findings of {path.name}"
    base = ["check", "--today", "2027-01-31", path.name]
    options = {"cwd": path.parent, "statuses": (0, 1)}
    judge_terminal(run([*base, "--color", "never"], **options).stderr.decode(), words)
    judge_terminal(run([*base, "--color", "always"], **options).stderr.decode(), words, coloured=True)
    judge_json(run([*base, "--format", "json"], **options).stdout.decode(), f"{words} as json")
    judge_json(run([*base, "--format", "sarif"], **options).stdout.decode(), f"{words} as SARIF")
    judge_json(run([*base, "--format", "gitlab"], **options).stdout.decode(), f"{words} for GitLab")
    junit = run([*base, "--format", "junit"], **options).stdout.decode()
    judge_xml(junit, f"{words} as JUnit")
    judge_terminal(junit.replace("\t", " "), f"{words} as JUnit")
    github = run([*base, "--format", "github"], **options).stdout.decode()
    judge_terminal(github, f"{words} for GitHub")
    lines = github.rstrip("\n").split("\n") if github else []
    for line in lines:
        found = re.fullmatch(r"::(error|warning|notice) file=[^:,]*,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,title=SM\d{3}::.*", line)
        check(found is not None, "GitHub", f"{words}: {line[:120]!r}")


def judge_outputs(author, path, tame_outputs):
    name = author.name
    words = f"{name}"
    out = folder / "out" / name
    done = run(["build", "--drafts", path.name, "-o", out / "site"], cwd=path.parent, statuses=(0, 1))
    judge_terminal(done.stderr.decode(), f"build of {words}")
    run(["fixtures", path.name, "--pact", "--typescript", "--python", "-o", out / "fixtures"], cwd=path.parent)
    for option, file in (("csv", "rank.csv"), ("md", "rank.md"), ("json", "rank.json"), ("text", "rank.txt")):
        run(["rank", path.name, "-T", option, "-o", out / file], cwd=path.parent)
    full = ["diagram", path.name, "--detail", "--findings", "--date", "2027-01-31", "--revision=r" + re.sub(r"\s", " ", author.take(0))]
    for file in ("full.svg", "full.dot", "full.mmd"):
        links = [] if file == "full.mmd" else ["--link-base", LINK_BASE]
        run([*full, *links, "-T", {"full.mmd": "mermaid"}.get(file, file[5:]), "-o", out / file], cwd=path.parent)
    run(["worksheet", path.name, "-o", out / "alone.md"], cwd=path.parent)
    site = out / "site" / name
    tame = tame_outputs
    if not tame:
        return out

    def both(file):
        own = out / file.replace("NAME", name)
        check(own.exists(), "exit status", f"{file} of {words} is not there")
        others = tuple((each / file.replace("NAME", each.name)).read_text() for each in tame)
        return own.read_text() if own.exists() else others[0], others

    for file in ("site/NAME/diagram.svg", "full.svg"):
        text, expected = both(file)
        judge_xml(text, f"{file} of {words}")
        judge_markup(text, expected, "SVG", f"{file} of {words}", may_add=("a", "title", "tspan"))
    for file in ("site/NAME/diagram.dot", "full.dot"):
        judge_dot(*both(file), f"{file} of {words}")
    for file in ("site/NAME/worksheet.html", "site/index.html"):
        text, expected = both(file)
        judge_markup(text, expected, "HTML", f"{file} of {words}", may_add=("br", "wbr"))
        check(len(re.findall("<script", text)) == len(re.findall("<script", expected[0])), "HTML", f"{file} of {words}: another script")
    for file in ("site/NAME/worksheet.md", "alone.md", "rank.md"):
        judge_markdown(*both(file), f"{file} of {words}", name)
    judge_csv((out / "rank.csv").read_text(), f"ranking of {words}")
    judge_terminal((out / "rank.txt").read_text(), f"ranking of {words}")
    judge_json((out / "rank.json").read_text(), f"ranking of {words}")
    model = judge_json((site / "model.json").read_text(), f"model of {words}")
    known = set(texts_of(model))
    lost = [text for text in set(author.used[:-1]) if text not in known and not any(text in each for each in known)]
    # Not in the model: what a waiver says (findings and SARIF have it) and patterns, which are escaped.
    check(len(lost) <= 12, "model", f"{words}: does not hold {lost[:3]}")
    for file in sorted((out / "fixtures").iterdir()) + sorted((site / "fixtures").iterdir()):
        text = file.read_text()
        if file.suffix == ".json":
            judge_json(text, f"{file.name} of {words}")
        elif file.suffix == ".py":
            judge_python(text, (tame[0] / f"fixtures/{tame[0].name}.py").read_text(), f"{file.name}")
    return out


def judge_payloads(path):
    """Values that mean something, in the reports about them."""
    lines = "".join(json.dumps({text: text, "words0": text}) + "\n" for text in blueprints.CORPUS)
    lines += "".join('{"words0": "' + text + '"}\n' for text in ("\x1b]0;owned\x07", "\x1b[2J", "\u009b31m", "\x00", "\r::error::owned"))
    lines += '{"\\u001b[31m\\u009b\\u202e": "\\u001b]0;x\\u0007"}\n' + "\x1b[31m\n" + "::error::owned\n"
    (path.parent / "payloads.ndjson").write_text(lines)
    base = ["validate", path.name, "--seam", "ask0->work0", "payloads.ndjson"]
    options = {"cwd": path.parent, "statuses": (1,)}
    judge_terminal(run(base, **options).stderr.decode(), "payloads")
    judge_terminal(run([*base, "--color", "always"], **options).stderr.decode(), "payloads", coloured=True)
    for option in ("json", "sarif"):
        judge_json(run([*base, "--format", option], **options).stdout.decode(), f"payloads as {option}")
    judge_xml(run([*base, "--format", "junit"], **options).stdout.decode(), "payloads as JUnit")


def judge_sheets():
    """What people may write on a worksheet, as answers and where no answer has a place."""
    draft = project / "tests/cli/ingest/draft.blueprint"
    printed = (project / "tests/cli/ingest/printed.md").read_text()
    for number, text in enumerate(blueprints.CORPUS):
        place = folder / f"sheet{number}"
        place.mkdir()
        shutil.copy(draft, place)
        cell = text.replace("|", "\\|").replace("\n", "<br>")
        sheet = printed.replace("<!-- seamark: returns.approve.enqueue owner -->", f"<!-- seamark: returns.approve.enqueue owner --> {cell} ")
        sheet = sheet + "\n" + text + "\n<!-- seamark: returns.no.where owner --> " + cell + "\n"
        (place / "sheet.md").write_text(sheet)
        done = run(["ingest", "sheet.md", "draft.blueprint"], cwd=place, statuses=(0, 1))
        judge_terminal(done.stderr.decode(), f"ingest of {text[:40]!r}")
        done = run(["check", "draft.blueprint"], cwd=place, statuses=(0, 1))
        check(b"SM00" not in done.stderr and b"SM10" not in done.stderr, "ingest", f"{text[:40]!r} breaks the blueprint: {done.stderr.decode()[:200]}")


def judge_names():
    """Folders and files that are called so, on the command line, found, and in the project's file."""
    for number, text in enumerate([*blueprints.CORPUS, "\x1b]0;owned\x07", "\x1b[2J", "a\nb", "\u009b31m", "\x7f", "a,b:c%d", "-x", "\udcff"]):
        name = re.sub("[/\x00]", "", text).encode(errors="surrogateescape")[:100].decode(errors="surrogateescape").strip(".") or "x"
        place = folder / f"names{number}" / name
        place.mkdir(parents=True)
        author = blueprints.tame()
        source, _ = author.write()
        source = source.replace("lane desk", "lane desk is is")
        (place / f"{name}.blueprint").write_text(source)
        others = ("json", "sarif", "github", "gitlab", "junit")
        is_steering = number >= len(blueprints.CORPUS)
        for option in ("text", *others) if is_steering else ("text", others[number % 5], others[(number + 2) % 5]):
            done = run(["check", "--format", option, folder / f"names{number}"], statuses=(1,))
            shown = done.stdout.decode(errors="surrogateescape")
            check("\udcff" not in shown, "UTF-8", f"{option} of a file called {name!r}")
            if option in ("json", "sarif", "gitlab"):
                judge_json(shown, f"{option} of a file called {name!r}")
            elif option == "junit":
                judge_xml(shown.encode(errors="surrogateescape"), f"{option} of a file called {name!r}")
            judge_terminal(done.stderr.decode(errors="surrogateescape") + (shown if option == "github" else ""), f"{option} of a file called {name!r}")
        commands = (["check", place / "no" / name], ["diagram", place], [name.encode(errors="surrogateescape") or b"x"], ["explain", "x" + name],
                    ["diagram", place / f"{name}.blueprint", "--lanes", "x" + name], ["fmt", "--" + name], ["rank", "-T", name], ["build", place, "-o", "/dev/null/" + name])
        for arguments in commands if is_steering else (commands[number % 8], commands[(number + 3) % 8]):
            done = subprocess.run([seamark, *arguments], capture_output=True, timeout=60)
            judge_terminal(done.stderr.decode(errors="surrogateescape"), f"{arguments} said of {name!r}")
            check(done.returncode != 0, "exit status", f"{arguments}")
        toml = folder / f"toml{number}"
        toml.mkdir()
        (toml / "x.blueprint").write_text(author.write()[0])
        value = json.dumps(text.encode(errors="ignore").decode()).replace("\\ud", "\\\\ud")
        settings = (f"[project]\n{value} = 1", f"[checks]\n{value} = 'error'", f"[checks]\nSM306 = {value}", f"[build]\nbackends = [{value}]",
                    f"[{value}]", f"[project]\nsources = [{value}]", f"[project]\nreads = [{value}]\nsources = [{value}]", f"{value}")
        for line in (settings[number % 8], settings[(number + 3) % 8]):
            (toml / "seamark.toml").write_text(line)
            done = run(["check"], cwd=toml, statuses=(0, 1, 2))
            judge_terminal(done.stderr.decode(errors="surrogateescape"), f"seamark.toml with {line!r}")


def judge_broken_text():
    """What may stand in no blueprint is shown all the same."""
    for number, text in enumerate(("\x1b]0;owned\x07\x1b[2J", "\x00\x01\x7f", "\u009b31m\u0085", "\r\x08\x08", "\udcff\udcfe", "\u202e\u2066", "\ufffe\uffff")):
        for where in (f'blueprint x "{text}"\n', f"// {text}\nblueprint x\n", f"blueprint x{text}\n", f"blueprint x\nowner {text}\n"):
            path = folder / f"broken{number}.blueprint"
            path.write_bytes(where.encode(errors="surrogateescape"))
            for option in ("text", "github", "junit", "json"):
                done = run(["check", path, "--format", option], statuses=(0, 1))
                shown = done.stderr.decode(errors="surrogateescape") + ("" if option == "json" else done.stdout.decode(errors="surrogateescape"))
                judge_terminal(shown, f"{option} of {where!r}")


def judge_in_tmux(path):
    """In a terminal emulator nothing that is printed takes effect: title, screen and colours stay."""
    if not shutil.which("tmux"):
        print("tmux is not there, so no terminal was asked")
        return
    name = f"seamark-{os.getpid()}"
    # The locale is set so that tmux shows what is not ASCII.
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color"}

    def tmux(*arguments):
        return subprocess.run(["tmux", "-L", name, "-f", "/dev/null", *arguments], capture_output=True, text=True, env=environment)

    escapes = folder / "escapes.blueprint"
    escapes.write_bytes(b'blueprint x "\x1b]0;owned\x07\x1b]2;owned\x1b\\\x1b[2J\x1b[31mred \xc2\x9b31m\x1bc \x1b[8m hidden"\n')
    title = "\x1b]2;owned\x07.blueprint"
    (folder / title).write_text("blueprint x\nowner x\n")
    script = (f"cd '{path.parent}'; printf 'first line\\n'; '{seamark}' check --color never '{escapes}' 2>&1 | head -n 12;"
              f" '{seamark}' check --color never '{folder}/'*owned*.blueprint 2>&1 | head -n 5; printf 'last line\\n'; sleep 30")
    try:
        tmux("new-session", "-d", "-x", "160", "-y", "60", "-s", "judge", "bash", "-c", script)
        for _ in range(100):
            shown = tmux("capture-pane", "-p", "-e", "-t", "judge").stdout
            if "last line" in shown:
                break
            subprocess.run(["sleep", "0.1"])
        check("first line" in shown and "last line" in shown, "tmux", f"the screen was cleared: {shown!r}")
        check("\\u{1B}" in shown and "\x1b[31m" not in shown and "\x1b[8m" not in shown, "tmux", f"an escape took effect: {shown!r}")
        seen = tmux("display-message", "-p", "-t", "judge", "#{pane_title}").stdout
        check("owned" not in seen, "tmux", f"the title is {seen!r}")
    finally:
        tmux("kill-server")


def judge_elsewhere(outputs):
    """Judges that are no Python: Mermaid and pages in a browser, the TypeScript compiler."""
    drawn, pages, types = folder / "drawn", folder / "pages", folder / "types"
    drawn.mkdir(), types.mkdir()
    pages = []
    for name, out in outputs.items():
        shutil.copy(out / "full.mmd", drawn / f"{name}.mmd")
        (drawn / name).mkdir()
        shutil.copy(out / f"site/{name}/model.json", drawn / name)
        pages += [out / f"site/{name}/worksheet.html", out / "site/index.html", out / "full.svg"]
        for file in (out / "fixtures").glob("*.ts"):
            shutil.copy(file, types)
    (folder / "pages.json").write_text(json.dumps([str(page) for page in pages]))
    for judge, command in (("Mermaid", ["node", tools / "browser/judge_mermaid.mjs", drawn]),
                           ("browser", ["node", tools / "browser/judge_harmless.mjs", folder / "pages.json"]),
                           ("TypeScript", ["node", tools / "typescript/parse.mjs", types])):
        done = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=600)
        check(done.returncode == 0, judge, (done.stdout + done.stderr)[-3000:])


def timed(part):
    begin = time.monotonic()
    part()
    if os.environ.get("SEAMARK_KEEP"):
        print(f"{part}: {time.monotonic() - begin:.1f} s", file=sys.stderr)


def main():
    judge_the_judges()
    sources = folder / "sources"
    sources.mkdir()
    # Texts that say nothing as an answer are answers here.
    (sources / "seamark.toml").write_text('[project]\nname = "<script>trapped=1</script>"\n[checks]\nSM313 = "off"\n')
    # The second is a draft: some texts say nothing as an answer, and so do some of the corpus.
    tame_outputs = [judge_outputs(author, blueprints.write(author, sources), None) for author in (blueprints.tame(), blueprints.tame_draft())]
    wanted = int(sys.argv[3]) if len(sys.argv) > 3 else blueprints.BLUEPRINTS
    authors = [blueprints.hostile(number) for number in range(wanted)]
    paths = [blueprints.write(author, sources) for author in authors]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda each: judge_outputs(each[0], each[1], tame_outputs), zip(authors, paths)))
        list(pool.map(lambda each: judge_findings(each[1], each[0]), enumerate(paths)))
    parts = (lambda: judge_elsewhere({author.name: out for author, out in zip(authors, results)}), lambda: judge_payloads(paths[0]), judge_sheets,
             judge_names, judge_broken_text, lambda: judge_in_tmux(paths[0]))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(timed, parts))
    print(f"{len(blueprints.CORPUS)} texts in {blueprints.places()} places of {len(authors)} blueprints")
    for judge, count in sorted(counts.items()):
        print(f"{judge}: {count} checks")
    for words in broken[:60]:
        print(f"BROKEN {words}")
    print(f"{len(broken)} broken")
    if not os.environ.get("SEAMARK_KEEP"):
        shutil.rmtree(folder, ignore_errors=True)
    sys.exit(1 if broken else 0)


main()
