"""Blueprints with a text of the corpus in every place of the language that takes one: each text stands in each place, in one of them."""

import json
import pathlib
import re
import zlib

CORPUS = json.loads((pathlib.Path(__file__).parent / "hostile.json").read_text())
COPIES = 4  # of each place in a whole blueprint
WHOLE = -(-len(CORPUS) // COPIES)
STATES = ("words", "any", "reason", "turns", "only", "shelf")


def quote(text):
    """A text as the language writes it."""
    for plain, escape in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t")):
        text = text.replace(plain, escape)
    return f'"{text}"'


def pattern_of(text):
    """A pattern that only this text satisfies."""
    return "^" + re.sub(r"[\\^$.*+?()\[\]{}|/]", lambda found: "\\" + found.group(), text).replace("\n", "\\n").replace("\t", "\\t") + "$"


def file_name(text):
    """What of a text may be a file's name."""
    return re.sub(r"[/#\n\t]", "", text).encode()[:120].decode(errors="ignore").strip(". ") or "name"


class Author:
    """`text_of(turn, copy)` gives the text of a place, of which a copy has one or more turns. `used` keeps which text stands where."""

    def __init__(self, name, text_of, copies=range(COPIES)):
        self.name = name
        self.text_of = text_of
        self.copies = copies
        self.used = []
        self.turns = {}
        self.schemas = set()

    def take(self, place, copy=0):
        turn = self.turns.get((place, copy), zlib.crc32(place.encode()))
        self.turns[place, copy] = turn + 1
        text = self.text_of(turn, copy)
        self.used.append((place, text))
        return text

    def text(self, place, copy=0):
        return quote(self.take(place, copy))

    def schema(self, place, copy):
        name = f"{file_name(self.take(place, copy))}{copy}.json"
        self.schemas.add(name)
        return quote("schemas/" + name)

    def pattern(self, place, copy):
        text = self.take(place, copy)
        return quote(pattern_of(text)), quote(text)

    def write(self):
        """The blueprint, and the library that it imports."""
        out = [f"blueprint {self.name} {self.text('title of a blueprint')}"]
        library = [f"library {self.name}.words {self.text('title of a library')}"]
        out += [f"import {self.name}.words", f"owner {self.text('owner of a blueprint')}"]
        if self.copies:
            self.write_lanes(out)
            for copy in self.copies:
                self.write_declarations(copy, out, library)
                self.write_steps(copy, out)
                self.write_seams(copy, out)
            out.append("flow happy { ask0 -> work0 -> keep0 -> told0 }")
        else:
            out += ["lane customer is customer", "line interaction", "lane helper is agent", "line visibility", "line internal",
                    "lane systems is system { actor store }", "state words : text 1..9",
                    "step ask in customer { gives words }", "step work in helper { needs words }", "step keep in store { needs words }",
                    "step told in customer", "flow happy { ask -> work -> keep -> told }",
                    'seam ask -> work { carries words owner "x" failure "It is late" { recovery "Ask again" signal "A timer" } }',
                    'seam work -> keep { carries words landed "Stored" owner "x" failure "It is lost" { recovery "Ask again" signal "A count" } }',
                    'seam keep -> told { carries words owner "x" failure "It is dark" { recovery "Ask again" signal "A count" } }']
            library.append("enum Unused { first }")
        return "\n".join(out) + "\n", "\n".join(library) + "\n"

    def write_lanes(self, out):
        text = self.text
        lanes = [[f"lane customer{copy} {text('title of a lane', copy)} is customer {{ accepts {self.schema('schema of a lane', copy)} }}" for copy in self.copies],
                 ["line interaction"], [f"lane helper{copy} {text('title of a lane', copy)} is agent" for copy in self.copies], ["line visibility"],
                 [f"lane desk{copy} {text('title of a lane', copy)} is human {{ owner {text('owner of a lane', copy)} }}" for copy in self.copies], ["line internal"],
                 ["lane systems is system {"],
                 [f"actor store{copy} {text('title of an actor', copy)} {{ owner {text('owner of an actor', copy)} accepts {self.schema('schema of an actor', copy)} }}"
                  for copy in self.copies], ["}"]]
        out += [line for group in lanes for line in group]

    def write_declarations(self, copy, out, library):
        text = self.text
        keys, _ = self.pattern("pattern of a carrier's keys", copy)
        matches, only = self.pattern("pattern of a state", copy)
        library += [f"state shelf{copy} : text {text('title in a library', copy)} {{ owner {text('owner in a library', copy)} }}",
                    f"contract deal{copy} for agent -> system {text('title of a contract', copy)} {{ considers odd{copy} }}",
                    f"failure odd{copy} {text('title of a failure kind', copy)}"]
        out += [f"enum Reason{copy} {{ first {text('title of an enumerator', copy)}, second {text('title of an enumerator', copy)} }}",
                f"record Turn{copy} {text('title of a record', copy)} {{ said : text @pii {text('title of a field', copy)}, reason? : Reason{copy} }}",
                f"state reason{copy} : Reason{copy} {text('title of a state', copy)} {{ owner {text('owner of a state', copy)} }}",
                f"state turns{copy} : list 1..2 of Turn{copy} @internal {text('title of a state', copy)}",
                f"state words{copy} : text {{ example {text('example', copy)} example {text('example', copy)} }}",
                f"state any{copy} : json {{ example {{ a: {text('example inside of a value', copy)}, b: [{text('example inside of a value', copy)}] }} }}",
                f"state only{copy} : text matches {matches} {{ example {only} }}",
                f"carrier wire{copy} {text('title of a carrier', copy)} {{ entries ..20 }}",
                f"carrier spare{copy} {{ keys matches {keys} }}",
                f"waive SM404 {text('reason of a waiver of a file', copy)}"]

    def write_steps(self, copy, out):
        text, states = self.text, ", ".join(f"{state}{copy}" for state in STATES)
        out += [f"step ask{copy} {text('title of a step', copy)} in customer{copy} {{ gives {states}"
                f" evidence {text('evidence', copy)} waits {text('what a step waits for', copy)} span {text('span', copy)} }}",
                f"step work{copy} {text('title of a step', copy)} in helper{copy} {{ needs {states} evidence {text('evidence', copy)}"
                f" waive SM603 {text('reason of a waiver of a step', copy)} }}",
                f"step keep{copy} {text('title of a step', copy)} in store{copy} {{ needs {states} waits {text('what a step waits for', copy)} }}",
                f"step told{copy} {text('title of a step', copy)} in customer{copy} {{ needs words{copy} }}"]
        out.append(f"flow other{copy} {text('title of a flow', copy)} {{ ask{copy} -> work{copy} when {text('condition', copy)}"
                   f"  work{copy} -> keep{copy} when {text('condition', copy)}  keep{copy} -> told{copy} }}")

    def write_seams(self, copy, out):
        text = self.text
        # A name in a payload stands there once.
        cargo = ", ".join(f"{state}{copy} as {quote(self.take('name in a payload', copy) + f' {state}')}" for state in STATES)
        reply = f"answers words{copy} as {text('name in a payload', copy)}"
        for first, second, carried, more in (
                ("ask", "work", cargo, f"over wire{copy} {reply}"),
                ("work", "keep", cargo, f"landed {text('what has landed', copy)} within 5s accepts {self.schema('schema of a seam', copy)}"),
                ("keep", "told", f"words{copy} as {text('name in a payload', copy)}", f"channel {text('channel', copy)}")):
            out.append(
                f"seam {first}{copy} -> {second}{copy} {text('title of a seam', copy)} {{ carries {carried} {more} owner {text('owner of a seam', copy)}\n"
                f"  failure odd{copy} {text('failure', copy)} {{ recovery {text('recovery', copy)} signal {text('signal', copy)} owner {text('owner of a recovery', copy)}"
                f" severity 3 basis observed {text('basis', copy)} }}\n"
                f"  failure {text('failure', copy)} {{ recovery {text('recovery', copy)} -> told{copy} signal {text('signal', copy)} }}\n"
                f"  waive SM404 {text('reason of a waiver of a seam', copy)} waive SM603 {text('reason of a waiver of a seam', copy)} until 2099-01-01 }}")


def hostile(number):
    """The first WHOLE of them have every place, the others only what a blueprint has once."""
    return Author(f"hostile{number}", lambda turn, copy: CORPUS[(number + turn + copy * WHOLE) % len(CORPUS)], range(COPIES if number < WHOLE else 0))


def tame():
    return Author("tame", lambda turn, copy: f"tame words {turn + copy}")


def tame_drafts():
    """Answers that say nothing, in every second place."""
    return tuple(Author(f"draft{odd}", lambda turn, copy, odd=odd: f"tame words {turn + copy}" if turn % 2 == odd else "TBD") for odd in (0, 1))


def tame_brief():
    return Author("brief", lambda turn, copy: f"tame words {turn + copy}", range(0))


def write(author, folder):
    """Gives the file's path."""
    text, library = author.write()
    (folder / "schemas").mkdir(parents=True, exist_ok=True)
    (folder / author.name).mkdir()
    (folder / author.name / "words.blueprint").write_text(library)
    for schema in author.schemas:
        (folder / "schemas" / schema).write_text('{ "type": "object", "properties": { "x": { "x-own": 1 } }, "x-y": true, "patternProperties": {"^z": false} }')
    path = folder / f"{author.name}.blueprint"
    path.write_text(text)
    return path
