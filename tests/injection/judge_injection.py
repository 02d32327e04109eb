"""Texts are data in every output, as programs written elsewhere see it.

The same blueprint is written with tame words and, many times, with texts that mean something somewhere. Of each output the structure has
to be the tame one's: its elements and attributes, its nodes, its anchors, the kinds of its statements; and what was typed has to come out
as the text that it was.
usage: judge_injection.py SEAMARK PROJECT_FOLDER [BLUEPRINTS]      the first so many, else all, so that each text stands in each place
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
import xml.parsers.expat

import write_blueprints as blueprints

seamark = str(pathlib.Path(sys.argv[1]).resolve())
project = pathlib.Path(sys.argv[2]).resolve()
tools = project / "tests/tools"
# Ten thousand small files, so in memory where there is a place for that.
memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) and shutil.disk_usage("/dev/shm").free > 1 << 30 else None
folder = pathlib.Path(tempfile.mkdtemp(prefix="seamark-injection-", dir=memory))
broken = []
counts = {}
judged = set()  # outputs, by what they are called in a message
share = int(os.environ.get("JUDGE_SHARE", "1"))  # of the texts that are a run of their own, one in so many
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
    judged.add(words)
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
    judged.add(words)
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
    judged.add(words)
    try:
        value = json.loads(text)
        check(True, "JSON", words)
        return value
    except ValueError as error:
        check(False, "JSON", f"{words}: {error}")
        return None


def judge_xml(text, words):
    judged.add(words)
    try:
        xml.parsers.expat.ParserCreate().Parse(text, True)
        check(True, "XML", words)
    except xml.parsers.expat.ExpatError as error:
        check(False, "XML", f"{words}: {error}")


def judge_github(text, words):
    for line in text.rstrip("\n").split("\n"):
        found = re.fullmatch(r"::(error|warning|notice) file=[^:,]*,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,title=SM\d{3}::.*", line)
        check(found is not None, "GitHub", f"{words}: {line[:120]!r}")


def judge_sarif(text, words):
    """In a message SARIF reads `{0}` as a placeholder and `[words](target)` as a link (sections 3.11.5 and 3.11.6)."""
    def messages(value):
        if isinstance(value, dict):
            yield from (each["text"] for name, each in value.items() if name in ("message", "description"))
            value = list(value.values())
        if isinstance(value, list):
            for each in value:
                yield from messages(each)
    for run_ in (judge_json(text, words) or {"runs": []})["runs"]:
        for message in messages(run_["results"]):
            plain = re.sub(r"\\[\\\[\]]|\{\{|\}\}", "", message)
            check(not re.search(r"\[[^\]]*\]\(|\{\d+\}", plain), "SARIF", f"{words}: {message!r}")


def judge_csv(text, words):
    judged.add(words)
    for row in csv.reader(io.StringIO(text, newline="")):
        for cell in row:
            is_number = re.fullmatch(r"-?\d+(\.\d+)?", cell) is not None
            check(is_number or not cell.lstrip(" \u00a0").startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")), "spreadsheet", f"{words}: {cell[:60]!r}")


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
    own = [each for each in found if re.fullmatch(rf"seamark: (?:{name})(\.[a-z]+\d?\.[a-z]+\d?)? (failure\[[\w.+-]+\] )?[a-z]+|seamark-printed\n[\w+/=.\n]+", each)]
    check(found == own and len(found) == len(anchors), "Markdown", f"{words}: {len(found)} comments, {len(own)} of them its own, of {len(anchors)} anchors")
    check(len(found) == len(set(found)), "Markdown", f"{words}: an anchor stands twice")
    lines, rules = len(re.findall(r"^\|", text, re.M)), len(re.findall(r"^(\| --- )+\|$", text, re.M))
    check(page.count("<tr>") == lines - rules, "Markdown", f"{words}: {page.count('<tr>')} rows, not {lines - rules}")


def draw(command, files):
    """Graphviz on many files in one run: what it says, and the JSON of each."""
    done = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, timeout=300)
    graphs, at = [], 0
    while command[0] == "neato" and done.stdout[at:].strip():
        at += len(done.stdout[at:]) - len(done.stdout[at:].lstrip())
        graph, at = json.JSONDecoder().raw_decode(done.stdout, at)
        graphs.append(graph)
    # Whose fonts are wider than what the box was made for is no matter of what the text says.
    said = [line for line in done.stderr.splitlines() if line and not line.endswith("size too small for label")]
    return done.returncode, said, graphs


def judge_dots(files, tame):
    """Each of the files is one graph with the nodes and edges of its tame one."""
    code, said, _ = draw(["dot", "-Tcanon"], files)
    check(code == 0 and not said, "DOT", f"{files[0]} to {files[-1]}: {said[:5]}")
    # neato draws it from the positions that it is given.
    _, _, graphs = draw(["neato", "-q", "-n2", "-Tjson0"], [tame, *files])
    check(len(graphs) == len(files) + 1, "DOT", f"{files[0]} to {files[-1]} are {len(files)} graphs, and {len(graphs) - 1} came out")

    def things(graph):
        return {each["name"] for each in graph.get("objects", []) if not each["name"].startswith("legend")}, len(graph.get("edges", []))

    for file, graph in zip(files, graphs[1:]):
        judged.add(str(file))
        expected, found = things(graphs[0]), things(graph)
        check(found == expected, "DOT", f"{file}: {found[0] ^ expected[0]}, {found[1]} edges, not {expected[1]}")


def judge_python(text, tame, words):
    judged.add(words)
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
    def dot(text):
        path = folder / f"judged{len(list(folder.iterdir()))}.dot"
        path.write_text(text)
        return path

    bad = ((judge_terminal, "\x1b[31m", ""), (judge_terminal, "\u202e", ""), (judge_csv, "a,=1\r\n", ""), (judge_github, "::error::x", ""),
           (judge_sarif, '{"runs": [{"results": [{"message": {"text": "[x](1)"}}]}]}', ""), (judge_sarif, '{"runs": [{"results": [{"message": {"text": "{0}"}}]}]}', ""), (judge_xml, "<a>", ""), (judge_json, "{", ""),
           (judge_markup, "<p><script></script></p>", ("<p></p>",), "", ""), (judge_markup, "<p onclick=x></p>", ("<p></p>",), "", ""),
           (judge_markup, '<a href="javascript:x">', ('<a href="#x">',), "", ""), (judge_markdown, "<b>x</b>", ("x",), "", "x"),
           (judge_markdown, "<!-- seamark: y.a0.b0 owner -->", ("x",), "", "x"), (judge_markdown, "| a |\n| --- |\n| b\n\nc |\n", ("<tr>x</tr>",), "", "x"),
           (judge_dots, [dot('digraph { a [label="')], dot("digraph { a }")), (judge_dots, [dot("digraph { a; b }")], dot("digraph { a }")),
           (judge_dots, [dot("digraph { a } digraph { a }")], dot("digraph { a }")), (judge_csv, "  =1\r\n", ""),
           (judge_python, "import os", "x: int", ""), (judge_python, "x = '", "x: int", ""))
    for judge, *arguments in bad:
        before = len(broken)
        judge(*arguments)
        seen = len(broken) > before
        del broken[before:]
        check(seen, "judges", f"{judge.__name__} does not see {arguments[0]!r}")
    judged.clear()


def judge_findings(paths):
    """The formats of findings, about files with findings that quote what was typed."""
    base = ["check", "--today", "2027-01-31", *(path.name for path in paths)]
    options = {"cwd": paths[0].parent, "statuses": (0, 1)}
    plain = run([*base, "--color", "never"], **options).stderr.decode()
    judge_terminal(plain, "findings")
    judge_terminal(run([*base, "--color", "always"], **options).stderr.decode(), "findings in colour", coloured=True)
    judge_json(run([*base, "--format", "json"], **options).stdout.decode(), "findings as json")
    judge_sarif(run([*base, "--format", "sarif"], **options).stdout.decode(), "findings as SARIF")
    judge_json(run([*base, "--format", "gitlab"], **options).stdout.decode(), "findings for GitLab")
    junit = run([*base, "--format", "junit"], **options).stdout.decode()
    judge_xml(junit, "findings as JUnit")
    judge_terminal(junit.replace("\t", " "), "findings as JUnit")
    github = run([*base, "--format", "github"], **options).stdout.decode()
    judge_terminal(github, "findings for GitHub")
    judge_github(github, "findings for GitHub")
    silent = [path.name for path in paths if f"--> {path.name}:" not in plain]
    check(not silent, "findings", f"nothing is found in {silent[:5]}")


def write_outputs(authors, sources, out):
    """Everything that is written of these blueprints."""
    names = [f"{author.name}.blueprint" for author in authors]
    out.mkdir()
    done = run(["build", "--drafts", *names, "-o", out / "site"], cwd=sources, statuses=(0, 1))
    judge_terminal(done.stderr.decode(), f"build of {out.name}")
    for option in ("csv", "md", "json", "text"):
        run(["rank", *names, "-T", option, "-o", out / f"rank.{option}"], cwd=sources)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda author: write_alone(author, sources, out / author.name), authors))


def judge_outputs(authors, out, tame_of):
    """`tame_of` an author gives those whose structure its outputs have to have, and where theirs lie."""
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda author: judge_alone(author, out, tame_of), authors))
        judge_together(authors, out, tame_of, pool)


def write_alone(author, sources, out):
    """What one blueprint gives besides the build."""
    out.mkdir()
    blueprint = f"{author.name}.blueprint"
    run(["fixtures", blueprint, "--pact", "--typescript", "--python", "-o", out / "fixtures"], cwd=sources)
    full = ["diagram", blueprint, "--detail", "--findings", "--date", "2027-01-31", "--revision=r" + re.sub(r"\s", " ", author.take("revision"))]
    for file, more in (("full.svg", ["svg", "--link-base", LINK_BASE]), ("full.dot", ["dot", "--link-base", LINK_BASE]), ("full.mmd", ["mermaid"])):
        run([*full, "-T", *more, "-o", out / file], cwd=sources)
    run(["worksheet", blueprint, "-o", out / "alone.md"], cwd=sources)


def site_of(out, author):
    return out / "site" / author.name


# The model does not hold them: findings quote them, patterns are escaped, and of a path it has the file.
NOT_IN_THE_MODEL = re.compile("reason of|pattern of|schema of|revision|in a library|title of a (library|contract|failure kind)|owner in a library")


def judge_alone(author, out, tame_of):
    """One blueprint's outputs."""
    tame_out, tame_authors = tame_of(author)
    name = author.name

    def pair(file, folder_of):
        own = folder_of(out, author) / file
        check(own.exists(), "exit status", f"{own} is not there")
        others = tuple((folder_of(tame_out, each) / file).read_text() for each in tame_authors)
        return own.read_text() if own.exists() else others[0], others, f"{own}"

    def alone(root, each):
        return root / each.name

    for text, expected, words in (pair("diagram.svg", site_of), pair("full.svg", alone)):
        judge_xml(text, words)
        judge_markup(text, expected, "SVG", words, may_add=("a", "title", "tspan"))
    judge_page(*pair("worksheet.html", site_of))
    for text, expected, words in (pair("worksheet.md", site_of), pair("alone.md", alone)):
        judge_markdown(text, expected, words, name)
    model = judge_json((site_of(out, author) / "model.json").read_text(), f"model of {name}")
    known = set(texts_of(model))
    lost = {place for place, text in author.used if text not in known and not any(text in each for each in known)}
    strange = [place for place in sorted(lost) if not NOT_IN_THE_MODEL.match(place)]
    check(not strange, "model", f"{name}: does not hold {strange}")
    python = (tame_out / tame_authors[0].name / f"fixtures/{tame_authors[0].name}.py").read_text()
    for file in sorted((out / name / "fixtures").iterdir()) + sorted((site_of(out, author) / "fixtures").iterdir()):
        if file.suffix == ".json":
            judge_json(file.read_text(), str(file))
        elif file.suffix == ".py":
            judge_python(file.read_text(), python, str(file))


