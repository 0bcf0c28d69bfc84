"""The decks as admins look through them: all, one with its cards, and what a search found."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.deck import LANGUAGES, Card, Deck, in_language
from bot.core.desk import PAGE, Found, Origin, missing_languages, page_of
from bot.core.edit import FileName, Kind
from bot.core.key import short_key
from bot.core.script import Script
from bot.messages.callbacks import Button, Noun
from bot.messages.card import Row
from bot.messages.voice import Message, isolated, keyboard, say
from bot.texts import Texts

LONGEST_CAPTION = 32
LONGEST_QUERY = 60
MOST_DRAFTS = 5
RETIRED = "🗄 "


@dataclass(frozen=True, slots=True)
class Entry:
    """A deck, and where its file lies."""

    deck: Deck
    origin: Origin


def deck_list(
    shown: Sequence[Entry], page: int, pages: int, drafts: Sequence[tuple[int, str]], texts: Texts
) -> Message:
    """A page of the decks; `drafts` are the reader's own: number and name."""
    lines = [say(texts, "decks-title"), say(texts, "decks-how", command="/decks"), ""]
    lines += [f"• {_summary(entry, texts)}" for entry in shown]
    rows: list[Row] = [[(_title(entry.deck, texts), open_button(entry.deck))] for entry in shown]
    rows.append(page_row("list", page, pages, "", texts))
    rows += [
        [(texts("decks-continue", name=shortened(name)), Button(Noun.DESK, "show", number))]
        for number, name in drafts[:MOST_DRAFTS]
    ]
    rows.append([(texts("scripts-button"), Button(Noun.SCRIPT, "list", 0))])
    files = (texts("export-button"), Button(Noun.EXPORT, "menu", 0))
    rows.append([(texts("decks-new"), Button(Noun.DECK, "new", 0)), files])
    return Message("\n".join(lines), keyboard(*rows))


def one_deck(entry: Entry, page: int, texts: Texts) -> Message:
    """A deck with a page of its cards, and what can be done with it."""
    deck, key = entry.deck, short_key(entry.deck.id)
    name = FileName(Kind.DECK, deck.id)
    page, pages = page_of(len(deck.cards), page)
    lines = [_summary(entry, texts), isolated(in_language(deck.about, texts.language))]
    lines.append(say(texts, "decks-source", source=deck.source, id=deck.id))
    if deck.retired:
        lines.append(say(texts, "decks-is-retired"))
    rows: list[Row] = [
        [(f"{number} · {card_caption(card, texts)}", card_button(deck, card, texts.language))]
        for number, card in list(enumerate(deck.cards, 1))[page * PAGE :][:PAGE]
    ]
    rows.append(page_row("open", page, pages, key, texts))
    turn = "restore" if deck.retired else "retire"
    rows += [
        [
            (texts("decks-add"), Button(Noun.DECK, "add", 0, key)),
            (texts("decks-rename"), Button(Noun.DECK, "head", 0, key)),
        ],
        [
            (texts(f"decks-{turn}"), Button(Noun.DECK, turn, 0, key)),
            (texts("history-button"), Button(Noun.DECK, "history", 0, key)),
        ],
        [
            (texts("export-button"), Button(Noun.EXPORT, "how", 0, name.key)),
            (texts("decks-all"), Button(Noun.DECK, "list", 0)),
        ],
    ]
    return Message("\n".join(lines), keyboard(*rows))


def found_cards(found: Sequence[Found | Script], query: str, page: int, texts: Texts) -> Message:
    """A page of the cards and scripts that a search found."""
    query = shortened(query, LONGEST_QUERY)
    everything = (texts("decks-all"), Button(Noun.DECK, "list", 0))
    if not found:
        return Message(say(texts, "decks-found-none", query=query), keyboard([everything]))
    page, pages = page_of(len(found), page)
    cards = sum(isinstance(one, Found) for one in found)
    lines = [say(texts, "decks-found", count=cards, query=query)] if cards else []
    if scripts := len(found) - cards:
        lines.append(say(texts, "scripts-found", count=scripts, query=query))
    rows: list[Row] = []
    for one in found[page * PAGE :][:PAGE]:
        if isinstance(one, Script):
            title = in_language(one.title, texts.language)
            button = script_button(one, texts.language, found=page + 1)
            rows.append([(texts("scripts-one", title=title), button)])
            continue
        title = shortened(_title(one.deck, texts), 16)
        caption = f"{title} · {card_caption(one.card, texts)}"
        button = card_button(one.deck, one.card, texts.language, page + 1)
        rows.append([(caption, button)])
    rows.append(page_row("found", page, pages, "", texts))
    return Message("\n".join(lines), keyboard(*rows, [everything]))


