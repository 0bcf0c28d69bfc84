"""Scripts: fifteen-minute programmes for a leadership meeting, step by step."""

from dataclasses import dataclass

from bot.core.deck import Format, Words

LENGTHS: tuple[int, ...] = (5, 10, 15, 20, 30)
USUAL_LENGTH = 15

# What a group can do within one step: tap once, or write. The other formats need a private chat.
STEP_INPUTS: tuple[Format, ...] = (Format.REFLECT, Format.SCALE, Format.CHOICE, Format.DILEMMA)


@dataclass(frozen=True, slots=True)
class Step:
    """One timed part: what everyone does, a question, a hint for the one who leads."""

    id: str
    minutes: int
    do: Words
    question: Words | None = None
    hint: Words | None = None
    input: Format | None = None
    options: tuple[Words, ...] = ()
    poles: tuple[Words, ...] = ()

    @property
    def texts(self) -> tuple[Words, ...]:
        """All that people read of the step."""
        asked = (words for words in (self.question, self.hint) if words is not None)
        return (self.do, *asked, *self.options, *self.poles)


@dataclass(frozen=True, slots=True)
class Script:
    """The first step recalls the last commitment, the last one records the new.

    `commitment` says what to record; `follow_up` is the question that opens the next session.
    `note` is free text for editors.
    """

    id: str
    title: Words
    about: Words
    source: str
    tags: tuple[str, ...]
    minutes: int
    steps: tuple[Step, ...]
    commitment: Words
    follow_up: Words
    note: str | None = None

    @property
    def frame(self) -> tuple[Words, ...]:
        """All that people read of the script beside its steps."""
        return (self.title, self.about, self.commitment, self.follow_up)

    @property
    def texts(self) -> tuple[Words, ...]:
        """All that people read of the script."""
        return (*self.frame, *(words for step in self.steps for words in step.texts))

    def speaks(self, language: str) -> bool:
        """Whether every text of the script exists in that language."""
        return all(language in words for words in self.texts)