def judge_page(text, expected, words):
    judge_markup(text, expected, "HTML", words, may_add=("br", "wbr"))
    check(len(re.findall("<script", text)) == len(re.findall("<script", expected[0])), "HTML", f"{words}: another script")


def judge_together(authors, out, tame_of, pool):
    """Outputs about all of them, and those that are judged in one go."""
    tame_out, _ = tame_of(authors[0])
    judge_page((out / "site/index.html").read_text(), ((tame_out / "site/index.html").read_text(),), "portfolio")
    judge_markdown((out / "rank.md").read_text(), ((tame_out / "rank.md").read_text(),), "ranking", "none")
    judge_csv((out / "rank.csv").read_text(), "ranking as CSV")
    judge_terminal((out / "rank.text").read_text(), "ranking as text")
    judge_json((out / "rank.json").read_text(), "ranking as JSON")
    batches = {}
    for author in authors:
        _, (like, *_) = tame_of(author)
        batches.setdefault(tame_out / "site" / like.name / "diagram.dot", []).append(site_of(out, author) / "diagram.dot")
        batches.setdefault(tame_out / like.name / "full.dot", []).append(out / author.name / "full.dot")
    list(pool.map(lambda batch: judge_dots(batch[1], batch[0]), batches.items()))


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
    judge_json(run([*base, "--format", "json"], **options).stdout.decode(), "payloads as json")
    judge_sarif(run([*base, "--format", "sarif"], **options).stdout.decode(), "payloads as SARIF")
    judge_xml(run([*base, "--format", "junit"], **options).stdout.decode(), "payloads as JUnit")


