"""Blueprints made by the language's grammar, whatever comes out: well-typed, well-formed, and slightly broken.

Each production of docs/language.md is a function here. Names are drawn from pools of what is declared, so that they resolve; a well-formed
file draws some from elsewhere, and a broken one has a token too few, too many or in a wrong place.
"""

import json
import pathlib
import random
import re

TEXTS = ["A text", "Größe 客户 📦", "x", "words and more words than a narrow box takes", 'a "quoted" \\ one', "line\nline", "يطلب العميل", "- | <b> & `x`"]
TEXTS += json.loads((pathlib.Path(__file__).parent.parent / "injection/hostile.json").read_text())
WORDS = ["happy", "end", "lane", "step", "flow", "seam", "carries", "text", "needs", "a", "b2", "very_long_name_of_something", "constructor", "x_", "customer", "is"]
SCALARS = ["text", "id", "int", "number", "bool", "timestamp", "date", "duration", "uri", "email", "json"]
CODES = ["SM107", "SM306", "SM307", "SM312", "SM404", "SM409", "SM411", "SM501", "SM603"]


def quote(text):
    for plain, escape in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t")):
        text = text.replace(plain, escape)
    return f'"{text}"'


class Author:
    def __init__(self, seed, name, resolves=True):
        self.random = random.Random(seed)
        self.name = name
        self.resolves = resolves
        self.out = []

    # --- choices

    def one(self, items):
        return self.random.choice(items)

    def chance(self, share):
        return self.random.random() < share

    def some(self, items, least=0, most=4):
        items = list(items)
        return self.random.sample(items, min(len(items), self.random.randint(least, most)))

    def ref(self, pool):
        """A declared name; where names need not resolve, sometimes another one."""
        if not pool or (not self.resolves and self.chance(0.02)):
            return self.one(WORDS)
        return self.one(pool)

    def text(self):
        if self.chance(0.05):
            return '"""\n  ' + self.one(TEXTS).replace("\\", "\\\\").replace('"', "'").replace("\t", " ").replace("\n", "\n  ") + '\n"""'
        return quote(self.one(TEXTS))

    def title(self):
        return " " + self.text() if self.chance(0.6) else ""

    def answer(self):
        return "?" if self.chance(0.15) else quote("TBD") if self.chance(0.05) else self.text()

    def names(self, count, stem):
        # Words of the language are names wherever a name is expected.
        pool = [f"{stem}{number}" for number in range(count)]
        for word in self.some(["is", "in", "step", "owner", "failure", "takes", "over", "text", "list", "happy"], 0, 2):
            if pool and stem not in ("Type", "flow"):
                pool[self.random.randrange(len(pool))] = word
        return list(dict.fromkeys(pool))

    # --- types

    def span(self, integers=True):
        low = self.random.randint(-3, 5)
        high = low + self.random.randint(0, 9)
        low, high = (str(low), str(high)) if integers or self.chance(0.5) else (f"{low}.25", f"{high}.5")
        return self.one([f"{low}..{high}", f"{low}..", f"..{high}"])

    def size(self):
        low = self.random.randint(0, 4)
        return self.one([f"{low}..{low + self.random.randint(1, 30)}", f"{low}..", f"..{low + 1}"])

    def type(self, depth=0):
        if depth < 3 and self.chance(0.2):
            return f"list {self.size() + ' ' if self.chance(0.6) else ''}of {self.type(depth + 1)}"
        if self.types and self.chance(0.35):
            return self.ref(self.types)
        scalar = self.one(SCALARS)
        bounds = ""
        if scalar in ("int", "number") and self.chance(0.5):
            bounds = " " + self.span(scalar == "int")
        elif scalar in ("text", "id", "uri", "email") and self.chance(0.5):
            bounds = " " + self.size()
        if scalar == "text" and self.chance(0.2):
            bounds += " matches " + quote(self.one(["^[a-z]+$", "^ORD-[0-9]{2,4}$", "x", "^[^\\s]*$", "(a|b)*c?"]))
        return scalar + bounds

    def value(self, depth=0):
        kind = self.random.randrange(8 if depth < 3 else 5)
        if kind == 5:
            return "[" + ", ".join(self.value(depth + 1) for _ in range(self.random.randint(1, 3))) + "]"
        if kind > 5:
            return "{ " + ", ".join(f"{key}: {self.value(depth + 1)}" for key in self.some(["a", "b", "value", "said"], 1, 3)) + " }"
        return [self.text(), str(self.random.randint(-9, 99)), "0.25", "true", "null"][kind]

    def tags(self):
        return "".join(f" {tag}" for tag in self.some(["@pii", "@internal", "@secret"], 0, 2)) if self.chance(0.2) else ""

    # --- items

    def lanes(self):
        roles = [("customer", self.random.randint(1, 2)), None, ("agent", self.random.randint(0, 2)), None,
                 ("human", self.random.randint(0, 1)), None, ("system", self.random.randint(0, 2))]
        lines = iter(["interaction", "visibility", "internal"])
        self.actors = []
        self.role_of = {}
        number = 0
        for role in roles:
            if role is None:
                self.out.append(f"line {next(lines)}")
                continue
            for _ in range(role[1]):
                lane = f"lane{number}"
                number += 1
                traits = "".join(f" {trait}" for trait in self.some(["stateless", "external"], 0, 1)) if role[0] != "customer" else ""
                body = f" owner {self.answer()}" if self.chance(0.2) else ""
                if self.chance(0.3):
                    for actor in [f"{lane}_{index}" for index in range(self.random.randint(1, 3))]:
                        body += f"\n  actor {actor}{self.title()}" + (f" {{ owner {self.answer()} }}" if self.chance(0.2) else "")
                        self.actors.append(actor)
                        self.role_of[actor] = role[0]
                else:
                    self.actors.append(lane)
                    self.role_of[lane] = role[0]
                self.out.append(f"lane {lane}{self.title()} is {role[0]}{traits}" + (f" {{{body} }}" if body else ""))

    def vocabulary(self):
        self.types = []
        for number in range(self.random.randint(0, 3)):
            name = f"Type{number}"
            if self.chance(0.5):
                members = [f"{member}{self.title()}" for member in self.some(["first", "second", "third", "is", "when_not"], 1, 4)]
                self.out.append(f"enum {name} {{ {', '.join(members)} }}")
            else:
                fields = [f"{field}{'?' if self.chance(0.3) else ''} : {self.type(1)}{self.tags()}{self.title()}" for field in self.some(["a", "b", "value", "said", "step"], 1, 4)]
                self.out.append(f"record {name}{self.title()} {{ {', '.join(fields)} }}")
            self.types.append(name)
        self.states = self.names(self.random.randint(1, 7), "state")
        for state in self.states:
            body, type_ = "", self.type()
            if type_ in ("json", "text") or not self.resolves:
                make = self.text if type_ == "text" else self.value
                body += "".join(f" example {make()}" for _ in range(self.random.randint(0, 2)))
            body += f" owner {self.answer()}" if self.chance(0.15) else ""
            body += " certified 2026-02-28" if self.chance(0.1) else ""
            self.out.append(f"state {state} : {type_}{self.tags()}{self.title()}" + (f" {{{body} }}" if body else ""))
        self.carriers = [f"carrier{number}" for number in range(self.random.randint(0, 2))]
        for carrier in self.carriers:
            limits = self.some(["flat", f"values {', '.join(self.some(SCALARS, 1, 5))}", f"bytes {self.size()}", f"entries {self.size()}", 'keys matches "^[a-z]+$"'], 1, 5)
            self.out.append(f"carrier {carrier}{self.title()} {{ {' '.join(limits)} }}")
        self.kinds = self.names(self.random.randint(0, 3), "kind")
        self.out += [f"failure {kind} {self.text()}" for kind in self.kinds]
        for number in range(self.random.randint(0, 2)):
            clauses = [f"requires {', '.join(self.some(self.states, 1, 2))}"] if self.chance(0.5) else []
            if self.kinds and self.chance(0.5):
                clauses.append(f"considers {', '.join(self.some(self.kinds, 1, 2))}")
            roles = ["customer", "agent", "human", "system"]
            self.out.append(f"contract contract{number} for {self.one(roles)} -> {self.one(roles)}{self.title()} {{ {' '.join(clauses)} }}")

    def uses(self, word):
        chosen = [self.ref([state]) + ("?" if self.chance(0.15) else "") for state in self.some(self.states, 0, 3)]
        return f" {word} {', '.join(dict.fromkeys(chosen))}" if chosen else ""

    def journey(self):
        self.steps = self.names(self.random.randint(2, 14), "step")
        self.actor_of = {}
        customers = [actor for actor in self.actors if self.role_of[actor] == "customer"]
        for index, step in enumerate(self.steps):
            actor = self.one(customers) if index in (0, len(self.steps) - 1) else self.one(self.actors)
            self.actor_of[step] = actor
            clauses = [self.uses("needs"), self.uses("gives"), f" takes {self.one(['2s', '250ms..3m', '1d'])}" if self.chance(0.3) else "",
                       f" evidence {self.text()}" if self.chance(0.2) else "", f" span {self.text()}" if self.chance(0.1) else "",
                       f" waits {self.text()}" if self.chance(0.1) else "", " irreversible" if self.chance(0.1) else "", " joins" if self.chance(0.1) else "",
                       f" waive {self.one(CODES)} {self.text()}" if self.chance(0.1) else ""]
            self.random.shuffle(clauses)
            self.out.append(f"step {step}{self.title()} in {self.ref([actor])}" + (f" {{{''.join(clauses)} }}" if self.chance(0.8) else ""))
        self.pairs = {}
        for number in range(self.random.randint(1, 4)):
            chains = []
            for _ in range(self.random.randint(1, 3)):
                length = self.random.randint(2, 6)
                chain = self.steps if number == 0 and not chains else [self.one(self.steps) for _ in range(length)]
                for pair in zip(chain, chain[1:]):
                    self.pairs[pair] = True
                chains.append("  " + " -> ".join(self.ref([step]) for step in chain) + (f" when {self.text()}" if self.chance(0.4) else ""))
            self.out.append(f"flow {'happy' if number == 0 else f'flow{number}'}{self.title()} {{\n" + "\n".join(chains) + "\n}")

    def cargo(self):
        wires = ["orderId", "a b", "x", "/~\"", "é"]
        return ", ".join(f"{state}{'?' if self.chance(0.2) else ''}" + (f" as {quote(self.one(wires) + state)}" if self.chance(0.3) else "")
                         for state in self.some(self.states, 1, 4))

    def failure(self):
        body = [f"recovery {self.answer()}" + (f" -> {self.ref(self.steps)}" if self.chance(0.1) else "") + (" within 5s" if self.chance(0.2) else "")] if self.chance(0.8) else []
        body += [f"signal {self.answer()}"] if self.chance(0.7) else []
        body += [f"owner {self.answer()}"] if self.chance(0.2) else []
        body += [f"{word} {self.random.randint(1, 10)}" for word in self.some(["severity", "occurrence", "detection"], 0, 3)]
        body += [self.one([f"basis observed {self.text()}", "basis assumed"])] if self.chance(0.2) else []
        kind = self.ref(self.kinds) + " " if self.kinds and self.chance(0.5) else ""
        return f"  failure {kind}{self.answer()}" + (f" {{ {' '.join(body)} }}" if body or self.chance(0.5) else "")

    def seams(self):
        answers = {}
        for first, second in self.pairs:
            if self.actor_of[first] == self.actor_of[second] or self.chance(0.1):
                continue
            clauses = [f"  carries {self.cargo() if self.chance(0.85) else '?'}"] if self.chance(0.9) else []
            # The calls of one actor to one step all answer alike.
            call = (self.actor_of[first], second)
            if call not in answers:
                answers[call] = [f"  answers {self.cargo()}"] if self.chance(0.15) else []
            clauses += answers[call]
            clauses += [f"  over {self.ref(self.carriers)}"] if self.carriers and self.chance(0.3) else []
            clauses += [f"  channel {self.text()}"] if self.chance(0.3) else []
            clauses += [f"  owner {self.answer()}"] if self.chance(0.7) else []
            clauses += [f"  landed {self.answer()}" + (" within 2h" if self.chance(0.3) else "")] if self.chance(0.3) else []
            clauses += [f"  attempts {self.random.randint(1, 5)} otherwise {self.ref(self.steps)}"] if self.chance(0.1) else []
            clauses += [self.failure() for _ in range(self.random.randint(0, 3))]
            clauses += [f"  waive {self.one(CODES)} {self.text()} until {self.one(['2020-01-01', '2099-12-31'])}"] if self.chance(0.1) else []
            self.random.shuffle(clauses)
            self.out.append(f"seam {first} -> {second}{self.title()} {{\n" + "\n".join(clauses) + "\n}")

    def write(self):
        header = f"blueprint {self.name}{self.title()}"
        imports = [f"import {name}" for name in self.some(["std.handoff", "std.failures", "std.carriers"], 0, 1) if self.chance(0.3)]
        self.out = []
        self.lanes()
        lanes = self.out
        self.out = [f"owner {self.answer()}"] if self.chance(0.9) else []
        self.vocabulary()
        self.journey()
        self.seams()
        self.out += [f"waive {self.one(CODES)} {self.text()}"] if self.chance(0.2) else []
        if not self.resolves and self.chance(0.3):
            self.out.append(self.one(self.out))
        self.random.shuffle(self.out)
        comments = [f"// {self.one(['a comment', 'größe', '?', '}'])}"] if self.chance(0.3) else []
        return "\n".join([*comments, header, *imports, *lanes, *self.out, *comments]) + "\n"


