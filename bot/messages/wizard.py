"""The wizard: one message that asks one thing after another until a plan can be confirmed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from bot.core.deck import Deck, in_language
from bot.core.desk import page_of
from bot.core.draft import Draft, Step, missing, onward, preceding, steps
from bot.core.draft_schedule import keeps_rhythm
from bot.core.key import short_key
from bot.core.offer import Offer
from bot.core.rhythm import Rhythm, expressed
from bot.core.schedule import Starts
from bot.messages import plans
from bot.messages.callbacks import Button, Noun
from bot.messages.plans import Plan
from bot.messages.voice import LONGEST_MESSAGE, Message, isolated, keyboard, say
from bot.messages.wizard_words import chosen_words, days_words, rhythm_words
from bot.texts import Texts
from bot.texts.dates import duration_words, weekday_name

TIMES = tuple(time(at // 60, at % 60) for at in (*range(480, 600, 30), *range(600, 960, 60)))
LENGTHS = (
    *(timedelta(hours=4), timedelta(hours=8), timedelta(days=1)),
    *(timedelta(days=2), timedelta(days=3), timedelta(days=7)),
)
LONGEST_SUMMARY = 800
MOST_DECKS = 40
# What is chosen already.
TICK = "✓ "

Row = list[tuple[str, Button | str]]


@dataclass(frozen=True, slots=True)
class View:
    """What the wizard shows of a draft.

    `plan` is what would be planned, with the `mark` of what exactly that is, once nothing is
    missing; `quiet_at` is its local time, if that lies in the quiet hours. `today` is the team's
    local date.
    """

    draft: Draft
    offer: Offer
    plan: Plan | None
    mark: str
    quiet_at: time | None
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
        if view.quiet_at:
            lines += ["", say(texts, "wizard-quiet", at=f"{view.quiet_at:%H:%M}")]
    elif chosen := chosen_words(draft, offer, texts, view.today):
        lines.append(say(texts, "wizard-so-far", chosen=" · ".join(chosen)[:LONGEST_SUMMARY]))
    lines += ["", say(texts, f"wizard-ask-{draft.step}", zone=_zone(draft, offer))]
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


def _zone(draft: Draft, offer: Offer) -> str:
    """The time zone of the time that is asked for: a rule from a calendar may have its own."""
    own = draft.rule.zone if draft.rule and keeps_rhythm(draft, offer) else None
    return own or offer.team.zone.key


def _explained(view: View, above: str, texts: Texts) -> Iterable[str]:
    """What the choices of a step mean, as far as a message has room for it."""
    offer = view.offer
    ways: Sequence[str]
    match view.draft.step:
        case Step.DECKS:
            return _of_decks(view, above, texts)
        case Step.SUBJECT:
            ways = offer.subjects
        case Step.STARTS:
            ways = tuple(Starts)
        case Step.VISIBILITY:
            ways = offer.visibilities(view.draft.deck_ids)
        case _:
            ways = ()
    return [f"• {say(texts, f'wizard-means-{way}', k=offer.team.k)}" for way in ways]


def _of_decks(view: View, above: str, texts: Texts) -> Iterable[str]:
    decks = _decks_shown(view.draft, view.offer)
    heads = [_head(deck, view.offer, texts) for deck in decks]
    abouts = [isolated(in_language(deck.about, texts.language)) for deck in decks]
    # Direction marks and the like come on top.
    room = LONGEST_MESSAGE - 200 - len(above) - sum(len(head) + 1 for head in heads)
    for head, about in zip(heads, abouts, strict=True):
        room -= len(about) + 1
        yield head
        if room > 0:
            yield about


def _head(deck: Deck, offer: Offer, texts: Texts) -> str:
    count = sum(card.speaks(offer.team.language) for card in deck.dealt)
    return say(texts, "wizard-deck", title=in_language(deck.title, texts.language), count=count)


def _choices(view: View, texts: Texts) -> list[Row]:
    draft, offer, language = view.draft, view.offer, texts.language
    named: list[tuple[str, str, bool]]
    match draft.step:
        case Step.SUBJECT:
            named = [(texts(f"wizard-subject-{s}"), s, s is draft.subject) for s in offer.subjects]
            return _in_rows(draft, "subject", named, 1)
        case Step.DECKS:
            return _deck_rows(draft, offer, texts)
        case Step.SCRIPTS:
            return _script_rows(draft, offer, texts)
        case Step.DAYS:
            return _day_rows(view, texts)
        case Step.TIME:
            times = sorted({*TIMES, draft.at or TIMES[0]})
            named = [(f"{at:%H:%M}", f"{at:%H%M}", at == draft.at) for at in times]
            return _in_rows(draft, "at", named, 4)
        case Step.RHYTHM:
            rhythms = [one for one in Rhythm if one is not Rhythm.KEPT]
            named = [
                (rhythm_words(r, draft.days, texts), str(r), r is draft.rhythm) for r in rhythms
            ]
            return _in_rows(draft, "rhythm", named, 1)
        case Step.STARTS:
            named = [(texts(f"wizard-starts-{s}"), s, s is draft.starts) for s in Starts]
            return _in_rows(draft, "starts", named, 1)
        case Step.OPEN_FOR:
            return _in_rows(draft, "open", _lengths(draft, language), 3)
        case Step.VISIBILITY:
            ways = offer.visibilities(draft.deck_ids)
            named = [
                (texts(f"wizard-visibility-{v}"), str(v), v is draft.visibility) for v in ways
            ]
            return _in_rows(draft, "visibility", named, 1)
        case Step.CONFIRM:
            return _confirm_rows(view, texts)


def _deck_rows(draft: Draft, offer: Offer, texts: Texts) -> list[Row]:
    page, pages = page_of(len(offer.decks), draft.page, MOST_DECKS)
    rows: list[Row] = []
    for deck in _decks_shown(draft, offer):
        title, on = in_language(deck.title, texts.language), deck.id in draft.deck_ids
        rows.append([_switch(draft, "deck", short_key(deck.id), title, on)])
    ways: Row = []
    if page > 0:
        ways.append((texts("decks-before"), _button(draft, "page", f"{page - 1}")))
    if page + 1 < pages:
        place = {"page": page + 2, "pages": pages}
        ways.append((texts("decks-after", **place), _button(draft, "page", f"{page + 1}")))
    return [*rows, ways]


def _decks_shown(draft: Draft, offer: Offer) -> Sequence[Deck]:
    """The page of decks that a message has room for."""
    page, _ = page_of(len(offer.decks), draft.page, MOST_DECKS)
    return offer.decks[page * MOST_DECKS :][:MOST_DECKS]


def _script_rows(draft: Draft, offer: Offer, texts: Texts) -> list[Row]:
    """The scripts, and below, where a long list is seen first, all of them at once."""
    rows: list[Row] = [
        [
            _switch(
                *(draft, "script", short_key(script.id)),
                in_language(script.title, texts.language),
                script.id in draft.script_ids,
            )
        ]
        for script in offer.scripts
    ]
    if len(rows) > 1:
        rows.append([(texts("wizard-scripts-all"), _button(draft, "scripts", "all"))])
    return rows


def _lengths(draft: Draft, language: str) -> list[tuple[str, str, bool]]:
    """How long a card can be open, with what is chosen, shortest first."""
    return [
        (duration_words(one, language), f"{one // timedelta(minutes=1)}", one == draft.open_for)
        for one in sorted({*LENGTHS, draft.open_for or LENGTHS[0]})
    ]


def _day_rows(view: View, texts: Texts) -> list[Row]:
    draft, offer = view.draft, view.offer
    days: Row = [
        _switch(draft, "day", f"{day}", weekday_name(day, texts.language), day in draft.days)
        for day in offer.week
    ]
    work_days = days_words(offer.work_days, texts)
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
    rows = [ways[at : at + 2] for at in range(0, len(ways), 2)]
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
    if chosen or draft.step in {Step.DECKS, Step.SCRIPTS, Step.DAYS}:
        on.append((texts("wizard-next"), _button(draft, "step", onward(draft, offer))))
    return [on, last]


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