def judge_sheets():
    """What people may write on a worksheet, as answers and where no answer has a place."""
    draft = project / "tests/cli/ingest/draft.blueprint"
    printed = (project / "tests/cli/ingest/printed.md").read_text()
    for number, text in enumerate(blueprints.CORPUS[::share]):
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
    texts = [*blueprints.CORPUS, "\x1b]0;owned\x07", "\x1b]8;;https://evil.example\x07x", "\x1bP+q544e\x1b\\", "\x1b[2J", "a\nb", "a\r::error::b", "\u009b31m", "\x7f",
             "a,b:c%d", "-x", "\udcff"]
    names = [re.sub("[/\x00]", "", text).encode(errors="surrogateescape")[:100].decode(errors="surrogateescape").strip(".") or "x" for text in texts]
    author = blueprints.tame()
    source, _ = author.write()
    (folder / "names").mkdir()
    for number, name in enumerate(names):
        place = folder / f"names/{number}" / name
        place.mkdir(parents=True)
        (place / f"{name}.blueprint").write_text(source.replace("lane desk0", "lane desk0 is is"))
    for option in ("text", "json", "sarif", "github", "gitlab", "junit"):
        words = f"{option} of files with such names"
        done = run(["check", "--format", option, folder / "names"], statuses=(1,))
        shown = done.stdout.decode(errors="surrogateescape")
        check("\udcff" not in shown, "UTF-8", words)
        if option in ("json", "sarif", "gitlab"):
            judge_json(shown, words)
        elif option == "junit":
            judge_xml(shown.encode(errors="surrogateescape"), words)
        elif option == "github":
            judge_github(shown, words)
        judge_terminal(done.stderr.decode(errors="surrogateescape") + (shown if option == "github" else ""), words)
    for number, name in enumerate(names):
        place = folder / f"unformatted/{number}"
        place.mkdir(parents=True)
        (place / f"{name}.blueprint").write_text("blueprint   x\n")
    for option in ("--check", "--diff"):
        listed = run(["fmt", option, folder / "unformatted"], statuses=(0, 1)).stdout.decode(errors="surrogateescape")
        judge_terminal(listed, f"fmt {option} of files with such names")
        lines = len(listed.rstrip("\n").split("\n"))
        check(lines == len(names) * {"--check": 1, "--diff": 5}[option], "terminal", f"fmt {option}: {lines} lines of {len(names)} files")
        check("\udcff" not in listed, "UTF-8", f"fmt {option}")
    for number, (text, name) in enumerate(zip(texts, names)):
        place = folder / f"names/{number}" / name
        is_steering = number >= len(blueprints.CORPUS)
        if number % share and not is_steering:
            continue
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