TOKEN = re.compile(r'"""(?:.|\n)*?"""|"(?:\\.|[^"\\\n])*"|//[^\n]*|->|\.\.|\w+|\S|\s+')


def broken(text, seed):
    """A file with a few mistakes of the kinds that people and tools make."""
    dice = random.Random(seed)
    tokens = TOKEN.findall(text)
    for _ in range(dice.randint(1, 3)):
        at = dice.randrange(len(tokens))
        kind = dice.randrange(9)
        if kind == 0:
            del tokens[at]
        elif kind == 1:
            tokens.insert(at, tokens[dice.randrange(len(tokens))])
        elif kind == 2:
            other = dice.randrange(len(tokens))
            tokens[at], tokens[other] = tokens[other], tokens[at]
        elif kind == 3:
            tokens[at] = dice.choice(["{", "}", "->", "?", '"', '"""', "..", ",", "@pii", "seam", "when", "-1", "99999999999999999999", "1e9", "\x00", "\x1b[31m", "\\", "'", "\ud83d"])
        elif kind == 4:
            tokens = tokens[:max(at, 1)]
        elif kind == 5:
            tokens[at] = tokens[at][:-1] if len(tokens[at]) > 1 else tokens[at] * 2
        elif kind == 6:
            tokens[at:at] = ["{"] * dice.choice([2, 70])
        elif kind == 7:
            tokens[at] = tokens[at].replace(" ", "\r\n").replace("a", "\u202e")
        else:
            tokens[at] = tokens[at] * dice.choice([2, 50])
        if not tokens:
            tokens = [" "]
    return "".join(tokens)


