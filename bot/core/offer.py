"""What a team can choose from when it plans."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.answer import Visibility, fitting
from bot.core.deck import Deck
from bot.core.script import Script
from bot.core.team import Team


class Subject(StrEnum):
    """What a schedule brings."""

    CARDS = "cards"
    SESSIONS = "sessions"


@dataclass(frozen=True, slots=True)
class Offer:
    """What a team can choose from: decks, scripts, and the days in the order of its week."""

    team: Team
    decks: tuple[Deck, ...]
    scripts: tuple[Script, ...] = ()

    @property
    def subjects(self) -> tuple[Subject, ...]:
        """What the team can plan."""
        there = {Subject.CARDS: self.decks, Subject.SESSIONS: self.scripts}
        return tuple(subject for subject in Subject if there[subject])

    @property
    def week(self) -> tuple[int, ...]:
        """All days, 0 is Monday: from Sunday on in a Hebrew team."""
        return (6, 0, 1, 2, 3, 4, 5) if self.team.language == "he" else (0, 1, 2, 3, 4, 5, 6)

    @property
    def work_days(self) -> tuple[int, ...]:
        """Monday to Friday; Sunday to Thursday in a Hebrew team."""
        return self.week[:5]

    def visibilities(self, deck_ids: Sequence[str]) -> tuple[Visibility, ...]:
        """How the team's cards from these decks can be answered."""
        cards = [
            card
            for deck in self.decks
            if deck.id in deck_ids
            for card in deck.dealt
            if card.speaks(self.team.language)
        ]
        channel = self.team.is_channel
        order = (Visibility.ANONYMOUS, Visibility.OPEN, Visibility.TALK)
        return tuple(
            one for one in order if any(fitting(one, c, is_channel=channel) is one for c in cards)
        )

    def nearest(self, wanted: Visibility, deck_ids: Sequence[str]) -> Visibility:
        """How cards from these decks are answered where `wanted` is asked for: so, if they can."""
        possible = self.visibilities(deck_ids)
        return wanted if wanted in possible or not possible else possible[0]
