"""The wizard: one message that asks one thing after another until a plan can be confirmed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from bot.core.answer import Visibility
from bot.core.deck import Deck, in_language
from bot.core.draft import Draft, Step, deck_key, missing, onward, preceding, steps
from bot.core.offer import Offer
from bot.core.rhythm import ORDINALS, Rhythm, expressed
from bot.messages import plans
from bot.messages.callbacks import Button, Noun
from bot.messages.plans import Plan
from bot.messages.voice import LONGEST_MESSAGE, Message, isolated, keyboard, say
from bot.texts import Texts
from bot.texts.dates import duration_words, list_words, weekday_name

TIMES = tuple(time(at // 60, at % 60) for at in (*range(480, 600, 30), *range(600, 960, 60)))
LENGTHS = (
    *(timedelta(hours=4), timedelta(hours=8), timedelta(days=1)),
    *(timedelta(days=2), timedelta(days=3), timedelta(days=7)),
)
LONGEST_SUMMARY = 800
# What is chosen already.
TICK = "✓ "

Row = list[tuple[str, Button | str]]


@dataclass(frozen=True, slots=True)
class View:
    """What the wizard shows of a draft.

    `plan` is what would be planned, with the `mark` of what exactly that is, once nothing is
    missing; `quiet`: its time lies in the quiet hours. `today` is the team's local date.
    """

    draft: Draft
    offer: Offer
    plan: Plan | None
    mark: str
    quiet: bool
    today: date


def wizard(view: View, texts: Texts) -> Message:
    """The step at which a draft is, with what is chosen so far, and its buttons."""
    draft, offer = view.draft, view.offer
    order = steps(draft, offer)
    title = "wizard-title" if draft.schedule_id is None else "wizard-title-change"
    place = {"step": order.index(draft.step) + 1, "steps": len(order)}
    lines = [say(texts, title, team=offer.team.name, **place)]
    if draft.step is Step.CONFIRM and view.plan:
        lines += ["", plans.words(view.plan, texts)]
        if view.quiet:
            lines += ["", say(texts, "wizard-quiet", at=f"{view.plan.schedule.rule.at:%H:%M}")]
    elif chosen := _chosen(draft, offer, texts, view.today):
        lines.append(say(texts, "wizard-so-far", chosen=" · ".join(chosen)[:LONGEST_SUMMARY]))
    lines += ["", say(texts, f"wizard-ask-{draft.step}", zone=offer.team.zone.key)]
    lines += _explained(view, "\n".join(lines), texts)
    return Message("\n".join(lines), keyboard(*_choices(view, texts), *_ways(view, texts)))


def cancelled(draft: Draft, texts: Texts) -> Message:
    """What stands where a draft stood that was given up."""
    return Message(
        say(texts, "wizard-cancelled" if draft.schedule_id is None else "wizard-as-was")
    )


def invitation(link: str, texts: Texts) -> Message:
    """The way from a group into the private chat, where the wizard is."""
    return Message(say(texts, "wizard-private"), keyboard([(texts("wizard-button-plan"), link)]))


def _chosen(draft: Draft, offer: Offer, texts: Texts, today: date) -> list[str]:
    """What has been chosen, in a few words each, without what the present step asks."""
    language = texts.language
    titles = [in_language(d.title, language) for d in offer.decks if d.id in draft.deck_ids]
    said = {Step.DECKS: list_words(titles, language) if titles else ""}
    if draft.days:
        said[Step.DAYS] = _days(draft.days, texts)
    elif draft.rhythm is Rhythm.KEPT and draft.rule:
        rule = replace(draft.rule, at=draft.at or draft.rule.at)
        said[Step.DAYS] = plans.rule_words(rule, texts, today)
    if draft.at and draft.rhythm is not Rhythm.KEPT:
        said[Step.TIME] = f"{draft.at:%H:%M}"
    if draft.rhythm and draft.days:
        said[Step.RHYTHM] = _rhythm(draft.rhythm, draft.days, texts)
    if draft.open_for:
        said[Step.OPEN_FOR] = duration_words(draft.open_for, language)
    if draft.visibility:
        said[Step.VISIBILITY] = _visibility(draft.visibility, texts)
    return [words for step, words in said.items() if words and step is not draft.step]


def _explained(view: View, above: str, texts: Texts) -> Iterable[str]:
    """What the choices of a step mean, as far as a message has room for it."""
    draft, offer = view.draft, view.offer
    if draft.step is Step.VISIBILITY:
        for visibility in offer.visibilities(draft.deck_ids):
            yield f"• {say(texts, f'wizard-means-{visibility}', k=offer.team.k)}"
    if draft.step is not Step.DECKS:
        return
    heads = [_head(deck, offer, texts) for deck in offer.decks]
    abouts = [isolated(in_language(deck.about, texts.language)) for deck in offer.decks]
    # Direction marks and the like come on top.
    room = LONGEST_MESSAGE - 200 - len(above) - sum(len(head) + 1 for head in heads)
    for head, about in zip(heads, abouts, strict=True):
        room -= len(about) + 1
        yield head
        if room > 0:
            yield about


def _head(deck: Deck, offer: Offer, texts: Texts) -> str:
    count = sum(card.speaks(offer.team.language) for card in deck.cards)
    return say(texts, "wizard-deck", title=in_language(deck.title, texts.language), count=count)


def _choices(view: View, texts: Texts) -> list[Row]:
    draft, offer, language = view.draft, view.offer, texts.language
    named: list[tuple[str, str, bool]]
    match draft.step:
        case Step.DECKS:
            return [[_deck_switch(draft, deck, language)] for deck in offer.decks]
        case Step.DAYS:
            return _day_rows(view, texts)
        case Step.TIME:
            times = sorted({*TIMES, draft.at or TIMES[0]})
            named = [(f"{at:%H:%M}", f"{at:%H%M}", at == draft.at) for at in times]
            return _in_rows(draft, "at", named, 4)
        case Step.RHYTHM:
            rhythms = [one for one in Rhythm if one is not Rhythm.KEPT]
            named = [(_rhythm(r, draft.days, texts), str(r), r is draft.rhythm) for r in rhythms]
            return _in_rows(draft, "rhythm", named, 1)
        case Step.OPEN_FOR:
            lengths = sorted({*LENGTHS, draft.open_for or LENGTHS[0]})
            minutes = [length // timedelta(minutes=1) for length in lengths]
            named = [
                (duration_words(length, language), f"{value}", length == draft.open_for)
                for length, value in zip(lengths, minutes, strict=True)
            ]
            return _in_rows(draft, "open", named, 3)
        case Step.VISIBILITY:
            ways = offer.visibilities(draft.deck_ids)
            named = [(_visibility(v, texts), str(v), v is draft.visibility) for v in ways]
            return _in_rows(draft, "visibility", named, 1)
        case Step.CONFIRM:
            return _confirm_rows(view, texts)


def _deck_switch(draft: Draft, deck: Deck, language: str) -> tuple[str, Button | str]:
    title = in_language(deck.title, language)
    return _switch(draft, "deck", deck_key(deck.id), title, deck.id in draft.deck_ids)


def _day_rows(view: View, texts: Texts) -> list[Row]:
    draft, offer = view.draft, view.offer
    days: Row = [
        _switch(draft, "day", f"{day}", weekday_name(day, texts.language), day in draft.days)
        for day in offer.week
    ]
    work_days = _days(offer.work_days, texts)
    stretch: Row = [(work_days, _button(draft, "days", "work"))]
    rows = [days[:3], days[3:6], days[6:], stretch]
    if draft.rule and not expressed(draft.rule, offer.week):
        rule = plans.rule_words(draft.rule, texts, view.today)
        mark = TICK if draft.rhythm is Rhythm.KEPT else ""
        rows.append([(mark + texts("wizard-keep", rule=rule), _button(draft, "keep"))])
    return rows


def _confirm_rows(view: View, texts: Texts) -> list[Row]:
    draft = view.draft
    yes = "wizard-yes" if draft.schedule_id is None else "wizard-yes-change"
    ways: Row = [
        (texts(f"wizard-to-{step}"), _button(draft, "step", step))
        for step in steps(draft, view.offer)
        if step is not Step.CONFIRM
    ]
    rows = [ways[at : at + 3] for at in range(0, len(ways), 3)]
    return [[(texts(yes), _button(draft, "done", view.mark))], *rows]


def _ways(view: View, texts: Texts) -> list[Row]:
    """The rows that lead on, back and out."""
    draft, offer = view.draft, view.offer
    lacking = missing(draft, offer)
    last: Row = [(texts("wizard-cancel"), _button(draft, "cancel"))]
    on: Row = []
    if draft.step is not Step.CONFIRM and not lacking:
        # One thing of a whole plan is changed: back to the whole.
        return [[(texts("wizard-done"), _button(draft, "step", Step.CONFIRM))], last]
    if back := preceding(draft, offer):
        last.insert(0, (texts("button-back"), _button(draft, "step", back)))
    chosen = draft.step is not Step.CONFIRM and draft.step not in lacking
    if chosen or draft.step in {Step.DECKS, Step.DAYS}:
        on.append((texts("wizard-next"), _button(draft, "step", onward(draft, offer))))
    return [on, last]


def _days(days: Sequence[int], texts: Texts) -> str:
    """Days in words; five in a row as a stretch."""
    names = [weekday_name(day, texts.language) for day in days]
    if [(day - days[0]) % 7 for day in days] == [0, 1, 2, 3, 4]:
        return texts("wizard-days-range", first=names[0], last=names[-1])
    return list_words(names, texts.language)


def _visibility(visibility: Visibility, texts: Texts) -> str:
    return texts(f"wizard-visibility-{visibility}")


def _rhythm(rhythm: Rhythm, days: Sequence[int], texts: Texts) -> str:
    if rhythm in ORDINALS:
        names = [weekday_name(day, texts.language) for day in days]
        return texts(f"wizard-rhythm-{rhythm}", days=list_words(names, texts.language))
    return texts(f"wizard-rhythm-{rhythm}")


def _in_rows(
    draft: Draft, verb: str, values: list[tuple[str, str, bool]], width: int
) -> list[Row]:
    """Buttons of (caption, value, whether it is chosen), so many in a row."""
    made: Row = [
        ((TICK if is_chosen else "") + caption, _button(draft, verb, value))
        for caption, value, is_chosen in values
    ]
    return [made[at : at + width] for at in range(0, len(made), width)]


def _switch(
    draft: Draft, verb: str, name: str, caption: str, on: bool
) -> tuple[str, Button | str]:
    """A button that switches one thing on or off; it holds what is wanted."""
    sign = "-" if on else "+"
    return (TICK if on else "") + caption, _button(draft, verb, sign + name)


def _button(draft: Draft, verb: str, value: str = "") -> Button:
    return Button(Noun.DRAFT, verb, draft.id, value)
