"""What a team has read together, and the earlier texts as they come to one person in private."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.core.delivery import Delivery
from bot.core.key import short_key
from bot.core.reading import CatchUp, TextRead, worth_talking_about
from bot.core.result import Outcome
from bot.core.team import Team
from bot.messages.callbacks import Button, Noun
from bot.messages.card import Row, card_words
from bot.messages.decks import shortened
from bot.messages.private import language_for
from bot.messages.voice import Message, isolated, keyboard, say
from bot.texts import Texts
from bot.texts.dates import moment_words

# So many texts fit into one message, with their figures.
MOST = 20
_EXCERPT = 60


@dataclass(frozen=True, slots=True)
class DeckRead:
    """A deck of which the team had texts: those that may be told of, and the link to them all."""

    title: str
    texts: Sequence[TextRead]
    link: str


def summary(decks: Sequence[DeckRead], team: Team, texts: Texts) -> Message:
    """How many have read which text, how its question went, and what to talk about."""
    if not decks:
        return Message(say(texts, "reading-none", team=team.name))
    lines = [say(texts, "reading-title", team=team.name)]
    left = MOST
    for deck in decks:
        shown = deck.texts[-left:] if left else []
        left -= len(shown)
        lines += ["", f"<b>{isolated(deck.title)}</b>"]
        lines += [_entry(one, texts) for one in shown]
        if older := len(deck.texts) - len(shown):
            lines.append(say(texts, "reading-more", count=older))
        if not deck.texts:
            lines.append(say(texts, "reading-too-few"))
        if talk := worth_talking_about(shown):
            lines.append(say(texts, "reading-talk", text=_excerpt(talk.delivery, texts)))
    lines += ["", say(texts, "reading-how")]
    # A button alone says what it does; one of several says its deck, and has no room for both.
    rows: list[Row] = [[(shortened(f"📖 {deck.title}"), deck.link)] for deck in decks]
    if len(decks) == 1:
        rows = [[(texts("reading-catch-up"), decks[0].link)]]
    return Message("\n".join(lines), keyboard(*rows))


def with_catch_up(message: Message, link: str, texts: Texts) -> Message:
    """The result of a text, with the button for whoever wants the earlier ones too."""
    return replace(message, keyboard=keyboard([(texts("reading-catch-up"), link)]))


def begun(row: CatchUp, title: str, team: Team, texts: Texts, today: date) -> Message:
    """Says what comes, and when; for who had begun before, how far it has come."""
    values = {"deck": title, "team": team.name}
    if row.place:
        count, at = row.ends - row.place, _moment(row, team, texts, today)
        said = say(texts, "catch-up-going-on", count=count, at=at, **values)
    else:
        said = say(texts, "catch-up-begun", count=row.ends, **values)
    return Message(f"{said}\n{say(texts, 'catch-up-own')}", keyboard(_stop(row, texts)))


def text_to_read(
    delivery: Delivery, sent: CatchUp, title: str, team: Team, texts: Texts, today: date
) -> Message:
    """One of the earlier texts, its question, and when the next one comes. `sent` is how far it
    has come with this text; `today` is the team's local date."""
    card, language = delivery.card, language_for(delivery, texts)
    values = {"deck": title, "team": team.name}
    lines = [
        say(texts, "catch-up-text", number=sent.place, count=sent.ends, **values),
        "",
        *card_words(card, language, texts),
    ]
    rows: list[Row] = []
    if card.check:
        lines += ["", f"<b>{isolated(card.check.question[language])}</b>"]
        lines.append(say(texts, "catch-up-question"))
        rows = [
            [(option[language], Button(Noun.READING, "check", delivery.id, f"{number}"))]
            for number, option in enumerate(card.check.options, 1)
        ]
    lines.append("")
    if sent.place < sent.ends:
        lines.append(say(texts, "catch-up-next", at=_moment(sent, team, texts, today)))
        rows.append(_stop(sent, texts))
    else:
        lines.append(say(texts, "catch-up-last"))
    return Message("\n".join(lines), keyboard(*rows))


def check_toast(delivery: Delivery, option: int, texts: Texts) -> str:
    """Whether that option is right, for whoever pressed it alone; KeyError where there is none."""
    check, language = delivery.card.check, language_for(delivery, texts)
    if check is None or not 1 <= option <= len(check.options):
        raise KeyError(option)
    right = check.options[check.right - 1][language]
    return texts("private-right" if option == check.right else "private-other", right=right)


def _entry(text: TextRead, texts: Texts) -> str:
    """A text by its first words, with how many read it and how its question went."""
    result, check = text.result, text.delivery.card.check
    said = [say(texts, "reading-count", count=result.answered)]
    if check and result.outcome is Outcome.NEARLY_ALL:
        right = result.nearly == check.right
        said.append(say(texts, "reading-nearly-right" if right else "reading-nearly-other"))
    elif check and result.counts:
        right_ones, all_ = result.counts[check.right - 1], sum(result.counts)
        said.append(say(texts, "reading-right", right=right_ones, count=all_))
    return f"📖 {isolated(_excerpt(text.delivery, texts))}\n{' · '.join(said)}"


def _excerpt(delivery: Delivery, texts: Texts) -> str:
    return shortened(delivery.card.text[language_for(delivery, texts)], _EXCERPT)


def _moment(row: CatchUp, team: Team, texts: Texts, today: date) -> str:
    return moment_words(row.next_at, team.zone, texts.language, today=today)


def _stop(row: CatchUp, texts: Texts) -> Row:
    button = Button(Noun.READING, "stop", row.team_id, short_key(row.deck_id))
    return [(texts("catch-up-stop"), button)]