def well_typed(seed, name):
    return Author(seed, name).write()


def well_formed(seed, name):
    return Author(seed, name, resolves=False).write()


def large(steps):
    """One way through so many steps with a seam each, short cuts through it, and states that many steps need."""
    states, lanes = 20, ["customer", "helper", "desk", "systems"]
    lines = ['blueprint large "Large"', "import std.handoff", "lane customer is customer", "line interaction", "lane helper is agent", "line visibility",
             "lane desk is human", "line internal", "lane systems is system"]
    lines += [f'state state{i} : text 1..20 "State {i}" {{ example "x" }}' for i in range(states)]
    lines += [f'step s{i} "Does thing {i}" in {lanes[i % 4]} {{ {"gives" if i < states else "needs"} state{i % states} }}' for i in range(steps)]
    lines.append("flow happy { " + " -> ".join(f"s{i}" for i in range(steps)) + " }")
    lines += [f'flow short{i} {{ s{i} -> s{i + 5} -> s{i + 9} when "case {i}" }}' for i in range(0, steps - 10, 20)]
    lines += [f'seam s{i} -> s{i + 1} {{ carries state{i % states} owner ? failure ? failure late "Late, {i}" {{ recovery ? }} }}' for i in range(steps - 1)]
    return "\n".join(lines) + "\n"
