"""What a draft holds, in words."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.core.deck import in_language
from bot.core.draft import Draft, Step, steps
from bot.core.offer import Offer
from bot.core.rhythm import ORDINALS, Rhythm
from bot.core.script import Script
from bot.messages import plans
from bot.texts import Texts
from bot.texts.dates import duration_words, list_words, weekday_name


def chosen_words(draft: Draft, offer: Offer, texts: Texts, today: date) -> list[str]:
    """What has been chosen, in a few words each, without what the present step asks."""
    language = texts.language
    said = {}
    if draft.subject:
        said[Step.SUBJECT] = texts(f"wizard-subject-{draft.subject}")
    titles = [in_language(d.title, language) for d in offer.decks if d.id in draft.deck_ids]
    said[Step.DECKS] = list_words(titles, language) if titles else ""
    scripts = [s for s in offer.scripts if s.id in draft.script_ids]
    said[Step.SCRIPTS] = _scripts(scripts, texts) if scripts else ""
    if draft.days:
        said[Step.DAYS] = days_words(draft.days, texts)
    elif draft.rhythm is Rhythm.KEPT and draft.rule:
        rule = replace(draft.rule, at=draft.at or draft.rule.at)
        said[Step.DAYS] = plans.rule_words(rule, texts, today)
    if draft.at and draft.rhythm is not Rhythm.KEPT:
        said[Step.TIME] = f"{draft.at:%H:%M}"
    if draft.rhythm and draft.days:
        said[Step.RHYTHM] = rhythm_words(draft.rhythm, draft.days, texts)
    if draft.starts:
        said[Step.STARTS] = texts(f"wizard-starts-{draft.starts}")
    if draft.open_for:
        said[Step.OPEN_FOR] = duration_words(draft.open_for, language)
    if draft.visibility:
        said[Step.VISIBILITY] = texts(f"wizard-visibility-{draft.visibility}")
    asked = {*steps(draft, offer)} - {draft.step}
    return [words for step, words in said.items() if words and step in asked]


def days_words(days: Sequence[int], texts: Texts) -> str:
    """Days in words; five in a row as a stretch."""
    names = [weekday_name(day, texts.language) for day in days]
    if [(day - days[0]) % 7 for day in days] == [0, 1, 2, 3, 4]:
        return texts("wizard-days-range", first=names[0], last=names[-1])
    return list_words(names, texts.language)


def rhythm_words(rhythm: Rhythm, days: Sequence[int], texts: Texts) -> str:
    """How often these days come round."""
    if rhythm in ORDINALS:
        names = [weekday_name(day, texts.language) for day in days]
        return texts(f"wizard-rhythm-{rhythm}", days=list_words(names, texts.language))
    return texts(f"wizard-rhythm-{rhythm}")


def _scripts(scripts: Sequence[Script], texts: Texts) -> str:
    """Scripts in words; of many, how many they are."""
    if len(scripts) > plans.MOST_TITLES:
        return texts("wizard-scripts-many", count=len(scripts))
    titles = [in_language(script.title, texts.language) for script in scripts]
    return list_words(titles, texts.language)
