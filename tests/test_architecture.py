"""The rules of the house, held by reading the code: who imports whom, and what stands where."""

import ast
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.cli import main

HOME = Path(__file__).parents[1]
FILES = sorted((HOME / "bot").rglob("*.py"))
TREES = {path.relative_to(HOME): ast.parse(path.read_text("utf-8")) for path in FILES}
# What a rule may not touch: files, the network, other processes, and the clock.
IMPURE = {
    *("asyncio", "http", "io", "logging", "os", "pathlib", "shutil", "socket", "sqlite3"),
    *("subprocess", "tempfile", "threading", "time", "urllib"),
}
SQL = re.compile(r"\b(SELECT|INSERT|UPDATE|DELETE|PRAGMA|CREATE (TABLE|INDEX)|BEGIN|COMMIT)\b")
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "service", "base"}
MAKES_STATE = {"list", "dict", "set", "defaultdict", "deque", "Counter", "OrderedDict"}
ACCESSORS = {"now", "utcnow", "today", "time", "monotonic", "perf_counter"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def imports(path: Path) -> set[str]:
    """The modules that a file imports, in full; `from bot import notices` is `bot.notices`."""
    found: set[str] = set()
    for node in ast.walk(TREES[path]):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import"
            assert node.module is not None
            found.add(node.module)
            if node.module.startswith("bot") or node.module == "bot":
                found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def inside(path: Path, *packages: str) -> bool:
    return any(path.is_relative_to(f"bot/{package}") for package in packages)


def reaches(path: Path, *packages: str) -> set[str]:
    """What a file imports from these packages of bot."""
    return {
        name
        for name in imports(path)
        for package in packages
        if name == f"bot.{package}" or name.startswith(f"bot.{package}.")
    }


def functions(tree: ast.AST) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def docstrings(tree: ast.AST) -> set[int]:
    """The ids of the nodes that are docstrings."""
    owners = (n for n in ast.walk(tree) if isinstance(n, ast.Module | ast.ClassDef | Function))
    return {
        id(owner.body[0].value)
        for owner in owners
        if owner.body and isinstance(owner.body[0], ast.Expr)
    }


def public(body: list[ast.stmt], where: str) -> Iterator[tuple[str, ast.ClassDef | Function]]:
    """The public classes, functions and methods of a module."""
    for node in body:
        if isinstance(node, ast.ClassDef | Function) and not node.name.startswith("_"):
            yield f"{where}:{node.name}", node
            if isinstance(node, ast.ClassDef):
                yield from public(node.body, f"{where}:{node.name}")


def called(node: ast.Call) -> str:
    """The name of what is called, with what stands before its last dot."""
    if isinstance(node.func, ast.Attribute):
        before = node.func.value
        owner = before.id if isinstance(before, ast.Name) else getattr(before, "attr", "")
        return f"{owner}.{node.func.attr}"
    return getattr(node.func, "id", "")


def in_every_file(check: Callable[[Path], None]) -> Callable[[], None]:
    """A test that a rule holds in each file of bot."""

    def test() -> None:
        for path in TREES:
            check(path)

    return test


@in_every_file
def test_core_is_pure(path: Path) -> None:
    if not inside(path, "core"):
        return
    for name in imports(path):
        top = name.partition(".")[0]
        if top == "bot":
            assert name.startswith("bot.core"), f"{path} imports {name}"
        else:
            assert top not in IMPURE, f"{path} imports {name}"
            assert top in sys.stdlib_module_names | {"dateutil"}, f"{path} imports {name}"


@in_every_file
def test_the_layers_keep_apart(path: Path) -> None:
    apart = (
        *(("store", "content"), ("store", "messages"), ("content", "messages")),
        *(("content", "store"), ("messages", "store"), ("messages", "content")),
        *(("handlers", "jobs"), ("jobs", "handlers")),
    )
    for one, other in apart:
        if inside(path, one):
            assert not reaches(path, other), f"{path} must not know bot.{other}"


@in_every_file
def test_nothing_imports_what_stands_above_it(path: Path) -> None:
    floors = (
        ("content", "store", "texts", "messages"),
        ("members", "context"),
        ("handlers", "jobs"),
        ("app",),
        ("cli",),
    )
    for level, floor in enumerate(floors):
        if inside(path, *floor, *(f"{name}.py" for name in floor)):
            above = [name for higher in floors[level + 1 :] for name in higher]
            assert not reaches(path, *above), f"{path} imports from above"


@in_every_file
def test_nothing_but_the_command_knows_the_demo(path: Path) -> None:
    if not inside(path, "demo", "cli.py"):
        assert not reaches(path, "demo")


@in_every_file
def test_sql_stands_only_in_the_store(path: Path) -> None:
    if inside(path, "store"):
        return
    told = docstrings(TREES[path])
    for node in ast.walk(TREES[path]):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            assert not SQL.search(node.value), f"{path}:{node.lineno}: SQL"
    assert not any(name.partition(".")[0].startswith("sqlite") for name in imports(path))


@in_every_file
def test_text_is_escaped_only_where_messages_are_made(path: Path) -> None:
    if not inside(path, "messages", "demo"):
        assert not {name for name in imports(path) if name.partition(".")[0] == "html"}


@in_every_file
def test_only_the_clock_reads_the_clock(path: Path) -> None:
    if inside(path, "clock.py", "demo"):
        return
    for node in ast.walk(TREES[path]):
        if isinstance(node, ast.Call):
            owner, _, name = called(node).rpartition(".")
            reads = owner in {"datetime", "date", "time"} and name in ACCESSORS
            assert not reads, f"{path}:{node.lineno}: ask the clock instead"


def attributes(path: Path) -> set[str]:
    return {node.attr for node in ast.walk(TREES[path]) if isinstance(node, ast.Attribute)}


def test_no_label_or_weak_wording_is_looked_for_in_what_staff_answer() -> None:
    """Policing words costs safety, and people name themselves as they wish."""
    answers = {path for path in TREES if attributes(path) & {"answers", "taps", "commitments"}}
    handlers = {path.stem for path in answers if inside(path, "handlers")}
    assert {"answers", "writing", "sessions", "committing"} <= handlers
    labels = {
        path for path in TREES if reaches(path, "core.terms", "core.wording", "messages.hint")
    }
    labels |= {path for path in TREES if "terms" in attributes(path)}
    assert Path("bot/messages/hint.py") in labels
    assert answers & labels == set()


@in_every_file
def test_files_and_functions_are_short(path: Path) -> None:
    lines = (HOME / path).read_text("utf-8").count("\n")
    assert lines <= 300, f"{path} has {lines} lines"
    for function in functions(TREES[path]):
        length = (function.end_lineno or 0) - function.lineno + 1
        assert length <= 40, f"{path}: {function.name} has {length} lines"


@in_every_file
def test_whatever_is_public_is_documented(path: Path) -> None:
    tree = TREES[path]
    assert ast.get_docstring(tree), f"{path} does not say what it is for"
    for name, node in public(tree.body, str(path)):
        assert ast.get_docstring(node), f"{name} does not say what it does"


@in_every_file
def test_no_module_keeps_state(path: Path) -> None:
    for node in TREES[path].body:
        if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
            continue
        changes = isinstance(
            node.value, ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp
        ) or (isinstance(node.value, ast.Call) and called(node.value) in MAKES_STATE)
        for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
            constant = isinstance(target, ast.Name) and (
                target.id.isupper() or target.id == "__all__"
            )
            assert constant or not changes, f"{path}:{node.lineno}: state of a module"
    for inner in ast.walk(TREES[path]):
        assert not isinstance(inner, ast.Global), f"{path}: global"


@in_every_file
def test_names_say_what_a_thing_is(path: Path) -> None:
    names = [*path.with_suffix("").parts]
    names += [node.name for node in ast.walk(TREES[path]) if isinstance(node, ast.ClassDef)]
    for name in names:
        words = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)
        assert VAGUE.isdisjoint(word.lower() for word in words), f"{path}: {name}"


def settings(text: str) -> set[str]:
    return set(re.findall(r"\bESKE_[A-Z_]+\b", text))


def test_the_readme_lists_every_setting_and_no_other() -> None:
    read = set()
    for name in ("config.py", "cli.py", "logs.py"):
        told = docstrings(TREES[Path("bot", name)])
        for node in ast.walk(TREES[Path("bot", name)]):
            if isinstance(node, ast.Constant) and id(node) not in told:
                read |= settings(str(node.value))
    assert settings((HOME / "README.md").read_text("utf-8")) == read


def test_every_command_in_the_readme_exists() -> None:
    readme = (HOME / "README.md").read_text("utf-8")
    made = set(re.findall(r"(?m)^([a-z]+):", (HOME / "Makefile").read_text("utf-8")))
    assert {"setup", "demo", "run", "test", "bench"} <= made
    wanted = set(re.findall(r"(?m)(?:^\s*(?:\$ )?|`)make ([a-z]+)", readme))
    assert wanted <= made
    assert {"demo", "test"} <= wanted
    eske = re.findall(r"(?m)(?:^\s*(?:\$ )?|`|bin/)eske ([a-z]+)\b", readme)
    assert set(eske) <= set(main.commands)