def judge_elsewhere(authors, out):
    """Judges that are no Python: Mermaid and pages in a browser, the TypeScript compiler."""
    drawn, types = folder / "drawn", folder / "types"
    drawn.mkdir(), types.mkdir()
    pages = [out / "site/index.html"]
    for author in authors:
        name = author.name
        shutil.copy(out / name / "full.mmd", drawn / f"{name}.mmd")
        (drawn / name).mkdir()
        shutil.copy(site_of(out, author) / "model.json", drawn / name)
        pages += [site_of(out, author) / "worksheet.html", out / name / "full.svg"]
        for file in (out / name / "fixtures").glob("*.ts"):
            shutil.copy(file, types)
    (folder / "pages.json").write_text(json.dumps([str(page) for page in pages]))
    def ask(judge):
        name, *command = judge
        done = subprocess.run(["node", *map(str, command)], capture_output=True, text=True, timeout=600)
        check(done.returncode == 0, name, (done.stdout + done.stderr)[-3000:])
        return int((re.match(r"(\d+) ", done.stdout.rstrip().rsplit("\n", 1)[-1]) or ["", "0"])[1])
    judges = (("Mermaid", tools / "browser/judge_mermaid.mjs", drawn), ("browser", tools / "browser/judge_harmless.mjs", folder / "pages.json"),
              ("TypeScript", tools / "typescript/parse.mjs", types))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        flowcharts, shown, typed = pool.map(ask, judges)
    check((flowcharts, shown, typed) == (len(authors), len(pages), len(authors)), "elsewhere", f"{flowcharts} flowcharts, {shown} pages, {typed} types")
    # The pages and pictures are counted already.
    judged.update([*drawn.iterdir(), *types.iterdir()])


