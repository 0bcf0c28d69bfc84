"""A script file: its rules, and the script that it holds."""

from collections.abc import Mapping
from pathlib import Path

from bot.content import formats
from bot.content.checker import LONGEST_CAPTION, LONGEST_TEXT, Checker
from bot.content.mistakes import Mark, Mistake, Mistakes
from bot.content.yaml_reader import Node, read_yaml
from bot.core.deck import Format
from bot.core.script import LENGTHS, STEP_INPUTS, USUAL_LENGTH, Script, Step

NEEDED_FIELDS = ("title", "about", "source", "steps", "commitment", "follow_up")
SCRIPT_FIELDS = (*NEEDED_FIELDS, "tags", "minutes", "note")
STEP_FIELDS = ("id", "minutes", "do", "question", "hint", "input", "options", "poles")
NO_INPUT = "none"


def check_script(
    path: Path, data: bytes, shipped: bool
) -> tuple[Script | None, tuple[Mistake, ...]]:
    """The script in a file's bytes, or None and all mistakes; `shipped` asks for all languages."""
    mistakes = Mistakes(path)
    checker = Checker(mistakes, everywhere=shipped)
    checker.file_name(path)
    root = read_yaml(data, mistakes)
    script = _script(checker, root, path.stem) if root else None
    return (None if mistakes else script), mistakes.in_order()


def _script(checker: Checker, root: Node, script_id: str) -> Script:
    fields = checker.fields(root, SCRIPT_FIELDS, NEEDED_FIELDS)
    minutes: int | None = USUAL_LENGTH
    if "minutes" in fields:
        minutes = checker.number(fields["minutes"], "minutes", LENGTHS)
    return Script(
        id=script_id,
        title=checker.words(fields["title"], "title", LONGEST_CAPTION),
        about=checker.words(fields["about"], "about", paragraphs=True),
        source=checker.text(fields["source"], "source", LONGEST_TEXT),
        tags=checker.tags(fields["tags"]) if "tags" in fields else (),
        minutes=minutes or USUAL_LENGTH,
        steps=_steps(checker, fields["steps"], minutes),
        commitment=checker.words(fields["commitment"], "commitment", paragraphs=True),
        follow_up=checker.words(fields["follow_up"], "follow_up"),
        note=checker.note(fields["note"]) if "note" in fields else None,
    )


def _steps(checker: Checker, node: Node, minutes: int | None) -> tuple[Step, ...]:
    seen: dict[str, Mark] = {}
    items = checker.listing(node, "steps", 3, None)
    steps = []
    for place, item in enumerate(items, 1):
        step = _step(checker, item, seen)
        if place in (1, len(items)) and step.minutes > 1:
            checker.mistakes.add(item.mark, "mistake-step-end", minutes=step.minutes)
        steps.append(step)
    total = sum(step.minutes for step in steps)
    # A step without minutes has been reported; the sum would only confuse.
    if minutes and total != minutes and all(step.minutes for step in steps):
        checker.mistakes.add(node.mark, "mistake-step-sum", total=total, minutes=minutes)
    if steps and not any(step.question or step.input for step in steps):
        checker.mistakes.add(node.mark, "mistake-question-none")
    return tuple(steps)


def _step(checker: Checker, node: Node, seen: dict[str, Mark]) -> Step:
    fields = checker.fields(node, STEP_FIELDS, ("id", "minutes", "do"))
    kind = _input(checker, node.mark, fields)
    return Step(
        id=checker.id(fields["id"], seen),
        minutes=checker.number(fields["minutes"], "minutes", range(1, 31)) or 0,
        do=checker.words(fields["do"], "do", paragraphs=True),
        question=checker.words(fields["question"], "question") if "question" in fields else None,
        hint=checker.words(fields["hint"], "hint", paragraphs=True) if "hint" in fields else None,
        input=kind,
        options=formats.options(checker, fields, kind),
        poles=formats.poles(checker, fields, kind),
    )


def _input(checker: Checker, mark: Mark, fields: Mapping[str, Node]) -> Format | None:
    word: str | None = NO_INPUT
    if "input" in fields:
        word = checker.one_of(fields["input"], "input", (NO_INPUT, *STEP_INPUTS))
    if word is None:
        return None
    formats.check_fit(checker, mark, fields, word)
    if word == NO_INPUT:
        return None
    if "question" not in fields:
        checker.mistakes.add(mark, "mistake-question-missing", input=word)
    return Format(word)
