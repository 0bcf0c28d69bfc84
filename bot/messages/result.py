"""What the team learns when a card has closed, in as many messages as it takes."""

from collections.abc import Sequence

from bot.core.answer import PICKED_FORMATS, Visibility
from bot.core.deck import Card, Format
from bot.core.delivery import Delivery
from bot.core.result import Outcome, Result
from bot.messages.card import position_label
from bot.messages.voice import Message, isolated, say
from bot.texts import Texts
from bot.texts.dates import list_words

# One bar at most this long still fits a phone's line beside its label.
_BAR = 12
# Telegram's limit is 4096 characters; marks of direction, one at each line, count too.
_PAGE = 3900


def result_pages(
    delivery: Delivery, result: Result, written: Sequence[str], texts: Texts
) -> list[Message]:
    """The messages of a result; `written` is what people wrote, in the order to be shown."""
    if delivery.visibility is Visibility.TALK:
        return [Message(say(texts, "result-agreed", text=delivery.agreed or ""))]
    page = "\n".join(figures(delivery.card, delivery.language, delivery.k, result, texts))
    pages = []
    for text in _shown(delivery, result, written, texts):
        if len(page) + len(text) > _PAGE:
            pages.append(page)
            page = text.lstrip("\n")
        else:
            page += f"\n{text}"
    return [Message(text) for text in (*pages, page)]


def _shown(delivery: Delivery, result: Result, written: Sequence[str], texts: Texts) -> list[str]:
    """What stands below the figures: the texts, or why there are none."""
    if result.hidden:
        return ["\n" + say(texts, "result-reasons-hidden", k=delivery.k)]
    if not result.texts:
        return []
    lines = [f"\n💬 {isolated(text)}" for text in written]
    if delivery.card.format is Format.DILEMMA:
        lines.insert(0, "\n" + say(texts, "result-reasons"))
    if gone := result.texts - len(written):
        lines.append("\n" + say(texts, "result-withdrawn", count=gone))
    return lines


def figures(card: Card, language: str, k: int, result: Result, texts: Texts) -> list[str]:
    """How many answered and, as far as the threshold allows it, how the answers lie."""
    count = result.answered
    match result.outcome:
        case Outcome.TOO_FEW:
            return [say(texts, "result-too-few", count=count, k=k)]
        case Outcome.IN_CHAT:
            return [say(texts, "result-in-chat", count=count)]
        case Outcome.TEXTS:
            return [say(texts, "result-spread", count=count)]
    if result.outcome is Outcome.PARTS:
        return [say(texts, "result-spread", count=count), *_parts(card, language, result, texts)]
    if card.format in PICKED_FORMATS:
        return _picked(card, language, result, texts)
    lines = []
    if card.format is Format.READ:
        lines = [say(texts, "result-read", count=count)]
        if result.outcome is Outcome.READ or card.check is None:
            return lines
        lines += ["", f"<b>{isolated(card.check.question[language])}</b>"]
    if result.outcome is Outcome.NEARLY_ALL:
        assert result.nearly is not None
        label = _label(card, result.nearly, language, texts)
        return [*lines, say(texts, "result-nearly-all", label=label)]
    if card.format is not Format.READ:
        lines.append(say(texts, "result-spread", count=count))
    labels = [_label(card, place, language, texts) for place in range(1, len(result.counts) + 1)]
    return lines + _bars(labels, result)


def _bars(labels: Sequence[str], result: Result) -> list[str]:
    """How many chose what, as figures and as bars."""
    longest = max(result.counts)
    return [
        f"{isolated(label)}\n{_bar(chosen, longest)}"
        for label, chosen in zip(labels, result.counts, strict=True)
    ]


def _parts(card: Card, language: str, result: Result, texts: Texts) -> list[str]:
    """How each question of a card was answered, as far as its own threshold allows it."""
    lines = []
    # A result that waited for its team may come when the questions are forgotten.
    for question, part in zip(card.questions, result.parts, strict=False):
        labels = [option[language] for option in question.options]
        lines += ["", f"<b>{isolated(question.text[language])}</b>"]
        if part.nearly:
            lines.append(say(texts, "result-nearly-all", label=labels[part.nearly - 1]))
        elif part.counts:
            lines += _bars(labels, part)
        else:
            lines.append(say(texts, "follow-up-few"))
    return lines


def _bar(chosen: int, longest: int) -> str:
    return f"{'▮' * -(-chosen * min(longest, _BAR) // longest)} {chosen}" if chosen else "–"


def _picked(card: Card, language: str, result: Result, texts: Texts) -> list[str]:
    """What people picked, each of them several options."""
    if result.outcome is Outcome.HIDDEN:
        return [say(texts, "result-picks-hidden", count=result.answered)]

    def named(places: Sequence[int]) -> list[str]:
        return [card.options[place - 1][language] for place in places]

    lines = []
    if result.outcome is Outcome.SPREAD:
        lines = [say(texts, "result-spread", count=result.answered), ""]
        for place, name in zip(result.picked, named(result.picked), strict=True):
            lines.append(f"{isolated(name)}\n{_bar(result.counts[place - 1], max(result.counts))}")
        lines += [*([""] if result.picked else []), say(texts, "result-picks-rest")]
    for key, places in (("alike", result.alike), ("shared", result.shared)):
        if places:
            lines += [say(texts, f"result-picks-{key}")]
            lines += [f"• <b>{isolated(name)}</b>" for name in named(places)]
    if result.alike:
        lines.append(say(texts, "result-picks-no-figures"))
    if result.nearly:
        value = card.options[result.nearly - 1][language]
        lines += ["", say(texts, "result-practised-nearly", value=value)]
    elif result.practised:
        values = list_words(named(result.practised), language)
        lines += ["", say(texts, "result-practised", values=values)]
    return lines


def _label(card: Card, position: int, language: str, texts: Texts) -> str:
    """How a position reads; of a check question, the option, with a sign if it is right."""
    if card.check is None:
        return position_label(card, position, language, texts)
    option = card.check.options[position - 1][language]
    return f"{option} ✓" if position == card.check.right else option
