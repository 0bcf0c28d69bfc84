"""A deck file: its rules, and the deck that it holds."""

from pathlib import Path

from bot.content import formats
from bot.content.checker import LONGEST_CAPTION, LONGEST_TEXT, Checker
from bot.content.mistakes import Mark, Mistake, Mistakes
from bot.content.yaml_reader import Node, read_yaml
from bot.content.yaml_writer import Value, Word
from bot.core.deck import LANGUAGES, Card, Check, Deck, FollowUp, Format, Words

LONGEST_READING = 600

NEEDED_FIELDS = ("title", "about", "source", "format", "cards")
DECK_FIELDS = (*NEEDED_FIELDS, "retired")
CARD_FIELDS = (
    *("id", "format", "text", "options", "poles", "pick", "check"),
    *("tags", "follow_up", "by", "note", "retired"),
)


def check_deck(path: Path, data: bytes, shipped: bool) -> tuple[Deck | None, tuple[Mistake, ...]]:
    """The deck in a file's bytes, or None and all mistakes; `shipped` asks for all languages."""
    mistakes = Mistakes(path)
    checker = Checker(mistakes, everywhere=shipped)
    checker.file_name(path)
    root = read_yaml(data, mistakes)
    deck = _deck(checker, root, path.stem) if root else None
    return (None if mistakes else deck), mistakes.in_order()


def _deck(checker: Checker, root: Node, deck_id: str) -> Deck:
    fields = checker.fields(root, DECK_FIELDS, NEEDED_FIELDS)
    usual = _format(checker, fields["format"])
    return Deck(
        id=deck_id,
        title=checker.words(fields["title"], "title", LONGEST_CAPTION),
        about=checker.words(fields["about"], "about", paragraphs=True),
        source=checker.text(fields["source"], "source", LONGEST_TEXT),
        format=usual or Format.REFLECT,
        cards=_cards(checker, fields["cards"], usual),
        retired="retired" in fields and checker.true_false(fields["retired"], "retired"),
    )


def _cards(checker: Checker, node: Node, usual: Format | None) -> tuple[Card, ...]:
    seen: dict[str, Mark] = {}
    items = checker.listing(node, "cards", 1, None)
    return tuple(_card(checker, item, usual, seen) for item in items)


def _card(checker: Checker, node: Node, usual: Format | None, seen: dict[str, Mark]) -> Card:
    fields = checker.fields(node, CARD_FIELDS, ("id", "text"))
    checker.start_item()
    kind = _format(checker, fields["format"]) if "format" in fields else usual
    if kind:
        formats.check_fit(checker, node.mark, fields, kind)
    # Where the format is not known, no text is called too long that may be right.
    longest = LONGEST_READING if kind in (Format.READ, None) else LONGEST_TEXT
    text = checker.words(fields["text"], "text", longest, paragraphs=True)
    options = formats.options(checker, fields, kind)
    # One less than there are, or there would be nothing to choose.
    picks = range(1, max(2, len(options)))
    return Card(
        id=checker.id(fields["id"], seen),
        format=kind or Format.REFLECT,
        text=text,
        options=options,
        poles=formats.poles(checker, fields, kind),
        tags=checker.tags(fields["tags"]) if "tags" in fields else (),
        follow_up=_follow_up(checker, fields["follow_up"]) if "follow_up" in fields else None,
        by=_by(checker, fields["by"]) if "by" in fields else (),
        note=checker.note(fields["note"]) if "note" in fields else None,
        pick=checker.number(fields["pick"], "pick", picks) if "pick" in fields else None,
        check=_check(checker, fields["check"]) if "check" in fields else None,
        retired="retired" in fields and checker.true_false(fields["retired"], "retired"),
    )


def _format(checker: Checker, node: Node) -> Format | None:
    word = checker.one_of(node, "format", tuple(Format))
    return Format(word) if word else None


def _follow_up(checker: Checker, node: Node) -> FollowUp:
    fields = checker.fields(node, ("after", "text"), ("after", "text"))
    return FollowUp(
        after=checker.period(fields["after"], "after"),
        text=checker.words(fields["text"], "text", paragraphs=True),
    )


def _check(checker: Checker, node: Node) -> Check:
    names = ("question", "options", "right")
    fields = checker.fields(node, names, names)
    options = checker.captions(fields["options"], "options", 2, 6)
    return Check(
        question=checker.words(fields["question"], "question"),
        options=options,
        right=checker.number(fields["right"], "right", range(1, max(1, len(options)) + 1)) or 1,
    )


def _by(checker: Checker, node: Node) -> tuple[str, ...]:
    items = checker.listing(node, "by", 0, 10)
    return tuple(checker.text(item, "by", LONGEST_CAPTION) for item in items)


def deck_values(deck: Deck) -> dict[str, Value]:
    """What a file says that holds this deck, in the order of its fields."""
    values: dict[str, Value] = {
        "title": _written(deck.title),
        "about": _written(deck.about),
        "source": deck.source,
        "format": Word(deck.format),
    }
    if deck.retired:
        values["retired"] = True
    return values | {"cards": [_card_values(card, deck.format) for card in deck.cards]}


def _card_values(card: Card, usual: Format) -> dict[str, Value]:
    values: dict[str, Value | None] = {
        "id": Word(card.id),
        "format": None if card.format is usual else Word(card.format),
        "text": _written(card.text),
        "options": [_written(option) for option in card.options],
        "poles": [_written(pole) for pole in card.poles],
        "pick": card.pick,
        "check": _check_values(card.check) if card.check else None,
        "tags": [Word(tag) for tag in card.tags],
        "follow_up": _follow_up_values(card.follow_up) if card.follow_up else None,
        "by": [Word(each) for each in card.by],
        "note": card.note,
        "retired": card.retired,
    }
    return {name: value for name, value in values.items() if value}


def _check_values(check: Check) -> dict[str, Value]:
    return {
        "question": _written(check.question),
        "options": [_written(option) for option in check.options],
        "right": check.right,
    }


def _follow_up_values(follow_up: FollowUp) -> dict[str, Value]:
    weeks, days = divmod(follow_up.after.days, 7)
    number, unit = (follow_up.after.days, "day") if days else (weeks, "week")
    after = Word(f"{number} {unit}" if number == 1 else f"{number} {unit}s")
    return {"after": after, "text": _written(follow_up.text)}


def _written(words: Words) -> dict[str, Value]:
    return {code: words[code] for code in LANGUAGES if code in words}
