"""Texts that say nearly the same are found, in any language, and others are not."""

from bot.content.alike import alike


def test_the_same_words_in_another_order_or_with_one_changed_are_found() -> None:
    texts = [
        {"en": "What could we hand over to the person this week, and who would mind?"},
        {"en": "This week, what could we hand over to the person, and who would mind?"},
        {"en": "What could we hand over to the person next week, and who would mind?"},
        {"en": "Which letters do we send that we would not like to receive ourselves?"},
    ]
    assert alike(texts) == [(0, 1), (0, 2), (1, 2)]


def test_one_language_is_enough() -> None:
    texts = [
        {"nb": "Hva lærte vi av det?", "he": "מה למדנו מזה השבוע?"},
        {"nb": "Hvor går veien nå?", "he": "מה למדנו מזה השבוע?"},
        {"en": "What did we learn?"},
    ]
    assert alike(texts) == [(0, 1)]
