"""What each format needs beside its text: the same rules for cards and for steps."""

from collections.abc import Mapping

from bot.content.checker import LONGEST_CAPTION, Checker
from bot.content.mistakes import Mark
from bot.content.yaml_reader import Node
from bot.core.deck import FORMATS_WITH, Format, Words

# Least and most options, and how long one may be. Advice to choose from is a whole sentence, and
# stands in the message with a number; other options stand on buttons.
_OPTIONS: Mapping[Format, tuple[int, int, int]] = {
    Format.CHOICE: (2, 6, LONGEST_CAPTION),
    Format.CHOOSE: (2, 20, 120),
    Format.VALUES: (24, 24, LONGEST_CAPTION),
}


def check_fit(checker: Checker, mark: Mark, fields: Mapping[str, Node], kind: str) -> None:
    """Note what this format (or `none`) needs and lacks, and what it has but does not use."""
    for field, formats in FORMATS_WITH.items():
        if kind in formats and field not in fields:
            checker.mistakes.add(mark, "mistake-format-needs", field=field, format=kind)
        elif kind not in formats and field in fields:
            at = fields[field].mark
            checker.mistakes.add(
                at, "mistake-format-other", field=field, format=kind, formats=formats
            )


def options(
    checker: Checker, fields: Mapping[str, Node], kind: Format | None
) -> tuple[Words, ...]:
    """The options of a card or step; none where the format has none."""
    if kind is None or kind not in _OPTIONS or "options" not in fields:
        return ()
    least, most, longest = _OPTIONS[kind]
    return checker.captions(fields["options"], "options", least, most, longest)


def poles(checker: Checker, fields: Mapping[str, Node], kind: Format | None) -> tuple[Words, ...]:
    """The two ends of a dilemma; none where the format has none."""
    if kind is not Format.DILEMMA or "poles" not in fields:
        return ()
    return checker.captions(fields["poles"], "poles", 2, 2)
