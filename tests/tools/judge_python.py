"""judge_python.py FOLDER… : do the Python types below the folders agree with the cases beside them?

Each `<blueprint>.py` is compiled with warnings as errors and imported; each valid case constructs the TypedDict of its payload and is what
the type's hints say, each case that breaks a rule which a type can express is not. Prints each disagreement and a count; exit status 1
on any, and where there is nothing to judge.
"""

import importlib.util
import json
import pathlib
import sys
import types
import typing
import warnings

warnings.simplefilter("error")
sys.dont_write_bytecode = True

EXPRESSIBLE = {"type", "enum", "required", "additionalProperties"}


def load(path):
    """The module, as `import` finds it."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


def is_typed_dict(value, hint):
    hints = typing.get_type_hints(hint)
    return (
        isinstance(value, dict)
        and hint.__required_keys__ <= value.keys() <= hints.keys()
        and all(conforms(inner, hints[name]) for name, inner in value.items())
    )


def conforms(value, hint):
    """As a type checker sees it: an int will do for a float, a bool for neither."""
    if typing.is_typeddict(hint):
        return is_typed_dict(value, hint)
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if isinstance(hint, typing.ForwardRef):
        return True  # of the recursive type of any JSON value
    if origin is typing.Literal:
        return value in arguments and isinstance(value, str)
    if origin in (typing.Union, types.UnionType):
        return any(conforms(value, each) for each in arguments)
    if origin is list:
        return isinstance(value, list) and all(conforms(each, arguments[0]) for each in value)
    if origin is dict:
        return isinstance(value, dict) and all(conforms(each, arguments[1]) for each in value.values())
    if hint in (int, float):
        return isinstance(value, (int, hint)) and not isinstance(value, bool)
    return isinstance(value, hint)


def judge_case(hint, case):
    if case["valid"]:
        made = hint(**case["data"])
        return made == case["data"] and conforms(made, hint)
    return case["rule"]["keyword"] not in EXPRESSIBLE or not conforms(case["data"], hint)


def index_of(module):
    """The one dict of the module that leads from identities to types."""
    (index,) = [each for name, each in vars(module).items() if isinstance(each, dict) and name.startswith("Payloads")]
    return index


def judge(path):
    index = index_of(load(path))
    for tests in sorted(path.parent.glob("*.tests.json")):
        for group in json.loads(tests.read_text("utf-8")):
            hint = index[group["schema"]["$id"].removeprefix("urn:seamark:")]
            for case in group["tests"]:
                yield judge_case(hint, case), f"{path}: {group['description']}: {case['description']}"


def main(folders):
    modules = [path for folder in folders for path in sorted(pathlib.Path(folder).rglob("*.py"))]
    verdicts = [verdict for path in modules for verdict in judge(path)]
    problems = [text for agrees, text in verdicts if not agrees]
    for text in problems[:40]:
        print(text)
    print(f"{len(verdicts)} cases of {len(modules)} modules, {len(problems)} disagreements")
    return 1 if problems or not verdicts else 0


sys.exit(main(sys.argv[1:]))
