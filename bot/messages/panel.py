"""A team's settings as one message with buttons: the hello in a new chat, and /settings later."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.answer import Visibility
from bot.core.deck import LANGUAGES
from bot.core.result import K_HIGHEST, K_LOWEST
from bot.core.team import Team, fits
from bot.messages.callbacks import Button, Noun
from bot.messages.voice import Message, keyboard, say
from bot.texts import Texts

Row = list[tuple[str, Button | str]]

# Each language is named in itself, so that it is found by whoever reads only that one.
LANGUAGE_NAMES = {"nb": "Norsk", "en": "English", "he": "עברית"}
# The Bot API takes 100 buttons.
MOST_TEAMS = 90
THRESHOLDS = (3, 4, 5, 6, 8, 10, 12, 15, 20)


@dataclass(frozen=True, slots=True)
class Panel:
    """What the panel shows. `size` is the number of people, None where Telegram does not say."""

    team: Team
    size: int | None
    contact_link: str
    greets: bool
    sees_everything: bool
    plan_link: str


def panel(view: Panel, texts: Texts) -> Message:
    """The settings and the buttons that change them."""
    team = view.team
    lines = [say(texts, "hello" if view.greets else "settings-title", team=team.name), ""]
    lines += [
        say(texts, "settings-language", language=LANGUAGE_NAMES[team.language]),
        say(texts, "settings-zone", zone=team.zone.key),
        say(texts, f"settings-visibility-{team.visibility}", k=team.k),
    ]
    if team.visibility is not Visibility.TALK and not fits(view.size, team.k):
        small = "channel-few" if team.is_channel else "settings-small-team"
        lines += ["", say(texts, small, count=view.size or 0, k=team.k)]
    if team.is_channel:
        lines += ["", say(texts, "channel-how")]
        return Message("\n".join(lines), keyboard(*_rows(view, texts)))
    if view.sees_everything:
        lines += ["", say(texts, "settings-administrator")]
    lines += ["", say(texts, "settings-who")]
    return Message("\n".join(lines), keyboard(*_rows(view, texts)))


def zones(team: Team, names: list[str], texts: Texts) -> Message:
    """A choice of time zones."""
    rows = [[(name, _button(team, "zone", name))] for name in names]
    return Message(say(texts, "settings-choose-zone"), keyboard(*rows, _back(team, texts)))


def thresholds(team: Team, texts: Texts) -> Message:
    """A choice of thresholds; once it is settled, only higher ones are offered."""
    lowest = team.k if team.k_settled else K_LOWEST
    offered: Row = [
        (f"{k}", _button(team, "k", f"{k}")) for k in THRESHOLDS if lowest <= k <= K_HIGHEST
    ]
    rows = [offered[:5], offered[5:]]
    return Message(say(texts, "settings-choose-k"), keyboard(*rows, _back(team, texts)))


def which_team(teams: Sequence[Team], texts: Texts) -> Message:
    """Asks which team a command is for, as far as a keyboard has room for them."""
    rows = [[(team.name, _button(team, "for"))] for team in teams[:MOST_TEAMS]]
    lines = [say(texts, "which-team")]
    if len(teams) > MOST_TEAMS:
        lines.append(say(texts, "which-team-more"))
    return Message("\n".join(lines), keyboard(*rows))


def _rows(view: Panel, texts: Texts) -> list[Row]:
    team = view.team
    # In a channel nobody can talk, and whoever sees its panel is told things privately.
    in_groups: list[Row] = [
        [(texts(f"settings-button-{other}"), _button(team, "visibility", other))]
        for other in Visibility
        if other is not team.visibility
    ]
    in_groups.append([(texts("settings-button-contact"), view.contact_link)])
    return [
        [(texts("wizard-button-plan"), view.plan_link)],
        [
            (LANGUAGE_NAMES[code], _button(team, "language", code))
            for code in LANGUAGES
            if code != team.language
        ],
        [
            (texts("settings-button-zone"), _button(team, "zones")),
            (texts("settings-button-k"), _button(team, "thresholds")),
        ],
        *([] if team.is_channel else in_groups),
        [(texts("settings-button-first"), _button(team, "draw"))],
    ]


def _back(team: Team, texts: Texts) -> Row:
    return [(texts("button-back"), _button(team, "panel"))]


def _button(team: Team, verb: str, value: str = "") -> Button:
    return Button(Noun.TEAM, verb, team.id, value)