def judge_coverage(authors):
    """Every text stands in every place, unless only some of the blueprints were asked for."""
    texts_of_place = {}
    for author in authors:
        for place, text in author.used:
            texts_of_place.setdefault(place, set()).add(text)
    if len(authors) == len(blueprints.CORPUS):
        for place, texts in texts_of_place.items():
            check(len(texts) == len(blueprints.CORPUS), "coverage", f"only {len(texts)} texts stand as {place}")
        page = (project / "docs/reliability.md").read_text()
        for words in (f"each of [{len(blueprints.CORPUS)} texts]", f"each of {len(texts_of_place)} kinds of places"):
            check(words in page, "docs/reliability.md", f"it does not say {words!r}")
    return len(texts_of_place)


def timed(name, part, *arguments):
    begin = time.monotonic()
    result = part(*arguments)
    if os.environ.get("SEAMARK_KEEP"):
        print(f"{name}: {time.monotonic() - begin:.1f} s", file=sys.stderr)
    return result


def main():
    judge_the_judges()
    sources = folder / "sources"
    sources.mkdir()
    # Texts that say nothing as an answer are answers here, and failure kinds that the library asks for stop nothing.
    (sources / "seamark.toml").write_text('[project]\nname = "<script>trapped=1</script>"\n[checks]\nSM313 = "off"\nSM311 = "warning"\n')
    # Some texts of the corpus say nothing as an answer.
    tame, brief = (blueprints.tame(), *blueprints.tame_drafts()), (blueprints.tame_brief(),)
    wanted = int(sys.argv[3]) if len(sys.argv) > 3 else len(blueprints.CORPUS)
    authors = [blueprints.hostile(number) for number in range(wanted)]
    paths = {author.name: blueprints.write(author, sources) for author in (*tame, *brief, *authors)}
    tame_out, out = folder / "tame", folder / "out"
    write_outputs((*tame, *brief), sources, tame_out)
    timed("writing", write_outputs, authors, sources, out)
    places = judge_coverage(authors)
    first = paths[authors[0].name]
    parts = (("elsewhere", judge_elsewhere, authors, out),
             ("outputs", judge_outputs, authors, out, lambda author: (tame_out, tame if author.copies else brief)),
             ("findings", judge_findings, [paths[author.name] for author in authors]), ("payloads", judge_payloads, first),
             ("sheets", judge_sheets), ("names", judge_names), ("broken", judge_broken_text), ("tmux", judge_in_tmux, first))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda part: timed(*part), parts))
    for judge, count in sorted(counts.items()):
        print(f"{judge}: {count} checks")
    for words in broken[:80]:
        print(f"BROKEN {words}")
    each = "each of " if len(authors) == len(blueprints.CORPUS) else "some of "
    print(f"{each}{len(blueprints.CORPUS)} texts in {places} kinds of places, {len(authors)} blueprints, {len(judged)} outputs judged: {len(broken)} broken")
    if not os.environ.get("SEAMARK_KEEP"):
        shutil.rmtree(folder, ignore_errors=True)
    sys.exit(1 if broken else 0)


main()
