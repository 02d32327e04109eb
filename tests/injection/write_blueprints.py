"""Blueprints with a text of the corpus in every place of the language that takes one: each text stands in each place, in one of them."""

import json
import pathlib
import re

CORPUS = json.loads((pathlib.Path(__file__).parent / "hostile.json").read_text())
BLUEPRINTS = (len(CORPUS) + 1) // 2


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
    """`texts` gives the text of a place."""

    def __init__(self, name, texts):
        self.name = name
        self.texts = texts
        self.place = 0
        self.used = []

    def take(self, copy):
        self.place += 1
        text = self.texts(self.place, copy)
        self.used.append(text)
        return text

    def text(self, copy):
        return quote(self.take(copy))

    def write(self):
        """The blueprint, and the files beside it by their names."""
        text, schemas = self.text, []
        out = [f"blueprint {self.name} {text(0)}", f"owner {text(0)}",
               f"lane customer {text(0)} is customer", "line interaction", f"lane helper {text(0)} is agent", "line visibility",
               f"lane desk {text(1)} is human {{ owner {text(0)} }}", "line internal",
               f"lane systems {text(1)} is system {{ actor queue {text(0)} {{ owner {text(1)} }} actor store {text(1)} }}"]
        for copy in (0, 1):
            own = self.take(copy)
            schema = file_name(own) + f"{copy}.json"
            schemas.append(schema)
            out += [
                f"enum Reason{copy} {{ first {text(copy)}, second {text(1 - copy)} }}",
                f"record Turn{copy} {text(copy)} {{ said : text @pii {text(copy)}, reason? : Reason{copy} {text(copy)} }}",
                f"state reason{copy} : Reason{copy} {text(copy)} {{ owner {text(copy)} }}",
                f"state turns{copy} : list 1..2 of Turn{copy} @internal {text(copy)}",
                f"state words{copy} : text {text(copy)} {{ example {text(copy)} example {text(copy)} }}",
                f"state any{copy} : json {text(copy)} {{ example {{ a: {text(copy)}, b: [{text(copy)}] }} }}",
                f"state only{copy} : text matches {quote(pattern_of(own))} {text(copy)} {{ example {quote(own)} }}",
                f"carrier wire{copy} {text(copy)} {{ entries ..20 }}",
                f"failure odd{copy} {text(copy)}",
                f"step ask{copy} {text(copy)} in customer {{ gives words{copy}, any{copy}, reason{copy}, turns{copy}, only{copy}"
                f" evidence {text(copy)} waits {text(copy)} span {text(copy)} }}",
                f"step work{copy} {text(copy)} in helper {{ needs words{copy}, any{copy}, reason{copy}, turns{copy}, only{copy} evidence {text(copy)} }}",
                f"step keep{copy} {text(copy)} in queue {{ needs words{copy}, any{copy}, reason{copy}, turns{copy}, only{copy} waits {text(copy)} }}",
                f"step told{copy} {text(copy)} in customer {{ needs words{copy} }}"]
        out += [f"flow happy {text(0)} {{ ask0 -> work0 -> keep0 -> told0 }}",
                f"flow other {text(1)} {{ ask1 -> work1 when {text(0)}  work1 -> keep1 when {text(1)}  keep1 -> told1 }}"]
        for copy in (0, 1):
            cargo = ", ".join(f"{state}{copy} as {quote(self.take(copy) + f' {state}')}" for state in ("words", "any", "reason", "turns", "only"))
            for first, second, more in (("ask", "work", f"over wire{copy} answers words{copy} as {text(copy)}"),
                                        ("work", "keep", f"landed {text(copy)} within 5s accepts {quote('schemas/' + schemas[copy])}"),
                                        ("keep", "told", f"channel {text(copy)}")):
                carried = cargo if second != "told" else f"words{copy} as {text(copy)}"
                out.append(
                    f"seam {first}{copy} -> {second}{copy} {text(copy)} {{ carries {carried} {more} owner {text(copy)}\n"
                    f"  failure odd{copy} {text(copy)} {{ recovery {text(copy)} signal {text(copy)} owner {text(copy)} severity 3 basis observed {text(copy)} }}\n"
                    f"  failure {text(copy)} {{ recovery {text(copy)} -> told{copy} signal {text(copy)} }}\n"
                    f"  waive SM404 {text(copy)} waive SM603 {text(copy)} until 2099-01-01 }}")
        return "\n".join(out) + "\n", schemas


def hostile(number):
    return Author(f"hostile{number}", lambda place, copy: CORPUS[(number + place * 7 + copy * BLUEPRINTS) % len(CORPUS)])


def tame():
    return Author("tame", lambda place, copy: f"tame words {place}")


def tame_draft():
    return Author("draft", lambda place, copy: f"tame words {place}" if place % 2 else "TBD")


def places():
    author = tame()
    author.write()
    return author.place


def write(author, folder):
    """Gives the file's path."""
    text, schemas = author.write()
    (folder / "schemas").mkdir(parents=True, exist_ok=True)
    for schema in schemas:
        (folder / "schemas" / schema).write_text('{ "type": "object", "properties": { "x": { "x-own": 1 } }, "x-y": true, "patternProperties": {"^z": false} }')
    path = folder / f"{author.name}.blueprint"
    path.write_text(text)
    return path