def other_decks(
    deck: Deck, card: Card, others: Sequence[Deck], page: int, texts: Texts
) -> Message:
    """To which deck a card is to move."""
    page, pages = page_of(len(others), page)
    key = f"{short_key(deck.id)}.{short_key(card.id)}"
    rows: list[Row] = [
        [(_title(other, texts), Button(Noun.DECK, "to", 0, f"{key}.{short_key(other.id)}"))]
        for other in others[page * PAGE :][:PAGE]
    ]
    rows.append(page_row("move", page, pages, key, texts))
    rows.append([(texts("button-back"), card_button(deck, card, texts.language))])
    return Message(say(texts, "decks-move-where", card=card_caption(card, texts)), keyboard(*rows))


def invitation(link: str, texts: Texts) -> Message:
    """The way from a group into the private chat, where the decks are."""
    return Message(say(texts, "decks-private"), keyboard([(texts("decks-button-private"), link)]))


def question(text: str, yes: str, button: Button, back: Button, texts: Texts) -> Message:
    """Asks once more before something is done; `yes` is the caption of the button that does it."""
    return Message(text, keyboard([(yes, button)], [(texts("button-back"), back)]))


def open_button(deck: Deck, number: int = 0) -> Button:
    """Opens a deck at the page that has the card of this number, counted from 0."""
    return Button(Noun.DECK, "open", number // PAGE, short_key(deck.id))


def card_button(deck: Deck, card: Card, language: str, found: int = 0) -> Button:
    """Opens a card in a language; `found` is the page of the search that it leads back to, from
    1, or 0."""
    language = language if language in card.text else next(c for c in LANGUAGES if c in card.text)
    return Button(
        Noun.DECK, "card", found, f"{short_key(deck.id)}.{short_key(card.id)}.{language}"
    )


def script_button(script: Script, language: str, page: int = 0, found: int = 0) -> Button:
    """Opens a script at a page, in a language; `found` as for a card."""
    return Button(Noun.SCRIPT, "open", page, f"{short_key(script.id)}.{language}.{found}")


def card_caption(card: Card, texts: Texts) -> str:
    """The first words of a card, with a mark where it is retired."""
    return (RETIRED if card.retired else "") + shortened(in_language(card.text, texts.language))


def shortened(text: str, most: int = LONGEST_CAPTION) -> str:
    """The beginning of a text, in one line."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _title(deck: Deck, texts: Texts) -> str:
    return (RETIRED if deck.retired else "") + in_language(deck.title, texts.language)


def _summary(entry: Entry, texts: Texts) -> str:
    """A deck in one line: its title, how many cards, which languages, whose."""
    deck, missing = entry.deck, missing_languages(entry.deck)
    there = " ".join(code for code in LANGUAGES if code not in missing)
    said = [
        say(texts, "decks-count", title=_title(deck, texts), count=len(deck.cards)),
        isolated(there),
        say(texts, "decks-missing", languages=" ".join(missing)) if missing else "",
        say(texts, f"decks-{entry.origin}"),
    ]
    return " · ".join(filter(None, said))


def page_row(
    verb: str, page: int, pages: int, value: str, texts: Texts, noun: Noun = Noun.DECK
) -> Row:
    """The buttons to the pages before and after."""
    row: Row = []
    if page > 0:
        row.append((texts("decks-before"), Button(noun, verb, page - 1, value)))
    if page + 1 < pages:
        place = {"page": page + 2, "pages": pages}
        row.append((texts("decks-after", **place), Button(noun, verb, page + 1, value)))
    return row
